"""News we wrote ourselves, line by line: what was right stays right, and what is open is told when it is won.

The lines are invented, whatever names stand in them, and were written without a look at how the library decides. After
a change that wins lines, run this file as a script: it takes the mark `open` from what is all right now, and prints how
many are. It never marks a line that was right before: that is a mistake of the change or of the line, and somebody has
to look.
"""

from __future__ import annotations

import functools
import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from rows import PUBLISHED, differences, lines, tables

import conflict_events
from conflict_events.records import Article


def cases():
    for table in tables():
        for number, line in enumerate(lines(table), 1):
            yield pytest.param(table, number, line, id=f"{table.stem}-{number}-{line['phenomenon']}")


@pytest.fixture(scope="module")
def extractor():
    return conflict_events.load()


@pytest.fixture(scope="module")
def readings(extractor):
    """What is extracted from each line of a table; all of them at once, for a model is slow on one sentence."""

    @functools.cache
    def read(table):
        return list(extractor.pipe(Article(line["text"], published=PUBLISHED) for line in lines(table)))

    return read


def check(extractor, line):
    return differences(line, extractor(Article(line["text"], published=PUBLISHED)))


@pytest.mark.parametrize(("table", "number", "line"), list(cases()))
def test_line(readings, table, number, line):
    wrong = differences(line, readings(table)[number - 1])
    if line.get("open"):
        assert wrong, "all rows are right now: run this file as a script to take the mark away"
    else:
        assert not wrong, "\n".join([line["text"], *wrong])


def test_a_line_with_a_wrong_row_is_told(extractor):
    line = {
        "text": "قتل ثلاثة جنود في انفجار لغم قرب بلدة السخنة.",
        "events": [{"type": "casualty", "subtype": "killed", "trigger": "قتل", "count": [4, 4], "roles": {}}],
    }
    wrong = "; ".join(check(extractor, line))
    assert "count [3, 3], not [4, 4]" in wrong
    assert "a victim too many: جنود" in wrong
    assert "a strike too many at انفجار" in wrong


def mark():
    """Mark the lines that are not all right, the first time; later only take marks away."""
    extractor = conflict_events.load()
    for table in tables():
        marked = lines(table)
        new = not any("open" in line for line in marked)
        for line in marked:
            if (new or line.get("open")) and check(extractor, line):
                line["open"] = True
            else:
                line.pop("open", None)
        table.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in marked), "utf-8")
        right = sum(not line.get("open") for line in marked)
        sys.stdout.write(f"{table.stem}: {right} of {len(marked)} lines all right\n")


if __name__ == "__main__":
    mark()
