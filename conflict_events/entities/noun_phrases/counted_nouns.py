"""What stands between a number and the noun that it counts, and where the phrase of that noun must end."""

from __future__ import annotations

from conflict_events.entities.quantities.numbers import Quantity
from conflict_events.entities.units.row import QUOTES, Row
from conflict_events.entities.units.word_kinds import accusative

_HUNDRED = frozenset({"المئة", "المائة", "المية"})
_PERCENT = frozenset({"بالمئة", "بالمائة", "%", "٪"})

_TWO_OF = frozenset({"مئتي", "مائتي", "الفي", "مليوني"})  # قرابة الألفي | جريح: in idafa it counts what follows
_TENS = range(11, 100)
_MOST, _NUMBER, _POSSIBLE = frozenset({"اكبر", "اقصي"}), "عدد", "ممكن"


def end_of_counted(row: Row, quantity: Quantity | None, head: int, j: int) -> int:
    """Return the end of a phrase: a counted noun is indefinite, and takes no definite noun in idafa.

    Args:
        row: The sentence.
        quantity: What counts the head, or None.
        head: The head.
        j: One past the last token of the phrase as it grew.

    Returns:
        One past the head in نحو 100 مسلح | المبنى, else j.
    """
    number = quantity is not None and quantity.j == head and quantity.low is not None
    if not number or head + 1 >= j or "singular" not in row.tokens[head].tags or row.tokens[head].det:
        return j
    behind = row.tokens[head + 1]
    return head + 1 if behind.det and row.classes[head + 1] == "N" and not behind.prep else j


def past_percent(row: Row, j: int) -> int:
    """Return one past في المئة, بالمئة or % at j, or j."""
    words = [token.form for token in row.tokens[j : j + 2]]
    if words[:1] and words[0] in _PERCENT:
        return j + 1
    return j + 2 if len(words) > 1 and words[0] == "في" and words[1] in _HUNDRED else j


def partitive_at(row: Row, i: int) -> bool:
    """Whether the من of `العشرات من المقاتلين` stands at i; من بين names a whole, not what is counted."""
    following = i + 1
    if i >= len(row.tokens) or row.tokens[i].form != "من":
        return False
    following += following < len(row.tokens) and row.tokens[following].form in QUOTES  # 3 من "الإرهابيين"
    return row.nominal(following) and row.tokens[following].form != "بين"


def many_do(row: Row, quantity: Quantity, head: int) -> bool:
    """شيع المئات | جثمان الشاب: return whether a number with the article is who acts, and counts nothing behind it.

    A round one counts no indefinite noun without من: حضر الآلاف | جنازة مقاتل.

    Args:
        row: The sentence.
        quantity: The number.
        head: The token right behind it.
    """
    last = row.tokens[quantity.j - 1]
    token = row.tokens[head]
    if last.stem in _TWO_OF:
        return False
    if quantity.low == quantity.high and quantity.low in _TENS and accusative(token) and "singular" in token.tags:
        return False  # قتل نحو الأربعين | مدنيا
    other = quantity.approximate and bool(token.tags) and not (token.det or token.pron)  # but المئات عناصرها
    return quantity.j == head and last.kind == "word" and last.det and (other or head in row.triggers)


def past_most(row: Row, i: int) -> tuple[int, bool]:
    """Return what stands behind أكبر عدد ممكن at i, and whether it does: قتل | أكبر عدد ممكن | من المدنيين.

    Args:
        row: The sentence.
        i: Where a phrase may begin.
    """
    if i + 1 >= len(row.tokens) or row.tokens[i].form not in _MOST or row.tokens[i + 1].form != _NUMBER:
        return i, False
    j = i + 2 + (i + 2 < len(row.tokens) and row.tokens[i + 2].form == _POSSIBLE)
    return (j, True) if partitive_at(row, j) else (i, False)
