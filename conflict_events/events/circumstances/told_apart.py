"""Another deed behind a participle of saying: قال إن مسلحين هاجموا حافلة، مضيفا أن قناصا أصاب طفلا | في حي كذا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.sentence import Sentence

_THAT, _AS_WELL = frozenset({"ان", "بان"}), "كما"
_ENDS = ("ا", "ة", "ين")  # مضيفا, مضيفة, مضيفين
_BACK = 3  # tokens from أن back to the comma: ، مشيرا إلى أن
_BODIES = frozenset({"org", "armed", "group", "force"})
_MEN = frozenset({"person", "armed", "gent"})
_LONG = 3  # letters of a participle at least


def told_apart(s: Sentence, k: int, m: int) -> bool:
    """Whether a clause of another deed opens behind an event, in which a place behind it stands.

    What is known already is no other deed: قتل ستة، مضيفا أن الهجوم وقع | في كذا, مضيفا أنهم قتلوا في كذا.

    Args:
        s: The sentence.
        k: The unit of the event.
        m: The unit of the place.
    """
    for unit in s.units[k + 1 : m]:
        if unit.kind == "S" and unit.at + 1 < m and opens_deed(s, unit):
            return not _of_them(s, s.units[unit.at + 1], m)
    return False


def _of_them(s: Sentence, subject: Unit, m: int) -> bool:
    """Whether it only tells more of those who were named: شنوا هجوما، موضحا أن المسلحين تسللوا من جيب | في البادية."""
    known = s.tokens[subject.head].det and not subject.kinds.isdisjoint(_MEN)
    return known and not any(s.drafts_at(u.at) for u in s.units[subject.at + 1 : m])


def opens_deed(s: Sentence, that: Unit) -> bool:
    """Whether a participle behind a comma, or كما, governs أن, and a new subject follows it.

    Args:
        s: The sentence.
        that: The unit of أن.
    """
    token = s.tokens[that.head]
    if token.form not in _THAT or token.conj or not _new(s, s.units[that.at + 1]):
        return False
    before = s.units[that.at - 1]
    if before.kind == "S" and s.tokens[before.head].form == _AS_WELL:
        return True
    comma = next((k for k in range(token.i - 1, max(token.i - 1 - _BACK, 0), -1) if s.tokens[k].form in COMMAS), -1)
    if comma < 0 or comma + 1 == token.i:
        return False
    said = s.tokens[comma + 1]
    return not (said.det or said.prep or said.conj) and len(said.stem) > _LONG and said.stem.endswith(_ENDS)


def _new(s: Sentence, subject: Unit) -> bool:
    """Whether somebody or something is told of who was not known before: قناصا, but الهجوم."""
    deed = subject.trigger or ("event" in subject.kinds and subject.kinds.isdisjoint(_BODIES))  # but التنظيم
    known = s.tokens[subject.head].det and deed
    return subject.kind == "NP" and not known and not s.tokens[subject.head].pron
