"""Things that are a threat or a proof, and utter none: الأزمة تهدد بإسقاط الحكومة; but رسائل تهدد بقتله."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
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
    beside = (k - 1, k + 1) if subject is not slots.antecedent else (k - 2, k - 1)  # المخاطر | التي | تهدد
    if subject is None or subject.at < 0 or subject.at not in beside or (event.draft.unit.conj and subject.at < k):
        return False
    base = s.tokens[subject.head].base.removesuffix("ا")
    speaks = base in words.carried or (base in words.voices and base not in words.adopted)
    thing = bool(subject.kinds) and subject.kinds <= _THINGS and not speaks
    return thing and s.classes[subject.head] != "X"


def proves(s: Sentence, event: Finished, thing: Unit, words: Speech) -> bool:
    """Whether an object right before a verb only shows something: قدم الجيش دليلا | يفيد بأن.

    Args:
        s: The sentence.
        event: A statement.
        thing: Its subject.
        words: Words of attribution.
    """
    if thing.at != event.draft.unit.at - 1 or s.tokens[event.draft.hit.i].base in words.plain:
        return False  # نشر الجيش صورا | قال إنها
    return s.tokens[thing.head].base.removesuffix("ا") in words.mute
