"""One extraction or many: what every output takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conflict_events.errors import InputError
from conflict_events.records import Extraction


def several(results: Extraction | Iterable[Extraction]) -> Iterator[Extraction]:
    """Yield extractions, whether one or many are given.

    Args:
        results: One extraction, or any number of them.

    Yields:
        Each in turn.

    Raises:
        InputError: Something given is no extraction; the message says which, counted from 0.

    >>> from conflict_events.records import Versions
    >>> one = Extraction(article_id="خبر", text_sha256="0" * 64, versions=Versions(package="0", data="0"))
    >>> [each.article_id for each in several(one)], [each.article_id for each in several([one, one])]
    (['خبر'], ['خبر', 'خبر'])
    """
    if isinstance(results, Extraction):
        yield results
        return
    if not isinstance(results, Iterable):
        raise InputError(f"{type(results).__name__} is no extraction; give what an extractor returns, or a list of it")
    for number, one in enumerate(results):
        if not isinstance(one, Extraction):
            raise InputError(f"item {number} is {type(one).__name__}; give extractions, as an extractor returns them")
        yield one
