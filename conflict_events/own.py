"""What a user adds to the shipped data: patterns, names, types of events; an extractor takes it along."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from os import PathLike

from conflict_events.entities.words.own_names import NameChanges, gather_names
from conflict_events.errors import DataFileError, InputError, all_of
from conflict_events.languages.data_file import DataFile, read_files
from conflict_events.patterns.load import PatternSet, gather
from conflict_events.records import BaseEvent, EventTypes


@dataclass(frozen=True, slots=True)
class Own:
    """A user's own data; `Own()` is none.

    Attributes:
        patterns: Files of patterns.
        lexicons: Files of names.
        types: Classes of event types.
        lenient: Whether what is wrong is passed over, as a checker does that tells it otherwise.
    """

    patterns: tuple[DataFile, ...] = ()
    lexicons: tuple[DataFile, ...] = ()
    types: EventTypes = field(default_factory=EventTypes)
    lenient: bool = False

    def checked(self, language: str) -> tuple[PatternSet, NameChanges]:
        """Return the patterns and the names of a language with these added.

        Raises:
            DataFileError: Files break their format; it names everything that is wrong in all of them.
        """
        rules, names, complaints = self.examined(language)
        if complaints and not self.lenient:
            raise all_of(complaints)
        return rules, names

    def examined(self, language: str, *, whole: bool = False) -> tuple[PatternSet, NameChanges, list[DataFileError]]:
        """Return what is right in these files, and all that is wrong.

        Args:
            language: ISO 639-1 code.
            whole: Whether shipped patterns are looked at too for some that can never be met.
        """
        complaints: list[DataFileError] = []
        rules = gather(language, self.patterns, self.types, complaints, whole=whole)
        return rules, gather_names(language, self.lexicons, complaints), complaints

    def version(self, shipped: str) -> str:
        """Return the version of the data: that of the shipped ones, and a hash of these where there are some."""
        classes = [repr(cls.model_json_schema()) for cls in self.types.own]
        told = [file.source for file in (*self.patterns, *self.lexicons)] + classes
        if not told:
            return shipped
        return f"{shipped}+{hashlib.sha256(chr(0).join(told).encode()).hexdigest()[:12]}"


def read_own(
    patterns: Iterable[str | PathLike[str]] = (),
    lexicons: Iterable[str | PathLike[str]] = (),
    types: Iterable[type[BaseEvent]] = (),
) -> Own:
    """Read a user's own data.

    Args:
        patterns: Paths of pattern files.
        lexicons: Paths of files of names.
        types: Classes of event types.

    Raises:
        DataFileError: A file is missing or is no UTF-8 text.
        InputError: A path list is one path, or a class is no type of event.
    """
    for name, given in (("patterns", patterns), ("lexicons", lexicons)):
        if isinstance(given, str | PathLike):
            raise InputError(f"{name}={str(given)!r} is one path; give a list of paths, {name}=[{str(given)!r}]")
    return Own(read_files(patterns), read_files(lexicons), EventTypes(tuple(types)))
