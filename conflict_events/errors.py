"""What can go wrong, as a small tree of exceptions.

Every message says what is wrong, where, and what would be right. Catch `ConflictEventsError` to catch them all.
"""

from __future__ import annotations

from collections.abc import Sequence


class ConflictEventsError(Exception):
    """The root of every exception that this package raises on purpose."""


class InputError(ConflictEventsError, ValueError):
    """What the caller gave is not an article that can be read: its text, its date or its form."""


class SpanError(ConflictEventsError, ValueError):
    """A span does not say what stands at its place in the text."""


class ModelError(ConflictEventsError, RuntimeError):
    """A model that was asked for is missing, damaged, or made for another version."""


class WorkerError(ConflictEventsError, RuntimeError):
    """A process that was reading articles ended before its work was done."""


class DataFileError(ConflictEventsError, ValueError):
    """A data file (lexicon, pattern, cue list) breaks its format.

    Args:
        file: Path of the file, as the reader should look it up.
        line: Line number, counted from 1; None where the complaint is about the whole file.
        item: Name of the entry or pattern; None where none can be named.
        what: What is wrong.
        right: What would be right.

    >>> print(DataFileError("strike.toml", 12, "strike.raid", "there is no role 'atacker'", "write 'attacker'"))
    strike.toml:12: strike.raid: there is no role 'atacker'; write 'attacker'
    """

    def __init__(self, file: str, line: int | None, item: str | None, what: str, right: str) -> None:
        # All five go to `args`, so that the exception survives pickling between processes.
        super().__init__(file, line, item, what, right)
        self.file = file
        self.line = line
        self.item = item
        self.what = what
        self.right = right

    @property
    def errors(self) -> tuple[DataFileError, ...]:
        """All that is wrong, this alone or more."""
        return (self,)

    def __str__(self) -> str:
        """`file:line: item: what; right`, without the parts that are not known."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        item = "" if self.item is None else f" {self.item}:"
        return f"{place}:{item} {self.what}; {self.right}"


class ManyDataFileError(DataFileError):
    """Several things are wrong in the data files of one run; its message has one line for each.

    Args:
        errors: What is wrong, in the order in which it was found; at least two.
    """

    def __init__(self, errors: tuple[DataFileError, ...]) -> None:
        first = errors[0]
        super().__init__(first.file, first.line, first.item, first.what, first.right)
        self.args = (errors,)
        self._errors = errors

    @property
    def errors(self) -> tuple[DataFileError, ...]:
        """All that is wrong."""
        return self._errors

    def __str__(self) -> str:
        """One line for each."""
        return "\n".join(map(str, self._errors))


def all_of(errors: Sequence[DataFileError]) -> DataFileError:
    """Return one error to raise for all that is wrong, sorted by file and line.

    >>> two = [DataFileError("f.toml", n, None, f"wrong {n}", "right") for n in (2, 1)]
    >>> print(all_of(two))
    f.toml:1: wrong 1; right
    f.toml:2: wrong 2; right
    """
    ordered = sorted((one for error in errors for one in error.errors), key=lambda e: (e.file, e.line or 0))
    return ordered[0] if len(ordered) == 1 else ManyDataFileError(tuple(ordered))
