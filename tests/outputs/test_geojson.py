import json

import pytest
from geojson_pydantic import FeatureCollection

import conflict_events as ce
from conflict_events.outputs import geojson
from conflict_events.records import Unresolved


@pytest.fixture
def placed(extraction, put):
    """The strike at two places, the capture at its object, the deaths at 0, 0, the statement nowhere."""
    statement, strike, killed, capture = extraction.events
    two = (put(strike.place[0], "Misrata", 32.4, 15.1), put(strike.target[0], "Tobruk", 32.1, 24.0, "region"))
    nowhere = put(killed.place[0], "Null Island", 0, 0)
    events = (
        statement,
        strike.model_copy(update={"place": two}),
        killed.model_copy(update={"place": (nowhere,)}),
        capture.model_copy(update={"object": (put(capture.object[0], "Ajdabiya", 30.8, 20.2),)}),
    )
    return extraction.model_copy(update={"events": events})


def points(results):
    return [
        (one["id"], one["geometry"]["coordinates"], one["properties"]["precision"])
        for one in ce.to_geojson(results)["features"]
    ]


def test_each_place_of_an_event_is_a_feature_longitude_first(placed):
    assert points(placed) == [
        ("a1/e2/place.test.Misrata", [15.1, 32.4], "town"),
        ("a1/e2/place.test.Tobruk", [24.0, 32.1], "region"),
        ("a1/e4/place.test.Ajdabiya", [20.2, 30.8], "town"),
    ]


def test_properties_are_the_row_and_the_place(placed):
    strike, _, capture = (one["properties"] for one in ce.to_geojson(placed)["features"])
    assert (strike["type"], strike["date_start"], strike["place_role"]) == ("strike", "2016-05-12", "place")
    assert (capture["place_role"], capture["place_words"], capture["country"]) == ("object", "بلدة عين الزهور", "LY")
    assert not {"latitude", "longitude", "place_precision"} & set(strike)


def test_the_examples_validate(root):
    extractor = ce.load()
    lines = (root / "examples" / "articles.jsonl").read_text("utf-8").splitlines()[:3]
    results = [extractor(ce.Article(**json.loads(line))) for line in lines]
    collection = FeatureCollection.model_validate_json("".join(geojson.write(results)))
    assert len(collection.features) >= 10
    assert all(feature.geometry.coordinates != (0, 0) for feature in collection.features)
    assert collection.model_dump(mode="json", exclude_unset=True) == ce.to_geojson(results)


def test_what_is_written_in_pieces_is_the_same(placed):
    assert json.loads("".join(geojson.write([placed, placed]))) == ce.to_geojson([placed, placed])
    assert json.loads("".join(geojson.write([]))) == ce.to_geojson([])


def test_a_place_told_twice_in_one_event_is_one_feature(placed):
    strike = placed.events[1]
    twice = strike.model_copy(update={"place": (strike.place[0], strike.place[0]), "reported_by": None})
    assert len(points(placed.model_copy(update={"events": (twice,)}))) == 1


@pytest.mark.parametrize("reason", ["not known", "too many", None])
def test_an_unresolved_place_is_left_out(extraction, reason):
    resolved = Unresolved(reason=reason) if reason else None
    capture = extraction.events[3]
    place = capture.object[0].model_copy(update={"resolved": resolved})
    assert points(extraction.model_copy(update={"events": (capture.model_copy(update={"object": (place,)}),)})) == []


@pytest.mark.parametrize(("latitude", "longitude", "shown"), [(0, 0, False), (0, 32.4, True), (51.5, 0, True)])
def test_only_the_point_zero_is_nowhere(extraction, put, latitude, longitude, shown):
    capture = extraction.events[3]
    there = capture.model_copy(update={"object": (put(capture.object[0], "There", latitude, longitude),)})
    assert bool(points(extraction.model_copy(update={"events": (there,)}))) is shown
