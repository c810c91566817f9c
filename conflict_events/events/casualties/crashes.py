"""Aircraft and vehicles that come to grief before their dead are told: تحطمت طائرة، ما أدى إلى مقتل ستة."""

from __future__ import annotations

from collections.abc import Mapping

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.walks.unit_row import QUOTES
from conflict_events.text.fold import fold_all

_REACH = 24  # units from the dead back to what crashed
_NEAR = 6  # units behind a crash in which a weapon tells that it was shot down
_SUBJECT = 3  # units from a verb back to its subject: كانت طائرة قد تحطمت
_MEANT = frozenset({"strike", "capture"})  # اصطدمت سيارته بالمارة واعتقل: who is arrested may have meant it
_GOES_ON = COMMAS | QUOTES | frozenset("()-–")


class Crashes:
    """Tells the dead of a crash by what their sentence says before; immutable once built.

    Args:
        language: ISO 639-1 code.
        words: The word lists of `refine.toml` for harm, folded.
    """

    def __init__(self, language: str, words: Mapping[str, frozenset[str]]) -> None:
        self._kind, self._fall, self._crashed = words["kind"], words["fall"], words["crashed"]
        self._sent = fold_all(table(language, "clauses")["loaded"])
        self._parallel = fold_all(table(language, "clauses")["parallel"])

    def before(self, s: Sentence, dead: Unit) -> bool:
        """Whether something crashed in the clauses before the dead, in a sentence that tells of no attack or arrest."""
        for m in range(dead.at - 1, max(dead.at - _REACH, 0) - 1, -1):
            unit = s.units[m]
            if self._crashed_here(s, unit):
                return not any(d.type in _MEANT for d in s.drafts)
            if self._parts(s, unit):
                return False
        return False

    def crashes(self, s: Sentence, verb: Unit) -> bool:
        """عندما سقطت حافلة في واد, بعدما انقلبت سيارتهم: whether a vehicle comes to grief by itself behind a verb."""
        behind = s.units[verb.at + 1] if verb.at + 1 < len(s.units) else verb
        struck = any("weapon" in u.kinds and u.prep for u in s.units[behind.at : behind.at + _NEAR])
        return self._told(s, verb) and not struck and not behind.prep and s.tokens[behind.head].base in self._kind

    def _crashed_here(self, s: Sentence, unit: Unit) -> bool:
        """تحطمت طائرة, الطائرة قد تحطمت, حادث تحطم | طائرة: whether a unit tells of a crash and of what crashed."""
        if unit.kind == "NP":
            k = next((k for k in range(unit.i, unit.j) if s.tokens[k].base in self._fall), -1)
            return k >= 0 and k + 1 < len(s.tokens) and self._vehicle(s, k + 1, max(unit.j, k + 4))
        if not self._told(s, unit):
            return False
        if self.crashes(s, unit):
            return self._vehicle(s, s.units[unit.at + 1].head, s.units[unit.at + 1].j)
        before = (u for u in reversed(s.units[max(unit.at - _SUBJECT, 0) : unit.at]) if u.kind == "NP")
        subject = next(before, None)
        shot = any("weapon" in u.kinds and u.prep for u in s.units[unit.at + 1 : unit.at + _NEAR])
        return subject is not None and not (shot or subject.prep) and self._vehicle(s, subject.head, subject.j)

    def _told(self, s: Sentence, verb: Unit) -> bool:
        return verb.kind == "V" and s.tokens[verb.head].stem in self._crashed

    def _vehicle(self, s: Sentence, k: int, end: int) -> bool:
        """Whether token k is an aircraft or a vehicle that was not sent to strike: no طائرة مسيرة."""
        sent = any(t.base in self._sent for t in s.tokens[k:end])
        return s.tokens[k].base in self._kind and not sent

    def _parts(self, s: Sentence, unit: Unit) -> bool:
        """Whether what stands before a unit is told of something else: فيما قتل آخرون, and what somebody says."""
        form = s.tokens[unit.head].form
        mark = unit.kind == "." and form not in _GOES_ON
        return mark or (unit.kind in "SF" and form in self._parallel) or s.drafts_at(unit.at) == "statement"
