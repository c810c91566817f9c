"""Hijri dates, with the calendar of the extra `hijri` and without it."""

import datetime as dt
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_events.entities.times import hijri
from conflict_events.entities.times.dates import find_times
from conflict_events.text.clitics import Clitics
from conflict_events.text.tokens import tokenize

TABLE = [
    line.split("\t")
    for line in (Path(__file__).parent / "hijri.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
ANALYZE = Clitics({}, frozenset())
PUBLISHED = dt.date(2018, 7, 25)


@pytest.fixture
def no_calendar(monkeypatch):
    monkeypatch.setitem(sys.modules, "hijridate", None)
    hijri.calendar.cache_clear()
    yield
    hijri.calendar.cache_clear()


def read(text, published=PUBLISHED):
    tokens = tokenize(text, 0, len(text), ANALYZE)
    times = find_times(tokens, published)
    return times, " | ".join(text[tokens[t.i].start : tokens[t.j - 1].end] for t in times)


def shown(time):
    if time.start is None:
        return "-"
    return f"{time.start}" if time.start == time.end else f"{time.start}..{time.end}"


@pytest.mark.parametrize(("text", "days", "places"), TABLE)
def test_the_table_of_hijri_times_is_read(text, days, places):
    pytest.importorskip("hijridate")
    times, found = read(text)
    assert (" ".join(map(shown, times)) or "none", found or "none") == (days, places)


@pytest.mark.usefixtures("no_calendar")
@pytest.mark.parametrize(("text", "days", "places"), TABLE)
def test_without_the_calendar_the_same_times_have_no_days(text, days, places):
    times, found = read(text)
    assert (found or "none") == places
    assert len(times) == (days != "none")
    assert not any(time.start or time.end for time in times)


@pytest.mark.usefixtures("no_calendar")
def test_a_second_date_tells_the_day_without_the_calendar():
    (time,), found = read("في 12 رمضان 1439 هـ الموافق 27 مايو 2018")
    assert (time.start, found) == (dt.date(2018, 5, 27), "12 رمضان 1439 هـ الموافق 27 مايو 2018")


def test_names_of_men_are_no_months():
    for text in ("قال رجب طيب أردوغان", "قتل رمضان شعبان", "سلاح محرم دوليا", "صفر إصابات", "كتيبة شهداء رمضان"):
        assert read(text)[0] == []


@given(st.integers(1344, 1499), st.integers(1, 12), st.integers(1, 29))
def test_a_full_date_is_the_day_that_the_calendar_gives(year, month, day):
    hijridate = pytest.importorskip("hijridate")
    names = ["محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان"]
    names += ["رمضان", "شوال", "ذي القعدة", "ذي الحجة"]
    (time,), _ = read(f"في {day} {names[month - 1]} {year} هـ", None)
    expected = hijridate.Hijri(year, month, day).to_gregorian()
    assert (time.start, time.end) == (dt.date(*expected.datetuple()),) * 2


@given(st.integers(1344, 1499))
def test_a_year_is_all_its_months(year):
    pytest.importorskip("hijridate")
    first, last = hijri.year_days(year)
    assert 352 <= (last - first).days <= 355
    assert hijri.year_days(year + 1) is None or hijri.year_days(year + 1)[0] == last + dt.timedelta(days=1)


def test_years_outside_the_calendar_have_no_days():
    assert hijri.month_days(1300, 9) is None
    assert hijri.month_days(1437, 9, 31) is None
