"""Who a phrase behind a governed attack is: قتل في قصف | أربعة مدنيين, بعد انسحاب | الجيش من البلدة، قتل ستة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import CAUSE, DURING, IN
from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import Group, UnitRow

_IN_IT = CAUSE | DURING | IN
_PEOPLE = frozenset({"person", "armed"})
_NO_PERSONS = frozenset({"place", "gent", "group", "org", "event"})
_BANDS = frozenset({"armed", "force", "group", "state"})
_DESCRIBES = frozenset({"adj", "gent"})
_NAMED = frozenset({"person_name", "title", "person"})
_REACH = 16
_UPRIGHT = ("ون", "ان")


def harmed_in(row: UnitRow, attack: int, m: int) -> bool:
    """Whether those right behind an attack that a verb of harm governs are its subject, and do not own the attack.

    Where a force stands before the attack, they are whom it kills or takes: قتل الجيش في غارات | عشرة مسلحين.

    Args:
        row: The sentence.
        attack: Unit of an event noun.
        m: Unit of a phrase behind it.
    """
    event, unit = row.units[attack], row.units[m]
    if not event.trigger or event.prep not in _IN_IT or unit.prep or unit.conj or unit.trigger:
        return False
    verb = row.back(attack - 1, "TB")
    forces = verb > 0 and _forces(row.units[verb])
    verb -= forces
    if verb < 0 or row.units[verb].kind != "V" or row.tokens[row.units[verb].head].pron:
        return False
    if (unit.definite and not forces) or row.skip_marks(attack + 1, 1) != m:
        return False
    words, stem = row.words, row.tokens[row.units[verb].head].stem
    known = stem in words.befalls
    known = known or (forces and (stem in words.takes or stem in words.hurt or stem in words.harms))
    return known and _counted_persons(row, unit) and not _acts(row, m)


def _forces(unit: Unit) -> bool:
    """Whether a phrase names a body under arms as a whole, that kills and is not killed: الجيش, القوات الحكومية."""
    plain = unit.kind == "NP" and not (unit.prep or unit.conj or unit.trigger) and unit.quantity is None
    return plain and unit.definite and bool(unit.kinds & _BANDS) and "person" not in unit.kinds


def felled_by(row: UnitRow, act: Unit, unit: Unit) -> bool:
    """Whether an attack right behind a verb of harm is its subject, and a person named behind it whom it kills.

    قتلت غارة أميركية | القيادي فلان, قتل القصف | فلانا: an attack with an adjective or the article owns nobody.
    """
    if not act.trigger or act.prep or act.conj or "person" in act.kinds or not 0 < act.at < unit.at:
        return False
    between = row.units[act.at + 1 : unit.at]
    verb, first = row.units[max(row.back(act.at - 1, "TB"), 0)], row.tokens[act.head]
    named = unit.kind == "NP" and bool(unit.kinds & _NAMED) and not (unit.prep or unit.conj or unit.trigger)
    if not named or verb.kind != "V" or row.tokens[verb.head].pron or first.pron:
        return False
    stem = row.tokens[verb.head].stem
    if stem not in row.words.kills and stem not in row.words.harms:
        return False
    described = act.j - act.head > 1 and bool(row.tokens[act.j - 1].tags & _DESCRIBES)
    owned = bool(between) and between[0].definite and bool(between[0].kinds & _BANDS)  # قتل قصف الجيش | الطبيب فلانا
    apart = bool(between) and all(u.kind == "T" or (u.kind == "NP" and u.prep) for u in between[owned:])
    if [u.kind for u in between] == ["V", "NP"] and row.tokens[between[0].head].pron:
        return True  # قتلت غارة شنها التحالف | القيادي فلانا
    return apart or (not between and (described or bool(first.det)))


def harmed_behind(row: UnitRow, k: int, slots: Slots) -> Group:
    """Return the subject of a verb of harm behind an attack with a clause of its own, where nothing nearer is.

    أصيب أمس في كمين نصبه المتمردون شمال حلب | ثلاثة جنود; قتل في الهجوم الذي وقع الأحد | 11 جنديا

    Args:
        row: The sentence.
        k: Unit of the verb.
        slots: What stands around it.
    """
    head, words = row.tokens[row.units[k].head], row.words
    nearer = slots.agent or slots.antecedent is not None or head.pron
    if nearer or not (head.stem in words.befalls or head.stem in words.takes):
        return []
    own = 0  # phrases that the clause of the attack has for itself
    for unit in row.units[k + 1 : k + 1 + _REACH]:
        if _opens_clause(row, unit) or _joined_behind(row, unit):
            continue
        if unit.kind in ".SR" or (unit.kind == "V" and not _in_clause(row, unit)):
            return []
        if unit.kind == "V":
            own = _phrases_of(row, unit)
        elif unit.kind == "NP" and not unit.prep and "direction" not in unit.kinds and not _in_idafa(row, unit):
            if not own:
                free = not unit.conj and (unit.quantity is not None or not row.units[k].conj)
                return [unit] if free and _counted_persons(row, unit) and not _acts(row, unit.at) else []
            own -= 1
    return []


def _opens_clause(row: UnitRow, unit: Unit) -> bool:
    """Whether a clause begins that describes a governed phrase, or tells of when: في الهجوم | الذي, عندما انفجرت."""
    if unit.kind == "S":
        return row.form(unit) in row.words.when
    return unit.kind == "R" and _governed(row, row.units[unit.at - 1])


def _in_clause(row: UnitRow, verb: Unit) -> bool:
    """Whether a verb stands right behind what it describes, or what opens its clause: في كمين | نصبه, الذي | نصبه."""
    before = row.units[verb.at - 1]
    told = before.trigger and _governed(row, before)
    return not verb.conj and (told or _opens_clause(row, before) or _in_idafa(row, before))


def _governed(row: UnitRow, unit: Unit) -> bool:
    """Whether a preposition governs a phrase, or the event noun in idafa before it: في انفجار | لغم."""
    return unit.kind == "NP" and (bool(unit.prep) or _in_idafa(row, unit))


def _in_idafa(row: UnitRow, unit: Unit) -> bool:
    """Whether a phrase stands in idafa right behind a governed event noun, and no number counts it: في انفجار | لغم."""
    before = row.units[unit.at - 1] if unit.at else unit
    alone = unit.kind == "NP" and not (unit.prep or unit.conj) and unit.quantity is None
    return alone and before.trigger and bool(before.prep) and not unit.kinds & _PEOPLE


def _joined_behind(row: UnitRow, unit: Unit) -> bool:
    """Whether a phrase is joined to one that a preposition governs: على البلدة | وقرية مجاورة لها."""
    if unit.kind != "NP" or not unit.conj or unit.prep or unit.kinds & _PEOPLE:
        return False
    before = row.units[unit.at - 1]
    return before.kind == "NP" and (bool(before.prep) or _joined_behind(row, before))


def _phrases_of(row: UnitRow, verb: Unit) -> int:
    """Return how many phrases without a preposition a verb has behind it: نصبه | المتمردون, استهدف | حافلة, but وقع."""
    return int(row.tokens[verb.head].stem not in row.words.began)


def _counted_persons(row: UnitRow, unit: Unit) -> bool:
    """Whether a phrase names one person, or more whom a number counts or the ending of a subject shows: شرطيان."""
    head = row.tokens[unit.head]
    upright = head.stem.endswith(_UPRIGHT) and bool(head.tags & {"plural", "dual"})
    one = {"singular", "person_nouns"} <= head.tags and not head.tags & _DESCRIBES
    told = upright or one or (unit.quantity is not None and unit.quantity.low is not None)
    counted = unit.quantity is not None  # 12 فلسطينيا, ثلاثة مهندسين
    people = bool(unit.kinds & _PEOPLE) or (counted and "gent" in unit.kinds)
    return told and people and not unit.kinds & (_NO_PERSONS - {"gent", "place"} if counted else _NO_PERSONS)


def _acts(row: UnitRow, m: int) -> bool:
    """أصيب في اقتحام ستة مسلحين | للمقر, في اعتداء ثلاثة مجهولين | عليه: whether what they do it to stands behind."""
    behind = row.units[m + 1] if m + 1 < len(row.units) else None
    return behind is not None and (behind.prep in ("ل", "علي") or row.resuming(m + 1) is not None)


def done_by(row: UnitRow, unit: Unit, k: int) -> bool:
    """Whether a phrase before the comma before verb k does what a governed event noun says, and is no subject of k.

    بعد انسحاب | الجيش من البلدة، قتل ستة
    """
    event = row.units[unit.at - 1] if unit.at > 0 else None
    if event is None or not (event.trigger and event.prep) or event.j != unit.first or unit.conj:
        return False
    head = row.tokens[event.head]
    return not (head.det or head.pron) and any(row.is_mark(n, COMMAS) for n in range(unit.at + 1, k))
