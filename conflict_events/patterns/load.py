"""Read pattern files, shipped and the user's own; all that is wrong in all of them is told in one run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from conflict_events.errors import DataFileError, all_of
from conflict_events.languages import folder
from conflict_events.languages.data_file import DataFile
from conflict_events.languages.source import Source, nearest
from conflict_events.patterns.files import top_level
from conflict_events.patterns.files.pattern_tables import Entry, Names
from conflict_events.patterns.files.reach import unreachable
from conflict_events.patterns.files.trigger_tables import Table, changed_group, groups, whole_group
from conflict_events.patterns.model import Pattern
from conflict_events.records.event_types import EventTypes

_FRAMES = "patterns/frames.toml"


@dataclass(frozen=True, slots=True)
class PatternSet:
    """All patterns of a language, with what they refer to.

    Attributes:
        patterns: In the order in which they are tried.
        triggers: Name of a group to its table.
        types: Types of events, with the subtypes that the files add.
        written: Id of a pattern to where it stands.
        own: Ids of the patterns that the user's files give.
    """

    patterns: tuple[Pattern, ...]
    triggers: Mapping[str, Table]
    types: EventTypes
    written: Mapping[str, Entry] = field(compare=False, repr=False)
    own: frozenset[str] = frozenset()


def read_patterns(language: str, files: Iterable[DataFile] = (), types: EventTypes | None = None) -> PatternSet:
    """Read the patterns of a language.

    Args:
        language: ISO 639-1 code.
        files: Files of the user's own. What they add, change or switch off holds beside what is shipped.
        types: Types of events; None for the shipped ones.

    Returns:
        Patterns in the order in which they are tried, the highest priority first.

    Raises:
        DataFileError: Files break the format; it names everything that is wrong in all of them.
    """
    complaints: list[DataFileError] = []
    found = gather(language, files, types or EventTypes(), complaints)
    if complaints:
        raise all_of(complaints)
    return found


def gather(
    language: str,
    files: Iterable[DataFile],
    types: EventTypes,
    complaints: list[DataFileError],
    *,
    whole: bool = False,
) -> PatternSet:
    """Read patterns as `read_patterns` does, but add what is wrong to a list and go on with what is right.

    Args:
        language: ISO 639-1 code.
        files: Files of the user's own.
        types: Types of events.
        complaints: Where to add what is wrong.
        whole: Whether shipped patterns are looked at too for some that can never be met.
    """
    own = [Source(file, complaints) for file in files]
    for source in own:
        top_level.check_top(source)
    reading = _Reading(language, [_shipped(language, path, complaints) for path in _paths(language)], own)
    return reading.result(
        types.with_subtypes(pair for source in own for pair in top_level.subtypes(source, types)), whole
    )


class _Reading:
    """One run over all files of a language."""

    def __init__(self, language: str, shipped: Sequence[Source], own: Sequence[Source]) -> None:
        self._language = language
        self._own = own
        self._pattern_files = [source for source in shipped if source.file.name.startswith("patterns/")]
        self._triggers: dict[str, Table] = {}
        for source in shipped:
            if source.file.name.startswith("triggers/"):
                for name, table in source.tables.items():
                    if whole_group(source, (name,), name, table) is not None:
                        self._triggers[f"{source.file.stem}.{name}"] = table
        self._shipped_groups = frozenset(self._triggers)
        self._broken: set[str] = set()

    def result(self, types: EventTypes, whole: bool) -> PatternSet:
        for source in self._own:
            self._read_triggers(source)
        written = self._entries(types)
        off = self._off(written)
        names = self._triggers.keys() - off
        for made, entry in written.values():
            if made.trigger in off and entry.source in self._own:
                entry.complain("trigger", f"the group {made.trigger} is off", "leave it on, or take the pattern out")
        patterns = {name: made for name, (made, _) in written.items() if name not in off and made.trigger in names}
        entries = {name: written[name][1] for name in patterns}
        own = frozenset(name for name, entry in entries.items() if entry.source in self._own)
        ordered = tuple(sorted(patterns.values(), key=lambda p: -p.priority))
        triggers = {name: table for name, table in self._triggers.items() if name in names}
        for name, key, what, right in unreachable(ordered, triggers, frozenset(entries) if whole else own):
            entries[name].complain(key, what, right)
        return PatternSet(ordered, triggers, types, entries, own)

    def _read_triggers(self, source: Source) -> None:
        for name, table in groups(source, top_level.table(source, "triggers"), ("triggers",)):
            item, path = f"triggers.{name}", ("triggers", *name.split("."))
            if name in self._triggers:
                made = changed_group(source, path, item, table, self._triggers[name])
                full = name
            else:
                full = f"{source.file.stem}.{name}"
                made = self._new_group(source, path, name, full, table)
            if made is not None:
                self._triggers[full] = made
            else:
                self._broken.add(full)

    def _new_group(self, source: Source, path: tuple[str, ...], name: str, full: str, table: Table) -> Table | None:
        item = f"triggers.{name}"
        if "." in name or {"add", "remove"} & set(table):
            what = f"there is no group of triggers {name!r} to change"
            source.complain(path, item, what, nearest(name, self._shipped_groups))
            return None
        if full in self._triggers:
            right = f"give the file another name, or write [triggers.{full}] if the shipped one is meant"
            source.complain(
                path, item, f"by the name of the file this group is called {full}, and that is there", right
            )
            return None
        return whole_group(source, path, item, table)

    def _entries(self, types: EventTypes) -> dict[str, tuple[Pattern, Entry]]:
        frames = {}
        for source in self._pattern_files:
            if source.file.name == _FRAMES:
                frames = dict(source.tables)
        for source in self._own:
            frames |= top_level.frames(source)
        names = Names(frames, frozenset(self._triggers) | self._broken, types)
        found: dict[str, tuple[Pattern, Entry]] = {}
        for sources in ([s for s in self._pattern_files if s.file.name != _FRAMES], self._own):
            found |= _unique(sources, names)
        return found

    def _off(self, written: Mapping[str, object]) -> frozenset[str]:
        found: set[str] = set()
        known = [*written, *self._triggers, *self._broken]
        for source in self._own:
            for name in top_level.names(source, "off"):
                if name not in known:
                    what = f"there is no pattern or group of triggers {name!r} to switch off"
                    source.complain(("off",), None, what, nearest(name, known), name)
                found.add(name)
        return frozenset(found)


def _unique(sources: Iterable[Source], names: Names) -> dict[str, tuple[Pattern, Entry]]:
    """Read the patterns of files that stand beside each other, where each id stands once."""
    seen: dict[str, Entry] = {}
    found: dict[str, tuple[Pattern, Entry]] = {}
    for source in sources:
        for number, table in enumerate(top_level.patterns(source)):
            entry = Entry(source, number, table, names)
            if entry.id in seen:
                first = seen[entry.id]
                line = first.source.lines.of(("pattern", first.number, "id"))
                place = f"line {line}" if first.source is source else f"{first.source.file.name}:{line}"
                entry.complain("id", f"this id stands in {place} too", "give each its own")
            seen.setdefault(entry.id, entry)
            made = entry.pattern()
            if made is not None and entry.sound:
                found[entry.id] = made, entry
    return found


def _paths(language: str) -> list[str]:
    place = folder(language)
    return [f"{room}/{p.name}" for room in ("triggers", "patterns") for p in sorted((place / room).iterdir(), key=str)]


def _shipped(language: str, path: str, complaints: list[DataFileError]) -> Source:
    room, _, name = path.partition("/")
    return Source(DataFile(path, (folder(language) / room / name).read_text(encoding="utf-8")), complaints)
