"""The word lists that tell what a noun phrase takes in, from `phrases.toml` of a language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflict_events.entities.noun_phrases.parties import Parties
from conflict_events.entities.units.row import Row
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.lexicon import Lexicon
from conflict_events.languages import table
from conflict_events.text.fold import fold, fold_all
from conflict_events.text.tokens import Token

_FROM_IT = frozenset({"منه", "منها", "منهم"})
_NAME = 3  # words of a place and its name
_PERSON, _COUNTRY = frozenset({"person"}), frozenset({"place", "state"})
_ARMED = frozenset({"person", "armed"})
_ASIDES = (
    *("backed", "who_is", "lasting", "what_town", "sources", "naming"),
    *("unnamed", "untold", "nameless", "told_of", "own_name", "seat", "seated", "own_seat", "as_told", "told_so"),
)


class PhraseWords:
    """Word lists of one language, folded; immutable once built. The file says what each is for.

    Args:
        language: ISO 639-1 code.
        lexicon: Its words.
    """

    def __init__(self, language: str, lexicon: Lexicon) -> None:
        data = table(language, "phrases")
        self.affiliation, self.cause = _by_word(data["affiliation"]), _by_word(data["cause"])
        self.in_name_of, self.partitive, self.member_of = (
            _folded(data, name) for name in ("in_name_of", "partitive", "member_of")
        )
        self.named, self.name_particle = _folded(data, "named"), _folded(data, "name_particle")
        self.capital, self.allies, self.others = (_folded(data, name) for name in ("capital", "allies", "others"))
        self.told = {
            **dict.fromkeys(_folded(data, "countries"), _COUNTRY),
            **dict.fromkeys(self.named, _PERSON),
            **dict.fromkeys(_folded(data, "strangers"), _ARMED),
        }
        self.deed, self.wing = _folded(data, "deed"), _folded(data, "wing")
        self.drives, self.army, self.witnesses, self.arms, self.formations = (
            _folded(data, name) for name in ("drives", "army", "witnesses", "arms", "formations")
        )
        self.parties = Parties(_folded(data, "party"), _folded(data, "camp"))
        self.office, self.asks = _folded(data, "office"), _folded(data, "asks")
        self.befalls, self.stricken = _folded(data, "befalls"), _folded(data, "stricken")
        self.elected, self.laid, self.sent, self.yields = (
            _folded(data, name) for name in ("elected", "laid", "sent", "yields")
        )
        self.jails, self.rooms, self.shelter, self.press, self.tidings = (
            _folded(data, name) for name in ("jails", "office_rooms", "shelter", "press", "tidings")
        )
        self.works_at, self.many_places, self.two_places = (
            _folded(data, name) for name in ("works_at", "many_places", "two_places")
        )
        self.reporter, self.over, self.body, self.defence = (
            _folded(data, name) for name in ("reporter", "over", "body", "defence")
        )
        self.extent, self.compass = _folded(data, "extent"), _folded(data, "compass")
        self.nearness, self.edge = _folded(data, "nearness"), _folded(data, "edge")
        self.part, self.several, self.chain, self.heights, self.rigged = (
            _folded(data, name) for name in ("part", "several", "chain", "heights", "rigged")
        )
        self.border, self.line, self.fields, self.parting, self.cabinet = (
            _folded(data, name) for name in ("border", "line", "fields", "parting", "cabinet")
        )
        self.lying, self.telling = _by_word(data["lying"]), _by_word(data["telling"])
        self.locating, self.lands = _folded(data, "locating"), _folded(data, "lands")
        self.claimed, self.local, self.of_somebody, self.of_something, self.any, self.spelled = (
            _folded(data, name) for name in ("claimed", "local", "of_somebody", "of_something", "any", "spelled")
        )
        self.command, self.grade = _folded(data, "command"), _folded(data, "grade")
        self.make, self.trait = _folded(data, "make"), _folded(data, "trait")
        self.adverbial = _split(data, "adverbial")
        self.posted, self.deputy, self.kin, self.rulers = (
            _folded(data, name) for name in ("posted", "deputy", "kin", "rulers")
        )
        self.bureau, self.about, self.travels = (_folded(data, name) for name in ("bureau", "about", "travels"))
        self.offices, self.portfolio = self.bureau | _folded(data, "minister"), _folded(data, "portfolio")
        self.tasked, self.task = _folded(data, "tasked"), _folded(data, "task")
        self.area, self.left, self.age, self.reaches, self.suspected, self.belonging, self.ally = (
            _folded(data, name) for name in ("area", "left", "age", "reaches", "suspected", "belonging", "ally")
        )
        self.craft, self.load, self.flying, self.hits, self.bombers, self.unarmed = (
            _folded(data, name) for name in ("craft", "load", "flying", "hits", "bombers", "unarmed")
        )
        self.barrel, self.rockets, self.launchers, self.downs = (
            _folded(data, name) for name in ("barrel", "rockets", "launchers", "downs")
        )
        self.asides, self.frame = (
            {name: _folded(data, name) for name in _ASIDES},
            _folded(table(language, "refine")["place"], "frame"),
        )
        self.by, self.qualifier = _split(data, "by"), _folded(table(language, "actor_words")["words"], "qualifier")
        self.compound, self.leads = (_split(data, "place_prep", *more) for more in ((), ("by",)))
        self.joining, self.means = _split(data, "and"), _split(data, "means")
        self.dreading, self.going_out, self.branch, self.dying = (
            _folded(data, name) for name in ("dreading", "going_out", "branch", "dying")
        )
        self.inner = lexicon.closed["quantifier_in"]
        self.quantifier, self.some = lexicon.closed["quantifier_out"], _folded(data, "some")
        self.ranking, self.light = (self.inner - self.any) | _folded(data, "ranking"), self.inner | self.frame

    def quantifies(self, token: Token) -> bool:
        """Whether a word can tell how many of what stands behind it: بعض المقاتلين, but اتهم البعض | الحكومة."""
        return token.base in self.quantifier and not (token.det and token.base in self.some)

    def main(self, row: Row, head: int, j: int) -> Token:
        """Return the word that a phrase up to j is about: الطريق in قرب الطريق, الحدود in طول الحدود."""
        while head + 1 < j and (row.tokens[head].base in self.frame or "directions" in row.tokens[head].tags):
            head += 1
        return row.tokens[head]

    def lies_between(self, row: Row, head: int, j: int) -> bool:
        """Whether a phrase up to j names what lies between two: الحدود, المناطق الحدودية; but اشتباكات حدودية."""
        area = j - 1 > head and row.tokens[j - 1].base in self.parting and "place" in kinds_of(row.tokens[head])
        return area or self.main(row, head, j).base in self.border

    def tells_where(self, row: Row, j: int) -> bool:
        """Whether an adjective at j tells with its preposition where a thing lies: البلدة القريبة من, الواقعة في."""
        if j + 1 >= len(row.tokens) or row.tokens[j].base not in self.lying:
            return False
        hill = any("place" in kinds_of(t) for t in row.tokens[max(j - _NAME, 0) : j])
        if row.tokens[j].base in self.over and not hill:
            return False  # تلة كذا | المشرفة على الطريق, but اللجنة المشرفة على
        behind, preps = row.tokens[j + 1], self.lying[row.tokens[j].base]
        near = "directions" in behind.tags and not behind.det
        return near or behind.prep in preps or behind.form in preps or behind.form in _FROM_IT


def _folded(data: Mapping[str, Sequence[str]], name: str) -> frozenset[str]:
    return fold_all(data[name])


def _by_word(data: Mapping[str, Sequence[str]]) -> dict[str, frozenset[str]]:
    """Turn lists of words by preposition into sets of prepositions by word, folded."""
    words = {fold(word) for listed in data.values() for word in listed}
    return {w: frozenset(fold(prep) for prep, listed in data.items() if w in map(fold, listed)) for w in words}


def _split(data: Mapping[str, Sequence[str]], *names: str) -> frozenset[tuple[str, ...]]:
    """Return the expressions of one or more lists as tuples of their words."""
    return frozenset(tuple(fold(words).split()) for name in names for words in data[name])
