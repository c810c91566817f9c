"""Take Arabic word forms apart: proclitics و ف ب ل ك س and the article before the word, pronouns behind it.

A form is split only as far as the vocabulary allows: a known word is never split (وسط, بلدة, فرنسا, لبنان), an
unknown one loses a proclitic where what remains is known, or where the letters leave no doubt (وال…, بال…, لل…).
"""

from __future__ import annotations

from collections.abc import Mapping

from conflict_events.text.words import OR_VERB, Analysis

PRONOUNS = ("هما", "هم", "هن", "ها", "كم", "نا", "ني", "ه", "ي", "ك")
# The same by their last letter, in the same order: most words end in none of these letters.
_BY_LAST = {last: tuple(p for p in PRONOUNS if p[-1] == last) for last in {p[-1] for p in PRONOUNS}}
_NOUNISH = frozenset({"event", "person", "person_nouns", "armed", "org"})
_VERB = frozenset({"verb_perf", "verb_impf"})
_NAMES = frozenset(
    {
        *("name_person", "given_names", "surnames", "name_place", "name_org", "name_other", "name_start"),
        *("cities", "outlets", "given_names_ambiguous", "cities_ambiguous", "outlets_ambiguous"),
    }
)
_IMPERFECT = frozenset({"verb_impf"})
_SELDOM_OWNED = frozenset({"قتلة"})  # قتلته is "she killed him", hardly "his killers"
_JOINING = ("و", "ف")
_WEAK = frozenset({"ي", "ك"})
_US, _ROOT = "نا", 3
_CLOSED = _NAMES | {"preposition", "particle", "directions", "subordinator", "pronoun"}
_NUMBER = frozenset({"plural", "singular", "dual"})
_NO_TAGS: frozenset[str] = frozenset()
# Classes of nouns and adjectives that a word keeps with the alef of the accusative.
_BARE = frozenset({"noun", "adj", "gent", "person", "person_nouns", "weapon", "weapons", "armed_nouns", "singular"})
_BARE |= {"event", "place", "place_nouns", "facilities", "vehicles"}
_ALEF_MIN = 4  # letters: a shorter word in ا is as often a name
_MAX_CACHE = 8_192  # forms; pieces of text are remembered where they are read (text/tokens.py)
_LONG = 40  # letters; nothing that long comes twice
# What a word in ل must be to be seen in لل… before the shorter word that the letters also spell: للجنة, للبنان.
_PROPER = frozenset({"org", "organisations", "states"})


class Clitics:
    """A splitter of word forms, with a memory of the forms it has seen; give it folded letters.

    Args:
        vocabulary: Folded words without article, each with its tags (word classes, lexicon names).
        solid: Folded words that begin with the letters ال and hold no article (إلغاء, ألمانيا).

    Example:
        >>> split = Clitics({"مدينة": frozenset({"place"}), "وسط": frozenset({"place"})}, frozenset())
        >>> a = split("وبالمدينة")
        >>> a.conj, a.prep, a.det, a.base
        ('و', 'ب', True, 'مدينة')
        >>> split("وسط").conj
        ''
    """

    def __init__(self, vocabulary: Mapping[str, frozenset[str]], solid: frozenset[str]) -> None:
        self._vocabulary = vocabulary
        self._solid = solid
        self._memory: dict[str, Analysis] = {}
        self._hamza_memory: dict[str, Analysis] = {}

    def __call__(self, form: str, hamza: bool = False) -> Analysis:
        """Take a form apart.

        Args:
            form: Folded letters.
            hamza: Whether its second or third letter is written إ, or its first two are وأ; those only begin words, so
                that the و of وإلى is no part of والي, and وأدى no وادي.
        """
        memory = self._hamza_memory if hamza else self._memory
        known = memory.get(form)
        if known is None:
            known = self._split(form, hamza)
            if len(memory) < _MAX_CACHE and len(form) < _LONG:  # only a memory: the answer never depends on it
                memory[form] = known
        return known

    def _split(self, form: str, hamza: bool) -> Analysis:
        joined = form[:1] in _JOINING
        listed = self._vocabulary.get(form)
        if listed and not listed <= _NUMBER and not form.startswith("ال") and not (joined and hamza):
            return Analysis(form, "", "", False, False, form, form, "", 0, listed)  # nothing is attached to it
        conj, rest = "", form
        if joined:
            conj, rest = (form[0], form[1:]) if hamza else self._conjunction(form)
        prep, det, word, future = self._preposition(rest)
        cut = len(conj) + len(prep) + future
        base, pron = self._pronoun(word) if not det else (word, "")
        tags = self._vocabulary.get(base) or self._vocabulary.get(word) or _NO_TAGS
        if pron and word in self._vocabulary:
            tags |= self._vocabulary[word]
        if tags <= _NUMBER and word[-1] == "ا" and not det and not pron and len(word) > _ALEF_MIN:
            tags |= self._vocabulary.get(word[:-1], _NO_TAGS) & _BARE  # سائحا is a سائح
        if pron and base[-1] == "ة" and "verb_perf" in self._tags(word[: -len(pron)]):
            tags |= OR_VERB
        return Analysis(form, conj, prep, future, det, word, base, pron, cut, tags)

    def _conjunction(self, form: str) -> tuple[str, str]:
        if len(form) < 3 or self._whole(form):
            return "", form
        rest = form[1:]
        if self._one_word(form, rest):
            return "", form
        if form[0] == "و" and (len(rest) >= 3 or self._known(rest)):
            return "و", rest
        weak = self._pronoun(rest)[1] in _WEAK and rest not in self._vocabulary  # فاتاي, فكري: names of people
        return ("ف", rest) if self._sure(rest) and not weak else ("", form)

    def _sure(self, rest: str) -> bool:
        """Tell whether what stands behind a ف, ب, ل or ك is a word of its own."""
        return self._known(rest) or (rest.startswith("ال") and len(rest) > 4) or self._known_inside(rest)

    def _known_inside(self, rest: str) -> bool:
        _, _, word, _ = self._preposition(rest)
        return word != rest and self._known(word)

    def _preposition(self, form: str) -> tuple[str, bool, str, bool]:
        """Return (preposition, article, word, future marker)."""
        doubled = self._behind_doubled_lam(form) if form.startswith("لل") else None
        if doubled is not None:
            det, word = doubled
            return "ل", det, word, False
        bare = self._article(form)
        if bare is not None:
            return "", True, bare, False
        if len(form) < 3 or self._whole(form):
            return "", False, form, False
        if form[0] == "س":
            return self._future(form)
        return self._attached(form)

    def _future(self, form: str) -> tuple[str, bool, str, bool]:
        rest = form[1:]
        future = rest[0] in "يتنا" and len(rest) > 2 and "verb_impf" in self._tags(rest)
        return "", False, rest if future else form, future

    def _attached(self, form: str) -> tuple[str, bool, str, bool]:
        head, rest = form[0], form[1:]
        if head not in "بلك":
            return "", False, form, False
        bare = self._article(rest)
        if bare is not None:
            return head, True, bare, False
        apart = self._compared(rest) if head == "ك" else self._known(rest)
        apart = apart and not self._one_word(form, rest)  # كبدتهم is no ك
        apart = apart and (head == "ل" or self._tags(rest) != _IMPERFECT)  # بيشوب is a name: no verb stands behind ب
        return (head, False, rest, False) if apart else ("", False, form, False)

    def _one_word(self, form: str, rest: str) -> bool:
        """Whether a form is a known word with its pronoun, and no proclitic before another: بيانه, ولايته, والده."""
        base, pron = self._pronoun(form)
        known = self._vocabulary.get(base, _NO_TAGS)
        if pron == _US and len(base) > _ROOT and known and self._tags(rest) <= _VERB:
            return True  # واجبنا is our duty, hardly "and we answered"
        if len(pron) < 2 - (pron == "ه") or pron == "ني" or known <= _NAMES or rest in self._vocabulary:
            return False
        return not known <= _CLOSED or self._tags(rest) <= _NAMES | _VERB  # وصفه, but بموجبه is ب + موجبه

    def _compared(self, rest: str) -> bool:
        """Whether ك before a word is "like, as": كقاعدة, كان is none; كاكار, كوامي are names of their own."""
        return rest in self._solid or not self._tags(rest) <= _NAMES

    def _behind_doubled_lam(self, form: str) -> tuple[bool, str] | None:
        """Return (article, word) of what stands behind لل, or None where it is no ل and article."""
        if self._whole(form):
            return None
        for solid in ("ال" + form[2:], "ا" + form):  # للذين, لله
            if solid in self._solid:
                return False, solid
        return (True, self._after_lam(form[2:])) if len(form) > 3 else None

    def _after_lam(self, rest: str) -> str:
        """للجنة is ل + اللجنة, its three lams written as two; للجيش is ل + الجيش."""
        longer = "ل" + rest
        if not self._known(longer):
            return rest
        if self._tags(longer) & _PROPER and not self._tags(rest) & _PROPER:
            return longer
        return rest if self._known(rest) else longer

    def _article(self, form: str) -> str | None:
        if form.startswith("ال") and len(form) > 3 and form not in self._solid and not self._solid_with_pronoun(form):
            return form[2:]
        return None

    def _solid_with_pronoun(self, form: str) -> bool:
        ends = _BY_LAST.get(form[-1:])
        if ends is None:  # most words
            return False
        if form[-1] in _WEAK and form[2:] in self._vocabulary:  # التمسك is ال + تمسك
            return False
        for pron in ends:
            if form.endswith(pron) and len(form) - len(pron) > 4 and form[: -len(pron)] in self._solid:
                return True
        return False

    def _pronoun(self, word: str) -> tuple[str, str]:
        known = self._vocabulary.get(word)
        if known is not None and (not known <= _NUMBER or word[-1] not in "هام"):
            return word, ""  # مواطنيها is listed for its number alone
        for pron in _BY_LAST.get(word[-1:], ()):
            base = word[: -len(pron)]
            if len(base) < (3 if pron in ("ني", "ي", "ك") else 2) or not word.endswith(pron):
                continue
            restored = base[:-1] + "ة" if base[-1] == "ت" else ""
            noun = self._vocabulary.get(restored, _NO_TAGS) & _NOUNISH
            if noun and restored not in _SELDOM_OWNED:  # سيطرتها is her control, not "she controlled her"
                return restored, pron
            if base in self._vocabulary and not (pron == "ي" and self._vocabulary[base] <= _VERB):
                return base, pron
            if restored in self._vocabulary:
                return restored, pron
            if base.endswith("و") and base + "ا" in self._vocabulary:  # قتلوه: the alef of قتلوا falls before a pronoun
                return base + "ا", pron
            if base.endswith("ا") and base[:-1] + "ي" in self._vocabulary:  # مستشفاه, تبناه
                return base[:-1] + "ي", pron
            if base[-1] in "ئؤ" and base[:-1] + "ء" in self._vocabulary:  # أعضائه, أعضاؤه
                return base[:-1] + "ء", pron
        return word, ""

    def _whole(self, form: str) -> bool:
        return form in self._vocabulary or form in self._solid

    def _known(self, word: str) -> bool:
        return word in self._vocabulary or word in self._solid or self._pronoun(word)[1] != ""

    def _tags(self, word: str) -> frozenset[str]:
        return self._vocabulary.get(word) or self._vocabulary.get(self._pronoun(word)[0]) or _NO_TAGS
