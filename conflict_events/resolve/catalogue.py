"""The catalogue of actors: who they are, how they are called, and what an office makes of a state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from conflict_events.errors import DataFileError
from conflict_events.languages import folder, table
from conflict_events.records.resolution import ActorKind
from conflict_events.resolve.mention import bare, head_key, words_of

FOLDER = "actors"
_ENDINGS = ("", "ه", "ون", "ين", "ان", "ات", "تين", "تان", "ا", "تي")
_INVARIABLE = frozenset({"جنوب", "وسط"})
_EMPTY: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor of the catalogue.

    Attributes:
        id: Stable ASCII id.
        name: English name.
        kind: Kind of actor.
        country: ISO 3166-1 alpha-2 code, or None.
        codes: Codes of other schemes.
        first: First year of activity, or None.
        last: Last year, or None while it lasts.
        of: Of a person: id of the actor that the person belongs to.
        nouns: First words of its forms without article, which a reference may repeat (تنظيم, حركة).
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    codes: Mapping[str, str] = field(default_factory=lambda: _EMPTY)
    first: int | None = None
    last: int | None = None
    of: str | None = None
    nouns: frozenset[str] = frozenset()

    def active(self, year: int | None) -> bool:
        """Whether it was active in a year; always where nothing is known."""
        return year is None or (self.first or 0) <= year <= (self.last or 9999)


@dataclass(frozen=True, slots=True)
class Office:
    """An organ that composition makes of a state or a government: its army, its police, its ministry of health."""

    id: str
    name: str
    kind: ActorKind
    agent: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One block of a data file, as written: the actor's fields, and its lines of Arabic with their marks."""

    file: str
    line: int
    actor: Actor
    agent: str
    lines: tuple[tuple[int, str, str], ...]  # line number, mark ("", "?", "~", "*"), Arabic


class Catalogue:
    """All actors of a language; immutable once built.

    Args:
        language: ISO 639-1 code.

    Raises:
        DataFileError: A data file breaks its format.
    """

    def __init__(self, language: str) -> None:
        self.actors: dict[str, Actor] = {}
        self.states: dict[str, Actor] = {}
        forms: dict[str, list[tuple[str, bool]]] = defaultdict(list)
        self.generic: dict[str, str] = {}
        self.gentilics: dict[str, str] = {}
        self.capitals: dict[str, str] = {}
        entries = list(read_entries(language))
        for entry in entries:
            if entry.actor.kind == "state":
                self.states[cast("str", entry.actor.country)] = entry.actor
        for entry in entries:
            self._add(entry, forms)
        self.forms = {form: tuple(ids) for form, ids in forms.items()}
        self.longest = max(form.count(" ") for form in self.forms) + 1
        self.offices, self.heads = _offices(language)

    def _add(self, entry: Entry, forms: dict[str, list[tuple[str, bool]]]) -> None:
        actor = entry.actor
        codes = self._codes(actor.country, entry.agent) | dict(actor.codes)
        names = [words_of(text) for _, mark, text in entry.lines if mark in ("", "?")]
        nouns = frozenset(bare(words[0]) for words in names)
        self.actors[actor.id] = made = Actor(
            actor.id, actor.name, actor.kind, actor.country, codes, actor.first, actor.last, actor.of, nouns
        )
        if actor.kind == "state":
            self.states[cast("str", actor.country)] = made
        for _, mark, text in entry.lines:
            if mark == "~":
                for form in _inflected(" ".join(words_of(text))):
                    self.gentilics.setdefault(form, actor.id)
            elif mark == "*":
                self.capitals.setdefault(" ".join(words_of(text)), actor.id)
            elif actor.kind == "generic":
                self.generic[head_key(text)] = actor.id
            else:
                forms[" ".join(words_of(text))].append((actor.id, not mark))

    def _codes(self, country: str | None, agent: str) -> dict[str, str]:
        """Return the codes that follow from country and agent."""
        state = self.states.get(country or "")
        if state is not None:
            codes = {"iso3": state.codes["iso3"]} if "iso3" in state.codes else {}
            return codes | ({"cameo": state.codes["cameo"][:3] + agent} if "cameo" in state.codes else {})
        return {"cameo": "IMG" if agent == "REB" else agent} if agent in ("REB", "IGO", "NGO", "MED") else {}

    def get(self, id_: str) -> Actor:
        """Return an actor of the catalogue by its id."""
        return self.actors[id_]

    def derive(self, base: Actor, office: Office) -> Actor:
        """Return the organ of a state or a government, such as the army of Libya."""
        if not office.id:
            return base
        if base.id.endswith(".gov") and base.country in self.states:
            base = self.states[base.country]
        if office.id == "gov" and base.kind != "state":
            return base
        id_ = f"{base.id}.{office.id}"
        known = self.actors.get(id_)
        if known is not None:
            return known
        return Actor(
            id_, f"{office.name} {base.name}", office.kind, base.country, self._codes(base.country, office.agent)
        )


def read_entries(language: str) -> Iterator[Entry]:
    """Read all files of the catalogue, in the order of their names.

    Args:
        language: ISO 639-1 code.

    Yields:
        Entries in file order.

    Raises:
        DataFileError: A line breaks the format; the message says file, line and remedy.
    """
    for path in sorted((folder(language) / FOLDER).iterdir(), key=lambda p: p.name):
        head: tuple[int, Actor, str] | None = None
        lines: list[tuple[int, str, str]] = []
        for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            line = raw.strip()
            if not line or line.startswith("#"):
                continue
            if line.startswith("@"):
                if head is not None:
                    yield Entry(path.name, *head, tuple(lines))
                head, lines = (number, *_head(line[1:], path.name, number)), []
            elif head is None:
                what = "a form before any actor"
                raise DataFileError(path.name, number, None, what, "begin with '@ id | name | kind | country'")
            else:
                mark = line[0] if line[0] in "?~*" else ""
                lines.append((number, mark, line[len(mark) :].strip()))
        if head is not None:
            yield Entry(path.name, *head, tuple(lines))


def _head(line: str, file: str, number: int) -> tuple[Actor, str]:
    """Read `id | English name | kind | country | key=value; …` into an actor and its agent code."""
    parts = [part.strip() for part in line.split("|")]
    if len(parts) not in (4, 5) or not all(parts):
        what = f"{len(parts)} fields, or an empty one"
        raise DataFileError(file, number, parts[0], what, "write id | name | kind | country | keys")
    id_, name, kind, country = parts[:4]
    pairs = dict(pair.strip().split("=", 1) for pair in parts[4].split(";")) if len(parts) == 5 else {}
    first, _, last = pairs.pop("years", "-").partition("-")
    agent, of = pairs.pop("agent", ""), pairs.pop("of", None)
    pairs.pop("parent", None)
    if "inter" in pairs:
        pairs["acled_inter"] = pairs.pop("inter")
    actor = Actor(
        id_, name, cast("ActorKind", kind), None if country == "-" else country, pairs,
        int(first) if first else None, int(last) if last else None, of,
    )  # fmt: skip
    return actor, agent


def _inflected(word: str) -> Iterator[str]:
    """Yield all forms of a relative adjective, of one word (ليبي) or two (كوري شمالي, جنوب سوداني)."""
    first, _, second = word.partition(" ")
    for ending in _ENDINGS:
        if not second:
            yield first + ending
        else:
            yield f"{first if first in _INVARIABLE else first + ending} {second + ending}"


def _offices(language: str) -> tuple[dict[str, Office], dict[str, str]]:
    """Return the offices by id, and the id of the office of each head noun."""
    offices: dict[str, Office] = {}
    heads: dict[str, str] = {}
    for row in table(language, "actor_words")["office"]:
        offices[row["id"]] = Office(row["id"], row["name"], row["kind"], row["agent"])
        for head in row["heads"]:
            heads.setdefault(head_key(head), row["id"])
    return offices, heads
