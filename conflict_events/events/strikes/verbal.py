"""Attacks in words: هاجم الوزير الصحيفة is no strike."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.text.fold import fold_all

_ATTACKS = frozenset({"strike.assault.verb", "strike.assault.noun"})
_RESPOND = "strike.other.respond"
_STORM = "strike.storm_verb"
_IDEAS = frozenset({"thing", "event", "speech"})
_GROUND = frozenset({"place", "state", "direction", "armed", "group", "force", "weapon", "vehicle", "vessel"})
_FORCES = frozenset({"armed", "group", "force", "weapon"})
_OUTLETS = frozenset({"outlet", "outlet_noun"})
_NAMES = frozenset({"person_name"})
_TALKED_OF = frozenset({"thing", "speech", "event"})


class Verbal:
    """Tells attacks in words by who makes them and whom they befall; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        words = table(language, "figures")["verbal"]
        self._civil, self._manners, self._attack, self._own, self._fierce = (
            fold_all(words[name]) for name in ("speakers", "manners", "attacks", "own", "fiercely")
        )

    def __call__(self, s: Sentence, event: Finished) -> bool:
        """Whether an attack is one in words."""
        if event.draft.pattern.trigger == _STORM:
            return bool(event.draft.slots.agent) and all(_idea(u) for u in event.draft.slots.agent)
        if event.draft.pattern.id == _RESPOND:
            return _on_talk(s, event)
        if event.draft.pattern.id not in _ATTACKS:
            return False
        attackers = event.roles.get("attacker", ())
        if self._fiercely(s, event):
            return True
        if not attackers or s.tokens[event.draft.hit.i].base not in self._attack:
            return False
        if event.roles.get("weapon") or any(d.type == "casualty" for d in s.drafts):
            return False
        if not any(self._softly(s, u, event) for u in event.roles.get("target", ())):
            return False
        return all(self._speaks(s, u) for u in attackers)

    def _fiercely(self, s: Sentence, event: Finished) -> bool:
        """هاجموا إيران بشدة: whether a country is attacked fiercely by nobody who has arms."""
        targets = event.roles.get("target", ())
        if (
            len(targets) != 1
            or "state" not in targets[0].kinds
            or not event.draft.hit.verb
            or event.roles.get("weapon")
        ):
            return False
        armed = any(u.kinds & _GROUND or not u.kinds for u in event.roles.get("attacker", ()))
        behind = s.tokens[targets[0].j : targets[0].j + 1]
        return not armed and any(t.form in self._fierce for t in behind)

    def _speaks(self, s: Sentence, unit: Unit) -> bool:
        """Whether who attacks is one whose arms are words: a minister, a paper; of a mere name the manner tells."""
        if unit.kinds & _OUTLETS and not unit.kinds & _FORCES:  # اللواء is a paper, and a brigade
            return True
        if s.tokens[unit.head].base in self._civil:
            return True
        named = bool(unit.kinds & _NAMES) and not unit.kinds & _FORCES
        return named and any(t.base in self._manners or t.form in self._manners for t in s.tokens)

    def _softly(self, s: Sentence, unit: Unit, event: Finished) -> bool:
        """Whether what is attacked is somebody or something one speaks of, and no ground and no force."""
        token = s.tokens[unit.head]
        if token.base in self._own or unit.kinds & _OUTLETS or token.base in self._civil:
            return True
        if unit.kinds & _GROUND:
            return False
        return event.draft.hit.verb or not unit.kinds or not unit.kinds <= _TALKED_OF


def _on_talk(s: Sentence, event: Finished) -> bool:
    """ردت موسكو على تصريحات الرئيس بشأن ضرب سوريا بصواريخ: whether words are answered, and arms are talked of."""
    arms = event.roles.get("weapon", ())
    between = s.units[event.draft.unit.at + 1 : arms[0].at] if arms else []
    return any(u.kind in "VSR" or u.trigger or "speech" in u.kinds or u.kinds == {"event"} for u in between)


def _idea(unit: Unit) -> bool:
    """Whether what sweeps over a place is no force: أعمال العنف التي تجتاح البلاد."""
    return bool(unit.kinds) and unit.kinds <= _IDEAS
