"""Streams over processes, each in a program of its own, as a user would write it."""

import os
import signal
import subprocess
import sys
import time

import pytest

import conflict_events as ce

pytestmark = pytest.mark.minutes

HEAD = """
import os, sys, time
import conflict_events as ce
TEXTS = ["قصف الجيش بلدة الزهراء.", "هدوء في المدينة.", "", "قُتل جنديان أمس في كمين."] * 5
"""
SAME = """
if __name__ == "__main__":
    extractor = ce.load(ner="lexicon")
    alone = [extractor(text) for text in TEXTS]
    for size in (1, 3, 100):
        found = list(extractor.pipe(TEXTS, batch_size=size, n_process=2))
        assert found == alone
        assert [one.text for one in found] == TEXTS
    given = [("نص", 1), (None, 2), ({"text": "قصف الجيش البلدة.", "id": 3}, lambda: 3)]
    one, two = (list(extractor.pipe(given, as_tuples=True, on_error="collect", n_process=n)) for n in (1, 2))
    assert one == two
    try:
        list(extractor.pipe([*TEXTS, None], n_process=2, batch_size=2))
    except ce.InputError as error:
        print(error)
"""
LAZY = """
if __name__ == "__main__":
    import itertools
    taken = []
    endless = (taken.append(n) or TEXTS[0] for n in itertools.count())
    results = ce.load(ner="lexicon").pipe(endless, n_process=2, batch_size=3)
    next(results)
    results.close()
    print(len(taken))
"""
DEAD = """
class Dying(ce.load(ner="lexicon").__class__):
    def __reduce__(self):
        return Dying, ("ar",)
    def _extract(self, articles):
        os._exit(7)

if __name__ == "__main__":
    try:
        list(Dying("ar").pipe(TEXTS, n_process=2))
    except ce.WorkerError as error:
        print(error)
"""
UNGUARDED = """
list(ce.load(ner="lexicon").pipe(TEXTS, n_process=2))
"""
ENDLESS = """
def endless():
    while True:
        yield TEXTS[0]

if __name__ == "__main__":
    for n, _ in enumerate(ce.load(ner="lexicon").pipe(endless(), n_process=2, batch_size=4)):
        if n == 20:
            print("reading", flush=True)
"""
THREADS = """
class Counting(ce.load(ner="lexicon").__class__):
    def __reduce__(self):
        return Counting, ("ar",)
    def _extract(self, articles):
        import torch
        raise ce.InputError(f"threads {torch.get_num_threads()}")

if __name__ == "__main__":
    try:
        list(Counting("ar").pipe(TEXTS, n_process=2))
    except ce.InputError as error:
        print(error)
"""


@pytest.fixture
def start(tmp_path, root):
    """Start a program in a session of its own, so that Ctrl-C can be sent to it and to its workers."""

    def call(body):
        file = tmp_path / "program.py"
        file.write_text(HEAD + body, "utf-8")
        return subprocess.Popen(
            [sys.executable, str(file)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join([str(root), os.environ.get("PYTHONPATH", "")])},
        )  # fmt: skip

    return call


def run(process):
    out, err = process.communicate(timeout=100)
    return process.returncode, out.strip(), err.strip()


def test_processes_and_batches_change_nothing(start):
    assert run(start(SAME)) == (
        0,
        "item 20: NoneType is no article; give an Article, a str, or a dict with a 'text'",
        "",
    )


def test_no_more_is_taken_than_the_processes_need(start):
    assert run(start(LAZY)) == (0, "12", "")


def test_a_dead_worker_is_told(start):
    code, out, err = run(start(DEAD))
    assert (code, err) == (0, "")
    assert out.startswith("a worker process ended after 0 articles were done: it was killed")


def test_a_script_without_its_guard_is_told_what_it_lacks(start):
    code, _, err = run(start(UNGUARDED))
    assert code == 1
    assert "WorkerError: a worker process ended after 0 articles" in err
    assert "if __name__ == '__main__':" in err.splitlines()[-1]


def test_an_extractor_that_cannot_be_pickled_is_refused():
    extractor = ce.load(ner="lexicon")
    extractor._ner = object()
    with pytest.raises(ce.InputError, match="n_process: an extractor with a pipeline of your own cannot be pickled"):
        list(extractor.pipe(["قصف"], n_process=2))


@pytest.mark.skipif(os.name != "posix", reason="signals to a whole session are POSIX")
def test_ctrl_c_ends_all_processes(start):
    process = start(ENDLESS)
    assert process.stdout.readline() == "reading\n"
    os.killpg(process.pid, signal.SIGINT)
    code, _, err = run(process)
    assert code in (-signal.SIGINT, 130)
    assert err.splitlines()[-1] == "KeyboardInterrupt"
    assert "Process SpawnProcess" not in err, "workers end without a word"
    for _ in range(50):  # the tracker of shared resources goes last, by itself
        if not _alive(process.pid):
            return
        time.sleep(0.1)
    pytest.fail("a process of the session is left")


def _alive(session):
    try:
        os.killpg(session, 0)
    except ProcessLookupError:
        return False
    return True


def test_torch_gets_one_thread_in_each_worker(start):
    assert run(start(THREADS)) == (0, "threads 1", "")
