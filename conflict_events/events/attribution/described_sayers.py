"""Who speaks in a clause that describes a thing: whose the thing is, or who does what the clause over it tells.

قلق الحزب | الذي يتهم; تصريحات الوزير | التي قال فيها; أعلنت الحكومة الخطة | التي وصفتها بالعادلة.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import FEMININE, kinds_of
from conflict_events.events.attribution.marks import OPENING
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.verb_slots.agreement import agree, is_feminine
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.unit_row import TAKEN_UP
from conflict_events.text.tokens import Token

_IN_IT = frozenset({"في", "خلال"})
_THERE = frozenset({"فيه", "به", "فيهم", "لديه"})
_OWNED = frozenset({"ل", "عن"})
_SPEAKS = ACTORS | {"speech"}
_REACH = 16  # units before the clause within which the verb of the clause over it stands


def of_described(s: Sentence, event: Finished, words: Speech) -> list[Unit]:
    """Return who speaks in a clause that describes what cannot speak, or nobody.

    Args:
        s: The sentence.
        event: A saying without a speaker.
        words: Words of attribution.
    """
    described, k = event.draft.slots.antecedent, event.draft.unit.at
    if described is None or described.at < 0 or event.content is None:
        return []
    if own := whose_words(s, event, words):
        return own
    token = s.tokens[event.draft.hit.i]
    if not token.pron and (inner := _inner(s, event, described)) is not None:
        return [inner]
    if token.pron and token.base in words.telling:
        return [described] if described.kinds & ACTORS else []  # المبعوث الذي أبلغه
    return _doer_over(s, k, described.at) if token.pron or _takes_up(s, event.content[0]) else []


def _takes_up(s: Sentence, begin: int) -> bool:
    """Whether what is said opens with إنها or بأنه, whose pronoun is what the clause describes."""
    opener = begin - 1 - (s.tokens[begin - 1].form in OPENING)
    return opener >= 0 and s.tokens[opener].form.endswith(TAKEN_UP)


def _inner(s: Sentence, event: Finished, described: Unit) -> Unit | None:
    """Return the word in idafa that can speak and agrees with the verb: غضب السكان | الذين, رصاص الجيش | الذي."""
    verb = s.tokens[event.draft.hit.i]
    many = verb.base.endswith(("وا", "ون"))
    she = is_feminine(s.grammar, event.draft.unit.at)
    if not described.kinds.isdisjoint(ACTORS):
        return described if many and _agrees(s.tokens[described.head], many, she) else None
    for k in range(described.head + 1, described.j):
        token = s.tokens[k]
        kinds = kinds_of(token)
        speaks = bool(kinds & _SPEAKS) and s.classes[k] != "A"  # تقرير | حكومي
        if (speaks or s.classes[k] == "X") and _agrees(token, many, she):
            return described.part(k, kinds)
    return None


def _agrees(token: Token, many: bool, she: bool) -> bool:
    """Whether a word can be the subject of a verb of many men, of one woman, or of one man."""
    men = token.stem.endswith(("ين", "ون"))
    plural = men or "plural" in token.tags
    if many or not she:
        return plural == many and (many or not token.stem.endswith(FEMININE[:2]))
    return token.stem.endswith(FEMININE) or (plural and not men)  # أصوات المؤيدين | التي تدعو


def whose_words(s: Sentence, event: Finished, words: Speech) -> list[Unit]:
    """Return whose a document is in which something is said: تصريحات الوزير | التي قال فيها, تصريحات نارية للوزير.

    Args:
        s: The sentence.
        event: A saying.
        words: Words of attribution.
    """
    if shown := _who_shows(s, event, words) or _not_there(s, event):
        return shown
    told = event.draft.slots.antecedent
    if told is None or told.at < 0 or _IN_IT.isdisjoint(event.draft.slots.resumed):
        return []
    document = told if _is_document(s, told, words) or not told.at else s.units[told.at - 1]
    if not _is_document(s, document, words):
        return []
    for k in range(document.head + 1, document.j):
        if s.classes[k] != "A" and (kinds_of(s.tokens[k]) & ACTORS or s.classes[k] == "X"):
            whole = document.part(k, kinds_of(s.tokens[k]))
            return [replace(whole, j=max(told.j, document.j)) if not told.prep else whole]
    behind = s.units[document.at + 1 : document.at + 2]
    return [u for u in behind if u.kind == "NP" and u.prep in _OWNED and (u.kinds & ACTORS or s.classes[u.head] == "X")]


def _is_document(s: Sentence, unit: Unit, words: Speech) -> bool:
    return unit.kind == "NP" and s.tokens[unit.head].base.removesuffix("ا") in words.carried | words.written


def _doer_over(s: Sentence, k: int, m: int) -> list[Unit]:
    """Return who does what the nearest verb before unit m tells, if it agrees with verb k: رفض القرار | الذي وصفه."""
    for unit in reversed(s.units[max(m - _REACH, 0) : m]):
        if unit.kind != "V" or s.grammar.walker.in_relative(unit.at) or not agree(s.grammar, unit.at, k):
            continue
        agent = s.grammar.verb(unit.at, "active").agent
        if agent and (agent[0].kinds & ACTORS or s.classes[agent[0].head] == "X"):
            return list(agent[:1])
    return []


def _who_shows(s: Sentence, event: Finished, words: Speech) -> list[Unit]:
    """نشرت الوكالة | صورة قالت إنها للقتيل: return who brings out the picture of which something is said, or nobody."""
    speakers, k, content = event.roles.get("speaker", ()), event.draft.unit.at, event.content
    picture = speakers[0] if len(speakers) == 1 and speakers[0].at == k - 1 else None
    if picture is None or content is None or s.tokens[picture.head].base.removesuffix("ا") not in words.mute:
        return []
    takes_up = not picture.definite and not event.draft.unit.conj and _takes_up(s, content[0])
    return _doer_over(s, k, picture.at) if takes_up else []


def _not_there(s: Sentence, event: Finished) -> list[Unit]:
    """ضرب مبنى في العاصمة | الذي قال إن فيه خبراء: return who says what is in a building there."""
    speakers, k, content = event.roles.get("speaker", ()), event.draft.unit.at, event.content
    place = speakers[0] if len(speakers) == 1 and speakers[0].prep in _IN_IT and speakers[0].at < k else None
    if place is None or content is None or "place" not in place.kinds:
        return []
    inside = s.tokens[content[0]].form.removesuffix("ا") in _THERE
    return _doer_over(s, k, place.at) if inside else []
