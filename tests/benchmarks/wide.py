"""Two processes against one, and Spark with two cores against two processes; by the clock on the wall."""

from __future__ import annotations

import itertools
import os
import shutil
import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import conflict_events as ce

if TYPE_CHECKING:
    from collections.abc import Callable

    from conflict_events.pipeline import Extractor

    Timed = dict[str, Callable[[], object]]

ONE, TWO, SPARK = "one process", "two processes", "Spark, local[2]"
_PARTS = 2  # partitions, one a core: a worker is started for each


def walls(articles: list[ce.Article], rounds: int) -> tuple[dict[str, float], str]:
    """Time all of them in turns; return the median seconds of each, and why Spark is not among them, if it is not."""
    extractor = ce.load(ner="lexicon")
    with tempfile.TemporaryDirectory() as folder:
        session, missing = _session()
        timed: Timed = {ONE: partial(_events, extractor, articles, 1), TWO: partial(_events, extractor, articles, 2)}
        if session is not None:
            timed[SPARK] = _job(session, extractor, articles, Path(folder))
        counts = {name: run() for name, run in timed.items()}  # a round that does not count: the JVM grows warm
        if len(set(counts.values())) != 1:
            raise AssertionError(f"not all found the same number of events: {counts}")
        took: dict[str, list[float]] = {name: [] for name in timed}
        for _, (name, run) in itertools.product(range(rounds), timed.items()):
            before = time.perf_counter()
            run()
            took[name].append(time.perf_counter() - before)
        if session is not None:
            session.stop()
    return {name: statistics.median(seconds) for name, seconds in took.items()}, missing


def _events(extractor: Extractor, articles: list[ce.Article], processes: int) -> int:
    return sum(len(result.events) for result in extractor.pipe(articles, n_process=processes))


def _session() -> tuple[Any, str]:
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        return None, "pyspark is not installed"
    if shutil.which("java") is None:
        return None, "Java is not installed"
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1")
    # No worker is kept for the next job: each loads its extractor, as those of each call of pipe do.
    session = builder.config("spark.python.worker.reuse", "false").getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    return session, ""


def _job(session: Any, extractor: Extractor, articles: list[ce.Article], folder: Path) -> Callable[[], int]:
    from conflict_events.engines import spark

    rows = [(one.id, one.text, one.published) for one in articles]
    given = folder / "articles"
    frame = session.createDataFrame(rows, "id string, text string, published date")
    frame.write.parquet(str(given))

    def run() -> int:
        events = spark.events(session.read.parquet(str(given)).repartition(_PARTS), extractor)
        events.write.mode("overwrite").parquet(str(folder / "events"))
        return int(session.read.parquet(str(folder / "events")).count())

    return run
