"""Lengths of time: `ثلاثة أيام`, `أكثر من عام`, `يومين`, `عام ونصف`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from conflict_events.entities.quantities.cardinals import read_cardinal
from conflict_events.entities.times.time_mention import Scene

_FOR, _FOR_REACH = "ل", 4  # tokens of لأكثر من ثلاثة أيام
_NOT_UNITS = frozenset({"season", "period"})


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: tokens `i:j` (half-open), its unit, and how many, None where the text does not say exactly."""

    i: int
    j: int
    unit: str
    count: int | None


def read_duration(scene: Scene, i: int) -> Duration | None:
    """Read the length of time that begins at token `i`, bounds included.

    Args:
        scene: The sentence.
        i: Where to begin, 0-based.

    Returns:
        The duration, its count None where it is rough or bounded; None if there is none.
    """
    if i >= len(scene.tokens):
        return None
    bound = scene.numbers.before.match(scene.tokens, i)
    bare = _bare_unit(scene, bound.j if bound else i)
    if bare:
        exact = bound is None or bound.label == "about"
        return Duration(i, bare.j, bare.unit, bare.count if exact else None)
    quantities = scene.quantities.at(i)
    word = scene.word(quantities[-1].j) if quantities else None
    unit = scene.dates.units.get(word.key) if word and word.bare and not word.det else None
    if unit is None or unit in _NOT_UNITS:
        return None
    last = quantities[-1]
    return Duration(i, last.j + 1, unit, last.low if last.low == last.high else None)


def lasting(scene: Scene, i: int) -> Duration | None:
    """Read a length of time behind ل whose unit stands at token `i`: لسنوات, لعدة أيام, لأكثر من ثلاثة أيام."""
    word = scene.word(i)
    if word is None or word.key not in scene.dates.units or word.det:
        return None
    for k in range(i, max(i - _FOR_REACH, 0), -1):
        if scene.tokens[k].prep == _FOR and (length := read_duration(scene, k)) is not None and length.j > i:
            return replace(length, j=scene.skip_links(length.j, "further"))  # لتسع سنوات أخرى
    return None


def past_name(scene: Scene, duration: Duration) -> int:
    """Return the place behind what a plural alone is named by: أيام الهدنة, سنوات الحرب; else the end of the length."""
    k = duration.j
    word, token = scene.word(duration.i), scene.tokens[k] if k < len(scene.tokens) else None
    alone = (
        word is not None and k - duration.i == 1 and not word.det and scene.dates.number_of.get(word.key) == "plural"
    )
    named = token is not None and token.kind == "word" and token.det and not (token.conj or token.prep)
    return k + 1 if alone and named and token is not None and scene.word(k) is None and _is_noun(scene, k) else k


def _is_noun(scene: Scene, k: int) -> bool:
    return scene.form(k) not in scene.dates.links["relative_pronouns"] and not {"adj", "gent"} & scene.tokens[k].tags


def _bare_unit(scene: Scene, i: int) -> Duration | None:
    """أسبوع, يومين, سنوات, السنوات, عام ونصف, يوم واحد."""
    if scene.form(i) in scene.dates.links["part"]:  # نصف ساعة
        whole = scene.word(i + 1)
        told = whole is not None and whole.bare and not whole.det and whole.key in scene.dates.units
        return Duration(i, i + 2, scene.dates.units[whole.key], None) if told and whole else None
    word = scene.word(i)
    if word is None or word.conj or word.key not in scene.dates.units:
        return None
    unit, number = scene.dates.units[word.key], scene.dates.number_of[word.key]
    if unit in _NOT_UNITS or (word.det and number != "plural" and not (unit == "hour" and _about_it(scene, i))):
        return None
    j = scene.skip_links(i + 1, "one")
    if unit == "decade" and number == "singular" and not _ends(scene, j):
        return None
    if scene.form(j) in scene.dates.links["and_part"]:
        behind = scene.word(j + 1)
        twice = behind is not None and behind.key == word.key and behind.bare and not behind.det
        return Duration(i, j + 1 + twice, unit, None)  # عام ونصف عام
    j += number == "plural" and scene.stem(j) in scene.dates.around["few"]  # بعد أيام قليلة من مقتله
    many = read_cardinal(scene.tokens, j, scene.numbers) if word.det and j < len(scene.tokens) else None
    if many is not None and scene.is_definite(j):  # خلال السنوات السبع
        return Duration(i, many.j, unit, int(many.value))
    return Duration(i, j, unit, {"singular": 1, "dual": 2}.get(number))


def _about_it(scene: Scene, i: int) -> bool:
    """قرابة | الساعة is how long, but قرابة الساعة الثامنة is when."""
    behind = scene.tokens[i + 1] if i + 1 < len(scene.tokens) else None
    about = i > 0 and scene.numbers.before.match(scene.tokens, i - 1) is not None
    return about and (behind is None or behind.kind == "punct")


def _ends(scene: Scene, j: int) -> bool:
    """Tell whether عقد ends before token `j`: in قبل عقد القمة it is the holding of something."""
    token = scene.tokens[j] if j < len(scene.tokens) else None
    ends = token is None or token.kind != "word" or bool(token.conj) or token.form in scene.dates.prepositions
    return ends or scene.form(j) in scene.dates.links["whole"] | scene.dates.links["and_part"]
