"""Verbs that look like losing or handing over and are none: تفقد الوزير القاعدة, تسقط البحرية طائرة, سقطت أجزاء."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.agreeing import agrees

_FALLS = frozenset({"capture.fall_verb", "capture.fall_noun"})
_LOSE = frozenset({"capture.lose_verb", "capture.lose_grip_verb"})
_HANDS_OVER = "capture.hand_over_verb"
_NOT = frozenset({"لم", "لن", "لا"})
_NEAR = 7  # units from a verb to what nobody was spared
_INSPECTS = "تفقد"
_FEMININE = ("ة", "ات", "ى", "اء")
_CRAFT = frozenset({"weapon", "vehicle", "vessel"})
_PEOPLE = frozenset({"person", "armed", "group", "force", "gent", "title", "person_name", "others", "org", "state"})
_HANDED = frozenset({"capture.hand_over_noun", "capture.hand_over_verb", "capture.receive_verb"})
_LEAVES = frozenset({"capture.leave_verb", "capture.leave_noun"})
_EXPELS = frozenset({"capture.expel_verb", "capture.expel_noun"})
_LEAD = "قيادة"
_RULE = frozenset({"دولة", "دولت"})
_TO_THE_GROUND = "ارضا"
_TAKERS = ("captor", "loser")


def looks_like_it(s: Sentence, event: Finished) -> bool:
    """Whether a verb or a noun that could tell of a capture tells of something else.

    Args:
        s: The sentence.
        event: The capture.
    """
    trigger = event.draft.pattern.trigger
    if trigger in _FALLS:
        return _shoots_down(s, event) or _breaks_off(s, event) or _crashes(s, event)
    if trigger in _LOSE:
        return _inspects(s, event)
    if trigger in _LEAVES:
        return _gives_up_a_plan(s, event)
    if trigger in _EXPELS:
        return any(s.tokens[u.head].base in s.grammar.words.memberships for u in event.roles.get("object", ()))
    if trigger in _HANDED and any(_leads(s, u) for u in event.roles.get("object", ())):
        return True
    if trigger != _HANDS_OVER:
        return False
    return _is_handed_something(s, event) if event.draft.pattern.subtype == "release" else _is_safe(s, event)


def _inspects(s: Sentence, event: Finished) -> bool:
    """الوزير الذي | تفقد الجولان: whether تفقد is the past of looking over, as a man is its subject."""
    if s.tokens[event.draft.hit.i].stem != _INSPECTS:
        return False
    doers = event.roles.get("loser", ())
    head = s.tokens[doers[0].head] if doers else None
    return head is not None and not (head.base.endswith(_FEMININE) or head.tags & {"plural", "states"})


def _shoots_down(s: Sentence, event: Finished) -> bool:
    """التي تسقط فيها إسرائيل | طائرة: whether what seems to fall brings an aircraft down."""
    if not event.draft.hit.verb:
        return False
    fallen = event.roles.get("object", [])
    return bool(fallen) and fallen[0].at > event.draft.unit.at and bool(_behind(s, fallen[-1]).kinds & _CRAFT)


def _gives_up_a_plan(s: Sentence, event: Finished) -> bool:
    """تتخل عن | خطة لشراء منظومة من روسيا: whether عن names what is given up, and that is no place."""
    given = [g[0] for g in event.draft.slots.preps.get("عن", ()) if g[0].at > event.draft.unit.at]
    left = {u.i for u in event.roles.get("object", ())}
    if given and s.tokens[given[0].head].base in s.grammar.words.hold_nouns:
        return False  # تخلت الفصائل عن سيطرتها على المعبر
    return bool(given) and given[0].i not in left and not given[0].kinds & {"place", "direction"}


def _leads(s: Sentence, unit: Unit) -> bool:
    """تسليم | القيادة إلى ابنه: whether the lead of a band is handed over, and no place."""
    return s.tokens[unit.head].base == _LEAD and unit.j - unit.i == 1


def _crashes(s: Sentence, event: Finished) -> bool:
    """حطام الطائرة في حقل بعد | سقوطها: whether the pronoun on a fall is that of an aircraft."""
    pron = s.tokens[event.draft.hit.i].pron
    if event.draft.hit.verb or not pron or any(event.roles.get(role) for role in _TAKERS):
        return False
    craft = (u for u in s.units[: event.draft.unit.at] if u.kind == "NP" and not u.trigger)
    return any(_names_craft(s, u, pron) for u in craft)


def _names_craft(s: Sentence, unit: Unit, pron: str) -> bool:
    return any(kinds_of(t) & _CRAFT and agrees(t, pron) for t in s.tokens[unit.i : unit.j])


def _breaks_off(s: Sentence, event: Finished) -> bool:
    """سقطت أجزاء الصاروخ, الدولة التي تسقط: whether pieces of a thing fall, or a state does that nobody takes."""
    if any(event.roles.get(role) for role in _TAKERS):
        return False
    fallen = event.roles.get("object", ())
    words = s.grammar.words
    return any(
        s.tokens[u.head].base in words.pieces
        or s.tokens[u.head].form == _TO_THE_GROUND
        or (s.tokens[u.head].base in _RULE and u.j - u.i == 1)
        for u in fallen
    )


def _is_safe(s: Sentence, event: Finished) -> bool:
    """لم | تسلم المستشفيات من القصف: whether something is spared nothing, and not handed over."""
    k = event.draft.hit.i - 1
    denied = k >= 0 and s.tokens[k].form in _NOT
    behind = s.units[event.draft.unit.at + 1 : event.draft.unit.at + _NEAR]
    return denied and not event.roles.get("captor") and any(u.prep == "من" and u.trigger for u in behind)


def _is_handed_something(s: Sentence, event: Finished) -> bool:
    """سلمت الشرطة السكان | أوامر بالهدم: whether people are given something, and not handed over."""
    taken = event.roles.get("object", [])
    if not event.draft.hit.verb or not taken or taken[-1].at < event.draft.unit.at:
        return False
    behind = _behind(s, taken[-1])
    return behind is not taken[-1] and not behind.definite and behind.kinds.isdisjoint(_PEOPLE)


def _behind(s: Sentence, unit: Unit) -> Unit:
    """Return the bare phrase right behind one, past a phrase of place, or the phrase itself."""
    for other in s.units[unit.at + 1 : unit.at + 4]:
        if other.kind not in ("NP", "."):
            break
        if other.kind == "NP" and not other.prep:
            return unit if other.conj else other
    return unit
