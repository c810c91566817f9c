"""Words that set what is real: the spans of cues, the present tense, the قد of a possibility."""

from __future__ import annotations

from conflict_events.entities.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.text.tokens import Token


def without(s: Sentence, unit: Unit) -> tuple[int, int]:
    """Return the raw span of دون or من دون before a phrase."""
    last = unit.first + (s.tokens[unit.first].form == "من")
    return s.tokens[unit.first].start, s.tokens[last].end


def imperfect(token: Token) -> bool:
    """Whether a verb is in the present, by its prefix."""
    perfect = "verb_perf" in token.tags and token.stem.endswith("ت")  # تبنت
    return token.stem[:1] in ("ي", "ت", "ن") and "verb_impf" in token.tags and not perfect


def may(s: Sentence, near: list[Unit], imperfect: bool) -> Unit | None:
    """Return the قد that makes a verb a possibility: قد يقتل, قد يكون قتل; before a perfect it only confirms."""
    last = near[-1]
    auxiliary = len(near) > 1 and s.tokens[last.head].form in ("يكون", "تكون")
    cue = near[-2] if auxiliary else last
    return cue if s.tokens[cue.head].form == "قد" and (imperfect or auxiliary) else None


def span(s: Sentence, unit: Unit) -> tuple[int, int]:
    """Return the raw span of a unit proper."""
    return s.tokens[unit.i].core, s.tokens[max(unit.j - 1, unit.i)].end
