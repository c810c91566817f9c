"""Explanations: words, phrases, triggers, how far each pattern got, and what it costs."""

import time
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import conflict_events as ce
from conflict_events.explain.trials import REASONS
from conflict_events.patterns.files.pattern_tables import REFUSALS


@pytest.fixture(scope="module")
def extractor():
    return ce.load(ner="lexicon", resolve=False)


def trigger(extractor, text, word):
    found = [t for s in extractor.explain(text).sentences for t in s.triggers if t.span.text == word]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("text", "word", "fate"),
    [
        ("تستهدف الخطة خفض عجز الموازنة.", "تستهدف", "strike.other.verb is nearest: it requires"),
        ("سدد اللاعب ضربة حرة.", "ضربة", "it refuses 'metaphor'"),
        ("تسيطر المعارضة على معظم أحياء المدينة منذ سنوات.", "تسيطر", "it refuses"),
        ("زار الوفد مقر تجمع قوى تحرير السودان.", "تحرير", "it is part of the name 'تجمع قوى تحرير السودان'"),
        ("قال المتحدث باسم الوزارة.", "قال", "nothing that it says follows it"),
        (
            "خطفت اللاعبة الأضواء في مباريات البطولة.",
            "خطفت",
            (
                "'الأضواء' in patient is known as thing, and must be person; "
                "'الأضواء' in patient is known as thing, and must be vessel; nothing stands in on, pronoun"
            ),
        ),
    ],
)
def test_a_missed_event_says_what_it_lacked(extractor, text, word, fate):
    found = trigger(extractor, text, word)
    assert (found.event, fate in found.fate) == (None, True), found.fate


def test_the_talk_around_it_is_named(extractor):
    text = "قتل عشرة أشخاص. وهز زلزال القرى. وقالت فرق الإغاثة إن الفيضانات والسيول قطعت الطرق."
    assert "not of armed conflict" in trigger(extractor, text, "قتل").fate


def test_an_event_says_which_pattern_won_and_which_came_later(extractor):
    found = trigger(extractor, "حررت القوات بلدة ساحلية جنوب البلاد.", "حررت")
    assert [(t.pattern, t.outcome) for t in found.trials] == [
        ("capture.release.free_verb", "failed"),
        ("capture.territory.free_verb", "won"),
        ("capture.release.free_them", "failed"),
        ("capture.territory.free_it", "failed"),
    ]
    assert "it requires 'object'" in found.trials[0].why
    assert found.nearest.pattern == "capture.territory.free_verb"


def test_an_overlap_says_who_took_it(extractor):
    found = trigger(extractor, "وقع جنود في أسر المتمردين.", "أسر")
    assert [t.outcome for t in found.trials] == ["won", "later"]
    assert found.trials[1].why == "capture.detention.held was tried first and took it"


def test_the_kind_that_is_lacking_is_named(extractor):
    found = trigger(extractor, "استخدمت المنظمة الشاحنات لنقل المساعدات.", "استخدمت")
    assert "it requires 'target': nothing stands in against, toward" in found.fate
    other = trigger(extractor, "طردت الدولة ثلاثة دبلوماسيين.", "طردت")
    assert "those who are driven out held no place" in other.fate


def test_every_refusal_has_its_reason_in_words():
    assert set(REASONS) == REFUSALS


def test_the_cue_of_the_factuality_is_named(extractor):
    text = extractor.explain("أحبط الجيش هجوما على معسكر كاتي.").to_text()
    assert "attempted by 'أحبط'" in text


def test_words_are_taken_apart(extractor):
    (sentence,) = extractor.explain("وبالمدينة قوات.").sentences
    word = sentence.words[0]
    assert (word.clitics, word.base, word.span.text) == (("و", "ب", "ال"), "مدينة", "وبالمدينة")


def test_phrases_say_what_governs_them_and_what_they_can_be(extractor):
    (sentence,) = extractor.explain("قصف الجيش قرى في محافظة إدلب.").sentences
    assert [(p.preposition, p.span.text) for p in sentence.phrases][-1] == ("في", "محافظة إدلب")
    assert "place" in sentence.phrases[-1].kinds


def test_a_sentence_without_triggers_names_its_verbs(extractor):
    (sentence,) = extractor.explain("عانق مسلح جنديا.").sentences
    assert (sentence.triggers, sentence.unlisted) == ((), ("عانق",))
    assert "no word of it is a trigger" in extractor.explain("عانق مسلح جنديا.").to_text()


@pytest.mark.parametrize("text", ["", " ", "😀", "Two soldiers", "\u200f\u200f", "قصف"])
def test_whatever_the_text_is(extractor, text):
    explanation = extractor.explain(text)
    assert explanation.extraction == extractor(text)
    assert explanation.to_html().endswith("</html>\n")


ARTICLE = (
    "أعلن الجيش الصومالي أن ثلاثة جنود قتلوا أمس في قصف لحركة الشباب على قاعدة عسكرية قرب كيسمايو.\n"
    "ونفى متحدث عسكري مقتل مدنيين في الهجوم، فيما قالت مصادر طبية إن المستشفى استقبل جرحى. "
    "سدد اللاعب ضربة حرة. وزار الوفد مقر تجمع قوى تحرير السودان. عانق مسلح جنديا.\n"
)


def test_every_event_has_its_trigger_and_every_other_trigger_its_reason(extractor):
    explanation = extractor.explain(ARTICLE, published="2018-05-06")
    triggers = [t for s in explanation.sentences for t in s.triggers]
    assert [t.event for t in triggers if t.event] == [e.id for e in explanation.extraction.events]
    patterns = {e.id: e.pattern for e in explanation.extraction.events}
    for one in triggers:
        assert (one.event is None) == bool(one.fate)
        won = [t.pattern for t in one.trials if t.outcome == "won"]
        assert one.event is None or won == [patterns[one.event]]


def test_spans_hold(extractor):
    for sentence in extractor.explain(ARTICLE).sentences:
        spans = (
            [w.span for w in sentence.words] + [p.span for p in sentence.phrases] + [t.span for t in sentence.triggers]
        )
        for span in spans:
            assert ARTICLE[span.start : span.end] == span.text


class Text(HTMLParser):
    """Gathers the text of a page and checks that its tags close."""

    def __init__(self):
        super().__init__()
        self.open, self.text = [], ""

    def handle_starttag(self, tag, _):
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_a_page_closes_its_tags_and_holds_the_article(extractor):
    page = Text()
    page.feed(extractor.explain(ARTICLE).to_html())
    assert page.open == []
    assert all(line.strip() in page.text for line in ARTICLE.splitlines() if line.count(".") == 1)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.sampled_from(["قصف", "<b>", "&amp;", '"', "الجيش", "</p>", "\u200f", "😀", "قتل", "."]), max_size=12)
)
def test_a_page_escapes_whatever_an_article_says(words):
    text = " ".join(words)
    page = Text()
    page.feed(EXTRACTOR.explain(text).to_html())
    assert page.open == []
    assert "<b>" not in EXTRACTOR.explain(text).to_html()


EXTRACTOR = ce.load(ner="lexicon", resolve=False)


def test_explaining_costs_at_most_fifty_times_reading(extractor):
    text = ARTICLE * 5

    def seconds(work):
        best = float("inf")
        for _ in range(3):
            start = time.perf_counter()
            work()
            best = min(best, time.perf_counter() - start)
        return best

    reading = seconds(lambda: extractor(text))
    assert seconds(lambda: extractor.explain(text).to_html()) <= 50 * reading
