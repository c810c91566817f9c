"""Names that و seems to part: المفوض | فاتاي أوسيني, كايتي | واطسون, شمال | وغرب العراق."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_NAME, _SOMEBODY = frozenset({"person_name"}), frozenset({"person_name", "title", "person"})
_BEARERS = frozenset({"title", "person", "speech", "person_name"})


def one_name(s: Sentence, speakers: list[Unit]) -> list[Unit]:
    """Join a title with an unlisted name whose first letter looks like a conjunction: المفوض | فاتاي أوسيني.

    Args:
        s: The sentence.
        speakers: Who says it, phrase by phrase.
    """
    last = speakers[-1]
    if len(speakers) < 2 or speakers[-2].at != last.at - 1:
        return speakers
    begins = s.tokens[last.first].conj == "ف" and not last.kinds and bool(speakers[-2].kinds & _BEARERS)
    if not begins and not _split(s, speakers[-2], last):
        return speakers
    return [*speakers[:-2], replace(speakers[-2], j=last.j, at=last.at)]


def one_region(s: Sentence, units: list[Unit]) -> list[Unit]:
    """Join a direction that stands alone with the one that names its land: في شمال | وغرب العراق.

    Args:
        s: The sentence.
        units: What fills a role, phrase by phrase.
    """
    joined: list[Unit] = []
    for unit in units:
        before = joined[-1] if joined else None
        if before is not None and before.at + 1 == unit.at and _leans(s, before) and _leads(s, unit):
            joined[-1] = replace(before, j=unit.j, at=unit.at)
        else:
            joined.append(unit)
    return joined


def _leans(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase ends in a bare direction: شمال, but الشمال, شمال البلاد."""
    last = s.tokens[unit.j - 1]
    return "directions" in last.tags and not (last.det or last.pron)


def _leads(s: Sentence, unit: Unit) -> bool:
    """Whether و joins a phrase that a bare direction opens: وغرب العراق."""
    head = s.tokens[unit.first]
    return unit.conj and not unit.prep and "directions" in head.tags and not (head.det or head.pron)


def _split(s: Sentence, given: Unit, rest: Unit) -> bool:
    """Whether the و of a family name looks like a conjunction behind a bare given name: كايتي | واطسون."""
    first = s.tokens[rest.first]
    unlisted = first.conj == "و" and not (first.tags or first.det or first.prep)
    return unlisted and given.j - given.i == 1 and given.kinds <= {"person_name"} and s.classes[given.i] == "X"


def ends_name(s: Sentence, unit: Unit) -> bool:
    """Whether the first letter of the last word of a name between commas looks like a word: ، توماس | باخ،.

    Args:
        s: The sentence.
        unit: The unit behind a name.
    """
    token = s.tokens[unit.head]
    glued = unit.j - unit.first == 1 and bool(token.conj or token.prep in ("ب", "ك"))
    parted = any(t.form in COMMAS for t in s.tokens[max(token.i - 3, 0) : token.i - 1])
    closed = unit.j < len(s.tokens) and s.tokens[unit.j].form in COMMAS
    another = (unit.kind == "NP" and token.pron) or "place" in unit.kinds  # فلان وزملاؤه، فلان بدمشق
    return glued and parted and closed and not another and s.classes[token.i - 1] == "X"


def glued_name(s: Sentence, unit: Unit, close: int) -> bool:
    """Whether the first letter of a name between commas looks like a word: قائد الشرطة، | لامين ديوماندي، إن.

    Args:
        s: The sentence.
        unit: The unit behind a comma.
        close: The unit of the mark or the word that ends it.
    """
    token = s.tokens[unit.first]
    glued = unit.kind == "NP" and (token.conj or token.prep) and not (token.det or unit.trigger or unit.quantity)
    end = s.units[close] if close < len(s.units) else unit
    closed = end.kind == "." and close + 1 < len(s.units) and s.units[close + 1].kind in "ST"
    last = s.units[close - 1].j - 1
    closed = closed and unit.kinds <= _SOMEBODY
    return bool(glued) and closed and token.i == unit.i and set(s.classes[token.i + 1 : last + 1]) == {"X"}


def second_name(s: Sentence, m: int) -> bool:
    """Whether a person is named right behind the name of another: وصف الرئيس، دونالد ترامب، | فلانة بالكاذبة."""
    unit, before = s.units[m], s.units[max(m - 2, 0)]
    named = unit.kinds == _NAME and not (unit.prep or unit.conj)
    apposed = any(t.form in COMMAS for t in s.tokens[before.i : before.j])  # الرئيس، دونالد ترامب
    return named and m > 1 and (apposed or before.kinds >= _NAME) and s.classes[before.j - 1] == "X"


def part_of_a_name(event: Finished, events: list[Finished]) -> bool:
    """Whether a verb stands in the name of who says another thing: قال الناطق نجيب دانيش إن."""
    names = (u for e in events if e is not event for u in e.roles.get("speaker", ()))
    return event.draft.hit.verb and any(u.i < event.draft.hit.i < u.j for u in names)
