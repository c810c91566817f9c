"""Verbs in a clause that only describe somebody: سيارة يقودها انتحاري | الثلاثاء, مسلحون يعتقد أنهم من كذا | قرية."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.between_marks import past_bracket
from conflict_events.patterns.walks.standing_clauses import dwelling, past_standing
from conflict_events.patterns.walks.tells_along import laden_with
from conflict_events.patterns.walks.unit_row import SINCE, TAKEN_UP, UnitRow

_DONE, _THERE = frozenset({"event", "speech"}), frozenset({"place", "person", "armed", "vehicle", "title"})
_TO = frozenset({"الي", "ل"})
_OPENING = frozenset("(")
_BELONG = 3  # units of أنهم ينتمون إلى الحركة, behind which no more is told of them
_WAYS = frozenset({"من", "الي", "علي", "عبر", "نحو", "باتجاه", "في", "ب"})


def past_verb(row: UnitRow, m: int, before: Unit, *, noun: bool) -> int:
    """Return where a walk goes on behind a verb that describes a phrase: سيارة يقودها انتحاري | الثلاثاء; else -1.

    Args:
        row: The sentence.
        m: The verb.
        before: The phrase before it.
        noun: Whether the walk goes out from an event noun.
    """
    unit, verb = row.units[m], row.tokens[row.units[m].head]
    if laden_with(row, before) and _bare(row, before.at - 2):
        before = row.units[before.at - 2]  # رجال مدججون بالسلاح | يستقلون دراجات
    if not noun and verb.stem in row.words.set_out and (done := _past_coming(row, m, before)) > m:
        return done
    if verb.stem in row.words.naming and _bare(row, m + 1):
        return m + 2  # مقتل أحد موظفيها يدعى فلان | السبت
    if verb.stem in row.words.lasts and row.kind(m + 1) == "T" and not unit.conj and before.prep in row.words.temporal:
        return m + 2  # سيطر الجيش بعد معارك دامت أسبوعين | على المدينة
    waged = bool(verb.pron) and before.trigger and not before.prep and _hits_behind(row, m + 2, noun=noun)
    waged = waged and not row.units[m + 2].prep  # قتلت غارة شنها الجيش | ثلاثة مدنيين
    described = before.kind == "NP" and not before.definite and (waged or not before.trigger)
    suspected = verb.base in row.words.suspects
    imperfect = verb.stem[0] in "يت" and ("verb_impf" in verb.tags or not verb.tags)
    told = noun and "speech" in before.kinds  # الهجوم في بيان نشره على الإنترنت
    fired = bool(verb.pron) and "weapon" in before.kinds and _hits_behind(row, m + 2, noun=noun)
    tells = imperfect or suspected or fired or waged or (before.prep and not row.befell(m))
    if not described or told or unit.conj or not tells:
        return -1
    m += 1
    while row.kind(m) in ("F", "B"):  # قرية يسيطر عليها التنظيم
        m += 1
    first = m
    m = _past_suspicion(row, m)
    m += m - first < _BELONG and (_bare(row, m) or dwelling(row, verb, m))
    lasts = imperfect and row.kind(m) == "T" and row.units[m].prep in SINCE
    was = not (imperfect or suspected) and row.kind(m) == "T" and _of_its_own(row, before)
    return m + (lasts or was)  # قرية يسيطر عليها التنظيم منذ 2014


def _past_coming(row: UnitRow, m: int, before: Unit) -> int:
    """هاجم مسلحون قدموا من ليبيا | موقعا: return what they did it to who came from there, or -1.

    Args:
        row: The sentence.
        m: The verb.
        before: Who came, as an indefinite subject.
    """
    described = before.kind == "NP" and not (before.definite or before.prep or before.conj or before.trigger)
    if not described or row.units[m].conj:
        return -1
    k = m + 1
    while row.kind(k) == "NP" and row.units[k].prep in _WAYS and not row.units[k].conj:
        k += 1
    object_ = row.units[k] if k > m + 1 and _bare(row, k) else None
    return -1 if object_ is None or object_.conj or object_.trigger or row.kind(k + 1) == "V" else k


def _of_its_own(row: UnitRow, told: Unit) -> bool:
    """بلدة سيطروا عليها | في مايو: whether a time behind what describes a phrase is not that of the clause around it.

    That of an operation or of a speech is: في عملية نفذتها | الخميس; but not بعد عملية نفذها | في مايو.
    """
    if told.prep in row.words.temporal:
        return True
    return not told.trigger and not told.kinds.isdisjoint(_THERE) and told.kinds.isdisjoint(_DONE)


def _past_suspicion(row: UnitRow, m: int) -> int:
    """Return what stands behind the words that somebody is taken for something: يشتبه في أنهم | متطرفون, else m."""
    k = m + (row.kind(m) == "P")
    if row.kind(k) != "S" or not row.form(row.units[k]).endswith(TAKEN_UP):
        return m
    k += 1
    if row.kind(k) == "V" and row.tokens[row.units[k].head].stem in row.words.belongs:
        k += 1  # يعتقد أنهم ينتمون | إلى الحركة
        k += row.kind(k) == "NP" and row.units[k].prep in _TO
    return k


def taken_to_be(row: UnitRow, m: int) -> int:
    """Return whom the clause of suspicion at m describes: مسلحون يعتقد | أنهم من الحركة خطفوا ستة; else -1.

    Args:
        row: The sentence.
        m: أنهم, or the verb of belonging behind it.
    """
    k = m - (row.kind(m) == "V")
    if k < 1 or row.kind(k) != "S" or not row.form(row.units[k]).endswith(TAKEN_UP):
        return -1
    k -= 1 + (row.kind(k - 1) == "P")
    if k < 1 or row.kind(k) != "V" or row.tokens[row.units[k].head].base not in row.words.suspects:
        return -1
    described = row.units[k - 1]
    return -1 if described.kind != "NP" or described.definite or described.trigger else k - 1


def told_between(row: UnitRow, m: int) -> int:
    """Return how many units behind phrase m only tell more of it: القوات | (كذا), القوات | التي يقودها فلان.

    Args:
        row: The sentence.
        m: The phrase, which may be the last of the row.
    """
    if row.kind(m + 1) == "R":
        return max(past_standing(row, m + 1) - m - 1, 0)
    bracket = m + 1 < len(row.units) and row.is_mark(m + 1, _OPENING)
    end = past_bracket(row, m + 1, ")") if bracket else 0
    return end - m - 1 if end > m + 2 else 0


def _hits_behind(row: UnitRow, m: int, *, noun: bool) -> bool:
    """صاروخ أطلقه الجيش | مبنى, but طائرة أطلقوها | من إدلب: whether what is hit stands behind who fired."""
    fires = _bare(row, m - 1) and row.kind(m) == "NP" and not noun
    return fires and row.units[m].prep in ("", "علي") and not row.units[m].conj


def _bare(row: UnitRow, m: int) -> bool:
    return row.kind(m) == "NP" and not row.units[m].prep
