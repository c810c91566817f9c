"""One policy for names of two sources: the word lists, and what a neural model proposes. Its words are in `ner.toml`.

1. A name of the lists stands. A name of the model that shares a word with one is dropped.
2. A name of the model must hold a word that is neither verb nor event to the lists: `قتل` names nobody.
3. The name of a person takes in the unlisted words beside it: of a foreign name a model may know but a part.
4. It loses marks and closed words at its ends, a person's also a common noun with the article at its end, and is
   dropped where one stands inside it, where nothing is left, where it ends like the noun before it and so
   describes that, or where it takes a force and what the force does something to for one: قصف | الجيش كرتوبا.
5. Its unknown words get the class that the lists would have given them, so that the grammar treats them alike.
"""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.word_kinds import agree
from conflict_events.entities.words.lexicon import Name
from conflict_events.languages import table
from conflict_events.text.tokens import Token

_VERBS = frozenset({"verb_perf", "verb_impf"})
_FORCES = frozenset({"armed", "armed_nouns", "org", "organisations"})


class Merger:
    """Joins names of a model to those of the lists; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        policy = table(language, "ner")
        kinds: dict[str, str] = policy["kinds"]
        self._kinds = kinds | {kind: kind for kind in kinds.values()}
        self._tags = {kind: frozenset({tag}) for kind, tag in policy["tags"].items()}
        self._never = frozenset(policy["never"]["classes"])
        self._unless = frozenset(policy["never"]["unless"])
        self._alone = frozenset(policy["not_alone"]["classes"])
        self._no_end = frozenset(policy["no_end"]["classes"])
        self._end = frozenset(policy["no_end"]["unless"])

    def unsettled(self, tokens: Sequence[Token]) -> bool:
        """Whether a sentence has a word that no list knows; where there is none, the model is not asked."""
        return any(map(_unlisted, tokens))

    def __call__(self, tokens: Sequence[Token], names: Sequence[Name], proposed: Sequence[Name]) -> list[Name]:
        """Join the names of one sentence, and mark the unknown words of what is added.

        Args:
            tokens: The sentence; unknown words inside an added name get its class.
            names: Names of the lists, in order, not overlapping.
            proposed: Names of the model, their kinds being its labels or those of the lists.

        Returns:
            All names that hold, in order, not overlapping; kinds are those of the lists and `"person_name"`.
        """
        taken = {k for name in names for k in range(name.i, name.j)}
        added = []
        for name in proposed:
            trimmed = self._trimmed(tokens, name)
            if trimmed is not None and taken.isdisjoint(range(trimmed.i, trimmed.j)):
                added.append(trimmed)
                taken.update(range(trimmed.i, trimmed.j))
                self._mark(tokens[trimmed.i : trimmed.j], trimmed.kind)
        return sorted((*names, *added), key=lambda name: name.i) if added else list(names)

    def _trimmed(self, tokens: Sequence[Token], name: Name) -> Name | None:
        """Return a proposed name without marks and closed words at its ends, or None where no name is left."""
        kind, i, j = self._kinds.get(name.kind), name.i, name.j
        while i < j and not self._can_name(tokens[j - 1]):
            j -= 1
        while i < j and not self._can_name(tokens[i]):
            i += 1
        if kind == "person_name" and i < j:
            i, j = _whole_name(tokens, i, j)
            j -= j - i > 1 and self._is_thing(tokens[j - 1])
        inside = tokens[i:j]
        if i and inside and agree(tokens[i - 1], tokens[i]):
            return None  # مقاتلتان إسرائيلان: what ends like the noun before it describes it
        if i and j - i > 1 and _acts_on(tokens[i - 1], inside):
            return None
        if kind is None or not any(map(self._may_name, inside)) or not all(map(self._can_name, inside)):
            return None
        return Name(i, j, kind)

    def _may_name(self, token: Token) -> bool:
        """Whether a word may be what makes a name."""
        return token.kind == "word" and len(token.form) > 2 and not token.tags & self._alone

    def _is_thing(self, token: Token) -> bool:
        """Whether a word with the article is a common noun behind a name: نفى سالم | الأمر, but موسى الصدر."""
        return token.det and bool(token.tags & self._no_end) and not token.tags & self._end

    def _can_name(self, token: Token) -> bool:
        closed = token.tags & self._never and not token.tags & self._unless
        return token.kind in ("word", "latin") and not closed

    def _mark(self, tokens: Sequence[Token], kind: str) -> None:
        for token in tokens:
            if not token.tags:
                token.tags = self._tags[kind]


def _whole_name(tokens: Sequence[Token], i: int, j: int) -> tuple[int, int]:
    """Return a personal name with the unlisted words on both sides of it, as long as nothing joins or governs one."""
    while j < len(tokens) and _unlisted(tokens[j]) and _bare(tokens[j]):
        j += 1
    while i > 0 and _unlisted(tokens[i - 1]) and _bare(tokens[i]):
        i -= 1
    return i, j


def _acts_on(before: Token, name: Sequence[Token]) -> bool:
    """قصف | الجيش كرتوبا: whether a verb, a force with its article and an unlisted word stand in a row."""
    force, last = name[0], name[-1]
    unlisted = _unlisted(last) and _bare(last) and name[-2].det
    return unlisted and bool(before.tags & _VERBS) and bool(force.tags & _FORCES)


def _bare(token: Token) -> bool:
    return not token.conj and not token.prep and not token.det


def _unlisted(token: Token) -> bool:
    return token.kind == "word" and not token.tags and len(token.form) > 2
