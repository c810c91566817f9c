"""Names by a Stanza NER model, read from this package's own sentences and tokens, so that every offset is exact."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence

from conflict_events.entities.words.lexicon import Name
from conflict_events.text.tokens import Token

MAX_PIECES = 256
"""A longer sentence is read in stretches of so many pieces: memory stays bounded whatever the text."""
_BATCH = 512  # stretches handed to Stanza at once, which makes its own batches of them
_PROCLITIC = -1

Tagger = Callable[[list[list[str]]], list[list[str]]]
"""What a model is to this module: lists of words in, lists of BIO or BIOES tags out, one a word."""


class Recognizer:
    """Proposes the names of sentences; safe to share between threads.

    Args:
        load: Loads the model when the first sentence comes, and returns its tagger.
        pieces: Takes a token apart the way the model was trained: the last piece is the word proper.
    """

    def __init__(self, load: Callable[[], Tagger], pieces: Callable[[Token], tuple[str, ...]]) -> None:
        self._load = load
        self._pieces = pieces
        self._tagger: Tagger | None = None
        self._lock = threading.Lock()

    def __call__(self, sentences: Sequence[Sequence[Token]]) -> list[list[Name]]:
        """Find the names of sentences, of one article or of many.

        Args:
            sentences: Tokens, a list a sentence.

        Returns:
            For each sentence its names, in order, not overlapping, as half-open ranges of tokens; their kinds are the
            model's labels.

        Raises:
            ModelError: The model is missing or damaged.
        """
        rows = [row for at, tokens in enumerate(sentences) for row in self._rows(at, tokens)]
        found: list[list[Name]] = [[] for _ in sentences]
        for begin in range(0, len(rows), _BATCH):
            batch = rows[begin : begin + _BATCH]
            for row, tags in zip(batch, self._tags([words for _, words, _ in batch]), strict=True):
                found[row[0]] += _names(tags, row[2])
        return found

    def _rows(self, at: int, tokens: Sequence[Token]) -> Iterator[tuple[int, list[str], list[int]]]:
        """Yield stretches of one sentence: its number, words for the model, and the token of each word."""
        words: list[str] = []
        owners: list[int] = []
        for token in tokens:
            pieces = self._pieces(token)
            if len(words) + len(pieces) > MAX_PIECES:
                yield at, words, owners
                words, owners = [], []
            words += pieces
            owners += (*(_PROCLITIC for _ in pieces[1:]), token.i)
        if words:
            yield at, words, owners

    def _tags(self, rows: list[list[str]]) -> list[list[str]]:
        with self._lock:
            if self._tagger is None:
                self._tagger = self._load()
            return self._tagger(rows)


def _names(tags: Sequence[str], owners: Sequence[int]) -> list[Name]:
    """Read BIO or BIOES tags, forgiving names that do not begin with B; proclitics belong to no name."""
    names: list[Name] = []
    going = ""
    for tag, owner in zip(tags, owners, strict=True):
        mark, _, label = tag.partition("-")
        if mark == "O":
            going = ""
        elif owner != _PROCLITIC:
            if mark in "BS" or label != going or not names:
                names.append(Name(owner, owner + 1, label))
            else:
                names[-1] = Name(names[-1].i, owner + 1, label)
            going = "" if mark in "ES" else label
    return names
