"""Events by a real Spark on this machine; it needs Java."""

import datetime as dt
import os
import shutil
import sys

import pytest

import conflict_events as ce
from conflict_events.engines import spark as engine

STRIKE = "قصف الجيش بلدة الزهراء أمس. قُتل ثلاثة جنود في كمين."
COLUMNS = "id string, text string, published date"


@pytest.mark.parametrize("missing", ["pyspark", "pyarrow", "pandas"])
def test_without_spark_the_complaint_says_what_mends_it(monkeypatch, missing):
    for name in ("pyspark", "pyarrow", "pandas"):
        monkeypatch.setitem(sys.modules, name, None if name == missing else sys)
    with pytest.raises(ce.ConflictEventsError, match=rf"{missing} is not installed.*conflict-events\[spark\]"):
        engine.events(None)


def test_a_schema_of_an_unknown_table_is_refused():
    with pytest.raises(ce.InputError, match="table='triggers' is unknown"):
        engine.schema_of("triggers")


@pytest.fixture(scope="module")
def extractor():
    return ce.load(ner="lexicon")


@pytest.fixture(scope="module")
def session(root):
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java, and there is none")
    here = pytest.MonkeyPatch()
    here.setenv("PYSPARK_PYTHON", sys.executable)
    here.setenv("PYTHONPATH", os.pathsep.join([str(root), *filter(None, sys.path)]))
    builder = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1")
    spark = session.config("spark.sql.session.timeZone", "Asia/Aden").getOrCreate()
    yield spark
    spark.stop()
    here.undo()


minutes = [
    pytest.mark.minutes,
    pytest.mark.timeout(600),
    pytest.mark.filterwarnings("ignore"),  # those of Spark are its own
]


def marked(test):
    for mark in minutes:
        test = mark(test)
    return test


def rows(frame):
    return [row.asDict() for row in frame.collect()]


@marked
def test_the_rows_are_those_of_the_tables_with_failing_ones_beside_them(session, extractor):
    given = [("a1", STRIKE, dt.date(2018, 5, 3)), ("a2", None, None), ("a3", "هدوء.", None), ("a4", STRIKE, None)]
    found = rows(engine.events(session.createDataFrame(given, COLUMNS).coalesce(1), extractor))
    right = ce.to_records([extractor(text, id=name, published=day) for name, text, day in given if text is not None])
    good = [row for row in found if row["error"] is None]
    assert [{name: row[name] for name in right[0]} for row in good] == right
    (bad,) = [row for row in found if row["error"] is not None]
    assert bad["article_id"] == "a2"
    assert bad["error"] == "text: it is NoneType; give the article as a str"


@marked
def test_partitions_that_are_empty_or_of_skewed_lengths(session, extractor):
    given = [("long", STRIKE * 500, None), *((f"a{n}", STRIKE, None) for n in range(300))]
    one = session.createDataFrame(given, COLUMNS).coalesce(1)
    many = engine.events(one.repartition(7, "id"), extractor)
    assert {row["article_id"]: None for row in rows(many)}.keys() == {name for name, _, _ in given}
    key = ("article_id", "trigger_start")
    assert sorted(map(str, rows(many.orderBy(*key)))) == sorted(map(str, rows(engine.events(one, extractor))))
    empty = session.createDataFrame(given[:1], COLUMNS).repartition(5)
    assert engine.events(empty, extractor).count() == len(extractor(STRIKE * 500).events)
    assert rows(engine.events(empty.limit(0), extractor)) == []


@marked
def test_columns_of_other_types_are_taken_and_unknown_ones_passed_over(session, extractor):
    moment = dt.datetime(2018, 5, 2, 22, 30, tzinfo=dt.UTC)  # the third of May in Aden
    frame = session.createDataFrame([(7, STRIKE, moment, 1.5)], "id bigint, text string, published timestamp, x double")
    found = rows(engine.events(frame, extractor, table="events"))
    assert {(row["article_id"], row["published"]) for row in found} == {("7", dt.date(2018, 5, 3))}
    arguments = rows(engine.events(frame.drop("published", "id"), extractor, table="arguments"))
    assert {row["role"] for row in arguments} >= {"attacker", "victim"}


@marked
def test_a_frame_without_texts_is_refused(session, extractor):
    frame = session.createDataFrame([("a1",)], "body string")
    with pytest.raises(ce.InputError, match=r"no column 'text' among \['body'\]; rename"):
        engine.events(frame, extractor)


@marked
def test_an_extractor_is_built_once_in_each_process(session, extractor):
    from functools import partial

    frame = session.createDataFrame([(n,) for n in range(40)], "n int").repartition(8)
    found = frame.mapInArrow(partial(_which, extractor), "process bigint, extractor bigint").distinct().collect()
    assert len(found) == len({row.process for row in found})


def _which(extractor, batches):
    import pyarrow as pa

    for _ in batches:
        yield pa.RecordBatch.from_pylist([{"process": os.getpid(), "extractor": id(extractor)}])
