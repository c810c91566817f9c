"""Whether a phrase that no number counts is one person: قتل جندي, أحد المسلحين, اغتيل اللواء فلان."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import ONE_OF
from conflict_events.events.counting.count_words import CountWords
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.roles.told_otherwise import one_of_several

ANY = frozenset({"اي", "اية", "ايا", "كل"})
"""Words with which one stands for all or none: لم يقتل أي جندي."""
_MOST = frozenset({"جميع", "كافة", "معظم", "غالبية", "اغلب", "بعض"})
_COLLECTIVE = frozenset({"armed", "group", "org"})
_GUESSED = frozenset({"place", "org_name"})  # what a model takes an unlisted name for
_NOT_ONE = frozenset({"plural", "dual"})
_MANY_ENDINGS = ("ون", "ين", "ات", "ان", "و", "ي")
_NAME_TAGS = frozenset({"name_person", "given_names", "surnames"})
_DOER = 4  # letters: فاعل
_MANY_OF, _LONG = "ين", 6


def is_one(s: Sentence, unit: Unit, words: CountWords) -> bool:
    """Whether a phrase that no number counts is one person: قتل جندي, أحد المسلحين, توفي لحود.

    Args:
        s: Its sentence.
        unit: The phrase.
        words: Words that say how many.
    """
    return one_of_several(unit, s.grammar) or _is_one(s, unit, words)  # واعتقل | الثالث


def _is_one(s: Sentence, unit: Unit, words: CountWords) -> bool:
    """Whether a phrase names one person by its words or its form."""
    token, kinds = s.tokens[unit.head], unit.kinds
    if token.base in ONE_OF:
        following = s.units[unit.at + 1] if unit.at + 1 < len(s.units) else unit
        some = token.pron or unit.j - unit.i > 1
        return bool(some or (following.i == unit.j and following.kind == "NP" and not following.prep))  # لم يصب أحد
    if token.base in _MOST or _has(s, unit, "بهم") or token.stem in words.households:
        return False  # جميع موظفي الأمم المتحدة, المشتبه بهم, قتلت عائلة كاملة
    commander = "singular" in token.tags or not (token.det or token.stem.endswith(_MANY_ENDINGS))  # آمر الفوج
    if "titles" in token.tags and commander and not token.tags & _NOT_ONE:
        return s.tokens[unit.i].base not in ANY  # زعيم التنظيم, والي الولاية
    names = [s.classes[k] == "X" for k in range(unit.i, unit.j)]
    if all(s.tokens[k].tags & _NAME_TAGS for k in range(unit.i, unit.j)):  # عمر سعيد, each a noun too
        names = [True]
    unlisted = kinds <= _GUESSED and not any(t.word.parts.tags or t.det for t in s.tokens[unit.i : unit.j])
    if not kinds or unlisted:  # أفرج عن شيلفاكر, whom a model calls a place
        # اغتيال الحمدالله: an unknown word with an article is a name too
        alone = unit.j - unit.i == 1 and token.det and not token.tags
        alone = alone and not token.stem.endswith(("ة", *_MANY_ENDINGS[:3]))  # والمراجعين
        return not _of_a_trade(s, unit) and (all(names) or alone or _is_doer(s, unit))
    if "person_name" in kinds and unit.j - unit.i == 1 and not kinds & _COLLECTIVE:
        return True
    many = token.stem.endswith(_MANY_ENDINGS[:4]) or (token.stem.endswith("ي") and "singular" not in token.tags)
    person = "person" in kinds and not kinds & _COLLECTIVE and not many  # ومتعاطي المخدرات are many
    one = person or "singular" in token.tags
    if any(names) and kinds & {"person", "title", "person_name"}:
        ranked = token.det and "ranks" in token.tags and "plural" not in token.tags  # اللواء فلان, no brigade
        return one or ranked or "person_name" in kinds
    called = token.base in words.called or (token.base == "امر" and "آ" in token.raw)  # المدعو أبو حمزة, آمر الفوج
    if called or (token.base in words.kin and "plural" not in token.tags):  # نجله, شقيق القائد
        return True
    owned = unit.definite and "singular" in token.tags and kinds & {"person"} and not token.stem.endswith("ي")
    mine = token.pron and (token.pron != "ي" or unit.j - unit.i == 1)  # ضيفي البرنامج are two
    alone = bool(owned) or bool((token.det or mine) and "singular" in token.tags)  # حارس المبنى, الجندي, سائقها, صديقنا
    told = one or token.base in ("اخر", "اخري")
    return (told and not unit.definite and s.tokens[unit.i].base not in ANY) or alone


def _of_a_trade(s: Sentence, unit: Unit) -> bool:
    """مقتل | دباغين: whether an unknown word right behind a noun of harm has the ending of many, and is no name."""
    token, before = s.tokens[unit.head], s.units[unit.at - 1]
    many = unit.j - unit.i == 1 and token.stem.endswith(_MANY_OF) and len(token.stem) >= _LONG
    return many and not token.tags and before.kind == "NP" and before.trigger


def _is_doer(s: Sentence, unit: Unit) -> bool:
    """الواعظ المتطرف: whether an unknown word has the form of one who does something, and is described as one."""
    token, behind = s.tokens[unit.head], s.tokens[unit.head + 1 : unit.j]
    made = len(token.base) == _DOER and token.base[1] == "ا" and token.det and not token.tags
    return made and all("singular" in t.tags and not t.stem.endswith("ة") for t in behind)


def _has(s: Sentence, unit: Unit, form: str) -> bool:
    return any(token.form == form for token in s.tokens[unit.head + 1 : unit.j])
