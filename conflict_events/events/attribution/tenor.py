"""What kind of saying one is by what it says: who stands behind an attack, who must act, who did it himself."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.verb_slots.meant_by_it import refers_elsewhere, saw_it, spoken_for
from conflict_events.patterns.verb_slots.own_doers import says_we
from conflict_events.patterns.walks.unit_row import QUOTES
from conflict_events.text.fold import fold, fold_all

_OPENED = 14  # words at the beginning of what is said, where its own verb stands
_NEAR = 6
_TRUTH = "صحة"
_FOR = frozenset({"عن", "عنه", "عنها", "عنهما"})
_NOT = frozenset({"لا", "عار", "عارية", "العارية"})
_OWN = ("نه", "نها", "نهم", "نهما")  # أنه, إنها: who speaks is taken up


class Tenor:
    """Reads the subtype of a saying from its content; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        words = table(language, "refine")["statement"]
        first = {subtype: map(fold, listed) for subtype, listed in words["opening"].items()}
        self._opening: dict[str, str] = {word: subtype for subtype, listed in first.items() for word in listed}
        self._words: dict[str, frozenset[str]] = {name: fold_all(listed) for name, listed in words["tenor"].items()}
        self._no_truth = self._words["lies"] | self._words["untrue"] | {_TRUTH}
        self._names_doer = self._words["stands"] | self._words["bears"] | self._words["is"]

    def __call__(self, s: Sentence, event: Finished) -> str | None:
        """Return the subtype that the content of a saying gives it, or None."""
        if event.content is None:
            return None
        begin, end = event.content
        first = s.tokens[begin]
        found = self._opening.get(first.base) or self._opening.get(first.stem) or self._opening.get(first.form)
        if found and first.pron and s.classes[begin - 1] == "S":
            found = None  # قالت الرياض إن | اتهامها بقتله أكاذيب
        if found:
            return found if found != "demand" or not self._resolves(s, begin) else None
        told = event.draft.hit.verb and begin > event.draft.hit.i
        if self._did_it(s, event, begin) or self._boasts(s, event) or (told and self._claims(s, begin, end)):
            return "claim"
        if self._blames(s, begin, min(end, begin + _OPENED)):
            return "claim" if s.tokens[begin - 1].form.endswith(_OWN) else "accusation"
        if s.tokens[event.draft.hit.i].base in self._words["vows"] and first.base in self._words["reprisal"]:
            return "threat"
        if self._strikes_back(s, begin, min(end, begin + _NEAR)):
            return "threat"
        aside = s.units[event.draft.unit.at - 1].kind == "R" or bool(s.tokens[event.draft.hit.i].pron)
        if not aside and self._untrue(s, begin, end):
            return "denial"
        return "demand" if self._obliges(s, begin, min(end, begin + _NEAR)) else None

    def _resolves(self, s: Sentence, begin: int) -> bool:
        """Whether who must do something is whoever speaks, who demands nothing: يجب أن نبقى معا, يجب ألا نستسلم."""
        behind = s.tokens[begin + 1 : begin + 3]
        that = len(behind) > 1 and s.tokens[begin].base in self._words["must"] and behind[0].form in ("ان", "الا")
        return that and says_we(behind[1], s.grammar.words)

    def _strikes_back(self, s: Sentence, begin: int, end: int) -> bool:
        """Whether the first verb of what is said is what one will do to an enemy: إن أنقرة سترد, سوف تنتقم."""
        verb = next((s.tokens[k] for k in range(begin, end) if s.classes[k] == "V"), None)
        if verb is None or verb.base not in self._words["will"]:
            return False
        return bool(verb.future) or s.tokens[verb.i - 1].form in self._words["shall"]

    def _untrue(self, s: Sentence, begin: int, end: int) -> bool:
        """Whether what is said ends in a denial: هو كلام غير صحيح, لا أساس له من الصحة."""
        if self._no_truth.isdisjoint(s.bases):  # most sentences
            return False
        spots = [k for k in range(max(begin + 1, end - _NEAR) + 1, end) if s.tokens[k].base in self._no_truth]
        if not spots or any(d.type == "statement" and not d.hit.verb and d.hit.i > begin for d in s.drafts):
            return False
        for k in spots:
            token, before = s.tokens[k], s.tokens[k - 1]
            if token.base == _TRUTH and s.tokens[k - 2].base in self._words["bare"]:  # عارية عن الصحة
                return True
            only = self._words["only"]
            if token.base in self._words["lies"] and (before.form in only or s.tokens[k - 2].form in only):
                return True  # ليست سوى أكاذيب
            if token.base not in self._words["untrue"] or before.form not in self._words["un"]:
                continue
            if token.base != _TRUTH or any(s.tokens[m].form in _NOT for m in range(max(begin, k - _NEAR), k)):
                return True
        return False

    def _did_it(self, s: Sentence, event: Finished, begin: int) -> bool:
        """Whether who speaks says that he struck: قال الحرس إنه أطلق صواريخ, قالت الحركة إنها كانت تستهدف."""
        opener = next((s.tokens[k] for k in (begin - 1, begin - 2) if k >= 0 and s.tokens[k].kind == "word"), None)
        if opener is None or not opener.form.endswith(_OWN) or _of_another(s, event, opener.form):
            return False
        at = begin + (s.tokens[begin].form in self._words["was"])
        unit = s.units[s.unit_of.get(at, 0)]
        if unit.kind != "V" or unit.head != at:
            return False
        light = s.tokens[at].base in self._words["carries_out"]
        return s.drafts_at(unit.at) == "strike" or (light and self._attack(s, unit.at))

    def _attack(self, s: Sentence, m: int) -> bool:
        """Whether a known attack is what a verb brings about: نفذت التفجير; نفذت ضربتين only tells of them."""
        for unit in s.units[m + 1 : m + 1 + _NEAR]:
            if unit.kind in "VSR":
                return False
            if unit.kind == "NP" and not unit.prep and s.drafts_at(unit.at) == "strike":
                return unit.definite
        return False

    def _boasts(self, s: Sentence, event: Finished) -> bool:
        """Whether a group announces an attack that it names: القسام تعلن قنص جنديين; a state reports its own."""
        if s.tokens[event.draft.hit.i].base not in self._words["announces"]:
            return False
        unit = s.units[s.unit_of.get(event.content[0] if event.content else 0, 0)]
        group = any("group" in u.kinds for u in event.roles.get("speaker", ()))
        bare = group and unit.kind == "NP" and not s.tokens[unit.head].det
        return bare and s.drafts_at(unit.at) == "strike" and s.grammar.noun(unit.at).genitive != []

    def _claims(self, s: Sentence, begin: int, end: int) -> bool:
        """Whether what is announced is one's own deed: أعلن التنظيم ... مسؤوليته عن الهجوم."""
        if self._words["mine"].isdisjoint(s.bases):  # most sentences
            return False
        tokens = s.tokens
        opener = begin - 1 - (begin > 1 and tokens[begin - 1].form in QUOTES)  # إن "جماعة أعلنت مسؤوليتها"
        if s.units[s.unit_of.get(opener, 0)].kind == "S":
            return False
        for k in range(begin, min(end, begin + _OPENED) - 1):
            mine = tokens[k].base in self._words["mine"] and not tokens[k].prep and bool(tokens[k].pron)
            if mine and tokens[k + 1].form in _FOR:
                return True
        return False

    def _blames(self, s: Sentence, begin: int, end: int) -> bool:
        """Whether somebody is named as who did it: تقف وراء الهجوم, تتحمل المسؤولية, هي المسؤولة, مسؤولية خلية عن."""
        tokens = s.tokens
        if tokens[begin].base in self._words["mine"] and not (tokens[begin].pron or tokens[begin].det):
            return any(t.form in _FOR for t in tokens[begin + 2 : end])
        for k in range(begin, end):
            if tokens[k].form not in self._names_doer:  # as most
                continue
            behind = tokens[k + 1 : k + 1 + _NEAR]
            if tokens[k].form in self._words["stands"] and behind and behind[0].form in self._words["behind"]:
                return True
            if tokens[k].form in self._words["bears"] and any(t.base in self._words["burden"] for t in behind):
                return True
            if (
                tokens[k].form in self._words["is"]
                and behind
                and behind[0].det
                and behind[0].base in self._words["guilty"]
            ):
                return True
        return False

    def _obliges(self, s: Sentence, begin: int, end: int) -> bool:
        """Whether somebody must do something: على طهران أن تنسحب, عليهم تسليم السلاح."""
        if s.tokens[begin].form in self._words["on_them"]:
            return True
        if s.tokens[begin].form != "علي":  # most sayings
            return False
        that = any(s.tokens[k].form == "ان" for k in range(begin + 2, end))
        return that and not any(s.classes[k] == "V" for k in range(begin, begin + 2))


def _of_another(s: Sentence, event: Finished, form: str) -> bool:
    """Whether the pronoun of أنه is not who speaks: قالت الحكومة إنهم قصفوا الميناء, قال سكان إنهم قصفوا القرية."""
    sayer = event.roles.get("speaker", [])
    if sayer and saw_it(s.grammar, sayer):
        return True
    if not event.draft.hit.verb or spoken_for(s.grammar, form, sayer) is not None:
        return False
    return refers_elsewhere(s.grammar, form, sayer, event.draft.unit.at)
