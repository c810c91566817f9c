"""What a verb in the present tense tells: what has just happened, in a headline; how things stand; what is to come."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.triggers import Hit
from conflict_events.patterns.walks.unit_row import QUOTES
from conflict_events.text.tokens import Token

_HEADLINE = 24
_ORDINAL = 4  # tokens from أول to the verb
_HEADLINE_VERB = 4
_STRIKE = "strike."
_SEIZE = "capture.seize_on_verb"
_WHICH = frozenset({"التي", "الذي", "الذين", "اللذان", "اللتان"})
_ORDINALS = frozenset({"اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر", "احدث"})
_OCCASIONS = frozenset({"مرة", "مرات"})
_THAT = frozenset({"ان", "كي", "لكي"})
_AND, _JOINED, _CLAUSES = "و", 14, frozenset({"subordinator", "relative"})
_WHO = frozenset({"من", "ما"})  # ستة | من السكان
_ON_IT = frozenset({"عليها", "عليه", "عليهما", "عليهم", "منها", "منه"})
_NO_NOUN = frozenset({"verb_impf", "verb_perf", "preposition", "subordinator", "relative"})
# Particles behind which a verb tells an act, done, willed or not done.
_ALL_BUT, _SUBJECT = frozenset({"كاد", "كادت", "كادوا", "يكاد", "تكاد"}), 4  # tokens from كاد over its subject
_LEADS = frozenset({"ان", "لن", "لم", "سوف", "كي", "لكي", "قد"})


def still_to_come(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether an imperfect tells nothing that has happened: in no headline, and not قبل أن تستعيدها القوات."""
    return _imperfect(tokens[hit.i]) and not (_headline(tokens, hit) or _ended(tokens, hit) or _that_time(tokens, hit))


def standing(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether an imperfect tells how things stand: تسيطر الحركة على الشمال; but ستسيطر, قبل أن تسيطر, لم تسيطر."""
    token = tokens[hit.i]
    if not _imperfect(token) or token.future:
        return False
    if hit.i > 0 and tokens[hit.i - 1].form in _WHICH and any(form.lexicon == _SEIZE for form in hit.forms):
        return True  # in a headline too: الجماعات التي تسيطر على المدينة
    led = _led(tokens, hit.i, _LEADS) or _joined_to_led(tokens, hit.i)
    led = led or any(t.base in _ALL_BUT for t in tokens[max(hit.i - _SUBJECT, 0) : hit.i])  # كاد الجيش | يستعيد البلدة
    # انسحب الجيش ليسيطر المسلحون على المدينة
    outcome = token.prep == "ل" and any(form.lexicon == _SEIZE for form in hit.forms)
    return not (led or outcome or _next_of_many(tokens, hit.i) or _headline(tokens, hit))


def _led(tokens: Sequence[Token], i: int, leads: frozenset[str]) -> bool:
    """Whether a particle stands right before a verb that makes it an act: قبل أن | تسيطر."""
    return i > 0 and tokens[i - 1].form.removeprefix(tokens[i - 1].conj) in leads


def _joined_to_led(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb goes on with an act behind أن: قبل أن تنهب المتاجر | وتسيطر على المطار.

    But لم تعلن عن موقفها | وتسيطر على الشمال tells how things stand.
    """
    if tokens[i].conj != _AND:
        return False
    for k in range(i - 1, max(i - _JOINED, 0), -1):
        token = tokens[k]
        if (token.tags & _CLAUSES and token.form not in _WHO) or (token.kind != "word" and token.form not in COMMAS):
            return False
        if _imperfect(token) and not token.det:
            return _led(tokens, k, _THAT) or _joined_to_led(tokens, k)
    return False


def _next_of_many(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb tells which of many things done this is: وهي ثالث قرية | يستعيدها الجيش, مدينة | يسيطر عليها."""
    if not any(token.pron or token.form in _ON_IT for token in tokens[i : i + 2]):
        return False  # في أول يوم | يسيطر الجيش على المدينة
    for token in reversed(tokens[max(i - _ORDINAL, 0) : i]):
        if token.base in _ORDINALS:
            return not token.det
        if token.kind != "word" or token.tags & _NO_NOUN:
            return False
    return False


def _imperfect(token: Token) -> bool:
    return token.stem[0] in "يتن" and "verb_impf" in token.tags


def _that_time(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether an imperfect tells what was done for the nth time: المرة الثالثة التي | يستهدف فيها المطار."""
    strikes = any(form.lexicon.startswith(_STRIKE) for form in hit.forms)
    if not strikes or hit.i < 2 or "relative" not in tokens[hit.i - 1].tags or tokens[hit.i].future:
        return False
    return any(t.base in _OCCASIONS for t in tokens[max(hit.i - _ORDINAL, 0) : hit.i - 1])


def _ended(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether an imperfect tells what happened next: قبل أن تستعيدها القوات."""
    return hit.i > 1 and tokens[hit.i - 1].form == "ان" and tokens[hit.i - 2].form == "قبل"


def _headline(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a present tense stands in a headline, for what has just happened: داعش يسيطر على منطقة."""
    short = len(tokens) <= _HEADLINE and tokens[-1].form not in (".", "؟", "!")
    begins = max((k for k in range(max(hit.i - _HEADLINE_VERB, 0), hit.i) if _opens_half(tokens, k)), default=0)
    return short and 0 < _words(tokens, begins, hit.i) <= _HEADLINE_VERB and not tokens[hit.i].conj


def _words(tokens: Sequence[Token], i: int, j: int) -> int:
    """متمردو | "إم 23" | يستولون: how many tokens stand from i to j, quotation marks not counted."""
    return sum(token.form not in QUOTES for token in tokens[i:j])


def _opens_half(tokens: Sequence[Token], k: int) -> bool:
    """تتهم الإمارات بقصف قواتها | و«الانتقالي» يستعيد زنجبار: whether a second clause of a headline may open at k."""
    if tokens[k].kind != "word":
        return tokens[k].form in ";؛:"
    return tokens[k].conj == "و" or tokens[k].form == "و"
