"""What an article and a sentence talk about, so that the dead of an earthquake are not the dead of a war."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from conflict_events.events.finished import Finished
from conflict_events.languages import table
from conflict_events.patterns.model import KINDS
from conflict_events.text.fold import fold
from conflict_events.text.tokens import Token

_CONFLICT = "conflict"
_ROCKET = "rocket"
_SPACE = "space"
_EITHER = "either"
_ACCIDENT, _DISASTER = "accident", "disaster"
_CRIME, _TAKEN = "crime", "capture"
_RAIDS = frozenset({"strike.raid_noun", "strike.storm_verb"})
_ASTRAY = 2  # words of space from which on a rocket is none of war
_OF_WAR = frozenset({_CONFLICT, _ROCKET})
_FORCES = frozenset({"armed", "group", "force", "weapon"})
_NAMED = frozenset({"group", "force", "weapon"})
_OF_PERSONS = frozenset({"detention", "release"})
_PEOPLE = KINDS["folk"]
# What nobody does but to people, even where a pronoun alone means them.
_ON_PERSONS = frozenset(
    f"capture.{word}" for word in ("arrest_verb", "arrest_them_verb", "caught_them_verb", "let_go_verb", "release_noun")
)
# Families are أسرهم too, and one is freed of debts as well.
_OF_OTHERS = frozenset(
    f"capture.{word}" for word in ("captivity_noun", "free_noun", "free_verb", "save_noun", "rescue_verb")
)
_HANDED, _MEN = frozenset({"capture.hand_over_noun", "capture.hand_over_verb"}), frozenset({"person", "title"})
_POWERS = _FORCES - {"weapon"}
_STATES = frozenset({"state", "group"})
_ON_THINGS = frozenset({"capture.stop_verb", "capture.halt_noun"})  # and to trains: توقف القطار لكن السائق واصل الرحلة
_FEW = 2  # words of other talk that an event with a force or a weapon in it stands up to
_SURE = 3  # words of conflict from which on an article is about it
_SHOTS, _BLAST, _AIM = "shooting", "bombing", "target"
# Triggers that mean armed force wherever they stand; all others need talk of conflict around them.
_FROM_THE_AIR = "strike.airstrike.noun"
_SILENT: Counter[str] = Counter()  # what most sentences tell of any domain; nothing is ever added to it
_PLAIN = frozenset({_FROM_THE_AIR, "strike.shelling.noun", "strike.shelling.verb", "strike.bombing.noun"})


class Domain:
    """Judges the talk around events; immutable once built."""

    def __init__(self, language: str) -> None:
        entries = [(fold(w).split("_"), name) for name, words in table(language, "domains").items() for w in words]
        self._domain = {word[0].removeprefix("ال"): name for word, name in entries if len(word) == 1}
        self._pairs = {(first, second): name for (first, second), name in (e for e in entries if len(e[0]) > 1)}
        self._firsts = frozenset(first for first, _ in self._pairs)
        self._known = self._firsts | self._domain.keys()

    def tally(self, tokens: Sequence[Token]) -> Counter[str]:
        """Count the telling words and pairs of words of a row of tokens by domain; a pair counts for its first word."""
        domain, firsts, known = self._domain, self._firsts, self._known
        telling: list[str] = []
        for k in [k for k, t in enumerate(tokens) if t.base in known]:
            base = tokens[k].base
            behind = tokens[k + 1].base if base in firsts and k + 1 < len(tokens) else ""
            if name := self._pairs.get((base, behind)) or domain.get(base):
                telling.append(name)
        return Counter(telling) if telling else _SILENT

    def vouched(self, talk: Counter[str], events: Sequence[Finished]) -> Counter[str]:
        """Count an airstrike that no telling word names, so that its dead are believed too: قتلوا في ضربة جوية.

        So are those of shots, or of a blast aimed at something, where a bus or a train is all that is told of besides:
        قتلوا في إطلاق نار على حافلة.

        Args:
            talk: The telling words of a sentence.
            events: What it tells.
        """
        shot = talk.keys() == {_EITHER} and any(_meant(e) for e in events)
        if not talk[_CONFLICT] and (shot or any(e.draft.pattern.id == _FROM_THE_AIR for e in events)):
            return talk + Counter([_CONFLICT])
        return talk

    def believes(self, event: Finished, sentence: Mapping[str, int], article: Mapping[str, int]) -> bool:
        """Whether an event's sentence and article make it one of armed conflict."""
        if not event.draft.pattern.armed or (_held_by_power(event) and not sentence.get(_DISASTER)):
            return True
        rockets = (_CONFLICT, _ROCKET) if article.get(_SPACE, 0) < _ASTRAY else (_CONFLICT,)
        here, whole = (sum(talk.get(d, 0) for d in rockets) for talk in (sentence, article))
        sure = here or whole >= _SURE  # a bus or a train is then no more than where it was
        rare = article.get(_CRIME, 0) < _SURE and not sentence.get(_CRIME, 0)  # another story on the page
        if rare or event.draft.type == _TAKEN or event.draft.pattern.trigger in _RAIDS:  # held for a crime is held
            sentence, article = ({d: n for d, n in t.items() if d != _CRIME} for t in (sentence, article))
        other_here, other = _other(sentence, sure), _other(article, sure)
        plain = event.draft.pattern.id in _PLAIN
        if plain and other <= _FEW and _armed(event):
            return True  # قصفت طائرات مستودعا، ما أدى إلى اندلاع حريق
        if other > max(2 * whole, 1):
            return False
        if plain:
            return whole >= other or here > other_here
        if whole < _SURE and whole <= other and other > 0:
            armed = _armed(event)
            return (other == 1 and (here > 0 or armed)) or (other == _FEW and here > 0 and armed)
        return not (other_here > here and other_here > 0 and whole < 2 * other)


def _meant(event: Finished) -> bool:
    """Whether an attack is no accident: shots, or a blast that hit what it was aimed at."""
    aimed = event.draft.pattern.subtype == _BLAST and event.roles.keys() >= {_AIM}
    return event.draft.pattern.subtype == _SHOTS or aimed


def _held_by_power(event: Finished) -> bool:
    """رفضت تركيا الإفراج عن القس is told in talk of trade too: whether a state or a group holds or frees people."""
    pattern = event.draft.pattern
    if event.draft.type != _TAKEN or pattern.subtype not in _OF_PERSONS:
        return False
    if not any(u.kinds & _STATES for u in event.roles.get("captor", ())):
        return False
    if pattern.trigger in _OF_OTHERS:
        return False
    if pattern.trigger in _ON_THINGS and not any(u.kinds & _POWERS for u in event.roles.get("captor", ())):
        return False
    people = _MEN if pattern.trigger in _HANDED else _PEOPLE  # تسليم الوسام: what no list has looks like a name
    return pattern.trigger in _ON_PERSONS or any(u.kinds & people for u in event.roles.get("object", ()))


def _other(talk: Mapping[str, int], sure: int) -> int:
    """Return how many words tell of anything but war; those of either kind count where it is not sure to be told of."""
    either = 0 if sure else talk.get(_EITHER, 0)
    return max([either, *(n + either * (d == _ACCIDENT) for d, n in talk.items() if d not in _OF_WAR and d != _EITHER)])


def _armed(event: Finished) -> bool:
    """Whether the event itself names a force, an armed group or a weapon: one word of trade then tells nothing."""
    units = (u for units in event.roles.values() for u in units)
    return any(u.kinds & _FORCES and (u.kinds & _NAMED or "event" not in u.kinds) for u in units)
