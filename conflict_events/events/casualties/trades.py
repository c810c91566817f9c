"""One person told by two trades before one name: الصحفي والكاتب فلان, المحامية والناشطة البارزة فلانة."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.unit_row import Group

_PAIR = 2
_PEOPLE = frozenset({"person", "armed", "gent", "title", "person_name"})


def one_by_trades(s: Sentence, people: Group) -> Group:
    """Return two trades before one name as one phrase, other people as they are: but الضابط والجندي فلان are two.

    Args:
        s: The sentence.
        people: Whom something befell.
    """
    if len(people) != _PAIR or not people[1].conj or people[1].prep or people[1].at != people[0].at + 1:
        return people
    first, second = people
    heads = [s.tokens[u.head] for u in people]
    known = all(t.det and "singular" in t.tags and u.kinds & _PEOPLE for t, u in zip(heads, people, strict=True))
    ranked = any("ranks" in t.tags or ("armed" in t.tags and "titles" not in t.tags) for t in heads)
    alike = heads[0].stem.endswith("ة") == heads[1].stem.endswith("ة") and not ranked
    if not (known and alike) or _named(s, first):
        return people
    last = second if _named(s, second) else _name_behind(s, second)
    return people if last is None else [replace(first, j=last.j)]


def _named(s: Sentence, unit: Unit) -> bool:
    return "X" in s.classes[unit.i : unit.j]


def _name_behind(s: Sentence, unit: Unit) -> Unit | None:
    """الكاتبة والناشطة | حصة آل فلان: return the name right behind a trade, or None."""
    name = s.units[unit.at + 1] if 0 <= unit.at < len(s.units) - 1 else None
    if name is None or name.kind != "NP" or name.prep or name.conj or name.trigger or name.quantity is not None:
        return None
    return name if name.first == unit.j and _named(s, name) and not s.tokens[name.head].det else None
