"""Who made the attack that people are taken for: not who took them, but they, where the words say so."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.events.circumstances.suspected import suspected
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.events.strikes.owned_doings import owned_doing


def not_by_captors(s: Sentence, events: Sequence[Finished]) -> None:
    """أوقفت الشرطة رجلين للاشتباه بتخطيطهما | لاعتداء: the police attack nobody; changes the events in place.

    Args:
        s: A sentence.
        events: Its events.
    """
    taken = [e for e in events if e.draft.type == "capture" and e.roles.get("captor")]
    for attack in (e for e in events if e.draft.type == "strike" and e.roles.get("attacker")):
        for event in taken:
            captors = {u.i for u in event.roles["captor"]}
            theirs = captors.issuperset(u.i for u in attack.roles["attacker"])
            if theirs and suspected(s, event.draft, attack.draft.unit):
                _blame(s, attack, event)
                break


def _blame(s: Sentence, attack: Finished, taken: Finished) -> None:
    """Take an attack from those who took somebody for it; a pronoun on what governs it points to who was taken."""
    before = s.tokens[s.units[attack.draft.unit.at - 1].head]
    if (before.pron or owned_doing(s, attack.draft.unit.at) is not None) and taken.roles.get("object"):
        attack.roles["attacker"] = list(taken.roles["object"])
    else:
        del attack.roles["attacker"]
