"""A row of units and the ways to move along it: over marks, out of brackets, past relative clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.walks.answered_with import answers_so_called
from conflict_events.patterns.walks.clause_words import ClauseWords
from conflict_events.text.tokens import Token

QUOTES = frozenset("«»“”\"'‘’")
REACH = 60
"""Units a walk goes from its word: no clause is longer, and a row of 20,000 units must not be walked from each."""
BRACKET_REACH = 16
"""Units a bracket may hold."""
Group = list[Unit]
"""Phrases joined by و, that fill a role together."""

TAKEN_UP = ("نه", "نها", "نهم", "نهما")
"""Ends of أنه, إنها, بأنهم: whom they speak of is taken up from before."""
SINCE = frozenset({"منذ", "مذ"})
"""Prepositions behind which a time begins that lasts."""

_WHILE, _IN = frozenset({"حين", "وقت"}), frozenset({"في", "وفي"})
_OR, _RELATIVE_REACH = "او", 14
CLOSING, _OPENING = frozenset(")"), frozenset("(")
_QUOTED = 60  # tokens of a sentence before a mark among which quotations open
_FOUND = 3  # phrases before a time in which a word of finding stands
_AGO, _DESCRIBES = frozenset({"قبل", "منذ"}), frozenset({"adj", "gent"})
_HELD = frozenset({"place", "thing", "armed", "group", "org", "vehicle", "weapon"})


class UnitRow:
    """The units of one sentence in their order.

    Args:
        tokens: The sentence.
        units: Its units.
        words: Small words of its language.
    """

    def __init__(self, tokens: Sequence[Token], units: Sequence[Unit], words: ClauseWords) -> None:
        self.tokens = tokens
        self.units = units
        self.words = words

    def form(self, unit: Unit) -> str:
        """Return the folded form of a unit's head; of في حين and في وقت, which set clauses side by side, both words."""
        form = self.tokens[unit.head].form
        beside = form in _WHILE and unit.kind == "S" and unit.head > 0 and self.tokens[unit.head - 1].form in _IN
        return f"في {form}" if beside else form

    def tells_among(self, m: int) -> bool:
        """Whether unit m tells that those behind it are among those counted: بينهم, بمن فيهم, بما في ذلك."""
        form = self.form(self.units[m])
        if form not in self.words.among_included:
            return form.removeprefix("و") in self.words.among  # 41 شخصا، | ومنهم شرطيان، أصيبوا
        return any(self.form(u) in self.words.including for u in self.units[max(m - 2, 0) : m])

    def kind(self, m: int) -> str:
        """Return the kind of unit m, or nothing behind the last."""
        return self.units[m].kind if m < len(self.units) else ""

    def is_mark(self, m: int, marks: frozenset[str]) -> bool:
        """Whether unit m is one of these punctuation marks."""
        unit = self.units[m]
        return unit.kind == "." and self.tokens[unit.head].form in marks

    def skip_marks(self, m: int, step: int) -> int:
        """Return the next unit from m in a direction that is no quotation mark."""
        units = self.units
        while 0 <= m < len(units) and units[m].kind == "." and self.tokens[units[m].head].form in QUOTES:
            m += step
        return m

    def resumes(self, m: int) -> bool:
        """Whether unit m is a preposition with a pronoun: فيه, عليها."""
        return m < len(self.units) and self.words.resumed(self.tokens[self.units[m].head]) is not None

    def past_or(self, m: int) -> int:
        """الجيش | أو | أحد حلفائه قصف: return the unit before أو at m, else m."""
        return m - 1 if m > 0 and self.units[m].kind == "F" and self.form(self.units[m]) == _OR else m

    def past_closing_quote(self, m: int) -> int:
        """Return m, or the unit before it where m closes a quotation: في "قصف صاروخي" | استهدف."""
        if m < 1 or not self.is_mark(m, QUOTES):
            return m
        i = self.units[m].head
        opened = sum(t.form in QUOTES for t in self.tokens[max(i - _QUOTED, 0) : i])  # the phrase holds the first
        return m - 1 if opened % 2 else m

    def past_set_off(self, m: int) -> int:
        """هجوما، | مساء الجمعة، | استهدف: return the unit before a time between commas that ends at m, else m."""
        set_off = m > 1 and self.is_mark(m, COMMAS) and self.units[m - 1].kind == "T" and self.is_mark(m - 2, COMMAS)
        return m - 3 if set_off and not self.units[m - 1].conj else m  # كمين، ومساء الجمعة، | قال

    def leftward(self, m: int, count: int) -> Iterator[int]:
        """Yield so many units from m to the left, past a closing quotation mark and past times between commas."""
        m = self.past_closing_quote(self.past_set_off(m))
        for _ in range(count):
            if m < 0:
                return
            yield m
            m = self.past_set_off(m - 1)

    def back(self, m: int, kinds: str) -> int:
        """Return the nearest unit at or before m that is of none of these kinds, or -1."""
        units = self.units
        while m >= 0 and units[m].kind in kinds:
            m -= 1
        return m

    def after_comma(self, k: int) -> bool:
        """Whether a comma stands right before unit k."""
        m = self.skip_marks(k - 1, -1)
        return m >= 0 and self.is_mark(m, COMMAS)

    def past_relative(self, m: int) -> int:
        """Return the comma that closes the relative clause at m, or -1."""
        for k in range(m + 1, min(m + _RELATIVE_REACH, len(self.units))):
            unit = self.units[k]
            if unit.kind == "." and self.form(unit) in COMMAS and not self._goes_on_past(k):
                return k
            if unit.kind == "S" and (k > m + 1 or self.form(self.units[m]) in self.words.free_relative):
                return -1  # but الذي | طالما انتقد الحكومة
        return -1

    def time_set_off(self, k: int) -> int:
        """، السبت، | على المقر: return the comma before a time that two commas, one of them k, set off, or -1."""
        for m in (k - 2, k):
            ends = m >= 0 and self.kind(m + 1) == "T" and m + 2 < len(self.units)
            if ends and self.is_mark(m, COMMAS) and self.is_mark(m + 2, COMMAS):
                return m
        return -1

    def _goes_on_past(self, k: int) -> bool:
        """التي سيطرت | ، السبت، | على المقر: whether a time between commas, one of them k, parts verb and place."""
        m = self.time_set_off(k)
        behind = self.units[m + 3] if m > 0 and m + 3 < len(self.units) else None
        return behind is not None and self._awaits_place(m - 1) and bool(behind.prep) and not behind.conj

    def _awaits_place(self, m: int) -> bool:
        """Whether a verb ends at unit m, alone or with its subject, so that more of its clause may follow."""
        unit = self.units[m]
        subject = unit.kind == "NP" and not (unit.prep or unit.conj) and m > 0 and self.units[m - 1].kind == "V"
        return unit.kind == "V" or subject

    def resuming(self, m: int) -> str | None:
        """Return the preposition of what points back: عليها, فيه, عن | نصفهم; of تجمعا | لهم it tells whose that is."""
        if m and self.form(self.units[m]) in self.words.some_of and self.units[m - 1].kind == "P":
            return self.form(self.units[m - 1])
        prep = self.words.resumed(self.tokens[self.units[m].head])
        before = self.units[m - 1] if m and prep == "ل" else None
        return None if before is not None and _is_owned(before) else prep

    def in_relative(self, m: int) -> bool:
        """Whether verb m stands right behind a relative pronoun."""
        k = self.back(m - 1, "FB")
        return k >= 0 and self.units[k].kind == "R"

    def in_description(self, m: int) -> bool:
        """Whether verb m tells of a phrase before it; that of وهو ما تنفيه إيران وتقول goes on as a clause does."""
        k = self.back(m - 1, "FB")
        unit = self.units[max(k, 0)]
        if k == m - 1 and unit.kind == "NP" and "speech" in unit.kinds and (unit.prep or self.resumes(m + 1)):
            alone = unit.j == unit.head + 1 or bool(self.tokens[unit.j - 1].tags & _DESCRIBES)  # no شهادة منظمات
            return alone and not (unit.definite or self.units[m].conj)  # نشرت بيانا | نعت فيه فلانا, في بيان | تلقته
        return k >= 0 and self.units[k].kind == "R" and self.form(self.units[k]) not in self.words.free_relative

    def in_aside(self, m: int) -> bool:
        """Whether verb m stands behind a relative pronoun, or tells of a phrase before it."""
        return self.in_relative(m) or self.in_description(m)

    def described(self, m: int) -> Unit | None:
        """Return the indefinite phrase right before verb m that it describes: سيارة تقل, مسلحون يرتدون, ألغام زرعها."""
        verb, before = self.tokens[self.units[m].head], self.units[m - 1] if m else None
        perfect = bool(verb.tags) and "verb_impf" not in verb.tags
        whose = bool(verb.pron) and self.kind(m + 1) == "NP" and not self.units[m + 1].prep
        if before is None or self.units[m].conj or (not whose if perfect else verb.stem[0] not in "يت"):
            return None
        return before if before.kind == "NP" and not before.definite and not before.prep else None

    def set_off(self, after: Unit) -> bool:
        """Whether a place stands behind what commas set off after a name: الصحفي محمد، مراسل القناة، | أمام منزله."""
        before = self.units[after.at - 2]
        apposed = before.kind == "NP" and any(t.form in COMMAS for t in self.tokens[before.i : before.j])
        return apposed and "direction" in after.kinds

    def befell(self, m: int) -> bool:
        """Whether verb m tells where and when something befell the person before it: عن طبيب | خطف السبت في دارفور."""
        return self.tokens[self.units[m].head].stem in self.words.befell and "person" in self.units[m - 1].kinds

    def had_been(self, m: int) -> bool:
        """Whether verb m tells what an indefinite phrase had been doing: على محتجين كانوا يقطعون الطريق."""
        if m < 2 or self.units[m - 1].kind != "F" or self.units[m - 2].kind != "NP":
            return False
        return self.tokens[self.units[m - 1].head].stem in self.words.being and not self.units[m - 2].definite

    def and_had(self, k: int) -> bool:
        """Whether و stands on the auxiliary of verb k: تشن الحركة هجمات، وكانت قد طردت من معقلها."""
        m = k - 1
        while m > 0 and self.units[m].kind == "F" and not self.units[m].conj:
            m -= 1
        was = m >= 0 and self.units[m].kind == "F" and bool(self.units[m].conj)
        return was and self.tokens[self.units[m].head].stem in self.words.being

    def backs(self, m: int) -> bool:
        """بإسناد | ومشاركة التحالف: whether phrase m is joined to a bare preposition, and so governed by it."""
        return bool(self.units[m].conj) and m > 0 and self.units[m - 1].kind == "P"

    def parted(self, m: int, k: int) -> bool:
        """Whether unit k, behind verb m, is of what happened before: شن غارات بعد يوم من مقتل جنديين في | كمين."""
        if self.apart(self.units[k]) or self._named_after(k):
            return True
        if self.units[k].prep == "ب" and self.units[k - 1].kind == "NP" and self.apart(self.units[k - 1]):
            return True  # أعدموا في مارس بعد إدانتهم | بهجوم
        bare = False
        while (k := k - 1) > m and self.units[k].kind == "NP" and not self.units[k].conj:
            if self.units[k].trigger:
                return self.apart(self.units[k]) and not (bare and self.owns_none(self.units[k]))
            bare = bare or not self.units[k].prep
        return False

    def owns_none(self, event: Unit) -> bool:
        """سيطرت بعد معارك عنيفة | القوات: whether an adjective ends an event noun, that then owns nothing.

        Nor does one that is counted as a means: قصفت الطائرات بعدة غارات | مواقع المتمردين.
        """
        head, last = self.tokens[event.head], self.tokens[event.j - 1]
        counted = event.prep == "ب" and event.head > event.first and self.tokens[event.head - 1].prep == "ب"
        if counted and event.j == event.head + 1 and event.trigger:
            before = self.units[event.at - 1]
            return before.kind == "NP" and not before.prep and not (head.det or head.pron)
        described = event.j - event.head > 1 and bool(last.tags) and last.tags <= _DESCRIBES
        return described and not (head.det or head.pron or last.det or last.pron)

    def _named_after(self, k: int) -> bool:
        """Whether a word of operations behind a preposition of time owns event noun k: غداة حادث | دهس."""
        unit, before = self.units[k], self.units[k - 1]
        owned = unit.kind == "NP" and not (unit.prep or unit.conj) and before.kind == "NP" and before.j == unit.first
        return owned and before.prep in self.words.temporal and self.tokens[before.j - 1].base in self.words.operations

    def apart(self, unit: Unit) -> bool:
        """Whether an event noun tells what happened before, and not what its clause does: بعد هجوم, ردا على هجوم."""
        before = self.tokens[unit.first - 1] if unit.first > 0 else None
        any_of = before is not None and before.stem in self.words.any and unit.first > 2
        if any_of and self.tokens[unit.first - 2].form == "علي":
            return self.tokens[unit.first - 3].base in self.words.answer  # الرد على أي هجوم
        if unit.prep in self.words.temporal or before is None:
            return unit.prep in self.words.temporal
        if unit.prep == "علي" and ({before.base, before.stem} & self.words.answer or self._answering(unit)):
            return True
        if unit.prep == "ل":  # انتقاما لمقتل
            return before.base in self.words.inquiry
        if unit.prep in ("من", "علي"):  # بعد يوم من هجوم, بعد مرور عام على خطفه
            time = self.units[unit.at - 1]
            counted = time.kind == "T" and self.tokens[time.i].form in self.words.temporal
            return counted and not self.found(time, unit.prep)
        return not unit.prep and before.base in self.words.temporal

    def _answering(self, unit: Unit) -> bool:
        """برد حازم | على الهجوم: whether the phrase before is an answer, an adjective between."""
        last = self.units[unit.at - 1] if unit.at else unit
        told = last.kind == "NP" and self.tokens[last.head].base in self.words.answer
        return told or answers_so_called(self.tokens, unit.first, self.words.answer)

    def found(self, time: Unit, prep: str = "علي") -> bool:
        """عثر | قبل يومين | على جثة, تمكن قبل يومين من: whether what stands behind a time is what the verb is of."""
        words = self.words.finding if prep == "علي" else self.words.completed_from
        if prep != "علي" and self.tokens[time.first].form not in _AGO:  # تمكن بعد يوم من الهجوم
            return False
        return any(self.tokens[u.head].base in words for u in self.units[max(time.at - _FOUND, 0) : time.at])

    def relative_start(self, m: int) -> int:
        """Return the unit before the relative pronoun that stands at or before unit m."""
        while m >= 0 and self.units[m].kind != "R":
            m -= 1
        return m - 1

    def open_bracket(self, m: int) -> int:
        """Return the bracket that the one at unit m closes, or m."""
        for k in range(m - 1, max(m - BRACKET_REACH, -1), -1):
            if self.is_mark(k, _OPENING):
                return k
        return m

    def past_clock(self, m: int) -> int:
        """ليل الخميس (22,00 ت غ) | تعرض: return the unit before a bracket at m that holds an hour, else m."""
        if m < 0 or not self.is_mark(m, CLOSING):
            return m
        k = self.open_bracket(m)
        hour = any(token.kind == "number" for token in self.tokens[self.units[k].head : self.units[m].head])
        return k - 1 if hour else m


def _is_owned(unit: Unit) -> bool:
    """Whether ل with a pronoun behind a phrase tells whose it is: استهدفت مواقع | لهم."""
    return unit.kind == "NP" and not (unit.definite or unit.prep or unit.trigger) and not unit.kinds.isdisjoint(_HELD)
