import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflict_events as ce
from conflict_events.outputs.tables import csv_file
from conflict_events.records import CasualtyEvent, Extraction, Span, Versions

MADE_WITH = Versions(package="0", data="0")
# Everything that has ever made a spreadsheet run a cell, and what only looks like it.
DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A", "'=1", "''", "-"]
HARMLESS = ["قصف", " =1", "1-1", "قصف = حرب", "«نقل»", "a,b", 'a"b', "أ\nب", "أ\r\nب"]


def named(name):
    """An extraction with one event whose article has this name."""
    text = "قتل"
    span = Span.of(text, 0, 3)
    event = CasualtyEvent(id="e1", subtype="killed", trigger=span, sentence=span, pattern="p")
    return Extraction(article_id=name, text_sha256="0" * 64, events=(event,), versions=MADE_WITH)


def cells(extraction):
    """What a spreadsheet sees in the first row."""
    lines = csv.reader(csv_file.write(extraction))
    next(lines)
    return next(lines)


@pytest.mark.parametrize("table", ["events", "arguments"])
def test_what_is_written_is_read_back(extraction, table):
    text = "".join(csv_file.write([extraction, extraction], table=table))
    assert list(csv_file.read(io.StringIO(text, newline=""), table=table)) == ce.to_records(
        [extraction] * 2, table=table
    )


@pytest.mark.parametrize("name", DANGEROUS)
def test_a_formula_is_text(name):
    assert cells(named(name))[0] == f"'{name}"


@pytest.mark.parametrize("name", HARMLESS)
def test_what_is_no_formula_stays_as_it_is(name):
    assert cells(named(name))[0] == name


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_back_and_runs_nothing(name):
    assert not cells(named(name))[0].startswith(("=", "+", "-", "@", "\t", "\r"))
    assert next(csv_file.read(csv_file.write(named(name))))["article_id"] == name


def test_a_place_in_the_south_west_is_a_number():
    result = ce.load()("قُتل جنديان في هجوم قرب باماكو.")
    longitude = ce.to_records(result)[0]["longitude"]
    assert longitude < 0
    assert repr(longitude) in cells(result)


def test_the_file_begins_with_the_mark_that_excel_needs(tmp_path, extraction):
    file = tmp_path / "events.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        out.writelines(csv_file.write(extraction))
    assert file.read_bytes().startswith(b"\xef\xbb\xbfarticle_id,")
    with file.open(encoding="utf-8", newline="") as lines:
        assert list(csv_file.read(lines)) == ce.to_records(extraction)


def test_without_events_the_head_is_there():
    assert len(list(csv_file.write([]))) == 1
    assert list(csv_file.read(csv_file.write([]))) == []


@pytest.mark.parametrize(
    ("damage", "complaint"),
    [
        (lambda text: text[:0], "the columns are not those"),
        (lambda text: text.replace("article_id", "id"), "the columns are not those"),
        (lambda text: text.rstrip("\r\n") + ",x\r\n", "row 4 has"),
        (lambda text: text.replace("2016-05-12", "12.5.2016"), "row 2: '12.5.2016' is no day"),
        (lambda text: text.replace(",false,", ",no,"), "row 3: 'no' is no boolean"),
    ],
)
def test_another_file_is_refused(extraction, damage, complaint):
    text = damage("".join(csv_file.write(extraction)))
    with pytest.raises(ce.InputError, match=complaint):
        list(csv_file.read(io.StringIO(text, newline="")))


def test_an_unknown_table_is_refused():
    with pytest.raises(ce.InputError, match="take one of"):
        list(csv_file.write([], table="rows"))
    with pytest.raises(ce.InputError, match="take one of"):
        list(csv_file.read([], table="rows"))
