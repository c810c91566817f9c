"""Channels that only their grammar tells: one's own site, the paper a document came to, a name in quotation marks."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.outlets import carriers_of_statements, merge_relays
from conflict_events.events.attribution.second_sources import inside_its_quotes, not_who_carries, without_second_sources
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_OUTLET = frozenset({"outlet", "outlet_noun"})
_SOMEBODY = frozenset({"person", "title", "armed", "group", "force", "state"})
_MARKS = frozenset('"«»“”')
_IN_IT = frozenset({"فيه", "فيها"})
_BROUGHT = 8  # units from a verb of bringing out a document to the saying in it
_CLOSE = 6  # units of a relative clause within which its channel stands
_TO = ("الي", "ل")
_WITH_IT = frozenset({"به", "بها", "بهما"})


def who_carries(s: Sentence, events: list[Finished], words: Speech) -> list[Finished]:
    """Read who carries what is said, and drop what only tells that.

    Args:
        s: The sentence.
        events: Its events in trigger order.
        words: Words of attribution.
    """
    events = without_second_sources(s, events, words)
    events = carriers_of_statements(s, merge_relays(s, events), words)
    own_channels(s, events, words)
    not_who_carries(events)
    return events


def own_channels(s: Sentence, events: list[Finished], words: Speech) -> None:
    """Fill the outlet of sayings that have none from what names it beside them; changes the events in place.

    Args:
        s: The sentence.
        events: Its events.
        words: Words of attribution.
    """
    for event in events:
        if event.draft.type != "statement" or not event.draft.hit.verb:
            continue
        if outlets := event.roles.get("outlet"):
            event.roles["outlet"] = [inside_its_quotes(s, u) for u in outlets]
            continue
        found = _own_site(s, event, words) or _told_of(s, event, words) or _brought_by(s, event, words)
        if found is not None:
            event.roles["outlet"] = [inside_its_quotes(s, found)]


def _own_site(s: Sentence, event: Finished, words: Speech) -> Unit | None:
    """Return the site that in names as where it was said: تذكر | في موقعها الإلكتروني أن."""
    content = event.content or (0, 0)
    for unit in s.units[event.draft.unit.at + 1 : event.draft.unit.at + _CLOSE]:
        if unit.i >= content[0] or unit.kind in "VR":
            return None
        token = s.tokens[unit.head]
        if unit.prep == "في" and "outlet_noun" in unit.kinds and token.base in words.own_channel:
            described = any(s.tokens[k].stem.removesuffix("ة") in words.own_kind for k in range(unit.head + 1, unit.j))
            return unit if token.pron and described else None
    return None


def _told_of(s: Sentence, event: Finished, words: Speech) -> Unit | None:
    """Return the channel in the clause that describes a document: التقرير الذي نشر | عبر موقع المنظمة."""
    if all(verbs.isdisjoint(s.bases) for verbs in (words.carrying, words.obtaining, words.sending)):
        return None
    content = event.content or (0, 0)
    verb: Unit | None = None
    for unit in s.units[event.draft.unit.at + 1 :]:
        if verb is None and unit.i >= content[1] > event.draft.hit.i and not _document_near(s, unit, words):
            return None
        if unit.kind == "V" or _sent(s, unit, words):
            verb = unit if _carries(s, unit, words) else None
            if verb is None and unit.i >= content[0]:
                return None
        elif verb is not None and unit.at - verb.at < _CLOSE and _channel(s, verb, unit, words):
            return unit
        elif verb is not None and unit.kind in "S.":
            verb = None
    return None


def _brought_by(s: Sentence, event: Finished, words: Speech) -> Unit | None:
    """Return who brings out the document that somebody speaks in: بثت | القناة تسجيلا للزعيم هدد فيه بقصف المدينة."""
    k = event.draft.unit.at
    behind = event.draft.hit.end
    if behind >= len(s.tokens) or s.tokens[behind].form not in _IN_IT or s.units[k].conj:
        return None
    for unit in reversed(s.units[max(k - _BROUGHT, 0) : k]):
        if unit.kind in "SR.":
            return None
        if unit.kind == "V":
            carries = s.tokens[unit.head].base in words.carrying
            outlets = [u for u in s.grammar.verb(unit.at).agent if u.kinds & _OUTLET] if carries else []
            says = {u.i for u in event.roles.get("speaker", ())}
            return outlets[0] if outlets and outlets[0].i not in says else None
    return None


def _document_near(s: Sentence, unit: Unit, words: Speech) -> bool:
    """Whether a document stands within the few units behind the end of what is said: وذلك في رسالة."""
    near = s.units[max(unit.at - 1, 0) : unit.at + _CLOSE]  # بيان | نشرته
    return any(s.tokens[u.head].base.removesuffix("ا") in words.carried and u.prep == "في" for u in near)


def _sent(s: Sentence, unit: Unit, words: Speech) -> bool:
    """Whether a verb with the letters of a noun goes on with a document: رسالة | بعث بها إلى الوكالة."""
    if unit.kind != "NP" or unit.j - unit.i < 2 or s.tokens[unit.j - 1].base not in words.sending:
        return False
    return unit.j < len(s.tokens) and s.tokens[unit.j].stem in _WITH_IT


def _carries(s: Sentence, verb: Unit, words: Speech) -> bool:
    """Whether a verb describes a document, as one that brings it out, sends it or receives it."""
    if verb.kind == "NP":
        return s.tokens[verb.head].base.removesuffix("ا") in words.carried
    base = s.tokens[verb.head].base
    before = [u for u in s.units[max(verb.at - 3, 0) : verb.at] if u.kind == "NP"]
    document = bool(before) and s.tokens[before[-1].head].base.removesuffix("ا") in words.carried
    return document and (base in words.carrying or base in words.obtaining or base in words.sending)


def _channel(s: Sentence, verb: Unit, unit: Unit, words: Speech) -> bool:
    """Whether a phrase behind such a verb is the channel."""
    base = s.tokens[verb.j - 1].base
    if unit.kind != "NP":
        return False
    if base in words.sending:
        return unit.prep in _TO and bool(unit.kinds & _OUTLET)
    if base in words.obtaining:
        quoted = bool(_MARKS & {s.tokens[unit.i - 1].form, s.tokens[unit.i].form}) and unit.at == verb.at + 1
        return not unit.prep and quoted and not unit.kinds & _SOMEBODY
    return unit.prep in words.channel_preposition and bool(unit.kinds & _OUTLET)
