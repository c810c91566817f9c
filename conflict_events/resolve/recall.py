"""Answers that hold in every article: those for which nothing that the article has said was asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from conflict_events.resolve.context import ActorContext

Answer = TypeVar("Answer")
_NEW: Any = object()


class Recall(Generic[Answer]):
    """Calls a reader of mentions, and keeps what it answers without a look at the article.

    It is only a memory: that an article was asked is known from its context, and what it answered is never kept.

    Args:
        read: The reader; it is given a context and what is read.
        most: How many answers are kept.
    """

    def __init__(self, read: Callable[..., Answer], most: int) -> None:
        self._read = read
        self._most = most
        self._known: dict[tuple[Any, ...], Answer] = {}

    def __call__(self, context: ActorContext, *read: Any) -> Answer:
        """Return the reader's answer.

        Args:
            context: The article so far.
            read: What is read.
        """
        answer: Answer = self._known.get(read, _NEW)
        if answer is not _NEW:
            return answer
        asked, context.asked = context.asked, False
        answer = self._read(context, *read)
        if not context.asked:
            if len(self._known) >= self._most:
                self._known.clear()
            self._known[read] = answer
        context.asked = context.asked or asked  # whoever called it has asked, too
        return answer
