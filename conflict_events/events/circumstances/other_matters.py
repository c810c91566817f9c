"""Places of what an event only stirred up, or of what else was done: أثار مقتل شاب غضبا | في ألمانيا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import AFTER, IN
from conflict_events.events.circumstances.next_attacks import finds_bodies
from conflict_events.events.circumstances.whose_homes import of_kin
from conflict_events.events.finished import Finished
from conflict_events.events.reality.cue_words import imperfect
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.unit_row import QUOTES

_AS_WELL, _ON, _TO = "كما", "علي", "الي"
_FRONT = 4  # units from بعد to an event that it governs
_MEANT = frozenset({"planned", "possible"})


def stirred_up(s: Sentence, at: int, place: Unit, stirred: frozenset[str], waves: frozenset[str]) -> bool:
    """Whether a place is where people answered an event: أثار مقتل شاب غضبا | في ألمانيا, فجر اغتياله مظاهرات | في كذا.

    Args:
        s: The sentence.
        at: The unit of the event.
        place: A place behind it.
        stirred: What a deed stirs up.
        waves: Words that stand before that.
    """
    if place.at <= at + 1:
        return False
    before = s.units[place.at - 1]
    if before.kind != "NP" or before.prep or before.conj or before.trigger or before.definite or before.at <= at:
        return False
    head = s.tokens[before.head].base
    behind = s.tokens[before.head + 1].base if head in waves and before.head + 1 < before.j else ""
    return head in stirred or behind in stirred


def other_clause(s: Sentence, k: int, m: int) -> bool:
    """Whether a clause that tells of no event parts unit k from a place m behind it.

    أصيب شرطيان كما نظم الآلاف احتجاجات | في مدن أخرى; بعد إعدامه، بقيت رسائله | في متحف.
    """
    between = s.units[k + 1 : m]
    if any(u.conj and finds_bodies(s, u) for u in between):
        return True  # مقتل 40 في هجمات والعثور على جثث | في كذا
    if not any(u.kind == "V" for u in between) or any(u.trigger for u in between[-1:]):
        return False
    for unit in reversed(between):
        if unit.trigger:
            return False
        before = s.units[unit.at - 1]
        if unit.kind == "V" and not (unit.conj or s.tokens[unit.head].pron) and before.at > k:
            as_well = before.kind == "S" and s.tokens[before.head].form == _AS_WELL
            acts = before.kind == "NP" and before.conj and before.definite and not before.prep
            acts = acts and imperfect(s.tokens[unit.head])  # مقتل جنود في كمائن والجيش | يحرق قرى في كذا
            return as_well or acts or (s.tokens[before.head].form in COMMAS and _fronted(s, k))
    return False


def _fronted(s: Sentence, k: int) -> bool:
    """بعد أيام من شن غارات، قررت الحكومة: whether an event stands in what opens a sentence before its main clause."""
    for unit in reversed(s.units[max(k - _FRONT, 0) : k + 1]):
        if unit.kind in "VSR":
            return False
        if unit.prep in AFTER or (unit.kind == "T" and s.tokens[unit.head].base in AFTER):
            return all(u.kind in "F." for u in s.units[: unit.at])
    return False


def in_reach(s: Sentence, event: Unit, place: Unit, able: frozenset[str]) -> bool:
    """أطلقوا صاروخا قادرا على ضرب أهداف | في البلاد: whether a place is that of what somebody or something can do.

    Nor is what is able to strike where it would: حلقت | فوق البلاد طائرات قادرة على ضرب أي هدف.
    """
    first, last = sorted((event.at, place.at))
    acts = (u for u in s.units[first + 1 : last + 1] if u.trigger and u.prep == _ON)
    return any(s.tokens[u.first - 1].base in able for u in acts)


def goal_before(s: Sentence, draft: Draft, place: Unit) -> bool:
    """عاد إلى منزله | في كذا بعد الإفراج عنه: whether a place lies where somebody went after an event.

    Those who went there may have met with it: وصلوا إلى مدرسة | في كذا حيث قتلوا.
    """
    if place.at >= draft.unit.at or place.at < 1 or draft.unit.prep not in AFTER:
        return False
    goal = s.units[place.at - 1]
    return goal.prep == _TO and goal.kind == "NP" and not goal.trigger and place.prep in IN


def only_meant_there(s: Sentence, event: Finished, places: list[Unit], events: list[Finished]) -> bool:
    """استهدفت مسلحين يخططون لهجمات | داخل البلاد: whether a place is that of what was only planned or possible."""
    for other in events if places and event.factuality not in _MEANT else ():
        meant = other.draft.type == "strike" and other.factuality in _MEANT
        if meant and any(u.at == places[0].at for u in other.roles.get("place", ())):
            between = s.units[event.draft.unit.at + 1 : other.draft.unit.at]
            clause = any(u.kind in "VS" for u in between)  # أطلقوا صواريخ لاستهداف مناطق | في البلاد: it was there
            return clause and other.draft.unit.at < places[0].at
    return False


def only_quoted_there(s: Sentence, event: Finished, places: list[Unit], events: list[Finished]) -> bool:
    """قال بعد مقتل ستة: "لن ننسى ما حدث | في باريس": whether a place is named in a quotation that an event is not in.

    Nor is a place where the kin of the dead are: في لقاء | في القصر مع أقارب الضحايا.
    """
    if places and of_kin(s, event.draft.unit.at, event.draft.pattern.trigger):
        return True
    for other in events if places else ():
        if other.draft.type != "statement" or other.content is None:
            continue
        first, last = other.content
        inside = first <= places[0].i < last and not first <= event.draft.hit.i < last
        if inside and first and s.tokens[first - 1].form in QUOTES:
            return True
    return False
