"""Whom a casualty befell whose verb or pronoun agrees with none so far: جنازات لجنود ذكرت الصحيفة أنهم | قتلوا.

A verb of many befell no one man, town or paper; who tells of it is not whom it befell; and nobody is his own victim.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import THEIRS
from conflict_events.events.counting.counts import Amount, Counter
from conflict_events.events.counting.duals import are_two
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.unit_row import REACH, Group

_BEFALL = frozenset(
    f"casualty.{name}"
    for name in ("kill_verb", "hurt_verb", "die_verb", "pass_away_verb", "perish_verb", "die_of_wounds_verb")
)
_PEOPLE = frozenset({"person", "armed", "gent", "title", "person_name"})
_MEN = frozenset({"person", "gent", "title", "person_name"})
_NO_PEOPLE = frozenset({"place", "state", "speech", "outlet", "outlet_noun", "event", "weapon", "vehicle"})
_SPEECH = frozenset({"speech", "outlet_noun"})
_MANY = "وا"
_TWO = ("ا", "تا")
_MAYBE_TWO = ("ين", "ان")
_HIM = "ه"
_PAIR = 2
_AMOUNTS = {"هما": Amount(2, 2), _HIM: Amount(1, 1)}


def those_meant(s: Sentence, event: Finished, counter: Counter) -> None:
    """Replace victims that cannot be meant by those before the trigger that can; changes the event in place."""
    number, victims = _number(s, event), event.roles.get("victim", ())
    if not number or len(victims) != 1 or not _wrong(s, event, victims[0], number):
        return  # ثلاثة شرطيين ومدني قتلوا: together they are many
    found = _before(s, event, number)
    if event.draft.hit.verb and not found and _are_many(s, victims[0], number):
        return  # قال سكان إنهم أصيبوا
    event.roles.pop("victim")
    event.amount = _AMOUNTS.get(number) if found or number != _HIM else None
    if found:
        event.roles["victim"] = [replace(u, prep="") for u in found]
        event.amount = event.amount or (counter.total(s, found) if found[0].quantity is not None else None)


def told_by(event: Finished) -> set[int]:
    """Return where those stand who tell of an event, and whoever told them."""
    told: set[int] = set()
    reporter = event.reporter
    while reporter is not None:
        told |= {u.i for u in reporter.roles.get("speaker", ())}
        reporter = reporter.reporter
    return told


def _number(s: Sentence, event: Finished) -> str:
    """Return the pronoun for whom a casualty befell, as its verb or the pronoun on its noun tells, or ""."""
    hit = event.draft.hit
    if not hit.verb:
        pron = s.tokens[hit.i].pron
        return pron if pron in THEIRS else ""
    if event.draft.pattern.trigger not in _BEFALL or s.tokens[hit.i].pron or event.draft.slots.agent:
        return ""
    form, stem = hit.forms[0], s.tokens[hit.i].stem
    if form.number == "s" and "ب" in event.draft.slots.resumed and not stem.endswith("ت"):
        return _HIM  # متأثرا بجروح | أصيب بها
    if form.number != "p":
        return ""
    return "هم" if stem.endswith((_MANY, "ون")) else "هما" if stem.endswith(_TWO) else ""


def _wrong(s: Sentence, event: Finished, unit: Unit, number: str) -> bool:
    """Whether a victim cannot be whom a verb or pronoun means."""
    if not event.draft.hit.verb:
        doers = {u.i for u in event.roles.get("perpetrator", ())}
        body = unit.i in told_by(event) and not unit.kinds & _MEN  # قالت الشرطة إن زوجها كان هناك وقت | مقتلها
        more = number == "هما" and not (_are_many(s, unit, number) or _pair(s, unit))  # خطفهما مسلحون قبل | اغتيالهما
        return (unit.i in doers or body or more) and unit.at < event.draft.unit.at
    if number == _HIM:
        return unit.at < event.draft.unit.at and bool(unit.kinds & _MEN) and not _are_many(s, unit, number)
    if number == "هما":
        return unit.at != event.draft.unit.at + 1 and not _are_many(s, unit, number)  # قتلا | سبعة أشخاص
    return unit.i in told_by(event) or not (_are_many(s, unit, number) or not unit.kinds & _NO_PEOPLE)


def _are_many(s: Sentence, unit: Unit, number: str) -> bool:
    """Whether a phrase is of as many as a verb says."""
    counted = unit.quantity is not None and (unit.quantity.low or _PAIR) >= _PAIR
    if number == _HIM:
        return not counted and agrees(s.tokens[unit.head], number)
    if number == "هما":
        stem, owned = s.tokens[unit.head].stem, unit.j - unit.head > 1  # نازحين | اثنين, عاملي إغاثة
        two = are_two(s, unit) or stem.endswith(_MAYBE_TWO) or (owned and stem.endswith("ي"))
        return two or (unit.quantity is not None and unit.quantity.low == _PAIR)
    return counted or agrees(s.tokens[unit.head], number)


def _before(s: Sentence, event: Finished, number: str) -> Group:
    """Return the nearest people before the trigger that agree with it."""
    others = told_by(event) | {u.i for u in event.roles.get("perpetrator", ())}
    for unit in _people(s, event):
        if unit.i in others:
            continue
        if number == "هما" and (pair := _pair(s, unit)):
            return pair
        two = number != "هما" or are_two(s, unit) or unit.quantity is not None
        if two and _are_many(s, unit, number):
            return [unit]
    return []


def _people(s: Sentence, event: Finished) -> Iterator[Unit]:
    at = event.draft.unit.at
    for unit in reversed(s.units[max(at - REACH, 0) : at]):
        people = unit.kind == "NP" and not unit.empty and not unit.trigger and unit.kinds & _PEOPLE
        trade = "title" in unit.kinds and unit.kinds & _NO_PEOPLE <= _SPEECH  # الصحفي فلان
        if people and (trade or not unit.kinds & _NO_PEOPLE):
            yield unit


def _pair(s: Sentence, unit: Unit) -> Group:
    """الضابط فلان والجندي فلان | قتلا: two that are joined."""
    first = s.units[unit.at - 1] if unit.conj and not unit.prep and unit.at else None
    joined = first is not None and first.kind == "NP" and not first.conj and bool(first.kinds & _PEOPLE)
    return [first, unit] if first is not None and joined else []
