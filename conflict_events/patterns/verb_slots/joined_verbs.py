"""Verbs joined by و that share what stands behind the second: قصفت ودمرت الطائرات مستودعا, هاجموا وأحرقوا قرية."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.verb_slots.tells_more import tells_more
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.scanned import Scan
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.unit_row import Group

_FORCES = frozenset({"armed", "force", "group"})
_SAYING = frozenset({"said", "deny", "claim", "accuse", "threaten", "demand"})
_PLURAL = "وا"
_UPRIGHT = "ون"  # خطف مسلحون وقتلوا ثمانية
_OR = "او"
_NEAR = 3  # units from a masdar to who did it
_DONE_TO = frozenset({"طرد", "هزيمة", "دحر", "اخراج", "مقتل", "ازاحة", "تدمير"})


def behind(clauses: Clauses, k: int) -> Scan:
    """Return what stands behind verb k; what its twin has, where the two open a clause side by side."""
    scan = clauses.walker.after(_last_of_twins(clauses, k), stop_at_nouns=False)
    scan.bare = [group for group in scan.bare if not tells_more(clauses, k, scan, group[0])]
    if "by" in scan.preps:
        doer = scan.preps["by"][0][0].at
        says = not _SAYING.isdisjoint(clauses.carries(k))  # تنفي كييف سقوط المدينة | بيد القوات
        if (says and any(u.trigger for u in clauses.units[k + 1 : doer])) or _of_masdar(clauses, k, doer):
            del scan.preps["by"]
    return scan


def _of_masdar(clauses: Clauses, k: int, doer: int) -> bool:
    """استعاد الجيش البلدة بعد احتلالها | من قبل المتمردين: whether who did a masdar before to somebody stands there.

    So does he in سيطر التنظيم عليها قبل طرده من المدينة | على يد الجيش, قبل مقتل قائده | على يد الجيش.
    """
    for unit in reversed(clauses.units[max(k + 1, doer - _NEAR) : doer]):
        head = clauses.head(unit.at)
        if unit.kind == "F":  # قبل طردها | منها
            continue
        if unit.kind != "NP" or unit.conj:
            return False
        if unit.prep in clauses.words.temporal:
            return head.base in _DONE_TO or head.base in clauses.words.befalling
    return False


def _last_of_twins(clauses: Clauses, k: int) -> int:
    """Return the verb joined right behind verb k that shares all with it: قصفت | ودمرت الطائرات مستودعا; else k."""
    units, head = clauses.units, clauses.head(k)
    either = k + 1 < len(units) and clauses.walker.form(units[k + 1]) == _OR  # لم يقتل أو يصب أحد
    m = k + 1 + either
    described = k > 0 and units[k - 1].kind == "R" and _has_object(clauses, m)
    if not _twin(clauses, m) or head.pron or (head.stem.endswith(_PLURAL) and not described):
        return k
    opens = k == 0 or described or units[k - 1].kind in (".SF" if either else ".S")
    shares = opens and (either or not (clauses.carries(k) or clauses.head(m).stem in clauses.words.hurt))
    return m if shares else k


def _has_object(clauses: Clauses, m: int) -> bool:
    """الرجل الذي هاجم | وأصاب مارة, الذين خطفوا | وقتلوا سائحا: whether verb m has a phrase right behind it."""
    behind = clauses.units[m + 1] if m + 1 < len(clauses.units) else None
    return behind is not None and behind.kind == "NP" and not (behind.prep or behind.conj)


def share_object(clauses: Clauses, k: int, scan: Scan) -> None:
    """هاجم المسلحون وأحرقوا | قرية: add to a verb with nothing but its subject what the verb joined to it has.

    Args:
        clauses: The sentence.
        k: Unit of the verb, whose letters leave open whether it is active.
        scan: What stands behind it; changed in place.
    """
    if len(scan.bare) != 1 or scan.preps or clauses.head(k).pron:
        return
    subject = scan.bare[0]
    m = subject[-1].at + 1
    known = subject[0].definite or clauses.head(subject[0].at).stem.endswith(_UPRIGHT)
    if len(subject) > 1 or not subject[0].kinds & _FORCES or not known or not _twin(clauses, m):
        return
    second = clauses.walker.after(m, stop_at_nouns=False)
    plural = clauses.head(m).stem.endswith(_PLURAL) or _go_on(clauses, k, m, subject[0], second.bare)
    shared = second.bare[0] if plural and second.bare else []
    if not second.bare and clauses.head(m).stem in clauses.words.hold_verbs:  # وسيطرت | على محطتين
        shared = next(iter(second.preps.get("علي", ())), [])
    if shared and not shared[0].trigger:
        scan.bare.append(shared)
        scan.times += second.times
        for prep, groups in second.preps.items():
            scan.preps.setdefault(prep, list(groups))


def _go_on(clauses: Clauses, k: int, m: int, subject: Unit, bare: list[Group]) -> bool:
    """قتلت القوات وأسرت | عشرين مسلحا: whether a body of men goes on to do the same to those whom a number counts."""
    body = "person" not in subject.kinds and subject.quantity is None
    alike = clauses.head(k).stem.endswith("ت") == clauses.head(m).stem.endswith("ت")
    counted = bool(bare) and bare[0][0].quantity is not None and not bare[0][0].empty
    return body and alike and counted and clauses.oblique(bare[0])


def befell_both(clauses: Clauses, k: int) -> Group:
    """استشهد وأصيب | عشرون مدنيا: return whom a passive befell together with the one joined right behind it.

    Args:
        clauses: The sentence.
        k: Unit of a passive verb that has nobody of its own.
    """
    m = k + 1 + (k + 2 < len(clauses.units) and clauses.walker.form(clauses.units[k + 1]) == _OR)
    if not _twin(clauses, m) or clauses.head(m).pron or clauses.head(m).stem not in clauses.words.hurt:
        return []
    bare = clauses.walker.after(m, stop_at_nouns=False).bare
    return bare[0] if bare and bare[0][0].kinds & ACTORS and not bare[0][0].trigger else []


def _twin(clauses: Clauses, m: int) -> bool:
    """Whether unit m is a verb that و or أو joins to what stands right before it."""
    if m >= len(clauses.units) or clauses.units[m].kind != "V":
        return False
    return clauses.head(m).conj == "و" or clauses.walker.form(clauses.units[m - 1]) == _OR
