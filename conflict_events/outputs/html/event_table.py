"""The events of an article as a compact table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflict_events.outputs.html.escape import content, plain
from conflict_events.outputs.labels import amount, days, known_as

if TYPE_CHECKING:
    from conflict_events.records import Event, Extraction, RoleArgument

_LONGEST = 48  # code points of a cell; the article has the rest
_HEAD = "".join(f'<th scope="col">{name}</th>' for name in ("", "event", "factuality", "count", "days", "words"))


def event_table(extraction: Extraction) -> str:
    """Write the events of an article as a table, one row an event; a sentence where there are none.

    Args:
        extraction: What was found in the article; its text is not needed.

    >>> from conflict_events.records import Extraction, Versions
    >>> event_table(Extraction(text_sha256="0" * 64, versions=Versions(package="0", data="0")))
    '<p class="ce-none">No events were found.</p>'
    """
    if not extraction.events:
        return '<p class="ce-none">No events were found.</p>'
    rows = "".join(_row(event) for event in extraction.events)
    table = f"<table><thead><tr>{_HEAD}</tr></thead><tbody>{rows}</tbody></table>"
    # A wide table scrolls in its own box, which the keyboard can reach.
    return f'<div class="ce-scroll" tabindex="0" role="region" aria-label="events">{table}</div>'


def _row(event: Event) -> str:
    real = "" if event.factuality == "actual" else ' class="ce-not"'
    reported = f"<small>by {content(event.reported_by)}</small>" if event.reported_by else ""
    cells = [
        f'<th scope="row">{content(event.id)}</th>',
        f'<td><b class="ce-chip ce-{event.type}">{event.type}</b> {event.subtype}{reported}</td>',
        f"<td{real}>{event.factuality}</td>",
        f"<td>{amount(event.count)}</td>",
        f"<td>{days(event.date)}</td>",
        f"<td>{_word('', event.trigger.text)}{''.join(_argument(one) for one in event.arguments)}</td>",
    ]
    return f"<tr>{''.join(cells)}</tr>"


def _argument(one: RoleArgument) -> str:
    name = known_as(one)
    return _word(one.role, one.text, f"<small><bdi>{content(plain(name, _LONGEST))}</bdi></small>" if name else "")


def _word(role: str, text: str, more: str = "") -> str:
    """Write words of the article, apart from the direction of what stands around them."""
    label = f"<i>{role}</i> " if role else ""
    words = f"<bdi>{content(plain(text, _LONGEST))}</bdi>"
    return f"<ce-w>{label}{words if role else f'<b>{words}</b>'}{more}</ce-w> "
