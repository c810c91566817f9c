"""Who says it where a phrase of no known kind opens the clause before the verb: الورقة البحثية | قالت إن."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.marks import OPENING
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.verb_slots.agreement import ends_in_ta
from conflict_events.patterns.walks.unit_row import QUOTES
from conflict_events.text.tokens import Token

_NO_VOICE = frozenset({"time", "direction"})
_NAMES = frozenset({"given_names", "given_names_ambiguous", "surnames"})
_MANY = ("وا", "ون", "ان", "ا", "ين")
_OPENS, _MARKS = "SF", QUOTES | {":", "-", "–", "—", "؛"}


def opens_and_says(s: Sentence, event: Finished, words: Speech) -> Unit | None:
    """Return the subject right before a verb in the singular that أن or a quotation follows, if it opens its clause.

    Args:
        s: The sentence.
        event: A statement with its content.
        words: Words of attribution.
    """
    verb, content = s.tokens[event.draft.hit.i], event.content or (0, 0)
    opener = s.tokens[content[0] - 1]
    says = content[0] > verb.i and (opener.form in words.that or opener.form in OPENING or opener.form == ":")
    at = s.grammar.walker.back(event.draft.unit.at - 1, "FB")
    if not says or at < 0 or event.draft.unit.conj or verb.stem.endswith(_MANY):
        return None
    unit = s.units[at]
    bare = unit.kind == "NP" and not (unit.prep or unit.conj or unit.trigger or unit.empty or unit.kinds & _NO_VOICE)
    was = at > 0 and s.units[at - 1].kind == "F" and s.tokens[s.units[at - 1].head].base in words.being
    if not bare or not (was or _first(s, at)) or s.tokens[unit.head].base in words.stance | words.manner | words.matter:
        return None
    return unit if _may_say(s, verb, unit, words, was=was) else None


def _first(s: Sentence, at: int) -> bool:
    """Whether a phrase opens a sentence or a clause."""
    if at == 0:
        return True
    before = s.units[at - 1]
    return before.kind in _OPENS or (before.kind == "." and s.tokens[before.head].form in _MARKS)


def _may_say(s: Sentence, verb: Token, unit: Unit, words: Speech, *, was: bool) -> bool:
    """Whether a verb agrees with a phrase; who opens a sentence without an article bears a name: رحمة أكدت أن."""
    head = s.tokens[unit.head]
    if s.classes[unit.head] == "X" or (not head.det and head.tags & _NAMES):
        return True
    she = verb.stem[0] == "ت" if "verb_impf" in verb.tags else ends_in_ta(verb, s.grammar.words)
    if she != head.stem.endswith("ة"):
        return not unit.definite and verb.base in words.plain and "event" not in unit.kinds
    if was and unit.definite and "event" not in unit.kinds and "verb_perf" in verb.tags:
        return True  # كان التطبيق قد أعلن أن
    named = not unit.definite and unit.at == 0 and unit.j == unit.i + 1
    return "event" not in unit.kinds if named else verb.base in words.plain  # but تركيبته تثبت أن
