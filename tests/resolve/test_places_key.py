"""The named places of gold, by the key beside this file: what resolves, and to the right country."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from conflict_events.resolve.places import PlaceResolver

HERE = Path(__file__).parent
GOLD = HERE.parents[2] / "shared" / "gold"
KEY = [json.loads(line) for line in (HERE / "places_key.jsonl").read_text("utf-8").splitlines()]


def test_the_key_is_well_formed():
    gazetteer = PlaceResolver("ar").gazetteer
    spans = [(row["article"], row["start"], row["end"]) for row in KEY]
    assert len(set(spans)) == len(spans) > 200
    for row in KEY:
        assert set(row) == {"article", "start", "end", "id"}
        assert row["id"] is None or gazetteer.by_id(row["id"])


@pytest.mark.skipif(not GOLD.is_dir(), reason="gold lies beside the project, and is not here")
def test_named_places_resolve_to_the_right_country(record_property):
    texts = {}
    for part in ("seeds", "news"):
        lines = (GOLD / part / "articles.jsonl").read_text("utf-8").splitlines()
        texts |= {one["id"]: one["text"] for one in map(json.loads, lines)}
    rows = defaultdict(list)
    for row in KEY:
        rows[row["article"]].append(row)
    resolver = PlaceResolver("ar")
    found = right = same = 0
    for article, entries in rows.items():
        entries.sort(key=lambda row: (row["start"], -row["end"]))
        mentions = [texts[article][row["start"] : row["end"]] for row in entries]
        context = resolver.context(texts[article], mentions)
        for row, mention in zip(entries, mentions, strict=True):
            place = resolver.resolve(mention, context)
            if place.type == "place":
                found += 1
                right += row["id"] is not None and place.country == resolver.gazetteer.by_id(row["id"]).country
                same += place.id == row["id"]
    for name, figure in (("named", len(KEY)), ("resolved", found), ("right country", right), ("same id", same)):
        record_property(name, figure)
    assert found >= 0.9 * len(KEY)
    assert right >= 0.95 * found
    assert same >= 0.9 * found
