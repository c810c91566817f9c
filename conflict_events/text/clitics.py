"""Take Arabic word forms apart: proclitics و ف ب ل ك س and the article before the word, pronouns behind it.

A form is split only as far as the vocabulary allows: a known word is never split (وسط, بلدة, فرنسا, لبنان), an
unknown one loses a proclitic where what remains is known, or where the letters leave no doubt (وال…, بال…, لل…).
"""

from __future__ import annotations

from collections.abc import Mapping

from conflict_events.text.tokens import Analysis

PRONOUNS = ("هما", "هم", "هن", "ها", "كم", "نا", "ني", "ه", "ي", "ك")
_VERB = frozenset({"verb_perf", "verb_impf"})
_NO_TAGS: frozenset[str] = frozenset()
_MAX_CACHE = 200_000


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

    def __call__(self, form: str) -> Analysis:
        known = self._memory.get(form)
        if known is None:
            known = self._split(form)
            if len(self._memory) < _MAX_CACHE:  # bounded, and only a memory: the answer never depends on it
                self._memory[form] = known
        return known

    def _split(self, form: str) -> Analysis:
        conj, rest = self._conjunction(form)
        prep, det, word, future = self._preposition(rest)
        cut = len(conj) + len(prep) + future
        base, pron = self._pronoun(word) if not det else (word, "")
        tags = self._vocabulary.get(base) or self._vocabulary.get(word) or _NO_TAGS
        return Analysis(form, conj, prep, future, det, word, base, pron, cut, tags)

    def _conjunction(self, form: str) -> tuple[str, str]:
        if form[:1] not in ("و", "ف") or len(form) < 3 or self._whole(form):
            return "", form
        rest = form[1:]
        if form[0] == "و" and (len(rest) >= 3 or self._known(rest)):
            return "و", rest
        return ("ف", rest) if self._sure(rest) else ("", form)

    def _sure(self, rest: str) -> bool:
        """Tell whether what stands behind a ف, ب, ل or ك is a word of its own."""
        return self._known(rest) or (rest.startswith("ال") and len(rest) > 4) or self._known_inside(rest)

    def _known_inside(self, rest: str) -> bool:
        _, _, word, _ = self._preposition(rest)
        return word != rest and self._known(word)

    def _preposition(self, form: str) -> tuple[str, bool, str, bool]:
        """Return (preposition, article, word, future marker)."""
        if form.startswith("لل") and len(form) > 3 and not self._whole(form):
            return "ل", True, self._after_lam(form[2:]), False
        det = self._article(form)
        if det is not None:
            return "", True, det, False
        if len(form) < 3 or self._whole(form):
            return "", False, form, False
        head, rest = form[0], form[1:]
        if head == "س":
            future = rest[0] in "يتنا" and len(rest) > 2 and "verb_impf" in self._tags(rest)
            return "", False, rest if future else form, future
        if head not in "بلك":
            return "", False, form, False
        det = self._article(rest)
        if det is not None:
            return head, True, det, False
        if self._known(rest) or (head == "ل" and rest[0] in "يتن" and len(rest) > 3 and self._known(rest)):
            return head, False, rest, False
        return "", False, form, False

    def _after_lam(self, rest: str) -> str:
        """للجنة is ل + اللجنة, its three lams written as two; للجيش is ل + الجيش."""
        return "ل" + rest if not self._known(rest) and self._known("ل" + rest) else rest

    def _article(self, form: str) -> str | None:
        if form.startswith("ال") and len(form) > 3 and form not in self._solid and not self._solid_with_pronoun(form):
            return form[2:]
        return None

    def _solid_with_pronoun(self, form: str) -> bool:
        return any(form.endswith(p) and form[: -len(p)] in self._solid for p in PRONOUNS)

    def _pronoun(self, word: str) -> tuple[str, str]:
        if word in self._vocabulary:
            return word, ""
        for pron in PRONOUNS:
            base = word[: -len(pron)]
            if len(base) < 2 or not word.endswith(pron):
                continue
            restored = base[:-1] + "ة" if base[-1] == "ت" else ""
            if "event" in self._vocabulary.get(restored, _NO_TAGS):  # سيطرتها is her control, not "she controlled her"
                return restored, pron
            if base in self._vocabulary:
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
