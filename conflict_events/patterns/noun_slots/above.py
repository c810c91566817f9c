"""What an event noun behind a relative clause depends on: the verb of the clause, or what stands before the clause."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import FORCES, Slots

_HAPPENS = frozenset({"light_happen"})
_TAKES_PREP = frozenset(
    {
        "light_agent",
        "control_done",
        "control_tried",
        "control_planned",
        "light_suffer",
        "light_cause",
        "accuse",
        "convicted",
        "hold",
    }
)


def above_relative(clauses: Clauses, verb: Callable[[int], Slots], m: int, k: int) -> int:
    """Return m where unit k depends on verb m, else the phrase that the relative clause of the verb describes."""
    relative = clauses.walker.antecedent(m)
    if relative is None:
        return m
    prep = clauses.units[k].prep
    if clauses.units[k].conj and clauses.units[k - 1].trigger and any(u.at == k - 1 for u in verb(m).agent):
        return m  # المدنيين الذين أنهكتهم المعارك | والقصف
    carries = clauses.carries(m)  # طائرات انطلقت من القاعدة | ضربات: they rose, and not the strikes
    idle = (
        not carries or (carries == _HAPPENS and bool(relative.kinds & FORCES) and not relative.definite)
    ) and not clauses.head(m).pron
    suffers = prep == "ل" and k > m + 1 and "light_suffer" in clauses.carries(relative.at - 1)
    if ((not prep and idle) or suffers) and not relative.trigger and relative.at >= 0:
        return relative.at  # حاول مسلحون يرتدون زي الشرطة اقتحام; تعرضت سفينة تحمل قمحا لهجوم
    elsewhere = k > m + 1 and relative is not clauses.units[k]
    elsewhere = elsewhere and (clauses.walker.in_relative(m) or any(m < u.at < k for u in verb(m).agent))
    if not prep and elsewhere and clauses.head(m).pron:
        return relative.at  # نفذ الجيش الهجوم الذي أعلنه قصفا; تبنى في بيان نشرته وكالة كذا تفجير مقر
    depends = relative.at < 0 or not prep or bool(clauses.carries(m) & _TAKES_PREP)
    of_event = relative.trigger and prep in ("في", "من", "ب")
    return m if depends and not of_event else relative.at
