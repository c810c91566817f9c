"""Where the hurt lie or are brought to, which is no place of what hurt them: جرحى في المستشفى, نقلوا إلى مستشفى."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_TO = "الي"
_HURT = "casualty.hurt_person_noun"


def in_care(s: Sentence, unit: Unit, tended: frozenset[str]) -> bool:
    """Whether a place is where the hurt are cared for, or where that is."""
    return s.tokens[unit.head].base in tended or brought(s, unit, tended)


def brought(s: Sentence, unit: Unit, tended: frozenset[str]) -> bool:
    """Whether a place only tells where a hospital is that somebody was brought to: نقلوا إلى مستشفى | في مدينة كذا."""
    before = s.units[unit.at - 1] if unit.at else unit
    named = before.kind == "NP" and (before.definite or before.j - before.i > 1)  # but نقلوا إلى مستشفى | في حيفا
    return named and before.prep == _TO and not unit.conj and s.tokens[before.head].base in tended


def cared_for(s: Sentence, draft: Draft, unit: Unit, tended: frozenset[str]) -> bool:
    """هناك 60 جريحا | في المستشفى, نقلوا إلى مستشفى | في المدينة: whether the hurt only lie there, or near there."""
    hurt = draft.pattern.trigger == _HURT or _of_the_hurt(s, draft)
    lie = hurt and s.tokens[unit.head].base in tended
    return (lie and not s.tokens[draft.hit.i].pron) or brought(s, unit, tended)


def _of_the_hurt(s: Sentence, draft: Draft) -> bool:
    """جرحى | غارة الخميس: whether an attack is that of the hurt right before it, of whom its sentence tells."""
    k = draft.unit.at - 1
    genitive = draft.type == "strike" and not draft.unit.prep
    return genitive and any(d.unit.at == k and d.pattern.trigger == _HURT for d in s.drafts)
