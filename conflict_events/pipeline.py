"""Puts the stages together: `load()` builds an `Extractor`, an `Extractor` reads articles."""

from __future__ import annotations

import datetime as dt

from conflict_events.entities.lexicon import Lexicon
from conflict_events.events.sentence import Reader, Sentence, carriers
from conflict_events.patterns.load import load_patterns, load_triggers
from conflict_events.patterns.match import Matcher
from conflict_events.patterns.triggers import TriggerIndex
from conflict_events.text.clitics import Clitics
from conflict_events.text.sentences import split_sentences
from conflict_events.text.tokens import tokenize


class Extractor:
    def __init__(self, language="ar"):
        lexicons = load_triggers(language)
        index = TriggerIndex(lexicons)
        words = index.words()
        for form, classes in carriers(language).items():
            words.setdefault(form, set())
        self._lexicon = Lexicon(language, {w: t for w, t in words.items() if t})
        self._clitics = Clitics(self._lexicon.vocabulary, self._lexicon.solid)
        self._reader = Reader(language, self._lexicon, index, Matcher(load_patterns(language, lexicons)))

    def sentences(self, text: str, published: dt.date | None):
        for start, end in split_sentences(text):
            tokens = tokenize(text, start, end, self._clitics)
            s = self._reader.read(text, start, end, tokens, published)
            if s is not None:
                yield s
