"""The top level of a file of patterns: its headings, and the lists that stand there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from conflict_events.languages.source import Source, nearest
from conflict_events.patterns.files.pattern_tables import TOP
from conflict_events.records.event_types import EventTypes


def patterns(source: Source) -> list[Any]:
    """Return the `[[pattern]]` tables of a file."""
    entries = source.tables.get("pattern", [])
    if isinstance(entries, list):
        return entries
    source.complain(("pattern",), None, "[pattern] is one table", "write [[pattern]], with two brackets on each side")
    return []


def check_top(source: Source) -> None:
    """Complain of headings that are unknown, and of those that are no tables."""
    for key in source.tables:
        if key not in TOP:
            right = "a pattern begins with [[pattern]]" if key == "patterns" else nearest(key, TOP)
            source.complain((key,), None, f"the heading {key!r} is unknown", right)
    for key in ("triggers", "frames", "subtypes"):
        table(source, key, tell=True)
    for name, roles in table(source, "frames").items():
        if not _is_frame(roles):
            right = 'write attacker = ["agent"] below it'
            source.complain(("frames", name), name, "a frame is a table of roles", right)


def frames(source: Source) -> dict[str, Any]:
    """Return the frames of a file by their names; one that is broken fills nothing."""
    return {name: roles if _is_frame(roles) else {} for name, roles in table(source, "frames").items()}


def _is_frame(roles: Any) -> bool:
    lists = roles.values() if isinstance(roles, dict) else [None]
    return all(isinstance(demands, list) and all(isinstance(one, str) for one in demands) for demands in lists)


def names(source: Source, key: str) -> list[str]:
    """Return a list of names that stands at the top of a file."""
    value = source.tables.get(key, [])
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return value
    source.complain((key,), None, f"{key} is no list of names", f'write {key} = ["strike.other.noun"]')
    return []


def subtypes(source: Source, types: EventTypes) -> Iterator[tuple[str, str]]:
    """Yield the subtypes that a file adds, as pairs of a type and a subtype."""
    for kind, added in table(source, "subtypes").items():
        if kind not in types.classes:
            source.complain(("subtypes", kind), None, f"the type {kind!r} is unknown", nearest(kind, types.classes))
        elif not isinstance(added, list) or not all(isinstance(one, str) and one.isidentifier() for one in added):
            right = f'write {kind} = ["ramming"], in Latin letters'
            source.complain(("subtypes", kind), None, f"the subtypes of {kind} are no list of names", right)
        else:
            yield from ((kind, one) for one in added)


def table(source: Source, key: str, *, tell: bool = False) -> dict[str, Any]:
    """Return a table of a file by its heading; an empty one, and a complaint if wanted, where it is none."""
    value = source.tables.get(key, {})
    if isinstance(value, dict):
        return value
    if tell:
        source.complain((key,), None, f"{key} is no table", f"write a heading such as [{key}]")
    return {}
