import datetime as dt
import sys

import pytest

import conflict_events as ce
from conflict_events.outputs.tables.columns import TABLES

MAKERS = {"pandas": ce.to_pandas, "polars": ce.to_polars, "pyarrow": ce.to_arrow}


def pandas_rows(frame):
    """The rows of a pandas frame with plain values."""
    pandas = pytest.importorskip("pandas")
    plain = lambda value: value.date() if isinstance(value, dt.datetime) else value  # noqa: E731
    return [
        {name: None if pandas.isna(value) else plain(value) for name, value in row.items()}
        for row in frame.to_dict("records")
    ]


@pytest.mark.parametrize("table", list(TABLES))
def test_all_frames_have_equal_content(extraction, table):
    other = ce.load()("قُتل ثلاثة جنود في قصف شنه الجيش السوري على مدينة إدلب أمس.", published="2018-05-03", id="b")
    rows = ce.to_records([extraction, other], table=table)
    assert pandas_rows(ce.to_pandas([extraction, other], table=table)) == rows
    assert ce.to_polars([extraction, other], table=table).to_dicts() == rows
    assert ce.to_arrow([extraction, other], table=table).to_pylist() == rows


@pytest.mark.parametrize("table", list(TABLES))
def test_without_rows_columns_and_types_are_there(extraction, table):
    names = [column.name for column in TABLES[table]]
    empty, full = ce.to_pandas([], table=table), ce.to_pandas(extraction, table=table)
    assert list(empty.columns) == names
    assert (empty.dtypes == full.dtypes).all()
    assert ce.to_polars([], table=table).schema == ce.to_polars(extraction, table=table).schema
    assert ce.to_arrow([], table=table).schema == ce.to_arrow(extraction, table=table).schema
    assert ce.to_arrow([], table=table).schema.names == names


def test_missing_numbers_do_not_turn_into_floats(extraction):
    counts = ce.to_pandas(extraction)["count_min"]
    assert str(counts.dtype) == "Int64"
    assert counts.isna().tolist() == [True, True, False, True]
    assert counts[2] == 3


@pytest.mark.parametrize("library", list(MAKERS))
def test_a_missing_library_is_named_with_its_extra(monkeypatch, library):
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ce.ConflictEventsError, match=rf'{library} is not installed.*"conflict-events\[frames\]"'):
        MAKERS[library]([])


@pytest.mark.parametrize("library", list(MAKERS))
def test_an_unknown_table_is_refused(library):
    with pytest.raises(ce.InputError, match="take one of"):
        MAKERS[library]([], table="rows")
