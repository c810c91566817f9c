"""How fast the extractor is, and where its time goes. Run by hand; pytest does not collect it.

    python tests/benchmarks/speed.py [ARTICLES.jsonl[.gz]] [--articles N]

Without a file it reads `../shared/corpus/*.jsonl.gz` where that is there, else the texts of `examples/`, repeated.
Two plain programs run on the same texts in the same process, as a floor: what a regular expression takes to find the
words, and what Python takes to look each of them up in a set of trigger words.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import re
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import conflict_events as ce
from conflict_events.text.sentences import split_sentences
from conflict_events.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from conflict_events.pipeline import Extractor

ROOT = Path(__file__).resolve().parents[2]
WORD = re.compile(r"\w+")
STAGES = {
    "sentences": "text/sentences.py",
    "tokens": "text/",
    "names, tags": ("entities/lexicon.py", "entities/tagging.py"),
    "numbers": ("entities/number", "entities/cardinals", "entities/ordinals"),
    "dates": ("entities/",),
    "phrases": ("entities/chunker.py", "entities/growth.py", "entities/phrases.py", "entities/row.py"),
    "patterns": "patterns/",
    "events": "events/",
    "records": "records/",
}
Rows = list[tuple[str, str]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, help="articles, one JSON object a line with text and published")
    parser.add_argument("--articles", type=int, default=500, help="how many of them to read (default: 500)")
    args = parser.parse_args()
    articles = [ce.Article(a["text"], published=a.get("published")) for a in read(args.file, args.articles)]
    size = sum(len(a.text) for a in articles)
    extractor = ce.load()
    show(f"{len(articles)} articles, {size:,} characters, Python {sys.version.split()[0]}", starting())
    show("speed, best of three", speeds(extractor, articles, size))
    show("share of each stage, by profile", shares(extractor, articles))
    show("growth with length, one article repeated", growth(extractor, articles))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    show("memory", [("peak of this process", f"{peak:,.0f} MiB")])


def read(file: Path | None, wanted: int) -> Iterator[dict[str, str]]:
    """Return articles, spread evenly over a file."""
    corpora = sorted((ROOT.parent / "shared" / "corpus").glob("*.jsonl.gz"))
    if file is None and not corpora:
        examples = [{"text": path.read_text(encoding="utf-8")} for path in sorted((ROOT / "examples").rglob("*.txt"))]
        examples += [a for path in sorted((ROOT / "examples").rglob("*.jsonl")) for a in lines(path) if "text" in a]
        if not examples:
            sys.exit("no articles: give a file of JSON Lines")
        return itertools.islice(itertools.cycle(examples), wanted)
    file = file or corpora[0]
    total = sum(1 for _ in lines(file))
    return itertools.islice(lines(file), 0, None, max(1, total // wanted))


def lines(file: Path) -> Iterator[dict[str, str]]:
    """Return the objects of a file of JSON Lines."""
    with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as source:
        yield from map(json.loads, source)


def starting() -> Rows:
    """Time import and load in fresh processes."""
    clock = "import time; t = time.perf_counter(); "
    ends = "; print(time.perf_counter() - t)"
    codes = {
        "import": f"{clock}import conflict_events{ends}",
        "import and load": f"{clock}import conflict_events; conflict_events.load(){ends}",
    }
    return [(name, f"{min(fresh(code) for _ in range(3)) * 1000:,.0f} ms") for name, code in codes.items()]


def fresh(code: str) -> float:
    """Run code in a new process and return the seconds that it prints."""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    return float(run.stdout)


def speeds(extractor: Extractor, articles: list[ce.Article], size: int) -> Rows:
    """Compare the extractor and its text layer with two plain programs."""
    triggers = frozenset(extractor._stages.reader._triggers._forms)
    texts = [article.text for article in articles]
    programs: dict[str, Callable[[], object]] = {
        "extractor": lambda: [extractor(article) for article in articles],
        "its sentences and tokens": lambda: [cut(extractor, text) for text in texts],
        "floor: words by one regular expression": lambda: [WORD.findall(text) for text in texts],
        "floor: words looked up among the triggers": lambda: [
            [word for word in WORD.findall(text) if word in triggers] for text in texts
        ],
    }
    rows: Rows = []
    for name, program in programs.items():
        seconds = best(program)
        rows.append((name, f"{size / seconds:>12,.0f} characters/s {len(articles) / seconds:>10,.0f} articles/s"))
    return rows


def cut(extractor: Extractor, text: str) -> int:
    """Take a text apart and count its tokens."""
    split = extractor._stages.split
    return sum(len(tokenize(text, start, end, split)) for start, end in split_sentences(text))


def best(program: Callable[[], object], times: int = 3) -> float:
    """Return the seconds of the fastest of some runs."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        program()
        found.append(time.perf_counter() - start)
    return min(found)


def shares(extractor: Extractor, articles: list[ce.Article]) -> Rows:
    """Return which part of the time is spent in the code of each stage; built-in functions count for their caller."""
    import cProfile
    import pstats

    profile = cProfile.Profile()
    profile.runcall(lambda: [extractor(article) for article in articles[: max(1, len(articles) // 4)]])
    spent: dict[str, float] = dict.fromkeys([*STAGES, "other"], 0.0)
    for (file, _, _), (_, _, own, _, callers) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        if file.startswith("~"):
            for (caller, _, _), (_, _, part, _) in callers.items():
                spent[stage(caller)] += part
        else:
            spent[stage(file)] += own
    total = sum(spent.values())
    return [(name, f"{100 * part / total:5.1f} %") for name, part in spent.items()]


def stage(file: str) -> str:
    """Return the stage that a source file belongs to: the one whose longest path fits."""
    name = file.replace("\\", "/").rpartition("conflict_events/")[2]
    fits = [
        (len(part), stage)
        for stage, parts in STAGES.items()
        for part in ([parts] if isinstance(parts, str) else parts)
        if name.startswith(part)
    ]
    return max(fits)[1] if fits else "other"


def growth(extractor: Extractor, articles: Iterable[ce.Article]) -> Rows:
    """Time one article repeated 1, 4, 16 and 64 times."""
    middle = sorted(articles, key=lambda a: len(a.text))
    article = middle[len(middle) // 2]
    rows: Rows = []
    for times in (1, 4, 16, 64):
        text = "\n".join([article.text] * times)
        seconds = best(lambda text=text: extractor(text, published=article.published))  # type: ignore[misc]
        rows.append(
            (f"{len(text):>9,} characters", f"{seconds * 1000:>9,.1f} ms {len(text) / seconds:>12,.0f} characters/s")
        )
    return rows


def show(title: str, rows: Rows) -> None:
    """Print a table."""
    width = max(len(name) for name, _ in rows)
    sys.stdout.write(f"\n{title}\n")
    for name, value in rows:
        sys.stdout.write(f"  {name:<{width}}  {value}\n")


if __name__ == "__main__":
    main()
