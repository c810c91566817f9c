"""What becomes of one article among many, and of one that fails."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from conflict_events.errors import ConflictEventsError, ModelError
from conflict_events.records import Article, Extraction

Reads = Callable[[Sequence[Article]], list[Extraction]]
"""What reads several articles at once."""

Outcome = Extraction | Exception


@dataclass(frozen=True, slots=True)
class Failure:
    """An article of a stream that could not be read.

    Attributes:
        index: Its place in the stream, counted from 0.
        article_id: Its id, where it has one.
        error: Name of the class of the exception.
        message: What is wrong and what would be right.
    """

    index: int
    article_id: str | None
    error: str
    message: str

    @classmethod
    def of(cls, error: Exception, index: int, article_id: str | None) -> Failure:
        """Make the record of an exception.

        >>> from conflict_events.errors import InputError
        >>> Failure.of(InputError("the text is bytes"), 3, "خبر-3").message
        'the text is bytes'
        """
        name = type(error).__name__
        message = str(error)
        if not isinstance(error, ConflictEventsError):
            message = f"the extractor failed with {name}: {error}; please report it with the article"
        return cls(index, article_id, name, message)


def outcomes(reads: Reads, articles: Sequence[Article]) -> list[Outcome]:
    """Read articles together; where that fails, each alone, so that one that fails costs itself alone.

    Args:
        reads: What reads them.
        articles: The articles.

    Returns:
        The extraction or the exception of each, in their order.

    Raises:
        ModelError: A model is missing or damaged, which would fail on every article.
    """
    try:
        return [*reads(articles)]
    except ModelError:
        raise
    except Exception:  # noqa: BLE001  # which of them it was is found out below
        return [_alone(reads, article) for article in articles]


def _alone(reads: Reads, article: Article) -> Outcome:
    try:
        (extraction,) = reads([article])
    except ModelError:
        raise
    except Exception as error:  # noqa: BLE001  # one bad article must not lose the good ones beside it
        return _portable(error)
    return extraction


def _portable(error: Exception) -> Exception:
    """The exception itself, or one that says the same, where it could not travel between processes."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301  # made a moment ago
    except Exception:  # noqa: BLE001  # whatever an exception does that was not made to be pickled
        return ConflictEventsError(f"{type(error).__name__}: {error}")
    return error
