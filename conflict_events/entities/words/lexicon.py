"""The words and names of a language, folded and ready: vocabulary for the clitic splitter, names for the finder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from conflict_events.entities.words.own_names import NameChanges
from conflict_events.languages import table, word_lists
from conflict_events.text.fold import fold, fold_all
from conflict_events.text.tokens import Token

V = TypeVar("V")
_Rest = tuple[tuple[str, ...], str]
"""What follows the first word of a name, and what kind of thing it names."""

# What a name of each list is, for typed arguments. A list that is not here gives single words their tag alone.
NAME_KINDS = {
    "armed_groups": "group",
    "armed_groups_ambiguous": "group",
    "state_forces": "force",
    "states": "state",
    "states_ambiguous": "state",
    "blocs": "org",
    "organisation_names": "org",
    "outlets": "outlet",
    "outlets_ambiguous": "outlet",
    "cities": "place",
    "cities_ambiguous": "place",
    "weapons": "weapon",
    "people": "person_name",
}
CALLED = frozenset({"called"})
"""What marks the first word of a longer name of a place: it is not what the word says, as بيت لاهيا is no house."""
_GENTILIC_ENDINGS = ("", "ة", "ون", "ين", "ان", "ات", "تين", "تان", "ا")
_NO_TAGS: frozenset[str] = frozenset()


_COMMON = frozenset({"preposition", "noun", "event"})
"""Classes of words that are no name where they bear a pronoun."""


class Name(NamedTuple):
    """A lexicon name found in a sentence: tokens i to j (half-open) and the kind of thing it names."""

    i: int
    j: int
    kind: str


class _Gathered(NamedTuple):
    """What is read of the lists before it is put in order."""

    tags: dict[str, set[str]]
    names: dict[str, dict[str, list[_Rest]]]


class Lexicon:
    """All word knowledge of one language; immutable once built.

    Args:
        language: ISO 639-1 code.
        extra: More vocabulary, such as the inflected forms of trigger lexemes: folded word to tags.
        changes: Names that a user adds and switches off.
    """

    def __init__(
        self,
        language: str,
        extra: Mapping[str, Iterable[str]] | None = None,
        changes: NameChanges | None = None,
    ) -> None:
        closed = table(language, "function_words")
        self.solid = fold_all(closed["solid"])
        self.closed = {name: fold_all(words) for name, words in closed.items()}
        read = _Gathered(defaultdict(set), defaultdict(lambda: defaultdict(list)))
        self._read(language, read, changes or NameChanges())
        for word, more in (extra or {}).items():
            read.tags[word].update(more)
        shared: dict[frozenset[str], frozenset[str]] = {}  # few sets, many words: one object for all that are equal
        self.vocabulary = {word: shared.setdefault(one := frozenset(t), one) for word, t in read.tags.items()}
        # First word, second word ("" if there is none), then the rest: names that begin alike are many (الجيش …).
        self._names = {first: _longest_first(second) for first, second in read.names.items()}
        _spell_alike(self._names)
        self._definite = {first[2:]: second for first, second in self._names.items() if first.startswith("ال")}

    def _read(self, language: str, into: _Gathered, changes: NameChanges) -> None:
        for name, words in self.closed.items():
            for word in words:
                if name != "solid" and " " not in word:
                    into.tags[word].add(name)
        for number, entries in word_lists(language, "grammatical_number").items():
            for word in entries:
                into.tags[word].add(number)
        for tag, entries in word_lists(language, "vocabulary").items():
            for word in entries:
                if changes.keeps_word(tag, word):
                    into.tags[word].add(tag)
                    for form in _dual_forms(word) if tag == "adj" else ():
                        into.tags[form].add(tag)
        self._read_names(language, into, changes)

    def _read_names(self, language: str, into: _Gathered, changes: NameChanges) -> None:
        for name, entries in word_lists(language, "lexicons").items():
            for entry in filter(changes.keeps, map(fold, entries)):
                self._add(name, entry, into)
                if name == "weapons" and (definite := _definite(entry.split(), into.tags)):
                    self._add(name, definite, into)
        for name, entry in changes.added:
            self._add(name, fold(entry), into)

    def _add(self, name: str, entry: str, into: _Gathered) -> None:
        words = entry.split()
        kind = NAME_KINDS.get(name)
        first = words[0]
        bare = first[2:] if first.startswith("ال") and len(first) > 4 and first not in self.solid else first
        if name.startswith("gentilics"):
            for form in _gentilic_forms(bare) if name == "gentilics" else (bare,):
                into.tags[form].add("gent")
            return
        if len(words) == 1 or name == "titles":
            into.tags[bare].add(name)
        if kind == "state" and len(words) == 2:
            self._add(name, "".join(words), into)  # الولاياتالمتحدة: a space is easily lost between two long words
        if kind is not None:
            into.tags[bare].add("name_start")
            rest = tuple(map(_key, words[1:]))
            into.names[_key(first)][rest[0] if rest else ""].append((rest, kind))

    def oblique(self, token: Token) -> bool:
        """Whether a word ends in the accusative or genitive, so that it is no subject: مسلحين, مسلحي داعش."""
        word = token.stem
        if word.endswith("ين"):
            return bool(token.tags & {"plural", "dual"})
        if word.endswith("ا") and len(word) > 3 and not token.det and not token.pron:
            return word[:-1] in self.vocabulary and bool(token.tags & {"singular"})
        if token.det or "singular" in token.tags:  # المحامي: no construct plural has the article; محامي العائلة
            return False
        return word.endswith("ي") and "plural" in self.vocabulary.get(word + "ن", _NO_TAGS)

    def find_names(self, tokens: Sequence[Token]) -> list[Name]:
        """Find lexicon names, the longest at each place, in order, not overlapping.

        Args:
            tokens: One sentence.

        Returns:
            Names as half-open token ranges.
        """
        found: list[Name] = []
        past = 0
        for i in [i for i, token in enumerate(tokens) if "name_start" in token.tags]:
            if i >= past and (name := self._at(tokens, i)):
                found.append(name)
                past = name.j
        return found

    def _at(self, tokens: Sequence[Token], i: int) -> Name | None:
        token = tokens[i]
        names = (self._definite if token.det else self._names).get(token.base)
        if names is None:
            return None
        if len(names) > 1 or "" not in names:  # most first words are the whole name
            bare = bool(token.pron)  # حزامه الناسف is a حزام ناسف
            following = names.get(_spelled(tokens[i + 1], bare), ()) if i + 1 < len(tokens) else ()
            for rest, kind in following:
                j = i + 1 + len(rest)
                if j <= len(tokens) and (len(rest) == 1 or _go_on(tokens[i + 2 : j], rest[1:], bare)):
                    return Name(i, j, kind)
        alone = names.get("")
        if not alone or (token.pron and (alone[0][1] == "group" or token.tags & _COMMON)):
            return None  # أمله is his hope and no Amal, عنه no town; but شيروكينه is one
        return Name(i, i + 1, alone[0][1])


def _go_on(behind: Sequence[Token], rest: Sequence[str], bare: bool) -> bool:
    """Whether the words from the third of a name on stand here, as names are compared."""
    return all(_key(_spelled(token, bare)) == word for token, word in zip(behind, rest, strict=True))


def _spelled(token: Token, bare: bool) -> str:
    """Return a later word of a name; without its article where a pronoun stands for the one."""
    return token.base if bare and token.det else token.form


def _longest_first(names: Mapping[str, list[_Rest]]) -> dict[str, tuple[_Rest, ...]]:
    """Return what may follow a word, the longest first; in tuples, for garbage is looked for in thousands of lists."""
    found = {second: tuple(sorted(options, key=lambda o: -len(o[0]))) for second, options in names.items()}
    _spell_alike(found)
    return found


def _spell_alike(names: dict[str, V]) -> None:
    """Let names be found by words in ة as by words in ه, without a look at the end of each word that is looked up."""
    names.update({f"{word[:-1]}ة": found for word, found in names.items() if word.endswith("ه")})


def _key(word: str) -> str:
    """Names are compared with ta marbuta and ha as one: مصراتة, مصراته."""
    return word[:-1] + "ه" if word.endswith("ة") else word


def _dual_forms(word: str) -> Iterable[str]:
    """Return the feminine duals of a relative adjective, which no list of frequent words has: حربيتين, حربيتان."""
    return [word[:-1] + ending for ending in ("تين", "تان")] if word.endswith("ية") and len(word) > 4 else ()


def _definite(words: Sequence[str], tags: Mapping[str, set[str]]) -> str:
    """Return a noun with adjectives as it is when it is known: سيارة مفخخة, السيارة المفخخة; of others nothing."""
    if len(words) < 2 or words[0].startswith("ال") or "adj" not in tags.get(words[1], ()):
        return ""
    rest = [word if word.startswith("لل") else "ال" + word if "adj" in tags.get(word, ()) else "" for word in words[1:]]
    return " ".join(["ال" + words[0], *rest]) if all(rest) else ""  # القنابل المسيلة للدموع


def _gentilic_forms(word: str) -> Iterable[str]:
    """Return all forms of a relative adjective: ليبي, ليبية, ليبيون, ليبيين."""
    return [word + ending for ending in _GENTILIC_ENDINGS]
