"""A text that writes ة without its dots is read as one with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflict_events as ce

EXTRACTOR = ce.load(ner="lexicon")


def rows(text: str) -> list[tuple[object, ...]]:
    """Return the events of a text with its ه and ة as one letter."""
    return [
        (
            e.type,
            e.subtype,
            e.factuality,
            e.trigger.start,
            e.count and (e.count.min, e.count.max),
            *sorted((a.role, a.start, a.end) for a in e.arguments),
        )
        for e in EXTRACTOR(text, published="2020-05-06").events
    ]


@pytest.mark.parametrize(
    "text",
    [
        "قتل أربعة جنود في غارة جوية على قاعدة عسكرية شمال مدينة صعدة.",
        "سيطرت القوات الحكومية على قرية استراتيجية في محافظة تعز بعد معركة عنيفة مع الجماعة.",
        "أعلنت وزارة الصحة في غزة إصابة 12 مدنيا بجروح خطيرة، بينهم ثلاثة أطفال، في ضربة إسرائيلية.",
        "اعتقلت الشرطة التركية ستة أشخاص بتهمة الانتماء إلى حركة إرهابية في قضية تفجير السفارة.",
        "وقالت المتحدثة باسم المنظمة إن الخاطفين أطلقوا سراح طبيبة وممرضة بعد سنة من خطفهما في مدينة الرقة.",
    ],
)
def test_a_text_without_dots_tells_the_same(text: str) -> None:
    """All that ends in ة written with ه: events, counts and spans stay."""
    assert rows(text)
    assert rows(text.replace("ة", "ه")) == rows(text)


@pytest.mark.parametrize(
    ("text", "role", "said"),
    [
        ("قتل الضابط وسائقه في انفجار قرب منزله في المدينه.", "victim", "سائقه"),
        ("خطف المسلحون قائده ومرافقيه في المنطقه الحدوديه.", "object", "قائده"),
        ("قصف الجيش مواقعه في المدينه القديمه.", "target", "مواقعه"),
    ],
)
def test_a_pronoun_stays_one(text: str, role: str, said: str) -> None:
    """Where ه can be his, and is no likelier to be ة, the word keeps it."""
    found = [a.text for e in EXTRACTOR(text, published="2020-05-06").events for a in e.arguments if a.role == role]
    assert said in found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وقع الانفجار في المدينه، وأصابت غارة ثانية قرية مجاورة.", "المدينه"),
        ("وقع الانفجار قرب القرية، وقال شهود إن دورية مرت هناك.", "قرب القرية"),
    ],
)
def test_a_slip_in_a_text_with_dots(text: str, place: str) -> None:
    """With the article ه can be no pronoun, in whatever text."""
    found = [a.text for e in EXTRACTOR(text).events for a in e.arguments if a.role == "place"]
    assert place in found


@given(st.lists(st.sampled_from(["المدينه", "غاره", "منزله", "ة", "ه", "عليه", "،", "قصف", "الشيشه"])))
def test_any_row_of_words_is_read(words: list[str]) -> None:
    """Spans are of the text as it was given."""
    text = " ".join(words)
    for event in EXTRACTOR(text).events:
        assert text[event.trigger.start : event.trigger.end] == event.trigger.text
