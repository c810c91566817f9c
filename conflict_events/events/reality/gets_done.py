"""Acts that a verb of coming about leaves open, denies or puts off: سيتم | قتل الرهائن, لم يتم | الإفراج عنهم."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.reality.cue_words import imperfect, may_be, span
from conflict_events.events.reality.factuality import Factuality, Found
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_UNLESS, _ASKING = "ما", frozenset({"متي", "كيف", "اين", "لماذا"})
_BEING = frozenset({"كان", "كانت", "يكون", "تكون"})
_THAT, _WILL = frozenset({"ان", "بان"}), "سوف"
_PERHAPS, _IF = frozenset({"ربما", "لعل", "عسي"}), frozenset({"اذا", "لو"})
_THAT_IT, _WOULD_HAVE = frozenset({"انه", "بانه", "انها", "بانها"}), frozenset({"قد", "يكون", "تكون"})
_PAST = 4  # units of what may stand between the verb and the act: لم يتم | حتى الآن | الإفراج عنهم


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
    while m > max(unit.at - _PAST, 0) and s.units[m].kind in "TFP" and not _brings(s, s.units[m]):
        m -= 1
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
    if not m or token.conj:
        return None  # لم يقع هجوم وتم | اعتقال ستة
    return _led(s, verb, s.units[m - 1], cues, there=there)


def was_done(s: Sentence, draft: Draft) -> bool:
    """لم يقع هجوم وتم | اعتقال ستة, لم يعلن متى تم | القبض عليه: whether no denial reaches what was done.

    Args:
        s: The sentence.
        draft: The event of a noun.
    """
    unit = draft.unit
    if unit.prep or unit.conj or unit.at < 2 or draft.hit.verb or s.units[unit.at - 1].kind != "F":
        return False
    verb = s.units[unit.at - 1]
    token = s.tokens[verb.head]
    if token.base not in s.grammar.words.bring_about or imperfect(token):
        return False
    return bool(token.conj) or s.tokens[verb.first - 1].form in _ASKING


def _brings(s: Sentence, unit: Unit) -> bool:
    """Whether a particle tells that something comes about or is there: يتم, هناك."""
    token = s.tokens[unit.head]
    return token.base in s.grammar.words.bring_about or token.form in s.grammar.words.there_is


def _led(s: Sentence, verb: Unit, before: Unit, cues: Factuality, *, there: bool) -> Found | None:
    """Read the particle right before the verb."""
    token, particle = s.tokens[verb.head], s.tokens[before.head]
    present = imperfect(token) or (there and token.form in s.grammar.words.there_is)
    if before.kind in {"V", "NP"} or particle.form == _UNLESS:
        return None  # ما تم | استهدافه: what was hit
    if "negation" in particle.tags:
        unless = particle.i > 0 and s.tokens[particle.i - 1].form == _UNLESS  # ما لم يتم | الإفراج عنهم
        return "possible" if unless else "negated", [span(s, before)]
    if particle.base in _PERHAPS or (present and may_be(s, before)):
        return "possible", [span(s, before)]
    if particle.base == _WILL:
        return "planned", [span(s, before)]
    if before.kind == "S" and particle.form in _THAT and present:
        found = cues.governor(s, before.at)
        return None if found[0] == "actual" else found
    if before.kind == "S" and particle.form in _IF:
        return "possible", [span(s, before)]
    while before.kind == "F" and s.tokens[before.head].form in _WOULD_HAVE and before.at:
        before = s.units[before.at - 1]  # نفى أن يكون قد تم | قصف القرية
    if before.kind != "S" or s.tokens[before.head].form not in _THAT | _THAT_IT:
        return None
    found = cues.governor(s, before.at)
    return found if found[0] == "negated" else None
