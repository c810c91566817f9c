"""Which noun a number counts, and which words share one number."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_events.entities.quantities.counting import counted_by_frame, share_a_number
from conflict_events.entities.quantities.numbers import find_quantities
from conflict_events.text.clitics import Clitics
from conflict_events.text.tokens import tokenize

TABLE = [
    line.split("\t")
    for line in (Path(__file__).parent / "counting.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
ANALYZE = Clitics({}, frozenset())


def read(text):
    tokens = tokenize(text, 0, len(text), ANALYZE)
    quantities = find_quantities(tokens)
    return tokens, counted_by_frame(tokens, quantities), share_a_number(tokens, quantities)


def shown(quantity):
    low, high = quantity.low, quantity.high
    if low == high:
        return str(low)
    return f"{low}+" if high is None else f"{high}-" if low is None else f"{low}..{high}"


@pytest.mark.parametrize(("text", "counted", "joint"), TABLE)
def test_the_table_of_counted_nouns_is_read(text, counted, joint):
    tokens, nouns, shared = read(text)
    raw = "; ".join(f"{tokens[k].raw} {shown(q)}" for k, q in sorted(nouns.items()))
    assert raw == counted.replace("none", "")
    assert " ".join(tokens[k].raw for k in sorted(shared)) == joint.replace("none", "")


@given(st.integers(3, 9999), st.sampled_from(["القتلى", "الجرحى", "الأسرى", "المفقودين"]))
def test_the_new_figure_of_a_change_is_the_count(number, noun):
    _, nouns, _ = read(f"ارتفع عدد {noun} من 2 إلى {number}")
    assert [(k, q.low, q.high) for k, q in nouns.items()] == [(2, number, number)]


WORDS = [
    "عدد",
    "القتلى",
    "والجرحى",
    "قتل",
    "وأصيب",
    "بلغ",
    "إلى",
    "من",
    "27",
    "الـ5",
    "العشرات",
    "قتيلا",
    "وجريحا",
    "،",
    ".",
]


@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_any_string_of_such_words_gives_places_of_the_sentence(parts):
    tokens, nouns, shared = read(" ".join(parts))
    assert all(0 <= k < len(tokens) and tokens[k].kind == "word" for k in {*nouns, *shared})
    assert all(not q.i <= k < q.j for k, q in nouns.items())


def test_a_sentence_without_numbers_has_none():
    assert read("عدد القتلى غير معروف")[1] == {}
