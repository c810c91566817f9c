import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflict_events.outputs.html.escape import CONTROLS, content, css_string, plain

TEXTS = st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from([*CONTROLS, *"<>&'\"\r\n"])))
BOX = re.compile(r'<span class="ce-x" data-c="[A-Z]{3}">(.)</span>')


@given(TEXTS.filter(lambda text: "\0" not in text))
def test_without_its_boxes_the_text_is_the_same(text):
    assert html.unescape(BOX.sub(r"\1", content(text)).replace("&#13;", "\r")) == text


@given(TEXTS)
def test_no_tag_but_the_boxes_comes_out(text):
    assert "<" not in BOX.sub("", content(text))


@given(TEXTS)
def test_nothing_ends_a_css_string(text):
    written = css_string(text)
    assert not set(written[1:-1]) & set("'\"<>&;{}\n\r\f\0")
    assert re.sub(r"\\([0-9a-f]+) ", lambda match: chr(int(match[1], 16)), written[1:-1]) == text


@given(TEXTS, st.integers(1, 20))
def test_a_label_is_one_line_without_controls(text, limit):
    label = plain(text, limit)
    assert not set(label) & {*CONTROLS, "\n", "\r"}
    assert len(label) <= 5 * (limit + 1)


@pytest.mark.parametrize("control", list(CONTROLS))
def test_a_control_is_boxed_and_named(control):
    assert content(f"قصف{control}") == f'قصف<span class="ce-x" data-c="{CONTROLS[control]}">{control}</span>'
    assert plain(control) == f"[{CONTROLS[control]}]"


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u061c", "\u200c", "\u200d", "\ufeff"])
def test_marks_that_order_nothing_beyond_themselves_stay_bare(mark):
    assert content(f"قصف{mark}") == f"قصف{mark}"
