"""A whole extraction resolved: what is looked up, in which order, and that nothing else changes."""

import conflict_events as ce
from conflict_events.records import Argument, Extraction
from conflict_events.resolve.article import resolve

EXTRACTOR = ce.load()
TEXT = (
    "قُتل ثلاثة جنود ليبيين الخميس في قصف لتنظيم داعش على مدينة سرت. وقال متحدث إن التنظيم هاجم المدينة أمس. "
    "وسيطرت قوات البنيان المرصوص على بلدة النوفلية شرق مصراتة."
)


def done(text=TEXT, **fields):
    return resolve(EXTRACTOR(text, published="2016-05-13", **fields), text)


def plain(value):
    """An extraction without what was resolved."""
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items() if name != "resolved"}
    return [plain(one) for one in value] if isinstance(value, list) else value


def filled(extraction, role):
    return [one for event in extraction.events for one in getattr(event, role, ())]


def test_nothing_but_resolved_changes():
    before, after = EXTRACTOR(TEXT, published="2016-05-13"), done()
    assert plain(after.model_dump(mode="json")) == plain(before.model_dump(mode="json"))
    after.verify(TEXT)
    assert Extraction.model_validate_json(after.model_dump_json()) == after


def test_places_resolve_in_text_order():
    places = {one.text: one.resolved for one in (*filled(done(), "place"), *filled(done(), "object"))}
    assert places["مدينة سرت"].id == "place.gn.2210554"
    assert all(one is not None for one in places.values())
    assert "place.ce.ly.nawfaliya" in {one.id for one in places.values() if one.type == "place"}


def test_actors_resolve_and_references_point_back():
    named, reference = (one.resolved for one in filled(done(), "attacker"))
    assert named.id == reference.id
    assert reference.how == "reference"
    assert TEXT[reference.antecedent.start : reference.antecedent.end] in "تنظيم داعش"


def test_times_and_contents_are_not_looked_up():
    extraction = done()
    assert all(one.resolved is None for one in (*filled(extraction, "time"), *filled(extraction, "content")))


def test_entities_resolve_by_their_kind():
    kinds = {"place": "place", "group": "actor", "state": "actor"}
    for one in done("قال مسؤول في ليبيا إن تنظيم داعش قصف مدينة سرت.").entities:
        if one.kind in kinds and one.resolved is not None and one.resolved.type != "unresolved":
            assert one.resolved.type == kinds[one.kind]


def test_a_taken_state_is_a_place_and_a_struck_one_an_actor():
    text = f"{TEXT} وهذا في ليبيا."
    extraction = EXTRACTOR(text, published="2016-05-13")
    state = Argument.of(text, len(text) - 6, len(text) - 1).model_copy(update={"kind": "state"})
    roles = {"strike": "target", "capture": "object"}
    events = tuple(
        event.model_copy(update={roles[event.type]: (state,)}) for event in extraction.events if event.type in roles
    )
    after = resolve(extraction.model_copy(update={"events": events}), text)
    assert {one.resolved.type for one in filled(after, "object")} == {"place"}
    assert {one.resolved.type for one in filled(after, "target")} == {"actor"}


def test_an_empty_extraction_stays_empty():
    assert done("").events == ()


def test_the_same_input_gives_the_same_output():
    assert done().model_dump_json() == done().model_dump_json()
