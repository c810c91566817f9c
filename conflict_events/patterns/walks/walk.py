"""Find what a verb or an event noun reaches on either side: what stands behind it, its subject, its antecedent."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.walks.asides_of import says_how
from conflict_events.patterns.walks.described_within import described_within
from conflict_events.patterns.walks.event_nouns import TOWNS, described_in, gathers, over_aim, past_names
from conflict_events.patterns.walks.harmed_in import done_by
from conflict_events.patterns.walks.headline_doers import is_body
from conflict_events.patterns.walks.past_descriptions import ends_description
from conflict_events.patterns.walks.owners_of_acts import owns_act
from conflict_events.patterns.walks.scan import Forward
from conflict_events.patterns.walks.scanned import Scan
from conflict_events.patterns.walks.told_of import behind_source, past_where, told_of_by_others
from conflict_events.patterns.walks.unit_row import CLOSING, QUOTES, REACH, Group, UnitRow
from conflict_events.patterns.walks.whose import whose

_EVENT_REACH = 5
_PEOPLE = frozenset({"person", "armed", "title", "gent"})
_DOING = frozenset({"armed", "group", "force", "person", "state"})
_PHRASES, _NAME_ALONE = frozenset({"NP", "P", "T", "F", "B"}), frozenset({"person_name"})
_NAMED, _NAME = frozenset({"title", "person_name"}), frozenset({"person_name", "gent"})
_WHO_IS = frozenset({"وهو", "وهي", "وهم", "وهما"})
_ENDS, _NO_DOER = frozenset(":؛-–—"), frozenset({"direction", "time"})
_BEARERS = frozenset({"title", "person", "person_name"})


class Walker(UnitRow):
    """Walks one sentence from a unit."""

    def after(self, k: int, stop_at_nouns: bool) -> Scan:
        """Gather what stands behind unit k in its clause.

        Args:
            k: Index of the verb or event noun.
            stop_at_nouns: Whether a governed event noun ends the walk (what follows it is its own).
        """
        walk = Forward(self, k, stop_at_nouns)
        walk.run()
        return walk.scan

    def before(self, k: int) -> Group | None:
        """Return the phrase that stands before verb k as its subject, with what is joined to it, or None."""
        m, end = k - 1, max(k - REACH, 0)
        while m >= end:
            unit = self.units[m]
            if unit.kind in "VSR" or self.is_mark(m, _ENDS):
                over = self._over_description(m)
                if over is None:
                    return None
                m = over + 1
            elif self.is_mark(m, CLOSING):
                m = self.open_bracket(m)
            elif (among := self._among(m, k)) >= 0:
                m = among  # 12 مدنيا بينهم أربعة أطفال قتلوا
            elif self._may_act(m):
                group = self._joined(m) or self._headline(m, k)
                if group and self._opens_clause(group[0].at) and not done_by(self, group[0], k):
                    return group
                if self._apposed(m) or owns_act(self, m):
                    m -= 1  # العقيد صالح الحارثي | قائد اللواء أصيب
                    continue
                over = self._over_description((group or [unit])[0].at - 1)
                if over is None:
                    return None
                m = over + 1  # القوات التي دربها الحلف داهمت: the alliance trained, the forces raided
            m -= 1
        return None

    def _among(self, m: int, k: int) -> int:
        """Return the بينهم or وهو of the list that ends at unit m, no subject: بينهم طفلان وامرأة قتلوا; or -1."""
        first = m
        while (
            first > 0 and self.units[first].conj and not self.units[first].prep and self.units[first - 1].kind == "NP"
        ):
            first -= 1
        if not first or not self.tells_among(first - 1):
            who_is = first > 0 and self.form(self.units[first - 1]) in _WHO_IS
            return first - 1 if who_is and m < k - 1 else -1  # وهي عقوبة | رأوا أنها قاسية
        if first < m and self.units[m].definite and not self.units[first].definite:
            return -1  # بينهم سائحة | والأمن ينهي
        return -1 if first == m and self._one_of_them(m, k) else first - 1

    def _one_of_them(self, m: int, k: int) -> bool:
        """من بينهم طفل توفي: whether what stands behind بينهم is the subject; بينهم أربعة أطفال قتلوا tells of all."""
        unit, verb = self.units[m], self.tokens[self.units[k].head]
        if unit.kind != "NP" or unit.prep:
            return True
        one = m == k - 1 and unit.quantity is None and not unit.definite and "plural" not in self.tokens[unit.head].tags
        behind = self.units[k + 1] if k + 1 < len(self.units) else unit
        own = behind.kind == "NP" and not behind.prep and behind.definite  # بينهم ناشط كسرت الشرطة ذراعه
        return one and not own and not verb.stem.endswith("وا") and "person" in unit.kinds

    def _may_act(self, m: int) -> bool:
        """Whether phrase m can be a subject; not جنود in الهجوم الذي أدى إلى مقتل | جنود | استهدف مقرا."""
        unit = self.units[m]
        plain = unit.kind == "NP" and not unit.prep and not unit.empty and unit.kinds.isdisjoint(_NO_DOER)
        if not plain or self._of_masdar(m) or says_how(self, m):
            return False
        return self.tokens[unit.head].base not in self.words.apposed

    def _of_masdar(self, m: int) -> bool:
        """Whether phrase m is whom a governed noun says something befalls: إلى مقتل | جنود, من إعلان | الهدنة."""
        before = self.units[m - 1]
        head = self.tokens[before.head]
        if m == 0 or self.units[m].conj or before.kind != "NP" or not (before.trigger and before.prep):
            return False
        told = head.base in self.words.suffered or bool(self.tokens[self.units[m].head].det)
        return told and not (head.det or head.pron) and before.j == before.head + 1

    def _apposed(self, m: int) -> bool:
        """Whether phrase m tells the office of a person named right before it, or goes on with the name."""
        unit, named = self.units[m], self.units[m - 1] if m > 0 else None
        if named is None or named.kind != "NP" or unit.conj or unit.prep or unit.trigger:
            return False
        office = "title" in unit.kinds and bool(named.kinds & _NAMED) and named.definite
        office = office and (unit.definite or "person_name" in named.kinds)
        whole = named.j - named.i > 1 and named.kinds == _NAME_ALONE  # سامي خليل | المدرب العام نفى
        trade = whole and unit.definite and "person" in unit.kinds
        paper = "outlet_noun" in named.kinds and not unit.kinds.isdisjoint(("outlet", "org_name"))  # صحيفة ذي | غارديان
        return office or trade or paper or self._name_goes_on(unit, named)

    def _name_goes_on(self, unit: Unit, named: Unit) -> bool:
        """Whether a phrase is more of a name that the one before begins: المتحدث قاري | يوسف | أحمدي نفى."""
        if named.prep or named.trigger or unit.quantity is not None:
            return False
        token = self.tokens[unit.head]
        name = not token.det and bool(not token.tags or unit.kinds & _NAME)
        if named.kinds & _BEARERS:
            return name
        unlisted = not named.kinds and not self.tokens[named.head].tags and not self.tokens[named.head].det
        return unlisted and bool(unit.kinds & _NAMED)  # ذبيح الله | مجاهد المتحدث باسم الحركة نفى

    def _over_description(self, m: int) -> int | None:
        """Return the unit before the clause of verb m where that describes a phrase: سيارة تقل عناصر; else None."""
        if m >= 0 and self.units[m].kind in "FR":
            return self._over_state(m)
        if m < 0 or self.units[m].kind != "V":
            return None
        if self.in_relative(m):
            return self.relative_start(m)
        described = self.described(m)
        return None if described is None else described.at

    def _over_state(self, m: int) -> int | None:
        """Return the unit before a clause of being that has no verb: العبوة التي كانت مزروعة | انفجرت; else None."""
        relative = m if self.units[m].kind == "R" else m - 1
        being = relative + 1
        if being >= len(self.units) or self.units[being].kind != "F":
            return None
        if relative < 0 or self.tokens[self.units[being].head].stem not in self.words.being:
            return None
        unit = self.units[relative]
        if unit.kind == "R":
            return None if self.form(unit) in self.words.free_relative else self.back(relative - 1, ".")
        return relative if unit.kind == "NP" and not unit.definite and not unit.prep else None

    def _joined(self, m: int) -> Group | None:
        """Return the coordination that ends at unit m; None where it began under a preposition."""
        group = [self.units[m]]
        while self.units[m].conj and len(group) < REACH:
            k = self.past_or(self.skip_marks(m - 1, -1))
            if k < 0 or self.units[k].kind != "NP":
                break
            if self.units[k].prep or (is_body(group[-1]) and self._clause_of_its_own(group, k)):
                return self._clause_of_its_own(group, k)  # تحرر ثلاث قرى | وداعش يعدم سبعة
            m = k
            group.append(self.units[m])
        return group[::-1]

    def _headline(self, m: int, k: int) -> Group | None:
        """إصابة جنود والشرطة توقف مشتبها به: a definite subject joined before a present verb opens a clause."""
        unit, verb = self.units[m], self.tokens[self.units[k].head]
        named = unit.definite or bool(unit.kinds & {"place", "state"})
        opens = m == k - 1 and unit.conj and named and "verb_impf" in verb.tags
        return [unit] if opens else None

    def _clause_of_its_own(self, group: Group, k: int) -> Group | None:
        """تنسحب من مقديشو | والحكومة تعلن: whoever is joined to a place opens a clause; None where they go together."""
        doer = group[-1]
        apart = "place" in self.units[k].kinds and not self.units[k].kinds & _DOING and "place" not in doer.kinds
        return group[::-1] if apart and doer.kinds & (_DOING | {"org"}) else None

    def _opens_clause(self, m: int) -> bool:
        k = self.back(self.skip_marks(m - 1, -1), "TFB")
        if k < 0 or (k < m - 1 and self.is_mark(m - 1, QUOTES) and self.units[k].kind == "V"):
            return True  # وأضاف "قواتنا حررت
        unit = self.units[k]
        if k == m - 1 and self._owns(unit):
            return False
        if any(self.form(u) in self.words.but for u in self.units[k + 1 : m]):
            return True  # دخلت القوات القرية لكن | المسلحين قصفوا الجسر
        return unit.kind in "S.P" or (unit.kind == "NP" and bool(unit.prep)) or self.units[m].conj

    def _owns(self, unit: Unit) -> bool:
        """Whether what stands right behind a phrase is its object: لدى مغادرته | بيروت قال الوزير."""
        governed = unit.kind == "NP" and unit.prep in self.words.upon
        return governed and bool(self.tokens[unit.head].pron)

    def antecedent(self, k: int) -> Unit | None:
        """Return the phrase that the relative clause of verb k describes, or None."""
        m = self.past_set_off(k - 1)
        while m >= 0 and (self.units[m].kind in "FB" or self.is_mark(m, QUOTES)):
            m -= 1
        if m < 0 or behind_source(self, m, k):
            return None
        if self.units[m].kind == "R":
            found = self._before_relative(m)
            return whose(self.units, self.tokens, self.words, k, found) if found is not None else None
        if not self.units[k].conj and (event := self._event_before(k)) is not None:
            return event
        unit = past_where(self, m, k)
        if self._apart(unit, k) or self._many_and_one(unit, k):
            return None
        if any(self.is_mark(n, QUOTES) for n in range(m + 1, k)):  # بيان "استشهد ...": speech, no relative clause
            return None
        joined = self.units[k].conj or self.form(self.units[k - 1]) in self.words.after_that  # انتحاري ثم | هاجم مسلحون
        bare_relative = unit.kind == "NP" and not unit.definite and not joined
        if m == 0 and unit.prep and not self.tokens[self.units[k].head].pron:
            return None  # بثلاثين قذيفة دكت القوات المدينة
        fired = "weapon" in unit.kinds  # صاروخا أطلقه الحوثيون
        governed = bool(self.tokens[self.units[k].head].pron) and (fired or (m > 0 and self.units[m - 1].trigger))
        tied = unit.prep or unit.trigger or governed or self._behind_verb(m)
        tied = tied or (m > 0 and self.units[m - 1].trigger and self.had_been(k))  # توقيف مجموعة | كانت تخطط
        return described_within(unit, self.tokens, self.words, self.units[k].head) if bare_relative and tied else None

    def _apart(self, unit: Unit, k: int) -> bool:
        """Whether verb k cannot be about a phrase: في حال | انسحبوا, ملثمون على متن دراجات | فتحوا النار."""
        conditional = self.tokens[unit.head].base in self.words.conditional
        if conditional or told_of_by_others(self, unit, k) or ends_description(self, unit, k):
            return True
        verb = self.tokens[self.units[k].head]
        if self.past_set_off(k - 1) < k - 1 and not verb.pron and not self.resumes(k + 1):
            return True  # حضره الآلاف، الأحد، | دعا رئيس الوزراء
        people = verb.stem.endswith("وا")
        return people and bool(unit.kinds) and not unit.kinds & _DOING

    def _many_and_one(self, unit: Unit, k: int) -> bool:
        """الهجوم الذي أدى إلى مقتل سبعة جنود | استهدف: a verb in the singular tells of the attack, not of many."""
        verb, head = self.tokens[self.units[k].head], self.tokens[unit.head]
        if verb.pron or verb.stem.endswith(("وا", "ون", "ن")) or not unit.kinds & _DOING:
            return False
        many = "plural" in head.tags or (unit.quantity is not None and "dual" not in head.tags)
        return many and self._of_masdar(unit.at) and any(self.units[n].kind == "R" for n in range(unit.at))

    def _before_relative(self, m: int) -> Unit | None:
        """Return the phrase before the relative pronoun at m: القوات التي, but nothing before ما."""
        if self.form(self.units[m]) in self.words.free_relative:
            return None
        conj, m = self.units[m].conj, self.back(m - 1, ".FT")
        if m > 1 and self.units[m].prep and self.tokens[self.units[m - 1].head].base in self.words.near:
            m = self.back(m - 2, ".")  # مستوطنة آدم، القريبة من رام الله، التي
        elif m > 1 and self.is_mark(m - 1, COMMAS) and self.tokens[self.units[m].head].base in self.words.near:
            m = self.back(m - 1, ".")
        if m > 0:
            m = m - 1 if conj and self._where_seated(m) else past_names(self.tokens, self.units, m)
        return described_in(self.tokens, self.words, self.units[m]) if m >= 0 and self.units[m].kind == "NP" else None

    def _where_seated(self, m: int) -> bool:
        """زعيم التنظيم | في اليمن والذي قتل: whether a country only tells where somebody is in charge."""
        place, chief = self.units[m], self.units[m - 1]
        named = place.prep == "في" and bool(self.tokens[place.head].tags & TOWNS)
        return named and chief.kind == "NP" and "title" in chief.kinds and chief.definite

    def _event_before(self, k: int) -> Unit | None:
        """Return the indefinite event noun that verb k describes over its phrases: قصف للتحالف الدولي استهدف قرية."""
        acts = self._acts(k)
        for m in self.leftward(k - 1, _EVENT_REACH * (1 + acts) - 1):
            unit = self.units[m]
            if acts and over_aim(unit):
                continue  # هجوم | استهدف دورية قرب العريش | تبناه التنظيم
            if unit.kind == "T" or (unit.kind == "NP" and "weapon" in unit.kinds and unit.conj):
                continue  # تفجيرين بسيارة مفخخة | وحزام ناسف | وقعا
            if unit.kind == "NP" and unit.conj and not unit.trigger and acts:
                continue  # هجمات على كنائس | ومركز للشرطة | نفذتها عائلتان
            if unit.kind != "NP" or (not unit.prep and not unit.trigger):
                return None
            head = self.tokens[unit.head]
            if unit.trigger and unit.conj and m and self.units[m - 1].trigger and head.det:
                continue  # سلسلة من الغارات | والقصف | ضربت
            if unit.trigger:
                known = head.det or head.pron  # لتحريرها من تنظيم يسيطر عليها
                return None if known and not gathers(self.tokens, unit) else unit
        return None

    def _acts(self, k: int) -> bool:
        return bool((verb := self.tokens[self.units[k].head]).pron) and verb.base in self.words.acted

    def _behind_verb(self, m: int) -> bool:
        """Whether phrase m already belongs to a verb before it."""
        k, end = m - 1, max(m - 1 - REACH, -1)
        while k > end:
            if self.is_mark(k, CLOSING):
                k = self.open_bracket(k)  # أصدرت قوى الأمن (الأسايش) | بيانا قالت فيه
            elif self.units[k].kind not in _PHRASES or self.tokens[self.units[k].head].base in self.words.bring_about:
                return self.units[k].kind in "VF"  # جرى | تشييع ضابط قتله قناص
            k -= 1
        return False
