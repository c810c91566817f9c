"""Whom a pronoun behind a clash means: تسلل المسلحون إلى القاعدة فاشتبك الجنود | معهم."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import AGAINST, POINTING, THEM
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.roles.agreeing import are_held

_WITH = ("مع", "ضد")
_NEAR = 4  # tokens from a clash to the pronoun of whom it was with
_REACH = 20  # units back to whom that means
_ALONGSIDE = ("قاتل", "حارب")
_FIGHTERS = frozenset({"armed", "group", "force"})
_FOLK = KINDS["folk"]


def met_them(s: Sentence, clash: Finished) -> list[Unit]:
    """Return the nearest of those named before a clash whom the pronoun of معهم may mean, other than its one side.

    Args:
        s: The sentence.
        clash: A clash.
    """
    sides = clash.roles.get("participant", [])
    pron = _pronoun(s, clash) if len(sides) <= 1 else ""
    if not pron:
        return []
    at, own = clash.draft.unit.at, {u.i for u in sides}
    before = reversed(s.units[max(at - _REACH, 0) : at])
    people = (u for u in before if u.kind == "NP" and u.kinds & _FOLK and not (u.trigger or u.empty))
    found = [u for u in people if u.i not in own and are_held(s.tokens[u.head], u, pron)]
    return sorted(found, key=lambda u: not _many(s, u))[:1] if pron in THEM else found[:1]


def own_side(s: Sentence, clash: Finished) -> list[Unit]:
    """Return the sides of a clash, with whom the pronoun on it means for one whom it cannot mean.

    يدعم الحلف | قوات البيشمركة في معركتها ضد التنظيم.

    Args:
        s: The sentence.
        clash: A clash that a noun tells of.
    """
    sides, at = clash.roles.get("participant", []), clash.draft.unit.at
    pron = s.tokens[clash.draft.hit.i].pron
    mine = [u for u in sides if u.prep not in AGAINST and u.at < at]
    if pron not in POINTING or not sides or any(_means(s, u, pron) for u in mine):
        return sides
    before = reversed(s.units[max(at - _REACH, 0) : at])
    near = (u for u in before if u.kind == "NP" and u.kinds & _FIGHTERS and not (u.trigger or u.empty))
    found = next((u for u in near if _means(s, u, pron) and u not in mine), None)
    return sides if found is None else [found, *(u for u in sides if u not in mine)]


def _means(s: Sentence, unit: Unit, pron: str) -> bool:
    return are_held(s.tokens[unit.head], unit, pron)


def _many(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase is of many by its form: مسلحون, but الجيش."""
    return "plural" in s.tokens[unit.head].tags or unit.quantity is not None


def _pronoun(s: Sentence, clash: Finished) -> str:
    """Return the pronoun on مع or ضد soon behind a clash, or nothing."""
    end = clash.draft.hit.end
    if clash.draft.hit.verb and any(verb in s.tokens[clash.draft.hit.i].stem for verb in _ALONGSIDE):
        return ""  # القوات التي تقاتل معها
    for token in s.tokens[end : end + _NEAR]:
        for prep in _WITH:
            if token.form.startswith(prep) and token.form.removeprefix(prep) in POINTING:
                return token.form.removeprefix(prep)
    return ""
