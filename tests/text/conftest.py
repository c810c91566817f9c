"""The real word lists, for tests of what depends on them: which letters are clitics is a question of the lexicon."""

import pytest

import conflict_events as ce
from conflict_events.text.tokens import tokenize


@pytest.fixture(scope="session")
def split():
    """The splitter of word forms that `load()` uses."""
    return ce.load()._stages.split


@pytest.fixture(scope="session")
def tokens_of(split):
    """Take a whole text apart as one sentence."""
    return lambda text: tokenize(text, 0, len(text), split)
