"""The Arabic lexicon files keep the promises that the loader relies on."""

import re
import unicodedata
from pathlib import Path

import pytest

from conflict_events import languages

ARABIC = Path(languages.__path__[0]) / "ar"
NUMBERS = sorted((ARABIC / "grammatical_number").glob("*.txt"))
LEXICONS = sorted((ARABIC / "lexicons").glob("*.txt")) + NUMBERS
# Vowel marks, superscript alef, tatweel, zero-width and bidi controls, byte order mark.
FORBIDDEN = re.compile(
    "[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
# Letters, hamza carriers, a few letters for foreign sounds, digits, point and space.
ALLOWED = re.compile("[\u0621-\u063a\u0641-\u064a\u06a4\u067e\u0686\u06af0-9. ]+")
FOLD = str.maketrans("أإآٱىیک", "ااااييك")
# A form stands either with the sure names or with those that need a cue beside them.
PAIRS = (
    ("cities", "cities_ambiguous"),
    ("states", "states_ambiguous"),
    ("outlets", "outlets_ambiguous"),
    ("gentilics", "gentilics_ambiguous"),
    ("armed_groups", "armed_groups_ambiguous"),
    ("given_names", "given_names_ambiguous"),
)


def entries(path: Path) -> list[tuple[int, str]]:
    """Line number (from 1) and text of every entry line, as written."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(n, line) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]


def folded(path: Path) -> dict[str, int]:
    return {text.translate(FOLD): number for number, text in entries(path)}


def named(name: str) -> Path:
    return next(path for path in LEXICONS if path.stem == name)


def test_there_are_lexicons() -> None:
    assert len(LEXICONS) >= 25


@pytest.mark.parametrize("path", LEXICONS, ids=lambda p: p.stem)
def test_head_comment_says_purpose_source_and_licence(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    head = lines[: next(n for n, line in enumerate(lines) if not line.startswith("#"))]
    assert head, f"{path.name}:1: no head comment"
    assert "Source:" in " ".join(head), f"{path.name}: the head comment names no source"
    assert "Licence:" in " ".join(head), f"{path.name}: the head comment names no licence"


@pytest.mark.parametrize("path", LEXICONS, ids=lambda p: p.stem)
def test_text_is_normal(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert "\r" not in text
    assert unicodedata.is_normalized("NFC", text), f"{path.name}: not NFC"
    found = FORBIDDEN.search(text)
    where = "" if found is None else f"{unicodedata.name(found.group())} at {found.start()}"
    assert found is None, f"{path.name}: {where}"


@pytest.mark.parametrize("path", LEXICONS, ids=lambda p: p.stem)
def test_entries_are_clean(path: Path) -> None:
    for number, text in entries(path):
        where = f"{path.name}:{number}: {text!r}"
        assert text == " ".join(text.split()), f"{where}: stray space"
        assert ALLOWED.fullmatch(text), f"{where}: only Arabic letters, digits and single spaces"
        assert len(text) > 1, f"{where}: one letter is no entry"


@pytest.mark.parametrize("path", LEXICONS, ids=lambda p: p.stem)
def test_no_form_twice(path: Path) -> None:
    seen: dict[str, int] = {}
    for number, text in entries(path):
        key = text.translate(FOLD)
        assert key not in seen, f"{path.name}:{number}: {text} stands on line {seen.get(key)} already"
        seen[key] = number


@pytest.mark.parametrize(("sure", "unsure"), PAIRS)
def test_ambiguous_forms_stand_apart(sure: str, unsure: str) -> None:
    both = folded(named(sure)).keys() & folded(named(unsure)).keys()
    assert not both, f"in {sure} and in {unsure}: {sorted(both)}"


def test_gentilics_are_masculine_singular() -> None:
    for name in ("gentilics", "gentilics_ambiguous"):
        for number, text in entries(named(name)):
            assert text.endswith(("ي", "مسلم")), f"{name}.txt:{number}: {text}"
            assert " " not in text, f"{name}.txt:{number}: {text}"


def test_a_form_is_one_two_or_many() -> None:
    assert [path.stem for path in NUMBERS] == ["dual", "plural", "singular"]
    held = [form for path in NUMBERS for form in folded(path)]
    assert sorted(set(held)) == sorted(held)


@pytest.mark.parametrize("path", NUMBERS, ids=lambda p: p.stem)
def test_forms_stand_as_the_loader_compares_them(path: Path) -> None:
    assert [text for _, text in entries(path) if text.translate(FOLD) != text] == []


def test_a_person_known_as_an_actor_is_one_name() -> None:
    """A full name of actors/people.txt without a mark before it stands in people.txt, where phrases are read from."""
    lines = (ARABIC / "actors" / "people.txt").read_text(encoding="utf-8").splitlines()
    full = [line.split("|")[0].strip() for line in lines if line.strip() and line[0] not in "#@~?*"]
    known = folded(named("people"))
    assert [name for name in full if " " in name and name.translate(FOLD) not in known] == []
