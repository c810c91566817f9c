"""Places behind a capture that are not its own: where those freed were held, where something else was."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from conflict_events.entities.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft


def elsewhere(s: Sentence, draft: Draft, place: Unit, held: AbstractSet[str]) -> bool:
    """Whether a place behind a capture belongs to something else.

    أفرجت الحركة عن اثنين من قادتها المعتقلين | في سجن كذا; انسحبت القوات قبل التوصل إلى هدنة | في مدينة كذا.

    Args:
        s: The sentence.
        draft: The event.
        place: The phrase.
        held: Participles of custody, folded.
    """
    k = draft.unit.at
    if draft.type != "capture" or place.at <= k:
        return False
    before = s.units[place.at - 1]
    adjective = before.j - 1 > before.head or (before.definite and not before.prep)  # قيادييها | المعتقلين
    described = before.kind == "NP" and adjective and s.tokens[before.j - 1].base in held
    return described or any(_apart(s, unit) for unit in s.units[k + 1 : place.at])


def _apart(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase tells of something else that was before or after: بعد قضائها عامين | في السجن."""
    if unit.kind != "NP" or unit.trigger or "event" not in unit.kinds or unit.prep not in s.grammar.words.temporal:
        return False
    return s.tokens[unit.head].base not in s.grammar.words.happening  # but بعد عملية | في غابة كذا
