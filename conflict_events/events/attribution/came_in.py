"""Who says what came in a document of his: جاء ذلك في تغريدة لسالم على صفحته بموقع تويتر، حيث قال."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.slots import ACTORS

_OUTLET = frozenset({"outlet", "outlet_noun"})
_IN = "في"
_OF, _BY = "ل", "by"
_ON = frozenset({"علي", "عبر", "ب", "مع"})
_OPENS = 2  # units of جاء ذلك before the document


def came_in(s: Sentence, event: Finished, words: Speech) -> None:
    """Fill who says, and where, what is told of a document or an occasion before it; changes the event in place.

    Args:
        s: The sentence.
        event: An event.
        words: Words of attribution.
    """
    if event.draft.type != "statement" or not event.draft.hit.verb or event.content is None:
        return
    k = event.draft.unit.at
    if k <= _OPENS or any(u.at > k for u in event.roles.get("speaker", ())) or not _follows(s, event, words):
        return
    document = _document(s, k, words)
    if document is None:
        return
    if document.prep == _BY:  # جاء ذلك على لسان | المتحدث، حيث قال
        event.roles["speaker"] = [document]
        return
    between = s.units[document.at + 1 : k]
    owner = _sender(s, between) or next((u for u in between if u.prep == _OF and _somebody(u)), None)
    if owner is None:
        return
    event.roles["speaker"] = [owner]
    channel = next((u for u in reversed(between) if u.prep in _ON and u.kinds & _OUTLET), None)
    if channel is not None:
        event.roles["outlet"] = [_with_its_name(s, channel, k)]


def _somebody(unit: Unit) -> bool:
    return bool(unit.kinds & ACTORS) and ("title" in unit.kinds or not unit.kinds & _OUTLET)  # السفير is a paper too


def _sender(s: Sentence, between: Sequence[Unit]) -> Unit | None:
    """Return who brought a document out, by the clause that describes it: رسالة وجهها | السفير للأمين العام."""
    verb = next((u for u in between if u.kind != "R"), None)
    if verb is None or verb.kind != "V":
        return None
    agent = s.grammar.verb(verb.at).agent[:1]
    return next((u for u in agent if u.at > verb.at and _somebody(u)), None)


def _follows(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a saying tells what stands in something: ...، حيث | قال, ... | قال فيها."""
    before = s.units[event.draft.unit.at - 1]
    where = before.kind == "S" and s.tokens[before.head].form in words.where
    return where or _IN in event.draft.slots.resumed


def _document(s: Sentence, k: int, words: Speech) -> Unit | None:
    """Return the document or the occasion in which a sentence says that something came, or None."""
    first = s.tokens[s.units[0].head]
    if first.base not in words.came:
        return None
    for unit in s.units[1 : min(k, _OPENS + 1)]:
        if unit.prep == _BY:
            return unit
        if unit.prep == _IN and (
            s.tokens[unit.head].base in words.carried or s.tokens[unit.head].base in words.occasion
        ):
            return unit
    return None


def _with_its_name(s: Sentence, channel: Unit, k: int) -> Unit:
    """Return a channel with the name behind a comma: موقع التواصل الاجتماعي، | تويتر."""
    comma, name = s.units[channel.at + 1], s.units[min(channel.at + 2, k)]
    named = comma.kind == "." and s.tokens[comma.head].form in COMMAS and bool(name.kinds & _OUTLET)
    return replace(channel, j=name.j) if named and not (name.prep or name.conj) else channel
