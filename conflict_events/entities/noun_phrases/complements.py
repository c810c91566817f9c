"""Complements of a noun phrase: whose a force, an official or a part is, behind a preposition."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.noun_phrases.both_sides import sides
from conflict_events.entities.noun_phrases.employers import (
    WHOLES,
    is_unlisted,
    is_wanted,
    land_before_name,
    name_follows,
)
from conflict_events.entities.noun_phrases.makes import past_model, past_pilot
from conflict_events.entities.noun_phrases.phrase_words import PhraseWords
from conflict_events.entities.noun_phrases.tasks import named_for
from conflict_events.entities.noun_phrases.telling import tells_which
from conflict_events.entities.noun_phrases.wanted import LISTED_PLACE, PLACE, Wanted
from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import QUOTES, Row
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.word_classes.surroundings import NAMED_PLACES

_TURN = "مرة"
_MAX_DEPTH = 3
_RANK, _DUTIES = "رتبة", "اعمال"
_OPPOSED = frozenset({"معارضة"})  # who is opposed to somebody, and the opposition
_ACTING = frozenset({"قائم", "قائمة", "القائم"})  # which is a town's name as well
_ADDRESSED = frozenset(
    {"person", "person_name", "title", "outlet", "outlet_noun", "org", "armed", "group", "state", "gent", "place"}
)
_BODIES = frozenset({"org", "group", "armed"})
_POSTED = frozenset({"الي", "لدي", "في", "ب"})
_UNDER = frozenset({"خاضع", "خاضعة", "خاضعان", "خاضعتين", "خاضعين"})  # موقع عسقلان التابع لكتائب القسام is one name


class Complements:
    """Reads the complements of noun phrases; immutable once built.

    Args:
        words: Word lists of the language.
        build: Builds the phrase that begins at a token, given how many complements deep it stands.
    """

    def __init__(self, words: PhraseWords, build: Callable[[Row, int, int], Unit | None]) -> None:
        self._words = words
        self._build = build
        self._wanted = Wanted(words)

    def end(self, row: Row, head: int, j: int, depth: int) -> int | None:
        """Return one past the complement that begins at a token.

        Args:
            row: The sentence.
            head: The head of the phrase.
            j: The token where a complement may begin, a preposition or a word with one attached.
            depth: How many complements deep the phrase stands.

        Returns:
            One past its last token, or None where the word belongs to no complement of this phrase.
        """
        token = row.tokens[j]
        pilot = past_pilot(row, j)
        if pilot or depth >= _MAX_DEPTH or token.conj:
            return pilot
        if token.form in self._words.in_name_of:
            return self._end_of(row, j + 1, depth, None)
        if token.prep == "ب" and token.pron and token.prep + token.base in self._words.in_name_of:
            return j + 1  # المتحدث باسمها
        prep, at = (token.form, j + 1) if row.classes[j] == "P" else (token.prep, j)
        if at >= len(row.tokens) or at in row.times:  # a sentence cut off; قتل قائد المحور | في تشرين الثاني 1995
            return None
        return self._governed(row, head, (j, at), prep, depth)

    def _governed(self, row: Row, head: int, place: tuple[int, int], prep: str, depth: int) -> int | None:
        """Return one past what a preposition adds to a phrase, from the token where it stands and the one behind it."""
        j, at = place
        out = self._out_of(row, head, at) if prep == "من" else prep == "ب" and j == head + 1 and self._rules(row, head)
        turn = prep == "ل" and row.tokens[at].base == _TURN  # هجوم على قاعدة | للمرة الثانية
        if (prep, row.tokens[at].form) in self._words.leads or out or turn:
            return None  # أنقذ الجيش طفلا | من قبضة التنظيم
        both = prep == "من" and sides(row, j)  # بين قوات الجيش | من جهة
        if both or (prep == "من" and (model := past_model(row, at, self._words.make))):
            return None if both else model
        if prep == "من" and row.tokens[j - 1].base in self._words.extent:
            return self._extent(row, at, depth)
        if prep == "بين" and self._words.lies_between(row, head, j):
            return self._between(row, at, depth)
        if self._bound(row, head, j, prep):
            return self._end_of(row, at, depth, None)
        if prep == "ل" and (purpose := self._purpose(row, head, at, depth)):
            return purpose
        if prep == "ل" and (end := named_for(row, head, at, self._words, lambda k: self._build(row, k, depth + 1))):
            return end
        posted = self._post(row, head, at, depth) if prep in _POSTED else None
        wanted = self._wanted(row, head, j, prep)
        return posted or (self._end_of(row, at, depth, wanted) if wanted is not None else None)

    def _out_of(self, row: Row, head: int, at: int) -> bool:
        """سجين | من معتقل كذا, خطفه مسلحون | من مكتبه: whether people are told to come out of a jail or an office."""
        token = row.tokens[at]
        office = token.pron and token.base in self._words.rooms
        left = token.base in self._words.jails or office
        return bool(left) and "person" in kinds_of(row.tokens[head])

    def _rules(self, row: Row, head: int) -> bool:
        """أشاد الرئيس | بقوات الأمن: whether somebody is at the head of a land, and so of no body behind ب."""
        return row.tokens[head].det and row.tokens[head].base in self._words.rulers

    def _bound(self, row: Row, head: int, j: int, prep: str) -> bool:
        """Whether the word before a preposition binds whatever follows it: الموالية ل, صاروخان من طراز, بالقرب من."""
        words, last = self._words, row.tokens[j - 1].base
        if tells_which(row, head, j - 1, words):
            return True  # المرتفعات المطلة على
        # قصف فصائل المعارضة | لقرية
        opposition = j == head + 2 and row.tokens[j - 1].det and not row.tokens[head].det and last in _OPPOSED
        if last in words.affiliation and prep in words.affiliation[last] and not opposition:
            return not (_named_place(row, head, j - 1) and (last in _UNDER or _lies_in(row, j)))
        if prep in words.cause.get(last, ()):  # منظمة معنية بالأسرى; but جندي مكلف بالحراسة
            joined = any(t.conj for t in row.tokens[j + 1 : j + 3])  # مدافعة عن النساء | والنازحين
            return not joined and bool(kinds_of(row.tokens[head]) & _BODIES)
        at = j + (row.classes[j] == "P")
        if prep == "عن" and last in words.defence and row.tokens[j - 2].base in words.body:
            return j - 2 >= head  # مركز الدفاع عن الحريات
        if prep == "ب" and at < len(row.tokens) and row.tokens[at].base == _RANK:
            return "person" in kinds_of(row.tokens[head])  # ضابط برتبة عقيد
        if prep == "ب" and at < len(row.tokens) and row.tokens[at].base == _DUTIES and last in _ACTING:
            return True  # القائم بأعمال السفير
        if prep != "من":
            return False
        made = at < len(row.tokens) and row.tokens[at].base in words.make
        return made or (last in words.nearness and j == head + 1)

    def _purpose(self, row: Row, head: int, at: int, depth: int) -> int | None:
        """المرصد الفلاني لحقوق الإنسان, مركز كذا للمصالحة: what a body is for ends its name; whom it tells, not."""
        last = row.tokens[at - 1]
        word = next((t for t in row.tokens[head : last.i] if t.base in self._words.body), row.tokens[head])
        adjective = word.det and last.det and row.classes[last.i] == "A"
        named = not word.det and row.classes[last.i] == "X" and last.i == word.i + 1
        described = (adjective or named) and word.base in self._words.body
        inner = self._build(row, at, depth + 1) if described and row.nominal(at) else None
        if inner is None or inner.empty or inner.trigger or not inner.definite or inner.kinds & _ADDRESSED:
            return None
        whole = head in row.names and row.names[head].j == at and "event" in inner.kinds
        if whole or (named and not inner.kinds):  # دعا الاتحاد الأفريقي | لوقف القتال
            return None
        return inner.j

    def _post(self, row: Row, head: int, at: int, depth: int) -> int | None:
        """السفير الروسي لدى تركيا أندريه كارلوف: where an official serves belongs to his title."""
        word = row.tokens[head]
        if "title" not in kinds_of(word):
            return None
        if row.tokens[at - 1].form == "الي" and row.tokens[head - 1].base in self._words.travels:
            return None  # وصل الوزير | إلى بيروت
        if word.base in self._words.posted and land_before_name(row, at):
            return at + 1  # السفير لدى كيرستان | محمد
        end = self._end_of(row, at, depth, PLACE if row.nominal(at) else LISTED_PLACE)
        served = end is not None and (word.base in self._words.posted or name_follows(row, end))
        return end if served else None

    def _between(self, row: Row, at: int, depth: int) -> int | None:
        """الحدود بين القطاع وإسرائيل: both ends, or nothing."""
        first = self._end_of(row, at, depth, PLACE)
        if first is not None and row.tokens[at].det and row.tokens[at].stem.endswith("ين"):
            return first  # الحدود بين البلدين
        if first is None or first >= len(row.tokens) or row.tokens[first].conj != "و":
            return None
        return self._end_of(row, first, depth, PLACE)

    def _extent(self, row: Row, at: int, depth: int) -> int | None:
        """المناطق الممتدة من سرت إلى غاية بن جواد شرقا: the stretch names a place that has no other name."""
        tokens = row.tokens
        j = self._end_of(row, at, depth, PLACE)
        if j is None:
            return None
        j = self._past_compass(row, j)
        if j + 1 < len(tokens) and tokens[j].form in ("الي", "حتي"):
            end = self._end_of(row, j + 1 + (tokens[j + 1].form == "غاية"), depth, PLACE)
            if end is not None:
                return self._past_compass(row, end)
        return j

    def _past_compass(self, row: Row, j: int) -> int:
        return j + (j < len(row.tokens) and row.tokens[j].form in self._words.compass)

    def _end_of(self, row: Row, at: int, depth: int, wanted: frozenset[str] | None) -> int | None:
        """Return one past the phrase at a token, in quotation marks or not, if it is of a wanted kind."""
        quote = QUOTES.get(row.tokens[at].form) if at < len(row.tokens) else None
        at += quote is not None
        inner = self._build(row, at, depth + 1) if row.nominal(at) else None
        if inner is None or inner.empty or inner.trigger:
            return None
        named = (
            quote is not None and wanted is not None and wanted >= WHOLES and not inner.kinds
        )  # إرهابيين من "بي كا كا"
        named = named or (wanted is not None and is_unlisted(inner, row.tokens, wanted))
        if wanted is not None and not named and not is_wanted(row.tokens[inner.head], inner.kinds, wanted):
            return None
        closed = quote is not None and inner.j < len(row.tokens) and row.tokens[inner.j].form == quote
        return inner.j + closed


def _lies_in(row: Row, j: int) -> bool:
    """Whether a place stands behind the preposition at j: مديرية كجكي | التابعة لولاية هلمند."""
    at = j + (row.classes[j] == "P")
    return at < len(row.tokens) and "place" in kinds_of(row.tokens[at])


def _named_place(row: Row, head: int, j: int) -> bool:
    """Whether a place before the word at j has a name, so that nothing more tells which it is: بلدة كاوكا | الخاضعة."""
    if "place" not in kinds_of(row.tokens[head]):
        return False
    return (j - 1 > head and row.classes[j - 1] == "X") or bool(row.tokens[j - 1].tags & NAMED_PLACES)
