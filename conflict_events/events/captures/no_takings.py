"""Captures that take and give up nothing: who leaves an agreement, families that look like captives."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.captures.look_alikes import looks_like_it
from conflict_events.events.captures.nobody_kept import (
    breaks_down,
    gives_things,
    nobody_kept,
    of_craft,
    of_front,
    of_things,
)
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.text.fold import fold_all

_LEAVE, _LOSE = frozenset({"capture.leave_verb", "capture.leave_noun"}), "capture.lose_verb"
_SEIZE, _NEAR = "capture.seize_noun", 4  # units from who gives up back over who it is and when
_SEIZE_OF, _CONTROL = "capture.territory.noun", "سيطرة"
_HIM_OR_THEM = frozenset({"ه", "هم", "هما"})
_CUSTODY = "capture.custody_noun"
_HIMSELF, _GIVE = "capture.give_up_verb", "capture.hand_over_verb"
_HANDED = "capture.hand_over_noun"
_HOSTAGE = "capture.hostage_verb"
_FAMILIES = frozenset({"capture.captivity_noun", "capture.detain_verb", _HOSTAGE})
_CAPTIVITY, _KIN = "اسر", frozenset({"هم", "هن", "كم"})
_EXPELS = frozenset({"capture.expel_noun", "capture.expel_verb"})
_HOLDERS = frozenset({"armed", "force", "group", "gent", "org", "org_name", "others", "state"})
_ARMED = frozenset({"armed", "force", "group"})
_PEOPLE = frozenset({"person", "armed", "group", "force", "gent", "others", "title"})
_TOWARDS = frozenset({"ل", "الي", "مع", "من", "عن", "علي", "بين"})
_STATE, _LAND = frozenset({"state"}), frozenset({"بلاد", "بلد", "دولت", "دولة"})
_FAR = 26  # words from an agreement to the pronoun that stands for it


class NoTakings:
    """Tells them by what is named beside them; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        figures = table(language, "figures")
        self._pacts, self._gives_up = fold_all(figures["pacts"]), fold_all(figures["gives_up"])
        self._rules: dict[str, Callable[[Sentence, Finished], bool]] = {
            **dict.fromkeys(_LEAVE, self._leaves_pact),
            _LOSE: _of_no_ground,
            _GIVE: _state_alone,
            _CUSTODY: nobody_kept,
            _HIMSELF: gives_things,
            _SEIZE: self._no_control,
            **dict.fromkeys(("capture.fall_noun", "capture.fall_verb"), breaks_down),
            **dict.fromkeys(("capture.catch_noun", "capture.catch_verb"), of_things),
            "capture.free_noun": of_front,
            "capture.go_out_noun": of_craft,
        }

    def __call__(self, s: Sentence, event: Finished) -> bool:
        """Return whether a capture is none."""
        return looks_like_it(s, event) or self._takes_nothing(s, event)

    def _takes_nothing(self, s: Sentence, event: Finished) -> bool:
        """Whether what is told is an agreement that is left, families, or men who are sent away."""
        trigger = event.draft.pattern.trigger
        if (rule := self._rules.get(trigger)) is not None:
            return rule(s, event)
        if trigger == _HANDED and event.draft.pattern.subtype == "release" and s.tokens[event.draft.hit.i].pron:
            before = any(0 <= u.at < event.draft.unit.at for u in event.roles.get("object", ()))
            return before and not _was_handed(s, event.draft.unit)  # but رفضت تسليمه | أنصار فلان
        if trigger == _HANDED:  # تسليم | بلجيكا إلى ألمانيا دبلوماسيا
            given, to = event.roles.get("object", ()), event.roles.get("captor", ())
            pron = bool(s.tokens[event.draft.hit.i].pron) and not to  # تسليمها | سوريا منظومة
            return any(u.kinds & _STATE for u in given) and (pron or any(u.kinds & _STATE for u in to))
        if trigger in _EXPELS:  # استقبلوا السفير بالأحذية وتم | طرده من القطاع
            out, craft = event.roles.get("loser", ()), s.grammar.words.craft  # عادوا على متن طائرتين بعد | طردهم
            driven = [u for u in out if (not u.kinds or u.kinds & _HOLDERS) and s.tokens[u.head].base not in craft]
            return bool(out) and not driven
        if trigger not in _FAMILIES or (trigger != _HOSTAGE and s.tokens[event.draft.hit.i].base != _CAPTIVITY):
            return False
        held = any(s.tokens[u.head].base in s.grammar.words.captive for u in event.roles.get("object", ()))
        return held or (trigger != _HOSTAGE and _families(s, event))  # أبلغت الحكومة مؤخرا | أسر بعض المعتقلين

    def _no_control(self, s: Sentence, event: Finished) -> bool:
        at, ahead = event.draft.unit.at, event.roles.get("object", [])
        control = s.tokens[event.draft.hit.i].base in s.grammar.words.ruling
        if (
            ahead
            and not control
            and not event.draft.slots.resumed
            and all(u.prep == "علي" and 0 <= u.at < at for u in ahead)
        ):
            return event.draft.slots.antecedent is None  # يقوم الشركاء على الأرض | باستعادة الخدمات
        return self._given_up(s, event.draft.unit) or _of_whom(s, event)

    def _given_up(self, s: Sentence, control: Unit) -> bool:
        """تخلت الفصائل عن | سيطرتها على المعبر: whether who gives control up takes nothing, which the verb tells."""
        if control.prep != "عن":
            return False
        near = s.units[max(control.at - _NEAR, 0) : control.at]
        return any(not self._gives_up.isdisjoint((s.tokens[u.head].base, s.tokens[u.head].stem)) for u in near)

    def _leaves_pact(self, s: Sentence, event: Finished) -> bool:
        """الاتفاق النووي الذي انسحبت | منه واشنطن: whether it is an agreement that a pronoun behind من stands for."""
        at, k = event.draft.unit.at, event.draft.hit.i
        ahead = [u for u in event.roles.get("object", ()) if 0 <= u.at < at]
        near = s.tokens[max(k - _FAR, 0) : k]
        land = bool(ahead) and "place" in ahead[0].kinds and not ahead[0].kinds & _STATE
        pact = next((t.i for t in reversed(near) if t.base in self._pacts), -1)
        later = bool(ahead) and pact > ahead[0].head and s.tokens[ahead[0].head].base in _LAND  # بلاده … الاتفاق … منه
        return bool(ahead) and pact >= 0 and (not land or later)


def _was_handed(s: Sentence, unit: Unit) -> bool:
    """اعتقل الجنرال وتم | تسليمه: whether it is told that men were handed over, and not for what reason or why not."""
    before = s.units[unit.at - 1] if unit.at else unit
    told = before.kind == "F" and s.tokens[before.head].stem in s.grammar.words.bring_about
    return told and s.tokens[unit.head].pron in _HIM_OR_THEM


def _of_whom(s: Sentence, event: Finished) -> bool:
    """انتقل إلى سيطرة | المغرب: whether what stands behind control is who has it, and no place that is taken."""
    behind = event.draft.pattern.id == _SEIZE_OF and s.tokens[event.draft.hit.i].base == _CONTROL
    return behind and not s.tokens[event.draft.hit.i].pron


def _of_no_ground(s: Sentence, event: Finished) -> bool:
    """الثقة التي فقدناها: whether a pronoun on the verb is taken for a country, which nobody loses."""
    lost = [u for u in event.roles.get("object", ()) if 0 <= u.at < event.draft.unit.at]
    if not s.tokens[event.draft.hit.i].pron or not lost:
        return False
    return bool(lost[0].kinds & _STATE) or not lost[0].kinds & {"place", "direction"}


def _state_alone(_: Sentence, event: Finished) -> bool:
    """سلمت | تركيا المطلوب إلى بغداد: whether a state right behind a verb of handing over does it, and is no ground."""
    given = event.roles.get("object", [])
    right_behind = bool(given) and given[0].at == event.draft.unit.at + 1
    lost = event.draft.pattern.subtype == "loss" and not event.roles.get("loser")
    return lost and right_behind and all(u.kinds & _STATE for u in given)


def _families(s: Sentence, event: Finished) -> bool:
    """غادر المسلحون | وأسرهم, مع أسرهم, أموال لأسر النشطاء: whether families are meant, and nobody who is taken."""
    unit, token = event.draft.unit, s.tokens[event.draft.hit.i]
    if unit.prep == "من" and unit.at and s.units[unit.at - 1].kinds & _PEOPLE:
        return not event.roles.get("object")  # أطفال من | أسر نازحة
    if unit.prep in _TOWARDS:
        civil = any(u.at > unit.at and not u.kinds & _ARMED for u in event.roles.get("object", ()))
        return token.pron in _KIN or (unit.prep != "من" and civil)
    before = s.units[unit.at - 1] if unit.at and token.conj else None
    if token.pron not in _KIN or before is None or before.kind != "NP" or before.trigger:
        return False
    return bool(before.kinds & _PEOPLE) and not _befallen(s, before)


def _befallen(s: Sentence, people: Unit) -> bool:
    """قتل | الجنود وأسرهم: whether an act of harm governs the people, so that they are taken too."""
    return people.at > 0 and not people.prep and s.drafts_at(people.at - 1) == "casualty"
