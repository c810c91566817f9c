import pytest

import conflict_events as ce

TEXT = "قال سامر دلّال إن «مسلحين» قتلوا جنديين في خربتشان. استعاد الجيش البلدة."


@pytest.fixture(scope="module")
def extractor():
    return ce.load(ner="lexicon")


def spans(text, *words):
    """The spans of words in order, each looked for behind the one before."""
    found, at = [], 0
    for word in words:
        at = text.index(word, at)
        found.append((at, at + len(word)))
        at += len(word)
    return found


def sentences():
    first = spans(TEXT, "قال", "سامر", "دلّال", "إن", "«مسلحين»", "قتلوا", "جنديين", "في", "خربتشان", ".")
    second = spans(TEXT, "استعاد", "الجيش", "البلدة", ".")
    behind = first[-1][1]
    return [
        first,
        [(a, b) if a >= behind else (a + behind, b + behind) for a, b in second[:3]] + [(len(TEXT) - 1, len(TEXT))],
    ]


def name(word, label):
    start = TEXT.index(word)
    return start, start + len(word), label


def test_events_stand_in_the_given_sentences(extractor):
    found = extractor.on_tokens(ce.Article(TEXT), sentences())
    found.verify(TEXT)
    assert [(e.type, e.trigger.text) for e in found.events] == [
        ("statement", "قال"), ("casualty", "قتلوا"), ("capture", "استعاد")
    ]  # fmt: skip
    assert found.events[0].sentence.end <= found.events[2].sentence.start


def test_given_names_are_names(extractor):
    names = [name("سامر دلّال", "PER"), name("خربتشان", "LOC"), name("مسلحين", "MISC")]
    found = extractor.on_tokens(ce.Article(TEXT), sentences(), names)
    assert {("سامر دلّال", "person"), ("خربتشان", "place")} <= {(e.text, e.kind) for e in found.entities}
    assert found == extractor.on_tokens(ce.Article(TEXT), sentences(), names[::-1])


def test_a_token_with_marks_inside_is_cut_further(extractor):
    found = extractor.on_tokens(ce.Article(TEXT), sentences())
    assert "مسلحين" in {a.text for e in found.events for a in e.arguments}


def test_one_sentence_of_all_tokens_is_one_sentence(extractor):
    joined = [[span for sentence in sentences() for span in sentence]]
    found = extractor.on_tokens(ce.Article(TEXT), joined)
    assert len({(e.sentence.start, e.sentence.end) for e in found.events}) == 1


@pytest.mark.parametrize("none", [[], [[]], [[], []]])
def test_no_tokens_no_events(extractor, none):
    assert extractor.on_tokens(ce.Article(TEXT), none).events == ()


@pytest.mark.parametrize("bad", [(-1, 2), (3, 3), (5, 4), (0, 10_000), (len(TEXT), len(TEXT) + 1)])
def test_spans_outside_the_text_are_refused(extractor, bad):
    with pytest.raises(ce.InputError, match="out of order or outside the text"):
        extractor.on_tokens(ce.Article(TEXT), [[bad]])


def test_spans_out_of_order_are_refused(extractor):
    with pytest.raises(ce.InputError, match="in text order"):
        extractor.on_tokens(ce.Article(TEXT), sentences()[::-1])


@pytest.mark.parametrize("bad", [(5, 2), (3, 3), (-5, 3), (0, 10**9)])
def test_names_outside_the_text_are_refused(extractor, bad):
    with pytest.raises(ce.InputError, match=r"the name .* is empty or outside the text"):
        extractor.on_tokens(ce.Article(TEXT), sentences(), [(*bad, "LOC")])
