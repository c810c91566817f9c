"""The grammar of one sentence: the slots of all its verbs and event nouns, each worked out once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.noun_slots.announcers import announcer
from conflict_events.patterns.noun_slots.at_once import at_once
from conflict_events.patterns.noun_slots.came_under import came_under
from conflict_events.patterns.noun_slots.nouns import Nouns
from conflict_events.patterns.noun_slots.used_in import used_in
from conflict_events.patterns.verb_slots.own_sufferers import without_second
from conflict_events.patterns.verb_slots.verbs import Verbs
from conflict_events.patterns.verb_slots.was_doing import was_doing
from conflict_events.patterns.walks.clause_words import ClauseWords
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots
from conflict_events.text.tokens import Token

# Verbs and event nouns that lend each other what they share: وقتلى وقتلى … must not exhaust the stack.
_MAX_CHAIN = 40


class Grammar(Clauses):
    """Slots of all verbs and event nouns of one sentence, each worked out once.

    It keeps no reader that keeps it: a circle would hold a sentence with all its words until Python looks for garbage.

    Args:
        tokens: The sentence.
        units: Its units.
        carriers: Folded verb form or noun to the light and control classes it belongs to.
        voices: Unit index of a trigger verb to its voice and number.
        oblique: Whether a word's ending tells that it is no subject.
        language: ISO 639-1 code.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        units: Sequence[Unit],
        carriers: Mapping[str, frozenset[str]],
        voices: Mapping[int, tuple[str, str]],
        oblique: Callable[[Token], bool],
        language: str = "ar",
    ) -> None:
        super().__init__(tokens, units, carriers, oblique, ClauseWords.load(language))
        self._voices = voices
        self._verbs: dict[tuple[int, str], Slots] = {}
        self._nouns: dict[int, Slots] = {}
        self._depth = 0

    def verb(self, k: int, voice: str | None = None) -> Slots:
        """Return the slots of the verb at unit k, read in a voice; without one, in that of its first trigger entry."""
        trigger = self._voices.get(k)
        if voice is None or voice == "either":
            own = trigger[0] if trigger is not None else "either"
            voice = own if voice is None or own == "active" else voice
        known = self._verbs.get(key := (k, voice))
        if known is None and self._depth < _MAX_CHAIN:
            known = self._verbs[key] = Slots()  # stands for itself while a chain of verbs is worked out
            self._depth += 1
            number = trigger[1] if trigger is not None else self._number(k)
            Verbs(self, self.verb).fill(k, known, voice, number)
            known.patient = without_second(self, k, known)
            self._depth -= 1
        return known or Slots(owner=k)

    def antecedent(self, k: int) -> Unit | None:
        """Return what the clause of the verb at unit k describes; most describe nothing, as is told without slots."""
        if self.walker.antecedent(k) is not None:
            return self.verb(k).antecedent
        was = was_doing(self, k)
        return was[1] if was is not None else None

    def noun(self, k: int) -> Slots:
        """Return the slots of the event noun at unit k."""
        known = self._nouns.get(k)
        if known is None and self._depth < _MAX_CHAIN:
            known = self._nouns[k] = Slots()
            self._depth += 1
            Nouns(self, self.verb, self.noun).fill(k, known)
            known.said = known.said or announcer(self, k, self.verb)
            used_in(self, k, known, self.noun)
            at_once(self, k, known, self.verb)
            came_under(self, k, known)
            self._depth -= 1
        return known or Slots(owner=k)

    def _number(self, k: int) -> str:
        """Tell the number of a verb that is no trigger from its ending: أعلنوا, يعلنون."""
        return "p" if self.head(k).stem.endswith(("وا", "ون")) else "s"
