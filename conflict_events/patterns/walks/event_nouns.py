"""Event nouns before a clause that describes them: many gathered in one word, or named after a town."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import FEMININE, accusative, kinds_of
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import ONE_OF
from conflict_events.patterns.walks.clause_words import ClauseWords
from conflict_events.patterns.walks.unit_row import Group, UnitRow
from conflict_events.text.tokens import Token

_NAMES = frozenset({"name_place", "cities", "cities_ambiguous", "states", "name_person", "surnames"})
_OWNS, _MANY = "ل", ("ة", "ات")
_BUILT, _KIND, _IS = "facilities", "نوع", frozenset({"هو", "هي", "كان", "كانت"})
_ORDINAL = frozenset({"adj", "num"})
_LONG = 4  # letters of أعنف
_OF_TWO = ("تي", "تا", "تين", "ين")
_OTHERS = frozenset({"اخري", "اخر", "مجاورة", "محيطة", "قريبة"})
_PEOPLE, _TELLING = frozenset({"person", "armed", "title", "gent"}), frozenset({"adj", "gent"})
_OF_MANY = frozenset({"الذين", "اللواتي", "اللاتي"})
_OF_MEN, _HIM = frozenset({"الذي", "الذين"}), "الذي"
_HERS = ("ة", "ات")
_GRASP_ON, _MOVED = "علي", frozenset({"weapon", "armed"})
_TRUTH = frozenset({"صحة", "حقيقة", "مضمون", "مصداقية", "دقة"})
TOWNS = frozenset({"name_place", "cities", "states"})


def gathers(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether من stands behind an indefinite word that gathers events: سلسلة من الغارات, عدد من الهجمات."""
    i = unit.i
    if "person" in unit.kinds or unit.quantity is not None:
        return False  # خمسين من الجرحى | أصيبوا
    return i > unit.first + 1 and tokens[i - 1].form == "من" and not tokens[i - 2].det


def past_names(tokens: Sequence[Token], units: Sequence[Unit], m: int) -> int:
    """Return the event noun before a town that names it, or before the words that call it the greatest, or m.

    اعتداء | باريس الذي; الهجوم | هو الأعنف الذي, القصف الأعنف | من نوعه الذي, الهجوم الأكثر | دموية الذي.

    Args:
        tokens: The sentence.
        units: Its units.
        m: The phrase before a relative clause.
    """
    if _names_event(tokens, units, m):
        return m - 1
    k = m - (units[m].prep == "من" and tokens[units[m].head].base == _KIND)
    unit = units[k]
    if k < m and unit.trigger:
        return k
    before = units[max(k - 1 - (units[k - 1].kind == "F" and tokens[units[k - 1].head].form in _IS), 0)]
    alone = unit.kind == "NP" and not (unit.prep or unit.conj or unit.trigger or unit.j > unit.i + 1)
    told = alone and (_elative(tokens[unit.head]) or (before.at == k - 1 and _elative(tokens[before.j - 1])))
    return before.at if told and before.kind == "NP" and before.trigger and tokens[before.head].det else m


def _elative(token: Token) -> bool:
    """Whether a word looks like الأعنف, الأسوأ, الأكثر, or is الثاني."""
    return token.det and (token.tags >= _ORDINAL or (len(token.stem) == _LONG and token.stem.startswith("ا")))


def _names_event(tokens: Sequence[Token], units: Sequence[Unit], m: int) -> bool:
    """Whether a town only names the attack that a relative clause is about: اعتداء باريس الذي نفذه فلان.

    So does who has a body of one: المركز الإعلامي | للقوات المسلحة، الذي.
    """
    town, event = units[m], units[m - 1]
    if town.prep == _OWNS and event.kind == "NP" and _one(tokens, units, m + 1, event, town):
        return True
    if not (event.kind == "NP" and event.trigger and "place" in town.kinds) or town.prep or town.conj:
        return False
    head, noun = tokens[town.head], tokens[event.head]
    relative = tokens[town.j].form if town.j < len(tokens) else ""
    named = bool(head.tags & TOWNS) and not head.det and town.j - town.i == 1
    return named and (relative == "الذي" or (relative == "التي" and noun.stem.endswith("ات")))


def _one(tokens: Sequence[Token], units: Sequence[Unit], m: int, body: Unit, owner: Unit) -> bool:
    """Whether a relative pronoun of one, masculine, stands at unit m, and of two phrases the first alone is so."""
    m += m < len(units) and tokens[units[m].head].form in COMMAS
    relative = m < len(units) and tokens[units[m].head].form == "الذي"
    many = "plural" in tokens[owner.head].tags or tokens[owner.head].stem.endswith(_MANY)
    one = "plural" not in tokens[body.head].tags and not tokens[body.head].stem.endswith(_MANY)
    return relative and many and one and body.definite


def one_masculine_act(noun: Token) -> bool:
    """تمويل المجموعة | التي: whether a masdar cannot be what التي describes, for it is masculine and no plural."""
    return "event" in noun.tags and "plural" not in noun.tags and not noun.stem.endswith(FEMININE)


def behind_near(tokens: Sequence[Token], words: ClauseWords, unit: Unit, relative: str) -> int:
    """قرب المطار | الذي: return the token of the place that a relative clause is about behind a word of place, or 0."""
    k, head = unit.head + 1, tokens[unit.head]
    if k >= unit.j or "directions" not in head.tags or head.det or not tokens[k].det:
        return 0
    she = tokens[k].stem.endswith("ة")
    near = head.base in words.beside or (relative == "التي" and she)  # شمال السودان | الذي may be of either
    return k if near and she == (relative == "التي") else 0


def _of_her(tokens: Sequence[Token], unit: Unit) -> int:
    """سكان البلدة القديمة | التي: return the word in idafa that alone can be what التي describes, else 0."""
    head, k = tokens[unit.head], unit.j - 1
    paper = "speech_nouns" in head.tags and "plural" not in head.tags  # بيان الوزارة | التي
    if (
        head.det
        or head.pron
        or not (paper or unit.kinds & _PEOPLE)
        or "force" in unit.kinds
        or head.stem.endswith(FEMININE)
    ):
        return 0
    while k > unit.head and tokens[k].det and tokens[k].tags & _TELLING and tokens[k - 1].det:
        k -= 1
    last = tokens[k]
    many = "plural" in last.tags and bool(kinds_of(last) & {"place", "force"})
    she = last.det and (last.stem.endswith("ة") or many) and not last.tags & _TELLING
    if "armed" in unit.kinds and "place" in kinds_of(last):
        return 0  # أفراد النقطة الأمنية | التي أوقفته: the place stands for its men
    return k if k > unit.head and (she or last.tags & TOWNS) else 0


def _arms_of_act(tokens: Sequence[Token], unit: Unit) -> int:
    """وصول الصواريخ | التي, زحف القوات | التي: return what a masculine masdar is about, which alone التي describes."""
    head, k = tokens[unit.head], unit.head + 1
    if k >= unit.j or not one_masculine_act(head) or head.det or head.pron:
        return 0
    return k if tokens[k].det and kinds_of(tokens[k]) & _MOVED else 0


def _land_of_act(tokens: Sequence[Token], unit: Unit) -> int:
    """إعادة إعمار المدينة | التي: return the land that a masdar is about and that التي describes, else 0."""
    head, k = tokens[unit.head], unit.j - 1
    if k == unit.head or unit.trigger or "event" not in head.tags or head.det or head.pron:
        return 0
    last = tokens[k]
    land = last.det and "place" in kinds_of(last) and not any(t.det for t in tokens[unit.head : k])
    return k if land and (last.stem.endswith(FEMININE) or "plural" in last.tags) else 0


def within(tokens: Sequence[Token], words: ClauseWords, unit: Unit, relative: str) -> Unit | None:
    """Return the word of a phrase that alone can be what a relative pronoun describes, or None.

    Args:
        tokens: The sentence.
        words: The words that steer clauses.
        unit: The phrase before the pronoun.
        relative: The pronoun.
    """
    if relative in ("التي", "الذي") and (k := behind_near(tokens, words, unit, relative)):
        return unit.part(k, kinds_of(tokens[k]) | {"place"})  # قرب المطار | الذي
    if tokens[unit.head].base in _TRUTH and unit.head + 1 < unit.j and relative in ("التي", "الذي"):
        k = unit.head + 1  # صحة الأنباء | التي تحدثت عن
    elif relative == "التي":
        k = _of_her(tokens, unit) or _arms_of_act(tokens, unit) or _land_of_act(tokens, unit)
    else:
        k = _one_of(tokens, unit) if relative in _OF_MANY else 0
    return unit.part(k, kinds_of(tokens[k])) if k else None


def described_in(tokens: Sequence[Token], words: ClauseWords, unit: Unit) -> Unit:
    """Return the person in idafa that a relative clause is about: عائلة الجندي الذي, تشييع العنصرين اللذين.

    Args:
        tokens: The sentence.
        words: The words that steer clauses.
        unit: The phrase before the clause.
    """
    behind = unit.j + (unit.j < len(tokens) and tokens[unit.j].form in COMMAS)
    relative = tokens[behind].form.removeprefix("و") if behind < len(tokens) else ""
    k = _last_person(tokens, unit, relative)
    hers = _HERS if relative in _OF_MEN else _HERS[:1]
    people = unit.kinds & _PEOPLE and not tokens[unit.head].stem.endswith(hers)  # العائلة is not الذي
    inner = within(tokens, words, unit, relative) or _neighbour(tokens, unit, relative)
    if inner is not None:
        return inner
    she = relative == "التي" and not one_masculine_act(tokens[unit.head])  # تمويل المجموعة | التي
    ground = "place" in unit.kinds and not (relative == "الذي" and tokens[unit.head].stem.endswith("ة"))
    if unit.trigger or people or ground or k < 0 or she:
        return unit  # منزل الطفل الذي; but جنازة | الطفل الذي
    ends = (
        tokens[k].det or bool(tokens[k].pron) or (relative in _OF_MEN and any(t.det for t in tokens[k : unit.j]))
    )  # شكوى قائد القوات، والذي
    idafa = ends and not any(t.det for t in tokens[unit.head : k])
    return unit.part(k, kinds_of(tokens[k])) if idafa else unit


def _neighbour(tokens: Sequence[Token], unit: Unit, relative: str) -> Unit | None:
    """الحدود مع | الأردن الذي: return the land across a border, where a relative pronoun cannot be about the border."""
    k = next((k for k in range(unit.head + 1, unit.j - 1) if tokens[k].form == "مع"), -1)
    apart = k > 0 and relative == "الذي" and not _may_be(tokens[unit.head], relative)
    return unit.part(k + 1, kinds_of(tokens[k + 1])) if apart else None


def _last_person(tokens: Sequence[Token], unit: Unit, relative: str) -> int:
    """Return the last person in a phrase with whom a relative pronoun agrees, with whose men they are, or -1."""
    owner = unit.head + 1
    bears = owner < unit.j and tokens[owner].det and not tokens[owner].conj and kinds_of(tokens[owner]) & _PEOPLE
    if relative == _HIM and bears and _may_be(tokens[owner], relative):
        return owner  # أسرة | المصور المالي سعيد، الذي
    fits = (k for k in range(unit.j - 1, unit.head, -1) if kinds_of(tokens[k]) & _PEOPLE)
    k = next((k for k in fits if _may_be(tokens[k], relative)), -1)
    while k - 1 > unit.head and not tokens[k - 1].det and kinds_of(tokens[k - 1]) & _PEOPLE:
        if not _may_be(tokens[k - 1], relative):
            break
        k -= 1  # أوامر رجال الشرطة | الذين
    return k


def _may_be(noun: Token, relative: str) -> bool:
    """Whether a relative pronoun agrees with a noun: القوات is not الذي, الجندي is not الذين."""
    many = "plural" in noun.tags
    if relative == "الذي":
        return not (many or noun.stem.endswith(_MANY))
    return many or relative != "الذين" or noun.stem.endswith(("ين", "ون"))


def _one_of(tokens: Sequence[Token], unit: Unit) -> int:
    """أحد الرهائن | الذين خطفهم: return the token of the many of whom one is named, or 0."""
    k = unit.head + 1
    return k if tokens[unit.head].base in ONE_OF and k < unit.j and tokens[k].det else 0


def over_aim(unit: Unit) -> bool:
    """Whether a unit is of a clause that tells what an attack hit, behind which another tells who made it."""
    plain = unit.kind == "NP" and not (unit.trigger or unit.prep or unit.conj)
    return plain or (unit.kind == "V" and not unit.conj)


def bears_object(token: Token) -> bool:
    """Whether a known word that is no name bears the alef of an object: في رفح | ومنزلا, but في الخليل | ودورا."""
    return bool(token.tags) and not token.tags & _NAMES and accusative(token)


def joins_owned(tokens: Sequence[Token], unit: Unit, last: Unit) -> bool:
    """Whether a joined phrase goes with what the phrase before it only tells of.

    مخازن للأسلحة | ومنشآت, أحياء في مدينة تعز | وقرى; but مواقع في عدن | ومناطق أخرى.
    """
    if last.prep == "ل":
        return not unit.kinds & last.kinds
    return last.definite and not unit.definite and tokens[unit.j - 1].base not in _OTHERS


def others_of_a_kind(tokens: Sequence[Token], unit: Unit, last: Group, first: Group) -> bool:
    """Whether a joined building or camp goes with the one before, and not with the town where that one is.

    مقر الشرطة في كابول | والقنصلية الهندية; but مقر الشرطة في كابول | وقندهار, مواقع في الرقة | ودير الزور.
    """
    where = tokens[last[0].head]
    both = where.stem.endswith(_OF_TWO) and "place_nouns" in where.tags  # منطقتي كذا | وكذا
    if both or "called" in tokens[unit.head].tags:
        return False
    built = all(_BUILT in tokens[u.head].tags for u in (unit, first[0])) and not tokens[unit.head].pron
    return built and len(last) == 1 and "place" in last[0].kinds and _BUILT not in tokens[last[0].head].tags


def closed(tokens: Sequence[Token], unit: Unit) -> bool:
    """الغارة, غارة جوية | قائدا: whether an article or an adjective tells that nothing is in idafa behind a noun."""
    last = tokens[unit.j - 1]
    described = unit.j - 1 > unit.head and bool(last.tags & _TELLING) and not last.tags & TOWNS
    return tokens[unit.head].det or described


def past_grasp(row: UnitRow, m: int) -> int:
    """Return one past a joined event noun, or -1 where its own على stands behind it: الهجمات | والقبض على ثلاثة.

    Args:
        row: The sentence.
        m: The noun.
    """
    behind = row.units[m + 1] if m + 1 < len(row.units) else None
    own = behind is not None and behind.prep == _GRASP_ON and row.tokens[row.units[m].head].base in row.words.grasps
    return -1 if own else m + 1
