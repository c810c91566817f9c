"""The frame around what is shown: the style sheet in a notebook, a whole document in a file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from conflict_events.outputs.html.marks import LETTERS, MOST_LANES

# Nothing on a page may load or run anything, whatever an article says.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


@cache
def style_sheet() -> str:
    """Return the style sheet of everything that is shown."""
    lines = (
        f".ce .{letter}{lane}{{--l{lane}:var(--ce-{kind})}}"
        for kind, letter in LETTERS.items()
        for lane in range(MOST_LANES)
    )
    return (Path(__file__).parent / "style.css").read_text("utf-8") + "".join(lines)


def fragment(inner: str) -> str:
    """Wrap what is shown in a notebook: an element that brings its own style.

    >>> fragment("<p>قصف</p>").endswith('<div class="ce" lang="en" dir="ltr"><p>قصف</p></div>')
    True
    """
    return f'<style>{style_sheet()}</style><div class="ce" lang="en" dir="ltr">{inner}</div>'


def document(inner: str, *, title: str = "conflict_events") -> str:
    """Wrap what is shown in a whole document that needs nothing else.

    Args:
        inner: HTML, escaped where it must be.
        title: Of the document, in plain ASCII words.
    """
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>:root{{color-scheme:light dark}}body{{margin:0}}"
        f".ce{{min-block-size:100vh}}{style_sheet()}</style>\n</head>\n"
        f'<body><div class="ce" lang="en" dir="ltr">{inner}</div></body>\n</html>\n'
    )
