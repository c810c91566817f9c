"""What patterns do on articles."""

import pytest

import conflict_events as ce
from conflict_events.outputs import standoff
from conflict_events.patterns.load import read_patterns
from conflict_events.review.report import report, unused

TEXTS = {"a": "قصف الجيش البلدة. ثم قصف الجيش قرية أخرى.", "b": "قتل خمسة جنود في كمين."}


@pytest.fixture(scope="module")
def found():
    extractor = ce.load(ner="lexicon", resolve=False)
    return {name: extractor(text, id=name) for name, text in TEXTS.items()}


def make(found, gold=None):
    return {use.pattern: use for use in report(read_patterns("ar"), found, TEXTS, gold)}


def test_uses_are_counted_and_shown(found):
    uses = make(found)
    assert uses["strike.shelling.verb"].uses == 2
    assert uses["strike.shelling.verb"].precision is None
    assert uses["strike.shelling.verb"].samples[0] == "a: ⟦قصف⟧ الجيش البلدة. ثم قصف الجيش قرية أخرى."
    assert next(iter(uses)) == "strike.shelling.verb"


def test_what_is_never_used_is_named(found):
    never = unused(make(found).values())
    assert "strike.airstrike.noun" in never
    assert "strike.shelling.verb" not in never


def test_precision_is_of_the_articles_that_have_gold(found):
    events = standoff.to_dict(found["a"])["events"]
    right = make(found, {"a": events})
    assert (right["strike.shelling.verb"].precision, right["strike.shelling.verb"].rows) == (1.0, 2)
    assert right["casualty.killed.verb"].precision is None
    half = make(found, {"a": [events[0] | {"subtype": "drone"}], "b": []})
    assert (half["strike.shelling.verb"].precision, half["strike.shelling.verb"].rows) == (0.5, 0)
    assert half["casualty.killed.verb"].precision == 0.0


def test_wrong_ones_come_first_among_the_samples(found):
    events = standoff.to_dict(found["a"])["events"]
    use = make(found, {"a": events[:1]})["strike.shelling.verb"]
    assert [sample.split()[0] for sample in use.samples] == ["wrong", "right"]
