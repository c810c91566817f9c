"""Streams of articles: order, laziness, pairs, errors, and that no option changes what is found."""

import itertools

import pytest

import conflict_events as ce

STRIKE, CALM = "قصف الجيش بلدة الزهراء.", "هدوء في المدينة."


@pytest.fixture(scope="module")
def extractor():
    return ce.load(ner="lexicon")


class BrokenError(Exception):
    """An error of the caller's own, which cannot be pickled."""

    def __init__(self, one, two):
        super().__init__(f"{one} {two}")


@pytest.fixture
def fragile(extractor, monkeypatch):
    """An extractor that fails on one text, alone or beside others."""
    reads = type(extractor)._extract

    def fail(self, articles):
        if any("ممنوع" in article.text for article in articles):
            raise BrokenError("it", "broke")
        return reads(self, articles)

    monkeypatch.setattr(type(extractor), "_extract", fail)
    return extractor


@pytest.mark.parametrize(
    "given",
    [
        STRIKE,
        ce.Article(STRIKE, id="a1", published="2018-05-03"),
        {"text": STRIKE, "id": "a1", "published": "2018-05-03"},
        {"text": STRIKE, "id": None, "views": 3},
    ],
)
def test_what_stands_for_an_article_is_read_as_one(extractor, given):
    fields = {name: value for name, value in given.items() if name != "views"} if isinstance(given, dict) else None
    alone = extractor(ce.Article(**fields) if fields else given)
    assert list(extractor.pipe([given])) == [alone]


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_order_and_answers_do_not_depend_on_the_batch(extractor, size):
    texts = [STRIKE, "", CALM, STRIKE + CALM, "no Arabic"] * 2
    assert list(extractor.pipe(iter(texts), batch_size=size)) == [extractor(text) for text in texts]


def test_articles_are_taken_as_they_are_needed(extractor):
    taken = []
    endless = (taken.append(n) or STRIKE for n in itertools.count())
    results = extractor.pipe(endless, batch_size=4)
    assert taken == []
    assert len(next(results).events) == 1
    assert taken == [0, 1, 2, 3]


def test_contexts_come_back_beside_their_extractions(extractor):
    contexts = [object(), {"row": 1}, lambda: None]
    found = list(extractor.pipe(zip([STRIKE, CALM, STRIKE], contexts, strict=True), as_tuples=True, batch_size=2))
    assert [context for _, context in found] == contexts
    assert [len(result.events) for result, _ in found] == [1, 0, 1]


@pytest.mark.parametrize("size", [1, 2, 10])
@pytest.mark.parametrize("bad", [None, 5, {"id": "a2"}, {"text": b"x"}, {"text": STRIKE, "published": "soon"}])
def test_what_is_no_article_costs_itself_alone(extractor, bad, size):
    given = [STRIKE, bad, CALM]
    left = list(extractor.pipe(given, on_error="skip", batch_size=size))
    assert left == [extractor(STRIKE), extractor(CALM)]
    first, failure, last = extractor.pipe(given, on_error="collect", batch_size=size)
    assert [first, last] == left
    assert (failure.index, failure.error) == (1, "InputError")
    assert failure.article_id == ("a2" if isinstance(bad, dict) and "id" in bad else None)
    assert failure.message
    assert "item" not in failure.message, "its place is its index"


@pytest.mark.parametrize("size", [1, 2, 10])
def test_an_error_is_raised_behind_all_that_came_before_it(extractor, size):
    results = extractor.pipe([STRIKE, CALM, None, STRIKE], batch_size=size)
    assert [next(results), next(results)] == [extractor(STRIKE), extractor(CALM)]
    with pytest.raises(ce.InputError, match="item 2: NoneType is no article"):
        next(results)


@pytest.mark.parametrize("size", [1, 2, 10])
def test_an_error_of_the_caller_ends_the_stream_in_its_place(extractor, size):
    def broken():
        yield from [STRIKE, CALM, STRIKE]
        raise BrokenError("the", "source")

    found = []
    with pytest.raises(BrokenError, match="the source"):
        found.extend(extractor.pipe(broken(), batch_size=size, on_error="skip"))
    assert len(found) == 3


def test_an_extractor_that_fails_on_one_article_reads_the_others(fragile):
    texts = [STRIKE, "ممنوع", CALM]
    _, failure, _ = fragile.pipe(texts, on_error="collect")
    assert (failure.index, failure.error) == (1, "ConflictEventsError")
    assert "BrokenError: it broke" in failure.message
    with pytest.raises(ce.ConflictEventsError, match="BrokenError: it broke"):
        list(fragile.pipe(texts))


def test_pairs_that_are_none_are_told(extractor):
    with pytest.raises(ce.InputError, match=r"item 0: str is no pair; with as_tuples give pairs"):
        list(extractor.pipe([STRIKE], as_tuples=True))


def test_a_failure_keeps_its_context(extractor):
    ((failure, row),) = extractor.pipe([(None, 17)], as_tuples=True, on_error="collect")
    assert (failure.index, row) == (0, 17)


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ({"batch_size": 0}, "batch_size=0 is too small"),
        ({"batch_size": 2.5}, "batch_size=2.5 is no whole number"),
        ({"n_process": 0}, "n_process=0 is too small"),
        ({"n_process": "2"}, "n_process='2' is no whole number"),
        ({"on_error": "ignore"}, "on_error='ignore' is unknown"),
    ],
)
def test_options_out_of_range_are_refused_at_once(extractor, options, complaint):
    with pytest.raises(ce.InputError, match=complaint):
        extractor.pipe([STRIKE], **options)


@pytest.mark.parametrize("one", [STRIKE, {"text": STRIKE}, ce.Article(STRIKE)])
def test_one_article_is_no_stream(extractor, one):
    with pytest.raises(ce.InputError, match="articles is one"):
        extractor.pipe(one)


def test_nothing_in_nothing_out(extractor):
    assert list(extractor.pipe([])) == []
    assert list(extractor.pipe([], n_process=2)) == []
