"""Where a strike was that names no place: where what it was fought for lies, or where those sit who tell of it."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import ABOUT, AFTER, CAUSE, DURING, IN
from conflict_events.events.circumstances.lived_through import lived_through
from conflict_events.events.circumstances.settings import Settings
from conflict_events.events.circumstances.unlisted_places import lies_in
from conflict_events.events.circumstances.whose_homes import where_they_ask
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.roles.pointed_places import places_before

_LIES = frozenset({"تقع", "يقع", "تطل", "يطل", "تبعد", "يبعد"})
_BEHIND = DURING | AFTER | {"اثر", "في", "من", "تحت", "وسط"}
_LIVED, _TO = CAUSE | AFTER | DURING, "الي"
_OF_IT = frozenset({"منها", "منه"})
_NEAR = 12  # units before a taking in which the town stands of which a part is taken
_GROUND = frozenset({"territory", "loss"})
_FOUGHT, _CLAUSE, _AIM = frozenset({"territory", "clash", "assault"}), 4, 6
_SIDES, _SAKE = frozenset({"بين", "مع", "ضد", "من"}), "اجل"  # معارك بين الجيش والمتمردين | من أجل السيطرة
_NAMED = frozenset({"cities", "name_place", "states"})
_HEADS_OFF, _BODIES = frozenset(":-–—"), frozenset({"org", "facilities"})
_STORMS = frozenset({"strike.assault.storm", "strike.assault.raid_verb"})
_TELLERS, _OFFICE = frozenset({"person"}), "title"


def fought_for(s: Sentence, events: list[Finished]) -> None:
    """سيطرت القوات على بلدة كذا بعد معارك, اقتحموا المطار وسط قصف: fights have the place that they decide over."""
    taken = [e for e in events if e.draft.pattern.subtype in _GROUND or e.draft.pattern.id in _STORMS]
    for strike in (e for e in events if e.draft.type == "strike" and not e.roles.get("place")):
        unit = strike.draft.unit
        if strike.draft.hit.verb or unit.prep not in _BEHIND or unit.conj:
            continue
        before = [e for e in taken if e.draft.unit.at < unit.at and e.reporter is strike.reporter]
        if before and not _parted(s, before[-1].draft.unit.at, unit.at):
            strike.roles["place"] = _prize(s, before[-1])


def fought_over(s: Sentence, events: list[Finished]) -> None:
    """معركة تحرير المدينة, معارك للسيطرة على كذا في شرق البلاد: fights lie where what they are for lies."""
    aims = {e.draft.unit.at: e for e in events}
    for strike in (e for e in events if e.draft.pattern.subtype in _FOUGHT and e.draft.type == "strike"):
        aim = _aim(s, strike, aims)
        if aim is None:
            continue
        own = strike.roles.get("place", [])
        prize = [u for u in aim.roles.get("object", ()) if "place" in u.kinds]
        prize = prize if any(_names_one(s, u) for u in prize) else []
        behind = bool(own) and own[0].at > aim.draft.unit.at
        if prize and (behind or (not own and strike.draft.pattern.subtype == "clash")):
            strike.roles["place"] = prize
        elif not own and aim.draft.unit.at == strike.draft.unit.at + 1 and not aim.draft.unit.prep:
            lies = _prize(s, aim) if aim.draft.type == "capture" else aim.roles.get("place", [])
            if lies:
                strike.roles["place"] = list(lies)


def _aim(s: Sentence, strike: Finished, events: dict[int, Finished]) -> Finished | None:
    """Return the taking that a fight or an attack is for: معركة | تحرير, معارك من أجل | السيطرة."""
    k = strike.draft.unit.at
    if strike.draft.hit.verb or strike.roles.get("target"):
        return None
    for unit in s.units[k + 1 : k + 1 + _AIM]:
        aim = events.get(unit.at)
        if aim is not None and unit.trigger:
            idafa = unit.at == k + 1 and not (unit.prep or unit.conj or aim.draft.hit.verb)
            if strike.draft.pattern.subtype == "clash" and idafa and aim.draft.type != "casualty":
                return aim
            sought = aim.factuality == "planned" or unit.prep in ABOUT
            mine = aim.draft.pattern.subtype == "territory" and sought and not (unit.conj or aim.draft.hit.verb)
            for_it = bool(unit.prep) or s.tokens[s.units[unit.at - 1].head].base == _SAKE
            return aim if mine and for_it and aim.reporter is strike.reporter else None
        if unit.kind not in ("NP", "T") or not (unit.prep in _SIDES or unit.conj or unit.kind == "T"):
            return None
    return None


def _names_one(s: Sentence, place: Unit) -> bool:
    """Whether a place is one that is known, and not any: مدينة كذا, المطار; but مواقع, المناطق, آخر معاقلهم."""
    head = s.tokens[place.head]
    named = any(s.classes[k] == "X" or s.tokens[k].tags & _NAMED for k in range(place.i, place.j))
    one = head.det or ("place_nouns" in head.tags and place.j - place.head > 1)  # حي الزيتون
    return place.definite and (named or bool(one and "plural" not in head.tags))


def fights_on(s: Sentence, events: list[Finished]) -> None:
    """حرروا موقعين في بلدة كذا، فيما لا تزال | المعارك مستمرة: the fights told of next are there as well."""
    for k, fight in enumerate(events):
        unit = fight.draft.unit
        if fight.draft.pattern.subtype != "clash" or fight.draft.hit.verb or fight.roles.get("place") or unit.prep:
            continue
        if not s.tokens[unit.head].det or unit.j - unit.i > 1 or not _goes_on(s, unit.at):
            continue
        before = [e for e in events[:k] if e.draft.pattern.subtype in _FOUGHT]
        if before and before[-1].factuality == "actual":
            fight.roles["place"] = _prize(s, before[-1])


def _goes_on(s: Sentence, k: int) -> bool:
    """Whether a clause that is joined begins right before unit k: وأسفرت | المعارك, فيما لا تزال | المواجهات."""
    words = s.grammar.words
    for unit in reversed(s.units[max(k - _CLAUSE, 0) : k]):
        if unit.kind == "S":
            return s.grammar.walker.form(unit) in words.parallel
        if unit.kind not in "VF":
            return False
        if unit.conj:
            return True
    return False


def told_from(s: Sentence, event: Finished, settings: Settings) -> list[Unit]:
    """قال سكان في بلدة كذا إنهم سمعوا انفجارين: return where those sit who tell of an event."""
    speakers = event.reporter.roles.get("speaker", ()) if event.reporter is not None else ()
    for unit in speakers:
        if _tells_of_home(s, unit) and 0 <= unit.at < len(s.units) - 1:
            behind = s.units[unit.at + 1]
            if where_they_ask(s, event.draft.unit.at, behind):
                continue  # ندد متظاهرون | في لندن بقتل مدنيين
            if behind.prep in IN and (settings.stands(s, behind) or lies_in(s, behind, behind.prep)):
                return [behind]
    return _spoken_of(s, event)


def _tells_of_home(s: Sentence, speaker: Unit) -> bool:
    """Whether somebody tells of what was where he is: سكان, مدير المستشفى; but one only serves there: قائد الشرطة."""
    bases = {t.base for t in s.tokens[speaker.i : speaker.j]}
    there = _OFFICE not in speaker.kinds or not bases.isdisjoint(s.grammar.words.on_the_spot)
    return bool(speaker.kinds & _TELLERS) and there


def _spoken_of(s: Sentence, event: Finished) -> list[Unit]:
    """فر السكان من كذا، حيث أعلن الجيش مقتل عشرة: return the place that a saying tells more of."""
    saying, units = event.reporter, s.units
    k = saying.draft.unit.at if saying is not None else 0
    where = k > 1 and units[k - 1].kind == "S" and s.grammar.walker.form(units[k - 1]) in s.grammar.words.seat
    if saying is None or not where:
        return []
    if not any(u.at > k for u in saying.roles.get("speaker", ())):  # وصل إلى كذا حيث قال
        return []
    place = units[k - 2 - (k > 2 and s.tokens[units[k - 2].head].form in COMMAS)]
    return [place] if place.kind == "NP" and "place" in place.kinds and not place.trigger else []


def spread_to(s: Sentence, draft: Draft) -> list[Unit]:
    """امتدت المعارك | إلى مدينة كذا: return where fights have come to.

    Args:
        s: The sentence.
        draft: The fight.
    """
    groups = draft.slots.preps.get(_TO, ()) if draft.type == "strike" and not draft.hit.verb else ()
    k = draft.unit.at
    beside = [s.units[m] for m in (k - 1, k + 1) if groups and 0 <= m < len(s.units)]
    if not any(u.kind == "V" and s.tokens[u.head].stem in s.grammar.words.spreads for u in beside):
        return []
    return next((g for g in groups if "place" in g[0].kinds), [])


def witnessed(s: Sentence, event: Finished) -> list[Unit]:
    """عاشت مدينة كذا ليلة دامية بعد | غارات عنيفة: return the place that lived through what an event brought.

    Args:
        s: The sentence.
        event: An event that has no place.
    """
    unit = event.draft.unit
    if there := lived_through(s, event):
        return there
    if unit.prep not in _LIVED or event.roles.get("target"):
        return []
    for m in range(unit.at - 1, max(unit.at - _NEAR, -1), -1):
        if s.units[m].kind in "SR." or s.units[m].trigger:
            return []
        if s.units[m].kind == "V":
            place = s.units[m + 1]
            lived = "light_witness" in s.grammar.carries(m) and place.kind == "NP" and not place.prep
            return [place] if lived and "place" in place.kinds and _names_one(s, place) else []
    return []


def scene_of(s: Sentence, event: Finished) -> list[Unit]:
    """توجهوا إلى كذا، حيث موقع | الهجوم; كذا، مسرح | الجريمة: return the place whose apposition says what was there."""
    k, units = event.draft.unit.at, s.units
    if k < 3 or event.draft.unit.prep or s.tokens[units[k - 1].head].base not in s.grammar.words.site_of:
        return []
    where = units[k - 2].kind == "S" and s.grammar.walker.form(units[k - 2]) in s.grammar.words.seat
    m = k - 2 - where
    comma = s.tokens[units[m].head].form in COMMAS
    place = units[m - comma]
    named = place.kind == "NP" and "place" in place.kinds and not (place.trigger or units[k - 1].prep)
    return [place] if named and (where or comma) else []


def _prize(s: Sentence, taking: Finished) -> list[Unit]:
    """Return where a place lies that was taken or given up; else the place itself, or what it is a part of."""
    objects = taking.roles.get("object", ())
    taken = [u for u in objects if "place" in u.kinds or not u.kinds]
    part = any(u.j < len(s.tokens) and s.tokens[u.j].form in _OF_IT for u in taken)
    if part:  # اقتحموا البلدة وسيطروا على أجزاء منها
        before = reversed(s.units[max(taking.draft.unit.at - _NEAR, 0) : taking.draft.unit.at])
        whole = next(places_before(before, s.grammar), None)
        return [whole] if whole is not None else []
    return list(taking.roles.get("place", ())) or taken


def headed(s: Sentence) -> list[Unit]:
    """الصومال: مقتل خمسة جنود, غزة - مقتل ثلاثة: return the place that heads a headline; a ministry there tells it."""
    if len(s.units) < 3 or s.tokens[s.units[1].head].form not in _HEADS_OFF or s.units[1].kind != ".":
        return []
    first, behind = s.units[0], s.units[2]
    tags = s.tokens[first.head].tags
    body = "organisations" in tags and not tags.isdisjoint(_BODIES)
    plain = first.kind == "NP" and "place" in first.kinds and not (first.prep or first.conj or first.trigger or body)
    return [first] if plain and behind.kind == "NP" and s.units[0].i == 0 else []


def _parted(s: Sentence, m: int, k: int) -> bool:
    """Whether a clause of its own stands between two units; where a place lies is none: المدينة التي تقع قرب الحدود."""
    own = (u for u in s.units[m + 1 : k] if u.kind in "VS" or (u.conj and u.trigger))
    return any(u.kind != "V" or s.tokens[u.head].form not in _LIES for u in own)
