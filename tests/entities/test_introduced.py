"""Names that no list has and the article explains: what is introduced, and that no other article hears of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflict_events as ce
from conflict_events.entities.names.introduced import Introductions


@cache
def extractor() -> ce.Extractor:
    return ce.load(ner="lexicon", resolve=False)


@cache
def introductions() -> Introductions:
    return Introductions("ar", extractor()._stages.split)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("في قرية تلخوران", {"تلخوران": "LOC"}),
        ("ببلدة تلخوران الحدودية", {"تلخوران": "LOC"}),
        ("إقليم الزنجيخ", {"الزنجيخ": "LOC"}),
        ("اقليم الزنجيخ", {"الزنجيخ": "LOC"}),
        ("مدينة غودا خشوري", {"غودا": "LOC", "خشوري": "LOC"}),
        ("قريتي دمخورة وحنشوت", {"دمخورة": "LOC", "حنشوت": "LOC"}),
        ("قرية دمخورة وحنشوت", {"دمخورة": "LOC"}),
        ("بلدة غودارم خش", {"غودارم": "LOC", "خش": "LOC"}),
        ("ميناءي غودا خشوري ودمخورة", {}),
        ("جماعة زنهاخ", {"زنهاخ": "GROUP"}),
        ("قتلا في تلخوران، وفي مكان آخر", {"تلخوران": "LOC"}),
        ("قرب تلخوران السبت", {"تلخوران": "LOC"}),
        # what a list has, what describes, what is owned or many, what governs another noun
        ("مدينة حلب", {}),
        ("مدينة ساحلية", {}),
        ("القرية زغروطان", {}),
        ("في جعبتها", {}),
        ("في حبائل كثير من الناس", {}),
        ("في غضون ساعات", {}),
        ("بلدة زنهاخ، جماعة زنهاخ", {}),
        ("مدينة", {}),
        ("", {}),
    ],
)
def test_what_an_article_introduces(text: str, names: dict[str, str]) -> None:
    assert introductions()(text) == names


def test_one_article_does_not_tell_another() -> None:
    """A word is remembered with its class; a name of one article must not be one of all."""
    alone = "وسقطت شنخارت في يد المتمردين."
    before = extractor()(alone).events
    extractor()(f"في مدينة شنخارت. {alone}")
    assert extractor()(alone).events == before


@pytest.mark.parametrize("where", ["بدمخورة", "بـدمخورة", "بِدمخورة", "وبدمخورة"])
def test_a_preposition_is_no_part_of_the_name(where: str) -> None:
    text = f"نزح سكان قرية دمخورة. وقتل مدنيان {where}."
    (event,) = extractor()(text).events
    assert {(a.role, a.text) for a in event.arguments} == {("place", "دمخورة"), ("victim", "مدنيان")}


@given(
    st.lists(st.sampled_from(["مدينة", "في", "قريتي", "تلخوران", "وحنشوت", "بلدة", "،", ".", "جماعة", "ساحلية", "و"]))
)
def test_every_name_is_a_word_of_the_text(words: list[str]) -> None:
    text = " ".join(words)
    assert all(name in text and label in ("LOC", "GROUP") for name, label in introductions()(text).items())


class _Knows:
    """A model of names that takes for a place what stands behind one word."""

    def __init__(self, word: str) -> None:
        self._word = word

    def process(self, document: Any) -> Any:
        for sentence in document.sentences:
            before = ""
            for token in sentence.tokens:
                token.ner = "S-LOC" if before == self._word else "O"
                before = token.text
        return document


def _kind_of_object(events: Sequence[ce.BaseEvent]) -> str | None:
    (taken,) = (argument for event in events for argument in event.arguments if argument.role == "object")
    return taken.kind


def test_a_name_that_a_model_finds_once_is_known_in_the_whole_article() -> None:
    """The model knows the town by its first sentence alone; what is known does not depend on the batch."""
    fell = "ثم سقطت شنخارت في يد المتمردين."
    texts = [f"قال الوفد إنه زار شنخارت. {fell}", fell]
    taken = ce.load(ner=SimpleNamespace(processors={"ner": _Knows("زار")}), resolve=False)
    one_by_one = [taken(text).events for text in texts]
    assert [_kind_of_object(events) for events in one_by_one] == ["place", None]
    together = list(taken.pipe([ce.Article(text) for text in texts], batch_size=2))
    assert [extraction.events for extraction in together] == one_by_one
