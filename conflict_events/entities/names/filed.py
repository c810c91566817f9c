"""Where a dispatch was filed, by whom and when, before its first sentence: `عدن (رويترز) -`, `دمشق-سانا`.

Nothing of it is part of what is told: the place is not who acts, and the agency is no side of a fight.
"""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.words.date_words import DateGrammar
from conflict_events.entities.words.lexicon import Name
from conflict_events.entities.words.marks import COMMAS, QUOTATION_MARKS
from conflict_events.text.tokens import Token

_PLACES = frozenset({"place", "state"})
_STROKES = frozenset("-–—ـ/")
_DASHES, _SLASH = frozenset("-–—"), "/"
_CLOSING = _STROKES | frozenset(").:")
_LONGEST = 14  # tokens
_TOWN = 2  # words of the longest name of a town that no list has
_BRACKET = 6  # tokens of an agency with the brackets around it: (أ ف ب)
_SITES = frozenset({"نت", "كوم", "net", "com"})
_ON = "في"  # القاهرة في 5 مايو
_REST = 3  # tokens of the shortest sentence behind


def filed(tokens: Sequence[Token], names: Sequence[Name], language: str = "ar") -> int:
    """Count the tokens of a sentence that tell where and by whom it was filed.

    Args:
        tokens: The sentence.
        names: Names in it, in text order.
        language: Whose months to use, an ISO 639-1 code.

    Returns:
        How many tokens stand before what is told; 0 where nothing is told of the filing.

    Raises:
        InputError: No such language is shipped.

    Example:
        >>> from conflict_events.text.clitics import Clitics
        >>> from conflict_events.text.tokens import tokenize
        >>> text = "عدن 5 مايو (رويترز) - قتل ثلاثة جنود في كمين."
        >>> tokens = tokenize(text, 0, len(text), Clitics({}, frozenset()))
        >>> filed(tokens, [Name(0, 1, "place"), Name(4, 5, "outlet")])
        7
    """
    town = names[0] if names and not names[0].i else _unlisted_town(tokens)
    if town is None or town.kind not in _PLACES:
        return 0
    at = {name.i: name for name in names if name.i < _LONGEST} | {0: town}
    listed = bool(names) and town is names[0]
    k = _agency_end(tokens, at, _place_and_day(tokens, at)) or (listed and _day_alone(tokens, town, language))
    if not k:
        return 0
    while k < len(tokens) and tokens[k].form in _CLOSING:
        k += 1
    opens = k < len(tokens) and (tokens[k].kind in ("word", "number") or tokens[k].form in QUOTATION_MARKS)
    return k if opens and k + _REST <= len(tokens) else 0


def _unlisted_town(tokens: Sequence[Token]) -> Name | None:
    """Return the name of no list that a sentence begins with, as a town: what makes it one is the agency behind."""
    j = 0
    while j < min(len(tokens), _TOWN) and tokens[j].kind == "word" and not (tokens[j].tags or tokens[j].prep):
        j += 1
    return Name(0, j, "place") if j else None


def _place_and_day(tokens: Sequence[Token], at: dict[int, Name]) -> int:
    """Return the token behind places, commas and a date."""
    k = at[0].j
    land = at.get(k + 1)
    if land is not None and land.kind in _PLACES and land.j < len(tokens) and tokens[k].form == "(":
        k = land.j + (tokens[land.j].form == ")")  # الناصرية (العراق) (رويترز)
    while k < min(len(tokens), _LONGEST):
        name = at.get(k)
        if name is not None and name.kind in _PLACES:
            k = name.j
        elif name is None and (_of_date(tokens, k) or _between_towns(tokens, at, k)):
            k += 1
        else:
            break
    return k


def _between_towns(tokens: Sequence[Token], at: dict[int, Name], k: int) -> bool:
    """يريفان/باكو: whether a stroke parts two places."""
    return tokens[k].form in _STROKES and k + 1 in at and at[k + 1].kind in _PLACES


def _of_date(tokens: Sequence[Token], k: int) -> bool:
    """Whether a token is a comma or part of a date: a number, the month behind it, في before it."""
    token = tokens[k]
    if token.form in COMMAS or token.kind == "number":
        return True
    month = token.kind == "word" and tokens[k - 1].kind == "number"
    return month or (token.form == _ON and k + 1 < len(tokens) and tokens[k + 1].kind == "number")


def _day_alone(tokens: Sequence[Token], town: Name, language: str) -> int:
    """مقديشو 14 أغسطس 2022 - قتل: return the dash behind a town of a list and a date that no agency follows, or 0."""
    months = DateGrammar.load(language)
    k = town.j + (town.j < len(tokens) and tokens[town.j].form in COMMAS)
    k += k < len(tokens) and tokens[k].form == _ON
    if tokens[0].prep or k + 1 >= len(tokens) or tokens[k].kind != "number":
        return 0
    month = months.month(tokens, k + 1)
    while month is not None and month.j < len(tokens) and tokens[month.j].form == _SLASH:
        month = months.month(tokens, month.j + 1)  # أغسطس/آب
    end = month.j if month else len(tokens)
    end += end < len(tokens) and tokens[end].kind == "number"
    return end if end < len(tokens) and tokens[end].raw in _DASHES else 0


def _agency_end(tokens: Sequence[Token], at: dict[int, Name], k: int) -> int:
    """Return the token behind the agency that begins at a bracket, a stroke or a colon, or 0."""
    mark = tokens[k].form if k < len(tokens) else ""
    if mark == "(":
        end = next((j for j in range(k, min(k + _BRACKET, len(tokens))) if tokens[j].form == ")"), 0)
        stroke = end and end + 1 < len(tokens) and tokens[end + 1].form in _STROKES
        return end + 1 if end and (stroke or _is_outlet(at, k + 1)) else 0
    quoted = k + 1 < len(tokens) and tokens[k + 1].form in QUOTATION_MARKS
    if mark in _STROKES and _is_outlet(at, k + 1 + quoted):
        return _site_end(tokens, at[k + 1 + quoted].j) + quoted
    if mark == ":" and quoted:
        return next(
            (j + 1 for j in range(k + 2, min(k + _BRACKET, len(tokens))) if tokens[j].form in QUOTATION_MARKS), 0
        )
    return 0


def _is_outlet(at: dict[int, Name], k: int) -> bool:
    return k in at and at[k].kind == "outlet"


def _site_end(tokens: Sequence[Token], k: int) -> int:
    """Return the token behind the rest of a site's name: العربية | .نت, الجزيرة | نت."""
    for j in (k, k + 1):
        if j < len(tokens) and tokens[j].form in _SITES and (j == k or tokens[k].form == "."):
            return j + 1
    return k
