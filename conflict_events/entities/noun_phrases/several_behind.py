"""Words of quantity behind their noun, which count and name nothing of their own: صواريخ عدة سقطت, قتل جنود عدة."""

from __future__ import annotations

from conflict_events.entities.units.row import Row

_SEVERAL = frozenset({"عدة", "عده"})
_MANY = ("ون", "ين", "ات")


def several_behind(row: Row, i: int) -> int:
    """Return one past a word of quantity at token i that belongs to the indefinite noun before it, else i.

    Args:
        row: The sentence.
        i: A token.
    """
    if row.tokens[i].form not in _SEVERAL or not i or i not in row.quantities or row.quantities[i].j != i + 1:
        return i
    before = row.tokens[i - 1]
    many = row.classes[i - 1] == "N" and ("plural" in before.tags or before.stem.endswith(_MANY) or _broken(row, i - 1))
    if not many or before.det or before.pron or i - 1 in row.times:
        return i
    return i if _counts(row, i + 1) else i + 1


def _broken(row: Row, k: int) -> bool:
    """مواقع عدة, غارات عدة: whether a noun that no list knows as a plural is none in the singular's ending."""
    return not row.tokens[k].stem.endswith(("ة", "ا"))


def _counts(row: Row, k: int) -> bool:
    """قتل مسلحون عدة | جنود: whether a noun behind the word of quantity is what it counts."""
    if k >= len(row.tokens) or k in row.times or row.classes[k] not in "NAQ":
        return False
    token = row.tokens[k]
    return not (token.prep or token.conj or token.det or "directions" in token.tags)
