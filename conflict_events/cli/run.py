"""One pass over many articles, for `conflict-events extract`: in order, with what cannot be read told in its place."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from conflict_events.errors import ModelError
from conflict_events.reading import Problem, read_paths
from conflict_events.streams.outcomes import Failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import TypeAlias

    from conflict_events.cli.codes import Reads
    from conflict_events.cli.progress import Progress
    from conflict_events.reading import Amount
    from conflict_events.records import Article, Extraction

    Place: TypeAlias = tuple[int, str]  # number of the item in the input, and where it stands
    Stream: TypeAlias = Callable[[Iterable[tuple[Article, Place]]], Iterator[tuple[Extraction | Failure, Place]]]


class Run:
    """Reads the articles of paths, and knows where another run would have to go on.

    Args:
        stream: What turns articles into extractions.
        progress: What counts and tells.
        amount: Where it is kept how much is read.
    """

    def __init__(self, stream: Stream, progress: Progress, amount: Amount) -> None:
        self._stream = stream
        self._progress = progress
        self._amount = amount
        self._problems: deque[tuple[int, Problem]] = deque()  # read ahead of the articles before them
        self._begin = self._at = 0

    def state(self) -> dict[str, Any]:
        """Return how far it is: everything before is yielded or told."""
        return {"items": self._at, **self._progress.state()}

    def restore(self, state: dict[str, Any]) -> None:
        """Go on behind what an earlier run has done."""
        self._begin = self._at = state["items"]
        self._progress.restore(state)

    def over(self, paths: Sequence[str]) -> Iterator[Extraction]:
        """Extract from every article that can be read."""
        for result, (index, place) in self._stream(self._articles(paths)):
            self._tell_before(index)
            self._at = index + 1
            if isinstance(result, Failure):
                self._progress.tell(Problem(place, result.message))
            else:
                self._progress.count(result)
                yield result
        self._tell_before(None)

    def _articles(self, paths: Sequence[str]) -> Iterator[tuple[Article, Place]]:
        for index, item in enumerate(read_paths(paths, self._amount)):
            if index < self._begin:
                continue
            if isinstance(item, Problem):
                self._problems.append((index, item))
            else:
                yield item[1], (index, item[0])

    def _tell_before(self, index: int | None) -> None:
        while self._problems and (index is None or self._problems[0][0] < index):
            self._progress.tell(self._problems.popleft()[1])


def one_by_one(reads: Reads) -> Stream:
    """Make a stream of what reads one article."""

    def stream(pairs: Iterable[tuple[Article, Place]]) -> Iterator[tuple[Extraction | Failure, Place]]:
        for article, place in pairs:
            yield _outcome(reads, article), place

    return stream


def _outcome(reads: Reads, article: Article) -> Extraction | Failure:
    try:
        return reads(article)
    except ModelError:
        raise  # it would fail on every article
    except Exception as error:  # noqa: BLE001  # one bad article never stops a batch
        return Failure.of(error, 0, article.id)
