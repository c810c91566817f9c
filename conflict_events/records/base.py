"""The root of all records: frozen, closed to unknown fields, with a readable JSON Schema."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict


def _shorten(schema: dict[str, Any]) -> None:
    """Keep the first paragraph of a docstring in the JSON Schema; examples and sections are for Python readers."""
    if "description" in schema:
        schema["description"] = " ".join(schema["description"].split("\n\n", 1)[0].split())


class Record(BaseModel):
    """A value that never changes: compared and hashed by its content, refused if it has a field too many."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra=_shorten, defer_build=True)
