"""Explain one sentence: its words, phrases, names and triggers, and what became of each trigger."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.word_classes.tagging import tag
from conflict_events.entities.words.lexicon import Name
from conflict_events.events.assemble import Assembler
from conflict_events.events.sentence import Reader, Sentence
from conflict_events.explain.model import Phrase, SentenceExplanation, Trial, Trigger, Word
from conflict_events.explain.trials import trials
from conflict_events.patterns.triggers import Hit
from conflict_events.records import Event, Span
from conflict_events.text.tokens import Token

_ASIDE = "the talk of its sentence and article is not of armed conflict"


class SentenceExplainer:
    """Explains sentences; it keeps nothing of them.

    Args:
        reader: What reads them.
        assemble: What finishes their events.
    """

    def __init__(self, reader: Reader, assemble: Assembler) -> None:
        self._reader = reader
        self._assemble = assemble

    def __call__(
        self,
        tokens: list[Token],
        s: Sentence | None,
        names: Sequence[Name],
        place: Span,
        text: str,
        events: Sequence[Event],
    ) -> SentenceExplanation:
        """Explain a sentence.

        Args:
            tokens: Its tokens.
            s: The sentence as it was read; None where it holds no trigger.
            names: Names in it.
            place: Where it stands.
            text: The whole article.
            events: The events of the article.

        Returns:
            Its explanation; spans count code points of the article.
        """
        classes = s.classes if s is not None else tag(tokens, self._reader.language)
        hits = self._reader.triggers(tokens)
        lost = self._lost(s) if s is not None else {}
        listed = {k for hit in hits for k in (hit.i, *range(hit.start, hit.end), *hit.tail)}
        return SentenceExplanation(
            span=place,
            words=tuple(_word(token, letter, text) for token, letter in zip(tokens, classes, strict=True)),
            names=tuple((Span.of(text, tokens[n.i].core, tokens[n.j - 1].end), n.kind) for n in names),
            phrases=_phrases(s) if s is not None else (),
            triggers=tuple(self._trigger(hit, s, tokens, text, events, lost) for hit in hits),
            unlisted=tuple(
                t.raw for t, letter in zip(tokens, classes, strict=True) if letter == "V" and t.i not in listed
            ),
        )

    def _lost(self, s: Sentence) -> dict[int, str]:
        """Return the triggers whose events are dropped while the sentence is assembled, with the reason."""
        lost: dict[int, str] = {}
        left = {draft.hit.i for draft in s.drafts}
        for reason, events in self._assemble.steps(s):
            now = {event.draft.hit.i for event in events}
            lost |= dict.fromkeys(left - now, reason)
            left = now
        return lost

    def _trigger(
        self,
        hit: Hit,
        s: Sentence | None,
        tokens: Sequence[Token],
        text: str,
        events: Sequence[Event],
        lost: dict[int, str],
    ) -> Trigger:
        span = Span.of(text, tokens[hit.start].core, tokens[hit.end - 1].end)
        groups = tuple(dict.fromkeys(form.lexicon for form in hit.forms))
        event = next((e for e in events if (e.trigger.start, e.trigger.end) == (span.start, span.end)), None)
        inside = _inside(hit, s)
        if s is None or inside:
            return Trigger(span, groups, (), None if event is None else event.id, "" if event else inside)
        tried = tuple(trials(s, self._reader.matcher, hit))
        if event is not None:
            return Trigger(span, groups, tried, event.id)
        return Trigger(span, groups, tried, None, lost.get(hit.i) or _failed(tried))


def _failed(tried: Sequence[Trial]) -> str:
    """Say why no event came of the patterns that were tried."""
    if any(trial.outcome == "won" for trial in tried):
        return _ASIDE
    if not tried:
        return "no pattern has its group"
    best = min(tried, key=lambda trial: trial.unmet)
    return f"no pattern is met; {best.pattern} is nearest: {best.why}"


def _inside(hit: Hit, s: Sentence | None) -> str:
    """Return what a trigger is only a part of, in words; "" where it stands for itself."""
    if s is None:
        return "the sentence was not read"
    for name in s.names:
        if name.i <= hit.i < name.j and name.j - name.i > 1:
            return f"it is part of the name {_words(s, name.i, name.j)!r}"
    unit = s.units[s.unit_of[hit.i]] if hit.i in s.unit_of else None
    if unit is None or unit.head != hit.i or not (unit.trigger or unit.kind == "V"):
        what = _words(s, unit.i, max(unit.j, unit.i + 1)) if unit is not None else "a number"
        return f"it is part of {what!r}"
    return ""


def _words(s: Sentence, i: int, j: int) -> str:
    return s.text[s.tokens[i].core : s.tokens[j - 1].end]


def _word(token: Token, letter: str, text: str) -> Word:
    clitics = (token.conj, token.prep, "س" if token.future else "", "ال" if token.det else "")
    span = Span.of(text, token.start, token.end)
    return Word(span, tuple(filter(None, clitics)), token.base, token.pron, letter, tuple(sorted(token.tags)))


def _phrases(s: Sentence) -> tuple[Phrase, ...]:
    units = (u for u in s.units if u.kind in ("NP", "T") and not u.empty)
    return tuple(
        Phrase(Span.of(s.text, *s.span(u)), u.prep, tuple(sorted(u.kinds)), u.quantity is not None) for u in units
    )
