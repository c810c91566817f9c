"""What is talked of as a clause of its own: تحدث الوزير عما جرى."""

from __future__ import annotations

from collections.abc import Collection

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.sentence import Sentence


def tells_what(s: Sentence, unit: Unit, speaker: Collection[int], words: Speech) -> bool:
    """Whether عما opens what somebody talks of; a question عما إذا is no saying of his.

    Args:
        s: The sentence.
        unit: A relative pronoun behind the verb.
        speaker: The identities of the phrases that fill roles.
        words: Words of attribution.
    """
    before = s.units[unit.at - 1]
    if before.kind == "NP" and id(before) not in speaker:
        return False  # أوضح الوزير خلال حديثه | عما جرى
    behind = s.tokens[unit.j].form if unit.j < len(s.tokens) else ""
    return s.tokens[unit.head].form in words.about_what and behind not in words.whether
