import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflict_events as ce
from conflict_events.outputs.maps.draw import event_map
from conflict_events.outputs.maps.outlines import outlines
from conflict_events.outputs.maps.places import spots
from conflict_events.outputs.maps.view import View, clip_ring, view_of

LONGITUDES, LATITUDES = st.floats(-180, 180), st.floats(-60, 80)
POINTS = st.tuples(LONGITUDES, LATITUDES)


@pytest.fixture
def libya(extraction, put):
    """A strike and a capture in two places."""
    _, strike, _, capture = extraction.events
    first = strike.model_copy(update={"place": (put(strike.place[0], "Misrata <b>", 32.4, 15.1),), "reported_by": None})
    second = capture.model_copy(
        update={"object": (put(capture.object[0], "Tobruk", 32.1, 24.0, "region"),), "factuality": "actual"}
    )
    return extraction.model_copy(update={"events": (first, second)})


def test_the_outlines_are_small_and_are_lines(root):
    file = root / "conflict_events" / "outputs" / "maps" / "outlines.json"
    assert file.stat().st_size <= 150_000
    world = outlines()
    for line in (*world.land, *world.borders):
        assert len(line) >= 2
        assert all(-180.1 <= x <= 180.1 and -90 <= y <= 90 for x, y in line)
    assert all(ring[0] == ring[-1] for ring in world.land)


@pytest.mark.parametrize(
    ("name", "longitude", "latitude", "on_land"),
    [
        ("Khartoum", 32.5, 15.5, True),
        ("Kyiv", 30.5, 50.4, True),
        ("Taiz", 44.0, 13.6, True),
        ("off Malta", 18.0, 34.5, False),
        ("Black Sea", 34.0, 43.5, False),
    ],
)
def test_land_is_where_it_is(name, longitude, latitude, on_land):
    crossings = 0
    for ring in outlines().land:
        for (x0, y0), (x1, y1) in pairwise(ring):
            if (y0 > latitude) != (y1 > latitude) and longitude < x0 + (latitude - y0) / (y1 - y0) * (x1 - x0):
                crossings += 1
    assert crossings % 2 == on_land, name


@given(st.lists(POINTS, min_size=1, max_size=8))
def test_a_view_shows_all_its_points_on_its_paper(points):
    view = view_of(points)
    for point in points:
        x, y = view.at(*point)
        assert 0 <= x <= view.width
        assert 0 <= y <= view.height
    assert view.east - view.west >= 3


@given(st.lists(POINTS, min_size=3, max_size=12))
def test_what_is_clipped_lies_inside(ring):
    view = View(west=-20, south=-10, east=60, north=40)
    for x, y in clip_ring(ring, view):
        assert view.west - 1e-6 <= x <= view.east + 1e-6
        assert view.south - 1e-6 <= y <= view.north + 1e-6


def test_a_ring_elsewhere_is_gone():
    assert clip_ring([(100, 0), (110, 0), (110, 10)], View(west=0, south=0, east=50, north=50)) == []


def test_events_are_gathered_by_place(libya):
    found = spots([libya, libya])
    assert [(spot.place.name, dict(spot.types), spot.exact) for spot in found] == [
        ("Misrata <b>", {"strike": 2}, True),
        ("Tobruk", {"capture": 2}, False),
    ]


@pytest.mark.parametrize("factuality", ["negated", "possible", "planned", "attempted"])
def test_what_is_not_told_as_fact_is_not_on_the_map(libya, factuality):
    events = tuple(event.model_copy(update={"factuality": factuality}) for event in libya.events)
    assert "ce-none" in event_map(libya.model_copy(update={"events": events}))


def test_the_map_has_circles_names_and_a_table(libya):
    drawn = ce.render(libya, style="map")
    assert len(re.findall(r"<circle", drawn)) == 2
    assert re.search(r"ce-capture ce-rough", drawn)
    assert ">Tobruk</text>" in drawn
    assert "Misrata <b>" not in drawn
    assert "Misrata &lt;b&gt;: 1 strike (town)" in drawn
    assert "2 places" in drawn


def test_names_that_would_lie_on_one_another_are_left_out(libya, put):
    strike = libya.events[0]
    near = tuple(put(strike.place[0], f"Place {number}", 32.4, 15.1 + number / 1000) for number in range(30))
    drawn = event_map(libya.model_copy(update={"events": (strike.model_copy(update={"place": near}),)}))
    assert drawn.count("<circle") == 30
    assert drawn.count("<text") < 4
