"""What a statement says: where its content begins and ends within the sentence."""

from __future__ import annotations

from conflict_events.entities.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.match import Draft
from conflict_events.patterns.scan import COMMAS, QUOTES

_THAT = ("ان", "بان", "انه", "انها", "انهم", "انهما", "انني", "اننا", "بانه", "بانها", "بانهم", "بانهما", "باننا", "الا")
_TURNS = frozenset({"فيما", "بينما"})
_OPENING = frozenset('«“"\'‘')
_CONTENT_PREPS = ("عن", "الي", "ب", "علي", "من", "بشان")


Content = tuple[int, int, str]


def content_span(s: Sentence, draft: Draft) -> Content | None:
    """Return the half-open token range of what a statement says and how it opens, or None where nothing is said.

    It opens with "that" (أن, a colon), with a "quote", or is a "phrase".
    """
    if draft.pattern.trigger == "statement.according_to":
        return _attributed(s, draft, draft.unit.first)
    source = _as_said(s, draft.unit.at)
    if source is not None:
        return _attributed(s, draft, source)
    begin = _begin(s, draft)
    if begin is None:
        return None
    end = _end(s, draft, begin)
    how = _how(s, begin)
    begin, end = _trim(s, begin, end)
    if begin >= end or _withheld(s, begin):
        return None
    return begin, end, how


def _withheld(s: Sentence, begin: int) -> bool:
    """طلب عدم الكشف عن هويته: a source that asks not to be named says nothing by it."""
    words = [t.base for t in s.tokens[begin : begin + 3]]
    return words[:1] == ["عدم"] and any(w in ("كشف", "ذكر", "نشر", "افصاح") for w in words)


def _how(s: Sentence, begin: int) -> str:
    before = s.tokens[begin - 1].form if begin else ""
    if before in _OPENING:
        return "quote"
    if before in _THAT or before == ":":
        return "that"
    return "about" if before == "عن" else "phrase"


def _as_said(s: Sentence, k: int) -> int | None:
    """Return the first token of وفق ما, حسبما, كما before a verb of saying: what it says stands before it."""
    if k == 0:
        return None
    before = s.units[k - 1]
    if before.kind == "S" and s.tokens[before.head].form in ("حسبما", "كما") and k > 1:
        return before.first if s.tokens[before.head].form == "حسبما" or _after_comma(s, before) else None
    m = k - 1
    while m >= 0 and k - m <= 3 and s.units[m].kind in "FRNPS" and s.units[m].kind != "V":
        head = s.tokens[s.units[m].head]
        if head.form in ("وفق", "وفقا", "حسب", "بحسب", "طبقا") or head.base in ("وفق", "وفقا", "حسب", "طبقا"):
            return s.units[m].first
        if s.tokens[s.units[m].first].form in ("وفق", "وفقا", "حسب", "بحسب", "طبقا"):
            return s.units[m].first
        m -= 1
    return None


def _begin(s: Sentence, draft: Draft) -> int | None:
    k = draft.unit.at
    prepositional: int | None = None
    bare: int | None = None
    speaker = {id(u) for group in draft.roles.values() for u in group}
    for m in range(k + 1, len(s.units)):
        unit = s.units[m]
        form = s.tokens[unit.head].form
        if unit.kind == "S" and form in _THAT:
            return unit.j
        if unit.kind == "." and form == ":":
            return unit.j
        if unit.kind == "." and form in _OPENING and not _short_quote(s, m):
            return unit.j
        if m == k + 1 and unit.kind == "NP" and _withheld(s, unit.i):
            return None
        if draft.slots.antecedent is not None and unit.kind == "." and form in COMMAS and m > k + 1:
            return _first(prepositional, bare)
        if unit.kind == "V" and not s.grammar.walker.in_relative(m) and m > k + 1 and s.grammar.verb(m).antecedent is None:
            return _first(prepositional, bare, unit.i if prepositional is None and bare is None else None)
        if unit.kind == "NP" and id(unit) not in speaker:
            if unit.prep in _CONTENT_PREPS and prepositional is None and not _outside(unit, draft):
                prepositional = unit.i
            elif not unit.prep and bare is None and not unit.conj:
                bare = unit.first
        if unit.kind == "S" and form in _TURNS:
            break
    return _first(prepositional, bare)


def _first(*options: int | None) -> int | None:
    found = [o for o in options if o is not None]
    return min(found) if found else None


def _outside(unit: Unit, draft: Draft) -> bool:
    """في بيان, في مقابلة, من القاهرة: frames of the saying, not what is said."""
    return unit.prep in ("في", "من") or (unit.prep == "ب" and bool(unit.kinds & {"place", "outlet"}))


def _short_quote(s: Sentence, m: int) -> bool:
    """Whether a quotation mark opens a name of up to four words, not speech."""
    for n in range(m + 1, min(m + 4, len(s.units))):
        if s.units[n].kind == "." and s.tokens[s.units[n].head].form in QUOTES:
            return s.units[n].i - s.units[m].i <= 5 and all(u.kind == "NP" for u in s.units[m + 1 : n])
    return False


def _end(s: Sentence, draft: Draft, begin: int) -> int:
    """Return where the reporter speaks again: a turn (فيما), another attribution, or the end of the sentence."""
    quoted = begin > 0 and s.tokens[begin - 1].form in _OPENING
    heads = {d.unit.at: d for d in s.drafts if d.type == "statement" and d is not draft}
    for unit in s.units:
        if unit.i <= begin:
            continue
        form = s.tokens[unit.head].form
        if unit.kind == "S" and form in _TURNS and _after_comma(s, unit) and not quoted:
            return unit.i
        other = heads.get(unit.at)
        if other is None or not _after_comma(s, unit):
            continue
        if other.pattern.trigger == "statement.according_to" or (unit.conj and unit.kind == "V" and not _inside_quotes(s, begin, unit.i)):
            return unit.first
    return len(s.tokens)


def _after_comma(s: Sentence, unit: Unit) -> bool:
    k = unit.first - 1
    while k >= 0 and s.tokens[k].form in QUOTES:
        k -= 1
    return k >= 0 and (s.tokens[k].form in COMMAS or s.tokens[k + 1].form in QUOTES)


def _inside_quotes(s: Sentence, begin: int, at: int) -> bool:
    depth = 0
    for k in range(max(begin - 1, 0), at):
        form = s.tokens[k].form
        if form in "«“":
            depth += 1
        elif form in "»”":
            depth -= 1
        elif form == '"':
            depth = 0 if depth else 1
    return depth > 0


def _attributed(s: Sentence, draft: Draft, at: int) -> Content | None:
    """Return the clause that بحسب X attributes: the one before it, or behind it where it opens the sentence."""
    before = [u for u in s.units if u.j <= at and u.kind in ("V", "NP")]
    if before:
        begin = _clause_start(s, at)
        begin, end = _trim(s, begin, at)
        return (begin, end, "that") if begin < end else None
    last = max((u.j for group in draft.roles.values() for u in group), default=draft.unit.j)
    begin, end = _trim(s, last, len(s.tokens))
    return (begin, end, "that") if begin < end else None


def _clause_start(s: Sentence, at: int) -> int:
    for unit in reversed(s.units):
        if unit.j <= at and unit.kind == "S" and s.tokens[unit.head].form in _TURNS:
            return unit.j
    return 0


def _trim(s: Sentence, begin: int, end: int) -> tuple[int, int]:
    loose = QUOTES | COMMAS | {".", ":", "؛", "!", "؟", "?", "…"}
    while begin < end and s.tokens[begin].form in loose:
        begin += 1
    while end > begin and s.tokens[end - 1].form in loose:
        end -= 1
    return begin, end
