"""Times told by what is held then: `خلال صلاة الجمعة`, `قبيل عيد النصر`, `قبل اجتماع المجلس`, `في ختام القمة`."""

from __future__ import annotations

from conflict_events.entities.times.days import latest_weekday
from conflict_events.entities.times.noun_chains import noun_end
from conflict_events.entities.times.time_mention import Scene, TimeMention, mention

_FRIDAY = 4
_FEAST_REACH = 3
_NO_OWNERS = frozenset({"name_place", "cities", "states", "place", "event"})


def read_occasion(scene: Scene, i: int) -> TimeMention | None:
    """Read a prayer or a feast behind a preposition of time; the prayer on a weekday is held on that day.

    Args:
        scene: The sentence.
        i: Where to begin, 0-based.

    Returns:
        The mention, its days known for the prayer of Friday alone.
    """
    words = scene.dates.occasion
    k = _past_ordinal(scene, i)
    if k == i and scene.plain(i - 1) not in words["behind"]:  # أدى صلاة الجمعة, هدية العيد, but يوم عيد الفصح
        return None
    match = scene.dates.occasions.match(scene.tokens, k) if k < len(scene.tokens) else None
    if match is None or match.prep or match.conj:
        return None
    if match.label == "prayers":
        return _prayer(scene, i, match.j) if k == i else None
    j = match.j if match.label == "feast" else _past_name(scene, match.j)
    return mention(i, j, None, "vague", "feast") if j > match.j or match.label == "feast" else None


def read_meeting(scene: Scene, i: int, k: int) -> TimeMention | None:
    """قبل | انطلاق اجتماع لمجلس الوزراء, بداية | زيارته إلى دمشق: a time told by when a meeting is held.

    Args:
        scene: The sentence.
        i: Where the time begins, 0-based.
        k: Where the meeting does, or the word for its opening.
    """
    words = scene.dates.occasion
    k += scene.stem(k) in words["openings"] and not scene.tokens[k].det
    if k >= len(scene.tokens) or scene.tokens[k].base not in words["meetings"] or scene.tokens[k].prep:
        return None
    return mention(i, _past_owner(scene, noun_end(scene, k)), None, "vague", "meeting")


def _past_owner(scene: Scene, j: int) -> int:
    """Return the place behind whose a meeting is: اجتماع لمجلس | الوزراء; a visit leads to a place: زيارته | لدمشق."""
    token = scene.tokens[j] if j < len(scene.tokens) else None
    if token is None or token.conj or token.prep not in scene.dates.occasion["of"]:
        return j
    return j if token.tags & _NO_OWNERS else noun_end(scene, j)


def _past_ordinal(scene: Scene, i: int) -> int:
    """أول أيام | عيد الفطر, ليلة | رأس السنة: return the place of the feast."""
    word, days = scene.word(i), scene.word(i + 1)
    if scene.stem(i) in scene.dates.occasion["day"] and not scene.tokens[i].det:
        return i + 1
    counted = word is not None and word.key in scene.dates.ordinals and days is not None
    return i + 2 if counted and days is not None and scene.dates.units.get(days.key) == "day" else i


def _prayer(scene: Scene, i: int, j: int) -> TimeMention | None:
    word = scene.word(j)
    if word is not None and word.bare and word.det and scene.dates.weekdays.get(word.key) == _FRIDAY:
        day = latest_weekday(_FRIDAY, scene.published) if scene.published else None
        return mention(i, j + 1, (day, day) if day else None, "day", "prayer")
    return mention(i, j + 1, None, "vague", "prayer") if scene.form(j) in scene.dates.occasion["hours"] else None


def _past_name(scene: Scene, j: int) -> int:
    """Return the place behind the name of a feast: عيد الأضحى المبارك."""
    end = min(j + _FEAST_REACH, len(scene.tokens))
    while j < end and scene.tokens[j].det and not (scene.tokens[j].conj or scene.tokens[j].prep or scene.word(j)):
        j += 1
    return j
