"""The guide tried as a new user would: its files as they stand there, checked, and their events found."""

import importlib.util
import re
import sys
from pathlib import Path

import pytest

import conflict_events as ce
from conflict_events.cli import main

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "rule-writers-guide.md"
FILE = re.compile(r"^`([\w.]+)`:\n\n(?:```\w+\n(.*?)^```$|((?:^> [^\n]*\n)+))", re.MULTILINE | re.DOTALL)
LONGEST = 15


def files():
    """The files of the guide by their names."""
    source = GUIDE.read_text("utf-8")
    return {m[1]: m[2] or re.sub(r"^> ", "", m[3], flags=re.MULTILINE) for m in FILE.finditer(source)}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with the files of the guide, where the commands are run."""
    for name, text in files().items():
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    sys.modules.pop("siege", None)


def siege_event():
    spec = importlib.util.spec_from_file_location("siege", "siege.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["siege"] = module
    spec.loader.exec_module(module)
    return module.SiegeEvent


def found(extractor):
    text = Path("article.txt").read_text("utf-8")
    return [(e.type, e.subtype, e.trigger.text, {a.role: a.text for a in e.arguments}) for e in extractor(text).events]


def test_the_guide_has_these_files_and_none_is_long():
    assert set(files()) == {"article.txt", "names.toml", "burning.toml", "siege.toml", "siege.py"}
    assert all(len(text.splitlines()) <= LONGEST for text in files().values())


@pytest.mark.usefixtures("folder")
def test_its_files_are_sound(capsys):
    own = ["names.toml", "burning.toml", "siege.toml", "--types", "siege.py:SiegeEvent"]
    assert main(["patterns", "check", *own]) == 0, capsys.readouterr().out
    assert "2 patterns, 4 sentences, 0 complaints" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_a_name_is_found():
    (before,) = found(ce.load(ner="lexicon", resolve=False))
    (after,) = found(ce.load(ner="lexicon", lexicons=["names.toml"], resolve=False))
    assert (before[3]["attacker"], after[3]["attacker"]) == ("فرسان", "فرسان الوادي")


@pytest.mark.usefixtures("folder")
def test_a_trigger_with_two_roles_is_found():
    events = found(ce.load(ner="lexicon", patterns=["burning.toml"], lexicons=["names.toml"], resolve=False))
    assert [(e[2], e[3]["attacker"], e[3]["target"]) for e in events[1:]] == [
        ("أحرق", "مسلحون", "قرية"),
        ("أحرق", "فرسان الوادي", "قرية"),
    ]


@pytest.mark.usefixtures("folder")
def test_a_type_of_event_is_found():
    extractor = ce.load(ner="lexicon", patterns=["siege.toml"], types=[siege_event()], resolve=False)
    assert found(extractor)[-1] == (
        "siege", "begun", "حاصرت", {"besieger": "القوات الحكومية", "besieged": "بلدة مضايا"}
    )  # fmt: skip


@pytest.mark.usefixtures("folder")
def test_explain_says_what_the_guide_says_it_does(capsysbinary):
    assert main(["explain", "--ner", "lexicon", "article.txt"]) == 0
    text = capsysbinary.readouterr().out.decode()
    assert "verbs that no group of triggers has: أحرق" in text
    assert "attacker = فرسان," in text


@pytest.mark.usefixtures("folder")
def test_a_weaker_rule_finds_its_counter_example(capsys):
    rule = Path("siege.toml")
    rule.write_text(rule.read_text("utf-8").replace('["besieger", "besieged"]', '["besieged"]'), "utf-8")
    assert main(["patterns", "check", "siege.toml", "--types", "siege.py:SiegeEvent"]) == 1
    assert "the counter-example 'حاصرت الديون الشركة.' is found" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_the_last_command_of_the_guide_runs(capsysbinary):
    own = ["--lexicons", "names.toml", "--patterns", "burning.toml", "--patterns", "siege.toml"]
    assert main(["extract", "--ner", "lexicon", "article.txt", *own, "--types", "siege.py:SiegeEvent"]) == 0
    out = capsysbinary.readouterr().out.decode()
    assert out.count('"type":"siege"') == 1
    assert out.count('"pattern":"burning.verb"') == 2


def test_every_kind_of_name_is_in_the_guide():
    from conflict_events.entities.words.own_names import LIST_OF_KIND

    table = GUIDE.read_text("utf-8").split("| kind | what it names |")[1].split("\n\n")[0]
    assert set(re.findall(r"`([a-z_]+)`", table)) == set(LIST_OF_KIND)
