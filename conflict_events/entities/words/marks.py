"""Punctuation marks that rules ask for: one list each."""

from __future__ import annotations

COMMAS = frozenset("،,")
QUOTATION_MARKS = frozenset('«»"“”')
"""Marks around what is quoted, whichever side; no apostrophes, which stand in names too."""
