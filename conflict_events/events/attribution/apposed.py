"""What tells between commas who the speaker is: أعلن الحزب، | حليف دمشق، | الأحد مقتل خمسة من مقاتليه."""

from __future__ import annotations

from collections.abc import Container

from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.asides import bracketed, description
from conflict_events.events.attribution.how_opened import withheld
from conflict_events.events.attribution.parted_by_source import source_between
from conflict_events.events.attribution.past_who_speaks import past_description
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.attribution.told_between import asked_when, joined_saying, what_he_is
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.slots import ACTORS

_SPEAKERS = ACTORS | {"force"}
_ADVERBS, _NEAR = "TFB", 5  # units behind a saying within which its source says that


def told_of_speaker(s: Sentence, k: int, speaker: Container[int], words: Speech) -> tuple[range, ...]:
    """Return the units that only tell of who speaks: a name in brackets, a clause, what he is.

    Args:
        s: The sentence.
        k: The verb of saying.
        speaker: Which phrases speak, by identity.
        words: Words of attribution.
    """
    clause = past_description(s, k, words) or description(s, k, speaker, words) or source_between(s, k, words)
    between = asked_when(s, k, words) or what_he_is(s, k, words) or joined_saying(s, k, speaker, words)
    return bracketed(s, k), clause, between, _apposed(s, k, words), _hides(s, k, words)


def _hides(s: Sentence, k: int, words: Speech) -> range:
    """Return the units of a clause that says of a source that it will not be named: مصدر أمني | رفض كشف هويته."""
    verb = next((u for u in s.units[k + 1 : k + _NEAR] if u.kind in "VSR"), None)
    if verb is None or verb.kind != "V" or not withheld(s, verb.j, words):
        return range(0)
    end = next((u.at for u in s.units[verb.at + 1 :] if u.kind in ".SV"), len(s.units))
    return range(verb.at, end)


def _apposed(s: Sentence, k: int, words: Speech) -> range:
    """Return the units between the commas behind who speaks, where what is said stands behind the second one."""
    at = k + 1
    while at < len(s.units) and s.units[at].kind in _ADVERBS:
        at += 1
    if at + 3 >= len(s.units) or not _speaks(s, at) or not _comma(s, at + 1) or not _tells(s, at + 2):
        return range(0)
    end = at + 3
    while end + 1 < len(s.units) and _tells(s, end):
        end += 1  # حليفة | دمشق
    if s.units[end].kind == "R":
        end = s.grammar.walker.past_relative(end)
    return range(at + 1, end + 1) if _comma(s, end) and _said(s, end + 1, words) else range(0)


def _speaks(s: Sentence, at: int) -> bool:
    unit = s.units[at]
    return unit.kind == "NP" and not (unit.prep or unit.trigger) and bool(unit.kinds & _SPEAKERS)


def _tells(s: Sentence, at: int) -> bool:
    """Whether a phrase may tell who somebody is; an act is what is said, but الحركة is a body too."""
    unit = s.units[at]
    act = "event" in unit.kinds and unit.kinds.isdisjoint(_SPEAKERS)
    return unit.kind == "NP" and not (unit.prep or unit.conj or unit.trigger or act)


def _said(s: Sentence, at: int, words: Speech) -> bool:
    """Whether an act, or what a preposition of saying governs, stands here, or behind a time."""
    at += at < len(s.units) and s.units[at].kind == "T"
    at += _comma(s, at)
    unit = s.units[at] if at < len(s.units) else None
    if unit is None or unit.kind != "NP" or unit.conj:
        return False
    return unit.prep in words.content_preposition if unit.prep else "event" in unit.kinds


def _comma(s: Sentence, at: int) -> bool:
    return 0 <= at < len(s.units) and s.grammar.walker.is_mark(at, COMMAS)
