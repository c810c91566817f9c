"""Who killed those that die of a wound: توفي متأثرا بجروح أصيب بها برصاص الجيش, قتل بعد إصابته بقذيفة."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.events.sharing.strike_pairs import fill

_LENT = ("perpetrator", "weapon")
_OF = frozenset({"متاثر", "متاثرا", "متاثرة", "متاثرين", "متاثران", "متاثرتين", "متاثرات"})


def died_of_wounds(s: Sentence, events: Sequence[Finished]) -> None:
    """Give a death who wounded the dead man and with what, where its sentence tells of his wound too.

    When he died is not when he was hurt: توفي الأحد متأثرا بجروح | أصيب بها في مواجهات.

    Args:
        s: The sentence.
        events: The events of a sentence; changed in place.
    """
    _when_hurt(s, events)
    hurt = [e for e in events if e.draft.type == "casualty" and e.draft.pattern.subtype == "wounded"]
    for wound in (e for e in hurt if e.factuality == "actual" and any(e.roles.get(role) for role in _LENT)):
        for death in events:
            if death.draft.pattern.subtype == "killed" and _same_man(death, wound) and not _any(death):
                for role in _LENT:
                    fill(death, role, wound.roles.get(role, []))


def _when_hurt(s: Sentence, events: Sequence[Finished]) -> None:
    """Take the times of a death from the wound that it came of, and from the attack in which that was."""
    if s.bases.isdisjoint(_OF):
        return
    k = next(token.i for token in s.tokens if token.base in _OF)
    died = [t for e in events if e.draft.pattern.subtype == "killed" and e.draft.hit.i < k for t in e.times]
    for event in events if died else ():
        if event.draft.hit.i > k:
            event.times = [t for t in event.times if t.i > k or t not in died]


def _same_man(death: Finished, wound: Finished) -> bool:
    """Whether both befell the same phrase: توفي | شاب متأثرا بجروح أصيب بها."""
    dead = [u.i for u in death.roles.get("victim", ())]
    return bool(dead) and death.factuality == "actual" and dead == [u.i for u in wound.roles.get("victim", ())]


def _any(death: Finished) -> bool:
    """Whether a death tells itself by whom or by what it was."""
    return any(death.roles.get(role) for role in _LENT)
