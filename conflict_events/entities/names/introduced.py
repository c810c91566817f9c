"""Names that no list has and the article itself explains: قرية كذا … كذا, في كذا; from there on they are known.

A reader who has met a name once with its noun knows it where it stands alone. So does an article's reading: a name is
looked for in the whole text first, and is known in every sentence of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple

from conflict_events.entities.names.reparted import Reparting, parted
from conflict_events.entities.words.lexicon import Name
from conflict_events.languages import table
from conflict_events.text.fold import fold
from conflict_events.text.tokens import Token, tokenize
from conflict_events.text.words import Analyzer

_SHORT = 3  # letters of the shortest name
_MOST, _LONG = 8192, 40  # words that are remembered, and letters of one that is not
_ATTACHED = "بل"
_DESCRIBES = "ية"  # مدينة ساحلية
# Endings of what is owned, or is many: common nouns, where only a preposition stands before.
_COMMON = ("ها", "هم", "نا", "ته", "يه", "كم", "ات", "ين", "تي")
_NAMES = frozenset({"name_person", "name_place", "name_org", "name_other", "given_names", "surnames", "cities"})
# Classes of what stands behind a phrase and is no part of it.
_ENDS = frozenset({"preposition", "subordinator", "relative", "particle", "time", "verb_perf", "verb_impf", "adv"})
_OF_PEOPLE = frozenset({"given_names", "given_names_ambiguous", "titles", "ranks", "name_person"})


class _Head(NamedTuple):
    """A word that stands before names: what they are, whether it only says where, whether two follow."""

    label: str
    near: bool
    dual: bool


class Introductions:
    """Finds the names that articles introduce; immutable once built.

    Args:
        language: ISO 639-1 code.
        analyze: Takes words apart, and knows which are listed.
    """

    def __init__(self, language: str, analyze: Analyzer) -> None:
        data = table(language, "ner")
        self._analyze = analyze
        self._clitics = Reparting(data)
        # Words that are no names, as they are written; it grows as articles are read, and no answer depends on it.
        self._listed: set[str] = set(data["before_places"]["never"])
        # As they are written, with what may be attached: most words of an article are asked for once, and are none.
        self._heads = {
            f"{conj}{prep}{noun}": head
            for written, head in _heads(data)
            for noun in (written, fold(written))
            for conj, prep in product(("", "و", "ف"), ("", *_ATTACHED))
        }

    def __call__(self, text: str) -> dict[str, str]:
        """Return the unlisted names that a text introduces.

        Args:
            text: The text of an article.

        Returns:
            What each is to a model of names (`LOC`, `GROUP`), by its folded word; a name of two words gives both.

        Example:
            >>> from conflict_events.text.clitics import Clitics
            >>> words = Clitics({"قرية": frozenset({"noun"}), "جنود": frozenset({"noun"})}, frozenset())
            >>> Introductions("ar", words)("وصل جنود إلى قرية تلخوران، ثم غادروا تلخوران.")
            {'تلخوران': 'LOC'}
        """
        words = text.split()
        return _alike(
            (name, self._heads[words[k]].label)
            for k in [k for k, word in enumerate(words[:-1]) if word in self._heads]
            if words[k + 1] not in self._listed
            for name in self._names(words[k + 1], " ".join(words[k + 1 : k + 3]), self._heads[words[k]])
        )

    def _names(self, word: str, text: str, head: _Head) -> list[str]:
        """Return the unlisted words that stand behind a noun: one, or two that make one name."""
        tokens = tokenize(text, 0, len(text), self._analyze)
        if not tokens or tokens[0].conj or not _may_name(tokens[0]):
            if len(self._listed) < _MOST and len(word) < _LONG:
                self._listed.add(word)
            return []
        first, behind = tokens[0], tokens[1] if len(tokens) > 1 else None
        if head.near:  # في تلخوران, but في حبائل كثير: a noun that no list has yet, with what it governs
            ends = behind is None or behind.kind == "punct" or behind.conj or behind.prep or behind.tags & _ENDS
            own = len(first.stem) > _SHORT and not first.stem.endswith(_COMMON)
            return [_name(first)] if ends and own else []
        if behind is None or not _goes_on(behind):
            known = behind is not None and behind.tags and behind.tags <= _NAMES and not (behind.conj or behind.prep)
            return [] if known else [_name(first)]
        if head.dual != bool(behind.conj):  # two names, the first of several words; or one, and another joined to it
            return [] if head.dual else [_name(first)]
        return [_name(first), _name(behind)]

    def found(self, sentences: Iterable[tuple[Sequence[Token], Sequence[Name]]]) -> dict[str, str]:
        """Return the words of names that a model has found in an article, as `__call__` does.

        Args:
            sentences: The tokens of a sentence, and the names that the model has added to it.
        """
        words = (
            (token, name.kind) for tokens, names in sentences for name in names for token in tokens[name.i : name.j]
        )
        told = ((_name(token), kind) for token, kind in words if not token.word.parts.tags)
        return _alike((word, kind) for word, kind in told if len(word) > _SHORT)

    def find(self, tokens: list[Token], known: Mapping[str, str]) -> list[Name]:
        """Find names that are known from their article, and part the ب or ل of one from it.

        Args:
            tokens: A sentence; a word that only now shows its preposition is put in anew.
            known: What `__call__` found.

        Returns:
            Proposed names, in order, their kinds being labels.
        """
        found = self._clitics(tokens)
        told = {name.i for name in found}
        for token in tokens if known else ():
            if token.i in told:
                continue
            if token.kind != "word" or token.tags:
                continue
            label = known.get(_name(token))
            if label is None and not (token.prep or token.det) and token.form[len(token.conj) :][:1] in _ATTACHED:
                label = known.get(token.stem[1:])
                if label is not None:
                    tokens[token.i] = parted(token)
            if label is None or (token.i and tokens[token.i - 1].tags & _OF_PEOPLE):
                continue
            joins = found and found[-1].j == token.i and found[-1].kind == label and not token.conj
            if joins:
                found[-1] = Name(found[-1].i, token.i + 1, label)
            else:
                found.append(Name(token.i, token.i + 1, label))
        return sorted(found)


def _alike(told: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return what each name is, without those that are told to be two things."""
    known: dict[str, str] = {}
    both = {name for name, label in told if known.setdefault(name, label) != label}
    return {name: label for name, label in known.items() if name not in both}


def _heads(data: dict[str, Any]) -> Iterator[tuple[str, _Head]]:
    for key, dual in (("introduces", False), ("introduces_two", True)):
        for label, nouns in data[key].items():
            yield from ((noun, _Head(label, near=False, dual=dual)) for noun in nouns)
    for word in data["before_places"]["words"]:
        yield word, _Head("LOC", near=True, dual=False)


def _may_name(token: Token) -> bool:
    """Whether a word has no place in any list, and not the form of an adjective."""
    own = _goes_on(token) and len(token.stem) >= _SHORT
    return own and (token.det or not token.stem.endswith(_DESCRIBES))


def _goes_on(token: Token) -> bool:
    """Whether a word may be the rest of a name: غابالامي غي."""
    own = token.kind == "word" and not (token.tags or token.prep or token.pron)
    return own and len(token.stem) > 1 and token.stem[0] != "ي"


def _name(token: Token) -> str:
    return f"ال{token.stem}" if token.det else token.stem
