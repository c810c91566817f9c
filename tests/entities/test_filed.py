"""Where a dispatch was filed is read past, however its line is cut off, and tells nothing of the event."""

import pytest

import conflict_events as ce

EXTRACTOR = ce.load(ner="lexicon")
TOLD = "قتل ثلاثة جنود في كمين قرب بلدة سرمين."


@pytest.mark.parametrize(
    "line",
    [
        "عدن (رويترز) - ",
        "الناصرية (العراق) (رويترز) - ",
        "عدن 5 مايو (رويترز) - ",
        "دمشق-سانا ",
        "تلخورفا (رويترز) - ",
        "غودا خشوري 5 مايو (شينخوا) ",
        "تلخورفا، نيجيريا 4 يونيو 2014 (شينخوا) ",
        "مقديشو 14 أغسطس 2022 - ",
        "مقديشو، 14 أغسطس -- ",
        "بيروت في 3 تشرين الثاني – ",
        "مقديشو 14 أغسطس/آب 2022 - ",
    ],
)
def test_the_event_is_told_as_without_the_line(line: str) -> None:
    alone = EXTRACTOR(TOLD).events
    assert alone
    found = EXTRACTOR(line + TOLD).events
    assert [(e.type, [(a.role, a.text) for a in e.arguments]) for e in found] == [
        (e.type, [(a.role, a.text) for a in e.arguments]) for e in alone
    ]
    assert all((line + TOLD)[a.start : a.end] == a.text for e in found for a in e.arguments)


@pytest.mark.parametrize(
    "cut",
    ["عدن", "عدن (", "عدن -", "عدن (رويترز", "الناصرية (العراق", "بغداد (جمهورية العراق", "دمشق -", "دمشق-سانا"],
)
def test_a_line_that_is_cut_off_breaks_nothing(cut: str) -> None:
    result = EXTRACTOR(cut)
    assert (result.events, result.notes) == ((), ())


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("مقديشو 14 أغسطس 2022 قتل فيها ثلاثة جنود في كمين.", "جنود"),
        ("حلب 3 قتلى - بينهم ضابط - في قصف على سوق.", "ضابط"),
    ],
)
def test_a_number_or_a_date_without_its_dash_is_told(text: str, victim: str) -> None:
    said = "، حسبما أفادت الشرطة."
    content = [a for e in EXTRACTOR(text[:-1] + said).events for a in e.arguments if a.role == "content"]
    assert victim in content[0].text
    assert content[0].start == 0
