"""Who deals a blow and with what: توجيه ضربة للنظام hits it, سيارة مفخخة is no attacker."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar


def goes_off(unit: Unit, grammar: Grammar) -> bool:
    """Whether an attack is made with what a phrase names, and not by it: سيارة مفخخة."""
    return any(grammar.tokens[k].base in grammar.words.charged for k in range(unit.i, unit.j))


def dealt(draft: Draft, grammar: Grammar) -> bool:
    """توجيه ضربة | للنظام: whether the word right before an attack, or the verb above it, deals it to somebody."""
    above = [draft.unit.first - 1] if draft.unit.first > 0 else []
    above += [grammar.units[draft.slots.outer.owner].head] if draft.slots.outer is not None else []
    return any(grammar.tokens[k].base in grammar.words.deals for k in above)


def for_those(draft: Draft) -> bool:
    """غارات استهدفت مستشفى الأمل | للأطفال: whether ل tells for whom a building is that is hit.

    Args:
        draft: An attack.
    """
    first = next((g[0] for g in draft.slots.preps.get("ل", ())), None)
    return first is not None and any(u.at == first.at - 1 for u in draft.slots.aim) and "armed" not in first.kinds
