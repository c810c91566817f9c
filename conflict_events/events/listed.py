"""How many the words around a phrase tell: قياديين ينحدران are two, زميلي وصديقي فلان is one."""

from __future__ import annotations

from conflict_events.entities.phrases import Unit
from conflict_events.events.sentence import Sentence

_PAIR = frozenset(
    {"هما", "كانا", "كانتا", "اللذين", "اللذان", "اللتين", "اللتان", "احدهما", "احداهما", "كلاهما", "كليهما"}
)
_FRIENDS = frozenset({"زميل", "زميلة", "صديق", "صديقة", "رفيق", "رفيقة", "اخ", "اخت", "شقيق", "شقيقة"})
_PEOPLE = frozenset({"person", "gent", "armed", "title"})
_DUAL_VERB = 5  # letters: يقعان
_SOUND = "ين"


def same_again(s: Sentence, unit: Unit) -> bool:
    """زميلي وصديقي فلان: whether a phrase is one more word for the person before it."""
    token = s.tokens[unit.head]
    if not (unit.conj and token.pron and token.base in _FRIENDS and unit.at > 0):
        return False
    before = s.tokens[s.units[unit.at - 1].head]
    return before.base in _FRIENDS and before.pron == token.pron


def told_two(s: Sentence, unit: Unit) -> bool:
    """Whether what stands behind a plural in ين tells that it is a dual: قياديين ينحدران, المهاجمين اللذين."""
    token = s.tokens[unit.head]
    k = unit.j + (unit.j < len(s.tokens) and s.tokens[unit.j].form in "،,")
    if not token.stem.endswith(_SOUND) or token.pron or not unit.kinds & _PEOPLE or k >= len(s.tokens):
        return False
    behind = s.tokens[k]
    verb = s.classes[k] == "V" and behind.stem[0] in "يت" and behind.stem.endswith("ان")
    return behind.form in _PAIR or (verb and len(behind.stem) >= _DUAL_VERB)
