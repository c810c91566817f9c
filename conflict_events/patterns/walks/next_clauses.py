"""Times that open the next clause, and such as tell of the last: استولوا على القاعدة | وغدا …; قتلوا، وذلك | أمس."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import IN
from conflict_events.patterns.walks.unit_row import QUOTES, SINCE, UnitRow

_END = -2  # so that the walk goes on at -1, which ends it
_ALONG = "مع"
_FRONT = IN | {"خلال", "مع", "اثناء"}
_FRONT_REACH = 9  # units from what a clause begins with to its verb
_THAT_WAS, _FROM = "وذلك", ("من", "علي")
_EVES = ("غداة", "عشية")
_AGO = "ago"


def opens_next(row: UnitRow, time: Unit) -> bool:
    """Whether a time joined behind a comma is the next clause's: أدى إلى مقتل ستة، وفي اليوم التالي | اقتحموها."""
    return bool(time.conj) and _acts_then(row, time)


def opens_clause(row: UnitRow, time: Unit) -> bool:
    """Whether a joined time is that of the verb behind it alone: سقطت في مارس، ومنذ ذلك الحين | يقصفونها.

    Two times of one kind are a pair, of one clause: شنت طائرات غارات ليل الأربعاء ويوم الخميس | استهدفت.

    Args:
        row: The sentence.
        time: A time.
    """
    if not time.conj or not time.at or not opens_next(row, time):
        return False
    before = row.units[time.at - 1 - row.is_mark(time.at - 1, COMMAS)]
    return before.kind != "T" or _kind(before) != _kind(time)


def fronts_next(row: UnitRow, unit: Unit) -> bool:
    """قتل ستة في كمين، | وفي كلمة مساء الأحد، توعد الرئيس: whether a joined phrase is what the next clause begins with.

    Its verb stands behind it, over times and phrases that a preposition governs; what only describes the last of these
    is none: وفي هجوم شنه مسلحون.

    Args:
        row: The sentence.
        unit: A phrase.
    """
    if not unit.conj or (unit.prep not in _FRONT and unit.prep not in row.words.temporal):
        return False
    return _acts_then(row, unit)


def _acts_then(row: UnitRow, unit: Unit) -> bool:
    """Whether the verb of a clause stands behind what it begins with."""
    for behind in row.units[unit.at + 1 : unit.at + _FRONT_REACH]:
        if _acts(row, behind):
            last = row.units[behind.at - 1]
            own = not (behind.conj or row.tokens[behind.head].prep)  # but وفي الجامعة، | ليعتقلوا الطلاب
            return own and (last.kind != "NP" or last.definite)
        owned = bool(behind.prep) or row.units[behind.at - 1].trigger  # بعد خروج | الوفد
        if not (behind.kind in "TF" or (behind.kind == "NP" and owned) or row.is_mark(behind.at, COMMAS)):
            return False
    return False


def _acts(row: UnitRow, unit: Unit) -> bool:
    return unit.kind == "V" or (unit.kind == "F" and row.tokens[unit.head].stem in row.words.being)


def _kind(time: Unit) -> tuple[bool, bool]:
    since = time.prep in SINCE or (time.time is not None and time.time.since)
    return since, time.time is not None and time.time.start is not None


def take_time(row: UnitRow, times: list[Unit], m: int) -> int:
    """Take a time into a walk and return the unit behind which that goes on, one before the first where it ends.

    Args:
        row: The sentence.
        times: The times of the walk, which grow.
        m: The time.
    """
    if opens_clause(row, row.units[m]):
        return _END
    times.append(row.units[m])
    return m


def that_was(row: UnitRow, m: int) -> int:
    """Return when or where behind وذلك the clause before it happened, or -1: قتل ستة جنود، وذلك | مساء الأحد.

    How long before or after something else it was is none of its time: وذلك بعد أيام من الاستفتاء, وذلك غداة الهجوم.

    Args:
        row: The sentence.
        m: A subordinator.
    """
    if row.form(row.units[m]) != _THAT_WAS or m + 1 >= len(row.units):
        return -1
    told, before = row.units[m + 1], row.units[m - 1 - row.is_mark(m - 1, COMMAS)]
    if row.form(before) in QUOTES:
        return -1  # كانوا يعدون لهجوم"، وذلك مساء الأحد
    place = told.kind == "NP" and not told.trigger and told.prep in IN and "place" in told.kinds
    return m + 1 if place or (told.kind == "T" and not _counted(row, told)) else -1


def _counted(row: UnitRow, time: Unit) -> bool:
    """بعد يومين | من الهجوم, غداة الهجوم: whether a time is told by what it was after or before."""
    first = row.form(time)
    behind = row.units[time.at + 1].prep if time.at + 1 < len(row.units) else ""
    ago = time.time is not None and time.time.how == _AGO and behind not in _FROM
    return first in _EVES or (first in row.words.temporal and not ago)


def goes_along(row: UnitRow, m: int) -> bool:
    """تعرضت البلدة لقصف، تزامنا مع | غارات على المخيم: whether event noun m only goes along with the clause before it.

    Args:
        row: The sentence.
        m: Unit of the event noun.
    """
    if row.units[m].prep != _ALONG or m == 0 or row.units[m - 1].kind != "NP":
        return False
    before = row.tokens[row.units[m - 1].head]
    return before.base in row.words.meanwhile or before.form in row.words.meanwhile
