"""The day of publication that an article says of itself, and dates that are none."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_events.entities.times.dateline import find_dateline

TABLE = [
    line.split("\t")
    for line in (Path(__file__).parent / "datelines.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
STORY = "وقال السكان إن القصف استمر حتى الفجر. "


@pytest.mark.parametrize(("text", "day", "how"), TABLE)
def test_the_table_of_datelines_is_read(text, day, how):
    found = find_dateline(text.replace("\\n", "\n"))
    assert (str(found.date) if found else "none", found.how if found else "none") == (day, how)


@pytest.mark.parametrize("text", [row[0] for row in TABLE])
def test_the_span_is_the_date_in_the_text(text):
    text = text.replace("\\n", "\n")
    found = find_dateline(text)
    assert found is None or any(c.isdigit() for c in text[found.start : found.end])


@given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31)), st.integers(0, 30))
def test_it_is_found_at_both_ends_and_not_in_the_middle(day, times):
    line = f"نشر في: {day:%Y/%m/%d}"
    body = STORY * times
    assert find_dateline(f"{line}\n{body}").date == day
    assert find_dateline(f"{body}\n{line}").date == day
    assert find_dateline(f"{STORY * 12}\n{line}\n{STORY * 6}") is None


@given(st.text(st.sampled_from("نشر في: 0123456789/-()[]\nمايو رويترز"), max_size=80))
def test_any_text_gives_a_span_inside_it(text):
    found = find_dateline(text)
    assert found is None or 0 <= found.start < found.end <= len(text)
