"""The gazetteer of a language in memory: forms of place names, folded, and the places that bear them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from conflict_events.languages import folder
from conflict_events.text.fold import fold

LONGEST = 7  # words of the longest form
_OWN = 4.5  # how much a place of our supplement is talked about, as the power of ten of people
_COUNTRY = 8.0


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer.

    Attributes:
        id: Stable ASCII id.
        name: English name or transliteration.
        kind: One of `PlaceKind`.
        country: ISO 3166-1 alpha-2 code, or None.
        region: First-level region, or None.
        latitude: Degrees north.
        longitude: Degrees east.
        weight: How much it is talked about: the power of ten of its people, set for countries and for our own places.
        ours: Whether our supplement has it, for the news names it.
        capital: Of a country the id of its capital, or None.
    """

    id: str
    name: str
    kind: str
    country: str | None
    region: str | None
    latitude: float
    longitude: float
    weight: float
    ours: bool
    capital: str | None


def key(form: str) -> str:
    """Return what place names are compared by: folded, ta marbuta as ha.

    >>> key("مصراتة") == key("مصراته")
    True
    """
    return fold(form).replace("ة", "ه")


class Gazetteer:
    """All places of a language by their forms; immutable once built, rows are read when they are asked for.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        text = (folder(language) / "gazetteer" / "places.tsv").read_text(encoding="utf-8")
        self._rows = [line for line in text.splitlines() if not line.startswith("#")]
        forms: dict[str, list[int]] = defaultdict(list)
        weak: set[str] = set()
        self._numbers: dict[str, int] = {}
        self.countries: dict[str, str] = {}  # keys of countries' names, to their codes
        self._country_rows: dict[str, int] = {}
        for number, row in enumerate(self._rows):
            name, names, _, kind, code, _ = row.split("\t", 5)
            self._numbers[name] = number
            keys = key(names).split("|")
            for one in keys:
                bare = one.removeprefix("?")
                forms[bare].append(number)
                if len(bare) < len(one):
                    weak.add(bare)
            if kind == "country":
                self._country_rows[code] = number
                self.countries |= dict.fromkeys((one for one in keys if one[0] != "?"), code)
        self._forms = {form: tuple(numbers) for form, numbers in forms.items()}
        self._loose = _loosened(self._forms)
        self.weak = frozenset(weak)
        self._read = cache(self._place)  # no larger than the gazetteer

    def places(self, form: str) -> tuple[Place, ...]:
        """Return the places that bear a name.

        Args:
            form: The name as `key` gives it.

        Returns:
            All places of that name, or of one that differs in foreign sounds only; empty if there is none.
        """
        numbers = self._forms.get(form) or self._loose.get(loose(form), ())
        return tuple(map(self._read, numbers))

    def __contains__(self, form: object) -> bool:
        """Whether a key is some place's name, in some spelling of its foreign sounds."""
        return isinstance(form, str) and (form in self._forms or loose(form) in self._loose)

    def __len__(self) -> int:
        """Number of places."""
        return len(self._rows)

    def by_id(self, id: str) -> Place:
        """Return the place of an id.

        Raises:
            KeyError: No place has it.
        """
        return self._read(self._numbers[id])

    def country(self, code: str) -> Place | None:
        """Return the country of an ISO code, or None."""
        number = self._country_rows.get(code)
        return None if number is None else self._read(number)

    def _place(self, number: int) -> Place:
        own, _, name, kind, country, region, lat, lon, people, ours, capital = self._rows[number].split("\t")
        return Place(
            id=own,
            name=name,
            kind=kind,
            country=country or None,
            region=region or None,
            latitude=float(lat),
            longitude=float(lon),
            weight=_weight(kind, int(people), ours=ours == "1"),
            ours=ours == "1",
            capital=capital or None,
        )


def _weight(kind: str, people: int, *, ours: bool) -> float:
    if kind == "country":
        return _COUNTRY
    # The number of decimal digits is near enough to a logarithm, and the same on every machine.
    size = len(str(people)) - 1 + int(str(people)[0]) / 10
    return max(size, _OWN) if ours else max(size, 2.0)


def loose(form: str) -> str:
    """Return a key under which spellings of the hard g and of v meet: غاو, جاو; لوغانسك, لوجانسك."""
    return form.replace("غ", "ج").replace("گ", "ج").replace("ڤ", "ف").replace("چ", "ج").replace("پ", "ب")


def _loosened(forms: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """Return the loose keys that say something new: of five letters at least, and no form of another place."""
    found: dict[str, tuple[int, ...]] = {}
    for form, numbers in forms.items():
        bent = loose(form)
        if len(form) > 4 and bent not in forms and ("غ" in form or "ج" in form):
            found[bent] = tuple(sorted({*found.get(bent, ()), *numbers}))
    return found
