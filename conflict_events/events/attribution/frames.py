"""What frames a saying: whom it was said to and when, beside who speaks: قال فلان، وزير الدفاع، لقناة كذا الأحد إن.

The walk from a verb gathers what attaches to it until its clause ends, and an apposition between commas ends it. Of a
verb of saying the end is known: what stands before أن, a colon or a quotation mark is its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.pointing import behind_pointing
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.circumstances.not_when_said import not_when_said
from conflict_events.events.circumstances.time_owners import of_noun
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.unit_row import QUOTES

_OUTLET = frozenset({"outlet", "outlet_noun"})
_OTHERS = frozenset({"person", "title", "person_name", "force", "group", "gent", "event"})
_OWN = ("ه", "ها", "هم")  # whose account it is; the lists hold حسابه whole
_TO = "ل"
_COMMON, _NAMES, _NOUN = frozenset({"outlets_ambiguous"}), frozenset({"outlets", "outlet_nouns"}), frozenset({"noun"})
_TELLERS = frozenset({"person", "title", "person_name", "armed", "group", "org", "state", "gent"})
_ON = frozenset({"علي", "في", "ب", "عبر"})


def frame(s: Sentence, event: Finished, words: Speech) -> None:
    """Fill outlet and time of a saying from what stands between its verb and what is said, and before it."""
    if event.draft.type != "statement" or event.content is None or not event.draft.hit.verb:
        return
    _part_outlet(s, event)
    between = list(_between(s, event, words))
    carried = [
        u
        for u in event.roles.get("outlet", [])
        if s.tokens[u.head].base not in words.echo and not _no_paper(s, u, words)
    ]  # نُقل عنه قوله لصحيفة
    event.roles["outlet"] = carried
    if not event.roles.get("outlet"):
        found = next((u for u in between if _carries(s, event, u, words)), None) or _talked_to(s, event, words)
        found = found or next(
            (u for u in behind_pointing(s, event.content, words) if _carries(s, event, u, words)), None
        )
        if found is not None:
            event.roles["outlet"] = [found]
    event.roles["outlet"] = [_whole(s, u, words) for u in event.roles["outlet"]]
    if not event.roles["outlet"]:
        del event.roles["outlet"]
    if not event.times and event.content[0] > event.draft.hit.start:
        times = [u for u in between if u.kind == "T" and u.time is not None and not of_noun(u)]
        dated = [u for u in times if u.time is not None and u.time.start is not None]
        if theirs := [u for u in dated if not_when_said(s, event.draft, u)]:
            times, dated = ([u for u in us if u not in theirs] for us in (times, dated))
        event.times = (dated or times)[:1]


def _part_outlet(s: Sentence, event: Finished) -> None:
    """Part a speaker from who he tells: مدير المستشفى عبد الرحمن عثمان | ل"الشرق الأوسط"."""
    speakers = event.roles.get("speaker", [])
    last = speakers[-1] if speakers else event.draft.unit
    if not last.kinds & {"title", "person", "person_name", "speech"}:
        return  # الموالي لـ«داعش»
    for k in range(last.i + 1, last.j - 1):
        if s.tokens[k].form == _TO and s.tokens[k + 1].form in QUOTES:
            end = last.j - (s.tokens[last.j - 1].form in QUOTES)
            event.roles["speaker"] = [*speakers[:-1], replace(last, j=k)]
            event.roles["outlet"] = [replace(last, i=k + 2, j=end, head=k + 2, kinds=_OUTLET)]


def _between(s: Sentence, event: Finished, words: Speech) -> Iterator[Unit]:
    """Yield what stands between a verb and what is said; of a clause that describes the speaker, whom it is told to."""
    content, described = event.content or (0, 0), False
    behind = content[0] > event.draft.hit.start
    for unit in s.units[event.draft.unit.at + 1 :]:
        if unit.i >= content[0] if behind else unit.kind in "VSR":
            return
        if unit.kind == "R" or (unit.kind == "V" and s.units[unit.at - 1].kind != "R"):
            described = not _document(s, unit.at - 1, words)
        elif unit.kind == "V":
            continue  # في البيان الذي | صدر الثلاثاء
        elif unit.kind == "." and s.tokens[unit.head].form in COMMAS:
            described = False
        elif not described or (unit.prep == _TO and unit.kinds & _OUTLET):
            yield unit


def _document(s: Sentence, m: int, words: Speech) -> bool:
    """Whether what a clause describes is the document that says it: في بيان أصدره الأحد."""
    return s.units[m].kind == "NP" and s.tokens[s.units[m].head].base in words.carried


def _carries(s: Sentence, event: Finished, unit: Unit, words: Speech) -> bool:
    """Whether a phrase beside a saying names who it was said to, or where: لقناة كذا, على تويتر, لـ«المدن»."""
    if unit.kind != "NP" or unit.trigger or unit.empty or "speech" in unit.kinds or common_word(s, unit):
        return False
    if _no_paper(s, unit, words):
        return False
    if s.tokens[unit.first - 1].form == "(":  # وكالة الأنباء السورية (سانا)
        return False
    foreign = s.tokens[unit.head].form.isascii() and s.tokens[unit.head].form.isalpha()  # لـCNN
    if foreign and unit.prep in words.channel_preposition and not unit.kinds & _OTHERS:
        talk = s.tokens[s.units[unit.at - 1].head].base  # في مقابلة مع CNN
        return talk in words.carried and bool(event.roles.get("speaker"))
    if unit.prep == _TO:
        named = foreign or s.tokens[unit.i - 1].form in QUOTES
        named = named and not unit.kinds & _OTHERS and bool(event.roles.get("speaker"))
        return named or bool(unit.kinds & _OUTLET)
    if unit.kinds & _OTHERS:  # أبلغ الجيش السفير: a paper's name, and an ambassador
        return False
    told = s.tokens[event.draft.hit.i].base in words.telling and not unit.prep and bool(event.roles.get("speaker"))
    mine = any(u.at == unit.at or u.kinds & _OUTLET for u in event.roles.get("speaker", ()))  # الوكالة الرسمية | سانا
    return (unit.prep in words.channel_preposition or (told and not mine)) and bool(unit.kinds & _OUTLET)


def _no_paper(s: Sentence, unit: Unit, words: Speech) -> bool:
    """Whether words that papers bear tell what an office or an agency is for: لشؤون الإعلام العربي, وكالة المخابرات."""
    behind = s.tokens[unit.head + 1].base if unit.head + 1 < unit.j else ""
    return s.tokens[unit.head].base in words.concern or behind in words.agencies


def common_word(s: Sentence, unit: Unit) -> bool:
    """Whether the name of a paper is the word that it was made of: على نطاق العالم, استطلاع للرأي; but قال فلان للرأي.

    Args:
        s: The sentence.
        unit: A phrase beside a saying.
    """
    last, before = s.tokens[unit.j - 1], s.units[unit.at - 1]
    if not last.tags & _COMMON or last.tags & _NAMES or s.tokens[last.i - 1].form in QUOTES:
        return False
    if unit.head != last.i:
        return not kinds_of(s.tokens[unit.head]) & _OUTLET and s.tokens[unit.head].tags >= _NOUN
    return unit.prep == _TO and before.kind == "NP" and not before.kinds & _TELLERS and not before.time


def _talked_to(s: Sentence, event: Finished, words: Speech) -> Unit | None:
    """Return who a saying was said to where that opens the sentence: في مقابلة مع قناة كذا، قال."""
    for unit in s.units[: event.draft.unit.at]:
        if unit.kind in "VSR":
            return None
        before = s.units[unit.at - 1] if unit.at else unit
        talk = before.kind == "NP" and s.tokens[before.head].base in words.carried
        if talk and unit.kinds & _OUTLET and (unit.prep == _TO or unit.prep in words.channel_preposition):
            return unit
    return None


def _whole(s: Sentence, unit: Unit, words: Speech) -> Unit:
    """Return a page with the service it is on: صفحتها | على موقع "فيسبوك"; of حسابه | على تويتر the service alone."""
    behind = s.units[unit.at + 1] if 0 <= unit.at < len(s.units) - 1 else None
    own = s.tokens[unit.head].form.endswith(_OWN)
    if behind is None or not own or behind.kind != "NP" or behind.prep not in _ON or not behind.kinds & _OUTLET:
        return unit
    if s.tokens[unit.head].base in words.account:
        return behind
    closes = s.tokens[behind.i - 1].form in QUOTES and behind.j < len(s.tokens)
    return replace(unit, j=behind.j + (closes and s.tokens[behind.j].form in QUOTES))
