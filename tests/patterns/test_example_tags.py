"""Tags in the examples of pattern files: what they say, and how a wrong one is refused."""

import pytest

from conflict_events.errors import DataFileError
from conflict_events.patterns.examples import Mark, parse_example

ROLES = ("attacker", "target", "weapon", "place", "time")


def parse(sentence):
    return parse_example(sentence, ROLES, file="strike.toml", line=3, pattern="strike.fire")


def test_tags_become_spans_of_the_plain_text():
    example = parse("و<trigger>قصفت</trigger> <attacker>الطائرات</attacker> <target>المرفأ</target> أمس.")
    assert example.text == "وقصفت الطائرات المرفأ أمس."
    assert example.text[slice(*example.trigger)] == "قصفت"
    assert [(one.role, example.text[one.start : one.end]) for one in example.marks] == [
        ("attacker", "الطائرات"),
        ("target", "المرفأ"),
    ]


def test_an_example_may_have_no_roles():
    assert parse("سمع <trigger>دوي انفجار</trigger> ليلا.").marks == ()


def test_a_phrase_may_fill_two_roles():
    example = parse("<trigger>قصف</trigger> <place><target>المرفأ</target></place>")
    assert example.marks == (Mark("place", 4, 10), Mark("target", 4, 10))


def test_marks_are_in_text_order():
    example = parse(
        "<weapon>صواريخ <attacker>الجماعة</attacker></weapon> <trigger>أصابت</trigger> <target>برجا</target>"
    )
    assert [one.role for one in example.marks] == ["weapon", "attacker", "target"]


def test_two_phrases_may_fill_one_role():
    example = parse("<trigger>قصف</trigger> <target>المرفأ</target> و<target>المطار</target>")
    assert [one.role for one in example.marks] == ["target", "target"]


@pytest.mark.parametrize(
    ("sentence", "complaint"),
    [
        ("قصف المرفأ.", "0 triggers are tagged"),
        ("قصف <target>المرفأ</target>.", "0 triggers are tagged"),
        ("<trigger>قصف</trigger> ثم <trigger>قصف</trigger>.", "2 triggers are tagged"),
        ("<triger>قصف</triger>.", "the tag <triger> is unknown; did you mean <trigger>"),
        ("<trigger>قصف</trigger> <source>جنديا</source>.", "the tag <source> is unknown; take one of"),
        ("<trigger>قصف</trigger> <>المرفأ</>.", "the tag <> is unknown"),
        ("<trigger>قصف", "<trigger> is not closed; write </trigger>"),
        ("قصف</trigger>", "</trigger> closes nothing; write <trigger>"),
        ("<trigger>قصف</target>", "</target> closes nothing; close <trigger> first"),
        ("<trigger>قصف <target>المرفأ</trigger></target>", "</trigger> closes nothing; close <target> first"),
        ("<trigger></trigger> المرفأ", "nothing stands inside <trigger>"),
        ("<trigger>قصف</trigger> 5 > 3", "'>' stands alone"),
        ("<trigger>قصف</trigger> 3 < 5", "'<' stands alone"),
    ],
)
def test_a_wrong_tag_is_refused(sentence, complaint):
    with pytest.raises(DataFileError) as caught:
        parse(sentence)
    assert str(caught.value).startswith("strike.toml:3: strike.fire: ")
    assert complaint in str(caught.value)
