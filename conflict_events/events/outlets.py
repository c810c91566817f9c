"""Who carries a statement: the paper, agency or channel that a second attribution or a relative clause names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflict_events.entities.phrases import Unit
from conflict_events.events.sentence import Sentence

if TYPE_CHECKING:
    from conflict_events.events.assemble import Finished

_OUTLET = frozenset({"outlet", "outlet_noun"})
_CARRYING = frozenset({"نقل", "نشر", "بث", "اورد", "تلا", "اذاع", "وزع", "نقلت", "نشرت", "بثت", "اوردت", "تلت", "اذاعت", "وزعت", "ينقل", "تنقل"})
_CARRIERS = frozenset({"بيان", "تصريح", "تصريحات", "رسالة", "تسجيل", "مقابلة", "بيانات", "كلمة", "خطاب", "حديث", "تقرير", "مقال"})


def carriers_of_statements(s: Sentence, events: list[Finished]) -> list[Finished]:
    """Turn second attributions to an outlet into the outlet of the first, and read بيان نشرته X; returns what is left."""
    kept: list[Finished] = []
    for event in events:
        earlier = [e for e in kept if e.draft.type == "statement" and not e.roles.get("outlet")]
        if event.draft.type == "statement" and _attributes_behind(event) and _only_outlets(event) and earlier:
            earlier[0].roles["outlet"] = event.roles["speaker"]
            continue
        if event.draft.type == "statement" and _is_carrying(s, event):
            continue
        kept.append(event)
    for event in kept:
        if event.draft.type == "statement" and not event.roles.get("outlet"):
            _from_relative(s, event)
            if not event.roles.get("outlet") and (found := _own_channel(event)):
                event.roles["outlet"] = found
    return kept


def _attributes_behind(event: Finished) -> bool:
    return event.content is not None and event.content[1] <= event.draft.hit.start


def _only_outlets(event: Finished) -> bool:
    speakers = event.roles.get("speaker", [])
    return bool(speakers) and all(u.kinds & _OUTLET for u in speakers)


def _is_carrying(s: Sentence, event: Finished) -> bool:
    """Whether a verb only says where a statement appeared: بيان نشرته الوزارة."""
    antecedent = event.draft.slots.antecedent
    token = s.tokens[event.draft.hit.i]
    return token.base in _CARRYING and antecedent is not None and s.tokens[antecedent.head].base in _CARRIERS


def _from_relative(s: Sentence, event: Finished) -> None:
    if event.content is None:
        return
    for unit in s.units[event.draft.unit.at + 1 :]:
        if unit.i >= event.content[0] and event.content[0] > event.draft.hit.start:
            break
        if unit.kind == "V" and s.tokens[unit.head].base in _CARRYING:
            slots = s.grammar.verb(unit.at)
            found = _outlets(slots.agent) or [u for g in slots.preps.get("علي", ()) for u in _outlets(g)]
            if found:
                event.roles["outlet"] = found
                return


def _own_channel(event: Finished) -> list[Unit]:
    """في بيان على حسابه على تويتر, عبر موقعه: a channel that a preposition names."""
    for prep in ("علي", "عبر"):
        for group in event.draft.slots.preps.get(prep, ()):
            if group[0].kinds & _OUTLET and event.content is not None and not event.content[0] <= group[0].i < event.content[1]:
                return group
    return []


def _outlets(group: list[Unit]) -> list[Unit]:
    return [u for u in group if u.kinds & _OUTLET]
