"""What the gazetteer is built from: the places of GeoNames, the countries, and words that are no places."""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from conflict_events.text.fold import fold  # noqa: E402

LANGUAGE = ROOT / "conflict_events" / "languages" / "ar"

# Countries whose wars Arabic news reports, with the least people of a place; elsewhere large cities and capitals only.
EVERYWHERE = 300_000
COUNTRIES = {
    code: least
    for least, codes in {
        0: "SY IQ YE LY EG TN DZ MA EH MR SA AE QA KW BH OM JO LB PS IL SD SS SO DJ ER ET TD NE ML BF CF CD RW BI AF",
        1000: "CM NG MZ UG KE TZ PK BD MM PH AM AZ GE CY MD TJ KM LK",
        5000: "IR TR UA",
        50_000: "RU IN TH BY",
    }.items()
    for code in codes.split()
}

# Rows of GeoNames that the supplement puts otherwise.
LEFT_OUT = {
    "281184": "Jerusalem: the supplement has it, without a country",
    "7303419": "East Jerusalem: the supplement has it",
    "7498240": "West Jerusalem: no news names it apart",
}
NO_CAPITAL = ("IL", "PS")  # `العاصمة` with these would take sides
_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+){0,3}")
_LOOSE = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_HEAD = re.compile("^(?:Muhafazat|Mintaqat|Amanat|Gouvernorat (?:de la|de|du|d')|Wilaya (?:de|d')|Gobolka) ?")
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
    """Return what a form is compared by: folded, ta marbuta as ha, without the mark of a doubtful form."""
    return fold(form).replace("ة", "ه").removeprefix("?")


def plain(name: str) -> str:
    """Return a Latin name without marks, signs and case."""
    bare = unicodedata.normalize("NFKD", name.replace("ı", "i"))
    return "".join(c for c in bare.lower() if c.isalnum())


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
                name=_LOOSE.sub("", str(city["name"])),
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
                own = f"place.country.{code.lower()}"
                capital = f"place.gn.{capitals[code]}" if code in capitals else ""
                names = union(tuple(forms), ())
                found.append(Place(own, names, head[1], "country", code, "", lat, lon, people[code], capital=capital))
            head, forms = [one.strip() for one in line[1:].split("|")], []
        elif line and line[0] not in "#~*!>" and "السلطة" not in line and not line.startswith("? ال"):
            forms.append(line.replace("? ", "?"))
    return found


def union(first: tuple[str, ...], then: tuple[str, ...]) -> tuple[str, ...]:
    """Return all forms once, in order."""
    seen: dict[str, str] = {}
    for form in (*first, *then):
        seen.setdefault(key(form), form)
    return tuple(seen.values())
