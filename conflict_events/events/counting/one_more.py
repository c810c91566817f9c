"""One more who was killed, hurt or taken, whom only an ordinal names: إصابة ثالث, وأن خامسا قضى, واعتقل رابع."""

from __future__ import annotations

from conflict_events.events.sentence import Sentence
from conflict_events.patterns.triggers import Hit

_ORDINALS = frozenset(
    f"{stem}{ending}"
    for stem in ("ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر")
    for ending in ("", "ا", "ة")
)
_THAT = frozenset({"ان", "وان"})
_TANWIN = "ا"


def one_more(s: Sentence, hit: Hit) -> int:
    """Return the token of the ordinal that is all of whom a casualty or a capture befell, or -1.

    Args:
        s: The sentence.
        hit: The trigger of a casualty, or of a capture of persons.
    """
    k = hit.end
    if k < len(s.tokens) and s.tokens[k].form in _ORDINALS and not s.tokens[k].conj:
        return k if _alone(s, k) else -1
    k = hit.start - 1
    opened = k > 0 and hit.verb and s.tokens[k - 1].form in _THAT
    told = opened and s.tokens[k].form.removesuffix(_TANWIN) in _ORDINALS and not s.tokens[k].conj
    return k if told else -1


def _alone(s: Sentence, k: int) -> bool:
    """إصابة ثالث, أصيب رابع: whether an ordinal behind its event describes nothing."""
    if k + 1 in s.unit_of and s.units[s.unit_of[k + 1]].kind == "T":
        return True  # جرح ثالث | أمس
    return k + 1 == len(s.tokens) or s.classes[k + 1] not in "NAXQ" or s.tokens[k + 1].prep != ""
