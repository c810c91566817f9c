"""Names that ships bear and no list has: سفينة الشحن غالاكسي ليدر, المدمرة الأميركية كارني."""

from __future__ import annotations

from conflict_events.entities.units.row import Row
from conflict_events.entities.units.word_kinds import kinds_of

_SHIP = "vessel"
_MANY = "plural"
_WORDS = 3  # of a name
_PROPER = frozenset(
    {
        "name_person",
        "given_names",
        "given_names_ambiguous",
        "surnames",
        "name_place",
        "cities",
        "name_org",
        "name_other",
    }
)
_NAMING = _PROPER | {"name_start", "person", "singular", "cities_ambiguous"}
_WHOLE = frozenset({"state", "group", "force", "weapon"})  # kinds of names that no ship bears


def past_ship_name(row: Row, head: int, j: int) -> int | None:
    """Return one past the name at j of the ship that a phrase with the article tells of, or None where none is.

    Args:
        row: The sentence.
        head: The head of the phrase.
        j: The word behind it.
    """
    ship = row.tokens[head]
    if not row.tokens[j - 1].det or _SHIP not in kinds_of(ship) or _MANY in ship.tags or not _of_name(row, j):
        return None
    end = j + 1
    while end < min(len(row.tokens), j + _WORDS) and _of_name(row, end):
        end += 1
    return end


def _of_name(row: Row, k: int) -> bool:
    """Whether a word that no list has, or that names somebody, a town or a firm, stands at k."""
    token = row.tokens[k]
    if token.kind != "word" or token.det or token.conj or token.prep or row.classes[k] not in "NX":
        return False
    named = not token.tags or (token.tags <= _NAMING and not token.tags.isdisjoint(_PROPER))
    return named and row.kind_at(k) not in _WHOLE and k not in row.times
