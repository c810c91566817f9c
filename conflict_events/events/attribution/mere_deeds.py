"""Deeds and things that have the letters of a saying: شددوا قبضتهم, نقلوا مساجين, كشف ملابسات القتل, لافتة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_RELAYS = "statement.relay_verb"
_UNCOVERS, _BANNER, _OR, _TO = "كشف", "لافتة", "او", "الي"


def mere_deed(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a verb of saying tells what somebody did, or what came out.

    Args:
        s: The sentence.
        event: An assertion.
        words: Words of attribution.
    """
    done = _tightens(s, event, words) or _carries_off(s, event)
    return done or _comes_out(s, event, words) or _uncovering(s, event) or _bares(s, event, words)


def is_banner(s: Sentence, event: Finished) -> bool:
    """يحملون | لافتة كتب عليها: whether what looks like a participle of pointing out is a thing; but لافتة إلى أن.

    Args:
        s: The sentence.
        event: An event.
    """
    k = event.draft.hit.i
    behind = s.tokens[k + 1].form if k + 1 < len(s.tokens) else ""
    return s.tokens[k].base == _BANNER and behind not in (_TO, "النظر", "الانتباه")


def _comes_out(s: Sentence, event: Finished, words: Speech) -> bool:
    """وبعد تقييم الأدلة، | تبين للفريق أن: whether it only turned out, and no phrase of its gender shows it."""
    token = s.tokens[event.draft.hit.i]
    if token.stem not in words.turning_out or token.stem[0] != "ت":
        return False
    behind = s.tokens[token.i + 1] if token.i + 1 < len(s.tokens) else token
    speaker = next(iter(event.roles.get("speaker", ())), None)
    head = s.tokens[speaker.head] if speaker is not None else token
    return behind.prep == "ل" or speaker is None or not (head.stem.endswith(("ة", "ات")) or "plural" in head.tags)


def _tightens(s: Sentence, event: Finished, words: Speech) -> bool:
    """شددوا | قبضتهم الأمنية على المدينة: whether what is made tighter stands right behind the verb or its doer."""
    k = event.draft.unit.at
    begin = event.content[0] if event.content is not None else 0
    if s.tokens[event.draft.hit.i].base not in words.insisting or s.tokens[begin - 1].form in words.that:
        return False
    speaker = next((u.at for u in event.roles.get("speaker", ()) if u.at > k), k)
    behind = s.units[speaker + 1] if speaker + 1 < len(s.units) else None
    return behind is not None and behind.kind in ("NP", "V") and not (behind.prep or behind.conj) and _grip(s, behind)


def _grip(s: Sentence, unit: Unit) -> bool:
    token = s.tokens[unit.head]
    his = bool(token.pron or (token.det and unit.kind == "NP"))
    return unit.kinds.isdisjoint({"time", "person_name", "title"}) and his


def _carries_off(s: Sentence, event: Finished) -> bool:
    """كما نقلوا | مساجين إلى المدينة, استعمالها أو | نقلها: whether something or somebody is taken elsewhere."""
    k, draft = event.draft.hit.i, event.draft
    if draft.pattern.trigger != _RELAYS or event.roles.get("outlet"):
        return False
    if k and s.tokens[k - 1].form == _OR:
        return True
    near = s.units[draft.unit.at + 1 : draft.unit.at + 3]
    moved = len(near) > 1 and near[0].kind == near[1].kind == "NP" and not near[0].prep
    return moved and near[1].prep in ("من", "الي") and "person" in near[0].kinds and not near[0].definite


def _uncovering(s: Sentence, event: Finished) -> bool:
    """كشف | ملابسات مقتل الصحفي: whether a headline tells of an uncovering, and nobody says anything."""
    draft, content = event.draft, event.content
    if draft.hit.i or s.tokens[0].base != _UNCOVERS or event.roles.get("speaker") or content is None:
        return False
    return content[0] == 1 and s.classes[1] == "N" and not s.tokens[1].prep


def _bares(s: Sentence, event: Finished, words: Speech) -> bool:
    """كشفن عن | رؤوسهن: whether somebody uncovers head or face; but كشف عن وجه آخر للأزمة."""
    if event.content is None or _UNCOVERS not in s.tokens[event.draft.hit.i].base:
        return False
    first = s.tokens[event.content[0]]
    return bool(first.pron) and first.base in words.bared
