"""What is said where a word points back to it: نفت دمشق ذلك, أكد المتحدث هذا, نددت به باريس."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.before_it import Content
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.unit_row import QUOTES

_DENY = "statement.deny_verb"
_ASIDE = 12  # units behind the verb within which an aside about who speaks is closed
_TWO = "هما"
_IT = frozenset({"ه", "ها", _TWO})
_CLAIMANTS = frozenset({"group", "armed", "force"})
_SPEAKERS = KINDS["speaker"]
_CONDEMNS, _WITH = "condemnation", "ب"
_STANCES = frozenset({"claim", "denial", _CONDEMNS})
_SUBJECT = 3  # units behind the verb within which the word stands, behind who speaks


def points_back(s: Sentence, draft: Draft, words: Speech) -> Content | None:
    """Return the word behind a denial or a confirmation that points to what was told before, as what is said.

    Args:
        s: The sentence.
        draft: The saying.
        words: Words of attribution.
    """
    k = draft.unit.at
    verb = draft.hit.verb and not s.tokens[draft.hit.i].pron
    if not verb or not (draft.pattern.trigger == _DENY or s.tokens[draft.hit.i].base in words.confirming):
        return None
    for unit in _past_aside(s, k + 1):
        if s.tokens[unit.head].form in words.pointing and unit.kind == "F":
            said = any(u.at == unit.at + 1 for u in draft.slots.agent) or _ends(s, unit.at + 1, words)
            return (unit.i, unit.j, "phrase") if said else None  # أكد ذلك | مصدر أمني
        if unit.kind != "NP" or unit.prep or unit.trigger or s.tokens[unit.head].base in words.stance:
            return None  # نفى صحة ذلك
    return None


def claimed_before(s: Sentence, draft: Draft) -> Content | None:
    """Return the attack that a pronoun points to as claimed, denied or condemned: هجوم تبناه التنظيم, ونددت به باريس.

    Args:
        s: The sentence.
        draft: The saying.
    """
    pron, described = _it(s, draft), draft.slots.antecedent
    if not pron:
        return None
    if described is not None:
        return (described.i, described.j, "phrase") if described.trigger else None
    strikes = {d.unit.at for d in s.drafts if d.type == "strike" and not d.hit.verb}
    for unit in reversed(s.units[: draft.unit.at]):
        if unit.at in strikes and (agrees(s.tokens[unit.head], pron) or pron == _TWO):
            return unit.i, unit.j, "phrase"
    return None


def _it(s: Sentence, draft: Draft) -> str:
    """Return the pronoun on a verb of claiming, denying or condemning, or on the preposition behind: نددت | به."""
    subtype, pron = draft.pattern.subtype, s.tokens[draft.hit.i].pron
    if not draft.hit.verb or subtype not in _STANCES:
        return ""
    return draft.slots.pronoun if subtype == _CONDEMNS and _WITH in draft.slots.resumed else pron


def takes_it_up(s: Sentence, draft: Draft, words: Speech) -> bool:
    """Whether somebody claims, denies or condemns what only a sentence before names: وتبنته الحركة, ونددت به باريس.

    Args:
        s: The sentence.
        draft: The saying.
        words: Words of attribution.
    """
    if draft.slots.antecedent is not None or _it(s, draft) not in _IT:
        return False
    claims, about = draft.pattern.subtype == "claim", not s.tokens[draft.hit.i].pron
    who = _CLAIMANTS if claims else _SPEAKERS
    agent = [u for u in draft.slots.agent if (u.at > draft.unit.at or about) and u.kinds & who]
    return bool(agent) and s.tokens[agent[0].head].base not in words.court  # وأدانته المحكمة


def _past_aside(s: Sentence, k: int) -> list[Unit]:
    """Return the units behind a verb, without what two commas part from who speaks: نفت دمشق، الموقعة عليها، ذلك."""
    units = s.units[k : k + _SUBJECT]
    comma = [u.at for u in s.units[k : k + _ASIDE] if u.kind == "." and s.tokens[u.head].form in COMMAS]
    if len(comma) < 2 or comma[0] - k >= _SUBJECT or any(u.kind in "VSR" for u in s.units[comma[0] : comma[1]]):
        return units
    return s.units[k : comma[0]] + s.units[comma[1] + 1 : comma[1] + 2]


def _ends(s: Sentence, k: int, words: Speech) -> bool:
    """Whether nothing that could be said follows: no أن, no phrase that ذلك would point at (نفى ذلك الخبر)."""
    if k >= len(s.units):
        return True
    unit = s.units[k]
    if unit.kind in "V." or unit.prep:
        return s.tokens[unit.head].form not in words.that
    return unit.kind in "FTBP"


def behind_pointing(s: Sentence, content: tuple[int, int], words: Speech) -> Iterator[Unit]:
    """Yield the phrases behind a word that is all that is said, up to the next clause: نفى ذلك | لصحيفة كذا.

    Args:
        s: The sentence.
        content: Tokens of what is said.
        words: Words of attribution.
    """
    if content[1] - content[0] > 1 or s.tokens[content[0]].form not in words.pointing:
        return
    for unit in s.units[s.unit_of.get(content[0], len(s.units)) + 1 :]:
        if unit.kind in "VSR" or (unit.kind == "." and s.tokens[unit.head].form not in QUOTES):
            return
        yield unit
