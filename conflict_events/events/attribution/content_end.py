"""Where what is said ends: where the reporter speaks again, behind a turn, an attribution or a closed quotation."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.apodosis import answers_source, opens_main, opens_sentence
from conflict_events.events.attribution.asides import carried_by, opposes, says_as_well, unchecked
from conflict_events.events.attribution.echoes import echoes
from conflict_events.events.attribution.marks import HALF, OPENING, after_comma, inside_quotes, was_before
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.attribution.told_what import only_names
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.verb_slots.agreement import ends_in_ta
from conflict_events.patterns.walks.unit_row import QUOTES

ATTRIBUTION = "statement.according_to"
DESCRIBE = "statement.describe_verb"
_AND, _HAD = "و", ("قد", "لقد")
_GOES_ON = ("في", "ل", "من")  # "المطلوب الأول" في القضية
_CLAUSE = frozenset({"that", "quote"})
_SPEECH = 5  # tokens of a quotation that is speech and no name
_OPPOSED = 10  # units behind لكن within which it shows whose words they are
_REACH = 4  # units behind وهو ما, وهي اتهامات within which the verb stands that says so


class Ending:
    """The search for the end of what is said.

    Args:
        s: The sentence.
        draft: The saying.
        begin: First token of what is said.
        how: How it opens: "that", "quote", "about", "with" or "phrase".
        words: Words of attribution.
    """

    def __init__(self, s: Sentence, draft: Draft, begin: int, how: str, words: Speech) -> None:
        self._s, self._draft, self._begin, self._how, self._words = s, draft, begin, how, words
        self._quoted = begin > 0 and s.tokens[begin - 1].form in OPENING
        self._opened = self._quoted or (begin < len(s.tokens) and s.tokens[begin].form in QUOTES)  # أن "..."
        self._half_quoted = self._quoted and s.tokens[begin - 1].form in HALF  # whose end nothing tells
        self._others = {d.unit.at: d for d in s.drafts if d.type == "statement" and d is not draft}
        first = s.units[s.unit_of.get(begin, 0)]  # an object before who says it
        behind = first.at + 1 if how == "phrase" and not first.prep else -1
        self._sayer = behind if behind > 0 and any(u.at == behind for u in draft.roles.get("speaker", ())) else -1
        self._fronted = opens_sentence(s, draft, words)
        self._aside = self._between_commas() or only_names(s, draft, how)
        self._answer = answers_source(s, draft, ATTRIBUTION, words)

    def find(self) -> int:
        """Return one past the last token of what is said."""
        if (closed := self._called()) is not None:
            return closed
        # no clause stands in it yet, that a verb could be joined to
        plain = self._how not in _CLAUSE or self._governed()
        bare = plain  # none but clauses that describe a phrase: ندد بغارة شنها الحلف | وقال إنها
        for unit in self._s.units[self._draft.unit.at :]:
            if unit.i <= self._begin + (self._opened and not self._quoted):  # أضاف أنه "بحسب المعلومات
                continue
            if (plain and unit.kind == "V" and self._joined(unit)) or unit.first == self._answer:
                return unit.first if unit.conj or not self._also(unit) else self._s.units[unit.at - 1].first
            if (plain and self._others_words(unit)) or (unit.kind == "S" and self._under_that(unit)):
                return unit.first
            says = bare and unit.kind == "V" and unit.at in self._others
            if says and self._joined(unit) and self._opens_speech(unit):
                return unit.first
            plain = plain and unit.kind not in "VSR"
            bare = bare and unit.kind != "S" and (unit.kind != "V" or self._describes(unit))
            if self._aside and unit.kind == "." and self._s.tokens[unit.head].form in COMMAS:
                return unit.first
            parted = after_comma(self._s, unit) or (unit.kind in "FS" and self._opens_anew(unit))
            if parted and (self._reporter(unit) or carried_by(self._s, unit, self._begin, self._words)):
                return unit.first
        return len(self._s.tokens)

    def _others_words(self, unit: Unit) -> bool:
        """Whether who says it stands at a unit, behind its object (تبنت الهجوم | الجماعة), or others speak."""
        if unit.at == self._sayer or self._another_says(unit) or self._opposed(unit):
            return True
        return not self._quoted and says_as_well(self._s, unit, self._words)

    def _under_that(self, that: Unit) -> bool:
        """Whether وأن goes on with what stands behind an أن before the saying: إن الجماعة تبنت الهجوم، | وأن الجيش."""
        if self._how in _CLAUSE or not that.conj:
            return False
        mine, words = self._s.units[self._draft.unit.at], self._words.that
        bare = not any(u.kind == "S" for u in self._s.units[mine.at + 1 : that.at])
        before = any(self._s.tokens[u.head].form in words for u in self._s.units[: mine.at] if u.kind == "S")
        return bare and before and self._s.tokens[that.head].base in words

    def _governed(self) -> bool:
        """Whether a preposition governs a quotation, which so is a phrase: كشف عن "تحركات غريبة"."""
        k = self._begin - 2
        return self._quoted and k >= 0 and self._s.tokens[k].form in self._words.content_preposition

    def _called(self) -> int | None:
        """Return where the quotation marks close around what something is called: ما وصفه بـ"المخطط" | يهدف إلى."""
        tokens = self._s.tokens
        if self._draft.pattern.trigger != DESCRIBE or not self._opened:
            return None
        close = next((k for k in range(self._begin + 1, len(tokens)) if tokens[k].form in QUOTES), len(tokens) - 1)
        more = self._s.units[self._s.unit_of[close + 1]] if close + 1 in self._s.unit_of else None
        more_of_it = more is not None and more.kind == "NP" and (more.conj or more.prep in _GOES_ON)
        more_of_it = more_of_it or self._another_quote(close + 1)
        goes_on = any(t.base in self._words.dependent for t in tokens[close + 1 : close + 3])  # "..."، معتبرا أن
        return None if more_of_it or goes_on else close

    def _another_quote(self, k: int) -> bool:
        """Whether another quotation is joined at token k: وصفه بأنه "مزحة" | و"مسرحية"."""
        tokens = self._s.tokens[k : k + 2]
        joined = len(tokens) > 1 and tokens[0].form == _AND and tokens[1].form in QUOTES
        return joined or (bool(tokens) and tokens[0].form in QUOTES and bool(tokens[0].conj))

    def _reporter(self, unit: Unit) -> bool:
        """Whether the reporter speaks again at a unit behind a comma or a closed quotation."""
        quoted = self._half_quoted or inside_quotes(self._s, self._begin, unit.i)
        if not quoted and (self._turns(unit) or self._comments(unit) or self._says_as_well(unit)):
            return True
        if (self._fronted and opens_main(self._s, unit, self._words)) or (
            not quoted and unchecked(self._s, unit, self._words)
        ):
            return True
        if (not quoted and (self._goes_back(unit) or self._as_said(unit))) or self._behind_quote(unit):
            return True
        particle = self._s.tokens[unit.head]
        denied = unit.kind == "F" and unit.conj and ("negation" in particle.tags or particle.base in _HAD)  # وقد | أكدت
        other = self._others.get(unit.at + denied)
        if other is None:
            return False
        if denied:
            return other.hit.verb and not quoted
        if other.pattern.trigger == ATTRIBUTION:
            return not echoes(self._s.tokens, other, self._words)
        return unit.conj and unit.kind == "V" and not inside_quotes(self._s, self._begin, unit.i)

    def _as_said(self, unit: Unit) -> bool:
        """Whether على ما and a verb of saying attribute what stands before: دعا إلى الحوار، | على ما جاء في بيان."""
        k = unit.first
        with_ma = self._s.tokens[k].form in self._words.as_said_with_ma and k + 1 < len(self._s.tokens)
        return with_ma and self._s.tokens[k + 1].form == "ما" and unit.at + 2 in self._others

    def _turns(self, unit: Unit) -> bool:
        """Whether the reporter turns to something else: فيما, في حين, لكن."""
        tokens = self._s.tokens
        if unit.kind == "S" and tokens[unit.head].form in self._words.turn:
            return True
        first = tokens[unit.first].form
        pair = f"{first} {tokens[unit.first + 1].form}" if unit.first + 1 < len(tokens) else first
        if self._how in _CLAUSE and (first in self._words.opposing or pair in self._words.opposing):
            return self._reports(unit) or (self._opened and self._closed_before(unit))
        if first in self._words.that_is and self._reasons(unit.first + 1):
            return False
        if unit.kind == "T":  # في وقت متأخر من مساء الخميس, but في وقت تستعد فيه
            return False
        return first in self._words.contrast or pair in self._words.contrast

    def _reasons(self, k: int) -> bool:
        """Whether what stands behind وذلك is said too: why or what for, an attack in which it was: وذلك في غارة."""
        token = self._s.tokens[k] if k < len(self._s.tokens) else None
        if token is None:
            return False
        unit = self._s.units[self._s.unit_of.get(token.i, 0)]
        unit = self._s.units[unit.at + 1] if unit.kind == "P" and unit.at + 1 < len(self._s.units) else unit
        return token.form in self._words.reasons or token.prep == "ل" or unit.trigger

    def _reports(self, opposed: Unit) -> bool:
        """Whether what لكن opposes to a clause is not said: لكن الحكومة نفت, لكن لم ترد تقارير; but لكنه نجا."""
        tokens, behind = self._s.tokens, self._s.units[opposed.at : opposed.at + _OPPOSED]
        for unit in behind:
            if unit.at in self._others or any(tokens[k].base in self._words.unconfirmed for k in range(unit.i, unit.j)):
                return True
            if "negation" in tokens[unit.first - 1].tags and tokens[unit.head].base in self._words.untold:
                return True  # لكنه لم يحدد موعدا
            if unit.at > opposed.at and unit.kind == "." and not inside_quotes(self._s, self._begin, unit.i):
                return False
        return False

    def _opens_anew(self, unit: Unit) -> bool:
        """Whether a word parts a clause from what is said with no comma: ... سقوط جرحى | لكن مصدرا نفى, حيث أفاد."""
        if self._how in _CLAUSE and (self._where(unit) or opposes(self._s, unit, self._words)):
            return True
        turns = unit.kind == "S" and self._s.tokens[unit.head].form in self._words.turn
        verb = self._others.get(unit.at + 1) if turns else None  # سقوط جرحى | فيما قال قائد الشرطة إنهم
        return verb is not None and verb.hit.verb and self._opens_speech(verb.unit)

    def _where(self, unit: Unit) -> bool:
        """Whether حيث stands before what somebody said: حيث أفاد المرصد, but حيث ترى القيادة."""
        if unit.kind != "S" or self._s.tokens[unit.head].form not in self._words.where:
            return False
        verb = self._others.get(unit.at + 1)
        return verb is not None and verb.hit.verb and "verb_impf" not in self._s.tokens[verb.hit.i].tags

    def _goes_back(self, unit: Unit) -> bool:
        """Whether the main clause begins behind one that only names a saying: في ظل اعترافه بالخطأ، | قال, or an aside.

        What stands behind في إشارة إلى is how the reporter takes what was said.
        """
        takes = unit.prep == "في" and self._s.tokens[unit.head].base in self._words.taking
        named = not self._draft.hit.verb and self._draft.pattern.trigger != ATTRIBUTION and unit.kind == "V"
        return takes or (named and not unit.conj and unit.at in self._others)

    def _comments(self, unit: Unit) -> bool:
        """Whether the reporter tells what others say of it: وهي اتهامات تنفيها الحكومة, وهو ما نفته دمشق."""
        if self._s.tokens[unit.first].form not in self._words.taken_up:
            return False
        behind = (self._others.get(k) for k in range(unit.at, unit.at + _REACH))
        matter = self._s.tokens[unit.first].base in self._words.matter  # الأمر الذي يرجح أن
        return any(d is not None and d.hit.verb and (matter or self._s.tokens[d.hit.i].pron) for d in behind)

    def _says_as_well(self, unit: Unit) -> bool:
        """Whether the reporter goes on with what else was said: قال إن الطريق مغلق، كما أعلن مقتل جندي."""
        where = self._where(unit)
        return (
            unit.kind == "S"
            and (where or self._s.tokens[unit.head].form in self._words.as_well)
            and (other := self._others.get(unit.at + 1)) is not None
            and other.hit.verb
        )

    def _joined(self, unit: Unit) -> bool:
        """Whether a verb is joined to that of saying, and not to what is said, a bare phrase: ينفي دخول قوات ويؤكد."""
        if not self._draft.hit.verb or not (unit.conj or self._also(unit)):
            return False
        if self._quoted and (unit.at not in self._others or inside_quotes(self._s, self._begin, unit.i)):
            return False
        attack = self._s.units[self._s.unit_of.get(self._begin, unit.at)].trigger  # تبنى تفجيرا ... وراح ضحيته
        causes = "light_cause" in self._s.grammar.carries(unit.at)  # نفى تورطه في انفجار وقع أمس | وأدى إلى مقتل
        acts = unit.at in self._others or self._s.tokens[unit.head].stem in self._words.acts  # وأمر بتعزيز الحدود
        return (acts or not (attack or causes)) and self._gender(unit.head) == self._gender(self._draft.hit.i)

    def _also(self, unit: Unit) -> bool:
        """Whether و stands at a word before a verb: وكذلك | حملوهم المسؤولية."""
        before = self._s.units[unit.at - 1]
        return before.kind == "F" and before.conj and self._s.tokens[before.head].base in self._words.also

    def _opens_speech(self, verb: Unit) -> bool:
        """Whether أن, a colon or a quotation mark stands behind a verb: وقال إن, but وطالب may be a student."""
        for unit in self._s.units[verb.at + 1 : verb.at + 1 + _REACH]:
            form = self._s.tokens[unit.head].form
            opens = form in self._words.that if unit.kind == "S" else (form == ":" or form in OPENING)
            if opens and unit.kind in "S.":
                return True
            if unit.kind in "VR":
                return False
        return False

    def _describes(self, verb: Unit) -> bool:
        """Whether a verb only tells of a phrase before it."""
        return self._s.grammar.antecedent(verb.at) is not None

    def _another_says(self, unit: Unit) -> bool:
        """Whether somebody else is joined who says something, in a headline: يتهم إيران بكذا | وطهران ترفض."""
        if unit.kind != "NP" or not unit.conj or unit.prep or self._quoted:
            return False
        other = self._others.get(unit.at + 1)
        return other is not None and other.hit.verb and "verb_impf" in self._s.tokens[other.hit.i].tags

    def _opposed(self, unit: Unit) -> bool:
        """Whether لكن opens what others say: كشفت الشرطة بعض التفاصيل | ولكن صحفا قالت."""
        if self._quoted or not opposes(self._s, unit, self._words):
            return False
        return any(k in self._others for k in range(unit.at + 1, unit.at + _REACH))

    def _gender(self, k: int) -> bool:
        """Whether a verb is feminine."""
        token = self._s.tokens[k]
        present = "verb_impf" in token.tags and "verb_perf" not in token.tags
        return token.stem[0] == "ت" if present else ends_in_ta(token, self._s.grammar.words)

    def _between_commas(self) -> bool:
        """Whether it stands in a clause between commas that describes something: المخيم، الذي تقول إنه الأكبر، يضم."""
        units, k = self._s.units, self._draft.unit.at
        if self._draft.slots.antecedent is None or k < 2 or units[k - 1].kind != "R":
            return False
        return units[k - 2].kind == "." and self._s.tokens[units[k - 2].head].form in COMMAS

    def _behind_quote(self, unit: Unit) -> bool:
        """Whether a quotation is closed before a unit that only the reporter says: "..." وأرفق صورة, "..."، قبل أن."""
        told = self._between_quotes(unit)
        if told > 0 and not self._quoted and was_before(self._s, unit):
            return True  # قال إن الغارة "دفاع عن النفس"، | وكان جنديان قتلا
        if told < _SPEECH or not self._opened:
            return False
        joined = unit.kind == "V" and unit.conj and self._quoted
        return joined or self._s.tokens[unit.first].form in self._words.afterwards

    def _closed_before(self, unit: Unit) -> bool:
        """Whether all that is said stands in a quotation that is closed before a unit."""
        inner = self._s.tokens[self._begin + 1 : unit.first - 2]
        return self._between_quotes(unit) > 0 and not any(t.form in QUOTES for t in inner)

    def _between_quotes(self, unit: Unit) -> int:
        """Return how many tokens stand in what is said before a quotation mark that is closed right before a unit."""
        k = unit.first - 1
        k -= self._s.tokens[k].form in COMMAS
        closed = self._s.tokens[k].form in QUOTES and not inside_quotes(self._s, self._begin, unit.i)
        return k - self._begin if closed else -1
