"""Who killed those that die of a wound: توفي متأثرا بجروح أصيب بها برصاص الجيش, قتل بعد إصابته بقذيفة."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.events.finished import Finished
from conflict_events.events.sharing.strike_pairs import fill

_LENT = ("perpetrator", "weapon")


def died_of_wounds(events: Sequence[Finished]) -> None:
    """Give a death who wounded the dead man and with what, where its sentence tells of his wound too.

    Args:
        events: The events of a sentence; changed in place.
    """
    hurt = [e for e in events if e.draft.type == "casualty" and e.draft.pattern.subtype == "wounded"]
    for wound in (e for e in hurt if e.factuality == "actual" and any(e.roles.get(role) for role in _LENT)):
        for death in events:
            if death.draft.pattern.subtype == "killed" and _same_man(death, wound) and not _any(death):
                for role in _LENT:
                    fill(death, role, wound.roles.get(role, []))


def _same_man(death: Finished, wound: Finished) -> bool:
    """Whether both befell the same phrase: توفي | شاب متأثرا بجروح أصيب بها."""
    dead = [u.i for u in death.roles.get("victim", ())]
    return bool(dead) and death.factuality == "actual" and dead == [u.i for u in wound.roles.get("victim", ())]


def _any(death: Finished) -> bool:
    """Whether a death tells itself by whom or by what it was."""
    return any(death.roles.get(role) for role in _LENT)
