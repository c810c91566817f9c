import csv
import datetime as dt

import pytest

import conflict_events as ce
from conflict_events.outputs.interop import acled
from conflict_events.outputs.interop.mapping import mapping
from conflict_events.records import Count, DateRange, ResolvedActor, Span


@pytest.fixture
def of(extraction):
    """A function that gives the rows of one event of the example, changed."""

    def of(number, **changes):
        event = extraction.events[number].model_copy(update={"reported_by": None, "factuality": "actual", **changes})
        return ce.to_acled(extraction.model_copy(update={"events": (event,)}))

    return of


def actor(argument, kind, country=None, **codes):
    resolved = ResolvedActor(
        id="actor.test", name="Test Force", kind=kind, country=country, codes=codes, how="name", score=1, reason="test"
    )
    return argument.model_copy(update={"resolved": resolved})


def test_a_row_has_acleds_columns_in_their_order(extraction):
    rows = ce.to_acled(extraction)
    assert all(list(row) == mapping("acled")["columns"] for row in rows)
    assert [row["event_id_cnty"] for row in rows] == ["a1/e2"], "a possible capture and a statement make no row"


def test_the_dead_count_into_the_strike_of_their_sentence(extraction):
    (row,) = ce.to_acled(extraction)
    assert (row["event_type"], row["sub_event_type"]) == ("Explosions/Remote violence", "Air/drone strike")
    assert (row["fatalities"], row["event_date"], row["year"], row["time_precision"]) == (3, "2016-05-12", 2016, 1)


def test_the_dead_alone_are_a_row(of):
    (row,) = of(2)
    assert (row["event_id_cnty"], row["sub_event_type"], row["fatalities"]) == ("a1/e3", "Armed clash", 3)


@pytest.mark.parametrize(
    ("count", "words", "fatalities"),
    [
        (Count(min=3, max=5), None, 3),
        (Count(min=20, max=99, approximate=True), "عشرات", 10),
        (Count(min=200, max=999, approximate=True), "مئات", 100),
        (Count(max=9), None, 0),
        (None, None, 3),
    ],
)
def test_fatalities_are_the_careful_number(of, count, words, fatalities):
    if words:
        count = count.model_copy(update={"span": Span.of(words, 0, len(words))})
    assert of(2, count=count)[0]["fatalities"] == fatalities


@pytest.mark.parametrize("factuality", ["negated", "possible", "planned", "attempted"])
def test_what_is_no_fact_makes_no_row_and_no_dead(extraction, of, factuality):
    assert of(1, factuality=factuality) == []
    strike, killed = (one.model_copy(update={"reported_by": None}) for one in extraction.events[1:3])
    changed = killed.model_copy(update={"factuality": factuality})
    (row,) = ce.to_acled(extraction.model_copy(update={"events": (strike, changed)}))
    assert row["fatalities"] == 0


@pytest.mark.parametrize(
    ("kind", "country", "types", "inter"),
    [
        ("force", "LY", ("Battles", "Government regains territory"), 1),
        ("force", "EG", ("Battles", "Non-state actor overtakes territory"), 8),
        ("group", "LY", ("Battles", "Non-state actor overtakes territory"), 2),
        ("generic", None, ("Battles", "Non-state actor overtakes territory"), None),
    ],
)
def test_who_takes_a_place_decides_the_type(extraction, of, put, kind, country, types, inter):
    capture = extraction.events[3]
    town = (put(capture.object[0], "Ajdabiya", 30.8, 20.2),)
    (row,) = of(3, captor=(actor(capture.captor[0], kind, country),), object=town)
    assert (row["event_type"], row["sub_event_type"]) == types
    assert (row["inter1"], row["country"], row["geo_precision"]) == (inter, "LY", 1)


@pytest.mark.parametrize(
    ("inter", "types"), [("7", ("Violence against civilians", "Attack")), ("2", ("Battles", "Armed clash"))]
)
def test_who_is_shot_at_decides_the_type(extraction, of, inter, types):
    target = actor(extraction.events[1].target[0], "generic", acled_inter=inter)
    (row,) = of(1, subtype="shooting", target=(target,))
    assert (row["event_type"], row["sub_event_type"]) == types
    assert (row["civilian_targeting"] is not None) is (inter == "7")


def test_both_sides_of_a_clash_are_actors(extraction, of):
    sides = [extraction.events[1].target[0], extraction.events[1].place[0]]
    (row,) = of(1, subtype="clash", attacker=(), target=(), participant=tuple(sides))
    assert (row["actor1"], row["actor2"], row["interaction"]) == ("مستودعا", "قرب المرفأ", None)


def test_a_suicide_bomb_is_known_by_its_word(of):
    assert of(1, subtype="bombing")[0]["sub_event_type"] == "Remote explosive/landmine/IED"
    result = ce.load()("وقع تفجير انتحاري قرب حاجز للشرطة في كابول.")
    assert "Suicide bomb" in [row["sub_event_type"] for row in ce.to_acled(result)]


def test_a_month_is_not_a_day(of):
    month = DateRange(start=dt.date(2016, 5, 1), end=dt.date(2016, 5, 31), granularity="month", how="test")
    assert of(1, date=month)[0]["time_precision"] == 3
    assert of(1, date=None)[0]["event_date"] is None


def test_the_csv_is_safe_and_whole(extraction):
    hostile = extraction.model_copy(update={"article_id": "=1+1"})
    (row,) = csv.DictReader(acled.write(hostile))
    assert row["\ufeffevent_id_cnty"] == "'=1+1/e2"
    assert row["fatalities"] == "3"
    assert list(row)[1:] == mapping("acled")["columns"][1:]
