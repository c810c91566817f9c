"""Articles from files, folders and standard input, one at a time; what cannot be read is told, and the rest goes on."""

from __future__ import annotations

import gzip
import json
import os
import sys
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from conflict_events.errors import InputError
from conflict_events.records import Article
from conflict_events.records.given import to_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SUFFIXES = (".jsonl", ".txt")
PACKED = ".gz"  # may stand behind each of them

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Problem:
    """An article that could not be read.

    Attributes:
        place: `file`, or `file:line` with lines counted from 1.
        message: What is wrong and what would be right.
    """

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


Item = tuple[str, Article] | Problem


@dataclass(slots=True)
class Amount:
    """How much of the input is read.

    Attributes:
        total: Bytes of all files, packed as they are; None where that is not known, as of standard input.
        done: Bytes that are read of them.
    """

    total: int | None
    done: int = field(default=0)


def amount_of(paths: Sequence[str]) -> Amount:
    """Return how much there is to read."""
    if not paths or "-" in paths:
        return Amount(None)
    return Amount(sum(file.stat().st_size for file in files_of(paths)))


def files_of(paths: Sequence[str]) -> list[Path]:
    """Return the files that paths stand for, in the order in which they are read."""
    return [file for path in map(Path, paths) for file in (_inside(path) if path.is_dir() else [path])]


def _inside(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if _kind(file) in SUFFIXES and file.is_file())


def _kind(file: Path) -> str:
    """The suffix that says what a file holds, once it is unpacked."""
    return Path(_unpacked_name(file)).suffix.lower()


def _unpacked_name(file: Path) -> str:
    return file.stem if file.suffix.lower() == PACKED else file.name


def check_paths(paths: Sequence[str]) -> None:
    """Refuse paths that nothing can be read from, before any work is done.

    Args:
        paths: Files that end in `.jsonl` or `.txt`, or in these and `.gz`, folders, or `"-"`.

    Raises:
        InputError: One of them is missing, cannot be read, or is of another kind.
    """
    for path in paths:
        if path == "-":
            continue
        if not os.path.lexists(path):
            raise InputError(f"{path}: there is no such file or folder; give a .jsonl or .txt file, a folder, or '-'")
        if not os.access(path, os.R_OK):
            raise InputError(f"{path}: it may not be read; give a file or folder that you have the right to read")
        if not Path(path).is_dir() and _kind(Path(path)) not in SUFFIXES:
            raise InputError(f"{path}: its name does not say what it holds; give a .jsonl or .txt file, or a folder")


def read_paths(paths: Sequence[str], amount: Amount | None = None) -> Iterator[Item]:
    """Read all articles, in the order of the paths; inside a folder, in the order of the file names.

    Args:
        paths: Files that end in `.jsonl` or `.txt`, or in these and `.gz`, folders, or `"-"` for standard input; none
            at all means `"-"`.
        amount: Where it is kept how much is read.

    Yields:
        `(place, article)` for each article, or the `Problem` that it has.
    """
    amount = amount or Amount(None)
    for path in paths or ["-"]:
        if path == "-":
            yield from _read_stream(sys.stdin.buffer)
        elif Path(path).is_dir():
            yield from _read_folder(Path(path), amount)
        else:
            yield from _read_file(Path(path), amount)


def _read_folder(folder: Path, amount: Amount) -> Iterator[Item]:
    files = _inside(folder)
    if not files:
        yield Problem(str(folder), "the folder holds no article; give one with .jsonl or .txt files")
    for file in files:
        yield from _read_file(file, amount)


def _read_file(file: Path, amount: Amount) -> Iterator[Item]:
    before = amount.done
    try:
        with file.open("rb") as raw, _unpacked(raw, file) as stream:
            for item in _items(stream, file):
                amount.done = before + raw.tell()
                yield item
            amount.done = before + raw.tell()
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield Problem(str(file), f"it is broken off or no gzip file ({error}); what stood before is read")
    except OSError as error:
        yield Problem(str(file), f"it cannot be read ({error.strerror}); give a file that can")


@contextmanager
def _unpacked(raw: BinaryIO, file: Path) -> Iterator[BinaryIO | gzip.GzipFile]:
    if file.suffix.lower() != PACKED:
        yield raw
        return
    with gzip.GzipFile(fileobj=raw) as stream:
        yield stream


def _items(stream: BinaryIO | gzip.GzipFile, file: Path) -> Iterator[Item]:
    stem = Path(_unpacked_name(file)).stem
    if _kind(file) == ".jsonl":
        yield from _read_lines(stream, str(file), stem)
    else:
        yield _read_text(stream.read(), str(file), stem)


def _read_stream(stream: BinaryIO) -> Iterator[Item]:
    """JSON Lines where the first character is a brace, else one text."""
    head = []
    for line in stream:
        head.append(line)
        if line.removeprefix(_BOM).strip():
            break
    first = head[-1].removeprefix(_BOM).lstrip() if head else b""
    if first.startswith(b"{"):
        yield from _read_lines(chain(head, stream), "<stdin>", "stdin")
    elif first:
        yield _read_text(b"".join([*head, stream.read()]), "<stdin>", "stdin")


def _read_text(data: bytes, place: str, name: str) -> Item:
    try:
        return place, Article(_decode(data), id=name)
    except InputError as error:
        return Problem(place, str(error))


def _read_lines(lines: Iterable[bytes], name: str, stem: str) -> Iterator[Item]:
    # Bytes are split at line feeds alone and decoded line by line, so that one bad line spoils no other.
    for number, line in enumerate(lines, 1):
        if line.removeprefix(_BOM).strip():
            place = f"{name}:{number}"
            try:
                yield place, _article(_decode(line), f"{stem}:{number}")
            except InputError as error:
                yield Problem(place, str(error))


def _decode(data: bytes) -> str:
    data = data.removeprefix(_BOM)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(
            f"byte {error.start + 1} (0x{data[error.start]:02X}) is not UTF-8; save it as UTF-8 "
            "(older Arabic files are often Windows-1256)"
        ) from None


def _article(line: str, default_id: str) -> Article:
    """One article from its JSON; fields that an article does not have are passed over."""
    try:
        fields = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON at column {error.colno}: {error.msg}; write one JSON object a line") from None
    except (RecursionError, ValueError) as error:
        raise InputError(f"not JSON that can be read: {error}; write one JSON object a line") from None
    if not isinstance(fields, dict):
        raise InputError(f'it is {type(fields).__name__}, not an object; write {{"id": ..., "text": ...}}')
    if fields.get("id") is None:
        fields["id"] = default_id
    return to_article(fields)
