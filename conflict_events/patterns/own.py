"""Pattern files of the user's own: patterns, and the triggers they bring along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any

from conflict_events.errors import DataFileError

_TRIGGER_KEYS = frozenset({"kind", "voice", "forms", "at", "gap", "definite", "not_after", "not_before", "only_before"})
_VOICES = ("either", "active", "passive")


@dataclass(frozen=True, slots=True)
class PatternFile:
    """One file of patterns, read: it travels to other processes by what it says, not by its path.

    Attributes:
        name: The file's name, for complaints.
        source: Its text.
    """

    name: str
    source: str

    @property
    def stem(self) -> str:
        """The name without its ending: triggers of the file are called STEM.NAME."""
        return self.name.removesuffix(".toml")


def read_files(paths: Iterable[str | PathLike[str]]) -> tuple[PatternFile, ...]:
    """Read pattern files.

    Args:
        paths: Paths of TOML files.

    Raises:
        DataFileError: A file is missing or is no UTF-8 text.
    """
    return tuple(_read_file(Path(path)) for path in paths)


def _read_file(path: Path) -> PatternFile:
    try:
        return PatternFile(path.name, path.read_text(encoding="utf-8"))
    except OSError as error:
        what = f"it cannot be read: {error.strerror}"
        raise DataFileError(str(path), None, None, what, "give the path of a TOML file of patterns") from error
    except UnicodeDecodeError as error:
        raise DataFileError(str(path), None, None, "it is not UTF-8", "save it as UTF-8") from error


def own_triggers(file: PatternFile, tables: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return the trigger tables `[triggers.NAME]` of a file by their full names, checked.

    Raises:
        DataFileError: A table breaks the format.
    """
    for name, table in tables.items():
        problem = _problem(table)
        if problem is not None:
            raise DataFileError(file.name, _line(file.source, name), f"triggers.{name}", *problem)
    return {f"{file.stem}.{name}": table for name, table in tables.items()}


def _problem(table: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return what is wrong with a trigger table and what would be right, or None."""
    unknown = sorted(set(table) - _TRIGGER_KEYS)
    if unknown:
        return f"the key {unknown[0]!r} is unknown", f"take some of {sorted(_TRIGGER_KEYS)}"
    if table.get("kind") not in ("verb", "noun"):
        return f"kind cannot be {table.get('kind')!r}", 'write kind = "verb" or kind = "noun"'
    if table.get("voice", "either") not in _VOICES:
        return f"voice cannot be {table['voice']!r}", f"take one of {list(_VOICES)}"
    forms = table.get("forms")
    if not isinstance(forms, list) or not forms or not all(isinstance(form, str) and form.strip() for form in forms):
        return "it has no forms", 'write forms = ["..."], one Arabic string each'
    if table["kind"] == "verb":
        for form in forms:
            if len(form.partition("|")[0].split()) != 2:
                return f"the verb {form!r} is not a perfect and an imperfect", 'write two words, such as "قصف يقصف"'
    return None


def _line(source: str, name: str) -> int | None:
    for number, line in enumerate(source.splitlines(), 1):
        if line.strip() == f"[triggers.{name}]":
            return number
    return None
