"""One data file as a checker sees it: what it says, where it says it, and all that is wrong with it."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import Any

from conflict_events.errors import DataFileError
from conflict_events.languages.characters import hidden
from conflict_events.languages.data_file import DataFile
from conflict_events.languages.toml_lines import Path, TomlLines

_AT = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")
_ALIKE = 0.7  # from which on a name is taken for a slip of another
_KEPT = 16  # files read that are kept: the shipped ones are read again whenever somebody brings files of their own
_FEW = 40  # names that a message can list
_LOOKALIKES = {"،": ",", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "؛": ","}


class Source:
    """One TOML file.

    Args:
        file: The file.
        complaints: Where complaints are gathered, in the order in which they are found.
    """

    def __init__(self, file: DataFile, complaints: list[DataFileError]) -> None:
        self.file = file
        self._complaints = complaints
        self.tables = self._parsed()
        for line, what, right in hidden(file.source):
            complaints.append(DataFileError(file.name, line, None, what, right))

    @cached_property
    def lines(self) -> TomlLines:
        """Where everything stands; worked out when it is first asked for."""
        return TomlLines(self.file.source)

    def complain(self, path: Path, item: str | None, what: str, right: str, value: str | None = None) -> None:
        """Add a complaint about what stands at a path.

        Args:
            path: Names of tables and keys, from the outermost in.
            item: The pattern or entry that it is about.
            what: What is wrong.
            right: What would be right.
            value: The text in the value that it is about.
        """
        self._complaints.append(DataFileError(self.file.name, self.lines.of(path, value), item, what, right))

    def _parsed(self) -> dict[str, Any]:
        try:
            return _read(self.file.source)
        except tomllib.TOMLDecodeError as error:
            line, what = self._place(str(error))
            wrong = f"this is not TOML: {what}"
            self._complaints.append(DataFileError(self.file.name, line, None, wrong, self._mend(line, what)))
            return {}

    def _place(self, message: str) -> tuple[int, str]:
        at = _AT.search(message)
        last = len(self.file.source.splitlines())
        return (int(at[1]) if at and at[1] else last), _AT.sub("", message)

    def _mend(self, line: int, what: str) -> str:
        """Guess what would mend a line that is no TOML."""
        lines = self.file.source.splitlines()
        text = "\n".join(lines[max(line - 2, 0) : line])
        outside = re.sub(r'"[^"\n]*"', "", text)
        seen = next((mark for mark in outside if mark in _LOOKALIKES), None)
        if seen is not None:
            return f"write {_LOOKALIKES[seen]} in place of {seen}"
        if "overwrite" in what.lower() or "twice" in what.lower():
            return "a key or a heading stands twice; give it once"
        return "look for a quotation mark, a comma or a bracket that is missing in this line or the one before"


@lru_cache(maxsize=_KEPT)
def _read(source: str) -> dict[str, Any]:
    """Read TOML; the answer is shared, do not change it."""
    return tomllib.loads(source)


def nearest(word: object, known: Iterable[str]) -> str:
    """Say which known word was probably meant, or all that there are.

    >>> nearest("tagret", ["attacker", "target"])
    "did you mean 'target'?"
    >>> nearest("قصف", ["attacker", "target"])
    "take one of ['attacker', 'target']"
    """
    names = sorted(known)
    near = difflib.get_close_matches(str(word), names, n=1, cutoff=_ALIKE)
    if near:
        return f"did you mean {near[0]!r}?"
    return f"take one of {names}" if len(names) <= _FEW else "take one of docs/pattern-list.md"
