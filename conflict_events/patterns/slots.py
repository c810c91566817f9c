"""Grammatical slots of a trigger: subject, object, genitive, prepositional phrases, and what light verbs lend it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from conflict_events.entities.growth import kinds_of
from conflict_events.entities.phrases import Unit
from conflict_events.patterns.scan import COMMAS, QUOTES, Group, Scan, Walker
from conflict_events.text.tokens import Token

ACTORS = frozenset({"group", "state", "armed", "person", "org", "gent", "title", "person_name", "org_name", "outlet"})
_MAX_CHAIN = 40  # verbs and event nouns that lend each other what they share: وقتلى وقتلى … must not exhaust the stack
_PERSONS = frozenset({"person", "gent", "person_name", "title"})
_LIKE_SUBJECT = ACTORS | {"weapon", "speech", "outlet_noun"}


@dataclass(slots=True)
class Slots:
    """What attaches to a trigger.

    Attributes:
        agent: Who does it: subject of an active verb, doer behind من قبل.
        patient: Whom it befalls: object, subject of a passive.
        genitive: The phrase in idafa behind an event noun.
        preps: Phrases by preposition.
        times: Time units of its own clause.
        light: Subject of the light verb that carries an event noun; of the verb that controls a masdar.
        said: Subject of a verb of saying that governs an event noun (أعلن الجيش القبض على).
        claimant: Subject of a claim of responsibility for it.
        sufferer: Subject of a verb of suffering that carries it (تعرض X لهجوم).
        aim: Object of a verb that says what the noun hits (الهجوم استهدف X).
        cause: The event noun that a casualty comes from, or -1.
        outer: Slots of the verb that governs an event noun.
        carriers: Names of the light or control classes it stands under, nearest first.
        passive: Whether a verb is read as passive.
    """

    agent: Group = field(default_factory=list)
    patient: Group = field(default_factory=list)
    genitive: Group = field(default_factory=list)
    preps: dict[str, list[Group]] = field(default_factory=dict)
    times: list[Unit] = field(default_factory=list)
    light: Group = field(default_factory=list)
    said: Group = field(default_factory=list)
    claimant: Group = field(default_factory=list)
    sufferer: Group = field(default_factory=list)
    aim: Group = field(default_factory=list)
    nouns: list[Unit] = field(default_factory=list)
    bare: list[Group] = field(default_factory=list)
    resumed: list[str] = field(default_factory=list)
    antecedent: Unit | None = None
    outer: Slots | None = None
    carriers: list[str] = field(default_factory=list)
    passive: bool = False
    owner: int = -1


class Grammar:
    """Slots of all verbs and event nouns of one sentence, each worked out once.

    Args:
        tokens: The sentence.
        units: Its units.
        carriers: Folded verb form or noun to the light and control classes it belongs to.
        voices: Unit index of a trigger verb to its voice and number.
        oblique: Whether a word's ending tells that it is no subject.
    """

    def __init__(self, tokens: Sequence[Token], units: Sequence[Unit], carriers: Mapping[str, frozenset[str]], voices: Mapping[int, tuple[str, str]], oblique: Callable[[Token], bool]) -> None:
        self.tokens = tokens
        self.units = units
        self.walker = Walker(tokens, units)
        self._carriers = carriers
        self._voices = voices
        self._oblique = oblique
        self._verbs: dict[tuple[int, str], Slots] = {}
        self._nouns: dict[int, Slots] = {}
        self._depth = 0

    def carries(self, k: int) -> frozenset[str]:
        """Return the light and control classes of the word that heads unit k."""
        token = self.tokens[self.units[k].head]
        return self._carriers.get(token.base) or self._carriers.get(token.stem) or frozenset()

    # ---- verbs

    def verb(self, k: int, voice: str | None = None) -> Slots:
        """Return the slots of the verb at unit k, read in a voice; without one, in that of its first trigger entry."""
        own, number = self._voices.get(k, ("either", self._number(k)))
        key = (k, voice or own)
        known = self._verbs.get(key)
        if known is None and self._depth < _MAX_CHAIN:
            known = self._verbs[key] = Slots()  # stands for itself while a chain of verbs is worked out
            self._depth += 1
            self._fill_verb(k, known, voice or own, number)
            self._depth -= 1
        return known or Slots(owner=k)

    def _fill_verb(self, k: int, slots: Slots, voice: str, number: str) -> None:
        scan = self.walker.after(k, stop_at_nouns=False)
        slots.preps, slots.times, slots.nouns, slots.resumed, slots.bare = scan.preps, scan.times, scan.nouns, scan.resumed, scan.bare
        slots.owner = k
        if "by" in scan.preps:
            slots.agent = scan.preps["by"][0]
        antecedent = self.walker.antecedent(k)
        slots.antecedent = antecedent
        before = [antecedent] if antecedent is not None else self._before(k, scan)
        previous = self._previous(k) if before is None and self.units[k].conj else None
        if before is None and previous is not None and (not scan.bare or number != "s" or self._continues(k, previous, scan.bare)):
            before = previous.agent or previous.patient or None
        if before is None and antecedent is None and not scan.bare and voice != "passive":
            before = self._dropped(k)
        self._times_before(k, slots)
        if voice == "passive":
            self._passive(slots, before, scan.bare)
        elif antecedent is not None:
            self._relative(k, slots, antecedent, scan.bare, voice)
        else:
            self._plain(k, slots, before, scan.bare, voice, number)

    def _number(self, k: int) -> str:
        form = self.tokens[self.units[k].head].stem
        return "p" if form.endswith(("وا", "ون")) else "s"

    def _times_before(self, k: int, slots: Slots) -> None:
        """A clause may open with its time and place: ومساء الجمعة، أعلن …"""
        m = k - 1
        while m >= 0:
            unit = self.units[m]
            if unit.kind == "T":
                slots.times.append(unit)
            elif unit.kind == "NP" and unit.prep and not unit.trigger:
                slots.preps.setdefault(unit.prep, []).append([unit])
            elif unit.kind in "VSR" or (unit.kind == "NP" and not unit.prep and not self._is_subject(slots, unit)):
                return
            elif unit.kind == "." and self.walker.form(unit) not in COMMAS:
                return
            m -= 1

    def _is_subject(self, slots: Slots, unit: Unit) -> bool:
        return unit.kind == "NP" and not unit.trigger

    def _before(self, k: int, scan: Scan) -> Group | None:
        """Return the subject before a verb; behind a comma a verb with its own subject behind it opens a clause."""
        bare = scan.bare
        if scan.topical and bare and _can(bare[0], _LIKE_SUBJECT):
            return None
        if (self.walker.after_comma(k) or self.units[k].conj) and bare and not _counted(bare[0]) and _can(bare[0], _LIKE_SUBJECT) and not self._oblique(self.tokens[bare[0][0].head]):
            return None
        return self.walker.before(k)

    def _dropped(self, k: int) -> Group | None:
        """Return the subject that a verb without one takes over: the doer of the last verb that agrees with it."""
        mine = self.tokens[self.units[k].head].stem
        for m in range(k - 1, -1, -1):
            unit = self.units[m]
            if unit.kind == "V" and not self.walker.in_relative(m):
                doer = self.verb(m).agent
                if doer and self.tokens[unit.head].stem.endswith("ت") == mine.endswith("ت"):
                    return doer
        return None

    def _previous(self, k: int) -> Slots | None:
        """Return the slots of the verb whose clause verb k continues behind و."""
        for m in range(k - 1, -1, -1):
            unit = self.units[m]
            if unit.kind == "V" and not self.walker.in_relative(m):
                return self.verb(m)
            if unit.kind == "S" and self.walker.form(unit) in ("فيما", "بينما"):
                return None
        return None

    def _continues(self, k: int, previous: Slots, bare: list[Group]) -> bool:
        """قتلت القوات 27 وأسرت 15: same doer, where the verb agrees and what follows cannot be a new subject."""
        if previous.passive or not previous.agent:
            return False
        if not _counted(bare[0]) and self._oblique(self.tokens[bare[0][0].head]):
            return True
        mine, theirs = (self.tokens[self.units[m].head].stem.endswith("ت") for m in (k, previous.owner))
        return mine == theirs and bool(mine or _counted(bare[0])) and _counted(bare[0])

    def _passive(self, slots: Slots, before: Group | None, bare: list[Group]) -> None:
        slots.passive = True
        if before is not None and not (bare and _counted(bare[0])):
            slots.patient = before
        elif bare:
            slots.patient = bare[0]

    def _relative(self, k: int, slots: Slots, antecedent: Unit, bare: list[Group], voice: str) -> None:
        pron = self.tokens[self.units[k].head].pron
        if pron or slots.resumed:
            slots.agent = slots.agent or (bare[0] if bare else [])
            slots.patient = [antecedent] if pron else (bare[1] if len(bare) > 1 else [])
        elif bare:
            slots.agent, slots.patient = [antecedent], bare[0]
        elif voice == "active":
            slots.agent = [antecedent]
        else:
            slots.passive, slots.patient = True, [antecedent]

    def _plain(self, k: int, slots: Slots, before: Group | None, bare: list[Group], voice: str, number: str) -> None:
        marked = self.tokens[self.units[k].head].bears("\u064f")
        if marked and voice == "either":
            self._passive(slots, before, bare)
        elif before is not None:
            self._subject_first(slots, before, bare, voice, self.tokens[self.units[k].head].pron)
        elif bare and not _counted(bare[0]) and self._oblique(self.tokens[bare[0][0].head]):
            slots.patient = bare[0]
        elif voice == "active":
            slots.agent, slots.patient = (bare[0] if bare else []), (bare[1] if len(bare) > 1 else [])
        elif number == "p":
            slots.patient = bare[0] if bare else []
        else:
            self._verb_first(k, slots, bare)

    def _subject_first(self, slots: Slots, before: Group, bare: list[Group], voice: str, pron: str) -> None:
        if bare and voice != "active" and not pron and self._beyond_event(slots.owner, bare[0][0].at):
            bare = []
        if voice == "active" or bare or pron:
            slots.agent, slots.patient = slots.agent or before, (bare[0] if bare else [])
        else:
            slots.passive, slots.patient = True, before

    def _beyond_event(self, k: int, m: int) -> bool:
        """Whether a governed event noun stands between a verb and a phrase, so that the phrase is not its object."""
        return any(u.kind == "NP" and u.trigger and u.prep for u in self.units[k + 1 : m])

    def _verb_first(self, k: int, slots: Slots, bare: list[Group]) -> None:
        """قتل الجيش 11 جهاديا against قتل 25 فلسطينيا: two phrases make it active, a lone person passive."""
        pron = self.tokens[self.units[k].head].pron
        if len(bare) > 1 and not _counted(bare[0]) and _can(bare[0], _LIKE_SUBJECT):
            slots.agent, slots.patient = slots.agent or bare[0], bare[1]
        elif pron and bare:
            slots.agent = slots.agent or bare[0]
        elif bare:
            slots.passive, slots.patient = True, bare[0]

    # ---- event nouns

    def noun(self, k: int) -> Slots:
        """Return the slots of the event noun at unit k."""
        known = self._nouns.get(k)
        if known is None and self._depth < _MAX_CHAIN:
            known = self._nouns[k] = Slots()
            self._depth += 1
            self._fill_noun(k, known)
            self._depth -= 1
        return known or Slots(owner=k)

    def _fill_noun(self, k: int, slots: Slots) -> None:
        scan = self.walker.after(k, stop_at_nouns=True)
        slots.owner = k
        slots.preps, slots.times, slots.nouns, slots.bare = scan.preps, scan.times, scan.nouns, scan.bare
        slots.resumed = scan.resumed
        if scan.bare and self._adjacent(k, scan.bare[0][0].at):
            slots.genitive = scan.bare[0]
        else:
            self._shared_genitive(k, slots)
        if "by" in scan.preps:
            slots.agent = scan.preps["by"][0]
        self._described(k, slots)
        self._governed(k, slots)
        self._happened_to(k, slots)

    def _happened_to(self, k: int, slots: Slots) -> None:
        """Read 21 امرأة تم تحريرهن: what تم brings about befalls what its pronoun points to."""
        m = k - 1
        if m >= 0 and self.units[m].kind == "F" and self.walker.form(self.units[m]) in ("تم", "يتم", "تمت", "جري", "جرت") and self.tokens[self.units[k].head].pron:
            slots.patient = self.walker.before(m) or []

    def _shared_genitive(self, k: int, slots: Slots) -> None:
        """مقتل وجرح عدد من المدنيين: two masdars joined share what follows the second."""
        m = k + 1
        if m < len(self.units) and self.units[m].kind == "NP" and self.units[m].trigger and self.units[m].conj and not self.units[m].prep:
            behind = self.noun(m)
            slots.genitive = behind.genitive
            _lend(slots, behind)

    def _adjacent(self, k: int, m: int) -> bool:
        return self.walker.skip_marks(k + 1, 1) == m and not self.tokens[self.units[k].head].det

    def _described(self, k: int, slots: Slots) -> None:
        """Read the clause behind an event noun: هجوم شنه X, الغارات التي استهدفت Y, الهجوم استهدف Z."""
        m = self._verb_behind(k)
        if m < 0:
            return
        verb, classes = self.verb(m), self.carries(m)
        if "light_agent" in classes and (verb.antecedent is self.units[k] or self.tokens[self.units[m].head].pron):
            slots.agent = slots.agent or verb.agent
        if "light_witness" in classes:
            _at_place(slots, verb.agent)
        if "light_target" in classes:
            slots.aim = verb.patient if not verb.passive else []
        if classes and "light_cause" not in classes:
            _lend(slots, verb)

    def _verb_behind(self, k: int) -> int:
        """Return the verb of which event noun k is the subject or antecedent, or -1."""
        for m in range(k + 1, min(k + 9, len(self.units))):
            unit = self.units[m]
            if unit.kind == "V":
                ahead = self.verb(m)
                mine = ahead.antecedent is self.units[k] or any(u is self.units[k] for u in (*ahead.agent, *ahead.patient))
                return m if mine else -1
            if unit.kind == "S" or (unit.kind == "NP" and unit.trigger and not unit.prep and unit.conj is False):
                return -1
        return -1

    def _governed(self, k: int, slots: Slots) -> None:
        """Read what stands before an event noun: شن X هجوما, تمكن X من, محاولة, تعرض X ل."""
        m = self._governing(k)
        hops = 0
        while m >= 0 and hops < 4:
            unit, classes = self.units[m], self.carries(m)
            foiled = "light_foil" in slots.carriers
            slots.carriers.extend(sorted(classes))
            if unit.kind == "V" and foiled:
                verb = self.verb(m)
                slots.outer, slots.sufferer = verb, slots.sufferer or verb.agent
                return
            if unit.kind == "V":
                self._under_verb(m, classes, slots)
                return
            if unit.kind == "NP" and classes:
                self._under_noun(m, classes, slots)
                m = self._governing(m)
                hops += 1
                continue
            return

    def _under_noun(self, m: int, classes: frozenset[str], slots: Slots) -> None:
        if "light_foil" not in classes and not slots.light:
            owner = self._owner_in(self.units[m])
            slots.light = [owner] if owner is not None else []
        between = [u for u in self.units[m + 1 : slots.owner] if u.kind == "NP" and not u.prep and not u.trigger]
        if between and not slots.light and "light_foil" not in classes:
            (setattr(slots, "sufferer", between[:1]) if "light_suffer" in classes else setattr(slots, "light", between[:1]))

    def _owner_in(self, unit: Unit) -> Unit | None:
        """حملة القوات النظامية لاستعادة, محاولة المتمردين السيطرة: whose campaign it is does it."""
        k = unit.head + 1
        if unit.trigger or k >= unit.j or self.tokens[k].prep:
            return None
        kinds = kinds_of(self.tokens[k])
        return replace(unit, first=k, i=k, head=k, kinds=kinds, quantity=None, prep="") if kinds & ACTORS else None

    def _under_verb(self, m: int, classes: frozenset[str], slots: Slots) -> None:
        verb = self.verb(m)
        slots.outer = verb
        if slots.resumed and slots.antecedent is None:
            slots.antecedent = verb.antecedent
        if "light_witness" in classes:
            _at_place(slots, verb.agent or verb.patient)
        said = "said" in classes
        subject = verb.agent or verb.patient
        subject = [u for u in subject if u.at != slots.owner]
        if "claim" in classes or any(self.carries(u.at) and "claim" in self.carries(u.at) for u in self.units[m + 1 : slots.owner]):
            slots.claimant = subject
        if said:
            slots.said = subject
            return
        if "light_suffer" in classes:
            slots.sufferer = slots.sufferer or subject
        elif "control_object" in classes and verb.patient and not verb.passive:
            slots.light = slots.light or verb.patient
        elif classes & {"light_agent", "control_done", "control_tried", "control_planned"} or self._purposeful(m, slots.owner):
            slots.light = slots.light or subject
        if classes & {"light_agent", "light_happen", "light_suffer", "light_foil"} and not verb.passive:
            _lend(slots, verb)
        elif classes:
            _lend(slots, verb)

    def _purposeful(self, m: int, k: int) -> bool:
        """Whether event noun k is what verb m is done for: تتقدم القوات لاستعادة, حشد الجيش لشن هجوم."""
        return any(u.kind == "NP" and u.prep == "ل" and "event" in u.kinds and (u.at == k or self.carries(u.at)) for u in self.units[m + 1 : k + 1])

    def _governing(self, k: int) -> int:
        """Return the verb or the event noun that unit k depends on, or -1."""
        m = k - 1
        while m >= 0:
            unit = self.units[m]
            if unit.kind == "V":
                relative = self.walker.antecedent(m)
                if relative is not None and not self.units[k].prep and self.tokens[unit.head].pron and self.walker.in_relative(m) and relative is not self.units[k]:
                    m = relative.at
                    continue
                if relative is None or relative.at < 0 or self.carries(m) & {"light_agent", "light_suffer", "control_done", "control_tried", "control_planned"} or not self.units[k].prep:
                    if not (relative is not None and relative.trigger and self.units[k].prep in ("في", "من", "ب")):
                        return m
                m = relative.at if relative is not None else m
                continue
            if unit.kind == "NP" and not unit.trigger and self.carries(m) and self._between_is_bare(m, k):
                return m
            if unit.kind == "S" and self.walker.form(unit) not in ("ان",):
                return -1
            if unit.kind == "S" or (unit.kind == "R"):
                return -1
            if unit.kind == "." and self.walker.form(unit) not in QUOTES | COMMAS | {"(", ")"}:
                return -1
            if unit.kind == "NP" and unit.trigger and not self.units[k].conj and m == k - 1 and self.carries(m):
                return m
            m -= 1
        return -1

    def _between_is_bare(self, m: int, k: int) -> bool:
        return all(u.kind in "." or (u.kind == "NP" and not u.prep) or u.kind == "NP" for u in self.units[m + 1 : k]) and k - m <= 3


def _at_place(slots: Slots, group: Group) -> None:
    """شهدت طرابلس اشتباكات: what witnesses an event is where it happens."""
    if group and group[0].kinds & {"place", "state", "direction"}:
        slots.preps = {**slots.preps, "في": [group, *slots.preps.get("في", [])]}


def _lend(slots: Slots, verb: Slots) -> None:
    """Add the verb's phrases behind those the noun has of its own."""
    slots.times = slots.times + [t for t in verb.times if t not in slots.times]
    merged = dict(slots.preps)
    for prep, groups in verb.preps.items():
        mine = merged.get(prep, [])
        merged[prep] = mine + [g for g in groups if not any(g[0] is h[0] for h in mine) and g[0].at != slots.owner]
    slots.preps = merged


def _counted(group: Group) -> bool:
    return group[0].quantity is not None


def _can(group: Group, kinds: frozenset[str]) -> bool:
    return not group[0].kinds or bool(group[0].kinds & kinds)
