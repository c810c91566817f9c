"""`extractor.pipe`: many articles, one after another."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from typing import Any, Literal, TypeVar, get_args, overload

from conflict_events.errors import InputError
from conflict_events.records import Article, Extraction
from conflict_events.streams.items import Item, batches
from conflict_events.streams.outcomes import Failure, Outcome, Reads, outcomes
from conflict_events.streams.workers import over_processes

OnError = Literal["raise", "skip", "collect"]
Given = Article | str | Mapping[str, Any]
C = TypeVar("C")


class Piped:
    """What reads streams of articles, given `_extract`, which reads a few."""

    def _extract(self, articles: Sequence[Article]) -> list[Extraction]:
        raise NotImplementedError

    @overload
    def pipe(
        self,
        articles: Iterable[Given],
        *,
        as_tuples: Literal[False] = False,
        batch_size: int = 32,
        n_process: int = 1,
        on_error: Literal["raise", "skip"] = "raise",
    ) -> Iterator[Extraction]: ...

    @overload
    def pipe(
        self,
        articles: Iterable[Given],
        *,
        as_tuples: Literal[False] = False,
        batch_size: int = 32,
        n_process: int = 1,
        on_error: Literal["collect"],
    ) -> Iterator[Extraction | Failure]: ...

    @overload
    def pipe(
        self,
        articles: Iterable[tuple[Given, C]],
        *,
        as_tuples: Literal[True],
        batch_size: int = 32,
        n_process: int = 1,
        on_error: Literal["raise", "skip"] = "raise",
    ) -> Iterator[tuple[Extraction, C]]: ...

    @overload
    def pipe(
        self,
        articles: Iterable[tuple[Given, C]],
        *,
        as_tuples: Literal[True],
        batch_size: int = 32,
        n_process: int = 1,
        on_error: Literal["collect"],
    ) -> Iterator[tuple[Extraction | Failure, C]]: ...

    def pipe(
        self,
        articles: Iterable[Any],
        *,
        as_tuples: bool = False,
        batch_size: int = 32,
        n_process: int = 1,
        on_error: OnError = "raise",
    ) -> Iterator[Any]:
        """Read many articles, some at a time: with a neural model that is faster than one by one.

        Neither the size of a batch nor the number of processes changes what is found. Articles are taken as they are
        needed: one batch with one process, else no more than two batches for each process beyond what was yielded.

        Args:
            articles: Articles, texts, or mappings with `text` and, where they are known, `id` and `published`; other
                names in a mapping are passed over.
            as_tuples: Whether `articles` are pairs of one of these and a context of any kind; the answers are then
                pairs of an extraction and that context, which stays in this process.
            batch_size: How many articles are read at once; memory grows with it.
            n_process: How many processes read. Above 1 they are started anew ("spawn") and load an extractor each, so
                that a script must do its work under `if __name__ == "__main__":`.
            on_error: What becomes of an article that cannot be read: "raise" raises its error behind all that came
                before it, "skip" leaves it out, "collect" puts a `Failure` in its place.

        Yields:
            Their extractions, in the order of the articles.

        Raises:
            InputError: An option is out of its range, or, with "raise", something is no article; with several
                processes also where this extractor cannot be pickled.
            WorkerError: A process ended before its work was done; what was yielded until then is right.
            ModelError: The model is missing or damaged, whatever `on_error` says.

        Example:
            >>> from conflict_events import load
            >>> texts = ["قُتل جنديان في كمين.", {"id": "a2", "text": "استعاد الجيش المدينة."}]
            >>> extractor = load(ner="lexicon")
            >>> [result.events[0].type for result in extractor.pipe(texts)]
            ['casualty', 'capture']
            >>> pairs = [("قصف الجيش البلدة.", 17), (None, 18)]
            >>> for result, row in extractor.pipe(pairs, as_tuples=True, on_error="collect"):
            ...     print(row, result.error if hasattr(result, "error") else len(result.events))
            17 1
            18 InputError
        """
        _check(articles, batch_size, n_process, on_error)
        taken = batches(articles, as_tuples=as_tuples, size=batch_size)
        results = _results(self._extract, taken, n_process, on_error)
        return results if as_tuples else (result for result, _ in results)


def _check(articles: object, batch_size: int, n_process: int, on_error: str) -> None:
    if isinstance(articles, str | Mapping | Article):
        raise InputError(f"articles is one {type(articles).__name__}; give a list of them, or call the extractor")
    sizes: dict[str, object] = {"batch_size": batch_size, "n_process": n_process}
    for name, value in sizes.items():
        if not isinstance(value, int):
            raise InputError(f"{name}={value!r} is no whole number; take 1 or more")
        if value < 1:
            raise InputError(f"{name}={value} is too small; take 1 or more")
    if on_error not in get_args(OnError):
        raise InputError(f"on_error={on_error!r} is unknown; take one of {list(get_args(OnError))}")


def _results(
    reads: Reads, taken: Iterator[list[Item]], n_process: int, on_error: OnError
) -> Generator[tuple[Extraction | Failure, object], None, None]:
    read = _here(reads, taken) if n_process == 1 else over_processes(reads, taken, n_process)
    # Closed here, so that no process is left when the caller takes no more.
    with closing(read):
        for batch, found in read:
            for item, outcome in _together(batch, found):
                if isinstance(outcome, Extraction):
                    yield outcome, item.context
                elif item.last or on_error == "raise":
                    raise _placed(outcome, item)
                elif on_error == "collect":
                    yield Failure.of(outcome, item.index, item.article_id), item.context


def _placed(error: Exception, item: Item) -> Exception:
    """An error that says where in the stream it is, if it is about what was given there."""
    return InputError(f"item {item.index}: {error}") if isinstance(item.error, InputError) and not item.last else error


def _here(reads: Reads, taken: Iterator[list[Item]]) -> Generator[tuple[list[Item], list[Outcome]], None, None]:
    for batch in taken:
        yield batch, outcomes(reads, [item.article for item in batch if item.article is not None])


def _together(batch: list[Item], found: list[Outcome]) -> Iterator[tuple[Item, Outcome]]:
    """Give each item of a batch its outcome; what was no article was not read."""
    read = iter(found)
    for item in batch:
        yield item, next(read) if item.error is None else item.error
