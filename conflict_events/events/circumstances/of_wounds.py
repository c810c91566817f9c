"""Times of a death, and of no wound that it came of: توفي | الثلاثاء | متأثرا بجراح أصيب بها."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_BY = "ب"
_DYING = frozenset({"متاثرا", "متاثرة", "متاثرين", "متاثران", "متاثرتين"})
_AFTER = 2  # units from متأثرا to behind its wounds


def date_deaths(s: Sentence, events: Sequence[Finished]) -> None:
    """Date who died of wounds by the time behind them, and not by that of the wounding; changes events in place.

    توفي الجندي الذي أصيب الأسبوع الماضي متأثرا بجروحه | أمس, توفي متأثرا بجروح أصيب بها | قبل شهر: of that no death.

    Args:
        s: A sentence.
        events: Its events, with the times that they share.
    """
    for k in (u.at for u in s.units if u.kind == "F" and s.tokens[u.head].form in _DYING):
        deaths = [e for e in events if e.draft.pattern.subtype == "killed" and e.draft.unit.at < k]
        wounds = [e for e in events if e.draft.pattern.subtype == "wounded" and e.draft.hit.verb]
        for death in deaths[-1:]:
            at = death.draft.unit.at
            hurt = next((w.draft.unit.at for w in wounds if at < w.draft.unit.at <= k + _AFTER), None)
            if hurt is not None:
                then = s.units[k + _AFTER : k + _AFTER + 1]
                own = [u for u in then if u.kind == "T" and hurt < k]
                death.times = own or [t for t in death.times if not hurt < t.at]


def of_death(s: Sentence, draft: Draft, time: Unit) -> bool:
    """Whether a time stands before the wounds that a verb of being hurt describes.

    Args:
        s: The sentence.
        draft: An event.
        time: A time of its clause.
    """
    if draft.pattern.subtype != "wounded" or not draft.hit.verb or _BY not in draft.slots.resumed:
        return False
    wounds = s.units[draft.unit.at - 1]
    return time.at < wounds.at and wounds.kind == "NP" and wounds.prep == _BY
