"""Words of custody and of giving oneself up that tell of things: التحفظ على أسلحة, سلم المدير نفسه المفاتيح."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_AROUND = frozenset({"direction", "time"})
_WHERE = frozenset({"", "في", "من", "ب"})  # سلم القيادي في الحركة نفسه


def nobody_kept(s: Sentence, event: Finished) -> bool:
    """القضاء على ثمانية مسلحين | والتحفظ على أسلحة: whether who is taken stands before the word of custody.

    Args:
        s: The sentence.
        event: An act of custody.
    """
    before = any(u.i < s.tokens[event.draft.hit.i].i for u in event.roles.get("object", ()))
    return before and not event.draft.slots.resumed


def gives_things(s: Sentence, event: Finished) -> bool:
    """سلم المدير نفسه | المفاتيح, سلم المفاتيح إلى المدير | نفسه: whether something else is given, and nobody himself.

    Args:
        s: The sentence.
        event: A verb of giving oneself up.
    """
    hit, at = event.draft.hit, event.draft.unit.at
    last = hit.tail[-1] if hit.tail else hit.end - 1
    between = [u for u in s.units[at + 1 :] if u.j <= last and u.kind == "NP"]
    behind = next((u for u in s.units[at + 1 :] if u.first > last), None)
    given = behind is not None and behind.kind == "NP" and not (behind.prep or behind.conj)
    given = given and behind is not None and behind.kinds.isdisjoint(_AROUND)  # سلموا أنفسهم | قرب البحيرة
    return given or sum(not u.prep for u in between) > 1 or any(u.prep not in _WHERE for u in between)
