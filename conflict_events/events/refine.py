"""Sharpen a subtype that the trigger leaves open: by the means of a strike, by what a speech says."""

from __future__ import annotations

from conflict_events.events.attribution.tenor import Tenor
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.inflect import forms_of
from conflict_events.text.fold import fold_all

_SHELLS = frozenset({"strike.shell_noun", "strike.shell_verb"})
_THROW = "strike.bombing.throw"


class Refiner:
    """Sharpens subtypes; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        data = table(language, "refine")
        self._open = {kind: frozenset(data[kind]["open"]) for kind in ("strike", "statement")}
        self._sounds = fold_all(data["strike"]["sounds"])
        self._heard = forms_of(data["strike"]["heard"])
        self._fixed = frozenset(data["strike"]["fixed"])
        self._stormed = fold_all(data["strike"]["stormed"])
        self._thrown = fold_all(data["strike"]["thrown"])
        self._only = data["strike"]["only"]
        self._yields: dict[str, list[str]] = data["strike"]["yields"]
        self._means = [(subtype, fold_all(words)) for subtype, words in data["strike"]["means"].items()]
        self._launchers, self._loads, self._raiders, self._shields = (
            fold_all(data["strike"][name]) for name in ("launchers", "loads", "raiders", "shields")
        )
        self._tenor = Tenor(language)

    def __call__(self, s: Sentence, event: Finished) -> str:
        """Return the subtype of an event."""
        subtype = event.draft.pattern.subtype
        if event.draft.pattern.id in self._fixed:
            return subtype
        if subtype == "airstrike" and not event.draft.hit.verb and self._on_foot(s, event):
            return "assault"
        if event.draft.pattern.id == _THROW and self._harmless(s, event):
            return "other"
        if event.draft.pattern.trigger == "strike.bombing_noun" and self._only_heard(s, event):
            return "other"
        if subtype not in self._open.get(event.draft.type, ()):
            only = self._only.get(subtype, ()) if event.draft.type == "strike" else ()
            found = self._by_means(s, event) if only else None
            return found if found and found in only else subtype
        found = self._by_means(s, event) if event.draft.type == "strike" else self._tenor(s, event)
        shells = event.draft.pattern.trigger in _SHELLS
        vague = found == "other" and (subtype == "assault" or shells)  # هجوم بغاز الكلور is an attack still
        on_foot = found == "shelling" and s.tokens[event.draft.hit.i].base in self._stormed
        return subtype if vague or on_foot or not found else found

    def _harmless(self, s: Sentence, event: Finished) -> bool:
        """Whether all that is thrown are stones, that do not go off."""
        return all(s.tokens[u.head].base in self._thrown for u in event.roles.get("weapon", ()))

    def _only_heard(self, s: Sentence, event: Finished) -> bool:
        """Whether a blast is only a sound: أصوات انفجارات, سماع انفجار, سمع ستة انفجارات, انفجارين سمعا."""
        k, unit = event.draft.hit.i, event.draft.unit
        told = [s.tokens[u.head] for u in s.units[max(unit.at - 2, 0) : unit.at + 2] if u.kind == "V"]
        heard = any(t.stem in self._heard and not (t.i > k and t.conj) for t in told) and not unit.prep
        return (k > 0 and s.tokens[k - 1].base in self._sounds) or (heard and not event.roles.get("weapon"))

    def _on_foot(self, s: Sentence, event: Finished) -> bool:
        """غارة شنها | مسلحون: whether those who make a raid have no aircraft, and none is named."""
        doers = event.roles.get("attacker", ())
        known = s.tokens[event.draft.hit.i].det  # أطلق مقاتلون قذائف بالتزامن مع الغارات: those of others
        alone = bool(doers) and not known and all(s.tokens[u.head].base in self._raiders for u in doers)
        return alone and self._by_means(s, event) not in ("airstrike", "drone")

    def _launcher(self, s: Sentence, k: int) -> bool:
        """قاذفات | صواريخ: whether a bomber by its name is only what somebody fires from."""
        behind = s.tokens[k + 1].base if k + 1 < len(s.tokens) else ""
        return s.tokens[k].base in self._launchers and behind in self._loads

    def _by_means(self, s: Sentence, event: Finished) -> str | None:
        units = [u for role in ("weapon", "attacker") for u in event.roles.get(role, ())]
        units = [u for u in units if s.tokens[u.head].base not in self._shields]
        words = {s.tokens[k].base for u in units for k in range(u.i, u.j) if not self._launcher(s, k)}
        words |= {f"{s.tokens[k].base} {s.tokens[k + 1].base}" for u in units for k in range(u.i, u.j - 1)}
        words |= {s.tokens[k].base for k in range(event.draft.unit.i, event.draft.unit.j)}
        found = next((subtype for subtype, means in self._means if words & means), None)
        yields = self._yields.get(found or "", ())  # قنابل الغاز والرصاص الحي: the deadlier of the two
        return next((subtype for subtype, means in self._means if subtype in yields and words & means), found)
