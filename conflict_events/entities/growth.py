"""Grow one Arabic noun phrase from its first word: counted head, idafa, adjectives, names, complements.

The rules are those of the written language: an indefinite noun may take another noun in idafa, a definite one only
definite adjectives or its name; a sound plural or dual in ون ين ان and a noun with the accusative alef cannot stand
in idafa; titles and ranks take names, forces take what they belong to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from conflict_events.entities.lexicon import Lexicon
from conflict_events.entities.numbers import Quantity
from conflict_events.entities.phrases import NO_KINDS, Unit
from conflict_events.entities.row import Row
from conflict_events.text.fold import fold
from conflict_events.text.tokens import Token

_OPENING = {"«": "»", "“": "”", '"': '"', "'": "'", "‘": "’", "”": "”"}
_MAX_QUOTED = 9
_MAX_DEPTH = 3
_KIND_OF_TAG = {
    "armed_groups": "group", "state_forces": "armed", "surnames": "person_name", "states": "state", "cities": "place", "cities_ambiguous": "place", "outlets": "outlet", "blocs": "org",
    "organisation_names": "org", "armed": "armed", "armed_nouns": "armed", "person": "person", "person_nouns": "person", "ranks": "title",
    "titles": "title", "org": "org", "organisations": "org", "place": "place", "place_nouns": "place", "facilities": "place",
    "directions": "direction", "weapon": "weapon", "weapons": "weapon", "outlet_nouns": "outlet_noun", "speech_nouns": "speech", "time": "time",
    "name_person": "person_name", "name_place": "place", "name_org": "org_name", "gent": "gent", "event": "event", "given_names": "person_name",
}  # fmt: skip
_NAMED = frozenset({"person", "title", "person_name"})


class NounPhrases:
    """Builds noun phrases; immutable once built.

    Args:
        data: The table `phrases` of the language.
        lexicon: Its words.
    """

    def __init__(self, data: Mapping[str, Any], lexicon: Lexicon) -> None:
        words = {name: frozenset(map(fold, data[name])) for name in ("affiliation", "partitive", "member_of", "named", "name_particle", "capital", "others", "place_frame", "shelter", "extent", "compass")}
        self._words = words
        self._quantifier_out = lexicon.closed["quantifier_out"]

    def build(self, row: Row, first: int, i: int, prep: str, conj: bool, depth: int = 0) -> Unit | None:
        """Build the noun phrase that begins at a token.

        Args:
            row: The sentence.
            first: The token where the unit begins, its preposition.
            i: The token where the phrase itself may begin.
            prep: What governs it.
            conj: Whether it is joined to what stands before.
            depth: How many complements deep.

        Returns:
            The unit, or None where no phrase begins.
        """
        quantity, i = self._count(row, i)
        start = i
        quote = _OPENING.get(row.tokens[i].form) if i < len(row.tokens) else None
        i += quote is not None
        while row.nominal(i) and row.classes[i] == "D":
            i += 1
        if not row.nominal(i) or row.classes[i] not in "NAX" or (i != first and row.tokens[i].conj):
            at = min(start, len(row.tokens) - 1)  # a bare number may end the sentence; a head is always a token
            return Unit("NP", first, start, start, at, prep, conj, quantity=quantity) if quantity is not None else None
        head = i
        if i in row.triggers:
            j = self._adjectives(row, row.triggers[i])
            unit = Unit("NP", first, start + (quote is not None), j, head, prep, conj, self._kinds(row, head, j), quantity, trigger=True)
        else:
            j, i = self._grow(row, start, head, quote, depth)
            unit = Unit("NP", first, i, j, head, prep, conj, self._kinds(row, head, j), quantity)
        unit.definite = any(row.tokens[k].det or row.classes[k] == "X" or row.tokens[k].pron != "" for k in range(unit.i, unit.j))
        return unit

    def _count(self, row: Row, i: int) -> tuple[Quantity | None, int]:
        """Read the number and the quantity words before a head: `العشرات من`, `عدد من`, `بعض`."""
        quantity = row.quantities.get(i)
        if quantity is not None and quantity.unit == "name":
            return None, i
        if quantity is not None:
            i = quantity.j
        tokens = row.tokens
        while i < len(tokens) and tokens[i].base in self._quantifier_out and not tokens[i].pron and self._counts_on(row, i):
            i += 1
        after = i + 1
        if quantity is not None or (i > 0 and tokens[i - 1].base in self._quantifier_out):
            if i < len(tokens) and tokens[i].form == "من" and row.nominal(after) and tokens[after].form not in ("بين",):
                i = after
        return quantity, i

    def _counts_on(self, row: Row, i: int) -> bool:
        """Whether a phrase follows a quantity word: بعض المقاتلين, كل من الحكومة والمتمردين."""
        return row.nominal(i + 1) or (i + 2 < len(row.tokens) and row.tokens[i + 1].form == "من" and row.nominal(i + 2))

    def _adjectives(self, row: Row, j: int) -> int:
        """Return one past the adjectives that follow an event noun (غارات جوية أميركية)."""
        tokens, det = row.tokens, row.tokens[j - 1].det
        while j < len(tokens) and (row.classes[j] == "A" or (_accusative(tokens[j]) and _accusative(tokens[j - 1]))) and tokens[j].det == det and not tokens[j].prep and j not in row.triggers:
            if tokens[j].conj and row.classes[j - 1] != "A":
                break
            j += 1
            if j < len(tokens) and tokens[j].conj == "و" and not tokens[j].prep and tokens[j].det == det and tokens[j].stem.endswith(("ي", "ية")) and j not in row.triggers:
                j += 1
        return j

    def _grow(self, row: Row, start: int, head: int, quote: str | None, depth: int) -> tuple[int, int]:
        """Return (one past the last token, first token) of the phrase around a head."""
        j = row.names[head].j if head in row.names else head + 1
        inner, quoted_from = quote, start
        begin = start + (quote is not None)
        while j < len(row.tokens):
            token = row.tokens[j]
            if inner is not None and token.form == inner:
                after = self._next(row, head, j + 1, depth)
                if after is None or after == j + 1:
                    return (j, begin) if quoted_from == start and quote is not None else (j + 1, begin)
                inner, begin, j = None, min(begin, quoted_from), after
                continue
            opened = self._quoted_name(row, head, j) if inner is None else None
            if opened is not None:
                j = opened
                continue
            after = self._next(row, head, j, depth)
            if after is None:
                break
            j = after
        return j, begin

    def _quoted_name(self, row: Row, head: int, j: int) -> int | None:
        """Return one past a quoted name behind a noun: تنظيم "الدولة الإسلامية"."""
        close = _OPENING.get(row.tokens[j].form)
        if close is None or not row.nominal(j + 1) or row.tokens[j + 1].prep or row.classes[j - 1] not in "NAX":
            return None
        for k in range(j + 1, min(j + 1 + _MAX_QUOTED, len(row.tokens))):
            if row.tokens[k].form == close:
                return k + 1
            if row.classes[k] not in ("NAXDP" if row.tokens[k].form != "-" else ".") or (k in row.triggers and row.classes[k] == "V"):
                return None
        return None

    def _next(self, row: Row, head: int, j: int, depth: int) -> int | None:
        """Return one past what the word at j adds to the phrase, or None where the phrase ends before it."""
        tokens = row.tokens
        if j >= len(tokens) or j in row.times:
            return None
        token, last = tokens[j], tokens[j - 1]
        if token.form in ("من", "في", "باسم", "باسم") or token.prep or row.classes[j] == "P":
            return self._complement(row, head, j, depth)
        if j in row.quantities:
            return row.quantities[j].j if row.quantities[j].unit == "name" else None
        if row.classes[j] not in "NAX" or j in row.triggers:
            return None
        if token.conj:
            joined = row.classes[j] == "A" or ("gent" in token.tags and _agree_joined(last, token))
            return j + 1 if joined and row.classes[j - 1] == "A" and token.det == last.det and j + 1 - head < 8 else None
        if token.base in self._words["affiliation"] and token.det == _definite_head(row, head):
            return j + 1
        return self._joins(row, head, j)

    def _joins(self, row: Row, head: int, j: int) -> int | None:
        tokens = row.tokens
        token, last = tokens[j], tokens[j - 1]
        end = row.names[j].j if j in row.names else j + 1
        if row.classes[j - 1] == "X" or (j - 1 >= head and last.form == '"'):
            return end if self._after_name(row, head, j) else None
        if last.pron and last.pron != "ي":
            return end if row.classes[j] == "A" and token.det else None
        if last.det:
            return end if self._after_definite(row, head, j) else None
        return end if self._after_indefinite(row, head, j) else None

    def _after_indefinite(self, row: Row, head: int, j: int) -> bool:
        """مواقع + داعش, مسؤول + أمني; but مسلحون, هجوما and an adjective take no noun in idafa."""
        token, last = row.tokens[j], row.tokens[j - 1]
        if row.classes[j] == "A" and not token.det:
            return True
        if token.base in self._words["others"]:
            return True
        if token.base in self._quantifier_out:
            return False
        if row.classes[j - 1] == "A" and last.base not in self._words["named"]:
            return False
        if _no_idafa(last) or (_accusative(token) and row.classes[j] != "X"):
            return _agree(last, token) and row.classes[j] != "X"
        return True

    def _after_definite(self, row: Row, head: int, j: int) -> bool:
        token = row.tokens[j]
        letter = row.classes[j]
        if letter == "A":
            return token.det
        kinds = self._kinds(row, head, j)
        if letter == "N" and "person_name" in kinds_of(token) and kinds & _NAMED:
            return True
        if letter == "N" and token.det:
            return bool(kinds_of(row.tokens[j - 1]) & {"title"}) or ("title" in kinds_of(token) and bool(kinds & _NAMED))
        if letter == "N":
            return "title" in kinds_of(token) and bool(kinds & _NAMED) and row.nominal(j + 1) and row.classes[j + 1] == "X"
        return self._name_fits(row, head, j, kinds)

    def _name_fits(self, row: Row, head: int, j: int, kinds: frozenset[str]) -> bool:
        """Tell whether a bare name behind a definite noun names it: الرئيس بوتين, العاصمة طرابلس, وكالة الأنباء الفرنسية فرانس برس."""
        name = row.names[j].kind if j in row.names else ""
        token_kinds = kinds_of(row.tokens[j])
        if any(row.tokens[k].base in self._words["capital"] for k in range(head, j)):
            return name in ("place", "") and "person_name" not in token_kinds - {"place"}
        person = bool(kinds & _NAMED) or any(row.tokens[k].base in self._words["named"] for k in range(head, j))
        if name:
            wanted = {"group": {"armed", "org"}, "outlet": {"outlet_noun", "org"}, "org": {"org"}}.get(name, set())
            return bool(kinds & wanted) or (person and name not in ("state", "place"))
        if person:
            return "place" not in token_kinds or "person_name" in token_kinds
        return bool(kinds & {"armed", "org", "outlet_noun"}) and not token_kinds & {"place", "person_name"} and row.tokens[j].kind != "latin"

    def _after_name(self, row: Row, head: int, j: int) -> bool:
        """محمد + الغصري, داعش + الإرهابي; but two listed names are two phrases."""
        token = row.tokens[j]
        person = "person_name" in kinds_of(token) and bool(self._kinds(row, head, j) & _NAMED)
        if person or row.tokens[j - 1].base in self._words["name_particle"]:
            return True
        if row.classes[j] == "A":
            return token.det
        if row.classes[j] == "N":
            title = "title" in kinds_of(token) and bool(self._kinds(row, head, j) & _NAMED)
            return (token.det and not token.tags and bool(self._kinds(row, head, j) & _NAMED)) or (title and row.nominal(j + 1) and row.classes[j + 1] == "X")
        before_named = any(n.i <= j - 1 < n.j for n in row.names.values())
        if before_named and self._kinds(row, head, j) & {"title", "person"} and (not token.tags or kinds_of(token) & {"person_name"}):
            return True
        if j in row.names and row.names[j].kind != "title":
            return not before_named and "person_name" in self._kinds(row, head, j)
        return not before_named or "person_name" in kinds_of(row.tokens[j - 1]) or row.tokens[j - 1].base in self._words["name_particle"]

    def _complement(self, row: Row, head: int, j: int, depth: int) -> int | None:
        """Take in what tells whose a force, an official or a part is; see the word lists of the language."""
        if depth >= _MAX_DEPTH or row.tokens[j].conj:
            return None
        tokens = row.tokens
        token, last, head_word = tokens[j], tokens[j - 1], tokens[head]
        bare = row.classes[j] == "P"
        prep = token.form if bare else token.prep
        at = j + 1 if bare else j
        if token.form in ("باسم",):
            return self._end_of(row, j + 1, depth, None)
        if last.base in self._words["extent"] and prep == "من":
            return self._extent(row, at, depth)
        if last.base in self._words["affiliation"] and prep in ("ل", "ب", "مع", "الي", "من", "عن"):
            return self._end_of(row, at, depth, None)
        part = head_word.base in self._words["partitive"] or (not head_word.det and "person" in kinds_of(head_word))
        if prep == "من" and part and j - head <= 3:
            return self._end_of(row, at, depth, {"armed", "group", "org", "person", "gent", "state"})
        if prep in ("في", "ب") and head_word.base in self._words["member_of"]:
            return self._end_of(row, at, depth, {"org", "armed", "outlet", "outlet_noun", "group", "facility"}, besides="place_noun")
        if prep == "ل" and head_word.base in self._words["shelter"]:
            return self._end_of(row, at, depth, {"person"})
        if prep == "ل" and "title" in kinds_of(head_word) and not row.tokens[j - 1].base == "":
            return self._end_of(row, at, depth, {"org", "armed", "state", "group", "place"})
        return None

    def _extent(self, row: Row, at: int, depth: int) -> int | None:
        """المناطق الممتدة من سرت إلى غاية بن جواد شرقا: the stretch names a place that has no other name."""
        j = self._end_of(row, at, depth, {"place"})
        if j is None:
            return None
        tokens = row.tokens
        j += j < len(tokens) and tokens[j].form in self._words["compass"]
        if j + 1 < len(tokens) and tokens[j].form in ("الي", "حتي"):
            k = j + 1 + (tokens[j + 1].form == "غاية")
            end = self._end_of(row, k, depth, {"place"})
            if end is not None:
                j = end + (end < len(tokens) and tokens[end].form in self._words["compass"])
        return j

    def _end_of(self, row: Row, at: int, depth: int, wanted: set[str] | None, besides: str = "") -> int | None:
        quote = _OPENING.get(row.tokens[at].form) if at < len(row.tokens) else None
        if quote is not None:
            at += 1
        if not row.nominal(at):
            return None
        inner = self.build(row, at, at, "", False, depth + 1)
        if inner is None or inner.empty or inner.trigger:
            return None
        head_kinds = kinds_of(row.tokens[inner.head])
        if wanted is not None and (not (inner.kinds & wanted) or (inner.kinds & {"outlet", "outlet_noun"} and "outlet" not in wanted)):
            return None
        if besides and "place" in head_kinds and not head_kinds & {"org", "armed"} and "facilities" not in row.tokens[inner.head].tags:
            return None
        closed = quote is not None and inner.j < len(row.tokens) and row.tokens[inner.j].form == quote
        return inner.j + closed

    def _kinds(self, row: Row, head: int, j: int) -> frozenset[str]:
        """Return what a phrase can be: what its head is, and what its name is."""
        kinds = set(kinds_of(row.tokens[head]))
        for name in row.names.values():
            if head <= name.i < j and (name.i == head or not kinds):
                kinds.add(name.kind)
        if row.tokens[head].base in self._words["named"]:
            kinds.add("person")
        if "direction" in kinds:
            return frozenset({"direction", "place"})
        if not kinds and row.tokens[head].tags & {"noun", "adj"}:
            kinds.add("thing")
        return frozenset(kinds)


def kinds_of(token: Token) -> frozenset[str]:
    """Return what a word by itself can name."""
    if not token.tags:
        return NO_KINDS
    return frozenset(_KIND_OF_TAG[t] for t in token.tags if t in _KIND_OF_TAG)


def _definite_head(row: Row, head: int) -> bool:
    return row.tokens[head].det or any(t.det for t in _span(row.tokens, head, head + 3))


def _span(tokens: Sequence[Token], i: int, j: int) -> Sequence[Token]:
    return tokens[i : min(j, len(tokens))]


def _no_idafa(token: Token) -> bool:
    word = token.stem
    return (word.endswith(("ون", "ان")) and len(word) > 4 and bool(token.tags & {"person", "gent", "adj", "person_nouns"})) or _accusative(token)


def _agree_joined(last: Token, token: Token) -> bool:
    return any(last.stem.endswith(e) and token.stem.endswith(e) for e in ("ون", "ين", "ان", "ية"))


def _agree(last: Token, token: Token) -> bool:
    """Whether two sound plurals or duals stand in one case, so that the second describes the first: مفجرون انتحاريون."""
    return any(last.stem.endswith(e) and token.stem.endswith(e) for e in ("ون", "ين", "ان")) and not token.det and not token.conj


def _accusative(token: Token) -> bool:
    """Whether a word bears the alef of an indefinite accusative: هجوما, جنديا (but not هذا, سوريا)."""
    word = token.stem
    return word.endswith("ا") and len(word) > 3 and not token.det and not token.pron and not token.tags & {"name_place", "states", "cities", "armed", "armed_nouns", "name_person"}
