"""What only shows something, and says nothing: غادرت السفن، وهو ما يشير إلى; إن التباين يشير إلى أن."""

from __future__ import annotations

from conflict_events.events.attribution.marks import after_comma
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.unit_row import QUOTES

_SUBJECT = 6  # units of a subject with what describes it
_ACCUSE = "statement.accuse_verb"
_THINGS = frozenset({"event", "thing"})
SHOWN = frozenset({"assertion", "warning", "threat", "demand"})  # ما يشير إلى, ما ينذر ب, ما يهدد ب, ما يدعو إلى


def only_shows(s: Sentence, event: Finished) -> bool:
    """Whether a thing is the subject of a verb in the present behind أن, and only shows: إن التباين يشير إلى أن."""
    token, k = s.tokens[event.draft.hit.i], event.draft.unit.at
    if "verb_impf" not in token.tags or token.conj or event.draft.slots.antecedent is not None:
        return False
    for unit in reversed(s.units[max(k - _SUBJECT, 0) : k]):
        before = s.units[unit.at - 1] if unit.at else unit
        if unit.kind != "NP" or unit.conj:
            return False
        if not unit.prep:
            opened = before.kind == "S" or s.tokens[before.head].form in QUOTES
            return opened and bool(unit.kinds) and unit.kinds <= _THINGS
    return False


def what_shows(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether what was told before shows something: انسحبت القوات، ما | يشير إلى هجوم وشيك, وهو ما | يشير إلى."""
    k, token = event.draft.unit.at, s.tokens[event.draft.hit.i]
    before = s.units[k - 1] if k else event.draft.unit
    if event.draft.pattern.subtype not in SHOWN or token.pron or event.draft.unit.conj:
        return False
    if "verb_impf" not in token.tags or s.tokens[before.head].form not in words.what or before.first == 0:
        return False
    return after_comma(s, before) or s.tokens[before.first - 1].form in words.taken_up


def thing_shows(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether what nobody says is only shown by a thing: في خطوة | تؤكد التقارب, جاءت المظاهرات | لتؤكد الغضب.

    Args:
        s: The sentence.
        event: A saying without a speaker.
        words: Words of attribution.
    """
    token, k, content = s.tokens[event.draft.hit.i], event.draft.unit.at, event.content
    if token.pron or token.base not in words.showing or "verb_impf" not in token.tags or k == 0 or content is None:
        return False
    if s.tokens[content[0]].base in words.views and not s.tokens[content[0]].pron:
        return True  # الآراء الواردة أدناه | تعبر عن رأي الكاتب
    if token.prep == "ل":
        return any(u.kind == "V" and s.tokens[u.head].base in words.came for u in s.units[max(k - _SUBJECT, 0) : k])
    before = s.units[k - 1]
    noun = s.tokens[before.head]
    speaks = noun.base.removesuffix("ا") in words.voices | words.carried | words.written
    thing = before.kind == "NP" and bool(before.kinds) and before.kinds <= _THINGS and not before.definite
    return thing and not speaks and not event.draft.unit.conj and s.tokens[content[0] - 1].form[-1] not in "هم"


def is_charged(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether somebody is accused, and nobody named who accuses him: واتهم | بقضايا فساد; but اتهمه بالقتل.

    Args:
        s: The sentence.
        event: An event.
        words: Words of attribution.
    """
    token, k = s.tokens[event.draft.hit.i], event.draft.unit.at
    if event.draft.pattern.trigger != _ACCUSE or token.pron or token.base not in words.accusing:
        return False
    behind = s.units[k + 1] if k + 1 < len(s.units) else None
    with_it = behind is not None and (behind.prep == "ب" or s.tokens[behind.head].form in words.that)
    return with_it and "verb_impf" not in token.tags
