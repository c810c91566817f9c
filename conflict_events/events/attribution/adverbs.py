"""Participles of saying beside a verb that says nothing: غادر القاعة مؤكدا أن; behind a saying they go on with it."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.slots import ACTORS, Slots

_OWNED = ("ه", "ك", "ها", "هم")
_SPEAKS = ACTORS | {"force", "speech", "outlet_noun"}


def is_participle(event: Finished) -> bool:
    """Whether a saying is told by a participle that stands as an adverb."""
    return event.draft.pattern.id.endswith(".participle")


def without_dependent(s: Sentence, events: list[Finished]) -> list[Finished]:
    """Drop participles that go on with a saying before them; fill in who says the others."""
    kept: list[Finished] = []
    for event in events:
        if is_participle(event):
            if event.draft.unit.prep or event.draft.unit.quantity or any(e.draft.type == "statement" for e in kept):
                continue
            _circumstances(s, event)
        kept.append(event)
    return kept


def _circumstances(s: Sentence, event: Finished) -> None:
    """Give a participle the subject of the verb before it for its speaker, and the time of that verb."""
    verb = _verb_before(s, event)
    agent = [] if verb is None else [u for u in verb.agent if _speaks(s, u)]
    own = [t for t in event.times if t.at > event.draft.unit.at]  # قائلة، الأربعاء: "..."
    event.times = own or ([] if verb is None else [t for t in verb.times if t.at < event.draft.unit.at])
    if agent:
        event.roles["speaker"] = agent


def _speaks(s: Sentence, unit: Unit) -> bool:
    """Whether a subject can say something: a speaker, or a name that no list has; دافع لاغاريد عن القرار | قائلا."""
    head = s.tokens[unit.head]
    unlisted = not unit.kinds and s.classes[unit.head] == "X" and not head.form.endswith(_OWNED)  # اختتمه قائلا
    return (unlisted or bool(unit.kinds & _SPEAKS)) and not unit.trigger


def _verb_before(s: Sentence, event: Finished) -> Slots | None:
    for unit in reversed(s.units[: event.draft.unit.at]):
        if unit.kind == "V" and not s.grammar.walker.in_relative(unit.at):
            return s.grammar.verb(unit.at, "active")
    return None
