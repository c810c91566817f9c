import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import conflict_events as ce
from conflict_events.entities.names.models import find_model, found_models

MENDS = "conflict-events models"
TEXT = "قال الجنرال جون فلينستون إن مسلحين قتلوا ثلاثة جنود قرب بلدة كرمبولا."


@pytest.fixture
def own(tmp_path):
    """A copy of the model that ships, to spoil."""
    shipped = find_model("stanza", "ar").weights.parent
    for name in ("model.json", "ner.pt", "vectors.pt"):
        shutil.copy(shipped / name, tmp_path / name)
    return tmp_path


@pytest.fixture(scope="module")
def neural():
    return ce.load(ner="stanza")


@pytest.mark.parametrize("ner", ["spacy", "", "stanza:", "lexicon:x", None, 3, object()])
def test_what_is_no_source_of_names_is_refused(ner):
    with pytest.raises(ce.InputError, match=r"is unknown.*'lexicon', 'stanza', 'stanza:PATH'"):
        ce.load(ner=ner)


@pytest.mark.parametrize("place", ["nowhere", "nowhere.pt", "."])
def test_a_model_that_is_not_there_is_told_at_once(tmp_path, place):
    with pytest.raises(ce.ModelError, match=f"no NER model.*{MENDS}"):
        ce.load(ner=f"stanza:{tmp_path / place}")


def test_a_folder_of_stanza_without_an_ner_model(tmp_path):
    (tmp_path / "resources.json").write_text("{}", "utf-8")
    with pytest.raises(ce.ModelError, match=f"no NER model of language 'ar'.*{MENDS}"):
        ce.load(ner=f"stanza:{tmp_path}")


@pytest.mark.parametrize("card", ["", "[]", "{}", '{"name": "x", "files": {}}'])
def test_a_card_that_describes_no_model(tmp_path, card):
    (tmp_path / "model.json").write_text(card, "utf-8")
    with pytest.raises(ce.ModelError, match="does not describe a model"):
        ce.load(ner=f"stanza:{tmp_path}")


@pytest.mark.parametrize(
    ("spoil", "complaint"), [(Path.unlink, "is missing"), (lambda p: p.write_bytes(b"x"), "damaged")]
)
def test_files_that_are_not_those_of_the_card(own, spoil, complaint):
    spoil(own / "vectors.pt")
    with pytest.raises(ce.ModelError, match=f"vectors.pt.*{complaint}"):
        ce.load(ner=f"stanza:{own}")(TEXT)


def test_a_file_that_is_no_model(tmp_path):
    (tmp_path / "odd.pt").write_bytes(b"not a model")
    with pytest.raises(ce.ModelError, match=f"cannot load it as an NER model.*{MENDS}"):
        ce.load(ner=f"stanza:{tmp_path / 'odd.pt'}")(TEXT)


def test_a_copy_of_the_model_reads_as_the_model(own, neural):
    result = ce.load(ner=f"stanza:{own}")(TEXT)
    assert result.events == neural(TEXT).events
    assert result.versions == neural(TEXT).versions


def test_names_that_no_list_has_are_found(neural):
    result = neural(TEXT)
    result.verify(TEXT)
    lists = ce.load(ner="lexicon")(TEXT)
    assert {(e.text, e.kind) for e in result.entities} - {(e.text, e.kind) for e in lists.entities}
    assert (
        result.versions.model
        == json.loads(find_model("stanza", "ar").weights.with_name("model.json").read_text())["name"]
    )
    assert lists.versions.model is None


def test_batches_change_nothing(neural):
    texts = [TEXT, "", "استعاد الجيش المدينة من مقاتلي جبهة خربتشان.", TEXT * 3, "no Arabic here"] * 3
    alone = [neural(text) for text in texts]
    assert [list(neural.pipe(texts, batch_size=size)) for size in (1, 2, 100)] == [alone] * 3


def test_a_batch_of_nothing_is_refused(neural):
    with pytest.raises(ce.InputError, match="batch_size=0 is too small"):
        next(neural.pipe([TEXT], batch_size=0))


def test_torch_and_stanzas_logger_are_left_as_they_were(own):
    import logging

    import torch

    logger = logging.getLogger("stanza")
    before, threads = logger.level, torch.get_num_threads()
    logger.setLevel(logging.CRITICAL)
    try:
        ce.load(ner=f"stanza:{own}")(TEXT)
        assert (logger.level, torch.get_num_threads()) == (logging.CRITICAL, threads)
    finally:
        logger.setLevel(before)


@pytest.mark.minutes
def test_no_network_is_used():
    """The first call of a new process, with every socket forbidden."""
    code = (
        "import socket\n"
        "def refuse(*a, **k): raise OSError('no network')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
        "import conflict_events as ce\n"
        f"print(len(ce.load(ner='stanza')({TEXT!r}).events))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(run.stdout) > 0
    assert run.stderr == ""


WITHOUT = (
    "import sys\n"
    "class Absent:\n"
    "    def find_spec(self, name, path=None, target=None):\n"
    "        if name.split('.')[0] in ('torch', 'stanza', 'numpy'):\n"
    "            raise ModuleNotFoundError(f'No module named {name!r}', name=name)\n"
    "sys.meta_path.insert(0, Absent())\n"
    "import conflict_events as ce\n"
)


def test_the_lists_need_neither_torch_nor_stanza():
    code = WITHOUT + f"print([e.type for e in ce.load(ner='lexicon')({TEXT!r}).events])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "['statement', 'casualty']"


def test_without_torch_the_complaint_says_what_mends_it():
    code = WITHOUT + (f"try: ce.load(ner='stanza')({TEXT!r})\nexcept ce.ModelError as error: print(error)")
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "pip install stanza torch" in run.stdout
    assert 'ner="lexicon"' in run.stdout


def test_models_of_stanza_are_listed_by_name(tmp_path, monkeypatch):
    (tmp_path / "ar" / "ner").mkdir(parents=True)
    for name in ("b", "a"):
        (tmp_path / "ar" / "ner" / f"{name}.pt").touch()
    (tmp_path / "resources.json").write_text("{}", "utf-8")
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path))
    found = found_models("ar")
    assert [model.name for model in found][1:] == ["a", "b"]
    assert found[0].shipped
    assert found[1].spec == f"stanza:{tmp_path / 'ar' / 'ner' / 'a.pt'}"
    assert found[1].resources == tmp_path


def test_the_command_lists_them(tmp_path):
    run = subprocess.run(
        [sys.executable, "-m", "conflict_events", "models"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"STANZA_RESOURCES_DIR": str(tmp_path)},
    )
    assert [line.split("\t")[0] for line in run.stdout.splitlines()] == ["lexicon", "stanza"]
