import json

import pytest

import conflict_events as ce
from conflict_events.outputs.interop import plover
from conflict_events.records import Count, ResolvedActor

FIELDS = {
    *("id", "date", "enddate", "source", "recipient", "event", "quad_code", "mode", "context"),
    *("dead", "dead_max", "injured", "injured_max", "arrested", "arrested_max"),
    *("event_loc", "event_text", "text", "text_info", "cite_info", "comment"),
}


@pytest.fixture
def of(extraction):
    """A function that gives the records of one event of the example, changed."""

    def of(number, **changes):
        event = extraction.events[number].model_copy(update={"reported_by": None, **changes})
        return ce.to_plover(extraction.model_copy(update={"events": (event,)}))

    return of


def captor(extraction, cameo):
    resolved = ResolvedActor(
        id="actor.test", name="Test", kind="group", codes={"cameo": cameo, "iso3": cameo[:3]}, how="name", score=1,
        reason="test",
    )  # fmt: skip
    return (extraction.events[3].captor[0].model_copy(update={"resolved": resolved}),)


def test_the_dead_are_of_the_strike(extraction):
    strike, capture = ce.to_plover(extraction)
    assert (strike["id"], strike["event"], strike["mode"], strike["quad_code"]) == (
        "a1/e2",
        ["ASSAULT"],
        ["heavy-weapons"],
        4,
    )
    assert (strike["date"], strike["dead"], "dead_max" in strike) == ("2016-05-12", 3, False)
    assert strike["source"] == [{"actor_text": "إسرائيلية"}]
    assert (capture["event"], capture["context"]) == (["COERCE"], ["military", "hypothetical"])


def test_fields_are_those_of_plover(extraction):
    for record in ce.to_plover(extraction):
        assert set(record) <= FIELDS
        assert {"id", "date", "source", "event"} <= set(record)


def test_offsets_and_text_fit(extraction, article):
    for record in ce.to_plover(extraction):
        assert article.text[record["text_info"]["start"] : record["text_info"]["end"]] == record["text"]


@pytest.mark.parametrize(
    ("factuality", "context"),
    [
        ("planned", "future"),
        ("possible", "hypothetical"),
        ("negated", "negation"),
        ("attempted", None),
        ("actual", None),
    ],
)
def test_what_is_no_fact_has_its_context(of, factuality, context):
    (record,) = of(3, factuality=factuality)
    assert record["context"] == ["military", *([context] if context else [])]
    assert ("attempted" in record.get("comment", "")) is (factuality == "attempted")


@pytest.mark.parametrize(
    ("cameo", "event", "mode"),
    [("LBYGOV", "COERCE", "arrest"), ("LBYREB", "ASSAULT", "abduct"), ("LBY", "COERCE", "arrest")],
)
def test_who_detains_decides_the_event(extraction, of, cameo, event, mode):
    (record,) = of(3, subtype="detention", captor=captor(extraction, cameo), count=Count(min=2, max=4))
    assert (record["event"], record["mode"]) == ([event], [mode])
    assert (record["arrested"], record["arrested_max"]) == (2, 4)
    assert record["source"][0]["code"] == "LBY"


@pytest.mark.parametrize(("place_id", "number"), [("place.gn.2210247", 2210247), ("place.ce.ly.jiza", None)])
def test_a_place_of_geonames_has_its_number(extraction, of, put, place_id, number):
    town = put(extraction.events[3].object[0], "There", 32.9, 13.2)
    town = town.model_copy(update={"resolved": town.resolved.model_copy(update={"id": place_id})})
    (record,) = of(3, object=(town,))
    assert record["event_loc"].get("geonameid") == number
    assert record["event_loc"]["country code"] == "LY"


def test_a_borrowed_date_is_said_aloud(of):
    (record,) = of(3)
    assert record["date"] == "2016-05-13"
    assert "day of publication" in record["comment"]


@pytest.mark.parametrize("subtype", ["assertion", "claim", "denial"])
def test_what_plover_does_not_code_makes_no_record(of, subtype):
    assert of(0, subtype=subtype) == []


def test_a_line_is_a_record(extraction):
    assert [json.loads(line) for line in plover.write([extraction])] == ce.to_plover(extraction)
    assert list(plover.write([])) == []
