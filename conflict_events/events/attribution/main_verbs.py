"""Where the main clause goes on behind a saying that only describes its subject: القائد الذي نفى التهم | اعتقل أمس."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.deeds import of_the_dead
from conflict_events.events.attribution.goes_on import goes_on
from conflict_events.events.attribution.marks import after_comma, inside_quotes
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.reality.clause_edges import document_of
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.verb_slots.agreement import ends_in_ta
from conflict_events.patterns.walks.unit_row import TAKEN_UP

_CLAUSE = frozenset({"that", "quote"})
_ADVERBS = "FB"
_DESCRIBE = "statement.describe_verb"
_WEAK = "statement.say_weak_verb"  # واصل, رد: words that mostly tell something else
_VERB = 3  # units from a saying over its subject and الذي to a verb
_ON, _ABOUT = "علي", "عن"
_BEFORE, _THAT = "قبل", "ان"
_DEMAND, _TO_WHAT = "demand", frozenset({"الي", "ب", "علي"})
_NAMED = frozenset({"person_name", "title"})


def main_verb(s: Sentence, draft: Draft, begin: int, how: str) -> int:
    """Return the token of the verb whose subject a saying describes, or one past the last token.

    Args:
        s: The sentence.
        draft: The saying.
        begin: First token of what is said.
        how: How that opens.
    """
    described = draft.slots.antecedent
    fronted = _stands_in_front(s, described, how)
    if not (fronted or _subject_waits(s, described)) or begin < draft.hit.i or not draft.hit.verb:
        return len(s.tokens)
    for unit in s.units[draft.unit.at + 1 :]:
        if unit.kind == "V" and unit.i > begin and not unit.conj and _opens(s, unit, "that" if fronted else how):
            first = s.units[s.grammar.walker.back(unit.at - 1, _ADVERBS) + 1].first  # قد
            return len(s.tokens) if inside_quotes(s, begin, unit.i) else first
    return len(s.tokens)


def _subject_waits(s: Sentence, described: Unit | None) -> bool:
    """Whether a phrase opens its sentence, or its clause behind أن, so that a verb of its own is still to come."""
    if described is None or described.at < 0 or described.prep or described.kind != "NP":
        return False
    return described.at == 0 or s.units[described.at - 1].kind == "S"


def _stands_in_front(s: Sentence, described: Unit | None, how: str) -> bool:
    """وبعد تظاهرات طالبت برحيله، | فر الرئيس: whether a governed phrase opens its sentence."""
    if described is None or described.at < 0 or described.kind != "NP" or how in _CLAUSE:
        return False
    return bool(described.prep) and described.at <= 1 and all(u.kind in "TP" for u in s.units[: described.at])


def _opens(s: Sentence, verb: Unit, how: str) -> bool:
    """Whether a verb stands by itself; behind what is said in a clause, a comma must part the two."""
    k = s.grammar.walker.back(verb.at - 1, _ADVERBS)
    alone = k >= 0 and s.units[k].kind not in "RS" and s.grammar.antecedent(verb.at) is None
    return alone and (how not in _CLAUSE or after_comma(s, s.units[k + 1]))


def before_saying(s: Sentence, begin: int, how: str) -> int:
    """Return the token of قبل أن behind a comma where another saying stands: هدد بقصفها، | قبل أن يعلن, or the end.

    Args:
        s: The sentence.
        begin: First token of what is said.
        how: How that opens.
    """
    for unit in s.units if how not in _CLAUSE else ():
        k = unit.first - 1
        before = unit.kind == "S" and k - 1 > begin and s.tokens[unit.head].form == _THAT
        if before and s.tokens[k].form == _BEFORE and s.tokens[k - 1].form in COMMAS:
            return k if s.drafts_at(unit.at + 1) == "statement" else len(s.tokens)
    return len(s.tokens)


def says_more(s: Sentence, draft: Draft, begin: int, words: Speech) -> int:
    """Return where who speaks says something else: قال المتحدث إن الهجوم جبان | وأضاف أن, or the end.

    Behind إنه the verb may tell what he says of himself: قال الوزير إنه زار البلدة وأكد لسكانها أن.

    Args:
        s: The sentence.
        draft: The saying.
        begin: First token of what is said.
        words: Words of attribution.
    """
    mine = [u for u in draft.roles.get("speaker", ()) if u.at >= 0]
    himself = s.tokens[begin - 1].form.endswith(TAKEN_UP) and draft.pattern.trigger != _DESCRIBE  # وصفه بأنه
    then = goes_on(s, draft, begin, words)
    if not mine or himself:
        return then
    for other in s.drafts:
        joined = other.type == "statement" and other.hit.verb and other.unit.conj and other.hit.i > begin
        quoted = joined and (inside_quotes(s, draft.hit.i, other.hit.i) or _says_nothing(s, other))
        if not joined or quoted:
            continue
        if any(u is mine[0] for u in other.roles.get("speaker", ())) or _his_too(s, draft, other):
            return min(other.unit.first, then)
    return then


def _his_too(s: Sentence, draft: Draft, other: Draft) -> bool:
    """قالت الشرطة إن ثلاثة قتلوا | وأكدت اعتقال رجل, قال إن الوضع خطير | ودعا المجتمع الدولي إلى التدخل."""
    told = [s.tokens[d.hit.i] for d in (draft, other)]
    if not draft.hit.verb or any("verb_impf" in t.tags for t in told) or told[1].pron:
        return False
    she = [ends_in_ta(t, s.grammar.words) for t in told]
    if she[0] != she[1] or told[1].stem.endswith("وا") != told[0].stem.endswith("وا"):
        return False
    speakers = other.roles.get("speaker", ())
    if not speakers:
        return True
    called = other.pattern.subtype == _DEMAND and len(speakers) == 1 and speakers[0].at == other.unit.at + 1
    return called and not (speakers[0].kinds & _NAMED or speakers[0].quantity) and _then_what(s, speakers[0])


def _then_what(s: Sentence, unit: Unit) -> bool:
    """Whether what is asked for stands right behind whom one calls on: ودعا المجتمع الدولي | إلى التدخل."""
    behind = s.units[unit.at + 1] if unit.at + 1 < len(s.units) else unit
    return behind.prep in _TO_WHAT or (behind.kind == "P" and s.tokens[behind.head].form in _TO_WHAT)


def _says_nothing(s: Sentence, other: Draft) -> bool:
    """وسيواصل التحرك, but وأضاف أن: whether a verb that mostly tells something else has no أن right behind it."""
    behind = s.units[other.unit.at + 1 : other.unit.at + 2]
    return other.pattern.trigger == _WEAK and not any(unit.kind == "S" for unit in behind)


def in_clause(s: Sentence, draft: Draft, unit: Unit) -> bool:
    """أعلن الجيش الذي يخوض | معارك | عن مقتل: whether a phrase is the object of a clause about who speaks.

    Args:
        s: The sentence.
        draft: The saying.
        unit: A phrase behind it.
    """
    if of_the_dead(s, s.units[unit.at - 1], unit) or _of_document(s, unit):
        return True  # قالت شقيقة الجندي | القتيل
    k = draft.unit.at
    verb = s.grammar.walker.back(unit.at - 1, "F")  # تضم | أخطر | المجرمين
    behind = verb == k + _VERB and s.units[verb].kind == "V"
    more = (u for u in s.units[unit.at + 1 : unit.at + _VERB] if unit.prep == _ON and u.prep == _ABOUT)
    if not behind or (unit.prep and next(more, None) is None):  # الذي يسيطر | على الميناء | عن مقتل ستة
        return False
    whose = s.units[k + 2].kind == "R" and s.grammar.walker.form(s.units[k + 2]) not in s.grammar.words.free_relative
    return whose and s.units[k + 1].kind == "NP"  # but أدانت الحكومة ما سمته | العمل الإرهابي


def _of_document(s: Sentence, unit: Unit) -> bool:
    """طالب المجلس في بيان صدر | بالإجماع: whether a phrase tells how the document that one speaks in came out."""
    verb = unit.at - 1
    return unit.prep == "ب" and verb > 0 and s.units[verb].kind == "V" and document_of(s, verb) is not None
