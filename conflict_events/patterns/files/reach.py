"""Patterns that can never be met: their slots are not those of their trigger, or others always come before them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from conflict_events.patterns.files.trigger_tables import Table
from conflict_events.patterns.model import Pattern
from conflict_events.text.fold import fold

NOUN_SLOTS = frozenset(
    {"genitive", "second", "recipient", "doer", "light", "said", "claimant", "sufferer", "aim", "adjective", "right"}
)
"""Slots that only an event noun has; see `Verbs.fill` for those of a verb."""
Unreachable = tuple[str, str, str, str]


def unreachable(
    patterns: Sequence[Pattern], triggers: Mapping[str, Table], ids: frozenset[str]
) -> Iterator[Unreachable]:
    """Find patterns that can never be met.

    Args:
        patterns: All patterns, in the order in which they are tried.
        triggers: Group of triggers to its table.
        ids: The patterns that are asked for.

    Yields:
        Id, the key it is about, what is wrong, what would be right.
    """
    of_form = _groups_of_forms(triggers)
    rivals: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in patterns:
        rivals[pattern.trigger].append(pattern)
    for pattern in patterns:
        if pattern.id in ids:
            yield from _never(pattern, triggers[pattern.trigger])
            yield from _shadowed(pattern, triggers, of_form, rivals, list(patterns))


def _never(pattern: Pattern, group: Table) -> Iterator[Unreachable]:
    if not group["forms"]:
        what = f"it can never match: no word is left in {pattern.trigger}"
        yield pattern.id, "trigger", what, "leave a form in the group, or switch the pattern off"
    if group["kind"] != "verb":
        return
    for options in pattern.require:
        slots = {demand.slot for role in options for demand in pattern.roles.get(role, ())}
        if slots and slots <= NOUN_SLOTS:
            asked, role = min(slots), min(options)
            what = f"it can never match: it requires {role!r} from {asked!r}, and a verb has no such slot"
            yield pattern.id, f"roles.{role}", what, "take agent, patient or a preposition"


def _shadowed(
    pattern: Pattern,
    triggers: Mapping[str, Table],
    of_form: Mapping[str, list[str]],
    rivals: Mapping[str, list[Pattern]],
    order: list[Pattern],
) -> Iterator[Unreachable]:
    forms = [fold(form) for form in triggers[pattern.trigger]["forms"]]
    found = []
    for form in forms:
        before = [rival for group in of_form[form] for rival in rivals[group] if _comes_first(rival, pattern, order)]
        first = next((rival for rival in before if _always(rival, pattern)), None)
        if first is None:
            return
        found.append(first)
    if found:
        what = f"it is shadowed by {found[0].id} (priority {found[0].priority}), which is met wherever this one is"
        right = f"give it a higher priority than {found[0].priority}, or the other one something to require"
        yield pattern.id, "priority", what, right


def _comes_first(rival: Pattern, pattern: Pattern, order: list[Pattern]) -> bool:
    """Whether a rival is tried first; of two with one priority and one group, the one that stands first."""
    if rival is pattern:
        return False
    if rival.priority != pattern.priority:
        return rival.priority > pattern.priority
    return rival.trigger == pattern.trigger and order.index(rival) < order.index(pattern)


def _always(rival: Pattern, pattern: Pattern) -> bool:
    """Whether a rival is met wherever a pattern is."""
    if not rival.refuse <= pattern.refuse:
        return False
    if not rival.require:
        return True
    if rival.trigger != pattern.trigger or _reordered(rival, pattern):
        return False
    return all(any(mine <= theirs for mine in pattern.require) for theirs in rival.require)


def _reordered(rival: Pattern, pattern: Pattern) -> bool:
    """Whether two patterns fill the same roles otherwise, so that one tells nothing of the other."""
    return list(rival.roles.items()) != list(pattern.roles.items())


def _groups_of_forms(triggers: Mapping[str, Table]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, group in triggers.items():
        for form in group["forms"]:
            found[fold(form)].append(name)
    return found
