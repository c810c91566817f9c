"""What the model is trained and measured on, as lists of (word, label): pieces of our own tokens, BIO labels."""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING

import conflict_events as ce
from conflict_events.entities.names.pieces import pieces
from conflict_events.text.sentences import split_sentences
from conflict_events.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from conflict_events.text.tokens import Token

    Labelled = list[tuple[str, str]]
    Spans = Sequence[tuple[int, int, str]]

TYPES = ("PER", "LOC", "ORG")
# Whole articles, so that no sentence of an article is trained on whose neighbours are measured.
AQMAR_TEST = frozenset({"Damascus", "Raul_Gonzales", "Crusades", "Computer", "Enrico_Fermi"})
AQMAR_DEV = frozenset({"Imam_Hussein_Shrine", "Real_Madrid", "Internet", "Islamic_History"})
_TAG = re.compile(r"([BI])-*(PER|LOC|ORG)")  # a few tags of AQMAR are misspelt: I--ORG
STAGES = ce.load(ner="lexicon", resolve=False)._stages  # noqa: SLF001  # its tokens, without the public record around them


def labelled(tokens: Sequence[Token], names: Spans) -> Labelled:
    """Turn tokens with names into labelled pieces; a proclitic before a name is outside it.

    Args:
        tokens: A sentence.
        names: Half-open token ranges with their type, in order, not overlapping.
    """
    labels = {k: ("B-" if k == i else "I-") + label for i, j, label in names for k in range(i, j)}
    rows: Labelled = []
    for token in tokens:
        label = labels.get(token.i, "O")
        *clitics, word = pieces(token)
        rows += [(clitic, label if label[0] == "I" else "O") for clitic in clitics]
        rows.append((word, label))
    return rows


def spans(labels: Sequence[str]) -> set[tuple[int, int, str]]:
    """Return the names that BIO or BIOES labels say, as half-open ranges with their type."""
    found, start = set(), 0
    for k, label in enumerate([*labels, "O"]):
        goes_on = k > 0 and label[0] in "IE" and labels[k - 1] != "O" and labels[k - 1][2:] == label[2:]
        if k > 0 and labels[k - 1] != "O" and not goes_on:
            found.add((start, k, labels[k - 1][2:]))
        if label != "O" and not goes_on:
            start = k
    return found


def aqmar(folder: Path, part: str) -> list[Labelled]:
    """Read the articles of AQMAR (Mohit and others 2012, CC BY-SA 3.0): `"train"`, `"dev"` or `"test"`, by article."""
    rows: list[Labelled] = []
    for file in sorted(folder.glob("*.txt")):
        held = "test" if file.stem in AQMAR_TEST else "dev" if file.stem in AQMAR_DEV else "train"
        if held == part:
            rows += map(_aqmar_sentence, _blocks(file))
    return rows


def _blocks(file: Path) -> Iterator[list[tuple[str, str]]]:
    block: list[tuple[str, str]] = []
    for line in [*file.read_text("utf-8").splitlines(), ""]:
        if line.strip():
            word, *_, tag = line.split(" ")
            block.append((word, tag))
        elif block:
            yield block
            block = []


def _aqmar_sentence(block: list[tuple[str, str]]) -> Labelled:
    text = " ".join(word for word, _ in block)
    rows: Labelled = []
    at, before = 0, ""
    tokens = tokenize(text, 0, len(text), STAGES.split)
    for word, tag in block:
        inside = [token for token in tokens if at <= token.start < at + len(word)]
        match = _TAG.match(tag)
        label = match.group(2) if match else ""
        begins = bool(match) and (match.group(1) == "B" or before != label)
        for token in inside:
            names = [(token.i, token.i + 1, label)] if label else []
            rows += [
                (piece, said if begins or said == "O" else "I-" + said[2:]) for piece, said in labelled([token], names)
            ]
            begins = False
        at, before = at + len(word) + 1, label
    return rows


def news(file: Path) -> Iterator[tuple[int, list[Token]]]:
    """Read the sentences of unannotated news, JSON Lines with `text`, plain or gzipped: article number, tokens."""
    with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            text = json.loads(line)["text"]
            for start, end in split_sentences(text):
                if tokens := tokenize(text, start, end, STAGES.split):
                    yield number, tokens
