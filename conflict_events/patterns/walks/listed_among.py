"""Numbers that go on with a list of who is among those counted: مقتل 23، بينهم 5 من الحرس، | و18 مسلحا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import accusative
from conflict_events.patterns.walks.unit_row import Group, UnitRow

_REACH, _TWO, _OF = 14, 2, "من"
_WHO_IS = frozenset({"وهو", "وهي", "وهم", "وهما"})
_IS = frozenset({"هو", "هي"})
_NAMES = frozenset({"given_names", "surnames", "name_person"})
_PEOPLE, _MANY = frozenset({"person", "title", "person_name", "armed"}), frozenset({"plural", "dual"})


def goes_on_listing(row: UnitRow, k: int, unit: Unit) -> bool:
    """Return whether a joined number tells of some of those who were counted before.

    Args:
        row: The sentence.
        k: Unit of the word that befalls those who are counted.
        unit: A phrase joined behind a comma.
    """
    mine = _number(unit)
    begin = max(k + 1, unit.at - _REACH)
    among = next((m for m in range(begin, unit.at) if row.tells_among(m)), -1)
    if not mine or among < 0:
        return False
    whole = next((n for u in row.units[k + 1 : among] if (n := _number(u))), 0)
    listed = [n for u in row.units[among + 1 : unit.at] if (n := _number(u))]
    return bool(listed) and sum(listed) + mine <= whole


def _number(unit: Unit) -> int:
    quantity = unit.quantity if unit.kind == "NP" else None
    return quantity.low or 0 if quantity is not None and not quantity.unit else 0


def names_some(row: UnitRow, m: int) -> bool:
    """بينهم | طفلان, معظمهم | من الشرطة: whether who is among those counted stands right behind the word that says so.

    Args:
        row: The sentence.
        m: The unit of that word.
    """
    behind = row.units[m + 1] if m + 1 < len(row.units) else None
    if behind is None or behind.kind != "NP" or not row.tells_among(m):
        return behind is not None and _who_it_is(row, m, behind)
    part = behind.prep == _OF and not row.form(row.units[m]).startswith(_OF)  # منهم | من
    return not behind.prep or part


def _who_it_is(row: UnitRow, m: int, behind: Unit) -> bool:
    """أصاب المهاجم | وهو تونسي | شرطيا: whether a clause at m only tells who somebody is, before people.

    So does هو without و behind somebody: اعتقل شاب | هو شقيق المهاجم.
    """
    if row.form(row.units[m]) in _IS and m > 0 and row.units[m - 1].kind == "NP":
        told = behind.kind == "NP" and not (behind.prep or behind.conj or behind.trigger)
        return told and bool(behind.kinds & _PEOPLE)  # ثلاثة محاور | هي وسط المدينة tells where
    if row.form(row.units[m]) not in _WHO_IS or behind.kind != "NP" or behind.prep or behind.trigger:
        return False
    if behind.j - behind.i == 1 and not row.tokens[behind.i].det and behind.quantity is None:
        return True  # قتل الرجل | وهو نائم
    then = row.units[m + 2] if m + 2 < len(row.units) else behind
    bare = then.kind == "NP" and not (then.prep or then.conj or then.trigger) and bool(then.kinds & _PEOPLE)
    return bare and (then.quantity is not None or accusative(row.tokens[then.head]))


def bearer(row: UnitRow, bare: list[Group], unit: Unit) -> Group | None:
    """العميد فلان | قائد اللواء | ومرافقاه: the group of a named man, whose office parts others from him.

    Args:
        row: The sentence.
        bare: The bare phrases so far.
        unit: Who is joined to the last of them.
    """
    if len(bare) < _TWO or len(bare[-1]) != 1 or unit.kinds.isdisjoint(_PEOPLE):
        return None
    named, office = bare[-2][0], bare[-1][0]
    apposed = office.at == named.at + 1 and office.definite and "title" in office.kinds
    known = any(token.tags & _NAMES for token in row.tokens[named.head + 1 : named.j]) or "person_name" in named.kinds
    head = row.tokens[unit.head]
    his = unit.quantity is not None or bool(head.pron) or "dual" in head.tags
    one = office.quantity is None and row.tokens[office.head].tags.isdisjoint(_MANY)
    return bare[-2] if apposed and known and one and his and not office.trigger else None
