"""Where something was said: وفي الدوحة، أفاد مصدر; قال خلال مؤتمر صحفي في بغداد إن; قالت لدى وصولها إلى أدري."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import IN
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.circumstances.settings import Settings
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_AFTER = frozenset({"", "بعد", "قبل", "عقب", "منذ", "قبيل", "بعيد"})
_TO = frozenset({"الي", "ل"})


def said_where(s: Sentence, event: Finished, settings: Settings, words: Speech) -> None:
    """Fill the place of a saying from the occasion beside its verb, or from what opens its sentence.

    Args:
        s: The sentence.
        event: An event; changed in place.
        settings: Finds places.
        words: Words of attribution.
    """
    if event.draft.type != "statement" or event.content is None or not event.draft.hit.verb:
        return
    if event.content[0] < event.draft.hit.i or event.draft.slots.antecedent is not None or event.roles.get("place"):
        return
    found = _on_occasion(s, event, settings, words) or _in_front(s, event, settings) or _from_there(s, event, words)
    if found is not None:
        event.roles["place"] = [found]


def _on_occasion(s: Sentence, event: Finished, settings: Settings, words: Speech) -> Unit | None:
    """Return the place behind where one speaks or what one comes to: في مؤتمر صحفي | في بغداد, لدى وصوله | إلى أدري."""
    begin = (event.content or (0, 0))[0]
    for unit in s.units[event.draft.unit.at + 1 :]:
        delivered = unit.kind == "V" and _occasion(s, s.units[unit.at - 1], words) in words.occasion
        if delivered and s.tokens[unit.head].pron:
            continue  # في خطاب ألقاه | بولاية كذا
        if unit.i >= begin or unit.kind in "VSR":
            return None
        before = s.units[unit.at - 1 - (s.units[unit.at - 1].kind == "V")]
        base = _occasion(s, before, words)
        held = unit.prep in IN and base in words.occasion
        last = s.tokens[before.j - 1].base if base in words.occasion else base  # في مستهل زيارته | لدمشق
        came = unit.prep in _TO and bool({base, last} & words.coming)
        if (held and _named(s, unit, settings)) or (came and _town(s, unit) and not unit.conj):
            return unit
    return None


def _occasion(s: Sentence, unit: Unit, words: Speech) -> str:
    """Return what a phrase names that somebody may speak at: في مؤتمر صحفي, or that opens or ends: في مستهل زيارته."""
    if unit.kind == "T" and unit.time is not None and unit.time.how == "meeting":
        bases = (s.tokens[k].base for k in range(unit.i, unit.j))
        return next((base for base in bases if base in words.coming), s.tokens[unit.head].base)
    return s.tokens[unit.head].base if unit.kind == "NP" and unit.prep not in _AFTER else ""


def _from_there(s: Sentence, event: Finished, words: Speech) -> Unit | None:
    """Return the place that somebody speaks from: هدد الزعيم | من صنعاء بقصف السفن; but قال سكان | من الموصل إن."""
    begin = (event.content or (0, 0))[0]
    if s.tokens[event.draft.hit.i].base in words.asking:
        return None  # طلبت | من تركيا أن تغلق المضيق
    for unit in s.units[event.draft.unit.at + 1 :]:
        if unit.i >= begin or unit.kind in "VSR":
            return None
        if said_from(s, unit, words):
            known = s.units[unit.at - 1]
            told = known.kinds & {"speech"}  # التقارير الواردة | من سوريا
            apart = known is event.draft.unit or known.kind != "NP" or (_definite(s, known) and not told)
            return unit if apart else None
    return None


def said_from(s: Sentence, unit: Unit, words: Speech) -> bool:
    """Whether a phrase is a town behind من, and what is said opens right behind it: حذر من جوبا | من هجمات جديدة.

    Args:
        s: The sentence.
        unit: A phrase behind a verb of saying.
        words: Words of attribution.
    """
    if unit.prep != "من" or unit.conj or unit.at + 1 >= len(s.units) or not _town(s, unit) or "org" in unit.kinds:
        return False  # خبير | من معهد كذا
    behind = s.units[unit.at + 1]
    called = behind.kind == "NP" and behind.definite and not (behind.prep or behind.conj or behind.trigger)
    if called and unit.at + 2 < len(s.units):
        behind = s.units[unit.at + 2]  # دعت فرنسا من نيويورك | مجلس الأمن إلى فرض عقوبات
    opens = s.tokens[behind.first].form
    return opens in words.that or (behind.kind == "NP" and not behind.conj and behind.prep in words.content_preposition)


def _definite(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase has the article or a name, so that nothing tells where its people are from."""
    return any(s.tokens[k].det or s.classes[k] == "X" for k in range(unit.i, unit.j))


def _in_front(s: Sentence, event: Finished, settings: Settings) -> Unit | None:
    """Return the place that opens a sentence right before a saying: وفي الدوحة، | أفاد مصدر."""
    units, k = s.units, event.draft.unit.at
    first = units[0]
    if k == 0 or first.prep != "في" or not _named(s, first, settings) or event.draft.unit.conj:
        return None
    if any(s.classes[i] != "X" for i in range(first.i, first.j)):
        return None  # وفي إقليم دارفور، ذكرت النقابة أن: where that was of which it tells
    between = units[1:k]
    frame = all(u.kind in "TF" or (u.kind == "." and s.tokens[u.head].form in COMMAS) for u in between)
    return first if frame else None


def _named(s: Sentence, unit: Unit, settings: Settings) -> bool:
    """Whether a phrase names a place that no event is at."""
    return _town(s, unit) and settings.stands(s, unit)


def _town(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase has the name of a place."""
    named = unit.kind == "NP" and any(s.classes[i] == "X" for i in range(unit.i, unit.j))
    return named and "place" in unit.kinds and not unit.trigger
