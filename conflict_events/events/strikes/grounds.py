"""Lands and places that a clash is told by and that do not fight: معارك اليمن, اشتباكات بين الريف والمدينة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished

_SIDES = frozenset({"بين", "مع", "ضد"})
_BETWEEN = "بين"
_LAND = frozenset({"place", "state"})
_DOING = frozenset({"state", "armed", "group", "force", "org", "person", "gent", "person_name", "title"})


def where_they_fought(clash: Finished) -> None:
    """Make what only lies where a clash was its place, and none of its sides; changes it in place."""
    sides = clash.roles.get("participant", [])
    known = {u.at for u in clash.roles.get("place", ()) if u.at >= 0}
    lands = _between(clash, sides) or _land(clash, sides) or [u for u in sides if u.at in known]  # معارك محافظة كذا
    if not lands:
        return
    left = [u for u in sides if all(u is not land for land in lands)]
    if left:
        clash.roles["participant"] = left
    else:
        del clash.roles["participant"]
    if not clash.roles.get("place") or lands[0].prep != _BETWEEN:
        clash.roles["place"] = lands


def _between(clash: Finished, sides: list[Unit]) -> list[Unit]:
    """اشتباكات بين ريف درعا | والسويداء: return the places between which a clash was; no states, which fight."""
    between = [u for group in clash.draft.slots.preps.get(_BETWEEN, ()) for u in group]
    between = [u for u in sides if any(u is b for b in between)]
    places = [u for u in between if "place" in u.kinds]
    two = len(between) == 1 and between[0].j - between[0].i == 1 and between[0].definite  # بين البلدين
    return between if places and not two and not any(u.kinds & _DOING for u in between) else []


def _land(clash: Finished, sides: list[Unit]) -> list[Unit]:
    """معارك | اليمن: return the land in idafa behind a clash that names neither who fights it nor another place."""
    slots = clash.draft.slots
    own = [u for u in sides if any(u is g for g in slots.genitive)]
    told = not _SIDES.isdisjoint(slots.preps) or "في" in slots.preps
    return own if len(own) == 1 and own[0].kinds >= _LAND and not own[0].kinds & {"force", "armed"} and not told else []
