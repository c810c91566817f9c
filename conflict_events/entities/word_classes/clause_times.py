"""Times that open a clause, alone or behind a place, so that a verb follows: أمس | قتل ستة, في بغداد أمس | قتل ستة."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.text.tokens import Token

_TIME = frozenset({"time"})
_PARTS = frozenset({"time", "num"})  # في الثاني عشر من يونيو, أول أمس
_REACH = 10  # tokens of the times: في الساعة العاشرة من صباح يوم الأحد
_DOERS = frozenset({"armed", "armed_nouns", "armed_groups", "person_nouns", "group", "force"})
_DOER_REACH, _THAT = 3, "ان"
_PLACE = frozenset({"place", "name_place", "cities", "states", "place_nouns", "directions"})
_PLACE_REACH = 4  # tokens of such a place: مدينة كذا شمالي البلاد
_IN = frozenset({"في", "وفي", "ففي"})
_LAST = frozenset({"الماضي", "الماضية", "الجاري", "الموافق"})
_ON = _IN | {"خلال", "وخلال", "من", "مبكر", "مبكرة", "متاخر", "متاخرة"}


def after_times(tokens: Sequence[Token], i: int) -> bool:
    """Whether only times, or a place and times, open the clause before i: أمس | قتل ستة, في 3 مايو | جرح شرطي."""
    if not (_TIME & tokens[i - 1].tags or tokens[i - 1].form in _LAST):
        return False
    for k in range(i - 1, max(i - 1 - _REACH, -1), -1):
        told = _PARTS & tokens[k].tags or tokens[k].kind == "number" or tokens[k].form in _LAST | _ON
        if not told:
            return tokens[k].kind == "punct" or _opens_there(tokens, k) or _doer_opens(tokens, k)
    return i <= _REACH


def _doer_opens(tokens: Sequence[Token], k: int) -> bool:
    """الجيش اليمني | أمس قصف البلدة: whether nothing but who acts, with the article, stands before a time."""
    first = k
    while first > 0 and k - first < _DOER_REACH and not _ends(tokens[first - 1]):
        first -= 1
    opens = first == 0 or _ends(tokens[first - 1])
    words = tokens[first : k + 1]
    known = all(t.det and not (t.prep or t.conj) for t in words)
    return opens and known and bool(words[0].tags & _DOERS)


def _ends(token: Token) -> bool:
    return token.kind != "word" or token.form == _THAT


def _opens_there(tokens: Sequence[Token], k: int) -> bool:
    """Whether a place that ends at token k opens the clause: وفي بغداد | أمس قتل ستة, في مدينة كذا | أمس قصف السوق."""
    first = max(k - _PLACE_REACH, -1)
    while k > first and tokens[k].tags & _PLACE and not tokens[k].prep:
        k -= 1
    led = k >= 0 and tokens[k].form in _IN
    return led and (k == 0 or tokens[k - 1].kind == "punct")
