"""Articles for commands that look at all of them together."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from conflict_events.errors import InputError
from conflict_events.outputs import standoff
from conflict_events.reading import Problem, check_paths, read_paths

if TYPE_CHECKING:
    from conflict_events.cli.codes import Reads
    from conflict_events.records import Article, Extraction


def read_articles(path: str) -> dict[str, Article]:
    """Read all articles of a file or folder by their ids; those that cannot be read are told on standard error.

    Raises:
        InputError: The path cannot be read, or two articles have one id.
    """
    check_paths([path])
    articles: dict[str, Article] = {}
    for item in read_paths([path]):
        if isinstance(item, Problem):
            sys.stderr.write(f"{item}\n")
            continue
        name = str(item[1].id)
        if name in articles:
            raise InputError(f"{item[0]}: the article {name!r} stands twice; give each an id of its own")
        articles[name] = item[1]
    return articles


def extracted(articles: dict[str, Article], extractor: Reads) -> dict[str, Extraction]:
    """Read articles into extractions by their ids."""
    return {name: extractor(article) for name, article in articles.items()}


def as_standoff(extractions: dict[str, Extraction]) -> dict[str, list[dict[str, Any]]]:
    """Turn extractions into standoff events by article."""
    return {name: standoff.to_dict(extraction)["events"] for name, extraction in extractions.items()}
