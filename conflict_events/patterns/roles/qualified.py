"""Who the dead and hurt are whom a noun names that is an adjective too: القتلى المدنيين, المزارع القتيل."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import accusative, kinds_of
from conflict_events.entities.words.particles import ONE_OF
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.unit_row import Group
from conflict_events.text.tokens import Token

_NOUNS = frozenset({"person", "person_nouns", "armed_nouns"})
_PEOPLE = frozenset({"person", "armed", "gent", "title"})
_PERSON = frozenset({"person"})
_ONE_CHIEF = frozenset({"ranks", "singular"})
_OTHERS = frozenset({"اخرين", "اخرون", "اخران", "اخريات"})
_NUMBER = frozenset({"عدد", "اعداد", "حصيلة"})
_STILL = frozenset({"ما", "لا"})
_IDAFA = 2
_OBLIQUE = ("ين", "ات")


def qualified(draft: Draft, grammar: Grammar) -> list[Group]:
    """Return the people whom a noun for the dead or hurt stands beside, in one group, or nothing."""
    found = (
        _bodies_of(draft, grammar)
        or _apposed(draft, grammar)
        or _described(draft, grammar)
        or _called(draft, grammar)
        or _still_missing(draft, grammar)
    )
    return [[found]] if found is not None else []


def _bodies_of(draft: Draft, grammar: Grammar) -> Unit | None:
    """جثث القتلى, جثامين شهدائهم: the noun for the dead right behind the bodies says whose they are."""
    k = draft.unit.at + 1
    behind = grammar.units[k] if k < len(grammar.units) else None
    if behind is None or behind.prep or behind.conj or behind.kind not in "NPV":
        return None
    theirs = grammar.tokens[draft.hit.i].base in grammar.words.bodies and draft.unit.j == draft.hit.end
    return (
        replace(behind, kind="NP", kinds=_PERSON, trigger=False)
        if theirs and grammar.head(k).base in grammar.words.fallen
        else None
    )


def _apposed(draft: Draft, grammar: Grammar) -> Unit | None:
    """القتلى المدنيين: the definite noun in apposition behind says who they are."""
    unit, k = draft.unit, draft.hit.end
    if unit.j - unit.i < 2 or k >= unit.j or not grammar.tokens[k].tags & _NOUNS:
        return None
    if "plural" in grammar.tokens[draft.hit.i].tags and grammar.tokens[k].tags >= _ONE_CHIEF:
        return None  # من بين الشهداء | المقدم فلان
    object_of_it = accusative(grammar.tokens[k]) and not accusative(grammar.tokens[draft.hit.i])
    if grammar.tokens[k].form in _OTHERS or object_of_it:
        return None  # الوصول إلى جرحى | آخرين, مصير ثلاثة مفقودين | مجهولا
    return replace(unit, i=k, head=k, kinds=_PERSON, quantity=None, trigger=False, prep="")


def _called(draft: Draft, grammar: Grammar) -> Unit | None:
    """الجريح إبراهيم طوالبة: the name behind the noun for one person."""
    token, k = grammar.tokens[draft.hit.i], draft.unit.at + 1
    if not token.det or token.stem not in grammar.words.dead_one or draft.unit.j > draft.hit.end:
        return None
    behind = grammar.units[k] if k < len(grammar.units) else None
    named = behind is not None and behind.kind == "NP" and not (behind.prep or behind.conj or behind.trigger)
    return behind if named and behind is not None and "person_name" in behind.kinds else None


def _still_missing(draft: Draft, grammar: Grammar) -> Unit | None:
    """لا تزال عشرات التلميذات مفقودات, لا يزال ثلاثة في عداد المفقودين: of whom it is said that they are missing."""
    if draft.pattern.subtype != "missing" or draft.unit.conj:
        return None
    k = draft.unit.at - 1
    rolled = k > 0 and grammar.head(k).base in grammar.words.rolls
    k -= rolled
    held = rolled and k > 0 and grammar.head(k).stem in grammar.words.held_as
    k -= held + (held and k > 1 and grammar.head(k - 1).form in _STILL)  # ستة جنود يعدون | في عداد
    k -= k > 1 and grammar.units[k].kind == "F" and grammar.head(k).form.startswith("من")  # ستة منهم | في عداد
    unit = grammar.units[k] if k > 0 or rolled else None
    if unit is None or unit.kind != "NP" or unit.prep or unit.trigger:
        return None
    if held:
        return unit if unit.quantity is not None or kinds_of(grammar.head(k)) & _PEOPLE else None
    still = k > 0 and (grammar.units[k - 1].kind in "FV" and grammar.head(k - 1).stem in grammar.words.still)
    told = still or (rolled and k > 0 and grammar.head(k - 1).stem in grammar.words.held_as)
    return unit if told and (unit.empty or kinds_of(grammar.head(k)) & _PEOPLE) else None


def _described(draft: Draft, grammar: Grammar) -> Unit | None:
    """المزارع القتيل, صور الأطفال القتلى: behind its noun it is an adjective of it, with or without the article."""
    unit = draft.unit
    before = grammar.units[unit.at - 1] if unit.at > 0 else None
    if before is None or before.kind != "NP" or before.trigger or before.empty or before.j != unit.first:
        return None
    if unit.prep or unit.conj or unit.quantity is not None:
        return None
    head, last = grammar.tokens[before.head], grammar.tokens[before.j - 1]
    noun = head if kinds_of(head) & _PEOPLE else last  # الوزراء in رئيس الوزراء are not told of
    noun = last if head.base in grammar.words.kin_of else noun  # شقيق الضابط | القتيل
    if noun is last and before.j - before.head > _IDAFA:
        return None
    alike = last.pron or last.det == grammar.tokens[draft.hit.i].det  # طفله المصاب
    if not alike or not kinds_of(noun) & _PEOPLE:
        return None
    if not _agrees(draft, grammar, before, noun) or grammar.tokens[before.i].base in ONE_OF:
        return None
    if noun is head:
        return replace(before, j=_end(draft, grammar, before))
    return replace(before, first=noun.i, i=noun.i, head=noun.i, kinds=kinds_of(noun), quantity=None, prep="")


def _end(draft: Draft, grammar: Grammar, before: Unit) -> int:
    """Return where the phrase ends that goes on with a name behind the adjective: الرئيس الشهيد | رفيق الحريري."""
    unit = draft.unit
    behind = grammar.units[unit.at + 1] if unit.at + 1 < len(grammar.units) else unit
    if unit.j > draft.hit.end:
        more = accusative(grammar.tokens[draft.hit.end]) and not accusative(grammar.tokens[draft.hit.i])
        return before.j if more else unit.j  # لا يزال مصير ثلاثة شبان مفقودين | مجهولا
    named = behind.kind == "NP" and "person_name" in behind.kinds and not (behind.prep or behind.conj)
    return behind.j if named and behind.first == unit.j else before.j


def _agrees(draft: Draft, grammar: Grammar, before: Unit, noun: Token) -> bool:
    """Whether number tells an adjective from an object: نقل الأهالي | الجرحى, but صور الأطفال القتلى."""
    plural, stem = "plural" in noun.tags, grammar.tokens[draft.hit.i].stem
    if stem in grammar.words.dead_one:
        return not plural or before.quantity is not None
    if stem not in grammar.words.dead_many:
        return False
    governed = before.prep or before.quantity is not None or before.head < before.j - 1
    governed = governed or (before.i > 0 and grammar.tokens[before.i - 1].base in _NUMBER)  # عدد الجنود | القتلى
    return (plural or "dual" in noun.tags) and bool(governed or noun.stem.endswith(_OBLIQUE))
