"""Whose an attack is that names its doer by a pronoun: منذ بدء هجومها, تكثيف ضرباته, الغارات التي نفذتها."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.reality.forestalled import BLOW_SELF, whom_befell
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.roles.named_ahead import named_ahead
from conflict_events.patterns.roles.reference import owner_of
from conflict_events.patterns.roles.seats import seated
from conflict_events.patterns.verb_slots.agreement import agree
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.slots import ACTORS

_OWNED = frozenset(
    f"strike.{name}_noun" for name in ("assault", "airstrike", "hit", "shell", "shoot", "shoot_apart", "launch", "raid")
)
_SUFFERED = frozenset({"strike.shell_noun", "strike.raid_noun", "strike.assail_noun"})
_HAPPENING = "strike.other.happening"
_POWERS = frozenset({"state", "force", "group", "armed", "org"})
_PERSON = frozenset({"person", "gent"})
_TOLD = frozenset({"gent"})
_ONE = frozenset({"ه", "ها"})
_BACK = 12
_ARMED = frozenset({"armed", "group", "force"})
_DESCRIBES = 3
_BEFORE_THAT = 2  # units of قبل أن


def by_pronoun(s: Sentence, events: list[Finished]) -> None:
    """Fill the attacker that a pronoun on an attack, or the ending of the verb behind it, points back to."""
    for event in events:
        if event.draft.type == "strike" and event.factuality == "negated" and not event.roles.get("attacker"):
            _denied(s, event)
        if event.draft.pattern.id == _HAPPENING and not event.roles.get("attacker"):
            _operation(s, event)
        if event.draft.pattern.id == BLOW_SELF and event.factuality == "attempted":
            event.roles["attacker"] = whom_befell(s, event.draft.unit.at - _BEFORE_THAT) or event.roles.get(
                "attacker", []
            )
        if event.draft.pattern.trigger not in _OWNED or event.draft.hit.verb or event.roles.get("attacker"):
            continue
        pron = s.tokens[event.draft.hit.i].pron
        aimed = event.draft.pattern.trigger in _SUFFERED and not _on(event)  # قصفها, مهاجمتها are what befalls her too
        at = event.draft.unit.at
        aimed = aimed or any(0 <= u.at < at for u in event.roles.get("weapon", ()))  # الصاروخ تم إطلاقه
        if pron and not aimed and (doer := _back(s, event, pron) or named_ahead(s.grammar, at, pron)) is not None:
            event.roles["attacker"] = [doer]
            event.roles["target"] = [u for u in event.roles.get("target", ()) if u.i != doer.i]
        elif not pron and (ending := _done(s, event)) and (doer := _back(s, event, ending)) is not None:
            event.roles["attacker"] = [doer]


def _operation(s: Sentence, event: Finished) -> None:
    """تؤكد تركيا أن عمليتها | تستهدف المسلحين: whose the operation is that hits somebody makes the attack."""
    subject = event.draft.slots.agent[:1]
    pron = s.tokens[subject[0].head].pron if subject and subject[0].at >= 0 else ""
    if pron and (doer := _back(s, event, pron)) is not None:
        event.roles["attacker"] = [doer]


def _denied(s: Sentence, event: Finished) -> None:
    """نفى الجيش شن أي غارات: who denies that he made an attack is who would have made it."""
    slots = event.draft.slots
    if event.draft.hit.verb:
        _denied_clause(s, event)
        return
    made = "light_agent" in slots.carriers and "deny" in slots.carriers
    deniers = [u for u in seated(slots.said, s.grammar) if u.kinds & _POWERS] if made else []
    if deniers:
        event.roles["attacker"] = deniers


def _denied_clause(s: Sentence, event: Finished) -> None:
    """نفت الحركة أن تكون قد قصفت البلدة: who denies to have done it is who would have, where nobody else is named."""
    m = s.grammar.walker.back(event.draft.unit.at - 1, "FB")
    if m < 0 or s.units[m].kind != "S" or any(event.draft.slots.agent):
        return
    verb = next((u for u in reversed(s.units[max(m - _BACK, 0) : m]) if u.kind == "V"), None)
    if verb is None or "deny" not in s.grammar.carries(verb.at) or not agree(s.grammar, event.draft.unit.at, verb.at):
        return
    doers = seated(s.grammar.verb(verb.at).agent, s.grammar)
    if powers := [u for u in doers if u.kinds & _POWERS]:
        event.roles["attacker"] = powers


def _on(event: Finished) -> bool:
    """Whether what an attack hits stands behind it, so that the pronoun on it is no target: اقتحامها | المخيم."""
    at, hit = event.draft.unit.at, event.roles.get("target", ())
    return any(u.prep == "علي" or (u.at == at + 1 and not u.prep) for u in hit)


def _done(s: Sentence, event: Finished) -> str:
    """الغارات التي نفذتها: return the pronoun that agrees with the verb behind an attack, where no doer stands."""
    at = event.draft.unit.at
    for unit in s.units[at + 1 : at + 1 + _DESCRIBES]:
        if unit.kind == "V":
            verb, token = s.grammar.verb(unit.at), s.tokens[unit.head]
            did = token.pron and verb.antecedent is event.draft.unit and "light_agent" in s.grammar.carries(unit.at)
            return ("ها" if token.base.endswith("ت") else "ه") if did and not verb.agent else ""
    return ""


def _back(s: Sentence, event: Finished, pron: str) -> Unit | None:
    """Return the nearest actor before an attack that a pronoun may point to."""
    at = event.draft.unit.at
    taken = {u.i for role, units in event.roles.items() if role != "target" for u in units}
    slots = event.draft.slots
    if "light_foil" in slots.carriers:  # صدت القوات هجماتها: those of another
        return None
    if slots.outer is not None and "light_agent" in s.grammar.carries(slots.outer.owner):
        return None  # شن فلان هجومه: its subject, whoever that is
    for phrase in reversed(s.units[max(at - _BACK, 0) : at]):
        if phrase.kind != "NP" or phrase.trigger or phrase.empty:
            continue
        unit = _bearer(s, phrase, pron)  # برصاص | القوات خلال اقتحامها, عناصر | الفصيل في هجومه
        if unit.i in taken or not unit.kinds & ACTORS or ("place" in unit.kinds and "state" not in unit.kinds):
            continue
        token = s.tokens[unit.head]
        if "quantifier_out" in s.tokens[unit.head - 1].tags and token.det and unit.kinds <= _TOLD:
            continue  # منطقة عفرين ذات الغالبية | الكردية
        people = pron in ("ها", "ه") and "plural" in token.tags and bool(unit.kinds & _PERSON)
        people = people and token.base not in s.grammar.words.branches
        if not people and agrees(token, pron):
            return _captor_of(s, unit, pron) or unit
    return None


def _captor_of(s: Sentence, unit: Unit, pron: str) -> Unit | None:
    """قتلت الجماعة امرأة في هجومها: return who harmed the unarmed person before a pronoun that may mean both."""
    if unit.kinds & _ARMED or unit.prep:
        return None
    verb = next((u for u in reversed(s.units[max(unit.at - _DESCRIBES, 0) : unit.at]) if u.kind == "V"), None)
    words = s.grammar.words
    if verb is None or s.tokens[verb.head].stem not in words.kills | words.takes | words.hurt:
        return None
    slots = s.grammar.verb(verb.at)
    harmed = any(u.at == unit.at for u in slots.patient)
    doers = (u for u in slots.agent if u.kinds & _ARMED and agrees(s.tokens[u.head], pron))
    return next(doers, None) if harmed else None


def _bearer(s: Sentence, unit: Unit, pron: str) -> Unit:
    """Return whose arms or whose men a phrase names, or the phrase itself."""
    men = pron in _ONE and "plural" in s.tokens[unit.head].tags and bool(unit.kinds & _PERSON)
    owner = owner_of(s.grammar, unit) if men or "weapon" in unit.kinds else None
    return owner if owner is not None and owner.j <= unit.j else unit
