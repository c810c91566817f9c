"""Tables in Markdown, as the documentation shows them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def show(title: str, head: list[str], rows: Iterable[list[str]]) -> None:
    """Print a table, each row as it comes: some take minutes."""
    line(f"\n## {title}\n")
    line(f"| {' | '.join(head)} |")
    line("|" + "---|" * len(head))
    for row in rows:
        line(f"| {' | '.join(row)} |")


def line(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
