"""How many a casualty befell, where only the number of a verb or a pronoun tells: قُتل في الغارة, الذي لقي مصرعه."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.counting.counts import Amount
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.unit_row import QUOTES

_BEFALL = frozenset(
    f"casualty.{name}"
    for name in ("kill_verb", "hurt_verb", "die_verb", "pass_away_verb", "perish_verb", "die_of_wounds_verb")
)
_BANDS = frozenset({"armed", "group", "org", "force", "state", "place", "weapon", "event", "speech", "vehicle"})
_PREFIXES = ("ي", "ت", "ن")
_HE = "ي"
_VICTIM = "ضحية"  # هجومان راح ضحيتهما جنود
_PLURAL = ("ين", "ون", "ات", "و")
_FREE = frozenset({"من", "ما", "ممن"})
_SOME = frozenset({"اكثر", "عدد", "العديد", "اقل", "غالبية", "معظم"})
_SETTING = frozenset({"place", "direction", "event", "weapon", "thing"})
_REACH = 8  # units of a clause that may hold its subject


def agreed(s: Sentence, events: list[Finished]) -> None:
    """Give casualties with no number that of their verb or pronoun; changes them in place."""
    for event in events:
        befalls = event.draft.pattern.trigger in _BEFALL and event.factuality != "negated"
        if befalls and event.amount is None and _of_one(s, event):
            event.amount = Amount(1, 1)
        if event.amount is None and _of_both(s, event):
            event.amount = Amount(2, 2)


def _of_both(s: Sentence, event: Finished) -> bool:
    """خطفوا مهندسين قبل | اغتيالهما: whether the pronoun on a noun tells that it befell two."""
    token = s.tokens[event.draft.hit.i]
    noun = event.draft.type == "casualty" and not event.draft.hit.verb and "plural" not in token.tags
    return noun and token.pron == "هما" and token.base != _VICTIM and event.draft.hit.i not in s.joint


def _of_one(s: Sentence, event: Finished) -> bool:
    draft, victims = event.draft, event.roles.get("victim", [])
    if draft.hit.i in s.joint or len(victims) > 1 or not _singular(s, event) or not _lacks_subject(s, event):
        return False
    return _one_before(s, event, victims[0]) if victims else not draft.slots.patient


def _singular(s: Sentence, event: Finished) -> bool:
    """Whether the verb is of one, and so is the pronoun on مصرعه."""
    hit = event.draft.hit
    token, pron = s.tokens[hit.i], s.tokens[hit.end - 1].pron
    form = next((f for f in hit.forms if f.lexicon == event.draft.pattern.trigger), hit.forms[0])
    if form.number != "s" or pron not in ("", "ه", "ها"):
        return False
    past = "verb_perf" in token.tags or not token.stem.startswith(_PREFIXES)
    if not past and not token.stem.startswith(_HE):
        return False  # يجب أن تقتل
    k = event.draft.unit.at
    return past or bool(token.conj) or (k > 0 and s.units[k - 1].kind == "S")  # كيف يقتل؟


def _one_before(s: Sentence, event: Finished, victim: Unit) -> bool:
    """Whether a verb of one stands behind its subject, that is no body of people: آمر الفوج الذي قُتل."""
    token = s.tokens[victim.head]
    body = victim.quantity is not None or "plural" in token.tags or token.stem.endswith(_PLURAL)
    body = body or ("title" not in victim.kinds and bool(victim.kinds & _BANDS))
    return victim.definite and victim.at < event.draft.unit.at and not body


def _lacks_subject(s: Sentence, event: Finished) -> bool:
    """Whether no phrase behind the verb can be its subject, so that the one it tells of is known from before."""
    k, slots, hit = event.draft.unit.at, event.draft.slots, event.draft.hit
    woman = s.tokens[hit.i].stem.endswith("ت") and not s.tokens[hit.end - 1].pron
    if woman or (slots.agent and not slots.preps.get("by")):
        return False
    if hit.start and (s.tokens[hit.start - 1].form in _FREE or s.classes[hit.start - 1] == "X"):
        return False  # عدد من قتل, كاظم آباد
    apart = False
    for unit in s.units[k + 1 : k + _REACH]:
        form = s.tokens[unit.head].form if unit.head < len(s.tokens) else ""
        if unit.kind in "VSR" or (unit.kind == "." and form not in QUOTES | COMMAS):
            return not (unit.kind == "V" and unit.conj and unit.at == k + 1)  # قتل وأصيب عدد
        apart = apart or form in COMMAS
        if unit.kind == "P" and form in _FREE:
            return False  # قتل | من فيها
        if form in _SOME or form in s.grammar.words.some_of or _may_be_subject(unit, apart=apart):
            return False
    return True


def _may_be_subject(unit: Unit, *, apart: bool) -> bool:
    """Whether a phrase behind a verb may be its subject; behind a comma only one that a number counts."""
    if unit.kind != "NP" or unit.prep:
        return False
    return unit.quantity is not None or not (apart or unit.kinds & _SETTING)
