"""Where another deed begins, so that what is told of one is not the other's: قتل ستة في غارة، وقتل مسلحون | شرطيا."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import AFTER
from conflict_events.events.circumstances.told_apart import opens_deed
from conflict_events.events.finished import Finished
from conflict_events.events.reality.cue_words import imperfect
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.slots import FORCES

_APART = COMMAS | {"؛", ";"}
_AS_WELL, _THAT, _NEAR = "كما", "ان", 2
_DEEDS = frozenset({"strike", "casualty", "capture"})
_AFTER, _SO = "بعدما", "ف"
_SAME = frozenset({"نفسه", "نفسها", "ذاته", "ذاتها"})
_FRONT = 5  # units before a verb that tell when and where
_STRAIGHT = ("", "بين")  # قتل مسلحون, دارت معارك بين الجيش والمتمردين
_FIGHTERS = FORCES | {"state", "weapon"}
_ANSWERED, _FAR = frozenset({"علي", "ل"}), 6
_DOERS = ("perpetrator", "attacker", "captor", "participant")


def other_doing(s: Sentence, first: Finished, second: Finished) -> Unit | None:
    """Return the verb joined behind an event that has somebody else do something: وقتل مسلحون, كما شن الجيش غارة.

    Where he stands before his verb it is he: والجيش يقصف.

    Args:
        s: The sentence.
        first: An event.
        second: One that is told behind it.
    """
    verb = _joined_verb(s, second)
    if verb is None and any(first.roles.get(role) for role in _DOERS):
        verb = _done_before(s, second)
    if verb is None or verb.at <= first.draft.unit.at:
        return None
    doers = (u for role in _DOERS for u in second.roles.get(role, ()))
    near = range(verb.at, verb.at + 1 + _NEAR)  # جرح تسعة على يد | رجل: behind a preposition he did both
    named = [u for u in doers if u.at in near and u.prep in _STRAIGHT and not s.tokens[u.head].pron]
    known = {u.i for role in _DOERS for u in first.roles.get(role, ())}
    known |= {u.i for u in second.roles.get("victim", ())}  # بينما خسرت | أربعة رجال
    return verb if named and all(u.i not in known for u in named) else None


def told_of_apart(s: Sentence, event: Finished, attack: Finished) -> bool:
    """أسروا ثلاثة جنود، | مضيفا أن التنظيم شن هجوما: whether each of two deeds has a doer and an أن of its own.

    But إن ستة جنود قتلوا، | مضيفا أن مسلحين هاجموا نقطة تفتيش tells who killed them.

    Args:
        s: The sentence.
        event: A casualty or a capture.
        attack: An attack.
    """
    if acts_next(s, event, attack):
        return True
    first, second = sorted((event, attack), key=lambda e: e.draft.unit.at)
    that = other_doing(s, first, second)
    if that is None or that.kind != "S":
        return False
    as_well = s.tokens[that.head].conj or s.tokens[s.units[that.at - 1].head].form == _AS_WELL
    return bool(as_well) or first.draft.type != "casualty" or bool(first.roles.get("perpetrator"))


def told_around(first: Finished, second: Finished) -> bool:
    """حررت القوات رهائن | خطفهم مسلحون في مايو، | وقتلت: whether what only describes was before, and not the next.

    But الرهائن الذين | احتجزوا في المصرف | واعتقلت: what describes has no time of its own.

    Args:
        first: An event.
        second: One that is told behind it.
    """
    described, doers = first.draft.slots.antecedent, second.draft.slots.agent
    if described is None or not first.draft.hit.verb or not first.times:
        return False
    return bool(doers) and 0 <= doers[0].at < described.at


def acts_next(s: Sentence, event: Finished, attack: Finished) -> bool:
    """مقتل ثلاثة في البلدة | والجيش يقصف المواقع: whether an attack is what others do in the next words of a headline.

    Args:
        s: The sentence.
        event: An event.
        attack: An attack told behind it.
    """
    at = attack.draft.unit.at
    if not attack.draft.hit.verb or at <= event.draft.unit.at:
        return False
    return _acts_first(s, s.units[at - 1], s.units[at])


def avenged(s: Sentence, event: Finished, attack: Finished) -> bool:
    """رد الحزب على | اغتيال القائد بقصف: whether an attack is how somebody answers a death, and did not cause it.

    Args:
        s: The sentence.
        event: A casualty.
        attack: An attack.
    """
    k, at = event.draft.unit.at, attack.draft.unit.at
    if event.draft.hit.verb or attack.draft.hit.verb or s.units[k].prep not in _ANSWERED or at <= k:
        return False
    by = s.units[at].prep or s.units[at - 1].prep
    verb = next((u for u in reversed(s.units[max(k - _FAR, 0) : k]) if u.kind in "VS"), None)
    return by == "ب" and verb is not None and verb.kind == "V" and "light_by" in s.grammar.carries(verb.at)


def behind_comma(s: Sentence, verb: Unit | None) -> bool:
    """Whether a comma or a semicolon stands before a joined verb."""
    return verb is not None and verb.first > 0 and s.tokens[verb.first - 1].form in _APART


def of_others(s: Sentence, event: Finished, strike: Finished) -> bool:
    """قتل ستة في القرية، فيما | قصفت طائرات المدينة: whether others than those of an attack did what is told beside it.

    Args:
        s: The sentence.
        event: An event.
        strike: An attack.
    """
    known = bool(strike.roles.get("attacker")) and other_doing(s, strike, event) is not None
    verb = other_doing(s, event, strike)
    return known or (verb is not None and verb.kind != "S")


def words_of(s: Sentence, event: Finished, events: Sequence[Finished], within: tuple[int, int]) -> tuple[int, int]:
    """Return where the words around an event begin and end, between what others do before and behind it.

    Args:
        s: The sentence.
        event: An event.
        events: All events of the sentence.
        within: Where the words begin and end in any case, as indices of tokens.
    """
    at, (begin, end) = event.draft.unit.at, within
    others = [e for e in events if e.draft.type in _DEEDS and e is not event and _of_fighters(e)]
    behind = (verb.first for e in others if (verb := other_doing(s, event, e)) is not None)
    before = (e for e in others if e.draft.unit.at < at)
    mine = (verb.first for e in before if (verb := other_doing(s, e, event)) is not None and not _follows(s, verb))
    return max(mine, default=begin), min(behind, default=end)


def _follows(s: Sentence, verb: Unit) -> bool:
    """مواجهات في باريس، | فألقى ملثمون قنابل: whether what others do comes of what is told before, and so is there."""
    return s.tokens[verb.head].conj == _SO


def _of_fighters(attack: Finished) -> bool:
    """Whether those who make an attack are told of as such: واستهدفت | إحدى القيادات tells of a raid's target."""
    return any(u.kinds & _FIGHTERS for role in _DOERS for u in attack.roles.get(role, ()))


def _joined_verb(s: Sentence, event: Finished) -> Unit | None:
    """Return the verb that tells of an event, its own or what carries it, if it or its subject is joined to others."""
    outer = event.draft.slots.outer
    at = event.draft.unit.at if event.draft.hit.verb or outer is None else outer.owner
    verb = s.units[at] if at >= 0 else None
    if verb is None or verb.kind != "V":
        return None
    before = s.units[verb.at - 1] if verb.at else verb
    if verb.conj or _opened(s, verb):
        return verb
    return before if _acts_first(s, before, verb) else _behind_that(s, verb)


def _behind_that(s: Sentence, verb: Unit) -> Unit | None:
    """Return أن before who does what a verb tells, where it opens what is said as well: وأن | قناصا أصاب طفلا."""
    that = s.units[verb.at - 2] if verb.at > 1 else verb
    if that.kind != "S" or s.units[verb.at - 1].kind != "NP" or s.units[verb.at - 1].prep:
        return None
    joined = bool(s.tokens[that.head].conj) and s.tokens[that.head].stem == _THAT
    return that if joined or opens_deed(s, that) else None


def _done_before(s: Sentence, event: Finished) -> Unit | None:
    """اعتقلت الشرطة ستة أمس بعد أن | هاجم مسلحون ثكنة: return the verb of an event that بعد أن puts before another."""
    outer = event.draft.slots.outer
    at = event.draft.unit.at if event.draft.hit.verb or outer is None else outer.owner
    if at < 1 or s.units[at].kind != "V" or s.units[at - 1].kind != "S":
        return None
    opens, form = s.units[at - 1], s.grammar.walker.form(s.units[at - 1])
    after = form == _AFTER or (form == _THAT and opens.at > 0 and s.units[opens.at - 1].prep in AFTER)
    return s.units[at] if after else None


def _opened(s: Sentence, verb: Unit) -> bool:
    """Whether a verb is joined by what opens its clause: فيما, كما, ثم, وفي الوقت نفسه | هاجم مسلحون القرية."""
    before = s.units[verb.at - 1] if verb.at else verb
    form, words = s.grammar.walker.form(before), s.grammar.words
    if before.kind == "S":
        return form in words.parallel or form == _AS_WELL
    return (before.kind == "F" and form in words.after_that) or _opened_by_circumstance(s, verb)


def _opened_by_circumstance(s: Sentence, verb: Unit) -> bool:
    """وفي الوقت نفسه | هاجم, ومن جهة أخرى، | قصف: whether و behind a comma joins what tells when or where of a verb."""
    for unit in reversed(s.units[max(verb.at - _FRONT, 1) : verb.at]):
        if unit.conj:
            circumstance = unit.kind == "T" or (unit.kind == "NP" and bool(unit.prep) and not unit.trigger)
            return circumstance and s.tokens[unit.first - 1].form in COMMAS
        comma = unit.kind == "." and unit.at == verb.at - 1 and s.tokens[unit.head].form in COMMAS
        same = unit.kind == "F" and ("demonstrative" in s.tokens[unit.head].tags or s.tokens[unit.head].form in _SAME)
        if not (comma or same or unit.kind in "TP" or (unit.kind == "NP" and unit.prep and not unit.trigger)):
            return False
    return False


def _acts_first(s: Sentence, subject: Unit, verb: Unit) -> bool:
    """مقتل ثلاثة في البلدة | والجيش يقصف المواقع: whether و joins a clause of a headline by who acts in it."""
    joined = subject.kind == "NP" and subject.conj and not subject.prep and bool(subject.kinds & _FIGHTERS)
    return joined and imperfect(s.tokens[verb.head])
