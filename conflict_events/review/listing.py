"""The list of all patterns as a page, made from the patterns themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from conflict_events.patterns.examples import parse_example
from conflict_events.patterns.load import PatternSet
from conflict_events.patterns.model import Demand, Pattern

_SHOWN = 6  # words of a group


def page(rules: PatternSet) -> str:
    """Write the list of patterns.

    Args:
        rules: The patterns.

    Returns:
        Markdown: per type and subtype each pattern with what it finds, its examples and counter-examples; then all
        groups of triggers with their words.
    """
    return "\n".join(_lines(rules)) + "\n"


def _lines(rules: PatternSet) -> Iterator[str]:
    yield "# All patterns"
    yield ""
    yield "Written from the patterns by `python docs/tools/pattern_list.py`; nothing here is typed by hand. What it all"
    yield "means is on the page on [patterns](patterns.md), how to add your own in the [guide](rule-writers-guide.md)."
    ordered = sorted(rules.patterns, key=lambda p: (p.type, p.subtype, p.id))
    for kind, of_type in groupby(ordered, key=lambda p: p.type):
        yield from ("", f"## {kind}")
        for subtype, patterns in groupby(of_type, key=lambda p: p.subtype):
            yield from ("", f"### {kind}: {subtype}")
            for pattern in patterns:
                yield from _pattern(pattern, rules)
    yield from ("", "## Groups of triggers", "", "| group | kind | words |", "|---|---|---|")
    for name, group in sorted(rules.triggers.items()):
        words = " · ".join(form.replace("|", "…") for form in group["forms"])
        yield f"| `{name}` | {group['kind']} | {words} |"


def _pattern(pattern: Pattern, rules: PatternSet) -> Iterator[str]:
    yield from ("", f"`{pattern.id}`", "")
    yield f"- {_finds(pattern, rules)}"
    for role, demands in pattern.roles.items():
        yield f"- `{role}`: {', '.join(f'`{_written(demand)}`' for demand in demands)}"
    if pattern.refuse:
        yield f"- not where: {', '.join(sorted(pattern.refuse))}"
    for sentence in pattern.examples:
        yield f"- found: {_example(pattern, sentence, rules)}"
    for sentence in pattern.counter:
        yield f"- not found: {sentence}"


def _finds(pattern: Pattern, rules: PatternSet) -> str:
    """Say in one sentence what a pattern finds."""
    group = rules.triggers[pattern.trigger]
    forms = [form.split("|")[0].split()[0] if group["kind"] == "verb" else form for form in group["forms"]]
    words = "، ".join(dict.fromkeys(forms[:_SHOWN])) + (" …" if len(forms) > _SHOWN else "")
    needs = " and ".join(" or ".join(f"`{role}`" for role in sorted(options)) for options in pattern.require)
    opens = f", where what is said opens with {' or '.join(sorted(pattern.content))}" if pattern.content else ""
    where = f"at a {group['kind']} of `{pattern.trigger}` ({words}){f', with {needs}' if needs else ''}{opens}"
    return f"{where}; priority {pattern.priority}"


def _example(pattern: Pattern, sentence: str, rules: PatternSet) -> str:
    example = parse_example(sentence, rules.types.roles(pattern.type), file="", line=None, pattern=pattern.id)
    marks = "; ".join(f"`{mark.role}` {example.text[mark.start : mark.end]}" for mark in example.marks)
    return f"{example.text} (`trigger` {example.text[slice(*example.trigger)]}{'; ' if marks else ''}{marks})"


def _written(demand: Demand) -> str:
    kind = f" {demand.kind}{'!' * demand.strict}" if demand.kind else ""
    return f"{'+' * demand.add}{demand.slot}{kind}"
