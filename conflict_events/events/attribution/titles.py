"""Who speaks where his title and his name stand apart: المندوب الروسي لدى الأمم المتحدة | فاسيلي نيبينزيا | حذر."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_SERVES = frozenset({"لدي", "في", "ب", "الي", "من"})
_WHERE = frozenset({"org", "org_name", "state", "place", "group", "force"})


def title_before_name(s: Sentence, event: Finished) -> None:
    """Let a speaker who is named before his verb begin at his title; changes the event in place."""
    speakers = event.roles.get("speaker", [])
    if event.draft.type != "statement" or len(speakers) != 1 or not event.draft.hit.verb:
        return
    name = speakers[0]
    named = "person_name" in name.kinds or not (name.kinds or name.prep or name.conj)
    ranked = "ranks" in s.tokens[name.head].tags and s.classes[name.j - 1] == "X"  # قائد الشرطة في كركوك | العميد فلان
    if 1 < name.at < event.draft.unit.at and (ranked or (named and "title" not in name.kinds)):
        title = title_apart(s, name) or _beside(s, name)
        if title is not None:
            event.roles["speaker"] = [replace(title, j=name.j, kinds=title.kinds | name.kinds)]


def _beside(s: Sentence, name: Unit) -> Unit | None:
    """Return the title before words of a name that no list has: رئيس الوزراء الجديد | أبيي | أحمد."""
    for unit in reversed(s.units[max(name.at - 3, 0) : name.at]):
        if unit.kind != "NP" or unit.prep or unit.trigger or unit.empty:
            return None
        if "title" in unit.kinds:
            return unit if "person_name" not in unit.kinds else None
        if unit.conj or s.tokens[unit.head].tags:
            return None
    return None


def title_apart(s: Sentence, name: Unit) -> Unit | None:
    """Return the title that a phrase for where it is held parts from a name.

    Args:
        s: The sentence.
        name: The name, behind two other units at least.
    """
    title, where = s.units[name.at - 2], s.units[name.at - 1]
    if name.prep or name.conj or where.kind != "NP" or where.conj or where.prep not in _SERVES:
        return None
    holds = title.kind == "NP" and "title" in title.kinds and "person_name" not in title.kinds
    return title if holds and where.kinds & _WHERE and not (title.prep or title.trigger) else None
