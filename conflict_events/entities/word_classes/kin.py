"""Words for people that look like others: علي, the man and the preposition; وأسرهم, their families or a verb."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import THEM
from conflict_events.text.tokens import Token

_NEVER_GOVERNED = frozenset({"،", ".", ")", "في", "الذي"})  # what no preposition stands before
_GIVEN = frozenset({"name_person", "given_names", "surnames"})
_NAME_ALONE = frozenset({"given_names_ambiguous", "name_start"})
_SEATS = frozenset({"place_nouns", "cities", "name_place"})
_TITLE_REACH = 6
_PERSONS = frozenset({"person", "person_nouns", "titles", "ranks", "name_person", "given_names"})
_FOLK = frozenset({"person", "person_nouns", "armed_nouns", "titles"})
_ONE_PERSON = frozenset({"person", "singular"})
_PAIR, _TWO_DO, _AND = 2, "ا", "و"
_DEAD, _WHOSE = frozenset({"قتلا", "جرحا"}), frozenset({"هم", "ها", "نا"})

_THAT, _NAMES = "ان", frozenset({"given_names", "given_names_ambiguous", "surnames"})


def names_ali(tokens: Sequence[Token], i: int) -> bool:
    """Whether علي, written with its own yeh, is a name between a person and a name: المصور الصحفي علي حسن."""
    if i == 0:
        return False
    behind, k = tokens[i + 1] if i + 1 < len(tokens) else None, i - 1
    if behind is not None and behind.form in _NEVER_GOVERNED:
        return True  # محمد عمران علي في سجن, إعدام علي، في حضور
    if tokens[k].tags & _GIVEN and not (tokens[k].det or tokens[k].prep):
        return True  # الصحفي أحمد علي وشقيقه, العقيد يحيى علي حادر
    if behind is None or behind.kind not in ("word", "number"):
        return False
    if tokens[k].form == _THAT or tokens[k].kind != "word":
        return _opens_with_name(tokens, i, behind)
    if behind.conj == "و" or (behind.conj and behind.kind == "number"):
        return bool(tokens[k].tags & _PERSONS) and tokens[k].det  # الشاب علي | وثلاثة آخرون
    if behind.conj:
        return False
    while k > max(i - _TITLE_REACH, 0) and (tokens[k].det or tokens[k].tags & _SEATS) and not tokens[k].tags & _PERSONS:
        k -= 1  # رئيس الوزراء الليبي السابق | علي, رئيس بلدية تلعفر | علي
    named = behind.tags & _GIVEN or (tokens[k].det and behind.tags and behind.tags <= _NAME_ALONE)  # العميد علي كمال
    return bool(tokens[k].tags & _PERSONS and named) and not behind.prep and not behind.conj


def _opens_with_name(tokens: Sequence[Token], i: int, behind: Token) -> bool:
    """قال إن | علي حسن, رئيس البلدية، | علي الحسن، قال: whether a name begins behind أن or a comma."""
    if tokens[i - 1].form == _THAT:
        named = bool(behind.tags & _NAMES) or not (behind.tags or behind.det)
        return named and not (behind.prep or behind.conj)
    return tokens[i - 1].form in COMMAS and bool(behind.tags & _GIVEN) and _closed(tokens, i + 2)


def _closed(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].form in COMMAS


def joins_kin(token: Token, previous: Token, kin: frozenset[str], whose: Token | None = None) -> bool:
    """المقاتلين | وأسرهم, امرأة | وولد: whether a word joins to people their families, or one person more.

    Args:
        token: The word.
        previous: The word before it.
        kin: Words for families whose letters are also those of a verb.
        whose: The word before that, of which it may be the owner.
    """
    two = "dual" in previous.tags  # رجلين | قتلاها
    if token.base in _DEAD and token.pron in _WHOSE and not two and (not token.conj or previous.pron == token.pron):
        return True  # سحبوا | قتلاهم, تركوا أسلحتهم | وجرحاهم
    theirs = token.conj == "و" and not token.prep and token.pron in THEM and token.base in kin
    if theirs and previous.det and whose is not None and not whose.det and "plural" in whose.tags:
        return bool(whose.tags & _FOLK)  # مقاتلو المعارضة | وأسرهم
    counted = previous.stem.endswith("ا") and previous.tags >= _ONE_PERSON  # 13 مقاتلا | وأسرهم
    if theirs and ("plural" in previous.tags or counted) and previous.tags & _FOLK:
        return True
    one = token.conj == "و" and not token.prep and not token.pron and token.tags >= _ONE_PERSON
    return one and "person_nouns" in previous.tags and not (previous.det or previous.pron)


def pair_does(token: Token, tokens: Sequence[Token]) -> bool:
    """رجل وامرأة | قتلا, صحفيا ومصورا | خطفا: whether two who are joined stand before a form that two do it in.

    Args:
        token: The form, which may be a noun in the accusative as well.
        tokens: The sentence.
    """
    if token.i < _PAIR or not token.stem.endswith(_TWO_DO) or token.det or token.pron or token.conj or token.prep:
        return False
    first, second = tokens[token.i - 2], tokens[token.i - 1]
    one = all(t.tags >= _ONE_PERSON and not (t.det or t.pron) for t in (first, second))
    return one and second.conj == _AND and not second.prep
