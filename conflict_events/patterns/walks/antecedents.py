"""What the clause of a verb describes: القوات التي | داهمت, كمين | نصبه مسلحون."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.walks.described_within import described_within
from conflict_events.patterns.walks.event_nouns import TOWNS, described_in, gathers, over_aim, past_names
from conflict_events.patterns.walks.opened_with import opened_with
from conflict_events.patterns.walks.past_descriptions import ends_description
from conflict_events.patterns.walks.people_within import people_within
from conflict_events.patterns.walks.told_of import behind_source, past_where, told_of_by_others
from conflict_events.patterns.walks.twice_described import past_first_clause
from conflict_events.patterns.walks.unit_row import CLOSING, QUOTES, REACH, UnitRow
from conflict_events.patterns.walks.whose import who_fired, whose

_EVENT_REACH = 5
_WERE = frozenset({"ما", "لا", "مازال", "مازالت", "مازالوا", "كان", "كانت", "كانوا", "زال", "يزال", "قد"})
_DOING = frozenset({"armed", "group", "force", "person", "state"})
_SOMEBODY = _DOING | {"person_name", "title"}
_OF_WHOM = "ممن"
_MEN = _DOING | {"gent"}  # جثامين 60 فلسطينيا | قتلوا
_PHRASES = frozenset({"NP", "P", "T", "F", "B"})


def antecedent_of(row: UnitRow, k: int) -> Unit | None:
    """Return the phrase that the relative clause of verb k describes, or None.

    Args:
        row: The sentence.
        k: The verb.
    """
    m = row.past_set_off(k - 1)
    while m >= 0 and (row.units[m].kind in "FB" or row.is_mark(m, QUOTES)):
        m -= 1
    if m < 0 or behind_source(row, m, k):
        return None
    if row.units[m].kind == "R":
        found = _before_relative(row, m)
        return whose(row.units, row.tokens, row.words, k, found) if found is not None else None
    joined = row.units[k].conj or _goes_on(row, m + 1)
    people = None if joined else people_within(row, row.units[m], k)
    event = people or _event_before(row, k)
    if event is not None:
        return event
    return None if joined else _without_pronoun(row, past_where(row, m, k), m, k)


def _goes_on(row: UnitRow, m: int) -> bool:
    """يجندون شبانا | وما زالوا يخططون: whether و joins the particles before a verb to the clause before them."""
    unit = row.units[m]
    return unit.kind == "F" and unit.conj and row.tokens[unit.head].base in _WERE


def _without_pronoun(row: UnitRow, unit: Unit, m: int, k: int) -> Unit | None:
    """Return an indefinite phrase that the clause of verb k describes, with no relative pronoun between; else None.

    Args:
        row: The sentence.
        unit: The phrase.
        m: What stands before the particles of the verb.
        k: The verb.
    """
    if unit.kind != "NP" or unit.definite or _carried(row, unit, k):
        return None
    if row.form(row.units[k - 1]) in row.words.after_that:  # انتحاري ثم | هاجم مسلحون
        return None
    pointing = bool(row.tokens[row.units[k].head].pron)
    if (m == 0 and unit.prep and not pointing) or (unit.trigger and opened_with(row, unit, k)):
        return None  # بثلاثين قذيفة دكت القوات المدينة
    fired = "weapon" in unit.kinds  # صاروخا أطلقه الحوثيون
    of_event = m > 0 and row.units[m - 1].trigger
    tied = unit.prep or unit.trigger or (pointing and (fired or of_event)) or _behind_verb(row, m)
    tied = tied or (of_event and row.had_been(k)) or _counted_in_idafa(row, unit, m)  # توقيف مجموعة | كانت تخطط
    tied = tied or (of_event and row.tokens[row.units[m - 1].j - 1].base in row.words.bodies)  # جثتا جنديين | قتلا
    if not tied or _apart(row, unit, k) or _many_and_one(row, unit, k):
        return None
    if any(row.is_mark(n, QUOTES) for n in range(m + 1, k)):  # بيان "استشهد ...": speech, no relative clause
        return None
    band = _band_of(row, unit, k) or who_fired(row.tokens, row.words, row.tokens[row.units[k].head], unit)
    return described_within(unit, row.tokens, row.words, row.units[k].head) if band is None else band


def _carried(row: UnitRow, unit: Unit, k: int) -> bool:
    """رجلا مسلحا بسكين | قتل: whether a phrase is only what somebody carried whom verb k befell."""
    verb = row.tokens[row.units[k].head]
    befell = verb.stem in row.words.kills or verb.stem in row.words.hurt or verb.stem in row.words.takes
    return befell and not verb.pron and unit.prep == "ب" and "weapon" in unit.kinds and unit.kinds.isdisjoint(_MEN)


def _band_of(row: UnitRow, unit: Unit, k: int) -> Unit | None:
    """خلية من سبعة عناصر كانت | تخطط, شبكة تضم عشرة كانت | تعد: the band that a feminine verb tells of; else None."""
    verb, m = row.tokens[row.units[k].head], unit.at - 1
    if m < 0 or unit.quantity is None or verb.pron or not unit.kinds & _MEN or verb.stem.endswith(("ون", "وا")):
        return None
    m -= row.units[m].kind == "V" and row.tokens[row.units[m].head].base in row.words.comprises
    band, hers = row.units[m], verb.stem[0] + verb.stem[-1]
    tied = m >= 0 and (unit.prep == "من" or m < unit.at - 1) and band.kind == "NP" and not band.definite
    if not tied or "ت" not in hers or not band.kinds & _DOING or not row.tokens[band.head].stem.endswith("ة"):
        return None
    return band


def _counted_in_idafa(row: UnitRow, unit: Unit, m: int) -> bool:
    """مصير 14 عاملا | خطفوا: whether a number counts a phrase right behind the noun whose it is."""
    whole = row.units[m - 1] if m else unit
    if whole is unit or whole.kind != "NP" or unit.quantity is None or whole.quantity is not None:
        return False
    head = row.tokens[whole.head]
    owned = whole.j == whole.head + 1 == unit.first and not (head.det or head.pron or whole.trigger)
    return owned and not unit.conj and unit is row.units[m]


def _apart(row: UnitRow, unit: Unit, k: int) -> bool:
    """Whether verb k cannot be about a phrase: في حال | انسحبوا, ملثمون على متن دراجات | فتحوا النار."""
    conditional = row.tokens[unit.head].base in row.words.conditional
    if conditional or told_of_by_others(row, unit, k) or ends_description(row, unit, k):
        return True
    verb = row.tokens[row.units[k].head]
    if row.past_set_off(k - 1) < k - 1 and not verb.pron and not row.resumes(k + 1):
        return True  # أحياه فنانون، السبت، | طالب الوزير
    people = verb.stem.endswith(("وا", "ون")) and not row.resumes(k + 1)  # بلدة | سيطروا عليها
    return people and bool(unit.kinds) and not unit.kinds & _MEN


def _many_and_one(row: UnitRow, unit: Unit, k: int) -> bool:
    """الهجوم الذي أدى إلى مقتل سبعة جنود | استهدف: a verb in the singular tells of the attack, not of many."""
    verb, head = row.tokens[row.units[k].head], row.tokens[unit.head]
    if verb.pron or verb.stem.endswith(("وا", "ون", "ن")) or not unit.kinds & _DOING:
        return False
    many = "plural" in head.tags or (unit.quantity is not None and "dual" not in head.tags)
    return many and of_masdar(row, unit.at) and any(row.units[n].kind == "R" for n in range(unit.at))


def _before_relative(row: UnitRow, m: int) -> Unit | None:
    """Return the phrase before the relative pronoun at m: القوات التي, but nothing before ما."""
    if row.form(row.units[m]) in row.words.free_relative:
        some = row.units[m - 1] if m and row.form(row.units[m]) == _OF_WHOM else None  # خمسون شخصا ممن | قتلوا
        return some if some is not None and some.kind == "NP" and some.kinds & _SOMEBODY else None
    he, conj, m = row.form(row.units[m]), row.units[m].conj, row.back(_past_bracket(row, m - 1), ".FT")
    m = past_first_clause(row, m, he, row.words.he_relative)
    if m > 1 and row.units[m].prep and row.tokens[row.units[m - 1].head].base in row.words.near:
        m = row.back(m - 2, ".")  # بلدة كذا، القريبة من العاصمة، التي
    elif m > 1 and row.is_mark(m - 1, COMMAS) and row.tokens[row.units[m].head].base in row.words.near:
        m = row.back(m - 1, ".")
    if m > 0:
        m = m - 1 if conj and _where_seated(row, m) else past_names(row.tokens, row.units, m)
        m -= conj and he in row.words.he_relative and _within_his(row, m)
    if m < 0 or row.units[m].kind != "NP" or _only_number(row, row.units[m]):
        return None
    return described_in(row.tokens, row.words, row.units[m])


def _only_number(row: UnitRow, unit: Unit) -> bool:
    """عدد | الذين قتلوا: whether a noun of how many stands before a relative pronoun, which means people itself."""
    return unit.j == unit.head + 1 and not row.tokens[unit.head].det and row.tokens[unit.head].base in row.words.toll_of


def _past_bracket(row: UnitRow, m: int) -> int:
    """الحوثيون | (شيعة) الذين, فلانة | (26 عاما)، التي: return the phrase before a bracket that ends at m, or m.

    So it is with the side of a place: الغارة على سراقب | (شمال) التي نفذها التحالف.
    """
    k = m - (m > 0 and row.is_mark(m, COMMAS) and row.is_mark(m - 1, CLOSING))
    first = row.open_bracket(k) if row.is_mark(k, CLOSING) else 0
    before = row.units[first - 1] if first > 0 else None
    if before is None or before.kind != "NP":
        return m
    side = "place" in before.kinds and "direction" in row.units[first + 1].kinds
    return first - 1 if side or before.kinds & _SOMEBODY else m


def _where_seated(row: UnitRow, m: int) -> bool:
    """زعيم التنظيم | في اليمن والذي قتل: whether a country only tells where somebody is in charge."""
    place, chief = row.units[m], row.units[m - 1]
    named = place.prep == "في" and bool(row.tokens[place.head].tags & TOWNS)
    return named and chief.kind == "NP" and "title" in chief.kinds and chief.definite


def _within_his(row: UnitRow, m: int) -> bool:
    """تقريره المؤلف من مئة | صفحة، والذي وصف: whether a feminine phrase only goes with the masculine one before it."""
    unit, whole = row.units[m], row.units[m - 1]
    hers = bool(unit.prep) and unit.kind == "NP" and row.tokens[unit.head].stem.endswith("ة")
    his = hers and whole.kind == "NP" and whole.j == unit.first and not row.tokens[whole.head].stem.endswith("ة")
    return his and whole.definite and not whole.trigger and row.tokens[unit.head].tags.isdisjoint(TOWNS)


def _event_before(row: UnitRow, k: int) -> Unit | None:
    """Return the indefinite event noun that verb k describes over its phrases: قصف للتحالف الدولي استهدف قرية."""
    if row.units[k].conj:
        return None
    acts = _acts(row, k)
    for m in row.leftward(_before_bracket(row, k - 1), _EVENT_REACH * (1 + acts) - 1):
        unit = row.units[m]
        if (acts and over_aim(unit)) or _goes_with_it(row, unit, acts=acts):
            continue  # هجوم | استهدف دورية قرب العريش | تبناه التنظيم
        if unit.kind != "NP" or (not unit.prep and not unit.trigger):
            return None
        head = row.tokens[unit.head]
        if unit.trigger and unit.conj and m and row.units[m - 1].trigger and head.det:
            continue  # سلسلة من الغارات | والقصف | ضربت
        if unit.trigger:
            if opened_with(row, unit, k):
                return None
            known = head.det or head.pron  # لتحريرها من تنظيم يسيطر عليها
            other = m < k - 1 and _throws(row, k) and row.units[k - 1].kinds & _DOING
            return None if other or (known and not gathers(row.tokens, unit)) else unit
    return None


def _before_bracket(row: UnitRow, m: int) -> int:
    """قصف مدفعي | (هاون) استهدف: return the unit before a bracket without a verb that ends at m, or m."""
    if m < 1 or not row.is_mark(m, CLOSING):
        return m
    first = row.open_bracket(m)
    told = any(row.units[n].kind in "VRS" for n in range(first, m))
    return m if told else first - 1


def _goes_with_it(row: UnitRow, unit: Unit, *, acts: bool) -> bool:
    """Whether a phrase between an event noun and its verb tells when it was, or is joined to what tells more of it."""
    if unit.kind != "NP":
        return unit.kind == "T"
    if unit.conj and ("weapon" in unit.kinds or (acts and not unit.trigger)):
        return True  # تفجيرين بسيارة مفخخة | وحزام ناسف | وقعا, هجمات على كنائس | ومركز للشرطة | نفذتها عائلتان
    # اعتقالات في بلدة كذا | وقرية كذا | طالت عشرين, قصف على بلدات | شرق كذا | استهدف
    return not (unit.prep or unit.trigger) and _placed_with(row, unit)


def _placed_with(row: UnitRow, unit: Unit) -> bool:
    """Whether a bare phrase goes on with a place: it is joined to one, or tells on which side of something it lies."""
    before = row.units[unit.at - 1]
    goes_on = unit.conj or "direction" in unit.kinds
    return bool(goes_on and before.kind == "NP" and "place" in unit.kinds and "place" in before.kinds)


def _throws(row: UnitRow, k: int) -> bool:
    """لاعتداء من قبل دورية | ألقت قنابل: whether a feminine verb of throwing tells of a band."""
    verb = row.tokens[row.units[k].head]
    return verb.stem.endswith("ت") and verb.base in row.words.fires and not verb.pron


def _acts(row: UnitRow, k: int) -> bool:
    return bool((verb := row.tokens[row.units[k].head]).pron) and verb.base in row.words.acted


def _behind_verb(row: UnitRow, m: int) -> bool:
    """Whether phrase m already belongs to a verb before it."""
    k, end = m - 1, max(m - 1 - REACH, -1)
    while k > end:
        if row.is_mark(k, CLOSING):
            k = row.open_bracket(k)  # أصدرت قوى الأمن (الأسايش) | بيانا قالت فيه
        elif row.units[k].kind not in _PHRASES or row.tokens[row.units[k].head].base in row.words.bring_about:
            return row.units[k].kind in "VF"  # جرى | تشييع ضابط قتله قناص
        k -= 1
    return False


def of_masdar(row: UnitRow, m: int) -> bool:
    """Whether phrase m is whom a governed noun says something befalls: إلى مقتل | جنود, من إعلان | الهدنة."""
    before = row.units[m - 1]
    head = row.tokens[before.head]
    if m == 0 or row.units[m].conj or before.kind != "NP" or not (before.trigger and before.prep):
        return False
    told = head.base in row.words.suffered or bool(row.tokens[row.units[m].head].det)
    return told and not (head.det or head.pron) and before.j == before.head + 1
