"""brat: a text and an annotation file an article, with events, attributes for subtype and factuality, and notes.

A span that runs over a line end is written in pieces, as brat wants it. Offsets count code points, as its server does;
its browser side counts UTF-16 units, so that behind an emoji what is marked there is one off: see `utf16`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from conflict_events.annotation.document import (
    FACTUALITIES,
    Document,
    Event,
    bounds_text,
    count_from,
    date_from,
    ordered,
)
from conflict_events.annotation.offsets import Offsets
from conflict_events.errors import InputError

_ARGUMENT, _IMPLIED = "argument", "implied"
_NAME = re.compile(r"[^\w.-]")
_LINE_ENDS = re.compile(r"[\r\n\t]")
_NUMBERED = re.compile(r"(.*?)\d*")
_NOTE = "AnnotatorNotes"


def file_name(document: Document) -> str:
    """Return the name of a document's files without their endings; what no file name can have is `_`."""
    return _NAME.sub("_", document.id) or "_"


def write(document: Document, *, utf16: bool = False) -> str:
    """Write the annotation file of a document; its text file is `document.text` as it is, in UTF-8.

    Args:
        document: The article with its events.
        utf16: Whether offsets count UTF-16 units.

    Returns:
        The lines of NAME.ann: `T` spans, `E` events with their roles, `A` attributes, `#` notes with count and date.
    """
    return "".join(f"{line}\n" for line in _Writer(document, Offsets(document.text, utf16=utf16)).lines())


def read(name: str, text: str, source: str, *, published: str | None = None, utf16: bool = False) -> Document:
    """Read an annotation file.

    Args:
        name: Id of the article.
        text: What the text file says.
        source: What the annotation file says.
        published: Day of publication, which brat does not keep.
        utf16: Whether offsets count UTF-16 units.

    Returns:
        The article with its events.

    Raises:
        InputError: A line breaks the format; the message begins with its number.
    """
    reader = _Reader(Offsets(text, utf16=utf16))
    for number, line in enumerate(source.split("\n"), 1):
        try:
            reader.line(line)
        except InputError as error:
            raise InputError(f"{name}.ann:{number}: {error}") from None
        except (ValueError, IndexError):
            raise InputError(f"{name}.ann:{number}: {line!r} is no annotation of brat's") from None
    return Document(name, text, published, ordered(text, reader.events(name)))


def config(roles: Mapping[str, Sequence[str]], subtypes: Mapping[str, Sequence[str]]) -> str:
    """Return `annotation.conf`.

    Args:
        roles: Type of event to its roles.
        subtypes: Type of event to its subtypes.
    """
    events = "\n".join(f"{kind}\t{', '.join(f'{role}*:<ENTITY>' for role in names)}" for kind, names in roles.items())
    every = "|".join(dict.fromkeys(one for names in subtypes.values() for one in names))
    attributes = f"subtype\tArg:<EVENT>, Value:{every}\nfactuality\tArg:<EVENT>, Value:{'|'.join(FACTUALITIES)}"
    return f"[entities]\n{_ARGUMENT}\n{_IMPLIED}\n\n[relations]\n\n[events]\n{events}\n\n[attributes]\n{attributes}\n"


class _Writer:
    """Writes the lines of one document."""

    def __init__(self, document: Document, offsets: Offsets) -> None:
        self._document = document
        self._offsets = offsets
        self._spans: dict[tuple[int, int, str], str] = {}
        self._attributes = 0

    def lines(self) -> Iterator[str]:
        for number, event in enumerate(self._document.events, 1):
            yield from self._event(f"E{number}", event)

    def _event(self, name: str, event: Event) -> Iterator[str]:
        trigger, line = self._span(event["trigger"], event["type"])
        yield from line
        roles: dict[str, int] = {}
        written = f"{name}\t{event['type']}:{trigger}"
        for one in event["arguments"]:
            target, line = self._span(one, _IMPLIED if one.get("implied") else _ARGUMENT)
            yield from line
            roles[one["role"]] = roles.get(one["role"], 0) + 1
            written += f" {one['role']}{roles[one['role']] if roles[one['role']] > 1 else ''}:{target}"
        yield written
        for key in ("subtype", "factuality"):
            self._attributes += 1
            yield f"A{self._attributes}\t{key} {name} {event[key]}"
        notes = [f"{key} {bounds_text(event[key])}" for key in ("count", "date") if event[key] is not None]
        if notes:
            yield f"#{name[1:]}\t{_NOTE} {name}\t{'; '.join(notes)}"

    def _span(self, one: Event, label: str) -> tuple[str, list[str]]:
        key = one["start"], one["end"], label
        if key in self._spans:
            return self._spans[key], []
        name = self._spans[key] = f"T{len(self._spans) + 1}"
        pieces = list(_pieces(self._document.text, one["start"], one["end"]))
        places = ";".join(f"{self._offsets.out(a)} {self._offsets.out(b)}" for a, b in pieces)
        return name, [f"{name}\t{label} {places}\t{self._quoted(pieces)}"]

    def _quoted(self, pieces: Sequence[tuple[int, int]]) -> str:
        """Return what a span quotes, on one line whatever it holds."""
        return " ".join(_LINE_ENDS.sub(" ", self._document.text[a:b]) for a, b in pieces)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a span at its line ends; one of line ends alone stays whole."""
    found = [(start + m.start(), start + m.end()) for m in re.finditer(r"[^\n]+", text[start:end])]
    if not found:
        yield start, end
        return
    found[0] = start, found[0][1]
    found[-1] = found[-1][0], end
    yield from found


class _Reader:
    """Reads one annotation file."""

    def __init__(self, offsets: Offsets) -> None:
        self._offsets = offsets
        self._spans: dict[str, tuple[str, int, int]] = {}
        self._events: dict[str, tuple[str, list[tuple[str, str]]]] = {}
        self._attributes: dict[str, dict[str, str]] = {}

    def line(self, line: str) -> None:
        fields = line.split("\t")
        if line.startswith("T"):
            label, _, places = fields[1].partition(" ")
            edges = [int(edge) for piece in places.split(";") for edge in piece.split()]
            self._spans[fields[0]] = label, self._offsets.back(min(edges)), self._offsets.back(max(edges))
        elif line.startswith("E"):
            ends = [tuple(one.rsplit(":", 1)) for one in fields[1].split()]
            self._events[fields[0]] = ends[0][1], [(role, target) for role, target in ends[1:]]
        elif line.startswith("A"):
            key, event, value = fields[1].split()
            self._attributes.setdefault(event, {})[key] = value
        elif line.startswith("#") and fields[1].startswith(_NOTE):
            notes = dict(note.strip().partition(" ")[::2] for note in fields[2].split(";"))
            self._attributes.setdefault(fields[1].split()[1], {}).update(notes)
        elif line.strip() and line[0] not in "#RMN*":
            raise InputError(f"{line!r} begins with none of T, E, A, R, M, N, * and #")

    def events(self, name: str) -> list[Event]:
        return [self._event(name, key, *event) for key, event in self._events.items()]

    def _event(self, name: str, key: str, trigger: str, roles: list[tuple[str, str]]) -> Event:
        missing = [target for target in (trigger, *(t for _, t in roles)) if target not in self._spans]
        if missing:
            raise InputError(f"{name}.ann: {key} points to {missing[0]}, which is no span; mend it in brat")
        kind, start, end = self._spans[trigger]
        values: dict[str, Any] = {"subtype": "other", "factuality": "actual"} | self._attributes.get(key, {})
        return {
            "type": kind,
            "subtype": values["subtype"],
            "factuality": values["factuality"],
            "trigger": {"start": start, "end": end},
            "count": count_from(values.get("count", "")),
            "date": date_from(values.get("date", "")),
            "arguments": [self._argument(role, target) for role, target in roles],
        }

    def _argument(self, role: str, target: str) -> Event:
        label, start, end = self._spans[target]
        match = _NUMBERED.fullmatch(role)
        plain = match[1] if match is not None else role
        return {"role": plain, "start": start, "end": end, **({"implied": True} if label == _IMPLIED else {})}
