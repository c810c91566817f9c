"""What stands before a phrase or a clause and denies it, or only leads on from it."""

from __future__ import annotations

from collections.abc import Mapping

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.text.tokens import Token

_NEAR = 3  # words from a denial to what is left open by أي


def denied_before(s: Sentence, unit: Unit, nouns: Mapping[str, str]) -> Token | None:
    """Return the word right before a phrase that denies it: نافيا تعرض | أي سفينة لهجوم.

    Args:
        s: The sentence.
        unit: A phrase with أي.
        nouns: What nouns and participles before an event say of it.
    """
    before = s.tokens[max(unit.first - _NEAR, 0) : unit.first]
    return next((token for token in before if nouns.get(token.base) == "negated"), None)


def tells_on(s: Sentence, that: int) -> bool:
    """Return whether the clause of an أن goes on telling: حاول طعن جندي | قبل أن تطلق القوة النار عليه.

    Args:
        s: The sentence.
        that: The unit of أن.
    """
    return that > 0 and s.tokens[s.units[that - 1].head].form in ("قبل", "بعد", "قبيل", "بعيد")
