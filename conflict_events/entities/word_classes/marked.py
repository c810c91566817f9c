"""Words that their marks or the words beside them tell from others: بيّن says, دبلوماسي غربي is from the West."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.text.tokens import Token

_SHADDA = "\u0651"
_WESTERN = frozenset({"غربي", "غربيين", "غربيان", "غربيون"})
_PEOPLE = frozenset({"person", "title", "speech", "person_nouns", "titles", "speech_nouns"})
_VERBS = frozenset({"بين", "بينت"})
_THAT = frozenset({"ان", "انه", "انها", "انهم", "بان"})
_REACH = 12
_SHOWS, _MARKS, _STOPS = "بين", frozenset({"،", ",", ":", "؛"}), frozenset({".", ":", "؛", '"'})
_SPEAKERS = frozenset({"titles", "ranks", "speech_nouns", "person_nouns", "organisations", "given_names", "surnames"})
_DENIED, _YEH = "نفي", "ى"  # the masdar نفي has its dots
_ANN, _IN = "آن", "في"  # a name, and not أن
_PUPIL, _HE = "طالب", frozenset({"هو", "وهو"})
_STUDIES = frozenset({"من", "في", "لدي"})
_BROUGHT = frozenset({"جمع", "وجه", "عرض", "سجل", "بعث"})
_DOCUMENTS = frozenset({"speech_nouns", "speech"})
_REFUSED, _RATHER, _NO = frozenset({"رفض", "فضل"}), "فضل", frozenset({"عدم", "حجب"})
_LETTERS, _DOT = "ان", "."  # إن of (سي.إن.إن)
_FORMS, _STEMS = (
    _WESTERN | _REFUSED | {_PUPIL, _LETTERS},
    _VERBS | {_SHOWS, _DENIED},
)  # of few words; all others are passed over
_NAMING = frozenset({"كشف", "ذكر", "نشر", "الكشف", "الافصاح", "الادلاء", "اعطاء", "التعليق", "تسمية", "التعريف"})


def _describes(tokens: Sequence[Token], classes: Sequence[str], i: int) -> bool:
    """Whether a word that is a direction too says where somebody is from: دبلوماسي غربي, but مسلحون غربي المدينة."""
    before, behind = tokens[i - 1], tokens[i + 1] if i + 1 < len(tokens) else None
    placed = behind is not None and (behind.det or classes[i + 1] in "NX") and not (behind.prep or behind.conj)
    placed = placed and not (behind is not None and behind.form in _REFUSED)
    return classes[i - 1] == "N" and not before.det and bool(before.tags & _PEOPLE) and not placed


def _says(tokens: Sequence[Token], i: int) -> bool:
    """Whether بيّن stands where a verb of saying can: what is said follows; a stray shadda on بين tells nothing."""
    return i == 0 or any(t.form in _THAT for t in tokens[i + 1 : i + _REACH])


def _explains(tokens: Sequence[Token], i: int) -> bool:
    """وبين الناطق باسم الجيش | أن الهجوم فشل: whether one speaker and أن stand behind بين, which opens a clause."""
    if (i and tokens[i - 1].form not in _MARKS) or tokens[i].prep or i + 2 >= len(tokens):
        return False
    if tokens[i + 1].tags.isdisjoint(_SPEAKERS) or tokens[i + 1].prep:
        return False
    for token in tokens[i + 1 : i + _REACH]:
        if token.form in _THAT:
            return token.i > i + 1
        if token.conj or token.form in _STOPS:
            return False
    return False


def _studies(tokens: Sequence[Token], classes: Sequence[str], i: int) -> bool:
    """وهو | طالب في الجامعة: whether a pupil is told of, and nobody who demands: وهو طالب بإجراءات."""
    if not i or tokens[i - 1].form not in _HE or i + 1 >= len(tokens):
        return False
    behind = tokens[i + 1]
    return behind.form in _STUDIES or classes[i + 1] in ".V" or (classes[i + 1] == "A" and not behind.det)


def _refuses(tokens: Sequence[Token], classes: Sequence[str], i: int) -> bool:
    """وقال مسؤول | رفض كشف اسمه: whether a source is told that will not be named, and no refusal of a naming."""
    before, behind = tokens[i - 1], tokens[i + 1 : i + 2]
    source = classes[i - 1] in "NA" and not (before.det or before.pron) and classes[i] in "NX"
    unnamed = _NO if tokens[i].form == _RATHER else _NAMING
    return source and bool(behind) and behind[0].form in unnamed


def _brought(tokens: Sequence[Token], classes: Sequence[str], i: int) -> bool:
    """شهادات | جمعها ناشطون, رسالة | وجهها إلى المجلس: whether a clause tells who brought out a document."""
    before = tokens[i - 1]
    known = classes[i - 1] == "N" and bool(before.tags & _DOCUMENTS) and not (before.det or before.pron)
    return known and classes[i] in "NX" and not (tokens[i].conj or tokens[i].prep)


def _names(tokens: Sequence[Token], i: int) -> bool:
    """Whether آن is a name, and no time (في آن معا), or a dot beside إن shows letters of one: شبكة (سي.| إن.إن)."""
    if tokens[i].raw == _ANN:
        return tokens[i - 1].form != _IN
    before, behind = tokens[i - 1], tokens[i + 1] if i + 1 < len(tokens) else tokens[i]
    return (before.form == _DOT and before.end == tokens[i].start) or (
        behind.form == _DOT and behind.i + 1 < len(tokens)
    )


def by_marks(tokens: Sequence[Token], classes: list[str]) -> None:
    """Change the classes of words whose marks tell them from others, in place."""
    for token in [t for t in tokens if t.form in _FORMS or t.stem in _STEMS or t.base in _BROUGHT or t.raw == _ANN]:
        if token.form in _WESTERN and token.i and _describes(tokens, classes, token.i):
            classes[token.i] = "A"
        if token.stem in _VERBS and _SHADDA in token.raw and not token.prep and _says(tokens, token.i):
            classes[token.i] = "V"
        if token.stem == _SHOWS and classes[token.i] == "P" and _explains(tokens, token.i):
            classes[token.i] = "V"
        if classes[token.i] == "S" and token.i and _names(tokens, token.i):
            classes[token.i] = "X"
        if token.stem == _DENIED and token.raw.endswith(_YEH) and not token.det:
            classes[token.i] = "V"
        if token.form in _REFUSED and token.i and _refuses(tokens, classes, token.i):
            classes[token.i] = "V"
        if token.pron and token.base in _BROUGHT and token.i and _brought(tokens, classes, token.i):
            classes[token.i] = "V"
        if token.form == _PUPIL and classes[token.i] == "V" and _studies(tokens, classes, token.i):
            classes[token.i] = "N"
