"""Clauses without الذي that tell of others than the verb joined behind: صد الجيش هجوما شنه متمردون، | وقتل عشرة."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.verb_slots.alone_behind import acts
from conflict_events.patterns.verb_slots.deeds import acts_as_band
from conflict_events.patterns.verb_slots.plural_goers import of_one_alone
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, FORCES, Slots
from conflict_events.patterns.walks.source_clauses import names_source
from conflict_events.patterns.walks.unit_row import REACH, Group

_AND, _THEY = "و", ("وا", "ون")


def goes_on_with(clauses: Clauses, slots_of: Callable[[int], Slots], k: int, m: int) -> bool:
    """Whether verb m is the one whose clause the joined verb k continues.

    Args:
        clauses: The sentence.
        slots_of: Gives the slots of a verb, by its unit.
        k: Unit of a verb joined by و.
        m: Unit of a verb before it.
    """
    if clauses.walker.in_description(m):
        return _goes_on_inside(clauses, slots_of, k, m)
    return not (clauses.walker.had_been(m) or _of_others(clauses, slots_of, k, m))


def _of_others(clauses: Clauses, slots_of: Callable[[int], Slots], k: int, m: int) -> bool:
    """Whether verb m describes a phrase and the verb around it, not it, has the doer of the joined verb k.

    So it is where it describes one alone, who cannot do what verb k says.
    """
    if names_source(clauses.walker, m, k) and "said" not in clauses.carries(k):
        return True  # هاجم الجنود المخيم، كما أفاد شهود، | واعتقلوا سبعة
    inner = slots_of(m)
    if of_one_alone(clauses, k, inner):
        return True
    outer = _around(clauses, m) if inner.antecedent is not None and inner.agent else -1
    if outer < 0 or not _may_do(clauses, k, acts(clauses, k, slots_of(outer))):
        return False
    theirs = _only_describes(clauses, m, outer) and clauses.walker.after_comma(k)
    return theirs or not _may_do(clauses, k, inner.agent) or _befalls_own(clauses, k, inner.agent)


def _goes_on_inside(clauses: Clauses, slots_of: Callable[[int], Slots], k: int, m: int) -> bool:
    """Whether joined verb k goes on with the relative clause of verb m: اتهموا الجيش الذي هاجم القرية | واعتقل سبعة.

    Both tell what somebody did, and nobody who does such things outside of the clause may be meant.
    """
    if clauses.head(k).conj != _AND or not (_deed(clauses, k) and _deed(clauses, m)):
        return False
    if clauses.head(k).pron or clauses.head(m).pron or clauses.walker.after_comma(k):
        return False
    inner = slots_of(m)
    own = inner.antecedent is not None and [u.at for u in inner.agent] == [inner.antecedent.at]
    if not own or inner.resumed or not inner.agent[0].kinds & (ACTORS | FORCES) or not _may_do(clauses, k, inner.agent):
        return False
    outer = _around(clauses, m)
    if outer < 0:
        return False
    return not (_deed(clauses, outer) and _may_do(clauses, k, slots_of(outer).agent))


def _deed(clauses: Clauses, k: int) -> bool:
    """Whether verb k tells what an armed band does, or that it goes somewhere."""
    stem, words = clauses.head(k).stem, clauses.words
    return acts_as_band(clauses, k) or stem in words.takes_on or stem in words.goes_in


def _only_describes(clauses: Clauses, m: int, outer: int) -> bool:
    """قصفت الطائرات سوقا | افتتحته البلدية: whether verb m tells of no attack or taking, and the one around it does."""
    words = clauses.words
    deeds = words.strikes | words.kills | words.takes | words.goes_in
    inner = clauses.head(m).base in deeds or clauses.carries(m)
    return not inner and clauses.head(outer).stem in deeds


def _befalls_own(clauses: Clauses, k: int, doers: Group) -> bool:
    """نفذه التنظيم، | وأسر خمسة من مقاتليه: whether those behind verb k are of the doers, by a pronoun."""
    if clauses.head(k).stem not in clauses.words.kills | clauses.words.takes:
        return False
    behind = [u for u in clauses.units[k + 1 : k + 3] if u.kind == "NP" and u.kinds & ACTORS]
    prons = {clauses.tokens[n].pron for u in behind for n in range(u.i, u.j)} - {""}
    return any(agrees(clauses.tokens[doers[0].head], pron) for pron in prons)


def _around(clauses: Clauses, m: int) -> int:
    """Return the verb in whose clause the one of verb m stands, or -1."""
    for n in range(m - 1, max(m - 1 - REACH, -1), -1):
        unit = clauses.units[n]
        if unit.kind == "S":
            return -1
        if unit.kind == "V" and not clauses.walker.in_aside(n) and clauses.walker.antecedent(n) is None:
            return n
    return -1


def may_go_on(clauses: Clauses, k: int, previous: Slots) -> bool:
    """Whether somebody does what the verb before a joined one says, and may do what that says.

    Not in تصدوا لمسلحين حاولوا التسلل، | فقتل ستة منهم: who tried were many, and the verb is of one or of none.

    Args:
        clauses: The sentence.
        k: Unit of the joined verb.
        previous: The slots of the verb before it.
    """
    describes = previous.antecedent is not None and bool(previous.agent)
    return bool(acts(clauses, k, previous)) and (not describes or _may_do(clauses, k, previous.agent))


def _may_do(clauses: Clauses, k: int, doers: Group) -> bool:
    """Whether verb k has the number and gender of those before it: متمردون … وقتلوا, الجيش … وقتل."""
    if not doers:
        return False
    unit, token = doers[0], clauses.tokens[doers[0].head]
    counted = unit.quantity is not None and (unit.quantity.low or 0) > 1
    many = len(doers) > 1 or counted
    if clauses.head(k).stem.removesuffix(clauses.head(k).pron).endswith(_THEY):
        return many or agrees(token, "هم")
    if is_feminine(clauses, k):
        return agrees(token, "ها") and not counted
    return not many and agrees(token, "ه")
