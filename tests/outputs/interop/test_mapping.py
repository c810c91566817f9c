"""The mappings cover every event, use only terms of their schemes, and are told in docs/interop.md."""

from typing import get_args

import pytest

from conflict_events.outputs.interop.mapping import entry_of, mapping
from conflict_events.records import EVENT_CLASSES, CasualtyEvent, Factuality, Granularity, Span
from conflict_events.records.resolution import Precision

KINDS = [
    (kind, subtype)
    for kind, one in EVENT_CLASSES.items()
    for subtype in get_args(one.model_fields["subtype"].annotation)
]
# The terms of the schemes, from their own documents.
PLOVER_MODES = {
    "ASSAULT": {"abduct", "assassinate", "explosives", "firearms", "heavy-weapons", "suicide-attack"},
    "COERCE": {"arrest", "confiscate"},
    "RETREAT": {"release", "withdraw"},
    "ACCUSE": {"disapprove"},
    "DEMAND": set(),
    "THREATEN": set(),
}
PLOVER_CONTEXTS = {"military", "future", "hypothetical", "negation"}
ACLED_TYPES = {
    "Battles": {"Armed clash", "Government regains territory", "Non-state actor overtakes territory"},
    "Explosions/Remote violence": {
        "Air/drone strike",
        "Grenade",
        "Remote explosive/landmine/IED",
        "Shelling/artillery/missile attack",
        "Suicide bomb",
    },
    "Violence against civilians": {"Abduction/forced disappearance", "Attack"},
    "Strategic developments": {"Arrests", "Non-violent transfer of territory", "Other"},
}


def entry(scheme, kind, subtype):
    text = "قصف"
    span = Span.of(text, 0, 3)
    event = CasualtyEvent(id="e1", subtype="killed", trigger=span, sentence=span, pattern="p")
    return entry_of(mapping(scheme), event.model_copy(update={"type": kind, "subtype": subtype}))


@pytest.mark.parametrize(("kind", "subtype"), KINDS)
def test_every_event_has_a_plover_entry_in_plovers_terms(kind, subtype):
    found = entry("plover", kind, subtype)
    if "event" not in found:
        assert found["loses"]
        return
    assert found.get("mode") in PLOVER_MODES[found["event"]] | {None}
    assert set(found.get("words", {}).values()) <= PLOVER_MODES[found["event"]]
    assert all(mode in PLOVER_MODES[event] for event, mode in found.get("by_sector", {}).values())
    assert set(found.get("context", [])) <= PLOVER_CONTEXTS
    assert {*found["source"], *found.get("recipient", [])} <= set(EVENT_CLASSES[kind].ROLES)
    assert found["event"] in mapping("plover")["quad"]


@pytest.mark.parametrize(("kind", "subtype"), KINDS)
def test_every_event_has_an_acled_entry_in_acleds_terms(kind, subtype):
    found = entry("acled", kind, subtype)
    if "event_type" not in found:
        assert found["loses"]
        return
    pairs = [(found["event_type"], found["sub_event_type"]), *found.get("by_inter", {}).values()]
    pairs += [found["civilian"]] if "civilian" in found else []
    pairs += [(found["event_type"], word) for word in found.get("words", {}).values()]
    assert all(sub in ACLED_TYPES[kind] for kind, sub in pairs)
    assert {*found["actor1"], *found["actor2"]} <= set(EVENT_CLASSES[kind].ROLES)
    assert {event for event, _ in pairs} <= set(mapping("acled")["disorder"])


def test_scales_cover_all_our_values():
    acled = mapping("acled")
    assert set(acled["time_precision"]) == set(get_args(Granularity))
    assert set(acled["geo_precision"]) == set(get_args(Precision))
    assert set(mapping("plover")["factuality"]) == set(get_args(Factuality)) - {"actual"}
    assert {*acled["time_precision"].values(), *acled["geo_precision"].values()} == {1, 2, 3}


@pytest.mark.parametrize("scheme", ["acled", "plover"])
def test_no_entry_is_left_over(scheme):
    for kind in EVENT_CLASSES:
        entries = mapping(scheme)[kind]
        known = {subtype for one, subtype in KINDS if one == kind}
        assert set(entries) <= known or set(entries) == {"loses"}


def told(scheme, kind, subtype):
    """The line of docs/interop.md on one subtype."""
    found = entry(scheme, kind, subtype)
    names = ("event", "mode") if scheme == "plover" else ("event_type", "sub_event_type")
    there = ", ".join(found[name] for name in names if name in found) or "–"
    remarks = [f"{name}: {found[name]}" for name in ("loses", "guesses") if name in found]
    return f"| `{kind}` `{subtype}` | {there} | {'; '.join(remarks)} |"


@pytest.mark.parametrize("scheme", ["acled", "plover"])
@pytest.mark.parametrize(("kind", "subtype"), KINDS)
def test_the_page_tells_every_mapping(root, scheme, kind, subtype):
    assert told(scheme, kind, subtype) in (root / "docs" / "interop.md").read_text("utf-8")
