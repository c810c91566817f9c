"""The stages of the cascade over whole articles: sentences and tokens first, then names, then events.

Names are found for many articles at once, since a neural model is fast on many sentences and slow on one.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, islice

from conflict_events.entities.names.filed import filed
from conflict_events.entities.names.introduced import Introductions
from conflict_events.entities.names.merging import Merger
from conflict_events.entities.words.lexicon import Lexicon, Name
from conflict_events.errors import ModelError
from conflict_events.events.assemble import Assembler
from conflict_events.events.build import entities_of
from conflict_events.events.domain import Domain
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Reader, Sentence
from conflict_events.explain.model import SentenceExplanation
from conflict_events.languages import table
from conflict_events.own import Own
from conflict_events.patterns.carriers import carrier_verbs
from conflict_events.patterns.match import Matcher
from conflict_events.patterns.triggers import TriggerIndex
from conflict_events.records import Entity, Event, Note, Span
from conflict_events.records.made import made
from conflict_events.text.clitics import Clitics
from conflict_events.text.sentences import split_sentences
from conflict_events.text.spelling import respelled
from conflict_events.text.teh_marbuta import TehMarbuta
from conflict_events.text.tokens import Token, tokenize, tokenize_spans

Recognizes = Callable[[Sequence[Sequence[Token]]], list[list[Name]]]
"""A source of names beside the lists: token lists of sentences in, names of each sentence out."""


_BLOCK = 1024  # sentences whose tokens are kept while the model reads: memory stays bounded in an article of megabytes


@dataclass(slots=True)
class Words:
    """One sentence taken apart, and the names in it."""

    start: int
    end: int
    tokens: list[Token]
    names: list[Name]
    triggers: list[Token]  # what may be one


@dataclass(frozen=True, slots=True)
class Given:
    """A text that another program has taken apart; all spans are half-open, in code points.

    Attributes:
        text: The text.
        sentences: The tokens of each sentence, in text order, not overlapping.
        names: Names that it found: start, end, label.
    """

    text: str
    sentences: Sequence[Sequence[tuple[int, int]]]
    names: Sequence[tuple[int, int, str]] = ()


@dataclass(slots=True)
class Reading:
    """What is known of one article on its way through the stages."""

    text: str
    day: dt.date | None
    drafts: list[tuple[Sentence, Finished, Counter[str]]] = field(default_factory=list)
    talk: Counter[str] = field(default_factory=Counter)
    entities: list[Entity] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def failed(self, start: int, end: int, error: Exception) -> None:
        """Note a sentence that could not be read; it costs itself alone."""
        message = f"this sentence could not be read ({type(error).__name__}: {error}); please report it"
        self.notes.append(Note(code="sentence-failed", message=message, start=start, end=end))


class Stages:
    """All stages of one language; immutable once built.

    Args:
        language: ISO 639-1 code.
        own: Data of the user's own.
        recognize: A source of names beside the lists, or None.
    """

    def __init__(self, language: str, own: Own, recognize: Recognizes | None) -> None:
        rules, changes = own.checked(language)
        self.types = rules.types
        index = TriggerIndex(rules.triggers)
        words = index.words()
        for form, kind in carrier_verbs(language).items():
            words.setdefault(form, set()).add(kind)
        self._lexicon = Lexicon(language, words, changes)
        self.split = Clitics(self._lexicon.vocabulary, self._lexicon.solid)
        self._dotted = TehMarbuta(self.split, **table(language, "spelling"))
        self.patterns = rules.patterns
        self.reader = Reader(language, self._lexicon, index, Matcher(rules.patterns, language))
        self._assemble = Assembler(language)
        self._domain = Domain(language)
        self._merge = Merger(language)
        self._introductions = Introductions(language, self.split)
        self._recognize = recognize
        self._block = 1 if recognize is None else _BLOCK

    def __call__(self, texts: Sequence[str], days: Sequence[dt.date | None]) -> list[Reading]:
        """Take articles through all stages.

        Args:
            texts: Their texts.
            days: Their days of publication, in the same order.

        Returns:
            What was read of each, in the same order.
        """
        readings = [Reading(text, day) for text, day in zip(texts, days, strict=True)]
        for block in self._blocks(readings):
            self._name(block)
            for reading, words in block:
                self._read(reading, words)
        return readings

    def _blocks(self, readings: Iterable[Reading]) -> Iterator[list[tuple[Reading, Words]]]:
        """Yield sentences in blocks for the model; where an article is cut depends on no other article."""
        block: list[tuple[Reading, Words]] = []
        for reading in readings:
            sentences = self._begin(reading)
            while part := list(islice(sentences, self._block)):
                if block and len(block) + len(part) > self._block:
                    yield block
                    block = []
                block += part
        if block:
            yield block

    def on_tokens(self, given: Given, day: dt.date | None) -> Reading:
        """Take one article through all stages that another program has cut into sentences and tokens.

        Args:
            given: What the other program found.
            day: Day of publication.
        """
        reading, text = Reading(given.text, day), self._dotted(respelled(given.text))
        names, known = sorted(given.names), self._introductions(text)
        starts = [start for start, _, _ in names]
        for spans in filter(None, given.sentences):
            start, end = spans[0][0], spans[-1][1]
            try:
                near = names[bisect_left(starts, start) : bisect_left(starts, end)]
                parts = self._given(text, spans, near, known)
            except Exception as error:  # noqa: BLE001  # whatever goes wrong in one sentence must not lose the article
                reading.failed(start, end, error)
            else:
                for words in parts:
                    self._read(reading, words)
        return reading

    def explain(self, text: str, day: dt.date | None, events: Sequence[Event]) -> Iterator[SentenceExplanation]:
        """Take a text through the stages again, and say of each sentence what was tried.

        Args:
            text: The article's text.
            day: Day of publication.
            events: The events that were found in it.
        """
        from conflict_events.explain.sentences import SentenceExplainer

        explainer = SentenceExplainer(self.reader, self._assemble)
        for block in self._blocks([Reading(text, day)]):
            self._name(block)
            for _, words in block:
                at = words.start, words.end
                read = (
                    self.reader.read(text, at, words.tokens, words.names, day, words.triggers)
                    if words.triggers
                    else None
                )
                if words.tokens:
                    yield explainer(words.tokens, read, words.names, Span.of(text, *at), text, events)

    def _given(
        self,
        text: str,
        spans: Sequence[tuple[int, int]],
        found: Sequence[tuple[int, int, str]],
        known: Mapping[str, str],
    ) -> list[Words]:
        """Read the tokens and names of one sentence; a name is that of all tokens that it touches."""
        tokens = tokenize_spans(text, spans, self.split)
        proposed = []
        for start, end, label in found:
            touched = [token.i for token in tokens if token.start < end and start < token.end]
            if touched:
                proposed.append(Name(touched[0], touched[-1] + 1, label))
        proposed += self._introductions.find(tokens, known)
        names = self._merge(tokens, self._lexicon.find_names(tokens), proposed)
        return self._parts(spans[0][0], spans[-1][1], tokens, names)

    def believed(self, reading: Reading) -> list[tuple[Sentence, Finished]]:
        """Return the events of an article that its talk does not speak against (sport, markets)."""
        return [(s, event) for s, event, talk in reading.drafts if self._domain.believes(event, talk, reading.talk)]

    def _begin(self, reading: Reading) -> Iterator[tuple[Reading, Words]]:
        """Take the sentences of an article apart; one that fails costs itself alone, and a note says so."""
        text = self._dotted(respelled(reading.text))
        known = self._introductions(text)
        for start, end in split_sentences(text):
            try:
                tokens = tokenize(text, start, end, self.split)
                names = self._lexicon.find_names(tokens)
                if told := self._introductions.find(tokens, known):
                    names = self._merge(tokens, names, told)
                parts = self._parts(start, end, tokens, names)
            except Exception as error:  # noqa: BLE001  # whatever goes wrong in one sentence must not lose the article
                reading.failed(start, end, error)
            else:
                for words in parts:
                    yield reading, words

    def _parts(self, start: int, end: int, tokens: list[Token], names: list[Name]) -> list[Words]:
        """Part where a dispatch was filed from its first sentence, in which nothing of that is told."""
        cut = filed(tokens, names, self.reader.language)
        if not cut:
            return [Words(start, end, tokens, names, self.reader.may_trigger(tokens))]
        rest = [Token(n, t.start, t.end, t.word) for n, t in enumerate(tokens[cut:])]
        behind = [name._replace(i=name.i - cut, j=name.j - cut) for name in names if name.i >= cut]
        return [
            Words(start, tokens[cut - 1].end, tokens[:cut], [name for name in names if name.j <= cut], []),
            Words(rest[0].start, end, rest, behind, self.reader.may_trigger(rest)),
        ]

    def _name(self, block: Sequence[tuple[Reading, Words]]) -> None:
        """Let the model read the sentences that hold a trigger and a word that no list knows: half of all words."""
        if self._recognize is None:
            return
        asked = [words for _, words in block if words.triggers and self._merge.unsettled(words.tokens)]
        try:
            proposed = self._recognize([words.tokens for words in asked])
        except ModelError:
            raise
        except Exception as error:  # noqa: BLE001  # a model that fails on odd text must not lose what the lists know
            message = f"the NER model failed ({type(error).__name__}: {error}); names come from the lists alone"
            for reading in {id(reading): reading for reading, _ in block}.values():
                reading.notes.append(Note(code="names-failed", message=message))
            return
        added = {}
        for words, names in zip(asked, proposed, strict=True):
            listed = set(words.names)
            words.names = self._merge(words.tokens, words.names, names)
            added[id(words)] = [name for name in words.names if name not in listed]
        self._carry(block, added)

    def _carry(self, block: Sequence[tuple[Reading, Words]], added: dict[int, list[Name]]) -> None:
        """Let a name that the model has found in one sentence of an article be known in all of them."""
        for _, group in groupby(block, key=lambda pair: id(pair[0])):
            sentences = [words for _, words in group]
            known = self._introductions.found([(w.tokens, added[id(w)]) for w in sentences if id(w) in added])
            for words in sentences if known else ():
                if words.triggers and (told := self._introductions.find(words.tokens, known)):
                    words.names = self._merge(words.tokens, words.names, told)

    def _read(self, reading: Reading, words: Words) -> None:
        """Read the events of one sentence; one that fails costs itself alone."""
        text, sentence, events = reading.text, None, []
        try:
            talk = self._domain.tally(words.tokens)
            if words.triggers:
                at = words.start, words.end
                sentence = self.reader.read(text, at, words.tokens, words.names, reading.day, words.triggers)
            if sentence is not None:
                events = self._assemble(sentence)
                talk = self._domain.vouched(talk, events)
        except Exception as error:  # noqa: BLE001  # as above
            reading.failed(words.start, words.end, error)
            return
        reading.talk.update(talk)
        reading.entities += _entities(text, words)
        if sentence is not None:
            reading.drafts += [(sentence, event, talk) for event in events]
            reading.entities += entities_of(sentence)


_PUBLIC = {"person_name": "person", "org_name": "org"}


def _entities(text: str, words: Words) -> list[Entity]:
    """Return the records of names."""
    spans = [(words.tokens[n.i].core, words.tokens[n.j - 1].end, n.kind) for n in words.names]
    return [made(Entity, start=a, end=b, text=text[a:b], kind=_PUBLIC.get(kind, kind)) for a, b, kind in spans]
