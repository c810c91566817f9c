"""The small words that steer how clauses are read, from `clauses.toml` of a language."""

from __future__ import annotations

from functools import cache

from conflict_events.languages import table
from conflict_events.text.fold import fold
from conflict_events.text.tokens import Token


class ClauseWords:
    """Word lists of one language, folded; immutable once built.

    Args:
        language: ISO 639-1 code.

    Attributes:
        auxiliary: Auxiliary verbs.
        bring_about: Verbs that only bring a masdar about.
        parallel: Subordinators whose clause stands on its own.
        free_relative: Relatives that stand for a thing unnamed.
        metaphor: Words behind a blow that make it a figure of speech.
        air: Where a shot hurts no one.
        purpose: Prepositions of what an action is for.
        contrast: Particles behind which another clause begins.
        owing: Verbs whose doer stands behind ل: سبق للجيش أن.
        among: Words that tell between commas who is among those counted.
        when: Subordinators whose clause happens at the time just named.
        temporal: Words before an event that set it at another time than its clause.
        attribution: Words that name a source between commas.
    """

    def __init__(self, language: str) -> None:
        data = {name: tuple(map(fold, words)) for name, words in table(language, "clauses").items()}
        self.auxiliary = frozenset(data["auxiliary"])
        self.bring_about = frozenset(data["bring_about"])
        self.parallel = frozenset(data["parallel"])
        self.free_relative = frozenset(data["free_relative"])
        self.metaphor = frozenset(data["metaphor"])
        self.air = frozenset(data["air"])
        self.purpose = frozenset(data["purpose"])
        self.contrast = frozenset(data["contrast"])
        self.attribution = frozenset(data["attribution"])
        self.owing = frozenset(data["owing"])
        self.among = frozenset(data["among"])
        self.when = frozenset(data["when"])
        self.temporal = frozenset(data["temporal"])
        self._resumptive = {p + pron: p for p in data["resumptive"] for pron in data["resumptive_pronoun"]}

    @staticmethod
    def load(language: str) -> ClauseWords:
        """Return the words of a language, read once and shared."""
        return _load(language)

    def resumed(self, token: Token) -> str | None:
        """Return the folded preposition of عليها, فيه, لهم; None for any other word."""
        return self._resumptive.get(token.form)


@cache
def _load(language: str) -> ClauseWords:
    return ClauseWords(language)
