"""Labels names in unannotated news by the word lists alone, in sentences where they leave nothing open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reading import STAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflict_events.entities.words.lexicon import Name
    from conflict_events.text.tokens import Token

    Spans = list[tuple[int, int, str]]

_TYPES = {"group": "ORG", "force": "ORG", "org": "ORG", "outlet": "ORG", "state": "LOC", "place": "LOC"}
_GIVEN = frozenset({"given_names"})
_NAME_PARTS = _GIVEN | {"given_names_ambiguous", "surnames", "name_person"}
_TITLES = frozenset({"ranks", "titles", "person"})
_PLACE_NOUNS = frozenset({"place_nouns", "directions", "facilities"})
_PARTICLES = frozenset({"بن", "ابو", "ابن", "ال", "عبد"})
_NAMERS = frozenset({"تنظيم", "قناة", "صحيفة", "وكالة", "موقع"})
# A one-word name that is also a word of one of these classes is a name only behind a noun that calls for one.
_COMMON = frozenset(
    {
        *(
            "armed_groups_ambiguous",
            "states_ambiguous",
            "outlets_ambiguous",
            "cities_ambiguous",
            "given_names_ambiguous",
        ),
        *("noun", "adj", "event", "person", "armed", "org", "weapon", "time", "verb_perf", "verb_impf", "adv", "num"),
        *("titles", "ranks", "person_nouns", "place_nouns", "directions", "facilities", "speech_nouns", "armed_nouns"),
        *("gent", "preposition", "subordinator", "quantifier_in", "quantifier_out"),
    }
)
_NO_SURNAME = frozenset({"verb_perf", "verb_impf", "noun", "adj", "event", "person"})
_LONGEST = 5


def label(tokens: Sequence[Token]) -> tuple[Spans, bool]:
    """Label one sentence.

    Args:
        tokens: The sentence.

    Returns:
        Its names as half-open token ranges with their type, and whether that is all there is to it: False where a word
        that no list knows, or a name that is also a common word, stands outside them.
    """
    names = {name.i: name for name in STAGES._lexicon.find_names(tokens)}  # noqa: SLF001  # a tool beside the package
    found: Spans = []
    sure, i = True, 0
    while i < len(tokens):
        end = _person(tokens, names, i)
        if end:
            found.append((i, end, "PER"))
            sure = sure and not _odd_end(tokens, i, end)
            i = end
        elif i in names:
            known = _known(tokens, names[i])
            found += [(i, names[i].j, known)] if known else []
            sure, i = sure and known is not None, names[i].j
        else:
            sure = sure and not unlisted(tokens[i]) and not _lone_part(tokens[i])
            i += 1
    return found, sure


def unlisted(token: Token) -> bool:
    """Whether no list knows a word."""
    return token.kind == "word" and not token.tags and len(token.stem) > 2


def _person(tokens: Sequence[Token], names: dict[int, Name], i: int) -> int:
    """Return one past the last token of a personal name that begins at i, or 0."""
    token = tokens[i]
    if token.kind != "word" or token.det or not token.tags & _NAME_PARTS or _long(names, i):
        return 0
    j = i + 1
    while j < min(len(tokens), i + _LONGEST) and _goes_on(tokens[j]) and not _long(names, j):
        j += 1
    titled = i > 0 and bool(tokens[i - 1].tags & _TITLES)
    strong = bool(token.tags & _GIVEN) and "given_names_ambiguous" not in token.tags
    if j - i == 1:
        return j if titled and strong and not token.prep else 0
    return j if titled or strong else 0


def _long(names: dict[int, Name], i: int) -> bool:
    return i in names and names[i].j - i > 1


def _goes_on(token: Token) -> bool:
    """Whether a word may be the next part of a personal name."""
    if token.kind != "word" or token.conj or token.prep:
        return False
    part = bool(token.tags & _NAME_PARTS) and "verb_impf" not in token.tags
    return part or (not token.tags and len(token.form) > 1) or token.form in _PARTICLES


def _odd_end(tokens: Sequence[Token], i: int, j: int) -> bool:
    last = tokens[j - 1]
    return last.form in _PARTICLES or (j - i > 1 and bool(last.tags & _NO_SURNAME))


def _known(tokens: Sequence[Token], name: Name) -> str | None:
    """Return the type of a listed name, "" for what is none of the three, None where it may be a common word here."""
    kind, token = _TYPES.get(name.kind, ""), tokens[name.i]
    if not kind or name.j - name.i > 1 or not token.tags & _COMMON:
        return "" if kind == "ORG" and name.kind == "force" and name.j - name.i == 1 and token.det else kind
    before = tokens[name.i - 1] if name.i else None
    called = before is not None and (
        before.form in _NAMERS if kind == "ORG" else bool(before.tags & _PLACE_NOUNS) or before.form in ("في", *_NAMERS)
    )
    return kind if called else None


def _lone_part(token: Token) -> bool:
    """Whether a word is known as part of names alone, so that a name may begin before it or go on behind it."""
    return bool(token.tags) and token.tags <= _NAME_PARTS | {"name_start"}
