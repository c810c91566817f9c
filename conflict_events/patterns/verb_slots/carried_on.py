"""Who goes on to act in a clause under his own: دخلت القوات الحي حيث | اعتقلت ثلاثة, أثار غضبا عندما | اقتحم متجرا."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import FEMININE, accusative
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.verb_slots.agreement import agree, is_feminine
from conflict_events.patterns.verb_slots.assailants import assailant
from conflict_events.patterns.verb_slots.bare import acts_like
from conflict_events.patterns.verb_slots.deeds import THROWN, acts_as_band
from conflict_events.patterns.verb_slots.explained import explaining_doer
from conflict_events.patterns.verb_slots.own_doers import moves
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, FORCES, Slots, counted
from conflict_events.patterns.walks.unit_row import Group

_REACH = 24
_SAYING = frozenset({"said", "claim", "deny", "demand", "accuse", "threaten"})
_THINGS = frozenset({"place", "thing", "outlet_noun", "vehicle", "vessel", "event"})
_STRIKERS = frozenset({"armed", "group", "force"})
_BANDS = frozenset({"group"})  # "اختطفت 20 فتاة" of a state's forces is a passive as often
_LEADS_TO = "light_cause"  # قذائف على معسكر | أدت إلى مقتل جنديين
_AFTER = frozenset({"بعدما"})
ANYBODY = ACTORS | FORCES
"""Kinds of who goes on to act."""
_MEN, _THEY, _OF = frozenset({"armed", "person"}), "وا", "من"
_LONG, _REACTOR = 5, "مفاعل"
_THAT = "ان"  # بعد | أن


def carried_on(clauses: Clauses, slots_of: Callable[[int], Slots], k: int, bare: list[Group]) -> Group | None:
    """Return the doer of the clause before, where that of verb k only goes on to tell what he did.

    Args:
        clauses: The sentence.
        slots_of: Gives the slots of another verb, by its unit.
        k: The verb.
        bare: The phrases behind it that no preposition governs.
    """
    if (explained := explaining_doer(clauses, k, bare)) is not None:
        return explained
    if (whom := assailant(clauses, slots_of, k, bare)) is not None:
        return whom
    if (some := _some_of_them(clauses, k)) is not None:
        return [some]
    m = clauses.walker.back(k - 1, "FB")
    if m < 1 or clauses.units[m].kind != "S" or len(bare) != 1 or clauses.units[k].conj or clauses.head(k).pron:
        return None
    if not opens_clause(clauses, m) or not acts_as_band(clauses, k) or _many_fell(clauses, k, bare[0][0]):
        return None
    words, form = clauses.words, clauses.walker.form(clauses.units[m])
    tells_more = form in words.seat or form in words.goes_on or form in words.explains
    if only_object(clauses, k, bare[0]) or _again(clauses, m, k, bare[0][0]):
        return doer_before(clauses, slots_of, m, k, ANYBODY)
    if tells_more and _thing(clauses, bare[0][0]):
        return doer_before(clauses, slots_of, m, k, _STRIKERS)
    taken = clauses.head(k).stem in words.takes and counted(bare[0])
    return doer_before(clauses, slots_of, m, k, _BANDS) if taken else None


def _many_fell(clauses: Clauses, k: int, unit: Unit) -> bool:
    """كما قتل | عشرات المدنيين: whether those counted behind a verb of killing may be who fell."""
    words = clauses.words
    harms = clauses.head(k).stem in (words.harms | words.kills) - words.takes
    return harms and unit.quantity is not None and unit.first != unit.head


def opens_clause(clauses: Clauses, m: int) -> bool:
    """Whether the word at m opens a clause that may go on about who acts in the one before: حيث, كما, عندما, بعد أن."""
    words, form = clauses.words, clauses.walker.form(clauses.units[m]).removeprefix(clauses.head(m).conj)
    tells_more = form in words.seat or form in words.goes_on or form in words.explains
    return tells_more or form in words.when or form in _AFTER or _after_that(clauses, m)


def _some_of_them(clauses: Clauses, k: int) -> Unit | None:
    """أربعة من أنصار الحزب | هاجموا متظاهرين: return those some of whom a plural verb describes."""
    if not clauses.head(k).stem.endswith(_THEY) or clauses.units[k].conj or k == 0 or not acts_as_band(clauses, k):
        return None
    m = k - 1 - clauses.walker.is_mark(k - 1, COMMAS)
    unit = clauses.units[m] if m >= 0 else None
    if unit is None or unit.kind != "NP" or unit.quantity is None or unit.empty or not unit.kinds & _MEN:
        return None
    some = any(clauses.tokens[n].form == _OF for n in range(unit.first, unit.head))
    return unit if some and not unit.trigger else None


def _after_that(clauses: Clauses, m: int) -> bool:
    """Whether أن at m stands behind بعد or قبل."""
    return clauses.walker.form(clauses.units[m]) == _THAT and clauses.units[m - 1].prep in clauses.words.upon


def only_object(clauses: Clauses, k: int, group: Group) -> bool:
    """Whether the ending or the gender of what stands behind a verb tells that it is no subject of it.

    عندما اقتحم | متجرا, شن | الهجوم, ألقت | قنابل, قصف | مواقع.
    """
    unit = group[0]
    token = clauses.tokens[unit.head]
    if clauses.head(k).stem in THROWN or (unit.trigger and "light_agent" in clauses.carries(k)):
        return True
    if accusative(token) or clauses.oblique(group):
        return True
    if not _thing(clauses, unit):
        return False
    many = "plural" in token.tags or token.stem.endswith(FEMININE) or _broken_plural(token.base)
    if is_feminine(clauses, k):  # بعد أن هاجمت | المخيم
        return not many and token.base in clauses.words.masculine
    return many


def _again(clauses: Clauses, m: int, k: int, unit: Unit) -> bool:
    """قصفت الطائرات مخازن، كما | قصفت تعزيزات: whether كما tells by the same verb what else was done."""
    if clauses.walker.form(clauses.units[m]) not in clauses.words.goes_on or unit.definite or unit.trigger:
        return False
    near = clauses.units[max(m - _REACH, 0) : m]
    return any(u.kind == "V" and clauses.head(u.at).stem == clauses.head(k).stem for u in near)


def _broken_plural(word: str) -> bool:
    """Whether a word for a place has the form of مواقع, منازل, مخازن, which a feminine verb would go with."""
    return len(word) >= _LONG and word[0] == "م" and word[2] == "ا" and word != _REACTOR


def _thing(clauses: Clauses, unit: Unit) -> bool:
    """Whether a phrase names a place or a thing that nobody's government sits in, and that is not the doer's own."""
    return bool(unit.kinds) and unit.kinds <= _THINGS and not unit.trigger and not clauses.head(unit.at).pron


def doer_before(
    clauses: Clauses, slots_of: Callable[[int], Slots], m: int, k: int, kinds: frozenset[str]
) -> Group | None:
    """Return who does what the verb of the clause before the word at m tells, if verb k agrees with it."""
    for n in range(m - 1, max(m - 1 - _REACH, -1), -1):
        unit = clauses.units[n]
        if unit.kind == "S" and clauses.walker.form(unit) not in clauses.words.goes_on:
            return None
        was = unit.kind == "F" and clauses.head(n).stem in clauses.words.being
        if not was and (unit.kind != "V" or _describes(clauses, slots_of, n)):
            continue
        if not _SAYING.isdisjoint(clauses.carries(n)):
            return None
        doer = _of_being(clauses, n) if was else _of_verb(clauses, slots_of, n)
        fits = bool(doer) and doer[0].at >= 0 and bool(doer[0].kinds & kinds) and acts_like(clauses, doer)
        return doer if fits and agree(clauses, n, k) else None
    return None


def _describes(clauses: Clauses, slots_of: Callable[[int], Slots], n: int) -> bool:
    """Whether verb n only tells of a phrase before it: مزارع | تتحصن فيها الميليشيات."""
    walker = clauses.walker
    aside = walker.in_aside(n) or walker.had_been(n) or walker.described(n) is not None
    aside = aside or _LEADS_TO in clauses.carries(n)
    return aside or slots_of(n).antecedent is not None


def _of_being(clauses: Clauses, n: int) -> Group:
    """كان | سليم مسلحا, كانت | الحركة قد روعت البلاد: return whom كان at n tells of."""
    told = clauses.units[n + 1]
    subject = told.kind == "NP" and not (told.prep or told.trigger or accusative(clauses.head(told.at)))
    return [told] if subject else []  # كان | مسلحا: himself


def _of_verb(clauses: Clauses, slots_of: Callable[[int], Slots], n: int) -> Group:
    """Return the doer of verb n, whom كان tells of, or who comes and goes, though read as whom it befell."""
    before = clauses.walker.back(n - 1, "FB")
    if before > 0 and clauses.units[before - 1].kind == "F" and clauses.head(before - 1).stem in clauses.words.being:
        return _of_being(clauses, before - 1)
    verb = slots_of(n)
    return verb.agent or (verb.patient if moves(clauses, n) else [])
