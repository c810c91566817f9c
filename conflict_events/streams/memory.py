"""What Python's search for garbage costs beside hundreds of thousands of objects that are kept for good."""

from __future__ import annotations

import functools
import gc
import pickle
from typing import Any


@functools.cache
def settle() -> None:
    """Take all that this process holds by now out of the search for garbage; only the first call does anything.

    It is for processes that do nothing but read articles. The search goes through the language data over and over, a
    sixth of all time, and finds nothing there.
    """
    gc.collect()
    gc.freeze()


def unpickle(pickled: bytes) -> Any:
    """Read records back without a search for garbage while they are made: they hold none, and it takes twice as long.

    >>> unpickle(pickle.dumps(("قصف", 1)))
    ('قصف', 1)
    """
    if not gc.isenabled():
        return pickle.loads(pickled)  # noqa: S301  # what a process of ours has just made
    gc.disable()
    try:
        return pickle.loads(pickled)  # noqa: S301  # as above
    finally:
        gc.enable()
