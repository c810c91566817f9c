"""Letters of a saying that stand for another word: صوت أعلى وأوضح, أدلة تذكر, دعونا نعمل."""

from __future__ import annotations

from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_BODIES = frozenset({"org", "armed", "group", "force"})
_ELATIVE, _LETTERS = "ا", range(4, 6)


def read_otherwise(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether what looks like a verb of saying is an elative, or means "worth a word" or "let us".

    Args:
        s: The sentence.
        event: A saying.
        words: Words of attribution.
    """
    token = s.tokens[event.draft.hit.i]
    if not event.draft.hit.verb:
        return False
    if token.base in words.clearer:
        return (_compares(s, token.i) or _of_them(s, event)) and not _opened(s, event, words)
    if token.base in words.worth_telling:
        return _worth_it(s, event, words)
    if token.stem + token.pron in words.leading or token.stem in words.leading:
        return _leads(s, event)
    if token.base in words.showing and _points(s, token.i, words):
        return True
    if token.pron and token.base in words.insisting:
        return True  # عقوبات تشددها واشنطن
    if token.stem in words.supposed and _supposed(s, event, words):
        return True
    return token.form in words.letting and s.classes[min(token.i + 1, len(s.tokens) - 1)] == "V"


def _compares(s: Sentence, i: int) -> bool:
    """Whether و joins the word at i to another elative: أعلى | وأوضح."""
    before = s.tokens[i - 1] if i else s.tokens[i]
    elative = before.form.startswith(_ELATIVE) and len(before.form) in _LETTERS and not before.det
    return s.tokens[i].conj == "و" and i > 0 and elative and s.classes[before.i] in "AN"


def _of_them(s: Sentence, event: Finished) -> bool:
    """Whether an elative tells of something indefinite right behind it: كان الهجوم | أوضح دليل على ضعفه."""
    k = event.draft.unit.at + 1
    unit = s.units[k] if k < len(s.units) else None
    alone = unit is not None and unit.kind == "NP" and not (unit.prep or unit.conj or unit.definite)
    return alone and not event.draft.unit.conj and not event.roles.get("speaker")


def _worth_it(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a verb tells only of an indefinite phrase right before it: معلومات جديدة | تذكر; but تقارير تذكر أن."""
    k = event.draft.unit.at
    before = s.units[k - 1] if k else event.draft.unit
    bare = before.kind == "NP" and not before.definite and before.quantity is None and not event.draft.unit.conj
    return bare and not _opened(s, event, words)


def _opened(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether أن or a mark opens what is said."""
    content = event.content
    opener = s.tokens[content[0] - 1].form if content and content[0] else ""
    return opener in words.that or opener in (":", '"')


def _leads(s: Sentence, event: Finished) -> bool:
    """الحزب الذي | تزعمه فلان: whether a body is told who leads it, and nothing claimed."""
    told = event.draft.slots.antecedent
    return told is not None and not told.kinds.isdisjoint(_BODIES) and s.tokens[event.draft.hit.i].pron != ""


def _supposed(s: Sentence, event: Finished, words: Speech) -> bool:
    """يعزز الجيش مواقعه، | ويتوقع أن يهاجم: whether something is expected, and who acts before it does not say so."""
    unit, speakers = event.draft.unit, event.roles.get("speaker", ())
    k = event.draft.hit.end
    opened = unit.conj and k < len(s.tokens) and s.tokens[k].form in words.that
    if not opened or any(u.at > unit.at for u in speakers):
        return False
    return not any(d.type == "statement" and d.unit.at < unit.at for d in s.drafts)


def _points(s: Sentence, i: int, words: Speech) -> bool:
    """Whether what was told shows something, and nobody says it: ويشير | هذا إلى; but ويشير هذا التقرير إلى."""
    behind = s.tokens[i + 1 : i + 3]
    return len(behind) > 1 and behind[0].form in words.pointing and s.classes[behind[1].i] == "P"
