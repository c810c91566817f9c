"""Acts that a verb of coming about leaves open, denies or puts off: سيتم | قتل الرهائن, لم يتم | الإفراج عنهم."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.reality.cue_words import imperfect, may_be, span
from conflict_events.events.reality.factuality import Factuality, Found
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_BEING = frozenset({"كان", "كانت", "يكون", "تكون"})
_THAT, _WILL = frozenset({"ان", "بان"}), "سوف"
_PERHAPS, _IF = frozenset({"ربما", "لعل", "عسي"}), frozenset({"اذا", "لو", "ان"})


def gets_done(s: Sentence, draft: Draft, cues: Factuality) -> Found | None:
    """Return what a verb of coming about makes of the act behind it: لن يتم | قصف القرية, قد يتم شن | هجوم.

    Args:
        s: The sentence.
        draft: The event of a noun.
        cues: What reads the words that govern a clause.

    Returns:
        The factuality with its cue, or None where there is no such verb, or it tells that the act was done.
    """
    unit = draft.unit
    if unit.prep or unit.conj or not unit.at or draft.hit.verb or draft.type == "statement":
        return None
    m = unit.at - 1
    m -= s.units[m].kind == "NP" and bool(s.grammar.carries(m)) and m > 0  # سيتم شن | هجوم
    if s.units[m].kind != "F":
        return None
    there = s.tokens[s.units[m].head].form in s.grammar.words.there_is
    m -= there and m > 0 and s.tokens[s.units[m - 1].head].base in _BEING  # قد يكون هناك | ضحايا
    verb = s.units[m]
    token = s.tokens[verb.head]
    if not (there or token.base in s.grammar.words.bring_about):
        return None
    if token.future:
        return "planned", [span(s, verb)]
    return _led(s, verb, s.units[m - 1], cues, there=there) if m else None


def _led(s: Sentence, verb: Unit, before: Unit, cues: Factuality, *, there: bool) -> Found | None:
    """Read the particle right before the verb."""
    token, particle = s.tokens[verb.head], s.tokens[before.head]
    present = imperfect(token) or (there and token.form in s.grammar.words.there_is)
    if before.kind in {"V", "NP"}:
        return None
    if "negation" in particle.tags:
        return "negated", [span(s, before)]
    if particle.base in _PERHAPS or (present and may_be(s, before)):
        return "possible", [span(s, before)]
    if particle.base == _WILL:
        return "planned", [span(s, before)]
    if before.kind == "S" and particle.form in _THAT and present:
        found = cues.governor(s, before.at)
        return None if found[0] == "actual" else found
    return ("possible", [span(s, before)]) if before.kind == "S" and particle.form in _IF else None
