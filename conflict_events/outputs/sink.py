"""Where a command writes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import gzip
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from conflict_events.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def open_sink(path: str | None) -> Iterator[BinaryIO | gzip.GzipFile]:
    """Open the place that output goes to.

    A regular file is written beside its final place and moved there at the end, so that a reader never sees half of
    it, and a run that is broken off leaves the old file as it was. Devices and pipes are written as they are. What ends
    in `.gz` is packed.

    Args:
        path: A file; None or `"-"` for standard output.

    Yields:
        A binary file to write UTF-8 to.

    Raises:
        InputError: The file cannot be made.
    """
    if path is None or path == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    # A link keeps pointing where it points: what it points at is replaced.
    target = Path(path).resolve()
    special = target.exists() and not target.is_file()
    part = target if special else target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        file = part.open("wb")
    except OSError as error:
        raise InputError(f"{path}: it cannot be written ({error.strerror}); give a file in a folder that can") from None
    try:
        with file, packed(file, target) as sink:
            yield sink
        if not special:
            part.replace(target)
    finally:
        if not special:
            part.unlink(missing_ok=True)


@contextmanager
def packed(file: BinaryIO, target: Path) -> Iterator[BinaryIO | gzip.GzipFile]:
    """Pack what is written to a file, where its name says so.

    Args:
        file: The open file.
        target: Its name in the end.

    Yields:
        Where to write.
    """
    if target.suffix.lower() != ".gz":
        yield file
        return
    # Without name and time: the same output is the same file.
    with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as sink:
        yield sink
