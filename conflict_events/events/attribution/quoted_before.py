"""Speech that stands before who says it: "لن ننسحب من هنا قبل الفجر"، قال قائد الكتيبة للصحفيين."""

from __future__ import annotations

from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.unit_row import QUOTES

_SPEECH = 5  # tokens of a quotation that is speech and no name


def quoted_before(s: Sentence, draft: Draft, words: Speech) -> tuple[int, int, str] | None:
    """Return the quotation that opens a sentence right before a verb of saying, or None.

    Args:
        s: The sentence.
        draft: The saying.
        words: Words of attribution.
    """
    close = draft.unit.first - 1
    close -= close >= 0 and s.tokens[close].form in COMMAS
    if not draft.hit.verb or draft.unit.conj or close <= 0 or s.tokens[close].form not in QUOTES:
        return None
    begin = next((k for k in range(close) if s.tokens[k].form not in QUOTES), close)
    opened = begin > 0 and not any(t.form in QUOTES for t in s.tokens[begin:close])
    opened = opened and (begin < close - _SPEECH or not _is_name(s, begin, close, draft))
    return (begin, close, "quote") if opened and not _says_more(s, draft, words) else None


def _is_name(s: Sentence, begin: int, close: int, draft: Draft) -> bool:
    """Whether a few words in quotation marks may be a name, that of who speaks: "أنصار الله" أعلنت, but "سنعود" قال."""
    parted = s.tokens[draft.unit.first - 1].form in COMMAS and close - begin > 1
    return not (parted or {"V", "F"} & set(s.classes[begin:close]))


def _says_more(s: Sentence, draft: Draft, words: Speech) -> bool:
    """Whether أن opens what is said behind the verb, before any mark and any other verb."""
    for unit in s.units[draft.unit.at + 1 :]:
        if unit.kind in "V.":
            return False
        if unit.kind == "S" and s.tokens[unit.head].form in words.that:
            return True
    return False
