"""What stands between a saying and what is said, and tells of neither: relative clauses, what is opposed to it."""

from __future__ import annotations

from collections.abc import Container, Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import AFTER, DURING
from conflict_events.events.attribution.marks import inside_quotes
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.sentence import Sentence
from conflict_events.text.tokens import Token

_ASIDE = 10  # units behind the verb of an aside within which أن stands
_BRACKET = 4  # units, both brackets among them, of a name
_BACK = 8  # units before a phrase within which the relative pronoun of its clause stands
_FACING, _BEFORE = frozenset({"direction"}), "امام"
_ON, _TIMES = "علي", AFTER | DURING | {"اثر", "قبل", "منذ"}
_CARRIERS = frozenset({"outlet", "outlet_noun"})
_WHAT = frozenset({"ما", "لما"})  # وفق ما نقلت, وفقا لما نقلت


def opposes(s: Sentence, unit: Unit, words: Speech) -> bool:
    """Whether a unit opens a clause that is opposed to the saying: تتهم لندن موسكو بالهجوم، غير أن موسكو تنفي.

    Args:
        s: The sentence.
        unit: A unit behind the saying.
        words: Words of attribution.
    """
    if unit.kind not in "FS":
        return False
    form = s.tokens[unit.first].form
    if form in words.opposing:
        return True
    if unit.j < len(s.tokens) and f"{form} {s.tokens[unit.j].form}" in words.opposing:
        return True  # قصف البلدة | إلا أنه أكد
    return unit.first > 0 and f"{s.tokens[unit.first - 1].form} {form}" in words.opposing


def unchecked(s: Sentence, unit: Unit, words: Speech) -> bool:
    """Whether the reporter adds at a unit that nobody could check it: قال إن الغارة قتلت طفلا، | ولم يتسن التحقق.

    Args:
        s: The sentence.
        unit: A unit behind a comma.
        words: Words of attribution.
    """
    if unit.kind != "F" or not unit.conj or "negation" not in s.tokens[unit.head].tags:
        return False
    return unit.j < len(s.tokens) and s.tokens[unit.j].base in words.unchecked


def within_aside(s: Sentence, unit: Unit, k: int, words: Speech) -> bool:
    """Whether a phrase stands in a relative clause behind a comma that أن or a preposition of saying closes.

    أمام المجلس الذي يعقد | جلسة في جنيف، إن; ومحاميها، الذي كان | ضيفا على البرنامج، عن

    Args:
        s: The sentence.
        unit: The phrase.
        k: The unit of the saying.
        words: Words of attribution.
    """
    if unit.kind != "NP":
        return False
    verb = False
    for before in reversed(s.units[max(k + 1, unit.at - _BACK) : unit.at]):
        if before.kind == "R":
            return verb and _closed(s, unit, words)
        if before.kind in "S.":
            return False
        verb = verb or before.kind in "VF"
    return False


def _closed(s: Sentence, unit: Unit, words: Speech) -> bool:
    """Whether a comma closes the clause of a phrase, and what is said opens behind it."""
    for behind in s.units[unit.at + 1 : unit.at + _BACK]:
        if behind.kind == "." and s.tokens[behind.head].form in COMMAS:
            opener = s.tokens[behind.j] if behind.j < len(s.tokens) else None
            return opener is not None and (opener.form in words.that or opener.form in words.content_preposition)
        if behind.kind in "S.":
            return False
    return False


def carried_by(s: Sentence, unit: Unit, begin: int, words: Speech) -> bool:
    """Whether a unit opens who carried all that was said: قال إن الطريق مغلق، | بحسب ما نقلت الوكالة.

    Args:
        s: The sentence.
        unit: A unit behind a comma.
        begin: First token of what is said.
        words: Words of attribution.
    """
    first = s.tokens[unit.first]
    if first.form in words.as_said_clause:
        says = s.drafts_at(unit.at + 1) == "statement"
        return says and first.form not in words.as_well and not inside_quotes(s, begin, unit.i)
    free = first.i + 1 < len(s.tokens) and s.tokens[first.i + 1].form in _WHAT
    return free and bool({first.form, first.base} & words.as_said) and not inside_quotes(s, begin, unit.i)


def takes(verb: Token, unit: Unit, words: Speech) -> bool:
    """Whether a phrase can be what a verb says: على of شدد, عن of تحدث; but شددت القوات إجراءاتها, تتحدث الإنجليزية.

    Args:
        verb: The verb of saying.
        unit: A phrase behind it.
        words: Words of attribution.
    """
    if verb.base in words.insisting:
        return unit.prep in words.insisted
    if verb.base in words.mocking:
        return unit.prep in words.mocked
    return verb.base not in words.talking or unit.prep in words.talked


def says_as_well(s: Sentence, unit: Unit, words: Speech) -> bool:
    """Whether what others say as well opens at a unit: نفى الوزير التهمة | كما نفت موسكو أنها تدخلت.

    Args:
        s: The sentence.
        unit: A unit behind the saying.
        words: Words of attribution.
    """
    says = s.tokens[unit.head].form in words.as_well and s.drafts_at(unit.at + 1) == "statement"
    return says and not s.units[unit.at + 1].conj


def beside(s: Sentence, k: int, unit: Unit, words: Speech) -> bool:
    """Whether a phrase tells before whom or by whom something is said, or is of the attack after which it is said.

    نفى الرئيس | أمام المحكمة التهم; حذر بعد هجوم | على مستشفى من كارثة; في بيان بثه | التلفزيون استعادة البلدة

    Args:
        s: The sentence.
        k: The unit of the saying.
        unit: A phrase behind a verb of saying.
        words: Words of attribution.
    """
    if not unit.prep:
        facing = unit.kinds >= _FACING and s.tokens[unit.first].form == _BEFORE
        return facing or _brings_out(s, k, unit, words)
    attack = s.units[unit.at - 1]
    return unit.prep == _ON and attack.trigger and attack.prep in _TIMES and not s.tokens[attack.head].pron


def _brings_out(s: Sentence, k: int, unit: Unit, words: Speech) -> bool:
    """أعلن الجيش في بيان بثه | التلفزيون استعادة البلدة: whether a phrase is who carries the document of a saying."""
    verb, between = s.units[unit.at - 1], s.units[k + 1 : unit.at - 1]
    told = verb.kind == "V" and bool(s.tokens[verb.head].pron) and bool(unit.kinds & _CARRIERS)
    own = bool(between) and between[-1].kind == "NP" and not any(u.kind in "VRS" for u in between)
    return told and own and s.tokens[verb.head].base in words.carrying


def opened_behind(s: Sentence, verb: Unit, words: Speech) -> bool:
    """Whether a clause joined by و only tells of who speaks, as أن opens behind it what he says.

    أوضحت اللجنة، ويدعمها مجلس كذا، | أن; ذكر أحد السكان ويدعى فلانا | أنه; قال والده، ويدعى إسماعيل، لصحيفة | إن

    Args:
        s: The sentence.
        verb: The verb of the clause.
        words: Words of attribution.
    """
    if s.drafts_at(verb.at) == "statement":
        return False
    for unit in s.units[verb.at + 1 : verb.at + _ASIDE]:
        if unit.kind == "S" and s.tokens[unit.head].form in words.that:
            return True
        if unit.kind in "SR" or s.drafts_at(unit.at) == "statement":
            return False
    return False


def description(s: Sentence, k: int, speaker: Container[int], words: Speech) -> range:
    """Return the units of a clause between commas that tells who speaks: قال الوزير، الذي زار المدينة، في بيان إن.

    Args:
        s: The sentence.
        k: The verb of saying.
        speaker: Which phrases speak, by identity.
        words: Words of attribution.
    """
    at = next((u.at for u in s.units[k + 1 :] if u.kind in "RSV"), 0)
    if (bare := _bare(s, k, at, speaker, words)) is not None:
        return bare
    comma = at > k + 2 and s.units[at - 1].kind == "." and s.tokens[s.units[at - 1].head].form in COMMAS
    if not comma or s.units[at].kind != "R" or id(s.units[at - 2]) not in speaker:
        return range(0)
    if s.grammar.walker.form(s.units[at]) in s.grammar.words.free_relative:
        return range(0)  # نفى المتحدث، فلان، | ما أوردته الصحف
    return range(at, s.grammar.walker.past_relative(at))


def _bare(s: Sentence, k: int, at: int, speaker: Container[int], words: Speech) -> range | None:
    """قالت طبيبة، | اكتفت بذكر اسمها، | إن; قال القائد، | وهو شاهد على الحادث، | إن: return such a clause, or None."""
    if at < k + 3 or s.units[at].kind != "V" or s.units[at].conj or s.tokens[s.units[at].head].form in words.saying:
        return None
    comma = at - 1 - (s.tokens[s.units[at - 1].head].form in words.what_he_is)
    if s.tokens[s.units[comma].head].form not in COMMAS or id(s.units[comma - 1]) not in speaker:
        return None
    for unit in s.units[at + 1 : at + _BACK]:
        if unit.kind == "S":
            return None
        if unit.kind == "." and s.tokens[unit.head].form in COMMAS:
            closed = unit.j < len(s.tokens) and s.tokens[unit.j].form in words.that
            return range(comma + 1, unit.at + 1) if closed else None
    return None


def bracketed(s: Sentence, k: int) -> range:
    """Return the units of a short name in brackets behind verb k: أعلنت البعثة (يوناما) أن."""
    opened = _bracket(s, s.units[k + 1 :], "(")
    closed = _bracket(s, s.units[opened + 1 : opened + 1 + _BRACKET], ")") if opened else 0
    return range(opened, closed + 1) if closed else range(0)


def _bracket(s: Sentence, units: Sequence[Unit], form: str) -> int:
    """Return the first of some units that is a bracket, or 0."""
    return next((u.at for u in units if u.kind == "." and s.tokens[u.head].form == form), 0)
