"""Light and control verbs and nouns, that carry an event: from `grammar.toml` of a language."""

from __future__ import annotations

from conflict_events.languages import table
from conflict_events.patterns.inflect import inflect, only_past
from conflict_events.text.fold import fold

_SHORT = 3  # letters of a word that may be a perfect, for all its first letter


def carrier_verbs(language: str) -> dict[str, str]:
    """Return all forms of the light and control verbs with the class of each, for the vocabulary."""
    found: dict[str, str] = {}
    for entry in (entry for lexicon in table(language, "grammar").values() for entry in lexicon["verbs"]):
        perfect, imperfect = fold(entry).split()
        for form, number in inflect(perfect, imperfect).items():
            if number in ("s", "p"):
                short = form[1:] == imperfect[1:] and perfect[:1] not in "يتن"  # تشن, يقع
                present = form[0] in "يتن" and (len(form) > _SHORT or short)
                present = present and not only_past(form, perfect, imperfect)
                found[form] = "verb_impf" if present else "verb_perf"
    return found


def carriers(language: str) -> dict[str, frozenset[str]]:
    """Return each form of the light and control words with the classes it belongs to."""
    classes: dict[str, set[str]] = {}
    for name, lexicon in table(language, "grammar").items():
        for entry in lexicon["verbs"]:
            for form in inflect(*fold(entry).split()):
                classes.setdefault(form, set()).add(name)
        for entry in lexicon["nouns"]:
            classes.setdefault(fold(entry), set()).add(name)
    shared: dict[frozenset[str], frozenset[str]] = {}  # few sets, many forms
    return {form: shared.setdefault(one := frozenset(found), one) for form, found in classes.items()}
