"""Whom an accusation is made against where nobody else stands there: واتهم السلطات بعرقلة المساعدات."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.phrases import Unit
from conflict_events.entities.surroundings import NAMED_PLACES
from conflict_events.entities.word_kinds import kinds_of
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.events.speech import Speech
from conflict_events.patterns.bare import agree
from conflict_events.patterns.slots import ACTORS

_VERBS = frozenset({"statement.accuse_verb"})
_REACH = 16  # units before the verb within which the verb stands that it is joined to
_SPEAKS = ACTORS | {"speech", "place"}
_SOMEBODY = frozenset({"person", "gent", "armed", "group", "org", "force"})
_PLAIN = frozenset({"NP", "T", "F", "B", "D", "P"})


def only_accused(s: Sentence, event: Finished, words: Speech) -> None:
    """Take out a speaker who is the only one beside اتهم before its ب: somebody must be accused.

    Args:
        s: The sentence.
        event: An event.
        words: Words of attribution.
    """
    speakers, content = event.roles.get("speaker"), event.content
    if not speakers or content is None or event.draft.pattern.trigger not in _VERBS:
        return
    token, k = s.tokens[event.draft.hit.i], event.draft.unit.at
    if token.base not in words.accusing or token.pron or event.draft.slots.antecedent is not None:
        return
    if s.tokens[content[0]].prep != "ب" and s.tokens[content[0] - 1].form not in words.that:
        return
    between = [u for u in s.units[k + 1 :] if u.i < content[0]]
    beside = [u for u in between if _somebody(u)]
    first = {u.at for u in speakers if not u.conj}
    if len(beside) != 1 or first != {beside[0].at} or not all(u.kind in _PLAIN for u in between):
        return
    group = sorted(speakers, key=lambda u: u.at)
    split = next(((n, end) for n, u in enumerate(group) if (end := _two(s, u)) is not None), None)
    if split is not None:
        event.roles["speaker"] = [*group[: split[0]], replace(group[split[0]], j=split[1])]
    elif event.draft.unit.conj and (agent := _of_clause_before(s, event)):
        event.roles["speaker"] = agent
    else:
        event.roles.pop("speaker")


def _of_clause_before(s: Sentence, event: Finished) -> list[Unit]:
    """Return who does what the verb before it tells, if the two agree: طهران تعارض الاتفاق | وتتهم ترامب."""
    k = event.draft.unit.at
    for unit in reversed(s.units[max(k - _REACH, 0) : k]):
        if unit.kind == "S":
            return []
        if unit.kind == "V" and not s.grammar.walker.in_relative(unit.at):
            agent = s.grammar.verb(unit.at, "active").agent if agree(s.grammar, unit.at, k) else ()
            return [u for u in agent if u.kinds & _SPEAKS]
    return []


def _somebody(unit: Unit) -> bool:
    """Whether a phrase may be who accuses or whom; what و joins goes with the phrase before it."""
    return unit.kind in ("NP", "D") and not (unit.prep or unit.conj or "time" in unit.kinds)


def _two(s: Sentence, unit: Unit) -> int | None:
    """Return where the accused begins in a phrase that holds who accuses too: اتهم نتنياهو | طهران, دمشق | المعارضة."""
    for k in range(unit.i + 1, unit.j):
        token, before = s.tokens[k], s.tokens[k - 1]
        named = s.classes[k - 1] == "X"
        if named and s.classes[k] == "X" and token.tags & NAMED_PLACES:
            return k
        if named and token.det and kinds_of(token) & _SOMEBODY and not (s.classes[k] == "A" and token.stem[-1] == "ة"):
            return k
        if s.classes[k] == "X" and before.det and before.stem.endswith(("ون", "ين")):
            return k  # المعارضون | أردوغان
    return None
