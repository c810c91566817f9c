"""The unit that engines take: plain dictionaries, and pickles that say all that decides the answer."""

import functools
import json
import pickle
import subprocess
import sys

import pytest

import conflict_events as ce

ROWS = [
    {"id": "a1", "text": "قصف الجيش بلدة الزهراء أمس.", "published": "2018-05-03"},
    {"id": "a2", "text": None},
    {"id": 3, "text": ""},
    {"id": "a4"},
]


@pytest.fixture(scope="module")
def extractor():
    return ce.load(ner="lexicon")


def test_every_row_has_its_answer(extractor):
    found = ce.extract_batch(ROWS, extractor=extractor)
    assert [one["article_id"] for one in found] == ["a1", "a2", "3", "a4"]
    assert [len(one["events"]) for one in found] == [1, 0, 0, 0]
    assert [one["error"] is None for one in found] == [True, False, True, False]
    assert len({tuple(one) for one in found}) == 1, "all rows have the same keys in the same order"


def test_an_answer_is_the_extraction_as_json(extractor):
    (row,) = ce.extract_batch(ROWS[:1], extractor=extractor)
    assert json.loads(json.dumps(row)) == row
    assert row.pop("error") is None
    assert ce.Extraction.model_validate_json(json.dumps(row)) == extractor(ce.Article(**ROWS[0]))


def test_one_article_is_no_batch(extractor):
    with pytest.raises(ce.InputError, match="articles is one dict"):
        ce.extract_batch(ROWS[0], extractor=extractor)


def test_nothing_in_nothing_out(extractor):
    assert ce.extract_batch([], extractor=extractor) == []


def test_it_travels_as_its_configuration(extractor):
    unit = functools.partial(ce.extract_batch, extractor=extractor)
    there = pickle.loads(pickle.dumps(unit))  # noqa: S301  # made a moment ago
    assert there(ROWS) == unit(ROWS)
    assert len(pickle.dumps(unit)) < 2000


def test_the_same_configuration_has_the_same_pickle_in_every_process():
    code = (
        "import functools, hashlib, pickle, conflict_events as ce\n"
        "unit = functools.partial(ce.extract_batch, extractor=ce.load(ner='lexicon'))\n"
        "print(hashlib.sha256(pickle.dumps(unit)).hexdigest())"
    )
    runs = {subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout for _ in range(2)}
    assert len(runs) == 1


def test_other_names_types_or_data_are_another_pickle(extractor, tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text('off = ["strike.shelling.verb"]', "utf-8")
    others = [ce.load(ner="lexicon", patterns=[file]), ce.load(ner="lexicon", resolve=False), ce.load(ner="stanza")]
    assert len({pickle.dumps(one) for one in [extractor, *others]}) == 4


def test_a_process_with_other_data_refuses(extractor):
    made, (*configuration, version) = extractor.__reduce__()
    assert made(*configuration, version).language == "ar"
    with pytest.raises(ce.ConflictEventsError, match=r"made with conflict-events 0\.0, data x, and this process has"):
        made(*configuration, "0.0, data x")
