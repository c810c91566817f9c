"""Bare phrases around a verb: which of them can be its subject or its object."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import accusative
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.verb_slots.hit_by_each import hit_by_each
from conflict_events.patterns.verb_slots.how_taken import past_place, tells_how
from conflict_events.patterns.verb_slots.of_other_gender import hers
from conflict_events.patterns.verb_slots.past_commas import before_aim, harmed_past_comma, past_comma
from conflict_events.patterns.verb_slots.struck_ground import struck_ground
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.event_nouns import closed
from conflict_events.patterns.walks.harmed_in import harmed_in
from conflict_events.patterns.walks.joined_acts import first_act
from conflict_events.patterns.walks.ridden import rides
from conflict_events.patterns.walks.slots import ACTORS, Slots, counted, like_subject
from conflict_events.patterns.walks.unit_row import Group
from conflict_events.text.tokens import Token

_HOLDS = "light_agent"
CONTROL = frozenset({"control_done", "control_tried", "control_planned", "control_refused"})
"""Classes of verbs whose subject does what the verb behind أن says."""
_SHORT = 3
_PAIR = 2
_YEARS = (1990, 2040)
DAMMA = "\u064f"
"""The mark that a written passive bears on its first letter: قُتل."""
_NAME = 2  # words of a capital: إسلام آباد
_HITS = frozenset({"light_target", "control_object"})
_SAYS = frozenset({"said", "claim"})
_NAMED, _ONE_PERSON = frozenset({"person_name", "title"}), frozenset({"singular", "person_nouns"})
_TIME, _THING = frozenset({"time"}), frozenset({"thing"})
_UNDER = "قيد"
_PLACE = frozenset({"place"})
_ACT = frozenset({"event"})
_BANDS = frozenset({"armed", "force", "group"})
_SIDES = _BANDS | {"state", "org"}
_DEVICES = frozenset({"weapon"})
_UNKNOWN = frozenset({"armed", "person", "weapon"})


def passive(slots: Slots, before: Group | None) -> None:
    """Read a passive verb: whom it befalls stands before it, or behind it where a number counts that."""
    slots.passive = True
    bare = core(slots)
    if before is not None and not (bare and counted(bare[0]) and not bare[0][0].conj):
        slots.patient = before  # جندي لقي مصرعه | واثنان أصيبا
    elif bare:
        slots.patient = bare[0]


def only_passive(clauses: Clauses, k: int) -> bool:
    """قُتل, اغتيل: whether a damma or the letters alone tell that verb k is passive."""
    head = clauses.head(k)
    return head.stem in clauses.words.only_passive or head.bears(DAMMA)


def core(slots: Slots) -> list[Group]:
    """Return the bare phrases that can be subject or object: not جنوب اليمن, which says where; not عشرة أعوام."""
    return [g for g in slots.bare if _is_party(g[0])]


def _is_party(unit: Unit) -> bool:
    if "direction" in unit.kinds or unit.kinds == _TIME:
        return False
    return unit.quantity is None or not _year(unit)


def _year(unit: Unit) -> bool:
    """خطفوا في مالي بين 2011 و2017: whether a bare number can only be a year."""
    q = unit.quantity if unit.empty else None
    exact = q is not None and not q.approximate  # أصيب الآلاف: two thousand and more
    return q is not None and exact and _YEARS[0] <= (q.low or 0) <= _YEARS[1]


def raided(clauses: Clauses, subject: Group, place: Group) -> bool:
    """اقتحم ثلاثة مسلحين مبنى المحافظة, خطفوا مهندسا: what they did it to stands right behind those counted."""
    between = clauses.units[subject[-1].at + 1 : place[0].at]  # اقتحم عشرات المستوطنين، صباح اليوم، باحات المسجد
    near = all(u.kind in "T." for u in between) or place[0].quantity is not None
    one = place[0].quantity is None and accusative(clauses.tokens[place[0].head])  # خطف ثلاثة مسلحين | مهندسا
    one = one and "person" in place[0].kinds and place[0].at == subject[-1].at + 1
    return one or ("place" in place[0].kinds and near)


def nth(groups: list[Group], n: int) -> Group:
    """Return the group at 0-based place n; nothing behind the last."""
    return groups[n] if n < len(groups) else []


def governed(clauses: Clauses, k: int, unit: Unit) -> bool:
    """Whether a masdar behind verb k has a phrase in idafa, so that it is no subject: أطلقتها | لطرد مسلحي التنظيم."""
    before = first_act(clauses, clauses.units[unit.at - 1])
    if before.at > k and _goes_on_with(clauses, before, unit):
        return True
    device = _is_device(clauses, k, unit)  # أودى انفجار | سيارة مفخخة | بحياة ستة
    if before.at <= k or before.kind != "NP" or not (before.trigger and (before.prep or device)) or unit.conj:
        return before.at > k and _brought_about(clauses, k, before, unit)
    if harmed_in(clauses.walker, before.at, unit.at) or clauses.walker.owns_none(before):
        return False
    if _brought_about(clauses, k, before, unit):
        return True
    if not clauses.head(before.at).pron and _as_object(clauses, unit):
        return False  # استهدف الطيران بغارتين | جسرا, قصف بغارتين | عددا من المواقع
    head = clauses.head(before.at)
    return not (head.det or head.pron or object_ending(clauses, before))


def _is_device(clauses: Clauses, k: int, unit: Unit) -> bool:
    """Whether what stands behind an attack went off; behind a verb of aiming a bus did not: استهدف هجوم | حافلة."""
    if unit.kinds.isdisjoint(_DEVICES) or unit.quantity:
        return False
    return "light_target" not in clauses.carries(k) or not rides(clauses.tokens, clauses.words, unit)


def _goes_on_with(clauses: Clauses, act: Unit, unit: Unit) -> bool:
    """توعد بمواصلة | الهجمات: whether an attack stands in idafa behind a governed masdar, and does nothing."""
    head = clauses.head(act.at)
    alone = act.kind == "NP" and bool(act.prep) and act.kinds == _ACT and act.j - act.head == 1
    return alone and unit.trigger and unit.definite and not (unit.prep or unit.conj or head.det or head.pron)


def _brought_about(clauses: Clauses, k: int, act: Unit, unit: Unit) -> bool:
    """Whether a phrase is whom an act befalls that verb k brings about.

    تمكنت من أسر | 20 جنديا, من قتل تسعة وجرح | عشرة, but تمكن الجيش من أسر 20 جنديا, where its doer is named.
    """
    named = clauses.units[k + 1].kind == "NP" and not clauses.units[k + 1].prep
    if named or CONTROL.isdisjoint(clauses.carries(k)) or act.kind != "NP" or not act.trigger or unit.conj:
        return False
    if act.definite or object_ending(clauses, act):
        return False
    return counted([unit]) if act.prep else act.conj


def _as_object(clauses: Clauses, unit: Unit) -> bool:
    """Whether a phrase, or the word of quantity before it, has the ending of an object: جسرا, عددا من المواقع."""
    return accusative(clauses.tokens[unit.head]) or accusative(clauses.tokens[unit.first])


def upright(clauses: Clauses, group: Group) -> bool:
    """Whether a counted phrase bears the ending of a subject, and is no object: وطالب | عدد من النواب, عشرون نائبا."""
    first = clauses.tokens[group[0].first]
    number = first.stem.endswith("ون") or (first.stem.endswith("ان") and "dual" in first.tags)
    return (number and bool(first.tags & {"num", "dual", "plural"})) or first.stem == "عدد"


def parties(clauses: Clauses, k: int, bare: list[Group]) -> list[Group]:
    """Return the bare phrases behind verb k that can be its subject or object.

    What forces strike may be a point of the compass: قصفت القوات | وسط المدينة.
    """
    kept = [g for g in before_aim(clauses, bare) if not governed(clauses, k, g[0])] if bare else []
    if len(kept) > _PAIR and _of_attack(clauses, k, kept[0][0], kept[1][0]):
        kept.pop(1)
    if len(kept) > 1 and "light_target" in clauses.carries(k) and clauses.head(k).base not in clauses.words.befalls:
        kept = hit_by_each(clauses, kept)
    if clauses.head(k).stem in clauses.words.strikes:
        return struck_ground(clauses, k, past_comma(clauses, k, kept))
    if clauses.head(k).stem in clauses.words.takes_ground:
        return past_comma(clauses, k, kept)
    if clauses.head(k).base in clauses.words.takes or clauses.head(k).stem in clauses.words.takes:
        kept = [g for g in kept if not tells_how(clauses, k, g)]
    return harmed_past_comma(clauses, k, kept)


def _of_attack(clauses: Clauses, k: int, attack: Unit, doer: Unit) -> bool:
    """دمرت ضربات | التحالف | تعزيزات: whether who is named behind an attack in idafa owns it, and is not hit."""
    words = clauses.words
    stem = clauses.head(k).stem
    hits = stem in words.strikes or stem in words.kills or stem in words.harms or "light_target" in clauses.carries(k)
    alone = attack.at == k + 1 and attack.trigger and attack.j - attack.i == 1 and "person" not in attack.kinds
    head = clauses.head(attack.at)
    if not (hits and alone) or head.det or head.pron or object_ending(clauses, attack):
        return False
    return doer.at == k + 2 and doer.definite and not (doer.conj or doer.trigger) and bool(doer.kinds & _BANDS)


def acts_like(clauses: Clauses, group: Group) -> bool:
    """Whether a group can be the subject of a verb of news; a capital can, as its government: حذرت موسكو من."""
    unit = group[0]
    name = unit.kinds == _PLACE and unit.j - unit.i <= _NAME and not clauses.tokens[unit.j - 1].det
    return (name and clauses.tokens[unit.head].base in clauses.words.seats) or like_subject(group)


def kills(clauses: Clauses, k: int, bare: list[Group]) -> bool:
    """قتلت غارة | العشرات, استهدف التفجير | مقهى: an attack before those counted or hit is the doer."""
    attack = len(bare) > 1 and bare[0][0].trigger and "person" not in bare[0][0].kinds
    many = attack and (counted(bare[1]) or _as_object(clauses, bare[1][0]) or clauses.oblique(bare[1]))
    people = attack and closed(clauses.tokens, bare[0][0]) and bool(bare[1][0].kinds & ACTORS)
    many = many or (people and clauses.head(k).stem in clauses.words.harms)  # قتل القصف | أسرة, غارة جوية | القائد
    carries = clauses.carries(k)  # أجبرت الغارات | المقاتلين على الانسحاب
    return attack and ((many and not carries) or not carries.isdisjoint(_HITS))


def behind_pronoun(clauses: Clauses, k: int, bare: list[Group]) -> bool:
    """Whether verb k has its object as a pronoun, and its subject behind it: خطفوا عمالا ثم حررتهم | الشرطة."""
    pron = clauses.head(k).pron in ("ه", "ها", "هم", "هما", "هن")
    if not pron or not bare or bare[0][0].at != k + 1 or clauses.oblique(bare[0]) or bare[0][0].trigger:
        return False
    if clauses.units[k - 1].trigger and "light_agent" in clauses.carries(k):
        return bool(bare[0][0].kinds & ACTORS)  # إن الهجوم نفذه | مسلحون
    many = clauses.head(k).base.endswith(("وا", "و", "ون"))  # قتلوه: its subject is in its ending
    known = bare[0][0].definite or counted(bare[0])  # تعتبرها | منظمة إرهابية
    if known and clauses.head(bare[0][0].at).stem.endswith("ون") and bare[0][0].kinds & ACTORS:
        return not many  # خطوة انتقدها | الفلسطينيون
    return bool(bare[0][0].kinds & (_SIDES if known else _UNKNOWN)) and not many


def lone(clauses: Clauses, k: int, group: Group) -> bool:
    """Whether a plural verb cannot have one named person or a thing as its subject: حافلة … وقتلوا."""
    unit = group[0]
    if unit.kinds & _DEVICES and not unit.kinds & ACTORS and clauses.head(k).stem.endswith("وا"):
        return True
    tags = clauses.tokens[unit.head].tags
    one = (unit.kinds & _NAMED and not unit.kinds & _SIDES) or tags >= _ONE_PERSON  # الشاب … فأطلقوا عليه النار
    one = bool(one) and len(group) == 1 and unit.quantity is None
    return one and clauses.head(k).stem.endswith(("وا", "ون")) and "plural" not in tags


def object_ending(clauses: Clauses, unit: Unit) -> bool:
    """Whether a phrase is an event noun with the alef of an object: نصب لهم كمينا."""
    if not unit.trigger:
        return False
    head = clauses.head(unit.at)
    return not head.det and head.stem.endswith("ا")


def beyond_event(clauses: Clauses, k: int, m: int) -> bool:
    """Whether a governed event noun stands between verb k and phrase m, so that the phrase is not its object."""
    between, unit = clauses.units[k + 1 : m], clauses.units[m]
    if between and harmed_in(clauses.walker, m - 1, m):
        return False
    if between and past_place(clauses, k, between[-1], unit):
        return False
    if clauses.head(k).stem in clauses.words.takes and (
        clauses.head(m).base == _UNDER or (between and between[-1].prep and (unit.kinds == _THING or unit.trigger))
    ):
        return True  # عشرة أشخاص أوقفوا في إطار حملة | مداهمات, أوقف | قيد التحقيق
    if between and between[-1].trigger and not clauses.head(m - 1).pron and _as_object(clauses, clauses.units[m]):
        return False  # قصفت الطائرات بثلاث غارات | منزلا
    last = between[-1] if len(between) > 1 and between[-2].prep and between[-2].kind == "NP" else None
    if last is not None and last.trigger and not (last.prep or last.definite) and (last.conj or unit.definite):
        return True  # للاشتباه بصلته بعملية خطف | الطبيب, في جريمة اغتصاب ومقتل | صحفية
    return any(u.kind == "NP" and u.trigger and u.prep and not _shut(clauses, u, m) for u in between)


def no_object(clauses: Clauses, k: int, before: Group, behind: Group) -> bool:
    """Whether what stands behind verb k and its subject is of something else, so that the verb is a passive.

    جنود قتلوا في قصف | القوات; but القوات قتلت في غارة على المدينة | عشرة مسلحين: a force, and people who are counted.
    """
    forces = bool(before[0].kinds & _BANDS) and "person" in behind[0].kinds and not behind[0].trigger
    own = forces and counted(behind)
    return behind[0].conj or (beyond_event(clauses, k, behind[0].at) and not own)


def _shut(clauses: Clauses, event: Unit, m: int) -> bool:
    """قتل في القصف على المدينة | رجل: a noun with the article, right behind the verb, owns no bare phrase.

    Nor does one between commas: باغتت القوات، بعد قصف مدفعي، | المسلحين.
    """
    walker = clauses.walker
    told = walker.is_mark(event.at + 1, COMMAS) and walker.kind(event.at + 2) == "R"  # الغارة، التي وقعت أمس، | قائد
    if walker.is_mark(m - 1, COMMAS) and (told or walker.is_mark(event.at - 1, COMMAS)):
        return True
    if clauses.walker.owns_none(event):
        return True  # قصفت الطائرات بعد اشتباكات عنيفة | مواقع المسلحين
    first = clauses.units[event.at - 1].kind == "V" and clauses.head(event.at).det
    return first and all(u.kind in "FT" or (u.prep and not u.trigger) for u in clauses.units[event.at + 1 : m])


def never_passive(token: Token) -> bool:
    """Whether a verb is of a form whose letters leave no passive open: تمكن, تقدم, انطلق."""
    stem = token.stem
    if "verb_perf" in token.tags and len(stem) > _SHORT:
        return stem.startswith("ت") or (stem.startswith("ان") and not stem.startswith("انت"))
    return stem.startswith(("يت", "تت"))


def controls(clauses: Clauses, k: int) -> bool:
    """Whether a verb is no passive, for its form or its sense leaves none: تمكن, قرر الجيش أن يشن."""
    return never_passive(clauses.head(k)) or not CONTROL.isdisjoint(clauses.carries(k))


def owned(clauses: Clauses, k: int, group: Group) -> bool:
    """Whether a thing with a pronoun stands behind a saying, so that who says it is who it is of: أعلنت ولاءها."""
    bears = clauses.head(group[0].at).pron and not like_subject(group)
    return bool(bears) and not _SAYS.isdisjoint(clauses.carries(k))


def is_object(clauses: Clauses, k: int, group: Group) -> bool:
    """Whether what stands right behind verb k is no doer of it: نصب | كمينا, أعلنت | ولاءها, حاولت | اقتحام البلدة."""
    first = group[0]
    tried = first.trigger and first.at == k + 1 and not (clauses.head(first.at).det or "person" in first.kinds)
    tried = tried and not CONTROL.isdisjoint(clauses.carries(k)) and clauses.units[k - 1].kind != "R"
    held = _HOLDS in clauses.carries(k) and clauses.head(first.at).base in clauses.words.hold_nouns  # فرضت | السيطرة
    return tried or held or object_ending(clauses, first) or owned(clauses, k, group) or hers(clauses, k, first)
