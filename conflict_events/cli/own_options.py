"""Options that every command shares: the source of names, and files and classes of the user's own."""

from __future__ import annotations

import functools
import importlib
import importlib.util
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from conflict_events.errors import InputError
from conflict_events.own import Own, read_own

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable
    from types import ModuleType

    from conflict_events.pipeline import Extractor
    from conflict_events.records import BaseEvent


def add_own_options(parser: argparse.ArgumentParser, *, files: bool = True) -> None:
    """Add `--patterns`, `--lexicons`, `--ner` and `--types` to a command; without `files` the last alone."""
    if files:
        many: dict[str, Any] = {"action": "append", "metavar": "FILE", "default": []}
        parser.add_argument("--patterns", help="a file of patterns of your own; may be given again", **many)
        parser.add_argument("--lexicons", help="a file of names of your own; may be given again", **many)
        told = "where names come from: lexicon, stanza, or stanza:PATH (as conflict_events.load)"
        parser.add_argument("--ner", default=None, help=told)
    parser.add_argument(
        "--types",
        action="append",
        metavar="FILE.py:CLASS",
        default=[],
        help="classes of event types of your own, with their file or module: FILE.py:CLASS,CLASS; may be given again",
    )


def read_own_options(arguments: argparse.Namespace) -> Own:
    """Read what these options name.

    Raises:
        DataFileError: A file is missing or is no UTF-8 text.
        InputError: A class cannot be found, or is no type of event.
    """
    return read_own(arguments.patterns, arguments.lexicons, event_classes(arguments.types))


def load_with(arguments: argparse.Namespace, *, resolve: bool = False) -> Extractor:
    """Load an extractor with what these options name; for most commands it need not resolve names.

    Raises:
        DataFileError: A file is missing, or breaks its format.
        InputError: A class cannot be found, or is no type of event.
    """
    return extractor_of(read_own_options(arguments), resolve=resolve, ner=arguments.ner)


@functools.cache
def extractor_of(own: Own, *, resolve: bool = False, ner: str | None = None) -> Extractor:
    """Return this process's extractor of a configuration: a command that is run again need not read all data again."""
    from conflict_events.pipeline import Extractor

    given = {} if ner is None else {"ner": ner}
    return Extractor("ar", own=own, resolve=resolve, **given)


def sorted_files(paths: Iterable[str]) -> tuple[list[str], list[str]]:
    """Part files of patterns from files of names, which have a heading `[names]`."""
    patterns: list[str] = []
    names: list[str] = []
    for path in paths:
        (names if _has_names(Path(path)) else patterns).append(path)
    return patterns, names


def event_classes(named: Iterable[str]) -> list[type[BaseEvent]]:
    """Find classes by `FILE.py:CLASS` or `module:CLASS`; several classes of one file are parted by commas.

    Raises:
        InputError: There is no such file, module or class.
    """
    return [found for one in named for found in _classes(one)]


def _classes(named: str) -> list[type[BaseEvent]]:
    place, colon, names = named.rpartition(":")
    if not colon or not place or not names:
        raise InputError(f"--types {named!r} names no class; write FILE.py:CLASS")
    module = _module(place)
    missing = [name for name in names.split(",") if not hasattr(module, name)]
    if missing:
        raise InputError(f"--types {named!r}: there is no {missing[0]} in {place}; write the name of a class in it")
    return [getattr(module, name) for name in names.split(",")]


def _module(place: str) -> ModuleType:
    if not place.endswith(".py"):
        try:
            return importlib.import_module(place)
        except ImportError as error:
            raise InputError(f"--types: {place!r} cannot be imported ({error}); write FILE.py:CLASS") from error
    if not Path(place).is_file():
        raise InputError(f"--types: there is no file {place!r}; write FILE.py:CLASS")
    name = Path(place).stem
    spec = importlib.util.spec_from_file_location(name, place)
    if spec is None or spec.loader is None:
        raise InputError(f"--types: {place!r} cannot be read as Python; write FILE.py:CLASS")
    module = importlib.util.module_from_spec(spec)
    sys.modules.setdefault(name, module)  # pydantic and pickle look a class up by its module
    spec.loader.exec_module(module)
    return module


def _has_names(path: Path) -> bool:
    try:
        return "names" in tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return False  # whoever reads it next says what is wrong with it
    except tomllib.TOMLDecodeError:
        return "[names]" in path.read_text(encoding="utf-8-sig")
