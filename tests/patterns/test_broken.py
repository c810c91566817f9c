"""Broken pattern files, each with the message it must give: a table of cases, `broken.toml`."""

import tomllib
from pathlib import Path

import pytest

import conflict_events as ce
from conflict_events.languages.data_file import DataFile
from conflict_events.own import Own
from conflict_events.review.check import check

CASES = tomllib.loads((Path(__file__).parent / "broken.toml").read_text("utf-8"))["file"]
# What only running an example shows, or whether there is one: `check` tells, and loading does not ask.
ONLY_CHECKED = ("example", "counter-found", "no-examples", "no-counter")
SOUND = """
[triggers.ram]
kind = "verb"
voice = "active"
forms = ["دهس يدهس"]

[[pattern]]
id = "mine.ram"
type = "strike"
subtype = "other"
trigger = "mine.ram"
examples = ["<trigger>دهس</trigger> <attacker>مسلح</attacker> <target>جنديا</target>."]
counter = ["دعس المزارع السنابل."]
[pattern.roles]
attacker = ["agent"]
target = ["patient"]
"""


def own(case):
    return Own((DataFile(case.get("name", "mine.toml"), case["source"]),))


def test_there_are_forty_at_least_and_each_is_another():
    assert len({case["case"] for case in CASES}) == len(CASES) >= 40
    assert len({case["source"] for case in CASES}) == len(CASES)
    assert all(case["says"] for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_broken_file_is_told_all_that_is_wrong(case):
    name = case.get("name", "mine.toml")
    assert [str(one).removeprefix(name) for one in check(own(case)).complaints] == case["says"]


@pytest.mark.parametrize("case", [c for c in CASES if not c["case"].startswith(ONLY_CHECKED)], ids=lambda c: c["case"])
def test_a_broken_file_is_refused_when_it_is_loaded(case, tmp_path):
    path = tmp_path / case.get("name", "mine.toml")
    path.write_text(case["source"], encoding="utf-8")
    with pytest.raises(ce.DataFileError) as caught:
        ce.load(ner="lexicon", patterns=[path], resolve=False)
    found = {str(one).removeprefix(str(path)) for one in caught.value.errors}
    assert found <= set(case["says"])


def test_a_sound_file_is_told_nothing():
    found = check(own({"source": SOUND}))
    assert (found.complaints, found.patterns, found.examples) == ((), 1, 2)


def test_the_shipped_patterns_are_sound():
    found = check()
    assert found.complaints == ()
    assert found.patterns >= 90
    assert found.examples >= 2 * found.patterns
