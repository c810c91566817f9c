"""Letters before a word that no list has, which what stands around it tells to be proclitics, or part of its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from conflict_events.entities.words.lexicon import Name
from conflict_events.entities.words.marks import COMMAS
from conflict_events.text.fold import fold, raw_index
from conflict_events.text.tokens import Token
from conflict_events.text.words import Word

_SHORT = 3  # letters of the shortest name
_TO, _AT, _AND = "ل", "ب", "و"
_DESCRIBING = frozenset({"adj", "gent"})
_GROUND = frozenset({"place_nouns", "facilities"})
_NAMED_PLACES = frozenset({"name_place", "cities", "states"})
_OFFICIALS = frozenset({"titles", "ranks", "person_nouns"})
_FORCES = frozenset({"armed", "armed_nouns"})
_VERBS = frozenset({"verb_perf", "verb_impf"})
_BEFORE_NAMES = frozenset({"preposition", "subordinator"})
_DID = ("وا", "ت", "ه", "ها", "هم")
_NAME = 3  # words between a noun of place and what follows its name


class Reparting:
    """Parts proclitics from unlisted words, or puts them back; immutable once built.

    Args:
        data: The table `ner` of a language.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self._sources = frozenset(map(fold, data["sources"]["words"]))
        self._interviews = frozenset(map(fold, data["interviews"]["words"]))
        self._taken = frozenset(map(fold, data["taken"]["words"]))
        self._opens = frozenset(map(fold, data["interviews"]["opens"]))

    def __call__(self, tokens: list[Token]) -> list[Name]:
        """Put in anew the unlisted words of a sentence whose first letter is another thing than it seemed.

        Args:
            tokens: The sentence; words are replaced in it.

        Returns:
            The names that so are told, their kinds being labels.
        """
        found = []
        for token in tokens[1:]:
            if token.tags or token.kind != "word" or token.pron or len(token.stem) <= _SHORT:
                continue
            if token.conj == _AND:
                self._whole(tokens, token)
            elif token.form[0] == _TO:
                found += self._told(tokens, token)
            elif token.form[0] == _AT and not (token.prep or token.conj) and _behind_place(tokens, token.i):
                tokens[token.i] = parted(token)
                found.append(Name(token.i, token.i + 1, "place"))
        return found

    def _whole(self, tokens: list[Token], token: Token) -> None:
        """قال | وليام, بحسب | وايت: right behind a verb or a preposition nothing is joined, and و is of the name."""
        last = tokens[token.i - 1]
        verb = last.tags & _VERBS and last.tags <= _VERBS and not last.pron
        like_verb = token.stem.endswith(_DID) or (verb and "verb_impf" in last.tags)  # قصفت | وزلزلت, يحتجزون | ويعذبون
        if (verb or last.tags & _BEFORE_NAMES) and not (token.prep or token.det or last.pron or like_verb):
            parts = token.word.parts
            tokens[token.i] = _anew(token, parts._replace(conj="", stem=parts.form, base=parts.form, cut=0))

    def _told(self, tokens: list[Token], token: Token) -> list[Name]:
        """Part the ل that وفقا takes (وفقا | لتورنبول), and that before an outlet: في تصريح | لنوفاريس."""
        apart = token.prep == _TO  # للوبان
        if token.conj or (token.prep and not apart):
            return []
        told = not token.stem.endswith("ة") and self._talks_to(tokens, token.i)
        deed = None if apart or told else _deed(tokens, token.i)
        if not apart and (told or tokens[token.i - 1].stem in self._sources or deed):
            tokens[token.i] = parted(token)
        ground = deed is not None and deed.base in self._taken
        return [Name(token.i, token.i + 1, "outlet" if told else "place")] if told or ground else []

    def _talks_to(self, tokens: Sequence[Token], k: int) -> bool:
        """Whether an interview stands before token k, or a comma and what is said behind: قال سالم، | لنوفاريس، إن."""
        last = tokens[k - 1]
        if last.form in COMMAS:
            at = k + 1 + (k + 1 < len(tokens) and tokens[k + 1].form in COMMAS)
            return at < len(tokens) and tokens[at].form in self._opens
        described = k > 1 and last.tags & _DESCRIBING and last.base not in self._interviews
        noun = tokens[k - 2] if described else last
        return noun.kind == "word" and noun.base in self._interviews


def _deed(tokens: Sequence[Token], k: int) -> Token | None:
    """Return the deed that with its doer stands right before token k: بعد اجتياحها | لكرتوبا, قصف الجيش | لكرتوبا."""
    last = tokens[k - 1]
    if last.pron:
        return last if "event" in last.tags else None
    deed = tokens[k - 2] if k > 1 and last.det and last.tags & _FORCES and not last.conj else last
    return deed if deed is not last and "event" in deed.tags and "verb_impf" not in deed.tags else None


def _behind_place(tokens: Sequence[Token], k: int) -> bool:
    """في منطقة كذا | ببيروت: whether the name of a place that a noun opens ends right before token k."""
    last = tokens[k - 1]
    named = last.det or last.tags & _NAMED_PLACES or not last.tags
    if last.kind != "word" or last.tags & _OFFICIALS or not named:
        return False
    for n in range(k - 2, max(k - 2 - _NAME, -1), -1):
        noun = tokens[n]
        if noun.kind != "word" or noun.tags & _OFFICIALS:
            return False
        if noun.tags & _GROUND:
            title = n > 0 and bool(tokens[n - 1].tags & _OFFICIALS)  # حاكم منطقة كذا | بيترسون
            return not (noun.det or noun.pron or title)
        if noun.conj or noun.prep:
            return False
    return False


def parted(token: Token) -> Token:
    """Return a token with its first letter read as a preposition: بتلخوران."""
    parts = token.word.parts
    cut, word = parts.cut + 1, parts.stem[1:]
    return _anew(token, parts._replace(prep=parts.stem[0], stem=word, base=word, cut=cut))


def _anew(token: Token, parts: Any) -> Token:
    core = raw_index(token.raw, parts.form, parts.cut)
    return Token(token.i, token.start, token.end, Word("word", token.raw, core, parts))
