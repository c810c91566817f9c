"""Whom a plural verb without a subject means: اعتقلت القوات آلاف المدنيين | وقتلوا, الذين أصيبوا | وقتلوا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.verb_slots.topics import topic_that_was
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import Group

_THEY = "وا"
_NOT_MEN = ("ات", "ة")
_FORCES = frozenset({"armed", "force", "group", "org", "state"})
_THINGS = frozenset({"place", "vehicle", "vessel", "weapon", "thing"})
_MANY = frozenset({"plural", "dual"})


def in_same_description(clauses: Clauses, k: int) -> Group | None:
    """Return whom the clause of the plural verb before describes, for verb k joined to it, or whom كان tells of.

    Args:
        clauses: The sentence.
        k: Unit of a joined verb.
    """
    if (told := topic_that_was(clauses, k)) is not None:
        return told
    m = k - 1  # الذين طردوا | من قريتهم | وأصيبوا; الذين هاجموا | القرية | وقتلوا اثنين
    while m > 0 and (clauses.units[m].kind == "T" or (clauses.units[m].kind == "NP" and not clauses.units[m].trigger)):
        m -= 1
    before = clauses.units[m] if m >= 0 else None
    if before is None or before.kind != "V" or not clauses.units[k].conj or not _of_men(clauses, k):
        return None
    described = clauses.walker.antecedent(m) if _of_men(clauses, m) else None
    return [described] if described is not None and described.kinds & ACTORS else None


def those_befallen(clauses: Clauses, k: int, previous: Slots) -> Group | None:
    """Return the men whom the verb before befell, where its doer is a body and the verb k tells of men; else None.

    Args:
        clauses: The sentence.
        k: Unit of a verb with no phrase behind it.
        previous: The slots of the verb that it is joined to.
    """
    if not _of_men(clauses, k) or clauses.head(k).stem.removesuffix(_THEY) not in clauses.words.kills:
        return None
    doer, whom = previous.agent[:1], previous.patient[:1]
    if not doer or not whom or not whom[0].kinds & ACTORS or whom[0].kinds & _FORCES - {"armed"}:
        return None
    body = clauses.tokens[doer[0].head].stem.endswith(_NOT_MEN) or not clauses.tokens[doer[0].head].tags & _MANY
    many = whom[0].quantity is not None or bool(clauses.tokens[whom[0].head].tags & _MANY)
    return list(previous.patient) if body and many and "person" not in doer[0].kinds else None


def of_one_alone(clauses: Clauses, k: int, previous: Slots) -> bool:
    """قتل المسلحون شابا حاول الهرب | وخطفوا ثلاثة: whether the verb before only tells of one who cannot do what k says.

    Args:
        clauses: The sentence.
        k: Unit of a verb joined by و.
        previous: The slots of the verb before it.
    """
    one = previous.antecedent
    if one is not None and (_of_a_place(clauses, k, one, previous) or _of_a_thing(clauses, k, one, previous)):
        return True
    if one is None or one.quantity is not None or not one.kinds & ACTORS or one.kinds & _FORCES - {"armed"}:
        return False
    head = clauses.tokens[one.head]
    if head.tags & _MANY or [u.at for u in previous.agent] != [one.at]:
        return False
    return _of_men(clauses, k) or is_feminine(clauses, k) != is_feminine(clauses, previous.owner)


def _of_a_place(clauses: Clauses, k: int, described: Unit, previous: Slots) -> bool:
    """قصفت الطائرات مزارع يتحصن فيها مسلحون، | وقصفت: whether the clause before ends with who is there."""
    there = "place" in described.kinds and described.kinds.isdisjoint(_FORCES)
    others = bool(previous.agent) and all(u is not described for u in previous.agent)
    return there and others and bool(previous.resumed) and clauses.walker.after_comma(k)


def _of_a_thing(clauses: Clauses, k: int, described: Unit, previous: Slots) -> bool:
    """سيطروا على ناقلة ترفع علم بنما | واحتجزوا طاقمها: whether the clause before tells of one thing, not of men."""
    thing = bool(described.kinds) and described.kinds <= _THINGS and described.quantity is None
    same = [u.at for u in previous.agent or previous.patient] == [described.at]
    return thing and same and _of_men(clauses, k) and not clauses.tokens[described.head].tags & _MANY


def they_do(clauses: Clauses, k: int, previous: Slots, bare: list[Group]) -> bool:
    """احتجزوا خمسة صيادين | وهددوا بقتلهم: whether the two verbs have their doer, the same they, in their endings.

    Args:
        clauses: The sentence.
        k: Unit of a verb joined by و.
        previous: The slots of the verb before it.
        bare: The bare phrases behind verb k.
    """
    befalls = clauses.head(k).stem.removesuffix(_THEY) in clauses.words.kills and not (bare or clauses.head(k).pron)
    first, second = clauses.head(previous.owner), clauses.head(k)
    theirs = first.base.endswith((_THEY, "و")) and second.base.endswith((_THEY, "و"))
    return theirs and not previous.passive and not befalls


def _of_men(clauses: Clauses, k: int) -> bool:
    return clauses.head(k).stem.endswith(_THEY) and not clauses.head(k).pron
