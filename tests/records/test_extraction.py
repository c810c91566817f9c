import json
import pickle

import jsonschema
import pytest
from pydantic import ValidationError

from conflict_events import Extraction, SpanError
from conflict_events.outputs.schema import schema_text
from conflict_events.records import Note


def changed(extraction, **fields):
    return Extraction(**{name: getattr(extraction, name) for name in Extraction.model_fields} | fields)


def test_json_round_trip_is_lossless(extraction):
    assert Extraction.model_validate_json(extraction.model_dump_json()) == extraction
    assert Extraction.model_validate(json.loads(extraction.model_dump_json())) == extraction
    assert pickle.loads(pickle.dumps(extraction)) == extraction  # noqa: S301 - our own bytes


def test_what_it_writes_fits_its_schema(extraction):
    schema = json.loads(schema_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    written = json.loads(extraction.model_dump_json())
    jsonschema.Draft202012Validator(schema).validate(written)
    written["events"][0]["speaker"][0]["start"] = -1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(written)


def test_the_kept_schema_is_the_one_that_is_made(root):
    kept = (root / "docs" / "extraction.schema.json").read_bytes()
    assert kept == schema_text().encode(), "python -m conflict_events.outputs.schema > docs/extraction.schema.json"


def test_every_span_is_reached_with_its_place(extraction, article):
    places = dict(extraction.spans())
    assert places["events[2].count.span"].text == "ثلاثة"
    assert places["events[1].date.span"].text == "أمس"
    assert places["events[3].factuality_cues[0]"].text == "لواء"
    assert places["events[1].attacker[0]"].implied
    assert places["entities[1]"].kind == "place"
    assert all(article.text[span.start : span.end] == span.text for span in places.values())
    assert len(places) == extraction.model_dump_json().count('"start":') - 2 - len(extraction.notes)


def test_the_right_text_verifies(extraction, article):
    extraction.verify(article.text)


@pytest.mark.parametrize(
    ("damage", "complaint"),
    [
        pytest.param(lambda text: " " + text, r"events\[0\]\.trigger \[0:4\] says 'قالت'.*' قال'", id="shifted"),
        pytest.param(lambda text: text[:110], "says", id="cut"),
        pytest.param(lambda text: text + " ", "SHA-256", id="grown"),
        pytest.param(lambda _: "", "says", id="empty"),
    ],
)
def test_another_text_does_not_verify(extraction, article, damage, complaint):
    with pytest.raises(SpanError, match=complaint):
        extraction.verify(damage(article.text))


def test_a_note_past_the_end_does_not_verify(extraction, article):
    far = changed(extraction, notes=(Note(code="cut", message="too long", start=5, end=10_000),))
    with pytest.raises(SpanError, match="past the end"):
        far.verify(article.text)


def test_events_stand_in_text_order(extraction):
    with pytest.raises(ValidationError, match="sort events"):
        changed(extraction, events=extraction.events[::-1])


def test_ids_are_unique(extraction):
    first = extraction.events[0]
    with pytest.raises(ValidationError, match="same id"):
        changed(extraction, events=(first, first))


@pytest.mark.parametrize("kept", [slice(1, 2), slice(2, 3)])
def test_the_reporting_statement_is_there(extraction, kept):
    with pytest.raises(ValidationError, match="reported by 'e1'"):
        changed(extraction, events=extraction.events[kept])


def test_only_a_statement_reports(extraction):
    statement, strike, killed, capture = extraction.events
    wrong = killed.model_copy(update={"reported_by": "e2"})
    with pytest.raises(ValidationError, match="name a statement"):
        changed(extraction, events=(statement, strike, wrong, capture))


@pytest.mark.parametrize("digest", ["", "0" * 63, "G" * 64])
def test_the_hash_has_its_form(extraction, digest):
    with pytest.raises(ValidationError, match="text_sha256"):
        changed(extraction, text_sha256=digest)


@pytest.mark.parametrize("fields", [{"start": 1}, {"end": 1}, {"start": 2, "end": 1}, {"code": ""}, {"message": ""}])
def test_a_note_that_makes_no_sense_is_refused(fields):
    with pytest.raises(ValidationError):
        Note(**{"code": "cut", "message": "the text is too long"} | fields)


def test_a_note_may_be_about_the_whole_article():
    assert Note(code="empty", message="the text is empty").start is None
