"""The articles that all programs read."""

from __future__ import annotations

import gzip
import itertools
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import conflict_events as ce

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]


def read(file: Path | None, wanted: int) -> list[ce.Article]:
    """Return so many articles, spread evenly over a file."""
    found = file or corpus()
    step = 1 if found is None else max(1, sum(1 for _ in lines(found)) // wanted)
    return list(itertools.islice(stream(file), 0, wanted * step, step))


def batches(file: Path | None, number: int, size: int) -> list[list[ce.Article]]:
    """Return so many batches of so many articles each, no article in two of them if the file has enough."""
    every = read(file, number * size)
    return [every[k::number] for k in range(number)]


def stream(file: Path | None) -> Iterator[ce.Article]:
    """Yield the articles of a file, again and again; without a file those of the corpus, or the examples."""
    found = file or corpus()
    while True:
        for n, row in enumerate(examples() if found is None else lines(found)):
            yield ce.Article(row["text"], id=str(row.get("id") or n), published=row.get("published"))


def corpus() -> Path | None:
    """Return the corpus that lies beside the project, where it does."""
    return next(iter(sorted((ROOT.parent / "shared" / "corpus").glob("*.jsonl.gz"))), None)


def examples() -> list[dict[str, str]]:
    """Return the articles of the examples."""
    found = [row for path in sorted((ROOT / "examples").glob("*.jsonl")) for row in lines(path) if "text" in row]
    if not found:
        sys.exit("no articles: give a file of JSON Lines")
    return found


def lines(file: Path) -> Iterator[dict[str, str]]:
    """Yield the objects of a file of JSON Lines."""
    with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as source:
        yield from map(json.loads, source)


def one_of(articles: list[ce.Article], length: int) -> ce.Article:
    """Return one article of a length in code points: articles behind each other, begun anew where they end."""
    pieces, held = [], 0
    for article in itertools.cycle(articles):
        if held >= length:
            break
        pieces.append(article.text)
        held += len(article.text) + 1
    return ce.Article("\n".join(pieces)[:length], published="2018-05-03")
