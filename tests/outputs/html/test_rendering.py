"""What `ce.render` writes, read by an HTML parser; how it looks is the matter of tests/browser."""

import pickle
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflict_events as ce
from conflict_events.records import CasualtyEvent, Extraction, Span, Versions

MADE_WITH = Versions(package="0", data="0")
VOID = {"meta", "br"}


class Reader(HTMLParser):
    """The text of the article's box, and whatever tags and attributes there are."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.tags, self.attributes, self._open = "", set(), set(), []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in VOID:
            self._open.append((tag, dict(attrs).get("class") == "ce-text"))

    def handle_endtag(self, tag):
        assert self._open.pop()[0] == tag

    def handle_data(self, data):
        if any(article for _, article in self._open):
            self.text += data

    @classmethod
    def read(cls, html):
        reader = cls()
        reader.feed(html)
        reader.close()
        assert reader._open == []
        return reader


def of(text, *events):
    """An extraction of a text, which it has at hand."""
    sha = ce.Article(text).text_sha256
    return Extraction(article_id=text[:20], text_sha256=sha, events=events, versions=MADE_WITH).with_text(text)


@pytest.fixture
def shown(extraction, article):
    return extraction.with_text(article.text)


def test_the_article_is_there_right_to_left_and_unchanged(shown, article):
    html = ce.render(shown)
    assert '<div class="ce-text" lang="ar" dir="rtl"' in html
    assert Reader.read(html).text == article.text


def test_a_notebook_shows_the_same(shown):
    html = ce.render(shown)
    assert shown._repr_html_() == html == html._repr_html_()
    assert repr(html) == f"<HTML, {len(html)} characters>"


def test_every_event_is_in_the_table(shown):
    html = ce.render(shown, style="table")
    assert html.count('<th scope="row">') == len(shown.events)
    for words in ("assertion", "airstrike", "killed", "territory", "possible", "2016-05-12", "by e1", "مستودعا"):
        assert words in html
    assert "ce-text" not in html.split("</style>")[1]


def test_a_mark_shows_role_value_factuality_and_pattern(shown):
    box = ce.render(shown).split('class="ce-text"')[1].split(">")[0]
    assert "captor: \\2068 لواء الساحل\\2069" in box
    assert "e4 capture, territory · possible · pattern capture.control" in box


def test_without_its_text_it_says_so(extraction, article):
    html = ce.render(extraction)
    assert "The article is not at hand" in html
    assert Reader.read(html).text == ""
    assert ce.render(extraction, text=article.text) == ce.render(extraction.with_text(article.text))


@pytest.mark.parametrize("other", ["", "نص آخر", "قصف\n"])
def test_another_text_is_refused(extraction, other):
    with pytest.raises(ce.SpanError, match="give that text"):
        ce.render(extraction, text=other)


def test_the_text_is_no_part_of_the_record(shown, extraction):
    assert shown == extraction
    assert hash(shown) == hash(extraction)
    assert shown.model_dump() == extraction.model_dump()
    assert Extraction.model_validate_json(shown.model_dump_json()).text is None
    assert pickle.loads(pickle.dumps(shown)).text == shown.text  # noqa: S301
    assert shown != shown.model_copy(update={"published": None})
    assert shown != "a1"


def test_an_extractor_leaves_the_text_with_its_result():
    assert ce.load()("قصف على المدينة").text == "قصف على المدينة"
    assert ce.load(resolve=False)("قصف على المدينة").text == "قصف على المدينة"


def test_several_are_an_overview(shown, extraction):
    html = ce.render([shown, extraction])
    assert all(words in html for words in ("2 strikes<", "2 casualties<", "1 strike<", "1 casualty<"))
    assert "2 articles, 8 events. Published 2016-05-13 to 2016-05-13." in html
    assert html.count("<details><summary>") == html.count('ce-notes"') == 2
    assert Reader.read(html).text == shown.text


@pytest.mark.parametrize("style", ["overview", "page", "article", "table", "map", "timeline"])
def test_nothing_is_shown_as_nothing(style):
    assert Reader.read(ce.render([], style=style)).text == ""


def test_a_page_is_a_document_that_may_load_nothing(shown):
    html = ce.render([shown], style="page")
    assert html.startswith("<!doctype html>")
    assert "default-src 'none'" in html
    assert Reader.read(html).tags.isdisjoint({"script", "img", "link", "iframe", "object"})


HOSTILE = st.text(
    st.sampled_from([*"<>&'\"/=;:{}()\\\n\r\t", *"قتلsc", "\u202e", "\u2069", "\u200f", "\u2028", "😀"]), min_size=1
)


@given(HOSTILE, HOSTILE)
def test_no_article_and_no_name_becomes_markup(text, name):
    span = Span.of(text, 0, len(text))
    event = CasualtyEvent(id=name, subtype="killed", trigger=span, sentence=span, pattern=name)
    reader = Reader.read(ce.render([of(text, event).model_copy(update={"article_id": name})], style="page"))
    assert reader.text == text
    assert reader.tags.isdisjoint({"script", "img", "a", "svg", "iframe"})
    assert not [one for one in reader.attributes if one.startswith("on") or one in {"href", "src"}]


@pytest.mark.parametrize("style", ["", "articles", "png"])
def test_an_unknown_style_is_refused(extraction, style):
    if style:
        with pytest.raises(ce.InputError, match="take one of"):
            ce.render(extraction, style=style)
    else:
        assert ce.render(extraction, style=None) == ce.render(extraction, style="article")


def test_a_text_beside_several_is_refused(extraction):
    with pytest.raises(ce.InputError, match="with_text"):
        ce.render([extraction], text="قصف")


def test_what_is_no_extraction_is_refused():
    with pytest.raises(ce.InputError, match="item 1 is str"):
        ce.render([of("قصف"), "قصف"])


def test_an_extractor_shows_its_patterns():
    html = ce.load()._repr_html_()
    reader = Reader.read(html)
    assert "mark" in reader.tags
    for words in ("shelling", "detention", "wounded", "denial", "casualty.killed.verb"):
        assert words in html
