"""Time expressions, the days they mean, and what only looks like a time."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_events.entities.times.dates import find_times
from conflict_events.languages import table
from conflict_events.text.clitics import Clitics
from conflict_events.text.fold import fold
from conflict_events.text.tokens import tokenize

TABLE = [
    line.split("\t")
    for line in (Path(__file__).parent / "dates.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
ANALYZE = Clitics({}, frozenset())
PUBLISHED = dt.date(2018, 7, 25)
WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
GREGORIAN = table("ar", "dates")["months"]
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31))


def find(text, published=PUBLISHED):
    tokens = tokenize(text, 0, len(text), ANALYZE)
    return find_times(tokens, published), tokens


def shown(time):
    if time.start is None:
        return "-"
    return f"{time.start}" if time.start == time.end else f"{time.start}..{time.end}"


@pytest.mark.parametrize(("text", "days", "places"), TABLE)
def test_the_table_of_times_is_read(text, days, places):
    times, tokens = find(text)
    assert " ".join(map(shown, times)) == days.replace("none", "")
    assert " | ".join(text[tokens[t.i].start : tokens[t.j - 1].end] for t in times) == places.replace("none", "")


def test_the_table_is_large_and_a_third_of_it_are_traps():
    assert len(TABLE) >= 350
    assert sum(row[1] == "none" for row in TABLE) >= len(TABLE) / 3
    assert len({row[0] for row in TABLE}) == len(TABLE)


@pytest.mark.parametrize(("text", "days", "places"), TABLE)
def test_without_a_publication_day_only_full_dates_have_days(text, days, places):
    times, _ = find(text, published=None)
    assert len(times) == (0 if days == "none" else len(days.split()))
    dated = any(c.isdigit() for c in places) or "ألف" in places  # عام ألفين وستة عشر
    assert all(time.start is None or dated for time in times)


@given(DAYS, DAYS, st.data())
def test_a_full_date_is_read_back_in_every_naming_system(day, published, data):
    name = data.draw(st.sampled_from(GREGORIAN[str(day.month)]))
    times, tokens = find(f"في {day.day} {name} {day.year}", published)
    assert [(t.i, t.j, t.start, t.end) for t in times] == [(1, len(tokens), day, day)]


@given(DAYS, st.sampled_from(["{0:%Y/%m/%d}", "{0:%d/%m/%Y}", "{0:%d-%m-%Y}", "{0:%Y-%m-%d}"]))
def test_a_date_in_digits_is_read_back(day, form):
    times, _ = find(form.format(day), None)
    assert [(t.start, t.end, t.how) for t in times] == [(day, day, "numeric")]


@given(st.integers(0, 6), DAYS)
def test_a_weekday_is_the_latest_one_and_the_past_one_never_today(weekday, published):
    (plain,), _ = find(f"قصفت {WEEKDAYS[weekday]}", published)
    (past,), _ = find(f"قصفت {WEEKDAYS[weekday]} الماضي", published)
    assert plain.start.weekday() == past.start.weekday() == weekday
    assert 0 <= (published - plain.start).days < 7
    assert 0 < (published - past.start).days <= 7


@given(st.integers(1, 31), st.integers(1, 12), DAYS)
def test_a_date_without_a_year_is_the_latest_one(day, month, published):
    times, _ = find(f"يوم {day} {GREGORIAN[str(month)][0]}", published)
    if times and times[0].granularity == "day":
        assert times[0].start <= published
        assert (published - times[0].start).days <= 366


WORDS = [
    *WEEKDAYS,
    "منذ",
    "بين",
    "من",
    "إلى",
    "حتى",
    "وحتى",
    "الماضي",
    "مساء",
    "يوم",
    "الأسبوع",
    "مايو",
    "آب",
    "7",
    "و8",
]
MORE = [
    "2016",
    "أيام",
    "ثلاثة",
    "الأول",
    "عام",
    "قبل",
    "الساعة",
    "(",
    ")",
    "/",
    "-",
    "مطلع",
    "خلال",
    "غداة",
    "وقت سابق",
]


@given(st.lists(st.sampled_from([*WORDS, *MORE]), max_size=12))
def test_any_string_of_time_words_gives_ordered_times(parts):
    times, tokens = find(" ".join(parts))
    end = 0
    for time in times:
        assert end <= time.i < time.j <= len(tokens)
        assert (time.start is None) == (time.end is None)
        assert time.start is None or time.start <= time.end
        end = time.j


@pytest.mark.parametrize("day", [dt.date(1, 1, 1), dt.date(9999, 12, 31)])
def test_the_ends_of_the_calendar_break_nothing(day):
    for text, _, _ in TABLE:
        find(text, day)
    find("منذ 900000000 عام", day)


def test_a_phrase_behind_since_keeps_the_time_inside_it():
    (time,), _ = find("منذ ثورة عام 2011، قتل")
    assert time.since
    assert (time.inner.start, time.inner.end) == (dt.date(2011, 1, 1), dt.date(2011, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("تعرضت لهجوم منذ أسبوع", dt.date(2018, 7, 18), dt.date(2018, 7, 18)),
        ("وصل منذ ثلاثة أسابيع", dt.date(2018, 7, 4), dt.date(2018, 7, 4)),
        ("الأكثر دموية منذ مارس 2016، حين", dt.date(2016, 3, 1), dt.date(2016, 3, 31)),
        ("منذ أن بدأ الهجوم الخميس، قتل", dt.date(2018, 7, 19), dt.date(2018, 7, 19)),
        ("منذ مطلع العام", dt.date(2018, 1, 1), dt.date(2018, 12, 31)),
    ],
)
def test_behind_since_the_time_itself_is_kept(text, first, last):
    (time,), _ = find(text)
    assert time.since
    assert (time.end, time.inner.start, time.inner.end) == (PUBLISHED, first, last)


def test_a_rough_length_behind_since_has_no_day():
    (time,), _ = find("منذ بضعة أيام")
    assert (time.since, time.start, time.inner) == (True, None, None)


def test_no_month_or_weekday_has_two_numbers():
    data = table("ar", "dates")
    for section in ("months", "hijri_months", "weekdays"):
        forms = [fold(word) for words in data[section].values() for word in words]
        assert len(forms) == len(set(forms))
