"""The examples are valid, run, and are read about as well as they were when they were written."""

import io
import json
import os
import runpy
import subprocess
import sys

import pytest

import conflict_events as ce
from conflict_events.outputs import standoff
from conflict_events.records import EVENT_CLASSES, Article, Count, DateRange, Span

FIELDS = {"id", "published", "language", "source", "text"}
ENVIRONMENT = os.environ | {"PYTHONUTF8": "1"}


def rows(path):
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def articles(root):
    return {one["id"]: one for one in rows(root / "examples" / "articles.jsonl")}


@pytest.fixture(scope="module")
def expected(root):
    return {one["id"]: one["events"] for one in rows(root / "examples" / "expected.jsonl")}


@pytest.fixture(scope="module")
def extractions(articles):
    extractor = ce.load()
    return {name: extractor(Article(**fields)) for name, fields in articles.items()}


def meets(one, other):
    """Whether two triggers share a character."""
    return one["start"] < other["end"] and other["start"] < one["end"]


def pairs(gold, predicted):
    """How many events of one article are found: one to one, of the same type, with triggers that meet."""
    left, found = list(predicted), 0
    for event in gold:
        same = [one for one in left if one["type"] == event["type"] and meets(one["trigger"], event["trigger"])]
        if same:
            left.remove(same[0])
            found += 1
    return found


def event_f1(expected, extractions):
    """Harmonic mean of precision and recall over all events of all articles."""
    predicted = {name: standoff.to_dict(one)["events"] for name, one in extractions.items()}
    hits = sum(pairs(gold, predicted[name]) for name, gold in expected.items())
    return 2 * hits / sum(len(events) for side in (expected, predicted) for events in side.values())


def test_the_articles_are_articles(root, articles):
    assert len(articles) == len(rows(root / "examples" / "articles.jsonl")) >= 8
    for fields in articles.values():
        assert set(fields) == FIELDS
        assert (fields["language"], fields["source"]) == ("ar", "example")
        assert Article(**fields).published is not None


def test_expected_and_articles_go_together(articles, expected):
    assert list(expected) == list(articles)
    assert all(expected.values())


def test_expected_is_in_the_form_of_the_command_line(articles, expected):
    for name, events in expected.items():
        text = articles[name]["text"]
        assert [one["trigger"]["start"] for one in events] == sorted({one["trigger"]["start"] for one in events})
        for event in events:
            check_event(event, text)


def check_event(event, text):
    """An expected event has the keys, roles, subtypes and values of ours, and its spans hold."""
    assert set(event) == {"type", "subtype", "trigger", "factuality", "count", "date", "arguments"}
    record = EVENT_CLASSES[event["type"]]
    spans = [event["trigger"], *event["arguments"]]
    for span in spans:
        assert text[span["start"] : span["end"]] == span["text"]
    assert {one["role"] for one in event["arguments"]} <= set(record.ROLES)
    trigger = Span(**event["trigger"])
    count = event["count"] and Count(**event["count"])
    date = event["date"] and DateRange(**event["date"], granularity="day", how="by hand")
    made = record(
        id="e1", subtype=event["subtype"], trigger=trigger, sentence=Span.of(text, 0, len(text)), pattern="by hand",
        factuality=event["factuality"], count=count, date=date,
    )  # fmt: skip
    assert made.trigger.text


def test_the_examples_hold_what_is_hard(expected):
    events = [event for events in expected.values() for event in events]
    assert {event["type"] for event in events} == set(EVENT_CLASSES)
    assert {event["factuality"] for event in events} == {"actual", "attempted", "planned", "possible", "negated"}
    assert any(one["role"] == "outlet" for event in events for one in event["arguments"])


def test_every_span_holds(articles, extractions):
    for name, extraction in extractions.items():
        extraction.verify(articles[name]["text"])


def test_events_are_found_as_well_as_before(root, expected, extractions):
    floor = json.loads((root / "tests" / "examples_floor.json").read_text("utf-8"))["event_f1"]
    assert event_f1(expected, extractions) >= floor


@pytest.mark.minutes
def test_the_script_runs(root, articles):
    script = root / "examples" / "extract.py"
    assert len(script.read_text("utf-8").splitlines()) < 60
    run = subprocess.run(
        [sys.executable, str(script)], capture_output=True, check=True, encoding="utf-8", env=ENVIRONMENT
    )
    assert all(f"{name}, published {fields['published']}" in run.stdout for name, fields in articles.items())


def test_the_script_prints_the_articles_it_is_given(root, articles, tmp_path, monkeypatch):
    name, fields = next(iter(articles.items()))
    given = tmp_path / "given.jsonl"
    given.write_text(json.dumps(fields, ensure_ascii=False), "utf-8")
    monkeypatch.setattr(sys, "argv", ["extract.py", str(given)])
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(printed := io.BytesIO(), "ascii"))
    runpy.run_path(str(root / "examples" / "extract.py"), run_name="__main__")
    sys.stdout.flush()
    assert printed.getvalue().decode("utf-8").strip().startswith(f"{name}, published {fields['published']}")


NOTEBOOKS = ["first_steps.ipynb", "analysis.ipynb"]


def sources(root, name):
    """The code cells of a notebook."""
    notebook = json.loads((root / "examples" / name).read_text("utf-8"))
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_is_clean_and_short(root, name):
    cells = sources(root, name)
    assert all((cell["outputs"], cell["execution_count"]) == ([], None) for cell in cells)
    assert sum(len(cell["source"]) for cell in cells) < 100


def run_notebook(root, name):
    """The outputs of a notebook's code cells."""
    nbformat, nbclient = pytest.importorskip("nbformat"), pytest.importorskip("nbclient")
    notebook = nbformat.read(root / "examples" / name, as_version=4)
    nbclient.NotebookClient(
        notebook, timeout=100, kernel_name="python3", resources={"metadata": {"path": str(root / "examples")}}
    ).execute()
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.execution_count for cell in code)
    return [cell.outputs for cell in code]


@pytest.mark.minutes
@pytest.mark.filterwarnings("ignore")  # what the kernel's own libraries warn of is not ours to mend
def test_the_first_steps_run(root):
    assert run_notebook(root, "first_steps.ipynb")[-1][0]["data"]["text/plain"] == "True"


@pytest.mark.minutes
@pytest.mark.filterwarnings("ignore")
def test_the_analysis_runs_and_shows_what_it_says(root):
    outputs = run_notebook(root, "analysis.ipynb")
    shown = [output["data"] for cell in outputs for output in cell if "data" in output]
    html = [one["text/html"] for one in shown if "text/html" in one]
    assert sum('dir="rtl"' in one for one in html) >= 2
    assert sum("<svg" in one for one in html) == 2, "a map and a timeline"
    (dispute,) = [
        one for one in html if "Yarmouk camp" in one and "negated" in one and "<svg" not in one and "ce-" not in one
    ]
    assert "القيادة العامة" in dispute
    assert shown[-1]["text/plain"] == "True"
