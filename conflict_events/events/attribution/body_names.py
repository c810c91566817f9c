"""Names of bodies that run on behind what they are for: وكالة الجمارك | وحماية الحدود, شركة الأندلس | للاستيراد."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.deeds import of_the_dead
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.sentence import Sentence

_BODIES = frozenset({"org", "org_name", "title"})
_FORCES = frozenset({"armed", "group", "force"})
_EVENT = frozenset({"event"})
_FIELD = frozenset({"event", "thing"})
_HOLDER = frozenset({"title", "person_name"})


def names_body_too(s: Sentence, speaker: Unit, unit: Unit, words: Speech, known: bool) -> bool:
    """Whether a phrase right behind a speaker is more of the name of his body, or tells who of his fell.

    Args:
        s: The sentence.
        speaker: The speaker as far as it is known.
        unit: The phrase.
        words: Words of attribution.
        known: Whether nothing but the speaker and frames of the saying can stand here.
    """
    if of_the_dead(s, s.units[unit.at - 1], unit):
        return True
    if unit.kind != "NP" or not speaker.kinds & _BODIES or unit.quantity is not None:
        return False
    token, last = s.tokens[unit.head], s.tokens[unit.first - 1]
    if known and unit.prep == "عن" and not unit.conj and s.tokens[speaker.head].base in words.deputies:
        return _held(s, unit)  # النائب عن محافظة كذا فلان
    if not known and not _field(s, unit):
        return False
    if unit.prep == "ل" and not unit.conj:
        return (token.det and unit.kinds == _EVENT) or (token.base in words.concern and "org" in speaker.kinds)
    if not unit.conj or unit.prep or s.tokens[unit.first].conj != "و" or unit.trigger or token.pron:
        return False
    of_work = unit.kinds == _EVENT and (token.det or unit.j - unit.i > 1)
    return (of_work or _field(s, unit)) and last.det and speaker.j - speaker.i > 1


def office_of_force(s: Sentence, speaker: Unit, unit: Unit, words: Speech) -> bool:
    """Whether a phrase tells of which force an office is: المكتب الإعلامي | للجيش, المكتب السياسي | للحركة.

    Args:
        s: The sentence.
        speaker: The speaker as far as it is known.
        unit: The phrase right behind it.
        words: Words of attribution.
    """
    office = s.tokens[speaker.head].base in words.branch and speaker.definite
    return office and unit.prep == "ل" and unit.at == speaker.at + 1 and not unit.kinds.isdisjoint(_FORCES)


def _held(s: Sentence, unit: Unit) -> bool:
    """Whether the holder of an office stands right behind a phrase."""
    behind = s.units[unit.at + 1] if unit.at + 1 < len(s.units) else unit
    return behind.kind == "NP" and not (behind.prep or behind.conj) and bool(behind.kinds & _HOLDER)


def _field(s: Sentence, unit: Unit) -> bool:
    """Whether a joined thing goes on with an office before its holder: مدير الإسعاف | والطوارئ | الدكتور فلان."""
    return _held(s, unit) and bool(s.tokens[unit.head].det) and bool(unit.kinds) and unit.kinds <= _FIELD
