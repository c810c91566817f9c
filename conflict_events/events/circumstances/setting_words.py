"""The words that tell where and when things are, from `refine.toml` of a language."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.text.fold import fold_all

_UTMOST = "اقصي"


class SettingWords:
    """Looks them up; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        words = {name: fold_all(entries) for name, entries in table(language, "refine")["place"].items()}
        self._frame, self._on, self._nowhere = words["frame"], (words["on"], words["on_of"]), words["nowhere"]
        self._damage, self._jails, self._sector = words["damage"], words["jails"], words["sector"]
        self._stationed, self._held, self._works = words["stationed"], words["held"], words["works"]
        self._ways, self._beyond, self._against, self._edge = (words[n] for n in ("ways", "beyond", "against", "edge"))
        self._body, self._carried, self.tended = (words[n] for n in ("body", "carried", "tended"))
        self._rites = words["ceremonies"], words["mourns"]
        self._sides, self._homes, self._lying, self._able = (words[n] for n in ("sides", "homes", "lying", "able"))
        self._about_it = words["about_it"]
        self._stirred, self._posted = (words["stirred"], words["waves"]), self._stationed | self._held | self._works
        words = {name: fold_all(entries) for name, entries in table(language, "refine")["time"].items()}
        self._superlative, self._meeting, self._planned = words["superlative"], words["meeting"], words["planned"]
        self._states, self._running, self._occurrence = words["states"], words["running"], words["occurrence"]

    def _is_how(self, s: Sentence, unit: Unit) -> bool:
        """Whether what ب governs is no place but a manner, or a sentence: بطريق الخطأ, بحق المدنيين, الحكم بالسجن."""
        token = s.tokens[unit.head]
        sentenced = token.base in self._jails and token.det and unit.j - unit.i == 1
        sentenced = sentenced or (token.base == _UTMOST and not token.det)  # بأقصى طاقة
        return sentenced or token.base in self._against or s.tokens[unit.j - 1].base in self._ways
