"""Which phrases the head of a phrase takes with each preposition: عناصر من تنظيم, مسؤول في وزارة, قائد للجيش."""

from __future__ import annotations

from conflict_events.entities.noun_phrases.employers import (
    EMPLOYERS,
    OFFICES,
    OUTLETS,
    STAFFS,
    UNLISTED,
    WHOLES,
    among_many,
)
from conflict_events.entities.noun_phrases.phrase_words import PhraseWords
from conflict_events.entities.units.row import Row
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.particles import IN, SQUARE
from conflict_events.text.tokens import Token

LISTED_PLACE = frozenset({"place"})
PLACE = LISTED_PLACE | {UNLISTED}
_BAND, _NO_BAND = frozenset({UNLISTED}), frozenset[str]()
_PRESS = ("صحفي", "صحافي", "مراسل", "مصور", "مذيع")
_LANDS = frozenset({"states", "states_ambiguous", "cities", "cities_ambiguous", "name_place"})
_FORMING = "تشكيل"
_IN_CHARGE = frozenset({"مسؤول", "مسؤولة"})
_CHARGE = frozenset({"event", "org", "thing", "place", "weapon"})
_PART_REACH, _YIELD_REACH = 3, 4
_SHELTERED = frozenset({"person"})
_SERVED = frozenset({"org", "armed", "state", "group", "place"})
_CHIEF = frozenset({"title"})  # الممثل الخاص للأمين العام
_FIGHTERS = frozenset({"armed_nouns", "armed"})
_POWERS = frozenset({"armed", "group", "force"})
_CRAFT = frozenset({"vehicles", "weapon", "weapons"})  # آليات | للحركة: things that a force has
_CARE = frozenset({"مستشفي", "مشفي", "مستوصف"})


class Wanted:
    """Tells what a head takes; immutable once built.

    Args:
        words: Word lists of the language.
    """

    def __init__(self, words: PhraseWords) -> None:
        self._words = words

    def __call__(self, row: Row, head: int, j: int, prep: str) -> frozenset[str] | None:
        """Return the kinds of phrases that a head takes with a preposition, or None where it takes none.

        Args:
            row: The sentence.
            head: The head.
            j: The token where the preposition stands, behind the phrase so far.
            prep: The preposition; most bind nothing.
        """
        word, last = row.tokens[head], row.tokens[j - 1]
        match prep:
            case "من":
                return self._from(row, head, j)
            case "ل":
                return self._for(row, head, j)
            case "عن":
                return self._answers_for(word)
            case "علي":
                return _CHARGE if word.base in self._words.over or last.base in self._words.over else None
            case "الي":
                return PLACE if last.base in self._words.line else None
            case "مع":  # الحدود مع السودان
                place = self._words.main(row, head, j)
                border = row.tokens[j - 2] is place and self._words.lies_between(row, head, j)  # المعبر الحدودي مع كذا
                return PLACE if border or place.base in self._words.border else None
        return self._at(row, head, j, prep) if prep in IN else None

    def _from(self, row: Row, head: int, j: int) -> frozenset[str] | None:
        """Return what a part is of: عناصر من التنظيم, أجزاء من المحافظة, شاهد من رويترز, الجانب الشرقي من البحيرة."""
        word, last = row.tokens[head], row.tokens[j - 1]
        part = word.base in self._words.partitive and not last.det
        if head and row.tokens[head - 1].base in self._words.asks and not part:
            return None  # طلب قادة الجيش | من السكان مغادرة البلدة
        if not (
            (j - head <= _PART_REACH and not word.det and self._partitive(word))
            or (not last.det and self._partitive(last) and "place_nouns" not in word.tags)  # مدينة ود مدني | من
            or (word.det and j == head + 1 and among_many(row, head))  # عشرات المسلحين من
        ):
            return PLACE if self._part_of(row, head, j) else None
        if not word.det and word.base in self._words.several:
            return PLACE
        fighter = "person" in kinds_of(word) and (word.tags & _FIGHTERS or word.base in self._words.member_of)
        if last.pron and self._land(row, j):
            return None  # سحب قواتها | من سوريا
        return WHOLES | (OUTLETS if word.base in self._words.press else _BAND if fighter else _NO_BAND)

    def _land(self, row: Row, j: int) -> bool:
        """Whether a land or a town stands behind the preposition at j, and nobody."""
        return not row.tokens[min(j + (row.classes[j] == "P"), len(row.tokens) - 1)].tags.isdisjoint(_LANDS)

    def _partitive(self, word: Token) -> bool:
        person = not word.det and "person" in kinds_of(word) and "directions" not in word.tags  # غربي المحافظة | من
        return person or word.base in self._words.partitive

    def _part_of(self, row: Row, head: int, j: int) -> bool:
        """Whether من binds a part or a stretch to its whole: الجانب الشرقي من البحيرة, أنحاء متفرقة من الضفة."""
        word = self._words.main(row, head, j)
        bases = {row.tokens[head].base, word.base}
        if bases & self._words.several and not any(t.det for t in row.tokens[head:j]):
            return True
        if row.tokens[j - 1].base in SQUARE:
            return True  # 80 كيلومترا مربعا | من الأراضي السورية
        return bool(bases & self._words.part) and _all_definite(row, word, j)

    def _at(self, row: Row, head: int, j: int, prep: str) -> frozenset[str] | None:
        """Return where somebody serves: مسؤول في البنتاغون."""
        word = row.tokens[head]
        if self._of_cabinet(row, head, j, prep):
            return _POWERS | _SERVED
        if word.base not in self._words.member_of and "ranks" not in word.tags:
            return None
        at = row.tokens[min(j + (row.classes[j] == "P"), len(row.tokens) - 1)]
        if prep == "ب" and "weapon" in kinds_of(at):
            return None  # قتل جندي | بطائرة مسيرة
        if at.base in _CARE and "ranks" in word.tags:
            return None  # توفي جندي | في مستشفى كذا
        if prep == "ب" and at.base == _FORMING and not at.det:
            return None  # أمر الرئيس | بتشكيل لجنة
        if word.base.startswith(_PRESS):
            return OUTLETS  # صحفي في بي بي سي, but مقتل صحفي | في قنصلية بلاده
        field = at.base in self._words.fields  # عاملون في مجال الإغاثة
        return OFFICES if "speech_nouns" in word.tags else STAFFS if field else EMPLOYERS

    def _of_cabinet(self, row: Row, head: int, j: int, prep: str) -> bool:
        """وزارة الصحة | في حكومة الإنقاذ: whether a cabinet tells whose a ministry is; where it works, not."""
        ministry = row.tokens[head].base in self._words.offices and prep == "في"
        at = j + (row.classes[j] == "P")
        return ministry and at < len(row.tokens) and row.tokens[at].base in self._words.cabinet

    def _answers_for(self, word: Token) -> frozenset[str] | None:
        """Return what عن binds to an office: نائب عن ولاية بورنو, المسؤول عن التصنيع العسكري."""
        if word.base in self._words.elected:
            return _SERVED
        return _CHARGE if word.det and word.base in _IN_CHARGE else None

    def _for(self, row: Row, head: int, j: int) -> frozenset[str] | None:
        """Return what ل binds: مراسل لرويترز, مخيم للاجئين, مفرزة للجيش, مدخل لمدينة كذا, القائد العام للجيش."""
        word, last = row.tokens[head], row.tokens[j - 1]
        if any(token.base in self._words.yields for token in row.tokens[max(head - _YIELD_REACH, 0) : head]):
            return None  # استسلم 200 جندي | للمتمردين
        if word.base in self._words.reporter and not word.det:
            return OUTLETS
        if word.base in self._words.shelter:
            return _SHELTERED
        if "armed_nouns" in word.tags and not (word.det or word.pron) and self._is_of_force(row, head, j):
            return _POWERS  # مفرزة للجيش, دورية مشتركة لقوات الدرك
        if word.base in self._words.formations and not word.det and last.det and j > head + 1:
            return None  # قصف لواء الصقور | لقرية
        if last.base in self._words.line or self._leads_to(row, head, j):
            return PLACE
        adjective = row.classes[j - 1] == "A"
        staff = last.det and last.base in self._words.command and adjective
        serves = word.base in self._words.deputy and (adjective or (j == head + 1 and not word.det))
        led = "title" in kinds_of(word) or word.base in self._words.kin or (staff and kinds_of(word) & STAFFS) or serves
        if not led or not last.base:
            return None
        return _SERVED | _CHIEF if serves else _SERVED  # الممثل الخاص للأمين العام, مستشار للرئيس

    def _is_of_force(self, row: Row, head: int, j: int) -> bool:
        """Whether a troop is told with nothing but adjectives before its force; أرسلت دورية | للجيش is another's."""
        word = row.tokens[head]
        if word.tags & _CRAFT or word.base in self._words.sent or row.tokens[head - 1].base in self._words.laid:
            return False
        return all(row.classes[k] == "A" and not row.tokens[k].det for k in range(head + 1, j))

    def _leads_to(self, row: Row, head: int, j: int) -> bool:
        """Whether ل binds an edge to its whole: المدخل الشرقي للمدينة."""
        word = self._words.main(row, head, j)
        return word.base in self._words.edge and _all_definite(row, word, j)


def _all_definite(row: Row, word: Token, j: int) -> bool:
    """Whether a phrase has the article on each of its words from one of them on."""
    return all(row.tokens[k].det for k in range(word.i, j))
