"""Deaths and losses that no armed force is behind: في حادث سير, غرقا, قتل نفسه, خسر الانتخابات, فقدان السيطرة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import CAUSE, IN
from conflict_events.events.casualties.crashes import Crashes
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.text.fold import fold_all

_BY = CAUSE | IN | {"عقب", "من"}
_AFTER = frozenset({"بعد"})
_LOSE = frozenset({"casualty.lose_men_verb", "casualty.lose_verb"})
_KILL = "casualty.kill_verb"
_DIE = "casualty.die_verb"
_LOST = "casualty.missing_verb"
_MISSING = "casualty.missing_noun"
_PEOPLE = frozenset({"person", "gent", "armed", "group", "title", "person_name", "others"})
_FINISH_OFF = "casualty.finish_off_noun"
_OF_COUNTRY = frozenset({"gent"})
_AIMS = frozenset({"هدف", "اهداف"})
_THINGS = frozenset({"place", "weapon", "vehicle"})
_REACH = 6
_NEXT = 3  # units from لقي to the verb joined to it
_MANY = "هم"


class OtherHarm:
    """Tells casualties that are none of armed conflict; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        words = {name: fold_all(entries) for name, entries in table(language, "refine")["harm"].items()}
        self._mishap, self._kind, self._cause = words["mishap"], words["kind"], words["cause"]
        self._fall, self._own, self._crash = words["fall"], words["own"], Crashes(language, words)
        self._damage = words["damage"]
        self._moods, self._kinds, self._told = words["mood"], words["mood_kinds"], words["moods_told"]
        self._harmless = self._moods | self._damage
        self._way, self._self, self._spent = words["way"], words["self"], words["spent"]
        self._lives = words["lives"]

    def __call__(self, s: Sentence, event: Finished) -> bool:
        """Return whether a casualty has nothing to do with armed force."""
        draft = event.draft
        if draft.type != "casualty":
            return False
        pron = s.tokens[draft.hit.i].pron
        if _hits_things(s, event) or _is_court(s, event) or self._damaged(s, event):
            return True
        if draft.pattern.trigger in _LOSE:
            whom = [s.tokens[u.head].base for u in event.roles.get("victim", ()) if not u.empty]
            alive = bool(whom) and self._lives.issuperset(whom)  # خسر حليفا مهما
            return alive or (bool(pron) and pron != _MANY) or _loses(event)  # خسرها, الانتخابات التي خسرها
        if draft.pattern.trigger == _LOST and self._loses(s, draft.unit):
            return True
        if draft.pattern.trigger == _MISSING:
            lost = s.units[draft.unit.at + 2 : draft.unit.at + 3]
            owned = bool(lost) and lost[0].kind == "NP" and not lost[0].prep and bool(s.tokens[lost[0].head].pron)
            return owned and not lost[0].kinds & _PEOPLE  # فقدان الحركة | سيطرتها
        if draft.pattern.trigger == _DIE and (pron or self._spends(s, draft.unit)):
            return True  # هزت قضيتها العالم
        if draft.pattern.trigger == _KILL and self._killed_himself(s, draft.unit):
            return True
        meant = event.roles.get("weapon") or event.roles.get("perpetrator")
        return not meant and (self._by_accident(s, draft.unit) or self._crash.before(s, draft.unit))

    def _damaged(self, s: Sentence, event: Finished) -> bool:
        """أصيبت السفينة | بأضرار: whether what is hit is only damaged."""
        hurt = event.draft.pattern.subtype == "wounded"
        doers = [s.tokens[u.head].base for u in event.draft.slots.agent if hurt and not u.empty]
        if not self._harmless.isdisjoint(doers):
            return True  # الكوليرا أصابت مليون شخص
        groups = event.draft.slots.preps.get("ب", ()) if hurt else ()
        near = [g[0] for g in groups if g[0].at <= event.draft.unit.at + _NEXT and not g[0].empty]
        return any(s.tokens[u.head].base in self._damage for u in near) or any(self._mood(s, u) for u in near[:1])

    def _mood(self, s: Sentence, unit: Unit) -> bool:
        """أصيب السكان | بالذعر, بحالات هلع: whether what befell people is a mood or an illness."""
        head, last = s.tokens[unit.head].base, s.tokens[unit.j - 1].base
        return head in self._moods or (head in self._kinds and unit.j - unit.head > 1 and last in self._told)

    def _loses(self, s: Sentence, verb: Unit) -> bool:
        """فقدوا | سيطرتهم على المادة: whether what is lost is a thing of those who lose it."""
        behind = s.units[verb.at + 1] if verb.at + 1 < len(s.units) else verb
        return (
            behind.kind == "NP" and not behind.prep and bool(s.tokens[behind.head].pron) and not behind.kinds & _PEOPLE
        )

    def _spends(self, s: Sentence, verb: Unit) -> bool:
        """يقضي فلان عقوبة بالسجن: what stands behind قضى as its object is time."""
        for unit in s.units[verb.at + 1 : verb.at + _REACH]:
            spent = unit.kind in ("NP", "T") and not unit.prep and not unit.empty  # يقضي عطلة نهاية الأسبوع
            if spent and s.tokens[unit.head].base in self._spent:
                return True
            if unit.kind in "VSR.":
                return False
        return False

    def _killed_himself(self, s: Sentence, verb: Unit) -> bool:
        """قتل نفسه, قتل الجندي نفسه: who takes his own life."""
        behind = s.units[verb.at + 1 : verb.at + 3]
        himself = next((n for n, u in enumerate(behind) if s.tokens[u.head].form in self._self and not u.conj), -1)
        return himself == 0 or (himself == 1 and behind[0].kind == "NP" and not behind[0].prep)

    def _by_accident(self, s: Sentence, unit: Unit) -> bool:
        """Whether the clause behind a casualty tells of an accident or an illness as what did it."""
        for other in s.units[unit.at + 1 : unit.at + 1 + _REACH]:
            if other.kind == "V" and self._crash.crashes(s, other):
                return True
            if other.kind == "S" and s.units[other.at + 1 : other.at + 2]:
                return self._crash.crashes(s, s.units[other.at + 1])
            if other.kind == "V" and other.conj and other.at <= unit.at + _NEXT:
                continue  # لقي 14 مصرعهم | وأصيب ثلاثون عندما
            if other.kind in "VR" or (other.kind == "." and other.at > unit.at + 1):
                return False
            if s.tokens[other.i if other.i < len(s.tokens) else other.first].form in self._way:
                return True
            if other.kind == "NP" and other.prep in _BY | _AFTER and self._accident(s, other):
                return True
        return False

    def _accident(self, s: Sentence, unit: Unit) -> bool:
        """في حادث سير, إثر تجمدهم, بعد تحطمها, but في حادث إطلاق نار."""
        if unit.empty:
            return False
        head = s.tokens[unit.head].base
        if s.tokens[unit.head].pron and head in self._own:
            return True
        following = s.tokens[unit.head + 1].base if unit.head + 1 < len(s.tokens) else ""
        named = head in self._mishap or head in self._fall
        return head in self._cause or (named and following in self._kind)


def _loses(event: Finished) -> bool:
    """خسرت الحركة | بلدة كذا: whether who loses stands there in place of whom, and no number tells of men."""
    victims = event.roles.get("victim", ())
    doers = event.draft.slots.agent
    return bool(victims) and all(u.definite and u.quantity is None and any(u is d for d in doers) for u in victims)


def _hits_things(s: Sentence, event: Finished) -> bool:
    """أصيبت الأهداف, إصابة عدد من المباني: whether what is hit is known to be no person."""
    slots = event.draft.slots
    victims = [u for u in event.roles.get("victim", ()) if any(u is g for g in (*slots.patient, *slots.genitive))]
    hurt = event.draft.pattern.subtype == "wounded" and not slots.resumed  # جروح أصيب بها
    known = [u for u in victims if not u.empty]
    aims = all(s.tokens[u.head].base in _AIMS or s.tokens[u.j - 1].base in _AIMS for u in known)
    return hurt and bool(known) and (aims or all(u.kinds and u.kinds <= _THINGS for u in known))


def _is_court(s: Sentence, event: Finished) -> bool:
    """حكم القضاء التركي على فلان: a judiciary that has a country does away with nobody."""
    k = event.draft.hit.end
    court = event.draft.pattern.trigger == _FINISH_OFF and k < len(s.tokens) and not s.tokens[k].prep
    return court and bool(s.tokens[k].det and s.tokens[k].tags & _OF_COUNTRY)
