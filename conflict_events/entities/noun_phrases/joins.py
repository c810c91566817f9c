"""Which word may stand next to which in one noun phrase: idafa, adjectives, names and titles."""

from __future__ import annotations

from conflict_events.entities.noun_phrases.acted_on import acted_on
from conflict_events.entities.noun_phrases.after_weapons import hits_place
from conflict_events.entities.noun_phrases.disagree import after_hers, after_his, ends_body, others, takes_no_name, whom
from conflict_events.entities.noun_phrases.family_names import bears_name, descended, surname, titled
from conflict_events.entities.noun_phrases.idafa import after_indefinite
from conflict_events.entities.noun_phrases.past_marks import CLOSING, past_marks
from conflict_events.entities.noun_phrases.phrase_words import PhraseWords
from conflict_events.entities.noun_phrases.portfolios import joined_portfolio
from conflict_events.entities.noun_phrases.ship_names import past_ship_name
from conflict_events.entities.units.row import Row
from conflict_events.entities.units.word_kinds import accusative, agree_joined, kinds_of, other_people
from conflict_events.text.tokens import Token

_NAMED = frozenset({"person", "title", "person_name"})
_NAMERS = {"group": frozenset({"armed", "org"}), "outlet": frozenset({"outlet_noun", "org"}), "org": frozenset({"org"})}
_STATE, _PERSON, _THING = frozenset({"state", "place"}), frozenset({"person"}), frozenset({"thing"})
_ANOTHER = _THING | {"others"}
_PEOPLE = frozenset({"person", "title", "person_name", "gent", "org_name"})
_NO_PLACE, _ARMS = frozenset({"person_name", "weapon", "speech"}), frozenset({"weapon", "weapons"})
_NEVER = {"place": _NO_PLACE, "org": _ARMS | {"outlet_noun"}, "weapon": frozenset({"org", "speech", "outlet_noun"})}
_NEVER["group"] = frozenset({"event"})  # حركة أحرار الشام
_LAND, _WAY, _MEN = frozenset({"place", "vessel"}), frozenset({"direction"}), frozenset({"armed"})
_SEATED = frozenset({"org", "armed", "group", "state", "place", "outlet", "outlet_noun", "person_name"})
_DIRECTION, _PLACED = frozenset({"direction", "place"}), frozenset({"place", "weapon", "vehicle"})
_BODIES = frozenset({"outlet_noun", "outlet", "org", "state"})
_DESCRIBED, _DRIVEN = frozenset({"noun", "adj"}), frozenset({"vehicle", "weapon", "vessel"})
_ALLIED = frozenset({"state", "group", "org", "force", "place"})  # وحليفتها موسكو
_GIVEN = frozenset({"given_names", "given_names_ambiguous", "surnames", "name_person"})
_THINGS = _ARMS | {"place_nouns", "armed_nouns", "organisations", "event", "facilities"}
_OFFICES, _NO_KINDS, _POST = frozenset({"title"}), frozenset[str](), frozenset({"post"})
_LESS, _RELATIVE, _RANKED = frozenset({"شبه", "غير"}), ("ية", "ي"), frozenset({"titles", "ranks"})
_MINE, _JOINED_REACH, _DEFINITE_REACH = frozenset("يك"), 8, 3


class Joins:
    """Tells what joins a phrase; immutable once built.

    Args:
        words: Word lists of the language.
    """

    def __init__(self, words: PhraseWords) -> None:
        self._words = words

    def end(self, row: Row, head: int, j: int) -> int | None:
        """Return one past what the nominal word at j adds to the phrase, or None where the phrase ends before it."""
        token, last = row.tokens[j], row.tokens[j - 1]
        if token.conj:
            joined = self._joined_adjective(row, head, j) or self._joined_matter(row, head, j)
            return j + 1 if joined or joined_portfolio(row, j, self._words) else None
        claimed = token.base in self._words.claimed or (token.form,) in self._words.by  # سقطت نقطة تفتيش | بيد
        claimed = claimed or hits_place(row, head, j)  # قصفت المدفعية بقذائف هاون | حي كذا
        if claimed or (token.det and token.base in self._words.deed and row.named(j - 1)):
            return None  # حملت حماس | المسؤولية, تبنت الكتائب | العملية
        if token.base in self._words.affiliation and token.det == _definite_head(row, head):
            return None if after_his(row, head, j) else j + 1
        if _past_less(row, j):
            return j + 2
        border = last.det and not token.det and last.base in self._words.border and "directions" in token.tags
        if border and not (j - 1 > head and kinds_of(row.tokens[j - 2]) & _MEN):  # حرس الحدود | شمال البلاد
            return _end_of_name(row, j)  # الحدود شرق قطاع غزة
        marked = last.form in CLOSING and past_marks(row, head, j, self._words.qualifier)
        line = token.det and token.base in self._words.line
        marked = marked or (line and self._words.main(row, head, j).base in self._words.border)
        if marked or (token.det and not last.det and self._of_name(row, j)):
            return j + 1  # جماعة بوكو حرام الإرهابية
        if row.classes[j - 1] == "X" or last.form == '"' or (j - 1 in row.inside and _behind_name(row, j)):
            fits = self._after_name(row, head, j)
        elif last.pron and last.pron != "ي":  # منزله الفخم, مستشاره أحمد
            named = (row.classes[j] == "X" or "ranks" in token.tags) and bool(self.kinds(row, head, j) & _NAMED)
            place = j in row.names and row.names[j].kind != "person_name" and "given_names" not in token.tags
            office = bool(kinds_of(token) & _OFFICES) or token.base in self._words.ranking  # ابنه الأكبر
            office = office and "person" in kinds_of(last)  # زميله المراسل, شقيقه اللواء
            described = row.classes[j] == "A" or "directions" in token.tags or office or token.stem.endswith("ية")
            seat = j in row.names and row.names[j].kind == "place" and last.base in self._words.capital
            ally = j in row.names and row.names[j].kind in _ALLIED and last.base in self._words.allies
            fits = (token.det and described) or (named and not place) or seat or ally  # ضاحيتها سان دوني, حليفتها روسيا
        elif last.det and row.classes[j] == "N" and token.pron and token.pron not in _MINE:
            fits = False  # خطف المسلحون | ابنه
        else:
            fits = (
                self._numbered(row, head, j) or self._after_definite(row, head, j)
                if last.det
                else after_indefinite(row, j, self._words)
            )
        return _end_of_name(row, j) if fits else past_ship_name(row, head, j)

    def _of_name(self, row: Row, j: int) -> bool:
        """جماعة بوكو حرام | الإرهابية: whether a relative adjective with the article describes the name before it."""
        token = row.tokens[j]
        if not row.named(j - 1) or token.prep or token.raw.endswith("ى"):
            return False  # طهران | القوى
        if row.classes[j] == "A" and token.stem.endswith("ة") and "adj" in token.tags:
            return True  # طالبان | المتشددة
        if not (token.stem.endswith(_RELATIVE) or _judged(row, j)):
            return False
        person = token.base in self._words.named or not token.tags.isdisjoint(_RANKED)  # أسرت حماس | الجندي
        return not person and not (row.classes[j] == "N" and "place_nouns" in token.tags)  # عناصر من داعش | القرية

    def kinds(self, row: Row, head: int, j: int) -> frozenset[str]:
        """Return what the phrase from its head to j can be: what its head is, and what the name in it is."""
        token = row.tokens[head]
        while head + 1 < j and token.base in self._words.light and row.classes[head + 1] in "NAX":
            head += 1  # أحد المنازل is a place, أحد أبرز القادة a person
            token = row.tokens[head]
        kinds = kinds_of(token)
        if head in row.names:
            name = row.names[head]
            land = name.kind == "state" and (name.j == head + 1 or not token.det)  # but سقوط الاتحاد السوفيتي
            kinds = kinds & _NAMED if name.kind == "person_name" else kinds  # علي خامنئي is no event
            kinds |= _STATE if land else {name.kind}
            if name.j > head + 1:  # جنوب السودان; جلال آباد, سيف الدولة; سلاح الجو
                kinds -= _WAY if land else _NEVER.get(name.kind, _NO_KINDS)
                kinds -= _LAND if row.tokens[name.j - 1].base in self._words.rigged else _NO_KINDS  # زورق مفخخ
        if not kinds and j - head > 1 and (inside := row.names_between(head + 1, j)):
            kinds = frozenset({row.names[inside[0]].kind})
        if (told := self._words.told.get(token.base)) is not None:  # ثلاث دول act as states do, but الدولة الإسلامية
            kinds |= told if head not in row.names else told & _PERSON
        if "direction" in kinds:
            return _DIRECTION
        if token.det and row.tokens[j - 1].kind == "number" and token.base in self._words.formations:
            kinds |= _POST  # الفوج 46: a base is called after the unit that lies there
        return kinds or self._of_no_kind(token, j - head)

    def _of_no_kind(self, token: Token, length: int) -> frozenset[str]:
        """Return what a phrase is of which neither its head nor a name tells: others of a kind, or a thing."""
        if length == 1 and token.base in self._words.others:
            return _ANOTHER  # جرح جنديان وقتل | آخر
        return _NO_KINDS if token.tags.isdisjoint(_DESCRIBED) else _THING

    def _joined_adjective(self, row: Row, head: int, j: int) -> bool:
        """الغارات الأميركية والبريطانية: an adjective joined to an adjective goes on with the phrase."""
        token, last = row.tokens[j], row.tokens[j - 1]
        adjective = (
            (row.classes[j] == "A" and not other_people(last, token))
            or token.stem in self._words.local
            or ("gent" in token.tags and agree_joined(last, token))
        )
        return adjective and row.classes[j - 1] == "A" and token.det == last.det and j + 1 - head < _JOINED_REACH

    def _joined_matter(self, row: Row, head: int, j: int) -> bool:
        """وزارة الصحة | والبيئة, لجنة الأمن | والدفاع: what a body deals with goes on; another body does not."""
        token, last = row.tokens[j], row.tokens[j - 1]
        if j != head + 2 or row.tokens[head].base not in self._words.bureau or not (token.det and last.det):
            return False
        kinds = kinds_of(token)
        matter = token.conj == "و" and row.classes[j] == row.classes[j - 1] == "N" and j not in row.names
        return matter and (not kinds & _SEATED or ("event" in kinds and not kinds & _PLACED))

    def _after_definite(self, row: Row, head: int, j: int) -> bool:
        token, letter = row.tokens[j], row.classes[j]
        kinds = self.kinds(row, head, j)
        if letter == "A":
            return bool(token.det) and not others(row, head, j, kinds)
        if letter == "X":
            return self._name_fits(row, head, j, kinds)
        mine, person = kinds_of(token), bool(kinds & _NAMED)
        if "person_name" in mine and person:
            return True
        if "ranks" in row.tokens[j - 1].tags and token.base in self._words.grade:
            return True  # الفريق أول الركن
        if person and "ranks" in row.tokens[j - 1].tags and not token.det and "directions" not in token.tags:
            return not _a_thing(token)  # العقيد نجم, but اعتبر العقيد | جبهة الساحل
        if "outlet_noun" in kinds and "name_org" in token.tags and not token.det:
            return not token.prep  # موقع التواصل الاجتماعي تويتر
        if token.det:  # الرئيس القائد
            last = row.tokens[j - 1]
            personal = (not mine or mine & _PEOPLE) and "noun" not in token.tags  # نفى المتحدث | التقارير
            # قصف المجلس العسكري | القرية: an adjective there, and no man of that rank
            holder = "title" in kinds_of(last) and (row.classes[j - 1] != "A" or j - 1 == head)
            office = holder and (personal or "ranks" in last.tags) and not mine & _BODIES
            office = office and not ("plural" in token.tags and "singular" in last.tags)  # هاجم الرجل | المارة
            single = "singular" in token.tags and "plural" in last.tags  # قتل المسلحون | الجندي
            single = single or after_hers(last, token)
            return not single and (office or ("title" in mine and person) or (person and surname(row, j)))
        called = "given_names_ambiguous" in token.tags and "title" in kinds_of(row.tokens[j - 1])
        return "title" in mine and (person or called) and _name_at(row, j + 1)  # قوات المشير خليفة حفتر

    def _numbered(self, row: Row, head: int, j: int) -> bool:
        """Whether a formation and which one it is stand right before the arm that it is of: اللواء الخامس | مشاة."""
        arm, unit = row.tokens[j], row.tokens[j - 2] if j - 2 >= head else None
        bare = arm.base in self._words.arms and not (arm.det or arm.prep or arm.pron)
        return unit is not None and bare and unit.base in self._words.formations and unit.det

    def _name_fits(self, row: Row, head: int, j: int, kinds: frozenset[str]) -> bool:
        """Tell whether a bare name behind a definite noun names it: الرئيس بوتين, العاصمة طرابلس, التنظيم داعش."""
        particle = j + 1 < len(row.tokens) and row.tokens[j + 1].base in self._words.name_particle
        name = row.names[j].kind if j in row.names and not particle else ""  # إيتمار بن غفير is no place
        token_kinds = kinds_of(row.tokens[j])
        heads = {row.tokens[k].base for k in range(head, j)}
        last = row.tokens[j - 1]  # منزل القيادي | سليم نعمان
        person = bool(kinds & _NAMED) or bool(heads & self._words.named) or bool(last.det and kinds_of(last) & _OFFICES)
        if name == "place" and person and "given_names" in row.tokens[j].tags:
            name = ""  # اللواء ناصر
        if heads & self._words.capital and not (person and "person_name" in token_kinds):  # حاكم المنطقة أوليغ
            return name in ("place", "") and "person_name" not in token_kinds
        many = last.det and last.stem.endswith("ون") and "plural" in last.tags
        if many or (not person and acted_on(row, head, j)):
            return False  # قتل المسلحون | شيلفاكر, قصف الجيش | كرتوبا
        if name:
            namers = _NAMERS.get(name, frozenset())
            return bool(kinds & namers) or (person and name not in ("state", "place", "weapon"))
        if person or bears_name(row, head, j):
            return "place" not in token_kinds or "person_name" in token_kinds
        if row.tokens[j].kind == "latin":
            return j == head + 1 and bool(kinds_of(row.tokens[head]) & _DRIVEN)  # السفينة G Muse
        general = takes_no_name(row.tokens[head], self._words.army)
        takes_name = bool(kinds & {"armed", "org", "outlet_noun"}) and not general
        if "weapon" in kinds_of(row.tokens[j - 1]) | kinds and accusative(row.tokens[j]):
            return False  # قصف بالمدفعية الثقيلة | تلالا
        return takes_name and not token_kinds & {"place", "person_name"}

    def _after_name(self, row: Row, head: int, j: int) -> bool:
        """محمد + الغصري, داعش + الإرهابي; but two listed names are two phrases."""
        token, last = row.tokens[j], row.tokens[j - 1]
        kinds, mine = self.kinds(row, head, j), kinds_of(token)
        person, particle = bool(kinds & _NAMED), last.base in self._words.name_particle
        his = "person_name" in mine and titled(row, head, j)  # منزل القيادي سليم | نعمان
        if particle or his or descended(row, j):
            return True
        if person and "person_name" in mine:
            return not whom(row, head, j, kinds)  # زيلينسكي | الروس
        if token.base in self._words.named and not person:
            return False  # نعت الحركة | القيادي في كتائبها
        if row.classes[j] == "A":
            if accusative(token) and accusative(last):
                return True  # مصيفا سياحيا
            carried = not last.det and bool(kinds_of(last) & _DRIVEN)  # سائق شاحنة سوري
            return (token.det and not whom(row, head, j, kinds)) or carried
        if row.classes[j] == "N" and not person and token.det and not token.tags:
            return j == head + 2 and "place_nouns" in row.tokens[head].tags  # حي غوط الشعال
        if row.classes[j] == "N":
            return person and (not token.tags or ("title" in mine and _name_at(row, self._past_grade(row, j + 1))))
        return self._name_after_name(row, j, kinds)

    def _past_grade(self, row: Row, j: int) -> int:
        """قائد عمليات كذا اللواء | الركن قاسم: return the place behind what grades a rank."""
        while j < len(row.tokens) and row.tokens[j].base in self._words.grade and not row.tokens[j].conj:
            j += 1
        return min(j, len(row.tokens) - 1)

    def _name_after_name(self, row: Row, j: int, kinds: frozenset[str]) -> bool:
        """فلاديمير + بوتين, صدام + حسين: the rest of a person's name, of which the lexicon may hold a part."""
        token, listed = row.tokens[j], row.named(j - 1)
        if listed and kinds & {"title", "person"} and (not token.tags or "person_name" in kinds_of(token)):
            return True
        if j in row.names:
            land = row.names[j].kind == "state" and "person_name" not in kinds_of(token)  # حذر نتنياهو | إيران
            return not (listed or land) and "person_name" in kinds
        return not listed or "person_name" in kinds_of(row.tokens[j - 1])


def _judged(row: Row, j: int) -> bool:
    """حركة طالبان | المتشددة, جماعة الفجر | المحظورة: whether a participle is of a group's name."""
    token, k = row.tokens[j], j - 1
    while k > 0 and row.kind_at(k - 1) == "group" and k not in row.names:
        k -= 1
    head = row.tokens[k]
    return row.kind_at(k) == "group" and head.stem.endswith("ة") and token.stem.endswith("ة") and "adj" in token.tags


def _a_thing(token: Token) -> bool:
    """Whether a word is a weapon or a known feminine noun, and no given name: رصاصتين, جبهة; but سيف, حمزة."""
    return bool(token.tags & (_THINGS if token.stem.endswith("ة") else _ARMS)) and token.tags.isdisjoint(_GIVEN)


def _past_less(row: Row, j: int) -> bool:
    """القوات | شبه العسكرية, القوات | غير النظامية; but هجوم الحركة | غير المسبوق."""
    last = row.tokens[j - 1]
    if row.tokens[j].form not in _LESS or not last.det or row.classes[j + 1 : j + 2] != ["A"]:
        return False
    less, feminine = row.tokens[j + 1], last.stem.endswith(("ة", "ات"))
    return less.det and not less.prep and feminine == less.stem.endswith("ة")


def _end_of_name(row: Row, j: int) -> int:
    return row.names[j].j if j in row.names else j + 1


def _name_at(row: Row, j: int) -> bool:
    """Whether a name stands at j; behind a rank any word is one: اللواء نجم."""
    return row.nominal(j) and (row.classes[j] == "X" or ("ranks" in row.tokens[j - 1].tags and not row.tokens[j].det))


def _behind_name(row: Row, j: int) -> bool:
    """Whether the name before j ends there: إسلام آباد | الاستخبارات, جماعة بوكو حرام | أبو بكر, حركة فتح | أجهزة."""
    kind = row.inside[j - 1]
    if kind == "place" and not row.names_between(j - 1, j):
        return True
    grouped = kind == "group" and not row.tokens[j - 1].det and row.classes[j] == "X"
    return grouped or ends_body(row, j)


def _definite_head(row: Row, head: int) -> bool:
    """Whether a phrase is definite, by its head or by what the head governs: قوات الحكومة الموالية."""
    return any(token.det for token in row.tokens[head : head + _DEFINITE_REACH])
