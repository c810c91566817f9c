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
