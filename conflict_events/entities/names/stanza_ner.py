"""Runs Stanza's NER, and nothing else of Stanza, on words that are given: no tokenizer, no network, no global state."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from conflict_events.entities.names.models import Model
from conflict_events.entities.names.neural import Tagger
from conflict_events.errors import ModelError

_BATCH = 256  # sentences that Stanza's NER reads at once; its own 32 are a third slower on so small a model


def load_tagger(model: Model) -> Tagger:
    """Load a model.

    Args:
        model: What `find_model` returned.

    Raises:
        ModelError: Stanza or torch is not installed, or the files are no NER model that this Stanza can read.
    """
    model.check()
    try:
        with _logging_as_it_is():
            pipeline = _pipeline(model)
        return tagger(pipeline.processors["ner"], one_thread=model.shipped)
    except ImportError as error:
        raise ModelError(
            f"ner={model.spec!r} needs Stanza and torch, and {error.name or error} cannot be imported; run "
            '`pip install stanza torch`, or take ner="lexicon", which needs neither'
        ) from error
    except Exception as error:
        raise ModelError(
            f"{model.weights}: Stanza cannot load it as an NER model ({type(error).__name__}); "
            '`conflict-events models` lists those that were found, and ner="stanza" takes the one that ships'
        ) from error


def tagger(processor: Any, *, one_thread: bool = False) -> Tagger:
    """Wrap the NER processor of a Stanza pipeline.

    Args:
        processor: `pipeline.processors["ner"]`.
        one_thread: Whether torch takes one thread while the model reads, which is fastest for a small one; what was
            set before is put back.

    Returns:
        Takes lists of words, returns lists of BIOES tags.
    """
    from stanza.models.common.doc import Document

    def tag(rows: list[list[str]]) -> list[list[str]]:
        words = [[_word(k, word) for k, word in enumerate(row)] for row in rows]
        document = Document(words, text=" " * max(map(len, rows)))
        with _threads(1 if one_thread else None):
            document = processor.process(document)
        return [[token.ner for token in sentence.tokens] for sentence in document.sentences]

    return tag


def _word(k: int, text: str) -> dict[str, object]:
    """Describe one word of a document whose text nobody reads: places in the article are ours to know."""
    return {"id": (k + 1,), "text": text, "start_char": k, "end_char": k + 1}


def _pipeline(model: Model) -> Any:
    import stanza

    common: dict[str, Any] = {
        "tokenize_pretokenized": True,
        "download_method": None,
        "use_gpu": False,
        "logging_level": "ERROR",
        "ner_batch_size": _BATCH,
    }
    if model.resources is not None:  # a folder as stanza.download leaves it: it says itself what the model needs
        processors = {"tokenize": "default", "ner": model.package or "default"}
        return stanza.Pipeline(model.language, dir=str(model.resources), package=None, processors=processors, **common)
    paths = {"ner_model_path": str(model.weights)}
    if model.vectors is not None:
        paths["ner_pretrain_path"] = str(model.vectors)
    return stanza.Pipeline(
        model.language,
        dir=str(model.weights.parent),
        resources_filepath=str(model.empty_resources),
        allow_unknown_language=True,
        processors="tokenize,ner",
        **paths,
        **common,
    )


@contextmanager
def _logging_as_it_is() -> Iterator[None]:
    """Older releases of Stanza leave their logger at the level that a pipeline was built with."""
    logger = logging.getLogger("stanza")
    before = logger.level
    try:
        yield
    finally:
        logger.setLevel(before)


@contextmanager
def _threads(wanted: int | None) -> Iterator[None]:
    import torch

    before = torch.get_num_threads()
    if wanted is not None:
        torch.set_num_threads(wanted)
    try:
        yield
    finally:
        torch.set_num_threads(before)
