"""Puts the stages together: `load()` builds an `Extractor`, an `Extractor` reads articles."""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from os import PathLike

from conflict_events import __version__
from conflict_events.entities.dateline import find_dateline
from conflict_events.entities.lexicon import Lexicon, Name
from conflict_events.errors import InputError
from conflict_events.events.assemble import Assembler
from conflict_events.events.build import build_events, entities_of, unresolved
from conflict_events.events.domain import Domain
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Reader, Sentence, carrier_verbs
from conflict_events.explain.model import Explanation
from conflict_events.languages import data_version
from conflict_events.own import Own, read_own
from conflict_events.patterns.match import Matcher
from conflict_events.patterns.triggers import TriggerIndex
from conflict_events.records import Article, BaseEvent, Entity, EventTypes, Extraction, Note, Span, Versions
from conflict_events.resolve.article import ArticleResolver
from conflict_events.text.clitics import Clitics
from conflict_events.text.sentences import split_sentences
from conflict_events.text.tokens import Token, tokenize

_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_NER = ("lexicon",)
_SAMPLE = 2000  # code points looked at to tell whether a text is Arabic


def load(
    language: str = "ar",
    *,
    ner: str = "lexicon",
    patterns: Iterable[str | PathLike[str]] = (),
    lexicons: Iterable[str | PathLike[str]] = (),
    types: Iterable[type[BaseEvent]] = (),
    resolve: bool = True,
) -> Extractor:
    """Load an extractor.

    Args:
        language: ISO 639-1 code; "ar" is shipped.
        ner: Where names come from: "lexicon", the word lists of the package.
        patterns: Paths of pattern files of your own, read beside the shipped ones: they add patterns and triggers,
            take the place of shipped ones by their ids, and switch shipped ones off (`docs/rule-writers-guide.md`).
        lexicons: Paths of files with names of your own, and with shipped ones that you do not want.
        types: Classes of event types of your own; their events are read back with
            `Extraction.model_validate_json(line, context=extractor.types)`.
        resolve: Whether actors and places get their ids, codes and coordinates (`resolved`); it is faster without.

    Returns:
        An extractor, immutable: share it between threads, pickle it, keep it.

    Raises:
        InputError: The language or the source of names is unknown, or a class is no type of event.
        DataFileError: A data file of the package, or one of yours, breaks its format; the message says where, for
            everything that is wrong in all your files.

    Example:
        >>> extractor = load()
        >>> result = extractor("قُتل ثلاثة جنود في قصف على مدينة تعز أمس.", published="2018-05-03")
        >>> [(e.type, e.subtype, e.trigger.text) for e in result.events]
        [('casualty', 'killed', 'قُتل'), ('strike', 'shelling', 'قصف')]
        >>> result.events[0].count.max, result.events[0].date.start.isoformat()
        (3, '2018-05-02')
    """
    if ner not in _NER:
        raise InputError(f"ner={ner!r} is unknown; take one of {list(_NER)}")
    return Extractor(language, own=read_own(patterns, lexicons, types), resolve=resolve)


@dataclass(slots=True)
class _Reading:
    """What is known of one article while its sentences are read."""

    text: str
    drafts: list[tuple[Sentence, Finished, Counter[str]]] = field(default_factory=list)
    talk: Counter[str] = field(default_factory=Counter)
    entities: list[Entity] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


class Extractor:
    """Reads articles into events; made by `load`."""

    def __init__(self, language: str, *, own: Own | None = None, resolve: bool = True) -> None:
        self._own = own = own or Own()
        rules, changes = own.checked(language)
        index = TriggerIndex(rules.triggers)
        words = index.words()
        for form in carrier_verbs(language):
            words.setdefault(form, set()).add("verb_impf" if form[0] in "يتن" and len(form) > 3 else "verb_perf")
        lexicon = Lexicon(language, words, changes)
        self.language = language
        self.types: EventTypes = rules.types
        self._lexicon = lexicon
        self._split = Clitics(lexicon.vocabulary, lexicon.solid)
        self._reader = Reader(language, lexicon, index, Matcher(rules.patterns, language))
        self._assemble = Assembler(language)
        self._domain = Domain(language)
        self._resolve = ArticleResolver(language) if resolve else None
        self._versions = Versions(package=__version__, data=own.version(data_version(language)), model=None)

    def __reduce__(self) -> tuple[object, tuple[str, Own, bool]]:
        """Pickle as configuration: the other process reads its own data files."""
        return _shared, (self.language, self._own, self._resolve is not None)

    def __repr__(self) -> str:
        return f"Extractor(language={self.language!r}, data={self._versions.data!r})"

    def __call__(
        self, article: Article | str, *, published: dt.date | str | None = None, id: str | None = None
    ) -> Extraction:
        """Read one article.

        Args:
            article: An `Article`, or its text; offsets in the answer count its code points from 0.
            published: Day of publication of a text (an `Article` has its own).
            id: Name of a text.

        Returns:
            Its events in text order, its entities, and notes on what could not be read.

        Raises:
            InputError: The text is no str, or the date no date.
        """
        if not isinstance(article, Article):
            article = Article(article, published=published, id=id)
        elif published is not None or id is not None:
            raise InputError("published and id stand beside an Article, which has its own; give them to the Article")
        published_day, dated = _publication(article, self.language)
        reading = _Reading(article.text)
        for start, end in split_sentences(article.text):
            self._read(reading, start, end, published_day)
        found = [(s, event) for s, event, talk in reading.drafts if self._domain.believes(event, talk, reading.talk)]
        extraction = Extraction(
            article_id=article.id,
            text_sha256=hashlib.sha256(article.text.encode()).hexdigest(),
            published=published_day,
            events=tuple(build_events(found, self.types)),
            entities=tuple(sorted(reading.entities, key=lambda e: (e.start, e.end, e.kind))),
            notes=(*_remarks(article.text), *dated, *unresolved(found), *reading.notes),
            versions=self._versions,
        )
        return self._resolve(extraction, article.text) if self._resolve is not None else extraction

    def explain(
        self, article: Article | str, *, published: dt.date | str | None = None, id: str | None = None
    ) -> Explanation:
        """Say why each event of an article is there, and why there is none where a trigger stands.

        Args:
            article: An `Article`, or its text.
            published: Day of publication of a text.
            id: Name of a text.

        Returns:
            Words, phrases, names and triggers of every sentence, and how far each pattern got;
            `to_text()` and `to_html()` write it out.

        Raises:
            InputError: As when the article is read.

        Example:
            >>> explanation = load(resolve=False).explain("تستهدف الخطة خفض العجز.")
            >>> explanation.sentences[0].triggers[0].nearest.why[:31]
            "it requires 'attacker': nothing"
        """
        from conflict_events.explain.sentences import SentenceExplainer

        extraction = self(article, published=published, id=id)
        text = article.text if isinstance(article, Article) else article
        explainer = SentenceExplainer(self._reader, self._assemble)
        sentences = []
        for start, end in split_sentences(text):
            tokens = tokenize(text, start, end, self._split)
            if tokens:
                sentence = self._reader.read(text, start, end, tokens, extraction.published)
                names = self._lexicon.find_names(tokens) if sentence is None else sentence.names
                place = Span.of(text, start, end)
                sentences.append(explainer(tokens, sentence, names, place, text, extraction.events))
        return Explanation(extraction, tuple(sentences))

    def _read(self, reading: _Reading, start: int, end: int, published: dt.date | None) -> None:
        """Read one sentence; one that fails costs itself alone, and a note says so."""
        text = reading.text
        try:
            tokens = tokenize(text, start, end, self._split)
            talk = self._domain.tally(tokens)
            sentence = self._reader.read(text, start, end, tokens, published)
            events = self._assemble(sentence) if sentence is not None else []
        except Exception as error:  # noqa: BLE001  # whatever goes wrong in one sentence must not lose the article
            message = f"this sentence could not be read ({type(error).__name__}: {error}); please report it"
            reading.notes.append(Note(code="sentence-failed", message=message, start=start, end=end))
            return
        reading.talk += talk
        names = self._lexicon.find_names(tokens) if sentence is None else sentence.names
        reading.entities += _entities(text, tokens, names)
        if sentence is not None:
            reading.drafts += [(sentence, event, talk) for event in events]
            reading.entities += entities_of(sentence)


@functools.cache
def _shared(language: str, own: Own, resolve: bool) -> Extractor:
    """Return this process's extractor of a configuration; all pickles of it in one process are the same object."""
    return Extractor(language, own=own, resolve=resolve)


def _entities(text: str, tokens: list[Token], names: list[Name]) -> list[Entity]:
    """Return the records of lexicon names."""
    spans = [(tokens[n.i].core, tokens[n.j - 1].end, n.kind) for n in names]
    return [Entity(start=a, end=b, text=text[a:b], kind=kind) for a, b, kind in spans]


def _publication(article: Article, language: str) -> tuple[dt.date | None, list[Note]]:
    """Return the day of publication, the caller's or the article's own, and a note where it is the article's."""
    if article.published is not None:
        return article.published, []
    line = find_dateline(article.text, language)
    if line is None:
        return None, []
    message = f"the publication day {line.date.isoformat()} is read from the article itself ({line.how})"
    return line.date, [Note(code="published-from-text", message=message, start=line.start, end=line.end)]


def _remarks(text: str) -> list[Note]:
    """Say why there may be nothing to find."""
    if not text.strip():
        return [Note(code="empty", message="the text is empty")]
    if not _ARABIC.search(text[:_SAMPLE]):
        return [Note(code="not-arabic", message="the text does not begin in Arabic; this extractor reads Arabic")]
    return []
