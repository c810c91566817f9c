"""Print the events of articles as a table: `python examples/extract.py [ARTICLES.jsonl]`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import conflict_events as ce

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLES = Path(__file__).resolve().parent / "articles.jsonl"


def read(path: Path) -> Iterator[ce.Article]:
    """Articles from a file with one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield ce.Article(**json.loads(line))


def amount(event: ce.Event) -> str:
    """A count in short: `3`, `20+`, `-10`, `20-99`."""
    if event.count is None:
        return ""
    low, high = event.count.min, event.count.max
    if low == high:
        return str(low)
    return f"{low}+" if high is None else f"{'' if low is None else low}-{high}"


def row(event: ce.Event) -> str:
    """One event as one line: ASCII columns first, so that right-to-left text at the end does not shuffle them."""
    kind = f"{event.type}/{event.subtype}"
    day = event.date.start.isoformat() if event.date else ""
    roles = " | ".join(f"{one.role}: {one.text}" for one in event.arguments if one.role not in {"content", "time"})
    return f"{event.id:4} {kind:22} {event.factuality:9} {amount(event):>6} {day:10}  {event.trigger.text}  {roles}"


def main() -> None:
    """Read the articles, extract, print."""
    sys.stdout.reconfigure(encoding="utf-8")  # Arabic must come out on any terminal and in any pipe
    extractor = ce.load()
    for article in read(Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES):
        result = extractor(article)
        print(f"\n{article.id}, published {article.published}: {len(result.events)} events")
        for event in result.events:
            print(row(event).rstrip())


if __name__ == "__main__":
    main()
