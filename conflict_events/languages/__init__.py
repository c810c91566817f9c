"""Language data: one folder a language, the same file names in each; no code but this way to the files."""

from __future__ import annotations

import hashlib
import re
import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from conflict_events.errors import InputError

_COMMENT = re.compile("#.*")


def folder(language: str) -> Traversable:
    """Return the data folder of a language.

    Args:
        language: ISO 639-1 code, such as "ar".

    Raises:
        InputError: No such language is shipped.
    """
    place = files(__name__) / language
    if not language.isalpha() or not place.is_dir():
        have = sorted(p.name for p in files(__name__).iterdir() if p.is_dir() and len(p.name) == 2)
        raise InputError(f"language {language!r} is not shipped; take one of {have}")
    return place


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """Read one TOML data file of a language; the answer is shared, do not change it."""
    return tomllib.loads((folder(language) / f"{name}.toml").read_text(encoding="utf-8"))


def word_lists(language: str, under: str) -> dict[str, tuple[str, ...]]:
    """Read all word lists (`.txt`, one entry a line, `#` comments) of one folder, by file name without ending."""
    lists = {}
    for path in sorted((folder(language) / under).iterdir(), key=lambda p: p.name):
        if path.name.endswith(".txt"):
            lines = map(str.strip, _COMMENT.sub("", path.read_text(encoding="utf-8")).splitlines())
            lists[path.name.removesuffix(".txt")] = tuple(filter(None, lines))
    return lists


@cache
def data_version(language: str) -> str:
    """Return a short hash of all data files of a language, for results to say what they were made with."""
    digest = hashlib.sha256()
    for path in _files(folder(language)):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _files(place: Traversable) -> list[Traversable]:
    found: list[Traversable] = []
    for path in sorted(place.iterdir(), key=lambda p: p.name):
        if path.is_dir():
            found += _files(path)
        elif path.name.endswith((".toml", ".txt", ".tsv")):
            found.append(path)
    return found
