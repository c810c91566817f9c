"""The example of a service answers, and answers every error with its status and what was wrong."""

import http.client
import json
import os
import subprocess
import sys
from contextlib import closing, contextmanager

import pytest

from conflict_events import Extraction

GOOD = {"text": "قُتل ثلاثة جنود في قصف على مدينة تعز أمس.", "published": "2018-05-03", "id": "a1"}


@contextmanager
def running(root, *arguments):
    """The service as a process of its own; gives the address it listens on."""
    program = [sys.executable, str(root / "examples" / "service.py"), "--port", "0", *arguments]
    environment = os.environ | {"PYTHONUTF8": "1"}
    with subprocess.Popen(
        program, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, text=True
    ) as one:
        try:
            yield one.stdout.readline().split("//")[1].strip()
        finally:
            one.terminate()


@pytest.fixture(scope="module")
def address(root):
    with running(root) as address:
        yield address


def post(address, body, path="/extract", headers=None):
    """The status and the body of an answer."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    with closing(http.client.HTTPConnection(address, timeout=60)) as connection:
        connection.request("POST", path, data, headers or {})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


def test_the_service_is_short(root):
    assert len((root / "examples" / "service.py").read_text("utf-8").splitlines()) < 100


def test_an_article_is_answered_with_its_extraction(address):
    status, body = post(address, GOOD)
    assert status == 200
    result = Extraction.model_validate_json(body)
    result.verify(GOOD["text"])
    assert [event.subtype for event in result.events] == ["killed", "shelling"]


@pytest.mark.parametrize(
    ("body", "status", "complaint"),
    [
        (b"{", 400, "Expecting"),
        (b"\xff", 400, "utf-8"),
        ([], 400, 'as \\"text\\"'),
        ({"id": "a1"}, 400, 'as \\"text\\"'),
        ({"text": 7}, 400, "give the article as a str"),
        (GOOD | {"published": "2018-13-01"}, 400, "no day of the calendar"),
    ],
)
def test_what_is_no_article_is_told(address, body, status, complaint):
    found, text = post(address, body)
    assert found == status
    assert complaint in text
    assert "Traceback" not in text


def test_what_is_too_long_is_refused_before_it_is_read(address):
    status, text = post(address, b"", headers={"Content-Length": "1000001"})
    assert status == 413
    assert "send at most 1000000" in text


def test_another_path_is_not_found(address):
    assert post(address, GOOD, "/")[0] == 404


def test_after_an_error_the_service_goes_on(address):
    assert [post(address, body)[0] for body in (b"{", GOOD, [], GOOD)] == [400, 200, 400, 200]


def test_an_article_that_takes_too_long_is_given_up(root):
    with running(root, "--timeout", "0.001") as address:
        assert post(address, GOOD)[0] == 504
        assert post(address, GOOD)[0] == 504, "it still answers"
