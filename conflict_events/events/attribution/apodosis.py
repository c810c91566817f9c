"""Where the clause begins that answers one before: ووفقا لبيان الجيش، | فإن القوات انسحبت; وإذ نفى القصف، | اتهم.

A source can be long, with a day or a relative clause of its own, and that clause another saying in it. ف before إن or
قد is what answers the source, so that what it says cannot begin before it.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_SO = "ف"
_FRONT = 3  # units before a verb within which a word that subordinates it opens the sentence
_IN = "في"


def answer(s: Sentence, source: int, words: Speech) -> int | None:
    """Return the token of فإن or فقد that answers a source, or None where another clause stands before it.

    Args:
        s: The sentence.
        source: One past the last token of the source.
        words: Words of attribution.
    """
    between: list[Unit] = []
    for unit in s.units:
        if unit.first < source:
            continue
        token = s.tokens[unit.first]
        if token.form.startswith(_SO) and token.base in words.answering:
            return unit.first if _all_of_source(s, between) else None
        between.append(unit)
    return None


def _all_of_source(s: Sentence, between: list[Unit]) -> bool:
    """Whether units tell of a source: a day, its place; what a relative clause says of it."""
    behind_comma = bool(between) and s.tokens[between[0].head].form in COMMAS
    described = bool(between) and between[0].kind == "R"
    return described or not any(u.kind in "VR" for u in between) or (not behind_comma and between[0].kind == "V")


def answers_source(s: Sentence, draft: Draft, attribution: str, words: Speech) -> int | None:
    """Return where what a fronted source says begins, for another saying within that source; else None.

    Args:
        s: The sentence.
        draft: The saying within.
        attribution: The trigger group of words that name a source.
        words: Words of attribution.
    """
    first = s.drafts[0]
    if first is draft or first.pattern.trigger != attribution or any(u.kind == "V" for u in s.units[: first.unit.at]):
        return None
    found = answer(s, max((u.j for group in first.roles.values() for u in group), default=first.unit.j), words)
    return found if found is not None and found > draft.hit.i else None


def opens_sentence(s: Sentence, draft: Draft, words: Speech) -> bool:
    """Whether a saying stands in a clause that opens the sentence: وبينما قالت أنقرة كذا، ردت دمشق, في حين قالت.

    Args:
        s: The sentence.
        draft: The saying.
        words: Words of attribution.
    """
    first, at = s.tokens[s.units[0].first], draft.unit.at
    # وبالرغم من أن تقديرات الجيش تشير إلى كذا، قتل
    conceded = any(u.kind == "S" and s.tokens[u.head].form in words.that for u in s.units[: min(_FRONT, at)])
    closed = any(s.tokens[u.head].form in COMMAS for u in s.units[:at] if u.kind == ".")
    if at > _FRONT + 2 * conceded or closed:  # وبعد لقائه الرئيس، | قال
        return False
    return first.form in words.fronting or first.form in words.turn or _meanwhile(s, at, words)


def _meanwhile(s: Sentence, verb: int, words: Speech) -> bool:
    """Whether في حين, في وقت, في الوقت الذي stand right before a verb; but في وقت سابق قال."""
    when = s.units[verb].first - 1 - (verb > 0 and s.units[verb - 1].kind == "R")
    return s.units[0].prep == _IN and when == 1 and s.tokens[when].base in words.meanwhile


def opens_main(s: Sentence, unit: Unit, words: Speech) -> bool:
    """Whether the main clause opens at a unit behind one under it: وبينما رحبت واشنطن بالهدنة، | كانت الطائرات تقصف.

    Args:
        s: The sentence.
        unit: A unit behind a comma.
        words: Words of attribution.
    """
    verb = unit.kind == "V" or (unit.kind == "F" and s.tokens[unit.head].stem in words.being)
    return verb and not unit.conj
