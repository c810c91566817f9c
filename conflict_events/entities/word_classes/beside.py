"""The few words whose class what stands beside them decides: أم, علي, حتى, عبر, من; all others are passed over at once.

A word that none of these questions is about is told from its form, its stem and its tags, before any is asked.
"""

from __future__ import annotations

from conflict_events.entities.units.word_kinds import may_be_accusative
from conflict_events.entities.word_classes.joined_sayings import describes_whom
from conflict_events.entities.word_classes.joined_towns import joins_town
from conflict_events.entities.word_classes.kin import names_ali
from conflict_events.entities.word_classes.no_clauses import lasts
from conflict_events.entities.word_classes.nominals import Nominals
from conflict_events.entities.word_classes.ordinal_adjectives import follows_as_name, of_god
from conflict_events.entities.word_classes.surroundings import (
    NAMED_PLACES,
    PLACES,
    expresses,
    joins_places,
    names_place,
    not_yet,
    noun_follows,
    took_place,
)
from conflict_events.text.tokens import Token

_THE, _SYRIAN = "ال", "يا"  # أ-ل at the head of a word without the article; the end of سوريا, عسكريا
_MOTHER, _WHAT, _HAS, _UNTIL, _WHO = "ام", "ما", "فقد", "حتي", "من"
_WHILE, _IN, _VERBS = "وقت", frozenset({"في", "وفي"}), frozenset({"verb_perf", "verb_impf"})
_DAMMA = "\u064f"
_ALI, _ON, _LEAST, _ACROSS, _AFTER = "علي", "علي", "الاقل", "عبر", "بعد"
_UTMOST, _ON_MAPS = "اقصي", frozenset({"cities_ambiguous", "outlets_ambiguous", "name_place"})
_SIDE, _LANDS = frozenset({"directions", "place"}), frozenset({"directions", "place_nouns"})
_IN_NAME = "باسم"
_LASTED, _LENGTH, _ABOUT = "دام", frozenset({"time", "num"}), frozenset({"نحو", "قرابة", "حوالي", "اكثر", "اقل"})
_PLAIN, _ADVERB_TOO = frozenset({"person", "titles"}), frozenset({"adj", "adv"})
_WATCHED_TAGS = NAMED_PLACES | {"cities_ambiguous", "demonstrative", "adv"}
_WATCHED = ("of_god", "with_hamza", "place_or_preposition", "joins_that", "gone_by", "noun_after", "wholly")


def watched(words: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Return the stems and the forms that the questions here are about.

    Args:
        words: The word lists of the tagger.
    """
    stems = frozenset({_MOTHER, _WHAT, _ACROSS}).union(*(words[name] for name in _WATCHED))
    forms = words["may_last"] | words["former"] | {_WHILE, _HAS, _UNTIL, _WHO, _ALI, _AFTER, _IN_NAME, _LASTED}
    return {"watched_stems": stems, "watched_forms": forms}


class Beside(Nominals):
    """Tells the class of such words."""

    def _is_watched(self, token: Token) -> bool:
        """Whether a question here is about a word; it tells so by itself, and most words are none of these."""
        words = self._words
        if token.stem in words["watched_stems"] or token.form in words["watched_forms"]:
            return True
        return not token.tags.isdisjoint(_WATCHED_TAGS) or token.form.startswith(_THE) or token.form.endswith(_SYRIAN)

    def _decided(self, token: Token) -> str | None:
        """Return the letter of such a word, "" where it is of open class here, None where nothing beside it decides."""
        if self._is_name(token):
            return "X"
        if token.stem in self._words["with_hamza"] and "أ" in token.raw and not token.prep:
            return "V"  # خسارتهم | أثارت غضبا
        titled = "titles" in token.tags and "preposition" not in token.tags  # إمام المسجد
        either = token.stem in self._words["place_or_preposition"] and not titled
        if either and not token.prep and not token.conj:
            return self._place_or_preposition()
        if token.stem == _ACROSS and expresses(token, self._tokens, self._last()):
            return ""
        if "demonstrative" in token.tags and not token.pron:
            behind = self._behind()
            return "D" if behind is not None and noun_follows(behind) else "F"
        if token.pron or token.prep:
            return ""
        while_ = token.form == _WHILE and self._opens_clause()
        if (letter := "S" if while_ else self._beside(token) or self._over(token)) != "":
            return letter
        least = token.form == _ON and self._is_behind(_LEAST)  # على الأقل
        yet = token.form == _AFTER and not_yet(token, self._tokens, self._last(), self._words)
        return "F" if least or yet else None

    def _is_name(self, token: Token) -> bool:
        """Whether a word is a name here, or part of one: علي, حسن | نصر الله, عبد | الحق, though ألحق is a verb."""
        if token.raw == _ALI and self._is_ali(token):
            return True
        if token.stem in self._words["of_god"] and of_god(token, self._before(), self._tokens):
            return True
        last = self._before() if token.form.startswith(_THE) else None
        return last is not None and last.stem in self._words["servant"]

    def _is_ali(self, token: Token) -> bool:
        """Whether علي, written with its own yeh, is a name here and no preposition."""
        last = self._before()
        if last is not None and last.base in self._words["before_ali"] and not (last.det or last.pron):
            return True
        return self._last() in "NAXS." and (self._behind_any("descent") or names_ali(self._tokens, token.i))

    def _behind_any(self, name: str) -> bool:
        """محمد بن | علي, أربعة هم | أم وأطفالها: whether a word of a list stands right before."""
        return (last := self._before()) is not None and last.form in self._words[name]

    def _is_behind(self, form: str) -> bool:
        """Whether a word stands right behind."""
        return (behind := self._behind()) is not None and behind.form == form

    def _place_or_preposition(self) -> str:
        """وسط سرت is a place, وسط مخاوف a circumstance; a word that no list has is a name; محمد | خلف is one."""
        behind = self._behind()
        if self._last() == "X" and follows_as_name(self._before(), behind):
            return "X"
        if behind is None:
            return "P"
        place = not behind.tags.isdisjoint(PLACES) or behind.stem in self._words["place"] or self._like_name(behind)
        side = behind.conj and "directions" in behind.tags  # وسط | وشمالي قطاع كذا
        return "N" if place or side or behind.stem == _MOTHER else "P"  # وسط | أم درمان

    def _beside(self, token: Token) -> str:
        """Return the letter of a few words that what stands beside them decides, or nothing."""
        if token.stem == _MOTHER:
            return self._mother(token)
        if token.form == _HAS and (behind := self._behind()) is not None:
            his = behind.det or behind.conj or token.bears(_DAMMA)  # فُقد, فقد وأصيب
            return "F" if "verb_perf" in behind.tags and not his else ""  # فقد قتل, أما المدينة فقد استعادتها
        if token.stem in self._words["joins_that"] and (behind := self._behind()) is not None:
            return "F" if behind.stem in self._words["that"] else ""  # غير أن
        if token.conj and self._joined_place(token):
            return "X"  # في صنعاء وتعز, في النبطية وصور
        if token.stem == _UTMOST and (behind := self._behind()) is not None and behind.tags & _LANDS:
            token.tags = (token.tags - _ON_MAPS) | _SIDE  # أقصى | جنوب البلاد, but الأقصى
            return "N"
        may_last = token.form in self._words["may_last"] or token.stem == _WHAT
        if may_last and self._behind() is not None and lasts(token, self._tokens, self._words):
            return "F"  # ما زالت, على ما يبدو
        former = token.form in self._words["former"]
        ends = former or token.form.endswith(_SYRIAN)  # asked first: what needs no look around is kept with its word
        if ends and self._last() in ("NA" if former else "N") and (last := self._before()) and may_be_accusative(last):
            how = token.form in self._words["of_field"] and last.tags & _PLAIN == {"person"}
            return "F" if how else "A"  # أعدموا شابا ميدانيا, but موقعا عسكريا, ضابطا سابقا, ضابطا روسيا سابقا
        return ""

    def _goes_on(self) -> bool:
        """هدوء دام | يومين: whether a length of time stands right behind, which nothing bloody has."""
        behind = self._behind()
        lasted = behind is not None and (behind.kind == "number" or behind.tags & _LENGTH or behind.form in _ABOUT)
        return bool(lasted) and not (behind is None or behind.det)

    def _opens_clause(self) -> bool:
        """في وقت | هاجم الجيش المدينة: whether a verb stands right behind, and في right before; but في وقت لاحق."""
        last, behind = self._before(), self._behind()
        if last is None or behind is None or last.form not in _IN or behind.det or behind.prep or behind.conj:
            return False
        return bool(behind.tags & _VERBS) and behind.tags.isdisjoint(_ADVERB_TOO)

    def _joined_place(self, token: Token) -> bool:
        """Whether و joins a place to a listed one: في صنعاء وتعز; or a town that is a common word too."""
        listed = bool(token.tags & NAMED_PLACES) and self._before() is not None and joins_places(self._tokens, token.i)
        return listed or ("cities_ambiguous" in token.tags and joins_town(self._tokens, token.i))

    def _mother(self, token: Token) -> str:
        """Return the letter of أم where it is no "or": مدينة | أم درمان, قالت | أم أحمد; مقتل | أم وطفليها, أب وأم."""
        if self._last() == "P" or names_place(self._before()) or self._mother_of():
            return "X"
        noun = self._befalls(token) or self._last() == "V" or token.conj == "و" or self._behind_any("are")
        return "N" if noun else ""

    def _mother_of(self) -> bool:
        """قالت أم | أحمد: whether أم right behind a verb, and before a given name, is no "or"."""
        behind = self._behind() if self._last() == "V" else None
        return behind is not None and "given_names" in behind.tags and not (behind.conj or behind.prep)

    def _over(self, token: Token) -> str:
        """Return the letter of a word that says till when, that a time is over, an act whole, "whom", or nothing."""
        now = token.form == _UNTIL and (behind := self._behind()) is not None and behind.form in self._words["till_now"]
        if token.form == _LASTED:
            return "V" if self._goes_on() else ""
        if now or (token.stem in self._words["gone_by"] and (last := self._before()) and "time" in last.tags):
            return "F"
        if token.form == _WHO and self._behind() is not None and describes_whom(token, self._tokens, self._words):
            return "R"  # اعتقال من وصفهم بالإرهابيين
        described = token.stem in self._words["noun_after"] and self._last() == "R"
        if described and took_place(token, self._behind(), self._words):
            return "V"
        if token.tags >= _ADVERB_TOO and not token.conj and (last := self._before()) is not None:
            return "B" if self._last() == "V" or (last.det and self._last() in "NA") else ""  # قصفت القوات | مباشرة
        if token.form == _IN_NAME and (last := self._before()) is not None and "event" in last.tags:
            return "P"  # شن هجمات باسم الحركة, but باسم نعيم
        fits = token.stem in self._words["wholly"]
        return "A" if fits and (self._in_manner() or describes_act(token, self._before(), self._behind())) else ""

    def _in_manner(self) -> bool:
        """بشكل | كامل: whether a word only says in which manner something is done."""
        return (last := self._before()) is not None and last.prep == "ب" and last.stem in self._words["manners"]


def describes_act(token: Token, before: Token | None, behind: Token | None) -> bool:
    """انسحاب | كامل للقوات, كامل وفوري: whether a word describes the act before it, not how much of what follows."""
    if before is None or token.det or token.conj or token.prep or "event" not in before.tags or before.det:
        return False
    joined = behind is not None and behind.conj and not behind.det and "adj" in behind.tags
    return behind is None or bool(joined or behind.prep) or "preposition" in behind.tags
