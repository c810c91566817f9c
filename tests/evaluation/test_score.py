"""Scores: what they count, and that they agree with the reference scorer to the last digit, where it is at hand."""

import importlib.util
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import conflict_events as ce
from conflict_events.evaluation.errors import mistakes
from conflict_events.evaluation.gold import of_types, read_standoff
from conflict_events.evaluation.pairing import paired, same_row, shared
from conflict_events.evaluation.score import score
from conflict_events.evaluation.tables import as_dict, compared, lines
from conflict_events.outputs import standoff

SHARED = Path(__file__).resolve().parents[3] / "shared" / "gold"
TYPES = ("strike", "casualty", "statement")
TEXT = "قصف الجيش البلدة وقتل خمسة مدنيين."


def event(start=0, end=3, kind="strike", **fields):
    base = {"type": kind, "subtype": "shelling", "factuality": "actual", "count": None, "date": None}
    return base | {"trigger": {"start": start, "end": end}, "arguments": []} | fields


def argument(role, start, end, **more):
    return {"role": role, "start": start, "end": end} | more


def f1(gold, predicted, table):
    return score({"a": gold}, {"a": predicted}).tables[table].f1


@pytest.mark.parametrize(
    ("predicted", "figures"),
    [
        ([event()], {"trigger": 1, "event": 1, "row": 1}),
        ([event(1, 4)], {"trigger": 1, "event": 1, "row": 1}),
        ([event(kind="capture")], {"trigger": 1, "event": 0, "row": 0}),
        ([event(subtype="drone")], {"trigger": 1, "event": 1, "row": 0}),
        ([event(factuality="planned")], {"event": 1, "row": 0}),
        ([event(count={"min": 1, "max": 1})], {"event": 1, "row": 0}),
        ([event(arguments=[argument("target", 4, 9)])], {"event": 1, "row": 0}),
        ([event(arguments=[argument("attacker", 4, 9, implied=True)])], {"event": 1, "row": 1}),
        ([event(arguments=[argument("content", 4, 9)])], {"event": 1, "row": 1}),
        ([event(3, 6)], {"trigger": 0, "event": 0, "row": 0}),
        ([], {"trigger": 0, "event": 0, "row": 0}),
        ([event(), event()], {"trigger": 2 / 3, "event": 2 / 3, "row": 2 / 3}),
    ],
)
def test_what_counts(predicted, figures):
    assert {name: f1([event()], predicted, name) for name in figures} == figures


@pytest.mark.parametrize(
    ("start", "end", "overlap", "exact"), [(4, 9, 1, 1), (4, 12, 1, 0), (4, 15, 0, 0), (9, 12, 0, 0)]
)
def test_half_of_what_two_spans_cover_is_enough(start, end, overlap, exact):
    gold, found = (event(arguments=[argument("target", *span)]) for span in ((4, 9), (start, end)))
    assert (f1([gold], [found], "argument/overlap"), f1([gold], [found], "argument/exact")) == (overlap, exact)


def test_the_same_type_comes_before_the_greater_overlap():
    gold, near, same = event(0, 10), event(0, 10, kind="capture"), event(5, 15)
    assert paired([gold], [near, same]) == [(gold, same)]


def test_articles_without_prediction_are_missed_and_named():
    scores = score({"a": [event()], "b": []}, {"c": [event()]})
    assert (scores.tables["event"].recall, scores.missing) == (0.0, ("a", "b"))


spans = st.tuples(st.integers(0, 12), st.integers(1, 6)).map(lambda s: {"start": s[0], "end": s[0] + s[1]})
roles = st.sampled_from(["target", "place", "content"])
arguments = st.builds(lambda span, role, more: {"role": role} | span | more, spans, roles,
                      st.sampled_from([{}, {}, {"implied": True}]))  # fmt: skip
events = st.fixed_dictionaries(
    {
        "type": st.sampled_from(TYPES),
        "subtype": st.sampled_from(["a", "b"]),
        "trigger": spans,
        "factuality": st.sampled_from(["actual", "planned"]),
        "count": st.sampled_from([None, {"min": 1, "max": 1}, {"min": 2, "max": None}]),
        "date": st.sampled_from([None, {"start": "2018-05-06", "end": "2018-05-06"}]),
        "arguments": st.lists(arguments, max_size=4),
    }
)
documents = st.dictionaries(st.sampled_from("abc"), st.lists(events, max_size=5), max_size=3)


@given(documents)
def test_gold_against_itself_is_right(gold):
    scores = score(gold, gold)
    assert all(table.hit == table.gold == table.predicted for name, table in scores.tables.items() if name == "event")
    assert list(mistakes({}, gold, {})) == []


@given(documents, documents)
def test_figures_stay_between_none_and_all(gold, predicted):
    for table in score(gold, predicted).tables.values():
        assert 0 <= table.f1 <= 1
        assert table.hit <= min(table.gold, table.predicted)


@given(spans, spans)
def test_overlap_is_the_same_from_both_sides(one, other):
    assert shared(one, other) == shared(other, one)
    assert (shared(one, other) == 1) == (one == other)


@pytest.fixture(scope="module")
def reference():
    """The reference scorer as a module."""
    if not SHARED.is_dir():
        pytest.skip("the reference scorer lies in shared/, which is not here")
    spec = importlib.util.spec_from_file_location("reference_score", SHARED / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def agree(reference, gold, predicted):
    tables, attributes, errors, missing = reference.score(gold, predicted)
    scores = score(gold, predicted)
    assert as_dict(scores) == {"tables": tables, "attributes": attributes}
    assert set(scores.missing) == missing
    found = [one for one in mistakes(gold, predicted, {}) if one.kind in ("missed", "spurious")]
    assert len(found) == len(errors)


@settings(max_examples=200, deadline=None)
@given(gold=documents, predicted=documents)
def test_it_agrees_with_the_reference_on_whatever_there_is(reference, gold, predicted):
    agree(reference, gold, predicted)


@pytest.mark.parametrize("name", ["seeds", "news", "unread"])
def test_it_agrees_with_the_reference_on_gold(reference, name):
    gold = read_standoff(str(SHARED / name / "gold.jsonl"))
    extractor = ce.load(ner="lexicon", resolve=False)
    articles = [json.loads(line) for line in (SHARED / name / "articles.jsonl").read_text("utf-8").splitlines()]
    found = [extractor(a["text"], id=a["id"], published=a["published"]) for a in articles]
    agree(reference, gold, {one["id"]: one["events"] for one in map(standoff.to_dict, found)})


# ---- mistakes


@pytest.mark.parametrize(
    ("predicted", "said"),
    [
        ([], ["missed     strike/shelling a: ⟦قصف⟧ الجيش البلدة وقتل خمسة مدنيين."]),
        ([event(17, 21)], ["missed     strike", "spurious   strike/shelling a: قصف الجيش البلدة ⟦وقتل⟧"]),
        ([event(subtype="drone")], ["subtype    strike/shelling a: drone, right is shelling; ⟦قصف⟧"]),
        ([event(count={"min": 5, "max": 5})], ["count      strike/shelling a: 5 to 5, right is None;"]),
        ([event(arguments=[argument("target", 4, 9)])], ["target     strike/shelling a: wrongly 'الجيش';"]),
        ([event()], []),
    ],
)
def test_mistakes_stand_in_their_context(predicted, said):
    found = [str(one) for one in mistakes({"a": [event()]}, {"a": predicted}, {"a": TEXT})]
    assert len(found) == len(said)
    assert all(line.startswith(start) for line, start in zip(found, said, strict=True)), found


def test_what_is_missing_is_named():
    gold = event(arguments=[argument("attacker", 4, 9)])
    assert not same_row(gold, event())
    (found,) = mistakes({"a": [gold]}, {"a": [event()]}, {"a": TEXT})
    assert (found.kind, found.what) == ("attacker", "without 'الجيش';")


# ---- files and tables


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "gold.jsonl:2: this is no JSON"),
        ("[]", "gold.jsonl:2: it has no events"),
        ('{"id": "b", "events": {}}', "gold.jsonl:2: it has no events"),
        ('{"id": "a", "events": []}', "gold.jsonl:2: the article 'a' stands twice"),
        ('{"id": "b", "events": [{"type": "strike"}]}', "gold.jsonl:2: event 1 has no 'subtype'"),
        (
            '{"id": "b", "events": [{"type": "s", "subtype": "s", "factuality": "f", "trigger": {"start": 0}}]}',
            "gold.jsonl:2: event 1: a span has no start and end",
        ),
        (json.dumps({"id": "b", "events": [event(arguments=[{"start": 0, "end": 1}])]}), "an argument has no role"),
    ],
)
def test_a_broken_file_is_refused(tmp_path, line, complaint):
    path = tmp_path / "gold.jsonl"
    path.write_text(f'{{"id": "a", "events": []}}\n{line}\n', "utf-8")
    with pytest.raises(ce.InputError) as caught:
        read_standoff(str(path))
    assert complaint in str(caught.value)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ce.InputError, match="cannot be read"):
        read_standoff(str(tmp_path / "no.jsonl"))


def test_types_are_picked():
    assert of_types({"a": [event(), event(kind="protest")]}, ["protest"]) == {"a": [event(kind="protest")]}


def test_tables_are_written():
    scores = score({"a": [event()]}, {"a": [event(subtype="drone")]})
    assert "event                  P 1.000  R 1.000  F1 1.000   (1 gold, 1 predicted)" in lines(scores)
    assert "subtype                0.000   (0 of 1)" in lines(scores)
    other = score({"a": [event()]}, {"a": [event()]})
    assert "row                       0.000    1.000   +1.000" in list(compared(scores, other))
