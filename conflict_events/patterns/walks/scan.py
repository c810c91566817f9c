"""Walk a row of units onward from a word and gather what attaches to it: bare phrases, prepositional ones, times."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import IN
from conflict_events.patterns.walks.asides_of import (
    closes_outer,
    governs_more,
    left_to_source,
    other_side,
    past_dash,
    past_seat,
    past_told,
    resumes,
    since_when,
    tells_day,
    to_other_side,
)
from conflict_events.patterns.walks.between_marks import denies, past_adverbs, past_bracket, place_between, tells_more
from conflict_events.patterns.walks.event_nouns import bears_object, joins_owned, others_of_a_kind, past_grasp
from conflict_events.patterns.walks.listed_among import bearer, goes_on_listing, names_some
from conflict_events.patterns.walks.next_clauses import fronts_next, goes_along, opens_next, take_time, that_was
from conflict_events.patterns.walks.owned_acts import past_owned
from conflict_events.patterns.walks.past_verbs import past_verb
from conflict_events.patterns.walks.scanned import Scan
from conflict_events.patterns.walks.sides_told import parties, stands_alone
from conflict_events.patterns.walks.standing_clauses import closes_description, past_standing, tells_doer
from conflict_events.patterns.walks.taken_behind import opens_object, taken_after_comma, taken_behind
from conflict_events.patterns.walks.tells_along import tells_along
from conflict_events.patterns.walks.unit_row import QUOTES, REACH, SINCE, Group, UnitRow
from conflict_events.text.tokens import Token

_BRACKETS, _ASIDE_REACH = {"(": ")", "[": "]", "-": "-", "–": "–"}, 7
_ACT, _THINGS = frozenset({"event"}), frozenset({"place", "thing", "vehicle"})
_OWNS, _HOW, _WITHIN = frozenset({"ل", "في", "ب"}), frozenset({"ب", "من"}), frozenset({"في", "خلال", "جراء"})
_STILL, _TANWIN, _PRONOUNS = frozenset({"time"}), "\u064b", ("هما", "هم", "هن", "ها", "ه", "")
_ANSWERED, _DOING = frozenset({"علي", "ل"}), frozenset({"armed", "group", "force", "person", "state"})


class Forward:
    """One walk behind a word: each step reads a unit and returns where to go on, or -1 where the clause ends."""

    def __init__(self, row: UnitRow, k: int, stop_at_nouns: bool) -> None:
        self.scan = Scan()
        self._row = row
        self._units = row.units
        self._k = k
        self._stop_at_nouns = stop_at_nouns
        self._last: Group | None = None
        self._owned: Group | None = None
        self._later = self._answered = False

    def run(self) -> None:
        """Walk until the clause ends."""
        m, end = self._k + 1, min(self._k + 1 + REACH, len(self._units))
        while 0 <= m < end:
            m = self._step(m, self._units[m])

    def _step(self, m: int, unit: Unit) -> int:
        match unit.kind:
            case "NP":
                if not self._stop_at_nouns and (owned := past_owned(self._row, m)) > m:
                    return owned
                return self._event(m, unit) if unit.trigger else self._phrase(m, unit)
            case ".":
                self._later = self._answered = False
                return self._mark(m)
            case "V" | "S":
                if self._row.form(self._units[m - 1]) in SINCE:
                    return since_when(self._row, m)
                return that_was(self._row, m) if unit.kind == "S" else self._past_verb(m, self._units[m - 1])
            case "R":
                standing = past_standing(self._row, m)
                return standing if standing > 0 else max(self._told(m), self._row.past_relative(m))
            case "T":
                m = take_time(self._row, self.scan.times, m)
            case "F":
                return self._particle(m, unit)
        return m + 1

    def _event(self, m: int, unit: Unit) -> int:
        """Read an event noun: one joined to the word is passed over, a governed one takes what follows."""
        if unit.conj and not unit.prep:  # مقتل وجرح مدنيين goes with what it governs; behind a verb it opens a clause
            if self._stop_at_nouns:
                return self._past_joined(m + 2) if self._bare_phrase(m + 1) else past_grasp(self._row, m)
            return m + 1 if self.scan.bare else -1
        led = unit.prep == "عن" and self._row.kind(self._k - 1) == "V"
        if self._stop_at_nouns and (m > self._k + 1 or led):  # أسفر القصف | عن قتلى
            self.scan.preps.setdefault(unit.prep, []).append([unit])
            return since_when(self._row, m) if SINCE & {unit.prep, self._units[m - 1].prep} else -1  # منذ بدء | الغزو
        self._later = unit.prep in self._row.words.temporal or (self._later and unit.prep in _WITHIN)
        answered = unit.prep in _ANSWERED and not self._later and self._row.apart(unit)
        self._answered = self._answered or answered or goes_along(self._row, m)
        return self._phrase(m, unit)

    def _past_joined(self, m: int) -> int:
        """Return one past the phrases joined to what a joined event noun governs: وإصابة زوجته وثلاثة من أطفاله."""
        while self._bare_phrase(m) and self._units[m].conj and not self._units[m].trigger:
            m += 1
        return m

    def _bare_phrase(self, m: int) -> bool:
        return m < len(self._units) and self._units[m].kind == "NP" and not self._units[m].prep

    def _phrase(self, m: int, unit: Unit) -> int:
        if tells_along(self._row, unit):
            return m + 1
        if self._opens_clause(m, unit) or (self._stop_at_nouns and unit.conj and unit.prep and "event" in unit.kinds):
            return -1  # هجوم على جنود | وبالتآمر لتفجير
        if (self._later or self._answered) and not unit.prep and self._row.owns_none(self._units[m - 1]):
            self._later = self._answered = False  # قصفت بعد معارك عنيفة | المدينة بالصواريخ
        if (self._later and unit.prep in _HOW) or (self._answered and unit.prep and not unit.trigger):
            return m + 1  # رد بقصف موقع بعد إصابة جندي | برصاص قناص; غارات ردا على هجوم | على بلدة
        if self._joined_act(m, unit):
            return self._past_joined(m + 2)
        if unit.conj and unit.prep == "بين" and (sides := self.scan.preps.get("بين")):
            sides[0].append(unit)  # بين الجيش | وبين المسلحين
        elif unit.conj and not unit.prep and self._last is not None:
            (bearer(self._row, self.scan.bare, unit) or self._kin(unit, self._last)).append(unit)
        else:
            self._owned = self._last if unit.prep in _OWNS and not unit.conj else None
            self._last = [unit]
            groups = self.scan.preps.setdefault(unit.prep, []) if unit.prep else self.scan.bare
            groups.append(self._last)
        return m + 1

    def _joined_act(self, m: int, unit: Unit) -> bool:
        """مقتل 20 مسلحا وتدمير أربع آليات: a masdar joined to what befalls people has its own object."""
        masdar = self._stop_at_nouns and unit.conj and not unit.prep and not unit.definite and unit.kinds == _ACT
        if not masdar or not self.scan.bare or not self._bare_phrase(m + 1):
            return False
        behind = self._units[m + 1]  # أسر 11 مسلحا | وانتقال المعارك
        return not behind.conj and (not behind.trigger or self._row.tokens[behind.head].det)

    def _opens_clause(self, m: int, unit: Unit) -> bool:
        """مقتل جنود وأنقرة ترد, قتلوا | و50 أصيبوا: whether a subject joined by و has its own verb right behind it."""
        if m == self._k + 1 and unit.conj and not (unit.prep or self._stop_at_nouns) and self._row.kind(m + 1) == "V":
            return True
        if not unit.conj or unit.prep or not (unit.definite or unit.kinds & {"state", "place"}):
            source = self._units[m - 1].kind == "." and self._row.form(unit) in self._row.words.attribution
            told = source and self._row.is_mark(m - 1, COMMAS)  # نفذتها في المدينة، | وفق ما أورد مراسلنا
            return told or fronts_next(self._row, unit)
        behind = self._units[n] if (n := self._row.skip_marks(m + 1, 1)) < len(self._units) else None
        if behind is None or behind.kind != "V" or behind.conj or self._row.tokens[unit.j - 1].prep:
            return False  # في الضفة والقدس | ويقتحم, المدن والقرى الآهلة بالسكان | يعد
        return "verb_impf" in self._row.tokens[behind.head].tags

    def _kin(self, unit: Unit, last: Group) -> Group:
        """القوات في الجنوب | والمتمردين, مخازن للأسلحة | ومنشآت, أحياء في تعز | وقرى: return what a phrase joins."""
        owned = self._owned
        hit = owned or (self.scan.bare[-1] if self.scan.bare else last)
        if hit is not last and hit[-1].at == last[0].at - 1 and others_of_a_kind(self._row.tokens, unit, last, hit):
            return hit
        near = owned is not None and owned[-1].at == last[0].at - 1 and not owned[-1].definite
        if owned and near and _THINGS & owned[0].kinds & unit.kinds:
            return owned if not unit.kinds & _DOING and joins_owned(self._row.tokens, unit, last[0]) else last
        sides = self.scan.preps.get("بين", ())
        if sides and len(sides[-1]) == 1 and last is not sides[-1] and other_side(self._row, unit, sides[-1][0]):
            return sides[-1]  # بين الجيش بقيادة فلان، | وقوات الدعم السريع
        bare, token = self.scan.bare[-1] if self.scan.bare else last, self._row.tokens[unit.head]
        if bare is not last and last[0].prep and (_TANWIN in token.raw or bears_object(token)):
            return bare  # استهدفت مخازن في المراوعة | ومعسكراً: no preposition governs what is an object
        where = last[0].prep in IN or last[0].kinds.isdisjoint(_DOING)  # القوات في مالي | والمتمردين
        crew = token.pron and "vessel" in last[0].kinds  # استولوا على السفينة | وطاقمها
        apart = bare is not last and "place" in last[0].kinds and where and not crew
        return bare if apart and bare[0].kinds & _DOING and unit.kinds & _DOING and "place" not in unit.kinds else last

    def _particle(self, m: int, unit: Unit) -> int:
        token, words = self._row.tokens[unit.head], self._row.words
        if self._had_been(m, token):
            return self._past_verb(m + 1, self._units[m - 1])  # مسلحان | كانا يستقلان دراجة نارية
        among = names_some(self._row, m)
        own = self._stop_at_nouns or (words.resumed(token) and token.form not in words.among_included)
        if among and (self.scan.bare or not own):  # طردتهم منها | قوات, but قتلوا بمن فيهم | نساء
            return self._past_joined(m + 2)  # قتل فيها عشرات المسلحين بينهم | قيادات
        if denies(self._row, m) or (token.stem in words.auxiliary and (token.conj or not self._stop_at_nouns)):
            return -1
        if self._stop_at_nouns and tells_doer(self._row, self._k, m):
            return -1
        prep = self._row.resuming(m)
        if prep is not None:
            self.scan.resumed.append(prep)
            self.scan.pronoun = next(p for p in _PRONOUNS if token.form.endswith(p))
            self.scan.topical = self.scan.topical or not self.scan.bare
        return m + 1

    def _told(self, m: int) -> int:
        """Return where the walk goes on behind the relative clause at m that a comma closes, or -1."""
        if self._row.kind(m) == "S":
            return max(past_seat(self._row, m), that_was(self._row, m))
        sides = self.scan.preps.get("بين", [])
        return to_other_side(self._row, m, sides) if self._stop_at_nouns else past_told(self._row, m, self.scan.bare)

    def _mark(self, m: int) -> int:
        """Return where the walk goes on behind a mark, or -1 where it ends."""
        form = self._row.form(self._units[m])
        if form in QUOTES:
            return m + 1
        if form in _BRACKETS:
            close = _BRACKETS[form]
            end = past_dash(self._row, m, form) if form == close else past_bracket(self._row, m, close)
            told = self._units[m : max(end, m)]
            if not any(u.kind == "V" for u in told):  # سلمت القاهرة أسلحة (ارتفعت المبيعات منذ 2010)
                self.scan.times += [u for u in told if tells_day(u)]  # جرحوا (أمس السبت)
            return end
        if form not in COMMAS or m + 1 >= len(self._units) or closes_description(self._row, self._k, m):
            return -1
        if self._units[m + 1].kind in "RS":
            return self._told(m + 1)
        opened = m - 2 - (m > 2 and self._units[m - 2].kind in "PFT")  # عند الثالثة فجرا
        timed = self._units[m - 1 - (self._units[m - 1].kind == "F")].kind == "T"  # منذ أربع سنوات مضت
        if timed and m > 1 and not self._stop_at_nouns and self._row.is_mark(opened, COMMAS):
            return m + 1  # هاجم مسلحون، فجر السبت، ثكنة
        if taken_after_comma(self._row, self.scan.bare, m) or taken_behind(self._row, self._k, m, self.scan.bare):
            return m + 1
        aside = max(self._past_aside(m), past_adverbs(self._row, self._k, m))
        if aside > m:
            if (place := place_between(self._row, m, aside)) is not None:
                self.scan.preps.setdefault(place.prep, []).append([place])
            behind = self._units[aside + 1] if aside + 1 < len(self._units) else None
            plain = behind is not None and not (behind.prep or behind.conj or behind.trigger) and behind.kind == "NP"
            plain = plain or (behind is not None and self._describes(self._units[m + 1]))
            return aside + (plain and self._row.is_mark(aside, COMMAS))
        return m + 1 if self._goes_on(self._units[m + 1]) else -1

    def _past_aside(self, m: int) -> int:
        """Return the comma that closes what the comma at m opens, if that only names or attributes; else m.

        قتل الخميس، وفق المرصد، ثمانية مدنيين; دعا رئيس الحكومة، رئيس الحزب الحاكم، السبت، إلى …
        """
        first = self._units[m + 1]
        form = self._row.form(first)
        source = form in self._row.words.attribution
        names = first.kind == "NP" and first.definite and not first.prep and not first.conj and not first.trigger
        right_behind = m == self._k + 1 and first.kind != "T"  # استهدف، من مسافة بعيدة، مسلحون
        governed = first.prep not in ("", "علي") and first.kind != "T"  # قصفت القوات، منذ الصباح، الأحياء
        among = form in self._row.words.among
        where = first.kind == "F" and (form == "من" or self._row.tokens[first.head].det or among)
        described = self._describes(first)
        if among or described or tells_more(self._row, first):
            pass  # قتل ستة، بينهم طفل، في قصف; مقتل ستة، بينهم طفل، في قصف
        elif self._stop_at_nouns:
            if first.kind != "P":  # هجوم المتمردين، بدعم من حلفائهم، | على المدينة
                return m
        elif not (source or right_behind or where or ((names or governed) and self.scan.bare)):
            return m
        if first.prep and "speech" in first.kinds and self._row.kind(m + 2) == "V":
            closing = (k for k in range(m + 3, min(m + _ASIDE_REACH, len(self._units))) if self._row.is_mark(k, COMMAS))
            return next(closing, m)  # في بيان نشرته وكالة كذا، التفجير
        for k in range(m + 1 + (not right_behind), min(m + _ASIDE_REACH, len(self._units))):
            unit = self._units[k]
            if first.prep and self._row.is_mark(k, COMMAS):  # أوقف الدرك، من جهة أخرى، خمسة أشخاص
                return k if resumes(self._row, first, k + 1) else m
            if self._row.is_mark(k, COMMAS) or (among and (unit.prep or (unit.kind == "T" and not self.scan.times))):
                return m if source and left_to_source(self._row, m, k) else k
            named = self._row.form(unit) in self._row.words.attribution
            told = "NPTFSVRB" if source or described else "NPTF"  # قتلت، وفق ما نشره الجيش، 14 عنصرا
            if unit.kind not in told or (unit.kind == "NP" and unit.trigger and not named):
                return m
        return m

    def _describes(self, first: Unit) -> bool:
        """أطلق مسلح، | كان يركب دراجة، النار; هاجمت جماعة، | يرجح أنها من كذا، منجما: whether an aside describes."""
        token, words = self._row.tokens[first.head], self._row.words
        if self._stop_at_nouns or not self.scan.bare or first.conj:
            return False
        suspected = first.kind == "V" and token.base in words.suspects
        return suspected or (first.kind == "F" and token.stem in words.being and self._row.kind(first.at + 1) == "V")

    def _had_been(self, m: int, was: Token) -> bool:
        """Whether كان at m, and the verb behind it, tell what those before it had been doing."""
        doing = was.stem in self._row.words.being and not was.conj and self._row.kind(m + 1) == "V"
        done = doing and m + 2 < len(self._units) and self._bare_phrase(m + 2)  # not كانوا يخططون | لهجوم السبت
        return done and not self._stop_at_nouns and self._bare_phrase(m - 1) and bool(self._units[m - 1].kinds - _STILL)

    def _past_verb(self, m: int, before: Unit) -> int:
        """Return where the walk goes on behind verb m, that may describe the phrase before it, or -1."""
        return past_verb(self._row, m, before, noun=self._stop_at_nouns) if before.at > self._k else -1

    def _goes_on(self, after: Unit) -> bool:
        """Whether what stands behind a comma still belongs to the clause: في حلب، شمالي سوريا، يوم الجمعة."""
        if after.kind == "F" and self._row.tokens[after.head].base in self._row.words.fates:
            return True  # لقي ستة من رفاقه، مصرعهم، الأحد
        if after.kind != "NP" or after.prep:
            own = after.kind == "T" and not (opens_next(self._row, after) or closes_outer(self._row, self._k, after))
            return after.kind == "NP" or own
        if after.conj:
            other = after.trigger or goes_on_listing(self._row, self._k, after)
            return bool(self._last or self.scan.times) and not other
        if "direction" in after.kinds and not self._row.tokens[after.head].det and self._row.kind(after.at + 1) != "V":
            return True  # خطف مسلحون طبيبا، قرب مدينة كذا
        if stands_alone(self._row, after.at - 2, self.scan.bare) and not self._stop_at_nouns:
            behind = self._units[after.at + 1].kind if after.at + 1 < len(self._units) else ""
            unsaid = not self.scan.bare and opens_object(self._row, self._k, after)  # استشهد صباح أمس، شاب
            return (parties(self.scan.bare) == 1 or unsaid) and behind != "V"  # استهدف تفجير صباح الأحد، مخازن
        if governs_more(self._row, after):
            return False
        return self._row.set_off(after) or all("direction" in group[0].kinds for group in self.scan.bare)
