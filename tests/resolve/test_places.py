"""Mentions of places, one by one, and what an answer says of itself."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_events.records import ResolvedPlace
from conflict_events.resolve.place_context import PlaceContext
from conflict_events.resolve.place_words import words_of
from conflict_events.resolve.places import PlaceResolver

RESOLVER = PlaceResolver("ar")
ARABIC = st.text(alphabet="ابتدرسفقكلمنهويةىأإؤءشغ ـًَ،2٣-_#\u200f", max_size=60)


def rows():
    lines = (Path(__file__).parent / "places.tsv").read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if not line.startswith("#")]


def ask(mention, text="", *before):
    context = RESOLVER.context(text or mention, [*before, mention])
    for earlier in before:
        RESOLVER.resolve(earlier, context)
    return RESOLVER.resolve(mention, context)


@pytest.mark.parametrize(("mention", "text", "before", "want", "told"), rows())
def test_a_mention_stands_for_its_place(mention, text, before, want, told):
    found = ask(mention, text, *filter(None, before.split("|")))
    if want == "-":
        assert found.type == "unresolved"
        assert found.reason.startswith(told)
    else:
        assert (found.type, getattr(found, "id", found)) == ("place", want)
        assert found.how == told


@pytest.mark.parametrize(
    ("mention", "precision"),
    [
        ("معبر رفح", "point"),
        ("محيط مطار الحديدة", "town"),
        ("مدينة سرت", "town"),
        ("شرق مدينة سرت", "district"),
        ("مديرية باقم", "district"),
        ("محافظة حمص", "region"),
        ("شمال محافظة حمص", "region"),
        ("سوريا", "country"),
        ("داخل سوريا", "country"),
    ],
)
def test_what_the_point_stands_for(mention, precision):
    assert ask(mention).precision == precision


def test_an_answer_says_how_sure_and_why():
    sure, unsure = ask("طرابلس", "في ليبيا قال ليبي"), ask("المدينة", "", "مدينة سرت")
    assert 0.9 < sure.score <= 1
    assert "LY" in sure.reason
    assert "Lebanon" in sure.reason
    assert unsure.score < sure.score
    assert unsure.reason == "the last city before it"


def test_a_place_far_from_what_the_article_speaks_of_is_less_sure():
    assert ask("سرت", "الشرطة النرويجية").score < ask("سرت", "الشرطة الليبية").score


def test_other_places_of_the_article_decide():
    assert ask("دوما", "في دمشق", "حرستا", "عربين").country == "SY"


def test_hashtags_and_quotes_are_no_obstacle():
    assert ask("#خان_يونس").id == ask("“خان يونس”").id == ask("خَان يُونس").id


def test_without_a_context_nothing_is_remembered():
    RESOLVER.resolve("مدينة سرت")
    assert RESOLVER.resolve("المدينة").type == "unresolved"


def test_words_keep_their_offsets():
    text = "«مـدينة» القائم"
    assert [text[word.start : word.end] for word in words_of(text)] == ["مـدينة", "القائم"]


@given(ARABIC, ARABIC)
def test_any_text_has_an_answer_and_always_the_same(mention, text):
    first, again = ask(mention, text), ask(mention, text)
    assert first == again
    assert first.reason
    if isinstance(first, ResolvedPlace):
        assert RESOLVER.gazetteer.by_id(first.id).name == first.name


def test_long_mentions_cost_no_more_than_their_length():
    context = PlaceContext()
    found = RESOLVER.resolve("الحدود بين حلب وحمص والموصل وسرت " * 2000, context)
    assert found.type == "place"
