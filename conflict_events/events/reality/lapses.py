"""Events since which a time has passed: بعد أقل من شهرين على مقتل زميله; those right behind a doubt, those known."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_FOR, _SUFFERS, _BROUGHT = "ل", ["light_suffer"], frozenset({"light_cause", "control_done"})
_ON = "علي"
_AVOIDING = frozenset({"تفادي", "تجنب", "تجنيب", "تحاشي", "تلافي", "منع"})
_RISK = frozenset({"خطر", "مخاطر", "احتمال", "احتمالات", "احتمالية", "امكانية"})
_WITH_ARTICLE = frozenset({"قضاء", "اجهاز", "اغارة", "اعتداء"})


def lapsed(s: Sentence, unit: Unit) -> bool:
    """Whether an event is what a time before it is counted from, and so a fact whatever governs the time."""
    before = s.units[unit.at - 1] if unit.at and unit.prep == _ON else None
    return before is not None and before.kind == "T" and s.tokens[before.i].form in s.grammar.words.temporal


def right_behind(s: Sentence, unit: Unit, cues: Sequence[tuple[int, int]]) -> bool:
    """خوفا من اغتياله, نفت الحركة مقتله: whether what casts doubt on an event stands before it, or with its subject."""
    near = s.tokens[max(unit.first - (1 if unit.prep else 2), 0) : unit.first]
    return any(start == token.start for token in near for start, _ in cues)


def named_so(s: Sentence, unit: Unit, i: int, *, denied: bool) -> bool:
    """الهجوم: whether an event noun at token i is known by its article; لتفادي | الإصابات, خطر | القتل shall not come.

    Masdars that have one before على tell of nothing known: نفت الحركة | القضاء على قائدها.
    """
    if denied and s.tokens[i].base in _WITH_ARTICLE and i + 1 < len(s.tokens) and s.tokens[i + 1].form == _ON:
        return False
    before = s.tokens[unit.first - 1].base if unit.first and not unit.prep else ""
    return bool(s.tokens[i].det) and unit.quantity is None and before not in _AVOIDING | _RISK


def exposed(draft: Draft) -> bool:
    """قد يتعرض الأسرى للقتل, لم تتعرض القرية للقصف: whether an act has its article only as one that befalls somebody.

    Args:
        draft: The event of a noun.
    """
    return draft.unit.prep == _FOR and draft.slots.carriers[:1] == _SUFFERS


def brought_about(draft: Draft) -> bool:
    """قد يؤدي ذلك إلى مقتلهم: whether a verb brings about what befalls those whom a pronoun means.

    Args:
        draft: The event of a noun.
    """
    return not _BROUGHT.isdisjoint(draft.slots.carriers[:1])
