"""Where things stand in a TOML text, and what is hidden in it."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_events.errors import DataFileError, all_of
from conflict_events.languages.characters import hidden
from conflict_events.languages.data_file import DataFile
from conflict_events.languages.source import Source, nearest
from conflict_events.languages.toml_lines import TomlLines

SOURCE = """\
off = ["a.b"]

# [triggers.none]
[triggers.strike.shell_verb]
add = ["رجم يرجم"]

[[pattern]]
id = "one"
examples = [
  "أول",
  "ثان",
]
counter = ["ثالث"]
[pattern.roles]
target = ["on"]

[[pattern]]
id = "two"
roles = { target = ["on"] }
"quoted key" = 5
"""


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (("off",), None, 1),
        (("triggers", "none"), None, None),
        (("triggers", "strike", "shell_verb"), None, 4),
        (("triggers", "strike", "shell_verb", "add"), "رجم يرجم", 5),
        (("triggers", "strike", "shell_verb", "remove"), None, 4),
        (("pattern", 0), None, 7),
        (("pattern", 0, "id"), None, 8),
        (("pattern", 0, "examples"), None, 9),
        (("pattern", 0, "examples"), "ثان", 11),
        (("pattern", 0, "examples"), "ثالث", 9),
        (("pattern", 0, "roles", "target"), "on", 15),
        (("pattern", 1, "id"), None, 18),
        (("pattern", 1, "roles", "target"), None, 19),
        (("pattern", 1, "quoted key"), None, 20),
        (("pattern", 2), None, None),
        ((), None, None),
    ],
)
def test_lines(path, value, line):
    assert TomlLines(SOURCE).of(path, value) == line


keys = st.from_regex(r"[a-z_]{1,6}", fullmatch=True)


@given(st.dictionaries(keys, st.lists(st.integers(0, 9), max_size=3), min_size=1, max_size=6))
def test_every_key_is_found_on_its_line(table):
    rows = [f"{key} = {value}" for key, value in table.items()]
    lines = TomlLines("\n".join(["[t]", *rows]))
    assert [lines.of(("t", key)) for key in table] == list(range(2, len(table) + 2))


@given(st.text(alphabet='[]="\n\r#.,a \\قصـ\u200f\t', max_size=60))
def test_whatever_the_text_is_it_is_read_or_told(text):
    complaints = []
    source = Source(DataFile("f.toml", text), complaints)
    source.complain(("a", 0, "b"), None, "wrong", "right", "c")
    broken = False
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        broken = True
    assert broken == any("not TOML" in one.what for one in complaints)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('forms = ["قصف"]', []),
        ('forms = ["قصف\u200f"]', [(1, "the invisible character U+200F (right-to-left mark) stands here 1 times")]),
        ('forms = ["\u202bقصف\u202c"]', [(1, "the invisible character U+202B"), (1, "the invisible character U+202C")]),
        ('forms = ["قـصـف"]', [(1, "a tatweel lengthens a word")]),
        ('forms = ["a # \u200f"]', [(1, "the invisible character U+200F")]),
        ('forms = ["قصف"] # \u200f ـ', []),
        ("# \u200f", []),
    ],
)
def test_hidden_characters(line, found):
    seen = [(number, what) for number, what, _ in hidden(line)]
    assert len(seen) == len(found)
    assert all(a[0] == b[0] and a[1].startswith(b[1]) for a, b in zip(seen, found, strict=True))


def test_a_tatweel_is_told_with_the_word_as_it_should_be():
    assert [right for _, _, right in hidden('"قـصـف"')] == ["write 'قصف'"]


@pytest.mark.parametrize(
    ("source", "line", "right"),
    [
        ('a = "x', 1, "look for a quotation mark"),
        ("a = [“x”]", 1, 'write " in place of “'),
        ('a = ["x"، "y"]', 1, "write , in place of ،"),
        ('a = 1\na = "2"', 2, "a key or a heading stands twice"),
        ('[t]\nx = 1\n[t]\ny = "2"', 3, "a key or a heading stands twice"),
    ],
)
def test_what_is_no_toml_is_told_with_a_guess(source, line, right):
    complaints = []
    Source(DataFile("f.toml", source), complaints)
    assert [one.line for one in complaints] == [line]
    assert complaints[0].right.startswith(right), complaints[0]


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("atacker", ["attacker"], "did you mean 'attacker'?"),
        ("xyz", ["attacker"], "take one of ['attacker']"),
        ("xyz", [f"name{n}" for n in range(99)], "take one of docs/pattern-list.md"),
        (5, ["attacker"], "take one of ['attacker']"),
    ],
)
def test_nearest(word, known, said):
    assert nearest(word, known) == said


def test_errors_are_sorted_by_file_and_line():
    errors = [DataFileError(file, line, None, "w", "r") for file, line in (("b", 1), ("a", 9), ("a", None), ("a", 2))]
    assert [(e.file, e.line) for e in all_of(errors).errors] == [("a", None), ("a", 2), ("a", 9), ("b", 1)]
    assert all_of(errors[:1]) is errors[0]
