"""Generate the inflected forms of Arabic verbs from their perfect and imperfect, in folded letters.

Only what news writes is generated: third person in all numbers, first person, jussive and subjunctive endings.
After the tables of any reference grammar (Wright, Arabic Grammar, 1896, part second), without vowels.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conflict_events.text.fold import fold


def inflect(perfect: str, imperfect: str) -> dict[str, str]:
    """Return all forms of a verb.

    Args:
        perfect: Third person masculine singular perfect, folded: قال.
        imperfect: Third person masculine singular imperfect, folded: يقول.

    Returns:
        Form to number: "s" singular, "p" plural or dual, "1" first person, "j" singular jussive (behind لم alone).

    Example:
        >>> forms = inflect("قصف", "يقصف")
        >>> forms["قصفت"], forms["قصفوا"], forms["يقصفون"], forms["نقصف"]
        ('s', 'p', 'p', '1')
    """
    forms: dict[str, str] = {}
    for form, number in (*_perfect(perfect), *_imperfect(imperfect)):
        forms.setdefault(form, number)
    return forms


def forms_of(verbs: Iterable[str], *, jussive: bool = True) -> frozenset[str]:
    """Return all forms of verbs of a word list.

    Args:
        verbs: Perfect and imperfect of each, as written: "نفى ينفي".
        jussive: Whether those that stand behind لم alone are among them.
    """
    every = (item for entry in verbs for item in inflect(*fold(entry).split()).items())
    return frozenset(form for form, number in every if jussive or number != "j")


def only_past(form: str, perfect: str, imperfect: str) -> bool:
    """Whether a form that begins like an imperfect is of the perfect alone: توغلت, تمكنوا."""
    if form[0] not in "يتن" or perfect[0] not in "يتن":
        return False
    return any(form == f for f, _ in _perfect(perfect)) and all(form != f for f, _ in _imperfect(imperfect))


def _perfect(verb: str) -> Iterator[tuple[str, str]]:
    yield verb, "s"
    if verb.endswith("ي"):  # رمى, ألقى; but بقي keeps its yeh: both series are generated
        stem = verb[:-1]
        yield from (
            (stem + "ت", "s"),
            (stem + "وا", "p"),
            (verb + "ا", "p"),
            (stem + "تا", "p"),
            (verb + "نا", "1"),
            (verb + "ت", "s"),
        )
    elif verb.endswith("ا") and len(verb) == 3 and verb[1] != "د":  # دعا, غزا
        stem = verb[:-1]
        yield from ((stem + "ت", "s"), (stem + "وا", "p"), (stem + "تا", "p"), (stem + "ونا", "1"))
    else:
        yield from ((verb + "ت", "s"), (verb + "وا", "p"), (verb + "ا", "p"), (verb + "تا", "p"), (verb + "ن", "p"))
        short = verb[:-2] + verb[-1] if verb[-2:-1] == "ا" and len(verb) > 2 else verb
        yield from ((short + "ن", "p"), (short + "نا", "1"))  # قلن, قلنا


def _imperfect(verb: str) -> Iterator[tuple[str, str]]:
    rest = verb[1:]
    yield verb, "s"
    yield "ت" + rest, "s"
    yield "ن" + rest, "1"
    yield "ا" + rest, "1"
    stem = rest[:-1] if rest[-1] in "يوا" else rest
    for prefix in "يت":
        yield from ((prefix + stem + ending, "p") for ending in ("ون", "وا"))
        yield from ((prefix + rest + ending, "p") for ending in ("ان", "ا", "ن"))
    if rest[-1] in "يوا" and len(rest) > 2:  # jussive: لم يدع, لم ينف
        yield from (("ي" + stem, "j"), ("ت" + stem, "j"))
    elif len(rest) > 2 and rest[-2] in "ويا":  # jussive: لم يقل, لم يدن; and يقلن
        short = rest[:-2] + rest[-1]
        yield from (("ي" + short, "j"), ("ت" + short, "j"), ("ي" + short + "ن", "p"))
