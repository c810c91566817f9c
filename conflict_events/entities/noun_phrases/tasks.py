"""What a body or a building is for, behind ل: وحدة لمكافحة الإرهاب, سوق للأسماك."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.noun_phrases.phrase_words import PhraseWords
from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row
from conflict_events.entities.units.word_kinds import kinds_of

_REACH = 6  # tokens from the body to its task
_PLACE = frozenset({"place"})
_OWNERS = frozenset(
    {"armed", "group", "force", "org", "state", "person", "person_name", "title", "gent", "outlet", "place", "weapon"}
)


def named_for(row: Row, head: int, at: int, words: PhraseWords, build: Callable[[int], Unit | None]) -> int | None:
    """Return one past the task or the use that a phrase is named for.

    Args:
        row: The sentence.
        head: The head of the phrase.
        at: The word with ل.
        words: The word lists of the language.
        build: Builds the phrase that begins at a token.

    Returns:
        One past its last token, or None where the word names neither.
    """
    if row.tokens[at].det and row.tokens[at].base in words.tidings and "outlet_noun" in kinds_of(row.tokens[head]):
        return at + 1  # وكالة "المرفأ" | للأنباء
    return _task_end(row, head, at, words, build) or _use_end(row, head, at, words, build)


def _task_end(row: Row, head: int, at: int, words: PhraseWords, build: Callable[[int], Unit | None]) -> int | None:
    """Return one past what a body has to do: وحدة | لمكافحة الإرهاب."""
    if row.tokens[at].base not in words.task or row.tokens[at].pron or at - head > _REACH:
        return None
    if not any(t.base in words.tasked and not t.pron for t in row.tokens[head:at]):
        return None
    inner = build(at)
    if inner is None or inner.empty or inner.trigger or not inner.definite:
        return None
    return _past_matter(row, inner, build)


def _use_end(row: Row, head: int, at: int, words: PhraseWords, build: Callable[[int], Unit | None]) -> int | None:
    """Return one past what a building is for: محطة | للحافلات, سوقا شعبيا | للخضار; but مقر للجيش is the army's."""
    word = words.main(row, head, at)
    built = "facilities" in word.tags or word.base in words.shelter
    work = row.tokens[at].base in words.works_at and not row.tokens[at].pron
    if not built or word.det or word.pron or not (row.tokens[at].det or work):
        return None
    if any(row.classes[k] != "A" or row.tokens[k].det for k in range(word.i + 1, at)):
        return None
    inner = build(at)
    if inner is None or inner.empty or inner.trigger:
        return None
    if work:  # معسكر | لتدريب المجندين
        return inner.j if inner.definite else None
    vehicles = inner.kinds == _PLACE and "facilities" in row.tokens[inner.head].tags
    return None if inner.kinds & _OWNERS and not vehicles else inner.j


def _past_matter(row: Row, inner: Unit, build: Callable[[int], Unit | None]) -> int:
    """التحقيق في ادعاءات الانتهاكات: what is looked into belongs to the task."""
    j = inner.j
    if inner.j != inner.head + 1 or j + 1 >= len(row.tokens) or row.tokens[j].form != "في":
        return j
    matter = build(j + 1) if row.nominal(j + 1) and j + 1 not in row.triggers else None
    return matter.j if matter is not None and not (matter.empty or matter.trigger or "place" in matter.kinds) else j
