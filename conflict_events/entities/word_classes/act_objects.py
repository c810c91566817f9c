"""Forms that may be verbs, and are acts that a verb before them has for its object: واصلت قوات الحلف | قصف البلدة."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflict_events.entities.word_classes.surroundings import ADJECTIVES, NAMES, NOUNS, indefinite_adjective
from conflict_events.entities.words.marks import COMMAS
from conflict_events.text.tokens import Token

_Words = Mapping[str, frozenset[str]]
_BODIES = frozenset({"armed", "armed_nouns", "org", "organisations", "speech_nouns"})
_DOERS = frozenset({"armed", "org", "person", "gent", "titles"})
_THINGS_TOO = frozenset({"event", "facilities"})
_AGAINST = "ضد"
_OBJECT_REACH, _QUOTES = 6, frozenset("«“\"'‘”")
_MARKS = _QUOTES | frozenset("()[]»”’")  # around a name and behind it
_ASIDE = 8  # words of an aside
_ACT_REACH = 10  # words of a subject with its complement
_NOMINAL = NOUNS | ADJECTIVES
_OWNER_REACH = 5  # words of whose act it is
_TANWIN_MIN = 4
_HE = frozenset({"هو", "هي", "هم"})  # وهي تحالف من أحزاب
_PLACES = frozenset({"name_person", "name_place", "cities", "states", "given_names"})
_TURNS = frozenset({"مرة", "يوم", "ليلة", "اسبوع", "شهر"})  # قصفها للمرة الثانية


def object_place(tokens: Sequence[Token], i: int, before: list[str], words: _Words) -> bool:
    """Whether a verb with its subject stands right before: what follows is its object (أعلنت إسرائيل قصف ...)."""
    if _owned(tokens[i], tokens[i + 1 : i + 2]):
        return True  # جدد الجيش خلال ساعات الليل | قصفه على القرى
    k = i - 1
    while k >= 0 and before[k] in "NAXQD":
        k -= 1
    if k >= 0 and before[k] == "P":
        return _awaits_act(tokens, k, before, words)
    if k < 0 or before[k] != "V" or i - k > _OBJECT_REACH:
        return k >= 0 and before[k] == "V" and _awaits_act(tokens, k, before, words)
    if not tokens[k].pron or k == 0 or (before[k - 1] == "R" and k == 1) or before[k - 1] not in "RNA":
        return True
    # الفصيل المسلح تدعمه تركيا | قصف, but بدأ التحالف الذي تقوده السعودية | قصف صعدة
    return _awaits_act(tokens, k, before, words)


def _awaits_act(tokens: Sequence[Token], k: int, before: list[str], words: _Words) -> bool:
    """واصلت قوات مدعومة من الحلف | قصف: whether a verb that has no sense without an act stands before a complement."""
    first = max(k - _ACT_REACH, -1)
    while k > first and (before[k] in "NAXQDPRFB" or _describes(tokens, k, before) or tokens[k].form in _MARKS):
        k -= 1
    own = k > first and before[k] == "V" and (k == 0 or before[k - 1] != "R")  # الجيش الذي أعلن النصر في المدينة | قصف
    if not own or tokens[k].stem not in words["awaits_act"] or tokens[k].pron:
        return False
    acts = (m for m in range(k + 1, len(before)) if before[m] != "P" and _is_act(tokens, m))
    return all(tokens[m].prep and tokens[m].base in words["manners"] for m in acts)  # نفى بشكل قاطع | قصف


def _is_act(tokens: Sequence[Token], i: int) -> bool:
    """أعلنوا | الإفراج عن طبيب: whether a word is an act of its own; none in هيئة | تحرير الشام."""
    if "event" not in tokens[i].tags or not tokens[i].tags.isdisjoint(_BODIES):
        return False
    head = tokens[i - 1]
    if head.form in _MARKS and not tokens[i].conj:  # حركة "| الوعد"
        return tokens[i - 2].tags.isdisjoint(_BODIES)
    return tokens[i].det or head.det or tokens[i].prep != "" or head.tags.isdisjoint(_BODIES)


def _describes(tokens: Sequence[Token], k: int, before: list[str]) -> bool:
    """التحالف الذي | تقوده السعودية, مسلحون | يرتدون زيا: whether a verb only describes who stands before it."""
    if k < 1 or before[k] not in "VS":
        return False
    if before[k] == "S":  # مسلحون يعتقد | أنهم من التنظيم
        return bool(tokens[k].pron) and "verb_impf" in tokens[k - 1].tags
    unmarked = "verb_impf" in tokens[k].tags and before[k - 1] in "NA" and not tokens[k - 1].det
    return (bool(tokens[k].pron) and before[k - 1] == "R") or (unmarked and not tokens[k].conj)


def opens_as_noun(token: Token, tokens: Sequence[Token], before: list[str], words: _Words) -> bool:
    """اقتحمت، بدعم منه، | حرم مطار كذا; كثفت، أمس، | قصفها للمدينة: whether behind a mark an open form is a noun."""
    governed = token.i > 1 and tokens[token.i - 1].form in _QUOTES and tokens[token.i - 2].form == _AGAINST
    if (
        governed or _past_name(token, tokens, before, words) or _past_aside(token, tokens, before, words)
    ):  # كانت ضد "| هدف عسكري"
        return True
    if token.i + 1 >= len(tokens) or indefinite_adjective(tokens, token.i + 1):
        return token.i + 1 < len(tokens)
    if does_then(token, tokens, words):
        return True
    behind = tokens[token.i + 1]
    places = "place_nouns" in behind.tags and not (behind.det or behind.conj or behind.prep)
    return _owned(token, [behind]) or (places and "place_nouns" in token.tags)


def does_then(token: Token, tokens: Sequence[Token], words: _Words) -> bool:
    """قصف الجيش المعادي أدى إلى, قصف استهدف مخيما: whether an open form is the subject of a verb of effect."""
    if "event" not in token.tags or token.pron:
        return False
    behind = tokens[token.i + 1 : token.i + 1 + _OWNER_REACH]
    m = next((k for k, t in enumerate(behind) if t.form in words["brings_about"]), -1)
    if m == 0:
        return behind[0].tags.isdisjoint(_PLACES)
    whose = behind[: max(m, 0)]
    known = bool(whose) and (whose[-1].det or bool(whose[-1].tags & NAMES))
    return known and all(_may_own(t) for t in whose)


def _may_own(token: Token) -> bool:
    """Whether a word may stand in the phrase that tells whose an act is; not in the accusative, and no أن."""
    if token.conj or token.prep or token.pron:
        return False
    accusative = token.stem.endswith("ا") and len(token.stem) >= _TANWIN_MIN
    return token.det or bool(token.tags & NAMES) or bool(token.tags & _NOMINAL and not accusative)


def _past_name(token: Token, tokens: Sequence[Token], before: list[str], words: _Words) -> bool:
    """واصلت وحدات الحماية (الكردية) | قصف القرى, واصل تنظيم "النور" | قصفه: whether a mark only ends who does it."""
    mark = tokens[token.i - 1]
    closed = mark.form in _MARKS and mark.end < token.start and "event" in token.tags
    return closed and _awaits_act(tokens, token.i - 1, before, words)


def _past_aside(token: Token, tokens: Sequence[Token], before: list[str], words: _Words) -> bool:
    """استأنفت القوات، الجمعة، | قصف البلدة: whether an aside parts an act from the verb that needs one."""
    end = token.i - 1
    if tokens[end].form not in COMMAS or token.pron or not token.tags & _THINGS_TOO:
        return False
    begin = next((k for k in range(end - 1, max(end - _ASIDE, 0), -1) if before[k] == "."), 0)
    if not begin or tokens[begin].form not in COMMAS or (tokens[begin + 1].conj and tokens[begin + 1].base not in _HE):
        return False
    if "V" in before[begin:end] and before[begin + 1] != "R":
        return False  # but واصل الجيش، الذي يقوده حفتر، | قصف درنة
    if "facilities" in token.tags and all("time" in t.tags for t in tokens[begin + 1 : end]):
        return True  # اقتحم مسلحون، السبت، | سجن المدينة
    return "event" in token.tags and _awaits_act(tokens, begin - 1, before, words)


def _owned(token: Token, behind: Sequence[Token]) -> bool:
    """Whether a pronoun behind an act tells whose it is, and what it befalls follows: قصفها للقرى, هجومه على البلدة."""
    act = "event" in token.tags and "verb_impf" not in token.tags and bool(token.pron)
    known = (t for t in behind if t.form == "علي" or (t.prep == "ل" and (t.det or t.tags)))  # but دفعها | لتحشيد
    fierce = any(t.det and "adj" in t.tags and t.tags.isdisjoint(_DOERS) for t in behind)  # قصفها | العنيف للمدينة
    return act and (fierce or any(t.base not in _TURNS for t in known))
