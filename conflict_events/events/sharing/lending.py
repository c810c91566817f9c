"""What an attack and the dead of its sentence may not lend each other: what is known before, what is only meant."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import CAUSE, IN
from conflict_events.events.circumstances.suspected import suspected
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.events.sharing.other_doings import told_around

_MEANT, _OF = "planned", "من"
_REAL = frozenset({"actual", "attempted"})
TOTAL = frozenset({"عدد", "مجموع", "حصيلة", "قائمة"})
"""Words before the dead that count more than one attack killed."""
_QUANTIFIERS = frozenset({"quantifier_in", "quantifier_out", "num"})
_ANSWERED = frozenset({"علي", "ل"})
_IN_IT, _TWO = CAUSE | IN, 2


def told_of_before(s: Sentence, event: Finished) -> bool:
    """Whether people hurt are known already: بين القتلى, عدد القتلى; but عشرات القتلى والجرحى, عدد الجرحى 45."""
    unit, i = event.draft.unit, event.draft.hit.i
    if event.draft.type != "casualty" or event.draft.hit.verb or not s.tokens[i].det:
        return False
    if event.amount is not None and not event.times:  # but عدد القتلى منذ بدء الهجوم إلى 36
        return False
    some = s.tokens[unit.first : unit.i]
    if some and some[-1].form == _OF and any(t.tags & _QUANTIFIERS for t in some):
        return False  # عدد من | الجرحى
    if unit.conj and unit.at and s.units[unit.at - 1].trigger:
        unit = s.units[unit.at - 1]
    words = s.tokens[unit.first : unit.i]
    counted = any(t.tags & _QUANTIFIERS and t.base not in TOTAL for t in words)
    return unit.quantity is None and not counted


def of_its_dead(event: Finished, strike: Finished) -> bool:
    """Whether the attack stands right behind those that are known: عدد القتلى | في الهجوم على القرية."""
    near = event.draft.unit.at < strike.draft.unit.at <= event.draft.unit.at + 2
    return near and strike.draft.unit.prep in _IN_IT


def one_is_meant(event: Finished, strike: Finished) -> bool:
    """Whether an attack is only planned and its dead are real, or the other way: ضربة ردا على هجوم أوقع قتلى."""
    first, second = event.factuality, strike.factuality
    return (first == _MEANT and second in _REAL) or (first in _REAL and second == _MEANT)


def in_its_clause(s: Sentence, k: int, causes: list[Finished]) -> list[Finished]:
    """قصفت الطائرات مخازن، فيما قتل جندي وأصيب ستة | في غارة: return the causes that no فيما parts from unit k, or all.

    Args:
        s: The sentence.
        k: Unit of a casualty.
        causes: The attacks that it may come from.
    """
    if len(causes) < _TWO:
        return causes
    parallel, form = s.grammar.words.parallel, s.grammar.walker.form
    opens = [u.at for u in s.units if u.kind == "S" and form(u) in parallel]
    near = [e for e in causes if not any(min(k, e.draft.unit.at) < m < max(k, e.draft.unit.at) for m in opens)]
    return near or causes


def theirs_alone(s: Sentence, role: str, event: Finished, unit: Unit) -> bool:
    """قضى 40 في القرية، حيث عثر على جثث داخل منازلهم: whether a clause parts an event from a place with a pronoun."""
    if role != "place" or not any(t.pron for t in s.tokens[unit.i : unit.j]):
        return False
    first, last = sorted((event.draft.unit.at, unit.at))
    return any(u.kind == "S" for u in s.units[first + 1 : last])


def lies_elsewhere(s: Sentence, event: Finished, places: list[Unit], events: list[Finished]) -> bool:
    """Whether a place is that of an attack that this one answers, or that answers it: غارات ردا على قصف | على حرستا.

    Or of what only tells who is let go: حررت القوات رهائن خطفهم مسلحون | في كادونا، وقتلت خمسة.
    """
    theirs = [e for e in events if places and any(u.at == places[0].at for u in e.roles.get("place", ()))]
    if any(told_around(e, event) or (e is not event and suspected(s, event.draft, e.draft.unit)) for e in theirs):
        return True  # أعدموا رجالا أدينوا بتفجير | في كراتشي
    attacks = (e for e in theirs if e is not event and e.draft.type == event.draft.type == "strike")
    other = next(attacks, None)
    return other is not None and _answered(s, event) is not _answered(s, other)


def told_of_them(s: Sentence, event: Finished, strike: Finished) -> bool:
    """مقتل ستة من المتورطين في استهداف موكب: an attack that the dead had made is not what killed them."""
    doers, words = {u.i for u in strike.roles.get("attacker", ())}, s.grammar.words
    dead = [u for u in event.roles.get("victim", ()) if u.i in doers and u.at < strike.draft.unit.at]
    named = (u for u in event.roles.get("victim", ()) if u.at + 1 == strike.draft.unit.at)
    if any(s.tokens[u.j - 1].base in words.doers_of for u in named):
        return True  # قتل منفذ | الهجوم برصاص الشرطة
    dead += [u for u in event.roles.get("object", ()) if _charged(s, u, strike)]
    return any(s.tokens[k].base.removesuffix("ا") in words.accused for u in dead for k in range(u.i, u.j))


def _charged(s: Sentence, taken: Unit, strike: Finished) -> bool:
    """أوقفت الشرطة مشتبها به | في تفجير: whether an attack of others stands right behind who is taken."""
    unit = strike.draft.unit
    theirs = strike.draft.pattern.subtype == "bombing" or s.tokens[strike.draft.hit.i].det  # but أوقفوا في مداهمة
    return theirs and unit.prep in IN and taken.at + 1 == unit.at


def _answered(s: Sentence, event: Finished) -> bool:
    return event.draft.unit.prep in _ANSWERED and s.grammar.walker.apart(event.draft.unit)


def fired_from(role: str, unit: Unit) -> bool:
    """Whether a shot's place is only where it was fired, and nobody was hit there: أطلقت | من قطاع غزة."""
    return role == "place" and unit.prep == "من"


def beyond(s: Sentence, event: Finished, strike: Finished) -> bool:
    """قتل سبعة في معارك قرب بلدة في شرق البلاد: what stands behind the attack is the attack's, and it the nearest.

    Where the dead just were is not where an attack was that is told with its own: مقتل مريضين كانا | في قسم الطوارئ.
    """
    places, at = event.roles.get("place", []), strike.draft.unit.at
    theirs = strike.roles.get("place", [])
    if theirs and places and at < event.draft.unit.at < places[0].at:
        before = s.units[places[0].at - 1]
        return before.kind == "F" and s.tokens[before.head].stem in s.grammar.words.being
    return bool(theirs) and event.draft.unit.at < at < theirs[0].at < min(u.at for u in places)
