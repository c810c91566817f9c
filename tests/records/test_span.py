import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from conflict_events.records import Argument, Entity, RoleArgument, Span


def test_a_span_is_cut_out_of_a_text():
    span = Span.of("شنت طائرات غارات", 4, 10)
    assert (span.start, span.end, span.text, len(span)) == (4, 10, "طائرات", 6)


def test_spans_are_compared_and_hashed_by_content():
    assert {Span.of("قصف", 0, 3), Span(start=0, end=3, text="قصف")} == {Span.of("قصف", 0, 3)}


def test_offsets_count_code_points_not_bytes_or_utf16_units():
    assert Span.of("😀قصف", 1, 4).text == "قصف"


@given(st.text(min_size=1), st.data())
def test_every_stretch_of_every_text_is_a_span(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if not any(0xD800 <= ord(character) <= 0xDFFF for character in text):
        assert text[start:end] == Span.of(text, start, end).text


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        pytest.param(-1, 2, "قصف", id="negative"),
        pytest.param(3, 3, "", id="empty"),
        pytest.param(5, 3, "قصف", id="backwards"),
        pytest.param(0, 4, "قصف", id="too-long"),
        pytest.param(0, 2, "قصف", id="too-short"),
    ],
)
def test_a_span_that_contradicts_itself_is_refused(start, end, text):
    with pytest.raises(ValidationError):
        Span(start=start, end=end, text=text)


def test_offsets_past_the_end_are_refused_with_both_lengths():
    with pytest.raises(ValidationError, match=r"4 characters long.*has 3"):
        Span.of("قصف", 0, 4)


def test_a_span_never_changes():
    with pytest.raises(ValidationError, match="frozen"):
        Span.of("قصف", 0, 3).start = 1


@pytest.mark.parametrize("record", [Span, Argument])
def test_an_unknown_field_is_refused(record):
    with pytest.raises(ValidationError, match="extra"):
        record(start=0, end=3, text="قصف", rolle="target")


def test_arguments_and_entities_are_spans():
    fields = {"start": 0, "end": 3, "text": "قصف"}
    argument = Argument(**fields)
    assert (argument.implied, argument.kind) == (False, None)
    assert isinstance(RoleArgument(role="target", **fields), Argument)
    assert isinstance(Entity(kind="place", **fields), Span)


@pytest.mark.parametrize("missing", ["kind", "role"])
def test_an_entity_has_a_kind_and_a_role_argument_a_role(missing):
    record = {"kind": Entity, "role": RoleArgument}[missing]
    with pytest.raises(ValidationError, match=missing):
        record(start=0, end=3, text="قصف")
