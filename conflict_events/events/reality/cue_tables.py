"""The words that tell what was, what was not and what may be, from `cues.toml` of a language."""

from __future__ import annotations

from conflict_events.languages import table
from conflict_events.patterns.inflect import inflect
from conflict_events.text.fold import fold, fold_all
from conflict_events.text.tokens import Token


class CueTables:
    """Looks them up; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        self._verbs: dict[str, str] = {}
        self._nouns: dict[str, str] = {}
        self._before_verb: dict[str, str] = {}
        self._after: dict[str, str] = {}
        classes, tags = table(language, "cues"), table(language, "tagging")
        self._reports = fold_all(classes["negated"]["reports"])
        self._lasting = fold_all([*tags["lasting"], *tags["how_often"]])  # غالبا ما تقصف
        known = classes["actual"]
        self._presupposing, self._recalled, self._renewing = (
            fold_all(known[name]) for name in ("presupposing", "recalled", "renewing")
        )
        self._purposive: frozenset[str] = fold_all(classes["planned"]["purposive"])
        self._confirming: frozenset[str] = fold_all(classes["possible"]["confirming"])
        for name, cues in classes.items():
            for entry in cues.get("verbs", ()):
                for form, number in inflect(*fold(entry).split()).items():
                    if number != "j":  # ترد is of رد too
                        self._verbs.setdefault(form, name)
            self._verbs |= {fold(form): name for form in cues.get("forms", ())}
            self._nouns |= {fold(word): name for word in (*cues.get("before_noun", ()), *cues.get("forms", ()))}
            self._before_verb |= {fold(word): name for word in cues.get("before_verb", ())}
            self._after |= {fold(word): name for word in cues.get("after_noun", ())}

    def cue(self, token: Token) -> str | None:
        """Return what a governing verb makes of the event behind it."""
        return self._verbs.get(token.base) or self._verbs.get(token.stem)
