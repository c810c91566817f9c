"""Sayings joined to one of somebody whom the sentence does not name: وقال إن الوزير رفض الطلب، | ودعا إلى التحقيق."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.other_clauses import said_in_other_clauses
from conflict_events.events.attribution.sayings import same_speaker
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.verb_slots.agreement import is_feminine

_NAMED = frozenset({"person_name", "title", "state", "place", "group"})
_ADDRESSING = frozenset({"demand", "threat", "warning", "accusation"})
_SHE = ("ة", "ات", "اء")


def speakers_of_joined(s: Sentence, events: list[Finished], words: Speech) -> None:
    """Say who speaks where a saying is joined to one before it, or stands in a clause under another.

    Args:
        s: The sentence.
        events: Its events in trigger order; changed in place.
        words: Words of attribution.
    """
    same_speaker(s, events, words)
    said_in_other_clauses(s, events, words)
    for event in events:
        if event.draft.type == "statement" and _only_told_of(s, event, events):
            event.roles.pop("speaker")
    if len(events) > 1:
        _not_of_those_told_of(s, events, words)


def _only_told_of(s: Sentence, event: Finished, events: list[Finished]) -> bool:
    """دمرت القوات طائرتين أطلقهما المتمردون، وفق ما | أعلن في بيان: whether a speaker only stands in what is said."""
    content, k, mine = event.content, event.draft.unit.at, event.roles.get("speaker", [])
    if content is None or not mine or k == 0 or not event.draft.hit.verb or content[1] > event.draft.hit.i:
        return False
    as_said = s.units[k - 1].kind in "RS" and event.draft.slots.antecedent is None
    speak = {u.at for e in events if e is not event and e.draft.type == "statement" for u in e.roles.get("speaker", ())}
    if not as_said or s.tokens[event.draft.hit.i].pron or any(u.at in speak for u in mine):
        return False  # قال الرئيس إن الخطة فشلت، كما | اعترف
    return all(content[0] <= u.i and u.j <= content[1] for u in mine)


def _not_of_those_told_of(s: Sentence, events: list[Finished], words: Speech) -> None:
    """Take out a speaker who only stands in what an unnamed one said before, where the same goes on to speak."""
    last: dict[int, Finished] = {}  # the last saying, by who reports it
    for event in events:
        if event.draft.type != "statement":
            continue
        before = last.get(id(event.reporter))
        if before is not None and not before.roles.get("speaker") and _goes_on(s, event, before, words):
            event.roles.pop("speaker", None)
        if event.draft.hit.verb:
            last[id(event.reporter)] = event


def _goes_on(s: Sentence, event: Finished, before: Finished, words: Speech) -> bool:
    """Whether a saying behind the words of one before has a verb like it, and for its speaker one of those told of."""
    content, verb, mine = before.content, event.draft, event.roles.get("speaker", [])
    if content is None or not mine or not (verb.hit.verb and verb.unit.conj) or before.draft.slots.passive:
        return False
    alike = before.draft.hit.forms[0].number == verb.hit.forms[0].number
    alike = alike and is_feminine(s.grammar, verb.unit.at) == is_feminine(s.grammar, before.draft.unit.at)
    if not alike or before.draft.hit.i > content[0] or verb.hit.i < content[1]:
        return False
    inside = all(content[0] <= u.i and u.j <= content[1] for u in mine)
    return inside or _called_on(s, event, mine[0], words)


def _called_on(s: Sentence, event: Finished, first: Unit, words: Speech) -> bool:
    """وقالت إن المحادثات فشلت، ودعت | الأطراف إلى ضبط النفس: whether a saying is for the phrase behind its verb."""
    told = s.tokens[event.draft.hit.i].base in words.telling or event.draft.pattern.subtype in _ADDRESSING
    if not told or first.kinds & _NAMED or first.quantity is not None or first.at != event.draft.unit.at + 1:
        return False
    head, she = s.tokens[first.head], is_feminine(s.grammar, event.draft.unit.at)
    other = not head.stem.endswith(_SHE) if she else head.stem.endswith(("ة", "ين"))
    return other and bool(head.det)
