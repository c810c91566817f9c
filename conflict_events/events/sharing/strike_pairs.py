"""What an attack shares with the one told before it: the same again, the one it is made in, the shot that falls."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import DURING
from conflict_events.events.circumstances.time_complements import apart
from conflict_events.events.circumstances.time_complements import opens_span as span_opener
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.events.sharing.joined_casualties import voice
from conflict_events.events.sharing.lent_times import lies_apart
from conflict_events.patterns.walks.unit_row import SINCE

_SIDES = ("attacker", "target", "participant")
_APART = {("planned", "actual"), ("actual", "possible")}
_AMID = DURING | {"في"}


def same_strike(s: Sentence, first: Finished, second: Finished) -> None:
    """وجه الجيش ضربة في الجبال، وأصيب قادة في الغارات: a strike named as known is the one told of before."""
    again = _named_again(s, first, second)
    if second.draft.hit.verb or not s.tokens[second.draft.hit.i].det:
        return
    if not again and (voice(second) is not voice(first) or (first.factuality, second.factuality) in _APART):
        return  # الجهود لاستهداف المقاتلين، فيما انتهى التحقيق في | الكمين
    if any(_of_another(first, second, r) for r in _SIDES if first.roles.get(r) or not again):
        return
    if lies_apart(s, first, second):
        return
    fought = second.draft.pattern.subtype == "clash" != first.draft.pattern.subtype
    if fought or s.grammar.walker.apart(second.draft.unit) or span_opener(s, second.draft.unit):
        return  # ضربات ردا على الهجوم, منذ بدء الهجوم: another one
    alike = second.draft.pattern.subtype == first.draft.pattern.subtype
    for role in ("attacker", "target", "place", *(("weapon",) if alike else ())):
        if not second.roles.get(role):
            fill(second, role, first.roles.get(role, []))
    second.times = second.times or [t for t in apart(second.draft, first.times) if t.prep not in SINCE]


def _named_again(s: Sentence, first: Finished, second: Finished) -> bool:
    """أعلن شن غارة، وقال سكان إن ستة قتلوا في هذه الغارة: whether the same noun, or a demonstrative, points back."""
    token, before = s.tokens[second.draft.hit.i], s.tokens[max(second.draft.hit.i - 1, 0)]
    noun = s.tokens[first.draft.hit.i]
    same = token.base == noun.base and not first.draft.hit.verb and not noun.det and noun.det != token.det
    return same or "demonstrative" in before.tags


def in_course_of(s: Sentence, first: Finished, second: Finished) -> None:
    """توغلت القوات في المنطقة في | هجوم مباغت: the attack in which somebody strikes is his, if nobody else makes it."""
    unit = second.draft.unit
    if second.draft.hit.verb or unit.prep not in _AMID or second.draft.pattern.subtype == "clash":
        return
    between = s.units[first.draft.unit.at + 1 : unit.at]
    if first.factuality != second.factuality or any(u.kind in "VSR." or u.trigger for u in between):
        return
    if first.draft.hit.verb and not second.roles.get("attacker"):
        fill(second, "attacker", first.roles.get("attacker", []))
    told = second.draft.slots.done or (unit.at + 1 < len(s.units) and s.units[unit.at + 1].kind == "R")
    if told and not first.times:  # قصفوا مبنى في | غارة شنوها فجر السبت
        first.times = [t for t in second.times if t.at > unit.at]


def _of_another(first: Finished, second: Finished, role: str) -> bool:
    """Whether a strike has somebody in a role who has it not in the strike before."""
    known = {u.i for u in first.roles.get(role, ())}
    return any(u.i not in known for u in second.roles.get(role, ()))


def same_shot(first: Finished, second: Finished) -> None:
    """سقطت قذائف أطلقها المسلحون على حي: what falls is what they fired, at what they fired it."""
    fired = second.draft.slots.antecedent
    if not second.draft.hit.verb or fired is None or all(u.i != fired.i for u in first.roles.get("weapon", ())):
        return
    for role in ("attacker", "target", "place"):
        for event, other in ((first, second), (second, first)):
            if not event.roles.get(role):
                fill(event, role, other.roles.get(role, []))
    first.times, second.times = first.times or list(second.times), second.times or list(first.times)


def fill(event: Finished, role: str, units: list[Unit]) -> None:
    """Give an event these phrases in a role, if there are any."""
    if units:
        event.roles[role] = list(units)
