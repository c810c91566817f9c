"""The article as a browser shows it: its direction, its marks, what is copied from it, what a hostile one can do."""

import pytest

import conflict_events as ce
from conflict_events.records import CasualtyEvent, Extraction, Span, Versions

pytestmark = pytest.mark.browser

COPY = "getSelection().selectAllChildren(document.querySelector('.ce-text')); return getSelection().toString()"
DIRECTION = "return [...document.querySelectorAll(arguments[0])].map(one => getComputedStyle(one).direction)"
# Where the characters [start, end) of the article lie, in pixels; offsets in UTF-16 units.
PLACE = """
const box = document.querySelector('.ce-text'), walk = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
const range = document.createRange(), [start, end] = arguments;
let before = 0, set = false;
for (let node; node = walk.nextNode(); before += node.length) {
  if (!set && start < before + node.length) { range.setStart(node, start - before); set = true; }
  if (end <= before + node.length) { range.setEnd(node, end - before); break; }
}
const at = range.getBoundingClientRect();
return {left: at.left, right: at.right, top: at.top, bottom: at.bottom};
"""
TRIGGERS = """
return [...document.querySelectorAll('.ce-t')].map(one => {
  const at = one.getBoundingClientRect();
  return {left: at.left, right: at.right, top: at.top, bottom: at.bottom, text: one.textContent};
});
"""


def of(text, quote=None):
    """An extraction of a text with one event, whose trigger is a quote from it."""
    start = text.index(quote) if quote else 0
    trigger = Span.of(text, start, start + len(quote)) if quote else Span.of(text, 0, len(text))
    event = CasualtyEvent(
        id="e1", subtype="killed", trigger=trigger, sentence=Span.of(text, 0, len(text)), pattern="casualty.test"
    )
    made_with = Versions(package="0", data="0")
    sha = ce.Article(text).text_sha256
    return Extraction(text_sha256=sha, events=(event,), versions=made_with).with_text(text)


@pytest.mark.parametrize("width", [390, 1200])
def test_arabic_runs_right_to_left_and_the_frame_left_to_right(window, results, width):
    window.show(ce.render(results[0]), width=width)
    assert window.ask(DIRECTION, ".ce-text") == ["rtl"]
    assert set(window.ask(DIRECTION, "ce-w > bdi")) == {"rtl"}
    assert window.ask(DIRECTION, ".ce") == ["ltr"]
    first, box = window.ask(PLACE, 0, 1), window.ask("return document.querySelector('.ce-text').clientWidth")
    assert first["left"] > box / 2, "the first letter stands on the right"


@pytest.mark.parametrize("number", range(10))
def test_what_is_selected_is_the_article(window, results, number):
    window.show(ce.render(results[number]))
    assert window.ask(COPY) == results[number].text


@pytest.mark.parametrize(
    "text", ["قصف\nعنيف", "قصف\r\nعنيف", "قصف\t عنيف  ", "قصف\u00a0عنيف", "\nقصف\n\n", "قصف 😀 عنيف"]
)
def test_line_ends_and_spaces_are_copied_too(window, text):
    window.show(ce.render(of(text, "قصف")))
    assert window.ask(COPY) == text


def test_triggers_are_marked_where_their_words_lie(window, results):
    for result in results[:3]:
        window.show(ce.render(result))
        marked = window.ask(TRIGGERS)
        assert [one["text"] for one in marked] == [event.trigger.text for event in result.events]
        for event, mark in zip(result.events, marked, strict=True):
            words = window.ask(PLACE, event.trigger.start, event.trigger.end)
            assert abs(mark["left"] - words["left"]) < 1
            assert abs(mark["right"] - words["right"]) < 1
            assert mark["top"] <= words["top"] + 1
            assert mark["bottom"] >= words["bottom"] - 1


def test_a_mark_inside_a_word_does_not_part_its_letters(window):
    width = (
        "const range = document.createRange(); range.selectNodeContents(document.querySelector('.ce-text')); "
        "return range.getBoundingClientRect().width"
    )
    marked = window.show(ce.render(of("فقصفوها", "قصفو"))).ask(width)
    whole = window.show(ce.render(of("فقصفوها", "فقصفوها"))).ask(width)
    apart = window.show(ce.render(of("ف\u200cقصفو\u200cها", "قصفو"))).ask(width)
    assert abs(marked - whole) < 0.5
    assert abs(apart - whole) > 0.5, "letters that are parted have another width, so this test can fail"


def test_the_foot_of_the_window_tells_what_is_focused(window, results):
    window.show(ce.render(results[0]))
    told = "return getComputedStyle(document.querySelector('.ce-t'), '::after').content"
    assert window.ask(told) == "none"
    window.ask("document.querySelector('.ce-t').focus()")
    assert "e1 strike, clash · actual · pattern strike.clash" in window.ask(told)
    assert window.ask(COPY) == results[0].text, "what is told is not copied"


OVERRIDES = ["\u202e", "\u202d", "\u202b", "\u2067", "\u2069", "\u202c", "\u202e\u2069", "\u2066\u202e"]


@pytest.mark.parametrize("control", OVERRIDES)
def test_a_bidi_control_is_visible_reorders_nothing_and_is_copied(window, control):
    window.show(ce.render(of(f"قتل {control}abc def", "قتل")))
    letters = [window.ask(PLACE, 4 + len(control) + place, 5 + len(control) + place)["left"] for place in range(7)]
    assert letters == sorted(letters), "Latin words run left to right"
    assert window.ask("return document.querySelectorAll('.ce-text .ce-x').length") == len(control)
    assert window.ask("return document.querySelector('.ce-text .ce-x').getBoundingClientRect().width") > 5
    assert window.ask(COPY) == f"قتل {control}abc def"


SCRIPTS = [
    "<script>window.hacked = 1</script>",
    '"><img src=x onerror="window.hacked = 1">',
    "</div></style><script>window.hacked = 1</script>",
    "';}</style><svg onload=window.hacked=1>",
    "<iframe srcdoc='<script>parent.hacked=1</script>'></iframe>",
]


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("style", ["article", "page"])
def test_no_script_of_an_article_runs(window, script, style):
    text = f"قصف {script}"
    result = of(text, script).model_copy(update={"article_id": script})
    window.show(ce.render(result, style=style))
    assert window.ask("return window.hacked") is None
    assert window.ask("return document.querySelectorAll('script, img, iframe, [onload], [onerror]').length") == 0
    window.ask("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert window.ask(COPY) == text


@pytest.mark.parametrize("word", ["ق" * 10_000, "x" * 10_000, "\u202e" + "ق" * 10_000])
def test_a_very_long_word_breaks_and_nothing_hangs_out(window, word):
    window.show(ce.render(of(f"قتل {word}", word)), width=390)
    assert window.ask("return document.documentElement.scrollWidth") <= 390
    assert window.ask(COPY) == f"قتل {word}"


# What notebooks say of all tables in their outputs, as JupyterLab does.
NOTEBOOK = """<style>
.jp-RenderedHTMLCommon table {table-layout: fixed; margin-left: auto; margin-right: auto; font-size: 12px}
.jp-RenderedHTMLCommon td, .jp-RenderedHTMLCommon th {text-align: right; vertical-align: middle; line-height: 3}
.jp-RenderedHTMLCommon tbody tr:nth-child(odd) {background: rgb(245, 245, 245)}
</style><div class="jp-RenderedHTMLCommon">"""


def test_the_style_of_a_notebook_does_not_bend_the_table(window, results):
    window.show(f"{NOTEBOOK}{ce.render(results[0])}</div>")
    cell = window.ask(
        "const of = one => getComputedStyle(document.querySelector(one));"
        "const [cell, row, table] = [of('td'), of('tbody tr'), of('table')];"
        "return [cell.textAlign, cell.verticalAlign, row.backgroundColor, table.tableLayout]"
    )
    assert cell == ["start", "top", "rgba(0, 0, 0, 0)", "auto"]
