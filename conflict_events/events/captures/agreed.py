"""Who gives up or lets go by an agreement: اتفاق مع | الفصائل على تسليم المدينة, قالت الجماعة إنها مستعدة لتسليمها."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.walks.agreeing import agrees

_POWERS = KINDS["power"]
_ROLES = {"loss": "loser", "release": "captor", "territory": "captor"}
_RESCUES = frozenset({"capture.free_noun", "capture.rescue_noun", "capture.save_noun", "capture.save_captives_noun"})
_WITH, _ON, _NEAR = "مع", "علي", 4
_FOR = frozenset({"ل", "الي", "علي", "ب", "في"})


def name_agreed(s: Sentence, events: list[Finished]) -> None:
    """Fill who gives a place up or lets people go, by an agreement or as he is ready for it; in place.

    Args:
        s: The sentence.
        events: Its events.
    """
    for event in events:
        rescue = event.draft.pattern.trigger in _RESCUES and event.draft.pattern.subtype == "release"
        role = _ROLES.get(event.draft.pattern.subtype)
        if event.draft.type != "capture" or role is None or event.draft.hit.verb or rescue or event.roles.get(role):
            continue
        if found := _party(s, event) or _ready(s, event) or _wills(s, event):
            event.roles[role] = found


def _party(s: Sentence, event: Finished) -> list[Unit]:
    """التوصل إلى اتفاق مع | جماعة مسلحة في الغوطة على الانسحاب: return with whom it is agreed."""
    unit = event.draft.unit
    if unit.prep != _ON or not unit.at or event.draft.pattern.subtype == "territory":
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


def _wills(s: Sentence, event: Finished) -> list[Unit]:
    """أكدت الحكومة عزمها | على استعادة المدينة: return whose will it is, as a verb tells before."""
    unit = event.draft.unit
    before = s.units[unit.at - 1] if unit.at and unit.prep in _FOR else unit
    noun = s.tokens[before.head]
    if before is unit or before.kind != "NP" or not noun.pron or noun.base not in s.grammar.words.wills:
        return []
    verb = next((u for u in reversed(s.units[: before.at]) if u.kind in "VSR"), None)
    doers = s.grammar.verb(verb.at).agent if verb is not None and verb.kind == "V" else []
    doers = [u for u in doers if u.kinds & _POWERS] or (
        event.reporter.roles.get("speaker", []) if event.reporter is not None else []
    )
    return [u for u in doers[:1] if u.kinds & _POWERS and agrees(s.tokens[u.head], noun.pron)]
