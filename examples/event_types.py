"""Two types of events of one's own, for `protest.toml` and `displacement.toml`.

ce.load(patterns=["examples/protest.toml"], types=[ProtestEvent])
conflict-events patterns check examples/protest.toml --types examples/event_types.py:ProtestEvent
"""

from typing import Literal

import conflict_events as ce


class ProtestEvent(ce.BaseEvent):
    """People gather in public for a demand."""

    COUNTED = "protester"
    type: Literal["protest"] = "protest"
    subtype: Literal["march", "sit_in"]
    protester: ce.Arguments = ()
    demand: ce.Arguments = ()


class DisplacementEvent(ce.BaseEvent):
    """People leave their homes, or come back to them."""

    COUNTED = "displaced"
    type: Literal["displacement"] = "displacement"
    subtype: Literal["flight", "return"]
    displaced: ce.Arguments = ()
    origin: ce.Arguments = ()
    destination: ce.Arguments = ()
