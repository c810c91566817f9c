"""Takings that courts only pass a sentence of, and hand-overs that nobody is told to receive."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.triggers import Hit
from conflict_events.patterns.walks.slots import Slots
from conflict_events.text.tokens import Token

_NEAR = 7  # words from the verb of a court to what it sentences to: قضت محكمة عسكرية في تونس، الجمعة، | بسجن
_TO = ("الي", "ل")


def not_taken(conditions: frozenset[str], tokens: Sequence[Token], hit: Hit, slots: Slots, grammar: Grammar) -> bool:
    """Whether one of a pattern's refusals of such acts holds.

    Args:
        conditions: What the pattern refuses.
        tokens: The sentence.
        hit: The trigger.
        slots: Its slots.
        grammar: The grammar of the sentence.
    """
    return (
        ("judged" in conditions and _judged(tokens, hit, grammar))
        or ("unreceived" in conditions and _unreceived(slots, grammar))
        or ("unsaid" in conditions and not slots.done)
    )


def _judged(tokens: Sequence[Token], hit: Hit, grammar: Grammar) -> bool:
    """قضت المحكمة | بحبس الناشط, حكم | بسجنه: whether a court passes a sentence, by which nobody is taken yet."""
    before = tokens[max(hit.i - _NEAR, 0) : hit.i]
    return tokens[hit.i].prep == "ب" and any(t.base in grammar.words.passes_sentence for t in before)


def _unreceived(slots: Slots, grammar: Grammar) -> bool:
    """سلم المطلوب إلى | بغداد: whether nobody is told to whom people were handed over."""
    given = slots.patient[0].at if slots.patient else slots.owner
    if 0 <= given < slots.owner and any(u.kind == "S" for u in grammar.units[given : slots.owner]):
        return True  # صرح المسؤولون بأن المنظومة | ستسلم إلى أنقرة
    to = [g[0] for prep in _TO for g in slots.preps.get(prep, ())]
    heads = {grammar.tokens[u.head].base for u in to}
    if not heads.isdisjoint(grammar.words.police):
        return True  # اعتقلوا | وسلموا إلى الشرطة: they are held still
    return heads.isdisjoint(grammar.words.seats) and not any(u.kinds & KINDS["power"] for u in to)
