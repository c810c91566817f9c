"""What somebody denies in a document of which a clause tells: نفى الوزير في بيان أصدره الأحد | مقتل جنود."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_DENIAL, _ACTUAL = "denial", "actual"
_HAPPENS = "light_happen"  # نفى في بيان نشره | وقوع قتلى


def deny_past_documents(s: Sentence, events: list[Finished]) -> None:
    """Negate the event that a denial names, where the clause of a document parts them; changes it in place.

    Args:
        s: A sentence.
        events: Its events, with what is said.
    """
    for denial in (e for e in events if e.draft.pattern.subtype == _DENIAL and e.content is not None):
        if not denial.draft.hit.verb or denial.factuality != _ACTUAL:
            continue
        begin = denial.content[0] if denial.content else 0
        between = [u for u in s.units[denial.draft.unit.at + 1 :] if u.i < begin]
        if not any(u.kind == "V" for u in between) or any(u.kind == "S" for u in between):
            continue
        for event in events:
            if event.draft.type != "statement" and _opens(s, event, begin):
                event.factuality, event.cues = "negated", [denial.trigger]


def _opens(s: Sentence, event: Finished, begin: int) -> bool:
    """Whether an indefinite event noun opens what is denied, alone or behind a noun that only says that it happened."""
    unit = event.draft.unit
    if event.draft.hit.verb or event.factuality != _ACTUAL or s.tokens[event.draft.hit.i].det:
        return False
    first = unit.i == begin
    return first or (unit.at > 0 and s.units[unit.at - 1].i == begin and _HAPPENS in s.grammar.carries(unit.at - 1))
