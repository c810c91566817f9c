"""When something was said, read from the document behind it, its own clause, or what it declares."""

from __future__ import annotations

from conflict_events.events.attribution.channels import document_behind
from conflict_events.events.attribution.declarations import day_of_declaration, without_declared
from conflict_events.events.attribution.document_days import day_of_document
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence


def date_saying(s: Sentence, event: Finished, words: Speech) -> None:
    """Part a saying from its document, and date it where its own clause does not; changes it in place."""
    document_behind(s, event, words)
    day_of_document(s, event, words)
    without_declared(s, event, words)
    day_of_declaration(s, event, words)
