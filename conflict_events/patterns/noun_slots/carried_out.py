"""Verbs with a pronoun that tell who carried an event out: هجوم في كركوك (شمال) | شنه التنظيم."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.unit_row import CLOSING
from conflict_events.text.tokens import Token

_OWNERS = 2  # phrases of whom an act befell


def done_to(clauses: Clauses, m: int) -> bool:
    """الهجمات | نفذتها القوات: whether verb m, with a pronoun for its object, carries an event out."""
    return bool(clauses.head(m).pron) and "light_agent" in clauses.carries(m)


def done_past_comma(clauses: Clauses, m: int, k: int) -> bool:
    """سلسلة من الهجمات، | شنها مسلحون: whether verb m, right behind a comma, carries out event noun k."""
    verb, noun, walker = clauses.head(m), clauses.head(k), clauses.walker
    marked = walker.after_comma(m) or walker.is_mark(m - 1, CLOSING)  # هجوم في كركوك (شمال) | شنه التنظيم
    if verb.base not in clauses.words.acted or not (done_to(clauses, m) and marked):
        return False
    between = clauses.units[k + 1 : m]
    plain = all(u.kind in "T." or (u.kind == "NP" and _where(u) and not u.trigger) for u in between)
    return plain and not clauses.units[m].conj and may_be(noun, verb.pron)


def _where(unit: Unit) -> bool:
    """غارة على كذا، | شمال سوريا، نفذها التحالف: whether a phrase tells where, or on which side."""
    return bool(unit.prep) or "direction" in unit.kinds


def done_past_victim(clauses: Clauses, m: int, k: int) -> bool:
    """جريمة اغتيال القاضي التي | ارتكبتها جماعة: whether verb m carries out event noun k, and not whom it befell."""
    if not done_to(clauses, m) or clauses.head(m).base not in clauses.words.acted or clauses.units[m - 1].kind != "R":
        return False
    whose = clauses.units[k + 1 : m - 1]
    return 0 < len(whose) <= _OWNERS and all(
        u.kind == "NP" and not (u.prep or u.trigger) and (not u.kinds or u.kinds & ACTORS) for u in whose
    )


def may_be(noun: Token, pron: str) -> bool:
    """Whether the number and gender of an event noun are those of a pronoun."""
    if "dual" in noun.tags and "plural" not in noun.tags:
        return pron == "هما"
    return ("plural" in noun.tags or noun.stem.endswith(("ة", "ات"))) == (pron == "ها")
