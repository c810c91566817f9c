"""Whom a clause behind إن is about, where marks part it from its verb."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import counted
from conflict_events.patterns.walks.unit_row import QUOTES, Group

_THAT = frozenset({"ان", "بان"})
_WOMANLY = ("ة", "ات")
_PHRASES = frozenset({"NP", "P", "T", "F", "B"})
_LEAST = 3  # units before such a verb: إن, whom it is about, what describes him


def topic(clauses: Clauses, m: int, k: int) -> Group | None:
    """Return the phrase right behind إن at unit m, if verb k agrees with it: قال إن طائرة من طراز "إف" | شاركت."""
    units = clauses.units
    if units[m].kind != "S" or clauses.head(m).form not in _THAT or m + 1 >= k:
        return None
    first = units[m + 1]
    if any(u.kind in "VSR" for u in units[m + 1 : k]):
        return None
    if first.kind != "NP" or first.prep or first.trigger or not first.kinds:
        return None
    token = clauses.tokens[first.head]
    feminine = token.stem.endswith(_WOMANLY) or "plural" in token.tags
    return [first] if feminine == is_feminine(clauses, k) else None


def topic_that_was(clauses: Clauses, k: int) -> Group | None:
    """قال إن القذيفة كانت كبيرة | وأطلقت: return whom كان tells of, if verb k goes on about it."""
    m = k - 1
    while m > 0 and clauses.units[m].kind in _PHRASES:
        m -= 1
    was = clauses.units[m + 2] if clauses.units[k].conj and m >= 0 and m + 2 < k else None
    if was is None or was.kind != "F" or was.conj or clauses.head(was.at).stem not in clauses.words.being:
        return None
    return topic(clauses, m, k)


def described_topic(clauses: Clauses, k: int) -> Group | None:
    """Return whom a clause behind إن is about that another verb describes: قال إن عبوة زرعت على الطريق | انفجرت.

    Args:
        clauses: The sentence.
        k: Unit of the verb that tells what he or it did.
    """
    units = clauses.units
    if units[k].conj or k < _LEAST:
        return None
    m = k - 1
    while m > 0 and units[m].kind in "NPTF" and not units[m].conj:
        m -= 1
    m -= units[m].kind == "V" and clauses.head(m - 1).stem in clauses.words.being  # قنبلة كانت | قد وضعت
    first = m - 1
    if units[m].kind not in "VF" or units[m].conj or first < 0 or m == k - 1 or not _leads_in(clauses, m, first):
        return None
    topic_unit = units[first]
    bare = topic_unit.kind == "NP" and not topic_unit.prep and not topic_unit.trigger and not topic_unit.definite
    if not bare or not topic_unit.kinds:
        return None
    many = "person" in topic_unit.kinds and (counted([topic_unit]) or "plural" in clauses.head(first).tags)
    if many != clauses.head(k).stem.endswith("وا"):
        return None  # إن 19 شخصا أصيبوا في تفجير | استهدف
    return [topic_unit] if _her(clauses, topic_unit) == is_feminine(clauses, k) else None


def not_of_topic(clauses: Clauses, k: int, described: Unit | None) -> Unit | None:
    """Return what verb k describes, unless it tells of that topic: رجلا يرتدي زيا | فتح النار.

    Args:
        clauses: The sentence.
        k: Unit of the verb.
        described: The phrase before it that it would describe, if any.
    """
    head, before = clauses.head(k), clauses.units[k - 1]
    if described is None or before.trigger or "verb_impf" in head.tags or described_topic(clauses, k) is None:
        return described
    m = next(m for m in range(k - 1, 0, -1) if clauses.units[m].kind not in ("NP", "P", "T"))
    away = bool(before.prep) or clauses.units[m].kind == "F" or "verb_impf" in clauses.head(m).tags
    return None if away else described


def _leads_in(clauses: Clauses, m: int, first: int) -> bool:
    """Whether إن stands before a topic, or nothing, if the verb at m that describes it points back to it.

    قال إن "شاحنة يقودها انتحاري | انفجرت", سيارة يقودها انتحاري | انفجرت.
    """
    before = first - 1
    before -= before >= 0 and clauses.walker.is_mark(before, QUOTES)
    if before < 0:
        return bool(clauses.head(m).pron)
    return clauses.units[before].kind == "S" and clauses.head(before).form in _THAT


def _her(clauses: Clauses, unit: Unit) -> bool:
    token = clauses.tokens[unit.head]
    return token.stem.endswith(_WOMANLY) or ("plural" in token.tags and "person" not in unit.kinds)


def in_its_clause(clauses: Clauses, m: int, k: int) -> bool:
    """الحركة التي حاولت استعادة مواقع | خسرتها: whether nothing but phrases stands between verbs m and k."""
    between = clauses.units[m + 1 : k]
    return bool(between) and all(u.kind in "NPTF" and not u.conj for u in between)
