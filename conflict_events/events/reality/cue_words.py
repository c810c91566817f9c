"""Words that set what is real: the spans of cues, the present tense, the قد of a possibility."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.text.tokens import Token

_IF, _DONE = "اذا", "قد"
_SUBJECT, _SUFFERS = 2, "light_suffer"
_WAS, _REACH = ("كان", "كانت", "كانوا"), 6  # units from كان over its subject to قد
_ALL_BUT = frozenset({"كاد", "كادت", "كادوا", "يكاد", "تكاد"})
_WAS_NOT = frozenset({"يكن", "تكن"})
_MAY, _MAY_BE = ("قد", "ربما", "لعل"), ("يكون", "تكون")


def to_be_ended(s: Sentence, unit: Unit) -> bool:
    """محاولة لوقف الهجوم, محاولات لإنهاء القتال: whether what is tried is to do something about a known event."""
    before = s.units[unit.at - 1] if unit.at else unit
    led = before.kind == "NP" and before.prep in ("ل", "") and not unit.prep and not unit.conj
    return led and s.tokens[before.head].base in s.grammar.words.halts


def before_subject(s: Sentence, k: int) -> int:
    """Return the unit before verb k, over a subject that stands behind إذا كان or قد يكون.

    So is that of what nearly was or had not been: كادت القذيفة | تصيب, لم يكن الجندي | قد قتل.

    ما إذا كان الأمر | يتعلق بضربة, ما إذا كان القائد | قد قتل, قد تكون الصواريخ | أطلقت من الشمال.
    """
    m = k - 1
    m -= m > _SUBJECT and s.units[m].kind == "F" and s.tokens[s.units[m].head].form == _DONE
    if m < 1 or s.units[m].kind != "NP" or s.units[m].prep or s.units[k].conj:
        return k - 1
    was = s.tokens[s.units[m - 1].head]
    if was.base in _ALL_BUT:
        return m - 1
    opens = s.units[m - _SUBJECT] if m >= _SUBJECT else s.units[k]
    if was.stem in _WAS_NOT and "negation" in s.tokens[opens.head].tags:
        return opens.at
    if opens.at == k or s.units[m - 1].kind != "F":
        return k - 1
    if was.stem in _MAY_BE and s.tokens[opens.head].base in _MAY:
        return m - 1
    conditional = opens.kind == "S" and s.tokens[opens.head].form == _IF
    return m - 1 if conditional and was.stem in s.grammar.words.being else k - 1


def imperfect(token: Token) -> bool:
    """Whether a verb is in the present, by its prefix."""
    perfect = "verb_perf" in token.tags and token.stem.endswith("ت")  # تبنت
    return token.stem[:1] in ("ي", "ت", "ن") and "verb_impf" in token.tags and not perfect


def may(s: Sentence, near: list[Unit], imperfect: bool) -> Unit | None:
    """Return the قد that makes a verb a possibility: قد يقتل, قد يكون قتل; before a perfect it only confirms."""
    last = near[-1]
    auxiliary = len(near) > 1 and s.tokens[last.head].form in _MAY_BE
    cue = near[-2] if auxiliary else last
    if imperfect and not auxiliary and _had(s, cue.at):
        return None
    return cue if (imperfect or auxiliary) and may_be(s, cue) else None


def may_be(s: Sentence, cue: Unit) -> bool:
    """Whether قد makes the verb behind it a possibility, where that is in the present: قد تعرض, وقد يقصف, وقد يكون.

    وقد | تعرض, which may be past, the more often tells what happened.
    """
    particle, verb = s.tokens[cue.head], s.tokens[s.units[min(cue.at + 1, len(s.units) - 1)].head]
    joined = particle.base == _MAY[0] and "verb_perf" not in verb.tags
    return particle.form == _MAY[0] or joined


def _had(s: Sentence, k: int) -> bool:
    """كان المنتجع | قد تعرض, المنتجع | قد تعرض: whether قد at unit k stands behind كان or behind him, who is no she."""
    before, verb = s.units[k - 1] if k else s.units[k], s.tokens[s.units[min(k + 1, len(s.units) - 1)].head]
    if before.kind == "NP" and not before.prep and verb.stem.startswith("ت") and "verb_perf" in verb.tags:
        return agrees(s.tokens[before.head], "ه")
    for unit in reversed(s.units[max(k - _REACH, 0) : k]):
        if unit.kind == "F" and s.tokens[unit.head].stem in _WAS:
            return True
        if unit.kind not in ("NP", "T", "B"):
            return False
    return False


def suffered(s: Sentence, unit: Unit) -> bool:
    """تعرض قافلة تابعة له | لإطلاق نار: whether a noun of suffering stands before a phrase in its own clause."""
    for before in reversed(s.units[: unit.at]):
        if before.kind not in ("NP", "T", "F"):
            return False
        if _SUFFERS in s.grammar.carries(before.at):
            return True
    return False


def span(s: Sentence, unit: Unit) -> tuple[int, int]:
    """Return the raw span of a unit proper."""
    return s.tokens[unit.i].core, s.tokens[max(unit.j - 1, unit.i)].end


def last_noun(s: Sentence, unit: Unit) -> Token:
    """Return the last word of a phrase that is no adjective: بحث التهديدات | الغربية."""
    k = unit.j - 1
    while k > unit.head and s.classes[k] == "A":
        k -= 1
    return s.tokens[k]
