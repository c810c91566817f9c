"""What stands so near to an event noun that it belongs to it: an idafa behind it, a noun that carries it before it."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.event_nouns import bears_object
from conflict_events.patterns.walks.harmed_in import harmed_in

_HAMZA = "أ"  # مرفأ, مبدأ
_DUAL = ("ين", "ان")
_LEADS = 3  # units of a clause that tells who leads somebody
_BARE_REACH, _TIMED_REACH = 3, 4
_WHERE = frozenset({"في", "ب", "قرب", "داخل"})
_TRIES, _TRIED_REACH, _DESCRIBING = "control_tried", 6, frozenset({".", "NP", "R", "V"})
_PHRASES = frozenset({".", "NP"})
_CARRIES, _SUFFERS, _OWNS = "light_agent", "light_suffer", "ل"


def adjacent(clauses: Clauses, k: int, m: int) -> bool:
    """Whether phrase m stands right behind noun k, which can take it in idafa; هجومين | إرهابيين cannot.

    Nor can one that an adjective ends: بعد معارك عنيفة | القوات.
    """
    head = clauses.head(k)
    whole = head.base.endswith(_DUAL) and "dual" in head.tags
    unit = clauses.units[m]
    noun = clauses.tokens[unit.head]
    behind_verb = k > 0 and clauses.units[k - 1].kind == "V" and unit.quantity is None
    if behind_verb and not head.pron and bears_object(noun) and not noun.raw.endswith(_HAMZA):
        return False  # استهدفت غارة | أهدافا
    whole = whole or clauses.walker.owns_none(clauses.units[k])
    owned = not (head.det or whole or harmed_in(clauses.walker, k, m))
    return owned and clauses.walker.skip_marks(k + 1, 1) == m


def near(clauses: Clauses, m: int, k: int) -> bool:
    """Whether noun m stands so near that it can carry unit k: محاولة المتمردين السيطرة."""
    units = clauses.units
    if units[m].trigger:
        past = units[k].prep and clauses.walker.apart(units[m])  # نجح إثر هجوم | في استعادة البلدة
        return m == k - 1 and not units[k].conj and not past
    if clauses.walker.backs(m):
        return False  # نجحت القوات، بإسناد | ومشاركة التحالف، في استعادة البلدة
    if units[m].prep == "ب" and clauses.head(m).base in clauses.words.backing and _managed(clauses, m):
        return False  # تمكن الأكراد بمساعدة | من واشنطن من طرد المسلحين
    if "light_happen" in clauses.carries(m) and clauses.walker.apart(units[k]):
        return False  # استمرار غياب التلميذات إثر | هجوم
    if _TRIES in clauses.carries(m) and _tried_by(clauses, m, k):
        return True
    between = [u.kind for u in units[m + 1 : k]]
    if "T" in between:
        return _past_time(clauses, m, k)
    over = _LEADS * _led(clauses, m)
    first = m + 1 + (over or _his_own(clauses, m))
    return k - m - over <= _BARE_REACH and _PHRASES.issuperset(between[first - m - 1 :])


def _managed(clauses: Clauses, m: int) -> bool:
    """Whether a verb of managing to do something stands before unit m, which it governs past that."""
    before = reversed(clauses.units[max(m - _BARE_REACH, 0) : m])
    verb = next((u for u in before if u.kind in "VS."), None)
    return verb is not None and verb.kind == "V" and "control_done" in clauses.carries(verb.at)


def _tried_by(clauses: Clauses, m: int, k: int) -> bool:
    """محاولة وحدات الحماية (الكردية) | اقتحام المبنى: whether event noun k is what noun m tries."""
    unit, between = clauses.units[k], clauses.units[m + 1 : k]
    if unit.prep or unit.conj or clauses.head(k).det or len(between) > _TRIED_REACH:
        return False
    told = ((u.kind in _DESCRIBING or "adj" in clauses.head(u.at).tags) and not (u.conj or u.trigger) for u in between)
    return all(told) and all(_describes(clauses, u) for u in between if u.kind == "V")


def _describes(clauses: Clauses, verb: Unit) -> bool:
    """Whether a verb only tells of who stands before it: القوات التي | يقودها فلان, مسلحين | يرتدون زيا."""
    before = clauses.units[verb.at - 1]
    lasts = clauses.head(verb.at).stem[0] in "يت"
    return before.kind == "R" or (lasts and before.kind == "NP" and not before.definite)


def _led(clauses: Clauses, m: int) -> bool:
    """منع التحالف | الذي تقوده السعودية | من شن هجوم: whether a clause only tells who leads whom noun m names."""
    led = clauses.units[m + 1 : m + 1 + _LEADS]
    if "".join(u.kind for u in led) != "RVNP":
        return False
    verb = led[1].at
    return bool(clauses.head(verb).pron) and clauses.carries(verb) <= {_CARRIES} and not led[2].prep


def _his_own(clauses: Clauses, m: int) -> bool:
    """تعرض دورية تابعة | له لكمين: whether a pronoun behind whom an attack befell only tells whose he is."""
    behind = clauses.units[m + 1]
    return (
        behind.kind == "F"
        and _SUFFERS in clauses.carries(m)
        and clauses.words.resumed(clauses.tokens[behind.head]) == _OWNS
    )


def _past_time(clauses: Clauses, m: int, k: int) -> bool:
    """شن التحالف، الأحد، | غارات: whether only a time parts an attack from the noun that carries it."""
    if _SUFFERS in clauses.carries(m):
        return _suffered_then(clauses, m, k)
    between = clauses.units[m + 1 : k]
    only = all(u.kind == "T" or clauses.walker.is_mark(u.at, COMMAS) for u in between)
    bare = not (clauses.units[k].prep or clauses.units[k].conj)
    return only and bare and _CARRIES in clauses.carries(m) and k - m <= _TIMED_REACH


def _suffered_then(clauses: Clauses, m: int, k: int) -> bool:
    """تعرض موكبه في كذا فجر الأحد | لإطلاق نار: whether only where and when parts an attack from who suffers it."""
    unit, between = clauses.units[k], clauses.units[m + 1 : k]
    told = all(u.kind == "T" or (u.kind == "NP" and u.prep in _WHERE and not u.trigger) for u in between)
    return told and unit.prep == _OWNS and not unit.conj and k - m <= _TIMED_REACH


def time_between(clauses: Clauses, k: int) -> list[Unit]:
    """Return the time that stands between an event noun and the noun that carries it: شن التحالف، | الأحد، غارات."""
    m = k - 1
    while m > 0 and (clauses.units[m].kind == "T" or clauses.walker.is_mark(m, COMMAS)):
        m -= 1
    told = m < k - 1 and m >= 0 and clauses.units[m].kind == "NP" and _past_time(clauses, m, k)
    return [u for u in clauses.units[m + 1 : k] if u.kind == "T"] if told else []
