"""One small article with its extraction, made by hand: for tests of what does not depend on how events are found."""

import datetime as dt
from pathlib import Path

import pytest

from conflict_events.records import (
    Argument,
    Article,
    CaptureEvent,
    CasualtyEvent,
    Count,
    DateRange,
    Entity,
    Extraction,
    Note,
    ResolvedPlace,
    Span,
    StatementEvent,
    StrikeEvent,
    Versions,
)

FIRST = "قالت إذاعة محلية إن غارات إسرائيلية استهدفت أمس مستودعا قرب المرفأ، ما أدى إلى مقتل ثلاثة جنود."
SECOND = "وسيطر لواء الساحل على بلدة عين الزهور."
TEXT = f"{FIRST}\n{SECOND} 😀\n"
PUBLISHED = dt.date(2016, 5, 13)


def cut(quote, of=Span, **fields):
    """The span of a quote that stands once in the text."""
    assert TEXT.count(quote) == 1
    start = TEXT.index(quote)
    return of(start=start, end=start + len(quote), text=quote, **fields)


def fill(quote, **fields):
    """An argument on a quote."""
    return cut(quote, Argument, **fields)


def make_events():
    """A statement, the strike and the deaths it reports, and a capture."""
    yesterday = DateRange(
        start=dt.date(2016, 5, 12), end=dt.date(2016, 5, 12), granularity="day", how="yesterday", span=cut("أمس")
    )
    first = {"sentence": cut(FIRST), "place": (fill("قرب المرفأ"),), "time": (fill("أمس"),), "date": yesterday}
    return (
        StatementEvent(
            id="e1",
            subtype="assertion",
            trigger=cut("قالت"),
            sentence=cut(FIRST),
            pattern="statement.say",
            speaker=(fill("إذاعة محلية", kind="outlet"),),
            content=(fill(FIRST[FIRST.index("غارات") : -1]),),
        ),
        StrikeEvent(
            id="e2",
            subtype="airstrike",
            trigger=cut("غارات"),
            pattern="strike.raid",
            attacker=(fill("إسرائيلية", kind="nationality", implied=True),),
            target=(fill("مستودعا", kind="facility"),),
            reported_by="e1",
            **first,
        ),
        CasualtyEvent(
            id="e3",
            subtype="killed",
            trigger=cut("مقتل"),
            pattern="casualty.killing",
            victim=(fill("جنود", kind="person"),),
            count=Count(min=3, max=3, span=cut("ثلاثة")),
            reported_by="e1",
            **first,
        ),
        CaptureEvent(
            id="e4",
            subtype="territory",
            trigger=cut("سيطر"),
            sentence=cut(SECOND),
            pattern="capture.control",
            factuality="possible",
            factuality_cues=(cut("لواء"),),
            captor=(fill("لواء الساحل", kind="group"),),
            object=(fill("بلدة عين الزهور", kind="place"),),
        ),
    )


def make_extraction(article):
    """What a right extractor would find in the article below."""
    return Extraction(
        article_id=article.id,
        text_sha256=article.text_sha256,
        published=article.published,
        events=make_events(),
        entities=(cut("لواء الساحل", Entity, kind="group"), cut("بلدة عين الزهور", Entity, kind="place")),
        notes=(Note(code="place-unresolved", message="the gazetteer does not know it", start=60, end=66),),
        versions=Versions(package="0.1.0", data="1", model=None),
    )


@pytest.fixture
def article():
    """The article."""
    return Article(TEXT, id="a1", published=PUBLISHED)


@pytest.fixture
def extraction(article):
    """Its extraction, with all four types of events and every kind of field filled somewhere."""
    return make_extraction(article)


@pytest.fixture(scope="session")
def root():
    """The project's top folder."""
    return Path(__file__).resolve().parents[1]


@pytest.fixture
def put():
    """A function that gives an argument a place: `put(argument, name, latitude, longitude)`."""

    def put(argument, name, latitude, longitude, precision="town"):
        place = ResolvedPlace(
            id=f"place.test.{name}", name=name, kind="city", country="LY", latitude=latitude, longitude=longitude,
            precision=precision, how="name", score=0.9, reason="a test",
        )  # fmt: skip
        return argument.model_copy(update={"resolved": place})

    return put
