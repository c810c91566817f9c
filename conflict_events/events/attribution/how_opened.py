"""How what is said opens, and what stands there and is not said: قال إن, تحدث عن, هدد ب; طلب عدم الكشف عن هويته."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.marks import OPENING, closes_quote
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.text.tokens import Token

USING = frozenset({"باستخدام", "باستعمال", "بدعم"})
"""Words with ب by which one is charged: اتهموا الجيش باستخدام الرصاص."""
CALLED_FOR = USING | {"بحضور", "بمشاركة", "باشراف", "برعاية"}
"""Words with ب for what one calls for: طالبوا بحضور المفاوض."""
_ABOUT = frozenset({"عن", "حول"})
_DOING_AWAY, _WITH = "قضاء", "علي"
_OF_SAYING = frozenset({"الي", "عن"})
_TELLS = frozenset({"assertion", "claim"})


def by_means_of(verb: Token, subtype: str, words: Speech) -> frozenset[str]:
    """Return the words with ب that open what a verb says, and not by what means: تعهد | بدعم كييف.

    Args:
        verb: The verb.
        subtype: What kind of saying it is.
        words: Words of attribution.
    """
    if verb.base in words.vowing:
        return USING
    return CALLED_FOR if subtype == "demand" else USING if subtype in ("accusation", "threat") else frozenset()


def how_opened(s: Sentence, begin: int, words: Speech) -> str:
    """Return how what is said opens: "that", "quote", "about" (عن), "with" (ب) or "phrase".

    Args:
        s: The sentence.
        begin: Its first token.
        words: Words of attribution.
    """
    before = s.tokens[begin - 1].form if begin else ""
    if before in OPENING and not closes_quote(s, begin - 1):  # but واصل تنظيم "النور" | قصف القرى
        return "that" if begin > 1 and s.tokens[begin - 2].base in words.echo else "quote"  # قوله "..."
    if before in words.that or before == ":":
        amid = before == "ان" and begin > 1 and s.tokens[begin - 2].form in s.grammar.words.amid_that
        return "phrase" if amid else "that"  # عبروا النهر قبل أن | يفروا
    charged = before == "بشان" and begin > 1 and s.tokens[begin - 2].base in words.charges
    if charged or (begin < len(s.tokens) and (s.tokens[begin].prep == "ب" or s.tokens[begin].form in USING)):
        return "with"
    return "about" if before in _ABOUT else "phrase"


def says_there(s: Sentence, draft: Draft, begin: int | None, words: Speech) -> bool:
    """Whether what stands from a token on is said, and no mere object: كما طالبت بفتح تحقيق, but كما نشرت صورا.

    An act right behind the verb or its speaker is said too: كما أعلن الجيش مقتل ستة, but كما يفيد الإحصاء. So is what
    a preposition of the verb names, and whatever one calls for, threatens or denies: كما دعا الوزير إلى الهدوء.

    Args:
        s: The sentence.
        draft: The saying.
        begin: First token of what may be said.
        words: Words of attribution.
    """
    if begin is None or begin >= len(s.tokens):
        return False
    if any(d.type == "statement" and draft.hit.i < d.hit.i < begin for d in s.drafts):
        return False
    if s.tokens[begin].base in words.dependent:
        return False  # كما قال المفوض | داعيا الحكومة إلى كذا
    unit = s.units[s.unit_of.get(begin, draft.unit.at + 1)]
    told = _act_there(s, draft, unit) or (unit.i == begin and unit.prep in _OF_SAYING)
    told = told or draft.pattern.subtype not in _TELLS
    base = s.tokens[draft.hit.i].base
    told = told or base in words.mocking or base in words.talking  # كما سخر من الخطة
    return told or s.tokens[begin].prep == "ب" or how_opened(s, begin, words) in ("that", "quote")


def _act_there(s: Sentence, draft: Draft, unit: Unit) -> bool:
    """Whether an act stands right behind a verb or the phrase behind that: كما أعلن | الجيش | تحرير القرية."""
    verb, head = draft.unit.at, s.tokens[unit.head]
    near = unit.at == verb + 1 or (unit.at == verb + 2 and s.units[verb + 1].kind == "NP")
    return near and not (unit.conj or unit.prep) and "event" in unit.kinds and not head.det


def withheld(s: Sentence, begin: int, words: Speech) -> bool:
    """Whether a source only asks not to be named: طلب عدم الكشف عن هويته, طلب حجب اسمه.

    Args:
        s: The sentence.
        begin: First token of what may be said.
        words: Words of attribution.
    """
    if words.withheld.isdisjoint(s.bases) and words.hidden.isdisjoint(s.bases):  # most sentences
        return False
    bases = [t.base for t in s.tokens[begin : begin + 3]]
    unnamed = "عدم" in bases[:2] and any(base in words.withheld for base in bases)
    refuses = begin > 0 and s.tokens[begin - 1].base in words.refusing  # رفض | كشف اسمه
    unnamed = unnamed or (refuses and bases[:1] != [] and bases[0] in words.withheld)
    return unnamed or (bool(bases) and bases[0] in words.hidden)


def asked_for(s: Sentence, draft: Draft, unit: Unit, words: Speech) -> bool:
    """Whether ب with a place names what is demanded, and not where it was: أوصى بسجنه, طالب الادعاء بسجن الضابط.

    Args:
        s: The sentence.
        draft: The saying.
        unit: A phrase behind ب.
        words: Words of attribution.
    """
    if s.tokens[unit.head].base == _DOING_AWAY and s.tokens[min(unit.j, len(s.tokens) - 1)].form == _WITH:
        return True  # تعهد | بالقضاء على المسلحين
    if draft.pattern.subtype != "demand":
        return False
    own = all(u.kind != "V" for u in s.units[draft.unit.at + 1 : unit.at])  # but طالبت من وصفتهم | بـ"دول الحصار"
    return bool(s.tokens[unit.head].pron) or (own and s.tokens[draft.hit.i].base in words.demanding)
