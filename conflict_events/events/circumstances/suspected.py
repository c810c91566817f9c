"""What those are blamed for who are taken: اعتقلت الشرطة ستة للاشتباه في صلتهم بتفجير عام 2015."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import DURING
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_WITH = "ب"
_DEEDS = frozenset({"strike", "casualty"})
_DOUBTS = frozenset({"اشتباه", "شبهة"})


def suspected(s: Sentence, draft: Draft, attack: Unit) -> bool:
    """Whether those who are taken, let go or put to death are blamed for an attack behind it, that was another day.

    Args:
        s: The sentence.
        draft: An event.
        attack: The unit of an attack.
    """
    words = s.grammar.words
    blaming = {"capture": words.accused | words.suspicion, "casualty": words.convicted}.get(draft.type)
    if blaming is None or attack.at <= draft.unit.at:
        return False
    if attack.prep in blaming:
        return True  # بتهمة | الهجوم على جندي
    for k in range(attack.first - 1, draft.unit.j - 1, -1):
        if s.tokens[k].base in blaming or s.tokens[k].form in blaming:
            behind = s.units[s.unit_of[k] + 1 : attack.at + 1] if k in s.unit_of else [attack]
            return all(
                u.kind != "." and u.prep not in words.temporal | words.upon for u in behind
            )  # مشتبه به | بعد إطلاق نار
    return False


def of_crime(s: Sentence, draft: Draft, time: Unit) -> bool:
    """Whether a time is that of what somebody is blamed for: اعتقل بتهمة المشاركة في تفجير | عام 2015."""
    crime = next((u for u in reversed(s.units[draft.unit.at + 1 : time.at]) if u.trigger), None)
    return crime is not None and suspected(s, draft, crime)


def place_of_crime(s: Sentence, draft: Draft, place: Unit) -> bool:
    """Whether a place is that of what somebody is blamed for: اعتقل بتهمة المشاركة في تفجير | في باريس.

    Those are taken elsewhere who are so by law, or in an operation: متهمون وفق المادة 4 | في العاصمة.
    """
    if draft.type == "strike":
        return _struck_for(s, draft, place)
    if place.at <= draft.unit.at + 1:
        return False
    between = s.units[draft.unit.at + 1 : place.at]
    crime = next((u for u in reversed(between) if u.trigger and u.kinds and "person" not in u.kinds), None)
    if crime is None or any(u.prep in DURING for u in s.units[crime.at + 1 : place.at + 1]):
        return False
    return suspected(s, draft, crime)


def tried_there(s: Sentence, k: int, setting: Unit) -> bool:
    """مثل الأربعاء أمام محكمة | في لاهاي بتهمة قتل أسرى: whether a place or time is that of a trial or an arrest.

    Args:
        s: The sentence.
        k: The unit of an event.
        setting: A place or a time.
    """
    if setting.at >= k or s.drafts_at(k) not in _DEEDS:
        return False
    charges = s.grammar.words.convicted | s.grammar.words.accused | _DOUBTS
    event = s.units[k]
    return event.prep in charges or any(t.base in charges or t.form in charges for t in s.tokens[setting.j : event.i])


def _struck_for(s: Sentence, draft: Draft, place: Unit) -> bool:
    """ضربات للاشتباه في شن الجيش هجوما | في المدينة: whether a place is that of what an attack is to punish."""
    between = s.units[draft.unit.at + 1 : place.at]
    crime = next((u for u in reversed(between) if u.trigger and "person" not in u.kinds), None)
    if crime is None:
        return False
    pretexts = s.grammar.words.pretexts
    return any({t.base, t.form.removeprefix(_WITH)} & pretexts for t in s.tokens[draft.unit.j : crime.first])
