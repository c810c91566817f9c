"""What may stand between the first word of an expression and the rest: أطلق مسلح، كان يركب دراجة، | النار."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.words.marks import COMMAS, QUOTATION_MARKS
from conflict_events.text.tokens import Token

_PARTING = frozenset({"عن", "علي", "الي", "في", "،", "؛", ":"})
_INTO = frozenset({"الي"})
REACH = 9  # how many tokens behind its verb the second part of an expression may stand: أطلق مسلحون مجهولون النار
CLAIMS_LIVES = "casualty.claim_lives_verb"
"""Nothing else has بحياة behind it, so that no verb that describes what claimed them parts it."""
PERISH = frozenset({"casualty.perish_verb", CLAIMS_LIVES})
TROOPS = frozenset({"قوة", "قوات", "وحدة", "وحدات", "فرقة", "فريق", "فرق", "جيش", "طائرات", "مجموعة", "مجموعات"})
"""Those who are sent to do what ل tells: أرسلوا قوات لتحرير المدينة."""
_ACTS = ("strike.", "capture.")
_HAD_BEEN = frozenset({"كان", "كانت", "كانا", "كانتا", "كانوا"})


class Written:
    """The words of one sentence as they are written, gathered when an expression first asks for them.

    Args:
        tokens: The sentence.
    """

    __slots__ = ("_words", "tokens")

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self._words: set[str] = set()

    def holds(self, tail: tuple[str, ...]) -> bool:
        """Whether all words of an expression stand anywhere in the sentence: most do not, and none looks for them."""
        if not self._words:
            tokens = self.tokens
            self._words = {word for t in tokens for word in (t.form, t.stem, t.base)}
            self._words.update([t.prep + t.stem for t in tokens if t.prep])
        return self._words.issuperset(tail)


_ONE_SIDED = frozenset({"غير", "شبه", "من", "جانب", "الجانب", "طرف", "واحد"})  # وقف غير مشروط, وقفا من جانب واحد


def describes(tokens: Sequence[Token], classes: Sequence[str], at: int) -> bool:
    """فتح شابان | يستقلان دراجة النار: whether a verb tells of somebody named right before it who is not known."""
    before = at - 1 - (at > 1 and tokens[at - 1].form in _HAD_BEEN)  # مسلحون | كانوا يستقلون
    who, verb = tokens[before], tokens[at]
    described = classes[before] in "NA" and not (who.det or who.pron or verb.conj)
    imperfect = "verb_impf" in verb.tags or (verb.stem[0] in "يت" and not verb.tags)
    return described and imperfect and not verb.future


def told_of(tokens: Sequence[Token], at: int, lexicon: str, tail: tuple[str, ...]) -> bool:
    """أطلق الجندي الذي | فر النار: whether a relative verb leaves the rest of an expression to the first word."""
    own = at + 1 < len(tokens) and bool(tail) and is_word(tokens[at + 1], tail[0])  # الجندي الذي فتح | النار
    return lexicon in PERISH or (lexicon.startswith(_ACTS) and not own)


def over_aside(tokens: Sequence[Token], comma: int, tail: tuple[str, ...]) -> int:
    """أطلق مسلح، كان يركب دراجة، النار: return where the words go on behind the aside that a comma opens, or 0."""
    for k in range(comma + 2, min(comma + 2 + REACH, len(tokens) - len(tail))):
        if tokens[k].form in COMMAS:
            goes_on = all(is_word(tokens[k + 1 + n], word) for n, word in enumerate(tail))
            return k + 1 if goes_on and not tokens[k + 1].conj else 0
    return 0


def asides(tokens: Sequence[Token], i: int) -> int:
    """Count the tokens between commas behind a verb: حمل الوزير، خلال كلمة في المجلس، دمشق المسؤولية."""
    commas = [k for k in range(i + 1, min(i + 2 + 2 * REACH, len(tokens))) if tokens[k].form in COMMAS]
    return commas[-1] - commas[0] if len(commas) > 1 else 0


def its(token: Token, tail: tuple[str, ...], behind: int) -> bool:
    """Whether a word with a pronoun ends an expression of one more word: حملت باكو يريفان مسؤوليته."""
    return len(tail) == 1 and behind > 1 and bool(token.pron) and token.base == tail[0] and not token.prep


def is_word(token: Token, word: str) -> bool:
    """Whether a token is a word of an expression, with its article or a pronoun or a preposition attached."""
    return (
        token.form == word
        or (token.stem == word and bool(token.det or token.pron))  # فتحوا نيرانهم
        or (token.conj == "" and token.prep + token.stem == word)
    )


def governor_of(tokens: Sequence[Token], classes: Sequence[str], i: int) -> tuple[str, str]:
    """Return the word before a trigger, and bare; of one behind ل, the noun before its adjectives: وقف "فوري" | ل.

    Args:
        tokens: The sentence.
        classes: Their word classes.
        i: The trigger.
    """
    k = i - 1
    told = tokens[i].prep == "ل"
    while k > 0 and (
        tokens[k].form in QUOTATION_MARKS or (told and (classes[k] == "A" or tokens[k].form in _ONE_SIDED))
    ):
        k -= 1
    idafa = not (tokens[i].prep or tokens[k].det)
    return (tokens[k].form.removeprefix(tokens[k].conj), tokens[k].stem if idafa else "") if i else ("", "")


def led_to(tokens: Sequence[Token], i: int, words: frozenset[str]) -> bool:
    """Whether one of some words leads to token i: لا يزال الجنود | محتجزين, but كان الإفراج عن جنود | محتجزين متوقعا.

    Args:
        tokens: The sentence.
        i: A token.
        words: The folded words of which one must stand before it.
    """
    for k in range(i - 1, max(i - 1 - REACH, -1), -1):
        token = tokens[k]
        if token.base in words:
            return True
        apart = token.form in _PARTING or (token.prep and not token.pron)
        if k < i - 1 and apart:  # but تحت | سيطرة
            return False
        if k == i - 1 and (token.form in _PARTING - _INTO or token.raw.isdigit()):
            return False
    return False


def bare(token: Token) -> str:
    """Return a word as it is written without its pronoun: the ا of قتلاه is the ى of قتلى."""
    return token.base[:-1] + "ي" if token.base.endswith("ا") else token.base
