"""How far the phrase for who speaks reaches: its apposition, its name, the complement that says whose official he is.

A name that no list has cannot be told from other words by itself. Here its place tells it: between a verb of saying
and أن, a colon or a quotation mark there is nothing but who speaks, and frames of the saying (when, to whom, in what).
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.complements import employs
from conflict_events.entities.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.events.speech import Speech
from conflict_events.patterns.unit_row import COMMAS

_OFFICE = frozenset({"title", "person", "speech", "person_name"})
_BODIES = frozenset({"org", "armed", "group", "force", "org_name"})
_OUTLETS = frozenset({"outlet", "outlet_noun"})
_IN = frozenset({"في", "ب", "لدي", "داخل", "من"})
_ELSEWHERE = frozenset({"time", "place", "state"})
_LONGEST = 24  # tokens; no speaker of news is longer


def whole_speaker(s: Sentence, event: Finished, words: Speech) -> None:
    """Let the last speaker of a saying reach to its end: قال حاكم الولاية، فلان الفلاني، إن."""
    speakers = event.roles.get("speaker", [])
    if event.draft.type != "statement" or not speakers or event.content is None:
        return
    last = speakers[-1]
    limit = _limit(s, event, last, words)
    if limit > last.at:
        end = _Reach(s, last, limit).end()
        if end > last.j:
            event.roles["speaker"] = [*speakers[:-1], replace(last, j=end)]


def _limit(s: Sentence, event: Finished, speaker: Unit, words: Speech) -> int:
    """Return the unit before which the speaker must end; -1 where nothing tells."""
    verb, content = event.draft.unit.at, event.content
    if content is None or not event.draft.hit.verb or event.draft.slots.antecedent is not None:
        return -1
    if speaker.at < verb:
        return verb if speaker.at >= 0 else -1
    opener = s.units[s.unit_of.get(content[0] - 1, 0)]
    opens = opener.at > speaker.at and (s.tokens[opener.head].form in words.that or opener.kind == ".")
    return opener.at if opens and event.draft.pattern.subtype in ("assertion", "denial") else -1


def part_of_a_name(event: Finished, events: list[Finished]) -> bool:
    """Whether a verb stands in the name of who says another thing: قال الناطق نجيب دانيش إن."""
    names = (u for e in events if e is not event for u in e.roles.get("speaker", ()))
    return event.draft.hit.verb and any(u.i < event.draft.hit.i < u.j for u in names)


class _Reach:
    """The walk from a speaker's phrase to where it ends."""

    def __init__(self, s: Sentence, speaker: Unit, limit: int) -> None:
        self._s, self._speaker, self._limit = s, speaker, limit
        self._named_behind = s.units[limit].kind != "V"  # behind its verb, before أن, nothing but names can stand
        self._units = s.units

    def end(self) -> int:
        """Return one past the last token of the speaker."""
        end, m = self._speaker.j, self._speaker.at + 1
        while m < self._limit:
            unit = self._units[m]
            if self._comma(unit):
                close = self._closing(m)
                if not self._apposes(m + 1, close):
                    break
                end, m = self._inside(m + 1, close, end), close
            elif not self._belongs(unit):
                break
            else:
                end, m = unit.j, m + 1
        return end if end - self._speaker.i <= _LONGEST else self._speaker.j

    def _inside(self, begin: int, close: int, end: int) -> int:
        """Return where the apposition between two marks ends."""
        for unit in self._units[begin:close]:
            if unit.at > begin and not self._belongs(unit):
                break
            end = unit.j
        return end

    def _closing(self, m: int) -> int:
        return next((k for k in range(m + 1, self._limit) if self._comma(self._units[k])), self._limit)

    def _apposes(self, m: int, close: int) -> bool:
        """Whether what stands behind a comma names the speaker: a person's name, or a title behind a name."""
        if m >= close:
            return False
        unit = self._units[m]
        if self._like_verb(unit):  # المتحدث، نصرت رحيمي، إن
            return self._somebody() and all(u.kind == "NP" and not u.prep for u in self._units[m + 1 : close])
        if unit.prep or unit.conj or not self._phrase(unit):
            return False
        if unit.kinds & _OFFICE and "title" not in self._speaker.kinds:
            return True
        return self._somebody() and self._names(unit)

    def _belongs(self, unit: Unit) -> bool:
        """Whether a unit right behind the speaker is part of it: the name behind a title, where an official serves."""
        if self._like_verb(unit):
            return self._somebody()
        if not self._phrase(unit) or unit.conj:
            return False
        if not unit.prep:
            return self._somebody() and not unit.kinds & _ELSEWHERE and self._names(unit)
        body = bool(unit.kinds & _BODIES) and employs(self._s.tokens[unit.head])
        return unit.prep in _IN and self._somebody() and body  # مسؤول في الوزارة, but not in محافظة كذا

    def _like_verb(self, unit: Unit) -> bool:
        """Whether a unit before what is said is a name that looks like a verb: no clause stands there."""
        if unit.kind != "V" or unit.conj or not self._named_behind or self._s.grammar.walker.in_relative(unit.at):
            return False
        behind = self._units[unit.at - 1].kind == "NP" or self._comma(self._units[unit.at - 1])
        return behind and self._s.grammar.verb(unit.at).antecedent is None

    def _names(self, unit: Unit) -> bool:
        """Whether a phrase can name a person: a title, a listed name, or a word that no list has."""
        token = self._s.tokens[unit.head]
        return bool(unit.kinds & {"person_name", "title"}) or not (token.tags or token.det)

    def _somebody(self) -> bool:
        """Whether the speaker is a person, or a word that no list has."""
        return not self._speaker.kinds or bool(self._speaker.kinds & _OFFICE)

    def _phrase(self, unit: Unit) -> bool:
        return unit.kind == "NP" and not unit.trigger and not unit.empty and not unit.kinds & _OUTLETS

    def _comma(self, unit: Unit) -> bool:
        return unit.kind == "." and self._s.tokens[unit.head].form in COMMAS
