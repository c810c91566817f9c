"""The words around names of places: nouns before them, words that point around them, adjectives of origin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import regex

from conflict_events.languages import folder, table, word_lists
from conflict_events.resolve.gazetteer import key
from conflict_events.text.fold import fold_with_offsets

_WORD = regex.compile(r"\p{L}+|\d+")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a mention: folded, its key, the key without article, and where it stands in the text given."""

    form: str
    key: str
    bare: str
    start: int
    end: int

    @property
    def det(self) -> bool:
        """Whether it has the article."""
        return self.key != self.bare


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that stands before names of places; see `places.toml`."""

    name: str
    fits: tuple[str, ...]
    own: bool
    back: tuple[str, ...]


def words_of(text: str) -> list[Word]:
    """Return the words of a text, in order; offsets are code points of that text.

    >>> [(word.key, word.bare) for word in words_of("مدينة القائم")]
    [('مدينه', 'مدينه'), ('القائم', 'قائم')]
    """
    view = fold_with_offsets(text)
    found = []
    for match in _WORD.finditer(view.text):
        form = match.group()
        one = form.replace("ة", "ه")
        found.append(Word(form, one, bare(one), view.raw(match.start()), view.raw(match.end() - 1) + 1))
    return found


def keys_of(text: str) -> list[str]:
    """Return the keys of the words of a text, in order."""
    folded = key(text)
    return [folded] if folded.isalpha() else list(_WORD.findall(folded))  # mostly one word: no pattern is needed


def bare(form: str) -> str:
    """Return a key without the article, also the one inside `لل`.

    >>> bare("المدينه"), bare("للقطاع"), bare("الي")
    ('مدينه', 'قطاع', 'الي')
    """
    if form.startswith(("ال", "لل")) and len(form) > 4:
        return form[2:]
    return form


class PlaceWords:
    """The closed word lists of place mentions in one language; immutable.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        data = table(language, "places")
        self.heads: dict[str, Head] = {}
        for name, entry in data["heads"].items():
            head = Head(name, tuple(entry["fits"]), entry["own"], tuple(entry["back"]))
            self.heads |= dict.fromkeys(map(key, entry["words"]), head)
        self.points = {key(word): what for what, words in data["points"].items() for word in words}
        around = data["around"]
        self.around = frozenset(map(key, around["words"]))
        self.whole = frozenset(map(key, around["whole"]))
        self.ends = frozenset(map(key, around["ends"]))
        self.connect = frozenset(map(key, around["connect"]))
        self.apart = frozenset(map(key, around["apart"]))
        self.many = frozenset(map(key, around["many"]))
        self.strict = frozenset(map(key, around["strict"]))
        self.pronouns = tuple(around["pronouns"])
        self.owned = frozenset(map(key, around["owned"]))
        self.elsewhere = frozenset(map(key, around["elsewhere"]))
        self.across = frozenset(map(key, around["across"]))
        self._proclitics = tuple(around["proclitics"])
        self._inside = tuple(around["inside"])
        self.common = _common(language)
        self.origins = _origins(language, tuple(map(key, around["gentilic_endings"])))

    def stems(self, form: str, *, anywhere: bool = False) -> list[str]:
        """Return a key and what may be left of it without a word glued before it: للقطاع, القطاع; لغزه, غزه.

        Args:
            form: The key of a word.
            anywhere: Whether it stands in running text, not inside a mention.
        """
        found = [form]
        if form.startswith("لل"):
            found.append("ال" + form[2:])
        clitics = self._proclitics if anywhere else self._inside
        if len(form) > 3 and form.startswith(clitics):  # one letter each
            found.append(form[1:])
        if form[:1] in ("و", "ف") and form[1:2] in ("ب", "ل") and len(form) > 4:
            found.append(("ال" + form[3:]) if form[1:3] == "لل" else form[2:])
        return found

    def origin(self, form: str) -> str | None:
        """Return the country of an adjective of origin: الليبية, ليبيون; None if it is none."""
        return self.origin_of(self.stems(form, anywhere=True))

    def origin_of(self, stems: Iterable[str]) -> str | None:
        """Return the country of the first of a word's stems that is an adjective of origin."""
        for stem in stems:
            if code := self.origins.get(bare(stem)):
                return code
        return None


def _common(language: str) -> frozenset[str]:
    """Return the words of the vocabulary that are no names, to tell an unknown name from a plain phrase."""
    lists = word_lists(language, "vocabulary")
    words = (word for tag, words in lists.items() if not tag.startswith("name_") for word in words)
    return frozenset(key("\n".join(words)).split("\n"))  # one fold of all takes a tenth of the time of one each


def _origins(language: str, endings: tuple[str, ...]) -> dict[str, str]:
    """Return all forms of the adjectives of origin that the catalogue of states has."""
    found: dict[str, str] = {}
    code = ""
    for line in (folder(language) / "actors" / "states.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            code = line.split("|")[3].strip()
        elif line.startswith("~"):
            stem = key(line[1:].strip())
            for form in [stem + ending for ending in endings]:
                found.setdefault(form, code)
    return found
