import datetime as dt

import pytest

import conflict_events as ce
from conflict_events.outputs.tables.columns import ARGUMENTS, EVENTS, ROLES, TABLES
from conflict_events.records import EVENT_CLASSES

TYPES = {"text": str, "integer": int, "number": float, "boolean": bool, "day": dt.date}


def test_a_row_has_what_the_event_has(extraction):
    killed = ce.to_records(extraction)[2]
    assert (killed["article_id"], killed["event_id"], killed["type"], killed["subtype"]) == (
        "a1",
        "e3",
        "casualty",
        "killed",
    )
    assert (killed["count_min"], killed["count_max"], killed["count_approximate"]) == (3, 3, False)
    assert killed["date_start"] == killed["date_end"] == dt.date(2016, 5, 12)
    assert (killed["victim"], killed["place"], killed["attacker"]) == ("جنود", "قرب المرفأ", None)
    assert (killed["reported_by"], killed["reporter"]) == ("e1", "إذاعة محلية")
    assert killed["sentence"][: killed["trigger_end"]][killed["trigger_start"] :] == "مقتل"


def test_what_is_not_known_is_none(extraction):
    capture = ce.to_records([extraction])[3]
    unknown = ("count_min", "count_approximate", "date_start", "latitude", "place_id", "reported_by", "reporter")
    assert [capture[name] for name in unknown] == [None] * len(unknown)


def test_several_fillers_are_joined(extraction):
    strike = extraction.events[1]
    two = strike.model_copy(update={"target": (strike.target[0], strike.place[0])})
    result = extraction.model_copy(update={"events": (extraction.events[0], two)})
    assert ce.to_records(result)[1]["target"] == "مستودعا; قرب المرفأ"


def test_an_argument_is_a_row(extraction):
    rows = ce.to_records(extraction, table="arguments")
    assert len(rows) == sum(len(event.arguments) for event in extraction.events)
    implied = [row for row in rows if row["implied"]]
    assert [(row["event_id"], row["role"], row["text"], row["kind"]) for row in implied] == [
        ("e2", "attacker", "إسرائيلية", "nationality")
    ]


@pytest.mark.parametrize("table", list(TABLES))
def test_rows_have_the_columns_in_their_order_and_types(extraction, table):
    extractor = ce.load()
    real = extractor("قُتل ثلاثة جنود في قصف شنه الجيش السوري على مدينة إدلب أمس.", published="2018-05-03")
    for row in ce.to_records([extraction, real], table=table):
        assert list(row) == [column.name for column in TABLES[table]]
        for name, kind, _ in TABLES[table]:
            assert row[name] is None or type(row[name]) is TYPES[kind], name


def test_a_resolved_place_goes_along():
    result = ce.load()("قُتل جنديان في قصف على مدينة تعز.")
    row = ce.to_records(result)[0]
    assert (row["place_name"], row["country"], row["place_precision"]) == ("Taiz", "YE", "town")
    place = next(row for row in ce.to_records(result, table="arguments") if row["role"] == "place")
    assert (place["resolved"], place["latitude"]) == ("place", row["latitude"])


def test_every_role_has_a_column_and_every_column_a_meaning():
    assert set(ROLES) == {role for one in EVENT_CLASSES.values() for role in one.ROLES}
    for columns in (EVENTS, ARGUMENTS):
        assert len({column.name for column in columns}) == len(columns)
        assert all(column.meaning for column in columns)


def test_nothing_gives_nothing(extraction):
    assert ce.to_records([]) == []
    assert ce.to_records(extraction.model_copy(update={"events": ()})) == []


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ("قصف", "item 0 is str"),
        ([None], "item 0 is NoneType"),
        (7, "int is no extraction"),
        ({"a": 1}, "item 0 is str"),
    ],
)
def test_what_is_no_extraction_is_refused(given, complaint):
    with pytest.raises(ce.InputError, match=complaint):
        ce.to_records(given)


@pytest.mark.parametrize("table", ["", "event", None])
def test_an_unknown_table_is_refused(table):
    with pytest.raises(ce.InputError, match="take one of"):
        ce.to_records([], table=table)


def test_the_page_on_tables_names_every_column_with_its_meaning(root):
    page = (root / "docs" / "tables.md").read_text("utf-8")
    for columns in (EVENTS, ARGUMENTS):
        for name, kind, meaning in columns:
            assert f"| `{name}` | {kind} | {meaning} |" in page
