"""Grow one Arabic noun phrase from its first word: counted head, idafa, adjectives, names, complements.

The rules are those of the written language: an indefinite noun may take another noun in idafa, a definite one only
definite adjectives or its name; a sound plural or dual in ون ين ان and a noun with the accusative alef cannot stand
in idafa; titles and ranks take names, forces take what they belong to.
"""

from __future__ import annotations

from conflict_events.entities.noun_phrases import counted_nouns as counted
from conflict_events.entities.noun_phrases.adjectives import adjective_at, closed_dual, joined_adjective_at
from conflict_events.entities.noun_phrases.after_weapons import before_struck, past_weapon
from conflict_events.entities.noun_phrases.belonging import belonging_end
from conflict_events.entities.noun_phrases.complements import Complements
from conflict_events.entities.noun_phrases.disagree import men_behind_one
from conflict_events.entities.noun_phrases.joins import Joins
from conflict_events.entities.noun_phrases.own_parts import past_own, prep_at, with_joined_part
from conflict_events.entities.noun_phrases.phrase_words import PhraseWords
from conflict_events.entities.noun_phrases.telling import tells_which
from conflict_events.entities.noun_phrases.written_names import (
    past_dash,
    past_hyphen,
    past_quoted_adjective,
    past_quoted_name,
    past_short_quote,
)
from conflict_events.entities.quantities.numbers import Quantity
from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import QUOTES, Row
from conflict_events.entities.units.word_kinds import accusative, agree, kinds_of, no_idafa, somebody_else
from conflict_events.entities.words.particles import TWO
from conflict_events.text.tokens import Token

_NOT, _NAMED = "غير", frozenset({"armed_groups", "states", "cities"})
_ARMED = frozenset({"armed", "armed_nouns"})
_SUSPECT, _SUSPECTED_BY = frozenset({"مشتبه", "مشتبها"}), frozenset({"به", "بها", "بهم", "بهما", "فيه", "فيها", "فيهم"})
_BY_HER = frozenset({"بها"})
_WEAPONS = frozenset({"weapon", "weapons"})
_PEOPLE = frozenset({"gent", "person", "person_nouns", "titles"})
_ONE_OF = frozenset({"احد", "احدي", "كلا", "كل", "جميع"})


class NounPhrases:
    """Builds noun phrases; immutable once built.

    Args:
        words: Word lists of the language.
    """

    def __init__(self, words: PhraseWords) -> None:
        self._words = words
        self._joins = Joins(words)
        self._complements = Complements(words, self._inner)

    def build(self, row: Row, first: int, i: int, prep: str, conj: bool, depth: int = 0) -> Unit | None:
        """Build the noun phrase that begins at a token.

        Args:
            row: The sentence.
            first: The token where the unit begins, its preposition.
            i: The token where the phrase itself may begin.
            prep: What governs it.
            conj: Whether it is joined to what stands before.
            depth: How many complements deep.

        Returns:
            The unit, or None where no phrase begins.
        """
        (quantity, start), tokens, classes = self._count(row, i), row.tokens, row.classes
        quote = QUOTES.get(tokens[start].form) if start < len(tokens) else None
        head = start + (quote is not None)
        while head < len(tokens) and classes[head] == "D":
            head += 1
        how = head < len(tokens) and quantity is not None and tokens[head].form in self._words.stricken
        if how or head >= len(tokens) or classes[head] not in "NAX" or (head != first and _apart(row, head, quantity)):
            at = min(start, len(tokens) - 1)  # a bare number may end the sentence; a head is always a token
            alone = quantity is not None and not quantity.post  # أطفالهما الثلاثة | بقصف
            return Unit("NP", first, start, start, at, prep, conj, quantity=quantity) if alone else None
        ranks = tokens[head].base in self._words.ranking and head + 1 in row.triggers and classes[head + 1] == "N"
        if ranks and not tokens[head + 1].prep:
            start = head = head + 1  # آخر هجوم, أكبر عملية اقتحام; but لم يصب أحد | بأذى
        event = head in row.triggers
        if event:
            begin, j = start + (quote is not None), self._past_adjectives(row, row.triggers[head])
        else:
            begin, j = self._grow(row, start, head, quote, depth)
            j = j if quantity is None else counted.end_of_counted(row, quantity, head, j)
        kinds = self._joins.kinds(row, head, j)
        known = (kinds, quantity, None, event, _definite(row, begin, head, j))
        return Unit("NP", first, begin, j, head, prep, conj, *known)

    def _inner(self, row: Row, i: int, depth: int) -> Unit | None:
        return self.build(row, i, i, "", conj=False, depth=depth)

    def _count(self, row: Row, i: int) -> tuple[Quantity | None, int]:
        """Read the number and the quantity words before a head: `العشرات من`, `عدد من`, `بعض`."""
        quantity = row.quantities.get(i)
        if quantity is not None and quantity.unit == "name":
            return None, i
        if quantity is not None:
            i = counted.past_percent(row, quantity.j)
            if i > quantity.j and counted.partitive_at(row, i):
                return None, i + 1  # 70 في المئة من | المدينة
            i = quantity.j
        tokens, quantifier = row.tokens, self._words.quantifier
        while i < len(tokens) and self._words.quantifies(tokens[i]) and self._quantifies(row, i):
            i += 1
        i, most = counted.past_most(row, i)
        counts = most or quantity is not None or (i > 0 and tokens[i - 1].base in quantifier)
        return quantity, i + 1 if counts and counted.partitive_at(row, i) else i

    def _quantifies(self, row: Row, i: int) -> bool:
        """Whether a phrase stands with the quantity word at i: بعض المقاتلين, كل من الحكومة والمتمردين."""
        behind = row.tokens[i + 1].base if i + 1 < len(row.tokens) else ""
        another = row.tokens[i].conj and i and row.classes[i - 1] == "Q"  # إلى 12 | وعدد الجرحى إلى 30
        if row.tokens[i].pron or another or (row.tokens[i].base in self._words.chain and behind in self._words.heights):
            return False  # سلسلة جبلية
        return row.nominal(i + 1) or (i + 2 < len(row.tokens) and row.tokens[i + 1].form == "من" and row.nominal(i + 2))

    def _grow(self, row: Row, start: int, head: int, quote: str | None, depth: int) -> tuple[int, int]:
        """Return (first token, one past the last) of the phrase around a head, `quote` closing what opens at start."""
        begin, j = start + (quote is not None), row.names[head].j if head in row.names else head + 1
        tokens, inner = row.tokens, quote
        while j < len(tokens):
            if inner is not None and tokens[j].form == inner:
                after = self._next(row, head, j + 1, depth)
                if after is None:  # «قوات سوريا الديمقراطية»: the marks stay outside a phrase that ends with them
                    return begin, j
                inner, begin, j = None, start, after
                continue
            after = None
            if row.classes[j] in ".Q":
                after = past_dash(row, j, self._words.border, self._words.branch)
            if inner is None and tokens[j].form in QUOTES and not self._words.tells_where(row, j + 1):
                after = past_quoted_name(row, head, j) or past_short_quote(row, head, j, self._words.make)
            if after is None:
                after = self._next(row, head, j, depth)
            if after is None:
                break
            j = after
        return begin, j if j == head + 1 else self._without_bare_participle(row, head, j)

    def _without_bare_participle(self, row: Row, head: int, j: int) -> int:
        """مدينة منبج | الخاضعة لسيطرتها: cut from its complement, a participle is no part of a place."""
        last = row.tokens[j - 1]
        if j - 1 <= head or last.base not in self._words.affiliation or "place" not in kinds_of(row.tokens[head]):
            return j
        cut = row.classes[j - 1] == "A" and prep_at(row, j) in self._words.affiliation[last.base]
        return j - 1 if cut else j

    def _past_adjectives(self, row: Row, j: int) -> int:
        """Return one past the adjectives behind an event noun: غارات جوية أميركية, الغارات الأميركية والبريطانية."""
        det = row.tokens[j - 1].det
        j = past_quoted_adjective(row, j) if j < len(row.tokens) else j
        det = row.tokens[j].det if row.tokens[j - 1].pron and j < len(row.tokens) else det  # قصفها العنيف, مصرعه متأثرا
        while j not in row.times and j not in row.quantities and adjective_at(row, j, det):
            last, token = row.tokens[j - 1], row.tokens[j]
            if token.conj and row.classes[j - 1] != "A":
                break
            if self._is_another(last, token) or token.form in self._words.stricken or (not det and _suspect_at(row, j)):
                break
            if j in row.names and token.stem.endswith("ة") and not agree(last, token):
                break  # تفجير | مدرعة
            j += 1
            j = (past_hyphen(row, j) if j < len(row.tokens) and row.classes[j] == "." else None) or j
            j += joined_adjective_at(row, j, det)
            j += j < len(row.tokens) and row.tokens[j].det and row.tokens[j].base in self._words.trait  # مجهولة المصدر
        return j

    def _is_another(self, noun: Token, token: Token) -> bool:
        """Whether what could describe an event noun names people: إصابة | آخرين, قتله | عاملة, بضربة | قياديا."""
        bare = noun.stem == "اعتداء"  # اعتداء إرهابيا: it bears no alef
        people = not token.det and bool(token.tags & _PEOPLE)
        many = token.stem.endswith(("ين", "ون")) and not agree(noun, token) and "person" not in kinds_of(noun)
        other = token.base in self._words.others and noun.base in self._words.befalls
        return other or (people and (many or bool(noun.pron) or accusative(token) > (accusative(noun) or bare)))

    def _next(self, row: Row, head: int, j: int, depth: int) -> int | None:
        """Return one past what the word at j adds to the phrase, or None where the phrase ends before it."""
        tokens, words = row.tokens, self._words
        if j >= len(tokens) or j in row.times or tokens[j].form in words.stricken:
            return None
        token, letter = tokens[j], row.classes[j]
        denied = token.form == _NOT and _denied_trait(row, j)
        if denied or (tokens[j - 1].base in _SUSPECT and _suspect_at(row, j - 1)):
            return j + 1 + denied  # خمسة مشتبه بهم, مهاجرا غير شرعي
        if j in row.tails or token.prep or letter == "P" or token.form in words.in_name_of:
            return self._belonging(row, j, depth) or self._complement(row, head, j, depth)
        if j in row.quantities:
            return self._past_number(row, head, j, depth)
        if letter == "D":
            return self._past_demonstrative(row, head, j, depth)
        if letter == "F":
            return past_own(row, head, j, words)
        return None if letter not in "NAX" or j in row.triggers else self._past_nominal(row, head, j)

    def _past_nominal(self, row: Row, head: int, j: int) -> int | None:
        """Return one past what a noun, an adjective or a name adds to the phrase, or None."""
        if self._opens_aside(row, head, j) or (row.inside.get(j) == "outlet" and _another_paper(row, j)):
            return None
        token = row.tokens[j]
        other = somebody_else(row.tokens[head], row.tokens[j - 1], token)
        other = other or (token.det and men_behind_one(row, head, j))
        return None if other and not _suspect_at(row, j, _BY_HER) else self._joins.end(row, head, j)

    def _belonging(self, row: Row, j: int, depth: int) -> int | None:
        """Return one past the group that the word at j says somebody is suspected of being with."""
        if row.tokens[j].prep != "ب":
            return None
        return belonging_end(row, j, self._words, lambda k: self._inner(row, k, depth + 1))

    def _complement(self, row: Row, head: int, j: int, depth: int) -> int | None:
        """Return one past a complement; على الأقل may stand before it: ستة أشخاص على الأقل | من قوات الأمن."""
        if (at := row.tails.get(j, j)) != j and prep_at(row, at) != "من":
            return None
        end = self._complements.end(row, head, at, depth)
        return end and with_joined_part(row, head, (at, end), lambda k: self._inner(row, k, depth + 1))

    def _past_number(self, row: Row, head: int, j: int, depth: int) -> int | None:
        """Return one past a number within a phrase: الولايات الأربع الأخرى, حي السبع, جنديان اثنان من الحرس."""
        token, last, past = row.tokens[j], row.tokens[j - 1], row.quantities[j].j
        within = token.det and last.det and adjective_at(row, past, det=True) and not row.tokens[past].conj
        if within or row.quantities[j].unit == "name" or (token.det and _names_place(row, head, j)):
            return past
        twice = token.stem in TWO and last.stem.endswith(("ان", "ين")) and not token.conj  # مدنيين | واثنان من الحراس
        return self._complements.end(row, head, past, depth) if twice and prep_at(row, past) == "من" else None

    def _opens_aside(self, row: Row, head: int, j: int) -> bool:
        """Whether a word tells where the phrase lies, or stands behind a dual or a number: بصاروخين | مبنى."""
        token, last = row.tokens[j], row.tokens[j - 1]
        if token.base in self._words.lying and self._words.tells_where(row, j):
            if tells_which(row, head, j, self._words):
                return False
            return "speech_nouns" not in row.tokens[head].tags
        armed = row.inside.get(head) == "weapon" or not row.tokens[head].tags.isdisjoint(_WEAPONS)
        if armed and (past_weapon(row, head, j) or before_struck(row, head, j, self._words)):
            return True
        if row.classes[j] != "N" or token.det:
            return False
        if last.kind == "number" and token.tags.isdisjoint(_ARMED):
            return True  # الفرقة 25 | مواقع, but اللواء 21 مشاة
        # A dual keeps its ن where no genitive follows.
        return closed_dual(last) and not token.stem.endswith("ن")

    def _past_demonstrative(self, row: Row, head: int, j: int, depth: int) -> int | None:
        """Return one past what stands behind a demonstrative in idafa: حكومة هذا البلد."""
        last = row.tokens[j - 1]
        takes = row.classes[j - 1] == "N" and not (last.det or no_idafa(last))  # نفى مسؤولون | هذه الأنباء
        of_it = takes and row.nominal(j + 1) and row.tokens[j + 1].det
        return self._next(row, head, j + 1, depth) if of_it else None


def _another_paper(row: Row, j: int) -> bool:
    """أبلغ المتحدث باسم البعثة | رويترز: whether the name of a paper at j stands behind what takes no idafa."""
    if row.kind_at(j - 1) == "outlet" or row.tokens[j].det:
        return False
    last = row.tokens[j - 1]
    return last.det or (row.classes[j - 1] == "X" and last.form != "باسم")


def _apart(row: Row, head: int, quantity: Quantity | None) -> bool:
    """Whether a word begins a phrase of its own behind a preposition or a number: أطفالهما الثلاثة | بقصف."""
    token = row.tokens[head]
    if token.conj or quantity is None:
        return bool(token.conj)
    if counted.many_do(row, quantity, head) or (quantity.post and (head in row.triggers or not token.det)):
        return True  # شن المسلحون الثلاثة | هجوما, قتل المهاجمون الأربعة | شرطيا
    where = "directions" in token.tags and not token.det and row.nominal(head + 1)  # قتل ستة | شرق باريس
    one = bool(token.pron) and token.base in _ONE_OF  # أصيب اثنان | أحدهما بجروح خطيرة
    return bool(head in row.times or token.prep or where or one)


def _denied_trait(row: Row, j: int) -> bool:
    """Whether غير describes with its adjective: مهاجرا غير شرعي, الأخ غير الشقيق; not هجوم الحركة | غير المسبوق."""
    token, last = row.tokens[min(j + 1, len(row.tokens) - 1)], row.tokens[j - 1]
    its = (not last.stem.endswith("ة") or token.stem.endswith("ة")) and token.i > j and row.classes[j - 1] != "X"
    its = its and (row.classes[token.i] == "A" or (token.det and "person" in kinds_of(token)))
    return its and not last.tags & _NAMED and token.det == last.det and not (token.prep or token.conj)


def _suspect_at(row: Row, j: int, by: frozenset[str] = _SUSPECTED_BY) -> bool:
    """Whether a suspect stands at j: توقيف | مشتبه به."""
    return j + 1 < len(row.tokens) and row.tokens[j].base in _SUSPECT and row.tokens[j + 1].form in by


def _definite(row: Row, begin: int, head: int, j: int) -> bool:
    """Whether an article, a name or a pronoun makes a phrase definite; ضابطا | في الجيش is not, by its complement."""
    for k in range(begin, j):
        token, letter = row.tokens[k], row.classes[k]
        if k > head and (letter == "P" or token.prep):
            return False
        if token.det or letter == "X" or token.pron:
            return True
    return False


def _names_place(row: Row, head: int, j: int) -> bool:
    """Whether a number right behind a noun of place is its name: حي السبع."""
    counts = row.nominal(j + 1) and not row.tokens[j + 1].prep and not row.tokens[j + 1].conj
    return j == head + 1 and "place_nouns" in row.tokens[head].tags and not row.tokens[head].det and not counts
