"""What the chunker knows of one sentence: its tokens, their classes, and the mentions that start at each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflict_events.entities.dates import TimeMention
from conflict_events.entities.lexicon import Name
from conflict_events.entities.numbers import Quantity
from conflict_events.text.tokens import Token

_NOMINAL = frozenset("NAXQD")


class Row:
    """One sentence, indexed by token."""

    __slots__ = ("classes", "names", "quantities", "times", "tokens", "triggers", "verbs")

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
        self.classes = classes
        self.names = {name.i: name for name in names}
        self.times = {time.i: time for time in times}
        covered = {k for time in times for k in range(time.i, time.j)}
        self.quantities = {q.i: q for q in quantities if q.i not in covered}
        self.triggers = triggers
        self.verbs = frozenset(i for i in triggers if classes[i] == "V")

    def nominal(self, i: int) -> bool:
        """Whether a noun phrase can begin at token i."""
        return i < len(self.tokens) and (self.classes[i] in _NOMINAL or i in self.quantities) and i not in self.verbs
