"""Participles of saying beside a verb that says nothing: غادر القاعة مؤكدا أن; behind a saying they go on with it."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.clause_subjects import may_speak
from conflict_events.events.attribution.opened_later import RELAY
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.circumstances.time_owners import of_noun
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.verb_slots.agreement import agree
from conflict_events.patterns.walks.slots import ACTORS, Slots

_OF = "عن"
_THEY = ("وا", "ون")
_TOWN = frozenset({"place"})
_OWNED = ("ه", "ك", "ها", "هم")
_YEAR = "year"  # which names what it stands behind: انتخابات عام 2020
_SPEAKS = ACTORS | {"force", "speech", "outlet_noun"}


def is_participle(event: Finished) -> bool:
    """Whether a saying is told by a participle that stands as an adverb."""
    return event.draft.pattern.id.endswith(".participle")


def without_dependent(s: Sentence, events: list[Finished], words: Speech) -> list[Finished]:
    """Drop participles that go on with a saying before them; fill in who says the others.

    Args:
        s: The sentence.
        events: Its events in trigger order.
        words: Words of attribution.
    """
    kept: list[Finished] = []
    for event in events:
        if is_participle(event):
            if _critics(s, event):
                continue
            if event.draft.unit.prep or event.draft.unit.quantity or any(e.draft.type == "statement" for e in kept):
                continue
            _circumstances(s, event, words)
        if kept and (_by_which(event, kept[-1]) or _quoted_by(s, event, kept[-1])):
            continue
        kept.append(event)
    return kept


def _by_which(event: Finished, last: Finished) -> bool:
    """رد المتحدث | بالتأكيد على أن: whether a noun of saying only tells by what the verb before it says the same."""
    said = last.draft.type == event.draft.type == "statement" and last.draft.hit.verb
    return said and event.draft.unit.prep == "ب" and event.content is not None and event.content == last.content


def _critics(s: Sentence, event: Finished) -> bool:
    """لكن | منتقدين أشاروا إلى أن: whether a participle is the subject of the verb behind it."""
    unit = event.draft.unit
    behind = s.units[unit.at + 1] if unit.at + 1 < len(s.units) else unit
    return behind.kind == "V" and not behind.conj and s.tokens[behind.head].stem.endswith(_THEY)


def _quoted_by(s: Sentence, event: Finished, last: Finished) -> bool:
    """نقلت الوكالة عن الوزير | وصفه للهجوم بأنه جبان: whether a masdar of his only tells what is quoted of him."""
    if last.draft.pattern.trigger != RELAY or event.draft.type != "statement" or event.draft.unit.conj:
        return False
    token, before = s.tokens[event.draft.hit.i], event.draft.unit.at - 1
    quoted = s.units[before].prep == _OF and any(u.at == before for u in last.roles.get("speaker", ()))
    return bool(token.pron) and quoted and last.draft.unit.at < before


def _circumstances(s: Sentence, event: Finished, words: Speech) -> None:
    """Give a participle the subject of the verb before it for its speaker, and the time of that verb."""
    verb = _verb_before(s, event.draft.unit.at)
    agent = [] if verb is None else [u for u in verb.agent if _speaks(s, u, verb.owner, words)]
    if verb is not None and not agent:
        agent = _of_joined(s, verb.owner, words)
    own = [t for t in event.times if t.at > event.draft.unit.at]  # قائلة، الأربعاء: "..."
    event.times = own or ([] if verb is None else _nearest([t for t in verb.times if t.at < event.draft.unit.at], verb))
    if agent:
        event.roles["speaker"] = agent


def _nearest(times: list[Unit], verb: Slots) -> list[Unit]:
    """قرر، الشهر الماضي، الانسحاب من الاتفاق الموقع عام 2015، | قائلا: return the time of the verb, with its pair."""
    own = [t for t in times if not of_noun(t) and (t.prep or t.conj or t.time is None or t.time.granularity != _YEAR)]
    dated = [t for t in own if t.time is not None and t.time.start is not None] or own
    first = min(dated, key=lambda t: (abs(t.at - verb.owner), t.at), default=None)
    return [t for t in own if first is not None and (t is first or (t.conj and t.at == first.at + 1))]


def _of_joined(s: Sentence, k: int, words: Speech) -> list[Unit]:
    """Return whose the verb is that verb k goes on with: استدعت الرباط سفيرها | وجمدت الاتصالات، منددة بالتصريحات."""
    if not s.units[k].conj:
        return []
    before = _verb_before(s, k)
    if before is None or not agree(s.grammar, before.owner, k):
        return []
    found = [u for u in before.agent if _speaks(s, u, before.owner, words)]
    return found or _of_joined(s, before.owner, words)


def _speaks(s: Sentence, unit: Unit, m: int, words: Speech) -> bool:
    """Whether a subject can say something: a speaker, or a name that no list has; دافع لاغاريد عن القرار | قائلا."""
    head = s.tokens[unit.head]
    named = not (unit.kinds or head.form.endswith(_OWNED)) or bool(unit.kinds & _TOWN)  # اختتمه قائلا
    could = named and may_speak(s, unit, m, words)
    return (could or bool(unit.kinds & _SPEAKS)) and not unit.trigger


def _verb_before(s: Sentence, k: int) -> Slots | None:
    for unit in reversed(s.units[:k]):
        aside = s.grammar.walker.in_aside(unit.at) or s.grammar.walker.resumes(unit.at + 1)  # أسئلة وجهت له، | قائلا
        if unit.kind == "V" and not aside:
            return s.grammar.verb(unit.at, "active")
    return None
