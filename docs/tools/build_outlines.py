"""Write `conflict_events/outputs/maps/outlines.json` from Natural Earth: `python docs/tools/build_outlines.py FILE`.

FILE is `countries-50m.json` of the npm package world-atlas 2.0.2, which holds Natural Earth 4.1.0 at 1:50 million in
TopoJSON. Lines are thinned (Douglas and Peucker), small islands and Antarctica left out, coordinates rounded.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

OUT = Path(__file__).resolve().parents[2] / "conflict_events" / "outputs" / "maps" / "outlines.json"
UNIT = 50  # parts of a degree
TOLERANCE = 0.045  # degrees
SMALLEST = 0.06  # square degrees of an island

Point = tuple[float, float]


def decode(topology: dict[str, Any]) -> list[list[Point]]:
    """Turn TopoJSON's steps into degrees."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((x * scale_x + move_x, y * scale_y + move_y))
        arcs.append(arc)
    return arcs


def thin(line: list[Point]) -> list[Point]:
    """Leave out points that lie nearer than the tolerance to the line without them."""
    keep, open_parts = {0, len(line) - 1}, [(0, len(line) - 1)]
    while open_parts:
        first, last = open_parts.pop()
        away, at = max(
            ((distance(line[i], line[first], line[last]), i) for i in range(first + 1, last)), default=(0, 0)
        )
        if away > TOLERANCE:
            keep.add(at)
            open_parts += [(first, at), (at, last)]
    return [line[i] for i in sorted(keep)]


def distance(point: Point, start: Point, end: Point) -> float:
    """How far a point is from a piece of a line."""
    (x, y), (x0, y0), (x1, y1) = point, start, end
    length = (x1 - x0) ** 2 + (y1 - y0) ** 2
    part = 0 if length == 0 else max(0, min(1, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length))
    return ((x - x0 - part * (x1 - x0)) ** 2 + (y - y0 - part * (y1 - y0)) ** 2) ** 0.5


def area(ring: list[Point]) -> float:
    """Area of a ring in square degrees."""
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True))) / 2


def polar(ring: list[Point]) -> bool:
    """Whether it is Antarctica, of which no news of war comes."""
    return max(y for _, y in ring) < -60


def flat(arcs: Any) -> list[int]:
    """All arc numbers in a geometry, however deep."""
    return [arcs] if isinstance(arcs, int) else [number for part in arcs for number in flat(part)]


def rings(topology: dict[str, Any]) -> list[list[int]]:
    """The rings of all land, as arc numbers (negative: backwards)."""
    geometries = topology["objects"]["land"]
    parts = geometries.get("geometries", [geometries])
    return [ring for part in parts for polygon in part["arcs"] for ring in polygon]


def steps(line: list[Point]) -> list[int]:
    """Points as whole units: the first as it is, the others as steps from the one before."""
    whole = [(round(x * UNIT), round(y * UNIT)) for x, y in line]
    out, (x, y) = [], (0, 0)
    for number, (a, b) in enumerate(whole):
        if number == 0 or (a, b) != (x, y):
            out += [a - x, b - y]
        x, y = a, b
    return out


def main() -> None:
    """Read, thin, write."""
    topology = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    arcs = decode(topology)
    uses = Counter(
        number if number >= 0 else ~number
        for country in topology["objects"]["countries"]["geometries"]
        for number in flat(country.get("arcs", []))
    )
    whole = lambda ring: [point for n in ring for point in (arcs[n] if n >= 0 else arcs[~n][::-1])]  # noqa: E731
    land = [ring for ring in rings(topology) if area(whole(ring)) >= SMALLEST and not polar(whole(ring))]
    # What shrinks to a point at this scale (the Vatican's) is no line.
    borders = sorted(number for number, used in uses.items() if used > 1 and len(steps(thin(arcs[number]))) > 2)
    wanted = sorted({n if n >= 0 else ~n for ring in land for n in ring} | set(borders))
    new = {old: number for number, old in enumerate(wanted)}
    data = {
        "source": "Natural Earth 4.1.0, 1:50m, public domain (naturalearthdata.com)",
        "unit": UNIT,
        "arcs": [steps(thin(arcs[old])) for old in wanted],
        "land": [[new[n] if n >= 0 else ~new[~n] for n in ring] for ring in land],
        "borders": [new[n] for n in borders],
    }
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(data, separators=(",", ":")).replace("],[", "],\n[") + "\n", "utf-8")
    points = sum(len(arc) // 2 for arc in data["arcs"])
    print(f"{OUT.name}: {OUT.stat().st_size} bytes, {len(wanted)} arcs, {points} points, {len(land)} rings")


if __name__ == "__main__":
    main()
