"""Times that alone open a clause, so that a verb stands behind them: أمس | قتل ستة, في 3 مايو | جرح شرطي."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.text.tokens import Token

_TIME = frozenset({"time"})
_PARTS = frozenset({"time", "num"})  # في الثاني عشر من يونيو, أول أمس
_REACH = 10  # tokens of the times: في الساعة العاشرة من صباح يوم الأحد
_LAST = frozenset({"الماضي", "الماضية", "الجاري", "الموافق"})
_ON = frozenset({"في", "وفي", "خلال", "من", "مبكر", "مبكرة", "متاخر", "متاخرة"})


def after_times(tokens: Sequence[Token], i: int) -> bool:
    """Whether nothing but times opens the clause before i: أمس | قتل ستة, في 3 مايو | جرح شرطي."""
    if not (_TIME & tokens[i - 1].tags or tokens[i - 1].form in _LAST):
        return False
    for k in range(i - 1, max(i - 1 - _REACH, -1), -1):
        told = _PARTS & tokens[k].tags or tokens[k].kind == "number" or tokens[k].form in _LAST | _ON
        if not told:
            return tokens[k].kind == "punct"
    return i <= _REACH
