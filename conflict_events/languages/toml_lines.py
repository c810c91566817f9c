"""Where the tables, keys and values of a TOML text stand: the parser tells what they say, and not where."""

from __future__ import annotations

import re

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=""")
_PART = re.compile(r""""([^"]*)"|'([^']*)'|([\w-]+)""")
Path = tuple[str | int, ...]


class TomlLines:
    r"""The lines of one TOML text.

    A path names tables and keys from the outermost in; the tables of an array are counted from 0.

    >>> lines = TomlLines('[[pattern]]\nid = "a"\nexamples = [\n  "قصف",\n]\n[pattern.roles]\ntarget = ["on"]')
    >>> lines.of(("pattern", 0, "id")), lines.of(("pattern", 0, "examples"), "قصف")
    (2, 4)
    >>> lines.of(("pattern", 0, "roles", "target")), lines.of(("pattern", 3)), lines.of(("nothing",))
    (7, None, None)
    """

    def __init__(self, source: str) -> None:
        self._lines = source.splitlines()
        self._at: dict[Path, int] = {}
        self._arrays: dict[tuple[str, ...], int] = {}
        table: Path = ()
        for number, line in enumerate(self._lines, 1):
            if header := _HEADER.match(line):
                table = self._table(_parts(header[2]), array=header[1] == "[[")
                self._at.setdefault(table, number)
            elif key := _KEY.match(line):
                self._at.setdefault((*table, *_parts(key[1])), number)

    def of(self, path: Path, value: str | None = None) -> int | None:
        """Return the line of a table or key, or of a value in it; counted from 1.

        Args:
            path: Names from the outermost table in.
            value: A text that stands in its value; the line of the key is returned where it is not seen.

        Returns:
            The line; of a key that is not there, that of its table; None where neither is there.
        """
        while path and path not in self._at:
            path = path[:-1]
        start = self._at.get(path)
        if start is None or value is None:
            return start
        ends = [line for line in self._at.values() if line > start]
        inside = range(start, min(ends, default=len(self._lines) + 1))
        return next((n for n in inside if value in self._lines[n - 1]), start)

    def _table(self, names: tuple[str, ...], *, array: bool) -> Path:
        """Return the path of a table by its heading: the last of its arrays is the one that is meant."""
        if array:
            self._arrays[names] = self._arrays.get(names, -1) + 1
        path: list[str | int] = []
        for k, name in enumerate(names, 1):
            path.append(name)
            if names[:k] in self._arrays:
                path.append(self._arrays[names[:k]])
        return tuple(path)


def _parts(written: str) -> tuple[str, ...]:
    return tuple(quoted or plain or bare for quoted, plain, bare in _PART.findall(written))
