"""What is said where it stands before who says it, or is described by it: وفق ما أعلنته, حسبما قال, الأمر الذي نفته."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.apodosis import answer
from conflict_events.events.attribution.marks import OPENING, after_comma
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.told_of import past_source
from conflict_events.patterns.walks.unit_row import QUOTES
from conflict_events.text.set_off import DASHES

_LOOSE = QUOTES | COMMAS | {".", ":", "؛", "!", "؟", "?", "…"}

_LEFT_OVER = frozenset({"(", "و", "او", "ثم", "بل"})  # before what is no more said: يدين الهجوم، | أو يلزم الجيش
_LOOSE_AT_END = _LOOSE | _LEFT_OVER
_SOMEBODY = frozenset({"person", "title", "person_name", "armed"})
_SPEAKS = ACTORS | {"speech"}
_NAME_ALONE = frozenset({"person_name"})
_TWO = 2
_TURN = 5  # units behind a turn of the reporter within which the verb of another saying stands
_REACH = 6  # units behind a verb within which أن stands
Content = tuple[int, int, str]
"""Half-open token range of what is said, and how it opens: "that", "quote", "about" (عن), "with" (ب) or "phrase"."""


def as_said(s: Sentence, k: int, words: Speech) -> int | None:
    """Return the first token of وفق ما, حسبما, كما before a verb of saying: what it says stands before it."""
    if k == 0:
        return None
    before = s.units[k - 1]
    form = s.tokens[before.head].form
    if before.kind == "S" and form in words.as_said_clause and k > 1:
        close = s.tokens[before.first - 1].kind == "word" and form in words.as_well
        own = form.endswith("حسبما") or (close and _somebody_behind(s, k))
        return before.first if own or after_comma(s, before) else None
    for unit in reversed(s.units[max(k - 3, 0) : k]):
        described = unit.kind == "R" and s.tokens[unit.head].form != "ما"  # بحسب الخلية التي أكدت
        if unit.kind not in "FRNPS" or described:
            return None
        head, first = s.tokens[unit.head], s.tokens[unit.first]
        if head.form in words.as_said_with_ma and s.tokens[unit.j].form == "ما":
            return unit.first if after_comma(s, unit) else None
        if {head.form, head.base, first.form} & words.as_said:
            return unit.first
    return None


def _somebody_behind(s: Sentence, k: int) -> bool:
    """انسحبت القوة | كما أفاد المرصد: whether somebody who speaks stands right behind a verb."""
    behind = s.units[k + 1] if k + 1 < len(s.units) else None
    bare = behind is not None and behind.kind == "NP" and not (behind.prep or behind.conj)
    bare = bare and not s.tokens[s.units[k].head].pron  # العملية كما رواها الوزير
    return bare and behind is not None and bool(behind.kinds & _SPEAKS) and not s.tokens[behind.head].pron


def attributed(s: Sentence, draft: Draft, at: int, words: Speech) -> Content | None:
    """Return the clause that بحسب X attributes: the one before it, or behind it where it opens the sentence."""
    opens = at > 1 and s.tokens[at - 1 - (s.tokens[at - 1].form in OPENING)].form in words.that  # أضاف أنه | وفقا لبيان
    if not opens and any(u.j <= at and u.kind in ("V", "NP") for u in s.units):
        begin, end = trim(s, _clause_start(s, draft, at, words), _clause_end(s, draft, at, words))
        if begin < end == at and s.tokens[end - 1].form in words.that_is:
            begin, end = trim(s, begin, end - 1)  # فر المهاجم، | وذلك وفقا للشرطة
    else:
        last = max((u.j for group in draft.roles.values() for u in group), default=draft.unit.j)
        answered = answer(s, last, words)
        begin = answered if answered is not None else _behind_source(s, last, words)
        begin += answered is not None and s.tokens[begin].base in words.that  # فإن | القوات انسحبت
        begin, end = trim(s, begin, _others_turn(s, begin, words))
    return (begin, end, "that") if begin < end else None


def _others_turn(s: Sentence, begin: int, words: Speech) -> int:
    """بحسب السكان، قتل الجنود ثلاثة، | بينما تنفي السلطات: return where others say something else, or the end."""
    others = {d.unit.at for d in s.drafts if d.type == "statement" and d.hit.verb and d.unit.i > begin}
    for unit in s.units if others else ():
        if unit.i <= begin or not after_comma(s, unit) or s.tokens[unit.first].form in words.that_is:
            continue  # وذلك بعد
        form, k = s.tokens[unit.first].form, unit.first + 1
        pair = f"{form} {s.tokens[k].form}" if k < len(s.tokens) else form
        turns = (unit.kind == "S" and form in words.turn) or form in words.contrast or pair in words.contrast
        if turns and any(n in others for n in range(unit.at + 1, unit.at + _TURN)):
            return unit.first
    return len(s.tokens)


def _behind_source(s: Sentence, last: int, words: Speech) -> int:
    """Return where the clause begins behind a source and what describes it: بحسب بيان أصدره الجيش، قتل."""
    between: list[Unit] = []
    for unit in s.units:
        if unit.i < last:
            continue
        if unit.kind == "." or (unit.kind == "S" and not (between and between[0].kind == "R")):
            comma = unit.kind == "." and s.tokens[unit.head].form in COMMAS
            if comma and ((not between and _told_of(s, unit)) or _named_there(s, unit)):
                continue
            return unit.j if comma and between and _describes(s, between, words) else last
        between.append(unit)
    return last


def _told_of(s: Sentence, comma: Unit) -> bool:
    """Whether a relative clause that another comma closes stands behind a comma: بحسب الوكالة، | التي زارته، قتل."""
    behind = s.units[comma.at + 1 :]
    closed = any(u.kind == "." and s.tokens[u.head].form in COMMAS for u in behind)
    return closed and behind[0].kind == "R"


def _named_there(s: Sentence, comma: Unit) -> bool:
    """بحسب مراسل القناة في سوريا، | عساف عبود، انسحبت: whether a source is named between commas."""
    name, close = (*s.units[comma.at + 1 : comma.at + 3], comma, comma)[:2]
    bare = name.kinds == _NAME_ALONE and not (name.prep or name.conj)
    return bare and close is not comma and s.tokens[close.head].form in COMMAS


def _describes(s: Sentence, between: list[Unit], words: Speech) -> bool:
    """Whether what stands before a comma tells of the source: a relative clause, its place, its author."""
    first = between[0]
    if first.kind == "R" or not any(u.kind == "V" for u in between):
        return True
    verb = next(u for u in between if u.kind == "V")
    source = next((u for u in reversed(s.units[: verb.at]) if u.kind == "NP"), first)
    if source.definite and first is verb:
        return False
    token = s.tokens[verb.head]
    spoken = any(d.type == "statement" and d.unit is verb for d in s.drafts)
    return bool(token.pron) or spoken or token.base in words.carrying or token.base in words.obtaining


def described(s: Sentence, draft: Draft, words: Speech) -> Content | None:
    """Return what a clause that describes it says: الهدنة التي أعلنتها الخرطوم, الأمر الذي نفته دمشق."""
    k, antecedent = draft.unit.at, draft.slots.antecedent
    pointed = draft.hit.verb and (bool(s.tokens[draft.hit.i].pron) or "عن" in draft.slots.resumed)
    if not pointed or k == 0:
        return None
    free = s.units[k - 1].kind == "R" and s.tokens[s.units[k - 1].head].form in s.grammar.words.free_relative
    if free and antecedent is None:
        first = s.units[k - 1 - (k > 1 and s.tokens[s.units[k - 2].head].form in words.taken_up)]  # وهو ما نفته
        said = attributed(s, draft, first.first, words) if after_comma(s, first) else None
        return said if said is None else (max(said[0], _last_told(s, first, words)), *said[1:])
    if antecedent is None or antecedent.at < 0:
        return None
    if s.tokens[antecedent.head].base in words.matter:
        return attributed(s, draft, antecedent.first, words)
    return antecedent.i, antecedent.j, "phrase"


def _last_told(s: Sentence, first: Unit, words: Speech) -> int:
    """إن المسلحين فروا، لكن جمعية تحدثت عن | مقتل مدنيين، وهو ما نفته: return where what was said last begins, or 0."""
    told = [d for d in s.drafts if d.type == "statement" and d.hit.verb and d.unit.at < first.at]
    if len(told) < _TWO:  # of one saying all is taken up
        return 0
    for unit in s.units[told[-1].unit.at + 1 : min(told[-1].unit.at + 1 + _REACH, first.at)]:
        form = s.tokens[unit.head].form
        if unit.kind in "S." and (form in words.that or form == ":"):
            return unit.j
        if unit.kind == "NP" and unit.prep in words.content_preposition:
            return unit.i
        if unit.kind in "VR":
            return 0
    return 0


def _clause_start(s: Sentence, draft: Draft, at: int, words: Speech) -> int:
    """Return where the clause before an attribution begins: behind what others say, else with its sentence."""
    others = (d for d in s.drafts if d.type == "statement" and d is not draft and d.hit.verb and d.unit.j <= at)
    said = [d.unit.at for d in others if not d.pattern.content or _told(s, d, words)]
    if not said:
        return 0
    for unit in reversed(s.units):
        turns = unit.j <= at and unit.kind == "S" and s.tokens[unit.head].form in words.turn
        if turns and not _meanwhile(s, unit, words):
            return unit.j
        as_well = unit.kind == "S" and s.tokens[unit.head].form in words.as_well
        if unit.j <= at and unit.at > said[0] and as_well and after_comma(s, unit):
            return unit.j  # دعا إلى التهدئة، كما | أجرى اتصالات، بحسب مكتبه
    return 0


def _told(s: Sentence, draft: Draft, words: Speech) -> bool:
    """Whether أن or a colon stands behind a verb that says something only then: وافق على, but توقع أن."""
    behind = s.units[draft.unit.at + 1 : draft.unit.at + 1 + _REACH]
    return any(s.tokens[u.head].form in words.that or s.tokens[u.head].form == ":" for u in behind)


def _clause_end(s: Sentence, draft: Draft, at: int, words: Speech) -> int:
    """Return where the clause ends that an attribution stands in or behind: أعدم، بحسب سكان، ثمانية | in it."""
    last = max((u.j for group in draft.roles.values() for u in group), default=draft.unit.j)
    if (dash := _closing_dash(s, at)) is not None:
        return _turn_behind(s, draft, dash, words)
    if (on := past_source(s.grammar.walker, draft.unit.at)) > draft.unit.at > 0:  # قتل بحسب المرصد | ثلاثة مدنيين
        return _turn_behind(s, draft, on, words)
    own = s.units[s.unit_of[last]] if last in s.unit_of else draft.unit
    last = own.j if own.kind == "F" else last  # بحسب المصدر | نفسه
    closes = last < len(s.tokens) and s.tokens[last].form in COMMAS
    behind = s.units[s.unit_of[last + 1]] if closes and last + 1 in s.unit_of else None
    if behind is None or behind.conj or s.tokens[at - 1].form not in COMMAS:
        return at
    if behind.first > at and behind.at < draft.unit.at:  # قتل ستة، كما قال مصدر، | في غارة: the source is read last
        return _turn_behind(s, draft, behind.at, words)
    if behind.kind != "NP":
        return at
    named = behind.quantity is None and bool(behind.kinds & _SOMEBODY)  # وفقا لفلان، أحد ضباط الفرقة
    lone = s.units[draft.unit.at - 2].kind == "V"  # هاجم، بحسب سكان، | مسلحون قافلة
    if draft.unit.first != at or (named and not lone):
        return at
    return _turn_behind(s, draft, behind.at, words)


def _closing_dash(s: Sentence, at: int) -> int | None:
    """أسفر القصف -بحسب السكان | - عن مقتل عشرة: return the unit of the dash behind a source that one opens, or None."""
    if s.tokens[at - 1].raw not in DASHES:
        return None
    behind = s.units[s.unit_of[at] + 1 :][:_REACH] if at in s.unit_of else []
    return next((u.at for u in behind if u.kind == "." and s.tokens[u.head].raw in DASHES), None)


def _turn_behind(s: Sentence, draft: Draft, at: int, words: Speech) -> int:
    """Return where another saying or clause begins behind unit `at`, or where the sentence ends."""
    others = {d.unit.at for d in s.drafts if d.type == "statement" and d is not draft}
    first = s.units[at].first  # what is read last may stand before it
    turns = (u for u in s.units[at + 1 :] if u.first > first and after_comma(s, u) and _parts(s, u, others, words))
    return next((u.first for u in turns), len(s.tokens))


def _parts(s: Sentence, unit: Unit, others: set[int], words: Speech) -> bool:
    """Whether another saying or clause begins at a unit behind a comma."""
    form = s.tokens[unit.head].form
    return unit.at in others or (unit.kind == "S" and (form in words.turn or form in words.as_well))


def _meanwhile(s: Sentence, turn: Unit, words: Speech) -> bool:
    """Whether a clause only tells what those before it were at: قتلوا | بينما كانوا يصطفون."""
    return turn.j < len(s.tokens) and s.tokens[turn.j].form in words.were_at


def trim(s: Sentence, begin: int, end: int) -> tuple[int, int]:
    """Return a range of tokens without the marks at its ends, and without a conjunction that joins nothing to it."""
    while begin < end and s.tokens[begin].form in _LOOSE:
        begin += 1
    if begin < end < len(s.tokens) and s.tokens[end - 1].conj and "negation" in s.tokens[end - 1].tags:
        end -= 1  # دعا إلى الحوار، ولم | يتجاوب أحد
    while end > begin and s.tokens[end - 1].form in _LOOSE_AT_END:
        end -= 1
    return begin, end
