"""Measure the extractor on gold and write the figures into README.md and docs/accuracy.md.

    python docs/tools/accuracy.py [--shared ../shared]

Only figures are written. The set `unread` is scored here as in the gate, and never shown.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "gold"))

from gate import SETS, answers, articles, predict  # noqa: E402  # the gate stands among the tests, which are no package

GROUPS = {"seeds": ["seeds"], "news": ["news"], "unread": ["unread"], "seeds + news": ["seeds", "news"]}
GROUPS |= {"corpus": ["corpus"], "written": ["written"], "recent": ["recent"]}
HEADS = {"event": "events", "row": "whole rows", "argument/overlap": "arguments", "content/overlap": "contents"}
TYPES = ("strike", "capture", "casualty", "statement")
ROLES = (
    "attacker", "target", "participant", "weapon", "captor", "object", "loser", "victim", "perpetrator", "speaker",
    "outlet", "place", "time",
)  # fmt: skip
ATTRIBUTES = ("subtype", "factuality", "count", "date")


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    gold = parser.parse_args().shared / "gold"
    import conflict_events

    extractor = conflict_events.load(resolve=False)
    names = (*SETS, "negatives")
    predicted = {name: predict(extractor, articles(gold, name)) for name in names}
    scores = {group: score(gold, sets, predicted) for group, sets in GROUPS.items()}
    alarms = sum(e["type"] != "statement" for article in predicted["negatives"] for e in article["events"])
    write(ROOT / "README.md", "accuracy", summary(scores, alarms))
    write(ROOT / "docs" / "accuracy.md", "figures", summary(scores, alarms) + "\n" + details(scores))


def score(gold: Path, sets: list[str], predicted: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """Run the scorer over some sets together."""
    with tempfile.TemporaryDirectory() as folder:
        right, ours = Path(folder, "gold.jsonl"), Path(folder, "ours.jsonl")
        right.write_text("".join(answers(gold, name).read_text("utf-8") for name in sets), "utf-8")
        ours.write_text("".join(json.dumps(a) + "\n" for name in sets for a in predicted[name]), "utf-8")
        command = [sys.executable, str(gold / "score.py"), str(right), str(ours), "--json"]
        found: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def summary(scores: dict[str, Any], alarms: int) -> str:
    """F1 of each set, a line each."""
    lines = ["| articles | " + " | ".join(HEADS.values()) + " |", "|---|" + "---|" * len(HEADS)]
    for group, found in scores.items():
        cells = " | ".join(f"{found['tables'][key]['f1']:.3f}" for key in HEADS)
        lines.append(f"| {group} | {cells} |")
    lines.append(f"\nFalse strikes, captures and casualties on 8 articles without conflict: {alarms}.\n")
    return "\n".join(lines)


def details(scores: dict[str, Any]) -> str:
    """Types, roles and attributes of the articles we look at, and of those that nobody reads."""
    seen, unseen = scores["seeds + news"], scores["unread"]
    lines = ["| F1 | seeds + news | unread |", "|---|---|---|"]
    keys = [(f"event/{name}", name) for name in TYPES] + [(f"argument/{name}", f"`{name}`") for name in ROLES]
    for key, name in keys:
        lines.append(f"| {name} | {_f1(seen, key)} | {_f1(unseen, key)} |")
    lines += ["", "| accuracy on events found | seeds + news | unread |", "|---|---|---|"]
    for name in ATTRIBUTES:
        lines.append(f"| {name} | {_share(seen, name)} | {_share(unseen, name)} |")
    return "\n".join(lines) + "\n"


def _f1(found: dict[str, Any], key: str) -> str:
    cell = found["tables"].get(key)
    return "-" if cell is None else f"{cell['f1']:.2f} ({cell['gold']})"


def _share(found: dict[str, Any], name: str) -> str:
    cell = found["attributes"][name]
    return f"{cell['accuracy']:.2f} ({cell['of']})"


def write(path: Path, marker: str, text: str) -> None:
    """Put text between two markers of a page."""
    page = path.read_text(encoding="utf-8")
    pattern = re.compile(rf"(<!-- {marker}: begin.*?-->\n).*?(<!-- {marker}: end -->)", re.DOTALL)
    if not pattern.search(page):
        raise SystemExit(
            f"{path.name}: no place for {marker!r}; write <!-- {marker}: begin --> and <!-- {marker}: end -->"
        )
    path.write_text(pattern.sub(lambda m: m[1] + text + m[2], page), encoding="utf-8")


if __name__ == "__main__":
    main()
