"""`conflict-events extract` over large files: packed ones, several processes, progress, and going on after a stop."""

import gzip
import json
import os
import signal
import subprocess
import sys
import time

import pytest

from conflict_events.cli import main
from conflict_events.cli.progress import Progress
from conflict_events.outputs import resumed
from conflict_events.pipeline import Extractor
from conflict_events.reading import Amount, Problem, amount_of, read_paths

LEXICON = ("--ner", "lexicon")
LINES = [json.dumps({"id": f"a{n}", "text": f"قصف الجيش بلدة الزهراء رقم {n}."}) for n in range(40)]
LINES[7] = "broken"
_DEFAULTS = dict(Extractor.pipe.__kwdefaults__)


@pytest.fixture
def news(tmp_path):
    file = tmp_path / "news.jsonl.gz"
    file.write_bytes(gzip.compress("\n".join(LINES).encode()))
    return str(file)


@pytest.fixture
def whole(news, tmp_path):
    """What one run without a stop writes."""
    out = tmp_path / "whole.jsonl"
    assert main(["extract", *LEXICON, news, "-o", str(out)]) == 1
    return out.read_bytes()


def ids(data):
    return [json.loads(line)["article_id"] for line in data.splitlines()]


def test_packed_input_is_read(news, whole):
    assert ids(whole) == [f"a{n}" for n in range(40) if n != 7]
    assert str(next(item for item in read_paths([news]) if isinstance(item, Problem))).startswith(f"{news}:8: not JSON")


def test_packed_text_in_a_folder_has_the_name_of_its_file(tmp_path):
    (tmp_path / "خبر.txt.gz").write_bytes(gzip.compress("قصف".encode()))
    ((_, article),) = read_paths([str(tmp_path)])
    assert (article.id, article.text) == ("خبر", "قصف")


@pytest.mark.parametrize("spoil", [lambda data: data[: len(data) // 2], lambda data: data[:-4], lambda _: b"no gzip"])
def test_a_packed_file_that_is_broken_is_told_and_what_stood_before_is_read(tmp_path, spoil):
    text = b"".join(b'{"text": "%d"}\n' % n for n in range(20_000))
    file = tmp_path / "a.jsonl.gz"
    file.write_bytes(spoil(gzip.compress(text)))
    *articles, problem = read_paths([str(file)])
    assert "broken off or no gzip file" in problem.message
    assert len(articles) > 0 or file.read_bytes() == b"no gzip"


def test_output_is_packed_by_its_name_and_always_the_same(news, whole, tmp_path):
    for name in ("one.jsonl.gz", "two.jsonl.gz"):
        main(["extract", *LEXICON, news, "-o", str(tmp_path / name)])
    one, two = ((tmp_path / name).read_bytes() for name in ("one.jsonl.gz", "two.jsonl.gz"))
    assert one == two
    assert gzip.decompress(one) == whole


@pytest.mark.minutes
def test_processes_change_nothing(news, whole, tmp_path, capsys):
    out = tmp_path / "two.jsonl"
    assert main(["extract", *LEXICON, "-j", "2", news, "-o", str(out)]) == 1
    assert out.read_bytes() == whole
    assert capsys.readouterr().err.endswith("conflict-events: 39 articles, 39 events (strike 39), 1 failed\n")


# ---- going on


@pytest.fixture
def stops(monkeypatch):
    """Make the extractor stop, as Ctrl-C does, before the article with this number."""
    reads = Extractor._extract

    def at(number):
        def read(self, articles):
            if any(article.id == f"a{number}" for article in articles):
                raise KeyboardInterrupt
            return reads(self, articles)

        monkeypatch.setattr(Extractor, "_extract", read)

    return at


@pytest.mark.parametrize("every", [0.0, 0.02, 1000.0])
@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz"])
def test_nothing_is_lost_or_repeated(news, whole, tmp_path, monkeypatch, capsys, stops, name, every):
    monkeypatch.setattr(resumed, "_EVERY", every)
    monkeypatch.setattr("conflict_events.streams.pipe.Piped.pipe.__kwdefaults__", {**_DEFAULTS, "batch_size": 3})
    out = tmp_path / name
    out.write_bytes(b"old")
    command = ["extract", *LEXICON, "--resume", news, "-o", str(out)]
    for number in (5, 20, 39):
        stops(number)
        assert main(command) == 130
        assert out.read_bytes() == b"old"
    stops(-1)
    capsys.readouterr()
    assert main(command) == 1
    found = out.read_bytes()
    assert (gzip.decompress(found) if name.endswith(".gz") else found) == whole
    assert capsys.readouterr().err.endswith("conflict-events: 39 articles, 39 events (strike 39), 1 failed\n")
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []


@pytest.fixture
def stopped(news, tmp_path, monkeypatch, stops):
    """A run that was broken off, and its command."""
    monkeypatch.setattr(resumed, "_EVERY", 0.0)
    stops(39)
    command = ["extract", *LEXICON, "--resume", news, "-o", str(tmp_path / "out.jsonl")]
    assert main(command) == 130
    return command


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda c, _: [*c, "--format", "standoff"], "had other format"),
        (lambda c, d: [*c, "--patterns", str(d / "own.toml")], "had other extractor"),
        (lambda c, d: [*c[:5], str(d / "more.txt"), *c[5:]], "had other articles"),
        (lambda c, d: (d / ".out.jsonl.part").unlink() or c, ".out.jsonl.part, is gone or too short"),
        (lambda c, d: (d / ".out.jsonl.part").write_bytes(b"x") and c, "is gone or too short"),
        (lambda c, d: (d / ".out.jsonl.journal").write_bytes(b"{") and c, "it is damaged"),
    ],
)
def test_another_run_is_not_gone_on_with(stopped, tmp_path, capsys, change, complaint):
    (tmp_path / "more.txt").write_text("قصف", "utf-8")
    (tmp_path / "own.toml").write_text('off = ["strike.shelling.verb"]', "utf-8")
    assert main(change(stopped, tmp_path)) == 2
    err = capsys.readouterr().err
    assert complaint in err
    assert "remove the journal to start anew" in err


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ([], "name it with -o"),
        (["-o", "x.csv", "--format", "csv"], "take --format jsonl or standoff"),
        (["-", "-o", "x.jsonl"], "cannot read standard input again"),
    ],
)
def test_what_cannot_be_gone_on_with_is_refused(news, options, complaint, capsys):
    assert main(["extract", *LEXICON, "--resume", news, *options]) == 2
    assert complaint in capsys.readouterr().err


@pytest.mark.parametrize("jobs", ["0", "-1", "two"])
def test_no_number_of_processes(news, jobs, capsys):
    with pytest.raises(SystemExit):
        main(["extract", "-j", jobs, news])
    assert "is no number of processes; take 1 or more" in capsys.readouterr().err


@pytest.mark.minutes
@pytest.mark.skipif(os.name != "posix", reason="a killed process")
def test_a_killed_run_is_gone_on_with(tmp_path):
    file, out, whole = (tmp_path / name for name in ("many.jsonl", "out.jsonl", "whole.jsonl"))
    file.write_text("\n".join(f'{{"id": "a{n}", "text": "{"قصف الجيش البلدة. " * 40}"}}' for n in range(400)), "utf-8")
    command = ["extract", *LEXICON, str(file), "--resume", "-o", str(out)]
    with subprocess.Popen([sys.executable, "-m", "conflict_events", *command]) as process:
        while not (tmp_path / ".out.jsonl.journal").exists() and process.poll() is None:
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL, "it was over too soon"
    assert json.loads((tmp_path / ".out.jsonl.journal").read_text("utf-8"))["state"]["items"] > 0
    assert main(command) == 0
    assert main(["extract", *LEXICON, str(file), "-o", str(whole)]) == 0
    assert out.read_bytes() == whole.read_bytes()


# ---- progress


def test_amounts_are_those_of_the_files(tmp_path):
    for name in ("a.txt", "b.jsonl", "c.csv"):
        (tmp_path / name).write_bytes(b"12345")
    amount = amount_of([str(tmp_path), str(tmp_path / "a.txt")])
    assert amount == Amount(15, 0)
    list(read_paths([str(tmp_path), str(tmp_path / "a.txt")], amount))
    assert amount.done == 15
    assert amount_of(["-"]).total is amount_of([]).total is None


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (Amount(1000, 300), "1 articles, 1 events, 0.5 articles/s, 0:00:07 left"),
        (Amount(None, 300), "1 articles, 1 events, 0.5 articles/s"),
        (Amount(1000, 100), "1 articles, 1 events, 0.5 articles/s"),
    ],
)
def test_rate_and_time_left(amount, shown, capsys):
    progress = Progress(amount, show=True)
    progress._from = 0.0, 100
    progress._done, progress._events["strike"] = 1, 1
    progress._draw(2.0)
    assert capsys.readouterr().err.split("\r")[-1] == shown
