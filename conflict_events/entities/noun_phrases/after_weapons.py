"""Where the phrase of a weapon ends: قتلت قذيفة هاون | امرأة."""

from __future__ import annotations

from conflict_events.entities.noun_phrases.phrase_words import PhraseWords
from conflict_events.entities.units.row import Row
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.text.tokens import Token

_PEOPLE = frozenset({"person", "person_nouns"})
_ACTORS = frozenset({"group", "force", "state", "armed", "org_name"})
_NUMBERED, _TWO = frozenset({"dual", "plural"}), frozenset({"dual"})
_DRIVEN = frozenset({"vehicles"})
_MEN, _ARMED = frozenset({"person", "armed"}), frozenset({"vessel", "vehicle", "weapon", "armed"})
_SHOTS = frozenset({"رصاص", "نيران", "نار", "طلقات", "رصاصات"})
_PLACES = frozenset({"place_nouns", "facilities"})
_IN_WEAPONS = frozenset({"ارض", "بحر", "جو", "سطح", "ميدان"})  # صواريخ أرض أرض, مدفعية ميدان
_AT = frozenset({"في", "شرق", "غرب", "شمال", "جنوب", "قرب"})
_OF_WEAPON = frozenset({"armed_nouns", "gent", "adj"})


def past_weapon(row: Row, head: int, j: int) -> bool:
    """Whether a person stands at j behind a weapon told by two words, of which he is no part; رصاصة قناص is one."""
    if j - head < 2 or "weapons" not in row.tokens[head].tags:
        return False
    token = row.tokens[j]
    return not (token.det or token.prep or token.tags & _OF_WEAPON) and bool(token.tags & _PEOPLE)


def hits_place(row: Row, head: int, j: int) -> bool:
    """قصفوا بقذائف هاون | حي كذا: whether a place that is named behind it stands at j behind a weapon that ب governs.

    Args:
        row: The sentence.
        head: The head of the phrase.
        j: The word behind the phrase so far.
    """
    weapon, token = row.tokens[head], row.tokens[j]
    if weapon.prep != "ب" or weapon.det or token.det or token.prep or token.tags.isdisjoint(_PLACES):
        return False
    if weapon.base in _SHOTS or kinds_of(token) & _ARMED:
        return False  # قتلوا بنيران | زوارق الاحتلال
    if token.base in _IN_WEAPONS or "weapon" not in kinds_of(weapon) | {row.kind_at(head)}:
        return False
    if j - 1 > head and kinds_of(row.tokens[j - 1]) & _MEN:
        return False  # قتل برصاص حراس | مقر الحزب
    behind = row.tokens[j + 1] if j + 1 < len(row.tokens) else None
    if behind is None or behind.conj:
        return False
    many = j == head + 1 and "plural" in token.tags and behind.form in _AT  # قصفوا بصواريخ | قرى في كذا
    return row.nominal(j + 1) or behind.prep == "ل" or many


def before_struck(row: Row, head: int, j: int, words: PhraseWords) -> bool:
    """استهدف صاروخ | سيارة, أصابت قذيفة | منزل: whether what a weapon hits stands at j, right behind its subject.

    What follows names whose the weapon is where it is somebody who has one, or what fires it: قذيفة دبابة.
    """
    if not head or row.tokens[head].det:
        return False
    before, token, last = row.tokens[head - 1], row.tokens[j], row.tokens[j - 1]
    if head > 1 and row.classes[head - 1] == "Q" and not (before.prep or before.conj):
        before = row.tokens[head - 2]  # أصابت ثلاث مسيرات | مبنى
    several = row.classes[head - 1] == "Q" or before.base in words.quantifier
    if before.stem not in words.hits and (before.prep != "ب" or not several):
        return False  # بثلاثة صواريخ | مقرا
    other = j == head + 1 and token.base in words.unarmed and not last.stem.endswith("ة")
    if last.det or token.prep or (row.classes[j] != "N" and not other):  # أصاب صاروخ | مدرعة is no adjective
        return False
    if token.base in words.barrel:
        return _unfired(row, head, token, before.stem in words.downs, words)
    if "weapon" not in kinds_of(row.tokens[head]) | {row.kind_at(head)} or row.kind_at(j) in _ACTORS:
        return False
    if not token.det and _no_owner(row, head, token, words):
        return True
    kinds = kinds_of(token)
    if kinds & _ACTORS:
        some = j + 1 < len(row.tokens) and row.tokens[j + 1].form == "من"  # استهدفت طائرة | مجموعة من الشبان
        return some and not token.det
    return "place" in kinds or bool(token.tags & _DRIVEN)


def _no_owner(row: Row, head: int, token: Token, words: PhraseWords) -> bool:
    """قتلت قذيفة | طفلين, أصاب رصاص | طفلة, استهدف صاروخ | دورية: whether no weapon is named after a word."""
    if token.tags & _NUMBERED == _TWO and token.tags & _PEOPLE:
        return True
    return not row.tokens[head].prep and token.base in words.unarmed


def _unfired(row: Row, head: int, token: Token, brought_down: bool, words: PhraseWords) -> bool:
    """أصاب صاروخ | دبابة, but قذيفة دبابة: whether what has a barrel is hit, for it fires no weapon of this kind."""
    launched = token.base in words.launchers and not brought_down  # أسقط صاروخ | طائرة
    return row.tokens[head].base in words.rockets and not launched
