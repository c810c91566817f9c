"""Verbs of saying by which no one speaks: ما يؤكد أن, الأمر الذي يكشف عن, ما يدعو إلى القلق, محتوى يحض على الكراهية."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.text.fold import fold_all
from conflict_events.text.tokens import Token

_WHAT, _WHICH, _MATTER = frozenset({"ما", "مما", "وما"}), "الذي", frozenset({"امر", "شيء"})
_MOODS = fold_all(
    ["قلق", "تفاؤل", "سخرية", "دهشة", "استغراب", "حزن", "فخر", "أسف", "شك", "ريبة", "اطمئنان", "خجل", "ضحك", "رثاء"]
)
_HATE = fold_all(["كراهية", "عنف", "فتنة", "تمييز", "عنصرية", "تطرف", "رذيلة", "فجور"])
_CALLED, _TO = frozenset({"دعت", "دعا", "دعوا"}), frozenset({"الي", "ان", "بان", "الا", "ب", "ل", "لان", "كي", "لكي"})
_IMPERFECT = ("ي", "ت")


def things_show(s: Sentence, event: Finished) -> bool:
    """وهو ما | يفيد بأن, الأمر الذي | يكشف: whether a thing without a name shows what is told, and nobody tells it.

    Args:
        s: The sentence.
        event: A saying that nobody says.
    """
    k = event.draft.hit.i
    token = s.tokens[k]
    if (
        k < 1
        or token.pron
        or not event.draft.hit.verb
        or event.roles.get("speaker")
        or not token.stem.startswith(_IMPERFECT)
        or token.stem.endswith("ون")
        or token.stem[1:] in _PEOPLE_ONLY
    ):
        return False
    if s.tokens[k - 1].form in _WHAT:
        return k < 2 or s.tokens[k - 2].base not in _LIKE
    return s.tokens[k - 1].form == _WHICH and k > 1 and s.tokens[k - 2].base in _MATTER


_PEOPLE_ONLY = frozenset({"قول", "زعم", "ندد", "صف", "تهم", "دين", "عتبر", "ري", "طالب", "طلب", "صرح", "عتقد"})
_LIKE = fold_all(
    [
        "غالبا",
        "كثيرا",
        "دائما",
        "عادة",
        "سرعان",
        "طالما",
        "قلما",
        "أحيانا",
        "حسب",
        "وفق",
        "وفقا",
        "طبقا",
        "كما",
        "على",
        "نحو",
        "بحسب",
        "إلى",
    ]
)


def rouses(s: Sentence, event: Finished) -> bool:
    """يدعو إلى | القلق, يحض على | الكراهية: whether a mood is roused, and nothing demanded.

    Args:
        s: The sentence.
        event: A demand.
    """
    if event.content is None or event.content[0] >= len(s.tokens):
        return False
    token = s.tokens[event.content[0]]
    if event.draft.hit.verb and _sees_off(s, event, token):
        return True
    base = token.base
    return base in _MOODS or (base in _HATE and not event.roles.get("speaker"))


def _sees_off(s: Sentence, event: Finished, first: Token) -> bool:
    """ودعت | البلدة أبناءها: whether و belongs to the verb, for nobody is called upon to do anything."""
    verb = s.tokens[event.draft.hit.i]
    if verb.conj != "و" or verb.base not in _CALLED or event.draft.hit.i + 1 >= first.i:
        return False
    asked = s.tokens[event.draft.hit.i + 1 : first.i + 6]
    return not (first.prep or any(t.form in _TO or t.prep == "ل" or t.kind != "word" for t in asked))
