"""Verbs whose object no phrase of their sentence names, for one before it has: واعتقلته الشرطة, ثم سيطر عليها الجيش."""

from __future__ import annotations

from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import POINTING, THEM
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import REACH

_ONE = frozenset({"ه", "ها"})
_MEANS = ("ب", "في")
_ARMS = frozenset({"weapon", "vehicle", "vessel"})


def accompanied(slots: Slots) -> bool:
    """خطف الأضواء: whether anybody or anything stands beside a verb as its subject or object; واعتقل | في المطار.

    Args:
        slots: Slots of the verb.
    """
    return bool(slots.bare or slots.agent or slots.patient or slots.resumed) or slots.antecedent is not None


def left_unsaid(slots: Slots, grammar: Grammar) -> bool:
    """كما استهدفت مواقع للمسلحين: whether a verb of hitting leaves who hits to a sentence before.

    Behind an attack of its own clause it only tells what that hit: وقعت هجمات واستهدفت | مواقع.

    Args:
        slots: Slots of the verb.
        grammar: The sentence.
    """
    hit = slots.patient
    if slots.agent or slots.antecedent is not None or not hit or hit[0].at < slots.owner or not _opens(slots, grammar):
        return False
    object_only = grammar.oblique(hit) and bool(grammar.tokens[hit[0].head].tags & {"plural", "dual"})
    if hit[0].kinds & ACTORS and hit[0].definite and not object_only:
        return False  # واستهدف | الحزب في حملته may be who does it
    for unit in reversed(grammar.units[max(slots.owner - REACH, 0) : slots.owner]):
        if unit.kind == "S" and grammar.units[unit.at - 2].kind != "R":  # but هجمات | يزعم أنها استهدفت كذا
            break
        told = unit.kind == "V" and grammar.verb(unit.at).antecedent is not None  # صاروخ أطلقته طائرة واستهدف سوقا
        if told or unit.kind == "R" or (unit.kind == "NP" and unit.trigger):
            return False
    return not any(g[0].trigger for prep in _MEANS for g in slots.preps.get(prep, ()))  # استهدف بغارتين | مواقع


def _opens(slots: Slots, grammar: Grammar) -> bool:
    """صواريخ كثيرة | استهدفت قواعد: whether no phrase stands right before a verb that may be who does it."""
    k = slots.owner
    before = grammar.units[k - 1] if k else None
    if before is None or grammar.units[k].conj or before.kind in "SFT" or (k == 1 and bool(before.prep)):
        return True
    return grammar.walker.is_mark(k - 1, COMMAS)


def counted_alone(slots: Slots, prep: str) -> bool:
    """فقضى على تسعة بينهم قائد: whether a number stands behind a preposition without a noun.

    Args:
        slots: Slots of the verb.
        prep: The preposition.
    """
    return any(g[0].empty and g[0].quantity is not None for g in slots.preps.get(prep, ()))


def counted_fallen(slots: Slots, grammar: Grammar) -> bool:
    """وسقط خلالها خمسة جنود: whether men whom a number counts fall, and no word behind tells how they fell.

    Args:
        slots: Slots of the verb.
        grammar: The sentence.
    """
    who = slots.patient[0] if slots.patient else None
    if who is None or who.quantity is None or who.kinds & _ARMS or grammar.head(slots.owner).stem.startswith("ا"):
        return False  # أسقط 29 مسيرة is another verb
    behind = grammar.tokens[who.j : who.j + 1]
    return not any(t.base in grammar.words.fell_so for t in behind)  # سقط 13 شرطيا | قتلى


def points(slots: Slots, grammar: Grammar) -> bool:
    """واستهدفته طائرة, وسيطر عليها الجيش: whether a pronoun on a verb or behind it means what nothing here names.

    Args:
        slots: Slots of the verb.
        grammar: The sentence.
    """
    return slots.antecedent is None and (grammar.head(slots.owner).pron in POINTING or bool(slots.resumed))


def of_people(slots: Slots, grammar: Grammar) -> bool:
    """أفرج عنهم لاحقا, احتجزتهم, اعتقلته الشرطة: whether a pronoun on or behind a verb is people nothing else names.

    Args:
        slots: Slots of the verb.
        grammar: The sentence.
    """
    words, verb = grammar.words, grammar.head(slots.owner)
    if "علي" in slots.resumed and slots.antecedent is None:  # ألقي القبض عليه
        return True
    one = verb.pron in _ONE and verb.base in words.takes | words.harms
    if slots.antecedent is None and (verb.pron in THEM or one):
        return True
    k = slots.owner + 1
    behind = grammar.units[k] if k < len(grammar.units) and slots.antecedent is None else None
    return behind is not None and grammar.tokens[behind.head].form in words.of_people
