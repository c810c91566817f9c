"""Puts the stages together: `load()` builds an `Extractor`, an `Extractor` reads articles."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterable, Sequence
from os import PathLike

from conflict_events import __version__
from conflict_events.entities.names.models import SHIPPED
from conflict_events.entities.names.sources import name_source
from conflict_events.entities.times.dateline import find_dateline
from conflict_events.errors import ConflictEventsError, InputError
from conflict_events.events.build import build_events, fill_events, unresolved
from conflict_events.explain.model import Explanation
from conflict_events.languages import data_version
from conflict_events.notebook import pattern_cards
from conflict_events.own import Own, read_own
from conflict_events.records import Article, BaseEvent, Entity, EventTypes, Extraction, Note, Versions
from conflict_events.records.extraction import whole
from conflict_events.resolve.article import ArticleResolver
from conflict_events.stages import Given, Reading, Stages
from conflict_events.streams.memory import unsearched
from conflict_events.streams.pipe import Piped

_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_SAMPLE = 2000  # code points looked at to tell whether a text is Arabic


def load(
    language: str = "ar",
    *,
    ner: object = SHIPPED,
    patterns: Iterable[str | PathLike[str]] = (),
    lexicons: Iterable[str | PathLike[str]] = (),
    types: Iterable[type[BaseEvent]] = (),
    resolve: bool = True,
) -> Extractor:
    """Load an extractor.

    Args:
        language: ISO 639-1 code; "ar" is shipped.
        ner: Where names come from: "stanza", the word lists and the NER model that ships; "stanza:PATH", the lists and
            a model of yours; a `stanza.Pipeline` with an NER processor; or "lexicon", the lists alone, which is the
            fast path and needs neither Stanza nor torch. A model is loaded when the first article needs it.
        patterns: Paths of pattern files of your own, read beside the shipped ones: they add patterns and triggers,
            take the place of shipped ones by their ids, and switch shipped ones off (`docs/rule-writers-guide.md`).
        lexicons: Paths of files with names of your own, and with shipped ones that you do not want.
        types: Classes of event types of your own; their events are read back with
            `Extraction.model_validate_json(line, context=extractor.types)`.
        resolve: Whether actors and places get their ids, codes and coordinates (`resolved`); it is faster without.

    Returns:
        An extractor. It never changes: share it between threads, pickle it, keep it.

    Raises:
        InputError: The language or the source of names is unknown, or a class is no type of event.
        ModelError: The model that is asked for is not there.
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
    return Extractor(language, ner=ner, own=read_own(patterns, lexicons, types), resolve=resolve)


class Extractor(Piped):
    """Reads articles into events; made by `load`."""

    def __init__(
        self,
        language: str,
        *,
        ner: object = SHIPPED,
        own: Own | None = None,
        resolve: bool = True,
    ) -> None:
        self.language = language
        self._ner = ner
        self._own = own or Own()
        names = name_source(ner, language)
        with unsearched():  # which would take a seventh of the time, and all that is made here stays
            self._stages = Stages(language, self._own, names.recognize)
            self._resolve = ArticleResolver(language) if resolve else None
        self.types: EventTypes = self._stages.types
        data = self._own.version(data_version(language))
        self._versions = Versions(package=__version__, data=data, model=names.model)

    def __reduce__(self) -> tuple[object, tuple[str, str, Own, bool, str]]:
        """Pickle as configuration: the other process reads its own data files, and loads its own model.

        The version of package and data goes along, so that what keeps results by a hash of this pickle forgets them
        when the data change.
        """
        if not isinstance(self._ner, str):
            raise TypeError("an extractor with a pipeline of your own cannot be pickled; load it in each process")
        return _shared, (self.language, self._ner, self._own, self._resolve is not None, self._version())

    def _version(self) -> str:
        return f"{self._versions.package}, data {self._versions.data}"

    def __repr__(self) -> str:
        ner = self._ner if isinstance(self._ner, str) else type(self._ner).__name__
        return f"Extractor(language={self.language!r}, ner={ner!r}, data={self._versions.data!r})"

    def _repr_html_(self) -> str:
        """What a notebook shows: the patterns, each with a sentence in which it is found."""
        title = f"Extractor for {self.language!r}, data {self._versions.data}"
        return pattern_cards(title, self._stages.patterns, self.types)

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
        (extraction,) = self._extract([article])
        return extraction

    def on_tokens(
        self,
        article: Article,
        sentences: Sequence[Sequence[tuple[int, int]]],
        names: Sequence[tuple[int, int, str]] = (),
    ) -> Extraction:
        """Read an article that another program has cut into sentences and tokens, with the names that it found.

        Args:
            article: The article.
            sentences: The tokens of each sentence, as half-open spans of the article's text in code points, in text
                order. No word of ours reaches over their borders; one that holds several words is cut further.
            names: Names, as start, end and label; the labels of `languages/ar/ner.toml` are known, others passed over.
                They join those of the word lists as the names of a model do, and take the place of this extractor's
                own model.

        Returns:
            The extraction.

        Raises:
            InputError: A span lies outside the text, or spans are out of order.
        """
        _check_spans(article.text, [span for sentence in sentences for span in sentence])
        _check_names(article.text, names)
        day, dated = _publication(article, self.language)
        return self._finish(article, self._stages.on_tokens(Given(article.text, sentences, names), day), dated)

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
            >>> explanation = load(ner="lexicon", resolve=False).explain("تستهدف الخطة خفض العجز.")
            >>> explanation.sentences[0].triggers[0].nearest.why[:31]
            "it requires 'attacker': nothing"
        """
        extraction = self(article, published=published, id=id)
        text = article.text if isinstance(article, Article) else article
        sentences = self._stages.explain(text, extraction.published, extraction.events)
        return Explanation(extraction, tuple(sentences))

    def _extract(self, articles: Sequence[Article]) -> list[Extraction]:
        with unsearched():  # reading makes no circles (tests/streams/test_memory.py): there is nothing to be found
            dated = [_publication(article, self.language) for article in articles]
            readings = self._stages([article.text for article in articles], [day for day, _ in dated])
            return [
                self._finish(article, reading, notes)
                for article, reading, (_, notes) in zip(articles, readings, dated, strict=True)
            ]

    def _finish(self, article: Article, reading: Reading, dated: Sequence[Note]) -> Extraction:
        """Make the public record of an article that has been read."""
        found = self._stages.believed(reading)
        events, entities = fill_events(found), _in_order(reading.entities)
        if self._resolve is not None:
            # Before anybody sees them: records never change, so that later each would have to be made anew.
            filled = [(self.types.roles(event.kind), event.roles) for event in events]
            self._resolve(article.text, filled, entities, reading.day).settle(filled, entities)
        return whole(
            article,
            published=reading.day,
            events=tuple(build_events(events, self.types)),
            entities=entities,
            notes=(*_remarks(article.text), *dated, *unresolved(found), *reading.notes),
            versions=self._versions,
        )


def _in_order(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Sort entities by place, each once: a person may be found as a name and as a phrase."""
    found = {(entity.start, entity.end, entity.kind): entity for entity in entities}
    return tuple(found[key] for key in sorted(found))


def _shared(language: str, ner: str, own: Own, resolve: bool, made_with: str) -> Extractor:
    """Return this process's extractor of a configuration; all pickles of it in one process are the same object."""
    extractor = _kept(language, ner, own, resolve)
    if (here := extractor._version()) != made_with:  # noqa: SLF001  # of this module
        raise ConflictEventsError(
            f"the extractor was made with conflict-events {made_with}, and this process has {here}; install the same "
            "version everywhere"
        )
    return extractor


@functools.cache
def _kept(language: str, ner: str, own: Own, resolve: bool) -> Extractor:
    return Extractor(language, ner=ner, own=own, resolve=resolve)


def _check_spans(text: str, spans: Sequence[tuple[int, int]]) -> None:
    before = 0
    for start, end in spans:
        if not before <= start < end <= len(text):
            raise InputError(
                f"the token {start}:{end} is out of order or outside the text of {len(text)} code points; give "
                "half-open spans in text order that do not overlap"
            )
        before = end


def _check_names(text: str, names: Sequence[tuple[int, int, str]]) -> None:
    for start, end, label in names:
        if not 0 <= start < end <= len(text):
            raise InputError(
                f"the name {start}:{end} ({label}) is empty or outside the text of {len(text)} code points; give "
                "half-open spans of the text"
            )


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
