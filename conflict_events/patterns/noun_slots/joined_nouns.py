"""Event nouns that stand joined, and the verbs behind an event noun that tell what it hits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import accusative, kinds_of
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.noun_slots.adjacent import adjacent
from conflict_events.patterns.noun_slots.carried_out import done_past_comma, done_to, may_be
from conflict_events.patterns.noun_slots.quoted import quoted_adjective
from conflict_events.patterns.noun_slots.seated_doers import seat_doer
from conflict_events.patterns.noun_slots.waves import also_hit, fought_beside, wave_of
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.event_nouns import closed
from conflict_events.patterns.walks.harmed_in import felled_by
from conflict_events.patterns.walks.joined_acts import last_act
from conflict_events.patterns.walks.scanned import Scan
from conflict_events.patterns.walks.slots import ACTORS, FORCES, Slots
from conflict_events.patterns.walks.unit_row import Group

_DOERS = ACTORS | FORCES
_VERB_REACH = 9
_MAIN_REACH = 14
_FOILED = 6  # units from what is done besides back to a noun of foiling
_OR = "او"
_WAS, _AT = {"كان": "ه", "كانت": "ها", "كانا": "هما", "كانتا": "هما"}, frozenset({"ضد", "علي"})
_OWN = frozenset({"light_target", "light_happen"})


def take_genitive(clauses: Clauses, noun: Callable[[int], Slots], k: int, slots: Slots) -> None:
    """Find what stands in idafa behind event noun k, or behind a masdar that و joins to it."""
    m = slots.bare[0][0].at if slots.bare else -1
    if m >= 0 and (_part_of_them(clauses, k, m) or _befallen(clauses, k, m) or _only_where(clauses, k, m)):
        return
    if m >= 0 and _struck_with_it(clauses, k, m):
        return
    if m >= 0 and adjacent(clauses, k, m) and not quoted_adjective(clauses, k, m):
        act = clauses.units[m].conj and "event" in clauses.units[m].kinds and clauses.head(k).pron
        slots.genitive = [] if act else _object_of_act(clauses, k, slots.bare[0]) or slots.bare[0]  # لتحريرها وإنهاء
        seat_doer(clauses, slots)
    elif k + 1 < len(clauses.units):
        _share_genitive(clauses, noun, k, slots)


def _struck_with_it(clauses: Clauses, k: int, m: int) -> bool:
    """استهدف الجيش بضربة | قياديا: whether somebody in the accusative stands behind an attack; but قتلهم | طيارا."""
    people = clauses.units[m]
    if people.quantity is not None or clauses.head(k).pron or "person_name" in people.kinds:
        return False
    return "person" in people.kinds and accusative(clauses.head(m))


def _part_of_them(clauses: Clauses, k: int, m: int) -> bool:
    """أربعة جرحى | اثنان منهم: whether a number behind a counted noun tells how many of those."""
    behind = clauses.units[m + 1 : m + 2]
    told = bool(behind) and behind[0].kind == "F" and clauses.walker.form(behind[0]) in clauses.words.among
    return clauses.units[m].empty and clauses.units[k].quantity is not None and told


def _only_where(clauses: Clauses, k: int, m: int) -> bool:
    """محاولة اغتيال | وسط عدن: whether a word of place behind a murder tells where it was, and is nobody who dies."""
    return clauses.head(k).base in clauses.words.murder and "direction" in clauses.units[m].kinds


def _befallen(clauses: Clauses, k: int, m: int) -> bool:
    """قتلت غارة أمريكية | ثلاثة مسلحين: whether those behind an attack are who is killed, and raid nobody."""
    act, people = clauses.units[k], clauses.units[m]
    if felled_by(clauses.walker, act, people):
        return True  # قتلت غارة أمريكية | القيادي فلان
    alone = people.quantity is not None or closed(clauses.tokens, act)
    if not alone or people.prep or act.prep or k == 0 or clauses.units[k - 1].kind != "V":
        return False
    verb, words = clauses.head(k - 1), clauses.words
    return m == k + 1 and not verb.pron and (verb.stem in words.kills or verb.stem in words.harms)


def _share_genitive(clauses: Clauses, noun: Callable[[int], Slots], k: int, slots: Slots) -> None:
    """مقتل وجرح عدد من المدنيين, مقتل أو جرح عدد منهم: two masdars joined share what follows the second."""
    m = k + 1 + (k + 2 < len(clauses.units) and clauses.walker.form(clauses.units[k + 1]) == _OR)
    unit = clauses.units[m]
    counted = clauses.units[k].quantity is not None
    alike = _of_people(clauses, k) == _of_people(clauses, m)  # but قتيلين | وإصابة سبعة
    if _joined(unit) and not counted and alike and foiling(clauses, m) == m:
        behind = noun(m)
        head = clauses.head(k)
        slots.genitive = [] if head.det else behind.genitive  # المعارك وغارات | التحالف: his are the raids
        slots.borrow(behind)


def _of_people(clauses: Clauses, k: int) -> bool:
    """Whether an event noun names people: قتيلين, but أسر, which is families too."""
    return "person" in clauses.units[k].kinds and clauses.head(k).base not in clauses.words.families_too


def _object_of_act(clauses: Clauses, k: int, group: Group) -> Group:
    """قصف وتدمير | عشرين مدرسة: return what a masdar joined to event noun k, that is no event itself, befalls."""
    unit = clauses.units[k + 1]
    if unit.kind != "NP" or not unit.conj or unit.prep or unit.trigger or unit.quantity is not None:
        return []
    act, alone = clauses.tokens[unit.head], clauses.head(k)
    if "event" not in kinds_of(act) or (kinds_of(act) | kinds_of(alone)) & _DOERS or act.det or act.pron:
        return []  # سقوط قتلى وجرحى وتدمير | آليات
    if alone.det or alone.pron:
        return []
    unit = last_act(clauses, unit)  # احتجاز وتعذيب وقتل | رهائن
    i = unit.head + 1
    if i < unit.j:
        return [replace(unit.part(i, kinds_of(clauses.tokens[i])), conj=False), *group[1:]]
    behind = clauses.units[unit.at + 1] if unit.at + 1 < len(clauses.units) else unit
    bare = behind.kind == "NP" and not (behind.prep or behind.conj or behind.trigger)
    return [behind] if bare else []


def beside(clauses: Clauses, k: int) -> list[Unit]:
    """Return event noun k and what it is joined to: a clause behind قصف وغارات is about both."""
    units, found = clauses.units, [clauses.units[k], *wave_of(clauses, k)]
    if k + 1 < len(units) and _joined(units[k + 1]) and not fought_beside(clauses, k):
        found.append(units[k + 1])
    if k + 1 < len(units) and units[k + 1].prep == "ب" and units[k + 1].kinds == {"weapon"}:
        found.append(units[k + 1])  # الهجمات بالصواريخ التي نفذتها الحركة
    if k > 0 and _joined(units[k]) and units[k - 1].kind == "NP" and units[k - 1].trigger:
        found.append(units[k - 1])
    if k > 0 and _heads(clauses, k):
        found.append(units[k - 1])
    return found


def foiling(clauses: Clauses, m: int) -> int:
    """صد هجوم | وأسر عشرة: return the noun of foiling to which an act of those who foil is joined at unit m, or m."""
    unit, words = clauses.units[m], clauses.words
    if not _joined(unit) or clauses.head(m).base not in words.done_besides:
        return m
    for before in reversed(clauses.units[max(m - _FOILED, 0) : m]):
        if before.kind != "NP":
            return m
        if clauses.head(before.at).base in words.foiling:
            return before.at
    return m


def _heads(clauses: Clauses, k: int) -> bool:
    """عملية الخطف | وقعت, محاولة الاغتيال | جرت: whether a noun that carries event noun k stands right before it."""
    act, head = clauses.units[k], clauses.units[k - 1]
    plain = head.kind == "NP" and not (head.trigger or act.prep or act.conj) and head.j == act.first
    return plain and "light_agent" in clauses.carries(k - 1)


def share_owner(clauses: Clauses, k: int, m: int) -> bool:
    """Whether event nouns k and m are joined alike, so that ل behind m is whose both are: الغارات والقصف | للقوات."""
    return m == k + 1 and _joined(clauses.units[m]) and bool(clauses.head(k).det) == bool(clauses.head(m).det)


def _joined(unit: Unit) -> bool:
    return unit.kind == "NP" and unit.trigger and unit.conj and not unit.prep


def goes_on_hitting(clauses: Clauses, verb: Callable[[int], Slots], m: int, k: int) -> int:
    """Return the verb that goes on about event noun k behind its relative verb m, or -1.

    هجوم تبناه التنظيم | استهدف مقرا; الهجوم الذي أدى إلى مقتل جنود | استهدف مقرا; هجمات وقعت أمس | واستهدفت جنودا.
    """
    units = clauses.units
    if verb(m).antecedent is not units[k]:
        return -1
    if clauses.walker.in_relative(m):
        return max(also_hit(clauses, m, k), _main_verb(clauses, verb, m, k))
    joined = not (clauses.head(m).pron or verb(m).resumed)
    for n in range(m + 1, min(m + _VERB_REACH, len(units))):
        unit = units[n]
        if unit.kind in "SR" or (unit.kind == "NP" and unit.trigger):
            return -1
        if unit.kind == "V":
            own = not joined or (unit.conj and _alike(clauses, m, n) and all(u.at < n for u in verb(n).agent))
            return n if own and "light_target" in clauses.carries(n) else -1
    return -1


def _alike(clauses: Clauses, m: int, n: int) -> bool:
    """Whether two verbs in the past are of one gender: وقعت … واستهدفت."""
    return clauses.head(m).stem.endswith("ت") == clauses.head(n).stem.endswith("ت")


def was_then(clauses: Clauses, m: int, k: int) -> Scan:
    """الغارات التي نفذها التحالف | كانت ضد مصنع, كان يوم الأحد: what كان says of event noun k behind its relative verb.

    Args:
        clauses: The sentence.
        m: The verb of the relative clause.
        k: The event noun.
    """
    units, walker = clauses.units, clauses.walker
    if not walker.in_relative(m):
        return Scan()
    for n in range(m + 1, min(m + _VERB_REACH, len(units) - 1)):
        if units[n].kind in "SRV":
            return Scan()
        if units[n].kind == "F" and (was := clauses.head(n)).stem in _WAS:
            before, behind = units[n - 1], units[n + 1]
            apart = before.kind in "T." or (before.kind == "NP" and before.definite)  # بلدة | كانت ضد النظام
            told = behind.kind == "T" or bool(behind.prep in _AT and not behind.trigger)
            mine = apart and told and not was.conj and may_be(clauses.head(k), _WAS[was.stem])
            return walker.after(n, stop_at_nouns=True) if mine else Scan()
    return Scan()


def done_behind(clauses: Clauses, verb: Callable[[int], Slots], m: int, k: int) -> list[Unit]:
    """هجوم استهدف مقرا | تبناه التنظيم: return who made event noun k, told behind verb m."""
    if k + 2 < len(clauses.units) and past_aside(clauses, k + 2, k) == m:
        return verb(k + 2).agent
    if "light_target" not in clauses.carries(m) or verb(m).antecedent is not clauses.units[k]:
        return []
    for n in range(m + 1, min(m + _VERB_REACH, len(clauses.units))):
        unit = clauses.units[n]
        if unit.kind in "SR." or unit.conj:
            return []
        if unit.kind == "V":
            return verb(n).agent if clauses.head(n).pron and verb(n).antecedent is clauses.units[k] else []
    return []


def tells_of(clauses: Clauses, m: int, k: int) -> bool:
    """الهجمات | نفذتها القوات, عملية الخطف | وقعت في كذا: whether verb m is about event noun k."""
    if m == k + 1:
        happened = "light_happen" in clauses.carries(m) and not clauses.units[m].conj
        return done_to(clauses, m) or (happened and k > 0 and _heads(clauses, k))
    return done_past_comma(clauses, m, k)


def past_aside(clauses: Clauses, m: int, k: int) -> int:
    """الانفجار الثاني، | ونفذه مسلح يقود شاحنة، | وقع قرب السوق: return the noun's main verb, or -1.

    Args:
        clauses: The sentence.
        m: The verb of the aside, whose pronoun means the noun.
        k: The event noun.
    """
    walker, verb = clauses.walker, clauses.head(m)
    opens = m == k + 2 and walker.is_mark(k + 1, COMMAS) and bool(verb.conj and verb.pron)
    if not opens or not may_be(clauses.head(k), verb.pron):
        return -1
    end = min(m + _VERB_REACH, len(clauses.units) - 1)
    n = next((n for n in range(m + 1, end) if walker.is_mark(n, COMMAS)), -1) + 1
    main = n > 0 and clauses.units[n].kind == "V" and not clauses.units[n].conj and clauses.carries(n) & _OWN
    return n if main else -1


def made_by(clauses: Clauses, verb: Callable[[int], Slots], n: int) -> list[Unit]:
    """الهجوم الذي أوقع قتلى | نفذه مسلحون: return who stands behind verb n as the doer of what its pronoun means."""
    if not done_to(clauses, n):
        return []
    slots = verb(n)
    return [u for u in (*slots.agent, *slots.patient) if u.at > n]


def _main_verb(clauses: Clauses, verb: Callable[[int], Slots], m: int, k: int) -> int:
    """Return the verb behind the relative clause of event noun k that tells what it hits, or whose it is, or -1."""
    for n in range(m + 1, min(m + _MAIN_REACH, len(clauses.units))):
        if clauses.units[n].kind in "SR":
            return -1
        if clauses.units[n].kind == "V" and done_to(clauses, n) and may_be(clauses.head(k), clauses.head(n).pron):
            return n
        if clauses.units[n].kind == "V" and clauses.carries(n) & _OWN:
            found = verb(n)
            return n if any(u is clauses.units[k] for u in (*found.agent, *found.patient)) else -1
    return -1
