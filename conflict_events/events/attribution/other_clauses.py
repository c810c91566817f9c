"""Who says it where another clause names him: سئل الوزير عن القصف | فأجاب; بحسب الشرطة، فر المهاجم، | وأضافت."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import FEMININE
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.clause_subjects import may_speak, subject_before
from conflict_events.events.attribution.content_end import ATTRIBUTION
from conflict_events.events.attribution.joined_sayers import joined_to_deeds
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.verb_slots.agreement import agree, is_feminine
from conflict_events.patterns.walks.unit_row import TAKEN_UP

_REACH = 16  # units before a saying within which the verb of the clause over it stands
_ASKED = 24  # the same, of a question, which may be long
_HE = frozenset({"هو", "هي", "هم"})
_AND, _MEN, _OF_MANY = "و", "ون", ("ا", "ون")  # قالا, يقولون
_ALWAYS = "لطالما"
_SHE = "نها"
_TELLS = frozenset({"assertion", "denial", "warning"})
_MANY = ("ون", "ين", "ات")


def said_in_other_clauses(s: Sentence, events: list[Finished], words: Speech) -> None:
    """Fill who says what is told of him in another clause; changes the events in place.

    Args:
        s: The sentence.
        events: Its events in trigger order.
        words: Words of attribution.
    """
    sayings = [e for e in events if e.draft.type == "statement"]
    verbs = [e for e in sayings if e.draft.hit.verb]
    for event in verbs:
        _not_of_many(s, event)
        if s.tokens[event.draft.hit.i].base in words.going_on:
            _go_on_with_source(s, event, sayings, words)
    joined_to_deeds(s, events, words)
    for event in verbs:
        if asked := _asked(s, event, words):
            event.roles["speaker"] = asked
        elif not (event.roles.get("speaker") or event.draft.slots.passive):
            _go_on_with_source(s, event, sayings, words)
            found = event.roles.get("speaker") or _taken_up(s, event) or _himself(s, event, words)
            if found := found or _where(s, event, verbs, words):
                event.roles["speaker"] = found


def _not_of_many(s: Sentence, event: Finished) -> None:
    """Take out men whom a joined verb of one man cannot go on about: واحتج المحامون على الغارة، | وقال إن."""
    speakers, unit = event.roles.get("speaker", []), event.draft.unit
    verb = s.tokens[event.draft.hit.i]
    before = len(speakers) == 1 and 0 <= speakers[0].at < unit.at and verb.conj == _AND
    theirs = verb.base.endswith(_OF_MANY) or (bool(verb.pron) and verb.base.endswith(_AND))  # ويطالبونه, واتهموه
    one = before and not (theirs or is_feminine(s.grammar, unit.at))
    head = speakers[0].head if one else 0
    named = s.classes[head] != "N"  # ماكرون
    if one and event.draft.slots.antecedent is None and not named and s.tokens[head].stem.endswith(_MEN):
        event.roles.pop("speaker")


def _asked(s: Sentence, event: Finished, words: Speech) -> list[Unit]:
    """Return who was asked and answers: وسئل الوزير عما إذا كانت القوات ستنسحب | فأجاب, وعندما سئل ...، قال."""
    k = event.draft.unit.at
    if words.questioned.isdisjoint(s.bases) or any(u.at > k for u in event.roles.get("speaker", ())):
        return []
    for unit in reversed(s.units[max(k - _ASKED, 0) : k]):
        if unit.kind == "V" and s.tokens[unit.head].base in words.questioned:
            slots = s.grammar.verb(unit.at)
            found = [u for u in (*slots.patient, *slots.agent) if u.at > unit.at and may_speak(s, u, unit.at, words)]
            return found[:1] if agree(s.grammar, unit.at, k) else []
        if s.drafts_at(unit.at) == "statement" and unit.kind == "V":
            return []
    return []


def _go_on_with_source(s: Sentence, event: Finished, sayings: list[Finished], words: Speech) -> None:
    """Let a source that opens the sentence say what is joined to its words: ووفقا للقائد، فر المهاجم، | وأضاف أن."""
    k = event.draft.unit.at
    if event.roles.get("speaker") or event.draft.slots.passive or event.draft.slots.antecedent is not None:
        return
    if event.draft.pattern.subtype not in _TELLS:
        return  # وبحسب شهود، فجر انتحاري نفسه، وتبنت الهجوم حركة كذا
    before = s.units[k - 1] if k else None
    as_well = before is not None and before.kind == "S" and s.tokens[before.head].form == "كما"
    if not (event.draft.unit.conj or as_well):
        return
    source = next((e for e in reversed(sayings) if e.draft.unit.at < k), None)
    if source is None or source.draft.pattern.trigger != ATTRIBUTION or source.content is None:
        return
    verb = s.tokens[event.draft.hit.i]
    if verb.base not in words.going_on and not as_well and not _others(s, source.draft.unit.at, k):
        return
    speakers, (begin, end) = source.roles.get("speaker", []), source.content
    if len(speakers) != 1 or not begin < event.draft.hit.i < end or not _fits(s, k, speakers[0]):
        return
    event.roles["speaker"] = list(speakers)
    close = s.units[k - as_well].first
    source.content = begin, close - (s.tokens[close - 1].form in COMMAS)
    event.reporter = source.reporter if event.reporter is source else event.reporter


def _others(s: Sentence, source: int, k: int) -> bool:
    """Whether no verb between the two agrees with the saying, so that none of them can have its subject."""
    verbs = [u.at for u in s.units[source + 1 : k] if u.kind == "V"]
    return bool(verbs) and not any(agree(s.grammar, m, k) for m in verbs)


def _fits(s: Sentence, k: int, speaker: Unit) -> bool:
    """Whether a verb of one, or of a body or some papers, can go on about who speaks: مصادر ... وأشارت."""
    head, verb = s.tokens[speaker.head], s.tokens[s.units[k].head]
    many = "plural" in head.tags or head.stem.endswith(_MANY)
    if verb.stem.endswith(("وا", "ون")):
        return many
    she = is_feminine(s.grammar, k)
    return (she == (many or head.stem.endswith(FEMININE))) or s.classes[head.i] == "X"


def _taken_up(s: Sentence, event: Finished) -> list[Unit]:
    """Return the sayer whom the pronoun of أنه takes up: بعد إعلان الجيش أنه | طلب من السكان إخلاء القرى."""
    outer = event.reporter
    if outer is None or outer.content is None or outer.content[0] != event.draft.hit.i:
        return []
    form = s.tokens[event.draft.hit.i - 1].form
    speakers = outer.roles.get("speaker", [])
    she = form.endswith(_SHE)
    if not form.endswith(TAKEN_UP) or len(speakers) != 1 or she != is_feminine(s.grammar, event.draft.unit.at):
        return []
    return list(speakers) if she == _is_she(s, speakers[0]) else []


def _is_she(s: Sentence, speaker: Unit) -> bool:
    head = s.tokens[speaker.head]
    town = s.classes[head.i] == "X" and bool(speaker.kinds & {"place", "state"})
    return town or head.stem.endswith(FEMININE) or "plural" in head.tags


def _himself(s: Sentence, event: Finished, words: Speech) -> list[Unit]:
    """Return whom وهو means that opens a clause of state: استدعت برلين السفير، وهي لطالما | نفت ذلك."""
    k = event.draft.unit.at
    for unit in reversed(s.units[max(k - 2, 0) : k]):
        token = s.tokens[unit.head]
        if unit.kind == "F" and unit.conj and token.base in _HE:
            return subject_before(s, k, unit.at, words, _REACH)
        if unit.kind in "VSR." or (unit.prep and token.form != _ALWAYS):
            return []
    return []


def _where(s: Sentence, event: Finished, verbs: list[Finished], words: Speech) -> list[Unit]:
    """Return who spoke before حيث, where the clause over it is no one else's: ... عبرت عنها الوزيرة، حيث | قالت إن."""
    k = event.draft.unit.at
    before = s.units[k - 1] if k else None
    if before is None or before.kind != "S" or s.tokens[before.head].form not in words.where:
        return []
    last = next((e for e in reversed(verbs) if e.draft.unit.at < k), None)
    if last is None or not agree(s.grammar, last.draft.unit.at, k):
        return []
    return list(last.roles.get("speaker", ()))
