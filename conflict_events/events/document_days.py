"""The day of what is quoted, where its own clause tells it: بحسب حصيلة نشرتها الحكومة مساء الأربعاء."""

from __future__ import annotations

from conflict_events.entities.phrases import Unit
from conflict_events.events.content_end import ATTRIBUTION
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.events.speech import Speech


def day_of_document(s: Sentence, event: Finished, words: Speech) -> None:
    """Date what بحسب attributes by when its source came out; changes it in place.

    Args:
        s: The sentence.
        event: An event.
        words: Words of speech.
    """
    if event.draft.pattern.trigger != ATTRIBUTION or event.times:
        return
    verb = _brought_out(s, event.draft.unit, words)
    times = s.grammar.verb(verb.at).times if verb is not None else []
    event.times = [t for t in times if verb is not None and t.at > verb.at and t.time and t.time.start][:1]


def _brought_out(s: Sentence, source: Unit, words: Speech) -> Unit | None:
    """Return the verb that tells how a document came out: بيان للجيش | صدر الخميس."""
    for unit in s.units[source.at + 1 :]:
        if unit.kind == "V":
            document, before = s.grammar.verb(unit.at).antecedent, s.units[unit.at - 1]
            known = (document is not None and document.at >= source.at) or s.tokens[before.head].base in words.carried
            return unit if known and s.tokens[unit.head].base in words.carrying else None
        if unit.kind not in "NPR":
            return None
    return None
