"""What a web page leaves in its text is read as what it stands for; no offset moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflict_events as ce
from conflict_events.text.markup import without_markup

EXTRACTOR = ce.load(ner="lexicon")
STORY = "قتل جنديان في هجوم على حاجز قرب كركوك"
MORE = "وقال متحدث إن المهاجمين فروا"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("قال إن &quot;الهجوم&quot; وقع", 'قال إن      "الهجوم"      وقع'),
        ("قصف&nbsp;المدينة", "قصف     \u00a0المدينة"),
        ("&#8220;الهجوم&#8221; وقع", "      “الهجوم”       وقع"),
        ("شركة جونسون & جونسون", "شركة جونسون & جونسون"),
        ("كتب &شيء; ثم مضى", "كتب &شيء; ثم مضى"),
        ("وقع &zzzzz; أمس", "وقع &zzzzz; أمس"),
    ],
)
def test_what_a_page_leaves_of_a_mark_is_that_mark(text: str, read: str) -> None:
    """Entities of web pages, known and unknown; the text keeps its length."""
    assert without_markup(text) == read
    assert len(read) == len(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("<p>قصف</p>", "\n  قصف\n   "),
        ("قصف<br />المدينة", "قصف\n     المدينة"),
        ('<a href="x.html">قصف</a> المدينة', "                 قصف     المدينة"),
        ("https://t.co/ab12 قصف", "                  قصف"),
        ("قصف pic.twitter.com/xYz", "قصف                    "),
        ("5 < 7 و9 > 8", "5 < 7 و9 > 8"),
        ("<شيء> قصف", "<شيء> قصف"),
        ("في 3/4/2018 عبر موقع example.com", "في 3/4/2018 عبر موقع example.com"),
    ],
)
def test_tags_end_lines_or_are_space(text: str, read: str) -> None:
    """Tags of blocks and within lines, addresses; signs and names that are none of them stay."""
    assert without_markup(text) == read


@pytest.mark.parametrize(
    "page",
    [
        f"<p>{STORY}.</p><p>{MORE}.</p>",
        f"{STORY}.<br/>{MORE}.",
        f"<div class='story'>{STORY}.</div>\n<div>{MORE}.</div>",
        f"https://t.co/ab12 {STORY}.\n{MORE}. https://t.co/cd34",
        f"{STORY.replace(' ', '&nbsp;')}.\n{MORE}.",
    ],
)
def test_a_page_tells_what_its_text_tells(page: str) -> None:
    """The same events, and each word where it stands on the page."""
    events = EXTRACTOR(page, published="2020-05-06").events
    plain = EXTRACTOR(f"{STORY}.\n{MORE}.", published="2020-05-06").events
    assert [(e.type, e.subtype, e.trigger.text) for e in events] == [(e.type, e.subtype, e.trigger.text) for e in plain]
    assert all(page[a.start : a.end] == a.text for e in events for a in e.arguments)


@given(st.text(st.sampled_from("&;<>/pbr# 0x27قصف\n")))
def test_nothing_moves(text: str) -> None:
    """Whatever the signs, the text keeps its length."""
    assert len(without_markup(text)) == len(text)
