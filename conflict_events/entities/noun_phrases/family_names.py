"""Names of people: what goes on with a given name (whose son, a surname that no list has), and what bears a name."""

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


def titled(row: Row, head: int, j: int) -> bool:
    """Whether a title with its article and names alone stand before j: منزل | القيادي سليم."""
    k = j - 1
    while k > head and row.classes[k] == "X" and not row.tokens[k].det:
        k -= 1
    return k > head and k < j - 1 and row.tokens[k].det and "title" in kinds_of(row.tokens[k])


def bears_name(row: Row, head: int, j: int) -> bool:
    """Whether a lone definite word is somebody whose name stands at j: الأمريكي كريس, المقاول جاسم."""
    token, name = row.tokens[head], row.tokens[j]
    if j != head + 1 or not token.det or row.named(head) or "given_names" not in name.tags or name.conj or name.prep:
        return False
    origin = "gent" in token.tags and "singular" in token.tags and not token.stem.endswith("ة")
    return origin or (not token.tags and row.classes[head] == "N")
