"""Who gives up or lets go by an agreement: اتفاق مع | الفصائل على تسليم المدينة, قالت الجماعة إنها مستعدة لتسليمها."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.walks.agreeing import agrees

_POWERS = KINDS["power"]
_ROLES = {"loss": "loser", "release": "captor"}
_WITH, _ON, _NEAR = "مع", "علي", 4
_FOR = frozenset({"ل", "الي", "علي", "ب"})


def name_agreed(s: Sentence, events: list[Finished]) -> None:
    """Fill who gives a place up or lets people go, by an agreement or as he is ready for it; in place.

    Args:
        s: The sentence.
        events: Its events.
    """
    for event in events:
        role = _ROLES.get(event.draft.pattern.subtype)
        if event.draft.type != "capture" or role is None or event.draft.hit.verb or event.roles.get(role):
            continue
        if found := _party(s, event.draft.unit) or _ready(s, event):
            event.roles[role] = found


def _party(s: Sentence, unit: Unit) -> list[Unit]:
    """التوصل إلى اتفاق مع | جماعة مسلحة في الغوطة على الانسحاب: return with whom it is agreed."""
    if unit.prep != _ON or not unit.at:
        return []
    near = s.units[max(unit.at - _NEAR, 1) : unit.at]
    for other in near:
        if other.prep == _WITH and other.kinds & _POWERS:
            before = s.units[other.at - 1]
            return [other] if s.tokens[before.head].base in s.grammar.words.accords else []
    return []


def _ready(s: Sentence, event: Finished) -> list[Unit]:
    """قالت الجماعة إنها | مستعدة لتسليم القاعدة: return who says that he is ready for it."""
    unit = event.draft.unit
    if unit.prep not in _FOR or unit.at < 2 or event.reporter is None:
        return []
    adjective, that = s.units[unit.at - 1], s.units[unit.at - 2]
    if that.kind != "S" or s.tokens[adjective.head].base not in s.grammar.words.bent:
        return []
    pron = next((p for p in ("هما", "هم", "ها", "ه") if s.tokens[that.head].form.endswith(p)), "")
    speakers = event.reporter.roles.get("speaker", ())
    return [u for u in speakers if pron and u.kinds & _POWERS and agrees(s.tokens[u.head], pron)]
