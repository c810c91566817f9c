"""Actors of an event with the codes that other schemes want."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from conflict_events.outputs.located import located
from conflict_events.records import ResolvedActor

if TYPE_CHECKING:
    from conflict_events.outputs.interop.incidents import Incident
    from conflict_events.records import Argument, Event, ResolvedPlace

_CODE = 3  # letters of a country, and of a sector


def filling(event: Event, roles: Iterable[str]) -> list[Argument]:
    """Return what fills the roles of an event, role by role; roles that it does not have are passed over."""
    return [one for role in roles for one in getattr(event, role, ())]


def actor_of(argument: Argument) -> ResolvedActor | None:
    """Return the actor that an argument stands for."""
    return argument.resolved if isinstance(argument.resolved, ResolvedActor) else None


def sector_of(actor: ResolvedActor | None) -> str | None:
    """Return the first sector in the CAMEO code of an actor: `"GOV"` of `"LBYGOV"`."""
    code = actor.codes.get("cameo", "") if actor else ""
    return code[_CODE : 2 * _CODE] or None


def name_of(argument: Argument) -> str:
    """Return the name of ACLED, else the English name, else the words of the article."""
    actor = actor_of(argument)
    return argument.text if actor is None else actor.codes.get("acled", actor.name)


def inter_of(argument: Argument, codes: dict[str, Any], country: str | None) -> int | None:
    """Return ACLED's code for the kind of an actor; None where it is not known.

    Args:
        argument: What fills a role.
        codes: Codes by kind and by sector, as in `acled.toml`.
        country: Country that the event was in, alpha-2: state forces of another one are external.
    """
    actor = actor_of(argument)
    if actor is None:
        return None
    given = actor.codes.get("acled_inter")
    sector = codes["sector"].get(sector_of(actor))
    code: int | None = int(given) if given else sector or codes["kind"].get(actor.kind)
    abroad = code == 1 and None not in (actor.country, country) and actor.country != country
    return 8 if abroad else code


def place_of(incident: Incident) -> ResolvedPlace | None:
    """Return the first place of an incident's event that was resolved."""
    alone = incident.extraction.model_copy(update={"events": (incident.event,)})
    return next((one.place for one in located(alone)), None)
