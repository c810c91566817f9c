"""Masdars that carry their doer as a pronoun and take an object: بقصفها البلدة."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import POINTING, THEM
from conflict_events.patterns.noun_slots.able_to import who_is_able
from conflict_events.patterns.noun_slots.adjacent import time_between
from conflict_events.patterns.noun_slots.asked import whom_asked
from conflict_events.patterns.noun_slots.bent_on import who_is_bent
from conflict_events.patterns.noun_slots.brought_about import when_brought_about, when_reached
from conflict_events.patterns.noun_slots.called_upon import fits_pronoun
from conflict_events.patterns.noun_slots.completed import who_resorts
from conflict_events.patterns.noun_slots.confined import confined
from conflict_events.patterns.noun_slots.going_on import who_goes_on
from conflict_events.patterns.noun_slots.happened_and_hit import hit_then
from conflict_events.patterns.noun_slots.in_course import in_course
from conflict_events.patterns.noun_slots.joined_doers import whose_joined
from conflict_events.patterns.noun_slots.meant_to import who_means
from conflict_events.patterns.noun_slots.obliged import who_must
from conflict_events.patterns.noun_slots.owned_up import who_owns_up
from conflict_events.patterns.noun_slots.part_in import whose_part
from conflict_events.patterns.noun_slots.still_going_on import still_going_on
from conflict_events.patterns.noun_slots.whose_fight import whose_fight
from conflict_events.patterns.verb_slots.agreement import agree
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import REACH, Group

_POWERS = frozenset({"state", "armed", "group", "force"})
_NOBODY = ("", "ي")  # عثرت الشرطة على جثتي | صحفيين is a dual, and no pronoun
_TRIES, _TWO = frozenset({"control_tried"}), 2
_FOILS = "light_foil"
_ACTS = 6  # phrases of بقيامها بأعمال قصف وتفجير وعمليات خطف
_CARRIES = frozenset({"light_agent"})
_ACT = frozenset({"event"})
_HIT = frozenset({"place", "person", "armed", "group", "vehicle"})
_AIMED = _HIT | {"weapon", "vessel", "org", "force", "state"}


def left_to_clause(clauses: Clauses, k: int, slots: Slots, verb: Callable[[int], Slots]) -> None:
    """Add to the slots of the masdar at unit k who does it and whom it befalls, where only its clause tells.

    Args:
        clauses: The sentence.
        k: Unit of the masdar.
        slots: Its slots; what is found is added.
        verb: Gives the slots of a verb, by its unit.
    """
    hit_then(clauses, verb, k, slots)
    _brought_about(clauses, k, slots)
    when_brought_about(clauses, k, slots)
    when_reached(clauses, k, slots, verb)
    in_course(clauses, k, slots)
    still_going_on(clauses, k, slots)
    slots.times = slots.times + time_between(clauses, k)
    who_means(clauses, k, slots, verb)
    _own_object(clauses, k, slots)
    _own_aim(clauses, k, slots)
    _doer_above(clauses, k, slots)
    _tried_by(clauses, k, slots)
    _involved(clauses, k, slots)
    confined(clauses, k, slots, verb)
    asked = (whom_asked(clauses, k, slots) if slots.carriers else []) or whose_fight(clauses, k, slots)
    slots.light = asked or slots.light
    slots.light = (
        slots.light
        or who_must(clauses, k)
        or who_is_bent(clauses, k)
        or who_is_able(clauses, k, verb)
        or who_resorts(clauses, k, verb)
        or who_goes_on(clauses, k, verb)
        or whose_part(clauses, k)
        or who_owns_up(clauses, k, slots)
    )


def _brought_about(clauses: Clauses, k: int, slots: Slots) -> None:
    """Read 21 امرأة تم تحريرهن: what تم brings about befalls what its pronoun points to."""
    if k == 0 or not clauses.head(k).pron:
        return
    before = clauses.units[k - 1]
    if before.kind == "F" and clauses.walker.form(before) in clauses.words.bring_about:
        slots.patient = clauses.walker.before(k - 1) or _described(clauses, k, slots)


def _described(clauses: Clauses, k: int, slots: Slots) -> Group:
    """القرى التي تم | تحريرها: return what a clause describes, where the pronoun on a masdar may be of that.

    In الدولة التي جرى اعتقاله فيها it is of another.
    """
    unit = clauses.walker.antecedent(k - 1) if clauses.units[k - 2].kind == "R" and not slots.resumed else None
    if unit is None:
        return []
    head, words = clauses.tokens[unit.head], clauses.words
    if clauses.head(k).pron == "ها":
        return [] if head.base in words.masculine or "place" not in unit.kinds else [unit]
    many = "plural" in head.tags or unit.quantity is not None
    return [] if head.stem.endswith(("ة", "ات")) or many != (clauses.head(k).pron in ("هم", "هن")) else [unit]


def _own_object(clauses: Clauses, k: int, slots: Slots) -> None:
    """Read خرقت القوات الهدنة بقصفها البلدة: the pronoun is who does it, the phrase behind it what it befalls."""
    if not slots.bare or clauses.head(k).pron in _NOBODY or slots.aim or slots.outer is None:
        return
    first = slots.bare[0]
    if not first[0].kinds & _HIT or first[0].kinds & {"direction", "event"}:
        return
    if all(u.kind == "NP" and u.prep == "ب" for u in clauses.units[k + 1 : first[0].at]):
        slots.aim, slots.agent = first, slots.agent or _whose(clauses, k, slots.outer)


def _own_aim(clauses: Clauses, k: int, slots: Slots) -> None:
    """Read اعترف الجيش بقصفه | للمستشفى: behind the pronoun of a strike that is its doer ل names what is hit."""
    behind = clauses.units[k + 1] if k + 1 < len(clauses.units) else None
    if behind is None or clauses.head(k).pron in _NOBODY or slots.aim or behind.kind != "NP" or behind.prep != "ل":
        return
    if behind.kinds & _AIMED and not behind.trigger and clauses.head(k).base in clauses.words.hits_it:
        slots.aim = next((g for g in slots.preps.get("ل", ()) if g[0] is behind), [behind])
        slots.agent = slots.agent or (_whose(clauses, k, slots.outer) if slots.outer is not None else [])


def _whose(clauses: Clauses, k: int, outer: Slots) -> Group:
    """Return whom the pronoun on masdar k means: the doer of the verb above it, or who fits it in between.

    أطلق الحرس صواريخ على إسرائيل | ردا على استهدافها منشآت.
    """
    pron = clauses.head(k).pron
    if joined := whose_joined(clauses.tokens, clauses.units, k, pron):
        return joined
    between = [u for u in reversed(clauses.units[outer.owner + 1 : k]) if u.kind == "NP" and u.kinds & ACTORS]
    near = next(([u] for u in between if u not in outer.agent and fits_pronoun(clauses, pron, u)), [])
    mine = outer.agent if not outer.agent or fits_pronoun(clauses, pron, outer.agent[0]) else []
    if outer.passive and not outer.agent and outer.patient and outer.patient[0].kinds & _POWERS:
        mine = outer.patient if fits_pronoun(clauses, pron, outer.patient[0]) else []  # أخرجت موسكو بعد ضمها القرم
    blames = "accuse" in clauses.carries(outer.owner) or clauses.head(outer.owner).stem in clauses.words.reproves
    return near or mine if blames else mine or near  # أدانت النقابة جريمة الحركة واستهدافها | الصحفيين


def _doer_above(clauses: Clauses, k: int, slots: Slots) -> None:
    """Read قضت المفرزة عليهم خلال كمين نصبته: a clause that names no doer has that of the verb above."""
    m = k + 1
    if slots.agent or slots.outer is None or m >= len(clauses.units) or clauses.units[m].kind != "V":
        return
    told = bool(clauses.head(m).pron) and bool(clauses.carries(m) & _CARRIES)
    if told and slots.outer.owner < k and agree(clauses, m, slots.outer.owner):
        slots.agent = [u for u in slots.outer.agent if u.kinds & ACTORS]


def _tried_by(clauses: Clauses, k: int, slots: Slots) -> None:
    """Read قتل ثلاثة جنود لدى محاولتهم | اقتحام المبنى: the pronoun on an attempt is of who makes it."""
    if slots.agent or clauses.units[k].prep or _FOILS in slots.carriers:
        return
    m = k - 1
    while m > 0 and clauses.units[m].kind == "NP" and not clauses.head(m).pron and _CARRIES & clauses.carries(m):
        m -= 1  # محاولتهم تنفيذ | هجوم
    pron = clauses.head(m).pron if m > 0 and clauses.units[m].kind == "NP" else ""
    named = any(u.kinds & ACTORS for u in slots.light)  # and no act: محاولتهم | تنفيذ هجوم
    if named or pron not in POINTING:
        return
    if clauses.carries(m) & _TRIES:
        before = clauses.units[max(m - REACH, 0) : m]
        actors = (u for u in reversed(before) if u.kind == "NP" and u.kinds & ACTORS and not (u.trigger or u.empty))
        fitting = [u for u in actors if _tries(clauses, u, pron)]  # اشتبك محتجون مع القوات أثناء محاولتهم
        slots.light = [u for u in fitting if not u.prep][:1] or fitting[:1]


def _involved(clauses: Clauses, k: int, slots: Slots) -> None:
    """Read اعتقلت الشرطة الرجل لتورطه | في قتل ضابط: the pronoun on a part in it is of whom the verb above befell."""
    if slots.agent or slots.outer is None or slots.claimant or _FOILS in slots.carriers:
        return
    by = slots.light[0].at if slots.light else slots.outer.owner
    m = _what_it_is_part_of(clauses, k, by)
    if not 0 <= by < m or clauses.units[m].kind != "NP":
        return
    pron = clauses.head(m).pron
    if not clauses.units[m].prep or clauses.units[m].trigger or pron not in POINTING:
        return
    doubted = any(clauses.head(u.at).base in clauses.words.suspects for u in clauses.units[by:m])  # يشتبه في تورطهم
    if doubted or not _CARRIES & clauses.carries(m):
        return
    named = (u for u in reversed(clauses.units[by + 1 : m]) if u.kind == "NP" and u.kinds & (ACTORS | _ACT))
    whose = next(named, None)  # تحركات مقاتلين قبل قيامهم بخطف: they are in a phrase of another kind
    if whose is not None and not (whose.trigger or whose.empty or whose.kinds & _ACT) and _tries(clauses, whose, pron):
        slots.light = [whose]


def _what_it_is_part_of(clauses: Clauses, k: int, by: int) -> int:
    """قيامها | بأعمال تفجير وعمليات | خطف: return the noun with a pronoun that governs the acts up to k, or -1."""
    m = k - 1
    if clauses.units[k].prep:
        return m
    while m > by and clauses.units[m].kind == "NP" and "event" in clauses.units[m].kinds and k - m <= _ACTS:
        if clauses.head(m).pron:
            return -1 if clauses.carries(m) & _TRIES else m
        m -= 1
    return -1


def _tries(clauses: Clauses, unit: Unit, pron: str) -> bool:
    """Whether a pronoun on an attempt may be of somebody, by number and by gender."""
    tags = clauses.tokens[unit.head].tags
    low = unit.quantity.low or 0 if unit.quantity is not None else 0
    two, many = "dual" in tags or low == _TWO, "plural" in tags or low > 1 or "armed" in tags
    if pron in THEM:
        return two if pron == "هما" else many
    return not (two or low > 1) and fits_pronoun(clauses, pron, unit) and not ("plural" in tags and pron == "ه")
