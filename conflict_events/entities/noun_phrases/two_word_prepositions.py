"""Where two words govern as one preposition, and where each of them stands for itself: خرجت عن سيطرة | الجيش."""

from __future__ import annotations

from collections.abc import Collection

from conflict_events.entities.units.row import Row

_ABOUT, _REACH = "عن", 6  # tokens from خروج to عن سيطرة


def one_preposition(row: Row, i: int, going_out: Collection[str]) -> bool:
    """Whether a preposition and the noun behind it may govern as one.

    They do not where the preposition counts from a time (بعد عامين | من سيطرة القوات), nor where somebody speaks about
    the noun (تحدثت تقارير | عن سيطرة المتمردين); but خرجت البلدة | عن سيطرة الجيش.

    Args:
        row: The sentence.
        i: Token of the preposition.
        going_out: Words of going out, folded, without article.
    """
    if any(time.j == i for time in row.times.values()):
        return False
    return not row.tokens[i].form.endswith(_ABOUT) or any(
        token.base in going_out or token.stem in going_out for token in row.tokens[max(i - _REACH, 0) : i]
    )
