"""Who takes nobody and nothing: whose own men are brought out, who made the attack for which he is caught."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import HANDS, POINTING
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.slots import FORCES

_POWERS = FORCES | {"state", "org", "org_name"}
_IN = "في"
_GIVES_UP, _REACH = "capture.give_up_noun", 5  # units back to the verb whose subject gives himself up
_BRINGS_OUT = frozenset({"capture.bring_out_noun", "capture.bring_out_verb"})


def clear_takers(s: Sentence, events: list[Finished]) -> None:
    """Take out captors that are the party to which it befalls; changes the events in place.

    Args:
        s: The sentence.
        events: Its events.
    """
    for event in events:
        if event.draft.pattern.trigger == _GIVES_UP:
            _gives_up(s, event)
        if event.draft.type != "capture" or not event.roles.get("captor"):
            continue
        if event.draft.pattern.subtype == "territory" and _in_hands(s, event.roles["captor"][0]):
            event.roles.setdefault("loser", event.roles.pop("captor"))  # استعادة جيوب في يد | الحركة
            continue
        if event.draft.hit.verb:
            continue
        own = event.draft.pattern.trigger in _BRINGS_OUT and _own_men(s, event)
        own = own or _himself(event) or _only_speaks(s, event)
        if own or (event.draft.pattern.subtype == "detention" and _made_attack(s, event, events)):
            del event.roles["captor"]


def _gives_up(s: Sentence, event: Finished) -> None:
    """رفض المسلحون | تسليم أنفسهم: fill who gives himself up, and take him out as who takes; changes it in place."""
    at = event.draft.unit.at
    if any(u.at < at for u in event.roles.get("captor", ())):
        del event.roles["captor"]
    verb = next((u for u in reversed(s.units[max(at - _REACH, 0) : at]) if u.kind in "VS."), None)
    if verb is None or verb.kind != "V" or event.roles.get("object"):
        return
    if who := [u for u in s.grammar.verb(verb.at).agent if u.kinds & KINDS["person"]]:
        event.roles["object"] = who


def _own_men(s: Sentence, event: Finished) -> bool:
    """وافق التنظيم على | إخراج مقاتليه من الحي: whether those brought out are the men of who is told to do it."""
    out, doers = event.roles.get("loser", ()), event.roles["captor"]
    pron = s.tokens[out[0].head].pron if out else ""
    if pron not in POINTING or doers[0].i > event.draft.hit.i:
        return False
    before = (u for u in s.units[: event.draft.unit.at] if u.kind == "NP" and u.kinds & FORCES)
    return all(u.i == doers[0].i or not agrees(s.tokens[u.head], pron) for u in before)


def _in_hands(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase tells in whose hands something is, and not by whose it was done: في يد الحركة, بيد الحركة."""
    hand = s.tokens[unit.first]
    if unit.prep != "by" or hand.i + 1 >= len(s.tokens):
        return False
    return hand.base in HANDS if hand.form != _IN else s.tokens[hand.i + 1].base in HANDS


def _himself(event: Finished) -> bool:
    """اتهمت السلطات أربعة ضباط وتم | احتجازهم: whether those who are taken are told as who takes them too."""
    taken = {u.i for u in event.roles.get("object", ())}
    return taken.issuperset(u.i for u in event.roles["captor"])


def _only_speaks(s: Sentence, event: Finished) -> bool:
    """أشار كريم إلى أهمية | تحرير المدينة: whether who takes a place is only a man who speaks of it."""
    said = event.reporter
    if said is None or event.draft.pattern.subtype != "territory":
        return False
    speakers = {u.i for u in said.roles.get("speaker", ())}
    if s.tokens[said.draft.hit.i].base not in s.grammar.words.dwells_on:
        return False  # but أعلن القائد بدء هجوم من أجل | تحرير المدينة
    return all(u.i in speakers and u.kinds.isdisjoint(_POWERS) for u in event.roles["captor"])


def _made_attack(s: Sentence, event: Finished, events: list[Finished]) -> bool:
    """الهجوم الذي نفذه مسلح وأدى إلى مقتل خمسة و | اعتقال المهاجم: whether the captor made the attack told before."""
    taken, captor = event.roles.get("object", ()), event.roles["captor"][0].i
    caught = any(s.tokens[u.head].base in s.grammar.words.culprits for u in taken)
    before = (e for e in events if e.draft.type == "strike" and e.draft.hit.i < event.draft.hit.i)
    searches = s.grammar.words.searches  # المداهمة التي نفذتها الشرطة
    strikes = (e for e in before if s.tokens[e.draft.hit.i].base not in searches)
    return caught and any(u.i == captor for e in strikes for u in e.roles.get("attacker", ()))
