"""Verbs of dying that tell of no death: قضى الجنود ليلتهم في العراء, استشهد الوزير بتقرير."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.text.fold import fold_all

_DIES = "casualty.die_verb"
_CITES = "تشهد"  # in استشهد as in يستشهد, and not in شهد
_BY = "ب"
_REACH = 4  # phrases from the verb to what is spent: قضى | الجنود | الثلاثة | ليلتهم


class NoDeaths:
    """Tells them by what is spent or cited; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        data = table(language, "figures")["no_deaths"]
        self._spent, self._cited = fold_all(data["spent"]), fold_all(data["cited"])

    def __call__(self, s: Sentence, event: Finished) -> bool:
        """Whether an event is none, for somebody only spends or cites something."""
        if event.draft.pattern.trigger != _DIES:
            return False
        if _CITES in s.tokens[event.draft.hit.i].stem:
            groups = event.draft.slots.preps.get(_BY, ())
            return any(s.tokens[g[0].head].base in self._cited for g in groups if not g[0].empty)
        return self._spends(s, event.draft.unit.at)

    def _spends(self, s: Sentence, at: int) -> bool:
        """Whether what is spent stands bare behind a verb, and is somebody's own: ليلتهم, عطلتها."""
        for unit in s.units[at + 1 : at + 1 + _REACH]:
            token = s.tokens[unit.head]
            own = bool(token.pron) and not (unit.prep or unit.conj)
            like_verb = unit.kind == "V" and token.base.endswith("ت")  # عطلتهم has the letters of a verb
            if own and (token.base in self._spent or (like_verb and token.base[:-1] + "ة" in self._spent)):
                return True
            if unit.kind not in ("NP", "F", "T"):
                return False
        return False
