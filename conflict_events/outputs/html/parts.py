"""What one extraction looks like: a head, the article, the table, and what could not be read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from conflict_events.outputs.html.article import article_box
from conflict_events.outputs.html.escape import content, plain
from conflict_events.outputs.html.event_table import event_table
from conflict_events.records import EVENT_CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflict_events.records import Extraction

_PLURALS = {"strike": "strikes", "capture": "captures", "casualty": "casualties", "statement": "statements"}
_NO_TEXT = (
    '<p class="ce-none">The article is not at hand, since this extraction was read back from a file: '
    "<code>ce.render(result, text=article.text)</code> shows the events in their place.</p>"
)


def head(extraction: Extraction) -> str:
    """Write the name and day of an article in one line.

    >>> from conflict_events.records import Extraction, Versions
    >>> head(Extraction(article_id="خبر-1", text_sha256="0" * 64, versions=Versions(package="0", data="0")))
    '<b><bdi>خبر-1</bdi></b> · no day of publication'
    """
    name = f"<b><bdi>{content(plain(extraction.article_id or 'article', 80))}</bdi></b>"
    day = extraction.published.isoformat() if extraction.published else "no day of publication"
    return f"{name} · {day}"


def chips(extractions: Iterable[Extraction]) -> str:
    """Write how many events of each type there are.

    >>> from conflict_events.records import Extraction, Versions
    >>> chips([Extraction(text_sha256="0" * 64, versions=Versions(package="0", data="0"))])
    ''
    """
    found = Counter[str](event.type for extraction in extractions for event in extraction.events)
    return "".join(
        f'<span class="ce-chip ce-{kind}">{found[kind]} {_noun(kind, found[kind])}</span> '
        for kind in dict.fromkeys((*EVENT_CLASSES, *sorted(found)))  # types of a user's own come last
        if found[kind]
    )


def _noun(kind: str, number: int) -> str:
    return kind if number == 1 else _PLURALS.get(kind, f"{kind} events")


def body(extraction: Extraction) -> str:
    """Write the article with its marks, the table, and the notes."""
    shown = _NO_TEXT if extraction.text is None else article_box(extraction, extraction.text)
    return shown + event_table(extraction) + _notes(extraction)


def _notes(extraction: Extraction) -> str:
    if not extraction.notes:
        return ""
    lines = "".join(f"<li>{content(plain(note.message, 200))}</li>" for note in extraction.notes)
    return f'<details class="ce-notes"><summary>{len(extraction.notes)} notes</summary><ul>{lines}</ul></details>'
