"""Lines cut at a fixed width are put together again; paragraphs, headlines and lists are not."""

from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflict_events as ce
from conflict_events.text.wrapped import unwrapped

STORY = (
    "قتل ثلاثة جنود وأصيب أربعة آخرون في هجوم شنه مسلحون فجر الاثنين على نقطة تفتيش قرب مدينة درنة شرقي ليبيا، "
    "وفق ما أعلن المتحدث باسم الجيش. وقال المتحدث إن القوات اعتقلت اثنين من المهاجمين بعد ساعات من الهجوم، "
    "وإن البحث جار عن الباقين في المزارع المحيطة بالمدينة."
)
HEADLINES = "مقتل جنديين في كمين شرق البلاد\nقصف على حي سكني في العاصمة\nالإفراج عن أربعة صحفيين مختطفين"


def rows(text: str) -> list[tuple[object, ...]]:
    """Return the events of a text, without where they stand."""
    events = ce.load(ner="lexicon")(text, published="2020-05-06").events
    return [
        (e.type, e.subtype, e.trigger.text, e.count and e.count.min, *sorted(a.text.split() for a in e.arguments))
        for e in events
    ]


@pytest.mark.parametrize("width", [45, 60, 72, 80, 100, 120])
def test_a_story_cut_at_any_width_tells_the_same(width: int) -> None:
    """Also where a sentence goes over a break, and a paragraph ends amid a line."""
    cut = "\n".join(wrap(STORY, width))
    assert unwrapped(cut) == STORY
    assert rows(cut) == rows(STORY)


@pytest.mark.parametrize("width", [60, 80])
def test_paragraphs_of_a_cut_text_stay_apart(width: int) -> None:
    """A line that had room for the next word ends its paragraph."""
    cut = "\n\n".join("\n".join(wrap(part, width)) for part in (STORY, STORY))
    assert unwrapped(cut) == f"{STORY}\n\n{STORY}"


@pytest.mark.parametrize(
    "text",
    [
        HEADLINES,
        STORY,
        f"{STORY}\n{STORY}\n{STORY}",
        f"مقتل جنود شرقي ليبيا\nهجوم قرب درنة\n{STORY}",
        "قتل جنديان.\nوأصيب ثالث.\nوفر المهاجمون.",
        "",
        "\n\n\n",
    ],
)
def test_lines_that_end_by_themselves_stay(text: str) -> None:
    """Headlines, paragraphs as long as they like, and short sentences each on its line."""
    assert unwrapped(text) == text


@given(st.text(st.sampled_from("بق .،\n")))
def test_only_breaks_change(text: str) -> None:
    """The text keeps its length and all of its letters."""
    read = unwrapped(text)
    assert len(read) == len(text)
    assert all(a == b or (a, b) == ("\n", " ") for a, b in zip(text, read, strict=True))
