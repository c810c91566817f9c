"""The part of the world that a map shows, and where on the paper its points lie."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from conflict_events.outputs.maps.outlines import Line, Point

_MARGIN = 0.12  # of the extent, on each side
_LEAST = 7.0  # degrees: one village is shown with the country around it
_NORTH = 84.0


@dataclass(frozen=True, slots=True)
class View:
    """A window on the world, drawn with equal lengths of degrees along each axis (equirectangular).

    Attributes:
        west: Longitude of its left edge, in degrees.
        south: Latitude of its lower edge.
        east: Longitude of its right edge.
        north: Latitude of its upper edge.
        width: Width of the paper, in pixels.
    """

    west: float
    south: float
    east: float
    north: float
    width: int = 960

    @property
    def height(self) -> int:
        """Height of the paper, such that shapes in the middle of the map are true."""
        true = math.cos(math.radians((self.south + self.north) / 2))
        return round(self.width * (self.north - self.south) / ((self.east - self.west) * true))

    def at(self, longitude: float, latitude: float) -> Point:
        """Return where a point lies on the paper, in pixels from its upper left corner.

        >>> View(west=0, south=-10, east=40, north=10).at(20, 10)
        (480.0, 0.0)
        """
        x = (longitude - self.west) / (self.east - self.west) * self.width
        y = (self.north - latitude) / (self.north - self.south) * self.height
        return round(x, 1), round(y, 1)


def view_of(points: Collection[Point], ratio: float = 1.6) -> View:
    """Return a window that shows all points with some land around them.

    Args:
        points: Longitude and latitude, in degrees; none for the whole inhabited world.
        ratio: Width of the paper over its height, about.

    >>> view = view_of([(44.0, 13.6)])
    >>> view.west < 44.0 < view.east and view.south < 13.6 < view.north
    True
    """
    if not points:
        return View(-180, -56, 180, _NORTH)
    west, east = _spread([x for x, _ in points])
    south, north = _spread([y for _, y in points])
    true = math.cos(math.radians((south + north) / 2))
    missing = ratio * (north - south) / true - (east - west)
    if missing > 0:
        west, east = west - missing / 2, east + missing / 2
    else:
        south, north = south + missing * true / ratio / 2, north - missing * true / ratio / 2
    return View(max(west, -180), max(south, -84), min(east, 180), min(north, _NORTH))


def _spread(values: Collection[float]) -> tuple[float, float]:
    """Return the extent of values with its margin."""
    low, high = min(values), max(values)
    more = max((high - low) * _MARGIN, (_LEAST - (high - low)) / 2, 0.5)
    return low - more, high + more


def clip_ring(ring: Iterable[Point], view: View) -> Line:
    """Cut a closed ring at the edges of a window (Sutherland and Hodgman); empty where nothing of it is inside.

    >>> clip_ring([(0, 0), (50, 0), (0, 50)], View(west=-10, south=-10, east=10, north=10))
    [(0.0, 10), (0, 0), (10, 0.0), (10.0, 10)]
    """
    line = list(ring)
    for axis, edge, sign in ((0, view.west, 1), (0, view.east, -1), (1, view.south, 1), (1, view.north, -1)):
        line = _cut(line, axis, edge, sign)
    return line


def _cut(line: Line, axis: int, edge: float, sign: int) -> Line:
    """Keep what lies on one side of an edge, which runs along the other axis."""
    out: Line = []
    for before, point in zip(line[-1:] + line[:-1], line, strict=True):
        inside = (point[axis] - edge) * sign >= 0
        if inside != ((before[axis] - edge) * sign >= 0):
            part = (edge - before[axis]) / (point[axis] - before[axis])
            other = before[1 - axis] + part * (point[1 - axis] - before[1 - axis])
            out.append((edge, other) if axis == 0 else (other, edge))
        if inside:
            out.append(point)
    return out
