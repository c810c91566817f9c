"""Cut a tagged sentence into units: the second stage of the cascade (words, then basic phrases)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflict_events.entities.dates import TimeMention
from conflict_events.entities.growth import NounPhrases
from conflict_events.entities.lexicon import Lexicon, Name
from conflict_events.entities.numbers import Quantity
from conflict_events.entities.phrases import Unit
from conflict_events.entities.row import Row
from conflict_events.languages import table
from conflict_events.text.fold import fold
from conflict_events.text.tokens import Token

_STARTS_PHRASE = frozenset("NAXQD")
_CLOSING = frozenset('»”"\'’)')
_OPENING = frozenset('«“"\'(‘')


class Chunker:
    """Builds units; immutable once built.

    Args:
        language: ISO 639-1 code of the language data to use.
        lexicon: The words of that language.
    """

    def __init__(self, language: str, lexicon: Lexicon) -> None:
        data = table(language, "phrases")
        self._phrases = NounPhrases(data, lexicon)
        self._by = {tuple(fold(words).split()) for words in data["by"]}
        self._and = {tuple(fold(words).split()) for words in data["and"]}
        self._compound = {tuple(fold(words).split()) for words in data["place_prep"]}

    def __call__(
        self,
        tokens: Sequence[Token],
        classes: Sequence[str],
        names: Sequence[Name],
        quantities: Sequence[Quantity],
        times: Sequence[TimeMention],
        triggers: Mapping[int, int],
    ) -> list[Unit]:
        """Cut one sentence.

        Args:
            tokens: The sentence.
            classes: Its word classes, from `tagging.tag`.
            names: Lexicon names in it.
            quantities: Number expressions in it.
            times: Time expressions in it.
            triggers: Event nouns and verbs the patterns know: first token to one past the last.

        Returns:
            Units in text order; every token of the sentence is in at most one.
        """
        row = Row(tokens, classes, names, quantities, times, triggers)
        units: list[Unit] = []
        i = 0
        while i < len(tokens):
            unit = self._unit(row, i)
            unit.at = len(units)
            units.append(unit)
            i = max(unit.j, i + 1)
        return _joined_names(row, units)

    def _unit(self, row: Row, i: int) -> Unit:
        letter = row.classes[i]
        token = row.tokens[i]
        conj = bool(token.conj) or (i > 0 and row.tokens[i - 1].form in ("و", "او"))
        if i in row.times:
            return self._time(row, i, i, token.prep, conj)
        if i in row.triggers and letter == "P":
            return Unit("NP", i, i, row.triggers[i], i, conj=conj, trigger=True)
        if i in row.triggers and letter == "V":
            return Unit("V", i, i, row.triggers[i], i, conj=conj)
        if i in row.quantities:
            unit = self._phrases.build(row, i, i, token.prep, conj)
            if unit is not None:
                return unit
        if letter == "P" or (i + 1 < len(row.tokens) and (token.form, row.tokens[i + 1].form) in self._by):
            return self._governed(row, i, conj)
        if letter in _STARTS_PHRASE or (token.form in _OPENING and row.nominal(i + 1)):
            unit = self._phrases.build(row, i, i, token.prep, conj)
            if unit is not None and (token.form not in _OPENING or _closed(row, i, unit.j)):
                return self._passive_agent(unit, token)
        return Unit(letter if letter not in _STARTS_PHRASE else "F", i, i, i + 1, i, conj=conj)

    def _time(self, row: Row, first: int, i: int, prep: str, conj: bool) -> Unit:
        time = row.times[i]
        return Unit("T", first, time.i, time.j, time.i, prep, conj, time=time)

    def _passive_agent(self, unit: Unit, token: Token) -> Unit:
        if token.prep == "ب" and (token.prep + token.stem,) in self._by:
            unit.prep = "by"
        return unit

    def _governed(self, row: Row, i: int, conj: bool) -> Unit:
        """Build the phrase behind a preposition, or the bare preposition."""
        tokens = row.tokens
        prep, j = tokens[i].stem if not tokens[i].prep or tokens[i].form in tokens[i].tags else tokens[i].form, i + 1
        prep = tokens[i].form[1:] if tokens[i].conj else tokens[i].form
        pair = (prep, tokens[j].form) if j < len(tokens) else ("", "")
        if pair in self._and:
            prep, conj, j = "", True, j + 1
        elif pair in self._by:
            prep, j = "by", j + 1
        elif pair in self._compound:
            j += 1
        elif (prep,) in self._by:
            prep = "by"
        if j in row.times:
            return self._time(row, i, j, prep, conj)
        if j < len(tokens) and (row.nominal(j) or (tokens[j].form in _OPENING and row.nominal(j + 1))) and j not in row.verbs:
            unit = self._phrases.build(row, i, j, prep, conj)
            if unit is not None:
                if tokens[i].stem == "قرب" and j == i + 2:  # بالقرب من الحدود: the nearness is part of the place
                    unit.i, unit.prep, unit.kinds = i, "ب", unit.kinds | {"place", "direction"}
                return unit
        return Unit("P", i, i, j, i, prep, conj)


def _closed(row: Row, i: int, j: int) -> bool:
    """Whether the quotation mark at i closes in or right behind the phrase that ends at j: a name, not speech."""
    return any(row.tokens[k].form in _CLOSING for k in range(i + 1, min(j + 1, len(row.tokens))))


def _joined_names(row: Row, units: list[Unit]) -> list[Unit]:
    """Join a title and the name that a comma parts from it: وزيرة الخارجية، فلانة الفلانية، ..."""
    out: list[Unit] = []
    k = 0
    while k < len(units):
        unit = units[k]
        if k + 2 < len(units) and _is_comma(row, units[k + 1]) and _name_of(row, unit, units[k + 2]) and _closes(row, units, k + 3):
            unit.j = units[k + 2].j
            unit.kinds |= {"person"}
            k += 2
        out.append(unit)
        k += 1
    for at, unit in enumerate(out):
        unit.at = at
    return out


def _is_comma(row: Row, unit: Unit) -> bool:
    return unit.kind == "." and row.tokens[unit.head].form in ("،", ",")


def _name_of(row: Row, unit: Unit, name: Unit) -> bool:
    """Whether one of two phrases is a title and the other a name, so that together they are one person."""
    if unit.kind != "NP" or name.kind != "NP" or name.prep or name.conj or name.quantity or unit.trigger or name.trigger or name.empty or unit.empty:
        return False
    title = bool(unit.kinds & {"title"}) and "X" not in row.classes[unit.j - 1 : unit.j]
    named = row.classes[name.i] == "X" or (bool(name.kinds & {"title"}) and row.classes[name.j - 1] == "X")
    if title and unit.definite and named and not name.kinds & {"place", "state", "outlet", "group"}:
        return True
    return bool(unit.kinds & {"person_name"}) and bool(name.kinds & {"title"}) and "X" not in row.classes[name.i : name.i + 1]


def _closes(row: Row, units: list[Unit], k: int) -> bool:
    """Whether the apposition ends here: a comma, a clause, or the end."""
    return k >= len(units) or units[k].kind in "SV." or units[k].prep != ""
