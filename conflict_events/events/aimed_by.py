"""An attack that aiming is said of: استهداف غارات التحالف مواقع المتمردين is one event, told by its noun."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.patterns.slots import ACTORS

_AIM = "strike.other.aim_noun"


def without_aiming(events: list[Finished]) -> list[Finished]:
    """Drop the aiming of an attack whose noun stands right behind it, and lend that its doer and what it hits."""
    return [e for e in events if e.draft.pattern.id != _AIM or not _told_by_noun(e, events)]


def _told_by_noun(aiming: Finished, events: list[Finished]) -> bool:
    group = aiming.draft.slots.genitive
    noun = group[0] if group and group[0].trigger else None
    strikes = (e for e in events if e.draft.type == "strike" and not e.draft.hit.verb)
    attack = next((e for e in strikes if e.draft.unit is noun), None)
    if noun is None or attack is None:
        return False
    own = attack.draft.slots.genitive
    doer = own if own and own[0].kinds & ACTORS else []
    after = (doer or group)[-1].at
    hit = next((g for g in aiming.draft.slots.bare if g[0].at == after + 1), None)
    if hit is None:
        return False
    attack.roles["target"] = list(hit)
    if doer:
        attack.roles["attacker"] = list(doer)
    else:
        attack.roles.pop("attacker", None)
    return True
