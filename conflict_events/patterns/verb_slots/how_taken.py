"""Words behind a verb that tell how, or as what, somebody is taken: احتجزوهم | رهائن, أوقفوا | بحرا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.unit_row import Group

_WHERE, _MEN = frozenset({"في", "ب"}), frozenset({"person", "gent"})


def tells_how(clauses: Clauses, k: int, group: Group) -> bool:
    """Whether a lone word without article behind verb k is no subject and no object of it.

    Args:
        clauses: The sentence.
        k: A verb of taking or hurting.
        group: What stands behind it that no preposition governs.
    """
    unit = group[0]
    if len(group) > 1 or unit.j - unit.i > 1 or unit.definite or unit.quantity is not None:
        return False
    head = clauses.tokens[unit.head]
    if "adv" in head.tags and head.form.endswith("ا"):
        return True
    return bool(clauses.head(k).pron) and head.base in clauses.words.captive and not unit.trigger


def past_place(clauses: Clauses, k: int, before: Unit, unit: Unit) -> bool:
    """Whether those whom verb k takes stand behind where it was, in their own case.

    اعتقلت الشرطة في مداهمة في بروكسل | رجلين.

    Args:
        clauses: The sentence.
        k: The verb.
        before: The phrase right before them.
        unit: They.
    """
    where = before.kind == "NP" and before.prep in _WHERE and "place" in before.kinds and not before.trigger
    taken = clauses.head(k).stem in clauses.words.takes and bool(unit.kinds & _MEN) and not (unit.prep or unit.conj)
    return where and taken and clauses.oblique([unit])
