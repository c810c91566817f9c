import pytest
from pydantic import TypeAdapter, ValidationError

from conflict_events.records import EVENT_CLASSES, Argument, BaseEvent, Event, Span, StrikeEvent
from conflict_events.records.events import Arguments

TEXT = "شن الجيش هجوما على القرية قرب القرية أمس"
SENTENCE = Span.of(TEXT, 0, len(TEXT))
FIELDS = {"id": "e1", "trigger": Span.of(TEXT, 9, 14), "sentence": SENTENCE, "pattern": "strike.assault"}


def strike(**fields):
    return StrikeEvent(**FIELDS | {"subtype": "assault"} | fields)


@pytest.mark.parametrize("kind", sorted(EVENT_CLASSES))
def test_the_roles_of_a_class_are_its_argument_fields(kind):
    event_class = EVENT_CLASSES[kind]
    fields = {name for name, field in event_class.model_fields.items() if field.annotation == Arguments}
    assert fields == set(event_class.ROLES)
    assert len(event_class.ROLES) == len(fields)
    assert event_class.model_fields["type"].default == kind


def test_arguments_come_in_text_order_whatever_their_roles():
    event = strike(
        target=(Argument.of(TEXT, 19, 25),),
        attacker=(Argument.of(TEXT, 3, 8),),
        place=(Argument.of(TEXT, 26, 36), Argument.of(TEXT, 19, 25)),
        time=(Argument.of(TEXT, 37, 40),),
    )
    found = [(one.role, one.text) for one in event.arguments]
    assert found == [
        ("attacker", "الجيش"),
        ("place", "القرية"),
        ("target", "القرية"),
        ("place", "قرب القرية"),
        ("time", "أمس"),
    ]


def test_the_view_keeps_what_an_argument_says():
    one = Argument(start=3, end=8, text="الجيش", implied=True, kind="force")
    (seen,) = strike(attacker=(one,)).arguments
    assert (seen.role, seen.implied, seen.kind) == ("attacker", True, "force")


def test_an_event_without_fillers_has_no_arguments():
    event = strike()
    assert event.arguments == ()
    assert (event.factuality, event.factuality_cues, event.count, event.date) == ("actual", (), None, None)


def test_events_are_told_apart_by_their_type():
    event = strike(target=(Argument.of(TEXT, 19, 25),))
    adapter = TypeAdapter(Event)
    assert adapter.validate_json(event.model_dump_json()) == event
    assert isinstance(adapter.validate_python(event.model_dump()), StrikeEvent)


def test_all_events_share_a_base():
    assert all(issubclass(event_class, BaseEvent) for event_class in EVENT_CLASSES.values())


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        pytest.param({"subtype": "killed"}, "subtype", id="subtype-of-another-type"),
        pytest.param({"type": "casualty"}, "type", id="another-type"),
        pytest.param({"victim": ()}, "extra", id="role-of-another-type"),
        pytest.param({"factuality": "certain"}, "factuality", id="factuality"),
        pytest.param({"id": ""}, "id", id="no-id"),
        pytest.param({"pattern": ""}, "pattern", id="no-pattern"),
        pytest.param({"trigger": Span(start=50, end=55, text="هجوما")}, "does not stand", id="trigger-after-sentence"),
        pytest.param({"trigger": Span(start=9, end=14, text="هجومي")}, "does not stand", id="other-words"),
        pytest.param({"sentence": Span.of(TEXT, 10, 20)}, "does not stand", id="trigger-before-sentence"),
        pytest.param({"sentence": Span.of(TEXT, 0, 12)}, "does not stand", id="trigger-sticks-out"),
    ],
)
def test_an_event_that_cannot_be_is_refused(fields, complaint):
    with pytest.raises(ValidationError, match=complaint):
        strike(**fields)


@pytest.mark.parametrize("change", [{"type": "truce"}, {"type": None}])
def test_an_unknown_type_is_refused(change):
    with pytest.raises(ValidationError):
        TypeAdapter(Event).validate_python(strike().model_dump() | change)


def test_an_event_never_changes():
    with pytest.raises(ValidationError, match="frozen"):
        strike().factuality = "negated"
