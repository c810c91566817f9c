"""What is talked of as a clause of its own: تحدث الوزير عما جرى."""

from __future__ import annotations

from collections.abc import Collection, Container
from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_WHAT, _DESCRIBE = "ما", "statement.describe_verb"
_TELLS = frozenset({"assertion", "denial", "condemnation"})
_SPOKEN = frozenset({"that", "quote"})  # not of أعرب عن سعادته، قائلا إن
_SAY = "statement.say_verb"
_EXPRESS = "statement.express_verb"
_VOICES = frozenset({_EXPRESS, "statement.express_participle", "statement.show_verb"})
_SAYINGS = frozenset({"تاكيد", "تاكيدات"})
_OF_FEELINGS = frozenset({"في", "من", "علي", "حيال", "ازاء"})
WITH_WHAT = frozenset({"بما", "مما"})
"""Prepositions that are one word with the pronoun behind them."""


def tells_what(s: Sentence, unit: Unit, draft: Draft, speaker: Collection[int], words: Speech) -> Unit | None:
    """Return what is said as a clause: behind عما what somebody talks of, no question; ما and its clause.

    Args:
        s: The sentence.
        unit: A relative pronoun behind the verb.
        draft: The saying.
        speaker: The identities of the phrases that fill roles.
        words: Words of attribution.
    """
    before = s.units[unit.at - 1]
    if before.kind == "NP" and id(before) not in speaker:
        return None  # أوضح الوزير خلال حديثه | عما جرى
    behind = s.tokens[unit.j] if unit.j < len(s.tokens) else None
    if s.tokens[unit.head].form in words.about_what:
        return None if behind is not None and behind.form in words.whether else replace(unit, i=unit.j)
    what = s.tokens[unit.head].form == _WHAT and before.kind in ("V", "NP") and unit.at + 1 < len(s.units)
    what = what and draft.pattern.subtype in _TELLS and draft.pattern.trigger != _DESCRIBE  # وصف ما جرى بأنه جريمة
    told = what and s.units[unit.at + 1].kind == "V" and behind is not None
    return unit if told and behind is not None and behind.base not in words.follows else None


def from_what(s: Sentence, verb: Unit) -> int:
    """Return the first token of a clause that is said: ندد | بما حدث, حذر | مما قد يحدث, else the verb.

    Args:
        s: The sentence.
        verb: The verb of the clause.
    """
    k = verb.i - 1
    while k > 0 and s.classes[k] == "F":
        k -= 1
    return k if k > 0 and s.tokens[k].form in WITH_WHAT else verb.i


def only_says(s: Sentence, draft: Draft, said: Unit, opener: Unit, words: Speech) -> bool:
    """Whether what opens is said, and no more of a phrase before it: أوضح الناطق، العقيد فلان، قائلا | إن.

    Args:
        s: The sentence.
        draft: The saying.
        said: A phrase behind it.
        opener: What opens a clause or a quotation behind that.
        words: Words of attribution.
    """
    if opener.first - 1 in draft.hit.tail:
        return True
    goes_on = s.tokens[opener.first - 1].stem in words.saying
    spoken = bool(draft.pattern.content) and _SPOKEN.issuperset(draft.pattern.content)
    spoken = spoken and s.tokens[draft.hit.i].base not in words.bringing_out  # نشر صورة، | قائلا إنها قديمة
    return goes_on and (said.at == opener.at - 1 or spoken)


def of_the_feeling(s: Sentence, draft: Draft, said: Unit, that: Unit) -> bool:
    """Whether أن goes on with what is voiced, and opens nothing itself: أعرب عن أمله في | أن, أبدى قلقه من | أن.

    Args:
        s: The sentence.
        draft: The saying.
        said: What is voiced.
        that: The unit of أن.
    """
    if draft.pattern.trigger == _EXPRESS and not said.prep:
        return False
    if draft.pattern.trigger not in _VOICES or that.kind != "S" or s.tokens[said.head].base in _SAYINGS:
        return False
    governs = s.tokens[that.first - 1].form in _OF_FEELINGS or s.tokens[that.head].form.startswith("بان")
    return governs and all(u.kind == "NP" for u in s.units[said.at + 1 : that.at] if u.kind not in "PF")


def of_inner_saying(s: Sentence, draft: Draft, that: Unit, speaker: Container[int], words: Speech) -> bool:
    """Whether أن opens what a saying between says: أقر قانونا يقول معارضوه | إنه, انتقدت دمشق، التي تصف القرار | بأنه.

    Args:
        s: The sentence.
        draft: The saying before it.
        that: The unit of أن.
        speaker: Which phrases speak, by identity.
        words: Words of attribution.
    """
    between = s.units[draft.unit.at + 1 : that.at]
    verb = next((u for u in reversed(between) if u.kind in "VS."), None)
    if verb is None or verb.kind != "V" or verb.conj or id(s.units[verb.at - 1]) in speaker:
        return False
    token = s.tokens[verb.head]
    if s.tokens[that.head].form.startswith("بان"):
        return token.base in words.describing
    described = s.units[verb.at - 1].kind == "NP" and not s.units[verb.at - 1].prep
    return token.base in words.plain and not token.pron and described and draft.pattern.trigger != _SAY


def says_in_it(s: Sentence, verb: Unit, speaker: Container[int], words: Speech) -> bool:
    """Whether a verb of saying tells what stands in a document: نشر الجيش بيانا | قال فيه إن.

    Args:
        s: The sentence.
        verb: The verb.
        speaker: Which phrases speak, by identity.
        words: Words of attribution.
    """
    before = s.units[verb.at - 1]
    if id(before) in speaker:
        return False  # أفادت حصيلة | نشرتها الوزارة بأن
    told = before.kind == "NP" and s.tokens[before.head].base.removesuffix("ا") in words.carried
    return told and not before.prep and s.drafts_at(verb.at) == "statement"


def only_names(s: Sentence, draft: Draft, how: str) -> bool:
    """Return whether a clause only says what something is called: الهجوم الذي وصفته | بالجبان، متوعدة بالرد.

    Args:
        s: The sentence.
        draft: The saying.
        how: How what is said opens.
    """
    k = draft.unit.at
    if draft.pattern.trigger != _DESCRIBE or how in ("that", "quote") or not s.tokens[draft.hit.i].pron:
        return False
    return k > 0 and s.units[k - 1].kind == "R"
