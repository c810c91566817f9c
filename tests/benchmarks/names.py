"""What names of a model cost: the extractor with the lists alone, with the model that ships, and Stanza's NER alone.

    python tests/benchmarks/names.py [ARTICLES.jsonl[.gz]] [--articles N]

All three read the same sentences in the same process, in turns, so that what else the machine does hits them alike; the
median of five turns is printed. Stanza's NER alone is its processor on the same tokens, many sentences at once.
"""

from __future__ import annotations

import argparse
import importlib.util
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import conflict_events as ce
from conflict_events.text.sentences import split_sentences
from conflict_events.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Callable

_spec = importlib.util.spec_from_file_location("speed", Path(__file__).with_name("speed.py"))
speed = importlib.util.module_from_spec(_spec)  # type: ignore[arg-type]
_spec.loader.exec_module(speed)  # type: ignore[union-attr]
TURNS = 5


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, help="articles, one JSON object a line with text and published")
    parser.add_argument("--articles", type=int, default=300, help="how many of them to read (default: 300)")
    args = parser.parse_args()
    articles = [ce.Article(a["text"], published=a.get("published")) for a in speed.read(args.file, args.articles)]
    size = sum(len(a.text) for a in articles)
    seconds = {name: statistics.median(took) for name, took in turns(programs(articles)).items()}
    alone = seconds["Stanza's NER alone"]
    rows = [
        (name, f"{size / took:>10,.0f} characters/s {len(articles) / took:>7,.1f} articles/s {took / alone:>6.2f} x")
        for name, took in seconds.items()
    ]
    speed.show(f"{len(articles)} articles, {size:,} characters; time as a multiple of Stanza's NER alone", rows)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    speed.show("memory and start", [("peak of this process", f"{peak:,.0f} MiB"), ("import to first event", start())])


def programs(articles: list[ce.Article]) -> dict[str, Callable[[], object]]:
    """Return what is timed, each run once already."""
    lists, model = ce.load(ner="lexicon"), ce.load(ner="stanza")
    cut = [tokenize(a.text, i, j, lists._stages.split) for a in articles for i, j in split_sentences(a.text)]
    sentences = [tokens for tokens in cut if tokens]
    found: dict[str, Callable[[], object]] = {
        "lists alone": lambda: list(lists.pipe(articles)),
        "lists and model, many articles at once": lambda: list(model.pipe(articles)),
        "lists and model, one article at a time": lambda: [model(article) for article in articles],
        "Stanza's NER alone": lambda: model._stages._recognize(sentences),  # type: ignore[misc]
    }
    for program in found.values():
        program()
    return found


def turns(timed: dict[str, Callable[[], object]]) -> dict[str, list[float]]:
    """Run the programs in turns and return the seconds of each."""
    took: dict[str, list[float]] = {name: [] for name in timed}
    for _ in range(TURNS):
        for name, program in timed.items():
            before = time.process_time()
            program()
            took[name].append(time.process_time() - before)
    return took


def start() -> str:
    """Time a new process up to its first event with the model."""
    code = (
        "import time; t = time.perf_counter(); import conflict_events as ce; "
        "ce.load(ner='stanza')('قُتل جنديان في خربتشان.'); print(time.perf_counter() - t)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, check=True) for _ in range(3)]
    return f"{min(float(run.stdout) for run in runs):.1f} s"


if __name__ == "__main__":
    main()
