"""Phrases that repeat their preposition: من الجزيرة ومن قرى مجاورة, على المدينة وبالتالي على الميناء."""

from __future__ import annotations

from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.unit_row import Group

_ON = "علي"
_WHERE = frozenset({"في", "ب", "مع", "قرب", "ل", ""})  # غارات على مواقع في كذا | وعلى المطار


def rejoined(groups: list[Group], grammar: Grammar) -> list[Group]:
    """Return the groups behind a preposition, with those joined that repeat it.

    Args:
        groups: Groups of phrases behind one preposition, in order.
        grammar: The sentence.

    Returns:
        The groups, in order; one that repeats its preposition behind و or وبالتالي is part of the one before.
    """
    out: list[Group] = []
    for group in groups:
        if out and _joined(group, out[-1], grammar):
            out[-1] = [*out[-1], *group]
        else:
            out.append(group)
    return out


def _joined(group: Group, before: Group, grammar: Grammar) -> bool:
    """Whether nothing but a word that joins stands between two groups."""
    at, end = group[0].at, before[-1].at
    if at == end + 1:
        return bool(group[0].conj)
    between = grammar.units[end + 1 : at]
    if group[0].prep != before[0].prep:
        return False
    if len(between) == 1 and between[0].kind in "FB":
        return grammar.head(end + 1).stem in grammar.words.so_too
    where = all(u.kind == "NP" and u.prep in _WHERE and not u.trigger for u in between)
    where = where and not any(u.conj and "place" not in u.kinds for u in between)  # في صعدة وحجة | وعلى معسكر
    where = where and not (between and between[0].conj)
    return where and bool(group[0].conj) and group[0].prep == _ON and not grammar.head(at).pron
