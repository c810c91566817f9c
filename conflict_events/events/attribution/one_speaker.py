"""Whom و joins inside the phrase of one speaker: الكاتب والباحث فلان, القيادة العامة للجيش والقوات المسلحة."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_OBLIQUE = "ين"
_RELATED = "ية"
_REACH = 8  # units before what cannot be a subject within which its phrase begins


def one_speaker(s: Sentence, event: Finished, words: Speech) -> None:
    """Read as one speaker what و joins inside one phrase; changes the event in place.

    Args:
        s: The sentence.
        event: An event.
        words: Words of attribution.
    """
    speakers = event.roles.get("speaker", [])
    if event.draft.type != "statement" or not speakers:
        return
    first, last = speakers[0], speakers[-1]
    if (
        len(speakers) == 2
        and _joined(first, last)
        and (_one_man(s, first, last) or _one_force(s, first, last, words) or _described(s, first, last))
    ):
        event.roles["speaker"] = [replace(first, j=last.j, at=last.at)]
    elif len(speakers) == 1 and (whole := _governed(s, event, speakers[0])) is not None:
        event.roles["speaker"] = [whole]


def _joined(first: Unit, second: Unit) -> bool:
    return second.conj and not second.prep and second.at == first.at + 1


def _one_man(s: Sentence, first: Unit, second: Unit) -> bool:
    """Whether two titles are of the one person whose name stands behind them."""
    one = s.tokens[first.head].det and s.tokens[second.head].det and first.quantity is None is second.quantity
    titles = "title" in first.kinds and "title" in second.kinds and one
    named = any(s.classes[i] == "X" for i in range(second.head + 1, second.j))
    return titles and named and not any(s.classes[i] == "X" for i in range(first.head, first.j))


def _described(s: Sentence, first: Unit, second: Unit) -> bool:
    """Whether و joins an adjective to that of a plural: مصادر أمنية | وإعلامية ألمانية."""
    last, joined = s.tokens[first.j - 1], s.tokens[second.head]
    many = "speech" in first.kinds and first.j - first.head > 1 and not (last.det or joined.det)
    return many and last.stem.endswith(_RELATED) and joined.stem.endswith(_RELATED)


def _one_force(s: Sentence, first: Unit, second: Unit, words: Speech) -> bool:
    """Whether a command is of both forces that و joins: القيادة العامة للجيش والقوات المسلحة."""
    last = s.tokens[first.j - 1]
    command = first.j - first.head > 1 and last.base in words.forces and s.tokens[first.head].base != last.base
    return command and s.tokens[second.head].base in words.forces and bool(s.tokens[second.head].det)


def _governed(s: Sentence, event: Finished, speaker: Unit) -> Unit | None:
    """Return the phrase that holds what is in no case of a subject: منظمات تدافع عن النساء والصحفيين | تنتقد."""
    verb = event.draft.unit
    if speaker.at != verb.at - 1 or not speaker.conj or speaker.prep or not event.draft.hit.verb:
        return None
    if not s.tokens[speaker.head].stem.endswith(_OBLIQUE) or "plural" not in s.tokens[speaker.head].tags:
        return None
    for unit in reversed(s.units[max(speaker.at - _REACH, 0) : speaker.at]):
        if unit.kind != "NP":
            return None
        if not (unit.prep or unit.conj):
            head = unit.at == 0 or s.units[unit.at - 1].kind in "F."
            return replace(unit, j=speaker.j, at=speaker.at) if head else None
    return None
