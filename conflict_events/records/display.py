"""How records show themselves in a notebook: who can draw them says so here, for records know no outputs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_DRAWN_BY: dict[str, Callable[[Any], str]] = {}


def draw_with(draw: Callable[[Any], str]) -> None:
    """Say what turns a record into HTML; the package does so when it is imported.

    Args:
        draw: Takes the record, and returns HTML in which everything is escaped.
    """
    _DRAWN_BY["html"] = draw


def drawn(record: object) -> str | None:
    """Return a record as HTML.

    Args:
        record: What a notebook is about to show.

    Returns:
        HTML; None where nothing draws it, so that the notebook falls back on `repr`.

    >>> from conflict_events.records import Extraction, Versions
    >>> empty = Extraction(text_sha256="0" * 64, versions=Versions(package="0", data="0"))
    >>> "<script" in (drawn(empty) or "")
    False
    """
    draw = _DRAWN_BY.get("html")
    return None if draw is None else draw(record)
