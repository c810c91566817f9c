"""Tables of extractions: one row an event, or one row an argument."""

from conflict_events.outputs.tables.frames import to_arrow, to_pandas, to_polars
from conflict_events.outputs.tables.rows import to_records

__all__ = ["to_arrow", "to_pandas", "to_polars", "to_records"]
