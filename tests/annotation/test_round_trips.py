"""What goes to an annotation tool comes back the same, whatever the text holds; and what does not fit is told."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import conflict_events as ce
from conflict_events.annotation import brat, doccano, label_studio, prodigy
from conflict_events.annotation.document import (
    FACTUALITIES,
    Document,
    bounds_text,
    count_from,
    date_from,
    ordered,
    parts_of,
)
from conflict_events.annotation.offsets import Offsets

TYPES = ce.EventTypes()
LETTERS = st.sampled_from([*"قصفجيشوال 0.،:", "\n", "\r\n", "😀", "𐩠", "\u200f", "َ", "e"])
TEXTS = st.lists(LETTERS, min_size=2, max_size=40).map("".join)
COUNTS = st.sampled_from([None, {"min": 3, "max": 3}, {"min": 20, "max": 99}, {"min": 5, "max": None},
                          {"min": None, "max": 7}])  # fmt: skip
DATES = st.sampled_from(
    [None, {"start": "2018-05-03", "end": "2018-05-03"}, {"start": "2018-05-01", "end": "2018-05-06"}]
)


@st.composite
def documents(draw):
    """An article with events on triggers that all differ."""
    text = draw(TEXTS)
    span = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 9)).map(
        lambda s: {"start": s[0], "end": min(s[0] + s[1], len(text))}
    )
    triggers = draw(st.lists(span, max_size=4, unique_by=lambda s: (s["start"], s["end"])))
    events = [draw(events_at(trigger, span)) for trigger in triggers]
    return Document(draw(st.sampled_from(["a1", "news/2:7"])), text, draw(st.sampled_from([None, "2018-05-06"])),
                    ordered(text, events))  # fmt: skip


@st.composite
def events_at(draw, trigger, span):
    kind = draw(st.sampled_from(sorted(TYPES.classes)))
    argument = st.builds(
        lambda role, place, implied: {"role": role, **place, **({"implied": True} if implied else {})},
        st.sampled_from(TYPES.roles(kind)), span, st.sampled_from([False, False, True]),
    )  # fmt: skip
    return {
        "type": kind,
        "subtype": draw(st.sampled_from(TYPES.subtypes(kind))),
        "trigger": trigger,
        "factuality": draw(st.sampled_from(FACTUALITIES)),
        "count": draw(COUNTS),
        "date": draw(DATES),
        "arguments": draw(st.lists(argument, max_size=4)),
    }


QUICK = settings(max_examples=40, deadline=None)
MANY = st.lists(documents(), max_size=3, unique_by=lambda d: d.id)


@QUICK
@given(MANY, st.booleans())
def test_label_studio(found, utf16):
    assert label_studio.read(label_studio.write(found, utf16=utf16)) == found


@QUICK
@given(MANY)
def test_prodigy(found):
    assert prodigy.read(prodigy.write(found)) == found


@QUICK
@given(MANY)
def test_doccano(found):
    assert doccano.read(doccano.write(found)) == found


@QUICK
@given(documents(), st.booleans())
def test_brat(found, utf16):
    source = brat.write(found, utf16=utf16)
    assert brat.read(found.id, found.text, source, published=found.published, utf16=utf16) == found


@QUICK
@given(documents())
def test_prodigy_tokens_cover_its_spans(found):
    for line in prodigy.write([found]).splitlines():
        task = json.loads(line)
        tokens = {token["id"]: token for token in task["tokens"]}
        ends = [token["end"] for token in task["tokens"]]
        assert ends == sorted(ends)
        for span in task["spans"]:
            assert tokens[span["token_start"]]["end"] > span["start"]
            assert tokens[span["token_end"]]["start"] < span["end"]


@QUICK
@given(documents(), st.booleans())
def test_what_label_studio_is_given_quotes_the_text(found, utf16):
    encoded = found.text.encode("utf-16-le", "surrogatepass")
    for task in json.loads(label_studio.write([found], utf16=utf16)):
        for one in task["predictions"][0]["result"]:
            if one["type"] == "labels":
                start, end, quoted = (one["value"][key] for key in ("start", "end", "text"))
                there = encoded[2 * start : 2 * end].decode("utf-16-le") if utf16 else found.text[start:end]
                assert there == quoted


@QUICK
@given(documents())
def test_what_brat_is_given_stays_on_one_line(found):
    for line in brat.write(found).split("\n"):
        if line.startswith("T"):
            pieces = re.findall(r"(\d+) (\d+)", line.split("\t")[1])
            quoted = " ".join(found.text[int(a) : int(b)] for a, b in pieces)
            assert line.split("\t", 2)[2] == re.sub(r"[\r\n]", " ", quoted)
            assert all("\n" not in found.text[int(a) : int(b)].strip("\n") for a, b in pieces)


@given(TEXTS, st.data())
def test_offsets_go_there_and_back(text, data):
    offset = data.draw(st.integers(0, len(text)))
    offsets = Offsets(text, utf16=True)
    assert offsets.out(offset) == len(text[:offset].encode("utf-16-le")) // 2
    assert offsets.back(offsets.out(offset)) == offset


@pytest.mark.parametrize(
    ("text", "utf16", "offset"), [("😀", True, 1), ("😀", True, 3), ("قصف", False, 4), ("قصف", True, -1)]
)
def test_an_offset_that_is_no_place_is_refused(text, utf16, offset):
    with pytest.raises(ce.InputError, match="outside the text or inside a character"):
        Offsets(text, utf16=utf16).back(offset)


# ---- what people do in a tool

TEXT = "😀 قصف الجيش البلدة أمس."
DOCUMENT = Document("a1", TEXT, "2018-05-06", ordered(TEXT, [
    {"type": "strike", "subtype": "shelling", "trigger": {"start": 2, "end": 5}, "factuality": "actual", "count": None,
     "date": None, "arguments": [{"role": "attacker", "start": 6, "end": 11}]},
]))  # fmt: skip


def test_label_studio_counts_are_told_from_what_regions_quote():
    old = json.loads(label_studio.write([DOCUMENT], utf16=True))
    assert old[0]["predictions"][0]["result"][0]["value"]["start"] == 3
    assert json.loads(label_studio.write([DOCUMENT]))[0]["predictions"][0]["result"][0]["value"]["start"] == 2
    assert label_studio.read(json.dumps(old)) == [DOCUMENT]


def test_label_studio_annotations_count_before_predictions():
    (task,) = json.loads(label_studio.write([DOCUMENT]))
    corrected = json.loads(json.dumps(task["predictions"][0]["result"]))
    for one in corrected:
        if one.get("from_name") == "factuality":
            one["value"]["choices"] = ["planned"]
    task["annotations"] = [{"result": corrected}, {"result": [], "was_cancelled": True}]
    (found,) = label_studio.read(json.dumps([task]))
    assert found.events[0]["factuality"] == "planned"


def test_label_studio_relations_may_lead_either_way():
    (task,) = json.loads(label_studio.write([DOCUMENT]))
    for one in task["predictions"][0]["result"]:
        if one["type"] == "relation":
            one["from_id"], one["to_id"] = one["to_id"], one["from_id"]
    assert label_studio.read(json.dumps([task])) == [DOCUMENT]


def test_what_is_marked_in_the_empty_task_of_prodigy_is_a_new_event():
    first, empty = map(json.loads, prodigy.write([DOCUMENT]).splitlines())
    assert empty["spans"] == []
    empty["spans"] = [{"start": 12, "end": 18, "label": "trigger capture:territory"}]
    first["answer"] = "reject"
    (found,) = prodigy.read("\n".join(map(json.dumps, (first, empty))))
    assert [(e["type"], e["factuality"], e["trigger"]["text"]) for e in found.events] == [
        ("capture", "actual", "البلدة")
    ]


def test_a_new_entity_of_doccano_is_an_event():
    row = json.loads(doccano.write([DOCUMENT]))
    row["entities"].append({"id": 77, "start_offset": 19, "end_offset": 22, "label": "strike:other:possible"})
    (found,) = doccano.read(json.dumps(row))
    assert found.events[1]["factuality"] == "possible"


def test_numbered_roles_of_brat_are_one_role():
    source = "T1\tstrike 2 5\tقصف\nT2\targument 6 11\tx\nT3\targument 12 18\tx\nE1\tstrike:T1 target:T2 target2:T3\n"
    found = brat.read("a1", TEXT, source)
    assert [one["role"] for one in found.events[0]["arguments"]] == ["target", "target"]
    assert (found.events[0]["subtype"], found.events[0]["factuality"]) == ("other", "actual")


@pytest.mark.parametrize("name", ["annotation", "labels"])
def test_the_configurations_name_every_type_and_role(name):
    make = brat.config if name == "annotation" else label_studio.config
    text = make({k: TYPES.roles(k) for k in TYPES.classes}, {k: TYPES.subtypes(k) for k in TYPES.classes})
    assert all(kind in text for kind in TYPES.classes)
    assert all(role in text for kind in TYPES.classes for role in TYPES.roles(kind))


# ---- what does not fit is told


def spoil(change):
    (task,) = json.loads(label_studio.write([DOCUMENT]))
    change(task)
    return json.dumps([task])


@pytest.mark.parametrize(
    ("read", "source", "complaint"),
    [
        (label_studio.read, "{", "this is no JSON"),
        (label_studio.read, "{}", "this is no list of tasks"),
        (label_studio.read, "[{}]", "task 1 lacks 'data'"),
        (label_studio.read, spoil(lambda t: t["predictions"][0]["result"].pop(0)), "does not lead from a trigger"),
        (label_studio.read, spoil(lambda t: t["predictions"][0]["result"][-1].update(labels=[])), "has no role"),
        (
            label_studio.read,
            spoil(lambda t: t["predictions"][0]["result"][0]["value"].update(end=99)),
            "outside the text",
        ),
        (prodigy.read, "[]", "line 1 is no task of ours"),
        (
            prodigy.read,
            prodigy.write([DOCUMENT]).replace("trigger strike", "strike"),
            "0 spans are labelled as trigger",
        ),
        (prodigy.read, prodigy.write([DOCUMENT]).replace(":actual", ":real"), "the label 'strike:shelling:real'"),
        (prodigy.read, prodigy.write([DOCUMENT]).replace('"count": ""', '"count": "many"', 1), "'many' is no count"),
        (doccano.read, "{}", "line 1 is no article"),
        (
            doccano.read,
            doccano.write([DOCUMENT]).replace('"from_id": 0', '"from_id": 1'),
            "does not lead from a trigger",
        ),
        (
            doccano.read,
            doccano.write([DOCUMENT]).replace('"end_offset": 5', '"end_offset": 99'),
            "no stretch of a text",
        ),
        (lambda s: brat.read("a1", TEXT, s), "T1\tstrike", "a1.ann:1: 'T1\\tstrike' is no annotation"),
        (lambda s: brat.read("a1", TEXT, s), "E1\tstrike:T9", "E1 points to T9, which is no span"),
        (lambda s: brat.read("a1", TEXT, s), "Q1\tstrike", "begins with none of"),
        (lambda s: brat.read("a1", TEXT, s), "T1\tstrike 2 99\tx\nE1\tstrike:T1", "outside the text"),
    ],
)
def test_a_file_that_does_not_fit_is_refused(read, source, complaint):
    with pytest.raises(ce.InputError) as caught:
        read(source)
    assert complaint in str(caught.value)


@pytest.mark.parametrize(
    ("text", "value"), [("3", (3, 3)), ("3..", (3, None)), ("..7", (None, 7)), (" 3 .. 7 ", (3, 7))]
)
def test_counts_are_read(text, value):
    assert count_from(text) == dict(zip(("min", "max"), value, strict=True))
    assert count_from(bounds_text(count_from(text))) == count_from(text)


@pytest.mark.parametrize("text", ["x", "3..x", "3-5"])
def test_what_is_no_count_is_refused(text):
    with pytest.raises(ce.InputError, match="is no count"):
        count_from(text)


@pytest.mark.parametrize("text", ["2018", "2018-05", "2018-05-03..", "أمس"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ce.InputError, match="is no date"):
        date_from(text)


@pytest.mark.parametrize(
    ("label", "parts"), [("protest", ("protest", "other", "actual")), ("a:b:planned", ("a", "b", "planned"))]
)
def test_labels_are_taken_apart(label, parts):
    assert parts_of(label) == parts
