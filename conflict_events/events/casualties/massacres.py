"""Deaths that other events of their sentence tell of: مجزرة راح ضحيتها تسعة; أصيب شابان ثم توفي أحدهما."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import CAUSE, DURING, IN
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_COUNTED_BY = "casualty.victims_of_verb"
_DIED = "casualty.pass_away_verb"
_DEATH = "casualty.pass_away_noun"
_BY = CAUSE | DURING | IN
_LOST = "casualty.lose_verb"
_HURT = "casualty.hurt_noun"
_MASDARS = frozenset({_HURT, "casualty.kill_noun"})
_FALL = frozenset({"casualty.fall_noun", "casualty.fall_verb"})
_FIGHTERS = frozenset({"armed", "group", "force"})
_BESIDE = 6  # phrases from سقوط within which a noun for the dead tells it
_AFFECTED, _AFFECTED_BY = "متاثر", 10  # units from a death within which wounds tell of it
_TORTURE = "تعذيب"
_ONE = frozenset({"احد", "احدي"})
_MASSACRE = "casualty.massacre_noun"


def with_their_victims(events: list[Finished]) -> list[Finished]:
    """Lend killings the victims of the clauses that describe them; a massacre tells of its dead itself.

    Args:
        events: The events of a sentence, in trigger order; changed in place.

    Returns:
        The events that are left: the clause behind a massacre is none of its own.
    """
    _at_their_place(events)
    left = []
    for event in events:
        killing = _described(event, events)
        if killing is not None:
            several = killing.draft.pattern.trigger == _MASSACRE  # خمس مجازر راح ضحيتها 62: not five died
            killing.amount = (event.amount if several else None) or killing.amount or event.amount
            killing.roles.setdefault("victim", event.roles.get("victim", []))
        if killing is None or killing.draft.pattern.trigger != _MASSACRE:
            left.append(event)
    return left


def _at_their_place(events: list[Finished]) -> None:
    """مجزرة مدرسة كذا, مذبحة "مي لاي": a massacre is named for its place, and never for one person."""
    for event in events:
        if event.draft.pattern.trigger != _MASSACRE:
            continue
        named = [u for u in event.roles.get("victim", ()) if u in event.draft.slots.genitive and _no_people(event, u)]
        if named:
            event.roles["victim"] = [u for u in event.roles["victim"] if u not in named]
            if "place" in named[0].kinds or not event.roles.get("place"):
                event.roles["place"] = named
            event.amount = None


def _no_people(event: Finished, unit: Unit) -> bool:
    one = event.amount is not None and event.amount.high == 1 and event.amount.span is None
    return unit.quantity is None and ("place" in unit.kinds or (one and "person_name" in unit.kinds))


def died_alone(s: Sentence, event: Finished, events: list[Finished]) -> bool:
    """توفي والده: whether somebody died, and no attack or other victim in the sentence says that he was killed."""
    if event.draft.pattern.trigger in _FALL:
        fell = event.draft.hit.verb or _counted(event, events) or _led_to(s, event, events)
        return _told_beside(event, events) or not fell
    if event.draft.pattern.trigger == _DEATH:
        return not (_of_attack(s, event, events) or _of_wounds(s, event, events))
    if _again(s, event, events):
        return True
    if event.draft.pattern.trigger != _DIED and not _bereft(s, event):
        return False
    others = (e for e in events if e.draft.pattern.trigger != _DIED and e is not event)
    return not tortured(s, event.draft.unit.at) and not any(e.draft.type in ("strike", "casualty") for e in others)


def _of_attack(s: Sentence, event: Finished, events: list[Finished]) -> bool:
    """أدى القصف إلى | وفاة طفلين, وفاة شاب جراء القصف: whether an attack leads to a death, or is its cause."""
    at = event.draft.unit.at
    attacks = {e.draft.unit.at: e.draft.unit for e in events if e.draft.type == "strike"}
    after = [u for u in s.units[at + 1 : at + 4] if u.at in attacks]
    if any(u.prep in _BY and not u.conj for u in after):
        return True
    return _led_to(s, event, events)


def _of_wounds(s: Sentence, event: Finished, events: list[Finished]) -> bool:
    """وفاة شاب أصيب برصاصة, أصيب برصاصة وأعلنت وفاته: whether who died is who an attack had wounded."""
    at, token = event.draft.unit.at, s.tokens[event.draft.hit.i]
    if any(t.stem.startswith(_AFFECTED) for u in s.units[at + 1 : at + _AFFECTED_BY] for t in s.tokens[u.i : u.j]):
        return True  # وفاة الشاب، من بلدة كذا، متأثرا بجروحه
    if tortured(s, at):
        return True
    struck = any(e.draft.type == "strike" for e in events)
    wounds = [e for e in events if e.draft.pattern.subtype == "wounded" and (struck or e.roles.get("weapon"))]
    victims = event.roles.get("victim", ())
    if token.pron or any(s.tokens[u.head].base in _ONE and s.tokens[u.head].pron for u in victims):
        return any(e.draft.unit.at < at for e in wounds)
    behind = [e.draft.slots.antecedent for e in wounds if e.draft.hit.verb and e.draft.unit.at > at]
    if any(e.draft.unit.at > at and e.draft.unit.prep in CAUSE and s.tokens[e.draft.hit.i].pron for e in wounds):
        return True  # وفاة الطفل إثر إصابته برصاص
    return any(told is not None and u.at == told.at for told in behind for u in victims)


def tortured(s: Sentence, at: int) -> bool:
    """وفاة معتقل تحت | التعذيب: whether torture brought about the death at a unit."""
    return any(t.base == _TORTURE for u in s.units[at + 1 : at + _BESIDE] for t in s.tokens[u.i : u.j])


def _led_to(s: Sentence, event: Finished, events: list[Finished]) -> bool:
    """أسفرت الغارات عن | سقوط مدنيين: whether a verb before a noun says that an attack brought it about."""
    at = event.draft.unit.at
    attacks = {e.draft.unit.at for e in events if e.draft.type == "strike"}
    for unit in reversed(s.units[:at]):
        if unit.kind == "V":
            led = "light_cause" in s.grammar.carries(unit.at)
            return led and any(u.at in attacks for u in s.units[max(unit.at - _BESIDE, 0) : at])
        if unit.kind in "SR.":
            return False
    return False


def _again(s: Sentence, event: Finished, events: list[Finished]) -> bool:
    """أصيب الوزير | إصابة بليغة: whether a noun only tells how badly the verb of its own root befell somebody."""
    unit = event.draft.unit
    if event.draft.pattern.trigger != _HURT or event.draft.hit.verb or unit.definite or unit.prep or unit.conj:
        return False
    verbs = (e.draft.unit for e in events if e.draft.hit.verb and e.draft.pattern.subtype == "wounded")
    return any(
        0 < unit.at - v.at <= _BESIDE and not any(u.kind in "VSR." for u in s.units[v.at + 1 : unit.at]) for v in verbs
    )


def _told_beside(event: Finished, events: list[Finished]) -> bool:
    """سقوط عشرة جنود قتلى, سقط عشرة بين قتيل وجريح: whether a noun for the dead tells that people fell."""
    nouns = (e for e in events if e.draft.type == "casualty" and not e.draft.hit.verb and e is not event)
    told = (e.draft.unit.at for e in nouns if e.draft.pattern.trigger not in _MASDARS)  # no سقوط سبعة | وإصابة آخرين
    return any(event.draft.unit.at < at < event.draft.unit.at + _BESIDE for at in told)


def _counted(event: Finished, events: list[Finished]) -> bool:
    """سقوط عشرين جنديا, سقوط مدنيين برصاص الجيش: whether those who fall are counted, and are armed or are attacked."""
    victims = event.roles.get("victim", ())
    armed = any(u.kinds & _FIGHTERS for u in victims) or any(e.draft.type == "strike" for e in events)
    armed = armed or bool(event.roles.get("weapon"))
    return armed and any(u.quantity is not None for u in victims)


def _bereft(s: Sentence, event: Finished) -> bool:
    """فقدوا ذويهم, فقد والده: whether all that is told is whose kin died, and not of what."""
    victims = event.roles.get("victim", ())
    return event.draft.pattern.trigger == _LOST and bool(victims) and all(s.tokens[u.head].pron for u in victims)


def _described(event: Finished, events: list[Finished]) -> Finished | None:
    """Return the killing that a clause with ضحيته describes, or None."""
    if event.draft.pattern.trigger != _COUNTED_BY:
        return None
    antecedent = event.draft.slots.antecedent
    nouns = (e for e in events if e.draft.type == "casualty" and not e.draft.hit.verb)
    found = (e for e in nouns if e.draft.unit is antecedent or _owned_by(e.draft.unit, antecedent))
    return next(found, None)


def _owned_by(noun: Unit, described: Unit | None) -> bool:
    """مجزرة ضحيان التي راح ضحيتها: the clause behind a place in idafa is about the massacre."""
    return described is not None and described.at == noun.at + 1 and not described.prep and "place" in described.kinds
