"""GeoJSON (RFC 7946): a FeatureCollection of events at their resolved places, for QGIS and every other map."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from conflict_events.outputs.lines import one_line
from conflict_events.outputs.located import Located, located
from conflict_events.outputs.several import several
from conflict_events.outputs.tables.rows import event_row, statements

if TYPE_CHECKING:
    from conflict_events.records import Event, Extraction

# They are of the first place alone, or in the geometry.
_LEFT_OUT = ("place_id", "place_name", "country", "latitude", "longitude", "place_precision")


def to_geojson(results: Extraction | Iterable[Extraction]) -> dict[str, Any]:
    """Turn extractions into a GeoJSON FeatureCollection.

    Args:
        results: One extraction, or any number of them.

    Returns:
        A feature for each place of each event, a Point in degrees, longitude first (WGS 84). Its properties are the
        columns of the table of events, with the place's role, id, name, kind, country, region, precision and score.
        Events without a resolved place are left out, and nothing is put at 0, 0. Days are ISO days.

    Raises:
        InputError: Something given is no extraction.

    >>> to_geojson([])
    {'type': 'FeatureCollection', 'features': []}
    """
    return {"type": "FeatureCollection", "features": list(_features(results))}


def write(results: Extraction | Iterable[Extraction]) -> Iterator[str]:
    r"""Write `to_geojson` in pieces, a feature a line; extractions are taken one at a time.

    >>> "".join(write([]))
    '{"type": "FeatureCollection", "features": [\n\n]}\n'
    """
    yield '{"type": "FeatureCollection", "features": [\n'
    comma = ""
    for feature in _features(results):
        yield comma + one_line(json.dumps(feature, ensure_ascii=False))
        comma = ",\n"
    yield "\n]}\n"


def _features(results: Extraction | Iterable[Extraction]) -> Iterator[dict[str, Any]]:
    for extraction in several(results):
        said = statements(extraction)
        for one in located(extraction):
            yield _feature(one, said)


def _feature(one: Located, said: Mapping[str, Event]) -> dict[str, Any]:
    place, article = one.place, one.extraction.article_id or one.extraction.text_sha256[:12]
    row = event_row(one.extraction, one.event, said)
    known = {name: _plain(value) for name, value in row.items() if name not in _LEFT_OUT}
    return {
        "type": "Feature",
        "id": f"{article}/{one.event.id}/{place.id}",
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
        "properties": {
            **known,
            "place_role": one.role,
            "place_words": one.words,
            **place.model_dump(include={"kind", "country", "region", "precision", "score"}),
            "place_id": place.id,
            "place_name": place.name,
        },
    }


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value
