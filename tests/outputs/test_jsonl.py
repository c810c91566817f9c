import json

import pytest

from conflict_events import Article, Extraction, InputError
from conflict_events.outputs import jsonl
from conflict_events.records import Note


def test_what_is_written_is_read_back(extraction):
    lines = list(jsonl.write([extraction, extraction]))
    assert list(jsonl.read(lines)) == [extraction, extraction]


def test_a_file_is_read_back(tmp_path, extraction):
    file = tmp_path / "out.jsonl"
    with file.open("w", encoding="utf-8") as out:
        out.writelines(jsonl.write([extraction]))
    with file.open(encoding="utf-8") as lines:
        assert list(jsonl.read(lines)) == [extraction]


def test_arabic_stays_readable(extraction):
    assert '"text":"غارات"' in jsonl.to_line(extraction)


@pytest.mark.parametrize("breaker", ["\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_no_character_of_the_article_breaks_the_line(extraction, breaker):
    note = Note(code="cut", message=f"هنا{breaker}هناك")
    odd = extraction.model_copy(update={"notes": (note,)})
    line = jsonl.to_line(odd)
    assert line.splitlines() == [line]
    assert jsonl.from_line(line) == odd


def test_nothing_gives_nothing():
    assert list(jsonl.write([])) == []
    assert list(jsonl.read([])) == []
    assert list(jsonl.read(["\n", " \n"])) == []


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "JSON"),
        ("[]", "the line"),
        ('{"article_id": "a1"}', "text_sha256"),
        (b"\xff", "JSON"),
    ],
)
def test_a_line_that_is_no_extraction_is_refused(line, complaint):
    with pytest.raises(InputError, match=complaint):
        jsonl.from_line(line)


@pytest.mark.parametrize("damage", [{"surprise": 1}, {"text_sha256": "0"}, {"events": [{"type": "truce"}]}])
def test_a_damaged_line_is_told_with_its_number(extraction, damage):
    damaged = json.dumps(json.loads(jsonl.to_line(extraction)) | damage)
    with pytest.raises(InputError, match=f"line 3: {next(iter(damage))}"):
        list(jsonl.read([jsonl.to_line(extraction), "\n", damaged]))


def test_an_article_without_events_is_a_line_too(extraction):
    empty = extraction.model_copy(update={"events": (), "text_sha256": Article("").text_sha256})
    assert Extraction.model_validate_json(jsonl.to_line(empty)).events == ()
