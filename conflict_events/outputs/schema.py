"""The JSON Schema of an extraction: `python -m conflict_events.outputs.schema > docs/extraction.schema.json`."""

from __future__ import annotations

import json
import sys

from conflict_events.records import Extraction


def schema_text() -> str:
    """The text of `docs/extraction.schema.json`, with its last line break.

    >>> schema_text().startswith("{") and schema_text().endswith("}" + chr(10))
    True
    """
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Extraction.json_schema()}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.buffer.write(schema_text().encode("utf-8"))
