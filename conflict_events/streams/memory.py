"""What Python's search for garbage costs beside hundreds of thousands of objects that are kept for good."""

from __future__ import annotations

import functools
import gc
import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@functools.cache
def settle() -> None:
    """Take all that this process holds by now out of the search for garbage; only the first call does anything.

    It is for processes that do nothing but read articles. The search goes through the language data over and over, a
    sixth of all time, and finds nothing there.
    """
    gc.collect()
    gc.freeze()


@contextmanager
def unsearched() -> Iterator[None]:
    """Make no search for garbage while none is made that needs one: it would find nothing, and takes time.

    So it is while language data are loaded, of which all is kept, and while an article is read, which makes no circles.

    >>> with unsearched():
    ...     gc.isenabled()
    False
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def unpickle(pickled: bytes) -> Any:
    """Read records back without a search for garbage: it takes twice as long with one.

    >>> unpickle(pickle.dumps(("قصف", 1)))
    ('قصف', 1)
    """
    with unsearched():
        return pickle.loads(pickled)  # noqa: S301  # what a process of ours has just made
