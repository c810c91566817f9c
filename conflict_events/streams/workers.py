"""Batches read by several processes, in order, with no more of them on the way than the processes need."""

from __future__ import annotations

import functools
import multiprocessing
import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from conflict_events.errors import InputError, WorkerError
from conflict_events.records import Article
from conflict_events.streams.items import Item
from conflict_events.streams.memory import settle, unpickle
from conflict_events.streams.outcomes import Outcome, Reads, outcomes

_AHEAD = 2  # batches on the way for each process: one that is read, and one that waits, so that no process does
_MENDS = (
    "it was killed, perhaps for want of memory, or it could not start; take fewer processes or smaller batches, and "
    "in a script of your own work under `if __name__ == '__main__':`"
)
_given: dict[str, bytes] = {}  # what this worker was started with


def over_processes(
    reads: Reads, batches: Iterator[list[Item]], n_process: int
) -> Generator[tuple[list[Item], list[Outcome]], None, None]:
    """Read batches by several processes.

    Args:
        reads: What reads articles; it is pickled once, and each process loads it once.
        batches: The batches; taken as processes are free.
        n_process: How many processes; they are started anew, whatever the platform.

    Yields:
        Each batch with the outcomes of its articles, in the order of the batches.

    Raises:
        InputError: What reads them cannot be pickled.
        WorkerError: A process ended before its work was done.
        ModelError: A model is missing or damaged.
    """
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(n_process, context, _start, (_pickled(reads),))
    waiting: deque[tuple[list[Item], Future[bytes]]] = deque()
    done = 0
    try:
        while True:
            while len(waiting) < _AHEAD * n_process and (batch := next(batches, None)):
                waiting.append((batch, pool.submit(_work, [one.article for one in batch if one.article is not None])))
            if not waiting:
                return
            batch, found = waiting.popleft()
            yield batch, unpickle(found.result())
            done += len(batch)
    except BrokenProcessPool:
        raise WorkerError(f"a worker process ended after {done} articles were done: {_MENDS}") from None
    finally:
        pool.shutdown(cancel_futures=True)


def _pickled(reads: Reads) -> bytes:
    try:
        return pickle.dumps(reads)
    except Exception as error:
        raise InputError(f"n_process: {error}; with n_process=1 it need not be pickled") from error


def _start(pickled: bytes) -> None:
    """Set a worker up before its first batch."""
    # Ctrl-C goes to all processes of a terminal: the caller's tells it, and a worker just ends.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # One thread each: the processes are there to fill the cores.
    os.environ["OMP_NUM_THREADS"] = os.environ["MKL_NUM_THREADS"] = "1"
    torch: Any = sys.modules.get("torch")
    if torch is not None:
        torch.set_num_threads(1)
    _given["reads"] = pickled


@functools.cache
def _reads() -> Reads:
    # Loaded with the first batch and not at the start, so that what goes wrong is raised where a caller sees it.
    reads: Reads = pickle.loads(_given["reads"])  # noqa: S301  # the caller's own
    return reads


def _work(articles: Sequence[Article]) -> bytes:
    """Read a batch; pickled here, for the executor would have the caller's process unpickle it in its own way."""
    found = outcomes(_reads(), articles)
    settle()  # behind the first batch, which loads the model
    return pickle.dumps(found, pickle.HIGHEST_PROTOCOL)
