"""Units of a sentence: noun phrases with what governs and counts them, verbs, particles, time expressions, marks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from conflict_events.entities.quantities.numbers import Quantity
from conflict_events.entities.times.dates import TimeMention

NO_KINDS: frozenset[str] = frozenset()


@dataclass(slots=True)
class Unit:
    """One step of a sentence. Token indexes are 0-based and half-open.

    Attributes:
        kind: "NP" noun phrase, "V" verb, "T" time, "S" subordinator, "R" relative pronoun, "F" particle, "P" a
            preposition with no phrase behind it, "B" adverb, "." mark.
        first: First token, with preposition and quantity.
        i: First token of the unit proper.
        j: One past its last token.
        head: Token of the head noun, of the verb, of the particle.
        prep: The governing preposition, folded, or "".
        conj: Whether و, ف or أو joins it to what stands before.
        kinds: What a phrase can be: tags of its head, kinds of the names in it.
        quantity: The number that counts the head, or stands alone.
        time: The mention of a "T" unit.
        trigger: Whether the head is an event noun known to the patterns.
        definite: Whether the phrase is definite.
        at: Its place in the row of units.
    """

    kind: str
    first: int
    i: int
    j: int
    head: int
    prep: str = ""
    conj: bool = False
    kinds: frozenset[str] = NO_KINDS
    quantity: Quantity | None = None
    time: TimeMention | None = None
    trigger: bool = False
    definite: bool = False
    at: int = -1

    def part(self, k: int, kinds: frozenset[str]) -> Unit:
        """Return what word k of the phrase names, as a phrase of its own: حملة | القوات, اتهام | إيران.

        Args:
            k: A token inside it, which then is the head.
            kinds: What that can be.
        """
        return replace(self, first=k, i=k, head=k, kinds=kinds, quantity=None, prep="")

    @property
    def empty(self) -> bool:
        """Whether it is a bare number, that counts something and names nothing."""
        return self.kind == "NP" and self.i == self.j
