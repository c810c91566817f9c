"""An attack that aiming is said of: استهداف غارات التحالف مواقع المتمردين is one event, told by its noun."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.patterns.walks.slots import ACTORS

_HIT = "strike.hit_verb"
_BY = "ب"
_AIM = "strike.other.aim_noun"


def without_aiming(events: list[Finished]) -> list[Finished]:
    """Drop the aiming of an attack whose noun stands right behind it, and lend that its doer and what it hits."""
    told = [e for e in events if e.draft.pattern.id != _AIM or not _told_by_noun(e, events)]
    return [e for e in told if e.draft.pattern.trigger != _HIT or not _made_with(e, events)]


def _made_with(aiming: Finished, events: list[Finished]) -> bool:
    """استهدف المسلحون القاعدة | بهجوم: whether a verb of hitting only says again what an attack behind ب tells."""
    hit = {u.i for u in aiming.roles.get("target", ())}
    for event in events:
        outer = event.draft.slots.outer
        noun = event.draft.type == "strike" and not event.draft.hit.verb and event.draft.unit.prep == _BY
        if noun and outer is not None and outer.owner == aiming.draft.unit.at and hit:
            return hit <= {u.i for u in event.draft.slots.sufferer}
    return False


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
