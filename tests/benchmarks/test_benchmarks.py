"""The command runs from beginning to end, with whatever peers are installed, and prints every table."""

import os
import subprocess
import sys

import pytest

TABLES = [
    "Start, by the clock on the wall",
    "Speed on one core, 10 articles in each of 2 rounds",
    "Share of each stage, by profile",
    "Growth with the length of one article, lexicon path",
    "Growth with the number of articles, lexicon path",
    "Several cores, lexicon path, 60 articles, by the clock on the wall",
]


@pytest.mark.minutes
@pytest.mark.timeout(600)
def test_one_command_prints_all_tables(root):
    command = [sys.executable, root / "tests" / "benchmarks", "--quick", root / "examples" / "articles.jsonl"]
    environment = os.environ | {"PYTHONPATH": str(root)}
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert run.returncode == 0, run.stderr[-3000:]
    assert "failed" not in run.stdout
    titles = [line for line in run.stdout.splitlines() if line.startswith("## ")]
    for table in TABLES:
        assert any(title.startswith(f"## {table}") for title in titles), table
    ours = next(line for line in run.stdout.splitlines() if line.startswith("| lexicon path |"))
    assert float(ours.split("|")[2].replace(",", "")) > 10_000
