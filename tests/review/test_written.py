"""What is written from the data: schemas for editors, and the list of all patterns."""

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

from conflict_events.languages import folder
from conflict_events.patterns.load import read_patterns
from conflict_events.review.listing import page
from conflict_events.review.schema import schema_text

ROOT = Path(__file__).resolve().parents[2]
AR = folder("ar")
CASES = tomllib.loads((ROOT / "tests" / "patterns" / "broken.toml").read_text("utf-8"))["file"]
# What only the words of the file tell, and no schema: names it refers to, spelling, order, TOML itself.
FORM = (
    "unknown-heading", "single-brackets", "unknown-key", "misplaced-off", "missing-id", "missing-trigger",
    "id-with-spaces", "unknown-role", "role-of-another-type", "unknown-slot", "unknown-kind", "unknown-refusal",
    "unknown-opening", "priority-in-quotes", "examples-no-list", "role-no-list", "wrong-voice", "wrong-trigger-kind",
    "no-forms", "unknown-trigger-key", "subtypes-no-list", "frame-no-table", "three-at-once",
)  # fmt: skip


@pytest.fixture(scope="module", params=["patterns", "names"])
def schema(request):
    return request.param, json.loads(schema_text(request.param))


def validator(of):
    return jsonschema.Draft202012Validator(json.loads(schema_text(of)))


def test_the_schemas_are_schemas(schema):
    jsonschema.Draft202012Validator.check_schema(schema[1])


def test_the_copies_in_docs_are_fresh(schema):
    copy = (ROOT / "docs" / f"{schema[0]}.schema.json").read_text("utf-8")
    assert copy == schema_text(schema[0]), f"python -m conflict_events.review.schema {schema[0]}"


def shipped():
    """All shipped files as a user would write them: triggers and frames under their headings."""
    for room in ("patterns", "triggers"):
        for path in sorted((AR / room).iterdir(), key=str):
            tables = tomllib.loads(path.read_text(encoding="utf-8"))
            key = "triggers" if room == "triggers" else "frames" if path.name == "frames.toml" else None
            yield pytest.param(tables if key is None else {key: tables}, id=f"{room}/{path.name}")


@pytest.mark.parametrize("tables", list(shipped()))
def test_shipped_files_are_valid(tables):
    validator("patterns").validate(tables)


@pytest.mark.parametrize("name", ["own_patterns", "protest", "displacement"])
def test_the_examples_are_valid(name):
    validator("patterns").validate(tomllib.loads((ROOT / "examples" / f"{name}.toml").read_text("utf-8")))


def test_the_example_of_names_is_valid():
    validator("names").validate(tomllib.loads((ROOT / "examples" / "own_names.toml").read_text("utf-8")))


@pytest.mark.parametrize("case", [c for c in CASES if c["case"] in FORM], ids=lambda case: case["case"])
def test_a_broken_form_is_refused(case):
    assert not validator("patterns").is_valid(tomllib.loads(case["source"]))


def test_every_case_of_form_is_in_the_table():
    assert set(FORM) <= {case["case"] for case in CASES}


@pytest.mark.parametrize("text", ['off = "سرت"', '[names]\ngruop = ["لواء"]', '[names]\ngroup = [""]', "[name]"])
def test_broken_names_are_refused(text):
    assert not validator("names").is_valid(tomllib.loads(text))


def test_the_list_of_patterns_is_fresh():
    assert (ROOT / "docs" / "pattern-list.md").read_text("utf-8") == page(read_patterns("ar")), (
        "python docs/tools/pattern_list.py"
    )


def test_the_list_names_every_pattern_group_and_example():
    rules = read_patterns("ar")
    text = page(rules)
    assert all(f"`{pattern.id}`" in text for pattern in rules.patterns)
    assert all(f"`{name}`" in text for name in rules.triggers)
    assert text.count("- found: ") == sum(len(pattern.examples) for pattern in rules.patterns)
    assert text.count("- not found: ") == sum(len(pattern.counter) for pattern in rules.patterns)
