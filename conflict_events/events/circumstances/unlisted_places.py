"""Words that no list has, told to be places by what is done to them or there: قصفت المدفعية كذا, معارك حول كذا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_WITHIN = frozenset({"في", "داخل", "حول", "وسط", "خارج", "قبالة"})
_ON, _TO, _FROM = "علي", "الي", "من"
_LIES = frozenset({"place", "direction"})
_GROUND = ("strike.shelling.", "strike.airstrike.", "strike.assault.storm", "strike.assault.raid")
_TANWIN = ("اً", "ًا")
_PEOPLE = ("ين", "ون")
_SUFFERS = "light_suffer"


def unlisted(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase is a single word that no list has, with an article or without."""
    token = s.tokens[unit.head]
    alone = unit.kind == "NP" and unit.j - unit.i == 1 and unit.quantity is None
    if not alone or unit.kinds or unit.trigger or token.pron or token.kind != "word" or token.raw.endswith(_TANWIN):
        return False
    if unit.i - unit.first > 1 or (token.det and token.stem.endswith(_PEOPLE)):
        return False  # في كل المدانيين
    return s.classes[unit.head] == "X" or (token.det and not token.tags)


def lies_in(s: Sentence, unit: Unit, prep: str) -> bool:
    """معارك حول كذا, غارتين في كذا: whether what a preposition of place governs can only be a name of a place."""
    return prep in _WITHIN and unlisted(s, unit)


def bare_target(s: Sentence, draft: Draft, unit: Unit) -> bool:
    """Whether such a word is hit as only a place is: قصف كذا, اقتحم كذا, تعرضت كذا لهجوم, غارات على كذا."""
    if unit.prep not in ("", _ON) or not unlisted(s, unit):
        return False
    if unit.prep == _ON or draft.pattern.id.startswith(_GROUND):
        return True
    noun = s.units[unit.at - 1] if unit.at and not unit.prep else unit
    if noun.trigger and not agrees(s, noun, unit):  # قصف هاوزن
        return True
    return _SUFFERS in draft.slots.carriers and any(u is unit for u in draft.slots.sufferer) and _she(s, unit)


def agrees(s: Sentence, noun: Unit, unit: Unit) -> bool:
    """Whether a word behind an event noun has the ending of an adjective of it: ضربات قاسمة, غارة مباغتة."""
    many = "plural" in s.tokens[noun.head].tags or s.tokens[noun.head].stem.endswith(("ة", "ات"))
    return many and s.tokens[unit.head].stem.endswith("ة")


def _she(s: Sentence, unit: Unit) -> bool:
    """تعرضت كذا: whether a feminine verb stands right before, so that its subject is rather a town than a man."""
    before = s.units[unit.at - 1] if unit.at > 0 else None
    if before is None or before.kind != "V":
        return False
    return s.tokens[before.head].stem.startswith("ت") and s.tokens[before.head].stem.endswith(("ت", "ض"))


def on_a_side(s: Sentence, unit: Unit, lying: frozenset[str]) -> bool:
    """Whether إلى governs where something was, and not where it went: انفجار لغم | إلى الشرق من رفح.

    Args:
        s: The sentence.
        unit: The phrase.
        lying: Words behind which it tells where something else lies: من مدينة تقع | إلى الجنوب من العاصمة.
    """
    side = unit.prep == _TO and "directions" in s.tokens[unit.head].tags
    before = s.units[unit.at - 1] if unit.at else unit
    if not side or s.tokens[before.j - 1].base in lying or before.quantity is not None:
        return False  # على بعد 15 كيلومترا | إلى الشرق من المدينة، قتل جنود في هجوم قرب كذا
    known = s.units[before.at - 1] if before.kind == "." and before.at else before
    if known is not unit and known.kinds & _LIES:
        return False  # في قرية كذا، | إلى الشرق من المدينة، قتل جندي
    return any(t.form == _FROM for t in s.tokens[unit.head + 1 : unit.j])
