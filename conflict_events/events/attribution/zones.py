"""What a statement says: where its content begins and ends within the sentence."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.accused import addressed, part_object
from conflict_events.events.attribution.apposed import told_of_speaker
from conflict_events.events.attribution.asides import (
    beside,
    opened_behind,
    opposes,
    says_as_well,
    takes,
    within_aside,
)
from conflict_events.events.attribution.before_it import Content, as_said, attributed, described, trim
from conflict_events.events.attribution.content_end import ATTRIBUTION, DESCRIBE, Ending
from conflict_events.events.attribution.deeds import named_by
from conflict_events.events.attribution.first_words import past_preposition
from conflict_events.events.attribution.how_opened import asked_for, by_means_of, how_opened, says_there, withheld
from conflict_events.events.attribution.main_verbs import before_saying, in_clause, main_verb, says_more
from conflict_events.events.attribution.marks import OPENING, close_around, closes_quote, said_further, short_quote
from conflict_events.events.attribution.offices import names_speaker
from conflict_events.events.attribution.opened_later import ASIDE, RELAY, SAY, opener_behind
from conflict_events.events.attribution.past_who_speaks import said_outside, search_end
from conflict_events.events.attribution.pointing import claimed_before, points_back
from conflict_events.events.attribution.quoted_before import quoted_before
from conflict_events.events.attribution.saying_places import said_from
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.attribution.told_what import (
    from_what,
    of_inner_saying,
    of_the_feeling,
    only_says,
    says_in_it,
    tells_what,
)
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.unit_row import QUOTES, TAKEN_UP

_FOR = frozenset({"demand", "condemnation", "denial"})  # what ل names is said: دعا لوقف القتال, نفيها لأي تواطؤ
_KNOWN, _AIMED = frozenset({"assertion"}), frozenset({"warning", "threat"})
_ABOUT = "عن"
_ALERT = "statement.alert_verb"  # نبه | إلى خطورة الوضع


def content_span(s: Sentence, draft: Draft, words: Speech) -> Content | None:
    """Return what a statement says, or None where nothing is said.

    Args:
        s: The sentence.
        draft: The statement.
        words: Words of attribution.
    """
    if draft.pattern.trigger == ATTRIBUTION:
        return attributed(s, draft, draft.unit.first, words)
    part_object(s, draft, words)
    told = claimed_before(s, draft) or quoted_before(s, draft, words) or points_back(s, draft, words)
    if told is not None:
        return told
    source = as_said(s, draft.unit.at, words)
    claims = draft.pattern.subtype == "claim" and bool(draft.hit.tail)  # أعلنت في موقعها على الإنترنت | مسؤوليتها عن
    outside = said_outside(s, draft.unit.at, words)
    begin = draft.hit.tail[0] if claims else _Opening(s, draft, words).find(outside)
    if begin is None and withheld(s, draft.unit.j, words):
        return None
    if source is not None and not (s.tokens[source].form in words.as_well and says_there(s, draft, begin, words)):
        return attributed(s, draft, source, words)
    if begin is None and draft.pattern.trigger == RELAY and s.tokens[draft.hit.i].form == ASIDE:
        return attributed(s, draft, draft.unit.first, words)  # انسحبت القوة، نقلا عن الإذاعة
    if begin is None:
        return described(s, draft, words)
    how = how_opened(s, begin, words)
    begin += begin < len(s.tokens) and s.tokens[begin - 1].form == ":" and s.tokens[begin].form in OPENING | words.that
    ends = main_verb(s, draft, begin, how), close_around(s, draft.hit.i, begin), before_saying(s, begin, how)
    end = min(Ending(s, draft, begin, how, words).find(), says_more(s, draft, begin, words), *ends)
    begin, end = trim(s, begin, min(end, s.units[outside].first) if outside < len(s.units) else end)
    return None if begin >= end or withheld(s, begin, words) else (begin, end, how)


class _Opening:
    """The search for where what is said begins, behind its verb."""

    def __init__(self, s: Sentence, draft: Draft, words: Speech) -> None:
        self.s, self.draft, self.words = s, draft, words
        self.governed: Unit | None = None
        self.bare: Unit | None = None
        self.last: Unit | None = None  # what is said where nothing else is: the burden, whom a threat is for
        self._speaker = {id(u) for group in draft.roles.values() for u in group}

    def find(self, outside: int) -> int | None:
        """Return the first token of what is said, before a unit: behind أن, a colon or a mark, or a phrase."""
        k, closing = self.draft.unit.at, -1
        told = [a for a in (self._document(), *told_of_speaker(self.s, k, self._speaker, self.words)) if a]
        for unit in self.s.units[k + 1 : search_end(self.s, k, outside)]:
            if unit.at == closing or (told and any(unit.at in aside for aside in told)) or self._passes(unit):
                continue
            if unit.kind == "NP":
                if unit.at == k + 1 and withheld(self.s, unit.i, self.words):
                    return None
                self._note(unit)
            elif unit.kind in "S.":
                closing = max(closing, self._closing(unit))
                if self._opens(unit):
                    return self._phrase() if self._told_before(unit) else unit.j
                if self._ends_before(unit, k):
                    break
            elif unit.kind == "V" and self._is_predicate(unit, k):
                return self._phrase() or (None if self._only_talks(unit) else from_what(self.s, unit))
            elif (
                says_in_it(self.s, unit, self._speaker, self.words)
                if unit.kind == "V"
                else opposes(self.s, unit, self.words)
            ):
                break
        return self._phrase()

    def _only_talks(self, unit: Unit) -> bool:
        """Whether a verb is joined, and not said: تحدث القائد إلى جنوده، وحثهم على الصبر; ندد به واعتبر أن."""
        t, words = self.s.tokens[self.draft.hit.i], self.words
        return unit.conj and bool(t.pron or self.draft.slots.resumed or t.base in words.talking | words.insisting)

    def _passes(self, unit: Unit) -> bool:
        if unit.kind == "NP":
            if within_aside(self.s, unit, self.draft.unit.at, self.words):
                return True
        elif unit.kind == "R" and (told := tells_what(self.s, unit, self.draft, self._speaker, self.words)) is not None:
            self.governed = self.governed or told
        # مضى يقول, نشرت تقريرا عن, but أعلن مسؤوليته عن: a word may be one with the verb, and not said
        return unit.head in self.draft.hit.tail and bool(self.draft.pattern.content)

    def _told_before(self, unit: Unit) -> bool:
        """Whether an event that is said stands before a comma already: أعلن مقتل جندي، مشيرا إلى أن."""
        begin = self._phrase()
        said = next((u for u in (self.bare, self.governed) if u is not None and begin in (u.first, u.i)), None)
        base = self.s.tokens[said.head].base if said is not None else ""
        if said is None or base in self.words.echo or only_says(self.s, self.draft, said, unit, self.words):
            return False  # رد على الرئيس، قائلا: "لا"
        if of_the_feeling(self.s, self.draft, said, unit):
            return True
        if said_further(self.s, unit.first, self.words, said.j):
            return True
        if not (base in self.words.stance or "event" in said.kinds):
            return False
        between = self.s.units[said.at : unit.at]  # ... مقتل القائد الذي وصفه الجيش بأنه: what describes it is of it
        thought = self.s.tokens[unit.first - 1].base in self.s.grammar.words.suspects  # توقيف رجل يشتبه | بأنه مدبره
        return thought or any(u.kind == "R" or self.s.tokens[u.head].form in COMMAS for u in between)

    def _document(self) -> range:
        """Return the units of an aside that says where or by whom: هددت الجماعة، في بيان بثته قناة كذا، بقصف."""
        units, k = self.s.units, self.draft.unit.at
        commas = [u.at for u in units[k + 1 :] if u.kind == "." and self.s.tokens[u.head].form in COMMAS]
        for begin, end in pairwise(commas):
            first = units[begin + 1]
            source = any(d.unit.at == first.at and d.pattern.trigger == ATTRIBUTION for d in self.s.drafts)
            source = source or self.s.tokens[first.head].base in self.words.unnamed
            if source or (first.prep in self.words.frame_preposition and "speech" in first.kinds):
                opens = any(self._opens(u) for u in units[k + 1 : end])
                return range(0) if opens else range(begin, end + 1)
        return range(0)

    def _closing(self, unit: Unit) -> int:
        """Return the mark that closes the short quotation that opens at a unit, or -1."""
        if unit.kind != "." or self.s.tokens[unit.head].form not in OPENING or not short_quote(self.s, unit.at):
            return -1
        marks = (u.at for u in self.s.units[unit.at + 1 :] if u.kind == "." and self.s.tokens[u.head].form in QUOTES)
        return -1 if self._says_so(unit) else next(marks, -1)

    def _opens(self, unit: Unit) -> bool:
        form = self.s.tokens[unit.head].form
        if unit.kind == "S":
            before = self.s.tokens[unit.first - 1].form  # نقلوا الجرحى إلى المستشفى بعد | أن سقطت قذيفة
            later = before in self.s.grammar.words.amid_that
            if later or form not in self.words.that or self._told_behind(unit):
                return False
            if of_inner_saying(self.s, self.draft, unit, self._speaker, self.words):
                return False  # أقر البرلمان قانونا يقول معارضوه | إنه كذا
            return not opposes(self.s, unit, self.words)
        if form in OPENING and self.governed is not None:  # هدد بالرد على أي هجوم "في الزمان المناسب"
            about = self.governed.prep == _ABOUT and "event" in self.governed.kinds  # كشف عن تحرك "سري جدا جدا"
            about = about and self.s.tokens[unit.first - 1].form not in self.words.dependent  # قائلا "سنرد"
            if about or self.draft.pattern.subtype not in _KNOWN:
                return False  # the quotation goes on with the phrase
        if unit.kind != "." or closes_quote(self.s, unit.head):
            return False
        return form == ":" or (form in OPENING and (self._says_so(unit) or not short_quote(self.s, unit.at)))

    def _told_behind(self, that: Unit) -> bool:
        """انتقد الوزير القرار مؤكدا | أنها: whether أن goes on with a participle of saying, behind what is said."""
        k = that.at - 1
        told = k > self.draft.unit.at and self.bare is not None and self.bare.at < k
        if self.s.tokens[that.first - 1].stem in self.words.saying:
            return False  # برر الوزير القرار قائلا | إن
        return told and self.s.drafts_at(k) == "statement"

    def _says_so(self, mark: Unit) -> bool:
        """Whether a word of saying opens even a short quotation: نقلت عنه قوله "لا", رد على السؤال قائلا "لا"."""
        return self.s.tokens[mark.first - 1].base in self.words.echo or mark.first - 1 in self.draft.hit.tail

    def _ends_before(self, unit: Unit, k: int) -> bool:
        """A turn of the reporter ends the search, the comma that closes a relative clause, what is joined to a noun."""
        form = self.s.tokens[unit.head].form
        turns = unit.kind == "S" and (form in self.words.turn or opposes(self.s, unit, self.words))
        turns = turns or (says_as_well(self.s, unit, self.words) and self._phrase() is not None)
        if turns or (unit.conj and not self.draft.hit.verb):
            return True
        behind = self.s.units[unit.at + 1] if unit.at + 1 < len(self.s.units) else unit
        first = not any(d.type == "statement" and d.unit.at < k for d in self.s.drafts)
        takes_up = behind.kind == "S" and self.s.tokens[behind.head].form.endswith(TAKEN_UP)
        if first and takes_up and self.draft.pattern.trigger == SAY and self._opens(behind):
            return False  # والتي قالت الحكومة في بيان، | إنها
        return self.draft.slots.antecedent is not None and unit.kind == "." and form in COMMAS and unit.at > k + 1

    def _is_predicate(self, unit: Unit, k: int) -> bool:
        grammar, before = self.s.grammar, self.s.units[unit.at - 1]
        amid = before.kind == "S" and self.s.tokens[before.first - 1].form in grammar.words.amid_that
        if amid and self.draft.pattern.subtype in _KNOWN and self._phrase() is None:
            return False  # أضافت بعد أن | تلت بيانا: "..."
        if unit.at <= k + 1 or grammar.walker.in_relative(unit.at) or grammar.antecedent(unit.at) is not None:
            return False
        if unit.conj:
            last = next((u for u in reversed(self.s.units[k + 1 : unit.at]) if u.kind in "V."), unit)
            described = last.kind == "V" and last is not unit and grammar.walker.in_relative(last.at)
            if described and self.governed is None:
                return False  # الحركة التي تسيطر على القطاع | وخاضت حروبا، باستخدام
            empty = self.governed is None and self.bare is None and self.draft.pattern.trigger == SAY
            return not (empty and opened_behind(self.s, unit, self.words))
        return self.governed is not None or not opener_behind(self.s, self.draft, unit, self.words)

    def _note(self, unit: Unit) -> None:
        tokens, words = self.s.tokens, self.words
        how = id(unit) in self._speaker or tokens[unit.first].form in words.aside or in_clause(self.s, self.draft, unit)
        how = how or tokens[unit.head].base in words.manner or beside(self.s, self.draft.unit.at, unit, words)
        if how or tokens[unit.first - 1].form in words.utmost:  # بأشد | العبارات
            return
        if (whose := named_by(self.s, unit)) is not None and id(whose) in self._speaker:
            return  # طالبت عائلات | القتلى | بفتح تحقيق
        tail, subtype = self.draft.hit.tail, self.draft.pattern.subtype
        how = unit.first - 1 in tail and self.s.classes[unit.first] == "A"  # وجه انتقادات | حادة للحكومة
        if how or not takes(tokens[self.draft.hit.i], unit, words):
            return
        if self.draft.pattern.trigger == DESCRIBE:
            self._note_quality(unit)
            return
        called_for = unit.prep == "ل" and subtype in _FOR and ("event" in unit.kinds or (tail and subtype != "demand"))
        charge = unit.prep == "ب" or tokens[self.draft.hit.i].base not in words.accusing
        governs = (unit.prep in words.content_preposition and charge) or (called_for and (self.bare is None or tail))
        if governs and self.governed is None and not self._frames(unit):
            self.governed = unit
        elif unit.prep in by_means_of(tokens[self.draft.hit.i], subtype, words) and self.governed is None:
            self.governed = replace(unit, i=unit.first)  # اتهموا الجيش باستخدام الرصاص
        elif self.bare is None and not (
            unit.prep
            or unit.conj
            or addressed(self.s, self.draft, unit)
            or names_speaker(self.s, self.draft, unit, self._speaker, words)
        ):
            self.bare = unit
        elif self.last is None and self.s.tokens[unit.head].base in self.s.grammar.words.responsibility:
            self.last = unit  # حملت دول غربية دمشق المسؤولية

    def _note_quality(self, unit: Unit) -> None:
        """وصف الأحكام الصادرة بحق معارضين | بالجائرة: what it is called stands behind the last ب."""
        with_it = unit.prep == "ب" or any(t.prep == "ب" for t in self.s.tokens[unit.i : unit.i + 1])  # "بالجبان"
        found = self.governed  # وصفه بـ"مخطط"; what it is called in quotation marks is no object's
        quoted = found is not None and any(t.form in QUOTES for t in self.s.tokens[found.i - 1 : found.i + 1])
        settled = found is not None and (self.s.tokens[self.draft.hit.i].pron or quoted)
        goes_on = self.s.tokens[unit.first - 1].base in self.words.dependent  # وصفه بالجبان، متوعدا | بالرد
        if with_it and not (settled or goes_on) and self.s.tokens[unit.first].form not in self.words.no_quality:
            self.governed = unit

    def _frames(self, unit: Unit) -> bool:
        """في بيان, من القاهرة: frames of the saying, not what is said; but سخر | من الخطة."""
        if self.s.tokens[self.draft.hit.i].base in self.words.mocking:
            return False
        if self.draft.pattern.subtype in _AIMED and unit.prep in ("من", "الي"):  # وجه تحذيرا إلى السكان | من هجوم
            there = said_from(self.s, unit, self.words)  # هدد من صنعاء | بقصف السفن
            return there or (unit.prep != "من" and self.draft.pattern.trigger != _ALERT)
        by_means = unit.prep == "ب" and bool(unit.kinds & {"place", "outlet"})
        by_means = by_means and not asked_for(self.s, self.draft, unit, self.words)
        before = self.s.units[unit.at - 1]  # في بيان | على فيسبوك, أعلن الجيش | على تليغرام
        told = id(before) in self._speaker or "outlet_noun" in before.kinds
        told = told or self.s.tokens[before.head].base in self.words.carried
        channel = told and unit.prep in self.words.channel_preposition and "outlet" in unit.kinds
        return unit.prep in self.words.frame_preposition or by_means or channel

    def _phrase(self) -> int | None:
        found, base = self.governed, self.s.tokens[self.draft.hit.i].base
        if found is None:
            return next((u.first for u in (self.bare, self.last) if u is not None), None)
        aims = base in self.words.accusing or base in self.words.referring
        if self.bare is None or aims or (self.draft.pattern.subtype == "threat" and found.prep == "ب"):
            return past_preposition(self.s, found)  # توعد الرئيس | الوحدات الكردية | بعملية, أشارت النتائج | إلى فوزه
        return min(found.i, self.bare.first)
