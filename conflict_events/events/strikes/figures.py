"""Blows and captures that are figures of speech, for nobody could hit, hold or lose what they befall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.text.fold import fold_all

_BEFALLEN = ("target", "object", "victim")
_DOERS = ("attacker", "perpetrator", "participant")
_PAIRS = (("rank", "nouns", "ordinals"), ("traffic", "nouns", "behind"))
_LOSING = frozenset({"casualty.lose_verb", "casualty.missing_verb"})
_MISSING = "casualty.missing_noun"  # فقدان مليون طفل | حقهم
_TOLD_APART = _LOSING | {"capture.captivity_noun"}
_AIMING = frozenset({"strike.hit_verb", "strike.aim_noun"})
_REACH = 2  # phrases behind the trigger that are still its own
_NAMED = 5  # phrases of a title and a name, and what is lost
_PARTICLE = "فقد"
_FREED = "capture.regain_freedom_verb"  # استعاد | حريته
_STOPPED = frozenset({"capture.stop_verb", "capture.halt_noun"})
_FROM_WORK, _FROM = "عن", "من"
_VERBS = frozenset({"verb_perf", "verb_impf"})


class Figures:
    """Tells figures of speech by what the event befalls or who does it; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        data = table(language, "figures")
        self._things = fold_all(data["things"])
        self._held, self._aimed, self._body = (fold_all(data[name]) for name in ("held", "aimed", "body"))
        self._pairs = [(fold_all(data[a][b]), fold_all(data[a][c])) for a, b, c in _PAIRS]
        self._told = self._things.union(*(heads for heads, _ in self._pairs))  # without one of these none is unreal
        self._spared = fold_all(table(language, "cues")["told"]["spared"])
        self._weather = fold_all(data["weather"])
        self._work = fold_all(data["work"])
        self._hackers, self._sea = fold_all(data["hackers"]["nouns"]), fold_all(data["hackers"]["sea"])
        self._between = fold_all(data["between"]["quantifiers"] + data["between"]["prepositions"])

    def __call__(self, s: Sentence, event: Finished) -> bool:
        """Whether an event is a figure of speech."""
        if not event.draft.pattern.armed or event.draft.pattern.trigger == _FREED:
            return False
        if event.draft.pattern.trigger in _TOLD_APART and (_only_particle(s, event) or _families(s, event)):
            return True
        if event.draft.type == "strike" and self._hacked(s, event):
            return True
        if event.draft.type == "capture" and event.draft.hit.verb and self._let_be(s, event):
            return True
        behind = [u for u in _fillers(event, _BEFALLEN) if u.head > event.draft.hit.i and not u.conj]
        near = [u for u in behind if u.at <= event.draft.unit.at + _REACH]
        after = list(self._after(s, event, near))
        if not self._told.isdisjoint(s.bases):
            self._let_go(s, event, [u for u in behind if u not in near])
            doers = _fillers(event, _DOERS) if event.draft.hit.verb else []
            if any(self._unreal(s, k, event) for k in [*(u.head for u in near + doers), *after]):
                return True
        kept = event.draft.pattern.trigger in _LOSING
        if (kept or event.draft.pattern.trigger == _MISSING) and self._of_himself(s, event):
            return True
        own = self._own(event)
        return any(s.tokens[k].base in own for k in [*(u.head for u in near), *(after if kept else ())])

    def _let_be(self, s: Sentence, event: Finished) -> bool:
        """لم تسلم المدارس من القصف, أوقف الوزير عن العمل: whether somebody is spared, or only kept from his work."""
        slots, preps = event.draft.slots, event.draft.slots.preps
        if event.draft.pattern.trigger in _STOPPED:
            return any(s.tokens[g[0].head].base in self._work for g in preps.get(_FROM_WORK, ()) if not g[0].empty)
        before = s.tokens[max(event.draft.unit.first - 1, 0)]
        spared = "negation" in before.tags and s.tokens[event.draft.hit.i].base in self._spared
        return spared and (_FROM in preps or _FROM in slots.resumed)

    def _of_himself(self, s: Sentence, event: Finished) -> bool:
        """فقد القائد الميداني فلان | إحدى ساقيه: whether what is lost behind its subject is part of a body."""
        for unit in s.units[event.draft.unit.at + 1 : event.draft.unit.at + 1 + _NAMED]:
            if unit.kind != "NP" or unit.prep or unit.conj:
                return False
            if any(t.pron and t.base in self._body for t in s.tokens[unit.i : unit.j]):
                return True
        return False

    def _let_go(self, s: Sentence, event: Finished, far: list[Unit]) -> None:
        """Take what is far off and nothing that could be hit out of the roles: it was taken for what is."""
        wrong = [u for u in far if self._unreal(s, u.head, event)]
        for role in list(event.roles) if wrong else ():
            event.roles[role] = [u for u in event.roles[role] if u not in wrong]
            if not event.roles[role]:
                del event.roles[role]

    def _own(self, event: Finished) -> frozenset[str]:
        """Return what no event of its kind befalls."""
        if event.draft.pattern.trigger in _LOSING:
            return self._body
        if event.draft.type == "strike":
            return self._weather | (self._aimed if event.draft.pattern.trigger in _AIMING else frozenset())
        return self._held if event.draft.type == "capture" else frozenset()

    def _after(self, s: Sentence, event: Finished, befallen: list[Unit]) -> Iterator[int]:
        """Yield the head right behind the trigger, and that right behind its object: انتزعت المدينة لقب كذا."""
        k = event.draft.hit.end
        while k < len(s.tokens) and s.tokens[k].base in self._between:
            k += 1
        told = k < len(s.tokens) and s.tokens[event.draft.hit.i].det and not s.tokens[k].det  # القصف | جريمة حرب
        if k < len(s.tokens) and not (told or s.tokens[k].prep or s.tokens[k].conj):
            yield k
        for unit in befallen if event.draft.hit.verb else ():
            after = s.units[unit.at + 1] if 0 <= unit.at < len(s.units) - 1 else None
            if after is not None and after.kind == "NP" and not (after.prep or after.conj or after.empty):
                yield after.head

    def _unreal(self, s: Sentence, k: int, event: Finished) -> bool:
        base = s.tokens[k].base
        measured = s.tokens[k + 1 : k + 2] if base in self._between else []  # استولوا على كامل حقوقه
        if base in self._things or any(t.base in self._things and not t.prep for t in measured):
            return True
        real = (
            s.tokens[k].det or event.draft.pattern.trigger in _AIMING
        )  # استهدفت الحركة | الملاحة, استهداف حركة الملاحة
        behind = s.tokens[k + 1].base if k + 1 < len(s.tokens) else ""
        return any(base in heads and behind in tails for heads, tails in (self._pairs[:1] if real else self._pairs))

    def _hacked(self, s: Sentence, event: Finished) -> bool:
        """هجمات القرصنة: whether those who break into computers did it, or it is told of them, and not at sea."""
        near = range(event.draft.hit.end, min(event.draft.hit.end + 2, len(s.tokens)))
        named = [k for u in _fillers(event, _DOERS) for k in range(u.i, u.j)]
        if not any(s.tokens[k].base in self._hackers for k in [*named, *near]):
            return False
        return not any(token.base in self._sea for token in s.tokens)


def _fillers(event: Finished, roles: Iterable[str]) -> list[Unit]:
    return [u for role in roles for u in event.roles.get(role, ()) if not u.empty]


def _only_particle(s: Sentence, event: Finished) -> bool:
    """فقد تنقل بين الجامعات: whether what looks like a verb of loss is the particle before a verb no list knows."""
    k = event.draft.hit.i
    if event.draft.pattern.trigger not in _LOSING or s.tokens[k].form != _PARTICLE or k + 2 >= len(s.tokens):
        return False
    verb, behind = s.tokens[k + 1 : k + 3]
    bare = not (verb.det or verb.prep or verb.conj) and (not verb.tags or bool(verb.tags & _VERBS))
    return bare and bool(behind.prep or "preposition" in behind.tags)


def _families(s: Sentence, event: Finished) -> bool:
    """العمال والأسر, تعيش الأسر: whether families are meant; one is taken into captivity, في الأسر."""
    token = s.tokens[event.draft.hit.i]
    into = event.draft.unit.prep == "في" and event.draft.slots.outer is not None
    return event.draft.pattern.trigger == "capture.captivity_noun" and token.det and (bool(token.conj) or not into)
