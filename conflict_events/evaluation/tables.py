"""Scores as text, one configuration or two beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from conflict_events.evaluation.score import Scores, Table


def as_dict(scores: Scores) -> dict[str, Any]:
    """Return scores as plain values, for JSON."""
    return {
        "tables": {name: _plain(table) for name, table in scores.tables.items()},
        "attributes": {
            name: {"accuracy": right / of if of else 0.0, "right": right, "of": of}
            for name, (right, of) in scores.accuracy.items()
        },
    }


def lines(scores: Scores) -> Iterator[str]:
    """Yield the scores of one configuration."""
    for name, table in scores.tables.items():
        figures = f"P {table.precision:.3f}  R {table.recall:.3f}  F1 {table.f1:.3f}"
        yield f"{name:22} {figures}   ({table.gold} gold, {table.predicted} predicted)"
    for name, (right, of) in scores.accuracy.items():
        yield f"{name:22} {right / of:.3f}   ({right} of {of})"


def compared(before: Scores, after: Scores) -> Iterator[str]:
    """Yield the F1 and accuracy of two configurations, and what the second gains."""
    yield f"{'':22} {'before':>8} {'after':>8} {'gain':>8}"
    for name in sorted({*before.tables, *after.tables}):
        pair = [scores.tables.get(name, Table()).f1 for scores in (before, after)]
        yield _row(name, *pair)
    for name in sorted({*before.accuracy, *after.accuracy}):
        pair = [right / of for right, of in (scores.accuracy.get(name, (0, 1)) for scores in (before, after))]
        yield _row(name, *pair)


def _row(name: str, before: float, after: float) -> str:
    return f"{name:22} {before:8.3f} {after:8.3f} {after - before:+8.3f}"


def _plain(table: Table) -> dict[str, float | int]:
    return {
        "p": table.precision,
        "r": table.recall,
        "f1": table.f1,
        "gold": table.gold,
        "predicted": table.predicted,
    }
