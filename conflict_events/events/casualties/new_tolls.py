"""Tolls that rise with what a sentence tells: قتل جندي أمس في درعا، لترتفع خسائر الجيش إلى 120 قتيلا.

They add up what happened before too, so that they have no day, place or doer of the clause before them.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.closed_words import without_conjunction
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.number_words import NumberGrammar
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_SHARED = ("place", "perpetrator", "weapon", "captor")
_OPENED = frozenset({"ما", "مما", "وبذلك", "بذلك"})
_WHOLE = frozenset({"armed", "group", "state", "org"})
_REACH = 4  # phrases from the verb to what is added up


class NewTolls:
    """Parts tolls of somebody's own from the clause before them; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        frames = NumberGrammar.load(language).frames
        self._rises = frames["rises"] | frames["raises"]

    def __call__(self, s: Sentence, events: list[Finished]) -> None:
        """Take what stands before a risen toll from its casualties and detentions; changes them in place."""
        self._part_times(s, events)
        for event in events:
            at = self._risen(s, event) if event.draft.type in ("casualty", "capture") else -1
            if at < 0:
                continue
            event.times = [t for t in event.times if t.at > at]
            for role in _SHARED:
                kept = [u for u in event.roles.get(role, ()) if u.at > at]
                if role in event.roles and not kept:
                    del event.roles[role]

    def _part_times(self, s: Sentence, events: list[Finished]) -> None:
        """قتل خمسة في كمين، ليرتفع عدد القتلى | منذ مطلع الشهر إلى 30: what a toll covers dates nothing before it."""
        verbs = [u for u in s.units if u.kind == "V" and self._rises_so(s, u)]
        for event in events if verbs else ():
            at = next((u.at for u in verbs if u.at > event.draft.unit.at), len(s.units))
            event.times = [t for t in event.times if t.at < at or not _covers(t)]

    def _rises_so(self, s: Sentence, verb: Unit) -> bool:
        """Whether a verb behind ل or ما says that a toll rose."""
        token = s.tokens[verb.head]
        if token.prep != "ل" and s.tokens[verb.first - 1].form not in _OPENED:
            return False
        return token.stem in self._rises or without_conjunction(token.form) in self._rises

    def _risen(self, s: Sentence, event: Finished) -> int:
        """Return the verb that says a toll rose, where the event is part of the toll of somebody; else -1."""
        k = event.draft.unit.at
        for unit in reversed(s.units[max(k - _REACH, 0) : k]):
            if unit.kind == "V":
                token = s.tokens[unit.head]
                rises = token.stem in self._rises or without_conjunction(token.form) in self._rises
                return unit.at if rises and self._opens(s, unit) and self._of_somebody(s, unit, event) else -1
            if unit.kind not in ("NP", "P"):
                return -1
        return -1

    def _opens(self, s: Sentence, verb: Unit) -> bool:
        """Whether a clause is the outcome of that before it: ، | لترتفع, ما | يرفع."""
        before = s.tokens[verb.first - 1] if verb.first else None
        outcome = s.tokens[verb.head].prep == "ل" and before is not None and before.form in COMMAS
        return outcome or (before is not None and before.form in _OPENED)

    def _of_somebody(self, s: Sentence, verb: Unit, event: Finished) -> bool:
        """Whether a toll is that of a force or a body (قتلى الجيش, قتلاه), or of all who were taken."""
        if event.draft.type == "capture" or s.tokens[event.draft.hit.i].pron:
            return True
        own = [u for u in s.units[verb.at + 1 : event.draft.unit.at + 2] if u.kind == "NP" and not u.prep]
        return any(u.kinds & _WHOLE and not u.quantity for u in own) or any(
            kinds_of(s.tokens[k]) & _WHOLE for u in own for k in range(u.head + 1, u.j)
        )


def _covers(time: Unit) -> bool:
    """Whether a time is more than a day long."""
    told = time.time
    return time.prep == "منذ" or (told is not None and told.start is not None and told.start != told.end)
