import io
import json
import os
import re
import sys
from types import SimpleNamespace

import pytest

from conflict_events import InputError
from conflict_events.reading import Problem, check_paths, read_paths

GOOD = {"id": "a1", "published": "2016-05-13", "text": "قصف على المدينة"}


def line(**fields):
    return json.dumps(GOOD | fields, ensure_ascii=False).encode() + b"\n"


@pytest.fixture
def give(monkeypatch):
    """Put bytes on standard input and read them."""

    def read(data):
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
        return list(read_paths(["-"]))

    return read


@pytest.fixture
def read_line(tmp_path):
    """Read a file of one good line and the given bytes after it; tell what comes of the latter."""

    def read(data):
        file = tmp_path / "news.jsonl"
        file.write_bytes(line() + data + b"\n" + line(id="a3"))
        first, middle, last = read_paths([str(file)])
        assert (first[1].id, last[1].id) == ("a1", "a3"), "the others are read all the same"
        return middle

    return read


def test_json_lines(tmp_path):
    file = tmp_path / "news.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + line() + b"\n  \n" + line(id="a2", outlet="x", category="y"))
    (one_place, one), (two_place, two) = read_paths([str(file)])
    assert (one_place, two_place) == (f"{file}:1", f"{file}:4")
    assert (one.text, one.id, one.published.isoformat()) == (GOOD["text"], "a1", GOOD["published"])
    assert two.id == "a2"


@pytest.mark.parametrize(("given", "read"), [(None, "news:2"), (17, "17"), ("x", "x"), ("", "")])
def test_an_article_without_an_id_is_called_by_its_line(read_line, given, read):
    _, article = read_line(line(id=given).strip())
    assert article.id == read


def test_a_unicode_line_end_inside_a_text_ends_no_line(read_line):
    _, article = read_line(line(text="قصف\u2028\x85عنيف").strip())
    assert article.text == "قصف\u2028\x85عنيف"


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        pytest.param(b'{"id": "a2", "text": ', "not JSON at column.*one JSON object a line", id="broken"),
        pytest.param(b'["a2"]', "list, not an object", id="list"),
        pytest.param(b'{"id": "a2"}', 'no "text"', id="no-text"),
        pytest.param(b'{"text": null}', "text: it is NoneType", id="null-text"),
        pytest.param(b'{"text": "x", "published": "13/5/2016"}', "published: .*ISO", id="date"),
        pytest.param(b'{"text": "x", "id": [1]}', "id: ", id="id"),
        pytest.param(b'{"text": "x", "id": true}', "id: ", id="id-bool"),
        pytest.param('{"text": "قصف"}'.encode("cp1256"), r"byte 11 \(0xDE\) is not UTF-8; .*Windows-1256", id="cp1256"),
        pytest.param(b'{"text": "\\ud83d"}', r"U\+D83D", id="lone-surrogate"),
        pytest.param(b'{"text": ' + b"[" * 200_000, "not JSON", id="deep"),
        pytest.param(b'{"text": "x", "id": ' + b"9" * 5000 + b"}", "not JSON", id="endless-number"),
    ],
)
def test_a_bad_line_is_told_and_the_rest_goes_on(read_line, data, complaint):
    problem = read_line(data)
    assert isinstance(problem, Problem)
    assert problem.place.endswith("news.jsonl:2")
    assert re.search(complaint, problem.message)


def test_a_text_file_is_one_article(tmp_path):
    file = tmp_path / "خبر.TXT"
    file.write_bytes(b"\xef\xbb\xbf" + "قصف\r\nعنيف\n".encode())
    ((place, article),) = read_paths([str(file)])
    assert (place, article.id, article.text, article.published) == (str(file), "خبر", "قصف\r\nعنيف\n", None)


def test_a_text_file_in_another_encoding_is_told(tmp_path):
    file = tmp_path / "old.txt"
    file.write_bytes("قصف".encode("cp1256"))
    (problem,) = read_paths([str(file)])
    assert str(problem).startswith(f"{file}: byte 1 (0xDE) is not UTF-8")


def test_a_folder_is_read_with_all_under_it_in_order_of_names(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "z.txt").write_text("قصف")
    (tmp_path / "a.txt").write_text("هجوم")
    (tmp_path / "c.jsonl").write_bytes(line(id="c1"))
    (tmp_path / "notes.md").write_text("not an article")
    assert [article.id for _, article in read_paths([str(tmp_path)])] == ["a", "z", "c1"]


def test_a_folder_without_articles_is_told(tmp_path):
    (problem,) = read_paths([str(tmp_path)])
    assert "holds no article" in problem.message


def test_a_file_that_may_not_be_read_is_told_before_the_work(tmp_path, monkeypatch):
    file = tmp_path / "a.txt"
    file.write_text("قصف")
    monkeypatch.setattr(os, "access", lambda path, _: path != str(file))  # root may read everything
    with pytest.raises(InputError, match="may not be read"):
        check_paths([str(file)])


@pytest.mark.parametrize(("name", "complaint"), [("missing.txt", "no such file"), ("news.csv", r"\.jsonl or \.txt")])
def test_a_path_that_cannot_be_is_refused_before_the_work(tmp_path, name, complaint):
    (tmp_path / "news.csv").write_text("id,text")
    with pytest.raises(InputError, match=complaint):
        check_paths(["-", str(tmp_path), str(tmp_path / name)])


def test_standard_input_with_a_brace_is_json_lines(give):
    found = give(b"\n \n" + line() + line(id="a2"))
    assert [(place, article.id) for place, article in found] == [("<stdin>:3", "a1"), ("<stdin>:4", "a2")]


def test_standard_input_without_a_brace_is_one_text(give):
    ((place, article),) = give("\nقصف\n{عنيف}\n".encode())
    assert (place, article.id, article.text) == ("<stdin>", "stdin", "\nقصف\n{عنيف}\n")


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_empty_standard_input_is_no_article(give, data):
    assert give(data) == []


def test_standard_input_in_another_encoding_is_told(give):
    (problem,) = give("قصف".encode("cp1256"))
    assert problem.place == "<stdin>"
