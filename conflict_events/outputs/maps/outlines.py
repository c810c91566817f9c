"""Coasts and borders of the world, from Natural Earth (public domain), coarse enough to be small."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

Point = tuple[float, float]
Line = list[Point]


class Outlines(NamedTuple):
    """Lines in degrees, longitude first.

    Attributes:
        land: Closed rings of land; the sea inside land (the Caspian) is a ring inside a ring.
        borders: Lines between two countries.
    """

    land: list[Line]
    borders: list[Line]


@cache
def outlines() -> Outlines:
    """Return the outlines that the package ships.

    >>> len(outlines().land) > 100 and len(outlines().borders) > 100
    True
    """
    data = json.loads((Path(__file__).parent / "outlines.json").read_text("utf-8"))
    arcs = [_degrees(arc, data["unit"]) for arc in data["arcs"]]
    land = [[point for number in ring for point in _arc(arcs, number)] for ring in data["land"]]
    return Outlines(land, [arcs[number] for number in data["borders"]])


def _degrees(steps: list[int], unit: int) -> Line:
    """Add up the steps of an arc; its first pair is where it begins."""
    x = y = 0
    line = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        line.append((x / unit, y / unit))
    return line


def _arc(arcs: list[Line], number: int) -> Line:
    """Return an arc; a negative number is one that is walked backwards."""
    return arcs[number] if number >= 0 else arcs[~number][::-1]
