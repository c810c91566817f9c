"""Who fell in a clash and killed nobody in it: قتل 25 مسلحا وجرح آخرون خلال معارك."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence


def without_dead_killers(s: Sentence, events: list[Finished]) -> None:
    """Take those whom a clash killed out of the doers of what else it did to people; changes the events in place.

    Where both sides have dead (قتلى من الجانبين), neither is the killer.
    """
    for event in events:
        _without_themselves(event)
        both = (s.tokens[u.head].base in s.grammar.words.both_sides for u in event.roles.get("victim", ()))
        if event.draft.type == "casualty" and event.roles.get("perpetrator") and any(both):
            del event.roles["perpetrator"]
    fought = {u.i for e in events if e.draft.pattern.subtype == "clash" for u in e.roles.get("participant", ())}
    if not fought:
        return
    harmed = [e for e in events if e.draft.type == "casualty"]
    for event in harmed:
        doers = event.roles.get("perpetrator", ())
        dead = {u.at for e in harmed if e is not event for u in e.roles.get("victim", ())}
        mine = {u.i for u in event.draft.slots.agent}  # المهاجم الذي أصاب شرطيين قتل
        if doers and mine.isdisjoint(u.i for u in doers) and all(u.i in fought and u.at in dead for u in doers):
            del event.roles["perpetrator"]


def _without_themselves(event: Finished) -> None:
    """قتل المسلح الذي هاجم الفندق: who is killed in his own attack is not who killed him.

    Whom only a pronoun points to, or the attack lends, is the killer and none of the dead.
    """
    killers, victims = event.roles.get("perpetrator", []), event.roles.get("victim", [])
    if event.draft.type != "casualty" or not (killers and victims):
        return
    if any(u.i == v.head + 1 and u.j <= v.j for u in killers for v in victims):
        del event.roles["perpetrator"]  # مقتل عناصر | الفصيل في هجومه
        return
    both = {u.i for u in victims} & {u.i for u in killers}
    if not both:
        return
    own = {u.i for u in (*event.draft.slots.patient, *event.draft.slots.genitive)}
    role = "perpetrator" if both <= own else "victim"
    event.roles[role] = [u for u in event.roles[role] if u.i not in both]
    if not event.roles[role]:
        del event.roles[role]
