"""Try the patterns of one trigger again, and say of each how far it got."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.explain.model import Trial
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.files.reach import NOUN_SLOTS
from conflict_events.patterns.match import Matcher
from conflict_events.patterns.model import Demand, Pattern
from conflict_events.patterns.roles.fill import candidates, filled, fits
from conflict_events.patterns.triggers import Hit

REASONS = {
    "imperfect": "it is an imperfect, outside a headline",
    "duration": "a duration stands with it: it lasts, and does not happen",
    "definite": "it has the article",
    "metaphor": "its words are those of a metaphor",
    "air": "the shots go into the air",
    "described": "a number or an adjective shows that it is another noun",
    "free": "nobody is held",
    "told": "nouns behind it tell of the dead and the wounded",
    "sentenced": "a court says it, and nobody carries it out",
    "means": "it tells how those were hurt whom a verb before it names",
    "craft": "an aircraft is shot down, not dropped",
    "crash": "what crashes strikes nobody",
    "unfoiled": "nobody stops it, and it is only a way in",
    "arms": "arms are laid down, not thrown",
    "general": "somebody stands against another, and no fight is told of",
    "kin": "it means families",
    "retold": "it goes on to tell of those whom another word takes",
    "judged": "a court only passes a sentence",
    "unsaid": "no verb of being or becoming tells it of somebody",
    "unreceived": "nobody is told to whom they were handed over",
    "himself": "who stops does so by himself",
    "spoken": "it attacks in words: a paper does, or one of rank another or a paper",
    "theirs": "it is no verb of those who speak: we hit",
    "active": "it is no passive, or whom it befell does not stand before it",
    "manner": "it only tells how those before it were killed",
    "somebody": "people are hit, and no building or vehicle",
    "thing": "a vehicle or a building is hit, and nobody hurt",
    "aloof": "no pronoun right behind it, or on it, stands for people",
    "accompanied": "somebody or something stands beside it",
    "unpointed": "no pronoun on it, or behind it, points back to what it befalls",
    "unhanded": "in whose hands somebody or something falls does not stand right behind it, or what falls is named",
    "slain": "it tells at whose hands somebody died",
    "midway": "a phrase before it in its sentence may be what it befalls",
    "unresumed": "no من with a pronoun stands behind it",
    "done_by": "who does it is named, or what it tells of is an attack before it",
    "uncounted": "no number stands alone behind على",
    "unnumbered": "no number counts who falls, or a word behind tells how they fell",
    "one": "one does it, whom its ending does not tell",
    "unarmed": "those who are driven out held no place",
    "idea": "what is done away with is nobody",
    "attacked": "what stands behind it is what another act was aimed at",
    "standing": "it tells how things stand, and nothing that happened",
    "mines": "a place is cleared of things, and of nobody",
    "men": "men are counted, and no place is lost",
    "given": "weapons are what it is done to, no people and no place",
    "named": "its subject is no attack without a name",
}


def trials(s: Sentence, matcher: Matcher, hit: Hit) -> Iterator[Trial]:
    """Try all patterns of a trigger.

    Args:
        s: The sentence.
        matcher: The patterns.
        hit: The trigger; it heads a unit of the sentence.

    Yields:
        How far each got, in the order in which they are tried.
    """
    winner = ""
    for pattern, voice in _once(matcher.candidates(hit)):
        draft = _draft(s, hit, pattern, voice)
        failures = list(_failures(s, matcher, draft))
        roles = tuple((role, _text(s, unit)) for role, units in draft.roles.items() for unit in units)
        if failures:
            yield Trial(pattern.id, pattern.priority, "failed", roles, len(failures), failures[0])
        elif winner:
            yield Trial(pattern.id, pattern.priority, "later", roles, 0, f"{winner} was tried first and took it")
        else:
            winner = pattern.id
            yield Trial(pattern.id, pattern.priority, "won", roles)


def _once(found: Iterable[tuple[Pattern, str]]) -> list[tuple[Pattern, str]]:
    """Leave out what a word brings twice, that is written in two ways in one group."""
    return list({(pattern.id, voice): (pattern, voice) for pattern, voice in found}.values())


def _draft(s: Sentence, hit: Hit, pattern: Pattern, voice: str) -> Draft:
    k = s.unit_of[hit.i]
    slots = s.grammar.verb(k, voice) if hit.verb else s.grammar.noun(k)
    draft = Draft(pattern, hit, s.units[k], slots)
    filled(draft, s.grammar)
    return draft


def _failures(s: Sentence, matcher: Matcher, draft: Draft) -> Iterator[str]:
    """Yield what keeps a pattern from its trigger: refusals that hold, then what it requires and does not get."""
    for condition in sorted(draft.pattern.refuse):
        if matcher.refused(frozenset({condition}), s.tokens, draft.hit, draft.slots, s.grammar):
            yield f"it refuses {condition!r}: {REASONS.get(condition, condition)}"
    for options in draft.pattern.require:
        if not any(draft.roles.get(role) for role in options):
            yield "; ".join(_unfilled(s, draft, role) for role in sorted(options))


def _unfilled(s: Sentence, draft: Draft, role: str) -> str:
    """Say why a required role is empty: what stands in its slots and does not fit, and which of them are empty."""
    demands = [d for d in draft.pattern.roles.get(role, ()) if not (draft.hit.verb and d.slot in NOUN_SLOTS)]
    standing = {demand: [u for group in candidates(demand, draft, s.grammar) for u in group] for demand in demands}
    reasons = [_unfit(s, demand, units) for demand, units in standing.items() if units]
    empty = list(dict.fromkeys(demand.slot for demand, units in standing.items() if not units))
    if empty:
        reasons.append(f"nothing stands in {', '.join(empty)}")
    return f"it requires {role!r}: {'; '.join(reasons)}" if reasons else f"it requires {role!r}, which nothing fills"


def _unfit(s: Sentence, demand: Demand, units: Sequence[Unit]) -> str:
    unit = next((unit for unit in units if not fits(unit, demand)), None)
    if unit is None:
        return f"{_text(s, units[0])!r} in {demand.slot} is another role's, or a bystander"
    if unit.kind != "NP" or unit.trigger:
        return f"{_text(s, unit)!r} in {demand.slot} is {'a trigger of its own' if unit.trigger else 'no noun phrase'}"
    known = f"is known as {', '.join(sorted(unit.kinds))}" if unit.kinds else "is of no known kind"
    return f"{_text(s, unit)!r} in {demand.slot} {known}, and must be {demand.kind or 'something else'}"


def _text(s: Sentence, unit: Unit) -> str:
    start, end = s.span(unit) if unit.j > unit.i else (s.tokens[unit.first].start, s.tokens[unit.first].end)
    return s.text[start:end]
