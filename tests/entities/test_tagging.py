"""Word classes that are kept with the words: they must be those that every sentence gives."""

import re

import pytest

import conflict_events as ce
from conflict_events.entities.word_classes.tagging import tag
from conflict_events.text.tokens import tokenize


@pytest.fixture(scope="module")
def sentences():
    """The tokens of all examples of the shipped patterns, with what is kept of words that they share."""
    stages = ce.load(ner="lexicon", resolve=False)._stages
    texts = [re.sub("<[^>]*>", "", example) for pattern in stages.patterns for example in pattern.examples]
    return [tokenize(text, 0, len(text), stages.split) for text in texts]


def test_a_class_kept_with_a_word_is_its_class_in_every_sentence(sentences):
    kept = [tag(tokens) for tokens in sentences for _ in range(2)][1::2]
    for tokens, classes in zip(sentences, kept, strict=True):
        for token in tokens:
            token.word.letter = ""
        assert tag(tokens) == classes, tokens
