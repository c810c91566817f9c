"""How many a phrase is told to be by what stands right behind it: خلية تضم خمسة أشخاص, غارات بلغ عددها 30."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.quantities.numbers import Quantity, find_quantities
from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.number_words import NumberGrammar
from conflict_events.events.sentence import Sentence

_FROM = "من"
_OF_THINGS = "ها"
_NUMBERED = frozenset({"", "الي", "علي", "عن", "ب"})  # بلغ عددهم 30, وصل عددهم إلى 30, يزيد عددهم على 30


def told_behind(s: Sentence, unit: Unit, grammar: NumberGrammar, *, persons: bool) -> Quantity | None:
    """Return the number behind a phrase that tells how many it is.

    Args:
        s: A sentence.
        unit: A noun phrase that no number counts.
        grammar: The words of numbers.
        persons: Whether persons are counted, so that those of a group count for it.
    """
    behind = s.units[unit.at + 1 : unit.at + 5] if unit.at >= 0 else []
    if behind and behind[0].kind == "R":  # المهاجرين | الذين | بلغ عددهم
        behind = behind[1:]
    if not behind:  # a text that was cut: قتل ستة في الهجوم الذي
        return None
    both = bool(unit.conj) and unit.trigger  # سقط قتلى وجرحى بالعشرات tells nothing of either
    if not both and (vague := _by_the_dozen(s, behind[0])) is not None:
        return vague
    own = _own_number(s, behind, grammar)
    if own is not None and unit.trigger and not any(t.pron == _OF_THINGS for t in s.tokens[unit.j : own.j]):
        return None  # ضحايا الهجوم الذين بلغ عددهم 130
    salvo = unit.trigger and not persons and "weapon" in behind[0].kinds and _sure(behind[0], {_FROM})
    if salvo:
        return own or behind[0].quantity  # رشقة من ثمانية صواريخ
    return own or (_members(s, unit, behind, grammar) if persons else None)


def _by_the_dozen(s: Sentence, behind: Unit) -> Quantity | None:
    """سقط قتلى | بالعشرات: a round number behind ب, with the article and no noun, tells how many there are."""
    told = behind.empty and behind.prep == "ب" and not behind.conj and s.tokens[behind.first].det
    return behind.quantity if told and _sure(behind, {"ب"}) else None


def _own_number(s: Sentence, behind: list[Unit], grammar: NumberGrammar) -> Quantity | None:
    """بلغ | عددهم | 30; يزيد عددهم على 30, that the reader of numbers takes for one with its bound."""
    q = behind[0].quantity if behind else None
    if q is not None and behind[0].empty and any(t.stem in grammar.frames["own_number"] for t in s.tokens[q.i : q.j]):
        return q
    if len(behind) < len(("verb", "noun", "number")):
        return None
    verb, noun, number = behind[:3]
    form = s.tokens[verb.head].stem
    if s.tokens[noun.head].stem not in grammar.frames["own_number"] or not _sure(number, _NUMBERED):
        return None
    if form not in grammar.frames["verbs"] | grammar.frames["over"]:
        return None
    over = form in grammar.frames["over"] and number.quantity is not None
    return replace(number.quantity, high=None) if over and number.quantity else number.quantity


def _members(s: Sentence, unit: Unit, behind: list[Unit], grammar: NumberGrammar) -> Quantity | None:
    """خلية | تضم | خمسة أشخاص; خلية مكونة | من خمسة أشخاص; خلية | من سبعة عناصر."""
    frames = grammar.frames
    following = s.tokens[unit.j : unit.j + 1]
    made = any(token.base in frames["made"] for token in [*s.tokens[unit.i : unit.j], *following])
    group = s.tokens[unit.head].base in frames["groups"]
    if group and not made and behind and behind[0].kind == "V":
        held = s.tokens[behind[0].head].stem in frames["holds"] and behind[1:2]
        return held[0].quantity if held and _sure(held[0], {"", _FROM}) else None
    if group and _FROM in {token.form for token in s.tokens[unit.head + 1 : unit.j]}:  # مجموعة من 5 أشخاص
        inside = find_quantities(s.tokens[unit.head + 1 : unit.j])
        first = inside[0] if inside and not inside[0].unit else None
        return replace(first, i=first.i + unit.head + 1, j=first.j + unit.head + 1) if first else None
    if made and behind and behind[0].kind == "NP" and s.tokens[behind[0].head].base in frames["made"]:
        behind = behind[1:]  # طاقمها | المكون | من 25 فردا
    return behind[0].quantity if (made or group) and behind and _sure(behind[0], {_FROM}) else None


def _sure(unit: Unit, prepositions: frozenset[str] | set[str]) -> bool:
    """Whether a phrase behind one of some prepositions is counted by a number."""
    q = unit.quantity
    known = q is not None and not q.unit and not (q.low is None and q.high is None)
    return known and unit.kind == "NP" and unit.prep in prepositions and not unit.conj
