"""The time words of one language, ready to be looked up token by token."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from conflict_events.entities.words.closed_words import Closed, Match, Openings, Phrases, forms
from conflict_events.languages import table
from conflict_events.text.fold import fold, fold_all
from conflict_events.text.tokens import Token

_NUMBERS = ("singular", "dual", "plural")
_AROUND = ("few", "demonstratives", "far", "final", "meanwhile", "such", "told")
_RELATIVE = ("last", "recent", "this", "next", "same")


@dataclass(frozen=True, slots=True)
class KnownDays:
    """Days that name an attack: by month and day, the words for attacks before them, and those for since."""

    days: dict[tuple[int, int], dt.date]
    attacks: frozenset[str]
    since: frozenset[str]

    @classmethod
    def read(cls, data: dict[str, list[str]]) -> KnownDays:
        """Make them from their table."""
        days = map(dt.date.fromisoformat, data["days"])
        return cls({(d.month, d.day): d for d in days}, fold_all(data["attacks"]), fold_all(data["since"]))


class DateGrammar:
    """Months, weekdays, units and the words around them; make it with `DateGrammar.load`."""

    def __init__(self, language: str) -> None:
        data = table(language, "dates")
        self._read_names(data)
        self._read_phrases(data)
        self.links = {k: fold_all(v) for k, v in data["links"].items()}
        self.clock = {k: fold_all(v) for k, v in data["clock"].items()}
        self.date = {k: fold_all(v) for k, v in data["date"].items()}
        self.time_prepositions, self.prepositions, self.clause = (
            fold_all(data["governors"][k]) for k in ("in", "prepositions", "clause")
        )
        self.words = forms([*self.weekdays, *self.units, *self.ordinals, *self.relative])
        # What a time itself can begin with, and that with what governs it: most words of time are only prepositions.
        alone, phrases = self._alone(data), self._phrases()
        self.opens, self.starts = Openings(alone, *phrases), Openings(alone, *phrases, self.governors)

    @classmethod
    def load(cls, language: str = "ar") -> DateGrammar:
        """Return the grammar of a language; its file is read once, then the grammar is shared.

        Raises:
            InputError: No such language is shipped.
        """
        return _load(language)

    def _read_names(self, data: dict[str, Any]) -> None:
        units, relative = data["units"], data["relative"]
        self.weak_months = fold_all(data["weak_months"]["words"])
        self.father = fold_all(data["weak_months"]["never_with_hamza"])
        self.weekdays = {fold(w): int(day) for day, words in data["weekdays"].items() for w in words}
        self.units = {fold(w): name for name, unit in units.items() for n in _NUMBERS for w in unit[n]}
        self.number_of = {fold(w): n for unit in units.values() for n in _NUMBERS for w in unit[n]}
        self.ordinals = {fold(w): int(n) for n, words in data["ordinals"].items() if n != "teen" for w in words}
        self.teen = fold_all(data["ordinals"]["teen"])
        self.relative = {fold(w): kind for kind in _RELATIVE for w in relative[kind]}
        self.around = {k: fold_all(relative[k]) for k in _AROUND}
        self.names_before, self.names_after = (fold_all(data["weekday_names"][k]) for k in ("before", "after"))
        self.persons = fold_all(data["weekday_names"]["persons"])
        self.general = fold_all(data["general"]["before"])
        self.occasion = {k: fold_all(v) for k, v in data["occasions"].items()}
        self.today_names = {k: fold_all(v) for k, v in data["today_names"].items()}
        self.known = KnownDays.read(data["known_days"])
        decades = data["decades"]
        self.decades = {fold(w): int(first) for first, words in decades["words"].items() for w in words}
        self.centuries = fold_all([f"{decades['century']} {last}" for last in decades["last"]])

    def _read_phrases(self, data: dict[str, Any]) -> None:
        governors = ("since", "for", "lasts", "within", "before_after", "between", "from", "day_after")
        self.months, self.hijri_months = Phrases(data["months"]), Phrases(data["hijri_months"])
        self.deictic, self.adverbs = Phrases(data["deictic"]), Phrases(data["adverbs"])
        self.day_parts = Phrases({k: data["day_parts"][k] for k in ("words", "alone", "this")})
        self.alone, self.lead = Phrases({"alone": data["day_parts"]["alone"]}), Phrases(data["lead"])
        self.parts = Phrases(data["parts"])
        self.occasions = Phrases({k: data["occasions"][k] for k in ("prayers", "feasts", "feast")})
        self.governors = Phrases({k: data["governors"][k] for k in governors})
        self.equals, self.running, self.of_it = (Phrases({k: data["date"][k]}) for k in ("equals", "running", "of_it"))
        self.cues = Phrases({k: data["dateline"][k] for k in ("published", "updated")})
        self.agencies = Phrases({"agency": data["dateline"]["agencies"]})
        self.dateline = {k: fold_all(data["dateline"][k]) for k in ("filler", "around")}
        self.zone_letters = Phrases({"zone": data["clock"]["zone_letters"]})

    def _phrases(self) -> tuple[Phrases, ...]:
        days = self.months, self.hijri_months, self.deictic, self.adverbs, self.day_parts, self.lead, self.parts
        return *days, self.occasions

    def _alone(self, data: dict[str, Any]) -> set[str]:
        """Return the words that are a time or open one without others."""
        relative, clock = data["relative"], data["clock"]
        told = [word for kind in ("demonstratives", "far", "final", "such") for word in relative[kind]]
        loose = [*told, *data["today_names"]["same_day"], *clock["about"], *clock["hour"]]
        return {*self.words, *forms(loose, article=False), *forms([*self.decades])}

    def word(self, tokens: Sequence[Token], i: int) -> Closed | None:
        """Return token `i` as a weekday, unit, ordinal or relative word; None if it is none of them."""
        return self.words.get(tokens[i].form) if 0 <= i < len(tokens) else None

    def month(self, tokens: Sequence[Token], i: int) -> Match | None:
        """Return the Gregorian month named at token `i`, its number as the label; أب and إب are never August."""
        if not 0 <= i < len(tokens) or tokens[i].form not in self.months.firsts:  # nearly all words
            return None
        match = self.months.match(tokens, i)
        if match and _cut(tokens, match) in self.father and {"أ", "إ"} & set(tokens[i].raw):
            return None
        return match

    def is_weak(self, tokens: Sequence[Token], match: Match) -> bool:
        """Tell whether the month's name is also another word."""
        return _cut(tokens, match) in self.weak_months


@cache
def _load(language: str) -> DateGrammar:
    return DateGrammar(language)


def _cut(tokens: Sequence[Token], match: Match) -> str:
    return tokens[match.i].form[len(match.conj) + len(match.prep) :]
