"""Measure the extractor on gold, and refuse a drop.

    python tests/gold/gate.py [--shared ../shared] [--update [--allow-regression]]

The gold lies in `shared/gold` beside the project, with the scorer. Three more sets, of one reader each, in `further`:
`written` and `recent`, articles of our own with their events, and `corpus`, events of articles of `shared/corpus`, by
offsets alone.
What was reached is kept in `floors.json` and may rise, by `--update`, and never fall unseen: an update that lowers
anything needs `--allow-regression`, and shows in the commit. Only figures are printed, never a word of an article: the
set `unread` is there to be scored and not to be read.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from conflict_events.records import Article, Extraction

    Figures = dict[str, dict[str, float]]


class GateError(Exception):
    """The extractor failed on an article, so there is nothing to measure."""


EPSILON = 0.0005
HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
FURTHER = HERE / "further"
CORPUS = Path("corpus", "news-2018.jsonl.gz")
OURS = ("corpus", "written", "recent")
SETS = ("seeds", "news", "unread", *OURS)
GROUPS = {name: (name,) for name in SETS} | {"news+unread": ("news", "unread")}
METRICS = {"event": "event", "argument": "argument/overlap", "row": "row", "content": "content/overlap"}
# On articles without conflict the fewer the better: this one is a ceiling.
ALARMS = {"strike", "capture", "casualty"}


def predict(extractor: Callable[[Article], Extraction], articles: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Standoff predictions for gold articles, in their order."""
    from conflict_events.outputs import standoff
    from conflict_events.records import Article

    found = []
    for fields in articles:
        article = Article(fields["text"], id=fields["id"], published=fields["published"])
        found.append(standoff.to_dict(_checked(extractor, article)))
    return found


def answers(gold: Path, name: str) -> Path:
    """The file of a set's right answers."""
    folder = gold if name not in OURS else FURTHER
    return folder / name / "gold.jsonl"


def articles(gold: Path, name: str) -> Iterator[dict[str, Any]]:
    """The articles of a set; those of `corpus` are picked from the corpus beside the gold."""
    if name != "corpus":
        lines = answers(gold, name).with_name("articles.jsonl").read_text("utf-8").splitlines()
        yield from map(json.loads, lines)
        return
    wanted = {json.loads(line)["id"] for line in answers(gold, name).read_text("utf-8").splitlines()}
    with gzip.open(gold.parent / CORPUS, "rt", encoding="utf-8") as lines_of_all:
        yield from (article for article in map(json.loads, lines_of_all) if article["id"] in wanted)


def _checked(extractor: Callable[[Article], Extraction], article: Article) -> Extraction:
    """An extraction whose every span holds. A failure is told without its message, which could quote the article."""
    try:
        extraction = extractor(article)
        extraction.verify(article.text)
    except Exception as error:  # noqa: BLE001 - whatever it is, its words stay unread
        raise GateError(f"{type(error).__name__} on article {article.id}") from None
    failed = sum(note.code == "sentence-failed" for note in extraction.notes)
    if failed:
        raise GateError(f"{failed} sentences of article {article.id} could not be read")
    return extraction


def measure(gold: Path, extractor: Callable[[Article], Extraction]) -> Figures:
    """All gated figures: F1 of each group of sets, and false alarms on the negatives."""
    predicted = {name: predict(extractor, articles(gold, name)) for name in SETS}
    figures = {group: _score(gold, names, predicted) for group, names in GROUPS.items()}
    negatives = predict(extractor, articles(gold, "negatives"))
    alarms = sum(event["type"] in ALARMS for article in negatives for event in article["events"])
    return figures | {"negatives": {"alarms": alarms}}


def _score(gold: Path, names: tuple[str, ...], predicted: dict[str, list[dict[str, Any]]]) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        right, ours = Path(folder, "gold.jsonl"), Path(folder, "predicted.jsonl")
        right.write_text("".join(answers(gold, name).read_text("utf-8") for name in names), "utf-8")
        lines = [json.dumps(article) + "\n" for name in names for article in predicted[name]]
        ours.write_text("".join(lines), "utf-8")
        command = [sys.executable, str(gold / "score.py"), str(right), str(ours), "--json"]
        tables = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["tables"]
    return {name: round(tables[key]["f1"], 4) if key in tables else 0.0 for name, key in METRICS.items()}


def drops(figures: Figures, floors: Figures) -> list[str]:
    """What got worse than its floor (or ceiling) by more than epsilon, a line each; a missing figure counts too."""
    found = []
    for group, metrics in floors.items():
        for metric, floor in metrics.items():
            now = figures.get(group, {}).get(metric)
            if now is None:
                found.append(f"{group} {metric}: not measured, floor {floor}")
            elif metric == "alarms":
                if now > floor:
                    found.append(f"{group} {metric}: {now}, at most {floor}")
            elif now < floor - EPSILON:
                found.append(f"{group} {metric}: {now:.4f}, floor {floor:.4f}")
    return found


def raised(figures: Figures, floors: Figures) -> Figures:
    """Floors lifted to what is reached, and none lowered: epsilon forgives noise, it must not add up."""
    new = {group: dict(metrics) for group, metrics in floors.items()}
    for group, metrics in figures.items():
        for metric, now in metrics.items():
            best = min if metric == "alarms" else max
            old = new.setdefault(group, {}).get(metric, now)
            new[group][metric] = best(old, now)
    return new


def table(figures: Figures, floors: Figures) -> str:
    """Figures beside their floors, for the screen."""
    lines = [f"{'set':12s} {'figure':10s} {'now':>8s} {'floor':>8s}"]
    for group, metrics in figures.items():
        for metric, now in metrics.items():
            floor = floors.get(group, {}).get(metric)
            limit = "-" if floor is None else f"{floor:g}"
            lines.append(f"{group:12s} {metric:10s} {now:8g} {limit:>8s}")
    return "\n".join(lines)


def fingerprint(gold: Path) -> str:
    """SHA-256 over gold and scorer: floors hold for these alone."""
    told = [answers(gold, name) for name in (*SETS, "negatives")]
    files = [gold / "score.py", *told, *(file.with_name("articles.jsonl") for file in told)]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files if file.exists())).hexdigest()


def main(argv: list[str] | None = None, *, extractor: Callable[[Article], Extraction] | None = None) -> int:
    """Run the gate; 0 passed, 1 something dropped or failed, 2 there is no gold."""
    arguments = _arguments(argv)
    gold = arguments.shared / "gold"
    if not gold.is_dir():
        print(f"there is no gold in {arguments.shared}; name the folder that holds it with --shared")
        return 2
    stored = json.loads(FLOORS.read_text("utf-8"))
    try:
        figures = measure(gold, extractor or _load())
    except GateError as error:
        print(f"not measured: {error}")
        return 1
    print(table(figures, stored["floors"]))
    if stored["gold_sha256"] not in (None, fingerprint(gold)):
        print("gold or its scorer is not what the floors were measured on; measure anew with --update")
    worse = drops(figures, stored["floors"])
    for line in worse:
        print(f"DROP {line}")
    if not arguments.update:
        return 1 if worse else 0
    if worse and not arguments.allow_regression:
        print("floors left as they are: this would lower them; say --allow-regression if it is meant")
        return 1
    floors = figures if arguments.allow_regression else raised(figures, stored["floors"])
    FLOORS.write_text(json.dumps({"gold_sha256": fingerprint(gold), "floors": floors}, indent=2) + "\n", "utf-8")
    print(f"wrote {FLOORS.name}")
    return 0


def _load() -> Callable[[Article], Extraction]:
    from conflict_events.pipeline import load

    return load()


def _arguments(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the extractor on gold, and refuse a drop.")
    parser.add_argument("--shared", type=Path, default=HERE.parents[2] / "shared", help="folder that holds gold/")
    parser.add_argument("--update", action="store_true", help="write what is reached now into floors.json")
    parser.add_argument("--allow-regression", action="store_true", help="let --update lower a floor")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
