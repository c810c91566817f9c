"""Match patterns at the triggers of one sentence: the first pattern whose demands are met takes the trigger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from conflict_events.entities.phrases import Unit
from conflict_events.entities.word_kinds import kinds_of
from conflict_events.patterns.clause_words import ClauseWords
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import KINDS, PREPOSITIONS, Demand, Pattern
from conflict_events.patterns.scan import COMMAS, REACH, Group
from conflict_events.patterns.slots import Slots
from conflict_events.patterns.triggers import Hit
from conflict_events.text.tokens import Token

OWNERS = frozenset({"group", "armed", "force"})
"""Kinds of phrases that hold a position or bear a weapon."""
_EVENT = frozenset({"event"})
_HEADLINE = 18
_HEADLINE_VERB = 4
_POINTING = frozenset({"ه", "ها", "هم", "هما", "هن"})


@dataclass(slots=True)
class Draft:
    """An event in the making.

    Attributes:
        pattern: The pattern that found it.
        hit: Its trigger.
        unit: The unit its trigger heads.
        slots: The grammar around it.
        roles: Role to phrases, in the order found.
    """

    pattern: Pattern
    hit: Hit
    unit: Unit
    slots: Slots
    roles: dict[str, list[Unit]] = field(default_factory=lambda: defaultdict(list))

    @property
    def type(self) -> str:
        """Event type."""
        return self.pattern.type


class Matcher:
    """Matches patterns; immutable once built.

    Args:
        patterns: The patterns, in the order in which they are tried.
        language: ISO 639-1 code of the language they are for.
    """

    def __init__(self, patterns: Iterable[Pattern], language: str = "ar") -> None:
        self._words = ClauseWords.load(language)
        self._by_trigger: dict[str, list[Pattern]] = defaultdict(list)
        for pattern in patterns:
            self._by_trigger[pattern.trigger].append(pattern)

    def __call__(
        self, tokens: Sequence[Token], grammar: Grammar, hits: Sequence[Hit], unit_of: Mapping[int, int]
    ) -> list[Draft]:
        """Match all triggers of one sentence.

        Args:
            tokens: The sentence.
            grammar: Its grammar.
            hits: Its triggers.
            unit_of: Token index to unit index.

        Returns:
            Drafts in trigger order.
        """
        drafts = []
        for hit in hits:
            k = unit_of.get(hit.i, -1)
            if k < 0 or grammar.units[k].head != hit.i:
                continue
            draft = self._best(tokens, grammar, hit, k)
            if draft is not None:
                drafts.append(draft)
        return drafts

    def _best(self, tokens: Sequence[Token], grammar: Grammar, hit: Hit, k: int) -> Draft | None:
        patterns = [(p, form.voice) for form in hit.forms for p in self._by_trigger.get(form.lexicon, ())]
        patterns.sort(key=lambda pair: -pair[0].priority)
        for pattern, voice in patterns:
            slots = grammar.verb(k, voice) if hit.verb else grammar.noun(k)
            if pattern.refuse and self._refused(pattern.refuse, tokens, hit, slots, grammar):
                continue
            draft = _filled(Draft(pattern, hit, grammar.units[k], slots), grammar)
            if draft is not None:
                return draft
        return None

    def _refused(
        self, conditions: frozenset[str], tokens: Sequence[Token], hit: Hit, slots: Slots, grammar: Grammar
    ) -> bool:
        """Whether one of a pattern's refusals holds here."""
        token = tokens[hit.i]
        return (
            ("imperfect" in conditions and _imperfect(token) and not _headline(tokens, hit))
            or ("air" in conditions and self._in_the_air(tokens, slots))
            or ("duration" in conditions and _lasts(slots))
            or ("metaphor" in conditions and self._metaphor(tokens, hit, slots))
            or ("definite" in conditions and token.det)
            or ("free" in conditions and not _held(slots, grammar))
            or ("described" in conditions and _described(slots, grammar, hit))
        )

    def _in_the_air(self, tokens: Sequence[Token], slots: Slots) -> bool:
        """إطلاق النار في الهواء hits no one."""
        places = (u for group in slots.preps.get("في", ()) for u in group)
        return any(u.kind == "NP" and tokens[u.head].base in self._words.air for u in places)

    def _metaphor(self, tokens: Sequence[Token], hit: Hit, slots: Slots) -> bool:
        """ضربة موجعة, and what يمثل ضربة, is no blow."""
        return "copula" in slots.carriers or tokens[min(hit.end, len(tokens) - 1)].base in self._words.metaphor


def _filled(draft: Draft, grammar: Grammar) -> Draft | None:
    """Fill the roles of a draft; None where one that its pattern requires stays empty."""
    taken: set[int] = set()
    for role, demands in draft.pattern.roles.items():
        for unit in fill(demands, draft, grammar, taken):
            draft.roles[role].append(unit)
            taken.add(id(unit))
    complete = all(any(draft.roles.get(role) for role in options) for options in draft.pattern.require)
    return draft if complete else None


def _imperfect(token: Token) -> bool:
    return token.stem[0] in "يتن" and "verb_impf" in token.tags


def _held(slots: Slots, grammar: Grammar) -> bool:
    """Whether captivity is where somebody is: وقع في أسر المتمردين, فر من أسر المتمردين, but not تمكن من أسر."""
    prep = grammar.units[slots.owner].prep
    return prep == "في" or (prep == "من" and not slots.carriers)


def _described(slots: Slots, grammar: Grammar, hit: Hit) -> bool:
    """Whether a number or a quantity word counts a trigger noun, or an adjective describes it: مئات الأسر, أسر كثيرة."""
    unit = grammar.units[slots.owner]
    behind = grammar.tokens[hit.end : max(unit.j, hit.end + 1)]
    det = grammar.tokens[hit.i].det
    described = (t for t in behind if t.det == det and not t.prep and t.tags & {"adj", "quantifier_out"})
    return unit.quantity is not None or any(t.stem.endswith("ة") for t in described)


def _lasts(slots: Slots) -> bool:
    """Whether a duration stands with it: a state that lasts (يسيطر على المدينة منذ عامين) is no capture."""
    return any(t.time is not None and t.time.granularity == "duration" for t in slots.times)


def _headline(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a present tense stands in a headline, for what has just happened: داعش يسيطر على منطقة."""
    short = len(tokens) <= _HEADLINE and tokens[-1].form not in (".", "؟", "!")
    return short and 0 < hit.i <= _HEADLINE_VERB and not tokens[hit.i].conj


def fill(demands: Iterable[Demand], draft: Draft, grammar: Grammar, taken: set[int]) -> list[Unit]:
    """Return the phrases that meet the first demand that any meets, and those that meet adding demands."""
    found: list[Unit] = []
    for demand in demands:
        if found and not demand.add:
            continue
        for group in candidates(demand, draft, grammar):
            fitting = [u for u in group if _fits(u, demand) and id(u) not in taken and not any(u is f for f in found)]
            if "event" not in group[0].kinds:  # مقتل خمسة مدنيين وتوقف المستوصف
                fitting = [u for u in fitting if u.kinds != _EVENT]
            if fitting and _fits(group[0], demand):
                found += fitting
                break
    return found


def candidates(demand: Demand, draft: Draft, grammar: Grammar) -> list[Group]:
    """Return the groups of phrases that stand in a slot."""
    slots = draft.slots
    if demand.slot in PREPOSITIONS:
        groups = [g for prep in PREPOSITIONS[demand.slot] for g in slots.preps.get(prep, ())]
        near = ("for", "from", "between") if draft.type == "casualty" else ("for", "from")
        if demand.slot in near and not draft.hit.verb:
            groups = [g for g in groups if _own(g[0], draft, grammar)]
        if demand.slot == "on":  # القوات المتمركزة على التلال قصفت: what stands before the verb is not hit
            above = slots.owner if draft.hit.verb else (slots.outer.owner if slots.outer is not None else -1)
            groups = [g for g in groups if g[0].at > above and not _carries(grammar.head(g[0].at))]
        return groups or _resumed(demand, draft, grammar)
    if demand.slot == "adjective":
        return _adjective_noun(draft, grammar)
    if demand.slot == "pronoun":
        return _pointed_at(draft, grammar, demand)
    if demand.slot == "owner":
        return [[o] for u in draft.roles.get("object", ()) if (o := owner_of(grammar, u)) is not None]
    if demand.slot == "antecedent":
        return [[slots.antecedent]] if slots.antecedent is not None else []
    group: Group = getattr(slots, demand.slot)
    return [group] if group else []


def _carries(token: Token) -> bool:
    """Whether على governs what somebody rides or moves along, and nothing that is hit: على دراجات, على طول الحدود."""
    return token.base.startswith("دراج") or token.base in ("طول", "امتداد")


def _own(unit: Unit, draft: Draft, grammar: Grammar) -> bool:
    """Whether a phrase behind من or ل stands behind an event noun with no other clause or event between."""
    at, before = draft.unit.at, grammar.units[unit.at - 1]
    if before.kind == "F" and before.at > at and grammar.head(before.at).det and not draft.hit.tail:
        return False  # في محافظة كذا المحاذية للجزائر
    return unit.at > at and not any(
        u.kind == "V" or grammar.walker.is_mark(u.at, COMMAS) or (u.conj and u.kinds == _EVENT) for u in grammar.units[at + 1 : unit.at]
    )


def _resumed(demand: Demand, draft: Draft, grammar: Grammar) -> list[Group]:
    """الأراضي التي سيطر عليها: a preposition with a pronoun points back to the phrase that its clause describes."""
    slots = draft.slots
    if not any(prep in slots.resumed for prep in PREPOSITIONS[demand.slot]):
        return []
    if slots.antecedent is not None and all(u is not slots.antecedent for u in slots.agent):
        return [[slots.antecedent]]
    mine = {id(u) for u in (*slots.agent, *slots.patient)}
    found = (u for u in _phrases_before(draft, grammar) if id(u) not in mine and "place" in u.kinds)
    return [[unit] for unit in islice(found, 1)]


def _phrases_before(draft: Draft, grammar: Grammar) -> Iterator[Unit]:
    """Yield the phrases before a trigger that a pronoun may point to, nearest first."""
    at = draft.unit.at
    for unit in reversed(grammar.units[max(at - REACH, 0) : at]):
        if unit.kind == "NP" and not unit.trigger:
            yield unit


def owner_of(grammar: Grammar, unit: Unit) -> Unit | None:
    """Return whose a thing is: معاقل تنظيم داعش, رصاص الاحتلال, المعقل الأخير للتنظيم."""
    k = unit.head + 1
    if k < unit.j:
        token = grammar.tokens[k]
        kinds = kinds_of(token)
        if kinds & OWNERS and token.kind == "word" and not token.prep:
            return replace(unit, first=k, i=k, head=k, kinds=kinds, quantity=None, prep="")
    m = unit.at + 1
    if unit.at >= 0 and m < len(grammar.units):
        behind = grammar.units[m]
        if behind.kind == "NP" and behind.prep == "ل" and behind.kinds & OWNERS:
            return behind
    return None


def _pointed_at(draft: Draft, grammar: Grammar, demand: Demand) -> list[Group]:
    """Return the nearest phrase that agrees with the pronoun on a trigger, or on the word that carries it."""
    pron = grammar.tokens[draft.hit.i].pron or _carried_pronoun(draft, grammar)
    if pron not in _POINTING:
        return []
    mine = {id(u) for group in draft.roles.values() for u in group}
    kinds = KINDS[demand.kind] if demand.kind else KINDS["speaker"] | KINDS["weapon"]
    fitting = (u for u in _phrases_before(draft, grammar) if not u.empty and id(u) not in mine and u.kinds & kinds)
    agreeing = (u for u in fitting if agrees(grammar.tokens[u.head], pron))
    return [[unit] for unit in islice(agreeing, 1)]


def _carried_pronoun(draft: Draft, grammar: Grammar) -> str:
    """Return the pronoun on the word that carries a trigger: تعرضها لقصف."""
    k = draft.unit.at
    if k > 0 and draft.unit.prep and "light_suffer" in grammar.carries(k - 1):
        return grammar.head(k - 1).pron
    return ""


def agrees(token: Token, pron: str) -> bool:
    """Whether a noun may be what a pronoun points to: هم people, ها one woman or things, ه the rest."""
    plural = "plural" in token.tags
    if pron in ("هم", "هن", "هما"):
        return plural or "dual" in token.tags or bool(token.tags & {"armed", "armed_groups"})
    feminine = token.stem.endswith(("ة", "ات", "اء", "ا")) or bool(token.tags & {"states", "cities"}) or plural
    return feminine if pron == "ها" else not feminine


def _adjective_noun(draft: Draft, grammar: Grammar) -> list[Group]:
    """القتلى المدنيين: the definite noun in apposition to a noun for the dead says who they are."""
    unit = draft.unit
    if unit.j - unit.i < 2:
        return []
    k = draft.hit.end
    kinds = grammar.tokens[k].tags if k < unit.j else frozenset()
    if kinds & {"person", "person_nouns", "armed_nouns"}:
        return [[replace(unit, i=k, head=k, kinds=frozenset({"person"}), quantity=None, trigger=False, prep="")]]
    return []


def _fits(unit: Unit, demand: Demand) -> bool:
    if unit.kind != "NP" or (unit.trigger and demand.kind != "event"):
        return False
    if not demand.kind:
        return True
    if not unit.kinds:
        return not demand.strict
    return bool(unit.kinds & KINDS[demand.kind])
