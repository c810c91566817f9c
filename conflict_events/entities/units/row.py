"""What the chunker knows of one sentence: its tokens, their classes, and the mentions that start at each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from conflict_events.entities.quantities.numbers import Quantity
from conflict_events.entities.times.dates import TimeMention
from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.lexicon import Name
from conflict_events.entities.words.marks import COMMAS
from conflict_events.text.tokens import Token

QUOTES = {"«": "»", "“": "”", '"': '"', "'": "'", "‘": "’", "”": "”"}
"""Marks that open a quotation, with those that close it; some papers open with the closing one."""
_NOMINAL = frozenset("NAXQD")


class Row:
    """One sentence, indexed by token.

    Args:
        tokens: The sentence.
        classes: Word classes, one letter a token.
        names: Names of the lists and of a model, in order, not overlapping.
        quantities: Number expressions.
        times: Time expressions; numbers inside them count nothing.
        triggers: First token of each known trigger to one past its last.

    Attributes:
        bases: The words of the sentence without what is attached to them.
        inside: The kind of the name that a token is part of, of those that are.
    """

    __slots__ = (
        "_starts",
        "bases",
        "classes",
        "inside",
        "names",
        "quantities",
        "tails",
        "times",
        "tokens",
        "triggers",
        "verbs",
    )

    def __init__(
        self,
        tokens: Sequence[Token],
        classes: Sequence[str],
        names: Sequence[Name],
        quantities: Sequence[Quantity],
        times: Sequence[TimeMention],
        triggers: Mapping[int, int],
    ) -> None:
        self.tokens = tokens
        self.bases = frozenset([token.base for token in tokens])
        self.classes = classes
        self.names = {name.i: name for name in names}
        self._starts = sorted(self.names)
        self.inside = {k: name.kind for name in names for k in range(name.i, name.j)}
        self.times = {time.i: time for time in times}
        covered = {k for time in times for k in range(time.i, time.j)}
        self.quantities = {q.i: q for q in quantities if q.i not in covered}
        self.tails = dict(q.tail for q in quantities if q.tail)
        self.triggers = triggers
        self.verbs = frozenset([i for i in triggers if classes[i] == "V"])

    def nominal(self, i: int) -> bool:
        """Whether a noun phrase can begin at token i."""
        return i < len(self.tokens) and (self.classes[i] in _NOMINAL or i in self.quantities) and i not in self.verbs

    def named(self, i: int) -> bool:
        """Whether token i is part of a name of the lists or of a model."""
        return i in self.inside

    def kind_at(self, i: int) -> str:
        """Return the kind of the name that token i is part of, or ""."""
        return self.inside.get(i, "")

    def comma(self, unit: Unit) -> bool:
        """Whether a unit is a comma."""
        return unit.kind == "." and self.tokens[unit.head].form in COMMAS

    def names_between(self, i: int, j: int) -> list[int]:
        """Return the first tokens of the lexicon names that begin from i on and before j, in order."""
        return self._starts[bisect_left(self._starts, i) : bisect_left(self._starts, j)]
