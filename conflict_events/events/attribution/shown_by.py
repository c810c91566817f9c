"""Verbs of saying by which no one speaks: ما يؤكد أن, الأمر الذي يكشف عن, ما يدعو إلى القلق, محتوى يحض على الكراهية."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.text.fold import fold_all

_WHAT, _WHICH, _MATTER = frozenset({"ما", "مما", "وما"}), "الذي", frozenset({"امر", "شيء"})
_MOODS = fold_all(
    ["قلق", "تفاؤل", "سخرية", "دهشة", "استغراب", "حزن", "فخر", "أسف", "شك", "ريبة", "اطمئنان", "خجل", "ضحك", "رثاء"]
)
_HATE = fold_all(["كراهية", "عنف", "فتنة", "تمييز", "عنصرية", "تطرف", "رذيلة", "فجور"])
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
    ):
        return False
    if s.tokens[k - 1].form in _WHAT:
        return k < 2 or s.tokens[k - 2].base not in _LIKE
    return s.tokens[k - 1].form == _WHICH and k > 1 and s.tokens[k - 2].base in _MATTER


_LIKE = fold_all(["حسب", "وفق", "وفقا", "طبقا", "كما", "على", "نحو", "بحسب", "إلى"])


def rouses(s: Sentence, event: Finished) -> bool:
    """يدعو إلى | القلق, يحض على | الكراهية: whether a mood is roused, and nothing demanded.

    Args:
        s: The sentence.
        event: A demand.
    """
    if event.content is None or event.content[0] >= len(s.tokens):
        return False
    base = s.tokens[event.content[0]].base
    return base in _MOODS or (base in _HATE and not event.roles.get("speaker"))
