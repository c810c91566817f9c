"""What is measured: programs that are made once and then read batches of articles, each on one core."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import conflict_events as ce

if TYPE_CHECKING:
    from collections.abc import Callable

    from conflict_events.pipeline import Extractor

    Articles = list[ce.Article]

TOKENIZER = "BENCHMARK_TOKENIZER"
"""The environment variable that says where Stanza's tokenizer model lies."""
_QUALIFIERS = ("eds.negation", "eds.hypothesis", "eds.reported_speech", "eds.dates")


def _texts(articles: Articles) -> list[str]:
    return [article.text for article in articles]


@dataclass(frozen=True)
class Program:
    """One that is measured.

    Attributes:
        run: Reads a batch; this is timed.
        prepare: Makes the batch of articles; this is not.
    """

    run: Callable[[Any], object]
    prepare: Callable[[Articles], Any] = _texts


def lexicon() -> Program:
    """Our lexicon path."""
    return _piped(ce.load(ner="lexicon"))


def stanza() -> Program:
    """Our Stanza path, many articles at once."""
    _one_thread()
    return _piped(ce.load(ner="stanza"))


def stanza_singly() -> Program:
    """Our Stanza path, one article a call."""
    _one_thread()
    extractor = ce.load(ner="stanza")
    return Program(lambda articles: sum(len(extractor(article).events) for article in articles), list)


def stanza_ner() -> Program:
    """Stanza's NER alone: its processor with our model on the tokens of all sentences, many at once."""
    from conflict_events.text.sentences import split_sentences
    from conflict_events.text.tokens import tokenize

    _one_thread()
    stages: Any = ce.load(ner="stanza")._stages

    def prepare(articles: Articles) -> list[Any]:
        cut = [tokenize(a.text, i, j, stages.split) for a in articles for i, j in split_sentences(a.text)]
        return [tokens for tokens in cut if tokens]

    return Program(stages._recognize, prepare)


def stanza_tokenizer() -> Program:
    """Stanza's tokenizer alone."""
    import stanza

    model = os.environ.get(TOKENIZER)
    if model is None:
        raise ImportError("without a model; train it with --train")
    _one_thread()
    pipeline = stanza.Pipeline(
        "ar", dir=str(Path(model).parent), processors="tokenize", tokenize_model_path=model, download_method=None,
        allow_unknown_language=True, use_gpu=False, logging_level="ERROR",
    )  # fmt: skip
    return Program(pipeline.bulk_process)


def spacy() -> Program:
    """The tokenizer of spaCy's blank("ar"), and a PhraseMatcher over our trigger words."""
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("ar")
    matcher = PhraseMatcher(nlp.vocab)
    matcher.add("trigger", [nlp.make_doc(form) for form in triggers()])
    return Program(lambda texts: sum(len(matcher(doc)) for doc in nlp.pipe(texts)))


def edsnlp() -> Program:
    """A pipeline of rules by edsnlp: sentences, our trigger words, dates, and what qualifies a match."""
    matcher = ("eds.matcher", {"terms": {"trigger": triggers()}, "attr": "NORM"})
    return _edsnlp("eds.sentences", "eds.normalizer", matcher, *_QUALIFIERS)


def edsnlp_clinical() -> Program:
    """The same with two of its own matchers for clinical notes in place of our words."""
    return _edsnlp("eds.sentences", "eds.normalizer", "eds.covid", "eds.ckd", *_QUALIFIERS)


def _edsnlp(*pipes: str | tuple[str, dict[str, Any]]) -> Program:
    import edsnlp

    nlp = edsnlp.blank("eds")
    for pipe in pipes:
        name, config = (pipe, {}) if isinstance(pipe, str) else pipe
        nlp.add_pipe(name, config=config)
    return Program(lambda texts: sum(len(doc.ents) for doc in nlp.pipe(texts)))


def aho_corasick() -> Program:
    """The floor: an Aho-Corasick automaton of our trigger words on the raw text, words or not."""
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for form in triggers():
        automaton.add_word(form, form)
    automaton.make_automaton()
    return Program(lambda texts: sum(1 for text in texts for _ in automaton.iter(text)))


PROGRAMS: dict[str, Callable[[], Program]] = {
    "lexicon path": lexicon,
    "Stanza path": stanza,
    "Stanza path, one article a call": stanza_singly,
    "Stanza's NER alone": stanza_ner,
    "Stanza's tokenizer alone": stanza_tokenizer,
    "edsnlp, seven pipes over our trigger words": edsnlp,
    "edsnlp, eight pipes for clinical notes": edsnlp_clinical,
    'spaCy blank("ar"), PhraseMatcher': spacy,
    "Aho-Corasick, trigger words": aho_corasick,
}


def triggers() -> list[str]:
    """Return all forms of our trigger words, folded."""
    stages: Any = ce.load(ner="lexicon")._stages
    return sorted(stages.reader._triggers._forms)


def _piped(extractor: Extractor) -> Program:
    return Program(lambda articles: sum(len(result.events) for result in extractor.pipe(articles)), list)


def _one_thread() -> None:
    """Let torch use one core, as all others do."""
    os.environ["OMP_NUM_THREADS"] = os.environ["MKL_NUM_THREADS"] = "1"
    if "torch" in sys.modules:
        sys.modules["torch"].set_num_threads(1)
