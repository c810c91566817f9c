import json

from conflict_events.outputs import standoff
from conflict_events.records import Count


def test_an_event_has_the_fields_of_the_form_and_no_others(extraction):
    found = standoff.to_dict(extraction)
    assert found["id"] == "a1"
    assert found["events"][2] == {
        "type": "casualty",
        "subtype": "killed",
        "trigger": {"start": 79, "end": 83, "text": "مقتل"},
        "factuality": "actual",
        "count": {"min": 3, "max": 3},
        "date": {"start": "2016-05-12", "end": "2016-05-12"},
        "arguments": [
            {"role": "time", "start": 44, "end": 47, "text": "أمس"},
            {"role": "place", "start": 56, "end": 66, "text": "قرب المرفأ"},
            {"role": "victim", "start": 90, "end": 94, "text": "جنود"},
        ],
    }


def test_implied_is_written_where_true_and_nowhere_else(extraction):
    arguments = [one for event in standoff.to_dict(extraction)["events"] for one in event["arguments"]]
    implied = [one for one in arguments if "implied" in one]
    assert [(one["role"], one["implied"]) for one in implied] == [("attacker", True)]


def test_what_is_not_known_is_null(extraction):
    capture = standoff.to_dict(extraction)["events"][3]
    assert (capture["count"], capture["date"]) == (None, None)


def test_an_open_count_keeps_its_null(extraction):
    killed = extraction.events[2].model_copy(update={"count": Count(min=10, approximate=True)})
    odd = extraction.model_copy(update={"events": (killed,)})
    assert standoff.to_dict(odd)["events"][0]["count"] == {"min": 10, "max": None}


def test_a_line_is_one_line_of_readable_json(extraction):
    line = standoff.to_line(extraction)
    assert line.splitlines() == [line]
    assert "غارات" in line
    assert json.loads(line) == standoff.to_dict(extraction)


def test_no_events_is_an_empty_list(extraction):
    nothing = extraction.model_copy(update={"events": (), "article_id": None})
    assert standoff.to_dict(nothing) == {"id": None, "events": []}
