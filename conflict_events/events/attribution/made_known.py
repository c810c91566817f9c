"""What is made known or held to be something, and nobody named who does: نتائج أعلنت الأربعاء, خطوة اعتبرت ضرورية."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import accusative
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.text.tokens import Token

_DAMMA, _EIGHTH = "\u064f", 4  # characters of اتُهم and اعتُبر up to their damma


def made_known(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a verb behind a thing is passive: nobody stands behind it, and nothing that is said.

    Args:
        s: The sentence.
        event: A saying.
        words: Words of attribution.
    """
    token, k = s.tokens[event.draft.hit.i], event.draft.unit.at
    if not event.draft.hit.verb or token.pron or event.draft.unit.conj or event.roles.get("speaker"):
        return False
    told = s.units[k - 1] if k else None
    if told is None or told.kind != "NP" or not told.kinds.isdisjoint(ACTORS):
        return False
    behind = s.units[k + 1] if k + 1 < len(s.units) else None
    if token.base in words.holding:
        return behind is not None and _is_held(s, behind)
    return token.base in words.making_known and (behind is None or _is_when(s, behind, words))


def _is_held(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase is what something is held to be: خطوة اعتبرت | ضرورية; but اعتبر مراقبون أنها."""
    bare = unit.kind == "NP" and not (unit.prep or unit.definite or s.tokens[unit.head].pron)
    return bare and (unit.kinds.isdisjoint(ACTORS) or accusative(s.tokens[unit.head]))


def _is_when(s: Sentence, unit: Unit, words: Speech) -> bool:
    """Whether a unit tells only when or where something was made known, or why: نتائج أعلنت | الأربعاء."""
    if unit.kind in "T.":
        form = s.tokens[unit.head].form
        return unit.kind == "T" or not (form in words.that or form in (":", '"'))
    if unit.kind == "S":
        return s.tokens[unit.head].form not in words.that
    return unit.kind == "NP" and unit.prep in words.frame_preposition


def passive_by_marks(token: Token) -> bool:
    """Whether a damma tells that nobody is named who says it: أُفيد, كُتبت, اتُهم.

    Args:
        token: A verb of saying.
    """
    eighth = token.stem[:1] == "ا" and not token.det  # the damma of اتُهم stands behind its first letter
    letter = token.core - token.start
    return token.bears(_DAMMA) or (eighth and _DAMMA in token.raw[letter : letter + _EIGHTH])
