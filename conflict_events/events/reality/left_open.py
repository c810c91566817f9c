"""Events that what is said of them leaves open: هجوم قد يؤدي إلى كارثة, ما يشتبه بأنه هجوم."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.reality.cue_words import imperfect, may_be, span
from conflict_events.events.reality.factuality import Factuality, Found
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.inflect import forms_of
from conflict_events.text.fold import fold_all

_TYPES = frozenset({"strike", "capture"})
_HURT = "casualty"
_GROUND = frozenset({"territory", "loss"})
_REACH = 7  # units from an event to the verb whose subject it is
_DESCRIBED = 5  # units from an event to the relative clause that describes it
_MAY, _IF, _FROM = "قد", "اذا", "من"
_IN_CASE = frozenset({"حال", "حالة", "اذا"})
_WOULD = frozenset({"اذا", "لو", "ولو", "فلو", "واذا"})
_THAT = "ان"
_OVER = 3  # units from أن or إذا to what may be an attack: ما | إذا | كان | الحادث | هجوما
_WARNED = 4  # units from an event back to the warning of it
_WHICH = frozenset({"الذي", "التي"})
_FOR_IT = frozenset({"له", "لها", "به", "بها"})
_HAPPENS = frozenset({"light_happen", "light_target"})
_MADE = frozenset({"light_agent"})
_NOT_YET = frozenset({"planned", "possible"})
_FEMININE = "ة"


class LeftOpen:
    """Tells events that are only talked of; immutable once built.

    Args:
        language: ISO 639-1 code.
        cues: What reads the words that govern an event.
    """

    def __init__(self, language: str, cues: Factuality) -> None:
        words = table(language, "cues")["left_open"]
        self._taken_for = forms_of(words["taken_for"])
        self._being = fold_all(words["being"])
        self._that_it = fold_all(words["that_it"])
        self._expected = fold_all(words["expected"])
        self._warn, self._warnings = forms_of(words["warn"]), fold_all(words["warnings"])
        self._expecting = fold_all(words["expecting"])
        self._cues = cues

    def __call__(self, s: Sentence, draft: Draft, found: Found) -> Found:
        """Return the factuality of the noun of a strike or a capture, after what its cues made of it."""
        if found[0] != "actual" or draft.type not in _TYPES | {_HURT}:
            return found
        warning = self._warned_that(s, draft)
        if warning is None and draft.type == _HURT and not draft.hit.verb:
            warning = self._warned_of(s, draft)  # حذر من | مقتل الآلاف
        if warning is not None:
            return "possible", [span(s, warning)]
        return found if draft.hit.verb or draft.type == _HURT or draft.slots.done else self._noun(s, draft, found)

    def _noun(self, s: Sentence, draft: Draft, found: Found) -> Found:
        """Read what is said of the noun of a strike or a capture."""
        if (adjective := self._awaited(s, draft)) is not None:
            return "planned", [span(s, adjective)]
        told = self._still_to_come(s, draft.unit) or _whether(s, draft) or self._as_predicate(s, draft)
        told = told or self._to_be_done(s, draft.unit)
        if told is not None:
            return told
        if (warning := self._warned_of(s, draft)) is not None:
            return "possible", [span(s, warning)]
        if draft.unit.prep and not self._presumed(s, draft.unit):
            return found
        if not self._known(s, draft) and (doubt := self._supposed(s, draft.unit)) is not None:
            return "possible", [span(s, doubt)]
        return self._as_subject(s, draft) or found

    def _known(self, s: Sentence, draft: Draft) -> bool:
        """Whether a noun names an event that is known: الهجوم, هجومهم."""
        token = s.tokens[draft.hit.i]
        return token.det or bool(token.pron)

    def _warned_of(self, s: Sentence, draft: Draft) -> Unit | None:
        """حذر رعاياه من | هجمات, تحذيرات من | هجوم: return the warning of an attack that nobody knows of."""
        at = draft.unit.at - _in_operation(s, draft.unit)
        if s.units[at].prep != _FROM or self._known(s, draft):
            return None
        for unit in reversed(s.units[max(at - _WARNED, 0) : at]):
            token = s.tokens[unit.head]
            if unit.kind == "V":
                return unit if token.stem in self._warn else None
            if unit.kind != "NP" or unit.trigger:
                return unit if token.base in self._warnings else None
            if token.base in self._warnings:
                return unit
        return None

    def _warned_that(self, s: Sentence, draft: Draft) -> Unit | None:
        """حذر من أن | تقتحم القوات المدينة, توقع أن: return the warning of what may be, before the أن of its verb."""
        outer = draft.slots.outer if draft.type in _TYPES and not self._known(s, draft) else None
        made = outer.owner if outer is not None and "light_agent" in draft.slots.carriers else 0
        k = draft.unit.at if draft.hit.verb else made  # أن تشن القوات | هجوما
        that, verb = s.units[max(k - 1, 0)], s.tokens[s.units[k].head]
        if k < 1 or that.kind != "S" or s.tokens[that.head].form != _THAT or not imperfect(verb):
            return None
        of = s.tokens[that.head - 1].form == _FROM
        verbs, nouns = (self._warn, self._warnings) if of else (self._expecting, frozenset[str]())
        for unit in reversed(s.units[max(that.at - _WARNED, 0) : that.at]):
            token = s.tokens[unit.head]
            if unit.kind == "V" or token.base in nouns:
                return unit if token.base in nouns or token.stem in verbs else None
        return None

    def _awaited(self, s: Sentence, draft: Draft) -> Unit | None:
        """هجوم القوات الحكومية | المتوقع: return the adjective behind who attacks that says it is to come."""
        units = s.units[draft.unit.at + 1 : draft.unit.at + 3]
        if not units or any(u.kind != "NP" or u.prep or u.conj for u in units[:1]):
            return None
        doer, noun = units[0], s.tokens[draft.hit.i]
        own = [doer.part(doer.j - 1, doer.kinds)] if doer.j - doer.i > 1 else []
        own += [u for u in units[1:] if u.kind == "NP" and not (u.prep or u.conj)]
        for unit in own:
            last = s.tokens[unit.head]
            agrees = last.stem.endswith(_FEMININE) == noun.stem.endswith((_FEMININE, "ات"))
            if last.det and agrees and last.base in self._expected:
                return unit
        return None

    def _still_to_come(self, s: Sentence, unit: Unit) -> Found | None:
        """المعارك التي قد تندلع, الهجوم الذي يعتزم الجيش شنه: read the clause by which it has not been yet."""
        m = next((u.at for u in s.units[unit.at + 1 : unit.at + _DESCRIBED] if u.kind != "NP" or u.trigger), 0)
        if not m or s.units[m].kind != "R" or s.tokens[s.units[m].head].form not in _WHICH:
            return None
        clause = s.units[m + 1 : m + 1 + _REACH]
        verb = next((u for u in clause if u.kind in "VR."), None)
        return self._of_clause(s, verb) if verb is not None and verb.kind == "V" else None

    def _of_clause(self, s: Sentence, verb: Unit) -> Found | None:
        """Read what the first verb of a relative clause makes of the event that the clause describes."""
        brings = self._brings(s, verb)
        if s.tokens[verb.head].future and brings:
            return "planned", [span(s, verb)]
        before = s.units[verb.at - 1]
        if brings and imperfect(s.tokens[verb.head]) and may_be(s, before):
            return "possible", [span(s, before)]
        if brings and before.kind == "S":  # الذي من المتوقع أن تشنه
            found = self._cues.governor(s, before.at)
            return found if found[0] in _NOT_YET else None
        value = self._cues.cue(s.tokens[verb.head])
        return (value, [span(s, verb)]) if value in _NOT_YET and self._to_it(s, verb) else None

    def _to_it(self, s: Sentence, verb: Unit) -> bool:
        """Whether what a verb means to do brings the event about: يعتزم شنه, تخطط له, يحتمل أن تندلع."""
        for unit in s.units[verb.at + 1 : verb.at + 1 + _REACH]:
            if unit.kind in "R." or (unit.kind == "V" and s.units[unit.at - 1].kind != "S"):
                return False  # الهجوم الذي هدد بالرد عليه | وقع أمس
            if self._brings(s, unit) or s.tokens[unit.head].form in _FOR_IT:
                return True
        return False

    def _brings(self, s: Sentence, unit: Unit) -> bool:
        """Whether a word of a relative clause says that the event before it comes about: تندلع, تشنها, شنه."""
        token = s.tokens[unit.head]
        carries = s.grammar.carries(unit.at)
        return bool(carries & _HAPPENS) or (bool(token.pron) and bool(carries & _MADE))

    def _supposed(self, s: Sentence, unit: Unit) -> Unit | None:
        """يشتبه بأنه | هجوم, قد يكون | أكبر هجوم: return the word by which something is only held to be an event."""
        before = s.units[unit.at - 1] if unit.at else unit
        that = before.kind in "SB" and s.tokens[before.head].form in self._that_it and unit.at > 1
        if that and s.units[unit.at - 2].kind in "VB":
            verb = s.units[unit.at - 2]
            return verb if s.tokens[verb.head].stem in self._taken_for else None
        may = s.units[unit.at - 2] if unit.at > 1 and s.tokens[before.head].form in self._being else None
        return may if may is not None and s.tokens[may.head].base == _MAY else None

    def _to_be_done(self, s: Sentence, unit: Unit) -> Found | None:
        """رجحت مصادر أن يتم | الإفراج عنهم: read what governs the أن over an act that is still to be done."""
        at = unit.at - 2
        at -= at > 0 and s.units[at + 1].kind == "NP" and bool(s.grammar.carries(at + 1))  # أن يتم شن | هجوم
        done = at >= 0 and not unit.prep and imperfect(s.tokens[s.units[at + 1].head])
        done = done and s.tokens[s.units[at + 1].head].base in s.grammar.words.bring_about
        if not done or s.units[at].kind != "S" or s.tokens[s.units[at].head].form != _THAT:
            return None
        found = self._cues.governor(s, at)
        return found if found[0] in _NOT_YET else None

    def _as_predicate(self, s: Sentence, draft: Draft) -> Found | None:
        """ما إذا كان الحادث | هجوما, استبعاد أن يكون الحريق | هجوما: read the أن or إذا over what may be an attack."""
        k, token = draft.unit.at, s.tokens[draft.hit.i]
        if k < _OVER or token.det or draft.unit.prep or not s.units[k - 1].definite or s.units[k - 3].kind != "S":
            return None
        opener, was = s.units[k - 3], s.tokens[s.units[k - 2].head]
        whether = s.tokens[opener.head].form == _IF and was.base in s.grammar.words.auxiliary
        may = s.tokens[opener.head].form == _THAT and was.form in self._being
        return ("possible", [span(s, opener)]) if whether or may else None

    def _presumed(self, s: Sentence, unit: Unit) -> bool:
        """في ما يشتبه بأنه | هجوم: whether a preposition governs a noun over words that only suppose it."""
        return unit.at > 0 and s.units[unit.at - 1].kind == "B" and self._supposed(s, unit) is not None

    def _as_subject(self, s: Sentence, draft: Draft) -> Found | None:
        """Read the verb whose subject an event is: أن هجوما على المدينة | قد يؤدي, سيفتح | تحرير المدينة."""
        ground = draft.type == "capture" and draft.pattern.subtype in _GROUND
        known = draft.unit.definite or any(u.definite for u in draft.slots.genitive)  # استهداف المرافق قد يرقى إلى
        if not ground and (draft.type != "strike" or known or draft.unit.quantity is not None):
            return None
        verb = self._verb_before(s, draft) or self._verb_behind(s, draft)
        if verb is None:
            return None
        token, before = s.tokens[verb.head], s.units[verb.at - 1] if verb.at else verb
        value = "planned" if ground else "possible"
        if token.future:
            return value, [(token.start, token.core)]
        if imperfect(token) and may_be(s, before):
            return value, [span(s, before)]
        if verb.at < draft.unit.at and before.kind == "S" and imperfect(token) and not ground:
            feared = self._cues.governor(s, before.at)
            return feared if feared[0] == "possible" else None
        return None

    def _verb_before(self, s: Sentence, draft: Draft) -> Unit | None:
        """Return the verb right before an event, that is its subject: سيفتح | تحرير المدينة, أن يتسبب | هجوم."""
        verb = s.units[draft.unit.at - 1] if draft.unit.at else draft.unit
        return verb if verb.kind == "V" and not s.tokens[verb.head].pron else None

    def _verb_behind(self, s: Sentence, draft: Draft) -> Unit | None:
        """Return the verb behind an event with which a clause opens."""
        opens = draft.unit.at == 0 or s.units[draft.unit.at - 1].kind == "S"
        if not opens:
            return None
        for unit in s.units[draft.unit.at + 1 : draft.unit.at + _REACH]:
            may = unit.kind == "F" and s.tokens[unit.head].form in self._being
            if unit.kind == "V" or (may and s.tokens[s.units[unit.at - 1].head].base == _MAY):
                return None if unit.conj else unit
            if unit.kind in "SR." or (unit.trigger and unit.conj):
                return None
        return None


def _whether(s: Sentence, draft: Draft) -> Found | None:
    """ما إذا كان تم | استخدام الغاز: read the إذا behind which an event is brought about."""
    unit, m = draft.unit, draft.unit.at - 1
    if m < 0 or s.tokens[s.units[m].head].form not in s.grammar.words.bring_about:
        return None  # ما إذا كان | الانفجار أسفر عن قتلى
    while m > 0 and s.units[m].kind == "F":
        m -= 1
    if m == unit.at - 2 and not unit.prep and s.tokens[s.units[m].head].form in _IN_CASE:
        return "possible", [span(s, s.units[m])]  # في حال تمت | السيطرة على المدينة
    if s.tokens[draft.hit.i].det:
        return None  # ما إذا جرى | مناقشة الغارة
    brought = not unit.prep and m >= 0 and s.units[m].kind == "S"
    return ("possible", [span(s, s.units[m])]) if brought and s.tokens[s.units[m].head].form in _WOULD else None


def _in_operation(s: Sentence, unit: Unit) -> bool:
    """محذرا من عملية | اقتحام: whether an attack stands behind a word that only brings it about."""
    before = s.units[unit.at - 1] if unit.at and not (unit.prep or unit.conj) else None
    brings = before is not None and before.kind == "NP" and before.j == unit.first and not s.tokens[before.head].det
    return brings and before is not None and bool(s.grammar.carries(before.at))
