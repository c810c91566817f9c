"""Types of events of a user's own: the two worked examples, and what cannot be a type."""

import importlib.util
import pickle
import sys
from typing import Literal

import pytest

import conflict_events as ce
from conflict_events.records import StrikeEvent
from conflict_events.records.event_types import type_of

SENTENCES = [
    ("تظاهر مئات السكان في مدينة تعز ضد رفع الأسعار.", "protest", {"protester": "السكان", "demand": "رفع الأسعار"}),
    ("خرجت مظاهرات في مدينة عدن ضد انقطاع الكهرباء.", "protest", {"demand": "انقطاع الكهرباء"}),
    ("نزحت 300 عائلة من مدينة غوما إلى مدينة بوكافو.", "displacement", {"displaced": "عائلة", "origin": "مدينة غوما"}),
    ("تظاهر بالنوم حين دخل الحارس.", None, {}),
    ("نزحت المياه من البئر.", None, {}),
]


@pytest.fixture(scope="module")
def classes(root):
    """The module with the two classes, importable by its name as a user's own is, so that their events pickle."""
    spec = importlib.util.spec_from_file_location("event_types", root / "examples" / "event_types.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["event_types"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["event_types"]


@pytest.fixture(scope="module")
def extractor(root, classes):
    files = [root / "examples" / name for name in ("protest.toml", "displacement.toml")]
    return ce.load(ner="lexicon", patterns=files, types=[classes.ProtestEvent, classes.DisplacementEvent])


@pytest.mark.parametrize(("sentence", "kind", "roles"), SENTENCES)
def test_events_of_ones_own_are_found(extractor, sentence, kind, roles):
    result = extractor(sentence, published="2018-05-06")
    result.verify(sentence)
    assert [event.type for event in result.events] == [kind] * (kind is not None)
    found = {a.role: a.text for event in result.events for a in event.arguments}
    assert roles.items() <= found.items()
    assert not result.notes


@pytest.mark.parametrize("form", [ce.to_acled, ce.to_plover])
def test_schemes_that_know_no_such_type_leave_it_out(extractor, form):
    text = f"{SENTENCES[2][0]}\nقصفت طائرات حربية بلدة قرب حلب."
    result = extractor(text, published="2018-05-06")
    assert {event.type for event in result.events} > {"strike"}
    assert len(form(result)) == 1


def test_every_output_takes_types_of_ones_own(extractor):
    result = extractor(SENTENCES[2][0], published="2018-05-06")
    (event,) = result.events
    assert [row["type"] for row in ce.to_records(result)] == [event.type]
    for style in ("article", "overview", "table", "map", "timeline", "page"):
        assert ce.render(result, style=style)


def test_what_the_class_says_counts(extractor):
    (event,) = extractor(SENTENCES[2][0]).events
    assert (event.count.min, event.count.max) == (300, 300)


def test_places_in_roles_of_ones_own_are_resolved(extractor):
    (event,) = extractor(SENTENCES[2][0]).events
    assert event.origin[0].resolved.type == "place"


def test_it_is_built_by_its_class(extractor, classes):
    assert type(extractor(SENTENCES[0][0]).events[0]) is classes.ProtestEvent


@pytest.mark.parametrize("sentence", [row[0] for row in SENTENCES])
def test_json_and_back_is_the_same(extractor, sentence):
    result = extractor(sentence)
    assert ce.Extraction.model_validate_json(result.model_dump_json(), context=extractor.types) == result
    assert ce.Extraction.model_validate(result.model_dump(), context=extractor.types) == result


def test_without_its_class_it_is_refused_with_the_way_out(extractor):
    line = extractor(SENTENCES[0][0]).model_dump_json()
    with pytest.raises(ValueError, match=r"'protest' is no shipped type of event; read it with context="):
        ce.Extraction.model_validate_json(line)


def test_extractor_and_result_pickle(extractor):
    copy = pickle.loads(pickle.dumps(extractor))  # noqa: S301 - made a moment ago
    result = copy(SENTENCES[0][0])
    assert result == extractor(SENTENCES[0][0])
    assert pickle.loads(pickle.dumps(result)) == result  # noqa: S301 - made a moment ago


def test_the_version_tells_of_the_class(extractor, root, classes):
    one = ce.load(
        ner="lexicon", patterns=[root / "examples" / "protest.toml"], types=[classes.ProtestEvent], resolve=False
    )
    assert extractor("نص").versions.data != one("نص").versions.data


def test_a_notebook_shows_it(extractor):
    assert "protest.march.verb" in extractor._repr_html_()
    assert "تظاهر" in extractor(SENTENCES[0][0])._repr_html_()


def test_without_its_class_the_file_is_refused(root):
    with pytest.raises(ce.DataFileError, match="the type 'protest' is unknown") as caught:
        ce.load(ner="lexicon", patterns=[root / "examples" / "protest.toml"])
    assert len(caught.value.errors) == 3


class NoType(ce.BaseEvent):
    subtype: Literal["a"]


class TwoTypes(ce.BaseEvent):
    type: Literal["a", "b"] = "a"
    subtype: Literal["a"]


class NoSubtype(ce.BaseEvent):
    type: Literal["a"] = "a"


class NoDefault(ce.BaseEvent):
    type: Literal["a"]
    subtype: Literal["a"]


class WrongRole(ce.BaseEvent):
    ROLES = ("who", "place", "time")
    type: Literal["a"] = "a"
    subtype: Literal["a"]


class WrongCount(ce.BaseEvent):
    COUNTED = "who"
    type: Literal["a"] = "a"
    subtype: Literal["a"]


class Good(ce.BaseEvent):
    type: Literal["good"] = "good"
    subtype: Literal["a"]
    who: ce.Arguments = ()


@pytest.mark.parametrize(
    ("own", "complaint"),
    [
        ((NoType,), "NoType cannot be a type of event: it has no field type"),
        ((NoSubtype,), "it has no field subtype"),
        ((TwoTypes,), "its type must have one name"),
        ((NoDefault,), "its type must have one name, and it as its default"),
        ((WrongRole,), "its role 'who' is no field"),
        ((WrongCount,), "COUNTED = 'who' is no role of it"),
        ((int,), "it is no subclass of BaseEvent"),
        ((StrikeEvent,), "two classes have the type 'strike'"),
        ((Good, Good), "two classes have the type 'good'"),
    ],
)
def test_what_cannot_be_a_type_is_refused(own, complaint):
    with pytest.raises(ce.InputError, match=complaint):
        ce.EventTypes(own)


def test_a_sound_class_is_a_type():
    types = ce.EventTypes((Good,))
    assert (types.roles("good"), types.subtypes("good")) == (("who", "place", "time"), ("a",))
    assert type_of(Good) == "good"
    assert "good" not in ce.EventTypes().classes
