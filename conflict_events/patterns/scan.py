"""Walk a row of units away from a word and gather what attaches to it: bare phrases, prepositional ones, times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from conflict_events.entities.phrases import Unit
from conflict_events.text.tokens import Token

QUOTES = frozenset("«»“”\"'‘’")
COMMAS = frozenset("،,")
DASHES = frozenset("-–—")
AUXILIARIES = frozenset({"كان", "كانت", "كانوا", "تم", "تمت", "يتم", "جري", "جرت", "قد", "لم", "لن"})
Group = list[Unit]
"""Phrases joined by و, that fill a role together."""


@dataclass(slots=True)
class Scan:
    """What stands behind a word until its clause ends.

    Attributes:
        bare: Groups of phrases that no preposition governs, in order.
        preps: Groups by their folded preposition.
        times: Time units.
        nouns: Event nouns met, bare or governed.
        resumed: Prepositions with a pronoun (عليها, فيه) met as particles.
        relative: Index of a relative clause or verb that follows an event noun directly, or -1.
        topical: Whether one stood before any bare phrase, so that what is before the verb is its topic (المدينة سيطر عليها).
        end: Index of the unit that ended the walk.
    """

    bare: list[Group] = field(default_factory=list)
    preps: dict[str, list[Group]] = field(default_factory=dict)
    times: list[Unit] = field(default_factory=list)
    nouns: list[Unit] = field(default_factory=list)
    resumed: list[str] = field(default_factory=list)
    topical: bool = False
    end: int = 0


_RESUMPTIVE = {"علي": "علي", "في": "في", "ل": "ل", "ب": "ب", "من": "من", "عن": "عن", "الي": "الي"}


class Walker:
    """Walks one sentence.

    Args:
        tokens: The sentence.
        units: Its units.
    """

    def __init__(self, tokens: Sequence[Token], units: Sequence[Unit]) -> None:
        self.tokens = tokens
        self.units = units

    def form(self, unit: Unit) -> str:
        """Return the folded form of a unit's head."""
        return self.tokens[unit.head].form

    def after(self, k: int, stop_at_nouns: bool) -> Scan:
        """Gather what stands behind unit k in its clause.

        Args:
            k: Index of the verb or event noun.
            stop_at_nouns: Whether a governed event noun ends the walk (what follows it is its own).
        """
        scan = Scan()
        last: Group | None = None
        m, n = k + 1, len(self.units)
        while m < n:
            unit = self.units[m]
            if unit.kind == ".":
                step = self._mark(m, last is not None or bool(scan.times), bool(scan.bare))
                if step < 0:
                    break
                m = step
                continue
            if unit.kind in "SV":
                break
            if unit.kind == "R":
                step = self.past_relative(m)
                if step < 0:
                    break
                m = step
                continue
            if unit.kind == "T":
                scan.times.append(unit)
            elif unit.kind == "NP":
                if unit.trigger:
                    scan.nouns.append(unit)
                    if unit.conj and not unit.prep:
                        if stop_at_nouns and m + 1 < n and self.units[m + 1].kind == "NP" and not self.units[m + 1].prep:
                            m += 2
                            continue
                        if not stop_at_nouns and not scan.bare:
                            break
                        m += 1
                        continue
                    if stop_at_nouns and m > k + 1:
                        scan.preps.setdefault(unit.prep, []).append([unit])
                        m += 1
                        break
                if unit.conj and not unit.prep and last is not None:
                    last.append(unit)
                else:
                    last = [unit]
                    (scan.preps.setdefault(unit.prep, []) if unit.prep else scan.bare).append(last)
            elif unit.kind == "F":
                token = self.tokens[unit.head]
                if "negation" in token.tags or (token.conj and token.stem in AUXILIARIES):
                    break
                if (prep := resumptive(token)) is not None:
                    scan.resumed.append(prep)
                    scan.topical = scan.topical or not scan.bare
            m += 1
        scan.end = m
        return scan

    def _mark(self, m: int, filled: bool, has_bare: bool) -> int:
        """Return where the walk goes on behind a mark, or -1 where it ends."""
        form = self.form(self.units[m])
        if form in QUOTES:
            return m + 1
        if form in "([":
            return self._past_bracket(m)
        if form not in COMMAS or m + 1 >= len(self.units):
            return -1
        after = self.units[m + 1]
        if after.kind == "T" or (after.kind == "NP" and (after.prep or (after.conj and filled and not after.trigger))):
            return m + 1
        if after.kind == "NP" and not has_bare and not after.conj:
            return m + 1
        return -1

    def _past_bracket(self, m: int) -> int:
        close = {"(": ")", "[": "]"}[self.form(self.units[m])]
        for k in range(m + 1, min(m + 16, len(self.units))):
            if self.units[k].kind == "." and self.form(self.units[k]) == close:
                return k + 1
        return m + 1

    def past_relative(self, m: int) -> int:
        """Return the comma that closes the relative clause at m, or -1."""
        for k in range(m + 1, min(m + 14, len(self.units))):
            unit = self.units[k]
            if unit.kind == "." and self.form(unit) in COMMAS:
                return k
            if unit.kind == "S":
                return -1
        return -1

    def skip_marks(self, m: int, step: int) -> int:
        """Return the next unit from m in a direction that is no quotation mark."""
        while 0 <= m < len(self.units) and self.units[m].kind == "." and self.form(self.units[m]) in QUOTES:
            m += step
        return m

    def before(self, k: int) -> Group | None:
        """Return the phrase that stands before verb k as its subject, with what is joined to it, or None."""
        m = k - 1
        while m >= 0:
            unit = self.units[m]
            if unit.kind == "V":
                if not self.in_relative(m):
                    return None
                m = self._relative_start(m)
            elif unit.kind in "SR":
                return None
            elif unit.kind == "." and self.form(unit) in ":؛-–—":
                return None
            elif unit.kind == "." and self.form(unit) == ")":
                m = self._open_bracket(m)
            elif unit.kind == "NP" and not unit.prep and not unit.empty:
                group = self._joined(m)
                return group if group and self._opens_clause(group[0].at) else None
            m -= 1
        return None

    def _open_bracket(self, m: int) -> int:
        for k in range(m - 1, max(m - 16, -1), -1):
            if self.units[k].kind == "." and self.form(self.units[k]) == "(":
                return k
        return m

    def after_comma(self, k: int) -> bool:
        """Whether a comma stands right before unit k."""
        m = self.skip_marks(k - 1, -1)
        return m >= 0 and self.units[m].kind == "." and self.form(self.units[m]) in COMMAS

    def in_relative(self, m: int) -> bool:
        """Whether verb m stands right behind a relative pronoun."""
        k = m - 1
        while k >= 0 and self.units[k].kind in "FB":
            k -= 1
        return k >= 0 and self.units[k].kind == "R"

    def _relative_start(self, m: int) -> int:
        while m >= 0 and self.units[m].kind != "R":
            m -= 1
        return m - 1

    def _joined(self, m: int) -> Group | None:
        """Return the coordination that ends at unit m; None where it began under a preposition."""
        group = [self.units[m]]
        while self.units[m].conj:
            k = m - 1
            while k >= 0 and self.units[k].kind == "." and self.form(self.units[k]) in QUOTES | COMMAS:
                k -= 1
            if k < 0 or self.units[k].kind != "NP":
                return group
            if self.units[k].prep:
                return None
            m = k
            group.insert(0, self.units[m])
        return group

    def _opens_clause(self, m: int) -> bool:
        k = self.skip_marks(m - 1, -1)
        while k >= 0 and self.units[k].kind in "TFB":
            k -= 1
        if k < 0:
            return True
        unit = self.units[k]
        return unit.kind in "S.P" or (unit.kind == "NP" and bool(unit.prep)) or self.units[m].conj

    def antecedent(self, k: int) -> Unit | None:
        """Return the phrase that the relative clause of verb k describes, or None."""
        m = k - 1
        while m >= 0 and (self.units[m].kind in "FB" or (self.units[m].kind == "." and self.form(self.units[m]) in QUOTES)):
            m -= 1
        if m < 0:
            return None
        if self.units[m].kind == "R":
            if self.form(self.units[m]) in ("ما", "مما", "بما"):
                return None
            m -= 1
            while m >= 0 and (self.units[m].kind in ".FT"):
                m -= 1
            return self.units[m] if m >= 0 and self.units[m].kind == "NP" else None
        event = self._event_before(k)
        if event is not None:
            return event
        unit = self.units[m]
        bare_relative = unit.kind == "NP" and not unit.definite and not self.units[k].conj
        return unit if bare_relative and (unit.prep or unit.trigger or self._behind_verb(m)) else None

    def _event_before(self, k: int) -> Unit | None:
        """Return the indefinite event noun that verb k describes over its phrases: قصف للتحالف الدولي استهدف قرية."""
        if self.units[k].conj:
            return None
        for m in range(k - 1, max(k - 5, -1), -1):
            unit = self.units[m]
            if unit.kind != "NP" or (not unit.prep and not unit.trigger):
                return None
            if unit.trigger:
                return None if self.tokens[unit.head].det else unit
        return None

    def _behind_verb(self, m: int) -> bool:
        """Whether phrase m already belongs to a verb before it."""
        k = m - 1
        while k >= 0 and self.units[k].kind in "NPTFB":
            k -= 1
        return k >= 0 and self.units[k].kind == "V"


def resumptive(token: Token) -> str | None:
    """Return the preposition of عليها, فيه, لهم …, or None."""
    form = token.form
    for ending in ("هما", "هم", "ها", "ه"):
        if form.endswith(ending):
            return _RESUMPTIVE.get(form[: -len(ending)])
    return None
