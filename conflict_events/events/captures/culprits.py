"""Who made an attack and was caught for it, so that he took nobody: هاجم رجل كنيسة، وأدى ذلك إلى اعتقال | المهاجم."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_ALONE = frozenset({"person", "armed", "gent", "title", "person_name"})


def clear_culprits(s: Sentence, events: list[Finished]) -> None:
    """Leave out whoever attacked as the captor of the attacker; changes the events in place.

    Args:
        s: The sentence.
        events: Its events.
    """
    for event in events:
        captors = event.roles.get("captor", ())
        if event.draft.pattern.subtype != "detention" or len(captors) != 1 or event.draft.hit.verb:
            continue
        taken = event.roles.get("object", ())
        caught = any(s.tokens[u.head].det and s.tokens[u.head].base in s.grammar.words.culprits for u in taken)
        if caught and captors[0].kinds <= _ALONE and _attacked(captors[0].i, events):
            event.roles.pop("captor")


def _attacked(i: int, events: list[Finished]) -> bool:
    roles = ((e, role) for e in events for role in ("attacker", "perpetrator"))
    return any(u.i == i for e, role in roles for u in e.roles.get(role, ()))
