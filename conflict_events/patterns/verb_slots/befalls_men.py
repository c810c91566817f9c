"""Men behind a verb with the ending of a woman or a force, who do nothing: بعد أن قتلت | الجنود, أن تغتال | نائبه."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.walks.clauses import Clauses

_WOMANLY = ("ة", "ت")
_HERS = "ةتم"
_NUMBERS = frozenset({"singular", "plural"})


def befalls_men(clauses: Clauses, k: int, unit: Unit) -> bool:
    """Whether feminine verb k can only befall a phrase behind it, which names men: of them a verb says قتل or قتلوا.

    Args:
        clauses: The sentence.
        k: Unit of the verb.
        unit: The phrase behind it.
    """
    token = clauses.tokens[unit.head]
    if "person" not in unit.kinds or token.tags.isdisjoint(_NUMBERS) or token.base in clauses.words.she_persons:
        return False
    man = bool(token.pron) and "singular" in token.tags and token.base[-1] not in _HERS
    man = man or ("person_nouns" in token.tags and not token.base.endswith(_WOMANLY))
    return man and is_feminine(clauses, k) and not _must(clauses, k)


def _must(clauses: Clauses, k: int) -> bool:
    """الصواريخ يجب أن تستهدف | المسلحين: whether what somebody or something is to do stands before the verb."""
    obliged = k > 1 and clauses.units[k - 1].kind == "S" and clauses.units[k - 2].kind == "V"
    return obliged and clauses.head(k - 2).stem in clauses.words.must
