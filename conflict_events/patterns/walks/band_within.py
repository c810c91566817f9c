"""Bands in idafa that alone can be what التي describes: قائد | القوات التي دخلت, مواقع | الجماعة التي أسرت الجنود."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import FEMININE, kinds_of
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.clause_words import ClauseWords
from conflict_events.text.tokens import Token

_BANDS = frozenset({"armed", "group", "force"})
_MEN = frozenset({"person", "title"})
_OF = frozenset({"باسم", "من"})
_EITHER = frozenset({"عناصر"})  # عناصر الحركة التي هاجمت: they are التي as often
_HERS = frozenset({"التي", "والتي"})


def band_within(units: Sequence[Unit], tokens: Sequence[Token], words: ClauseWords, k: int, found: Unit) -> Unit | None:
    """Return the band behind the first noun of a phrase whom the clause of verb k describes, or None.

    التي is about no man and no men, and what only a band does is told of no place and no act: محاسبة | القوات التي
    اقتحمت القرية; but مواقع الجماعة التي قصفت أمس.

    Args:
        units: The sentence.
        tokens: Its tokens.
        words: The words that steer clauses.
        k: The verb.
        found: The phrase before the clause.
    """
    n = found.head + 1
    n += n + 1 < found.j and tokens[n].form in _OF  # متحدث باسم | القوات التي
    if n >= found.j or not kinds_of(tokens[n]) & _BANDS or tokens[n].prep or tokens[n].conj:
        return None
    behind = found.j + (found.j < len(tokens) and tokens[found.j].form in COMMAS)
    head = tokens[found.head]
    hers = behind < len(tokens) and tokens[behind].form in _HERS and agrees(tokens[n], "ها")
    if not hers or head.det or head.pron:
        return None
    told = _of_men(head) or head.base in words.masculine or (not _acts_itself(head) and _deed(units, tokens, words, k))
    return found.part(n, kinds_of(tokens[n])) if told else None


def _of_men(head: Token) -> bool:
    """قائد, قادة: whether a noun names a man, or men, whom التي is not about; but قيادة, القوات."""
    person = kinds_of(head) & _MEN
    return (
        bool(person)
        and head.base not in _EITHER
        and ("plural" in head.tags or not head.stem.endswith((*FEMININE, "ات")))
    )


def _acts_itself(head: Token) -> bool:
    """قوات التحالف, كتائب الحركة: whether a noun names a band of its own."""
    return bool(kinds_of(head) & (_BANDS | {"weapon", "org"}))


def _deed(units: Sequence[Unit], tokens: Sequence[Token], words: ClauseWords, k: int) -> bool:
    """Whether verb k tells of a deed with what it befalls behind it: أسرت | الجنود, سيطرت | على القرية."""
    verb, behind = tokens[units[k].head], units[k + 1] if k + 1 < len(units) else None
    if verb.pron or behind is None or behind.kind != "NP":
        return False
    if verb.stem in words.takes_on:
        return behind.prep == "علي"
    deeds = (words.strikes, words.takes, words.takes_ground, words.kills, words.harms, words.deeds)
    return not (behind.prep or behind.conj) and any(verb.stem in forms for forms in deeds)
