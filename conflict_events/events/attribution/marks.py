"""What the marks around speech tell: which quotation mark closes, which holds a name, what a comma parts."""

from __future__ import annotations

from itertools import accumulate

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.unit_row import QUOTES

OPENING = frozenset("«“\"'‘")
"""Marks that may open speech."""
HALF = frozenset("'‘")
"""Those of them that are half of a pair, and letters of foreign words too."""
_PAUSES = QUOTES | COMMAS
_STRAIGHT, _MARK = frozenset("\"'"), '"'
_DOUBLE = frozenset("«»“”") | {_MARK}
_PARTING, _STOPS = ("", " ", "(", ":", "ـ"), (".", "،", "!", "؟", ")")
_NAME_TOKENS = 5  # a quotation of up to four words with no verb is a name, not speech
_CHANNELS = frozenset({"outlet", "outlet_noun"})
_WITH = "ب"
_WAS, _NAME = ("كان", "كانت"), 3  # tokens from the mark that opens a name to the one that closes it


def short_quote(s: Sentence, m: int) -> bool:
    """Whether a quotation mark opens a name of up to four words, not speech."""
    before = s.units[m - 1] if m else s.units[m]
    named = before.j - before.i == 1 and bool(before.kinds & _CHANNELS)  # شبكة "إن بي سي": إن is part of a name
    for n in range(m + 1, min(m + 4 + named, len(s.units))):
        if s.units[n].kind == "." and s.tokens[s.units[n].head].form in QUOTES:
            inside = s.units[m + 1 : n]
            return s.units[n].i - s.units[m].i <= _NAME_TOKENS and all(
                u.kind == "NP" or s.tokens[u.head].kind == "number" or named or _tells_how(s, u) for u in inside
            )  # عملية "سيناء 2018"
    return False


def _tells_how(s: Sentence, unit: Unit) -> bool:
    """أدانت باريس "بشدة" الهجوم: whether a word only tells how strongly one speaks."""
    return unit.kind == "B" and s.tokens[unit.head].form.startswith(_WITH)


def closes_quote(s: Sentence, k: int) -> bool:
    """Whether a straight mark stands behind a word and before none, and one that it can close stands before it."""
    token = s.tokens[k]
    if token.form not in _STRAIGHT or not token.start or s.text[token.start - 1].isspace():
        return False
    opened = sum(t.form == token.form for t in s.tokens[:k]) % 2
    return bool(opened) and (token.end == len(s.text) or not s.text[token.end].isalnum())


def said_further(s: Sentence, k: int, words: Speech, begin: int) -> bool:
    """Whether a participle of saying stands before token k, behind what is said, so that what k opens is of it.

    أعلن تمديد الهدنة، مشيرا إلى | أن; كشف نتائج العملية، معلنا مقتل | "سبعة مسلحين"; but قائلا "لا".

    Args:
        s: The sentence.
        k: The token.
        words: Words of attribution.
        begin: One past the phrase that is said.
    """
    return any(t.form in words.dependent - words.saying for t in s.tokens[begin : k - 1]) or _right_behind(s, k, words)


def _right_behind(s: Sentence, k: int, words: Speech) -> bool:
    k -= 1 + (s.tokens[k - 1].form in words.content_preposition)
    return k > 0 and s.tokens[k].form in words.dependent and s.tokens[k - 1].form in COMMAS


def minor(s: Sentence, unit: Unit) -> bool:
    """Whether a mark parts no clauses: a comma, a quotation mark."""
    return s.tokens[unit.head].form in _PAUSES


def after_comma(s: Sentence, unit: Unit) -> bool:
    """Whether a comma stands before a unit, or a quotation mark right at it."""
    k = unit.first - 1
    if k >= 0 and s.tokens[k].form not in _PAUSES:  # behind a word, as most
        return s.tokens[unit.first].form in QUOTES
    while k >= 0 and s.tokens[k].form in QUOTES:
        k -= 1
    return k >= 0 and (s.tokens[k].form in COMMAS or s.tokens[k + 1].form in QUOTES)


def inside_quotes(s: Sentence, begin: int, at: int) -> bool:
    """Whether token `at` stands in a quotation that is open, counted from token `begin` on."""
    if begin not in s.quoted:  # one saying asks of many phrases
        first = begin - (begin > 0 and not closes_quote(s, begin - 1))  # تنظيم "داعش" | مسؤوليته
        forms = [t.form for t in s.tokens[first:]]
        quoted = not _DOUBLE.isdisjoint(forms)  # most sentences hold no quotation
        s.quoted[begin] = first, list(accumulate(forms, _depth, initial=0)) if quoted else []
    first, depths = s.quoted[begin]
    return bool(depths) and at > first and depths[at - first] > 0


def _depth(depth: int, form: str) -> int:
    """Return how many quotations are open behind a token."""
    if form == _MARK:
        return 0 if depth else 1
    if form not in _DOUBLE:
        return depth
    return depth + (form in "«“") - (form in "»”")


def close_around(s: Sentence, k: int, begin: int) -> int:
    """Return the mark from token `begin` on that closes the quotation in which token k stands, or one past the last.

    قال إن "الحركة | أعلنت مسؤوليتها عن الانفجار"، في إشارة إلى: what is quoted says no more than the quotation holds.
    """
    end = len(s.tokens)
    if sum(_step(s, m) for m in range(k) if s.tokens[m].form == _MARK) != 1:
        return end
    depth = 1
    for m in range(k, end):
        depth += _step(s, m)
        if depth == 0:
            return m if m > begin and not _phrase_goes_on(s, m + 1) else end
    return end


def _phrase_goes_on(s: Sentence, k: int) -> bool:
    """إن اللجنة "تطلب محاسبة" | المسؤولين: whether a phrase begun in a quotation ends behind its mark."""
    unit = s.units[s.unit_of[k]] if k in s.unit_of else None
    return unit is not None and unit.kind == "NP" and not (unit.conj or unit.prep)


def _step(s: Sentence, k: int) -> int:
    """Return 1 for a straight mark right before a word, -1 for one right behind one, 0 for all others."""
    token = s.tokens[k]
    if token.form != _MARK:
        return 0
    before, after = s.text[token.start - 1 : token.start], s.text[token.end : token.end + 1]
    clitic = k > 0 and s.tokens[k - 1].end == token.start and len(s.tokens[k - 1].form) == 1  # و"تدمير"
    if after.isalnum():
        return int(before in _PARTING or clitic)
    return -int(before.isalnum() or before in _STOPS)


def was_before(s: Sentence, unit: Unit) -> bool:
    """Whether وكان opens what the reporter recalls behind speech in quotation marks: "دفاع عن النفس"، | وكان جندي قتل.

    Args:
        s: The sentence.
        unit: A unit behind a closing quotation mark.
    """
    if not unit.conj or s.tokens[unit.first].base not in _WAS:
        return False
    marks = [t.i for t in s.tokens[: unit.first] if t.form in QUOTES][-2:]
    return len(marks) > 1 and marks[1] - marks[0] > _NAME
