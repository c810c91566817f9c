import datetime as dt

import pytest
from pydantic import ValidationError

from conflict_events.records import Count, DateRange


@pytest.mark.parametrize(("low", "high"), [(3, 3), (20, 99), (10, None), (None, 10), (0, 0)])
def test_a_count_has_at_least_one_bound(low, high):
    count = Count(min=low, max=high)
    assert (count.min, count.max, count.approximate) == (low, high, False)


@pytest.mark.parametrize(
    ("low", "high", "complaint"),
    [(None, None, "neither"), (5, 4, "greater"), (-1, None, "greater than or equal"), ("many", None, "integer")],
)
def test_a_count_that_is_no_range_is_refused(low, high, complaint):
    with pytest.raises(ValidationError, match=complaint):
        Count(min=low, max=high)


def test_a_date_range_counts_both_ends():
    week = DateRange(start=dt.date(2016, 5, 6), end=dt.date(2016, 5, 12), granularity="week", how="last-week")
    assert week.days == 7


def test_iso_days_are_read():
    day = DateRange(start="2016-05-12", end="2016-05-12", granularity="day", how="yesterday")
    assert day.start == dt.date(2016, 5, 12)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"start": "2016-05-13"}, id="backwards"),
        pytest.param({"end": "2016-02-30"}, id="no-such-day"),
        pytest.param({"end": None}, id="open"),
        pytest.param({"granularity": "fortnight"}, id="granularity"),
        pytest.param({"how": ""}, id="no-rule"),
    ],
)
def test_a_date_range_that_makes_no_sense_is_refused(fields):
    right = {"start": "2016-05-12", "end": "2016-05-12", "granularity": "day", "how": "yesterday"}
    with pytest.raises(ValidationError):
        DateRange(**right | fields)
