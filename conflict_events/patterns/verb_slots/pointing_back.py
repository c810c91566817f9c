"""Verbs with a pronoun that points back to what their clause describes: كمينا قتل فيه أربعة, غارات قصف خلالها مواقع."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import THEM
from conflict_events.patterns.verb_slots.bare import DAMMA
from conflict_events.patterns.verb_slots.own_people import befell_own
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots, counted
from conflict_events.patterns.walks.unit_row import REACH, Group

_THEY = "وا"
_HIM, _OF, _BACK = "ه", "من", frozenset({"في", "خلال", "ب"})


def suffered(clauses: Clauses, slots: Slots, bare: list[Group]) -> bool:
    """Whether a verb in a relative clause that points back with فيه is passive: its phrase is counted or killed."""
    alone = len(bare) == 1 or (len(bare) > 1 and not counted(bare[1]) and bare[1][0].at > bare[0][-1].at + 1)
    if not alone or clauses.head(slots.owner).pron or clauses.head(slots.owner).stem.endswith(_THEY):
        return False
    if befell_own(clauses, slots, bare):
        return True  # الأم التي قتل ابنها
    if _BACK.isdisjoint(slots.resumed) and not _some_of_them(clauses, slots, bare[0]):
        return False  # العملية التي قتل فيها القائد في كذا | الوزير is of the clause above
    head = clauses.head(slots.owner)
    killed = head.stem in clauses.words.kills and bool(bare[0][0].kinds & ACTORS)  # العرض الذي قتل فيه الرئيس
    return killed or counted(bare[0]) or head.bears(DAMMA) or _struck_then(clauses, slots, bare)


def _struck_then(clauses: Clauses, slots: Slots, bare: list[Group]) -> bool:
    """المرة الأولى التي يستهدف فيها | المطار: whether the one phrase behind a verb of attacking is what it hit."""
    when = slots.antecedent
    if when is None or clauses.tokens[when.head].base not in clauses.words.occasions:
        return False
    strikes = clauses.head(slots.owner).stem in clauses.words.strikes
    last = clauses.walker.kind(bare[0][-1].at + 1) != "V"  # تستهدف فيها الوزارة | خفض العجز
    return strikes and last and len(bare) == 1 and not {"علي", "ضد"} & slots.preps.keys()


def _some_of_them(clauses: Clauses, slots: Slots, group: Group) -> bool:
    """المسلحين الذين قتل منهم | عشرات: whether a bare number behind منهم tells how many of those described."""
    whole = slots.antecedent
    if whole is None or _OF not in slots.resumed or slots.pronoun not in THEM or not group[0].empty:
        return False
    head = clauses.tokens[whole.head]
    return counted(group) and ("plural" in head.tags or head.stem.endswith(("ون", "ين")))


def befell_in_it(clauses: Clauses, slots: Slots, bare: list[Group]) -> bool:
    """الهجوم الذي نفذه ضابط | وقتل فيه أربعة: whether a verb joined to the clause of an attack tells whom it befell."""
    k = slots.owner
    if not clauses.units[k].conj or not bare or not suffered(clauses, slots, bare):
        return False
    m = next((u.at for u in reversed(clauses.units[max(k - REACH, 0) : k]) if u.kind in "VS"), -1)
    attack = clauses.walker.antecedent(m) if m >= 0 and clauses.units[m].kind == "V" else None
    return attack is not None and attack.trigger


def done_in(clauses: Clauses, slots: Slots, attack: Unit, bare: list[Group]) -> bool:
    """شن الجيش غارات قصف خلالها مواقع: whether what stands behind a verb of attacking is hit in an attack before it.

    So is what many do by their verb: نفذوا عملية قتلوا خلالها | ستة جنود.
    """
    deed = attack.trigger or clauses.tokens[attack.head].base in clauses.words.happening
    if not deed or not bare or _BACK.isdisjoint(slots.resumed) or clauses.head(slots.owner).pron:
        return False
    if clauses.head(slots.owner).stem.endswith(_THEY):
        return True
    return attack.trigger and clauses.head(slots.owner).stem in clauses.words.strikes and not bare[0][0].kinds & ACTORS


def means_another(clauses: Clauses, slots: Slots, antecedent: Unit) -> bool:
    """القوات التي انتزعت منه | 12 قرية: whether the pronoun behind a verb is no pronoun of what it describes."""
    head = clauses.tokens[antecedent.head]
    return slots.pronoun == _HIM and (head.stem.endswith("ة") or "plural" in head.tags)
