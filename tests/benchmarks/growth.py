"""How time and memory grow, in a process of its own: `python growth.py length|number lexicon|stanza SIZES [FILE]`.

It prints a line of JSON for each size: processor seconds, code points read, articles read, the highest memory so far.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import articles
from memory import peak

import conflict_events as ce

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = dict[str, float]
_WARM = 200  # articles read before one is timed; fewer where the longest is short


def in_own_process(kind: str, ner: str, sizes: list[int], file: Path | None) -> Iterator[Row]:
    """Yield the rows of a process that is started here, as it writes them."""
    command = [sys.executable, str(Path(__file__)), kind, ner, ",".join(map(str, sizes)), str(file or "")]
    alone = os.environ | {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=alone) as child:
        yield from map(json.loads, child.stdout)  # type: ignore[arg-type]


def main(kind: str, ner: str, sizes: str, file: str = "") -> None:
    """Measure and print."""
    measure = by_length if kind == "length" else by_number
    for row in measure(ner, [int(size) for size in sizes.split(",")], Path(file) if file else None):
        sys.stdout.write(json.dumps(row) + "\n")
        sys.stdout.flush()


def by_length(ner: str, sizes: list[int], file: Path | None) -> Iterator[Row]:
    """Read one article of each length; a short one several times, so that the clock sees it."""
    given = articles.read(file, 2000)
    extractor = ce.load(ner=ner)
    for _ in extractor.pipe(given[: min(_WARM, max(sizes) // 1000)]):
        pass
    for size in sizes:
        article = articles.one_of(given, size)
        times = max(1, 100_000 // size)
        before = time.process_time()
        for _ in range(times):
            extractor(article)
        seconds = (time.process_time() - before) / times
        yield {"size": size, "seconds": seconds, "characters": len(article.text), "articles": 1, "peak": peak()}


def by_number(ner: str, sizes: list[int], file: Path | None) -> Iterator[Row]:
    """Read a stream of articles, and look at the clock when so many are done; reading the file counts."""
    extractor = ce.load(ner=ner)
    extractor("قُتل جنديان في خربتشان.")  # no list knows this town: the model is asked, and loaded
    before, held = time.process_time(), 0
    wanted = set(sizes)
    for number, result in enumerate(extractor.pipe(articles.stream(file)), 1):
        held += len(result.text or "")
        if number in wanted:
            seconds = time.process_time() - before
            yield {"size": number, "seconds": seconds, "characters": held, "articles": number, "peak": peak()}
        if number == max(sizes):
            return


if __name__ == "__main__":
    main(*sys.argv[1:])
