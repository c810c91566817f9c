"""Places that are none of a deed: where those are from whom it befell, and where others speak of it or ask for it."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_FROM, _FOR = "من", "ل"
_BODIES = frozenset({"جثث", "جثامين", "نعوش"})
_HURT = frozenset({"casualty.dead_noun", "casualty.hurt_person_noun"})
_HOME = 2  # units of شاب من بلدة كذا before what tells where that lies
_BEFALLEN = ("victim", "object", "target")
_SPOKEN = frozenset({"demand", "threat", "warning", "condemnation", "accusation"})
_GOVERNS = frozenset({"", "ب", "الي", "ل", "من", "علي", "عن"})


def from_home(draft: Draft, s: Sentence, place: Unit) -> bool:
    """استشهد شاب | من مخيم كذا: whether a place behind من is where those are from whom a deed befell.

    Args:
        draft: The event.
        s: The sentence.
        place: A phrase behind من.
    """
    before = s.units[place.at - 1] if place.at else place
    befallen = (u.at for role in _BEFALLEN for u in draft.roles.get(role, ()))
    return place.prep == _FROM and "person" in before.kinds and before.at in befallen


def lies_at_home(s: Sentence, draft: Draft, place: Unit) -> bool:
    """استشهد شاب من بلدة كذا | جنوب نابلس: whether a point of the compass tells where the home lies of whom it befell.

    Args:
        s: The sentence.
        draft: The event.
        place: A place of its clause.
    """
    if place.prep or "direction" not in place.kinds or place.at <= draft.unit.at + 1:
        return False
    home = s.units[place.at - 1]
    return "place" in home.kinds and from_home(draft, s, home)


def tells_of_home(s: Sentence, place: Unit) -> bool:
    """شاب من بلدة كذا | جنوب نابلس: whether a point of the compass tells where somebody's home lies.

    Args:
        s: The sentence.
        place: A phrase of place.
    """
    if place.prep or "direction" not in place.kinds or place.at < _HOME:
        return False
    who, home = s.units[place.at - _HOME : place.at]
    plain = "person" in who.kinds and "armed" not in who.kinds and not who.trigger
    return plain and home.prep == _FROM and home.kind == "NP" and "place" in home.kinds


def where_they_ask(s: Sentence, k: int, place: Unit) -> bool:
    """طالب متظاهرون | في تونس بإطلاق سراحهم: whether a place is where others ask for, threaten or condemn event k.

    تظاهروا | في برلين للمطالبة بالإفراج عنه; but طالبوا بوقف الغارات | في كذا وإطلاق الأسرى.

    Args:
        s: The sentence.
        k: The unit of the event.
        place: A place before it.
    """
    if place.at >= k or s.units[k].kind != "NP" or s.units[k].prep not in _GOVERNS or s.units[k - 1].kind == "F":
        return False  # طلبت فتح تحقيق في المخيمات | حيث يتم احتجازهم
    for saying in s.drafts:
        at = saying.unit.at
        if saying.type != "statement" or saying.pattern.subtype not in _SPOKEN or not at < k:
            continue
        if place.at < at and saying.unit.prep != _FOR:
            continue  # الوضع | في كذا خطير، داعيا إلى عدم استهدافهم; but تظاهروا | في كذا للمطالبة بالإفراج عنه
        between = s.units[at + 1 : k]
        if any(u.kind in "VSR" for u in between) or _befalls_there(s, at, k, place):
            continue
        if not any(u.trigger for u in s.units[at + 1 : place.at]):
            return True
    return False


def where_they_plan(event: Finished, place: Unit) -> bool:
    """قررت القيادة | في بغداد شن هجوم على الحويجة: whether a place is where those sit who only mean to do something.

    Args:
        event: What they mean to do, with what it is aimed at.
        place: A place of its clause.
    """
    draft = event.draft
    meant = event.factuality == "planned" and not draft.hit.verb and place.at < draft.unit.at
    aimed = [u for role in ("target", "object") for u in event.roles.get(role, ()) if "place" in u.kinds]
    if not meant or not aimed or place.at < 1:
        return False
    doers = (u.at for role in ("attacker", "captor") for u in event.roles.get(role, ()))
    return place.at - 1 in doers and all(u.at > place.at for u in aimed)


def _befalls_there(s: Sentence, at: int, k: int, place: Unit) -> bool:
    """هددوا المشايخ | في كذا بالاعتقال: whether those whom event k befalls stand between the saying and the place."""
    events = (d for d in s.drafts if d.unit.at == k)
    return any(at < u.at < place.at for d in events for role in _BEFALLEN for u in d.roles.get(role, ()))


def of_kin(s: Sentence, k: int, trigger: str) -> bool:
    """تظاهرت عائلات القتلى | في بغداد: whether those dead or hurt only tell whose kin somebody is, who is there.

    Args:
        s: The sentence.
        k: The unit of an event.
        trigger: The group of its trigger.
    """
    if trigger not in _HURT:
        return False
    unit = s.units[k]
    first = unit.i - (not unit.prep and unit.i > 0 and s.classes[unit.i - 1] == "N")
    kin = s.grammar.words.kin_of - _BODIES
    theirs = any(t.base in kin and not (t.det or t.pron) for t in s.tokens[first : unit.j - 1])
    return theirs and all(s.drafts_at(u.at) != "strike" for u in s.units)  # where the attack was, they were hurt
