"""Overview, map, timeline and page as a browser shows them: they fit, they can be read, they open fast."""

import re

import pytest

import conflict_events as ce

pytestmark = pytest.mark.browser

STYLES = ["article", "overview", "table", "map", "timeline", "page"]
LOADED = "return performance.getEntriesByType('navigation')[0].loadEventEnd"
# The colours of an element and of what lies behind it, as [r, g, b]; oklab and the like are left to the browser.
COLOURS = """
const canvas = new OffscreenCanvas(1, 1).getContext('2d');
const rgb = colour => {
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
};
const back = rgb(getComputedStyle(document.querySelector('.ce')).backgroundColor);
return [...document.querySelectorAll(arguments[0])].map(one => [rgb(getComputedStyle(one)[arguments[1]]), back]);
"""


def luminance(colour):
    """Relative luminance after WCAG 2."""
    parts = [one / 255 for one in colour]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """Contrast of two colours after WCAG 2, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("width", [390, 1200])
def test_nothing_hangs_out_of_the_window(window, results, style, width):
    shown = results[0] if style == "article" else results
    window.show(ce.render(shown, style=style), width=width)
    assert window.ask("return document.documentElement.scrollWidth") <= width
    window.ask("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert window.ask("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("dark", [False, True])
def test_words_can_be_read_in_light_and_dark(window, results, style, dark):
    window.show(ce.render(results[:3], style=style), dark=dark)
    (_, back), *_ = window.ask(COLOURS, ".ce", "color")
    assert (luminance(back) < 0.1) is dark
    for selector in (".ce", ".ce-chip", ".ce-head", "thead th", "small", "i"):
        for ink, behind in window.ask(COLOURS, selector, "color"):
            assert contrast(ink, behind) >= 4.5, selector


@pytest.mark.parametrize("style", STYLES)
def test_nothing_is_loaded_from_elsewhere(window, results, style):
    window.show(ce.render(results[:2], style=style))
    assert window.ask("return performance.getEntriesByType('resource').length") == 0


@pytest.mark.parametrize(("theme", "dark"), [("true", False), ("false", True)])
def test_the_theme_of_the_notebook_wins_over_the_browser(window, results, theme, dark):
    notebook = f'<div data-jp-theme-light="{theme}">{ce.render(results[0])}</div>'
    window.show(notebook, dark=not dark)
    (_, back), *_ = window.ask(COLOURS, ".ce", "color")
    assert (luminance(back) < 0.1) is dark


def test_an_article_opens_where_it_is_clicked(window, results):
    window.show(ce.render(results, style="page"))
    heights = "return [...document.querySelectorAll('.ce-text')].map(one => one.checkVisibility())"
    assert set(window.ask(heights)) == {False}
    window.ask("document.querySelectorAll('details > summary')[1].click()")
    assert window.ask(heights)[0] is True


def test_circles_lie_where_their_names_lie(window, results):
    window.show(ce.render(results, style="map"))
    places = window.ask(
        "return [...document.querySelectorAll('circle')].map(one => ({name: one.textContent, x: one.cx.baseVal.value, "
        "y: one.cy.baseVal.value}))"
    )
    at = {re.split(": ", place["name"])[0]: place for place in places}
    assert at["Kyiv"]["y"] < at["Aleppo"]["y"] < at["Mogadishu"]["y"], "north is above"
    assert at["Kati"]["x"] < at["Tripoli"]["x"] < at["Mogadishu"]["x"], "west is left"


def test_a_page_of_two_hundred_articles_is_small_and_opens_fast(window, results):
    many = [one.model_copy(update={"article_id": f"{one.article_id}-{n}"}) for n in range(20) for one in results]
    html = ce.render(many, style="page")
    assert len(many) == 200
    assert len(html.encode()) < 5_000_000
    # The best of three, since this machine may have other things to do.
    assert min(window.show(html).ask(LOADED) for _ in range(3)) <= 2000
