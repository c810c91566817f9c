"""Whom a casualty befell whose verb has its subject clauses before it: إن المسعفة قضت …، حيث أصيبت; ثم لقي مصرعه."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import accusative
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import ONE_OF
from conflict_events.events.counting.counts import Amount
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.unit_row import QUOTES, REACH

_VERBS = frozenset({"kill_verb", "hurt_verb", "die_verb", "pass_away_verb", "perish_verb", "die_of_wounds_verb"})
_PERISH, _PERSON = "perish_verb", frozenset({"person", "title", "person_name"})
_MANY = frozenset({"force", "group", "state", "org", "outlet", "outlet_noun", "place", "weapon", "speech", "event"})
_PLURAL = ("وا", "هم")
_DUAL = ("ا", "تا", "هما")
_WHEN = frozenset({"ثم", "حيث", "عندما", "حين", "حينما", "بعدما", "لكنه", "لكنها", "قبل", "بعد"})
_STATE = frozenset({"thing"})
_BEFORE, _LEAST = "قبل", 2


def with_topics(s: Sentence, events: list[Finished]) -> None:
    """Fill the one person whom the verb of a casualty takes over as its subject; changes the events in place."""
    for event in events:
        trigger = event.draft.pattern.trigger.removeprefix("casualty.")
        told = event.amount is not None and (trigger != _PERISH or event.amount != Amount(1, 1))  # لقي مصرعه
        if event.draft.type != "casualty" or trigger not in _VERBS or told:
            continue
        if event.roles.get("victim") or not _lacks_subject(s, event):
            continue
        topic = _topic(s, event)
        if topic is not None:
            event.roles["victim"] = [replace(topic, prep="")]
            event.amount = Amount(1, 1)


def _lacks_subject(s: Sentence, event: Finished) -> bool:
    """Whether nothing in its clause is whom the verb befalls, or who does it; متأثرا only tells how one died."""
    slots = event.draft.slots
    doer = slots.agent and "by" not in slots.preps
    whom = [u for u in slots.patient if not (u.kinds <= _STATE and accusative(s.tokens[u.head]))]
    return not (doer or whom or slots.antecedent is not None or slots.resumed)


def _topic(s: Sentence, event: Finished) -> Unit | None:
    """Return the subject that the clauses before a verb are about, where the verb agrees with that one person."""
    k = event.draft.unit.at
    begin = _opening(s, k)
    if begin is None:
        return None
    for unit in s.units[begin:k]:
        if unit.kind in "FTB" or (unit.kind == "V" and unit.at - begin < _LEAST):
            continue  # كان | العقيد قد تخلى, خرج | الجندي
        told = unit.kind == "NP" and not unit.prep and not unit.trigger and not unit.empty
        return unit if told and _alone(s, unit) and _agrees(s, event, unit) and _goes_on(s, unit, k) else None
    return None


def _opening(s: Sentence, k: int) -> int | None:
    """Return where the clause of what is said begins: behind the last أن, else at the head of a sentence that tells."""
    m, end = k - 1, max(k - REACH, 0)
    while m >= end:
        unit = s.units[m]
        form = s.tokens[unit.head].form
        if unit.kind == "." and form not in COMMAS and form not in QUOTES and form not in "()":
            return m + 1 if form == ":" else None
        if unit.kind == "S" and form not in _WHEN:
            before = s.tokens[s.units[m - 1].head].form if m else ""
            if form == "ان" and before == _BEFORE:  # أصيب … | قبل أن يفارق الحياة
                m -= _LEAST
                continue
            return m + 1 if m and form in ("ان", "بان") and before not in _WHEN else None
        m -= 1
    first = next((u for u in s.units if u.kind == "V"), None)
    return 0 if end == 0 and first is not None and s.drafts_at(first.at) != "statement" else None


def _alone(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase is one person, known or named, and nothing is joined to it."""
    token = s.tokens[unit.head]
    behind = s.units[unit.at + 1] if unit.at + 1 < len(s.units) else None
    joined = behind is not None and behind.kind == "NP" and behind.conj and not behind.prep
    if token.base in ONE_OF and not joined:
        return unit.j - unit.i > 1
    one = unit.quantity is None and "plural" not in token.tags and not token.stem.endswith(("ين", "ون", "ات"))
    return one and not joined and _person(s, unit) and not unit.kinds & _MANY


def _person(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase is of a person; الفلسطينية | عائشة is, by her name."""
    named = "gent" in unit.kinds and any(s.classes[i] == "X" for i in range(unit.head + 1, unit.j))
    return named or bool(unit.kinds & _PERSON)


def _agrees(s: Sentence, event: Finished, unit: Unit) -> bool:
    """Whether the ending of the verb, or the pronoun on مصرعه, is that of the one man or woman."""
    token, head = s.tokens[event.draft.hit.i], s.tokens[unit.head]
    woman = head.stem.endswith("ة") or head.base == "احدي"
    if token.pron:
        return token.pron == ("ها" if woman else "ه")
    if token.stem.endswith(_PLURAL) or (token.stem.endswith(_DUAL) and not token.stem.endswith("ى")):
        return False
    return token.base.endswith("ت") == woman


def _goes_on(s: Sentence, unit: Unit, k: int) -> bool:
    """Whether a verb goes on about the topic: behind و, ثم, حيث or an aside, no other person between."""
    before = s.units[k - 1]
    near = (
        s.tokens[before.head].form in _WHEN | {"ان"}
        or before.conj
        or s.units[k].conj
        or before.kind in ".F"
        or before.kind == "NP"
    )
    others = (
        u
        for u in s.units[unit.at + 1 : k]
        if u.kind == "NP" and not u.prep and not u.conj and not u.trigger and u.kinds & _PERSON and not u.kinds & _MANY
    )
    rivals = [u for u in others if s.tokens[u.head].stem.endswith("ة") == s.tokens[unit.head].stem.endswith("ة")]
    verbs = (s.tokens[s.units[u.at - 1].head].stem for u in rivals if s.units[u.at - 1].kind == "V")
    return near and all(stem in s.grammar.words.naming for stem in verbs)  # يدعى | سامي
