"""What is two by its ending: جنديين, شرطيين, and attacks that only the ي before a genitive tells to be two."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.counting.count_words import CountWords
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_THEM = "هما"
_OF_THEM = ("ه", "ها", "هم", "هما")
_TWO_WOMEN, _ONE_OR_MANY = ("تان", "تين"), frozenset({"singular", "plural"})
_PERSONS = frozenset({"person", "person_nouns", "armed_nouns"})


def before_genitive(s: Sentence, unit: Unit) -> bool:
    """Whether a genitive follows an event noun in ي, which then is hardly "mine"."""
    behind = s.units[unit.at + 1] if 0 <= unit.at < len(s.units) - 1 else None
    mine = s.tokens[unit.head].pron != "ي" or unit.j - unit.i > 1
    return not mine and behind is not None and behind.kind in ("NP", "T") and not (behind.prep or behind.conj)


def described_as_two(s: Sentence, unit: Unit) -> bool:
    """فتيان فلسطينيان: young men may be many, but who is of a people is two by its ending alone."""
    k = unit.head + 1
    token, behind = s.tokens[unit.head], s.tokens[k] if k < unit.j else None
    if behind is None or token.det or not (token.stem.endswith("ان") and behind.stem.endswith("ان")):
        return False
    return behind.tags & {"dual", "plural"} == {"dual"} and "person" in unit.kinds


def are_two(s: Sentence, unit: Unit) -> bool:
    """جنديين; شرطيين without an article, for many of them are شرطة; صيادين شقيقين, that only an adjective tells."""
    token = s.tokens[unit.head]
    if "dual" in token.tags or any(t.form == "بهما" for t in s.tokens[unit.head + 1 : unit.j]):  # مشتبه بهما
        return not (token.det and "plural" in token.tags)
    if token.stem.endswith(_TWO_WOMEN) and "person" in unit.kinds and token.tags.isdisjoint(_ONE_OR_MANY):
        return True  # قاضيتان, مغنيتين
    following = s.tokens[unit.head + 1] if unit.head + 1 < unit.j else None
    alike = following is not None and following.tags & {"dual", "plural"} == {"dual"} and following.stem.endswith("ين")
    return alike and token.stem.endswith("ين") and "plural" in token.tags and not token.det


def two_of(s: Sentence, unit: Unit, words: CountWords) -> bool:
    """طفلاهما, ابنتيه, والدي | المهاجم, راكباها: a dual loses its ن before a pronoun and in idafa."""
    token, whose = s.tokens[unit.head], s.tokens[unit.head + 1] if unit.head + 1 < unit.j else None
    if token.stem in words.two_of and whose is not None and (whose.det or s.classes[whose.i] == "X"):
        return s.classes[whose.i] != "A" and not token.det
    if whose is not None and whose.det and token.stem.endswith("ا") and not (token.det or token.pron):
        doers = token.stem[:-1] in s.grammar.words.doers_of  # منفذا | الهجوم
        if doers and s.classes[whose.i] == "N":
            return True
    if token.pron and token.base.endswith("ا") and "singular" in token.tags and token.tags & _PERSONS:
        return True  # no accusative has its ا before a pronoun
    if not token.stem.endswith(_OF_THEM):
        return False
    return any(token.stem.endswith(p) and token.stem.removesuffix(p) in words.two_of for p in _OF_THEM)


def told_by_verb(s: Sentence, draft: Draft) -> bool:
    """Whether the verb tells that two suffered: كانا أصيبا في قصف, قبل أن يرديهما الحراس; or a masdar: مقتلهما."""
    token = s.tokens[draft.hit.i]
    if token.pron:
        alone = draft.hit.verb or not draft.roles.get(draft.pattern.counted or "", ())
        return token.pron == _THEM and alone
    if not draft.hit.verb or draft.hit.forms[0].number != "p" or draft.hit.tail:
        return False
    two = token.stem.endswith(("ا", "ان")) and not token.stem.endswith("وا")
    return two and _befell_subject(s, draft)


def _befell_subject(s: Sentence, draft: Draft) -> bool:
    """Whether the subject of a verb is whom it befalls: it has no object behind it."""
    if draft.hit.forms[0].voice == "active" and not draft.slots.passive:
        return False
    counted = draft.roles.get(draft.pattern.counted or "", ())
    behind = s.units[draft.unit.at + 1] if draft.unit.at + 1 < len(s.units) else None
    if behind is not None and behind.kind == "NP" and not (behind.prep or behind.conj):
        return False  # قتلا سبعة
    return all(u.at < draft.unit.at and u.quantity is None for u in counted)
