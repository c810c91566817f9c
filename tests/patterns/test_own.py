"""Pattern files of the user's own."""

import pickle
from pathlib import Path

import pytest

import conflict_events as ce

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "own_patterns.toml"
GOOD = """
[triggers.ram_verb]
kind = "verb"
voice = "active"
forms = [
  "دهس يدهس",
]

[[pattern]]
id = "mine.ramming"
type = "strike"
subtype = "other"
trigger = "mine.ram_verb"
priority = 50
[pattern.roles]
attacker = ["agent"]
target = ["patient"]
"""
SENTENCE = "دهس مسلح جنديا عند حاجز قرب نابلس."


def write(tmp_path, text, name="mine.toml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def found(extractor, sentence):
    return [
        (e.pattern, [(a.role, a.text) for a in e.arguments if a.role != "place"]) for e in extractor(sentence).events
    ]


def test_a_pattern_and_its_trigger_are_added(tmp_path):
    extractor = ce.load(ner="lexicon", patterns=[write(tmp_path, GOOD)], resolve=False)
    assert found(extractor, SENTENCE) == [("mine.ramming", [("attacker", "مسلح"), ("target", "جنديا")])]
    assert found(ce.load(ner="lexicon", resolve=False), SENTENCE) == []


def test_it_travels_without_its_file_and_shows_in_the_version(tmp_path):
    path = write(tmp_path, GOOD)
    extractor = ce.load(ner="lexicon", patterns=[path], resolve=False)
    path.unlink()
    other = pickle.loads(pickle.dumps(extractor))  # noqa: S301  # made a moment ago
    assert found(other, SENTENCE) == found(extractor, SENTENCE)
    assert extractor("نص").versions.data.startswith(ce.load(ner="lexicon", resolve=False)("نص").versions.data + "+")


def test_a_pattern_with_a_shipped_id_takes_its_place(tmp_path):
    text = GOOD.replace("mine.ramming", "strike.shelling.verb")
    extractor = ce.load(ner="lexicon", patterns=[write(tmp_path, text)], resolve=False)
    assert found(extractor, "قصف الجيش البلدة.") == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "mine.ram_verb",
            "mine.ram_verbs",
            r"mine.toml:13: mine.ramming: no trigger lexicon .* did you mean 'mine.ram_verb'",
        ),
        ('subtype = "other"', 'subtype = "raming"', "strike has no subtype 'raming'"),
        ("attacker =", "atacker =", "did you mean 'attacker'"),
        ('["agent"]', '["agents"]', "did you mean 'agent'"),
        ('"دهس يدهس"', '"دهس"', r"mine.toml:6: triggers.ram_verb: the verb .* is not a perfect and an imperfect"),
        ('kind = "verb"', 'kind = "verbs"', "kind cannot be 'verbs'"),
        ('voice = "active"', 'voices = "active"', "the key 'voices' is unknown"),
        ("[[pattern]]", "[[pattern", "this is not TOML"),
    ],
)
def test_complaints_say_where_and_what_would_be_right(tmp_path, old, new, message):
    assert old in GOOD
    with pytest.raises(ce.DataFileError, match=message):
        ce.load(ner="lexicon", patterns=[write(tmp_path, GOOD.replace(old, new, 1))])


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(ce.DataFileError, match="cannot be read"):
        ce.load(ner="lexicon", patterns=[tmp_path / "no.toml"])


def test_bytes_that_are_no_text_are_told(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(ce.DataFileError, match="is not UTF-8"):
        ce.load(ner="lexicon", patterns=[path])


def test_the_example_file_does_what_it_says():
    extractor = ce.load(ner="lexicon", patterns=[EXAMPLE], resolve=False)
    assert [pattern for pattern, _ in found(extractor, SENTENCE)] == ["mine.ramming"]


def test_all_missing_files_are_told_in_one_run(tmp_path):
    with pytest.raises(ce.DataFileError) as caught:
        ce.load(ner="lexicon", patterns=[tmp_path / "a.toml", tmp_path / "b.toml"])
    assert [error.what for error in caught.value.errors] == ["it cannot be read: No such file or directory"] * 2


def test_one_path_is_no_list_of_paths(tmp_path):
    with pytest.raises(ce.InputError, match="give a list of paths"):
        ce.load(ner="lexicon", patterns=str(tmp_path / "mine.toml"))


def test_all_that_is_wrong_survives_pickling(tmp_path):
    text = GOOD.replace("attacker =", "atacker =").replace('["patient"]', '["patent"]')
    with pytest.raises(ce.DataFileError) as caught:
        ce.load(ner="lexicon", patterns=[write(tmp_path, text)])
    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  # made a moment ago
    assert str(copy) == str(caught.value)
    assert [error.line for error in copy.errors] == [16, 17]


def test_a_pattern_is_switched_off(tmp_path):
    path = write(tmp_path, 'off = ["strike.shelling.verb"]')
    assert found(ce.load(ner="lexicon", patterns=[path], resolve=False), "قصف الجيش البلدة.") == []
    assert found(ce.load(ner="lexicon", resolve=False), "قصف الجيش البلدة.") != []


def test_a_word_is_added_to_a_shipped_group(tmp_path):
    path = write(tmp_path, '[triggers.strike.shell_verb]\nadd = ["رجم يرجم"]')
    ((pattern, _),) = found(ce.load(ner="lexicon", patterns=[path], resolve=False), "رجم الجيش البلدة بالمدفعية.")
    assert pattern == "strike.shelling.verb"


def test_a_subtype_of_ones_own_goes_to_json_and_back(tmp_path):
    text = '[subtypes]\nstrike = ["ramming"]\n' + GOOD.replace('"other"', '"ramming"')
    extractor = ce.load(ner="lexicon", patterns=[write(tmp_path, text)], resolve=False)
    result = extractor(SENTENCE)
    assert [event.subtype for event in result.events] == ["ramming"]
    line = result.model_dump_json()
    assert ce.Extraction.model_validate_json(line, context=extractor.types) == result
    with pytest.raises(ValueError, match="subtype"):
        ce.Extraction.model_validate_json(line)
