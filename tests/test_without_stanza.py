"""The fast path in an environment of its own, into which neither Stanza nor torch was ever installed."""

import subprocess
import sys
import venv

import pytest

pytestmark = [pytest.mark.minutes, pytest.mark.timeout(600)]
NEEDS = ("pydantic", "python-dateutil", "regex")


@pytest.fixture(scope="module")
def python(root, tmp_path_factory):
    place = tmp_path_factory.mktemp("bare")
    venv.create(place, with_pip=True)
    python = place / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    for packages in (["--no-deps", str(root)], NEEDS):
        subprocess.run([python, "-m", "pip", "install", "-q", *packages], check=True, capture_output=True)
    return python


def run(python, code):
    return subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)


def test_it_is_bare(python):
    for name in ("torch", "stanza", "numpy"):
        assert "No module named" in run(python, f"import {name}").stderr


def test_the_lists_alone_read_an_article(python):
    code = "import conflict_events as ce; print(ce.load(ner='lexicon')('قُتل جنديان في كمين.').events[0].type)"
    assert run(python, code).stdout.strip() == "casualty"


def test_the_default_says_what_is_missing(python):
    done = run(python, "import conflict_events as ce; ce.load()('قُتل جنديان في كمين على طريق خربتشان.')")
    assert "pip install stanza torch" in done.stderr
    assert 'ner="lexicon"' in done.stderr
