"""Compare `find_times` with dateparser on the table of date expressions, in one run; write a Markdown table.

    python docs/tools/compare_dates.py

dateparser is no dependency of this package: install it, and this package, in an environment of its own.
dateparser is asked twice, with `languages=["ar"]`, the day of publication as `RELATIVE_BASE` and dates of the past
preferred: `parse` is given the expression alone, cut out by hand, which is more help than a text gives; `search_dates`
is given the whole row, as we are. It knows no spans of days, so for a month or a year any day inside is taken as right.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import dateparser
from dateparser.search import search_dates

from conflict_events.entities.times.dates import find_times
from conflict_events.text.clitics import Clitics
from conflict_events.text.tokens import tokenize

TABLES = ("dates.tsv", "hijri.tsv")
FOLDER = Path(__file__).resolve().parents[2] / "tests" / "entities"
PUBLISHED = dt.date(2018, 7, 25)
SETTINGS: dict[str, Any] = {
    "RELATIVE_BASE": dt.datetime.combine(PUBLISHED, dt.time(12)),
    "PREFER_DATES_FROM": "past",
}
KINDS = ("one day", "several days", "no days can be told", "no time at all (traps)")
Days = tuple[dt.date, dt.date] | None


def rows() -> Iterator[tuple[str, list[Days], list[str]]]:
    """Yield each row of the tables: text, the days of its expressions, and the expressions."""
    for name in TABLES:
        for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                text, days, places = line.split("\t")
                empty = days == "none"
                yield text, [] if empty else [_days(d) for d in days.split()], [] if empty else places.split(" | ")


def _days(written: str) -> Days:
    if written == "-":
        return None
    first, _, last = written.partition("..")
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last or first)


def ours(text: str) -> list[Days]:
    """Return the days of what this package finds."""
    tokens = tokenize(text, 0, len(text), Clitics({}, frozenset()))
    return [(t.start, t.end) if t.start and t.end else None for t in find_times(tokens, PUBLISHED)]


def parsed(expression: str) -> dt.date | None:
    """Return the day that dateparser gives for an expression alone."""
    day = dateparser.parse(expression, languages=["ar"], settings=SETTINGS)
    return day.date() if day else None


def searched(text: str) -> list[dt.date]:
    """Return the days that dateparser finds in a text."""
    return [day.date() for _, day in search_dates(text, languages=["ar"], settings=SETTINGS) or []]


def _inside(day: dt.date | None, days: Days) -> bool:
    return day is None if days is None else day is not None and days[0] <= day <= days[1]


def _kind(days: list[Days]) -> str:
    if not days:
        return KINDS[3]
    first = days[0]
    return KINDS[2] if first is None else KINDS[0] if first[0] == first[1] else KINDS[1]


def main() -> None:
    """Print the table."""
    right: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for text, days, expressions in rows():
        one, two = [parsed(e) for e in expressions] or [parsed(text)], searched(text)
        wanted = days or [None]
        line = right[_kind(days)]
        line[0] += 1
        line[1] += ours(text) == days
        line[2] += all(map(_inside, one, wanted))
        told = [d for d in days if d is not None]
        line[3] += len(two) == len(told) and all(map(_inside, two, told))
    total = [sum(right[kind][k] for kind in KINDS) for k in range(4)]
    names = f"dateparser {version('dateparser')}"
    write = sys.stdout.write
    write(f"| | expressions | conflict_events | {names}, `parse` | {names}, `search_dates` |\n|---|---|---|---|---|\n")
    for kind, line in [*((kind, right[kind]) for kind in KINDS), ("all", total)]:
        shares = (f"{n} ({100 * n / line[0]:.0f} %)" for n in line[1:])
        write(f"| {kind} | {line[0]} | {' | '.join(shares)} |\n")


if __name__ == "__main__":
    main()
