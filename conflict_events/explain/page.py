"""An explanation as one page of HTML: the sentence with its triggers and names marked, and what was tried below."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from conflict_events.explain.model import Explanation, SentenceExplanation, Trigger
from conflict_events.explain.text import described
from conflict_events.records import Event, Span

_STYLE = """
body { font-family: sans-serif; max-width: 60rem; margin: 2rem auto; line-height: 1.6 }
p.sentence { direction: rtl; font-size: 1.3rem } bdi { unicode-bidi: isolate }
mark.won { background: #b9e6b9 } mark.lost { background: #f4c7c3 } mark.name { background: #d6e4f7 }
table { border-collapse: collapse } td, th { border: 1px solid #bbb; padding: .1rem .5rem; text-align: start }
tr.won { background: #e8f6e8 } tr.failed { background: #fdf0ef } section { border-top: 1px solid #888 }
"""


def to_html(explanation: Explanation) -> str:
    """Write an explanation as one page that needs no other file.

    Args:
        explanation: The article, explained.

    Returns:
        HTML; everything that comes from the article is escaped.
    """
    events = {event.id: event for event in explanation.extraction.events}
    body = "\n".join(_section(s, events) for s in explanation.sentences)
    title = escape(explanation.extraction.article_id or "explanation")
    head = f'<meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>'
    return f'<!DOCTYPE html>\n<html lang="ar"><head>{head}</head><body>\n{body}\n</body></html>\n'


def _section(s: SentenceExplanation, events: dict[str, Event]) -> str:
    words = _table(
        ("word", "clitics", "base", "pronoun", "class", "lists"),
        ((w.span.text, " ".join(w.clitics), w.base, w.pronoun, w.letter, " ".join(w.tags)) for w in s.words),
    )
    phrases = _table(
        ("phrase", "behind", "can be"), ((p.span.text, p.preposition, " ".join(p.kinds) or "?") for p in s.phrases)
    )
    triggers = "\n".join(_trigger(t, events) for t in s.triggers) or "<p>No word of it is a trigger.</p>"
    verbs = f"<p>Verbs that no group of triggers has: {_bdi(', '.join(s.unlisted))}</p>" if s.unlisted else ""
    return (
        f'<section><p class="sentence">{_marked(s)}</p>\n{triggers}\n{verbs}'
        f"<details><summary>words</summary>{words}</details><details><summary>phrases</summary>{phrases}</details></section>"
    )


def _marked(s: SentenceExplanation) -> str:
    """The sentence with its triggers marked, and its names where no trigger stands in them."""
    marks = [(t.span, "won" if t.event else "lost") for t in s.triggers]
    marks += [(span, "name") for span, _ in s.names if not any(_meet(span, t.span) for t in s.triggers)]
    out, at = "", s.span.start
    for span, kind in sorted(marks, key=lambda mark: mark[0].start):
        if span.start >= at:
            before = s.span.text[at - s.span.start : span.start - s.span.start]
            out += f'{escape(before)}<mark class="{kind}">{escape(span.text)}</mark>'
            at = span.end
    return out + escape(s.span.text[at - s.span.start :])


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _trigger(trigger: Trigger, events: dict[str, Event]) -> str:
    rows = "".join(
        f'<tr class="{t.outcome}"><td>{t.outcome}</td><td>{escape(t.pattern)}</td><td>{t.priority}</td>'
        f"<td>{_bdi(t.why)}</td><td>{_bdi(', '.join(f'{role} = {text}' for role, text in t.roles))}</td></tr>"
        for t in trigger.trials
    )
    end = described(events[trigger.event]) if trigger.event else f"no event: {trigger.fate}"
    head = "<tr><th></th><th>pattern</th><th>priority</th><th>why not</th><th>filled</th></tr>"
    table = f"<table>{head}{rows}</table>" if rows else ""
    groups = f"<small>{escape(', '.join(trigger.groups))}</small>"
    return f"<h3>{_bdi(trigger.span.text)} {groups}</h3>{table}<p>{_bdi(end)}</p>"


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(f"<th>{escape(one)}</th>" for one in heads)
    body = "".join("<tr>" + "".join(f"<td>{_bdi(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>"


def _bdi(text: str) -> str:
    return f"<bdi>{escape(text)}</bdi>"
