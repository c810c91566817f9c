"""Whose a clause is, for a saying that goes on with it: وصل الوزير إلى أسمرة حيث | أعلن; استدعت روما سفيرها، | وقالت.

The slots of a verb with one phrase behind it leave open whether it is done by that phrase or befalls it. For who speaks
behind it that is all one: قتل المعارض، لكنه قال كذا قبل موته, زار القائد الجبهة. Both are its subject.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.verb_slots.agreement import agree, is_feminine
from conflict_events.patterns.walks.slots import ACTORS

_TOWN = frozenset({"place"})
_PEOPLE = frozenset({"person", "gent", "others"})
_MANY, _SHE = ("وا", "ون", "ين", "ان"), "ات"  # شخصيات ... وطالبت
_THEY = ("وا", "ون")
_SPEAKS = ACTORS | {"force"}


def subject_of(s: Sentence, m: int, words: Speech) -> list[Unit]:
    """Return who is the subject of a verb and could go on to speak, or nobody.

    Args:
        s: The sentence.
        m: The unit of the verb.
        words: Words of attribution.
    """
    agent = s.grammar.verb(m).agent or s.grammar.verb(m, "active").agent
    return [
        u
        for u in agent
        if u.at >= 0 and not (u.trigger or s.tokens[u.head].base in words.matter) and may_speak(s, u, m, words)
    ]


def may_speak(s: Sentence, unit: Unit, m: int, words: Speech) -> bool:
    """Whether the subject of a verb could speak: somebody, a capital that acts, a name that no list has.

    Args:
        s: The sentence.
        unit: The subject.
        m: The unit of the verb.
        words: Words of attribution.
    """
    if unit.kinds & _SPEAKS:
        return True
    named = s.classes[unit.head] == "X" and not s.tokens[unit.head].pron
    if unit.kinds & _TOWN:  # استدعت الرباط سفيرها, but غادرت الرباط
        gone_to = s.tokens[s.units[m].head].base in words.visiting
        return named and is_feminine(s.grammar, m) and not gone_to
    return named and not unit.kinds and abs(unit.at - m) == 1


def subject_before(s: Sentence, k: int, m: int, words: Speech, reach: int) -> list[Unit]:
    """Return the subject of the nearest verb before unit m that agrees with verb k and has one that could speak.

    Args:
        s: The sentence.
        k: The unit of the saying.
        m: Where the clause over it ends.
        words: Words of attribution.
        reach: How many units before m to look through.
    """
    for unit in reversed(s.units[max(m - reach, 0) : m]):
        if unit.kind != "V" or s.grammar.walker.in_relative(unit.at) or not agree(s.grammar, unit.at, k):
            continue
        if (found := subject_of(s, unit.at, words)) and of_number(s, found, k):
            return found
    return []


def of_number(s: Sentence, doers: list[Unit], k: int) -> bool:
    """Whether a verb behind its subject is of one number with it: not جنود ... وقال.

    Args:
        s: The sentence.
        doers: The subject.
        k: The unit of the verb.
    """
    head = s.tokens[doers[0].head]
    if s.classes[head.i] == "X":
        return len(doers) == 1  # كارين
    ending = head.stem.endswith(_MANY) and "titles" not in head.tags  # but الأمين
    plural = ending or ("plural" in head.tags and not (head.stem.endswith(_SHE) and is_feminine(s.grammar, k)))
    many = plural or doers[0].quantity is not None
    one = len(doers) == 1 and not (many and doers[0].kinds & _PEOPLE)
    return one != s.tokens[s.units[k].head].stem.endswith(_THEY)
