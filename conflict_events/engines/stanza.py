"""A processor for Stanza pipelines: import this module, and `conflict_events` is one of Stanza's processors.

    import stanza
    import conflict_events.engines.stanza

    pipeline = stanza.Pipeline("ar", processors="tokenize,mwt,ner,conflict_events")
    document = pipeline(text)
    document.conflict_events.events

The document's own sentences, tokens and entities are used. Options, as keywords of the pipeline:

- `conflict_events_published`: day of publication of the documents. Stanza's tokenizer keeps nothing of a document but
  its text, so for other days set `pipeline.processors["conflict_events"].published` before the call.
- `conflict_events_extractor`: an extractor with patterns of your own; else `conflict_events.load(ner="lexicon")`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stanza.pipeline.processor import Processor, register_processor

from conflict_events.errors import InputError
from conflict_events.pipeline import Extractor, load
from conflict_events.records import Article

if TYPE_CHECKING:
    from stanza.models.common.doc import Document

NAME = "conflict_events"


@register_processor(NAME)
class ConflictEventsProcessor(Processor):  # type: ignore[misc]  # Stanza has no types
    """Reads the events of Stanza documents; Stanza builds it.

    Args:
        device: Where models run; nothing here runs there.
        config: Options that Stanza found for this processor: none, since its name has an underscore.
        pipeline: The pipeline that it is part of, whose `config` holds all options.

    Attributes:
        published: Day of publication of the documents to come, or None.
    """

    _requires = frozenset({"tokenize"})
    _provides = frozenset({NAME})

    def __init__(self, device: object, config: dict[str, Any], pipeline: Any) -> None:  # noqa: ARG002  # Stanza's order
        # Stanza gives a processor the options up to the first underscore alone, so ours are read from all of them.
        self._config = config
        options = pipeline.config
        self.published = options.get(f"{NAME}_published")
        self._extractor: Extractor = options.get(f"{NAME}_extractor") or load(ner="lexicon")

    @property
    def requires(self) -> set[str]:
        """The processors that must have run before."""
        return set(self._requires)

    def _set_up_model(self, *_: object) -> None:
        """Stanza asks for it; the extractor is ready when this processor is."""

    def process(self, document: Document | str) -> Document:
        """Give a document its events.

        Args:
            document: A document with tokens, and with entities where NER ran before.

        Returns:
            The same document; its `conflict_events` is an `Extraction`, with spans of `document.text`.

        Raises:
            InputError: The document has no text, so that no span could say what stands at its place, or no tokens.
        """
        if isinstance(document, str):
            raise InputError(f'the text was not taken apart; put "tokenize" before "{NAME}" in processors=')
        if document.text is None:
            raise InputError("the document has no text; give the pipeline raw text, or a Document(..., text=text)")
        article = Article(document.text, published=self.published)
        sentences = [
            [(token.start_char, token.end_char) for token in sentence.tokens] for sentence in document.sentences
        ]
        names = [(entity.start_char, entity.end_char, entity.type) for entity in document.ents or ()]
        document.conflict_events = self._extractor.on_tokens(article, sentences, names)
        return document
