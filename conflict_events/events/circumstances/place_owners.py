"""Whose a phrase of place is that stands in an event's clause: another event's, or that of who only is or was there."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.circumstances.inside_it import outside_it
from conflict_events.events.circumstances.told_apart import told_apart
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.unit_row import SINCE

_AFTER = frozenset({"بعد", "قبل", "عقب", "غداة", "قبيل", "بعيد", "منذ", "رغم"})
_ABOUT = frozenset({"بشان", "بخصوص", "حيال"})
_THAT = frozenset({"ان"})  # قتلوا خمسة، | وإن جثتين شوهدتا قرب النهر
_ON = "علي"
_TO = "الي"
_MIDDLE, _IN, _THAT_ONE, _AMONG = "اوسطي", "في", "ذلك", frozenset({"بما", "ما"})
_SPOT, _EVERY, _SOIL = "مكان", "كل", "اراضي"
_BESIDES = "بجانب"
_OUTSIDE, _TIME = "خارج", "وقت"  # في وقت | هرب فيه الآلاف
_ANSWERED = frozenset({_ON, "ل"})
_SETTLED, _BUILT = frozenset({"place_nouns"}), frozenset({"facilities"})
_WHOSE, _COMPASS = frozenset({"place", "place_nouns", "name_place", "cities", "states"}), frozenset({"directions"})
_HIT = ("target", "object")
# What is somewhere itself, however great it is: مقتل أول جندي | في سوريا, المشفى الوحيد | في المدينة.
_OWN = frozenset({"person", "armed", "force", "group", "place", "event"})
_OWN_PLACE = 5  # units behind an attack within which its own place stands
_OFFICE = frozenset({"title", "person", "person_name"})
_DOERS = ("attacker", "participant", "perpetrator", "captor")
_PLATFORM = frozenset({"outlet", "outlet_noun"})  # عبر مواقع التواصل; but العالم, المدن are papers, too


def about(units: Sequence[Unit]) -> bool:
    """في غزة … التحقيق | بشأن محاولة اغتيال: whether what stands behind a place is only what it is about."""
    return any(u.prep in _ABOUT for u in units)


def of_another(s: Sentence, draft: Draft, place: Unit) -> bool:
    """Whether a place belongs to what an event came after: وقع الهجوم بعد يومين من لقاء | في باريس.

    Or to what came after the event: قتل ستة | في درعا بعد أسبوع من غارة على معرة النعمان.
    """
    if place.at < draft.unit.at:
        noun = s.tokens[draft.hit.i]  # أفرجوا عنه | في المدينة بعد أسبوع من خطفه
        known = draft.hit.verb or noun.pron or noun.det
        own = (u for u in s.units[draft.unit.at + 1 : draft.unit.at + _OWN_PLACE] if "place" in u.kinds and u.definite)
        return not known and _dated(s, draft.unit) and any(own)
    for unit in s.units[draft.unit.at + 1 : place.at]:
        dated = _dated(s, unit)
        mine = not dated and _part_of_it(s, draft, unit)  # بعد أيام من خطفهم | على الطريق is another place
        if "event" in unit.kinds and (unit.prep in _AFTER or dated or _meanwhile(s, unit)) and not mine:
            return True
        if unit.trigger and unit.prep == _ON and s.grammar.walker.apart(unit):
            return True  # غارات ردا على هجوم وقع | في مدينة كذا
    return False


def _meanwhile(s: Sentence, unit: Unit) -> bool:
    """بالتزامن | مع احتفال, | مع اشتداد الحرب: whether a phrase names what else went on then."""
    before = s.tokens[unit.first - 1]
    named = unit.prep == "مع" and unit.first > 0
    return named and bool({before.base, before.form, s.tokens[unit.head].base} & s.grammar.words.meanwhile)


def _dated(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase is what a time is counted from: بعد أيام | من خطفهم."""
    return unit.prep == "من" and unit.at > 0 and s.units[unit.at - 1].kind == "T"


def _part_of_it(s: Sentence, draft: Draft, unit: Unit) -> bool:
    """بعد عملية | في الغابة, قتلوا بعد محاصرتهم | في مبنى: what an event's own people were in is where it was.

    Where people were before they were taken or let go, they are no more: أفرج عنها بعد قضائها عاما | في السجن.
    """
    head = s.tokens[unit.head]
    theirs = bool(head.pron) and draft.type != "capture" and head.base not in s.grammar.words.blame  # بعد اتهامه بهجوم
    return theirs or head.base in s.grammar.words.happening


def of_doer(s: Sentence, draft: Draft, place: Unit, stationed: frozenset[str]) -> bool:
    """Whether a place only tells where who does it stands: استهدف مسلحون ينتشرون | في قرية كذا."""
    if not stands_behind(s, place, stationed):
        return False
    if place.at < draft.unit.at:
        return True
    doers = [u for role in _DOERS for u in draft.roles.get(role, ())]
    before = next((u for u in reversed(s.units[: place.at]) if u.kind == "NP"), None)
    if before is not None and draft.type == "capture":  # السيطرة على المطار وسط فرار المسلحين المتمركزين | في كذا
        return all(u.at != before.at for u in draft.roles.get("object", ()))
    if before is not None and draft.type == "casualty":  # أصيب برصاصة أطلقها الجنود المتمركزون | في أبراج المراقبة
        return all(u.at != before.at for u in draft.roles.get("victim", ()))
    return before is not None and any(u.at == before.at for u in doers)


def of_lying(s: Sentence, draft: Draft, place: Unit, lying: frozenset[str]) -> bool:
    """Whether a place only tells where the one lies that is hit or taken: بلدة كذا الواقعة | شمال البلاد."""
    for unit in (u for role in _HIT for u in draft.roles.get(role, ())):
        behind = unit.j < place.first and s.tokens[unit.j].base in lying
        if behind and "place" in unit.kinds and not s.tokens[unit.head].tags & _BUILT:
            return not any(u.kind in "V." for u in s.units[unit.at + 1 : place.at])
    return False


def tells_where_lies(s: Sentence, place: Unit, lying: frozenset[str]) -> bool:
    """المدينة التي تقع | قرب الحدود: whether a place only tells where a settlement lies, and not a house."""
    if place.first == 0 or s.tokens[place.first - 1].base not in lying:
        return False
    k = s.grammar.walker.back(place.at - 1, "VRF.")
    town = s.units[k] if k >= 0 else place
    return town is not place and "place" in town.kinds and not s.tokens[town.head].tags & _BUILT


def lies_where(s: Sentence, hit: Unit, lying: frozenset[str]) -> Unit | None:
    """استهدفت الغارة مصنعا يقع | في حي كذا, المقر الذي يقع | وسط المدينة: return where a building lies that is hit.

    A settlement says itself where it was: بلدة كذا التي تقع شمال البلاد.
    """
    if not s.tokens[hit.head].tags & _BUILT:
        return None
    k = hit.at + 1
    k += k < len(s.units) and s.units[k].kind == "R"
    if k + 1 >= len(s.units) or s.units[k].kind != "V" or s.tokens[s.units[k].head].base not in lying:
        return None
    return s.units[k + 1]


def settled_before(s: Sentence, where: Unit) -> Unit | None:
    """شهدت محافظة كذا، | وسط البلاد، غارات: return the settlement or province that lies there, before the comma."""
    unit = s.units[where.at - 2] if where.at > 1 and s.units[where.at - 1].kind == "." else where
    head = s.tokens[unit.head]
    if (
        "direction" not in where.kinds
        or where.prep
        or unit.conj
        or s.tokens[s.units[where.at - 1].head].form not in COMMAS
    ):
        return None
    named = unit.kind == "NP" and unit.j - unit.head > 1 and s.classes[unit.head + 1] != "A"
    return unit if named and head.tags & _SETTLED and not head.tags & _BUILT else None


def bears_name(s: Sentence, unit: Unit) -> bool:
    """Whether a name stands behind the head of a phrase: مدينة كذا, مطار كذا; but المدينة الساحلية, مسجد."""
    return unit.j - unit.head > 1 and s.classes[unit.head + 1] == "X"


def fired_or_taken_from(s: Sentence, draft: Draft, origin: Sequence[Unit], where: Unit) -> bool:
    """خطفوا من دير | في الجزائر, أطلق من بلدة كذا | في الجنوب: whether a place only tells where the origin lies."""
    if not origin or origin[-1].at + 1 != where.at or "direction" in origin[0].kinds:
        return False
    return draft.pattern.subtype == "detention" or bears_name(s, origin[0])


def names_no_place(s: Sentence, unit: Unit, superlative: frozenset[str]) -> bool:
    """Whether a phrase cannot say where anything happened: an event, a number alone, a weapon; the whole of a best."""
    other = unit.kind != "NP" or unit.trigger or unit.empty or "weapon" in unit.kinds or unit.kinds >= _PLATFORM
    everywhere = s.tokens[unit.head].base == _SPOT and s.tokens[unit.head - 1].form == _EVERY  # في كل مكان
    return other or everywhere or _included(s, unit) or _of_greatest(s, unit, superlative)


def _included(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase only tells what is among others: بما في ذلك | صنعاء."""
    inside = unit.prep == _IN and unit.head > unit.first + 1 and unit.first > 0
    return inside and s.tokens[unit.first + 1].form == _THAT_ONE and s.tokens[unit.first - 1].form in _AMONG


def _of_greatest(s: Sentence, place: Unit, superlative: frozenset[str]) -> bool:
    """Whether a place tells within what something is the greatest: في أكبر أزمة إنسانية | في العالم."""
    before = s.units[place.at - 1] if place.at and place.prep == "في" else None
    if before is None or before.kind != "NP" or before.trigger or before.kinds & _OWN:
        return False
    words = s.tokens[before.i : before.j]
    return any(t.base in superlative and not t.pron for t in words)  # مستمرة على أشدها | في الجبهة


def stands_behind(s: Sentence, place: Unit, stationed: frozenset[str]) -> bool:
    """Whether a place is where somebody is said to stand: المتمركزين | في مبنى كذا."""
    k = place.first - 1
    while k > 0 and s.classes[k] == "P":
        k -= 1
    return k > 0 and s.tokens[k].base in stationed


def of_held(s: Sentence, draft: Draft, place: Unit, held: frozenset[str]) -> bool:
    """Whether a place behind a capture is where those freed were held: أفرجت عن قادتها المعتقلين | في سجن كذا."""
    if draft.type != "capture" or place.at <= draft.unit.at:
        return False
    before = s.units[place.at - 1]
    adjective = before.j - 1 > before.head or (before.definite and not before.prep)  # قيادييها | المعتقلين
    return before.kind == "NP" and adjective and s.tokens[before.j - 1].base in held


def witnesses(s: Sentence, unit: Unit) -> bool:
    """Whether a place is what a verb with a pronoun tells to see something: في الاحتجاجات التي تشهدها | غزة."""
    before = s.units[unit.at - 1] if unit.at else unit
    sees = before.kind == "V" and bool(s.tokens[before.head].pron) and not (unit.prep or unit.conj)
    return sees and "place" in unit.kinds and "light_witness" in s.grammar.carries(before.at)


def parted(s: Sentence, m: int, k: int) -> bool:
    """Whether a clause of its own begins between two units: … في الحديدة، فيما قتل العشرات; قتلوا حين سقطت بلدة.

    Or something else is told of there: قتلوا بعد أيام من خطفهم | على الطريق, بالتزامن مع احتفال | في القدس.
    """
    words = s.grammar.words
    own = words.parallel | words.when if k < m else words.parallel
    between = s.units[min(m, k) + 1 : max(m, k)]
    form = s.grammar.walker.form
    apart = any(u.kind in "SF" and form(u) in (own if u.kind == "S" else words.contrast) for u in between)
    before = k < m and any(_meanwhile(s, u) or (s.tokens[u.head].pron and _dated(s, u)) for u in between)
    apart = apart or any(
        k < m and u.kind == "S" and s.tokens[u.head].conj and s.tokens[u.head].stem in _THAT for u in between
    )
    apart = apart or any(s.tokens[u.head].base == _TIME and s.units[u.at + 1].kind == "V" for u in between)
    apart = apart or before or (k < m and told_apart(s, k, m))
    return apart or (m < k and about(between)) or (k < m and _answers_there(s, between))


def _answers_there(s: Sentence, between: Sequence[Unit]) -> bool:
    """قتلوا في غارات شنها الجيش ردا على هجوم | في القدس: whether a place is that of what an attack answers."""
    last = next((u for u in reversed(between) if u.trigger), None)
    return last is not None and last.prep in _ANSWERED and s.grammar.walker.apart(last)


def named_by(s: Sentence, unit: Unit) -> Unit | None:
    """Return the place that a phrase names behind its comma: في جلال آباد، كبرى المدن | في إقليم كذا."""
    k = unit.at - 2
    plain = unit.kind == "NP" and not unit.prep and not unit.conj and "place" in unit.kinds
    if not plain or k < 0 or s.units[k + 1].kind != "." or s.tokens[s.units[k + 1].head].form not in COMMAS:
        return None
    return s.units[k]


def at_home(s: Sentence, place: Unit, k: int, homes: frozenset[str]) -> bool:
    """قضى 40 في الريف، حيث أعدم مدنيون داخل منازلهم: whether a place is the home of others than unit k tells of."""
    if not any(t.pron and t.base in homes for t in s.tokens[place.i : place.j]):
        return False
    between = s.units[min(place.at, k) + 1 : max(place.at, k)]
    return any(u.kind in "VS" or (u.trigger and s.tokens[u.head].pron) for u in between)


def outside_asides(s: Sentence, draft: Draft, options: list[tuple[int, list[Unit]]]) -> list[tuple[int, list[Unit]]]:
    """قتل فلان، مراسل القناة في الموصل، في بغداد: leave out where an apposition lies, if another place is told.

    Nor does what happened since an attack on somewhere else tell its place: في الخرطوم منذ | هجوم على الفاشر.
    """
    if draft.unit.prep in SINCE and draft.roles.get("target"):
        options = [o for o in options if o[0] > draft.unit.at]
    kept = [o for o in options if not _in_apposition(s, o[1][0])]
    return kept or options


def _in_apposition(s: Sentence, place: Unit) -> bool:
    """Whether a place stands between what tells who somebody is, behind a comma, and the next comma."""
    if place.at < 2 or place.at + 1 >= len(s.units):
        return False
    before, behind = s.units[place.at - 1], s.tokens[s.units[place.at + 1].head]
    title = before.kind == "NP" and not (before.prep or before.conj or before.trigger) and bool(before.kinds & _OFFICE)
    opened = s.tokens[s.units[place.at - 2].head].form in COMMAS
    inside = any(t.form in COMMAS for t in s.tokens[before.i : before.j])
    return title and (opened or inside) and behind.form in COMMAS


def says_where(s: Sentence, unit: Unit, beyond: frozenset[str]) -> bool:
    """Whether a bare phrase is an adverb of place: شمال المدينة, غربا, but not الغرب, خارج | نطاق القضاء."""
    token = s.tokens[unit.head]
    onward = unit.j - unit.i == 1 and token.stem.endswith("ا")  # توجه غربا
    if "direction" not in unit.kinds or token.det or onward:
        return False
    if unit.head + 1 < unit.j and s.tokens[unit.head + 1].base.startswith(_MIDDLE):
        return False  # جولة | شرق أوسطية
    if outside_it(s, unit) or (unit.first and s.tokens[unit.first - 1].form == "("):
        return False  # في المدينة أو | خارجها, بلدة كذا (شمال)
    if token.form == _BESIDES and unit.head + 1 < unit.j and "event" in kinds_of(s.tokens[unit.head + 1]):
        return False  # مقتل أربعين، | بجانب خسائر في العتاد
    outside = s.tokens[unit.first].form == _OUTSIDE  # but قرب قضاء الحويجة
    return not (outside and any(t.base in beyond for t in s.tokens[unit.first + 1 : unit.j][:1]))


def stood_on(s: Sentence, unit: Unit, ground: frozenset[str], grounds: frozenset[str]) -> bool:
    """على الحدود, على جبهات المدينة: whether what على governs is where one is; of many only with whose they are."""
    k = unit.head + 1
    if k < unit.j and s.tokens[unit.head].base == _SOIL and s.tokens[k].det and "gent" in s.tokens[k].tags:
        return unit.quantity is None  # على الأراضي التركية
    if s.tokens[unit.head].base in ground or s.tokens[unit.head].base not in grounds or k >= unit.j:
        return s.tokens[unit.head].base in ground
    whose = s.tokens[k]  # but على عدة محاور | جنوبي المدينة
    plain = unit.quantity is None and unit.head <= unit.first + 1  # but على ثلث | أراضي البلاد
    return plain and (s.classes[k] == "X" or bool(whose.tags & _WHOSE)) and not whose.tags & _COMPASS
