import datetime as dt
import re

import pytest

import conflict_events as ce
from conflict_events.outputs.timeline.columns import MOST_DAYS, timeline_of
from conflict_events.outputs.timeline.draw import event_timeline
from conflict_events.records import Count, DateRange

START = dt.date(2016, 5, 12)


@pytest.fixture
def on(extraction):
    """A function that gives the killing of the example another day and count."""
    killed = extraction.events[2].model_copy(update={"reported_by": None})

    def on(after, count=None, last=None, **fields):
        first = START + dt.timedelta(after)
        date = DateRange(start=first, end=last or first, granularity="day", how="test")
        event = killed.model_copy(update={"date": date, "count": count, **fields})
        return extraction.model_copy(update={"events": (event,)})

    return on


def days(results):
    return [(one.first - START).days for one in timeline_of(results).columns]


def test_events_of_one_day_are_one_column(extraction):
    (column,) = timeline_of(extraction).columns
    assert column.first == START
    assert dict(column.types) == {"strike": 1, "casualty": 1}
    assert [(toll.subtype, toll.count.min) for toll in column.tolls] == [("killed", 3)]


def test_short_gaps_are_shown_and_long_ones_are_marked(on):
    timeline = timeline_of([on(0), on(3), on(40)])
    assert [(one.first - START).days for one in timeline.columns] == [0, 1, 2, 3, 40]
    assert [one.gap for one in timeline.columns] == [False, False, False, False, True]
    assert "⋯" in event_timeline([on(0), on(40)])


def test_many_days_become_months(on):
    timeline = timeline_of([on(10 * number) for number in range(MOST_DAYS + 1)])
    assert timeline.by_month
    assert all(one.first.day == 1 for one in timeline.columns)
    assert sum(one.types["casualty"] for one in timeline.columns) == MOST_DAYS + 1


@pytest.mark.parametrize(
    "fields", [{"factuality": "negated"}, {"factuality": "planned"}, {"date": None}, {"last": START + dt.timedelta(3)}]
)
def test_what_has_no_day_or_is_no_fact_is_not_shown(on, fields):
    timeline = timeline_of(on(0, **fields) if "date" not in fields else on(0).model_copy(update={"events": ()}))
    assert timeline.columns == []


def test_what_is_left_out_is_counted(on):
    assert timeline_of([on(0), on(0, last=START + dt.timedelta(9))]).undated == 1
    assert "1 events without a single day" in event_timeline([on(0), on(0, last=START + dt.timedelta(9))])


def test_tolls_are_not_added_up(on):
    (column,) = timeline_of([on(0, Count(min=3, max=3)), on(0, Count(min=5, max=5))]).columns
    assert [toll.count.min for toll in column.tolls] == [3, 5]


@pytest.mark.parametrize(
    ("count", "dots", "open_ends"),
    [
        (Count(min=3, max=3), 2, ""),
        (Count(min=20, max=99), 2, ""),
        (Count(min=10), 1, "▴"),
        (Count(max=10), 1, "▾"),
        (None, 0, ""),
    ],
)
def test_a_range_has_two_ends(on, count, dots, open_ends):
    drawn = event_timeline(on(0, count)).split("<p")[0]
    assert drawn.count("<circle") == dots
    assert "".join(re.findall("[▴▾]", drawn)) == open_ends


def test_greater_numbers_lie_higher(on):
    drawn = event_timeline([on(0, Count(min=2, max=200))])
    y1, y2 = map(
        float, re.search(r'<line x1="[\d.]+" x2="[\d.]+" y1="([\d.]+)" y2="([\d.]+)"/><circle', drawn).groups()
    )
    assert y2 < y1


def test_hostile_names_stay_text(on):
    hostile = on(0, Count(min=1, max=1)).model_copy(update={"article_id": "</title><script>"})
    drawn = ce.render(hostile, style="timeline")
    assert "<script" not in drawn
    assert "&lt;/title&gt;&lt;script&gt;" in drawn


def test_an_empty_timeline_says_so():
    assert "ce-none" in event_timeline([])
