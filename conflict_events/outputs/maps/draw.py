"""The map as inline SVG: land, borders, places, names where there is room, and a table of the places."""

from __future__ import annotations

import html
import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from conflict_events.outputs.maps.outlines import Line, Point, outlines
from conflict_events.outputs.maps.places import Spot, spots
from conflict_events.outputs.maps.view import View, clip_ring, view_of

if TYPE_CHECKING:
    from conflict_events.records import Extraction

_LETTER = 7  # pixels that a letter of a name takes, about
_LEGEND = " ".join(f'<span class="ce-chip ce-{kind}">{kind}</span>' for kind in ("strike", "capture", "casualty"))
_HEAD = "".join(f'<th scope="col">{name}</th>' for name in ("place", "country", "known to", "events"))


def event_map(results: Extraction | Iterable[Extraction]) -> str:
    """Draw a map of the strikes, captures and casualties that are told as fact.

    Args:
        results: One extraction, or any number of them.

    Returns:
        A figure with the map as inline SVG, and a table of its places; a sentence where no place is known.

    >>> event_map([])
    '<p class="ce-none">No event that is told as fact has a place that was resolved.</p>'
    """
    shown = spots(results)
    if not shown:
        return '<p class="ce-none">No event that is told as fact has a place that was resolved.</p>'
    view = view_of([(spot.place.longitude, spot.place.latitude) for spot in shown])
    size = f'viewBox="0 0 {view.width} {view.height}"'
    inner = _ground(view) + "".join(_circle(spot, view) for spot in shown) + _names(shown, view)
    svg = f'<svg class="ce-map" {size} role="img" aria-label="map of {len(shown)} places">{inner}</svg>'
    note = f"{_LEGEND} told as fact. A dashed circle: somewhere about, or the middle of a district, region or country."
    return f'<div class="ce-scroll" tabindex="0">{svg}</div><p class="ce-foot">{note}</p>{_table(shown)}'


def _ground(view: View) -> str:
    world = outlines()
    rings = (clip_ring(ring, view) for ring in world.land)
    land = "".join(_path(ring, view) + "Z" for ring in rings if len(ring) > 2)
    near = [line for line in world.borders if _is_near(line, view)]
    borders = "".join(_path(line, view) for line in near)
    return f'<path class="ce-land" d="{land}"/><path class="ce-border" d="{borders}"/>'


def _is_near(line: Line, view: View) -> bool:
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return max(xs) >= view.west and min(xs) <= view.east and max(ys) >= view.south and min(ys) <= view.north


def _path(line: Line, view: View) -> str:
    points = [view.at(*point) for point in line]
    # Points that fall on one another at this scale are written once.
    kept = [point for before, point in zip([None, *points], points, strict=False) if point != before]
    return "M" + "L".join(f"{x:g},{y:g}" for x, y in kept)


def _radius(spot: Spot) -> float:
    """Return a radius in pixels: the area of the circle grows with the number of events."""
    return round(4 + 2.5 * math.sqrt(spot.events), 1)


def _circle(spot: Spot, view: View) -> str:
    x, y = view.at(spot.place.longitude, spot.place.latitude)
    rough = "" if spot.exact else " ce-rough"
    title = f"{spot.place.name}: {_counts(spot)} ({spot.place.precision})"
    return (
        f'<circle class="ce-spot ce-{spot.main}{rough}" cx="{x:g}" cy="{y:g}" r="{_radius(spot):g}">'
        f"<title>{html.escape(title)}</title></circle>"
    )


def _counts(spot: Spot) -> str:
    return ", ".join(f"{number} {kind}" for kind, number in sorted(spot.types.items()))


def _names(shown: Sequence[Spot], view: View) -> str:
    """Write the names that have room, those of the places with the most events first."""
    taken = [_around(view.at(spot.place.longitude, spot.place.latitude), _radius(spot)) for spot in shown]
    out = []
    for spot in shown:
        x, y = view.at(spot.place.longitude, spot.place.latitude)
        wide = len(spot.place.name) * _LETTER
        for left in (x + _radius(spot) + 3, x - _radius(spot) - 3 - wide):
            box = (left, y - 8, left + wide, y + 6)
            if box[0] >= 0 and box[2] <= view.width and not any(_meet(box, other) for other in taken):
                taken.append(box)
                out.append(f'<text x="{left:g}" y="{y + 4:g}">{html.escape(spot.place.name)}</text>')
                break
    return "".join(out)


_Box = tuple[float, float, float, float]


def _around(point: Point, radius: float) -> _Box:
    x, y = point
    return x - radius, y - radius, x + radius, y + radius


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _table(shown: Sequence[Spot]) -> str:
    rows = "".join(
        f'<tr><th scope="row">{html.escape(spot.place.name)}</th><td>{spot.place.country or ""}</td>'
        f"<td>{spot.place.precision}</td><td>{_counts(spot)}</td></tr>"
        for spot in shown
    )
    table = f"<table><thead><tr>{_HEAD}</tr></thead><tbody>{rows}</tbody></table>"
    return f"<details><summary>{len(shown)} places</summary>{table}</details>"
