"""What a participle behind an attack tells of it: شن غارات مستهدفا مواقع, هاجموا القرية مستخدمين قذائف."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.text.fold import fold, fold_all

_WEAPON = "weapon"


class Participles:
    """Reads participles that stand as adverbs; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        data = table(language, "refine")["strike"]
        self._role = {fold(word): role for role, entries in data["participles"].items() for word in entries}
        self._used, self._in_it = (fold_all(data["used"][key]) for key in ("verbs", "in_it"))

    def __call__(self, s: Sentence, strikes: list[Finished]) -> None:
        """Fill targets and weapons that strikes lack from the participles behind them; changes them in place."""
        for k, token in enumerate(s.tokens[:-1]):
            if token.form in self._used and s.tokens[k + 1].form in self._in_it:
                self._use(s, k, strikes)
            role = self._role.get(token.base)
            if role is None or token.det or token.prep:  # as most
                continue
            strike = _attack_before(s, k, strikes)
            phrases = _phrases_behind(s, k)
            if strike is None or not phrases or any(u.i < k for u in strike.roles.get(role, ())):
                continue
            if role != _WEAPON or _WEAPON in phrases[0].kinds:
                strike.roles[role] = phrases

    def _use(self, s: Sentence, k: int, strikes: list[Finished]) -> None:
        """اندلعت اشتباكات استخدمت فيها الأسلحة الثقيلة: what was used in the attack told of last is its weapon."""
        before = [e for e in strikes if e.draft.hit.end <= k]
        strike = max(before, key=lambda e: e.draft.hit.i, default=None)
        arms = [u for u in _phrases_behind(s, k + 1) if _WEAPON in u.kinds]
        if strike is not None and arms and not strike.roles.get(_WEAPON):
            strike.roles[_WEAPON] = arms


def _attack_before(s: Sentence, k: int, strikes: list[Finished]) -> Finished | None:
    """Return the last attack before token k with no clause of its own between."""
    before = [e for e in strikes if e.draft.hit.end <= k and e.draft.pattern.subtype != "clash"]
    if not before:
        return None
    strike = max(before, key=lambda e: e.draft.hit.i)
    between = (u for u in s.units[strike.draft.unit.at + 1 :] if u.i < k)
    return None if any(u.kind == "S" or (u.kind == "V" and u.conj) for u in between) else strike


def _phrases_behind(s: Sentence, k: int) -> list[Unit]:
    """Return the bare phrase right behind token k and what is joined to it."""
    first = next((u for u in s.units if u.first == k + 1), None)
    if first is None or first.kind != "NP" or first.prep or first.conj or first.trigger:
        return []
    found = [first]
    for unit in s.units[first.at + 1 :]:
        if unit.kind != "NP" or unit.prep or not unit.conj or unit.trigger:
            break
        found.append(unit)
    return found
