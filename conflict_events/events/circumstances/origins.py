"""Where something came from, which is its place if nothing else is told: أطلقت صواريخ من غزة, خطفوا من منازلهم."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.circumstances.whose_homes import from_home
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.unit_row import Group

_FROM = frozenset({"detention", "shooting", "release"})  # what is placed where it came from
_SCHOOL = frozenset({"place", "person"})
_OTHER = frozenset({"time", "event", "speech", "armed", "person", "outlet", "outlet_noun", "group", "title"})
_TO, _WHO = "الي", frozenset({"هو", "هي", "هم"})


def origin_of(s: Sentence, draft: Draft, sides: frozenset[str]) -> Group:
    """أطلقت صواريخ من قطاع غزة: return where a shot was fired or somebody taken, which is where nothing else says.

    Args:
        s: The sentence.
        draft: The event.
        sides: Sides and heights that من tells a shot came from, and no place: من الخلف.
    """
    if not draft.roles.get("weapon") and draft.pattern.subtype not in _FROM:
        return []
    other = _OTHER - ({"event"} if draft.type == "capture" else set())  # سجن is a masdar too
    for group in draft.slots.preps.get("من", ()):
        first = group[0]
        if first.at < draft.unit.at or s.tokens[first.head].base in sides or _come_from(s, first, draft.unit.at):
            continue
        if draft.type == "casualty" and from_home(draft, s, first):
            continue  # استشهد شاب | من مخيم كذا | برصاص الاحتلال
        if first.kinds == _SCHOOL or ("place" in first.kinds and not first.kinds & other):
            return [u for u in group if not (u.conj and s.tokens[u.head].pron and "event" in u.kinds)]  # واقتيادهم
    return []


def _come_from(s: Sentence, place: Unit, at: int) -> bool:
    """Whether a place behind من is where somebody came from: اعتقل بعيد وصوله | من لندن, عودته إلى البلاد | من لندن.

    Or where something else came from: صواريخ اقتربت | من الجولان; or who he is: القس وهو | من كارولينا.
    """
    before = s.units[place.at - 1]
    if before.prep == _TO:
        before = s.units[place.at - 2]
    head = s.tokens[before.head].base
    return (before.kind == "V" and before.at != at) or head in s.grammar.words.comings or head in _WHO
