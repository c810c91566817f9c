"""What the letters of a word alone tell of it, and of the word before it."""

from __future__ import annotations

from conflict_events.text.tokens import Token

_DID_IT = ("وها", "وهم", "وهن", "وهما")
_OBJECT_MIN = 6  # letters
_VERB = 4  # letters of a root in the present, that an ending may follow
_TO_IT, _MEN = ("ه", "ها", "هم", "ونه", "ونها"), "ون"
_MAN = frozenset({"singular", "person"})
_MANY_MEN = ("ون", "ين")
_GROUND, _NO_GROUND = frozenset({"place", "place_nouns", "facilities"}), (*_MANY_MEN, "ة", "ات")
_ACT = frozenset({"event"})
_PLAIN, _GO_ON = frozenset({"adj", "noun", "place", "name_start"}), frozenset({"relative", "preposition"})
_HERS = "ة"


def is_bare(token: Token) -> bool:
    """Return whether nothing is known of a word, and nothing is attached to it."""
    return not (token.tags or token.det or token.prep or token.conj or token.pron)


def did_it(word: str) -> bool:
    """وأحالوها, but ومقاتلوها: return whether an unlisted word has the letters of what many did to somebody."""
    return len(word) > _OBJECT_MIN and word.endswith(_DID_IT) and word[0] != "م"


def men_do(word: str, *, in_town: bool) -> bool:
    """فندق يرتاده أجانب: return whether an unlisted word has the letters of what men do, or of what is done to it.

    Args:
        word: The word, folded.
        in_town: Whether a name of a place may stand here, which can end in ون too: بلدة يارون.
    """
    if word[0] != "ي" or len(word) <= _VERB:
        return False
    return word.endswith(_TO_IT) or (word.endswith(_MEN) and not in_town)


def deed_behind_man(last: Token | None, token: Token) -> bool:
    """تبنى المتحدث | العملية: return whether a deed in ية stands behind one man, whom it cannot describe."""
    if last is None or not (last.tags >= _MAN and last.det) or last.stem.endswith("ة"):
        return False
    return token.tags >= _ACT and token.stem.endswith("ة")


def is_ground(token: Token) -> bool:
    """Return whether a word names one place of a town or a land, whatever else it may be: الحي."""
    return not token.tags.isdisjoint(_GROUND) and not token.stem.endswith(_NO_GROUND)


def of_many_men(token: Token) -> bool:
    """قصف المسلحون | الحي: return whether a word names many men, whom no word in the singular describes."""
    return token.det and "plural" in token.tags and token.stem.endswith(_MANY_MEN)


def goes_on_describing(token: Token, last: Token, behind: Token | None) -> bool:
    """جبال استراتيجية | ومهمة, الهجمات الوحشية | والجبانة التي: whether a joined word is an adjective as the last is.

    Args:
        token: A word that may be a noun too.
        last: The adjective before it.
        behind: The word behind it, if any.
    """
    if token.conj != "و" or token.prep or token.pron or token.tags - _PLAIN or token.det != last.det:
        return False
    ends = behind is None or behind.kind != "word" or bool(behind.prep) or bool(behind.tags & _GO_ON)
    return ends and all(t.stem.endswith(_HERS) for t in (token, last))
