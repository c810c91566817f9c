"""Explanations: why an event is there, and why none is. Nothing here is touched unless somebody asks."""
