"""Whom the pronoun of an opening phrase means, named behind it: بعد سيطرتها على البلدة، نصبت | القوات حواجز."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import POINTING
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.roles.named_ahead import may_mean, named_ahead
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.unit_row import Group

_REACH = 16  # units from an act to the comma behind its phrase
_OPENS = 4  # units from the opening of a clause to the act
_BANDS = frozenset({"armed", "force", "group", "state"})
_BODIES = frozenset({"armed", "force", "group", "state", "org", "org_name"})
_OF_PERSONS = frozenset({"detention", "release"})
_DRIVES_OUT = frozenset({"capture.expel_noun"})
_HOLDERS = frozenset({"captor", "loser"})


def name_later(draft: Draft, grammar: Grammar) -> None:
    """Fill the role of a pronoun on an act that opens its sentence from the clause behind the next comma.

    Args:
        draft: The act; changed in place.
        grammar: Its sentence.
    """
    if draft.hit.verb or draft.type not in ("capture", "strike"):
        return
    pron = _pronoun(draft, grammar)
    role = _role(draft) if pron else ""
    if role and not draft.roles.get(role) and _opens(draft.unit.at, grammar):
        mine = {id(u) for units in draft.roles.values() for u in units}
        found = [u for u in _main_clause(draft.unit.at, pron, grammar) if id(u) not in mine]
        fitting = (u for u in found if _fits(u, role, draft, grammar) and may_mean(grammar.tokens[u.head], pron))
        first = next(fitting, None)
        if first is None and (role in _HOLDERS or not found):  # بعد سيطرتها على المطار تقدمت | القوات, with no comma
            ahead = named_ahead(grammar, draft.unit.at, pron, people=role not in _HOLDERS)
            first = ahead if role in _HOLDERS or (ahead is not None and _fits(ahead, role, draft, grammar)) else None
        if first is not None and id(first) not in mine:  # an empty list would stand for a role that is filled
            draft.roles[role] = [first]


def _pronoun(draft: Draft, grammar: Grammar) -> str:
    """Return the pronoun on an act, on the last word of its expression or right behind it: الإفراج عنه."""
    last = draft.hit.tail[-1] if draft.hit.tail else draft.hit.i
    pron = grammar.tokens[last].pron or grammar.tokens[draft.hit.i].pron
    persons = draft.pattern.subtype in _OF_PERSONS and bool(draft.slots.resumed)
    pron = pron or (draft.slots.pronoun if persons else "")
    return pron if pron in POINTING else ""


def _role(draft: Draft) -> str:
    """Return the role that the pronoun on an act fills, where another phrase tells what it befalls."""
    if draft.pattern.subtype in _OF_PERSONS:
        return "" if draft.roles.get("captor") else "object"
    if draft.type == "strike":
        return "attacker" if draft.roles.get("target") and draft.pattern.subtype != "clash" else ""
    if not draft.roles.get("object"):
        return ""
    lost = draft.pattern.subtype == "loss" or draft.pattern.trigger in _DRIVES_OUT
    return "loser" if lost else "captor"


def _opens(k: int, grammar: Grammar) -> bool:
    """Whether an act stands in the phrase that opens a clause, and nobody is named in it before."""
    for unit in reversed(grammar.units[max(k - _OPENS, 0) : k]):
        if unit.kind in "S." or (unit.kind == "F" and unit.at == 0):
            return True
        if unit.kind in "VR" or (unit.kind == "NP" and (unit.kinds & ACTORS or not unit.kinds)):
            return False
    return k <= _OPENS and bool(grammar.units[0].prep or grammar.units[0].kind in "PF")


def _main_clause(k: int, pron: str, grammar: Grammar) -> Group:
    """Return the subject and the object of the verb behind the comma that closes the opening phrase."""
    end = min(k + _REACH, len(grammar.units) - 1)
    m = next((n for n in range(k + 1, end) if grammar.walker.is_mark(n, COMMAS)), -1) + 1
    while 0 < m < len(grammar.units) - 1 and grammar.units[m].kind in "TFB":
        was = grammar.head(m).base in grammar.words.still | grammar.words.being
        m += 1
        if was and grammar.units[m].kind == "NP":  # لا تزال | الحركة تشن هجمات
            return [] if grammar.units[m].prep else [grammar.units[m]]
    if m <= 0 or grammar.units[m].kind != "V" or grammar.head(m).pron == pron:
        return []  # خلال احتجازه، اتهمه | المدعي
    slots = grammar.verb(m)
    found = [u for u in (*slots.agent, *slots.patient) if u.at > m]
    return [] if found and _tells_of_others(found[0], pron, grammar) else found


def _tells_of_others(unit: Unit, pron: str, grammar: Grammar) -> bool:
    """قال الوزير | إن التحقيق مستمر: whether أن behind a subject has no pronoun that takes it up."""
    behind = grammar.units[unit.at + 1] if unit.at + 1 < len(grammar.units) else unit
    return behind.kind == "S" and not grammar.tokens[behind.head].form.endswith(pron)


def _fits(unit: Unit, role: str, draft: Draft, grammar: Grammar) -> bool:
    """Whether a phrase may fill a role: a force takes a place, a person is let go."""
    if unit.kind != "NP" or unit.trigger or unit.empty or not unit.definite:
        return False
    if role == "object":
        teller = grammar.tokens[unit.head].base in grammar.words.tellers
        return bool(unit.kinds & KINDS["people"]) and unit.kinds.isdisjoint(_BODIES) and not teller
    persons = KINDS["people"] if draft.type == "strike" else frozenset[str]()
    return bool(unit.kinds & (_BANDS | persons))
