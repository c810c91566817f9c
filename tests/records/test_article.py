import datetime as dt
import pickle

import pytest
from pydantic import BaseModel, ValidationError

from conflict_events import Article, ConflictEventsError, InputError

DAY = dt.date(2016, 5, 13)
EVENING = dt.datetime(2016, 5, 13, 23, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "published",
    [DAY, EVENING, "2016-05-13", "2016-05-13T23:30:00Z", "2016-05-13 23:30"],
)
def test_a_day_is_read_as_it_is_written(published):
    assert Article("قصف", published=published).published == DAY


def test_only_the_text_is_required():
    article = Article("قصف")
    assert (article.id, article.published, article.language, article.source, article.url) == (
        None,
        None,
        "ar",
        None,
        None,
    )


@pytest.mark.parametrize("text", ["", " \n", "قَصْفٌ\u200f ـ", "a\r\nb", "😀", "\x00"])
def test_the_text_is_kept_as_it_is(text):
    article = Article(text)
    assert article.text == text
    assert Article.model_validate_json(article.model_dump_json()) == article
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301 - our own bytes


def test_the_hash_is_that_of_the_text_alone():
    one, other = Article("قصف", id="a"), Article("قصف", id="b")
    assert one.text_sha256 == other.text_sha256 != Article("قصف ").text_sha256


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        pytest.param({"text": "قصف".encode()}, "text: it is bytes.*decode", id="bytes"),
        pytest.param({"text": bytearray(b"x")}, "text: it is bytes.*decode", id="bytearray"),
        pytest.param({"text": None}, "text: it is NoneType.*str", id="none"),
        pytest.param({"text": "قصف\ud83d"}, "character 3 is U\\+D83D", id="lone-surrogate"),
        pytest.param({"published": "13/05/2016"}, "published: '13/05/2016' is no date.*ISO", id="day-first"),
        pytest.param({"published": "2016-02-30"}, "no day of the calendar", id="no-such-day"),
        pytest.param({"published": "2016-5-3"}, "published.*ISO", id="short"),
        pytest.param({"published": "٢٠١٦-٠٥-١٣"}, "published.*ISO", id="arabic-digits"),
        pytest.param({"published": ""}, "published.*None", id="empty-date"),
        pytest.param({"published": 1463097600}, "published.*ISO", id="number"),
        pytest.param({"id": 5}, "id: .*string", id="id"),
        pytest.param({"titel": "x"}, "titel: there is no such field.*source", id="unknown-field"),
        pytest.param({"text": b"", "published": "x"}, "text: .*; published: ", id="two-at-once"),
    ],
)
def test_what_is_no_article_is_refused_in_one_line(fields, complaint):
    with pytest.raises(InputError, match=complaint) as caught:
        Article(**{"text": "قصف"} | fields)
    assert "\n" not in str(caught.value)
    assert isinstance(caught.value, ConflictEventsError)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("fields", [{"id": "a1"}, {"text": b"x"}, {"text": "x", "published": "soon"}])
def test_inside_another_model_it_is_refused_as_pydantic_does(fields):
    class Desk(BaseModel):
        article: Article

    with pytest.raises(ValidationError, match=r"text: |published: "):
        Desk(article=fields)


def test_an_article_never_changes():
    with pytest.raises(ValidationError, match="frozen"):
        Article("قصف").text = "هدوء"
