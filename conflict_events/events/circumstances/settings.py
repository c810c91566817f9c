"""Where and when: the place and time of an event's own clause, and of what is said around it."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import ONE_OF, THEIRS
from conflict_events.events.circumstances.after_wars import after_war
from conflict_events.events.circumstances.amid import amid_between, amid_what, beside_what
from conflict_events.events.circumstances.comparisons import compares
from conflict_events.events.circumstances.held_over import held_over, laid_to_rest
from conflict_events.events.circumstances.in_hospital import cared_for, in_care
from conflict_events.events.circumstances.inside_it import outside_it, pointed_there
from conflict_events.events.circumstances.joined_across import lies_between, with_joined_places
from conflict_events.events.circumstances.named_after import named_after
from conflict_events.events.circumstances.next_attacks import beyond_joined
from conflict_events.events.circumstances.not_when_said import not_when_said
from conflict_events.events.circumstances.of_claims import of_claim
from conflict_events.events.circumstances.of_wounds import of_death
from conflict_events.events.circumstances.origins import origin_of
from conflict_events.events.circumstances.other_matters import goal_before, in_reach, other_clause, stirred_up
from conflict_events.events.circumstances.place_owners import (
    at_home,
    fired_or_taken_from,
    lies_where,
    named_by,
    names_no_place,
    of_another,
    of_doer,
    of_held,
    of_lying,
    outside_asides,
    parted,
    says_where,
    settled_before,
    stands_behind,
    stood_on,
    tells_where_lies,
    witnesses,
)
from conflict_events.events.circumstances.seated import seats_somebody
from conflict_events.events.circumstances.setting_words import SettingWords
from conflict_events.events.circumstances.suspected import of_crime, place_of_crime, tried_there
from conflict_events.events.circumstances.time_complements import of_inner_verb
from conflict_events.events.circumstances.time_owners import (
    before_it,
    nearest_first,
    of_birth,
    of_deed,
    of_meeting,
    of_noun,
    of_plan,
    of_state,
    of_told,
    of_topic,
    own_first,
    since_so,
    single,
    tells_since,
    with_joined,
)
from conflict_events.events.circumstances.unlisted_places import bare_target, lies_in, on_a_side
from conflict_events.events.circumstances.whose_homes import lies_at_home, of_kin, tells_of_home, where_they_ask
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.unit_row import Group

_IN = ("في", "ب", "داخل", "قرب", "قبالة", "خارج", "حول", "عند", "عبر", "فوق")
_ON, _BETWEEN, _TO, _WHERE = "علي", "بين", "الي", (*_IN, "علي", "الي")
_NEAR = 60  # units of a sentence around an event in which its place is looked for
_PLACE = frozenset({"place", "direction"})
_OTHER = frozenset({"time", "event", "speech", "armed", "person", "outlet", "outlet_noun", "org", "group", "title"})


class Settings(SettingWords):
    """Finds places and times; immutable once built."""

    def places(self, s: Sentence, draft: Draft) -> Group:
        """Return the phrases that say where an event happened, from its own slots."""
        slots = draft.slots
        if "في" in slots.resumed and slots.antecedent is not None and slots.antecedent.kinds & _PLACE:
            return [self._unframed(s, u) for u in with_joined_places(s, slots.antecedent)]  # المكان الذي قتل فيه
        taken = {id(u) for role in ("object", "target", "speaker", "outlet") for u in draft.roles.get(role, ())}
        options: list[tuple[int, Group]] = []
        for prep in (p for p in _WHERE if p in slots.preps):
            groups = (g for g in slots.preps[prep] if id(g[0]) not in taken and self._is_place(s, g[0], prep))
            options += [(g[0].at, g) for g in groups if not self._of_others(s, draft, g[0])]
        options += [(g[0].at, g) for g in slots.preps.get(_BETWEEN, ()) if lies_between(s, draft, g, self._lying)]
        bare = (g for g in slots.bare if self._beside(s, g[0]) and id(g[0]) not in taken)
        options += [(g[0].at, g) for g in bare if not self._of_others(s, draft, g[0])]
        named = named_after(s, draft)
        if named and id(named[0]) not in taken and not self._names_none(s, named[0]):
            return named
        origin, k = origin_of(s, draft, self._sides), draft.unit.at
        options = outside_asides(s, draft, options)
        behind = [o for o in options if o[0] > k]  # شهدت المدينة انفجارا | في السوق
        if slots.scene and (not behind or slots.scene[0].at > k):  # لم تشهد بلدة كذا شمالي حلب أي قصف
            return [self._unframed(s, u) for u in slots.scene]
        freed = bool(origin) and draft.pattern.subtype == "release"
        if not options or (freed and s.tokens[origin[0].head].base in self._jails):
            return origin
        group = min(behind or options, key=lambda o: abs(o[0] - k))[1]
        if fired_or_taken_from(s, draft, origin, group[0]):
            return origin  # خطفوا من دير كذا في الجزائر
        if not behind and len(group) == 1:
            first = self._chain_start(s, group[0])
            group = group if draft.type == "capture" and id(first) in taken else [first]
        elif len(group) == 1:
            group = [self._named_next(s, group[0])]
        told = [u for u in group if s.tokens[u.head].base in self._edge and u.j - u.head > 1]
        group = [u for u in group if u.kinds & _PLACE or not u.kinds or u in told]
        return [self._unframed(s, u) for u in group if not outside_it(s, u)]

    def _of_others(self, s: Sentence, draft: Draft, unit: Unit) -> bool:
        there = of_doer(s, draft, unit, self._stationed) or cared_for(s, draft, unit, self.tended)
        there = there or of_held(s, draft, unit, self._held) or of_lying(s, draft, unit, self._lying)
        there = there or of_another(s, draft, unit) or held_over(s, draft.unit.at, unit, *self._rites)
        there = there or place_of_crime(s, draft, unit) or goal_before(s, draft, unit)
        dead = unit.at > draft.unit.at and (draft.type == "strike" or "person" in draft.unit.kinds)
        there = there or (dead and laid_to_rest(s, draft, unit, *self._rites))
        there = there or beyond_joined(s, draft, unit, self._nowhere) or in_reach(s, draft.unit, unit, self._able)
        there = there or stirred_up(s, draft.unit.at, unit, *self._stirred) or lies_at_home(s, draft, unit)
        there = there or where_they_ask(s, draft.unit.at, unit) or beside_what(s, unit) or amid_what(s, draft, unit)
        there = there or tried_there(s, draft.unit.at, unit) or after_war(s, draft.unit.at, unit)
        there = there or of_kin(s, draft.unit.at, draft.pattern.trigger)
        return there or stands_behind(s, unit, self._works) or of_meeting(s, draft, unit, self._meeting)

    def _of_other_time(self, s: Sentence, draft: Draft, time: Unit) -> bool:
        if time.at < draft.unit.at:
            theirs = draft.type != "statement" and held_over(s, draft.unit.at, time, *self._rites)
            theirs = theirs or of_topic(s, draft, time) or tried_there(s, draft.unit.at, time)
            theirs = theirs or after_war(s, draft.unit.at, time)
            return theirs or since_so(s, time, self._states) or of_death(s, draft, time)
        elsewhere = of_meeting(s, draft, time, self._meeting) or of_plan(s, draft, time, self._planned)
        elsewhere = elsewhere or of_told(s, draft, time) or of_deed(s, draft, time) or of_crime(s, draft, time)
        elsewhere = (
            elsewhere
            or of_inner_verb(s, draft, time)
            or of_claim(s, draft, time)
            or laid_to_rest(s, draft, time, *self._rites)
            or of_birth(s, draft, time)
        )
        return elsewhere or of_state(s, draft, time, self._states, self._running)

    def around(self, s: Sentence, begin: int, end: int, k: int) -> Group:
        """Return the nearest phrase of place to unit k within a range of tokens, with what is joined to it."""
        near = s.units[max(k - _NEAR, 0) : k + _NEAR]  # a list of names may be a sentence of thousands
        inside = (
            u for u in near if begin <= u.i < end and u.kind == "NP" and (u.prep or not u.conj) and self.stands(s, u)
        )
        options = [u for u in inside if not (self._seat(s, u) or self._elsewhere(s, u, k))]
        best = min(options, key=lambda u: (abs(u.at - k), u.at), default=None)
        if best is None or held_over(s, k, best, *self._rites):
            return []
        if best.at < k:
            best = self._chain_start(s, best)
        group = [best]
        for unit in s.units[best.at + 1 :]:
            if not (unit.kind == "NP" and unit.conj and not unit.prep and not unit.trigger and unit.kinds & _PLACE):
                break
            group.append(unit)
        return [self._unframed(s, u) for u in group]

    def _elsewhere(self, s: Sentence, unit: Unit, k: int) -> bool:
        """Whether a place is told of in a clause that the event at unit k is not in, or as where others are."""
        apart = parted(s, unit.at, k) or at_home(s, unit, k, self._homes) or other_clause(s, k, unit.at)
        apart = apart or where_they_ask(s, k, unit) or tells_of_home(s, unit) or tried_there(s, k, unit)
        apart = apart or tells_where_lies(s, unit, self._lying) or amid_between(s, k, unit)
        return apart or stirred_up(s, k, unit, *self._stirred) or after_war(s, k, unit)

    def _seat(self, s: Sentence, unit: Unit) -> bool:
        """Whether a place only tells where somebody sits, or is somebody's body: الفصائل في غزة, في أطرافهم."""
        token = s.tokens[unit.head]
        if token.pron and (token.base in self._body or token.base in self._edge):
            return True
        return seats_somebody(s, unit, self._posted)

    def opening(self, s: Sentence, end: int) -> Group:
        """Return the place that opens a sentence before a saying whose content begins at `end`: وفي تعز، قال …."""
        first = next((u for u in s.units if u.kind not in ".F"), None)  # أما في حلب فقد أعلن
        if first is None or first.i >= end or first.prep not in ("في", "") or first.kind != "NP":
            return []
        return [self._unframed(s, first)] if self.stands(s, first) else []

    def hit_places(self, s: Sentence, draft: Draft, targets: Group) -> Group:
        """Return the targets that are places themselves, so that they say where: غارات على المدينة."""
        if not targets or not self._struck_place(s, draft, targets[0]):
            return []
        where = lies_where(s, targets[-1], self._lying)
        if where is not None and self.stands(s, where):
            return [self._unframed(s, where)]
        return [u for u in targets if "place" in u.kinds or not u.kinds]

    def _struck_place(self, s: Sentence, draft: Draft, unit: Unit) -> bool:
        """Whether what is hit is a place: المدينة, or a bare word that no list has: غارات على عيتا."""
        listed = "place" in unit.kinds
        return "vessel" not in unit.kinds and not self._names_none(s, unit) if listed else bare_target(s, draft, unit)

    def _names_none(self, s: Sentence, unit: Unit) -> bool:
        """Whether what is hit is no place of its own: مواقع المسلحين, أحد مواقعه."""
        one = s.tokens[unit.head].base in ONE_OF
        k = min(unit.head + one, unit.j - 1)
        business = s.tokens[k].base in self._sector and k + 1 < unit.j and s.classes[k + 1] == "N"
        return business or (s.tokens[k].base in self._nowhere and "called" not in s.tokens[k].tags)  # but بيت لاهيا

    def _named_next(self, s: Sentence, unit: Unit) -> Unit:
        """في موقعين بمدينة كذا: behind a place that nothing describes, the one it stands in."""
        theirs = s.tokens[unit.head].base in self._nowhere and any(t.pron for t in s.tokens[unit.i : unit.j])
        told = unit.definite or unit.j - unit.i > 1  # في جبهة كذا
        if (told and not theirs) or unit.at + 1 >= len(s.units):  # but في مواقع تمركزهم
            return unit
        following = s.units[unit.at + 1]
        stands = following.kind == "NP" and not following.conj and self.stands(s, following)
        return following if stands and following.definite else unit

    def _chain_start(self, s: Sentence, unit: Unit) -> Unit:
        """Return the first, the most exact, of the places that stand in a row before an event: في حي كذا بمدينة كذا."""
        while unit.at > 0 and not (unit.conj and unit.prep):  # في ريف كذا | وفي إدلب قتل ستة
            before = s.units[unit.at - 1]
            before = named_by(s, before) or before
            if before.kind != "NP" or before.conj or before.prep == _ON or not self.stands(s, before):
                break
            unit = before
        return settled_before(s, unit) or unit

    def times(self, s: Sentence, draft: Draft, said: tuple[int, int] = (0, 0)) -> list[Unit]:
        """Return the time units of an event's own clause: the nearest that has days, with what is joined to it."""
        options = nearest_first(s, draft)
        # تبادلا اليوم الاتهامات | بهجوم وقع أمس: a time in what is said is none of the saying
        options = [t for t in options if not (said[0] <= t.i < said[1] or of_noun(t) or not_when_said(s, draft, t))]
        unlike = self._superlative, self._occurrence
        options = [t for t in options if not compares(s, draft, t, *unlike)]
        options = [t for t in options if not (before_it(s, draft, t) or self._of_other_time(s, draft, t))]
        options = own_first(s, draft, options)
        if not options:
            return []
        first = next((t for t in options if t.time is not None and t.time.start is not None), options[0])
        if single(s, draft) and first.time is not None and first.time.how == "since-duration" and first.time.inner:
            return [replace(first, time=first.time.inner)]  # تعرض لهجوم منذ أسبوع: a week ago
        if first.time is not None and first.time.inner and tells_since(s, draft, first):
            first = replace(first, time=first.time.inner)
        return with_joined(first, options)

    def is_setting(self, s: Sentence, unit: Unit) -> bool:
        """Whether على governs nothing that is hit: على الحدود, على طول السياج, صاروخ محمول على الكتف."""
        frame = self._frame | self._carried
        return unit.prep == _ON and (stood_on(s, unit, *self._on) or s.tokens[unit.head].base in frame)

    def hits(self, s: Sentence, draft: Draft, unit: Unit) -> bool:
        """Whether a strike on one side hits what على governs: هجوم على حاجز, but معارك على جبهة."""
        one_sided = draft.type == "strike" and draft.pattern.subtype != "clash"
        return one_sided and s.tokens[unit.head].base not in self._edge | self._frame | self._carried

    def _is_place(self, s: Sentence, unit: Unit, prep: str) -> bool:
        if names_no_place(s, unit, self._superlative):
            return False
        if prep in (_ON, _TO):
            return self.is_setting(s, unit) or on_a_side(s, unit, self._lying)
        token = s.tokens[unit.head]
        away = token.base in self._beyond and (prep == "خارج" or unit.j - unit.head == 1)
        away = away or (prep == "في" and token.base in self._against)  # في حق موسكو
        if away or (unit.prep == "ب" and (self._is_how(s, unit) or token.base in s.grammar.words.rides)):
            return False  # بطريق الخطأ, انفجر لغم بدورية
        if any(s.tokens[k].base in self._damage for k in range(max(unit.first - 2, 0), unit.first)):
            return False  # أضرار مادية | في المنازل
        if unit.j - unit.i == 1 and (token.base in self._body or (token.pron and token.base in self._edge)):
            return False  # رصاصة في الرأس, في طريقه
        if any(t.pron and ("vehicles" in t.tags or t.base in self._body) for t in s.tokens[unit.i : unit.j]):
            return False  # داخل سيارتهم | بمنطقة كذا
        if unit.kinds & _PLACE:
            return True
        return (prep == "في" and not unit.kinds & _OTHER and s.classes[unit.head] == "X" and not token.pron) or lies_in(
            s, unit, prep
        )

    def stands(self, s: Sentence, unit: Unit) -> bool:
        """Whether a phrase says where something is: في المدينة, شمال البلدة."""
        if unit.trigger or unit.empty or in_care(s, unit, self.tended) or beside_what(s, unit):
            return False
        if witnesses(s, unit):
            return True
        if unit.prep in _IN or unit.prep == _ON:
            near = unit.prep == _ON and s.tokens[unit.head].base in self._edge and unit.j - unit.head > 1
            return (near or bool(unit.kinds & _PLACE)) and self._is_place(s, unit, unit.prep)
        return unit.prep == "" and self._beside(s, unit)

    def _beside(self, s: Sentence, unit: Unit) -> bool:
        theirs = unit.j - unit.i == 1 and s.tokens[unit.head].pron in THEIRS  # تاركين | خلفهم قتلى
        return not theirs and says_where(s, unit, self._beyond)

    def _unframed(self, s: Sentence, unit: Unit) -> Unit:
        unit = pointed_there(s, unit, self._about_it)
        framed = s.tokens[unit.head].base in self._frame and unit.head + 1 < unit.j
        return replace(unit, i=unit.head + 1, head=unit.head + 1) if framed else unit
