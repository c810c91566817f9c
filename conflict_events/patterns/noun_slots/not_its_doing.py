"""Events that are no doing of who stands before them: تمكنوا من معرفة من قتل في | الهجوم, هددوا بالرد في حال | قتله."""

from __future__ import annotations

from conflict_events.patterns.walks.clauses import Clauses

_IN, _CASES = "في", frozenset({"حال", "حالة"})


def only_told_of(clauses: Clauses, m: int, k: int) -> bool:
    """تمكن الأطباء من معرفة هوية الطفل الذي قتل في | القصف: whether somebody only makes sure of people it befell.

    Args:
        clauses: The sentence.
        m: The unit of the verb before the event.
        k: The unit of the event.
    """
    if clauses.head(k - 1).base in clauses.words.makes_sure and k - 1 > m:
        return True  # تمكنت الوكالة من التحقق من | مقتله
    if clauses.units[k].conj and not clauses.units[k].prep:
        return False  # تمكنوا من تحديد مكانه | وقتله
    sure = clauses.words.makes_sure
    ahead = (u for u in clauses.units[m + 1 : k] if u.kind == "NP" and u.prep and not u.trigger)
    first = next((u for u in ahead if clauses.head(u.at).base in sure), None)
    return first is not None and any(u.kind in "RV" for u in clauses.units[first.at + 1 : k])


def in_case(clauses: Clauses, m: int, k: int) -> bool:
    """هدد الرئيس بعقوبات في حال | مقتل الرهائن: whether an event is only what a threat or a plan depends on.

    Args:
        clauses: The sentence.
        m: The unit of the verb before the event.
        k: The unit of the event.
    """
    return any(u.prep == _IN and clauses.head(u.at).base in _CASES for u in clauses.units[m + 1 : k + 1])
