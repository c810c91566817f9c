"""Fighting that men are sent to or things are made for, and no fight that was: جندهم للقتال, دورها في قتال التنظيم."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.text.fold import fold_all

_FOR = "ل"
_IN = frozenset({"في", "الي"})
_FOES = frozenset({"group", "armed", "force", "person", "gent"})
_BEFORE = 2  # tokens between what ends and what it is: وقف فوري | للقتال


class Fighting:
    """Tells fights that nothing says were fought; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        words = table(language, "figures")["fighting"]
        self._nouns, self._ended, self._kinds, self._ranks = (
            fold_all(words[name]) for name in ("nouns", "ended", "kinds", "ranks")
        )

    def __call__(self, s: Sentence, event: Finished) -> bool:
        """Whether a fight is only what somebody or something is there for."""
        draft = event.draft
        if draft.hit.verb or s.tokens[draft.hit.i].base not in self._nouns:
            return False
        return self._is_aim(s, event) or self._of_a_kind(s, event) or self._of_foes(s, event)

    def _is_aim(self, s: Sentence, event: Finished) -> bool:
        """جندهم | للقتال, but وقف فوري | للقتال."""
        unit = event.draft.unit
        if unit.prep != _FOR or "بين" in event.draft.slots.preps:
            return False
        before = s.tokens[max(unit.first - _BEFORE, 0) : unit.first]
        return not any(t.base in self._ended or t.form in self._ended for t in before)

    def _of_a_kind(self, s: Sentence, event: Finished) -> bool:
        """دبابات | القتال; القتال | في صفوف الجيش: whether it tells what something is for, or whose ranks."""
        unit, end = event.draft.unit, event.draft.hit.end
        if unit.first and not unit.prep and not unit.conj and s.tokens[unit.first - 1].base in self._kinds:
            return True
        return end + 1 < len(s.tokens) and any(
            t.base in self._ranks and (t.prep in _IN or s.tokens[k - 1].form in _IN)
            for k, t in enumerate(s.tokens[end : end + 2], end)
        )

    def _of_foes(self, s: Sentence, event: Finished) -> bool:
        """دور الحلفاء في | قتال التنظيم: whether it is construed with who is fought, and lasts for good."""
        token, slots = s.tokens[event.draft.hit.i], event.draft.slots
        if token.det or token.pron or "بين" in slots.preps or not slots.genitive or not event.draft.unit.prep:
            return False
        return bool(slots.genitive[0].kinds & _FOES) and "place" not in slots.genitive[0].kinds
