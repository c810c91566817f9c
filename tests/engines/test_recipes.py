"""The recipes of docs/guide-engines.md, each in a program of its own: what they find is what `pipe` finds."""

import importlib.util
import json
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import conflict_events as ce

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "guide-engines.md").read_text("utf-8")
BEGIN = "\n".join(re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))
RECIPES = {
    re.search(r"^import ([\w.]+)$", code, re.MULTILINE)[1]: code
    for code in re.findall(r"^```py\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
}
TEXTS = ["قصف الجيش بلدة الزهراء أمس.", "هدوء.", "", "أعلن الجيش أن جنديين قتلا في كمين قرب تعز."] * 3
ARTICLES = [{"id": f"a{n:02}", "text": text, "published": "2018-05-03"} for n, text in enumerate(TEXTS)]
BAD = {"id": "bad", "text": None, "published": "2018-05-03"}


def test_all_recipes_are_seen():
    assert list(RECIPES) == ["dask.bag", "dask.dataframe", "ray", "daft", "datasets"]


@pytest.mark.minutes
@pytest.mark.timeout(300)
@pytest.mark.parametrize("library", RECIPES)
def test_a_recipe_finds_what_pipe_finds(library, tmp_path):
    if importlib.util.find_spec(library.partition(".")[0]) is None:
        pytest.skip(f"{library} is not installed; it comes with the extra [engines]")
    script = tmp_path / "recipe.py"
    given = f"articles = json.loads({json.dumps([*ARTICLES, BAD])!r})"
    inside = textwrap.indent(f"{given}\n{RECIPES[library]}\nprint()\nprint(json.dumps(list(rows)))", "    ")
    script.write_text(f'{BEGIN}\nif __name__ == "__main__":\n{inside}\n', "utf-8")
    home = {"HOME": str(tmp_path), "HF_HOME": str(tmp_path), "RAY_AUTH_MODE": "disabled", "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, check=False, env=os.environ | home, cwd=tmp_path
    )
    assert run.returncode == 0, run.stderr[-3000:]
    found = {row["article_id"]: row for row in json.loads(run.stdout.splitlines()[-1])}
    bad = found.pop("bad")
    assert bad["error"].startswith("text: it is"), bad["error"]
    right = ce.load(ner="lexicon").pipe(ARTICLES)
    assert found == {one.article_id: one.model_dump(mode="json") | {"error": None} for one in right}
