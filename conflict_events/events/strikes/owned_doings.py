"""Who made an attack whose making a pronoun owns: قتل شابا بعد تنفيذه هجوما, للاشتباه في تخطيطهم لشن هجوم."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.particles import POINTING
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.roles.agreeing import counted_alike
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.slots import ACTORS

_DOER = {"strike": "attacker", "casualty": "perpetrator"}
_DOES = frozenset({"light_agent", "control_tried", "control_planned", "control_done"})
_OTHERWISE = frozenset({"light_foil", "light_suffer", "light_means", "deny", "demand", "said", "threaten"})
_HOPS, _BACK, _DENIAL = 3, 16, 5
_OF = "من"  # رجل يبلغ | من العمر
_FLOWN = "airstrike"
_LAND = frozenset({"place"})
_POWERS = frozenset({"state", "armed", "group", "force"})


def by_owned_doing(s: Sentence, events: list[Finished]) -> None:
    """Fill whom the pronoun on a noun of doing before an attack means; changes the events in place.

    Args:
        s: The sentence.
        events: Its events.
    """
    for event in events:
        role, k = _DOER.get(event.draft.type, ""), event.draft.unit.at
        if not role or event.draft.hit.verb or event.roles.get(role) or event.draft.pattern.subtype == "clash":
            continue
        if k and (doing := owned_doing(s, k)) is not None and (doer := _meant(s, event, doing)) is not None:
            event.roles[role] = [doer]


def owned_doing(s: Sentence, k: int) -> Unit | None:
    """Return the noun of doing with a pronoun that governs event noun k: تخطيطهم | لشن | هجوم.

    Args:
        s: The sentence.
        k: The event noun's unit.
    """
    for m in range(k - 1, max(k - 1 - _HOPS, -1), -1):
        unit, classes = s.units[m], s.grammar.carries(m)
        if unit.kind != "NP" or s.units[m + 1].conj or not classes & _DOES or classes & _OTHERWISE:
            return None
        if s.tokens[unit.j - 1].pron in POINTING:
            alone = unit.j - unit.head == 1 and not _denied(s, m)
            return unit if alone and not _only_tied(s, m, classes) else None
        if unit.j - unit.head > 1:
            return None  # محاولة المسلحين
    return None


def _only_tied(s: Sentence, m: int, classes: frozenset[str]) -> bool:
    """يشتبه في | تورطهم في هجوم: whether a tie to an attack is suspected, which need not be that they made it."""
    return s.tokens[s.units[m].head].base in s.grammar.words.suspicion and "control_planned" not in classes


def _ends_in_power(s: Sentence, unit: Unit) -> bool:
    return bool(kinds_of(s.tokens[unit.j - 1]) & _POWERS)


def _denied(s: Sentence, m: int) -> bool:
    """نفت روسيا | تورطها في الهجوم: whether somebody denies it."""
    return any(u.kind == "V" and "deny" in s.grammar.carries(u.at) for u in s.units[max(m - _DENIAL, 0) : m])


def _meant(s: Sentence, event: Finished, doing: Unit) -> Unit | None:
    """Return the nearest phrase before the noun of doing for those whom its pronoun may mean."""
    pron = s.tokens[doing.j - 1].pron
    hit = {u.i for role in ("target", "victim") for u in event.roles.get(role, ())}
    for unit in reversed(s.units[max(doing.at - _BACK, 0) : doing.at]):
        if unit.kind == "NP" and unit.j - unit.head > 1 and not unit.kinds & ACTORS and _ends_in_power(s, unit):
            return None  # نفاق سوريا … استمرارها في: she, as likely as another
        if unit.kind != "NP" or unit.trigger or unit.empty or not unit.kinds & ACTORS or unit.prep == _OF:
            continue
        before = s.units[unit.at - 1] if unit.at else unit
        if before.kind == "NP" and before.j == unit.first and "event" in before.kinds and not before.trigger:
            continue  # بعد إجلاء | آخر المقاتلين
        if (unit.kinds & _LAND and (unit.prep or not unit.kinds & _POWERS)) or unit.i in hit:
            continue
        if event.draft.pattern.subtype == _FLOWN and (not unit.kinds & _POWERS or "person" in unit.kinds):
            continue  # مقتل قيادي بعد تنفيذه | غارة: no man flies one
        if agrees(s.tokens[unit.head], pron) or counted_alike(unit, pron, s.grammar):
            return unit
    return None
