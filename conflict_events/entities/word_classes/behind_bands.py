"""Words behind the name of a band that has no article: حركة طالبان | المتشددة, but خطفت طالبان | صحفيا."""

from __future__ import annotations

from conflict_events.entities.units.word_kinds import accusative
from conflict_events.text.tokens import Token

_NAMES = frozenset({"name_org", "armed_groups"})
_OBJECT, _HERS = "ين", "ة"


def behind_band(token: Token, last: Token | None) -> str:
    """Return "A" for an adjective of a band right before it, "N" for whom its ending tells to be another, or nothing.

    Args:
        token: A word that may be an adjective.
        last: The word before it.
    """
    if last is None or last.det or last.tags.isdisjoint(_NAMES):
        return ""
    if token.det:
        return "A" if token.stem.endswith(_HERS) else ""
    return "N" if accusative(token) or token.stem.endswith(_OBJECT) else ""
