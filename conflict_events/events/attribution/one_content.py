"""Two sayings of a sentence that seem to say the same words, where one of them only tells of the other.

قال في كلمته التي بثتها القناة إن; قال الوزير الذي كان يتحدث من منزله "كذا"; تحدثت اللجنة مع لاجئين قالوا إن.
"""

from __future__ import annotations

from itertools import pairwise

from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_SAYS = "statement"
_CARRIED = frozenset({"outlet", "outlet_noun"})
_OF_SAYING = "إن"
_ASIDE = "نقلا"
_WITH = frozenset({"مع", "الي", "ل", "علي"})


def without_shared_words(s: Sentence, events: list[Finished], words: Speech) -> list[Finished]:
    """Drop the saying of two that has the words of the other, and lend a paper that only carries them.

    Args:
        s: The sentence.
        events: Its events in trigger order.
        words: Words of attribution.
    """
    said = [e for e in events if e.draft.type == _SAYS and e.draft.hit.verb and e.content is not None]
    gone: list[Finished] = []
    for first, second in pairwise(said):
        if first.content == second.content and first.content is not None and first.content[0] > second.draft.hit.i:
            if _tells_of_it(s, first, second, words):
                _lend(first, second)
                gone.append(second)
            elif _only_meets(s, first, second, words):
                gone.append(first)
    return [e for e in events if not any(e is other for other in gone)] if gone else events


def _tells_of_it(s: Sentence, first: Finished, second: Finished, words: Speech) -> bool:
    """Whether the second verb only tells of the first saying: how it was brought out, who speaks, or nothing more."""
    verb, token = second.draft.unit, s.tokens[second.draft.hit.i]
    if verb.conj or s.classes[token.i] != "V" or token.form == _ASIDE:
        return False
    told = second.draft.slots.antecedent
    passive = second.roles.get("speaker", []) in ([], first.roles.get("speaker")) and bool(second.times)
    passive = passive and verb.at > first.draft.unit.at + 1
    if (told is not None or passive) and token.base in words.carrying | words.obtaining:
        return True  # في بيان | بثه التلفزيون, في مقابلة مع صحيفة، | نشرت الجمعة، إن
    if verb.at == first.draft.unit.at + 1 and "verb_impf" in token.tags:
        return True  # كتبت | تقول
    mine = told is not None and any(u.i <= told.i < u.j for u in first.roles.get("speaker", ()))
    if mine and token.base in words.talking:
        return True  # قال الوزير الذي كان | يتحدث من منزله
    begin = first.content[0] if first.content is not None else 0
    governed = begin > 0 and s.tokens[begin - 1].raw.startswith(_OF_SAYING)
    plain = s.tokens[first.draft.hit.i].base in words.plain
    return plain and governed and token.base not in words.plain and bool(told)


def _lend(first: Finished, second: Finished) -> None:
    """Give a saying the paper that brought it out, and the day: قال في مقابلة بثتها | القناة | الخميس."""
    papers = [u for role in ("outlet", "speaker") for u in second.roles.get(role, ()) if u.kinds & _CARRIED]
    if papers and not first.roles.get("outlet"):
        first.roles["outlet"] = papers[:1]
    first.times = first.times or second.times


def _only_meets(s: Sentence, first: Finished, second: Finished, words: Speech) -> bool:
    """Whether the first verb only tells with whom somebody talked, and they say it: تحدثت اللجنة مع لاجئين | قالوا."""
    told = second.draft.slots.antecedent
    base = s.tokens[first.draft.hit.i].base
    if told is None or told.prep not in _WITH or second.draft.unit.conj or base not in words.meeting:
        return False
    return all(u.at != told.at for u in first.roles.get("speaker", ()))
