"""Pattern files that break the format are refused, with the place and the nearest right name."""

import pytest

from conflict_events.errors import DataFileError
from conflict_events.patterns import load

GOOD = """
[[pattern]]
id = "strike.fire"
type = "strike"
subtype = "shooting"
trigger = "strike.fire_verb"
"""


def read(*lines):
    source = GOOD + "\n".join(lines)
    return load._parse("strike.toml", source, {"attack": {"attacker": ["agent"]}}, frozenset({"strike.fire_verb"}))


def test_a_pattern_is_read():
    (pattern,) = read(
        'frame = "attack"',
        'refuse = ["air"]',
        'content = ["that"]',
        'examples = ["<trigger>فتح</trigger> <attacker>الحرس</attacker> النار"]',
        'counter = ["فتح المعرض أبوابه"]',
        "[pattern.roles]",
        'target = ["on"]',
    )
    assert (pattern.refuse, pattern.content) == ({"air"}, {"that"})
    assert set(pattern.roles) == {"attacker", "target"}
    assert pattern.counter == ("فتح المعرض أبوابه",)


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (['refuse = ["imprefect"]'], "refuse cannot be 'imprefect'; did you mean 'imperfect'?"),
        (['refuse = ["sport"]'], "refuse cannot be 'sport'; take one of"),
        (['content = ["qoute"]'], "content cannot be 'qoute'; did you mean 'quote'?"),
        (['factuality = "possible"'], "the key 'factuality' is unknown"),
        (['frame = "atack"'], "no frame 'atack'; did you mean 'attack'?"),
        (["[pattern.roles]", 'captor = ["agent"]'], "the role 'captor' is not one of strike"),
        (["[pattern.roles]", 'target = ["onn"]'], "no slot 'onn'; did you mean 'on'?"),
        (["[pattern.roles]", 'target = ["on plase"]'], "no kind 'plase'; did you mean 'place'?"),
        (['examples = ["فتح الحرس النار"]'], "0 triggers are tagged"),
        (['examples = ["<trigger>فتح</trigger> <captor>الحرس</captor> النار"]'], "the tag <captor> is unknown"),
    ],
)
def test_a_wrong_value_is_refused(lines, complaint):
    with pytest.raises(DataFileError) as caught:
        read(*lines)
    assert str(caught.value).startswith("strike.toml:3: strike.fire: ")
    assert complaint in str(caught.value)
