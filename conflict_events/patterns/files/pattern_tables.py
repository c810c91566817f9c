"""One `[[pattern]]` of a file, checked key by key and made into a `Pattern`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from conflict_events.errors import DataFileError
from conflict_events.languages.source import Source, nearest
from conflict_events.patterns.examples import parse_example
from conflict_events.patterns.model import KINDS, PREPOSITIONS, SLOTS, Demand, Pattern
from conflict_events.records.base_event import BaseEvent
from conflict_events.records.event_types import EventTypes

_REQUIRED = ("id", "type", "subtype", "trigger")
_STRINGS = (*_REQUIRED, "frame")
_LISTS = ("require", "refuse", "content", "examples", "counter")
KEYS = frozenset((*_STRINGS, *_LISTS, "roles", "priority"))
"""What a pattern may say."""
TOP = frozenset({"off", "subtypes", "frames", "triggers", "pattern"})
"""What a file of patterns may say."""
# What `refused` in match.py knows.
REFUSALS = frozenset(
    {
        "imperfect",
        "duration",
        "definite",
        "metaphor",
        "air",
        "described",
        "kin",
        "himself",
        "spoken",
        "manner",
        "thing",
        "somebody",
        "theirs",
        "active",
        "aloof",
        "accompanied",
        "done_by",
        "uncounted",
        "unnumbered",
        "one",
        "unpointed",
        "unhanded",
        "slain",
        "midway",
        "retold",
        "judged",
        "unreceived",
        "unsaid",
        "unresumed",
        "general",
        "unarmed",
        "free",
        "told",
        "means",
        "sentenced",
        "craft",
        "crash",
        "unfoiled",
        "arms",
        "named",
        "idea",
        "attacked",
        "standing",
        "mines",
        "men",
        "given",
    }
)
# What opens the content of a statement, as zones.py in the events tells it apart.
OPENINGS = frozenset({"that", "quote", "about", "with", "phrase"})
_ID = re.compile(r"[A-Za-z0-9_]+(\.[A-Za-z0-9_]+)*")
_TYPES = {str: "text in quotation marks", list: 'a list such as ["..."]', dict: "a table", int: "a whole number"}


@dataclass(frozen=True, slots=True)
class Names:
    """What a pattern can refer to.

    Attributes:
        frames: Heading of a frame to its roles.
        triggers: Names of the groups of triggers.
        types: Types of events.
    """

    frames: Mapping[str, Any]
    triggers: frozenset[str]
    types: EventTypes


class Entry:
    """One pattern as it stands in its file; `pattern()` makes it, and complains of all that is wrong with it.

    Args:
        source: Its file.
        number: How many patterns stand before it there.
        table: What it says.
        names: What it can refer to.
    """

    def __init__(self, source: Source, number: int, table: Any, names: Names) -> None:
        self.source = source
        self.number = number
        self.table: dict[str, Any] = table if isinstance(table, dict) else {}
        self.id = str(self.table.get("id", f"pattern {number + 1}"))
        self.sound = True
        self._names = names

    def complain(self, key: str, what: str, right: str, value: str | None = None) -> None:
        """Add a complaint about a key of this pattern; `roles.target` is a key too."""
        self.sound = False
        self.source.complain(("pattern", self.number, *key.split(".")), self.id, what, right, value)

    def pattern(self) -> Pattern | None:
        """Return the pattern, or None where something is wrong with it."""
        if not self._sound(self._check_keys) or not self._sound(self._check_names):
            return None
        cls = self._names.types.classes[self.table["type"]]
        frame = self._names.frames.get(self.table.get("frame", ""), {})
        roles = self._roles({**frame, **self.table.get("roles", {})})
        self._check_require(roles)
        self._check_examples(cls.ROLES)
        return self._made(roles, cls) if self.sound else None

    def _made(self, roles: dict[str, tuple[Demand, ...]], cls: type[BaseEvent]) -> Pattern:
        table = self.table
        return Pattern(
            id=self.id,
            type=table["type"],
            subtype=table["subtype"],
            trigger=table["trigger"],
            roles=roles,
            require=tuple(frozenset(r.split("|")) for r in table.get("require", ())),
            refuse=frozenset(table.get("refuse", ())),
            priority=table.get("priority", 0),
            content=frozenset(table.get("content", ())),
            examples=tuple(table.get("examples", ())),
            counter=tuple(table.get("counter", ())),
            counted=cls.COUNTED,
            armed=cls.ARMED,
        )

    def _sound(self, check: Callable[[], None]) -> bool:
        check()
        return self.sound

    def _check_keys(self) -> None:
        for key, value in self.table.items():
            if key in KEYS:
                self._check_type(key, value)
            elif key in TOP:
                right = f"write {key} at the top of the file, before the first heading"
                self.complain(key, f"the key {key!r} stands inside a pattern", right)
            else:
                self.complain(key, f"the key {key!r} is unknown", nearest(key, KEYS))
        for key in _REQUIRED:
            if key not in self.table:
                self.complain(key, f"the key {key!r} is missing", "every pattern has id, type, subtype and trigger")
        if self.sound and not _ID.fullmatch(self.id):
            self.complain(
                "id", f"the id {self.id!r} is no name", "write Latin letters, figures, _ and dots, as mine.ram"
            )

    def _check_type(self, key: str, value: Any) -> None:
        kind: type = str if key in _STRINGS else list if key in _LISTS else dict if key == "roles" else int
        if not isinstance(value, kind) or isinstance(value, bool):
            self.complain(key, f"{key} cannot be {value!r}", f"write {_TYPES[kind]}")
        elif isinstance(value, list) and not all(isinstance(one, str) for one in value):
            self.complain(key, f"{key} holds what is no text", f"write {_TYPES[list]}, each in quotation marks")
        elif isinstance(value, dict):
            for role, demands in value.items():
                if not isinstance(demands, list) or not all(isinstance(one, str) for one in demands):
                    self.complain(f"roles.{role}", f"{role} cannot be {demands!r}", 'write a list such as ["agent"]')

    def _check_names(self) -> None:
        types, table = self._names.types, self.table
        if table["type"] not in types.classes:
            right = nearest(table["type"], types.classes)
            self.complain(
                "type", f"the type {table['type']!r} is unknown", f"{right} (a type of your own needs its class)"
            )
            return
        subtypes = types.subtypes(table["type"])
        if table["subtype"] not in subtypes:
            right = f"{nearest(table['subtype'], subtypes)} (a new one is written under [subtypes])"
            self.complain("subtype", f"{table['type']} has no subtype {table['subtype']!r}", right)
        if table["trigger"] not in self._names.triggers:
            right = nearest(table["trigger"], self._names.triggers)
            self.complain("trigger", f"no trigger lexicon {table['trigger']!r}", right)
        if "frame" in table and table["frame"] not in self._names.frames:
            self.complain("frame", f"no frame {table['frame']!r}", nearest(table["frame"], self._names.frames))
        for key, known in (("refuse", REFUSALS), ("content", OPENINGS)):
            for value in table.get(key, ()):
                if value not in known:
                    self.complain(key, f"{key} cannot be {value!r}", nearest(value, known), value)
        if table.get("content") and table["type"] != "statement":
            self.complain("content", f"a {table['type']} has no content", "only a statement has; leave the key out")

    def _roles(self, written: Mapping[str, Iterable[str]]) -> dict[str, tuple[Demand, ...]]:
        known = self._names.types.roles(self.table["type"])
        for role in written:
            if role not in known:
                what = f"the role {role!r} is not one of {self.table['type']}"
                self.complain(f"roles.{role}", what, nearest(role, known))
        return {role: tuple(self._demand(role, d) for d in demands) for role, demands in written.items()}

    def _demand(self, role: str, text: str) -> Demand:
        add, rest = text.startswith("+"), text.lstrip("+")
        slot, _, kind = rest.partition(" ")
        strict, kind = kind.endswith("!"), kind.rstrip("!")
        if slot not in SLOTS and slot not in PREPOSITIONS:
            self.complain(f"roles.{role}", f"no slot {slot!r}", nearest(slot, (*SLOTS, *PREPOSITIONS)), text)
        if kind and kind not in KINDS:
            self.complain(f"roles.{role}", f"no kind {kind!r}", nearest(kind, KINDS), text)
        return Demand(slot, kind, strict, add)

    def _check_require(self, roles: Mapping[str, object]) -> None:
        known = self._names.types.roles(self.table["type"])
        for entry in self.table.get("require", ()):
            for role in entry.split("|"):
                if role not in known:
                    what = f"the required role {role!r} is not one of {self.table['type']}"
                    self.complain("require", what, nearest(role, known), entry)
            if self.sound and not any(role in roles for role in entry.split("|")):
                what = f"it can never match: it requires {entry!r}, which nothing fills"
                self.complain(
                    "require", what, f'write {entry.partition("|")[0]} = ["..."] under [pattern.roles]', entry
                )

    def _check_examples(self, roles: tuple[str, ...]) -> None:
        for sentence in self.table.get("examples", ()):
            line = self.source.lines.of(("pattern", self.number, "examples"), sentence)
            try:
                parse_example(sentence, roles, file=self.source.file.name, line=line, pattern=self.id)
            except DataFileError as error:
                self.complain("examples", error.what, error.right, sentence)
        for sentence in self.table.get("counter", ()):
            if "<" in sentence:
                right = "a counter-example is plain text; take the tags out, or write it under examples"
                self.complain("counter", "a counter-example has tags", right, sentence)
