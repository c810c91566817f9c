"""Times that و joins and that open the next clause: استولوا على القاعدة | وغدا سيقتحمون العاصمة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.walks.unit_row import SINCE, UnitRow

_END = -2  # so that the walk goes on at -1, which ends it
_ALONG = "مع"


def opens_next(row: UnitRow, time: Unit) -> bool:
    """Whether a time joined behind a comma is the next clause's: أدى إلى مقتل ستة، وفي اليوم التالي | اقتحموها."""
    m = time.at + 1
    while row.kind(m) == "T" or row.kind(m) == "F" or (m < len(row.units) and row.is_mark(m, COMMAS)):
        m += 1
    return time.conj and row.kind(m) == "V" and not row.units[m].conj


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
