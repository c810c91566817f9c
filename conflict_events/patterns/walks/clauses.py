"""One sentence as its verbs and event nouns see it: units, their heads, the walks between them, what carries what."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clause_words import ClauseWords
from conflict_events.patterns.walks.unit_row import Group
from conflict_events.patterns.walks.walk import Walker
from conflict_events.text.tokens import Token

_NAMES = frozenset({"states", "cities", "name_place"})
_LED = frozenset({"light_agent", "light_suffer", "control_tried", "control_object"})
_NOT_MEANT, _MEANT = frozenset({"light_suffer", "light_by"}), frozenset({"control_planned"})
_COPULA, _BOTH = frozenset({"copula"}), "ا"
_NO_CLASSES: frozenset[str] = frozenset()


class Clauses:
    """A sentence cut into units.

    Args:
        tokens: The sentence.
        units: Its units.
        carriers: Folded verb form or noun to the light and control classes it belongs to.
        oblique: Whether a word's ending tells that it is no subject.
        words: Small words of its language.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        units: Sequence[Unit],
        carriers: Mapping[str, frozenset[str]],
        oblique: Callable[[Token], bool],
        words: ClauseWords,
    ) -> None:
        self.tokens = tokens
        self.units = units
        self.walker = Walker(tokens, units, words)
        self.words = words
        self._carriers = carriers
        self._oblique = oblique
        self._retold: dict[int, Unit] = {}
        self._carried: dict[int, frozenset[str]] = {}

    def retold(self, unit: Unit, kinds: frozenset[str]) -> Unit:
        """Return a phrase as one of other kinds; always the same object for the same phrase."""
        known = self._retold.get(unit.at)
        if known is None or known.kinds != kinds:
            known = self._retold[unit.at] = replace(unit, kinds=kinds)
        return known

    def head(self, k: int) -> Token:
        """Return the word that heads unit k."""
        return self.tokens[self.units[k].head]

    def carries(self, k: int) -> frozenset[str]:
        """Return the light and control classes of the word that heads unit k, or of what it leads: احتمال | شن هجوم."""
        known = self._carried.get(k)  # each is asked for four times and more
        if known is None:
            known = self._carried[k] = self._led(k)
        return known

    def _led(self, k: int) -> frozenset[str]:
        unit = self.units[k]
        found = self.classes(self.tokens[unit.head]) if not unit.empty else _NO_CLASSES
        if found and unit.kind == "NP" and self.tokens[unit.head].base in self.words.sees:
            return _NO_CLASSES  # رصد المتمردين, شاهد على القصف
        if found or unit.kind != "NP" or unit.trigger or unit.head + 1 >= unit.j:
            return found
        led = self.tokens[unit.head + 1]
        if led.det or led.conj or led.prep or led.pron or "event" not in led.tags:
            return found
        classes = self.classes(led)
        return found if classes.isdisjoint(_LED) else classes

    def classes(self, token: Token) -> frozenset[str]:
        """Return the light and control classes of a word."""
        found = self._carriers.get(token.base) or self._carriers.get(token.stem)
        if found is None or (token.det and not token.tags.isdisjoint(_NAMES)):  # as of most; اليمن, الأردن are no verbs
            return _NO_CLASSES
        # تعرض لقصف, ترد على قصف, where تعرض is "she offers" and ترد "that she want" as well
        found = found - _MEANT if found & _NOT_MEANT else found
        return found - _COPULA if token.prep == "ب" else found  # بشكل is no verb

    def oblique(self, group: Group) -> bool:
        """Whether an ending tells that a group is no subject: مسلحين, جنديا, العمال الوافدين."""
        first = group[0]
        head = self.tokens[first.head]
        behind = self.tokens[first.head + 1] if first.head + 1 < first.j else head
        if self._oblique(head) or behind is head:
            both = head.stem.endswith(_BOTH) and behind.det and not head.det  # تعهد زعيما | البلدين
            return self._oblique(head) and not both
        return head.det and behind.det and behind.stem.endswith("ين") and self._oblique(behind)
