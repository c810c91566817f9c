"""Whom a verb before an event noun leaves to do it or to suffer it: دعت الفصائل إلى وقف القصف, تعرضها لهجوم."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import POINTING
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import REACH, Group

_SUFFERS, _OBJECT = "light_suffer", "control_object"
_THEM, _BANDS = frozenset({"هم", "هن"}), frozenset({"armed", "group"})
_TASK = frozenset({"الي", "ل", "ب", "علي"})
_MEN = frozenset({"titles", "ranks", "person_nouns", "given_names", "armed_nouns"})


def suffered_in(verb: Slots, slots: Slots) -> None:
    """Read who suffers an attack in the clause that describes it, and by whom: تعرضت له | دورية | من قبل مسلحين.

    Args:
        verb: Slots of the verb of the clause.
        slots: Those of the attack, changed in place.
    """
    by = [u for group in verb.preps.get("by", ()) for u in group]
    if not by:
        slots.sufferer = slots.sufferer or verb.agent
        return
    slots.sufferer = slots.sufferer or next((g for g in verb.bare if g[0].kind == "NP"), [])
    slots.agent = slots.agent or by


def called_on(clauses: Clauses, m: int, k: int, verb: Slots) -> Group | None:
    """Return whom verb m makes or helps to do event noun k, or None where it does not tell: ساعدهم على | السيطرة.

    Args:
        clauses: The sentence.
        m: The verb.
        k: The event noun.
        verb: The slots of the verb.
    """
    if verb.passive or _OBJECT not in clauses.carries(m):
        return None
    if not verb.patient and (named := _past_name(clauses, verb)):
        verb = replace(verb, patient=named)
    if verb.patient and verb.patient[0].at < k:
        return verb.patient if asked_for(clauses, verb, k) else []
    pron = clauses.head(m).pron
    if pron not in POINTING:
        return None
    doers = set() if _of_attack(clauses, m) else {u.at for u in verb.agent}
    before = (u for u in reversed(clauses.units[max(m - REACH, 0) : m]) if u.kind == "NP" and u.at not in doers)
    meant = (u for u in before if not u.trigger and u.kinds & ACTORS and fits_pronoun(clauses, pron, u))
    return next(([u] for u in meant if pron not in _THEM or _many(clauses, u)), [])


def _past_name(clauses: Clauses, verb: Slots) -> Group:
    """طالب الوزير، مايك بومبيو، | أنقرة بالإفراج عنه: return who stands behind the comma after the caller's name."""
    caller = verb.agent[-1] if verb.agent else None
    if caller is None or caller.at < 0 or not any(t.form in COMMAS for t in clauses.tokens[caller.i : caller.j]):
        return []
    m = caller.at + 2
    if m >= len(clauses.units) or not clauses.walker.is_mark(m - 1, COMMAS):
        return []
    unit = clauses.units[m]
    bare = unit.kind == "NP" and not (unit.prep or unit.conj or unit.trigger)
    acts = bool(unit.kinds & ACTORS) or clauses.head(m).base in clauses.words.seats
    return [unit] if bare and acts else []


def _of_attack(clauses: Clauses, m: int) -> bool:
    """هجوم شنه التنظيم | ومكنه من السيطرة: whether the clause to which verb m is joined describes an attack."""
    if not clauses.units[m].conj:
        return False
    before = next((u for u in reversed(clauses.units[max(m - REACH, 0) : m]) if u.kind in "VSR"), None)
    attack = clauses.walker.antecedent(before.at) if before is not None and before.kind == "V" else None
    return attack is not None and attack.trigger


def _many(clauses: Clauses, unit: Unit) -> bool:
    return unit.quantity is not None or "plural" in clauses.head(unit.at).tags or bool(unit.kinds & _BANDS)


def asked_for(clauses: Clauses, verb: Slots, k: int) -> bool:
    """Tell whether event noun k is what somebody is called upon to do, and not told of in what he is to do.

    دعت المسلحين إلى وقف | القصف, but دعت المنظمة إلى إرسال فريق للتحقيق في ادعاءات | بهجوم.

    Args:
        clauses: The sentence.
        verb: Slots of the verb of calling upon somebody.
        k: The event noun.
    """
    behind = clauses.units[verb.patient[-1].at + 1 : k]
    task = next((u for u in behind if u.kind == "NP" and u.prep in _TASK and not u.trigger), None)
    unit = clauses.units[k]
    if any(clauses.walker.is_mark(u.at, COMMAS) and _adds(clauses, u.at + 1) for u in behind):
        return False  # دعا الطرفين إلى وقف القتال، | منددا بمقتل ستة
    if task is None or unit.prep == "ل" or (task.at == k - 1 and not unit.prep):
        return True  # طالبت المنظمة ترامب بعدم | التخلي عنه, دعت الجيش إلى التدخل | لتحرير المدينة
    return bool(clauses.carries(task.at)) or clauses.head(task.at).base in clauses.words.halts


def _adds(clauses: Clauses, m: int) -> bool:
    """Whether a participle in the accusative, as of one who goes on to speak, stands alone behind a comma."""
    unit, token = clauses.units[m], clauses.head(m)
    alone = unit.j - unit.i == 1 and not (unit.prep or unit.conj or token.det or token.pron)
    return alone and (token.form.endswith("ا") or (token.form.startswith("م") and token.form.endswith(("ة", "ين"))))


def befell_them(clauses: Clauses, m: int, k: int, subject: Group) -> Group | None:
    """Return whom a pronoun says that an attack befell: توعدت إيران بالرد على تعرضها | لهجوم; None without one.

    Args:
        clauses: The sentence.
        m: The verb before.
        k: The event noun.
        subject: Who does what the verb says.
    """
    nouns = (u for u in clauses.units[m + 1 : k] if u.kind == "NP" and clauses.tokens[u.j - 1].pron)
    noun = next((u for u in nouns if _SUFFERS in clauses.classes(clauses.tokens[u.j - 1])), None)  # في حال تعرضها
    if noun is None:
        return None
    near = (u for u in reversed(clauses.units[m + 1 : noun.at]) if u.kind == "NP" and u.kinds & ACTORS)
    groups = [*([u] for u in near), *([subject] if subject else [])]
    return next((g for g in groups if fits_pronoun(clauses, clauses.tokens[noun.j - 1].pron, g[0])), [])


def fits_pronoun(clauses: Clauses, pron: str, unit: Unit) -> bool:
    """Whether a pronoun may be of who a phrase names."""
    head = clauses.tokens[unit.head]
    she = head.stem.endswith("ة") or "plural" in head.tags
    he = not she and not head.tags.isdisjoint(_MEN)
    return not ((pron == "ه" and she) or (pron == "ها" and he))
