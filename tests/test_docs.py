"""Every `python` block of the README and of docs/ runs, and prints the `text` block that follows it.

The blocks of one page share their names, as if typed one after another. A `text` block that stands behind a `python`
block is its output; `python tests/test_docs.py` writes all of them anew.
"""

import contextlib
import dataclasses
import io
import os
import re
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from conflict_events.patterns import model

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted(["README.md", *(str(page.relative_to(ROOT)) for page in (ROOT / "docs").glob("*.md"))])
LINKED = [*PAGES, "examples/README.md"]
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")
AT_LEAST = 15


def blocks(page):
    """The fenced blocks of a page as matches: group 1 is the language, group 2 what stands inside."""
    return list(FENCE.finditer((ROOT / page).read_text("utf-8")))


def run(page):
    """Run the `python` blocks of a page in order; yields the output of each and the `text` block behind it, if any."""
    names = {"__name__": "__main__"}
    for block, behind in pairwise([*blocks(page), None]):
        if block[1] == "python":
            with contextlib.redirect_stdout(io.StringIO()) as printed:
                code = compile(block[2], f"{page}, block at character {block.start()}", "exec")
                exec(code, names)  # noqa: S102 - the code of our own pages
            yield printed.getvalue(), behind if behind is not None and behind[1] == "text" else None


@pytest.mark.parametrize(
    "page",
    # Each block of the command line's page is a program of its own, which loads all that there is to load.
    [pytest.param(page, marks=pytest.mark.minutes) if page == "docs/command-line.md" else page for page in PAGES],
)
def test_blocks_run_and_print_what_the_page_says(page, monkeypatch):
    monkeypatch.chdir(ROOT)
    for printed, shown in run(page):
        if shown is not None:
            assert printed == shown[2], f"{page} is out of date; write it anew with: python tests/test_docs.py"


def test_enough_blocks_are_run():
    assert sum(block[1] == "python" for page in PAGES for block in blocks(page)) >= AT_LEAST


def test_every_output_is_generated():
    for page in PAGES:
        before = None
        for block in blocks(page):
            assert block[1], f"{page}: a block without a language, at character {block.start()}"
            assert block[1] != "text" or before == "python", f"{page}: a text block that nothing prints"
            before = block[1]


@pytest.mark.parametrize("page", LINKED)
def test_relative_links_lead_somewhere(page):
    source = FENCE.sub("", (ROOT / page).read_text("utf-8"))
    for target in LINK.findall(source):
        if not re.match(r"[a-z]+:", target):
            path, _, anchor = target.partition("#")
            there = (ROOT / page).parent / path if path else ROOT / page
            assert there.exists(), f"{page}: {target} leads nowhere"
            assert not anchor or anchor in anchors(there), f"{page}: {target}: no such heading"


def anchors(page):
    """The anchors that a page's headings get."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_the_map_names_every_page():
    linked = set(LINK.findall((ROOT / "docs" / "index.md").read_text("utf-8")))
    assert {Path(page).name for page in PAGES if page.startswith("docs/")} - {"index.md"} <= linked


def test_the_page_on_patterns_names_all_that_a_pattern_can_say():
    page = (ROOT / "docs" / "patterns.md").read_text("utf-8")
    written = set(re.findall(r"`([a-z_]+)`", page)) | {row.split()[0] for row in page.splitlines() if row.strip()}
    assert set(model.SLOTS) | set(model.PREPOSITIONS) | set(model.KINDS) <= written
    assert {field.name for field in dataclasses.fields(model.Pattern)} <= written


def write():
    """Put what the blocks print now into the `text` blocks behind them."""
    os.chdir(ROOT)
    for page in PAGES:
        outputs = {shown.start(2): (shown.end(2), printed) for printed, shown in run(page) if shown is not None}
        source = (ROOT / page).read_text("utf-8")
        for start, (end, printed) in sorted(outputs.items(), reverse=True):
            source = source[:start] + printed + source[end:]
        (ROOT / page).write_text(source, "utf-8")
        sys.stdout.write(f"{page}: {len(outputs)} outputs\n")


if __name__ == "__main__":
    write()
