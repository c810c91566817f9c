"""Whom a pronoun on أن takes up as the doer of the verb behind it: أعلن الجيش أنه قتل, وقال ... وإنه هاجم."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import takewhile

from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.verb_slots.meant_by_it import (
    may_mean,
    meant_before,
    refers_elsewhere,
    saw_it,
    spoken_for,
)
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import REACH, TAKEN_UP, Group

Opener = tuple[int, str]
"""The unit of a word like أنه, and its form."""
_AND = "و"
_ASIDE = 6  # units between أن with a pronoun and its verb
_HER, _HIM = "نها", "نه"
_ONE = ("نه", _HER)
_BODIES, _PERSONS = frozenset({"group", "armed", "force", "org"}), frozenset({"person", "title", "person_name"})


def taken_up(clauses: Clauses, slots_of: Callable[[int], Slots], k: int, opener: Opener | None) -> Group | None:
    """Return the sayer that a pronoun on أن takes up as the doer of verb k, or None.

    A second وأنه may go on behind what was said first: قالت إن طائراتها أغارت على موقع، | وإنه.

    Args:
        clauses: The sentence.
        slots_of: Gives the slots of another verb, by its unit.
        k: The verb.
        opener: What `opener_of` says of it.
    """
    if opener is None or (opener[1].endswith("نه") and is_feminine(clauses, k)):
        return None  # أنه لم تعلن أي جهة
    m, form = opener
    told = not _no_subject(clauses, form, k)
    for n, sayer in _sayers(clauses, slots_of, m):
        others = bool(sayer) and (_saw(clauses, sayer, k) or _outlives(clauses, sayer, k))
        if not (sayer and (others or (told and refers_elsewhere(clauses, form, sayer, n)))):
            return sayer or None
        if (body := spoken_for(clauses, form, sayer)) is not None:
            return [body]
        if not form.startswith(_AND):
            return None
    return None


def without_sayer(
    clauses: Clauses, slots_of: Callable[[int], Slots], k: int, opener: Opener | None, subject: Group | None
) -> Group | None:
    """Return the subject of verb k, who is not who speaks where the pronoun of أنه cannot mean that: قالت موسكو إنه.

    Args:
        clauses: The sentence.
        slots_of: Gives the slots of another verb, by its unit.
        k: The verb.
        opener: What `opener_of` says of it.
        subject: What was found for it.
    """
    if opener is None or _no_subject(clauses, opener[1], k):
        return subject
    m, form = opener
    for n, sayer in _sayers(clauses, slots_of, m):
        elsewhere = refers_elsewhere(clauses, form, sayer, n) or _saw(clauses, sayer, k) or _outlives(clauses, sayer, k)
        if not elsewhere or spoken_for(clauses, form, sayer) is not None:
            return subject
        own = subject and sayer and (sayer[0].at, sayer[0].i) == (subject[0].at, subject[0].i)
        if subject and not own and may_mean(clauses, form, subject[0]):
            return subject
        meant = meant_before(clauses, form, n)
        return [meant] if meant is not None else None if own else subject
    return subject


def others_meant(clauses: Clauses, slots_of: Callable[[int], Slots], k: int) -> bool:
    """ذكر سكان أنهم اقتحموا المنازل | وخطفوا شبانا: whether verb k has the pronoun of أن as its doer, and no name.

    Args:
        clauses: The sentence.
        slots_of: Gives the slots of another verb, by its unit.
        k: The verb.
    """
    opener = opener_of(clauses, k)
    if opener is None or _no_subject(clauses, opener[1], k):
        return False
    slots = slots_of(k)
    return not (slots.agent or slots.passive)


def _saw(clauses: Clauses, sayer: Group, k: int) -> bool:
    """Whether an onlooker says that somebody struck or took: he means others."""
    words, stem = clauses.words, clauses.head(k).stem
    return bool(sayer) and (stem in words.strikes or stem in words.takes) and saw_it(clauses, sayer)


def _outlives(clauses: Clauses, sayer: Group, k: int) -> bool:
    """قال الجيش إنه | قتل في غارة: whether a body says that he was killed or hurt, who then is somebody else."""
    body = bool(sayer) and bool(sayer[0].kinds & _BODIES) and sayer[0].kinds.isdisjoint(_PERSONS)
    if not body or clauses.head(k).stem not in clauses.words.befalls or clauses.head(k).pron:
        return False
    behind = takewhile(lambda u: u.kind not in "VS.", clauses.units[k + 1 : k + REACH])
    return not any(u.kind == "NP" and not u.prep for u in behind)  # but قال الجيش إنه قتل فجرا | ثلاثة مسلحين


def _no_subject(clauses: Clauses, form: str, k: int) -> bool:
    """Whether the pronoun of أنها is no subject of verb k, which does not agree with it: بأنها "عمل مشروع"."""
    return form.endswith(_ONE) and form.endswith(_HER) != is_feminine(clauses, k)


def opener_of(clauses: Clauses, k: int) -> Opener | None:
    """Return the أن with a pronoun that opens the clause of verb k, and its form; None where most clauses have none."""
    walker = clauses.walker
    m = walker.back(walker.skip_marks(k - 1, -1), "FB")
    if m < 0 or clauses.units[m].kind != "S":
        m = _over_aside(clauses, k)
    if m < 0:
        return None
    form = walker.form(clauses.units[m])
    return (m, form) if form.endswith(TAKEN_UP) else None


def _over_aside(clauses: Clauses, k: int) -> int:
    """قال الجيش إنه، ردا على القصف، | استهدف قاعدة: return the word with أن over what only tells when or why, or -1."""
    if clauses.units[k].conj:
        return -1
    for m in range(k - 1, max(k - 1 - _ASIDE, -1), -1):
        unit = clauses.units[m]
        if unit.kind == "S":
            form = clauses.walker.form(unit)
            nobody = form.endswith(_HIM) and clauses.head(k).stem in clauses.words.befalls | clauses.words.takes
            return m if m < k - 1 and form.endswith(TAKEN_UP) and not nobody else -1  # أنه أمس | قتل ستة
        aside = unit.kind == "NP" and (unit.prep or clauses.head(m).base in clauses.words.answering)
        if not (aside or unit.kind in "TPF" or clauses.walker.is_mark(m, COMMAS)):
            return -1
    return -1


def _sayers(clauses: Clauses, slots_of: Callable[[int], Slots], m: int) -> Iterator[tuple[int, Group]]:
    """Yield the verbs before unit m that describe nothing, with who does them, nearest first."""
    for n in range(m - 1, -1, -1):
        if clauses.units[n].kind == "V" and clauses.walker.antecedent(n) is None:
            yield n, slots_of(n).agent
