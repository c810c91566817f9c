"""Whose kin or lawyer somebody is who speaks: عائلة | الأسير, زوجة | الناشط, محامي | الصحفي."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.walks.clauses import Clauses

_PERSON, _SPEAKS = frozenset({"person", "title"}), frozenset({"said", "demand"})


def whose_kin(clauses: Clauses, unit: Unit) -> Unit | None:
    """Return the person whose kin a phrase names, as a phrase of its own, or None.

    Args:
        clauses: The sentence.
        unit: A phrase.
    """
    head, k = clauses.tokens[unit.head], unit.head + 1
    if k >= unit.j or head.det or head.pron or head.base not in clauses.words.kin_of:
        return None
    token = clauses.tokens[k]
    kinds = kinds_of(token)
    described = "adj" in token.tags and "person_nouns" not in token.tags
    named = kinds & _PERSON and not (token.pron or token.prep or token.conj or described)
    return unit.part(k, kinds) if named else None


def kin_told_of(clauses: Clauses, unit: Unit) -> Unit | None:
    """طلبت عائلة | الأسير الإفراج عنه: return whose kin speaks or asks, right behind the verb that says so, or None.

    Args:
        clauses: The sentence.
        unit: A phrase.
    """
    verb = clauses.units[unit.at - 1] if unit.at > 0 and not unit.prep else None
    if verb is None or verb.kind not in ("V", "NP") or (kin := whose_kin(clauses, unit)) is None:
        return None
    if verb.kind == "NP":  # رفضت طلب محامي | الصحفي
        return kin if clauses.head(verb.at).base in clauses.words.requests else None
    says = clauses.head(verb.at).stem in clauses.words.told_so or clauses.carries(verb.at) & _SPEAKS
    return kin if says else None
