"""Events that are none of armed conflict: ordinary crimes, moods that sweep a land, pacts that are left."""

from __future__ import annotations

from conflict_events.events.captures.no_takings import NoTakings
from conflict_events.events.casualties.ordinary import Ordinary
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.text.fold import fold_all

_SWEEPS = frozenset({"strike.storm_verb", "strike.raze_verb"})
_RAZE, _NEAR = "strike.raze_verb", 4  # words from ضرب to what is laid or given
_STRUCK_BY = "strike.other.struck_by"
_FALLS = frozenset({"strike.fall_verb", "strike.fall_noun"})


class NoneOfWar:
    """Tells such events; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        data = table(language, "figures")
        self._moods, self._shields = fold_all(data["sweeps"]), fold_all(data["shields"])
        self._laid = fold_all(data["laid"])
        self._ordinary, self._no_takings = Ordinary(language), NoTakings(language)

    def __call__(self, s: Sentence, event: Finished) -> bool:
        """Return whether an event is none of armed conflict, or none at all."""
        trigger = event.draft.pattern.trigger
        if event.draft.type == "capture":
            return self._no_takings(s, event)
        if trigger == _RAZE and any(t.base in self._laid for t in s.tokens[event.draft.hit.end :][:_NEAR]):
            return True  # يضرب التحالف | حصارا على الميناء
        if trigger in _SWEEPS:
            return self._of(s, event, self._moods, "attacker", "target")
        if event.draft.pattern.id == _STRUCK_BY and s.tokens[event.draft.hit.i].conj:
            return True  # أطلقوا صاروخا | وأصاب منزلا
        if trigger in _FALLS:
            return self._of(s, event, self._shields, "weapon")
        return self._ordinary(s, event)

    def _of(self, s: Sentence, event: Finished, words: frozenset[str], *roles: str) -> bool:
        """تجتاح | موجة من الغضب المدينة, الدفاعات الجوية | تسقط صاروخا: whether such a word fills a role."""
        filled = (u for role in roles for u in event.roles.get(role, ()) if not u.empty)
        return any(s.tokens[u.head].base in words for u in filled)
