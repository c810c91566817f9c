"""Executions that a court ordered and nobody carried out yet: قضت المحكمة بإعدام عشرة متهمين."""

from __future__ import annotations

from itertools import takewhile

from conflict_events.events.finished import Finished
from conflict_events.events.reality.factuality import Found
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.text.tokens import Token

_EXECUTION = "casualty.execution_noun"
_FAR = {"ب": 9}  # قضت المحكمة العسكرية في المدينة، الخميس، | بإعدام
_NEAR = 3  # أحكام | الإعدام
_UPON = frozenset({"علي", "ضد"})
_BEHIND = 4  # units behind: بالإعدام شنقا | على 10 متهمين
_PEOPLE = frozenset({"person", "armed", "person_name", "title"})


def ordered(s: Sentence, draft: Draft, found: Found) -> Found:
    """Return the factuality of an execution, planned where a court ordered it.

    Args:
        s: The sentence.
        draft: Any event.
        found: What its cues made of it.
    """
    verdict = _verdict(s, draft) if found[0] in ("actual", "planned") else None
    return found if verdict is None else ("planned", [(verdict.core, verdict.end)])


def whom_it_sentences(s: Sentence, draft: Draft) -> None:
    """Give an execution that a court ordered those on whom it passed sentence; who passes it kills nobody.

    Args:
        s: The sentence.
        draft: Any event, changed in place: حكمت المحكمة على ثلاثة متهمين | بالإعدام.
    """
    verdict = _verdict(s, draft)
    if verdict is None:
        return
    draft.roles.pop("perpetrator", None)
    told = draft.roles.get("victim", [])
    first = s.unit_of.get(verdict.i, draft.unit.at) + 1
    near = [u for u in s.units[first : draft.unit.at + _BEHIND] if u.prep in _UPON and u.kinds & _PEOPLE][:1]
    if near and told and told[0].at > near[0].at:  # بالإعدام | على عقيد بعد إدانته بالتآمر
        told = []
    draft.roles["victim"] = [u for u in told if not u.conj or u.kinds & _PEOPLE]  # إعدام 17 متهما | وسجن 29
    if not told:
        draft.roles["victim"] = [u for u in near if u.kind == "NP"]


def sentences_nobody(s: Sentence, event: Finished) -> bool:
    """قانون الحكم بالإعدام: whether a court's sentence of death is told of nobody, or is for an ordinary crime.

    Args:
        s: The sentence.
        event: Any event.
    """
    if _verdict(s, event.draft) is None:
        return False
    return not event.roles.get("victim") or any(t.base in s.grammar.words.ordinary for t in s.tokens)


def _verdict(s: Sentence, draft: Draft) -> Token | None:
    """Return the word by which a court orders an execution, if that is not carried out."""
    if draft.pattern.trigger != _EXECUTION:
        return None
    words, k = s.grammar.words, draft.hit.i
    before = s.tokens[max(k - _FAR.get(draft.unit.prep, _NEAR), 0) : k]
    clause = takewhile(lambda t: t.kind == "word", reversed(s.tokens[max(k - _FAR["ب"], 0) : k]))
    if any(t.base in words.carried_out for t in clause):  # نفذت وزارة العدل في البلاد حكم الإعدام
        return None
    return next((t for t in reversed(before) if t.base in words.verdict or t.form in words.verdict), None)
