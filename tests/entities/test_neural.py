import pickle
import threading
from types import SimpleNamespace

import pytest

import conflict_events as ce
from conflict_events.entities.names.neural import MAX_PIECES, Recognizer
from conflict_events.entities.names.pieces import pieces, whole
from conflict_events.entities.words.lexicon import Name
from conflict_events.text.clitics import Clitics
from conflict_events.text.tokens import tokenize

SPLIT = Clitics({"جيش": frozenset({"armed"}), "قال": frozenset({"verb_perf"})}, frozenset())


def tokens(text):
    return tokenize(text, 0, len(text), SPLIT)


def saying(answers):
    """A tagger that answers word by word; a word that is not there is no name."""
    return lambda rows: [[answers.get(word, "O") for word in row] for row in rows]


def names(text, answers, cut=pieces):
    (found,) = Recognizer(lambda: saying(answers), cut)([tokens(text)])
    return found


@pytest.mark.parametrize(
    ("text", "answers", "found"),
    [
        ("قال سامي", {"سامي": "S-PER"}, [Name(1, 2, "PER")]),
        ("قال سامي دراج", {"سامي": "B-PER", "دراج": "E-PER"}, [Name(1, 3, "PER")]),
        ("قال سامي دراج", {"سامي": "B-PER", "دراج": "I-PER"}, [Name(1, 3, "PER")]),
        ("قال سامي دراج", {"سامي": "B-PER", "دراج": "B-PER"}, [Name(1, 2, "PER"), Name(2, 3, "PER")]),
        ("قال سامي دراج", {"سامي": "S-PER", "دراج": "E-PER"}, [Name(1, 2, "PER"), Name(2, 3, "PER")]),
        ("قال سامي دراج", {"سامي": "B-PER", "دراج": "I-LOC"}, [Name(1, 2, "PER"), Name(2, 3, "LOC")]),
        ("قال سامي", {"سامي": "I-PER"}, [Name(1, 2, "PER")]),
        # A proclitic is read as a word of its own and is part of no name; the conjunction inside one does not end it.
        ("وسامي", {"و": "S-PER"}, []),
        ("قال شمس وقمر", {"شمس": "B-ORG", "و": "I-ORG", "قمر": "E-ORG"}, [Name(1, 3, "ORG")]),
        ("قال الجيش", {}, []),
        ("", {"سامي": "S-PER"}, []),
    ],
)
def test_labels_become_names(text, answers, found):
    assert names(text, answers) == found


@pytest.mark.parametrize(
    ("text", "read", "as_whole"),
    [
        ("وللجيش", [("و", "ل", "الجيش")], [("وللجيش",)]),
        ("الجيـــش", [("الجيش",)], [("الجيش",)]),
        ("أُمّة", [("امة",)], [("أمة",)]),
        ("الـ27", [("الـ27".replace("ـ", "").replace("27", "00"),)], [("ال27",)]),
        ("٢٠١٦", [("0000",)], [("٢٠١٦",)]),
        ("Reuters", [("Reuters",)], [("Reuters",)]),
    ],
)
def test_what_a_model_reads_of_a_word(text, read, as_whole):
    assert [pieces(token) for token in tokens(text)] == read
    assert [whole(token) for token in tokens(text)] == as_whole


def test_no_sentence_is_too_long():
    longest = []

    def tag(rows):
        longest.append(max(map(len, rows)))
        return [["S-LOC" if word == "سامراء" else "O" for word in row] for row in rows]

    text = "كلمة " * 3000 + "سامراء"
    (found,) = Recognizer(lambda: tag, pieces)([tokens(text)])
    assert max(longest) <= MAX_PIECES
    assert found == [Name(3000, 3001, "LOC")]


def test_sentences_keep_their_own_names():
    sentences = [tokens("قال سامي"), tokens("لا أحد"), tokens("سامي قال")]
    found = Recognizer(lambda: saying({"سامي": "S-PER"}), pieces)(sentences)
    assert found == [[Name(1, 2, "PER")], [], [Name(0, 1, "PER")]]


def test_the_model_is_loaded_once_and_late():
    loads = []

    def load():
        loads.append(threading.get_ident())
        return saying({})

    recognizer = Recognizer(load, pieces)
    assert not loads
    threads = [threading.Thread(target=recognizer, args=([tokens("قال سامي")],)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(loads) == 1


def test_no_words_ask_no_model():
    def load():
        raise AssertionError("nothing is there to be read")

    assert Recognizer(load, pieces)([[], []]) == [[], []]


def test_a_model_that_fails_costs_its_names_alone():
    result = ce.load(ner=SimpleNamespace(processors={"ner": None}))("قُتل جنديان في كمين على طريق خربتشان.")
    assert [event.type for event in result.events] == ["casualty", "strike"]
    assert [note.code for note in result.notes] == ["names-failed"]


def test_an_extractor_with_a_pipeline_inside_says_why_it_cannot_be_pickled():
    with pytest.raises(TypeError, match="cannot be pickled; load it in each process"):
        pickle.dumps(ce.load(ner=SimpleNamespace(processors={"ner": None})))
