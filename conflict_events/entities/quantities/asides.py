"""What stands between a number and its bound: عشرة أشخاص، بينهم طفلان، | على الأقل."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.words.marks import COMMAS
from conflict_events.text.tokens import Token

_FROM, _THEM = "من", ("هم", "هن")  # من بينهم, معظمهن
_LONGEST = 10  # tokens of an aside that tells of some of those counted


def past_aside(tokens: Sequence[Token], k: int) -> int:
    """Return the token behind an aside that a comma at k opens and that tells of some of them, else k.

    Args:
        tokens: The sentence.
        k: A mark behind a counted noun.
    """
    first = k + 1 + (k + 1 < len(tokens) and tokens[k + 1].form == _FROM)
    if tokens[k].form not in COMMAS or first >= len(tokens) or not tokens[first].form.endswith(_THEM):
        return k
    close = (m for m in range(first, min(first + _LONGEST, len(tokens) - 1)) if tokens[m].form in COMMAS)
    return next(close, k - 1) + 1
