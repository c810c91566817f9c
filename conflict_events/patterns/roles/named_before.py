"""Verbs whose object no phrase of their sentence names, for one before it has: واعتقلته الشرطة, ثم سيطر عليها الجيش."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import HANDS, POINTING, THEM
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import REACH
from conflict_events.text.tokens import Token

_ONE = frozenset({"ه", "ها"})
_APART = "VSR."
_LET_GO = 3  # units from a verb to the عنهم of those who are let go: أفرجت السلطات لاحقا عنهم
_MEANS = ("ب", "في")
_ARMS = frozenset({"weapon", "vehicle", "vessel"})
_AT = "علي"
_FROM = "عن"
_MANY = ("وا", "ا", "ون")


def accompanied(slots: Slots) -> bool:
    """خطف الأضواء: whether anybody or anything stands beside a verb as its subject or object; واعتقل | في المطار.

    Who did it to one who is not named is no company: وخطف | على يد مسلحين.

    Args:
        slots: Slots of the verb.
    """
    doer = slots.agent and "by" not in slots.preps
    beside = any("direction" not in group[0].kinds for group in slots.bare)  # وخطف قرب كركوك
    return bool(beside or doer or slots.patient or slots.resumed) or slots.antecedent is not None


def left_unsaid(slots: Slots, grammar: Grammar) -> bool:
    """كما استهدفت مواقع للمسلحين: whether a verb of hitting leaves who hits to a sentence before.

    Behind an attack of its own clause it only tells what that hit: وقعت هجمات واستهدفت | مواقع.

    Args:
        slots: Slots of the verb.
        grammar: The sentence.
    """
    hit = slots.patient
    if slots.passive and _one_time(slots, grammar):
        return bool(hit)
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


def _one_time(slots: Slots, grammar: Grammar) -> bool:
    """المرة الأولى التي | يستهدف فيها المطار: whether the clause of a verb describes a time that it was done."""
    when = slots.antecedent
    return when is not None and grammar.tokens[when.head].base in grammar.words.occasions


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
    if who is None and (_tallied(slots, grammar) or _whoever(slots, grammar)):
        return True
    if who is None or who.quantity is None or who.kinds & _ARMS or grammar.head(slots.owner).stem.startswith("ا"):
        return False  # أسقط 29 مسيرة is another verb
    behind = grammar.tokens[who.j : who.j + 1]
    return not any(t.base in grammar.words.fell_so for t in behind)  # سقط 13 شرطيا | قتلى


def _tallied(slots: Slots, grammar: Grammar) -> bool:
    """قال إن خمسة | استشهدوا: whether a number alone opens the clause of a verb of two or many."""
    verb = grammar.units[slots.owner]
    before = grammar.units[verb.at - 1] if verb.at else verb
    opens = before.at == 0 or grammar.units[before.at - 1].kind == "S"
    alone = opens and before.empty and before.quantity is not None and not before.prep
    return alone and not verb.conj and grammar.tokens[verb.head].stem.endswith(_MANY)


def _whoever(slots: Slots, grammar: Grammar) -> bool:
    """عدد الذين | استشهدوا: whether a verb of many tells of whoever it befell, whom no noun names."""
    k = slots.owner - 1
    relative = k >= 0 and grammar.units[k].kind == "R" and slots.antecedent is None
    return relative and grammar.head(slots.owner).stem.endswith(_MANY)


def points(slots: Slots, grammar: Grammar) -> bool:
    """واستهدفته طائرة, وسيطر عليها الجيش: whether a pronoun on a verb or behind it means what nothing here names.

    Args:
        slots: Slots of the verb.
        grammar: The sentence.
    """
    return slots.antecedent is None and (grammar.head(slots.owner).pron in POINTING or bool(slots.resumed))


def led_up_to(slots: Slots, grammar: Grammar) -> bool:
    """التقط صورة في البلدة ثم سقطت في يد الشرطة: whether a phrase before a verb can be what it befalls.

    Args:
        slots: Slots of the verb.
        grammar: The sentence.
    """
    doers = {u.at for u in slots.agent}
    return any(u.kind == "NP" and u.at not in doers for u in grammar.units[: slots.owner])


def in_hands(slots: Slots, grammar: Grammar) -> bool:
    """وسقطت بيد التنظيم: whether what fell is named before, and in whose hands it is stands right behind.

    Args:
        slots: Slots of the verb.
        grammar: The sentence.
    """
    at, tokens = grammar.units[slots.owner].j, grammar.tokens
    if slots.patient or slots.antecedent is not None or at >= len(tokens):
        return False
    if grammar.head(slots.owner).stem.endswith("وا"):  # وسقطوا في أيدي الشرطة: people
        return False
    hands = tokens[at]
    if hands.form == "في" and at + 1 < len(tokens):
        return tokens[at + 1].base in HANDS
    return hands.form.startswith("ب") and hands.form[1:] in HANDS  # على يد: who killed somebody


def at_hands(slots: Slots, grammar: Grammar) -> bool:
    """سقط قائدان على يد مسلحين, سقطوا قتلى بيدهم, but في يد المسلحين: whether somebody died at the hands of others.

    Args:
        slots: Slots of the verb.
        grammar: The sentence.
    """
    hands = [group[0] for group in slots.preps.get("by", ())[:1]]
    fallen = any(u.trigger for hand in hands for u in grammar.units[slots.owner + 1 : hand.at])
    return fallen or any(grammar.tokens[u.first].form == _AT for u in hands)


def befell_before(slots: Slots, rest: Sequence[Token]) -> bool:
    """القرى التي استهدفت, المصورون استهدفوا: whether a verb is a passive behind whom it befell.

    Args:
        slots: Slots of the verb.
        rest: The words behind the verb.
    """
    behind = rest[1] if len(rest) > 1 and rest[0].conj == "و" else None
    if behind is not None and not behind.prep and (behind.det or behind.raw.isdigit()):
        return False  # القوات استهدفت | ودمرت 20 هدفا
    by_attack = any(group[0].trigger for group in slots.preps.get("ب", ()))  # الطائرات استهدفت بغارات
    return slots.passive and not by_attack and bool(slots.patient) and 0 <= slots.patient[0].at < slots.owner


def of_people(slots: Slots, grammar: Grammar) -> bool:
    """أفرج عنهم لاحقا, احتجزتهم, اعتقلته الشرطة: whether a pronoun on or behind a verb is people nothing else names.

    Args:
        slots: Slots of the verb.
        grammar: The sentence.
    """
    words, verb = grammar.words, grammar.head(slots.owner)
    if "علي" in slots.resumed and slots.antecedent is None:  # ألقي القبض عليه
        return True
    if _FROM in slots.preps and verb.base in words.takes:  # أوقفته السلطات | عن العمل
        return False
    one = verb.pron in _ONE and verb.base in words.takes | words.harms
    if slots.antecedent is None and (verb.pron in THEM or one):
        return True
    return slots.antecedent is None and _let_go(slots, grammar)


def _let_go(slots: Slots, grammar: Grammar) -> bool:
    """أفرج عنهم, أفرجت السلطات عن بعضهم: whether عن with a pronoun of people, or some of them, belongs to a verb."""
    units = grammar.units[slots.owner + 1 : slots.owner + 2 + _LET_GO]
    forms = [grammar.tokens[u.head].form for u in takewhile(lambda u: u.kind not in _APART, units)]
    some = any(form in grammar.words.some_of and before == "عن" for before, form in pairwise(forms))
    return some or any(form in grammar.words.of_people for form in forms[:_LET_GO])
