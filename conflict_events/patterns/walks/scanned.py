"""What a walk behind a word has gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.unit_row import Group


@dataclass(slots=True)
class Scan:
    """What stands behind a word until its clause ends.

    Attributes:
        bare: Groups of phrases that no preposition governs, in order.
        preps: Groups by their folded preposition.
        times: Time units.
        resumed: Prepositions with a pronoun (عليها, فيه) met as particles.
        pronoun: The pronoun of the last of them.
        topical: Whether one stood before any bare phrase: what is before the verb is its topic (المدينة سيطر عليها).
    """

    bare: list[Group] = field(default_factory=list)
    preps: dict[str, list[Group]] = field(default_factory=dict)
    times: list[Unit] = field(default_factory=list)
    resumed: list[str] = field(default_factory=list)
    topical: bool = False
    pronoun: str = ""
