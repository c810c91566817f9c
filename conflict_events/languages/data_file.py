"""Files of a user's own, read: they travel to other processes by what they say, not by their path."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike, fspath
from pathlib import Path, PurePath

from conflict_events.errors import DataFileError, all_of


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file of patterns or names, read.

    Attributes:
        name: Its path as it was given, for complaints.
        source: Its text.
    """

    name: str
    source: str

    @property
    def stem(self) -> str:
        """The file's name without folder and ending: triggers of the file are called STEM.NAME."""
        return PurePath(self.name).stem


def read_files(paths: Iterable[str | PathLike[str]]) -> tuple[DataFile, ...]:
    """Read files.

    Args:
        paths: Paths of TOML files.

    Returns:
        The files, in the same order.

    Raises:
        DataFileError: Files are missing or are no UTF-8 text; it names them all.
    """
    files, errors = [], []
    for path in paths:
        try:
            files.append(_read(fspath(path)))
        except DataFileError as error:
            errors.append(error)
    if errors:
        raise all_of(errors)
    return tuple(files)


def _read(path: str) -> DataFile:
    try:
        return DataFile(path, Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        what = f"it cannot be read: {error.strerror}"
        raise DataFileError(path, None, None, what, "give the path of a TOML file") from error
    except UnicodeDecodeError as error:
        raise DataFileError(path, None, None, "it is not UTF-8", "save it as UTF-8") from error
