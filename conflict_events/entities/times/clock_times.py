"""Clock times: `الساعة 7:45 صباحا`, `حوالي الساعة العاشرة والنصف`, `21,00 ت غ`; they never change the day."""

from __future__ import annotations

from conflict_events.entities.quantities.cardinals import read_cardinal
from conflict_events.entities.times.time_mention import Scene
from conflict_events.entities.words.closed_words import without_conjunction
from conflict_events.entities.words.ordinals import read_ordinal

_BRACKET_REACH = 6
_TURN = "مرة"


def read_clock(scene: Scene, i: int) -> int | None:
    """Read a clock time, the word of approximation before it included.

    Args:
        scene: The sentence.
        i: Where to begin, 0-based: at `حوالي`, at `الساعة`, or at digits with a colon.

    Returns:
        The place behind it, None if there is none.
    """
    plain, k = _plain(scene, i), i
    if plain in scene.dates.clock["about"]:
        plain, k = _plain(scene, i + 1), i + 1
    if plain in scene.dates.clock["hour"]:
        j = _hour(scene, k + 1)
    elif k < len(scene.tokens) and scene.tokens[k].kind == "number" and ":" in scene.tokens[k].stem:
        timed = scene.skip(k + 1, scene.dates.alone) > k + 1 or read_zone(scene, k + 1) > k + 1
        j = k + 1 if timed else None
    else:
        j = _bare_hour(scene, k)
    return None if j is None else read_zone(scene, j)


def _bare_hour(scene: Scene, k: int) -> int | None:
    """Return the place behind an hour that the part of the day tells: الرابعة فجرا, الثالثة والنصف من فجر الأحد."""
    if k >= len(scene.tokens) or not scene.tokens[k].det or _of_unit(scene, k):
        return None
    j = _hour(scene, k)
    part = scene.skip_links(j, "of") if j else 0
    return j if j and part < len(scene.tokens) and scene.dates.day_parts.match(scene.tokens, part) else None


def _of_unit(scene: Scene, k: int) -> bool:
    """الفرقة | الرابعة مساء الاثنين, اللواء | الثالث فجرا: whether it tells which unit is meant."""
    hour, before = scene.tokens[k], scene.tokens[k - 1] if k else None
    if hour.kind == "number":
        return False
    unit = before is not None and before.det and "armed_nouns" in before.tags and not (hour.conj or hour.prep)
    turn = before is not None and before.base == _TURN  # للمرة | الثالثة مساء السبت
    return unit or turn or not hour.stem.endswith("ة")


def _plain(scene: Scene, i: int) -> str:
    """Return the form without و, ف, ب before a whole word of the clock (والساعة, بحوالي)."""
    form = scene.form(i)
    if form in scene.dates.clock["about"]:
        return form
    return without_conjunction(form).removeprefix("ب")


def _hour(scene: Scene, j: int) -> int | None:
    """Return the place behind an hour with its minutes: 11, العاشرة والنصف, الثالثة وثمان وأربعون دقيقة (15:48)."""
    if j >= len(scene.tokens):
        return None
    if scene.tokens[j].kind == "number":
        return _bracket(scene, _minutes(scene, j + 1))
    ordinal = read_ordinal(scene.tokens, j, scene.dates)
    return _bracket(scene, _minutes(scene, ordinal.j)) if ordinal else None


def _minutes(scene: Scene, k: int) -> int:
    if scene.form(k) in scene.dates.clock["half"]:
        return k + 1
    if scene.form(k) in scene.dates.clock["except"]:
        return min(k + 2, len(scene.tokens))
    number = read_cardinal(scene.tokens, k, scene.numbers) if k < len(scene.tokens) else None
    word = scene.word(number.j) if number else None
    return number.j + 1 if number and word and scene.dates.units.get(word.key) == "minute" else k


def _bracket(scene: Scene, k: int) -> int:
    """Take in a clock time in brackets: الساعة 21,00 (20,00 ت غ)."""
    if scene.form(k) != "(" or k + 1 >= len(scene.tokens) or scene.tokens[k + 1].kind != "number":
        return k
    closing = (j for j in range(k + 2, min(k + _BRACKET_REACH, len(scene.tokens))) if scene.form(j) == ")")
    return next(closing, k - 1) + 1


def read_zone(scene: Scene, j: int) -> int:
    """Return the place behind بتوقيت غرينتش or ت غ at `j`, or `j`."""
    if scene.form(j) in scene.dates.clock["zone"] and j + 1 < len(scene.tokens):
        return j + 2
    return scene.skip(j, scene.dates.zone_letters)
