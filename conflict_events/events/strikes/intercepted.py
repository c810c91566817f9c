"""Missiles that somebody stops: what they were shot at was not hit, and to stop one is no strike."""

from __future__ import annotations

from conflict_events.entities.quantities.wholes import Part
from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.inflect import forms_of
from conflict_events.text.fold import fold_all

_REACH = 6


class Intercepted:
    """Tells missiles that were stopped; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        words = table(language, "cues")["intercepted"]
        self._nouns, self._missiles, self._drones = (fold_all(words[n]) for n in ("stopping", "missiles", "drones"))
        self._verbs, self._downs = (forms_of(words[name], jussive=False) for name in ("stops", "downs"))

    def __call__(self, s: Sentence, event: Finished) -> None:
        """Set a strike that was stopped to attempted: اعترضت الدفاعات صاروخا | أطلقه مسلحون على المدينة."""
        draft = event.draft
        if draft.type != "strike" or not draft.hit.verb or event.factuality != "actual":
            return
        missile = draft.slots.antecedent
        if missile is None or missile.at < 0 or not self._is_missile(s, missile):
            return
        if isinstance(missile.quantity, Part):
            return  # أسقطت 30 من أصل 45 صاروخا | أطلقتها الجماعة: the others came through
        stopped = self._stopped(s, missile)
        if stopped is not None:
            event.factuality, event.cues = "attempted", [(s.tokens[stopped].core, s.tokens[stopped].end)]

    def stops(self, s: Sentence, event: Finished) -> bool:
        """Whether a strike is no more than the stopping of a missile: أسقطت الدفاعات الجوية | صاروخا."""
        draft = event.draft
        if draft.type != "strike" or not draft.hit.verb or s.tokens[draft.hit.i].stem not in self._downs:
            return False
        return any(self._is_missile(s, u) and u.head > draft.hit.i for u in event.roles.get("target", ()))

    def _is_missile(self, s: Sentence, unit: Unit) -> bool:
        words = s.tokens[unit.i : unit.j]
        if s.tokens[unit.head].base in self._missiles or any(t.base in self._missiles for t in words[:2]):
            return True
        return s.tokens[unit.head].base in self._drones or any(t.base in self._drones for t in words)

    def _stopped(self, s: Sentence, missile: Unit) -> int | None:
        """Return the word of stopping whose object is this missile."""
        before = range(max(missile.i - 1, 0), missile.head + 1)
        if (k := next((k for k in before if s.tokens[k].base in self._nouns), None)) is not None:
            return k
        for unit in reversed(s.units[max(missile.at - _REACH, 0) : missile.at]):
            if unit.kind == "V":
                return unit.head if s.tokens[unit.head].stem in self._verbs else None
            if unit.kind in "SR":
                return None
        return None
