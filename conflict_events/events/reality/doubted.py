"""Events told in news that nobody is sure of: تقارير غير مؤكدة عن مقتله, تضاربت الأنباء بشأن سقوط المدينة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import ABOUT
from conflict_events.events.reality.factuality import Found
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.draft import Draft
from conflict_events.text.fold import fold_all

_ABOUT = ABOUT | {"عن"}
_CLAIMS_OF = _ABOUT | {"ب"}
_NOT, _NO = "غير", "لا"
_ADJECTIVES = 4  # tokens from news to what is said of it
_FAR = 9  # units between news, what it tells of and what calls it untrue
_NONE = frozenset({"لا", "غير", "بلا", "دون", "عدم"})
_NEAR = 3  # units from a verb to the news that is its subject
_OPENS = frozenset({"ان", "بان", "انه", "بانه", "انها", "بانها", "انهم", "بانهم"})


class Doubted:
    """Tells events that stand in unsure news; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        cues = table(language, "cues")
        self._words = {name: fold_all(entries) for name, entries in cues["doubted"].items()}
        self._reports = fold_all(cues["negated"]["reports"])
        self._news = self._reports | self._words["tidings"]
        self._past = fold_all(cues["actual"]["presupposing"]) - _ABOUT

    def __call__(self, s: Sentence, draft: Draft, found: Found) -> Found:
        """Return the factuality of an event, after what its cues made of it."""
        if draft.unit.prep in self._past:
            return found
        if (none := self._no_truth(s, draft)) is not None:
            return "negated", [(s.tokens[none].start, s.tokens[none].end)]
        if found[0] not in ("actual", "planned"):
            return found
        if (lie := self._untrue(s, draft)) is not None:
            return "negated", [(s.tokens[lie].start, s.tokens[lie].end)]
        noun = not draft.hit.verb
        if noun and (claim := self._claimed(s, draft)) is not None:
            return "possible", [(s.tokens[claim].start, s.tokens[claim].end)]
        named = s.tokens[draft.hit.i].det and draft.type == "casualty"  # تضاربت الأنباء حول عدد القتلى
        known = noun and (named or (draft.unit.definite and draft.type == "strike"))
        doubt = None if found[0] != "actual" or known else self._unsure(s, draft)
        return found if doubt is None else ("possible", [(s.tokens[doubt].start, s.tokens[doubt].end)])

    def _no_truth(self, s: Sentence, draft: Draft) -> int | None:
        """لا صحة لما يشاع عن | مقتله, لا صحة للأنباء عن | سقوط المدينة: return the لا before the truth of news."""
        if self._words["no_ground"].isdisjoint(s.bases):  # nearly all sentences
            return None
        for unit in reversed(s.units[max(draft.unit.at - _FAR, 0) : draft.unit.at]):
            k = unit.head
            if k > 0 and s.tokens[k].base in self._words["no_ground"] and s.tokens[k - 1].form == _NO:
                return k - 1
            if unit.kind == "." or unit.trigger or (unit.kind == "V" and s.units[unit.at - 1].kind not in "RS"):
                return None
        return None

    def _claimed(self, s: Sentence, draft: Draft) -> int | None:
        """مزاعم | الهجوم, الهجوم الذي يزعم وقوعه: return the word that only claims a strike or a harm."""
        unit = draft.unit
        before = unit.first - 1
        if (
            before >= 0
            and (not unit.prep or unit.prep in _CLAIMS_OF)
            and s.tokens[before].base in self._words["claims"]
        ):
            return before
        if unit.j < len(s.tokens) and s.tokens[unit.j].det and s.tokens[unit.j].base in self._words["alleged"]:
            return unit.j
        for k in range(unit.j, min(unit.j + 2, len(s.tokens) - 1)):
            if s.tokens[k].stem in self._words["claimed"] and s.tokens[k + 1].base in self._words["taking_place"]:
                return k
        return None

    def _untrue(self, s: Sentence, draft: Draft) -> int | None:
        """أنباء عن | قصف المدينة ليست سوى أكاذيب: return the word behind an event that calls its news untrue."""
        if self._news.isdisjoint(s.bases):  # most sentences
            return None
        before = reversed(s.units[max(draft.unit.at - _FAR, 0) : draft.unit.at])
        news = next((u for u in before if u.kind == "NP" and s.tokens[u.head].base in self._news), None)
        if news is None or draft.hit.verb or not self._told_in(s, news, draft):
            return None
        for unit in s.units[draft.unit.at + 1 : draft.unit.at + 1 + _FAR]:
            if unit.kind in "VR." or (unit.kind == "S" and not s.tokens[unit.head].form.startswith("بان")):
                return None
            for k in range(unit.first, unit.j):
                denied = s.tokens[k].base in self._words["no_ground"] and s.tokens[k - 1].form in _NONE
                if s.tokens[k].base in self._words["untrue"] or denied:
                    return k
        return None

    def _unsure(self, s: Sentence, draft: Draft) -> int | None:
        """Return the word that makes the news before an event unsure."""
        if self._reports.isdisjoint(s.bases):  # most sentences
            return None
        for unit in reversed(s.units[: draft.unit.at]):
            if unit.kind == "NP" and s.tokens[unit.head].base in self._reports:
                doubt = self._said_of(s, unit)
                return doubt if doubt is not None and self._told_in(s, unit, draft) else None
            if unit.kind == "." or s.tokens[unit.head].form in s.grammar.words.but or unit.prep in self._past:
                return None
        return None

    def _said_of(self, s: Sentence, news: Unit) -> int | None:
        """Return the adjective behind news, or the verb before it, that makes it unsure."""
        for k in range(news.head + 1, min(news.head + _ADJECTIVES, len(s.tokens))):
            after_not = s.tokens[k - 1].form == _NOT and s.tokens[k].base in self._words["unconfirmed"]
            if after_not or s.tokens[k].base in self._words["conflicting"]:
                return k
        before = s.units[max(news.at - _NEAR, 0) : news.at]
        return next((u.head for u in before if s.tokens[u.head].stem in self._words["differ"]), None)

    def _told_in(self, s: Sentence, news: Unit, draft: Draft) -> bool:
        """Whether an event is what the news tells: أنباء عن | مقتل, تشير أنباء إلى أن سبعة | قتلوا."""
        between = s.units[news.at + 1 : draft.unit.at]
        if not draft.hit.verb and draft.unit.prep in _ABOUT:
            return all(u.kind in "FBT" or not u.prep for u in between)
        if draft.hit.verb:
            return any(u.kind == "S" and s.tokens[u.head].form in _OPENS for u in between)
        nouns = [u for u in between if u.kind == "NP" and not s.grammar.carries(u.at)]
        return not nouns or any(u.kind == "S" and s.tokens[u.head].form in _OPENS for u in between)
