"""Events in the terms of other projects: ACLED and PLOVER. What means what is data, in the two TOML files here."""

from conflict_events.outputs.interop.acled import to_acled
from conflict_events.outputs.interop.plover import to_plover

__all__ = ["to_acled", "to_plover"]
