"""Which noun a number counts where it does not stand before it: `عدد القتلى إلى 27`, `القتلى الـ27`, `18 من القتلى`.

A number that stands right before its noun needs nothing of this. Each function looks at a few words around each
number, so that all of it is linear in the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.quantities.numbers import Quantity
from conflict_events.entities.quantities.tolls import tolls, whoever, whose_hurt
from conflict_events.entities.words.closed_words import without_conjunction
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.number_words import NumberGrammar
from conflict_events.text.tokens import Token

_REACH = 20  # tokens between "عدد القتلى" and its number: "عدد الضحايا الذين قضوا الجمعة بنيران الجيش، إلى 14"
_VERB_REACH = 4  # tokens between "بلغ" and its number: "بلغ حتى الآن نحو 27"
_NOUN_REACH = 4  # tokens of "القتلى المدنيين الأبرياء" before their number
_PART_REACH = 7  # tokens between "اثنين من موظفي المؤسسة" and "واثنين من المسلحين"
_STOPS = frozenset(".؟?!؛;:")
_NOT = frozenset({"لم", "لا", "لن"})
_MARKS = frozenset('"«»“”')
_THAT = frozenset({"ان", "انه", "انها", "انهم"})
_PERSONS = frozenset({"person_nouns", "person", "gent"})
_FUNCTION = frozenset({"verb_perf", "verb_impf", "preposition", "particle", "subordinator", "relative", "adv", "time"})
_NO_GENITIVE = frozenset({"preposition", "particle", "verb_perf", "verb_impf"})
_OF_WHOM = frozenset(
    {"بينهم", "بينهن", "بينها", "منهم", "منهن", "منها", "معظمهم", "اغلبهم", "جميعهم", "غالبيتهم", "علي"}
)


def counted_by_frame(
    tokens: Sequence[Token], quantities: Sequence[Quantity], language: str = "ar"
) -> dict[int, Quantity]:
    """Find the nouns that a number behind them counts.

    Args:
        tokens: One sentence.
        quantities: Its quantities, from `find_quantities`, in their order.
        language: Whose words to use, an ISO 639-1 code.

    Returns:
        For the 0-based place of each such noun the quantity that counts it. A noun that shares its number with
        another one is left out; see `share_a_number`.

    Raises:
        InputError: No such language is shipped.

    Example:
        >>> from conflict_events.entities.quantities.numbers import find_quantities
        >>> from conflict_events.text.clitics import Clitics
        >>> from conflict_events.text.tokens import tokenize
        >>> text = "ارتفع عدد القتلى من 5 إلى 27"
        >>> tokens = tokenize(text, 0, len(text), Clitics({}, frozenset()))
        >>> {tokens[k].form: q.low for k, q in counted_by_frame(tokens, find_quantities(tokens)).items()}
        {'القتلي': 27}
    """
    return _Frames(tokens, quantities, NumberGrammar.load(language)).find() if quantities else {}


def share_a_number(tokens: Sequence[Token], quantities: Sequence[Quantity], language: str = "ar") -> frozenset[int]:
    """Find the words of killing, wounding and taking that have one number together, so that none has its own.

    Args:
        tokens: One sentence.
        quantities: Its quantities.
        language: Whose words to use, an ISO 639-1 code.

    Returns:
        The 0-based places of both words in `68 قتيلا وجريحا`, `مقتل وإصابة 274`, `قتل وأصيب العشرات`.

    Raises:
        InputError: No such language is shipped.
    """
    if not quantities:
        return frozenset()
    frames = _Frames(tokens, quantities, NumberGrammar.load(language))
    return frozenset(k for q in quantities for k in frames.shared(q))


class _Frames:
    """The words around the numbers of one sentence."""

    def __init__(self, tokens: Sequence[Token], quantities: Sequence[Quantity], grammar: NumberGrammar) -> None:
        self.tokens, self.grammar = tokens, grammar
        self.at = {q.i: q for q in quantities}
        self.quantities = [q for q in quantities if not q.unit and not (q.low is None and q.high is None)]
        self.own = {q.i for q in self.quantities}

    def find(self) -> dict[int, Quantity]:
        found: dict[int, Quantity] = tolls(self.tokens, self.at, self.own, self.grammar)
        for quantity in self.quantities:
            found |= self._behind(quantity) | self._among(quantity)
        for i, token in enumerate(self.tokens[:-1]):
            if token.form in self.grammar.frame_heads or self._reaches(i):
                found |= self._frame(i)
        return {k: q for k, q in found.items() if not self.shared(q)}  # حصيلة الضحايا إلى 47 قتيلا وجريحا

    def _form(self, k: int) -> str:
        return self.tokens[k].form if 0 <= k < len(self.tokens) else ""

    def _hurt(self, k: int, *, joined: bool = False) -> bool:
        """Tell whether token `k` is a noun for people killed, hurt or taken; `joined`: with a proclitic و."""
        if not 0 <= k < len(self.tokens) or (joined and self.tokens[k].conj != "و"):
            return False
        return self.tokens[k].stem in self.grammar.casualties["nouns"]

    def _det(self, k: int) -> bool:
        return 0 <= k < len(self.tokens) and self.tokens[k].kind == "word" and self.tokens[k].det

    def _behind(self, quantity: Quantity) -> dict[int, Quantity]:
        """القتلى الـ27, القتلى المدنيين الـ27, جثث الجنود الـ27, جنديا واحدا."""
        if not quantity.post:
            return {}
        last = first = quantity.i - 1
        while last - first < _NOUN_REACH and self._det(first - 1) and self._det(first) and not self.tokens[first].conj:
            first -= 1
        hurt = [k for k in range(first, last + 1) if self._hurt(k)]
        if first > 0 and self._hurt(first - 1) and not (self.tokens[first].prep or self.tokens[first].conj):
            hurt.append(first - 1)
        return dict.fromkeys(hurt or [first, last], quantity)  # الجنود الأمريكيين الثلاثة

    def _among(self, quantity: Quantity) -> dict[int, Quantity]:
        """18 شخصا من القتلى, 10 من الجرحى."""
        for k in (quantity.j, quantity.j + 1):
            if self._form(k) in self.grammar.frames["among"] and self._det(k + 1) and self._hurt(k + 1):
                return {k + 1: quantity}
        return {}

    def _frame(self, head: int) -> dict[int, Quantity]:
        """عدد + noun + … + number."""
        noun = whoever(self.tokens, head + 1, self.grammar) or head + 1  # عدد من | قتلوا … بأكثر من ألف
        if noun == head + 1 and not self._may_be_counted(head, noun):
            return {}
        found: dict[int, Quantity] = {}
        quantity = self._amount(noun)
        while quantity is not None:
            found[noun] = self._added(quantity)
            noun = self._next_noun(quantity)
            quantity = self._amount(noun) if noun else None
        return found

    def _reaches(self, i: int) -> bool:
        """بلغ | قتلى الحركة ثمانين: whether a verb of reaching stands right before those who are counted."""
        verb = without_conjunction(self._form(i)) in self.grammar.frames["verbs"]
        return verb and self._hurt(i + 1) and not (self.tokens[i + 1].prep or self.tokens[i + 1].conj)

    def _may_be_counted(self, head: int, noun: int) -> bool:
        cases = self._form(noun) in self.grammar.frames["cases"]  # عدد حالات الاعتقال
        bound = (cases or (self._hurt(noun) and noun not in self.own)) and self._bound(noun + 1)  # عدد قتلى التفجير
        theirs = whose_hurt(self.tokens[noun], self.grammar)
        if self.tokens[noun].kind != "word" or not (self.tokens[noun].det or bound or theirs) or noun in self.at:
            return False
        if theirs:
            return True
        bare = without_conjunction(self._form(head)).lstrip("ب")
        return self._hurt(noun) or bare not in self.grammar.frames["loose_heads"]

    def _bound(self, k: int) -> bool:
        """Whether a definite noun stands at `k`, in idafa behind a noun: قتلى التفجير, جيشها, كشمير, مسيرة العودة."""
        for token in self.tokens[k : k + 3]:
            if token.form in _MARKS:  # قتلى "مسيرة العودة"
                continue
            if token.kind != "word" or token.prep or token.conj:
                return False
            if token.det or token.pron or "name_place" in token.tags:
                return True
            if token.tags & _NO_GENITIVE:
                return False
        return False

    def _added(self, quantity: Quantity) -> Quantity:
        """وصل إلى ثلاثة جنود وخمسة مدنيين: the parts of one number add up; 27 و50 جريحا are two."""
        places = range(quantity.j + 1, quantity.j + _PART_REACH)
        for other in (self.at[k] for k in places if k in self.own and self._joins(k)):
            between = self.tokens[quantity.j : other.i]
            if any(t.kind == "punct" or t.tags & {"verb_perf", "verb_impf"} for t in between) or self._hurt(other.j):
                break
            if any(self._hurt(k, joined=True) for k in range(quantity.j, other.i)):
                break
            low = None if quantity.low is None or other.low is None else quantity.low + other.low
            high = None if quantity.high is None or other.high is None else quantity.high + other.high
            rough = quantity.approximate or other.approximate
            return replace(quantity, low=low, high=high, approximate=rough)
        return quantity

    def _joins(self, k: int) -> bool:
        word = self.grammar.words.get(self._form(k))
        return (word.conj if word else self.tokens[k].conj) == "و"

    def _next_noun(self, quantity: Quantity) -> int:
        """والجرحى إلى 50 behind عدد القتلى إلى 27."""
        for k in (quantity.j, quantity.j + 1):
            if self._hurt(k, joined=True) and not self._is_pair(quantity, k):
                return k
        return 0

    def _is_pair(self, quantity: Quantity, k: int) -> bool:
        """Tell whether the noun at `k` shares the number before it: 68 قتيلا وجريحا."""
        return k > quantity.j and self._hurt(quantity.j) and not self._amount(k)

    def _amount(self, noun: int) -> Quantity | None:
        """Return the number that tells how many a noun behind عدد are."""
        k = noun + 1
        while self._det(k) and not self.tokens[k].conj and k not in self.at:
            k += 1  # القتلى المدنيين
        if k in self.own:
            return self._sure(k)
        if self._hurt(k, joined=True):
            return None  # عدد القتلى والجرحى
        for j in range(k, min(noun + _REACH, len(self.tokens))):
            form = without_conjunction(self._form(j))
            told = "relative" in self.tokens[min(j + 1, len(self.tokens) - 1)].tags  # عدد الأطفال، | الذين
            if form in _STOPS or form in _THAT or (form in COMMAS and not (told or self._links(j + 1))):
                return None
            if j in self.own and form in _NOT:  # عدد القتلى في صفوفه | لم يتجاوز خمسة
                return self._sure(j)
            if self._links(j) and (quantity := self._linked(j)):
                return quantity
        return None

    def _links(self, j: int) -> bool:
        frames, form = self.grammar.frames, without_conjunction(self._form(j))
        return form in frames["to"] or form in frames["verbs"] or (j in self.own and self._form(j)[:1] == "ب")

    def _linked(self, j: int) -> Quantity | None:
        """إلى 27, بلغ 27, بلغ حتى الآن نحو 27, بلغ بالعشرات, من 5 إلى 27."""
        if j in self.own:
            return self._sure(j)
        verb = without_conjunction(self._form(j)) in self.grammar.frames["verbs"]
        for k in range(j + 1, min(j + 1 + (_VERB_REACH if verb else 1), len(self.tokens))):
            if k in self.own or self.tokens[k].base in self.grammar.casualties["acts"]:
                return self._sure(k) if k in self.own else None  # قد يرتفع نظرا | لإصابة العشرات
        return None

    def _sure(self, k: int) -> Quantity | None:
        """Return the number at `k` unless it counts something else: نقلوا إلى 3 مستشفيات."""
        quantity = self.at[k]
        token = self.tokens[quantity.j] if quantity.j < len(self.tokens) else None
        if token is None or token.kind != "word" or token.conj or token.prep or token.det:
            return quantity
        known = token.form in self.grammar.counted or self._hurt(quantity.j) or "person" in token.tags
        function = token.tags & _FUNCTION or token.form in self._small() | _OF_WHOM  # إلى 21 | بعدما توفي جريح
        return quantity if known or function else None

    def _small(self) -> frozenset[str]:
        links = self.grammar.links
        return links["from"] | links["to"] | links["off"] | self.grammar.frames["among"] | self.grammar.frames["to"]

    def shared(self, quantity: Quantity) -> list[int]:
        """Return the places of two words that have one number."""
        behind = self._form(quantity.j)
        k = quantity.j + (behind in self.grammar.frames["among"] or behind in self.grammar.frame_heads)  # 34 عدد القتلى
        if self._hurt(k) and self._hurt(k + 1, joined=True) and not self._amount_follows(k + 1):
            return [k, k + 1]
        if (either := self._either(quantity.j)) > 0:  # 150 ضحية بين قتيل وجريح
            noun = next(
                (
                    n
                    for n in (quantity.j, *range(quantity.i - 1, max(quantity.i - _NOUN_REACH, -1), -1))
                    if self._hurt(n)
                ),
                either,
            )
            return [noun, either, either + 1]
        i = quantity.i
        acts = self.grammar.casualties["acts"]
        second = self._form(i - 1)
        if second[:1] == "و" and second[1:] in acts and self._plain_act(i - 2) and self._alike(i - 2):
            first = without_conjunction(self._form(i - 2))
            held = first in self.grammar.casualties["kidnaps"] and second[1:] in self.grammar.casualties["kills"]
            return [] if held else [i - 2, i - 1]  # خطف وقتل ثمانية: all of them suffered both
        if second in acts and self._form(i - 2) in self.grammar.casualties["or"] and self._plain_act(i - 3):
            return [i - 3, i - 1]
        return []

    def _either(self, j: int) -> int:
        """Return the first of the nouns of بين قتيل وجريح soon behind a number, or 0."""
        for k in range(j, min(j + _NOUN_REACH + 1, len(self.tokens) - 2)):
            if self._form(k) == "بين" and self._hurt(k + 1) and self._hurt(k + 2, joined=True):
                return k + 1
        return 0

    def _amount_follows(self, k: int) -> bool:
        return k + 1 in self.at or (self._form(k + 1) in self.grammar.frames["to"] and k + 2 in self.at)

    def _alike(self, k: int) -> bool:
        """المسعفة قتلت وأصيب مئة: verbs of two genders have two subjects."""
        first, second = self.tokens[k], self.tokens[k + 1]
        return first.stem.endswith("ت") == second.stem.endswith("ت") or "verb_perf" not in first.tags

    def _plain_act(self, k: int) -> bool:
        form, before = self._form(k), self.tokens[k - 1] if k > 0 else None
        if before is not None and before.tags & _PERSONS and not before.det and before.form.endswith("ا"):
            return False  # أن جنديا قتل وأصيب ثلاثة
        return form in self.grammar.casualties["acts"] or form[1:] in self.grammar.casualties["acts"]
