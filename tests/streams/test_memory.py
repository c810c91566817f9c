"""What is done about Python's search for garbage."""

import gc
import pickle
import subprocess
import sys

import pytest

import conflict_events as ce
from conflict_events.streams.memory import unpickle

TEXT = "قال متحدث إن الجيش قصف أمس بلدة الزهراء، ما أدى إلى مقتل ثلاثة جنود. وأعلن لواء الساحل أنه سيطر على البلدة."


def test_an_article_leaves_next_to_no_circles():
    extractor = ce.load(ner="lexicon")
    extractor(TEXT)
    gc.collect()
    gc.disable()
    try:
        for _ in range(20):
            assert extractor(TEXT).events
        assert gc.collect() < 200, "what is read is freed where it is dropped, without a search for circles"
    finally:
        gc.enable()


def test_the_callers_choice_stays_as_it_is():
    pickled = pickle.dumps([1, 2])
    assert unpickle(pickled) == [1, 2]
    assert gc.isenabled()
    gc.disable()
    try:
        assert unpickle(pickled) == [1, 2]
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_search_goes_on_behind_each_article(monkeypatch):
    extractor = ce.load(ner="lexicon")
    seen = []
    read = extractor._stages.reader.read
    monkeypatch.setattr(extractor._stages.reader, "read", lambda *given: seen.append(gc.isenabled()) or read(*given))
    extractor(TEXT)
    assert set(seen) == {False}
    assert gc.isenabled()
    monkeypatch.setattr(extractor, "_finish", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        extractor(TEXT)
    assert gc.isenabled()


def test_a_process_of_ours_is_settled_once():
    code = (
        "import gc\n"
        "from conflict_events.streams.memory import settle\n"
        "settle(); kept = gc.get_freeze_count(); more = [[] for _ in range(1000)]\n"
        "settle(); print(kept > 1000 and gc.get_freeze_count() <= kept)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert run.stdout.strip() == "True"
