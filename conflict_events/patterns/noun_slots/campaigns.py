"""Whose a campaign or an attempt is, as the noun that carries an event says itself: حملة القوات لاستعادة البلدة."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.text.tokens import Token


def owner_in(tokens: Sequence[Token], unit: Unit, suffers: bool = False) -> Unit | None:
    """حملة القوات النظامية لاستعادة, محاولة المتمردين السيطرة: whose campaign it is does it.

    Args:
        tokens: The tokens of the sentence.
        unit: The phrase whose first word carries an event.
        suffers: Whether that word says who suffers it, which need be nobody who acts: تعرض | الجسر لقصف.
    """
    k = unit.head + 1
    while k + 1 < unit.j and _leads(tokens[k]):
        k += 1  # إطار حملة | القوات
    if unit.trigger or k >= unit.j or tokens[k].prep:
        return None
    kinds = kinds_of(tokens[k])
    return unit.part(k, kinds) if suffers or kinds & ACTORS else None


def _leads(token: Token) -> bool:
    """Whether a noun only leads to whose it is: حملة in إطار حملة القوات."""
    return "event" in token.tags and not token.det and not token.prep and not kinds_of(token) & ACTORS
