"""The gazetteer's files keep what the resolver and the user rely on."""

import re
import subprocess
import sys
import unicodedata
from collections import defaultdict

import pytest

from conflict_events.languages import folder
from conflict_events.records.resolution import PlaceKind
from conflict_events.resolve.gazetteer import LONGEST, Gazetteer, key

FILES = folder("ar") / "gazetteer"
FORBIDDEN = re.compile(
    "[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
FORM = re.compile("[?]?[\u0621-\u063a\u0641-\u064a0-9]+(?: [\u0621-\u063a\u0641-\u064a0-9]+)*")
# South, north, west, east: loose boxes, islands far out left aside.
BOXES = {
    "SY": (32, 38, 35, 43),
    "IQ": (29, 38, 38, 49),
    "YE": (11, 19, 41, 55),
    "LY": (19, 34, 9, 26),
    "EG": (21, 32, 24, 37),
    "LB": (33, 35, 35, 37),
    "PS": (31, 33, 34, 36),
    "IL": (29, 34, 34, 36),
    "JO": (29, 34, 34, 40),
    "SA": (16, 33, 34, 56),
    "TN": (30, 38, 7, 12),
    "DZ": (18, 38, -9, 12),
    "SD": (8, 24, 21, 39),
    "SS": (3, 13, 23, 36),
    "SO": (-2, 12, 40, 52),
    "ET": (3, 15, 32, 48),
    "ER": (12, 19, 36, 44),
    "ML": (10, 26, -13, 5),
    "NE": (11, 24, 0, 16),
    "BF": (9, 16, -6, 3),
    "TD": (7, 24, 13, 25),
    "NG": (4, 15, 2, 15),
    "CM": (1, 14, 8, 17),
    "CF": (2, 12, 14, 28),
    "CD": (-14, 6, 12, 32),
    "MZ": (-27, -10, 30, 41),
    "AF": (29, 39, 60, 75),
    "PK": (23, 38, 60, 78),
    "IN": (6, 36, 68, 98),
    "MM": (9, 29, 92, 102),
    "IR": (25, 40, 44, 64),
    "TR": (35, 43, 25, 45),
    "UA": (44, 53, 22, 41),
    "AZ": (38, 42, 44, 51),
    "AM": (38, 42, 43, 47),
}


def read(name):
    lines = (FILES / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


ROWS = read("places.tsv")
SUPPLEMENT = read("supplement.tsv")


@pytest.fixture(scope="module")
def codes():
    """The country codes of the catalogue of states, which its own tests hold against ISO 3166-1."""
    lines = (folder("ar") / "actors" / "states.txt").read_text(encoding="utf-8").splitlines()
    return {line.split("|")[3].strip() for line in lines if line.startswith("@")}


def test_the_supplement_is_large_and_whole():
    assert len(SUPPLEMENT) >= 800
    assert {len(row) for row in SUPPLEMENT} == {6}
    named = [(row[0], row[1], row[2]) for row in SUPPLEMENT]
    assert len(set(named)) == len(named)


@pytest.mark.parametrize("name", ["places.tsv", "supplement.tsv"])
def test_text_is_clean_and_says_its_source(name):
    text = (FILES / name).read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert unicodedata.is_normalized("NFC", text)
    assert not FORBIDDEN.search(text)
    head = [line for line in text.splitlines()[:14] if line.startswith("#")]
    assert any("CC BY 4.0" in line for line in head)


def test_ids_are_unique_and_ascii():
    ids = [row[0] for row in ROWS]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"place\.(gn\.\d+|country\.[a-z]{2}|ce\.[a-z]{1,2}\.[a-z0-9-]+)", one) for one in ids)


def test_countries_kinds_and_capitals_are_real(codes):
    ids = {row[0] for row in ROWS}
    kinds = set(PlaceKind.__args__)
    for row in ROWS:
        assert row[4] in codes | {""}, row
        assert row[3] in kinds, row
        assert row[10] == "" or row[10] in ids, row
        assert row[4] or row[3] in {"area", "city"}, f"a place without a country: {row}"
    assert {row[4] for row in ROWS if row[3] == "country"} >= set(BOXES)


def test_points_lie_on_the_earth_and_in_their_country():
    for row in ROWS:
        lat, lon = float(row[6]), float(row[7])
        assert -90 <= lat <= 90, row
        assert -180 <= lon <= 180, row
        if box := BOXES.get(row[4]):
            south, north, west, east = box
            assert south <= lat <= north, row
            assert west <= lon <= east, row


def test_forms_are_arabic_and_short_enough_to_be_found():
    for row in ROWS:
        forms = row[1].split("|")
        assert len({key(form) for form in forms}) == len(forms), row
        for form in forms:
            assert FORM.fullmatch(form), row
            assert len(form.split()) <= LONGEST, row


def test_no_form_stands_twice_in_a_country_without_a_decision():
    """A settlement, a region and a thing may share a name; two of one sort must differ in people, which decides."""
    sorts = {"region": "region", "country": "country"} | dict.fromkeys(
        ("city", "town", "village", "camp"), "settlement"
    )
    bearers = defaultdict(list)
    for row in ROWS:
        for form in row[1].split("|"):
            bearers[key(form).removeprefix("?"), row[4], sorts.get(row[3], row[3])].append(row)
    for (form, *_), rows in bearers.items():
        weights = [(row[8], row[9]) for row in rows]
        assert len(set(weights)) == len(weights), (form, [row[0] for row in rows])


def test_every_war_country_has_its_regions_and_capital():
    gazetteer = Gazetteer("ar")
    for code in BOXES:
        country = gazetteer.country(code)
        assert country is not None
        assert country.capital or code in {"PS", "IL"}
    assert sum(row[3] == "region" for row in ROWS) > 300


def test_loading_is_quick_and_light():
    code = (
        "import resource, time; import conflict_events; from conflict_events.resolve import places as p;"
        "a = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss; t = time.process_time();"
        "p.PlaceResolver('ar');"
        "t = time.process_time() - t; b = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss;"
        "print(t, (b - a) / 1024)"
    )
    seconds, mebibytes = min(
        tuple(map(float, subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.split()))
        for _ in range(3)
    )
    assert seconds < 0.2
    assert mebibytes < 40
