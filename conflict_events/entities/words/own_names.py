"""Files of names of the user's own: `[names]` by kind, and `off` for what is shipped and not wanted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from conflict_events.errors import DataFileError, all_of
from conflict_events.languages import word_lists
from conflict_events.languages.data_file import DataFile
from conflict_events.languages.source import Source, nearest
from conflict_events.text.fold import fold

LIST_OF_KIND = {
    "group": "armed_groups",
    "force": "state_forces",
    "state": "states",
    "bloc": "blocs",
    "organisation": "organisation_names",
    "outlet": "outlets",
    "place": "cities",
    "weapon": "weapons",
    "vehicle": "vehicles",
    "person": "people",
    "given_name": "given_names",
    "surname": "surnames",
    "title": "titles",
    "rank": "ranks",
    "origin": "gentilics",
    "armed_noun": "armed_nouns",
    "person_noun": "person_nouns",
    "organisation_noun": "organisations",
    "outlet_noun": "outlet_nouns",
    "document_noun": "speech_nouns",
    "place_noun": "place_nouns",
    "facility": "facilities",
    "direction": "directions",
}
"""The word list that each kind of a user's file goes to."""
# Classes of single words in `vocabulary/` that say the same as a list of names; a name that is off is off there too.
_VOCABULARY = frozenset(
    {"armed", "gent", "name_org", "name_other", "name_person", "name_place", "org", "person", "place", "weapon"}
)
_TOP = frozenset({"names", "off"})


@dataclass(frozen=True, slots=True)
class NameChanges:
    """What a user's files change in the names of a language.

    Attributes:
        added: Word lists and the entries they get, as they are written.
        off: Folded entries that no list has any more.
    """

    added: tuple[tuple[str, str], ...] = ()
    off: frozenset[str] = frozenset()

    def keeps(self, entry: str) -> bool:
        """Whether a shipped entry, folded, stays."""
        return entry not in self.off

    def keeps_word(self, tag: str, word: str) -> bool:
        """Whether a single word keeps its class."""
        return tag not in _VOCABULARY or (word not in self.off and f"ال{word}" not in self.off)


def read_names(language: str, files: Iterable[DataFile]) -> NameChanges:
    """Read files of names.

    Args:
        language: ISO 639-1 code of the language they are for.
        files: The files.

    Returns:
        What they add, and what they switch off.

    Raises:
        DataFileError: Files break the format; it names everything that is wrong in all of them.

    >>> file = DataFile("mine.toml", '[names]' + chr(10) + 'group = ["لواء الفجر الجديد"]')
    >>> read_names("ar", [file]).added
    (('armed_groups', 'لواء الفجر الجديد'),)
    """
    complaints: list[DataFileError] = []
    changes = gather_names(language, files, complaints)
    if complaints:
        raise all_of(complaints)
    return changes


def gather_names(language: str, files: Iterable[DataFile], complaints: list[DataFileError]) -> NameChanges:
    """Read names as `read_names` does, but add what is wrong to a list and go on with what is right."""
    sources = [Source(file, complaints) for file in files]
    if not sources:
        return NameChanges()
    shipped = {fold(e): n for n, entries in word_lists(language, "lexicons").items() for e in entries}
    words = {w for tag, entries in word_lists(language, "vocabulary").items() if tag in _VOCABULARY for w in entries}
    added: dict[tuple[str, str], None] = {}
    off: set[str] = set()
    for source in sources:
        for key in source.tables:
            if key not in _TOP:
                source.complain((key,), None, f"the heading {key!r} is unknown", nearest(key, _TOP))
        added |= dict.fromkeys(_added(source, shipped))
        off |= _off(source, shipped, words)
    return NameChanges(tuple(added), frozenset(off))


def _added(source: Source, shipped: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    names = source.tables.get("names", {})
    if not isinstance(names, dict):
        source.complain(("names",), None, "names is no table", 'write [names], and group = ["..."] below it')
        return
    for kind, entries in names.items():
        path = ("names", kind)
        if kind not in LIST_OF_KIND:
            source.complain(path, kind, f"the kind {kind!r} is unknown", nearest(kind, LIST_OF_KIND))
        elif not isinstance(entries, list) or not all(isinstance(one, str) for one in entries):
            source.complain(path, kind, f"{kind} is no list of names", f'write {kind} = ["...", "..."]')
        else:
            yield from _sound(source, kind, entries, shipped)


def _sound(source: Source, kind: str, entries: list[str], shipped: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    seen: set[str] = set()
    for entry in entries:
        folded = fold(entry)
        if not folded.strip():
            source.complain(("names", kind), kind, "a name is empty", "write a name, or take the entry out", entry)
        elif folded in seen:
            source.complain(("names", kind), kind, f"the name {entry!r} stands twice", "give it once", entry)
        elif shipped.get(folded) == LIST_OF_KIND[kind]:
            source.complain(("names", kind), kind, f"the name {entry!r} is shipped", "take it out of your file", entry)
        elif kind == "origin" and len(folded.split()) > 1:
            right = "write the masculine singular, such as ليبي"
            source.complain(("names", kind), kind, f"{entry!r} is no single word", right, entry)
        else:
            yield LIST_OF_KIND[kind], entry
        seen.add(folded)


def _off(source: Source, shipped: Mapping[str, str], words: set[str]) -> set[str]:
    entries = source.tables.get("off", [])
    if not isinstance(entries, list) or not all(isinstance(one, str) for one in entries):
        source.complain(("off",), None, "off is no list of names", 'write off = ["...", "..."]')
        return set()
    for entry in entries:
        folded = fold(entry)
        if folded not in shipped and folded.removeprefix("ال") not in words:
            near = nearest(folded, [e for e in shipped if e[:2] == folded[:2]])
            right = near if near.startswith("did") else "write it as the shipped list does"
            source.complain(("off",), None, f"there is no name {entry!r} to switch off", right, entry)
    return {fold(entry) for entry in entries}
