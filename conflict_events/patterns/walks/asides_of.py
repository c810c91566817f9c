"""Relative clauses that stand between commas: شنت إسرائيل، التي تتهم الحزب بخرق الهدنة، غارات."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.standing_clauses import past_lasting
from conflict_events.patterns.walks.told_of import past_teller
from conflict_events.patterns.walks.unit_row import SINCE, TAKEN_UP, Group, UnitRow

_REACH = 14
_CLOSE = 2
_OUTER = 3  # units from a relative pronoun back to the verb whose subject it is about
_SAID_OF = 14  # units of a clause in which others say something of its noun
_SINCE_REACH = 7
_DASH_REACH = 7
_CLOSED = 6  # units behind a time in which a comma closes what it stands in
_OUTSIDE = frozenset({"", "ب"})
_DOING = frozenset({"armed", "group", "force", "state", "org"})
_DEEDS, _MASDARS = frozenset({"event", "thing"}), frozenset({"event", "noun", "preposition"})
_FORCES, _FIGHTING = frozenset({"armed", "force", "group"}), frozenset({"armed", "group", "force", "person", "state"})


def says_how(row: UnitRow, m: int) -> bool:
    """وفقا للمرصد | قصفت القوات, تنفيذا للاتفاق: whether an accusative that opens a clause tells how or why, not who.

    Behind إن it would be who does it: إن هجوما على الثكنة أوقع قتلى.
    """
    unit, token = row.units[m], row.tokens[row.units[m].head]
    bare = unit.j - unit.i == 1 and not (token.det or token.pron) and token.form.endswith("ا")
    opens = m == 0 or row.units[m - 1].kind == "." or token.base in row.words.attribution
    governs = m + 1 < len(row.units) and bool(row.units[m + 1].prep)
    return bare and opens and governs and unit.kinds <= _DEEDS and bool(token.tags & _MASDARS)


def governs_more(row: UnitRow, unit: Unit) -> bool:
    """قتلوا في الإقليم، | محملا الحركة المسؤولية: whether a participle behind a comma has an object, and is none."""
    token = row.tokens[unit.head]
    behind = row.units[unit.at + 1] if unit.at + 1 < len(row.units) else unit
    alone = unit.j - unit.i == 1 and "adj" in token.tags and token.stem.startswith("م") and not unit.definite
    named = behind.kind == "NP" and not (behind.prep or behind.conj) and bool(behind.kinds & ACTORS)
    named = named and behind is not unit
    return alone and named and "armed" not in unit.kinds


def past_told(row: UnitRow, m: int, bare: list[Group]) -> int:
    """Return one past the comma that closes the relative clause at m, where the clause around it goes on, or -1.

    قصفت القوات، التي تدعمها روسيا، | مخيما: behind the doer stands what the verb befalls, a time or a circumstance.
    قتل في الهجوم، الذي نفذه انتحاري، | 21 شخصا: where nothing bare stands before it, behind it stands the subject.
    """
    end = row.past_relative(m)
    behind = row.units[end + 1] if 0 <= end < len(row.units) - 1 else None
    if behind is not None and not bare and behind.kind == "NP" and not (behind.prep or behind.conj or behind.trigger):
        return -1 if _acts(row, end + 2) else end + 1
    attack = len(bare) == 1 and bare[0][0].trigger and row.is_mark(m - 1, COMMAS)
    doer = attack or (len(bare) == 1 and (bool(bare[0][0].kinds & _DOING) or _somebody(row, bare[0][0], m, behind)))
    if behind is None or not doer or _between(row, bare[0][-1], m) or behind.conj:
        return past_described(row, m)
    if behind.kind == "NP":
        return end + 1 if behind.prep or not _acts(row, end + 2) else -1
    goes_on = behind.kind == "F" and row.tokens[behind.head].det  # أطلقت الشرطة، التي طوقت الحي، | النار
    return end + 1 if behind.kind == "T" or goes_on else -1


def _somebody(row: UnitRow, unit: Unit, m: int, behind: Unit | None) -> bool:
    """اتهم الرئيس، الذي يزور كذا، | الحركة: whether one man does something to those who act, told of past a comma."""
    other = behind is not None and not behind.prep and bool(behind.kinds & _DOING)
    return other and unit.definite and "person" in unit.kinds and row.is_mark(m - 1, COMMAS)


def _acts(row: UnitRow, m: int) -> bool:
    """Whether a verb stands at m that no و joins, so that what stands before it is its subject."""
    return row.kind(m) == "V" and not row.units[m].conj


def past_described(row: UnitRow, m: int) -> int:
    """Return the circumstance behind the comma that closes a description at m, or -1.

    قتل ستة في مركز التسوق، الذي يقع وسط المدينة، | برصاص مسلحين; where it tells of an event of its own, what follows
    may go with that: في البلدة، التي شهدت معارك، | مساء السبت.
    """
    end = row.past_relative(m)
    behind = row.units[end + 1] if 0 <= end < len(row.units) - 1 else None
    if behind is None or behind.conj or row.form(behind) in row.words.attribution:
        return past_lasting(row, m) if end < 0 else -1
    inner = row.units[m:end]
    if behind.kind == "T":  # معسكر كذا، الذي سقط في أيديهم، | مطلع يناير
        own = any(u.trigger or (u.kind == "V" and row.tokens[u.head].stem[0] not in "يت") for u in inner)
        own = own or behind.prep in SINCE  # البلدة، التي يسيطر عليها المتمردون، | منذ 2014
        return end + 1 if not own or any(unit.kind == "T" for unit in inner) else -1
    aim = row.tokens[behind.head].base in row.words.sake  # من أجل تعزيز دفاعاتها | في عفرين
    governed = behind.kind == "NP" and behind.prep and not aim and not any(unit.trigger for unit in inner)
    return end + 1 if governed else -1


def past_seat(row: UnitRow, m: int) -> int:
    """Return what stands behind the comma that closes a clause of place at m, or -1.

    سقطت قذيفة على الحي، حيث تقع السفارة، | الجمعة; a clause that names a source is passed too.
    """
    if row.form(row.units[m]) not in row.words.seat:
        return past_teller(row, m)
    end = row.past_relative(m)
    whole = any(unit.kind == "NP" for unit in row.units[m:end])  # but حيث عثر، الأحد، على جثته
    return max(past_described(row, m), end + 1 if row.kind(end + 1) == "T" else -1) if whole else -1


def before_seat(row: UnitRow, m: int) -> int:
    """Return the comma before the clause of place that the comma at m closes, or m: وفي حلب |، حيث تدور معارك، قتل."""
    if m < 0 or not row.is_mark(m, COMMAS):
        return m
    for k in range(m - 1, max(m - _REACH, 0), -1):
        if row.is_mark(k, COMMAS) or row.units[k].kind in "SR":
            seat = row.units[k].kind == "S" and row.form(row.units[k]) in row.words.seat
            return k - 1 if seat and row.is_mark(k - 1, COMMAS) else m
    return m


def since_when(row: UnitRow, m: int) -> int:
    """Return the time that tells when what stands behind منذ began, a clause or an event; else -1.

    منذ بدأت الاحتجاجات في | 30 مارس, منذ بدء الغزو في | 24 فبراير.
    """
    for k in range(m + 1, min(m + _SINCE_REACH, len(row.units))):
        unit = row.units[k]
        if unit.kind == "T":
            outer = unit.time.outer if unit.time is not None else None
            return k if unit.time is not None and (unit.time.since or (outer is not None and outer.since)) else -1
        if unit.kind in ".R":
            return -1
    return -1


def left_to_source(row: UnitRow, m: int, k: int) -> bool:
    """Whether what stands behind comma k goes with the source whose clause began at m: حسب ما أوردت الوكالة، | الاثنين.

    But قتلت القوات، وفق ما نشره الجيش، | 14 عنصرا, قتل ستة، كما قال مصدر، | في غارة.
    """
    return row.kind(k + 1) != "NP" and any(unit.kind in "SVR" for unit in row.units[m + 1 : k])


def resumes(row: UnitRow, first: Unit, m: int) -> bool:
    """Whether a clause goes on at m, behind an aside: اعتقل الجيش، بدعم من الشرطة، | أمس | في بغداد | ستة.

    Args:
        row: The sentence.
        first: What opens the aside: a phrase, or a preposition made of two words.
        m: What stands behind the comma that closes it.
    """
    behind = row.units[m] if m < len(row.units) else None
    if behind is None or behind.conj:
        return False
    governed = first.kind == "P" and (behind.kind == "T" or bool(behind.prep))
    return governed or (behind.kind == "NP" and not behind.prep)


def past_dash(row: UnitRow, m: int, dash: str) -> int:
    """Return one past the dash that closes the one at m around a phrase or a time, or -1: قتلوا -أمس السبت- في كمين."""
    if not _touches(row, m, opens=True):
        return -1
    for k in range(m + 1, min(m + _DASH_REACH, len(row.units))):
        if row.is_mark(k, frozenset(dash)):
            return k + 1 if _touches(row, k, opens=False) else -1
        if row.units[k].kind not in "NPTF":
            return -1
    return -1


def _touches(row: UnitRow, m: int, *, opens: bool) -> bool:
    """Whether a dash stands at a word on its inner side and at none on the other."""
    k = row.units[m].head
    if k == 0 or k + 1 >= len(row.tokens):
        return False
    before, behind = row.tokens[k - 1].end == row.tokens[k].start, row.tokens[k].end == row.tokens[k + 1].start
    return behind and not before if opens else before


def to_other_side(row: UnitRow, m: int, sides: list[Group]) -> int:
    """Return one past the comma that closes the relative clause at m, where the second of two sides follows, or -1.

    اشتباكات بين القبائل، التي تتنازع على الأرض، | والجيش
    """
    if len(sides) != 1 or len(sides[0]) != 1 or _between(row, sides[0][0], m):
        return past_described(row, m)
    end = row.past_relative(m)
    behind = row.units[end + 1] if 0 <= end < len(row.units) - 1 else None
    other = behind is not None and behind.kind == "NP" and behind.conj and not behind.prep
    return end + 1 if other else past_described(row, m)


def other_side(row: UnitRow, unit: Unit, first: Unit) -> bool:
    """Whether a phrase is who fights whoever stands behind بين: no place, and no third of two."""
    two = "dual" in row.tokens[first.head].tags
    return not two and bool(unit.kinds & _FORCES) and not first.kinds.isdisjoint(_FIGHTING)


def before_told(row: UnitRow, m: int, prep: str) -> int:
    """Return the unit before the relative clause that the comma at m closes, or m.

    Args:
        row: The sentence.
        m: The comma.
        prep: What governs the phrase behind it: الهجوم، الذي أدى، للأسف، | إلى مقتل goes on with the clause, but not
            قتل الوزير، الذي يرأس الحزب، | في هجوم, where a verb before the clause awaits it.
    """
    for k in range(m - 1, max(m - _REACH, 1), -1):
        if row.is_mark(k, COMMAS) or row.units[k].kind == "S":
            return m
        if row.units[k].kind == "R":
            closed = row.is_mark(k - 1, COMMAS) and m - k > _CLOSE
            awaits = k >= _OUTER and row.units[k - 2].kind == "NP" and row.units[k - _OUTER].kind == "V"
            return k - 2 if closed and (prep in _OUTSIDE or awaits) else m
    return m


def _between(row: UnitRow, doer: Unit, m: int) -> bool:
    """Whether more than a comma stands between a phrase and the relative pronoun at m that describes it."""
    return m - doer.at > _CLOSE or (m - doer.at == _CLOSE and not row.is_mark(m - 1, COMMAS))


def tells_day(unit: Unit) -> bool:
    """Whether a time in brackets tells a day: قتلوا (السبت), but هيئة تحرير الشام (النصرة سابقا)."""
    return unit.kind == "T" and unit.time is not None and unit.time.granularity not in ("vague", "duration")


def closes_outer(row: UnitRow, k: int, time: Unit) -> bool:
    """قتلوا في قصف مبنى، | بعد عشرة أعوام على مجزرة: whether how long after something else closes the clause around k.

    Args:
        row: The sentence.
        k: A governed event noun, or a verb in a relative clause, before a comma.
        time: The time behind the comma.
    """
    counted = time.time is not None and time.time.how == "ago" and row.tokens[time.first].form in row.words.temporal
    inner = row.in_relative(k) if row.units[k].kind == "V" else bool(row.units[k].prep)
    behind = row.units[time.at + 1 : time.at + _CLOSED]
    return counted and inner and not any(row.is_mark(u.at, COMMAS) for u in behind)


def before_said_of(row: UnitRow, m: int) -> int:
    """Return the unit before the clause that the comma at m closes, where others say something of its noun, or -1.

    الحاكم، | الذي تقول واشنطن إنه متورط في الفساد، قتل

    Args:
        row: The sentence.
        m: A comma.
    """
    told = -1
    for k in range(m - 1, max(m - _SAID_OF, 0), -1):
        unit = row.units[k]
        if unit.kind == "S":
            if told >= 0 or not row.form(unit).endswith(TAKEN_UP):
                return -1
            told = k
        elif unit.kind == "R":
            says = told >= 0 and row.kind(k + 1) == "V" and row.form(unit) not in row.words.free_relative
            return k - 1 if says and row.tokens[row.units[k + 1].head].stem in row.words.told_so else -1
        elif unit.kind == "." and row.form(unit) in COMMAS:
            return -1
    return -1
