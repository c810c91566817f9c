"""Walk a row of units away from a word and gather what attaches to it: bare phrases, prepositional ones, times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from conflict_events.entities.phrases import Unit
from conflict_events.patterns.clause_words import ClauseWords
from conflict_events.text.tokens import Token

QUOTES = frozenset("«»“”\"'‘’")
COMMAS = frozenset("،,")
REACH = 60
"""Units a walk goes from its word: no clause is longer, and a row of 20,000 units must not be walked from each."""
Group = list[Unit]
"""Phrases joined by و, that fill a role together."""

_BRACKETS = {"(": ")", "[": "]"}
_BRACKET_REACH = 16
_RELATIVE_REACH = 14
_EVENT_REACH = 5
_ASIDE_REACH = 7
_DOING = frozenset({"armed", "group", "force", "person", "state"})
_ENDS = frozenset(":؛-–—")
_OPENING, _CLOSING = frozenset("("), frozenset(")")
_PHRASES = frozenset({"NP", "P", "T", "F", "B"})


@dataclass(slots=True)
class Scan:
    """What stands behind a word until its clause ends.

    Attributes:
        bare: Groups of phrases that no preposition governs, in order.
        preps: Groups by their folded preposition.
        times: Time units.
        resumed: Prepositions with a pronoun (عليها, فيه) met as particles.
        pronoun: The pronoun of the last of them.
        topical: Whether one stood before any bare phrase, so that what is before the verb is its topic
            (المدينة سيطر عليها).
    """

    bare: list[Group] = field(default_factory=list)
    preps: dict[str, list[Group]] = field(default_factory=dict)
    times: list[Unit] = field(default_factory=list)
    resumed: list[str] = field(default_factory=list)
    topical: bool = False
    pronoun: str = ""


class Walker:
    """Walks one sentence.

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
        """Return the folded form of a unit's head."""
        return self.tokens[unit.head].form

    def after(self, k: int, stop_at_nouns: bool) -> Scan:
        """Gather what stands behind unit k in its clause.

        Args:
            k: Index of the verb or event noun.
            stop_at_nouns: Whether a governed event noun ends the walk (what follows it is its own).
        """
        walk = _Forward(self, k, stop_at_nouns)
        walk.run()
        return walk.scan

    def past_relative(self, m: int) -> int:
        """Return the comma that closes the relative clause at m, or -1."""
        for k in range(m + 1, min(m + _RELATIVE_REACH, len(self.units))):
            unit = self.units[k]
            if self.is_mark(k, COMMAS):
                return k
            if unit.kind == "S":
                return -1
        return -1

    def is_mark(self, m: int, marks: frozenset[str]) -> bool:
        """Whether unit m is one of these punctuation marks."""
        unit = self.units[m]
        return unit.kind == "." and self.form(unit) in marks

    def skip_marks(self, m: int, step: int) -> int:
        """Return the next unit from m in a direction that is no quotation mark."""
        while 0 <= m < len(self.units) and self.is_mark(m, QUOTES):
            m += step
        return m

    def back(self, m: int, kinds: str) -> int:
        """Return the nearest unit at or before m that is of none of these kinds, or -1."""
        while m >= 0 and self.units[m].kind in kinds:
            m -= 1
        return m

    def before(self, k: int) -> Group | None:
        """Return the phrase that stands before verb k as its subject, with what is joined to it, or None."""
        m, end = k - 1, max(k - REACH, 0)
        while m >= end:
            unit = self.units[m]
            if unit.kind == "V" and self.in_relative(m):
                m = self._relative_start(m) + 1
            elif unit.kind == "V" and (described := self._describes(m)) is not None:
                m = described.at + 1  # سيارة تقل عناصر الأمن تعرضت
            elif unit.kind in "VSR" or self.is_mark(m, _ENDS):
                return None
            elif self.is_mark(m, _CLOSING):
                m = self._open_bracket(m)
            elif m > 0 and unit.kind == "NP" and not unit.prep and self.form(self.units[m - 1]) in self.words.among:
                m -= 1  # 12 مدنيا بينهم أربعة أطفال قتلوا
            elif unit.kind == "NP" and not unit.prep and not unit.empty and "direction" not in unit.kinds:
                group = self._joined(m)
                if group and self._opens_clause(group[0].at):
                    return group
                verb = (group or [unit])[0].at - 1
                if verb < 0 or self.units[verb].kind != "V":
                    return None
                described = self._describes(verb)
                if described is None and not self.in_relative(verb):
                    return None
                m = (described.at if described is not None else self._relative_start(verb)) + 1  # القوات التي دربها الحلف داهمت: the alliance trained, the forces raided
            m -= 1
        return None

    def _describes(self, m: int) -> Unit | None:
        """Return the indefinite phrase right before verb m that it describes: سيارة تقل, مسلحون يرتدون."""
        verb, before = self.tokens[self.units[m].head], self.units[m - 1] if m else None
        if before is None or self.units[m].conj or "verb_impf" not in verb.tags or verb.stem[0] not in "يت":
            return None
        return before if before.kind == "NP" and not before.definite and not before.prep else None

    def _open_bracket(self, m: int) -> int:
        for k in range(m - 1, max(m - _BRACKET_REACH, -1), -1):
            if self.is_mark(k, _OPENING):
                return k
        return m

    def after_comma(self, k: int) -> bool:
        """Whether a comma stands right before unit k."""
        m = self.skip_marks(k - 1, -1)
        return m >= 0 and self.is_mark(m, COMMAS)

    def in_relative(self, m: int) -> bool:
        """Whether verb m stands right behind a relative pronoun."""
        k = self.back(m - 1, "FB")
        return k >= 0 and self.units[k].kind == "R"

    def _relative_start(self, m: int) -> int:
        while m >= 0 and self.units[m].kind != "R":
            m -= 1
        return m - 1

    def _joined(self, m: int) -> Group | None:
        """Return the coordination that ends at unit m; None where it began under a preposition."""
        group = [self.units[m]]
        while self.units[m].conj and len(group) < REACH:
            k = m - 1
            k = self.skip_marks(k, -1)
            if k < 0 or self.units[k].kind != "NP":
                break
            if self.units[k].prep:
                return None
            m = k
            group.append(self.units[m])
        return group[::-1]

    def _opens_clause(self, m: int) -> bool:
        k = self.back(self.skip_marks(m - 1, -1), "TFB")
        if k < 0 or (k < m - 1 and self.is_mark(m - 1, QUOTES) and self.units[k].kind == "V"):
            return True  # وأضاف "قواتنا حررت
        unit = self.units[k]
        return unit.kind in "S.P" or (unit.kind == "NP" and bool(unit.prep)) or self.units[m].conj

    def antecedent(self, k: int) -> Unit | None:
        """Return the phrase that the relative clause of verb k describes, or None."""
        m = k - 1
        while m >= 0 and (self.units[m].kind in "FB" or self.is_mark(m, QUOTES)):
            m -= 1
        if m < 0:
            return None
        if self.units[m].kind == "R":
            return self._before_relative(m)
        event = self._event_before(k)
        if event is not None:
            return event
        unit = self.units[m]
        people = self.tokens[self.units[k].head].stem.endswith("وا")
        if people and unit.kinds and not unit.kinds & _DOING:
            return None  # ملثمون على متن دراجات فتحوا النار
        if any(self.is_mark(n, QUOTES) for n in range(m + 1, k)):  # بيان "استشهد ...": speech, no relative clause
            return None
        bare_relative = unit.kind == "NP" and not unit.definite and not self.units[k].conj
        if m == 0 and unit.prep and not self.tokens[self.units[k].head].pron:
            return None  # بثلاثين قذيفة دكت القوات المدينة
        return unit if bare_relative and (unit.prep or unit.trigger or self._behind_verb(m)) else None

    def _before_relative(self, m: int) -> Unit | None:
        """Return the phrase before the relative pronoun at m: القوات التي, but nothing before ما."""
        if self.form(self.units[m]) in self.words.free_relative:
            return None
        m = self.back(m - 1, ".FT")
        if m > 1 and self.units[m].prep and self.units[m - 1].kind == "F" and self.tokens[self.units[m - 1].head].det:
            m = self.back(m - 2, ".")  # مستوطنة آدم، القريبة من رام الله، التي
        return self.units[m] if m >= 0 and self.units[m].kind == "NP" else None

    def _event_before(self, k: int) -> Unit | None:
        """Return the indefinite event noun that verb k describes over its phrases: قصف للتحالف الدولي استهدف قرية."""
        if self.units[k].conj:
            return None
        for m in range(k - 1, max(k - _EVENT_REACH, -1), -1):
            unit = self.units[m]
            if unit.kind == "T":
                continue
            if unit.kind != "NP" or (not unit.prep and not unit.trigger):
                return None
            if unit.trigger:
                return None if self.tokens[unit.head].det else unit
        return None

    def _behind_verb(self, m: int) -> bool:
        """Whether phrase m already belongs to a verb before it."""
        for k in range(m - 1, max(m - 1 - REACH, -1), -1):
            if self.units[k].kind not in _PHRASES:
                return self.units[k].kind == "V"
        return False


class _Forward:
    """One walk behind a word: each step reads a unit and returns where to go on, or -1 where the clause ends."""

    def __init__(self, walker: Walker, k: int, stop_at_nouns: bool) -> None:
        self.scan = Scan()
        self._walker = walker
        self._units = walker.units
        self._k = k
        self._stop_at_nouns = stop_at_nouns
        self._last: Group | None = None

    def run(self) -> None:
        m, end = self._k + 1, min(self._k + 1 + REACH, len(self._units))
        while 0 <= m < end:
            m = self._step(m, self._units[m])

    def _step(self, m: int, unit: Unit) -> int:
        match unit.kind:
            case ".":
                return self._mark(m)
            case "V":
                return self._past_description(m)
            case "S":
                return -1
            case "R":
                return self._walker.past_relative(m)
            case "T":
                self.scan.times.append(unit)
            case "NP":
                return self._event(m, unit) if unit.trigger else self._phrase(m, unit)
            case "F":
                return self._particle(m, unit)
        return m + 1

    def _event(self, m: int, unit: Unit) -> int:
        """Read an event noun: one joined to the word is passed over, a governed one takes what follows."""
        if unit.conj and not unit.prep:
            # مقتل وجرح مدنيين: the noun joined to a noun goes with what it governs; behind a verb it opens a clause.
            if self._stop_at_nouns:
                return self._past_joined(m + 2) if self._bare_phrase(m + 1) else m + 1
            return m + 1 if self.scan.bare else -1
        if self._stop_at_nouns and m > self._k + 1:
            self.scan.preps.setdefault(unit.prep, []).append([unit])
            return -1
        return self._phrase(m, unit)

    def _past_joined(self, m: int) -> int:
        """Return one past the phrases joined to what a joined event noun governs: وإصابة زوجته وثلاثة من أطفاله."""
        while self._bare_phrase(m) and self._units[m].conj and not self._units[m].trigger:
            m += 1
        return m

    def _bare_phrase(self, m: int) -> bool:
        return m < len(self._units) and self._units[m].kind == "NP" and not self._units[m].prep

    def _phrase(self, m: int, unit: Unit) -> int:
        if unit.conj and not unit.prep and self._last is not None:
            self._kin(unit, self._last).append(unit)
        else:
            self._last = [unit]
            groups = self.scan.preps.setdefault(unit.prep, []) if unit.prep else self.scan.bare
            groups.append(self._last)
        return m + 1

    def _kin(self, unit: Unit, last: Group) -> Group:
        """Return what a joined phrase goes with: القوات في الجنوب | والمتمردين goes with the forces, not with the south."""
        bare = self.scan.bare[-1] if self.scan.bare else last
        apart = bare is not last and "place" in last[0].kinds and not last[0].kinds & _DOING
        return bare if apart and bare[0].kinds & _DOING and unit.kinds & _DOING and "place" not in unit.kinds else last

    def _particle(self, m: int, unit: Unit) -> int:
        token, words = self._walker.tokens[unit.head], self._walker.words
        if "negation" in token.tags or (token.stem in words.auxiliary and (token.conj or not self._stop_at_nouns)):
            return -1
        prep = words.resumed(token)
        if prep is not None:
            self.scan.resumed.append(prep)
            self.scan.pronoun = token.form[len(token.form.rstrip("اهمن")) :] or "ه"
            self.scan.topical = self.scan.topical or not self.scan.bare
        return m + 1

    def _mark(self, m: int) -> int:
        """Return where the walk goes on behind a mark, or -1 where it ends."""
        form = self._walker.form(self._units[m])
        if form in QUOTES:
            return m + 1
        if form in _BRACKETS:
            end = self._past_bracket(m, _BRACKETS[form])
            self.scan.times += [u for u in self._units[m:end] if u.kind == "T"]  # جرحوا (أمس السبت)
            return end
        if form not in COMMAS or m + 1 >= len(self._units):
            return -1
        if self._units[m - 1].kind == "T" and m > 1 and not self._stop_at_nouns and self._walker.is_mark(m - 2, COMMAS):
            return m + 1  # هاجم مسلحون، فجر السبت، ثكنة
        aside = self._past_aside(m)
        if aside > m:
            behind = self._units[aside + 1] if aside + 1 < len(self._units) else None
            plain = behind is not None and behind.kind == "NP" and not behind.prep and not behind.conj
            plain = plain and self._walker.is_mark(aside, COMMAS)
            return aside + (plain and not behind.trigger)
        return m + 1 if self._goes_on(self._units[m + 1]) else -1

    def _past_aside(self, m: int) -> int:
        """Return the comma that closes what the comma at m opens, if that only names or attributes; else m.

        قتل الخميس، وفق المرصد، ثمانية مدنيين; دعا رئيس الحكومة، رئيس الحزب الحاكم، السبت، إلى …
        """
        first = self._units[m + 1]
        form = self._walker.form(first)
        source = form in self._walker.words.attribution
        names = first.kind == "NP" and first.definite and not first.prep and not first.conj and not first.trigger
        right_behind = m == self._k + 1 and first.kind != "T"  # استهدف، من مسافة بعيدة، مسلحون
        where = first.kind == "F" and (self._walker.tokens[first.head].det or form in self._walker.words.among)
        if form in self._walker.words.among:
            pass  # قتل ستة، بينهم طفل، في قصف; مقتل ستة، بينهم طفل، في قصف
        elif self._stop_at_nouns or not (source or right_behind or where or ((names or first.prep) and self.scan.bare)):
            return m
        for k in range(m + 1 + (not right_behind), min(m + _ASIDE_REACH, len(self._units))):
            unit = self._units[k]
            if first.prep and self._walker.is_mark(k, COMMAS):  # أوقف الدرك، من جهة أخرى، خمسة أشخاص
                return k if self._bare_phrase(k + 1) and not self._units[k + 1].conj else m
            if self._walker.is_mark(k, COMMAS) or (unit.prep and form in self._walker.words.among):
                return k
            named = self._walker.form(unit) in self._walker.words.attribution
            if unit.kind not in "NPTF" or (unit.kind == "NP" and unit.trigger and not named):
                return m
        return m

    def _past_description(self, m: int) -> int:
        """Return where the walk goes on behind a verb that describes a phrase: سيارة يقودها انتحاري | الثلاثاء; else -1."""
        verb, before = self._walker.tokens[self._units[m].head], self._units[m - 1]
        described = m > self._k + 1 and before.kind == "NP" and not before.definite and not before.trigger
        imperfect = "verb_impf" in verb.tags and verb.stem[0] in "يت"
        if not described or self._units[m].conj or not (imperfect or before.prep):
            return -1
        m += 1
        while m < len(self._units) and self._units[m].kind in "FB":  # قرية يسيطر عليها التنظيم
            m += 1
        return m + 1 if self._bare_phrase(m) else m

    def _goes_on(self, after: Unit) -> bool:
        """Whether what stands behind a comma still belongs to the clause: في حلب، شمالي سوريا، يوم الجمعة."""
        if after.kind != "NP" or after.prep:
            return after.kind in {"T", "NP"}
        if after.conj:
            return (self._last is not None or bool(self.scan.times)) and not after.trigger
        if self._units[after.at - 2].kind == "T" and not self._stop_at_nouns:
            behind = self._units[after.at + 1].kind if after.at + 1 < len(self._units) else ""
            return len(self.scan.bare) == 1 and behind != "V"  # استهدف تفجير صباح الأحد، مخازن
        return all("direction" in group[0].kinds for group in self.scan.bare)

    def _past_bracket(self, m: int, close: str) -> int:
        for k in range(m + 1, min(m + _BRACKET_REACH, len(self._units))):
            if self._units[k].kind == "." and self._walker.form(self._units[k]) == close:
                return k + 1
        return m + 1
