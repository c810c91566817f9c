"""Every form that `conflict-events extract --format` knows, from the command line to the file."""

import csv
import io
import json
import re

import pytest

from conflict_events import load
from conflict_events.cli import main
from conflict_events.cli.formats import FORMATS

ARTICLES = [
    {"id": "a1", "published": "2018-05-03", "text": "قُتل ثلاثة جنود في قصف على مدينة تعز أمس."},
    {"id": "a2", "published": "2018-05-04", "text": "هدوء في المدينة."},
]


@pytest.fixture(scope="module")
def extractor():
    return load()


@pytest.fixture
def written(tmp_path, extractor):
    """A function that gives what the command writes of articles in a form."""

    def written(form, articles):
        source, target = tmp_path / "news.jsonl", tmp_path / "out"
        source.write_text("".join(json.dumps(one) + "\n" for one in articles), "utf-8")
        assert main(["extract", str(source), "--format", form, "-o", str(target)], extractor=extractor) == 0
        return target.read_bytes().decode("utf-8")

    return written


def rows(text):
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


# What each form has of the two articles above: the second has no events.
READ = {
    "jsonl": lambda text: [event["id"] for line in text.splitlines() for event in json.loads(line)["events"]],
    "standoff": lambda text: [event["subtype"] for line in text.splitlines() for event in json.loads(line)["events"]],
    "csv": lambda text: [row["event_id"] for row in rows(text)],
    "arguments-csv": lambda text: sorted({row["event_id"] for row in rows(text)}),
    "acled-csv": lambda text: [row["event_id_cnty"] for row in rows(text)],
    "plover-jsonl": lambda text: [json.loads(line)["id"] for line in text.splitlines()],
    "geojson": lambda text: [one["properties"]["event_id"] for one in json.loads(text)["features"]],
    "html": lambda text: re.findall('<th scope="row">(e[0-9])</th>', text),
}
EXPECTED = {"standoff": ["killed", "shelling"], "acled-csv": ["a1/e2"], "plover-jsonl": ["a1/e2"]}


def test_every_form_is_tested():
    assert set(READ) == set(FORMATS)


@pytest.mark.parametrize("form", list(FORMATS))
def test_what_is_written_has_the_events(written, form):
    assert READ[form](written(form, ARTICLES)) == EXPECTED.get(form, ["e1", "e2"])


@pytest.mark.parametrize("form", list(FORMATS))
def test_without_events_what_is_written_can_be_read_all_the_same(written, form):
    assert READ[form](written(form, ARTICLES[1:])) == []
    assert READ[form](written(form, [])) == []


def test_the_page_has_both_articles(written):
    page = written("html", ARTICLES)
    assert page.startswith("<!doctype html>")
    assert all(one["text"] in re.sub("<[^>]+>", "", page) for one in ARTICLES)


def test_the_page_on_the_command_line_names_every_form(root):
    page = (root / "docs" / "command-line.md").read_text("utf-8")
    assert all(f"| `{form}` |" in page for form in FORMATS)
