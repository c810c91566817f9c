"""Pure arithmetic of days, months and years; nothing here knows a word or a clock."""

from __future__ import annotations

import calendar
import datetime as dt

Days = tuple[dt.date, dt.date]


def day_or_none(year: int, month: int, day: int) -> dt.date | None:
    """Return the day, or None where the calendar has no such day.

    >>> day_or_none(2018, 2, 30) is None
    True
    """
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def month_days(year: int, month: int) -> Days:
    """Return the first and last day of a month.

    >>> month_days(2016, 2)[1].day
    29
    """
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def year_days(year: int) -> Days:
    """Return the first and last day of a year."""
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def latest_weekday(weekday: int, today: dt.date, *, before: bool = False) -> dt.date:
    """Return the latest such weekday up to `today`.

    Args:
        weekday: Monday is 0.
        today: The day to count from.
        before: Whether `today` itself is too late.

    Example:
        >>> latest_weekday(3, dt.date(2016, 5, 13))
        datetime.date(2016, 5, 12)
    """
    back = (today.weekday() - weekday) % 7
    return today - dt.timedelta(days=back or (7 if before else 0))


def next_weekday(weekday: int, today: dt.date) -> dt.date:
    """Return the first such weekday after `today`."""
    return today + dt.timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def latest_month(month: int, today: dt.date, *, before: bool = False) -> int:
    """Return the year of the latest such month up to that of `today`, or `before` it."""
    return today.year - (month > today.month or (before and month == today.month))


def next_month(month: int, today: dt.date) -> int:
    """Return the year of the first such month after that of `today`."""
    return today.year + (month <= today.month)


def shift_months(day: dt.date, months: int) -> dt.date:
    """Return the same day some months on, or the last day of a shorter month.

    >>> shift_months(dt.date(2018, 3, 31), -1)
    datetime.date(2018, 2, 28)
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def shift(day: dt.date, unit: str, count: int) -> dt.date | None:
    """Return the day some units of time away; None for units that are no whole days.

    Args:
        day: The day to count from.
        unit: "day", "night", "week", "month" or "year"; "hour" where `count` makes whole days.
        count: How many; negative to go back.
    """
    if unit == "hour" and count and count % 24 == 0:
        unit, count = "day", count // 24
    try:
        if unit in ("day", "night", "week"):
            return day + dt.timedelta(days=count * (7 if unit == "week" else 1))
        if unit in ("month", "year"):
            return shift_months(day, count * (12 if unit == "year" else 1))
    except (OverflowError, ValueError):  # before year 1 or after 9999: the text cannot mean it
        return None
    return None
