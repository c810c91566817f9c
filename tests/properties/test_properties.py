"""What holds for every text: the promises of the library, tried on texts nobody wrote."""

import concurrent.futures
import datetime as dt
import importlib.util
import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import conflict_events as ce
from conflict_events.text.sentences import split_sentences
from conflict_events.text.tokens import tokenize

_spec = importlib.util.spec_from_file_location("strategies", Path(__file__).with_name("strategies.py"))
ours = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(ours)

DAY = "2016-05-13"
EXTRACTOR = ce.load()
quick = settings(max_examples=60, deadline=None)


def read(text):
    return EXTRACTOR(text, published=DAY)


def shape(result):
    """What must not depend on spelling: each event's type, subtype, factuality, number of arguments and count."""
    counts = [(e.count.min, e.count.max) if e.count else None for e in result.events]
    return [
        (e.type, e.subtype, e.factuality, len(e.arguments), count)
        for e, count in zip(result.events, counts, strict=True)
    ]


def moved(result, by):
    """The events of a result as plain data, all offsets moved."""

    def move(value, key=""):
        if isinstance(value, dict):
            return {k: move(v, k) for k, v in value.items()}
        if isinstance(value, list):
            return [move(v, key) for v in value]
        # The start of a date range is a day, not an offset.
        return value + by if key in ("start", "end") and isinstance(value, int) else value

    return [move(event.model_dump(mode="json")) for event in result.events]


@quick
@given(ours.anything)
def test_every_span_is_its_slice_and_sorted(text):
    result = read(text)
    result.verify(text)
    for _, span in result.spans():
        assert 0 <= span.start < span.end <= len(text)
        assert span.text == text[span.start : span.end]
        assert span.end == len(text) or not (span.text[-1].isalpha() and ours.is_mark(text[span.end]))
    triggers = [event.trigger.start for event in result.events]
    assert triggers == sorted(triggers)
    assert [(e.start, e.end, e.kind) for e in result.entities] == sorted(
        (e.start, e.end, e.kind) for e in result.entities
    )
    for event in result.events:
        assert event.sentence.start <= event.trigger.start < event.trigger.end <= event.sentence.end


@quick
@given(ours.news, st.data())
def test_spans_of_news_lie_in_their_sentence(text, data):
    text = data.draw(ours.dressed(text, list(ours.LOOSE)))
    result = read(text)
    result.verify(text)
    for event in result.events:
        for one in event.arguments:
            assert event.sentence.start <= one.start < one.end <= event.sentence.end


@settings(max_examples=300, deadline=None)
@given(ours.anything)
def test_tokens_stand_apart_and_keep_their_marks(text):
    end = 0
    for a, b in split_sentences(text):
        for token in tokenize(text, a, b, EXTRACTOR._stages.split):
            assert end <= token.start <= token.core < token.end <= b
            assert all(
                ours.is_loose(c) or c.isspace() or ours.opens_entry(c) or c in "#_" for c in text[end : token.start]
            )
            if token.kind in ("word", "latin"):
                assert token.end == len(text) or not ours.is_mark(text[token.end])
                assert not ours.is_mark(text[token.core])
            end = token.end


@settings(max_examples=300, deadline=None)
@given(st.one_of(ours.anything, st.lists(ours.news).map("\n".join)))
def test_sentences_part_the_text(text):
    end = 0
    for a, b in split_sentences(text):
        assert end <= a < b <= len(text)
        assert all(c.isspace() or ours.opens_entry(c) for c in text[end:a])
        end = b
    assert all(c.isspace() or ours.opens_entry(c) for c in text[end:])


@pytest.mark.parametrize("dress", [ours.TATWEEL, ours.MARKS, ours.CONTROLS], ids=["tatweel", "marks", "bidi"])
@pytest.mark.parametrize("sentence", ours.SENTENCES)
def test_dress_inside_words_changes_no_event(sentence, dress):
    plain = shape(read(sentence))

    @settings(max_examples=8, deadline=None)
    @given(ours.dressed(sentence, list(dress)))
    def check(text):
        assert shape(read(text)) == plain

    check()


@pytest.mark.parametrize("sentence", ours.SENTENCES)
def test_all_letters_dressed_change_no_event(sentence):
    for char in ours.LOOSE:
        text = "".join(
            c + char if c.isalpha() and after.isalpha() else c
            for c, after in zip(sentence, sentence[1:] + " ", strict=True)
        )
        assert shape(read(text)) == shape(read(sentence))


@quick
@given(ours.news, st.one_of(st.text(" \n\t\u00a0", min_size=1, max_size=5), st.just("Reuters\n"), st.just("😀\r\n")))
def test_what_stands_before_moves_the_spans(text, before):
    assert moved(read(before + text), 0) == moved(read(text), len(before))


@quick
@given(ours.news)
def test_a_sentence_behind_keeps_the_events_before_it(text):
    before = read(text).events
    assert read(f"{text} {ours.PLAIN}").events[: len(before)] == before


@quick
@given(ours.news)
def test_digits_of_every_script_count_alike(text):
    eastern, persian = (text.translate({48 + k: chr(zero + k) for k in range(10)}) for zero in (0x0660, 0x06F0))
    assert shape(read(eastern)) == shape(read(persian)) == shape(read(text))


@quick
@given(ours.anything)
def test_a_result_survives_json_and_pickle(text):
    result = read(text)
    assert ce.Extraction.model_validate_json(result.model_dump_json()) == result
    assert pickle.loads(pickle.dumps(result)) == result  # noqa: S301 - our own bytes


@quick
@given(st.one_of(ours.anything, ours.shuffled_news), st.one_of(st.none(), st.dates(max_value=dt.date(9990, 1, 1))))
def test_no_text_and_no_day_raises(text, day):
    EXTRACTOR(text, published=day).verify(text)


def test_an_extractor_survives_pickling():
    copy = pickle.loads(pickle.dumps(EXTRACTOR))  # noqa: S301 - our own bytes
    text = " ".join(ours.SENTENCES)
    assert copy(text, published=DAY) == read(text)
    assert pickle.loads(pickle.dumps(copy)) is copy  # noqa: S301 - our own bytes


def test_threads_agree():
    texts = [" ".join(ours.SENTENCES[k:] + ours.SENTENCES[:k]) for k in range(len(ours.SENTENCES))] * 3
    fresh = ce.load()
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda t: fresh(t, published=DAY), texts)) == [read(text) for text in texts]


def test_the_order_of_articles_does_not_matter():
    fresh = ce.load()
    backwards = [fresh(text, published=DAY) for text in reversed(ours.SENTENCES)]
    assert backwards[::-1] == [read(text) for text in ours.SENTENCES]


def test_hash_seed_locale_and_time_zone_change_nothing():
    text = " ".join(ours.SENTENCES)
    code = f"import conflict_events as ce; print(ascii(ce.load()({text!r}, published={DAY!r}).model_dump_json()))"
    outputs = set()
    for seed, zone, locale in (
        ("0", "UTC", "C.UTF-8"),
        ("1", "Pacific/Auckland", "C"),
        ("4294967295", "Asia/Aden", "C"),
    ):
        surroundings = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONUTF8": "1"}
        run = subprocess.run([sys.executable, "-c", code], env=surroundings, capture_output=True, check=True)
        outputs.add(run.stdout)
    assert outputs == {ascii(read(text).model_dump_json()).encode() + os.linesep.encode()}


def test_the_samples_hold_events_of_all_types():
    found = {event.type for sentence in ours.SENTENCES for event in read(sentence).events}
    assert found == {"strike", "capture", "casualty", "statement"}
    assert not json.loads(read(ours.PLAIN).model_dump_json())["events"]
