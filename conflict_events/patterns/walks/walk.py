"""Find what a verb or an event noun reaches on either side: what stands behind it, its subject, its antecedent."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.walks.antecedents import antecedent_of, of_masdar
from conflict_events.patterns.walks.asides_of import before_said_of, says_how
from conflict_events.patterns.walks.clause_words import ClauseWords
from conflict_events.patterns.walks.harmed_in import done_by
from conflict_events.patterns.walks.headline_doers import is_body
from conflict_events.patterns.walks.owners_of_acts import made_by_him, owns_act
from conflict_events.patterns.walks.past_verbs import taken_to_be
from conflict_events.patterns.walks.scan import Forward
from conflict_events.patterns.walks.scanned import Scan
from conflict_events.patterns.walks.unit_row import CLOSING, QUOTES, REACH, Group, UnitRow
from conflict_events.text.tokens import Token

_DOING = frozenset({"armed", "group", "force", "person", "state"})
_NAME_ALONE = frozenset({"person_name"})
_NAMED, _NAME = frozenset({"title", "person_name"}), frozenset({"person_name", "gent"})
_SAYINGS = frozenset({"قول", "تاكيد", "اعلان", "تصريح", "ذكر", "اضافة", "تعليق", "كلام", "حديث"})
_WHO_IS = frozenset({"وهو", "وهي", "وهم", "وهما"})
_ENDS, _NO_DOER = frozenset(":؛-–—"), frozenset({"direction", "time"})
_BEARERS = frozenset({"title", "person", "person_name"})


class Walker(UnitRow):
    """Walks one sentence from a unit.

    Args:
        tokens: The sentence.
        units: Its units.
        words: Small words of its language.
    """

    def __init__(self, tokens: Sequence[Token], units: Sequence[Unit], words: ClauseWords) -> None:
        super().__init__(tokens, units, words)
        self._antecedents: dict[int, Unit | None] = {}

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
            elif (past := self._past_mark(m)) < m:
                m = past
            elif (opens := max(self._among(m, k), self._source(m))) >= 0:
                m = opens  # 12 مدنيا بينهم أربعة أطفال قتلوا; الجيش، بحسب شهود عيان، قصف
            elif self._may_act(m):
                group = self._joined(m) or self._headline(m, k)
                made = made_by_him(self, m)
                if group and not made and self._opens_clause(group[0].at) and not done_by(self, group[0], k):
                    return self._set_off(group, k) or group
                if made or self._apposed(m) or owns_act(self, m):
                    m -= 1  # العقيد صالح الحارثي | قائد اللواء أصيب
                    continue
                over = self._over_description((group or [unit])[0].at - 1)
                if over is None:
                    return None
                m = over + 1  # القوات التي دربها الحلف داهمت: the alliance trained, the forces raided
            m -= 1
        return None

    def _past_mark(self, m: int) -> int:
        """Return the bracket that a mark at unit m closes, or where what others say of a noun begins; else m."""
        if self.is_mark(m, CLOSING):
            return self.open_bracket(m)
        said = before_said_of(self, m) if self.is_mark(m, COMMAS) else -1
        return m if said < 0 else said + 1  # الحاكم، الذي تقول واشنطن إنه فاسد، | قتل

    def _source(self, m: int) -> int:
        """Return the بحسب before the source at unit m, or -1: الجيش، بحسب شهود عيان، قصف."""
        bare = m > 1 and self.units[m].kind == "NP" and not self.units[m].prep
        return m - 1 if bare and self.form(self.units[m - 1]) in self.words.attribution else -1

    def _set_off(self, group: Group, k: int) -> Group | None:
        """حركة طالبان، المناهضة للحكومة، | أعلنت: return who is described between commas before verb k, or None."""
        aside = group[0]
        described = len(group) == 1 and bool(self.tokens[aside.head].det) and not aside.conj
        if not described or aside.at < 2 or not all(self.is_mark(n, COMMAS) for n in (k - 1, aside.at - 1)):
            return None
        m = aside.at - 2
        m = self.open_bracket(m) - 1 if self.is_mark(m, CLOSING) else m  # كتائب كذا (القسام)، الجناح العسكري، | نفت
        whole = self.units[m] if m >= 0 else aside
        doer = whole.kind == "NP" and not (whole.prep or whole.trigger) and bool(whole.kinds & (_DOING | {"org"}))
        return [whole] if doer and self._opens_clause(m) else None

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
        if not plain or of_masdar(self, m) or says_how(self, m) or self.backs(m):
            return False
        base = self.tokens[unit.head].base
        return base not in self.words.apposed and base not in self.words.leads_on

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
        if (taken := taken_to_be(self, m)) >= 0:  # مسلحون يعتقد | أنهم من الحركة خطفوا ستة
            return taken
        if m < 0 or self.units[m].kind != "V":
            return None
        if m > 0 and self.form(self.units[m - 1]) in self.words.as_told:
            return m - 1  # المسلحون، كما ذكر شهود، خطفوا
        if self.in_relative(m):
            return self.relative_start(m)
        described = self.described(m)
        return self._when(m) if described is None else described.at

    def _when(self, m: int) -> int | None:
        """الجيش، وبعد معارك استمرت أسبوعا، استعاد: return the phrase that verb m tells of, where it tells when."""
        when = self.units[m - 1] if m > 1 else None
        timed = when is not None and when.kind == "NP" and when.prep in self.words.temporal and not when.definite
        return m - 1 if timed and self.is_mark(m - 2, COMMAS) else None

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
        quoted = k < m - 1 and k and self.is_mark(m - 1, QUOTES) and not unit.prep
        if quoted and (self._says(k - 1) or self._told(unit)):
            return True  # وقال المفوض "ثلاثة جنود قتلوا
        if k == m - 1 and self._owns(unit):
            return False
        if any(self.form(u) in self.words.but for u in self.units[k + 1 : m]):
            return True  # دخلت القوات القرية لكن | المسلحين قصفوا الجسر
        return unit.kind in "S.P" or (unit.kind == "NP" and bool(unit.prep)) or self.units[m].conj

    def _says(self, k: int) -> bool:
        return self.units[k].kind == "V" and self.tokens[self.units[k].head].stem in self.words.told_so

    def _told(self, unit: Unit) -> bool:
        """نقلت عن طبيب قوله "ستة قتلوا: whether a phrase is somebody's saying, which what is quoted follows."""
        return unit.kind == "NP" and bool(self.tokens[unit.head].pron) and self.tokens[unit.head].base in _SAYINGS

    def _owns(self, unit: Unit) -> bool:
        """Whether what stands right behind a phrase is its object: لدى مغادرته | بيروت قال الوزير."""
        governed = unit.kind == "NP" and unit.prep in self.words.upon
        return governed and bool(self.tokens[unit.head].pron)

    def antecedent(self, k: int) -> Unit | None:
        """Return the phrase that the relative clause of verb k describes, or None."""
        if k not in self._antecedents:
            self._antecedents[k] = antecedent_of(self, k)
        return self._antecedents[k]
