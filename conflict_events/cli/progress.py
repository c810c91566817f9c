"""What a run has done so far, as a line for a terminal and as a summary."""

from __future__ import annotations

import sys
import time
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from conflict_events.reading import Amount, Problem
    from conflict_events.records import Extraction

_PAUSE = 0.2  # seconds between two drawings of the line


class Progress:
    """Counts, tells problems, and shows how far a run is.

    Args:
        amount: How much of the input is read.
        show: Whether a line is drawn; that is for a person at a terminal.
    """

    def __init__(self, amount: Amount, *, show: bool) -> None:
        self._amount = amount
        self._show = show
        self._done = self._failed = self._before = 0
        self._events: Counter[str] = Counter()
        self._drawn = 0.0
        self._from: tuple[float, int] | None = None  # time and amount when the first article of this run was done

    @property
    def failed(self) -> int:
        """Articles that could not be read."""
        return self._failed

    def count(self, extraction: Extraction) -> None:
        """Count an article that is done."""
        self._done += 1
        self._events.update(event.type for event in extraction.events)
        if self._show:
            self._draw(time.monotonic())

    def tell(self, problem: Problem) -> None:
        """Tell and count an article that could not be read."""
        self._failed += 1
        self.wipe()
        sys.stderr.write(f"{problem}\n")

    def wipe(self) -> None:
        """Wipe the line."""
        if self._show:
            sys.stderr.write("\r\x1b[K")

    def summary(self) -> str:
        """Return what was done, in one line."""
        types = ", ".join(f"{name} {n}" for name, n in self._events.most_common())
        events = f"{self._events.total()} events" + (f" ({types})" if types else "")
        return f"conflict-events: {self._done} articles, {events}, {self._failed} failed\n"

    def state(self) -> dict[str, Any]:
        """Return the counts, for a run that goes on."""
        return {"done": self._done, "failed": self._failed, "events": dict(self._events)}

    def restore(self, state: dict[str, Any]) -> None:
        """Go on with the counts of an earlier run."""
        self._done = self._before = state["done"]
        self._failed = state["failed"]
        self._events = Counter(state["events"])

    def _draw(self, now: float) -> None:
        if self._from is None:
            self._from = now, self._amount.done
        if now - self._drawn >= _PAUSE:
            self._drawn = now
            line = f"{self._done} articles, {self._events.total()} events{self._pace(now, *self._from)}"
            sys.stderr.write(f"\r\x1b[K\r{line}")
            sys.stderr.flush()

    def _pace(self, now: float, start: float, read: int) -> str:
        """Rate and time left, as far as they are known yet."""
        seconds = now - start
        if seconds < 1:
            return ""
        rate = f", {(self._done - self._before) / seconds:.1f} articles/s"
        total, fresh = self._amount.total, self._amount.done - read
        if total is None or fresh <= 0:
            return rate
        return f"{rate}, {clock(seconds * max(0, total - self._amount.done) / fresh)} left"


def clock(seconds: float) -> str:
    """Write a duration as hours, minutes and seconds.

    >>> clock(59.6), clock(3723)
    ('0:01:00', '1:02:03')
    """
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"
