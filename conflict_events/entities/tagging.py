"""Decide for each token of a sentence what it is here: verb, noun, adjective, name, preposition …

Unvocalised Arabic leaves many forms open between a verb and a noun (قتل, قصف, تقدم). Closed classes are looked up,
clear morphology is believed, and what stays open is decided by what stands before and behind it.
"""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.text.tokens import Token

# One letter a class: V verb, N noun, A adjective, X name, Q number, P preposition, S subordinator, R relative,
# D demonstrative, F particle or pronoun, B adverb, "." mark.
_NAMES = frozenset({"name_person", "name_place", "name_org", "name_other", "armed_groups", "states", "cities", "given_names"})
_NOUNS = frozenset({"event", "person", "armed", "org", "place", "weapon", "time", "noun", "facilities", "place_nouns", "directions", "armed_nouns", "person_nouns", "ranks", "titles", "organisations", "outlet_nouns", "speech_nouns"})
_ADJECTIVES = frozenset({"adj", "gent"})
_NOMINAL = _NAMES | _NOUNS | _ADJECTIVES
_VERBS = frozenset({"verb_perf", "verb_impf"})
_CLOSED = (
    ("subordinator", "S"),
    ("preposition", "P"),
    ("relative", "R"),
    ("negation", "F"),
    ("pronoun", "F"),
    ("particle", "F"),
)
_VERB_WANTED_AFTER = frozenset({"قد", "لقد", "لم", "لن", "لا", "سوف", "كان", "كانت", "كانوا", "عندما", "حينما", "بعدما", "حيث", "اذ", "حين", "كما", "فيما", "بينما", "مما", "ما", "ثم", "اذا", "لما", "لو", "كانا", "كانتا"})
_PLACE_WORDS = frozenset({"وسط", "امام", "خلف"})  # nouns of place before a place, prepositions elsewhere
_QUANTIFIERS = frozenset({"quantifier_in", "quantifier_out"})
_TANWIN_MIN = 4
_OBJECT_REACH = 6


def tag(tokens: Sequence[Token]) -> list[str]:
    """Tag one sentence.

    Args:
        tokens: The sentence.

    Returns:
        One class letter a token, in token order.
    """
    classes: list[str] = []
    for token in tokens:
        classes.append(_tag_one(tokens, token, classes))
    return classes


def _tag_one(tokens: Sequence[Token], token: Token, before: list[str]) -> str:
    if token.kind != "word":
        return {"number": "Q", "latin": "X"}.get(token.kind, ".")
    if token.det:
        return _nominal(token, tokens, before)
    tags = token.tags
    if token.stem in _PLACE_WORDS and not token.prep and not token.conj:
        return "N" if _place_follows(tokens, token.i + 1) else "P"
    if "demonstrative" in tags and not token.pron:
        return "D" if token.i + 1 < len(tokens) and _noun_follows(tokens[token.i + 1]) else "F"
    if not token.prep or token.form in tags:
        for name, letter in _CLOSED:
            if name in tags and not token.pron:
                return letter
    verb, nominal = tags & _VERBS, tags & _NOMINAL
    if tags & _QUANTIFIERS and not verb:
        return "N"
    if "num" in tags and not verb:
        return "Q"
    if token.future or (verb and not nominal):
        return "F" if token.prep in ("ب", "ك") else "V"
    if token.prep:
        return _after_proclitic(token, tokens, before)
    if verb:
        return "V" if _is_verb_here(tokens, token, before) else _nominal(token, tokens, before)
    if nominal:
        return _nominal(token, tokens, before)
    if "adv" in tags:
        return "B"
    return _unknown(token, before)


def _place_follows(tokens: Sequence[Token], i: int) -> bool:
    """وسط سرت is a place, وسط مخاوف a circumstance."""
    return i < len(tokens) and bool(tokens[i].tags & {"place", "name_place", "place_nouns", "states", "cities", "facilities"}) or (i < len(tokens) and tokens[i].stem == "بلاد")


def _noun_follows(token: Token) -> bool:
    """Whether a demonstrative stands with the next word (هذه القوات) and not alone (ذلك تعهد)."""
    return (token.det or bool(token.tags & _NAMES)) and not token.conj and not token.prep


def _after_proclitic(token: Token, tokens: Sequence[Token], before: list[str]) -> str:
    """ل before an imperfect is "in order to"; every other proclitic preposition takes a noun."""
    if token.prep == "ل" and "verb_impf" in token.tags and not token.tags & _NOMINAL:
        return "V"
    return _nominal(token, tokens, before)


def _nominal(token: Token, tokens: Sequence[Token], before: list[str]) -> str:
    tags = token.tags
    if tags & _QUANTIFIERS or ("directions" in tags and not token.det):
        return "N"
    if token.det and before and before[-1] in "NA" and _is_nisba(token) and tokens[token.i - 1].det and not token.conj and not token.prep:
        return "A"
    if tags & _ADJECTIVES and not tags & (_NOUNS | _NAMES):
        return "A"
    if tags & _ADJECTIVES and before and before[-1] in "NXA" and not token.prep and not token.conj:
        return "A" if tokens[token.i - 1].det == token.det else "N"
    if tags & _NOUNS:
        return "N"
    return "X" if tags & _NAMES or not token.det else "N"


def _is_nisba(token: Token) -> bool:
    """Whether a definite word has the ending of a relative adjective: الإعلامي, الفلسطينية."""
    return len(token.stem) > 3 and token.stem.endswith(("ي", "ية")) and "titles" not in token.tags


def _unknown(token: Token, before: list[str]) -> str:
    """Guess an unlisted word from its letters; most unlisted words of news are names."""
    word = token.stem
    if before and before[-1] in "NP" and not token.conj:  # دابوا in جنوب دابوا: what follows a noun is a name
        return "X"
    if word.endswith("وا") and len(word) > 3:
        return "V"
    if word[0] == "ي" and len(word) > 3 and before and before[-1] in "RFS.":
        return "V"
    if word.endswith("ت") and not word.endswith("ات") and len(word) > 3 and (not before or before[-1] in "R.SF"):
        return "V"
    return "N" if word.endswith("ة") else "X"


def _is_verb_here(tokens: Sequence[Token], token: Token, before: list[str]) -> bool:
    i = token.i
    if i == 0:
        return not _indefinite_adjective(tokens, i + 1)
    previous, letter = tokens[i - 1], before[i - 1]
    if token.bears("\u064f"):  # a damma on the first letter is written to mark the passive: قُتل
        return True
    if previous.form in _VERB_WANTED_AFTER or previous.base in _VERB_WANTED_AFTER or letter == "R":
        return True
    if token.pron and not previous.det and "event" in previous.tags and "verb_perf" in token.tags:
        return True  # هجوم شنه مسلحون
    if token.conj:
        return _like_clause_before(tokens, token, before)
    if letter in "PQD" or letter == "V":
        return False
    if letter == "S":
        return "verb_impf" in token.tags and previous.form in ("ان", "الا", "بان", "لان", "كي", "لكي")
    if letter in "NAX":
        return _closes_phrase(previous, letter) and not ("verb_impf" not in token.tags and _object_place(i, before))
    if letter == ".":
        return not _indefinite_adjective(tokens, i + 1)
    return letter == "F" or letter == "B"


def _object_place(i: int, before: list[str]) -> bool:
    """Whether a verb with its subject stands right before: what follows is its object (أعلنت إسرائيل قصف ...)."""
    k = i - 1
    while k >= 0 and before[k] in "NAXQD":
        k -= 1
    return k >= 0 and before[k] == "V" and i - k <= _OBJECT_REACH


def _like_clause_before(tokens: Sequence[Token], token: Token, before: list[str]) -> bool:
    """Behind و a form is a verb if the clause it joins has a verb last, a masdar if it joins a masdar."""
    for k in range(token.i - 1, -1, -1):
        if before[k] == "V" or "event" not in token.tags:
            return True
        if "event" in tokens[k].tags and before[k] == "N":
            return False
    return True


def _closes_phrase(previous: Token, letter: str) -> bool:
    """Tell whether a noun phrase can end at a word, so that a verb may follow; مواقع in `مواقع قصف` cannot."""
    if previous.det or previous.pron or letter in "X":
        return True
    word = previous.stem
    return letter == "A" or word.endswith(("ون", "ين", "ان")) or (word.endswith("ا") and len(word) >= _TANWIN_MIN)


def _indefinite_adjective(tokens: Sequence[Token], i: int) -> bool:
    if i >= len(tokens):
        return False
    t = tokens[i]
    return bool(t.tags & _ADJECTIVES) and not t.det and not t.conj and not t.prep and not t.tags & (_NOUNS - {"noun"})
