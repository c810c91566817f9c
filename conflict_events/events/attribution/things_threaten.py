"""Things that are a threat, and utter none: الأزمة تهدد بإسقاط الحكومة; but رسائل تهدد بقتله."""

from __future__ import annotations

from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_IN = "في"  # ملصقا | يتوعد فيه
_THINGS = frozenset({"thing", "event"})


def thing_threatens(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether the subject of a verb of threatening is a thing that says nothing.

    Args:
        s: The sentence.
        event: A statement.
        words: Words of attribution.
    """
    if event.draft.pattern.subtype != "threat" or not event.draft.hit.verb or _IN in event.draft.slots.resumed:
        return False
    k, slots = event.draft.unit.at, event.draft.slots
    agent = [u for u in slots.agent if u.at > k or not event.draft.unit.conj]  # ... أن الإضراب سيستمر، وهددت
    subject = next(iter(event.roles.get("speaker") or agent or ([slots.antecedent] if slots.antecedent else [])), None)
    if subject is None or subject.at < 0 or (event.draft.unit.conj and subject.at < k):
        return False
    base = s.tokens[subject.head].base.removesuffix("ا")
    speaks = base in words.carried or (base in words.voices and base not in words.adopted)
    thing = bool(subject.kinds) and subject.kinds <= _THINGS and not speaks
    return thing and s.classes[subject.head] != "X"
