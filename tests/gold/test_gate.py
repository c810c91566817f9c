import gzip
import importlib.util
import json
import shutil
from pathlib import Path

import pytest

from conflict_events.records import Article, Extraction, Span, StrikeEvent, Versions

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"

FLOORS = {"news": {"event": 0.84, "row": 0.33}, "negatives": {"alarms": 4}}


@pytest.fixture
def gate(tmp_path, monkeypatch):
    """The gate as a module, with floors of its own to write to."""
    spec = importlib.util.spec_from_file_location("gate", HERE / "gate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"gold_sha256": None, "floors": FLOORS}))
    monkeypatch.setattr(module, "FLOORS", floors)
    return module


@pytest.fixture
def measured(gate, tmp_path, monkeypatch):
    """Run the gate on given figures."""
    (tmp_path / "gold").mkdir()
    monkeypatch.setattr(gate, "fingerprint", lambda _: "f" * 64)

    def run(figures, *flags):
        monkeypatch.setattr(gate, "measure", lambda *_: figures)
        code = gate.main(["--shared", str(tmp_path), *flags], extractor=object())
        return code, json.loads(gate.FLOORS.read_text())["floors"]

    return run


def figures(event=0.84, row=0.33, alarms=4):
    return {"news": {"event": event, "row": row}, "negatives": {"alarms": alarms}}


@pytest.mark.parametrize("now", [figures(), figures(event=0.9), figures(alarms=0), figures(row=0.3296)])
def test_what_is_no_worse_passes(gate, measured, now):
    assert gate.drops(now, FLOORS) == []
    assert measured(now) == (0, FLOORS)


@pytest.mark.parametrize(
    ("now", "complaint"),
    [
        (figures(event=0.8394), "news event: 0.8394, floor 0.8400"),
        (figures(row=0.0), "news row: 0.0000, floor 0.3300"),
        (figures(alarms=5), "negatives alarms: 5, at most 4"),
        ({"negatives": {"alarms": 0}}, "news event: not measured, floor 0.84"),
    ],
)
def test_a_drop_fails_and_is_named(gate, measured, now, complaint):
    assert complaint in gate.drops(now, FLOORS)
    assert measured(now) == (1, FLOORS)


def test_an_update_raises(measured):
    now = figures(event=0.91, alarms=2) | {"seeds": {"event": 0.88}}
    assert measured(now, "--update") == (0, now)


def test_an_update_never_lowers_unasked(measured):
    assert measured(figures(event=0.95, row=0.2), "--update") == (1, FLOORS)


def test_epsilon_does_not_add_up(measured):
    _, floors = measured(figures(event=0.8397, row=0.4), "--update")
    assert floors["news"] == {"event": 0.84, "row": 0.4}


def test_an_update_lowers_when_told_so(measured):
    now = figures(event=0.8, alarms=6)
    assert measured(now, "--update", "--allow-regression") == (0, now)


def test_without_gold_there_is_nothing_to_measure(gate, tmp_path):
    assert gate.main(["--shared", str(tmp_path / "nowhere")], extractor=object()) == 2


def test_the_kept_floors_have_the_form_that_is_read(gate):
    kept = json.loads((HERE / "floors.json").read_text("utf-8"))
    assert set(kept) == {"gold_sha256", "floors"}
    assert set(kept["floors"]) == {*gate.GROUPS, "negatives"}
    assert all(set(kept["floors"][group]) == set(gate.METRICS) for group in gate.GROUPS)


TEXT = "قصف على المدينة"


def strike(article, start=0):
    trigger = Span(start=start, end=start + 3, text=TEXT[:3])
    sentence = Span(start=start, end=start + len(TEXT), text=TEXT)
    event = StrikeEvent(id="e1", subtype="shelling", trigger=trigger, sentence=sentence, pattern="p")
    made_with = Versions(package="0", data="0")
    return Extraction(article_id=article.id, text_sha256=article.text_sha256, events=(event,), versions=made_with)


@pytest.fixture
def shared(gate, tmp_path, monkeypatch):
    """A small gold of our own beside a copy of the real scorer."""
    gold = tmp_path / "shared" / "gold"
    monkeypatch.setattr(gate, "FURTHER", tmp_path / "further")
    for name in (*gate.SETS, "negatives"):
        folder = gate.answers(gold, name).parent
        folder.mkdir(parents=True)
        article = {"id": name, "published": None, "language": "ar", "text": TEXT}
        event = {"type": "strike", "subtype": "shelling", "factuality": "actual", "count": None, "date": None}
        event |= {"trigger": {"start": 0, "end": 3}, "arguments": []}
        events = [] if name == "negatives" else [event]
        (folder / "articles.jsonl").write_text(json.dumps(article) + "\n")
        (folder / "gold.jsonl").write_text(json.dumps({"id": name, "events": events}) + "\n")
    (gold.parent / "corpus").mkdir()
    with gzip.open(gold.parent / gate.CORPUS, "wt", encoding="utf-8") as corpus:
        for name in ("other", "corpus"):
            corpus.write(json.dumps(article | {"id": name, "title": "x"}) + "\n")
    shutil.copy(SHARED / "gold" / "score.py", gold)
    return gold.parent


@pytest.mark.skipif(not SHARED.is_dir(), reason="the scorer lies in shared/, which is not here")
def test_figures_come_from_the_scorer(gate, shared):
    found = gate.measure(shared / "gold", strike)
    assert found["negatives"] == {"alarms": 1}
    assert found["seeds"]["event"] == found["news+unread"]["row"] == 1.0
    assert found["unread"]["argument"] == 0.0
    assert found["corpus"]["event"] == found["written"]["row"] == 1.0


@pytest.mark.skipif(not SHARED.is_dir(), reason="the scorer lies in shared/, which is not here")
def test_a_wrong_span_stops_the_gate_without_quoting_the_article(gate, shared):
    with pytest.raises(gate.GateError) as caught:
        gate.measure(shared / "gold", lambda article: strike(article, start=1))
    assert str(caught.value) == "SpanError on article seeds"


def test_a_failing_extractor_stops_the_gate_without_quoting_the_article(gate):
    def fail(article):
        raise ValueError(article.text)

    with pytest.raises(gate.GateError, match=r"^ValueError on article a1$"):
        gate._checked(fail, Article(TEXT, id="a1"))
