"""Years: `عام 2014`, `2014`, `عامي 2014 و2015`, `عام ألفين وستة عشر`, `عام 1437 هـ`."""

from __future__ import annotations

from conflict_events.entities.quantities.cardinals import Cardinal, read_cardinal
from conflict_events.entities.quantities.number_context import YEARS, year_digits
from conflict_events.entities.times import hijri
from conflict_events.entities.times.days import year_days
from conflict_events.entities.times.time_mention import DASHES, Scene, TimeMention, mention


def explicit_year(scene: Scene, j: int) -> tuple[int, int] | None:
    """Read the year behind a month: 2016, عام 2016, من عام 2016, /2016, 2016م.

    Args:
        scene: The sentence.
        j: The place behind the month, 0-based.

    Returns:
        The year, and the place behind it.
    """
    k = scene.skip_links(j, "of")
    if _is_year_word(scene, k):
        return _year_number(scene, k + 1) or _in_words(scene, k + 1)
    return _year_number(scene, j + (scene.form(j) in DASHES))


def read_year(scene: Scene, i: int, *, sure: bool = False) -> TimeMention | None:
    """Read a year or a list of years.

    Args:
        scene: The sentence.
        i: Where to begin, 0-based.
        sure: Whether the words before show that four digits are a year; a preposition of time does.

    Returns:
        The whole year, or None.
    """
    word = scene.word(i)
    if word is None and i < len(scene.tokens) and scene.tokens[i].kind != "number":
        return None
    if word is not None and word.key in scene.dates.date["years_word"]:
        return _years(scene, i)
    if word is not None and word.key in scene.dates.date["year_word"]:
        named = _year_number(scene, i + 1) or _in_words(scene, i + 1)
        return mention(i, named[1], year_days(named[0]), "year", "year") if named else _hijri(scene, i, i + 1)
    alone = _year_number(scene, i)
    if alone is None:
        marked = hijri.year_number(scene, i)
        return _hijri(scene, i, i) if marked and marked[1] > i + 1 else None
    if not (sure or _stands_as_year(scene, i)) or scene.quantities.context.counts_surely(alone[1]):
        return None
    return _to_year(scene, i, alone) or mention(i, alone[1], year_days(alone[0]), "year", "year")


def bare_year(scene: Scene, i: int) -> TimeMention | None:
    """Read four digits as a year, whatever noun stands behind them: منذ 2015 هجمات."""
    year = _year_number(scene, i)
    return mention(i, year[1], year_days(year[0]), "year", "year") if year else None


def _is_year_word(scene: Scene, i: int) -> bool:
    word = scene.word(i)
    return word is not None and word.key in scene.dates.date["year_word"]


def _year_number(scene: Scene, k: int) -> tuple[int, int] | None:
    token = scene.tokens[k] if k < len(scene.tokens) else None
    year = year_digits(token) if token and not (token.conj or token.prep) else None
    return (year, k + 1 + (scene.form(k + 1) in scene.dates.date["era"])) if year else None


def _in_words(scene: Scene, k: int) -> tuple[int, int] | None:
    """ألفين وستة عشر."""
    number = read_cardinal(scene.tokens, k, scene.numbers) if k < len(scene.tokens) else None
    if number is None or number.digits or number.value not in YEARS:
        return None
    return int(number.value), number.j


def _hijri(scene: Scene, i: int, k: int) -> TimeMention | None:
    """عام 1437 هـ, 1437 هـ."""
    named = hijri.year_number(scene, k)
    return mention(i, named[1], hijri.year_days(named[0]), "year", "hijri") if named else None


def _stands_as_year(scene: Scene, i: int) -> bool:
    if scene.plain(i - 1) not in scene.dates.time_prepositions:
        return False
    return scene.quantities.context.is_year(Cardinal(i, i + 1, int(scene.tokens[i].stem), digits=True))


def _to_year(scene: Scene, i: int, first: tuple[int, int]) -> TimeMention | None:
    """2011-2014, glued."""
    j = first[1]
    if scene.form(j) not in DASHES or not (scene.glued(j) and scene.glued(j + 1)):
        return None
    last = _year_number(scene, j + 1)
    if last is None or last[0] <= first[0]:
        return None
    return mention(i, last[1], (year_days(first[0])[0], year_days(last[0])[1]), "range", "years")


def _years(scene: Scene, i: int) -> TimeMention | None:
    """عامي 2014 و2015, أعوام 2014 و2015 و2016."""
    first = last = _year_number(scene, i + 1)
    while last is not None:
        k = scene.skip_links(last[1], "and")
        year = year_digits(scene.tokens[k]) if k < len(scene.tokens) else None
        if year is None or year <= last[0] or not (k > last[1] or scene.joined(k)):
            break
        last = (year, k + 1)
    if first is None or last is None or last == first:
        return None
    return mention(i, last[1], (year_days(first[0])[0], year_days(last[0])[1]), "range", "years")
