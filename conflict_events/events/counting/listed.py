"""How many the words around a phrase tell: قياديين ينحدران are two, زميلي وصديقي فلان is one."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import accusative
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import IN
from conflict_events.events.counting.count_words import CountWords
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_PAIR = frozenset(
    {"هما", "كانا", "كانتا", "اللذين", "اللذان", "اللتين", "اللتان", "احدهما", "احداهما", "كلاهما", "كليهما"}
)
_PEOPLE = frozenset({"person", "gent", "armed", "title"})
_OF_THEM = frozenset({"منهم", "منهن", "منهما"})
_TEN = 10  # up to here what is counted is a plural in the genitive
_DUAL_VERB = 5  # letters: يقعان
_SOUND = "ين"


def same_again(s: Sentence, unit: Unit, words: CountWords) -> bool:
    """زميلي وصديقي فلان: whether a phrase is one more word for the person before it."""
    token = s.tokens[unit.head]
    if not (unit.conj and token.pron and token.base in words.friends and unit.at > 0):
        return False
    before = s.tokens[s.units[unit.at - 1].head]
    return before.base in words.friends and before.pron == token.pron


def of_one_number(s: Sentence, draft: Draft, unit: Unit) -> bool:
    """45 رجلا وامرأة | وطفلا, 34 امرأة | وفتاة: whether one number counts all that are joined in its own case.

    What a verb with its doer befalls is in the accusative anyway, so that the case tells nothing there.
    """
    if (draft.hit.verb and draft.slots.agent) or unit.head in s.framed:  # وضابطا واحدا
        return False
    first = unit
    while first.conj and first.at and first.quantity is None and not first.prep:
        first = s.units[first.at - 1]
    counted = first is not unit and first.kind == "NP" and first.quantity is not None
    if first.quantity is None or not counted or (first.quantity.low or 0) <= _TEN:
        return False
    run = [first]
    while run[-1].at + 1 < len(s.units) and _goes_on(s.units[run[-1].at + 1]):
        run.append(s.units[run[-1].at + 1])
    if all(s.tokens[u.head].stem.endswith("ة") for u in run):
        return True
    last = max((u.at for u in run if accusative(s.tokens[u.head])), default=-1)
    return accusative(s.tokens[first.head]) and unit.at <= last


def _goes_on(unit: Unit) -> bool:
    return unit.kind == "NP" and unit.conj and not unit.prep and unit.quantity is None


def some_of_them(s: Sentence, draft: Draft) -> bool:
    """إصابة عدد منهم, وجرح بعضهم: whether nobody says how many of those known before it befell."""
    behind = s.units[draft.unit.at + 1 : draft.unit.at + 3]
    if not behind:
        return False
    first, form = behind[0], s.tokens[behind[0].head].form
    if first.kind == "P" and len(behind) > 1:
        return s.tokens[behind[1].head].form in s.grammar.words.some_of  # أفرج عن نصفهم
    if first.kind == "F":
        return form in s.grammar.words.some_of and not s.tokens[draft.hit.i].stem.endswith("وا")
    q = first.quantity if first.empty else None
    told = len(behind) > 1 and s.tokens[behind[1].head].form in _OF_THEM
    return q is not None and q.low is None and q.high is None and told


def over_whole(s: Sentence, k: int) -> int:
    """Return the unit before the whole that its people are of, or before some of them: ثلاثة | منهم قتلوا."""
    if (told := _over_some(s, k)) >= 0:
        return told
    return k - (k > 0 and s.units[k].kind == "F" and s.tokens[s.units[k].head].form in _OF_THEM)


def over_still(s: Sentence, unit: Unit) -> int:
    """أربعة | لا يزالون مفقودين, ستة | لا يزالون في عداد المفقودين: return the number before what goes on, or -1."""
    k = unit.at - 1
    while k > 0 and s.units[k].kind == "NP" and s.units[k].prep in IN and not s.units[k].trigger:
        k -= 1
    if k < 1 or s.units[k].kind not in "FV" or s.tokens[s.units[k].head].stem not in s.grammar.words.still:
        return -1
    k -= 1
    return k - (k > 0 and s.units[k].kind == "F")


def _over_some(s: Sentence, k: int) -> int:
    """ثلاثة | بينهم طفل قتلوا, ستة، | بينهم امرأتان، قتلوا: return the number before those named among them, or -1."""
    k -= k > 0 and s.tokens[s.units[k].head].form in COMMAS
    while k > 0 and s.units[k].kind == "NP" and not (s.units[k].trigger or s.units[k].empty):
        k -= 1
    if k < 1 or s.units[k].kind != "F" or not s.grammar.walker.tells_among(k):
        return -1
    k -= 1
    k -= k > 0 and s.tokens[s.units[k].head].form in COMMAS
    return k if s.units[k].empty else -1


def told_two(s: Sentence, unit: Unit) -> bool:
    """Whether what stands behind a plural in ين tells that it is a dual: قياديين ينحدران, المهاجمين اللذين."""
    token = s.tokens[unit.head]
    k = unit.j + (unit.j < len(s.tokens) and s.tokens[unit.j].form in COMMAS)
    if not token.stem.endswith(_SOUND) or token.pron or not unit.kinds & _PEOPLE or k >= len(s.tokens):
        return False
    behind = s.tokens[k]
    verb = s.classes[k] == "V" and behind.stem[0] in "يت" and behind.stem.endswith("ان")
    return behind.form in _PAIR or (verb and len(behind.stem) >= _DUAL_VERB)
