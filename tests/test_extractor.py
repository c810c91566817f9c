"""The extractor as a caller meets it: what goes in, what comes out, what is refused, how long it takes."""

import datetime as dt
import gzip
import json
import subprocess
import sys
import time
import unicodedata

import pytest

import conflict_events as ce

SENTENCE = "قُتل 12 جنديا في غارة جوية على مدينة سرت أمس."


@pytest.fixture(scope="module")
def extractor():
    return ce.load()


def codes(result):
    return [note.code for note in result.notes]


# ---- what goes in


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t", "\u00a0"])
def test_empty_text_is_empty_with_a_note(extractor, text):
    result = extractor(text)
    assert (result.events, result.entities, codes(result)) == ((), (), ["empty"])


@pytest.mark.parametrize(
    "text",
    ["جندي", "قصف", "هجوم", "انسحاب", "قتيل", "نفي", "قُتل", "و", "5", ".", "«", "😀", "\u200f", "ﷺ", "\x00", "ـ", "َ"],
)
def test_one_word_or_sign(extractor, text):
    result = extractor(text, published="2016-05-13")
    result.verify(text)
    assert len(result.events) <= 1
    assert "sentence-failed" not in codes(result)


@pytest.mark.parametrize(
    "text", ["Two soldiers were killed in Sirte.", "Два солдата убиты", "两名士兵死亡", "12 %", "😀😀"]
)
def test_text_that_is_not_arabic_is_noted(extractor, text):
    result = extractor(text)
    assert (result.events, codes(result)) == ((), ["not-arabic"])


def test_arabic_with_a_latin_dateline_is_arabic(extractor):
    assert codes(extractor("Reuters - " + SENTENCE, published="2016-05-13")) == []


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"article": SENTENCE.encode()}, "bytes.*decode"),
        ({"article": None}, "NoneType"),
        ({"article": 5}, "int"),
        ({"article": ["قصف"]}, "list"),
        ({"article": "قصف\ud800"}, "surrogate"),
        ({"article": SENTENCE, "published": "13/05/2016"}, "13/05/2016.*ISO"),
        ({"article": SENTENCE, "published": "2016-02-30"}, "no day of the calendar"),
        ({"article": SENTENCE, "published": "yesterday"}, "is no date"),
        ({"article": SENTENCE, "published": 20160513}, "is no date"),
        ({"article": SENTENCE, "id": 7}, "id: "),
    ],
)
def test_what_is_no_article_is_refused(extractor, fields, complaint):
    with pytest.raises(ce.InputError, match=complaint) as caught:
        extractor(fields.pop("article"), **fields)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("twice", [{"published": "2016-05-13"}, {"id": "a2"}])
def test_what_an_article_has_is_not_given_twice(extractor, twice):
    with pytest.raises(ce.InputError, match="beside an Article"):
        extractor(ce.Article(SENTENCE, id="a1", published="2016-05-13"), **twice)


def test_text_and_article_are_read_alike(extractor):
    article = ce.Article(SENTENCE, id="a1", published=dt.date(2016, 5, 13))
    assert extractor(article) == extractor(SENTENCE, id="a1", published="2016-05-13")


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({"language": "xx"}, "'xx' is not shipped.*'ar'"),
        ({"language": ""}, "is not shipped"),
        ({"language": "../ar"}, "is not shipped"),
        ({"ner": "spacy"}, "ner='spacy' is unknown"),
        ({"ner": None}, "ner=None is unknown"),
    ],
)
def test_what_cannot_be_loaded_is_named(given, complaint):
    with pytest.raises(ce.InputError, match=complaint):
        ce.load(**given)


# ---- what comes out


def test_an_article_in_rows_out(extractor):
    result = extractor(SENTENCE, published="2016-05-13", id="a1")
    assert [(e.type, e.subtype, e.trigger.text) for e in result.events] == [
        ("casualty", "killed", "قُتل"),
        ("strike", "airstrike", "غارة"),
    ]
    killed, strike = result.events
    assert (killed.count.min, killed.count.max) == (12, 12)
    assert killed.date.start == strike.date.end == dt.date(2016, 5, 12)
    assert (result.article_id, result.published, codes(result)) == ("a1", dt.date(2016, 5, 13), [])
    assert result.versions.package == ce.__version__


def test_without_a_day_the_date_is_left_open_and_noted(extractor):
    result = extractor(SENTENCE)
    assert {event.date for event in result.events} == {None}
    (note,) = result.notes
    assert (note.code, SENTENCE[note.start : note.end]) == ("date-unresolved", "أمس")


def test_a_result_cannot_be_changed(extractor):
    with pytest.raises(ValueError, match="frozen"):
        extractor(SENTENCE).events = ()


def test_a_repr_names_language_and_data(extractor):
    assert repr(extractor).startswith("Extractor(language='ar', ner='stanza', data='")


def test_the_text_is_kept_through_marks_and_controls(extractor):
    text = "\u202bقُتِـــلَ ٱلجنديّان\u202c في قصفٍ على مدينة تَعِزّ."
    result = extractor(text)
    result.verify(text)
    assert [event.trigger.text for event in result.events] == ["قُتِـــلَ", "قصفٍ"]


# ---- how long it takes

FAMILIES = {
    "trigger": "قصف ",
    "joined trigger": "وقتل ",
    "joined dead": "5 قتلى و",
    "saying": "وقال إن ",
    "actor": "داعش ",
    "definite": "الجيش ",
    "and": "و ",
    "ands in one word": "و",
    "digits": "5",
    "digit words": "مئة ",
    "digits and dashes": "5-",
    "dates": "5 مايو ",
    "stops": ".",
    "stops and letters": "..!؟ب",
    "quotes": "«",
    "straight quotes": '"',
    "brackets": "(",
    "commas": "،",
    "marks": "\u064b",
    "a letter with marks": "ب\u064b\u064f",
    "tatweel": "ـ",
    "bidi": "\u200f",
    "a word with bidi": "قصف\u200f\u200e",
    "spaces": " ",
    "line ends": "\r\n",
    "latin": "a",
    "presentation forms": "ﷺ",
    "endless sentence": "وأضاف أن الجيش قصف المدينة وقتل 5 أشخاص، ",
}


def seconds(extractor, unit, length):
    text = (unit * (length // len(unit) + 1))[:length]
    start = time.process_time()  # what other programs do here is not counted
    extractor(text, published="2016-05-13")
    return time.process_time() - start


def in_time(extractor, unit, length, limit):
    """Whether one of two readings keeps the limit: other programs run here too."""
    return any(seconds(extractor, unit, length) <= limit for _ in range(2))


@pytest.mark.parametrize("family", FAMILIES)
def test_time_grows_with_the_text_alone(extractor, family):
    unit = FAMILIES[family]
    short = seconds(extractor, unit, 2_000)
    # Half a second of grace: a short text is over too soon to be timed well.
    assert in_time(extractor, unit, 8_000, 6 * short + 0.5)


@pytest.mark.minutes
@pytest.mark.timeout(300)
@pytest.mark.parametrize("family", ["and", "digits", "marks", "bidi", "stops", "endless sentence"])
def test_a_hundred_thousand_characters_of_the_same(extractor, family):
    assert in_time(extractor, FAMILIES[family], 100_000, 16 * seconds(extractor, FAMILIES[family], 10_000) + 0.5)


@pytest.mark.minutes
@pytest.mark.timeout(600)
def test_a_million_characters(extractor):
    text = (SENTENCE + "\n") * (1_000_000 // len(SENTENCE))
    result = extractor(text, published="2016-05-13")
    result.verify(text)
    assert len(result.events) == 2 * text.count("\n")


@pytest.mark.parametrize(
    "text",
    ['وكما يقول القائد "كما ترون."', 'وكما قال القائد "كما طالبوا."', "كما قال:", 'وقال إن "', "قال القائد: كما"],
)
def test_a_saying_that_ends_where_its_content_would_begin_is_read(extractor, text):
    assert [note for note in extractor(text).notes if note.code == "sentence-failed"] == []


def test_two_sayings_never_report_each_other(extractor):
    told = "تتلقى المرأة العلاج من حروق نسبتها الشرطة إلى جارها، بحسب ما قاله متحدث باسم المستشفى."
    found = {event.id: event.reported_by for event in extractor(told).events if event.type == "statement"}
    assert len(found) == 2
    for reporter in found.values():
        assert reporter is None or found[reporter] is None


def test_a_long_chain_of_joined_verbs_and_nouns_is_no_deep_recursion(extractor):
    for unit in ("وقتل ", "وقصف ", "5 قتلى و", "وقال ", "وحاول ", "مقتل وجرح "):
        text = unit * 300
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(600)
        try:
            extractor(text).verify(text)
        finally:
            sys.setrecursionlimit(limit)


# ---- what it costs to have it


def test_loading_brings_in_nothing_heavy():
    heavy = ("torch", "stanza", "numpy", "pandas", "hypothesis")
    code = f"import sys, conflict_events as ce; ce.load()('قصف'); print([m for m in {heavy} if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


# ---- real articles, where they are


@pytest.mark.minutes
def test_spans_of_real_articles(extractor, root):
    corpus = root.parent / "shared" / "corpus" / "news-2018.jsonl.gz"
    if not corpus.exists():
        pytest.skip("the corpus is not here")
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for k, line in enumerate(lines) if k % 63 == 7]
    assert len(articles) >= 300
    found = 0
    for article in articles:
        text = article["text"]
        result = extractor(text, published=article["published"], id=article["id"])
        result.verify(text)
        found += len(result.events)
        for place, span in result.spans():
            after = text[span.end : span.end + 1]
            assert span.text == span.text.strip(), (article["id"], place)
            assert not (after and unicodedata.category(after) == "Mn"), (article["id"], place)
    assert found >= 1000


@pytest.mark.parametrize("word", ["ل", "من", "في", "ب", "على", "بين", "إلى"])
@pytest.mark.parametrize("phrase", ["سقطت بلدة سرمين", "قال رئيس بعثة", "قتل جنديان من قوات", "أعلنت لجنة"])
def test_a_sentence_that_is_cut_off_behind_a_preposition_is_read(phrase: str, word: str) -> None:
    assert not ce.load(ner="lexicon", resolve=False)(f"{phrase} {word}").notes


def test_a_declaration_behind_what_is_said_before_it_is_read(extractor):
    text = "دعا المجلس السكان إلى المشاركة في الصلاة، كما اعلن الحداد في البلاد لثلاثة أيام."
    assert {event.trigger.text for event in extractor(text).events} >= {"دعا"}


def test_a_saying_of_what_stands_before_it_has_no_empty_arguments(extractor):
    found = extractor("وتهدف رؤية السعودية 2030، التي أعلنها ولي العهد، إلى تنويع الاقتصاد.")
    assert all(argument.text for event in found.events for argument in event.arguments)


@pytest.mark.parametrize(
    "text",
    [
        "قتل ستة جنود في الهجوم الذي",
        "قتل مسلحون عشرة",
        "يخوض المتمردون معارك في مواجهة",
        "وقال معهد الأبحاث، ومقره واشنطن،",
        "أطلقت الشرطة، المدعومة من الاتحاد",
        "وصف الوزير الجنود الذين اقتحموا البلدة وأسروا ستة",
        "قتل بحسب",
        "أطلق المسلحون ستة من الرهائن² الذين خطفهم التنظيم",
        "أطلق المسلحون ستة من الرهائن ² الذين خطفهم التنظيم",
        "شن ما يسمى",
        "وقتل جنديان في اليوم الثاني من",
    ],
)
def test_a_text_that_is_cut_short_is_read(extractor, text):
    assert [note for note in extractor(text).notes if note.code == "sentence-failed"] == []
