"""Who governs an act is not whom its pronoun means: حاول الجنود اعتقالهم, أمر القاضي بالإفراج عنه.

What a verb of trying, doing, ordering or threatening governs is done by its subject, or by whom that asks; a pronoun on
it then means a third one (principle B of binding: Chomsky 1981).
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import accusative
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.unit_row import QUOTES, REACH

_CONTROL = frozenset({"control_done", "control_tried", "control_planned", "control_object", "light_agent", "threaten"})
_ASKS = frozenset({"demand", "control_object"})
_COMPLEMENTS = frozenset({"", "ب", "الي", "علي", "عن", "من", "ل", "في"})
_APPOSED = 2  # units from a name over the comma to what describes him
_NEAR = 4  # units from an order back to the verb that gives it
_ORDERS, _COMMANDS = frozenset({"امر", "امرا"}), "آ"
_OF_PERSONS = frozenset({"detention", "release"})
_NOT, _OBLIQUE = "غير", "ين"


def ruled_out(draft: Draft, grammar: Grammar) -> set[int]:
    """Return the identities of the phrases that a pronoun on an act cannot mean: they govern it, or only describe.

    Args:
        draft: The act, a noun.
        grammar: The sentence.
    """
    slots = draft.slots
    if not (draft.type == "casualty" or draft.pattern.subtype in _OF_PERSONS):
        return set()
    before = grammar.units[max(draft.unit.at - REACH, 0) : draft.unit.at]
    found = {id(u) for u in before if _no_one(u, grammar)}
    if draft.hit.verb:
        return found
    found |= {id(u) for u in (*slots.light, *slots.claimant) if not _parted(u.at, draft.unit.at, grammar)}
    found |= _who_orders(draft, grammar) | _who_rules(draft.unit, grammar)
    verb = slots.outer
    if verb is None or verb.passive or draft.unit.prep not in _COMPLEMENTS or not _governs(draft, grammar):
        return found
    return found | {id(u) for u in verb.agent if not _asks_for_himself(u, draft, grammar)}


def _who_rules(unit: Unit, grammar: Grammar) -> set[int]:
    """أقرت القاضية الصفقة وقضت | بحبسها: return who orders an act by a verb right before it, joined to one of his."""
    k = unit.at - 1
    if k < 1 or grammar.units[k].kind != "V" or unit.prep != "ب" or grammar.head(k).stem not in grammar.words.orders:
        return set()
    doers = grammar.verb(k).agent
    m = next((n for n in range(k - 1, max(k - 1 - REACH, -1), -1) if grammar.units[n].kind in "VS"), -1)
    if not doers and grammar.units[k].conj and m >= 0 and grammar.units[m].kind == "V":
        doers = grammar.verb(m).agent
    return {id(u) for u in doers}


def _who_orders(draft: Draft, grammar: Grammar) -> set[int]:
    """أصدر القاضي قرارا بحبسه, على المحقق أن يصدر أمرا بالقبض عليه: return who gives an order to do an act."""
    k = draft.unit.at - 1
    order = grammar.units[k] if k > 0 and draft.unit.prep == "ب" else None
    if order is None or order.kind != "NP" or grammar.tokens[order.head].base not in grammar.words.order_nouns:
        return set()
    m = next((n for n in range(k - 1, max(k - 1 - _NEAR, -1), -1) if grammar.units[n].kind == "V"), -1)
    if m < 0:
        return set()
    must = grammar.units[m - 2] if m > 1 and grammar.units[m - 1].kind == "S" else None
    found = {id(u) for u in (*grammar.verb(m).agent, *grammar.units[m + 1 : k])}
    return found | ({id(must)} if must is not None and must.prep == "علي" else set())


def _no_one(unit: Unit, grammar: Grammar) -> bool:
    """أمرا بإلقاء القبض عليه, بقي الطبيب | محتجزا: whether a phrase is an order, or only says what somebody was."""
    head = grammar.tokens[unit.head]
    ordered = head.base in _ORDERS and not head.raw.startswith(_COMMANDS)  # آمر السرية is a man
    return ordered or head.base == _NOT or _predicate(unit, grammar)  # من | غير المعقول أن يتم احتجازه


def _predicate(unit: Unit, grammar: Grammar) -> bool:
    """لا يزال مصيره | مجهولا, كان الباعة | عائدين: whether a phrase only says what a subject before it was."""
    token, words = grammar.tokens[unit.head], grammar.words
    if token.det and token.base in words.captive and _apposed(unit, grammar):
        return True  # القس برانسون، | المحتجز منذ عام، … الإفراج عنه
    if unit.kind != "NP" or unit.prep or unit.conj or unit.definite:
        return False
    if unit.at and grammar.units[unit.at - 1].kind in "FV" and token.base in words.captive:  # بحارة كانوا | محتجزين
        return grammar.head(unit.at - 1).base in words.being
    if not (accusative(token) or token.stem.endswith(_OBLIQUE)):
        return False
    subject = grammar.units[unit.at - 1] if unit.at > 1 else unit
    was = grammar.head(subject.at - 1).base if subject is not unit else ""
    return subject.kind == "NP" and subject.definite and not subject.prep and was in words.still | words.being


def _apposed(unit: Unit, grammar: Grammar) -> bool:
    """Whether a phrase stands between commas behind somebody whom it only describes."""
    k = unit.at
    if unit.kind != "NP" or unit.prep or unit.conj or k < _APPOSED or not grammar.walker.is_mark(k - 1, COMMAS):
        return False
    before = grammar.units[k - 2]
    return before.kind == "NP" and not before.trigger and "place" not in before.kinds


def _governs(draft: Draft, grammar: Grammar) -> bool:
    """Whether the verb over an act is one of control, and no comma parts them."""
    at = draft.slots.outer.owner if draft.slots.outer is not None else -1
    if at < 0 or _parted(at, draft.unit.at, grammar):
        return False
    words, forms = grammar.words, {grammar.head(at).base, grammar.head(at).stem}
    rules = not (forms.isdisjoint(words.disposes) and forms.isdisjoint(words.orders))
    return rules or not grammar.carries(at).isdisjoint(_CONTROL)


def _parted(at: int, end: int, grammar: Grammar) -> bool:
    """Whether a mark or another clause stands between: أوراق 75 شخصا أدانتهم في قضية كذا، لاستطلاع الرأي في إعدامهم."""
    between = grammar.units[at + 1 : end]  # أعلن "حزب كذا" | مسؤوليته عن قتله: a quotation mark parts nothing
    return any(u.kind in "SR" or (u.kind == "." and not grammar.walker.is_mark(u.at, QUOTES)) for u in between)


def _asks_for_himself(unit: Unit, draft: Draft, grammar: Grammar) -> bool:
    """طالب الأسرى بالإفراج عنهم: whether those who ask for a release are held themselves."""
    if draft.pattern.subtype != "release" or draft.slots.outer is None:
        return False
    asks = bool(grammar.carries(draft.slots.outer.owner) & _ASKS)
    return asks and unit.at >= 0 and grammar.tokens[unit.head].base in grammar.words.captive
