"""Whatever a file of patterns or names says, it is told what is wrong; the program never breaks on it."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from conflict_events.entities.words.own_names import gather_names
from conflict_events.languages.data_file import DataFile
from conflict_events.patterns.load import gather
from conflict_events.records import EventTypes

KEYS = ("id", "type", "subtype", "trigger", "frame", "roles", "require", "refuse", "content", "examples", "counter",
        "priority", "off", "kind", "forms", "voice", "at", "gap", "add", "remove", "not_after", "x")  # fmt: skip
WORDS = ("strike", "statement", "other", "mine.ram", "strike.shell_verb", "agent", "patient person!", "verb", "noun",
         "قصف يقصف", "قصف", "<trigger>قصف</trigger>", "<target>", "", "attacker", "that",
         "دق \u200f يدق")  # fmt: skip
SCALARS = st.one_of(st.sampled_from(WORDS), st.integers(-2, 99), st.booleans())
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=3)),
    max_leaves=6,
)
TABLES = st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=3)
GOOD = {"id": "mine.one", "type": "strike", "subtype": "other", "trigger": "strike.shell_verb", "priority": 99}
GROUP = {"kind": "verb", "forms": ["دهس يدهس"]}


def inline(value):
    """Write a value as TOML on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {inline(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(inline, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def rows(table):
    return "".join(f"{json.dumps(key)} = {inline(value)}\n" for key, value in table.items())


@settings(max_examples=10, deadline=None)  # each reads all shipped patterns five times
@given(TABLES, TABLES, VALUES, VALUES)
def test_patterns(pattern, group, frames, subtypes):
    top = f"off = {inline(subtypes)}\nframes = {inline(frames)}\nsubtypes = {inline(subtypes)}\n"
    triggers = {"one": GROUP | group, "strike": {"shell_verb": group}}
    sources = (
        f"[[pattern]]\n{rows(GOOD | pattern)}",
        f"[[pattern]]\n{rows(pattern)}",
        f"triggers = {inline(triggers)}",
        f"triggers = {inline(frames)}",
        f"{top}pattern = {inline(frames)}",
    )
    for source in sources:
        complaints = []
        found = gather("ar", [DataFile("mine.toml", source)], EventTypes(), complaints)
        assert len(found.patterns) > 50
        for one in complaints:
            assert one.what
            assert one.right
            assert one.line is not None


@settings(max_examples=25, deadline=None)
@given(VALUES, VALUES)
def test_names(names, off):
    complaints = []
    gather_names("ar", [DataFile("mine.toml", f"off = {inline(off)}\nnames = {inline(names)}")], complaints)
    assert all(one.what and one.right and one.line is not None for one in complaints)
