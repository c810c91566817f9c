"""Who had attacked, whom those of the clause before killed, took or shot: قتلت الشرطة رجلا بعدما | طعن حارسا."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.units.word_kinds import accusative
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, FORCES, Slots
from conflict_events.patterns.walks.unit_row import REACH, Group

_AFTER, _THAT = frozenset({"بعدما", "عندما", "حين", "حينما", "لانه", "لانها"}), "ان"
_WHERE = "direction"
_ON, _HERS = "علي", "ة"


def assailant(clauses: Clauses, slots_of: Callable[[int], Slots], k: int, bare: list[Group]) -> Group | None:
    """Return whom the clause before verb k befell, who is the doer of what it tells had led to that; or None.

    أطلقت الشرطة النار على رجل بعد أن | هاجم شرطيا, اعتقل شاب بعدما | دهس المارة.

    Args:
        clauses: The sentence.
        slots_of: Gives the slots of another verb, by its unit.
        k: The verb.
        bare: The phrases behind it that no preposition governs.
    """
    if clauses.head(k).stem not in clauses.words.assails or clauses.head(k).pron or clauses.units[k].conj:
        return None
    m = clauses.walker.back(k - 1, "FB")
    hit = [g for g in bare if _WHERE not in g[0].kinds]
    if m < 2 or clauses.units[m].kind != "S" or len(hit) != 1 or any(_may_act(clauses, k, g) for g in hit):
        return None
    form = clauses.walker.form(clauses.units[m])
    after = form == _THAT and clauses.units[m - 1].prep in clauses.words.upon
    if not (form in _AFTER or after) or any(clauses.head(u.at).pron for g in bare for u in g):
        return None
    for n in range(m - 1, max(m - 1 - REACH, -1), -1):
        if clauses.units[n].kind in "SR":
            return None
        if clauses.units[n].kind == "V":
            return _whom(clauses, slots_of(n), n, k)
    return None


def _may_act(clauses: Clauses, k: int, group: Group) -> bool:
    """قتل شرطي عندما فتح | مسلحون النار: whether who stands behind the verb may be its subject; but دهس | المارة."""
    if clauses.head(k).stem in clauses.words.runs_over and "singular" not in clauses.head(group[0].at).tags:
        return False
    return bool(group[0].kinds & ACTORS) and not (accusative(clauses.head(group[0].at)) or clauses.oblique(group))


def _whom(clauses: Clauses, verb: Slots, n: int, k: int) -> Group | None:
    """Return the one person whom verb n kills, takes or shoots at, if verb k agrees with him."""
    words, stem = clauses.words, clauses.head(n).stem
    shot = next(iter(verb.preps.get(_ON, ())), None) if stem in words.fires else None
    hit = shot or (verb.patient if stem in words.kills or stem in words.takes or stem in words.harms else None)
    if not hit or len(hit) > 1 or not hit[0].kinds & ACTORS or hit[0].kinds & FORCES or hit[0].at > k:
        return None
    head = clauses.head(hit[0].at)
    one = hit[0].quantity is None and "plural" not in head.tags and "dual" not in head.tags
    return hit if one and head.stem.endswith(_HERS) == is_feminine(clauses, k) else None
