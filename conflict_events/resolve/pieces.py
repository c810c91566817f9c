"""A text as pieces between spaces: the same ones come again and again, and most of them tell nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate, compress, count
from operator import add
from typing import Generic, NamedTuple, TypeVar

Word = TypeVar("Word")
Row = TypeVar("Row", bound=Sequence[object])


class Read(NamedTuple, Generic[Row]):
    """A text in pieces, and which of them tell something.

    Attributes:
        pieces: All of them, as `pieces_of` cuts them.
        told: The number of each piece that tells something, with what it tells.
    """

    pieces: Sequence[str]
    told: Sequence[tuple[int, Row]]


_MARKS = '\n،,.:؛"«»()'  # those that stand most often beside a word


def pieces_of(text: str) -> list[str]:
    r"""Cut a text at its spaces and commonest marks; the pieces, and one character behind each, are as long as it.

    >>> pieces_of("قصف، على\nالمدينة")
    ['قصف', '', 'على', 'المدينة']
    """
    for mark in _MARKS:
        text = text.replace(mark, " ")
    return text.split(" ")


def starts_of(pieces: Sequence[str]) -> list[int]:
    """Return where each piece begins in its text, and where one behind the last would.

    >>> starts_of(["قصف", "على", "المدينة"])
    [0, 4, 8, 16]
    """
    return list(map(add, accumulate(map(len, pieces), initial=0), count()))


def telling(pieces: Sequence[str], known: Mapping[str, Row]) -> Iterator[tuple[int, Row]]:
    """Yield the pieces of which something is known, with it; one in ten is."""
    rows = list(map(known.__getitem__, pieces))
    return compress(enumerate(rows), rows)


def words_from(
    pieces: Sequence[str], k: int, i: int, read: Callable[[str], Sequence[Word]]
) -> Iterator[tuple[int, int, Word]]:
    """Yield the words from word i of piece k on, each with its piece and its place in it.

    Args:
        pieces: The text.
        k: A piece.
        i: A word in it.
        read: Returns the words of a piece.
    """
    for at in range(k, len(pieces)):
        words = read(pieces[at])
        for n in range(i if at == k else 0, len(words)):
            yield at, n, words[n]
