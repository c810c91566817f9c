"""`extract_batch`: dictionaries in, dictionaries out; the unit that every engine can take."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from typing import Any

from conflict_events.pipeline import Extractor, load
from conflict_events.records import Extraction
from conflict_events.streams.outcomes import Failure


def extract_batch(articles: Iterable[Mapping[str, Any]], *, extractor: Extractor | None = None) -> list[dict[str, Any]]:
    """Read some articles; nothing but plain dictionaries goes in or comes out.

    It can be pickled, and so can `functools.partial(extract_batch, extractor=...)`: the extractor travels as its
    configuration, and each process loads it once.

    Args:
        articles: Mappings with `text` and, where they are known, `id` and `published`.
        extractor: What `load` made; None for `load()`, made once in each process.

    Returns:
        One dictionary an article, in their order, ready for JSON: the extraction as `docs/extraction.schema.json`
        describes it, and beside it `error`, which is None, or says why the article could not be read; all else is then
        empty, but for the id.

    Raises:
        InputError: `articles` is a single article.
        ModelError: The model is missing or damaged.

    Example:
        >>> from conflict_events import load
        >>> rows = [{"id": "a1", "text": "قُتل جنديان في كمين."}, {"id": "a2", "text": None}]
        >>> one, two = extract_batch(rows, extractor=load(ner="lexicon"))
        >>> one["events"][0]["type"], one["error"]
        ('casualty', None)
        >>> two["article_id"], two["events"], two["error"]
        ('a2', [], 'text: it is NoneType; give the article as a str')
    """
    used = extractor or _default()
    return [_row(one) for one in used.pipe(articles, on_error="collect")]


@functools.cache
def _default() -> Extractor:
    return load()


def _row(result: Extraction | Failure) -> dict[str, Any]:
    if isinstance(result, Extraction):
        return result.model_dump(mode="json") | {"error": None}
    nothing: dict[str, Any] = dict.fromkeys(Extraction.model_fields)
    return nothing | {
        "article_id": result.article_id,
        "events": [],
        "entities": [],
        "notes": [],
        "error": result.message,
    }
