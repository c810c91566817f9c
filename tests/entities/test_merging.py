import pytest

from conflict_events.entities.names.merging import Merger
from conflict_events.entities.words.lexicon import Name
from conflict_events.text.clitics import Clitics
from conflict_events.text.tokens import tokenize

VOCABULARY = {
    "قال": {"verb_perf"},
    "قصف": {"event", "verb_perf"},
    "في": {"preposition"},
    "نجم": {"noun"},
    "سالم": {"given_names"},
    "حلب": {"cities"},
    "مدينة": {"place", "place_nouns"},
    "القائد": {"person"},
}
SPLIT = Clitics({word: frozenset(tags) for word, tags in VOCABULARY.items()}, frozenset())
MERGE = Merger("ar")


def merged(text, listed=(), proposed=()):
    tokens = tokenize(text, 0, len(text), SPLIT)
    names = MERGE(tokens, [Name(*name) for name in listed], [Name(*name) for name in proposed])
    return [(n.i, n.j, n.kind) for n in names], [sorted(token.tags) for token in tokens]


@pytest.mark.parametrize(
    ("text", "listed", "proposed", "names"),
    [
        # What no list has is added, with the kind that its label stands for.
        ("قال فلينستون", [], [(1, 2, "PER")], [(1, 2, "person_name")]),
        ("قصف كرمبولا", [], [(1, 2, "LOC")], [(1, 2, "place")]),
        ("قال فلينستون", [], [(1, 2, "PERS")], [(1, 2, "person_name")]),
        ("قال فلينستون", [], [(1, 2, "ORG")], [(1, 2, "org_name")]),
        # The lists come first.
        ("قصف حلب", [(1, 2, "place")], [(1, 2, "PER")], [(1, 2, "place")]),
        ("قصف حلب الكرمبولية", [(1, 2, "place")], [(1, 3, "ORG")], [(1, 2, "place")]),
        ("قصف حلب وكرمبولا", [(1, 2, "place")], [(2, 3, "LOC")], [(1, 2, "place"), (2, 3, "place")]),
        # A name takes in the unlisted words beside it if it is a person's.
        ("قال جون فلينستون", [], [(2, 3, "PER")], [(1, 3, "person_name")]),
        ("قال جون فلينستون", [], [(1, 2, "PER")], [(1, 3, "person_name")]),
        ("قصف جون كرمبولا", [], [(2, 3, "LOC")], [(2, 3, "place")]),
        ("قال جون وفلينستون", [], [(1, 2, "PER")], [(1, 2, "person_name")]),
        # Closed words and marks at its ends are no part of it; in its middle they spoil it.
        ("قال فلينستون .", [], [(1, 3, "PER")], [(1, 2, "person_name")]),
        ("في كرمبولا", [], [(0, 2, "LOC")], [(1, 2, "place")]),
        ("كرمبولا في خربتشان", [], [(0, 3, "LOC")], []),
        ("كرمبولا قصف خربتشان", [], [(0, 3, "LOC")], []),
        # What the lists know as a verb or an event names nothing by itself.
        ("قال", [], [(0, 1, "PER")], []),
        ("قصف", [], [(0, 1, "LOC")], []),
        ("قال سالم نجم", [], [(1, 3, "PER")], [(1, 3, "person_name")]),
        # Labels that are not known are passed over.
        ("قال فلينستون", [], [(1, 2, "MISC")], []),
        ("قال فلينستون", [], [], []),
    ],
)
def test_names_are_joined(text, listed, proposed, names):
    assert merged(text, listed, proposed)[0] == names


def test_unknown_words_of_a_name_get_its_class_and_known_ones_keep_theirs():
    _, tags = merged("قال سالم فلينستون", [], [(1, 3, "PER")])
    assert tags == [["verb_perf"], ["given_names"], ["name_person"]]


def test_a_name_that_is_not_taken_marks_nothing():
    _, tags = merged("كرمبولا في خربتشان", [], [(0, 3, "LOC")])
    assert tags == [[], ["preposition"], []]


@pytest.mark.parametrize(("text", "asks"), [("قصف كرمبولا", True), ("قصف حلب في مدينة", False), ("قصف 27", False)])
def test_a_sentence_of_known_words_needs_no_model(text, asks):
    assert MERGE.unsettled(tokenize(text, 0, len(text), SPLIT)) is asks
