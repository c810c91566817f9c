"""Where who speaks goes on behind a word that joins no clause of what he said: ثم أكد أن, قبل أن يضيف أن, فيما شدد على.

A clause with no subject of its own behind such words belongs to the saying before them, whoever acts in what was said.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.asides import opposes
from conflict_events.events.attribution.marks import OPENING, inside_quotes
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.verb_slots.agreement import agree

_THEN, _BEFORE, _THAT, _HAD = frozenset({"ثم", "وثم"}), "قبل", "ان", frozenset({"قد", "لقد"})
_HE = ("نه", "نها", "نهم")
_REACH = 4  # units behind a verb of saying within which what is said opens
_ADDRESSING = frozenset({"demand", "accusation", "denial", "warning", "threat", "condemnation"})
_CLAIM = "claim"
_MAY_SPEAK = frozenset({"person", "person_name", "title", "state", "org", "gent", "speech", "outlet", "place"})
_BODIES = frozenset({"armed", "group", "force"})  # إن الجيش قصف البلدة ثم أعلن, but كما أعلن


def goes_on(s: Sentence, draft: Draft, begin: int, words: Speech) -> int:
    """Return the token of the word before which what is said ends as its sayer says more, or one past the last token.

    قال المتحدث إن الجيش قصف البلدة | ثم أكد أن, كما أكد أن, قبل أن يضيف أن

    Args:
        s: The sentence.
        draft: The saying.
        begin: First token of what is said.
        words: Words of attribution.
    """
    if draft.hit.i < begin and draft.hit.verb:
        for other in s.drafts:
            later = other.type == "statement" and other.hit.verb and other.hit.i > begin and not other.unit.conj
            opener = resumes(s, other, words) if later else None
            if opener is None:
                continue
            first = s.units[opener].first
            if _his(s, draft, other, begin, s.tokens[first].form in _THEN | {_BEFORE}):
                return first - (s.tokens[first - 1].form in COMMAS)
    return len(s.tokens)


def resumes(s: Sentence, other: Draft, words: Speech) -> int | None:
    """Return the unit of the word behind which a saying with no speaker of its own goes on with one before, or None.

    Args:
        s: The sentence.
        other: The saying that goes on.
        words: Words of attribution.
    """
    k = other.unit.at
    before = s.units[k - 1] if k else None
    if before is None or s.tokens[other.hit.i].pron or before.kind not in "FS" or not _says(s, other, words):
        return None
    form = s.tokens[before.head].form
    if before.kind == "F" and (form in _THEN or (before.conj and s.tokens[before.head].base in words.also | _HAD)):
        return before.at
    if before.kind != "S":
        return None
    if form in words.as_well or form in words.turn:
        return before.at
    earlier = s.units[before.at - 1] if before.at else before
    first = s.tokens[earlier.first].form
    return earlier.at if form == _THAT and first == _BEFORE and "verb_impf" in s.tokens[other.hit.i].tags else None


def but_he(s: Sentence, at: int, words: Speech) -> bool:
    """Whether لكنه or إلا أنه stands right before a verb, so that its subject was named before: قال كذا، لكنه | أقر.

    Args:
        s: The sentence.
        at: The unit of the verb.
        words: Words of attribution.
    """
    before = s.units[at - 1] if at else None
    return before is not None and opposes(s, before, words) and s.tokens[before.head].form.endswith(_HE)


def _says(s: Sentence, other: Draft, words: Speech) -> bool:
    """Whether what a verb says opens behind it, with nobody who says it in between: ثم أكد | أن, but كما أكد الوزير."""
    if any(u.at > other.unit.at for u in other.roles.get("speaker", ())):
        return False
    for unit in s.units[other.unit.at + 1 : other.unit.at + _REACH]:
        form = s.tokens[unit.head].form
        if unit.kind in "S.":
            return form in words.that if unit.kind == "S" else form == ":" or form in OPENING
        if unit.kind in "VR":
            return False
        if other.pattern.subtype in _ADDRESSING and unit.kind in ("NP", "P"):
            return True
    return False


def _his(s: Sentence, draft: Draft, other: Draft, begin: int, then: bool) -> bool:
    """Whether a saying is that of the sayer before it: the verbs agree, and nobody in what was said may speak."""
    if inside_quotes(s, begin, other.hit.i) or other.pattern.subtype == _CLAIM:
        return False
    inner = [u for u in other.roles.get("speaker", ()) if u.i >= begin]
    kinds = _MAY_SPEAK | _BODIES if then else _MAY_SPEAK
    others = any(u.kinds & kinds and not _is_hurt(s, u) for u in inner)  # إن الوزير زار الجبهة | ثم أكد
    return agree(s.grammar, draft.unit.at, other.unit.at) and not others


def _is_hurt(s: Sentence, unit: Unit) -> bool:
    """إن رجلا | قتل في الحادث: whether somebody is told of who was killed or hurt."""
    victims = (d.roles.get("victim", ()) for d in s.drafts if d.type == "casualty")
    return any(u.i == unit.i for group in victims for u in group)
