"""Who announces an attack on what is his own, and so has not made it: أعلن الحوثيون تعرض مواقعهم لقصف."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import POINTING
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.slots import FORCES

_SUFFERS, _TO = "light_suffer", "ل"


def announced_own(s: Sentence, draft: Draft) -> None:
    """Take the attacker from an attack that its announcer, or what he owns, has suffered; changes the draft in place.

    Args:
        s: The sentence.
        draft: An event.
    """
    if draft.type != "strike" or draft.hit.verb or not draft.slots.said or not draft.roles.get("attacker"):
        return
    sayer, attacker = draft.slots.said[0], draft.roles["attacker"][0]
    if attacker.i != sayer.i:
        return
    suffers = _SUFFERS in draft.slots.carriers
    if suffers or any(_owned(s, unit, sayer) for unit in draft.roles.get("target", ())[:1]):
        draft.roles["attacker"] = []


def _owned(s: Sentence, target: Unit, owner: Unit) -> bool:
    """إحدى دورياته, دورية له: whether a pronoun on a target, or behind it, means who announces the attack on it."""
    word = s.tokens[owner.head]
    inside = (t.pron for t in s.tokens[target.i : target.j])
    behind = s.tokens[target.j] if target.j < len(s.tokens) else None
    others = s.units[owner.at + 1 : target.at]
    own = behind.form.removeprefix(_TO) if behind is not None and behind.form.startswith(_TO) else ""
    prons = [pron for pron in (*inside, own) if pron in POINTING and agrees(word, pron)]
    # أعلنت القوات إسقاط طائرة لمليشيات كذا وقصف تمركزات لها
    return any(not any(u.kinds & FORCES and agrees(s.tokens[u.head], pron) for u in others) for pron in prons)
