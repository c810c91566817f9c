"""How fast the extractor is, beside other programs on the same articles: one command, Markdown tables.

    python tests/benchmarks [ARTICLES.jsonl[.gz]] [--quick] [--train] [--only SECTION ...] [--articles N]

Without a file it reads `../shared/corpus/*.jsonl.gz` where that is there, else the articles of `examples/`, repeated.
Programs that are compared have a process and one core each, and run in turns; the median of their rounds is printed, in
seconds of the processor, so that a busy machine disturbs little. Only what uses several cores is timed by the clock on
the wall: leave the machine alone then. Peers come with the extra `[bench]`; one that is not installed is said.
"""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import articles
import growth
import programs
import rounds
import stages
import tokenizer
import wide
from tables import line, show

import conflict_events as ce

OURS = ("lexicon path", "Stanza path")


@dataclass(frozen=True)
class Sizes:
    """How much is measured.

    Attributes:
        rounds: Rounds of programs that run in turns.
        articles: Articles that they read.
        profiled: Articles that are profiled.
        lengths: Code points of one article.
        numbers: Articles of a stream.
        wide: Articles for several processes.
    """

    rounds: int
    articles: int
    profiled: int
    lengths: list[int]
    numbers: list[int]
    wide: int


FULL = Sizes(5, 300, 200, [1_000, 10_000, 100_000, 1_000_000, 10_000_000], [100, 1_000, 5_000, 19_000], 6_000)
QUICK = Sizes(2, 10, 10, [1_000, 10_000], [20, 40], 60)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, help="articles, one JSON object a line with text and published")
    parser.add_argument("--quick", action="store_true", help="little of everything: two minutes instead of an hour")
    parser.add_argument("--train", action="store_true", help="train a tokenizer for Stanza first, which ships none")
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=list(SECTIONS), help="some of the tables")
    parser.add_argument(
        "--articles", type=int, help="how many articles a round reads, in the tables of speed and of processes"
    )
    args = parser.parse_args()
    sizes = QUICK if args.quick else FULL
    sizes = replace(sizes, articles=args.articles or sizes.articles, wide=args.articles or sizes.wide)
    line(f"Python {platform.python_version()}, {os.cpu_count()} cores, conflict_events {ce.__version__}")
    with ExitStack() as stack:
        if args.train:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            os.environ[programs.TOKENIZER] = str(tokenizer.train(folder))
        for name in args.only:
            SECTIONS[name](sizes, args.file)


def start(sizes: Sizes, _: Path | None) -> None:
    """Import and load, in new processes."""
    codes = {
        "import": "import conflict_events",
        "import and load, lexicon path": "import conflict_events as ce; ce.load(ner='lexicon')",
        "import and load to the first event, Stanza path": (
            "import conflict_events as ce; ce.load(ner='stanza')('قُتل جنديان في خربتشان.')"
        ),
    }
    rows = ([name, f"{rounds.fresh(code, sizes.rounds):.2f}"] for name, code in codes.items())
    show("Start, by the clock on the wall", ["", "s"], rows)


def speed(sizes: Sizes, file: Path | None) -> None:
    """All programs in turns."""
    _, *given = articles.batches(file, sizes.rounds + 1, sizes.articles)
    held = [sum(len(a.text) for a in batch) for batch in given]
    amounts = [held, [sum(len(a.text.split()) for a in batch) for batch in given], [len(batch) for batch in given]]
    taken = rounds.in_turns(programs.PROGRAMS, sizes.rounds, sizes.articles, file)
    head = ["", "characters/s", "words/s", "articles/s", "peak MB", *(f"{name} is × as fast" for name in OURS)]

    def row(name: str, one: rounds.Taken) -> list[str]:
        if one.missing:
            return [name, one.missing, *[""] * (len(head) - 2)]
        ours = [taken[mine] for mine in OURS]
        ratios = ["" if mine.missing else f"{one.times_as_slow_as(mine):.2f}" for mine in ours]
        return [name, *(f"{one.rate(amount):,.0f}" for amount in amounts), f"{one.peak:,.0f}", *ratios]

    title = f"Speed on one core, {sizes.articles} articles in each of {sizes.rounds} rounds, {sum(held):,} characters"
    show(title, head, (row(name, one) for name, one in taken.items()))


def share(sizes: Sizes, file: Path | None) -> None:
    """What each stage takes."""
    given = articles.read(file, sizes.profiled)
    found = [stages.shares(ce.load(ner=ner), given) for ner in ("lexicon", "stanza")]
    rows = ([name, *(f"{part[name]:.1%}" for part in found)] for name in found[0])
    show("Share of each stage, by profile", ["", *OURS], rows)


def grown(kind: str, sizes: list[int], file: Path | None) -> None:
    """How time and memory grow."""
    for name, ner in zip(OURS, ("lexicon", "stanza"), strict=True):
        head = ["code points" if kind == "length" else "articles", "s", "µs a character", "ms an article", "peak MB"]
        rows = (
            [
                *(f"{row['size']:,}", f"{row['seconds']:.3f}", f"{1e6 * row['seconds'] / row['characters']:.2f}"),
                *(f"{1e3 * row['seconds'] / row['articles']:,.1f}", f"{row['peak']:,.0f}"),
            ]
            for row in growth.in_own_process(kind, ner, sizes, file)
        )
        show(f"Growth with the {kind} of {'one article' if kind == 'length' else 'articles'}, {name}", head, rows)


def several(sizes: Sizes, file: Path | None) -> None:
    """Several processes, and Spark."""
    given = articles.read(file, sizes.wide)
    took, missing = wide.walls(given, max(1, sizes.rounds // 2))
    rows = [[name, f"{took[name]:.1f}", f"{took[wide.ONE] / took[name]:.2f}"] for name in took]
    if missing:
        rows.append([wide.SPARK, missing, ""])
    else:
        rows.append(
            ["Spark, as a multiple of the speed of two processes", "", f"{took[wide.TWO] / took[wide.SPARK]:.2f}"]
        )
    show(f"Several cores, lexicon path, {len(given)} articles, by the clock on the wall", ["", "s", "×"], rows)


SECTIONS = {
    "start": start,
    "speed": speed,
    "stages": share,
    "length": lambda sizes, file: grown("length", sizes.lengths, file),
    "number": lambda sizes, file: grown("number", sizes.numbers, file),
    "processes": several,
}

if __name__ == "__main__":
    main()
