"""Whom else a casualty befell, or who was taken along: قتل القائد مع ثلاثة من مرافقيه, اعتقل مع اثنين من زملائه."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import TWO
from conflict_events.events.casualties.inner_bodies import without_bodies
from conflict_events.events.casualties.trades import one_by_trades
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.unit_row import CLOSING, Group

_ALONG = frozenset({"مع", "برفقة", "رفقة", "بصحبة", "بمعية"})
_PEOPLE = frozenset({"person", "title", "person_name", "armed", "gent"})
_HARM = frozenset({"event", "weapon", "place", "state"})
_MANY = ("وا", "ون", "هم", "هن")
_TWO = ("ا", "تا", "ان", "هما")
_HELD = frozenset({"detention", "release"})
_FAMILY = frozenset({"عائلة", "اسرة", "اهل", "ذوي"})  # وصل مع عائلته
_PAIR = 2
_EACH = "كل"
_OF = "من"
_ONE = frozenset({"واحدة", "واحد"})
_BETWEEN = "بين"
_SOME = frozenset({"اي", "ايا", "اية"})


def with_companions(s: Sentence, draft: Draft) -> None:
    """Add those who shared the fate of the victims of a casualty, or of a captive; changes the draft in place."""
    taken = draft.roles.get("object", []) if draft.type == "capture" and draft.pattern.subtype in _HELD else []
    if taken:
        one = one_by_trades(s, taken)
        draft.roles["object"] = [*one, *_along(s, draft, taken[-1])]
        if one is not taken and (captors := draft.roles.get("captor")):  # القبض على الكاتبة والناشطة | فلانة
            draft.roles["captor"] = [u for u in captors if not one[0].i < u.i < one[0].j]
    told = draft.roles.get("victim", []) if draft.type == "casualty" else []
    if told:
        draft.roles["victim"] = _victims(s, draft, [u for u in told if not _fate(s, draft, u)])


def _victims(s: Sentence, draft: Draft, told: Group) -> Group:
    """Return whom a casualty befell: those that its phrases name or point to, and who was with them."""
    victims = one_by_trades(s, without_bodies(s, told)) if told else []
    if len(victims) == 1 and (some := _some_of(s, draft, victims[0])) is not None:
        victims = some
    if len(victims) == 1:
        victims = _each_of(s, victims[0]) or _told_by_verb(s, draft, victims[0]) or victims
    if not victims:
        return []
    if len(victims) == 1:
        victims = [*victims, *_beyond_attack(s, draft, victims[0])]
    victims = [_of_one(s, u) for u in victims]
    behind = told[-1] if told[-1].conj and told[-1].at != victims[-1].at else victims[-1]
    return [*victims, *_along(s, draft, behind)]


def _beyond_attack(s: Sentence, draft: Draft, doer: Unit) -> Group:
    """قتل منفذ | الهجوم | واثنان من رجال الشرطة: who is joined to the doer of an attack that parts them from him."""
    k = doer.at + 1
    if doer.at < draft.unit.at or s.tokens[doer.head].base not in s.grammar.words.doers_of or k >= len(s.units):
        return []
    attack = s.units[k].kind == "NP" and not (s.units[k].prep or s.units[k].conj)
    return list(takewhile(lambda u: u.conj and not u.prep and _is_people(u), s.units[k + 1 :])) if attack else []


def _fate(s: Sentence, draft: Draft, unit: Unit) -> bool:
    """بين قتيل وجريح | وأسير: whether a phrase is one more of the things that became of people."""
    joined = draft.unit.conj and draft.unit.at > 0
    first = s.units[draft.unit.at - 1] if joined else draft.unit
    lone = "singular" in s.tokens[unit.head].tags or unit.quantity is None
    return first.prep == _BETWEEN and not draft.hit.verb and unit.conj and unit.at > draft.unit.at and lone


def _is_people(unit: Unit) -> bool:
    return unit.kind == "NP" and not unit.trigger and bool(unit.kinds & _PEOPLE) and not unit.kinds & _HARM


def _each_of(s: Sentence, unit: Unit) -> Group:
    """كل من فلان وفلان: those whom من names, one by one."""
    if s.tokens[unit.head].form.lstrip("و") != _EACH or unit.j - unit.i > 1 or unit.at < 0:
        return []
    first = s.units[unit.at + 1] if unit.at + 1 < len(s.units) else None
    if first is None or first.prep != "من":
        return []
    group = [replace(first, prep="")]
    for behind in s.units[first.at + 1 :]:
        if not (behind.kind == "NP" and behind.conj and not behind.prep and not behind.trigger):
            break
        group.append(behind)
    return group if len(group) > 1 else []


def _of_one(s: Sentence, unit: Unit) -> Unit:
    """شهداء من عائلة | واحدة, أفراد أسرة | واحدة: what says that they were of one family is part of what names it."""
    behind = s.tokens[unit.j].form if unit.j < len(s.tokens) else ""
    if behind not in _ONE or unit.j < 2 or s.tokens[unit.j].raw.startswith("وأ"):  # رجال الشرطة | وأحد المارة
        return unit
    of_many = "plural" in s.tokens[unit.head].tags and unit.head < unit.j - 1
    of_one = of_many or _OF in (s.tokens[unit.j - 2].form, s.tokens[unit.j - 1].prep)
    return replace(unit, j=unit.j + 1) if of_one else unit


def _some_of(s: Sentence, draft: Draft, unit: Unit) -> Group | None:
    """إصابة أي من المدنيين: those whom من names, nobody behind أي إصابات; None where the word is another."""
    word = s.tokens[unit.head].form
    if word not in _SOME or unit.j - unit.i > 1:
        return None
    behind = s.units[unit.at + 1] if unit.at + 1 < len(s.units) else None
    if behind is None or behind.prep != "من":
        return [] if behind is draft.unit else None
    return [replace(behind, prep="")] if _is_people(behind) else None


def _told_by_verb(s: Sentence, draft: Draft, unit: Unit) -> Group:
    """سبعة شرطيين وسائحة | قضوا: a verb of many behind one phrase has for subjects all that this one is joined to."""
    if not draft.hit.verb or unit.at >= draft.unit.at or not unit.conj or unit.prep:
        return []
    number = s.tokens[draft.hit.end - 1].pron or s.tokens[draft.hit.i].stem
    head, q = s.tokens[unit.head], unit.quantity or s.framed.get(unit.head)
    if "plural" in head.tags and q is None:
        return []
    alone = q is None and "dual" not in head.tags
    many = number.endswith(_MANY) and (q is None or (q.high is not None and q.high <= _PAIR))
    if not (many or (alone and number.endswith(_TWO) and not number.endswith("وا"))):
        return []
    group = [unit]
    while group[0].conj and not group[0].prep and (before := _before(s, group[0])) and _is_people(before):
        group.insert(0, before)
    return [replace(group[0], prep=""), *group[1:]] if len(group) > 1 else []


def _before(s: Sentence, unit: Unit) -> Unit | None:
    """Return the unit before one, over the number behind a dual; before the first none: مدنيين | اثنين | وسائحة."""
    k = unit.at - 1
    if k > 0 and s.grammar.walker.is_mark(k, CLOSING):
        k = s.grammar.walker.open_bracket(k) - 1  # حسين عمر (25 عاما) | وسالم أحمد
    k -= k > 0 and s.units[k].kind == "F" and s.tokens[s.units[k].head].form in TWO
    return s.units[k] if k >= 0 else None


def _along(s: Sentence, draft: Draft, last: Unit) -> Group:
    """Return those whom مع or برفقة right behind the victims names: قتل القائد | مع ثلاثة من مرافقيه."""
    before = last if last.at > draft.unit.at else draft.unit
    k = before.at + 1 if before.at >= 0 else len(s.units)
    k += k < len(s.units) and s.units[k].head == draft.hit.end - 1  # لقي فلان | مصرعه مع ستة
    if k < len(s.units) and s.units[k].kind == "V" and s.tokens[s.units[k].head].stem in s.grammar.words.naming:
        k += 1  # مقتل قيادي | يدعى فلان | مع خمسة
        while k < len(s.units) and s.units[k].kind == "NP" and not (s.units[k].prep or s.units[k].conj):
            k += 1
    behind = s.units[k] if k < len(s.units) else None
    if behind is None or behind.prep not in _ALONG or not _is_people(behind) or s.tokens[behind.head].base in _FAMILY:
        return []
    own = before is last or bool(s.tokens[draft.hit.end - 1].pron)
    own = own or (draft.hit.verb and not draft.slots.agent)  # إن القائد قتل | مع ستة من مرافقيه
    return [replace(behind, prep="")] if own else []
