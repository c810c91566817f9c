"""Harm that is no war: ضحية مؤامرة, ضحايا الاحتيال, اعتدى عليها جنسيا; and verbs that tell of no death."""

from __future__ import annotations

from conflict_events.events.casualties.no_deaths import NoDeaths
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.text.fold import fold_all

_DEAD, _WRONG = "casualty.dead_noun", frozenset({"strike.wrong_verb", "strike.assault_noun"})
_LAUNCH, _MADE = "strike.launch_noun", frozenset({"تم", "جري"})
_STAB = "strike.stab_noun"  # طعن في الحكم
_NEAR, _FAR = 3, 6  # words from ضحية to what one suffered, from an assault to what tells which it was
_LINKS = frozenset({"ل", ""})


def _of_people(s: Sentence, k: int) -> bool:
    """ناديا للمتحررين جنسيا: whether the word at token k only tells what kind of people others are."""
    before = s.tokens[k - 1]
    return bool(before.det) and before.stem.endswith(("ين", "ون"))


class Ordinary:
    """Tells what befell people by words of crime and of politics; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        words = {name: fold_all(entries) for name, entries in table(language, "figures")["ordinary"].items()}
        self._victims, self._suffered, self._abuse = words["victims"], words["suffered"], words["abuse"]
        self._courts = words["courts"]
        self._none = NoDeaths(language)

    def __call__(self, s: Sentence, event: Finished) -> bool:
        """Whether nobody was killed, or armed force has nothing to do with it."""
        draft, k = event.draft, event.draft.hit.i
        if draft.pattern.trigger == _DEAD and s.tokens[k].base in self._victims:
            return self._suffers(s, draft.hit.end)
        if draft.pattern.trigger in _WRONG:
            far = s.tokens[k + 1 : k + 1 + _FAR]
            return any(t.base in self._abuse and not _of_people(s, t.i) for t in far)
        if draft.pattern.trigger == _STAB:
            return any(t.base in self._courts for t in s.tokens[max(k - _FAR, 0) : k + _FAR])
        if draft.pattern.trigger == _LAUNCH and s.tokens[k].pron:
            ahead = any(0 <= u.at < draft.unit.at for u in event.roles.get("weapon", ()))
            return ahead and s.tokens[max(k - 1, 0)].base not in _MADE  # صاروخ يمكن إطلاقه, but تم إطلاقه
        return self._none(s, event)

    def _suffers(self, s: Sentence, k: int) -> bool:
        """ضحية | عملية احتيال, ضحايا | للاتجار بالبشر: whether what somebody is a victim of kills nobody."""
        for token in s.tokens[k : k + _NEAR]:
            if token.kind != "word" or token.prep not in _LINKS or token.conj:
                return False
            if token.base in self._suffered:
                return True
        return False
