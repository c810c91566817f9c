"""Tables of trigger words: shipped ones, those a user adds, and what a user changes in shipped ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from conflict_events.languages.source import Source, nearest
from conflict_events.text.fold import fold

Table = Mapping[str, Any]
_LISTS = ("forms", "not_after", "not_before", "only_before", "only_behind", "not_forms")
_CHANGES = ("add", "remove")
_KEYS = frozenset({"kind", "voice", "at", "gap", "definite", *_LISTS})
_CHOICES = {"kind": ("verb", "noun"), "voice": ("either", "active", "passive"), "at": ("all", "verb", "tail", "apart")}
# What is hidden is told of already, whatever it stands in.
_NOT_ARABIC = re.compile(r"[!-{}~-\u00ac\u00ae-\u05ff\u0780-\u1fff\u2070-\ufdff]")
_Tell = Callable[..., None]


def groups(source: Source, tables: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[tuple[str, Table]]:
    """Yield the groups of a `[triggers]` section by their names; [triggers.strike.shell_verb] is strike.shell_verb."""
    for name, table in tables.items():
        if not isinstance(table, dict):
            right = 'write a heading such as [triggers.ram_verb], and kind = "verb" below it'
            source.complain((*path, name), None, f"{name!r} is no group of triggers", right)
        elif table and all(isinstance(value, dict) for value in table.values()):
            for inner, group in groups(source, table, (*path, name)):
                yield f"{name}.{inner}", group
        else:
            yield name, table


def whole_group(source: Source, path: tuple[str, ...], item: str, table: Table) -> Table | None:
    """Check a group that stands for itself; None where it cannot be used."""
    wrong: list[str] = []
    tell = _teller(source, path, item, wrong)
    _check_keys(table, _KEYS, tell)
    if table.get("kind") not in _CHOICES["kind"]:
        tell("kind", f"kind cannot be {table.get('kind')!r}", 'write kind = "verb" or kind = "noun"')
    if not table.get("forms"):
        tell("forms", "it has no forms", 'write forms = ["..."], one Arabic string each')
    if not wrong:
        _check_forms("forms", table["kind"], table["forms"], tell)
    return None if wrong else table


def changed_group(source: Source, path: tuple[str, ...], item: str, table: Table, shipped: Table) -> Table | None:
    """Check what a user changes in a group, and return the group with the changes; None where it cannot be used."""
    if not set(table) & set(_CHANGES):
        return whole_group(source, path, item, table)
    wrong: list[str] = []
    tell = _teller(source, path, item, wrong)
    _check_keys(table, frozenset((*_CHANGES, *_LISTS[1:])), tell)
    if wrong:
        return None
    _check_forms("add", shipped["kind"], table.get("add", []), tell)
    have = {fold(form): form for form in shipped["forms"]}
    gone = {fold(form) for form in table.get("remove", [])}
    for form in table.get("remove", []):
        if fold(form) not in have:
            tell("remove", f"there is no form {form!r} to remove", nearest(form, have.values()), form)
    if wrong:
        return None
    forms = [form for folded, form in have.items() if folded not in gone]
    more = {key: [*shipped.get(key, []), *table.get(key, [])] for key in _LISTS[1:] if key in table}
    return {**shipped, **more, "forms": [*forms, *table.get("add", [])]}


def _teller(source: Source, path: tuple[str, ...], item: str, wrong: list[str]) -> _Tell:
    """Return what complains about a key of one table, and remembers that it did."""

    def tell(key: str, what: str, right: str, value: str | None = None) -> None:
        wrong.append(what)
        source.complain((*path, key), item, what, right, value)

    return tell


def _check_keys(table: Table, known: frozenset[str], tell: _Tell) -> None:
    for key, value in table.items():
        if key not in known:
            tell(key, f"the key {key!r} is unknown", nearest(key, known))
        elif key in (*_LISTS, *_CHANGES):
            _check_list(key, value, partial(tell, key))
        elif key in ("gap", "definite"):
            if not isinstance(value, bool):
                tell(key, f"{key} cannot be {value!r}", f"write {key} = false, or leave it out")
        elif key != "kind" and value not in _CHOICES[key]:
            tell(key, f"{key} cannot be {value!r}", f"take one of {list(_CHOICES[key])}")


def _check_list(key: str, value: Any, tell: _Tell) -> None:
    if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
        tell(f"{key} is no list of words", f'write {key} = ["...", "..."]')


def _check_forms(key: str, kind: str, forms: list[str], tell: _Tell) -> None:
    seen: set[tuple[str, str]] = set()
    for form in forms:
        problem = _wrong_form(kind, form)
        same = fold(form), form.partition("|")[0].strip()[-1:]  # ألقى يلقي and ألقي يلقى are two, as in triggers.py
        if problem is None and same in seen:
            problem = f"the form {form!r} stands twice", "give it once; spelling is folded, so أ and ا are one"
        if problem is not None:
            tell(key, *problem, form)
        seen.add(same)


def _wrong_form(kind: str, form: str) -> tuple[str, str] | None:
    """Return what is wrong with one form and what would be right, or None."""
    foreign = _NOT_ARABIC.search(form)
    if foreign is not None:
        return f"the form {form!r} has {foreign[0]!r} in it", "write Arabic letters and spaces alone"
    head = fold(form).partition("|")[0].split()
    if kind == "noun":
        return None if head else (f"the form {form!r} has no word", "write the noun without its article")
    if len(head) != 2:
        return f"the verb {form!r} is not a perfect and an imperfect", 'write two words, such as "قصف يقصف"'
    if head[1][0] not in "يت":
        return f"the imperfect {head[1]!r} does not begin with ي", 'write "perfect imperfect", such as "قصف يقصف"'
    return None
