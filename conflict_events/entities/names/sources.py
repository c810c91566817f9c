"""Where names come from: the lists alone, or the lists and a neural model."""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.entities.names.models import find_model
from conflict_events.entities.names.neural import Recognizer
from conflict_events.entities.names.pieces import pieces, whole
from conflict_events.entities.names.stanza_ner import load_tagger, tagger
from conflict_events.errors import InputError

LEXICON = "lexicon"


@dataclass(frozen=True, slots=True)
class NameSource:
    """A source of names beside the lists.

    Attributes:
        model: What results made with it are marked with; None for the lists alone.
        recognize: What proposes names; None for the lists alone.
    """

    model: str | None
    recognize: Recognizer | None


def name_source(ner: object, language: str) -> NameSource:
    """Return the source of names that the caller asks for; its model is not loaded yet.

    Args:
        ner: `"lexicon"`, `"stanza"`, `"stanza:PATH"`, or a `stanza.Pipeline` with an NER processor.
        language: ISO 639-1 code.

    Raises:
        InputError: It is none of these.
        ModelError: There is no such model.
    """
    if ner == LEXICON:
        return NameSource(None, None)
    if isinstance(ner, str):
        model = find_model(ner, language)
        recognizer = Recognizer(lambda: load_tagger(model), pieces if model.segmented else whole)
        return NameSource(model.name, recognizer)
    processors = getattr(ner, "processors", None)
    if not isinstance(processors, dict) or "ner" not in processors:
        raise InputError(
            f"ner={ner!r} is unknown and no pipeline with an NER processor; take 'lexicon', 'stanza', 'stanza:PATH', "
            'or a stanza.Pipeline made with processors="tokenize,ner"'
        )
    processor = processors["ner"]
    return NameSource("own pipeline", Recognizer(lambda: tagger(processor), whole))
