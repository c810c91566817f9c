"""What a mention stands for: an actor of the catalogue, a place of the gazetteer, or nothing known, with the reason."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from conflict_events.records.base import Record
from conflict_events.records.span import Span

ActorKind = Literal[
    "state",
    "government",
    "force",
    "group",
    "coalition",
    "police",
    "tribe",
    "peacekeeper",
    "organisation",
    "outlet",
    "generic",
    "person",
]
PlaceKind = Literal[
    "country",
    "region",
    "district",
    "city",
    "town",
    "village",
    "neighbourhood",
    "camp",
    "facility",
    "crossing",
    "airport",
    "port",
    "road",
    "river",
    "front",
    "area",
]
Precision = Literal["point", "town", "district", "region", "country"]


class ResolvedActor(Record):
    """An actor that a mention stands for.

    Attributes:
        id: Its id in the catalogue, such as `"actor.ly.lna"`; of a person without an affiliation `"person"`.
        name: English name; of a person the name as the text writes it.
        kind: What kind of actor it is.
        country: ISO 3166-1 alpha-2 code of its country, or None where it has none, or several.
        codes: Codes of other schemes by the name of the scheme: `"iso3"`, `"cameo"`, `"acled"`.
        how: Whether the catalogue has the name, the words compose it, or it points back to a name before it.
        score: How sure, from 0 to 1.
        reason: The same in words.
        antecedent: The mention that a reference points back to.
        role: Of a person: rank, title and office as the text writes them.
        affiliation: Of a person: id of the actor that the office belongs to.
    """

    type: Literal["actor"] = "actor"
    id: str = Field(min_length=1, description="id in the catalogue of actors")
    name: str = Field(min_length=1, description="English name; of a person the name as the text writes it")
    kind: ActorKind = Field(description="what kind of actor it is")
    country: str | None = Field(default=None, pattern="^[A-Z]{2}$", description="ISO 3166-1 alpha-2 code, or null")
    codes: dict[str, str] = Field(default_factory=dict, description="codes of other schemes: iso3, cameo, acled")
    how: Literal["name", "composition", "reference"] = Field(description="what decided it")
    score: float = Field(ge=0, le=1, description="how sure, from 0 to 1")
    reason: str = Field(min_length=1, description="why, in words")
    antecedent: Span | None = Field(default=None, description="the mention that a reference points back to")
    role: str | None = Field(default=None, description="of a person: rank, title and office")
    affiliation: str | None = Field(default=None, description="of a person: id of the actor of the office")

    def __hash__(self) -> int:
        """Hash without the codes, which a dict holds; equal records have equal hashes all the same."""
        return hash((self.id, self.how, self.score, self.reason, self.antecedent, self.role))


class ResolvedPlace(Record):
    """A place that a mention stands for.

    Attributes:
        id: Its id in the gazetteer, such as `"place.gn.2210247"` (GeoNames) or `"place.ce.ly.jiza"` (our own).
        name: English name, or a transliteration.
        kind: What kind of place it is.
        country: ISO 3166-1 alpha-2 code.
        region: Name of the first-level region, or None.
        latitude: Degrees north (WGS 84).
        longitude: Degrees east.
        precision: What the point stands for: itself, or a town, district, region or country around it.
        how: Whether its name, what contains it, or a name before it decided.
        score: How sure, from 0 to 1.
        reason: The same in words.
    """

    type: Literal["place"] = "place"
    id: str = Field(min_length=1, description="id in the gazetteer")
    name: str = Field(min_length=1, description="English name, or a transliteration")
    kind: PlaceKind = Field(description="what kind of place it is")
    country: str | None = Field(default=None, pattern="^[A-Z]{2}$", description="ISO 3166-1 alpha-2 code, or null")
    region: str | None = Field(default=None, description="name of the first-level region")
    latitude: float = Field(ge=-90, le=90, description="degrees north")
    longitude: float = Field(ge=-180, le=180, description="degrees east")
    precision: Precision = Field(description="what the point stands for")
    how: Literal["name", "containment", "reference"] = Field(description="what decided it")
    score: float = Field(ge=0, le=1, description="how sure, from 0 to 1")
    reason: str = Field(min_length=1, description="why, in words")


class Unresolved(Record):
    """A mention that was looked up and not found, or found too often.

    Attributes:
        reason: Why nothing was decided.
    """

    type: Literal["unresolved"] = "unresolved"
    reason: str = Field(min_length=1, description="why nothing was decided")


Resolution = Annotated[ResolvedActor | ResolvedPlace | Unresolved, Field(discriminator="type")]
