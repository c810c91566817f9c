"""Cut a tagged sentence into units: the second stage of the cascade (words, then basic phrases)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflict_events.entities.noun_phrases.ages import without_ages
from conflict_events.entities.noun_phrases.allies_told import without_allies
from conflict_events.entities.noun_phrases.asides_told import without_asides
from conflict_events.entities.noun_phrases.beside_them import joined_beside
from conflict_events.entities.noun_phrases.both_sides import sides
from conflict_events.entities.noun_phrases.by_means import by_means
from conflict_events.entities.noun_phrases.called_between import without_called
from conflict_events.entities.noun_phrases.called_by_origin import named_behind_origin
from conflict_events.entities.noun_phrases.growth import NounPhrases
from conflict_events.entities.noun_phrases.hearsay import news_apart
from conflict_events.entities.noun_phrases.joined_verbs import joined_verbs
from conflict_events.entities.noun_phrases.last_of_number import counted_in_order
from conflict_events.entities.noun_phrases.lasting import without_lasting
from conflict_events.entities.noun_phrases.named_after_all import without_who_he_is
from conflict_events.entities.noun_phrases.named_so import named_so
from conflict_events.entities.noun_phrases.nominal_clauses import without_nominal_clauses
from conflict_events.entities.noun_phrases.others_fired import others_fired
from conflict_events.entities.noun_phrases.others_of import joined_others
from conflict_events.entities.noun_phrases.papers_named import papers_named
from conflict_events.entities.noun_phrases.phrase_words import PhraseWords
from conflict_events.entities.noun_phrases.places_named import named_alike
from conflict_events.entities.noun_phrases.remnants import joined_remnants
from conflict_events.entities.noun_phrases.several_behind import several_behind
from conflict_events.entities.noun_phrases.sources_described import without_descriptions
from conflict_events.entities.noun_phrases.told_last import told_last
from conflict_events.entities.noun_phrases.two_word_prepositions import one_preposition
from conflict_events.entities.noun_phrases.wings import joined_wings
from conflict_events.entities.quantities.numbers import Quantity
from conflict_events.entities.times.dates import TimeMention
from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.lexicon import Lexicon, Name
from conflict_events.text.tokens import Token

_PHRASES, _CLOSING, _OPENING = frozenset("NAXQD"), frozenset("»”\"'’)"), frozenset("«“\"'(‘")
_OTHERS = frozenset({"place", "state", "outlet", "group"})
_PERSONAL, _FAR = ("", "person_name"), 7
_ON, _AWAY, _OFF = "علي", ("بعد", "مسافة"), ("من", "عن")
_OWN = frozenset({"دون", "متن", "اتجاه", "حساب"})
_BEFORE_JOINED = (_JOINED_TO := frozenset({"و", "او"})) | _OPENING


class Chunker:
    """Builds units; immutable once built.

    Args:
        language: ISO 639-1 code of the language data to use.
        lexicon: The words of that language.
    """

    def __init__(self, language: str, lexicon: Lexicon) -> None:
        self._words = PhraseWords(language, lexicon)
        self._phrases = NounPhrases(self._words)
        self._opens = _OPENING | {first for first, *_ in self._words.by}

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
            Units in text order, but sources between commas last; every token of the sentence is in at most one.
        """
        row = Row(tokens, classes, names, quantities, times, triggers)
        known = {*row.times, *row.quantities, *triggers}
        units: list[Unit] = []
        i = 0
        while i < len(tokens):
            if (past := several_behind(row, i)) > i:
                i = past  # صواريخ | عدة
                continue
            letter, token = classes[i], tokens[i]
            conj = bool(token.conj) or (i > 0 and tokens[i - 1].form in _BEFORE_JOINED and _joined(tokens, i))
            if i in known or token.form in self._opens:
                unit = self._known(row, i, conj)
            elif letter in _PHRASES and token.form not in self._words.dying:  # قتل الضابط | متأثرا بجروحه
                unit = self._nominal(row, i, conj) or Unit("F", i, i, i + 1, i, "", conj)
            elif letter == "P":
                unit = self._governed(row, i, conj)
            else:
                unit = Unit("F" if letter in _PHRASES else letter, i, i, i + 1, i, "", conj)
            units.append(unit)
            i = unit.j if unit.j > i else i + 1
        units = _joined_names(row, named_behind_origin(row, counted_in_order(row, units)))
        units = joined_remnants(row, joined_wings(row, joined_beside(row, units), self._words.wing), self._words.left)
        units = news_apart(row, others_fired(row, joined_others(row, papers_named(row, units, self._words.spelled))))
        units = without_ages(row, units, self._words.age, self._words.reaches)
        units = without_nominal_clauses(row, without_lasting(row, units, self._words.asides["lasting"]), self._words)
        units = without_allies(row, without_descriptions(row, units, self._words.asides), self._words.ally)
        units = without_asides(row, named_so(row, units, self._words.asides["naming"]), self._words.asides)
        units = without_who_he_is(row, without_called(row, units, self._words.asides["naming"]), self._words.asides)
        units = told_last(row, joined_verbs(row, units), self._words.asides)
        for at, unit in enumerate(units):
            unit.at = at
        return self._words.parties(row, named_alike(row, units, self._words))

    def _known(self, row: Row, i: int, conj: bool) -> Unit:
        """Return the unit of a number, a time, a trigger, or of a word that opens more than its class tells."""
        letter, token = row.classes[i], row.tokens[i]
        if i in row.times:
            return _time(row, i, i, token.prep, conj)
        if i in row.triggers and letter in "PV":
            kind = "V" if letter == "V" else "NP"
            return Unit(kind, i, i, row.triggers[i], i, conj=conj, trigger=letter == "P")
        return self._phrase(row, i, conj) or Unit(letter if letter not in _PHRASES else "F", i, i, i + 1, i, conj=conj)

    def _phrase(self, row: Row, i: int, conj: bool) -> Unit | None:
        """Return the noun phrase that begins at token i, with what governs it, or None."""
        letter, token = row.classes[i], row.tokens[i]
        if i in row.quantities and (counted := self._phrases.build(row, i, i, token.prep, conj)) is not None:
            return counted
        if (token.form,) in self._words.by and row.nominal(i + 1):
            return self._governed(row, i, conj)
        if letter == "P" or (i + 1 < len(row.tokens) and (token.form, row.tokens[i + 1].form) in self._words.by):
            return self._governed(row, i, conj)
        if letter not in _PHRASES and not (token.form in _OPENING and row.nominal(i + 1)):
            return None
        unit = self._nominal(row, i, conj)
        return None if unit is None or (token.form in _OPENING and not _closed(row, i, unit.j)) else unit

    def _nominal(self, row: Row, i: int, conj: bool) -> Unit | None:
        """Return the noun phrase that begins with a nominal word or a quotation mark, or None."""
        prep, lying = _governor(row, i), row.tokens[i].base in self._words.lying
        if lying and i > 0 and row.classes[i - 1] in "NAX" and self._words.tells_where(row, i):
            return None
        ranks = prep == "ب" and (prep + row.tokens[i].stem,) in self._words.compound
        within = ranks and i > 0 and row.classes[i - 1] in "NA"  # قتلى بصفوف | المدنيين, but التحقوا بصفوف التنظيم
        unit = self._phrases.build(row, i, i + (within and row.nominal(i + 1)), prep, conj)
        if unit is not None and prep == "ب" and (prep + row.tokens[i].stem,) in self._words.by:
            unit.prep = "by"  # بأيدي مسلحين
        return unit

    def _governed(self, row: Row, i: int, conj: bool) -> Unit:
        """Build the phrase behind a preposition, or the bare preposition."""
        tokens = row.tokens
        if (weapon := by_means(row, i, self._phrases, self._words.means, conj)) is not None:
            return weapon
        prep, joined, j = self._preposition(row, i)
        conj = conj or joined
        if i + 1 < len(tokens) and (tokens[i].stem, tokens[i + 1].form) in self._words.adverbial:
            return Unit("F", i, i, i + 2, i, conj=conj)
        side = sides(row, i)
        if side:
            return Unit("F", i, i, side, i, conj=conj)
        far = self._distance(row, i, j) if tokens[i].form == _ON else None
        if far is not None:
            return far
        if j in row.times:
            return _time(row, i, j, prep, conj)
        quoted = j < len(tokens) and tokens[j].form in _OPENING and row.nominal(j + 1)
        unit = self._phrases.build(row, i, j, prep, conj) if row.nominal(j) or (quoted and j not in row.verbs) else None
        if unit is None:
            return Unit("P", i, i, j, i, prep, conj)
        return unit

    def _distance(self, row: Row, i: int, j: int) -> Unit | None:
        """Read على بعد أربعين كيلومترا من المدينة as one place, from بعد on; None where none stands here."""
        tokens = row.tokens
        if j >= len(tokens) or tokens[j].form not in _AWAY:
            return None
        of = next((k for k in range(j + 1, min(j + _FAR, len(tokens))) if _counts_off(tokens[k])), 0)
        begin = of + (tokens[of].form in _OFF)  # على بعد 20 كلم من المدينة, على بعد 20 كلم | غربي المدينة
        if not of or any(_no_distance(row, k) for k in range(j, of)) or not row.nominal(begin):
            return None
        place = self._phrases.build(row, i, begin, _ON, False)
        if place is not None:
            place.i = place.head = j
            place.prep, place.kinds, place.quantity = "ب", frozenset({"place", "direction"}), None
        return place

    def _preposition(self, row: Row, i: int) -> tuple[str, bool, int]:
        """Return the preposition at i, whether it joins like و, and one past its last token."""
        tokens, j = row.tokens, i + 1
        prep = tokens[i].form[1:] if tokens[i].conj else tokens[i].form
        pair = (prep, tokens[j].form) if j < len(tokens) else ()
        if pair in self._words.joining:
            return "", True, j + 1
        if pair in self._words.by:
            return "by", False, j + 1
        if pair in self._words.compound and one_preposition(row, i, self._words):
            # من داخل governs like من, but من دون and على متن like nothing else
            return (tokens[j].form if tokens[j].form in _OWN else prep), False, j + 1
        if j + 1 < len(tokens) and tokens[j].form in self._words.about:  # على نحو ثلث البلاد, but على نحو جيد
            j += tokens[j + 1].base in self._words.quantifier
        return "by" if (prep,) in self._words.by else prep, False, j


def _counts_off(token: Token) -> bool:
    """Whether a word says what a distance is counted from: من, عن, or a side that has its genitive behind it."""
    return token.form in _OFF or ("directions" in token.tags and not token.det)


def _no_distance(row: Row, k: int) -> bool:
    """Whether a word stands in no distance: على بعد أيام من الاقتراع."""
    return row.classes[k] in "V." or "time" in row.tokens[k].tags


def _joined(tokens: Sequence[Token], i: int) -> bool:
    """Whether a و or أو that is a word of its own stands before token i: و"مجموعة الدفاع"."""
    marked = i > 1 and tokens[i - 1].form in _OPENING
    return tokens[i - 1 - marked].form in _JOINED_TO


def _governor(row: Row, i: int) -> str:
    """Return the proclitic preposition of a phrase that begins at i, behind its quotation mark: قتلوا "برصاص الجيش"."""
    token, opens = row.tokens[i], row.tokens[i].form in _OPENING and i + 1 < len(row.tokens)
    return row.tokens[i + (opens and token.end == row.tokens[i + 1].start)].prep


def _closed(row: Row, i: int, j: int) -> bool:
    """Whether the quotation mark at i closes in or right behind the phrase that ends at j: a name, not speech."""
    return any(row.tokens[k].form in _CLOSING for k in range(i + 1, min(j + 1, len(row.tokens))))


def _time(row: Row, first: int, i: int, prep: str, conj: bool) -> Unit:
    time = row.times[i]
    return Unit("T", first, time.i, time.j, time.i, prep, conj, time=time)


def _joined_names(row: Row, units: list[Unit]) -> list[Unit]:
    """Join a title and the name that a comma parts from it: وزيرة الخارجية، فلانة الفلانية، ..."""
    marks = [k for k, unit in enumerate(units) if unit.kind == "."]
    if not any(_apposition(row, units, k - 1) for k in marks if k):  # nearly all sentences
        return units
    out: list[Unit] = []
    k = 0
    while k < len(units):
        unit = units[k]
        if k + 1 < len(units) and _apposition(row, units, k):
            unit.j = units[k + 2].j
            unit.kinds |= {"person"}
            k += 2
        out.append(unit)
        k += 1
    return out


def _apposition(row: Row, units: list[Unit], k: int) -> bool:
    last = k + 2
    if last >= len(units) or not row.comma(units[k + 1]):
        return False
    return _name_of(row, units[k], units[last]) and _closes(row, units, last + 1)


def _name_of(row: Row, unit: Unit, name: Unit) -> bool:
    """Whether one of two phrases is a title and the other a name, so that together they are one person."""
    if not _plain(unit) or not _plain(name) or name.prep or name.conj or name.quantity:
        return False
    named = row.classes[name.i] == "X" or ("title" in name.kinds and row.classes[name.j - 1] == "X")
    place = kinds_of(row.tokens[unit.j - 1]) & _OTHERS or row.kind_at(unit.j - 1) not in _PERSONAL  # قائد شرطة كويتا
    last = row.classes[unit.j - 1] != "X" or place
    title = "title" in unit.kinds and bool(last)
    if last and _known_person(row, unit) and "person_name" in name.kinds and row.classes[name.i] == "X":
        return not name.kinds & _OTHERS  # ابنه، هادي; المسعفة الشابة، رزان نجار
    if title and unit.definite and named and not name.kinds & _OTHERS:
        return True
    person = bool(unit.kinds & {"title", "person"}) and row.classes[unit.j - 1] == "X" and not place
    return ("person_name" in unit.kinds or person) and "title" in name.kinds and row.classes[name.i] != "X"


def _known_person(row: Row, unit: Unit) -> bool:
    """Whether a phrase is one person known by the article or a pronoun, so that a name behind it tells who."""
    head = row.tokens[unit.head]
    one = "singular" in head.tags and "plural" not in head.tags and unit.quantity is None
    return one and bool(head.det or head.pron) and "person" in unit.kinds and not unit.kinds & {"group", "org", "state"}


def _plain(unit: Unit) -> bool:
    """Whether a unit is a noun phrase with a head that is no event."""
    return unit.kind == "NP" and not unit.trigger and not unit.empty


def _closes(row: Row, units: list[Unit], k: int) -> bool:
    """Whether the apposition ends here: a mark, a clause, the end; behind a name a time, an act, more people too."""
    if k >= len(units) or units[k].kind in "SV." or units[k].prep:
        return True
    if row.classes[units[k - 1].j - 1] != "X":
        return False
    return units[k].kind == "T" or units[k].trigger or (units[k].conj and units[k].quantity is not None)
