"""What events of one sentence lend each other: the attack's doer, weapon, place and time hold for its casualties."""

from __future__ import annotations

from itertools import pairwise

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import ABOUT, AFTER, AGAINST, CAUSE, DURING, IN
from conflict_events.events.captures.captors import tell_sides
from conflict_events.events.captures.freed import let_go
from conflict_events.events.captures.raiders import attacked_to_take
from conflict_events.events.circumstances.other_matters import only_meant_there, only_quoted_there
from conflict_events.events.circumstances.scenes import fights_on, fought_for, fought_over, headed, scene_of, told_from
from conflict_events.events.circumstances.settings import Settings
from conflict_events.events.circumstances.suspected import suspected
from conflict_events.events.circumstances.time_complements import apart
from conflict_events.events.circumstances.within_times import within_times
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.events.sharing.ambushes import laid_by
from conflict_events.events.sharing.blamed import not_by_captors
from conflict_events.events.sharing.died_of_wounds import died_of_wounds
from conflict_events.events.sharing.foes import last_side, other_side, spoken_after
from conflict_events.events.sharing.found_as_well import found_as_well
from conflict_events.events.sharing.joined_attacks import by_joined_attacks
from conflict_events.events.sharing.joined_casualties import between_casualties, between_clauses, borrows, voice
from conflict_events.events.sharing.lending import (
    beyond,
    fired_from,
    in_its_clause,
    lies_elsewhere,
    of_its_dead,
    one_is_meant,
    theirs_alone,
    told_of_before,
    told_of_them,
)
from conflict_events.events.sharing.lent_times import (
    commemorated,
    followed,
    had_died,
    had_done,
    held_since,
    how_long,
    not_before,
    of_earlier_dead,
    only_before,
    opens_span,
    times_of_joined,
    told_next,
)
from conflict_events.events.sharing.long_after import long_after
from conflict_events.events.sharing.ongoing import goes_on_there
from conflict_events.events.sharing.other_doings import avenged, of_others, told_of_apart, words_of
from conflict_events.events.sharing.same_raid import place_of_raid
from conflict_events.events.sharing.strike_pairs import fill, in_course_of, same_shot, same_strike
from conflict_events.events.sharing.told_by_others import told_by_others
from conflict_events.events.sharing.went_there import lie_under_rubble, where_they_went
from conflict_events.events.strikes.set_off_with import set_off_with
from conflict_events.events.strikes.sides import fighters, name_sides, who_bore
from conflict_events.events.strikes.weapons import carried_in, killed_by_others, killers_own, of_weapon, worn
from conflict_events.patterns.noun_slots.purposes import viewed
from conflict_events.patterns.walks.slots import ACTORS

_BESIDE = frozenset({"جانب", "بجانب"})  # شارك إلى جانب القوات في المعارك: an ally, and no foe
_LENT = {
    "casualty": (("perpetrator", "attacker"), ("weapon", "weapon"), ("place", "place")),
    "capture": (("captor", "attacker"), ("place", "place")),
}
_FIGHTERS = frozenset({"armed", "group", "force"})
_AMID = DURING | {"في"}
_CAUSAL = CAUSE | DURING | AFTER | IN | {"من"}
"""Prepositions before an attack that name it as the cause of a casualty before it: قتلوا في هجوم."""
_SPOKEN_OF = ABOUT | {"رغم", "ضد"}
"""Prepositions before an event that is only spoken of where the talk is: التحقيق حول انفجار."""
_BY = CAUSE | IN


def share(s: Sentence, events: list[Finished], settings: Settings) -> None:
    """Fill what is missing from the events that stand together with an event; changes them in place."""
    laid_by(s, events)
    not_by_captors(s, events)
    killers_own(s, events)
    attacked_to_take(s, events)
    strikes = [e for e in events if e.draft.type == "strike"]
    pairs = [(e, source) for e in events if borrows(e) and (source := _source(s, e, strikes)) is not None]
    between_casualties(s, events)
    for strike in strikes:
        worn(s, strike)
        carried_in(s, strike)
    for event in events:
        set_off_with(s, event)
        of_weapon(s, event)
    for event, strike in sorted(pairs, key=lambda p: abs(p[0].draft.unit.at - p[1].draft.unit.at)):
        _by_killers(s, event, strike)
        if not strike.roles.get("place") and _told_first(event, strike):
            fill(strike, "place", settings.hit_places(s, strike.draft, strike.roles.get("target", [])))
        _to_strike(s, event, strike)
    _among_strikes(s, strikes, settings)
    for event, strike in pairs:
        if event.draft.type == "casualty":
            _from_clash(s, event, strike)
        _from_strike(s, event, strike)
    for event, strike in pairs:
        by_joined_attacks(s, event, strike, strikes)
    died_of_wounds(s, events)
    between_clauses(s, events)
    tell_sides(s, events, settings)
    let_go(events)
    fought_for(s, events)
    fought_over(s, events)
    fights_on(s, events)
    for event in events:
        _from_speech(s, event, events, settings)
        of_weapon(s, event)
    for event, strike in pairs:
        _late_place(event, strike)
    lie_under_rubble(s, events)
    name_sides(s, events)
    told_by_others(s, events)


def _complete(s: Sentence, strike: Finished, settings: Settings) -> None:
    """Fill what an attack's own sentence tells of its sides and its place."""
    if strike.draft.pattern.subtype == "clash":
        _other_side(strike, apart=s.grammar.walker.apart(strike.draft.unit) and not spoken_after(s, strike))
    targets = strike.roles.get("target", []) if not strike.roles.get("place") else []
    hit = settings.hit_places(s, strike.draft, targets)
    if hit and not hit[0].definite:  # مالي: هجوم على قريتين
        hit = headed(s) or hit
    fill(strike, "place", hit)


def _late_place(event: Finished, strike: Finished) -> None:
    """Give those taken in an attack its place, where that was found last."""
    if event.draft.type == "capture" and not event.roles.get("place"):
        fill(event, "place", strike.roles.get("place", []))


def _among_strikes(s: Sentence, strikes: list[Finished], settings: Settings) -> None:
    """Fill what a strike tells of itself, and what one that is named again has from the first."""
    for strike in strikes:
        _complete(s, strike, settings)
    for first, second in pairwise(strikes):
        same_strike(s, first, second)
        same_shot(first, second)
        in_course_of(s, first, second)
        second.times = second.times or times_of_joined(s, first, second)


def _source(s: Sentence, event: Finished, strikes: list[Finished]) -> Finished | None:
    """Return the attack a casualty comes from: in the same speech, the nearest."""
    k = event.draft.unit.at
    begin = found_as_well(s, k)
    near = [e for e in strikes if e.draft.unit.at > begin and voice(e) is voice(event)]
    near = [e for e in near if not (opens_span(s, event, e) or long_after(s, event, e))]
    if s.grammar.walker.apart(event.draft.unit):  # شنت القوات هجوما إثر مقتل جنود
        near = [e for e in near if e.draft.unit.at > k]
    causes = [e for e in near if e.draft.unit.at < k or e.draft.unit.prep in _CAUSAL]
    own = [e for e in causes if e.draft.unit.at > k and _in_clause(s, k, e.draft.unit)]
    found = min(own or in_its_clause(s, k, causes) or near, key=lambda e: abs(e.draft.unit.at - k), default=None)
    return found if found is None or _alike(s, event, found) else None


def _alike(s: Sentence, event: Finished, strike: Finished) -> bool:
    """Whether what is told of an attack holds for these people, and theirs for it."""
    known = told_of_before(s, event) and not of_its_dead(event, strike)
    known = known or suspected(s, event.draft, strike.draft.unit) or followed(s, strike)
    known = known or told_next(s, event, strike) or held_since(s, event, strike) or of_earlier_dead(s, event, strike)
    known = known or had_done(s, event, strike) or had_died(s, event, strike) or commemorated(s, event, strike)
    known = known or told_of_apart(s, event, strike) or avenged(s, event, strike) or goes_on_there(s, event, strike)
    known = known or of_others(s, event, strike)
    return not (known or one_is_meant(event, strike) or told_of_them(s, event, strike))


def _in_clause(s: Sentence, k: int, cause: Unit) -> bool:
    """مقتل 17 مدنيا الجمعة في قصف: whether a cause stands in the clause of the event noun before it."""
    return cause.prep in _BY and not any(u.kind in "VS" or (u.conj and u.trigger) for u in s.units[k + 1 : cause.at])


def _told_first(event: Finished, strike: Finished) -> bool:
    """قصفوا البلدة، فقتل ستة في مشفى; واقتحموا المخيم: an attack with its own clause may lie elsewhere."""
    return strike.draft.hit.verb and (strike.draft.unit.at < event.draft.unit.at or strike.draft.unit.conj)


def _to_strike(s: Sentence, event: Finished, strike: Finished) -> None:
    if not strike.roles.get("place"):
        fill(strike, "place", [u for u in event.roles.get("place", []) if not theirs_alone(s, "place", strike, u)])
    if not strike.times:
        strike.times = not_before(s, event, strike)


def attack_of(s: Sentence, event: Finished, events: list[Finished]) -> Finished | None:
    """Return the attack that a casualty comes from, if its sentence tells of it."""
    strikes = [e for e in events if e.draft.type == "strike"]
    return _source(s, event, strikes) if event.draft.type == "casualty" else None


def _by_killers(s: Sentence, event: Finished, strike: Finished) -> None:
    """قتل مسلحون سبعة في هجوم: who kills in an attack makes it."""
    if strike.draft.pattern.subtype == "clash" or strike.draft.unit.prep not in IN:
        return
    killers = [u for u in event.roles.get("perpetrator", ()) if any(u is a for a in event.draft.slots.agent)]
    between = s.units[event.draft.unit.at + 1 : strike.draft.unit.at]
    if event.draft.hit.verb and killers and between and all(_same_doer(s, u, killers) for u in between):
        strike.roles.setdefault("attacker", killers)


def _same_doer(s: Sentence, unit: Unit, killers: list[Unit]) -> bool:
    """Whether a unit between a killing and an attack leaves the doer as he is: a verb may describe him, or join."""
    if unit.kind != "V":
        return unit.kind != "S" or s.units[unit.at - 1].kind == "V"
    described = s.grammar.walker.described(unit.at) is not None or s.grammar.walker.in_relative(unit.at)
    return described or any(u is k for u in s.grammar.verb(unit.at).agent for k in killers)


def _from_strike(s: Sentence, event: Finished, strike: Finished) -> None:
    for mine, theirs in _LENT[event.draft.type]:
        if mine in ("perpetrator", "captor") and strike.factuality not in ("actual", event.factuality):
            continue
        if mine == "weapon" and killed_by_others(event, strike):
            continue
        if mine == "captor" and _held(event, strike.roles.get(theirs, [])):
            continue  # سجن القائد بعد إدانته بقصف المدينة
        if not event.roles.get(mine) or (mine == "place" and beyond(s, event, strike)):
            fill(event, mine, [u for u in strike.roles.get(theirs, []) if not fired_from(mine, u)])
    if not event.times or (only_before(s, event) and strike.days()):
        event.times = [t for t in apart(event.draft, strike.times) if not how_long(s, event, t)]


def _held(event: Finished, doers: list[Unit]) -> bool:
    """Whether those who are taken made the attack that the sentence tells of."""
    return not {u.i for u in event.roles.get("object", ())}.isdisjoint(u.i for u in doers)


def _from_clash(s: Sentence, event: Finished, clash: Finished) -> None:
    """قتلوا في اشتباك مع قوة: those they fought did it, and the dead are the other side."""
    if clash.draft.pattern.subtype != "clash" or clash.draft.unit.prep not in _CAUSAL:
        return
    sides, victims = clash.roles.get("participant", []), event.roles.get("victim", [])
    foe = other_side(s, sides, victims) or last_side(s, sides, victims)
    foe = [] if any(t.form in _BESIDE for u in foe for t in s.tokens[u.first : u.i]) else foe
    other = bool(foe) and all(u.at != foe[0].at for u in victims)
    against = len(sides) > 1 or foe[0].prep in ("مع", "ضد", "") if other else False
    if against and victims and not event.roles.get("perpetrator"):
        fill(event, "perpetrator", foe)
        if len(sides) == 1:
            fill(clash, "participant", [*victims, *sides])
    elif (
        not sides and clash.draft.unit.prep in _AMID and event.factuality == "actual"
    ):  # قتل 40 مسلحا في معارك: fighters that are killed in one fought
        fought = fighters(s, who_bore(event))
        fill(clash, "participant", [*(event.roles.get("perpetrator", []) if fought else []), *fought])


def _from_speech(s: Sentence, event: Finished, events: list[Finished], settings: Settings) -> None:
    """Give an event that is new in its sentence, and has no place, the nearest one of what is said around it."""
    if not event.roles.get("place"):
        fill(event, "place", place_of_raid(s, event, events) or where_they_went(s, event))
    if event.draft.pattern.subtype == "detention" and not event.roles.get("place"):  # جنوبي سبها، حيث …، خطف مسلحون
        fill(event, "place", settings.opening(s, event.draft.hit.i))
    if event.draft.type not in ("strike", "casualty") or event.roles.get("place"):
        return
    fill(event, "place", scene_of(s, event) or within_times(s, event))
    if event.factuality in ("planned", "possible"):  # what is only meant to be is not where the talk is
        return
    known = s.tokens[event.draft.hit.i].det or event.draft.unit.prep in _SPOKEN_OF
    if known or viewed(s.grammar, event.draft.unit.at):  # الهجوم is told of elsewhere
        return
    content = event.reporter.content if event.reporter is not None else None
    begin, end = content or (0, len(s.tokens))
    own, end = words_of(s, event, events, (begin, end))
    near = settings.around(s, own, end, event.draft.unit.at) or settings.opening(s, begin)
    if lies_elsewhere(s, event, near, events) or only_meant_there(s, event, near, events):
        return
    if only_quoted_there(s, event, near, events):
        return
    fill(event, "place", near or told_from(s, event, settings) or ([] if content else headed(s)))


def _other_side(clash: Finished, apart: bool) -> None:
    """اشتباكات مع المسلحين: the other side is whoever does what the clash happens in."""
    sides = clash.roles.get("participant", [])
    outer = clash.draft.slots.outer
    if len(sides) == 1 and sides[0].prep in AGAINST and outer is not None:
        seen = "light_witness" in clash.draft.slots.carriers  # ولايته شهدت معركة مع المسلحين
        doer = [u for u in outer.agent if not seen and u.kinds & ACTORS and u is not sides[0]]
        clash.roles["participant"] = doer + sides
    elif not sides and outer is not None and apart and not clash.draft.slots.carriers.count("said"):
        fill(clash, "participant", [u for u in outer.agent if u.kinds & _FIGHTERS])  # سيطر الجيش عليها بعد معارك
