"""The articles of a stream as they are taken from the caller, in batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from conflict_events.errors import InputError
from conflict_events.records import Article
from conflict_events.records.given import to_article


@dataclass(frozen=True, slots=True)
class Item:
    """One article on its way.

    Attributes:
        index: Its place in the stream, counted from 0.
        article: The article; None where what was given is none.
        article_id: Its id, where it has one.
        context: What the caller gave beside it.
        error: Why there is no article.
        last: Whether that error is the caller's own, which ends the stream.
    """

    index: int
    article: Article | None = None
    article_id: str | None = None
    context: object = None
    error: Exception | None = None
    last: bool = False


def batches(given: Iterable[object], *, as_tuples: bool, size: int) -> Iterator[list[Item]]:
    """Take articles as they are needed.

    Args:
        given: Articles, or pairs of an article and a context.
        as_tuples: Whether they are pairs.
        size: Length of a batch.

    Yields:
        Batches, each of that length but the last.
    """
    items = _items(given, as_tuples)
    while batch := list(islice(items, size)):
        yield batch


def _items(given: Iterable[object], as_tuples: bool) -> Iterator[Item]:
    index = 0
    source = iter(given)
    while True:
        try:
            one = next(source)
        except StopIteration:
            return
        except Exception as error:  # noqa: BLE001  # it is raised again where it stands: behind what came before it
            yield Item(index, error=error, last=True)
            return
        yield _pair(one, index) if as_tuples else _item(one, index, None)
        index += 1


def _pair(one: object, index: int) -> Item:
    if isinstance(one, tuple | list) and len(one) == 2:
        return _item(one[0], index, one[1])
    error = InputError(f"{type(one).__name__} is no pair; with as_tuples give pairs of an article and a context")
    return Item(index, error=error)


def _item(one: object, index: int, context: object) -> Item:
    try:
        article = to_article(one)
    except InputError as error:
        name = one.get("id") if isinstance(one, Mapping) else None
        known = None if name is None else str(name)
        return Item(index, None, known, context, error)
    return Item(index, article, article.id, context)
