"""What stands behind a given name and goes on with it: whose son somebody is, and a surname that no list has."""

from __future__ import annotations

from conflict_events.entities.units.row import Row
from conflict_events.entities.units.word_kinds import kinds_of

_SON = "ولد"


def descended(row: Row, j: int) -> bool:
    """محمد + ولد سيدي: whether a boy behind a given name is whose son he is, as names of Mauritania have it."""
    name = j + 1 < len(row.tokens) and row.classes[j + 1] in "NX" and not row.tokens[j + 1].det
    return name and row.tokens[j].form == _SON and "person_name" in kinds_of(row.tokens[j - 1])


def surname(row: Row, j: int) -> bool:
    """عز الدين + السماك: whether a word that no list has stands behind the two words of a given name."""
    token = row.tokens[j]
    given = j > 1 and all("name_person" in row.tokens[k].tags for k in (j - 2, j - 1))
    return given and not (token.tags or token.prep or token.conj)
