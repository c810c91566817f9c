"""HTML to look at: one article, many, a map, a timeline. No script, no network, everything escaped."""

from conflict_events.outputs.html.rendering import render

__all__ = ["render"]
