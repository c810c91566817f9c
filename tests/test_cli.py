import io
import json
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from conflict_events import Article, Extraction, InputError, __version__
from conflict_events.cli import main
from conflict_events.outputs import jsonl
from conflict_events.records import Span, StrikeEvent, Versions

MADE_WITH = Versions(package=__version__, data="test")


def extract(article: Article) -> Extraction:
    """Stand in for the pipeline: every `قصف` is a strike, and two texts make it fail."""
    if article.text == "ممنوع":
        raise InputError("the text is forbidden; give another one")
    if article.text == "عطل":
        raise ZeroDivisionError("division by zero")
    if article.text == "توقف":
        raise KeyboardInterrupt
    text = article.text
    sentence = Span.of(text, 0, len(text)) if text else None
    starts = [i for i in range(len(text)) if text.startswith("قصف", i)]
    events = [
        StrikeEvent(id=f"e{n}", subtype="shelling", trigger=Span.of(text, i, i + 3), sentence=sentence, pattern="p")
        for n, i in enumerate(starts, 1)
    ]
    return Extraction(
        article_id=article.id,
        text_sha256=article.text_sha256,
        published=article.published,
        events=tuple(events),
        versions=MADE_WITH,
    )


@pytest.fixture
def news(tmp_path):
    """Write articles, one a line, and give the file's path; a str is a line as it stands."""

    def write(*articles):
        lines = [one if isinstance(one, str) else json.dumps(one) for one in articles]
        file = tmp_path / "news.jsonl"
        file.write_text("\n".join(lines) + "\n", "utf-8")
        return str(file)

    return write


@pytest.fixture
def run(capsysbinary):
    """Run the command line in this process: exit code, output lines read as JSON, standard error."""

    def call(*argv):
        code = main([str(one) for one in argv], extractor=extract)
        out, err = capsysbinary.readouterr()
        return code, [json.loads(one) for one in out.decode("utf-8").splitlines()], err.decode("utf-8")

    return call


def test_each_article_becomes_a_line_in_order(run, news):
    path = news({"id": "a1", "published": "2016-05-13", "text": "قصف"}, {"id": "a2", "text": "هدوء"})
    code, lines, err = run("extract", path)
    assert (code, err) == (0, "conflict-events: 2 articles, 1 events (strike 1), 0 failed\n")
    assert [(one["article_id"], one["published"], len(one["events"])) for one in lines] == [
        ("a1", "2016-05-13", 1),
        ("a2", None, 0),
    ]


def test_jsonl_reads_back(run, news, tmp_path):
    out = tmp_path / "out.jsonl"
    run("extract", news({"id": "a1", "text": "قصف ثم قصف"}), "-o", out)
    with out.open(encoding="utf-8") as lines:
        (found,) = jsonl.read(lines)
    found.verify("قصف ثم قصف")
    assert len(found.events) == 2


def test_standoff_is_the_form_of_predictions(run, news):
    _, (line,), _ = run("extract", "--format", "standoff", news({"id": "a1", "text": "قصف"}))
    assert set(line) == {"id", "events"}
    assert line["events"][0]["trigger"] == {"start": 0, "end": 3, "text": "قصف"}


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ('{"id": ', "news.jsonl:2: not JSON"),
        ('{"id": "a2"}', 'news.jsonl:2: there is no "text"'),
        ('{"text": "x", "published": "soon"}', "news.jsonl:2: published: 'soon' is no date"),
        ('{"text": "ممنوع"}', "news.jsonl:2: the text is forbidden; give another one"),
        (
            '{"text": "عطل"}',
            "news.jsonl:2: the extractor failed with ZeroDivisionError: division by zero; please report",
        ),
    ],
)
def test_one_bad_article_is_told_and_the_rest_goes_on(run, news, bad, complaint):
    code, lines, err = run("extract", news({"id": "a1", "text": "قصف"}, bad, {"id": "a3", "text": "قصف"}))
    assert code == 1
    assert [one["article_id"] for one in lines] == ["a1", "a3"]
    assert complaint in err
    assert err.endswith("conflict-events: 2 articles, 2 events (strike 2), 1 failed\n")


def test_what_went_well_is_written_although_something_failed(run, news, tmp_path):
    out = tmp_path / "out.jsonl"
    code, lines, _ = run("extract", "-o", out, news({"text": "قصف"}, "broken"))
    assert (code, lines) == (1, [])
    assert len(out.read_text("utf-8").splitlines()) == 1


@pytest.mark.parametrize("paths", [[], ["-"]])
def test_standard_input(run, monkeypatch, paths):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO("قصف".encode())))
    code, (line,), _ = run("extract", *paths)
    assert (code, line["article_id"]) == (0, "stdin")


@pytest.mark.parametrize("path", ["missing.jsonl", "missing", "setup.cfg"])
def test_a_path_that_cannot_be_read_stops_before_the_work(run, news, tmp_path, path):
    (tmp_path / "setup.cfg").touch()
    out = tmp_path / "out.jsonl"
    code, lines, err = run("extract", news({"text": "قصف"}), tmp_path / path, "-o", out)
    assert (code, lines) == (2, [])
    assert err.startswith(f"conflict-events: {tmp_path / path}: ")
    assert not out.exists()


def test_a_place_that_cannot_be_written_stops_before_the_work(run, news, tmp_path):
    code, _, err = run("extract", news({"text": "قصف"}), "-o", tmp_path / "no" / "out.jsonl")
    assert code == 2
    assert "cannot be written" in err


def test_an_interrupted_run_leaves_the_old_file(run, news, tmp_path):
    out = tmp_path / "out.jsonl"
    out.write_text("old")
    code, _, err = run("extract", news({"text": "قصف"}, {"text": "توقف"}), "-o", out)
    assert (code, err) == (130, "\ninterrupted\n")
    assert out.read_text() == "old"


@pytest.mark.parametrize("argv", [[], ["explode"], ["extract", "--format", "xml"], ["extract", "--what"]])
def test_wrong_usage(argv, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(argv, extractor=extract)
    assert stopped.value.code == 2
    assert "usage: conflict-events" in capsys.readouterr().err


@pytest.mark.parametrize("argv", [["--version"], ["--help"], ["extract", "--help"]])
def test_asking_is_not_failing(argv, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(argv, extractor=extract)
    assert stopped.value.code == 0
    assert "conflict-events" in capsys.readouterr().out


def test_progress_is_for_terminals_alone(run, news, monkeypatch, tmp_path):
    path = news({"text": "قصف"}, "broken")
    assert "\r" not in run("extract", path)[2]
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert "\r1 articles, 1 events" in run("extract", path, "-o", tmp_path / "out")[2]
    assert "\r1 articles, 1 events" in run("extract", path)[2]
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert "\r" not in run("extract", path)[2], "it would mix with the output"


PROGRAM = """
import sys
from conflict_events.cli import main
from conflict_events.records import Extraction, Versions
made_with = Versions(package="0", data="0")
extract = lambda article: Extraction(text_sha256=article.text_sha256, versions=made_with)
sys.exit(main(sys.argv[1:], extractor=extract))
"""


def test_a_reader_that_leaves_early_is_no_failure(tmp_path):
    file = tmp_path / "many.jsonl"
    file.write_text('{"text": "x"}\n' * 20_000)
    program = [sys.executable, "-c", PROGRAM, "extract", str(file)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_output_is_utf_8_whatever_the_locale(tmp_path):
    file = tmp_path / "خبر.txt"
    file.write_text("قصف", "utf-8")
    program = [sys.executable, "-X", "utf8=0", "-c", PROGRAM, "extract", str(file)]
    done = subprocess.run(program, capture_output=True, check=True, env=os.environ | {"LC_ALL": "C"})
    assert jsonl.from_line(done.stdout).text_sha256 == Article("قصف").text_sha256


def test_the_module_runs_too():
    done = subprocess.run([sys.executable, "-m", "conflict_events", "--version"], capture_output=True, check=True)
    assert done.stdout.decode().split() == ["conflict-events", __version__]


# ---- patterns check


def test_patterns_check_says_what_is_wrong(tmp_path, capsys):
    path = tmp_path / "mine.toml"
    path.write_text('off = ["strike.clash.nown"]\n[subtypes]\nstrik = ["ramming"]\n', "utf-8")
    names = tmp_path / "names.toml"
    names.write_text("[names]\ngruop = ['لواء الوادي']\n", "utf-8")
    assert main(["patterns", "check", str(path), str(names)]) == 1
    out = capsys.readouterr().out.splitlines()
    assert [line.removeprefix(f"{tmp_path}/").split(" ")[0] for line in out] == [
        "mine.toml:1:",
        "mine.toml:3:",
        "names.toml:2:",
    ]


def test_patterns_check_of_the_shipped_ones(capsys):
    assert main(["patterns", "check"]) == 0
    assert "0 complaints" in capsys.readouterr().err


def test_patterns_check_knows_types_of_ones_own(root, capsys):
    protest, classes = root / "examples" / "protest.toml", root / "examples" / "event_types.py"
    assert main(["patterns", "check", str(protest)]) == 1
    assert "the type 'protest' is unknown" in capsys.readouterr().out
    assert main(["patterns", "check", str(protest), "--types", f"{classes}:ProtestEvent"]) == 0


@pytest.mark.parametrize(
    ("types", "complaint"),
    [
        ("ProtestEvent", "names no class; write FILE.py:CLASS"),
        ("no.py:ProtestEvent", "there is no file 'no.py'"),
        ("no_such_module:ProtestEvent", "cannot be imported"),
        ("json:ProtestEvent", "there is no ProtestEvent in json"),
        ("json:JSONDecoder", "JSONDecoder cannot be a type of event"),
    ],
)
def test_types_that_cannot_be_found_are_told(types, complaint, capsys):
    assert main(["patterns", "check", "--types", types]) == 2
    assert complaint in capsys.readouterr().err


def test_patterns_check_of_a_missing_file_does_nothing(tmp_path, capsys):
    assert main(["patterns", "check", str(tmp_path / "no.toml")]) == 2
    assert "it cannot be read" in capsys.readouterr().err


# ---- explain


def test_explain_says_how_far_a_pattern_got(tmp_path, capsysbinary):
    file = tmp_path / "a.txt"
    file.write_text("تستهدف الخطة خفض عجز الموازنة.", "utf-8")
    assert main(["explain", "--ner", "lexicon", str(file)]) == 0
    assert "failed strike.other.verb" in capsysbinary.readouterr().out.decode()
    assert main(["explain", "--ner", "lexicon", "--html", "-o", str(tmp_path / "a.html"), str(file)]) == 0
    assert (tmp_path / "a.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_explain_goes_on_where_an_article_cannot_be_read(tmp_path, capsysbinary):
    file = tmp_path / "a.jsonl"
    file.write_text('{"id": "a1"}\n{"id": "a2", "text": "قصف الجيش البلدة."}\n', "utf-8")
    assert main(["explain", "--ner", "lexicon", str(file)]) == 1
    out, err = capsysbinary.readouterr()
    assert b"strike.shelling.verb" in out
    assert b"a.jsonl:1" in err


def test_extract_takes_patterns_names_and_types_of_ones_own(root, tmp_path, capsysbinary):
    file, examples = tmp_path / "a.txt", root / "examples"
    file.write_text("تظاهر مئات السكان في مدينة تعز.", "utf-8")
    own = ["--patterns", str(examples / "protest.toml"), "--types", f"{examples / 'event_types.py'}:ProtestEvent"]
    assert main(["extract", "--ner", "lexicon", str(file), *own, "--lexicons", str(examples / "own_names.toml")]) == 0
    assert json.loads(capsysbinary.readouterr().out)["events"][0]["type"] == "protest"


# ---- evaluate, patterns report


@pytest.fixture
def gold(tmp_path, news):
    """Two articles, and what the extractor should find in them, made by the extractor and then spoilt."""
    texts = {"a1": "قصف الجيش البلدة. قتل خمسة جنود في كمين.", "a2": "زار الوفد المدينة."}
    articles = news(*({"id": name, "text": text} for name, text in texts.items()))
    target = tmp_path / "gold.jsonl"
    assert main(["extract", "--ner", "lexicon", "--format", "standoff", "-o", str(target), articles]) == 0
    rows = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    rows[0]["events"][0]["subtype"] = "drone"
    target.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return articles, str(target)


def test_evaluate_scores_and_lists_errors(gold, capsys):
    assert main(["evaluate", "--ner", "lexicon", *gold, "--errors"]) == 0
    out = capsys.readouterr().out
    assert "event                  P 1.000  R 1.000  F1 1.000" in out
    assert "subtype    strike/drone a1: shelling, right is drone; ⟦قصف⟧" in out


def test_evaluate_writes_json(gold, capsys):
    assert main(["evaluate", "--ner", "lexicon", *gold, "--json", "--only", "casualty"]) == 0
    tables = json.loads(capsys.readouterr().out)["tables"]
    assert tables["event"]["f1"] == 1.0
    assert "event/strike" not in tables


def test_evaluate_compares_two_configurations(gold, tmp_path, capsys):
    own = tmp_path / "mine.toml"
    own.write_text('off = ["strike.shelling.verb"]', "utf-8")
    assert (
        main(["evaluate", "--ner", "lexicon", *gold, "--against", "shipped", "--errors", "--patterns", str(own)]) == 0
    )
    out = capsys.readouterr().out
    assert "event/strike              1.000    0.667   -0.333" in out
    assert "mended  subtype    strike/drone" in out
    assert "broken  missed     strike/drone" in out
    assert main(["evaluate", "--ner", "lexicon", *gold, "--against", gold[1]]) == 0
    assert "row " in capsys.readouterr().out


def test_evaluate_names_articles_that_are_missing(gold, tmp_path, capsys):
    one = tmp_path / "one.jsonl"
    one.write_text('{"id": "a2", "text": "زار الوفد المدينة."}\n', "utf-8")
    assert main(["evaluate", "--ner", "lexicon", str(one), gold[1]]) == 1
    assert "1 articles of the gold are missing: a1" in capsys.readouterr().err


def test_evaluate_refuses_an_article_that_stands_twice(gold, tmp_path, capsys):
    twice = tmp_path / "twice.jsonl"
    twice.write_text('{"id": "a", "text": "قصف"}\n{"id": "a", "text": "قصف"}\n', "utf-8")
    assert main(["evaluate", "--ner", "lexicon", str(twice), gold[1]]) == 2
    assert "the article 'a' stands twice" in capsys.readouterr().err


def test_patterns_report_counts_uses(gold, capsys):
    assert main(["patterns", "report", "--ner", "lexicon", gold[0], "--gold", gold[1]]) == 0
    out = capsys.readouterr().out
    assert "strike.shelling.verb: 1 uses, 1 of 1 right (1.000), 0 whole rows" in out
    assert "never used, " in out
    assert main(["patterns", "report", "--ner", "lexicon", gold[0]]) == 0
    assert "strike.shelling.verb: 1 uses\n" in capsys.readouterr().out


# ---- annotate


@pytest.mark.parametrize("tool", ["label-studio", "prodigy", "doccano", "brat"])
@pytest.mark.parametrize("utf16", [[], ["--utf16"]])
def test_predictions_go_to_a_tool_and_come_back_as_gold(tool, utf16, gold, tmp_path, capsys):
    plain, back, articles = tmp_path / "plain.jsonl", tmp_path / "back.jsonl", tmp_path / "articles.jsonl"
    assert main(["extract", "--ner", "lexicon", "--format", "standoff", "-o", str(plain), gold[0]]) == 0
    there = str(tmp_path / "there")
    assert main(["annotate", "export", "--ner", "lexicon", gold[0], "--to", tool, "-o", there, *utf16]) == 0
    assert (
        main(["annotate", "import", there, "--from", tool, "-o", str(back), "--articles", str(articles), *utf16]) == 0
    )
    rows = [[json.loads(line) for line in path.read_text("utf-8").splitlines()] for path in (plain, back)]
    assert rows[0] == rows[1]
    assert [json.loads(line)["id"] for line in articles.read_text("utf-8").splitlines()] == ["a1", "a2"]
    capsys.readouterr()
    assert main(["evaluate", "--ner", "lexicon", str(articles), str(back)]) == 0
    assert "row                    P 1.000  R 1.000  F1 1.000" in capsys.readouterr().out


@pytest.mark.parametrize("tool", ["label-studio", "brat"])
def test_a_tool_gets_its_configuration(tool, gold, tmp_path, capsys):
    there = tmp_path / "there"
    assert main(["annotate", "export", "--ner", "lexicon", gold[0], "--to", tool, "-o", str(there)]) == 0
    text = capsys.readouterr().err if tool == "label-studio" else (there / "annotation.conf").read_text("utf-8")
    assert "perpetrator" in text


@pytest.mark.parametrize("tool", ["label-studio", "prodigy", "doccano", "brat"])
def test_a_missing_file_is_told(tool, tmp_path, capsys):
    assert main(["annotate", "import", str(tmp_path / "no"), "--from", tool]) == 2
    assert "no" in capsys.readouterr().err


def test_brat_writes_into_an_empty_folder_alone(gold, tmp_path, capsys):
    there = str(tmp_path / "there")
    assert main(["annotate", "export", "--ner", "lexicon", gold[0], "--to", "brat", "-o", there]) == 0
    assert main(["annotate", "export", "--ner", "lexicon", gold[0], "--to", "brat", "-o", there]) == 2
    assert "is there already" in capsys.readouterr().err
