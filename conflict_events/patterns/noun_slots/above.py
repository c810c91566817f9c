"""What an event noun behind a relative clause depends on: the verb of the clause, or what stands before the clause."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import FORCES, Slots

_CLAUSE = 5  # units of a relative clause that only tells where or what something was
_WAS = frozenset({"كان", "كانت", "كانوا"})
_WE = "نحن"
_LED_TO = frozenset({"عن", "الي"})
_ARMS = frozenset({"طيران", "مدفعية", "بحرية", "سلاح"})
_HOLDS, _BY = frozenset({"hold"}), frozenset({"light_target", "light_by"})
_MEANS, _USED_IN = "light_means", frozenset({"في", "ل", "خلال"})
_LEADING = frozenset({"light_agent"})
_TRIED = "control_tried"
_HAPPENS = frozenset({"light_happen"})
_TAKES_PREP = frozenset(
    {
        "light_agent",
        "control_done",
        "control_tried",
        "control_planned",
        "light_suffer",
        "light_cause",
        "accuse",
        "convicted",
        "hold",
    }
)


def above_relative(clauses: Clauses, verb: Callable[[int], Slots], m: int, k: int) -> int:
    """Return m where unit k depends on verb m, else the phrase that the relative clause of the verb describes."""
    relative = clauses.walker.antecedent(m)
    if relative is None:
        return m - 1 if _tries(clauses, m) else m
    prep = clauses.units[k].prep
    if clauses.units[k].conj and clauses.units[k - 1].trigger and any(u.at == k - 1 for u in verb(m).agent):
        return m  # المدنيين الذين أنهكتهم المعارك | والقصف
    if prep and clauses.head(m).pron and _led(clauses, m, relative):
        return relative.at  # هاجم الحلف الذي تقوده تركيا مواقع في أكبر | معركة
    carries = clauses.carries(m)  # طائرات انطلقت من القاعدة | ضربات: they rose, and not the strikes
    idle = (
        not carries or (carries == _HAPPENS and bool(relative.kinds & FORCES) and not relative.definite)
    ) and not clauses.head(m).pron
    bears = carries == _HOLDS and any(m < u.at < k for u in verb(m).patient)  # رجل يحمل سكينا | هجوما
    idle = idle or (bears and not clauses.head(m).pron)
    suffers = prep == "ل" and k > m + 1 and "light_suffer" in clauses.carries(relative.at - 1)
    if ((not prep and idle) or suffers) and not relative.trigger and relative.at >= 0:
        return relative.at  # حاول مسلحون يرتدون زي الشرطة اقتحام; تعرضت سفينة تحمل قمحا لهجوم
    elsewhere = k > m + 1 and relative is not clauses.units[k]
    dated = relative.trigger and clauses.units[k - 1].kind == "T"  # بعد هجوم شنه أمس | السيطرة على البلدة
    elsewhere = elsewhere and (dated or clauses.walker.in_relative(m) or any(m < u.at < k for u in verb(m).agent))
    if not prep and elsewhere and clauses.head(m).pron:
        return relative.at  # نفذ الجيش الهجوم الذي أعلنه قصفا; تبنى في بيان نشرته وكالة كذا تفجير مقر
    if prep and elsewhere and clauses.head(m).pron and _goes_on(clauses, verb(m), k):
        return relative.at  # قصف التحالف الذي تقوده السعودية | مواقع للسيطرة على الميناء
    began = prep in _LED_TO and clauses.head(m).base in clauses.words.begun  # الغارات التي بدأت السبت | عن مقتل
    depends = relative.at < 0 or not prep or (bool(clauses.carries(m) & _TAKES_PREP) and not began)
    depends = depends or (prep in _USED_IN and _MEANS in carries)  # الصواريخ التي استخدموها | في القصف
    depends = depends or (prep == "ب" and not carries.isdisjoint(_BY))  # المركز الذي استُهدف | بغارة, ردوا | بقصف
    of_event = relative.trigger and prep in ("في", "من", "ب")
    return m if depends and not of_event else relative.at


def _tries(clauses: Clauses, m: int) -> bool:
    """محاولة مسلحين | يرتدون زيا عسكريا اقتحام: whether verb m only describes those whose attempt a noun tells of."""
    who, verb = clauses.units[m - 1], clauses.head(m)
    tries = m > 0 and who.kind == "NP" and not who.definite and _TRIED in clauses.carries(m - 1)
    return tries and who.j > who.head + 1 and verb.stem[0] in "يت" and not verb.conj


def _led(clauses: Clauses, m: int, force: Unit) -> bool:
    """الحلف الذي | تقوده تركيا: whether verb m tells who leads or backs a force, and not what was used or done."""
    bears = "weapon" in force.kinds and clauses.head(force.at).base not in _ARMS  # but طيران الحلف الذي | تقوده تركيا
    known = force.kinds & FORCES and not bears and not force.trigger and force.at >= 0
    return bool(known) and clauses.carries(m) <= _LEADING


def parts(clauses: Clauses, m: int, k: int) -> bool:
    """Whether a particle or a mark at unit m parts an event noun from what stands before it.

    شهدت المدينة هجمات، | كان أعنفها التفجير; خرج التنظيم | ونحن نستعد لاستعادتها; حاولوا الوصول | لكن القصف منعهم.

    Args:
        clauses: The sentence.
        m: A subordinator, a relative, a particle or a mark.
        k: The event noun.
    """
    unit, token = clauses.units[m], clauses.head(m)
    if unit.kind != "F":
        return not _of_being(clauses, m, k)
    if m == k - 1 and token.form in clauses.words.bring_about and not clauses.units[k].prep:
        return True  # الذين حاولوا الفرار | تم اعتقالهم
    but = clauses.words.but
    if token.form in but or token.stem in but or _WE in (token.form, token.stem):
        return True
    return token.form in _WAS and clauses.walker.after_comma(m)


def _of_being(clauses: Clauses, m: int, k: int) -> bool:
    """تعرضت الحافلة | التي كانت متجهة إلى المطار لهجوم: whether a relative clause has no verb but كان."""
    behind = clauses.units[m + 1] if m + 1 < len(clauses.units) else None
    was = behind is not None and behind.kind == "F" and clauses.head(behind.at).stem in clauses.words.being
    near = clauses.units[k].prep == "ل" and k - m <= _CLAUSE
    return was and near and clauses.units[m].kind == "R"


def _goes_on(clauses: Clauses, inner: Slots, k: int) -> bool:
    """Whether a phrase that no preposition governs tells that the clause around a relative clause goes on before k."""
    first = inner.agent[-1].at + 1 if inner.agent else k
    behind = (u for u in clauses.units[first:k] if u.kind == "NP" and not (u.prep or u.conj or u.trigger))
    return inner.owner < first <= k and any("direction" not in u.kinds for u in behind)
