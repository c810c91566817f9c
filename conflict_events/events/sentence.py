"""Everything known of one sentence, worked out in the order of the cascade."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from conflict_events.entities.noun_phrases.chunker import Chunker
from conflict_events.entities.noun_phrases.denied import join_denied
from conflict_events.entities.noun_phrases.exceptions import part_exceptions
from conflict_events.entities.noun_phrases.own_number import told_aside
from conflict_events.entities.quantities.bracketed import unbracketed
from conflict_events.entities.quantities.counting import counted_by_frame, share_a_number
from conflict_events.entities.quantities.numbers import Quantity, find_quantities
from conflict_events.entities.quantities.wholes import as_parts
from conflict_events.entities.times.dates import TimeMention, find_times
from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.word_classes.held_to_be import pass_over
from conflict_events.entities.word_classes.left_behind import end_phrases
from conflict_events.entities.word_classes.marked import by_marks
from conflict_events.entities.word_classes.presumed import presumed
from conflict_events.entities.word_classes.replies import part_reply
from conflict_events.entities.word_classes.tagging import tag
from conflict_events.entities.word_classes.whole_names import whole_names
from conflict_events.entities.words.lexicon import CALLED, Lexicon, Name
from conflict_events.events.own_tolls import without_own
from conflict_events.patterns.carriers import carriers
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.match import Matcher
from conflict_events.patterns.triggers import Hit, TriggerIndex
from conflict_events.patterns.walks.unit_row import QUOTES
from conflict_events.text.tokens import Token

_NO_NAMES = "FPSB"
_SINCE_REACH = 15
_THEMSELVES = "نفسيهما"
_PARTICLES = frozenset("FS")
_OF_PLACE = frozenset({"في", "الي", "داخل", "قرب", "نحو"})
_STATES = frozenset({"states"})
_NO_EVENTS = frozenset({"group", "org", "force", "weapon"})


@dataclass(slots=True)
class Sentence:
    """One sentence with all its stages.

    Attributes:
        text: The whole article's text.
        start: Where the sentence begins, in code points.
        end: Where it ends.
        tokens: Its tokens.
        classes: Their word classes.
        units: Its units.
        names: Lexicon names found.
        grammar: Slots of its verbs and event nouns.
        drafts: Its events in the making.
        unit_of: Token index to unit index.
        published: Day of publication.
        framed: Nouns that a number behind them counts.
        joint: Words of killing and wounding that share one number.
        quoted: First token of what is said to the token it is counted from and how many quotations are open before
            each token from there on and behind the last, or none where no mark of a quotation stands; filled as it is
            asked for.
    """

    text: str
    start: int
    end: int
    tokens: list[Token]
    classes: list[str]
    names: list[Name]
    units: list[Unit]
    grammar: Grammar
    drafts: list[Draft]
    unit_of: Mapping[int, int]
    published: dt.date | None = None
    framed: Mapping[int, Quantity] = field(default_factory=dict)
    joint: frozenset[int] = frozenset()
    quoted: dict[int, tuple[int, list[int]]] = field(default_factory=dict, init=False, repr=False, compare=False)

    _types: dict[int, str] | None = field(default=None, init=False, repr=False, compare=False)
    _bases: frozenset[str] | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def bases(self) -> frozenset[str]:
        """Its words without what is attached to them: a rule that needs one of a few asks first whether it is there."""
        if self._bases is None:
            self._bases = frozenset([token.base for token in self.tokens])
        return self._bases

    def drafts_at(self, k: int) -> str:
        """Return the type of the event that unit k heads, or ""."""
        if self._types is None:
            self._types = {d.unit.at: d.type for d in reversed(self.drafts)}
        return self._types.get(k, "")

    def span(self, unit: Unit) -> tuple[int, int]:
        """Return the raw half-open span of a unit proper: proclitics out, article in."""
        return self.tokens[unit.i].core, self.tokens[unit.j - 1].end


class Reader:
    """Reads sentences; immutable once built.

    Args:
        language: ISO 639-1 code.
        lexicon: Its words.
        triggers: Its triggers.
        matcher: Its patterns.
    """

    def __init__(self, language: str, lexicon: Lexicon, triggers: TriggerIndex, matcher: Matcher) -> None:
        self.language = language
        self._lexicon = lexicon
        self._triggers = triggers
        self.matcher = matcher
        self._chunker = Chunker(language, lexicon)
        self._carriers = carriers(language)

    def triggers(self, tokens: list[Token]) -> list[Hit]:
        """Return all triggers of a sentence, also those that `read` finds to be part of something else."""
        return self._triggers.find(tokens, tag(tokens, self.language))

    def may_trigger(self, tokens: Sequence[Token]) -> list[Token]:
        """Return the words of a sentence that may begin a trigger; where there is none, there is no event."""
        return self._triggers.starts(tokens)

    def read(
        self,
        text: str,
        span: tuple[int, int],
        tokens: list[Token],
        names: list[Name],
        published: dt.date | None,
        starts: Sequence[Token] | None = None,
    ) -> Sentence | None:
        """Read one sentence; None where it holds no trigger.

        Args:
            text: The whole article's text.
            span: The sentence in it, half-open, in code points.
            tokens: Its tokens.
            names: The names in it, in order, not overlapping.
            published: Day of publication.
            starts: Its words that may begin a trigger, where `may_trigger` has been asked already.
        """
        part_reply(tokens, self.language)
        whole_names(tokens, self.language)
        classes = tag(tokens, self.language)
        by_marks(tokens, classes)
        pass_over(tokens, classes, self.language)
        end_phrases(tokens, classes, self.language)
        _names_hold(tokens, names, classes)
        hits = self._triggers.find(tokens, classes, starts)
        if not hits:
            return None
        for name in names:
            if name.j - name.i > 1 and classes[name.i] in _NO_NAMES:
                classes[name.i] = "X"  # بي بي سي, علي عبد الله صالح
        hits = _without_tails(hits, classes)
        _open_quotations(hits, tokens, classes)
        quantities = unbracketed(tokens, classes, find_quantities(tokens, self.language), self.language)
        quantities, aside = told_aside(tokens, classes, as_parts(tokens, quantities))
        governed = presumed(tokens, classes, self.language)
        for q in quantities:
            for k in range(*q.tail) if q.tail else ():
                classes[k] = "F"  # على الأقل behind its noun belongs to the number
        times = find_times(tokens, published, self.language)
        times = [_narrow(t, hits, tokens) for t in times if not _holds(t, hits)]
        times = [
            t for t in times if t.j >= len(tokens) or tokens[t.j].form != _THEMSELVES
        ]  # انتحاريان | فجرا | نفسيهما
        ranges = [(q.i, q.j) for q in quantities] + [(t.i, t.j) for t in times]
        ranges += [(n.i, n.j) for n in names if n.j - n.i > 1 and n.kind in _NO_EVENTS]
        inside = {k for i, j in ranges for k in range(i, j)}
        hits = [hit for hit in hits if hit.i not in inside]  # حركة تحرير السودان, طرد مفخخ
        units = self._chunker(tokens, classes, names, quantities, times, _heads(hits))
        part_exceptions(units, tokens, {hit.i for hit in hits})
        join_denied(units, tokens)
        unit_of = _unit_of(units)
        for k, prep in governed.items():
            if k in unit_of:
                units[unit_of[k]].prep = prep
        voices = _voices(hits, unit_of, classes)
        grammar = Grammar(tokens, units, self._carriers, voices, self._lexicon.oblique, self.language)
        drafts = self.matcher(tokens, grammar, hits, unit_of)
        counts = quantities if drafts else ()  # nothing asks what they count where there is no event
        framed = counted_by_frame(tokens, counts, self.language) | aside
        joint = without_own(drafts, share_a_number(tokens, counts, self.language), tokens)
        return Sentence(text, *span, tokens, classes, names, units, grammar, drafts, unit_of, published, framed, joint)


def _names_hold(tokens: Sequence[Token], names: Sequence[Name], classes: list[str]) -> None:
    """Let no word of a long name be a particle: بي بي سي; and no town a verb or an adjective: في حرض, معركة كوباني."""
    for name in names:
        if name.kind != "place" or name.i == 0 or classes[name.i] not in "VA":
            continue
        last, token = tokens[name.i - 1], tokens[name.i]
        agrees = classes[name.i] == "V" or token.det or not last.stem.endswith("ة") or token.stem.endswith("ة")
        if not agrees or (classes[name.i] == "V" and last.stem in _OF_PLACE):
            classes[name.i] = "X"
    long = [n for n in names if n.j - n.i > 1]
    for k in [k for n in long for k in range(n.i, n.j)]:
        classes[k] = "X" if classes[k] in _PARTICLES else classes[k]
    for name in long:
        listed = "name_start" in tokens[name.i].tags  # the model takes وروى حاجي غلام for one name
        if name.kind == "place":
            tokens[name.i].tags |= CALLED  # بيت لاهيا is no house, رأس العين no head
            for k in range(name.i + (not listed), name.j):
                classes[k] = "X" if classes[k] in "VQ" else classes[k]  # إسلام أباد, رابعة العدوية
        elif name.kind == "state":
            tokens[name.i].tags |= _STATES  # شن الولايات المتحدة غارات: its first word alone may name anything
        elif name.kind == "person_name" and listed:
            classes[name.i : name.j] = "X" * (name.j - name.i)  # حسن نصر الله, يحيى سريع


def _unit_of(units: Sequence[Unit]) -> dict[int, int]:
    """Return the unit of each token; a bare number holds the token behind it too, unless another unit does."""
    places: dict[int, int] = {}
    for unit in units:
        places[unit.first] = unit.at
        if unit.j - unit.first > 1 or unit.i > unit.first:  # most units are one word
            for k in range(unit.first + 1, unit.j if unit.j > unit.i else unit.i + 1):
                places[k] = unit.at
    return places


def _without_tails(hits: Sequence[Hit], classes: list[str]) -> list[Hit]:
    """Return the triggers that are no part of another's expression; the words of an expression are particles."""
    tails = {k for hit in hits for k in hit.tail}
    if not tails:  # of most
        return list(hits)
    hits = [hit for hit in hits if hit.i not in tails]  # القبض in ألقت القوات القبض is no second event
    for hit in hits:
        for k in hit.tail:
            if hit.forms[0].at != "verb" and (hit.start != hit.i or not hit.start <= k < hit.end):
                classes[k] = "F"
    return hits


def _open_quotations(hits: Sequence[Hit], tokens: Sequence[Token], classes: list[str]) -> None:
    """علق على الحادث قائلا "...": let a quotation behind the last word of an expression be no name that it bears."""
    for k in (k for hit in hits if hit.verb for k in hit.tail if k > hit.i):
        if k + 1 < len(tokens) and tokens[k + 1].form in QUOTES and classes[k] in "NA":
            classes[k] = "F"


def _holds(time: TimeMention, hits: Sequence[Hit]) -> bool:
    """Whether a phrase behind منذ that has no day is an event of its own: منذ مقتل القائد."""
    apart = time.inner is not None and time.inner.i > time.i
    return time.since and time.start is None and not apart and any(time.i == h.i for h in hits)


def _narrow(time: TimeMention, hits: Sequence[Hit], tokens: Sequence[Token]) -> TimeMention:
    """غداة مقتل 17 مدنيا الجمعة, منذ شن هجومين في 2015 hold an event: its own time is الجمعة, 2015 alone."""
    if time.inner is None or time.how in ("since-duration", "since-clause"):
        return time
    begin = time.i
    if time.since:
        since = (k for k in range(time.i - 1, max(time.i - _SINCE_REACH, -1), -1) if tokens[k].form == "منذ")
        begin = next(since, time.i)
    if any(begin <= h.i < time.j and not time.inner.i <= h.i < time.inner.j for h in hits):
        return replace(time.inner, outer=time)
    return time


def _heads(hits: Sequence[Hit]) -> dict[int, int]:
    return {hit.i: (hit.end if hit.start == hit.i else hit.i + 1) for hit in hits}


def _voices(hits: Sequence[Hit], unit_of: Mapping[int, int], classes: Sequence[str]) -> dict[int, tuple[str, str]]:
    return {unit_of[h.i]: (_voice(h, classes), h.forms[0].number) for h in hits if h.verb and h.i in unit_of}


def _voice(hit: Hit, classes: Sequence[str]) -> str:
    """أطلق مسلحون النار: what stands between a verb and the object of its expression is who does it."""
    voice = hit.forms[0].voice
    parted = voice == "either" and hit.tail and hit.tail[0] > hit.i + 1
    return "active" if parted and classes[hit.i + 1] in "NXQ" else voice
