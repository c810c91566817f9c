"""Which side of a clash killed those who fell in it: never their own, however it is named."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import AGAINST
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.events.strikes.camps import one_camp

_GROUPS = frozenset({"armed_groups", "state_forces", "armed", "states", "gent"})

_PEOPLE = frozenset({"person", "person_nouns"})  # عناصر, مسلحون: of any side


def other_side(s: Sentence, sides: list[Unit], victims: list[Unit]) -> list[Unit]:
    """Return the one side that the dead are not of: قتل 13 من عناصر الميليشيات في مواجهات الجيش مع الميليشيات.

    Args:
        s: The sentence.
        sides: Who fought.
        victims: Who fell.

    Returns:
        A single side, or nothing where both or none may have done it.
    """
    if len(sides) > 1 and sides[0].prep in AGAINST and all(u.conj and not u.prep for u in sides[1:]):
        dead_at = {u.at for u in victims}  # قتلوا في مواجهات مع الجيش | والشرطة
        return [] if any(u.at in dead_at for u in sides) else list(sides)
    dead = {name for u in victims for name in _names(s, u)}
    foes = [u for u in sides if not (dead & _names(s, u) or one_camp(s, victims, [u]))]
    return foes if len(sides) - 1 == len(foes) == 1 else []


def last_side(s: Sentence, sides: list[Unit], victims: list[Unit]) -> list[Unit]:
    """Return the side that is fought against, or the only one; but قتل سبعة متمردين في معارك مع | الحوثيين are those.

    Args:
        s: The sentence.
        sides: Who fought.
        victims: Who fell.
    """
    own = one_camp(s, victims, sides[-1:])
    return [] if own else [u for u in sides[-1:] if u.prep in AGAINST or len(sides) == 1]


def _names(s: Sentence, unit: Unit) -> set[str]:
    """Return the words of a phrase that name a force."""
    words = (s.tokens[k] for k in range(unit.i, unit.j))
    return {t.base for t in words if t.tags & _GROUPS and not t.tags & _PEOPLE}


def spoken_after(s: Sentence, clash: Finished) -> bool:
    """Return whether somebody only speaks when a clash is over, who fought in it or not: قال القائد بعد | معارك إن.

    Args:
        s: The sentence.
        clash: A clash.
    """
    outer = clash.draft.slots.outer
    return outer is not None and s.drafts_at(outer.owner) == "statement"
