"""Who says it where a clause about his speech or letter stands before: وفي كلمة ألقاها الرئيس، | قال إن."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.walks.slots import ACTORS

_IN, _SPEAKS = ("في", "خلال", "عبر", "ب"), ACTORS | {"speech", "org", "place", "state"}
_CARRIES = frozenset({"outlet", "outlet_noun"})  # في تسجيل بثته القناة، قال
_ADDRESSED = frozenset({"threat", "accusation", "warning", "demand"})
_FRONT = 3  # units of a sentence within which the document stands


def of_speech_before(s: Sentence, event: Finished, words: Speech) -> None:
    """Fill who says what a document or a speech before it is of; changes the event in place.

    Args:
        s: The sentence.
        event: An event.
        words: Words of attribution.
    """
    draft = event.draft
    if draft.type != "statement" or not draft.hit.verb or draft.unit.conj:
        return
    k, mine = draft.unit.at, event.roles.get("speaker", [])
    if mine and not (draft.pattern.subtype in _ADDRESSED and mine[0].at == k + 1):
        return  # but توعد | إسرائيل بالرد
    verb = _brought(s, k, words)
    if verb is None or is_feminine(s.grammar, verb.at) != is_feminine(s.grammar, k):
        return
    behind = [u for u in s.units[verb.at + 1 : k] if u.kind == "NP" and not u.prep][:1]
    doer = s.grammar.verb(verb.at).agent or behind  # تصريحات أدلى بها | المتحدث
    if doer and verb.at < doer[0].at < k and doer[0].kinds & _SPEAKS and not doer[0].kinds & _CARRIES:
        event.roles["speaker"] = list(doer)


def _brought(s: Sentence, k: int, words: Speech) -> Unit | None:
    """Return the verb right behind a document that opens the sentence, with a pronoun for it; none other before k."""
    for unit in s.units[: min(k - 1, _FRONT)]:
        document = unit.kind == "NP" and unit.prep in _IN
        head = s.tokens[unit.head].base
        if document and (head in words.carried or head in words.occasion):
            verb = s.units[unit.at + 1 + (s.units[unit.at + 1].kind == "R")]
            if verb.kind != "V" or not (s.tokens[verb.head].pron or s.grammar.verb(verb.at).resumed):
                return None
            return None if any(u.kind in "VSR" for u in s.units[verb.at + 1 : k]) else verb
    return None
