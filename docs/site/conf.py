"""The docs site: `sphinx-build -W --keep-going -c docs/site docs build/site`, in which a warning is an error.

The pages are plain Markdown that reads well in the repository too. What only the site needs is put in while they
are read: the order of the pages, and what links that lead out of docs/ become.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import conflict_events

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "conflict_events"
author = copyright = "the authors of conflict-events"  # noqa: A001  # as Sphinx calls it
release = conflict_events.__version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
root_doc = "index"
exclude_patterns = ["site", "tools"]
default_role = "literal"  # what docstrings put between single backquotes
html_theme = "furo"
html_title = "conflict_events"
html_copy_source = False
myst_heading_anchors = 4
myst_enable_extensions = ["colon_fence"]
autodoc_typehints = "signature"

PAGES = {
    "Begin": ["tutorial"],
    "How to": [
        *("showing", "tables", "maps", "guide-pipeline", "guide-spark", "guide-engines", "rule-writers-guide"),
        *("models", "interop", "guide-evaluate", "command-line"),
    ],
    "Explanation": ["how-events-are-decided", "accuracy", "accuracy-entities", "performance", "limits", "data-sources"],
    "Reference": ["records", "patterns", "pattern-list", "reference"],
    "Gallery": ["gallery"],
}

# The site has no README; what its sections say stands on these pages too.
README = {"how-good-it-is": "accuracy.md", "set-up": "tutorial.md", "what-comes-out": "records.md"}


def _put_in(app: Sphinx, page: str, source: list[str]) -> None:  # noqa: ARG001  # as Sphinx calls it
    """Add the order of the pages to the first one, and turn links to pages that the site does not have."""
    if page == root_doc:
        for caption, names in PAGES.items():
            source[0] += "\n".join(["", ":::{toctree}", ":hidden:", f":caption: {caption}", "", *names, ":::", ""])
    for section, instead in README.items():
        source[0] = source[0].replace(f"](../README.md#{section})", f"]({instead})")
    source[0] = re.sub(r"\[([^\]]+)\]\((\.\./examples/README\.md)\)", r"{download}`\1 <\2>`", source[0])


def setup(app: Sphinx) -> None:
    """Tell Sphinx of what is put in."""
    app.connect("source-read", _put_in)
