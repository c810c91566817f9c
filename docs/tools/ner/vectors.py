"""Word vectors of the news, for the words that it uses and for the words of names that the lists hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reading import news

from conflict_events.entities.names.pieces import pieces
from conflict_events.languages import word_lists
from conflict_events.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from reading import Labelled

DIMENSIONS = 64
_NAME_LISTS = (
    *("cities", "cities_ambiguous", "states", "armed_groups", "organisation_names", "outlets"),
    *("given_names", "surnames"),
)


class Sentences:
    """The sentences that vectors are learnt from, to be read as often as needed; kept as one text file.

    Args:
        file: Where they are kept.
        corpus: Unannotated news.
        gold: More sentences, of which only the words are read.
    """

    def __init__(self, file: Path, corpus: Path, gold: Iterable[Labelled]) -> None:
        self._file = file
        with file.open("w", encoding="utf-8") as lines:
            for _, tokens in news(corpus):
                lines.write(" ".join(piece for token in tokens for piece in pieces(token)) + "\n")
            for sentence in gold:
                lines.write(" ".join(word for word, _ in sentence) + "\n")

    def __iter__(self) -> Iterator[list[str]]:
        with self._file.open(encoding="utf-8") as lines:
            for line in lines:
                yield line.split()


def learn(sentences: Sentences, gold: Iterable[Labelled], out: Path, *, seed: int) -> int:
    """Learn vectors with FastText (Bojanowski and others 2017) and write them in the form that Stanza converts.

    Words that are too rare, or that only the lists have, get the vector that their letters give.

    Args:
        sentences: What to learn from.
        gold: Sentences all of whose words get a vector.
        out: The text file to write.
        seed: Seed; with it and one thread the vectors are the same each time.

    Returns:
        How many words there are.
    """
    from gensim.models import FastText

    model = FastText(
        vector_size=DIMENSIONS, window=5, min_count=3, sg=1, epochs=8, negative=8, min_n=2, max_n=5, bucket=400_000,
        workers=1, seed=seed,
    )  # fmt: skip
    model.build_vocab(sentences)
    model.train(sentences, total_examples=model.corpus_count, epochs=model.epochs)
    listed = (word for one in _NAME_LISTS for name in word_lists("ar", "lexicons")[one] for word in fold(name).split())
    words = dict.fromkeys((*model.wv.index_to_key, *listed, *(word for sentence in gold for word, _ in sentence)))
    with out.open("w", encoding="utf-8") as lines:
        lines.write(f"{len(words)} {DIMENSIONS}\n")
        for word in words:
            lines.write(f"{word} {' '.join(f'{value:.5f}' for value in model.wv[word])}\n")
    return len(words)
