"""What stands between a verb of saying and what is said, and is a clause of its own: when, and what the speaker is."""

from __future__ import annotations

from collections.abc import Container

from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.marks import OPENING
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.sentence import Sentence

_FRONT = 6  # units of who speaks
_LONGEST = 16  # units of what stands between
_PHRASES = frozenset({"NP", "T", "P", "."})


def asked_when(s: Sentence, k: int, words: Speech) -> range:
    """Return the units that say when somebody was asked, before his answer: قالت | عندما سئلت عن الأسرى | إن.

    Args:
        s: The sentence.
        k: The verb of saying.
        words: Words of attribution.
    """
    begin = next((u.at for u in s.units[k + 1 : k + _FRONT] if u.kind in "SVR"), 0)
    if not begin or s.units[begin].kind != "S" or begin + 1 >= len(s.units):
        return range(0)
    verb = s.units[begin + 1]
    if verb.kind != "V" or s.tokens[verb.head].base not in words.questioned:
        return range(0)
    for unit in s.units[verb.at + 1 : verb.at + _LONGEST]:
        form = s.tokens[unit.head].form
        opens = form in words.that if unit.kind == "S" else unit.kind == "." and (form == ":" or form in OPENING)
        if opens:
            return range(begin, unit.at)
        if unit.kind in "VR":
            return range(0)
    return range(0)


def what_he_is(s: Sentence, k: int, words: Speech) -> range:
    """Return the units up to a comma that say what the speaker is: أعلن "جيش النصر" | وهو فصيل متشدد، | أسر جنديين.

    Args:
        s: The sentence.
        k: The verb of saying.
        words: Words of attribution.
    """
    begin = next((u.at for u in s.units[k + 2 : k + 2 + _FRONT] if u.kind not in _PHRASES), 0)
    if not begin or s.tokens[s.units[begin].head].form not in words.what_he_is:
        return range(0)
    behind = s.units[begin + 1] if begin + 1 < len(s.units) else s.units[begin]
    if behind.kind != "NP" or behind.prep or behind.definite:
        return range(0)
    for unit in s.units[begin + 2 : begin + _LONGEST]:
        if unit.kind == "." and s.tokens[unit.head].form in COMMAS:
            return range(begin, unit.at + 1)
        if unit.kind in "S.":
            return range(0)
    return range(0)


def joined_saying(s: Sentence, k: int, speaker: Container[int], words: Speech) -> range:
    """Return the verb of saying that is joined to another and says the same: نددت القاهرة | واستنكرت | الغارات.

    Args:
        s: The sentence.
        k: The first verb.
        speaker: Which phrases speak, by identity.
        words: Words of attribution.
    """
    token = s.tokens[s.units[k].head]
    if s.units[k].kind != "V" or token.pron or token.base in words.talking:
        return range(0)
    for unit in s.units[k + 1 : k + 1 + _FRONT]:
        if unit.kind == "V":
            says = unit.conj and _alike(s, k, unit.at) and not s.tokens[unit.head].pron
            return range(unit.at, unit.at + says)
        if unit.kind not in "NPT" or (unit.kind == "NP" and id(unit) not in speaker):
            return range(0)
    return range(0)


def _alike(s: Sentence, k: int, other: int) -> bool:
    """Whether two verbs are sayings of one kind: ندد and استنكر, قال and أكد."""
    kinds = {d.unit.at: d.pattern.subtype for d in s.drafts if d.type == "statement" and d.unit.at in (k, other)}
    return len(kinds) > 1 and kinds[k] == kinds[other]
