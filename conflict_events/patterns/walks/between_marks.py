"""What stands between brackets or two commas: قصفت القوات (مساء أمس)، في إدلب، الأحياء."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import IN
from conflict_events.patterns.walks.unit_row import BRACKET_REACH, UnitRow

_ADVERBS = frozenset({"F", "B"})
_WHERE, _ADJECTIVE = IN, frozenset({"adj"})
_ON, _CLAUSE_REACH = "علي", 12
_THEY = frozenset({"هم", "هن"})


def past_bracket(row: UnitRow, m: int, close: str) -> int:
    """Return one past the bracket that closes the one at m, or one past that."""
    for k in range(m + 1, min(m + BRACKET_REACH, len(row.units))):
        if row.units[k].kind == "." and row.form(row.units[k]) == close:
            return k + 1
    return m + 1


def place_between(row: UnitRow, m: int, end: int) -> Unit | None:
    """Return the place that alone stands between the commas at m and end: قصفت القوات، في إدلب، الأحياء."""
    unit = row.units[m + 1]
    alone = end == m + 2 and unit.kind == "NP" and not unit.conj and not unit.trigger
    return unit if alone and unit.prep in _WHERE and "place" in unit.kinds else None


def tells_more(row: UnitRow, unit: Unit) -> bool:
    """Whether a phrase behind a comma is apposed, or a participle: هجوم القوات، | المدعومة من تركيا، على المدينة."""
    token = row.tokens[unit.head]
    participle = unit.kind == "NP" and token.det and not (unit.prep or unit.conj) and token.tags <= _ADJECTIVE
    lies = token.det and not unit.conj and token.base in row.words.near  # المدينة، | الواقعة شمال البلاد، سبعة
    return lies or token.base in row.words.apposed or (participle and bool(token.tags))


def denies(row: UnitRow, m: int) -> bool:
    """Whether the particle at m denies something, or tells who somebody is; not that of على ما يبدو.

    القتلى في القصف هم | من الأطفال: what stands behind is said of those before the walk, and no doer.
    """
    behind = row.units[m + 1] if m + 1 < len(row.units) else row.units[m]
    if row.form(row.units[m]) in _THEY and behind.kind == "NP" and behind.prep == "من" and m:
        return "event" in row.units[m - 1].kinds
    seemingly = m > 0 and row.units[m - 1].kind == "F" and row.form(row.units[m - 1]) == "علي"
    return "negation" in row.tokens[row.units[m].head].tags and not seemingly


def past_adverbs(row: UnitRow, k: int, m: int) -> int:
    """Return the comma that closes what the comma at m opens, if adverbs alone stand between; else m.

    هاجم مسلحون، على ما يبدو، قافلة. A verb of taking reaches over a clause too, to its على.
    """
    n = m + 1
    while row.kind(n) in _ADVERBS:
        n += 1
    return n if n > m + 1 and n < len(row.units) and row.is_mark(n, COMMAS) else max(_past_clause(row, k, m), m)


def _past_clause(row: UnitRow, k: int, m: int) -> int:
    """Return the comma behind an aside with a verb that parts a verb of taking from its على, or -1.

    سيطر الجيش، بعد معارك استمرت أسبوعا، | على البلدة.

    Args:
        row: The sentence.
        k: The verb.
        m: The comma that opens the aside.
    """
    if row.tokens[row.units[k].head].base not in row.words.takes_on or m + 1 >= len(row.units):
        return -1
    first = row.units[m + 1]
    if (
        first.conj
        or first.kind == "T"
        or not (first.prep or first.kind == "P")
        or any(u.prep == _ON for u in row.units[k + 1 : m])
    ):
        return -1
    for n in range(m + 2, min(m + _CLAUSE_REACH, len(row.units) - 1)):
        behind = row.units[n + 1]
        if row.is_mark(n, COMMAS) and behind.kind == "NP" and behind.prep == _ON and not behind.conj:
            return n
    return -1
