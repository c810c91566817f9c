import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conflict_events.outputs.html.marks import MOST_LANES, Mark, cut, find_marks
from conflict_events.records import Argument

EDGES = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda one: (one[0], one[0] + one[1]))


def marks_of(stretches):
    return [Mark(start, end, "strike", "argument") for start, end in stretches]


@given(st.lists(EDGES, max_size=30))
def test_segments_make_up_the_text_and_know_their_marks(stretches):
    marks = marks_of(stretches)
    segments = cut(60, marks)
    assert [one.start for one in segments] == [0, *(one.end for one in segments[:-1])]
    assert segments[-1].end == 60
    for one in segments:
        covering = {id(mark) for mark in marks if mark.start <= one.start and one.end <= mark.end}
        assert {id(mark) for mark in one.marks} == covering
        assert not any(one.start < edge < one.end for mark in marks for edge in (mark.start, mark.end))


def test_an_empty_text_has_no_segments():
    assert cut(0, []) == []


def test_triggers_and_arguments_are_marked_by_type(extraction):
    marks = find_marks(extraction)
    assert [(mark.type, mark.keys) for mark in marks if mark.part == "trigger"] == [
        ("statement", [("", "e1")]),
        ("strike", [("", "e2")]),
        ("casualty", [("", "e3")]),
        ("capture", [("", "e4")]),
    ]
    shared = [mark for mark in marks if ("place", "e2") in mark.keys or ("place", "e3") in mark.keys]
    assert {mark.type for mark in shared} == {"strike", "casualty"}
    assert shared[0].lane != shared[1].lane


def test_what_is_inside_lies_nearer(extraction):
    marks = find_marks(extraction)
    content = next(mark for mark in marks if mark.part == "content")
    inside = [mark for mark in marks if mark.part == "argument" and content.start <= mark.start < content.end]
    assert len(inside) == 7
    assert all(mark.lane < content.lane for mark in inside)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # records never change
@given(st.lists(EDGES, min_size=1, max_size=8, unique=True))
def test_marks_that_meet_have_different_lanes(extraction, stretches):
    text = extraction.events[0].sentence.text
    targets = tuple(Argument.of(text, start, end) for start, end in stretches)
    strike = extraction.events[1].model_copy(
        update={"target": targets, "attacker": (), "place": (), "time": (), "reported_by": None}
    )
    marks = [mark for mark in find_marks(extraction.model_copy(update={"events": (strike,)})) if mark.lane >= 0]
    assert len(marks) == len(stretches)
    for number, one in enumerate(marks):
        for other in marks[number + 1 :]:
            assert one.lane != other.lane or one.end <= other.start or other.end <= one.start


def test_deep_nesting_shares_the_last_lane(extraction):
    text = extraction.events[0].sentence.text
    targets = tuple(Argument.of(text, 0, end) for end in range(5, 5 + MOST_LANES + 3))
    strike = extraction.events[1].model_copy(update={"target": targets, "attacker": (), "place": (), "time": ()})
    lanes = [mark.lane for mark in find_marks(extraction.model_copy(update={"events": (strike,)}))]
    assert max(lanes) == MOST_LANES - 1


@pytest.mark.parametrize(("factuality", "actual"), [("actual", True), ("negated", False), ("possible", False)])
def test_a_trigger_knows_whether_it_is_told_as_fact(extraction, factuality, actual):
    strike = extraction.events[1].model_copy(update={"factuality": factuality, "reported_by": None})
    (trigger,) = [m for m in find_marks(extraction.model_copy(update={"events": (strike,)})) if m.part == "trigger"]
    assert trigger.actual is actual
