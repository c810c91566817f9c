"""Phrases that end a relative clause before a verb, so that the verb tells nothing of them: الذي يقود سيارة | هاجم."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.unit_row import TAKEN_UP, UnitRow
from conflict_events.text.tokens import Token

_MANY = frozenset({"plural", "dual"})
_HER = ("ة", "اء")
_OF_MANY, _OF_THING = ("وا", "ن", "ا"), frozenset({"", "ه", "ها"})
_NEAR = 4  # units behind a verb within which a pronoun points back to what it describes


def ends_description(row: UnitRow, unit: Unit, k: int) -> bool:
    """Whether verb k cannot be about the indefinite phrase before it: it is of another gender, or that is an age.

    Args:
        row: The sentence.
        unit: The phrase before the verb.
        k: The verb.
    """
    verb = row.tokens[row.units[k].head]
    if unit.kind == "NP" and _of_one(row, unit, verb) and not _points_back(row, k):
        return row.in_relative(unit.at - 1)
    if unit.kind != "NP" or verb.pron or _points_back(row, k):
        return False
    if unit.empty:
        return row.in_relative(unit.at - 1)  # الذي لم يبلغ العشرين | هاجم, but وقتلوا سبعة منهم رميا
    if unit.kinds == {"time"}:
        return True  # الذي لم يتجاوز 21 عاما | هاجم
    head = row.tokens[unit.head]
    her = head.stem.endswith(_HER) and head.tags.isdisjoint(_MANY) and unit.quantity is None
    past = "verb_perf" in verb.tags and "verb_impf" not in verb.tags  # حافلة | تقل
    return her and past and not verb.stem.endswith(("ت", "تا", "وا", "ن"))


def _of_one(row: UnitRow, unit: Unit, verb: Token) -> bool:
    """الذي قتل عشرة جنود | استهدف, التي قتلت جنودا | نفذها: whether a verb in the past tells nothing of many people."""
    head = row.tokens[unit.head]
    many = "person" in unit.kinds and ("plural" in head.tags or unit.quantity is not None)
    past = "verb_perf" in verb.tags and "verb_impf" not in verb.tags and not row.units[unit.at].trigger
    return many and past and not verb.conj and not verb.stem.endswith(_OF_MANY) and verb.pron in _OF_THING


def _points_back(row: UnitRow, k: int) -> bool:
    """Whether a pronoun behind verb k may point back: مدرسة قتل ثلاثة من تلاميذها."""
    behind = row.units[k + 1 : k + 1 + _NEAR]
    if any(u.kind == "S" and row.form(u).endswith(TAKEN_UP) for u in behind):
        return True  # عملية قال إنها تبدأ
    return any(t.pron or row.words.resumed(t) is not None for u in behind for t in row.tokens[u.first : u.j])
