"""Measure how well names are found: by the word lists, by a model, and by both as the library joins them.

    python docs/tools/ner/measure.py --aqmar DIR [--gold DIR] [--ner stanza]

Prints entity F1 (span and type exact) on the articles of AQMAR that no model was trained on, and, where the gold lies,
on 120 sentences of seeds and news in which every person, place and organisation was marked by hand
(tests/ner/names.jsonl: offsets alone).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from reading import STAGES, TYPES, aqmar, spans
from silver import label

from conflict_events.entities.names.merging import Merger
from conflict_events.entities.names.sources import name_source
from conflict_events.entities.words.lexicon import Name
from conflict_events.text.tokens import Token, tokenize

Spans = set[tuple[int, int, str]]
Finder = Callable[[Sequence[Sequence[Token]]], list[Spans]]
HAND = Path(__file__).resolve().parents[3] / "tests" / "ner" / "names.jsonl"
_KINDS = {"person_name": "PER", "place": "LOC", "org_name": "ORG"}


def main() -> None:
    """Print one table a set."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--aqmar", type=Path, required=True)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    parser.add_argument("--ner", default="stanza")
    arguments = parser.parse_args()
    show("AQMAR, articles held out", *held_out(arguments.aqmar), arguments.ner)
    if arguments.gold.is_dir():
        show("news sentences marked by hand", *by_hand(arguments.gold), arguments.ner)


def held_out(folder: Path) -> tuple[list[list[Token]], list[Spans]]:
    """Return the sentences of AQMAR's test articles, taken apart anew, and their names."""
    sentences, gold = [], []
    for rows in aqmar(folder, "test"):
        text = " ".join(word for word, _ in rows)
        tokens = tokenize(text, 0, len(text), STAGES.split)
        at = {}
        start = 0
        for k, (word, _) in enumerate(rows):
            at.update(dict.fromkeys(range(start, start + len(word)), k))
            start += len(word) + 1
        names = spans([said for _, said in rows])
        owner = {at[token.core]: token.i for token in tokens}
        gold.append({(owner[i], owner[j - 1] + 1, kind) for i, j, kind in names if i in owner and j - 1 in owner})
        sentences.append(tokens)
    return sentences, gold


def by_hand(gold: Path) -> tuple[list[list[Token]], list[Spans]]:
    """Return the sentences marked by hand, and their names; a name that cuts one of our tokens cannot be found."""
    texts = {}
    for name in ("seeds", "news"):
        with (gold / name / "articles.jsonl").open(encoding="utf-8") as lines:
            texts |= {article["id"]: article["text"] for article in map(json.loads, lines)}
    sentences, marked = [], []
    for line in HAND.read_text("utf-8").splitlines():
        row = json.loads(line)
        tokens = tokenize(texts[row["id"]], row["start"], row["end"], STAGES.split)
        starts, ends = {t.core: t.i for t in tokens}, {t.end: t.i + 1 for t in tokens}
        sentences.append(tokens)
        marked.append({(starts.get(a, -a), ends.get(b, -b), kind) for a, b, kind in row["names"]})
    return sentences, marked


def show(title: str, sentences: list[list[Token]], gold: list[Spans], ner: str) -> None:
    """Print precision, recall and F1 of the three ways to find names, and F1 of each type."""
    print(f"\n{title}: {len(sentences)} sentences, {sum(map(len, gold))} names")
    for name, finder in finders(ner).items():
        found = finder(sentences)
        precision, recall, f1 = score(gold, found)
        types = "  ".join(f"{kind} {score(_only(gold, kind), _only(found, kind))[2]:.3f}" for kind in TYPES)
        print(f"  {name:<14} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   {types}")


def finders(ner: str) -> dict[str, Finder]:
    """Return the three ways; the merged one marks tokens, so it comes last."""
    recognize = name_source(ner, "ar").recognize
    if recognize is None:
        raise SystemExit(f"--ner {ner} is no model; take stanza or stanza:PATH")
    merge = Merger("ar")

    def lists(sentences: Sequence[Sequence[Token]]) -> list[Spans]:
        return [set(label(tokens)[0]) for tokens in sentences]

    def neural(sentences: Sequence[Sequence[Token]]) -> list[Spans]:
        return [{(n.i, n.j, n.kind) for n in names if n.kind in TYPES} for names in recognize(sentences)]

    def merged(sentences: Sequence[Sequence[Token]]) -> list[Spans]:
        known = [[Name(*name) for name in sorted(found)] for found in lists(sentences)]
        joined = zip(sentences, known, recognize(sentences), strict=True)
        return [{(n.i, n.j, _KINDS.get(n.kind, n.kind)) for n in merge(*one)} for one in joined]

    return {"lists alone": lists, "model alone": neural, "merged": merged}


def score(gold: list[Spans], found: list[Spans]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of exact spans with their type."""
    hits = sum(len(g & f) for g, f in zip(gold, found, strict=True))
    said, there = sum(map(len, found)), sum(map(len, gold))
    return hits / max(1, said), hits / max(1, there), 2 * hits / max(1, said + there)


def _only(sets: list[Spans], kind: str) -> list[Spans]:
    return [{name for name in one if name[2] == kind} for one in sets]


if __name__ == "__main__":
    main()
