"""An output that is gone on with after an interruption: it grows beside its final place, and a journal says how far."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any, BinaryIO, Self

from conflict_events.errors import InputError
from conflict_events.outputs.sink import packed

_EVERY = 1.0  # seconds between two entries of the journal: more than that is never done again


class ResumedSink:
    """A file that is written over several runs, and appears when it is whole.

    Data are written beside it, as `.NAME.part`; the journal is `.NAME.journal`. What was written after the last entry
    of the journal is cut off when a run goes on, so that nothing stands twice.

    Args:
        path: The file.
        settings: What the output depends on; a journal with others is refused.

    Attributes:
        state: What was kept with the last entry of the journal; None for a run that starts anew.

    Raises:
        InputError: The journal belongs to another run, or the file cannot be written.
    """

    def __init__(self, path: str, settings: dict[str, Any]) -> None:
        self._target = Path(path).resolve()
        self._part = self._target.with_name(f".{self._target.name}.part")
        self._journal = self._target.with_name(f".{self._target.name}.journal")
        self._settings: dict[str, Any] = json.loads(json.dumps(settings))
        entry = self._entry()
        self.state: dict[str, Any] | None = entry and entry["state"]
        self._pieces: list[bytes] = []
        self._file = self._opened(entry["bytes"] if entry else 0)
        self._due = time.monotonic() + _EVERY

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def write(self, data: bytes, state: dict[str, Any]) -> None:
        """Write some data; now and then the journal gets an entry.

        Args:
            data: Whole lines.
            state: Where a run has to go on that has written them.
        """
        self._pieces.append(data)
        if time.monotonic() >= self._due:
            self._mark(state)

    def finish(self) -> None:
        """Put the file in its place; there is nothing to go on with any more."""
        self._flush()
        self._file.close()
        self._journal.unlink(missing_ok=True)
        self._part.replace(self._target)

    def _flush(self) -> None:
        # Each stretch is packed by itself, so that the file can be cut between any two of them.
        with packed(self._file, self._target) as sink:
            sink.write(b"".join(self._pieces))
        self._pieces.clear()
        self._file.flush()
        os.fsync(self._file.fileno())

    def _mark(self, state: dict[str, Any]) -> None:
        self._flush()
        entry = {"settings": self._settings, "bytes": self._file.tell(), "state": state}
        fresh = self._journal.with_name(f"{self._journal.name}.new")
        with fresh.open("w", encoding="utf-8") as file:
            json.dump(entry, file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._journal)
        self._due = time.monotonic() + _EVERY

    def _entry(self) -> dict[str, Any] | None:
        if not self._journal.exists():
            return None
        try:
            entry: dict[str, Any] = json.loads(self._journal.read_text("utf-8"))
            settings = entry["settings"]
        except (ValueError, KeyError, TypeError):
            raise self._refusal("it is damaged") from None
        other = [name for name, value in self._settings.items() if settings.get(name) != value]
        if other:
            raise self._refusal(f"that run had other {' and '.join(other)}")
        return entry

    def _opened(self, length: int) -> BinaryIO:
        try:
            if length and (not self._part.exists() or self._part.stat().st_size < length):
                raise self._refusal(f"what it speaks of, {self._part.name}, is gone or too short")
            file = self._part.open("r+b" if length else "wb")
        except OSError as error:
            raise InputError(
                f"{self._target}: it cannot be written ({error.strerror}); give a file in a folder that can"
            ) from None
        file.truncate(length)
        file.seek(length)
        return file

    def _refusal(self, why: str) -> InputError:
        return InputError(f"{self._journal}: {why}; give what that run was given, or remove the journal to start anew")
