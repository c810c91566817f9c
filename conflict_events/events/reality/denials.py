"""What stands before a phrase or a clause and denies it, or only leads on from it."""

from __future__ import annotations

from collections.abc import Mapping

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.text.tokens import Token

_THERE, _IS_NOT = frozenset({"هناك", "ثمة", "هنالك"}), frozenset({"ليس", "ليست"})
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


def there_is_none(s: Sentence, k: int) -> Unit | None:
    """ليس هناك | قتلى: return the particle that says that there is nothing of what unit k names, or None.

    Args:
        s: The sentence.
        k: An event noun.
    """
    there, denial = (s.units[k - 1], s.units[k - 2]) if k > 1 else (s.units[k], s.units[k])
    said = s.tokens[there.head].form in _THERE and not s.units[k].definite
    return denial if said and s.tokens[denial.head].base in _IS_NOT else None


def tells_on(s: Sentence, that: int) -> bool:
    """Return whether the clause of an أن goes on telling: حاول طعن جندي | قبل أن تطلق القوة النار عليه.

    Args:
        s: The sentence.
        that: The unit of أن.
    """
    return that > 0 and s.tokens[s.units[that - 1].head].form in ("قبل", "بعد", "قبيل", "بعيد")


def without(s: Sentence, unit: Unit) -> tuple[int, int]:
    """Return the raw span of دون or من دون before a phrase."""
    last = unit.first + (s.tokens[unit.first].form == "من")
    return s.tokens[unit.first].start, s.tokens[last].end


def in_vain(s: Sentence, unit: Unit) -> bool:
    """حاولوا بدون جدوى اقتحام الحاجز: whether دون denies no event, but that what was tried came off."""
    return s.tokens[unit.head].base in s.grammar.words.vain
