"""Verbs of what armed bands do: قصف, خطف, استعاد, فجر, شن."""

from __future__ import annotations

from conflict_events.patterns.walks.clauses import Clauses

THROWN = frozenset({"القي", "القت", "القوا"})
"""Forms of throwing that are never passive: that is ألقيت."""


def acts_as_band(clauses: Clauses, k: int) -> bool:
    """Whether verb k is one of striking, taking, killing, destroying or throwing, or carries an act: شن | هجوما."""
    stem, words = clauses.head(k).stem, clauses.words
    deeds = (words.strikes, words.takes, words.takes_ground, words.harms, words.kills, words.deeds, THROWN)
    return any(stem in forms for forms in deeds) or "light_agent" in clauses.carries(k)
