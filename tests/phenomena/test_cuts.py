"""Every line of the tables without its first or its last words: news is cut anywhere, and nothing may fail or hang."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from rows import PUBLISHED, lines, tables

import conflict_events
from conflict_events.records import Article

STEP = 12  # lines of which one is cut


@pytest.fixture(scope="module")
def extractor():
    return conflict_events.load(ner="lexicon")


def check(extractor, text):
    extraction = extractor(Article(text, published=PUBLISHED))
    extraction.verify(text)
    assert [note.message for note in extraction.notes if note.code == "sentence-failed"] == []


@pytest.mark.parametrize("text", ["وسائحة قضوا في الهجوم.", "وجندي قتلوا.", "ومدني أصيبوا", "وشرطيان قتلا"])
def test_who_is_joined_to_nobody(extractor, text):
    check(extractor, text)


@pytest.mark.parametrize("text", ["قتل جنود عدة", "وقتل عشرة جنود في هجوم شنه", "قصف الجيش ما قال إنه", "رفض الجيش أن"])
def test_text_that_ends_early(extractor, text):
    check(extractor, text)


@pytest.mark.minutes
@pytest.mark.timeout(600)
def test_cut_lines_are_read(extractor):
    texts = [line["text"] for table in tables() for line in lines(table)]
    for text in texts[::STEP]:
        words = text.split()
        for k in range(1, len(words)):
            check(extractor, " ".join(words[:k]))
            check(extractor, " ".join(words[k:]))
