"""Closed word classes (numbers, months, bounds): every spelling with its proclitics is listed once, then looked up.

Numbers and dates are made of a few hundred words. To list their forms with و ف ب ل ك and ال is cheaper and surer
than to split a token: `والخميس`, `لعشرين` and `وبثلاثة` are found, `واحد` and `بضعة` are never cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from conflict_events.text.fold import fold
from conflict_events.text.tokens import Token

CONJUNCTIONS = ("و", "ف")
"""Proclitics that join a word to what stands before it."""
_CONJUNCTIONS = ("", *CONJUNCTIONS)
_PREPOSITIONS = ("", "ب", "ل", "ك")
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Closed:
    """A word of a closed class as it stands in a text.

    Attributes:
        key: The folded word alone.
        conj: Its proclitic conjunction, or nothing.
        prep: Its proclitic preposition, or nothing.
        det: Whether it has the article.
    """

    key: str
    conj: str
    prep: str
    det: bool

    @property
    def bare(self) -> bool:
        """Whether no conjunction and no preposition stands before the word."""
        return not self.conj and not self.prep


def attach(word: str, conj: str, prep: str, *, det: bool) -> str:
    """Write a folded word with its proclitics.

    >>> attach("خميس", "و", "ل", det=True), attach("ليلة", "", "ل", det=True)
    ('وللخميس', 'لليلة')
    """
    if det and prep == "ل":
        # Three lams are written as two: ل + الليلة is لليلة.
        return conj + "لل" + word.removeprefix("ل")
    return conj + prep + ("ال" if det else "") + word


def without_conjunction(form: str) -> str:
    """Cut و, and the ف of ففي, from a short function word.

    >>> without_conjunction("ومن"), without_conjunction("في"), without_conjunction("ففي")
    ('من', 'في', 'في')
    """
    if form[:1] == "و" and len(form) > 2:
        return form[1:]
    return form[1:] if form[:2] in ("فف", "فم") and len(form) > 2 else form


def forms(words: Iterable[str], *, article: bool = True) -> dict[str, Closed]:
    """List all forms of some words; where two readings share a form, the one with fewer proclitics wins.

    >>> forms(["عشرين"])["ولعشرين"]
    Closed(key='عشرين', conj='و', prep='ل', det=False)
    """
    keys = sorted({fold(word) for word in words})
    table: dict[str, Closed] = {}
    for prep in _PREPOSITIONS:
        for conj in _CONJUNCTIONS:
            for det in (False, True) if article else (False,):
                for key in keys:
                    table.setdefault(attach(key, conj, prep, det=det), Closed(key, conj, prep, det))
    return table


@dataclass(frozen=True, slots=True)
class Match:
    """A fixed phrase found: tokens `i:j` (half-open), its label, the proclitics of its first word."""

    i: int
    j: int
    label: str
    conj: str
    prep: str


class Phrases:
    """Fixed phrases under labels; the first word may have proclitics, the longest phrase wins.

    Args:
        phrases: Phrases by label, words apart by one space.

    Example:
        >>> from conflict_events.text.tokens import tokenize
        >>> from conflict_events.text.clitics import Clitics
        >>> text = "لأكثر من عام"
        >>> tokens = tokenize(text, 0, len(text), Clitics({}, frozenset()))
        >>> Phrases({"min": ["أكثر من"]}).match(tokens, 0)
        Match(i=0, j=2, label='min', conj='', prep='ل')
    """

    def __init__(self, phrases: Mapping[str, Sequence[str]]) -> None:
        found: dict[str, list[tuple[tuple[str, ...], str, str, str]]] = {}
        for prep in _PREPOSITIONS:
            for conj in _CONJUNCTIONS:
                for label, lines in phrases.items():
                    for line in lines:
                        first, *rest = fold(line).split()
                        found.setdefault(conj + prep + first, []).append((tuple(rest), label, conj, prep))
        # A stable sort keeps the reading with fewer proclitics first among phrases of one length.
        self._by_first = {k: sorted(v, key=lambda entry: -len(entry[0])) for k, v in found.items()}
        self.firsts = self._by_first.keys()  # the forms with which a phrase can begin

    def leads(self) -> Iterator[tuple[str, str]]:
        """Give the forms with which a phrase can begin, each with the form that then stands behind it, or ""."""
        for first, found in self._by_first.items():
            for rest, *_ in found:
                yield first, rest[0] if rest else ""

    def match(self, tokens: Sequence[Token], i: int) -> Match | None:
        """Return the longest phrase that begins at token `i`, or None."""
        found = self._by_first.get(tokens[i].form)
        if found is None:
            return None
        behind = tokens[i + 1].form if i + 1 < len(tokens) else ""
        for rest, label, conj, prep in found:
            if rest and rest[0] != behind:
                continue
            j = i + 1 + len(rest)
            if j <= len(tokens) and all(tokens[i + 1 + k].form == form for k, form in enumerate(rest)):
                return Match(i, j, label, conj, prep)
        return None


class Openings:
    """Words with which something can open: those that open it alone, and those that only open a phrase.

    Most of the latter are prepositions, which stand in every sentence: a look at the next word settles them.

    Args:
        alone: Forms of the first.
        phrases: Phrases of the second.
    """

    def __init__(self, alone: Iterable[str], *phrases: Phrases) -> None:
        behind: dict[str, set[str]] = {form: {""} for form in alone}
        for first, second in (lead for one in phrases for lead in one.leads()):
            behind.setdefault(first, set()).add(second)
        self._behind = {form: None if "" in seconds else frozenset(seconds) for form, seconds in behind.items()}

    def at(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether something may open at token `i`."""
        behind = self._behind.get(tokens[i].form, _NOTHING)
        return behind is None or (i + 1 < len(tokens) and tokens[i + 1].form in behind)

    def spots(self, tokens: Sequence[Token]) -> list[int]:
        """Return the places of a sentence where something may open, figures among them."""
        seconds, last = self._behind, len(tokens) - 1
        # Half of all words are passed over here, and most of the rest by a look at the next word.
        maybe = [(i, token) for i, token in enumerate(tokens) if token.form in seconds or token.kind == "number"]
        found: list[int] = []
        for i, token in maybe:
            behind = None if token.kind == "number" else seconds[token.form]
            if behind is None or (i < last and tokens[i + 1].form in behind):
                found.append(i)
        return found
