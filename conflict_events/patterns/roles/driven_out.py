"""Who is driven out and where from, where only a pronoun tells it: هاجموا المسلحين في الميناء وتمكنوا من | طردهم."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.particles import POINTING
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.roles.pointed_places import places_before
from conflict_events.patterns.walks.slots import FORCES

_EXPELS = frozenset({"capture.expel_noun", "capture.expel_verb"})
_WHEN = frozenset({"قبل", "بعد", "عقب", "اثر", "منذ", "حتي", "فور", "لدي", "قبيل", "بعيد"})
_ON, _STATE = "علي", frozenset({"state"})


def driven_out(draft: Draft, grammar: Grammar) -> None:
    """Fill from where a force drives out fighters that were told of before with the place where they were.

    استولى متشددون على شمال البلاد قبل أن | تطردهم قوات فرنسية.

    Args:
        draft: An act; changed in place.
        grammar: Its sentence.
    """
    if draft.pattern.trigger not in _EXPELS or grammar.tokens[draft.hit.i].pron not in POINTING:
        return
    out, doers = _losers(draft, grammar), draft.roles.get("captor", [])
    armed = bool(out and doers and doers[0].kinds & FORCES)
    left = any(g[0].at > draft.unit.at for g in draft.slots.preps.get("من", ()))
    if armed and not left and not draft.roles.get("object"):
        taken = {u.at for u in (*out, *doers)}
        units = [u for u in reversed(grammar.units[: draft.unit.at]) if u.kind == "NP" and u.at not in taken]
        held = (u for u in units if u.prep == _ON and "place" in u.kinds)
        place = next(places_before((u for u in units if not u.kinds & _STATE), grammar), next(held, None))
        if place is not None:
            whole = grammar.units[place.at]
            if whole.prep == _ON or out[0].kinds & FORCES:  # سيطروا على | شمال البلاد
                draft.roles["object"] = [whole if whole.prep == _ON else place]


def _losers(draft: Draft, grammar: Grammar) -> list[Unit]:
    """Return who is driven out; of a place named right before, whose that was: معاقل | الحركة بعد طردها."""
    out, before = draft.roles.get("loser", []), draft.unit.at - 1
    held = [u for u in out[:1] if 0 <= u.at < before and grammar.tokens[u.head].base in grammar.words.hold_nouns]
    near = grammar.units[before : before + 1] if before >= 0 and draft.unit.prep in _WHEN else []
    near = [u for u in near if u.kind == "NP" and not u.trigger and u.kinds.isdisjoint(FORCES)]
    if not (out or near):  # هاجمت القوات أماكن وجود | المسلحين وتمكنت من طردهم
        mine = {u.at for u in draft.roles.get("captor", ())}
        near = [u for u in reversed(grammar.units[: before + 1]) if "place" in u.kinds and u.at not in mine]
    for unit in (*held, *near):
        k = next((k for k in range(unit.head + 1, unit.j) if kinds_of(grammar.tokens[k]) & FORCES), -1)
        if k > 0:
            draft.roles["loser"] = out = [unit.part(k, FORCES)]
    return out


def own_loss(slot: str, draft: Draft, grammar: Grammar) -> bool:
    """زرعتها الحركة قبل | دحرها منها: whether a pronoun on an act after which somebody did another is his own.

    Args:
        slot: What a role asks for.
        draft: The act.
        grammar: Its sentence.
    """
    if slot != "light" or draft.pattern.trigger not in _EXPELS or draft.hit.verb:
        return False
    return draft.unit.prep in _WHEN and grammar.tokens[draft.hit.i].pron in POINTING
