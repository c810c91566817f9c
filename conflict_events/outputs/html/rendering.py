"""`ce.render`: extractions as HTML, for a notebook or a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from conflict_events.errors import InputError
from conflict_events.outputs.html.event_table import event_table
from conflict_events.outputs.html.overview import articles, overview, totals
from conflict_events.outputs.html.page import document, fragment
from conflict_events.outputs.html.parts import body, chips, head
from conflict_events.outputs.maps.draw import event_map
from conflict_events.outputs.several import several
from conflict_events.outputs.timeline.draw import event_timeline
from conflict_events.records import Extraction

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Style = Literal["article", "overview", "table", "map", "timeline", "page"]


class Html(str):
    """HTML as a string, which a notebook shows when it is the last thing in a cell."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<HTML, {len(self)} characters>"

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return str(self)


def render(results: Extraction | Iterable[Extraction], *, style: Style | None = None, text: str | None = None) -> Html:
    """Show extractions as HTML.

    Args:
        results: One extraction, or any number of them.
        style: `"article"`, the article with its events marked in place and their table; `"overview"`, every article
            folded up under what there is in all; `"table"`, the events alone; `"map"`, where they were; `"timeline"`,
            when, and how many were killed and wounded; `"page"`, map, timeline and overview as a whole document for
            a file. None for `"article"` of one extraction and `"overview"` of several.
        text: The text of the article, for one extraction that does not have it (`result.text`).

    Returns:
        A string; a notebook shows it. It needs no script and no network, and everything in it is escaped. What is
        copied from an article is the article's text.

    Raises:
        InputError: There is no such style, something given is no extraction, or a text stands beside several.
        SpanError: The text is not the one that the extraction was made from.

    >>> from conflict_events.records import Article, Extraction, Versions
    >>> article = Article("هدوء في المدينة")
    >>> result = Extraction(text_sha256=article.text_sha256, versions=Versions(package="0", data="0"))
    >>> 'dir="rtl"' in render(result), 'dir="rtl" style="--n:0;">هدوء في المدينة<' in render(result, text=article.text)
    (False, True)
    """
    if text is not None and not isinstance(results, Extraction):
        raise InputError("text stands beside several extractions; give each its own: result.with_text(text)")
    chosen = style or ("article" if isinstance(results, Extraction) else "overview")
    if chosen not in _STYLES:
        raise InputError(f"style={style!r} is unknown; take one of {list(_STYLES)}")
    shown = list(several(results))
    return Html(_STYLES[chosen](shown if text is None else [shown[0].with_text(text)]))


def write_page(results: Iterable[Extraction]) -> Iterator[str]:
    """Write one document for any number of articles; all are held in memory, for the totals stand first."""
    yield render(results, style="page")


def _articles(shown: Sequence[Extraction]) -> str:
    return "".join(f'<p class="ce-head">{head(one)} {chips([one])}</p>{body(one)}' for one in shown)


def _tables(shown: Sequence[Extraction]) -> str:
    return "".join(f'<p class="ce-head">{head(one)}</p>{event_table(one)}' for one in shown)


def _page(shown: Sequence[Extraction]) -> str:
    where, when = f"<h2>Where</h2>{event_map(shown)}", f"<h2>When</h2>{event_timeline(shown)}"
    return f"<h1>Events in Arabic news</h1>{totals(shown)}{where}{when}<h2>Articles</h2>{articles(shown)}"


_STYLES: dict[str, Callable[[Sequence[Extraction]], str]] = {
    "article": lambda shown: fragment(_articles(shown)),
    "overview": lambda shown: fragment(overview(shown)),
    "table": lambda shown: fragment(_tables(shown)),
    "map": lambda shown: fragment(event_map(shown)),
    "timeline": lambda shown: fragment(event_timeline(shown)),
    "page": lambda shown: document(_page(shown)),
}
