"""Every shipped pattern finds what its examples say, and does not fire in its counter-examples."""

import pytest

import conflict_events as ce
from conflict_events.patterns.examples import parse_example
from conflict_events.patterns.load import read_patterns

PUBLISHED = "2018-05-06"
OVERLAP = 0.5
PATTERNS = sorted(read_patterns("ar").patterns, key=lambda pattern: pattern.id)


# Patterns that no sentence reaches, and why: a fix makes the test fail, and the line goes.
def cases(key):
    """One case a sentence."""
    for pattern in PATTERNS:
        for number, sentence in enumerate(getattr(pattern, key), 1):
            yield pytest.param(pattern, sentence, id=f"{pattern.id}-{number}")


@pytest.fixture(scope="module")
def extractor():
    return ce.load()


def overlap(one, other):
    """What two spans share, as a part of what they cover together."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(shared, 0) / (max(one.end, other.end) - min(one.start, other.start))


def differences(arguments, marks):
    """The roles that are missing, and those that are too many."""
    left, missing = list(arguments), []
    for mark in marks:
        found = next((a for a in left if a.role == mark.role and overlap(a, mark) >= OVERLAP), None)
        if found is None:
            missing.append(mark.role)
        else:
            left.remove(found)
    return missing, [(a.role, a.text) for a in left]


def shown(result):
    """The events of a sentence, for a message."""
    return [(e.pattern, e.trigger.text, [(a.role, a.text) for a in e.arguments]) for e in result.events]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.id)
def test_every_pattern_has_an_example_and_a_counter_example(pattern):
    assert pattern.examples
    assert pattern.counter


@pytest.mark.parametrize(("pattern", "sentence"), list(cases("examples")))
def test_example(extractor, pattern, sentence):
    example = parse_example(sentence, ce.EventTypes().roles(pattern.type), file="", line=None, pattern=pattern.id)
    result = extractor(example.text, published=PUBLISHED)
    events = [e for e in result.events if e.pattern == pattern.id]
    found = [e for e in events if (e.trigger.start, e.trigger.end) == example.trigger]
    assert len(found) == 1, shown(result)
    # Its subtype may be a narrower one, which the means or the doer in the sentence decide.
    assert found[0].type == pattern.type
    assert differences(found[0].arguments, example.marks) == ([], []), shown(result)


@pytest.mark.parametrize(("pattern", "sentence"), list(cases("counter")))
def test_counter_example(extractor, pattern, sentence):
    result = extractor(sentence, published=PUBLISHED)
    assert not result.notes
    assert pattern.id not in [e.pattern for e in result.events], shown(result)


def test_no_sentence_stands_twice():
    sentences = [sentence for pattern in PATTERNS for sentence in pattern.examples]
    assert len(set(sentences)) == len(sentences)
