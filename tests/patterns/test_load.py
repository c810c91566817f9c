"""Pattern files as they are read: what they add, change and switch off."""

import pytest

import conflict_events as ce
from conflict_events.languages.data_file import DataFile
from conflict_events.patterns.load import read_patterns

PATTERN = """
[[pattern]]
id = "mine.fire"
type = "strike"
subtype = "shooting"
trigger = "strike.shoot_noun"
priority = 90
"""


def read(*lines):
    return read_patterns("ar", [DataFile("mine.toml", "\n".join(lines))])


def test_a_pattern_is_read():
    found = read(
        PATTERN,
        'frame = "fire_noun"',
        'refuse = ["air"]',
        'examples = ["<trigger>إطلاق نار</trigger> على <target>الحاجز</target>"]',
        'counter = ["فتح المعرض أبوابه"]',
        "[pattern.roles]",
        'target = ["on"]',
    )
    (pattern,) = (p for p in found.patterns if p.id == "mine.fire")
    assert (pattern.refuse, pattern.priority) == ({"air"}, 90)
    assert {"target", "attacker", "weapon"} <= set(pattern.roles)
    assert (pattern.counted, pattern.armed) == (None, True)
    assert found.own == {"mine.fire"}


def test_the_highest_priority_comes_first():
    priorities = [pattern.priority for pattern in read(PATTERN).patterns]
    assert priorities == sorted(priorities, reverse=True)


def test_a_shipped_pattern_is_switched_off():
    found = read('off = ["strike.clash.noun"]')
    assert "strike.clash.noun" not in [p.id for p in found.patterns]
    assert "strike.clash.verb" in [p.id for p in found.patterns]


def test_a_group_that_is_off_takes_its_patterns_along():
    found = read('off = ["strike.clash_noun"]')
    assert "strike.clash_noun" not in found.triggers
    assert "strike.clash.noun" not in [p.id for p in found.patterns]


@pytest.mark.parametrize("heading", ["strike.shell_verb", '"strike.shell_verb"'])
def test_words_are_added_to_a_shipped_group_and_taken_out(heading):
    found = read(f"[triggers.{heading}]", 'add = ["رجم يرجم"]', 'remove = ["دك يدك"]')
    assert found.triggers["strike.shell_verb"]["forms"] == ["قصف يقصف", "رجم يرجم"]
    assert found.triggers["strike.shell_verb"]["voice"] == "either"


def test_a_shipped_group_is_replaced():
    found = read("[triggers.strike.shell_verb]", 'kind = "verb"', 'voice = "active"', 'forms = ["رجم يرجم"]')
    assert found.triggers["strike.shell_verb"]["forms"] == ["رجم يرجم"]


def test_a_frame_of_ones_own():
    found = read('[frames.mine]\nattacker = ["agent"]', PATTERN, 'frame = "mine"', "[pattern.roles]", 'target = ["on"]')
    (pattern,) = (p for p in found.patterns if p.id == "mine.fire")
    assert list(pattern.roles) == ["attacker", "target"]


def test_a_subtype_of_ones_own():
    found = read('[subtypes]\nstrike = ["ramming"]', PATTERN.replace("shooting", "ramming"))
    assert found.types.subtypes("strike")[-1] == "ramming"
    assert "ramming" not in ce.EventTypes().subtypes("strike")


def test_a_later_file_changes_what_an_earlier_one_added():
    first = DataFile("a.toml", '[triggers.ram]\nkind = "verb"\nforms = ["دهس يدهس"]')
    second = DataFile("b.toml", '[triggers.a.ram]\nadd = ["دعس يدعس"]')
    assert read_patterns("ar", [first, second]).triggers["a.ram"]["forms"] == ["دهس يدهس", "دعس يدعس"]
