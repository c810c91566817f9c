"""Who carries a statement: the paper, agency or channel that a second attribution or a relative clause names."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.before_it import trim
from conflict_events.events.attribution.frames import common_word
from conflict_events.events.attribution.opened_later import RELAY
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_OUTLET = frozenset({"outlet", "outlet_noun"})
_TO = frozenset({"ل", "الي"})
_COMES = "statement.come_verb"


def carriers_of_statements(s: Sentence, events: list[Finished], words: Speech) -> list[Finished]:
    """Make second attributions to an outlet the outlet of the first, read بيان نشرته X; return what is left."""
    kept: list[Finished] = []
    for event in (e for e in events if e.draft.pattern.trigger == RELAY):
        _told_of_before(event)
    open_statement: Finished | None = None  # the first saying that no outlet carries yet
    for event in events:
        if event.draft.type == "statement":
            if open_statement is not None and _carries_it(s, event, open_statement, words):
                open_statement.roles["outlet"] = event.roles["speaker"]
                open_statement = None
                continue
            if _is_carrying(s, event, words):
                continue
            if open_statement is None and not event.roles.get("outlet"):
                open_statement = event
        kept.append(event)
    for event in kept:
        if event.draft.type == "statement":
            _name_carrier(s, event, words)
    return kept


def _name_carrier(s: Sentence, event: Finished, words: Speech) -> None:
    """Fill who carries a saying from its own clause: the paper that relays it, the channel it names."""
    if event.draft.pattern.trigger == RELAY:
        _name_of_source(event)
        _quoted_source(event)
    if not event.roles.get("outlet"):
        found = _in_relative(s, event, words) or _own_channel(s, event, words) or _in_brackets(s, event)
        says = {u.at for u in event.roles.get("speaker", ())}
        if found and says.isdisjoint(u.at for u in found):  # بحسب تقرير نشرته الصحيفة: it speaks for itself
            event.roles["outlet"] = found


def _name_of_source(event: Finished) -> None:
    """نقل عن المتحدث باسم الحركة | فلان قوله: a name right behind who is quoted is his, and no paper's."""
    speakers, outlets = event.roles.get("speaker", []), event.roles.get("outlet", [])
    if not speakers or len(outlets) != 1:
        return
    last, name = speakers[-1], outlets[0]
    if name.at == last.at + 1 and "title" in last.kinds and not (name.kinds - {"person_name"} or name.conj):
        event.roles["speaker"] = [*speakers[:-1], replace(last, j=name.j, at=name.at)]
        del event.roles["outlet"]


def _told_of_before(event: Finished) -> None:
    """قال مصدر إن الطريق مغلق، بحسب ما نقلت عنه | الوكالة: the paper only carries it, and عنه is who said so before."""
    behind = event.content is not None and event.content[1] <= event.draft.hit.i
    if behind and "عن" in event.draft.slots.resumed and event.roles.get("outlet"):
        event.roles["speaker"] = event.roles.pop("outlet")


def _quoted_source(event: Finished) -> None:
    """نقلت عنه الوكالة أن: whoever speaks was named before, and what is named here carries it."""
    if "عن" in event.draft.slots.resumed and not event.roles.get("outlet"):
        event.roles["outlet"] = event.roles.pop("speaker", [])


def merge_relays(s: Sentence, events: list[Finished]) -> list[Finished]:
    """ذكرت الوكالة نقلا عن مسؤول أن: one saying, whose speaker is the official and whose outlet the agency."""
    kept: list[Finished] = []
    for event in events:
        token = s.tokens[event.draft.hit.i]
        relay = event.draft.pattern.trigger == RELAY and token.base.startswith("نقل")
        aside = relay and token.form.endswith("ا") and bool(event.roles.get("speaker"))
        last = next((e for e in reversed(kept) if e.draft.type == "statement"), None) if aside else None
        if last is None or not (_beside(s, event, last) or _only_outlets(last)):
            kept.append(event)
            continue
        last.roles["outlet"] = last.roles.get("speaker", [])
        last.roles["speaker"] = event.roles["speaker"]
        if not _attributes_behind(event):
            last.content = event.content
        elif last.content is not None and last.content[0] < event.draft.hit.i < last.content[1]:
            last.content = trim(s, last.content[0], event.draft.unit.first)
    return kept


def _beside(s: Sentence, event: Finished, last: Finished) -> bool:
    """Whether no clause stands between two sayings."""
    return not any(u.kind in "VS" for u in s.units[last.draft.unit.at + 1 : event.draft.unit.at])


def _carries_it(s: Sentence, event: Finished, said: Finished, words: Speech) -> bool:
    """Whether a paper only carries what was said before it: بحسب الوكالة, وفق ما نقلت; but وفق ما ذكرت it says so."""
    if _parts(event, said):
        return _only_outlets(event)
    own = event.draft.hit.verb and s.tokens[event.draft.hit.i].base not in words.carrying
    own = own and event.draft.pattern.trigger not in (_COMES, RELAY)  # حسبما جاء في حسابه, نقلا عن الإذاعة
    inside = event.content is not None and event.content[0] < event.draft.hit.i  # أعلن الجيش، بحسب الوكالة، مقتل جندي
    return not own and inside and _only_outlets(event)


def _parts(event: Finished, said: Finished) -> bool:
    """وأضاف القائد | بحسب ما ذكرته القناة | أن: whether a source parts a verb from what is said, and says nothing."""
    if event.content is None or said.content is None:
        return False
    begin, end = event.content
    return begin <= said.draft.hit.i < end <= event.draft.hit.i < said.content[0]


def _attributes_behind(event: Finished) -> bool:
    return event.content is not None and event.content[1] <= event.draft.hit.start


def _only_outlets(event: Finished) -> bool:
    speakers = event.roles.get("speaker", [])
    return bool(speakers) and all(u.kinds & _OUTLET for u in speakers)


def _is_carrying(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a verb only says where a statement appeared: بيان نشرته الوزارة."""
    antecedent = event.draft.slots.antecedent
    token = s.tokens[event.draft.hit.i]
    return token.base in words.carrying and antecedent is not None and s.tokens[antecedent.head].base in words.carried


def _in_relative(s: Sentence, event: Finished, words: Speech) -> list[Unit]:
    """Return the outlet of a relative clause before what is said: في بيان نقلته وكالة الأنباء أن."""
    if event.content is None:
        return []
    for unit in s.units[event.draft.unit.at + 1 :]:
        if unit.i >= event.content[0] > event.draft.hit.start:
            break
        base = s.tokens[unit.head].base
        if unit.kind == "V" and (base in words.carrying or base in words.obtaining):
            slots = s.grammar.verb(unit.at)
            found = _outlets(slots.agent or slots.patient) or [
                u for g in slots.preps.get("علي", ()) for u in _outlets(g)
            ]
            if found:
                return found
    return []


def _own_channel(s: Sentence, event: Finished, words: Speech) -> list[Unit]:
    """في بيان على حسابه على تويتر, عبر موقعه: a channel that a preposition names."""
    if event.content is None:
        return []
    begin, end = event.content
    for prep, groups in event.draft.slots.preps.items():
        for group in groups if prep in words.channel_preposition else ():
            if group[0].kinds & _OUTLET and not begin <= group[0].i < end and not common_word(s, group[0]):
                return group
    return []


def _in_brackets(s: Sentence, event: Finished) -> list[Unit]:
    """قال مصدر لـ(المدى برس), في حديث إلى (المدى برس): to whom it was said, in brackets before what is said."""
    if event.content is None or not event.draft.hit.verb:
        return []
    for unit in s.units[event.draft.unit.at + 1 :]:
        if unit.i >= event.content[0]:
            return []
        told = unit.kind == "NP" and unit.i > 1 and s.tokens[unit.i - 1].form == "(" and unit.j < len(s.tokens)
        if told and s.tokens[unit.j].form == ")" and s.tokens[unit.i - 2].form in _TO and unit.kinds <= _OUTLET:
            return [unit]
    return []


def _outlets(group: list[Unit]) -> list[Unit]:
    return [u for u in group if u.kinds & _OUTLET]
