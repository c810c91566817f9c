"""Who killed somebody where a pronoun on the noun of killing tells: سجن الجنود لقتلهم صحفيا, بإعدامها للرهائن."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import POINTING
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.unit_row import REACH

_KILLINGS = frozenset({"casualty.kill_noun", "casualty.execution_noun", "casualty.neutralise_noun"})
_FORCES = frozenset({"armed", "group", "state"})
_OF = "من"  # رجل يبلغ | من العمر
_LAND = frozenset({"place"})


def by_pronoun(s: Sentence, event: Finished) -> None:
    """Name the doer that the pronoun on a masdar points to, where its object stands behind; changes the event.

    Args:
        s: The sentence.
        event: A casualty.
    """
    token, at = s.tokens[event.draft.hit.i], event.draft.unit.at
    if event.draft.hit.verb or event.draft.pattern.trigger not in _KILLINGS or token.pron not in POINTING:
        return
    if event.draft.slots.undergone:
        return  # بعد مقتلهم
    dead = event.roles.get("victim", [])
    if not dead or any(u.at <= at for u in dead):
        return  # لقتلهم: they were killed
    meant = next((u for u in reversed(s.units[max(at - REACH, 0) : at]) if _acts(s, u, token.pron)), None)
    if meant is None:
        return
    if not event.draft.unit.prep and dead[0].definite and dead[0].kinds & _FORCES:
        event.roles["perpetrator"], event.roles["victim"] = dead, [meant]  # مسعفة قتلها | الجيش: it is a verb
    else:
        event.roles["perpetrator"] = [meant]


def _acts(s: Sentence, unit: Unit, pron: str) -> bool:
    """Whether a phrase before a masdar may be whom its pronoun means."""
    people = unit.kind == "NP" and not (unit.trigger or unit.empty) and bool(unit.kinds & ACTORS)
    return people and not (unit.kinds & _LAND and unit.prep) and unit.prep != _OF and agrees(s.tokens[unit.head], pron)
