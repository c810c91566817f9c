"""Many articles on one page: what there is in all, then each article, folded up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflict_events.outputs.html.escape import content, plain
from conflict_events.outputs.html.parts import body, chips, head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflict_events.records import Extraction

_GLANCE = 140  # code points of the article that are seen while it is folded up


def overview(extractions: Sequence[Extraction]) -> str:
    """Write an overview of extractions.

    Args:
        extractions: Any number of them.

    Returns:
        A line with counts, and an element for each article that opens when it is clicked, without a script.

    >>> overview([])
    '<p class="ce-head">0 articles, 0 events. </p>'
    """
    return totals(extractions) + articles(extractions)


def totals(extractions: Sequence[Extraction]) -> str:
    """Write how many articles and events there are, and of which days."""
    events = sum(len(one.events) for one in extractions)
    days = sorted(one.published for one in extractions if one.published)
    span = f"Published {days[0]} to {days[-1]}. " if days else ""
    return f'<p class="ce-head">{len(extractions)} articles, {events} events. {span}{chips(extractions)}</p>'


def articles(extractions: Sequence[Extraction]) -> str:
    """Write each article folded up."""
    return "".join(_folded(one) for one in extractions)


def _folded(extraction: Extraction) -> str:
    glance = (
        f'<bdi class="ce-glance" dir="rtl">{content(plain(extraction.text, _GLANCE))}</bdi>' if extraction.text else ""
    )
    return f"<details><summary>{head(extraction)} {chips([extraction])}{glance}</summary>{body(extraction)}</details>"
