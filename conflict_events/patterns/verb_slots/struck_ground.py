"""Ground that is struck and named by a point of the compass: قصفت القوات شمال المدينة, إسرائيل تستهدف جنوب لبنان."""

from __future__ import annotations

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.unit_row import Group

_BANDS = frozenset({"armed", "force", "group"})
_STATE = frozenset({"state"})


def struck_ground(clauses: Clauses, k: int, bare: list[Group]) -> list[Group]:
    """Tell the point of the compass right behind who strikes, or behind the verb, as what is struck.

    Args:
        clauses: The sentence.
        k: Unit of a verb of striking.
        bare: The bare phrases behind it.

    Returns:
        The phrases, with what is struck told as ground.
    """
    n = next((n for n, group in enumerate(bare) if "direction" in group[0].kinds), -1)
    if n < 0 or n > 1 or (len(bare) > n + 1 and not _of_another(clauses, bare[n], bare[n + 1])):
        return bare
    doer = bare[0] if n else clauses.walker.before(k)
    before = doer[-1].at + 1 if n and doer else k + 1
    if not doer or bare[n][0].at != before:
        return bare
    attack = doer[0].trigger  # قصف استهدف | شمال المدينة
    if not (attack or (doer[0].kinds & _BANDS and doer[0].definite) or doer[0].kinds >= _STATE):
        return bare
    told = None if attack else clauses.walker.antecedent(k)
    if clauses.head(bare[n][0].at).base in clauses.words.beside or told is not None:
        return bare  # استهدفت القوات قرب الحدود
    return [*bare[:n], [clauses.retold(u, u.kinds - {"direction"}) for u in bare[n]]]


def _of_another(clauses: Clauses, ground: Group, group: Group) -> bool:
    """يقصف وسط كييف ومقتل | ثلاثة: whether a masdar that و joins to the struck ground has what stands behind it."""
    return any(u.trigger and u.conj for u in clauses.units[ground[-1].at + 1 : group[0].at])
