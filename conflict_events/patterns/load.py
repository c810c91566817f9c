"""Read pattern files; every complaint names file, line, pattern, what is wrong and what would be right."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, get_args

from conflict_events.errors import DataFileError
from conflict_events.languages import folder
from conflict_events.patterns.examples import parse_example
from conflict_events.patterns.model import KINDS, PREPOSITIONS, ROLES, SLOTS, Demand, Pattern
from conflict_events.patterns.own import PatternFile, own_triggers
from conflict_events.records.events import EVENT_CLASSES

_Complain = Callable[[str, str], DataFileError]
_REQUIRED = ("id", "type", "subtype", "trigger")
_OPTIONAL = ("frame", "roles", "require", "refuse", "priority", "content", "examples", "counter")
_KEYS = frozenset((*_REQUIRED, *_OPTIONAL))
# What `refused` in match.py knows.
REFUSALS = frozenset({"imperfect", "duration", "definite", "metaphor", "air", "described", "free"})
# What opens the content of a statement, as zones.py in the events tells it apart.
OPENINGS = frozenset({"that", "quote", "about", "phrase"})


def load_triggers(language: str, own: Iterable[PatternFile] = ()) -> dict[str, Mapping[str, Any]]:
    """Read the trigger lexicons of a language, named FILE.TABLE: `strike.shell_verb`, and those of the user's files."""
    lexicons: dict[str, Mapping[str, Any]] = {}
    for path in sorted((folder(language) / "triggers").iterdir(), key=lambda p: p.name):
        for name, table in _read(path.name, path.read_text(encoding="utf-8")).items():
            lexicons[f"{path.name.removesuffix('.toml')}.{name}"] = table
    for file in own:
        lexicons |= own_triggers(file, _read(file.name, file.source).get("triggers", {}))
    return lexicons


def load_patterns(language: str, triggers: Iterable[str], own: Iterable[PatternFile] = ()) -> tuple[Pattern, ...]:
    """Read the patterns of a language, in the order in which they are tried.

    Args:
        language: ISO 639-1 code.
        triggers: Names of the trigger lexicons there are.
        own: Files of the user's own; a pattern in one of them takes the place of the shipped one with its id.

    Raises:
        DataFileError: A file breaks the format.
    """
    place = folder(language) / "patterns"
    frames = _read("frames.toml", (place / "frames.toml").read_text(encoding="utf-8"))
    patterns: list[Pattern] = []
    for path in sorted(place.iterdir(), key=lambda p: p.name):
        if path.name != "frames.toml":
            source = path.read_text(encoding="utf-8")
            patterns += _parse(path.name, source, frames, frozenset(triggers))
    _unique(patterns)
    chosen = {pattern.id: pattern for pattern in patterns}
    for file in own:
        mine = _parse(file.name, file.source, frames, frozenset(triggers))
        _unique(mine)
        chosen |= {pattern.id: pattern for pattern in mine}
    return tuple(sorted(chosen.values(), key=lambda p: -p.priority))


def _read(file: str, source: str) -> dict[str, Any]:
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise DataFileError(file, None, None, f"this is not TOML: {error}", "mend the line that is named") from error


def _parse(file: str, source: str, frames: Mapping[str, Any], triggers: frozenset[str]) -> list[Pattern]:
    entries = _read(file, source).get("pattern", [])
    return [_pattern(file, source, entry, frames, triggers) for entry in entries]


def _pattern(
    file: str, source: str, entry: Mapping[str, Any], frames: Mapping[str, Any], triggers: frozenset[str]
) -> Pattern:
    name = str(entry.get("id", "?"))
    line = _line(source, name)

    def complain(what: str, right: str) -> DataFileError:
        return DataFileError(file, line, name, what, right)

    _check_keys(entry, complain)
    _check_values(entry, frames, triggers, complain)
    allowed = ROLES[entry["type"]]
    for sentence in entry.get("examples", ()):
        parse_example(sentence, allowed, file=file, line=line, pattern=name)
    return Pattern(
        id=name,
        type=entry["type"],
        subtype=entry["subtype"],
        trigger=entry["trigger"],
        roles=_roles({**frames.get(entry.get("frame", ""), {}), **entry.get("roles", {})}, entry["type"], complain),
        require=tuple(frozenset(r.split("|")) for r in entry.get("require", ())),
        refuse=frozenset(entry.get("refuse", ())),
        priority=int(entry.get("priority", 0)),
        content=frozenset(entry.get("content", ())),
        examples=tuple(entry.get("examples", ())),
        counter=tuple(entry.get("counter", ())),
    )


def _check_keys(entry: Mapping[str, Any], complain: _Complain) -> None:
    for key in entry:
        if key not in _KEYS:
            raise complain(f"the key {key!r} is unknown", _nearest(key, _KEYS))
    for key in _REQUIRED:
        if key not in entry:
            raise complain(f"the key {key!r} is missing", "every pattern has id, type, subtype and trigger")


def _check_values(
    entry: Mapping[str, Any], frames: Collection[str], triggers: Collection[str], complain: _Complain
) -> None:
    if entry["type"] not in ROLES:
        raise complain(f"the type {entry['type']!r} is unknown", _nearest(entry["type"], ROLES))
    subtypes = get_args(EVENT_CLASSES[entry["type"]].model_fields["subtype"].annotation)
    if entry["subtype"] not in subtypes:
        raise complain(f"{entry['type']} has no subtype {entry['subtype']!r}", _nearest(entry["subtype"], subtypes))
    if entry["trigger"] not in triggers:
        raise complain(f"no trigger lexicon {entry['trigger']!r}", _nearest(entry["trigger"], triggers))
    frame = entry.get("frame", "")
    if frame and frame not in frames:
        raise complain(f"no frame {frame!r}", _nearest(frame, frames))
    for key, known in (("refuse", REFUSALS), ("content", OPENINGS)):
        for value in entry.get(key, ()):
            if value not in known:
                raise complain(f"{key} cannot be {value!r}", _nearest(value, known))


def _roles(written: Mapping[str, Iterable[str]], kind: str, complain: _Complain) -> dict[str, tuple[Demand, ...]]:
    for role in written:
        if role not in ROLES[kind]:
            raise complain(f"the role {role!r} is not one of {kind}", _nearest(role, ROLES[kind]))
    return {role: tuple(_demand(d, complain) for d in demands) for role, demands in written.items()}


def _demand(text: str, complain: _Complain) -> Demand:
    add, text = text.startswith("+"), text.lstrip("+")
    slot, _, kind = text.partition(" ")
    strict, kind = kind.endswith("!"), kind.rstrip("!")
    if slot not in SLOTS and slot not in PREPOSITIONS:
        raise complain(f"no slot {slot!r}", _nearest(slot, (*SLOTS, *PREPOSITIONS)))
    if kind and kind not in KINDS:
        raise complain(f"no kind {kind!r}", _nearest(kind, KINDS))
    return Demand(slot, kind, strict, add)


def _unique(patterns: Iterable[Pattern]) -> None:
    seen: set[str] = set()
    for pattern in patterns:
        if pattern.id in seen:
            raise DataFileError("patterns", None, pattern.id, "two patterns have this id", "give each its own")
        seen.add(pattern.id)


def _line(source: str, name: str) -> int | None:
    for number, line in enumerate(source.splitlines(), 1):
        if line.strip().startswith("id") and f'"{name}"' in line:
            return number
    return None


def _nearest(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(str(word), list(known), n=1)
    return f"did you mean {near[0]!r}?" if near else f"take one of {sorted(known)}"
