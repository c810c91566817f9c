"""Grammatical slots of a trigger: subject, object, genitive, prepositional phrases, and what light verbs lend it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.scanned import Scan
from conflict_events.patterns.walks.unit_row import Group

ACTORS = frozenset(
    {"group", "state", "armed", "person", "org", "gent", "title", "person_name", "org_name", "outlet"},
)
"""Kinds of phrases that can do something."""
FORCES = frozenset({"armed", "force", "group"})
"""Kinds of phrases that take places."""
_GUNS, _MEANS = frozenset({"weapon", "armed"}), frozenset({"weapon", "vehicle"})
_SERVES = frozenset({"person", "title"})
_OWNED = frozenset({"weapon", "thing"})  # استهداف 12 هدفا | للمتمردين
HIT = frozenset({"place", "vehicle", "vessel"})
"""Kinds of things that a comma may part from who strikes them."""
STRUCK_OR_FIRED = HIT | {"weapon"}
"""The same, or what is fired at them."""
_HOUSE, _MEN = frozenset({"place", "org"}), frozenset({"person", "gent"})
_BEARER = frozenset({"title", "person_name"})
_GENT = frozenset({"gent"})
_ON = "علي"
_BACK = ("من", "ب", "ل")
_OVER = 2  # units, with one between
STRIKERS = ACTORS | {"weapon"}
"""Kinds of phrases that strike, or are what strikes."""
LIKE_SUBJECT = ACTORS | {"weapon", "speech", "outlet_noun"}
"""Kinds of phrases that stand as subjects of the verbs of news."""


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
        means: Object of a verb of using that governs it (استخدم الجيش المروحيات في قصف).
        claimant: Subject of a claim of responsibility for it.
        sufferer: Subject of a verb of suffering that carries it (تعرض X لهجوم).
        aim: Object of a verb that says what the noun hits (الهجوم استهدف X).
        aimed: The pronoun on such a verb, where it points to what the noun hits (هجوم استهدفه).
        bare: Groups of phrases behind it that no preposition governs.
        resumed: Prepositions with a pronoun that points back (سيطر عليها).
        scene: What witnesses it (شهدت طرابلس اشتباكات): where it happens.
        pronoun: The pronoun of the last of them.
        antecedent: The phrase that its relative clause describes.
        outer: Slots of the verb that governs an event noun.
        carriers: Names of the light or control classes it stands under, nearest first.
        passive: Whether a verb is read as passive.
        undergone: Whether it is a masdar that says what befalls and takes no doer in idafa (مقتل).
        of_kin: Whether somebody's kin stand in idafa behind it, so that ل tells whose they are.
        done: Whether its own clause tells that it was carried out (هجوم نفذه مسلحون).
        owner: Index of its own unit.
        parted: Units of a bracket, or of a clause that tells who leads them, right behind who stands in idafa.
    """

    agent: Group = field(default_factory=list)
    patient: Group = field(default_factory=list)
    genitive: Group = field(default_factory=list)
    preps: dict[str, list[Group]] = field(default_factory=dict)
    times: list[Unit] = field(default_factory=list)
    light: Group = field(default_factory=list)
    said: Group = field(default_factory=list)
    means: Group = field(default_factory=list)
    claimant: Group = field(default_factory=list)
    sufferer: Group = field(default_factory=list)
    aim: Group = field(default_factory=list)
    aimed: str = ""
    bare: list[Group] = field(default_factory=list)
    resumed: list[str] = field(default_factory=list)
    scene: Group = field(default_factory=list)
    pronoun: str = ""
    antecedent: Unit | None = None
    outer: Slots | None = None
    carriers: list[str] = field(default_factory=list)
    passive: bool = False
    undergone: bool = False
    of_kin: bool = False
    done: bool = False
    owner: int = -1
    parted: int = 0

    @property
    def second(self) -> Group:
        """What a masdar befalls, behind its doer in idafa: تفجير المتمردين | منازل خصومهم."""
        if not self.genitive or len(self.bare) < 2 or self.genitive is not self.bare[0]:
            return []
        if self.undergone and not (self.genitive[0].kinds & FORCES and "place" in self.bare[1][0].kinds):
            return []  # but فقدان الجيش | عدة بلدات
        if len(self.genitive) > 1 and "event" in self.genitive[-1].kinds and not self.genitive[-1].kinds & FORCES:
            return []  # مقتل 300 شخص وتشريد | ألفين آخرين: the second number is the second masdar's
        if self.genitive[0].kinds >= _HOUSE and not (self.genitive[0].definite or self.genitive[0].kinds & FORCES):
            return []  # أثار قصف مستشفى | غضبا
        group = self.bare[1]
        if _tells_who(self.genitive[-1], group[0]) or (counted(self.genitive) and group[0].kinds == _GENT):
            return []  # اعتقال 11 "مطلوبا" | فلسطينيا
        deed = "event" in group[0].kinds and "org" not in group[0].kinds  # but قصف المقاتلين | تجمعا
        close = self._close(group[0], self.genitive[-1]) and not (deed or "direction" in group[0].kinds)
        return group if close and self.genitive[0].kinds & LIKE_SUBJECT else []

    def _close(self, unit: Unit, doer: Unit) -> bool:
        """Whether what a masdar befalls stands right behind its doer, a time, or the comma before a place, between."""
        gap = unit.at - doer.at - self.parted  # قصف التنظيم (كذا) | القرية
        if gap == _OVER:  # اعتقال تركيا منذ شهر | جنديين; تحرير الجيش، | سلسلة جبال
            place = bool(unit.kinds & STRUCK_OR_FIRED) and not unit.kinds & ACTORS and bool(doer.kinds & FORCES)
            place = place and not self._left(doer.at + 1)
            people = unit.quantity is not None and bool(unit.kinds & _MEN) and bool(doer.kinds & FORCES)
            return place or people or any(t.at == doer.at + 1 for t in self.times)
        timed = gap == 2 * _OVER and any(t.at == doer.at + _OVER for t in self.times)  # إطلاقه، السبت، | صاروخا
        return gap == 1 or timed or (gap == _OVER + 1 and self._backed(doer))

    def _backed(self, doer: Unit) -> bool:
        """استعادة القوات المدعومة من التحالف | البلدة: whether a participle and who backs it stand behind a doer."""
        backers = (g[0] for prep in _BACK for g in self.preps.get(prep, ()))
        return bool(doer.kinds & FORCES) and any(u.at == doer.at + _OVER and u.kinds & ACTORS for u in backers)

    def add(self, scan: Scan) -> None:
        """Add the times and the phrases of one more walk, which tells of the same."""
        self.times = self.times + scan.times
        for prep, groups in scan.preps.items():
            self.preps.setdefault(prep, []).extend(groups)

    def _left(self, at: int) -> bool:
        """إخراج المسلحين من حلب | آخر معاقلهم: whether a place that somebody leaves stands there, told of behind it."""
        return any(g[0].at == at and "place" in g[0].kinds for g in self.preps.get("من", ()))

    @property
    def doer(self) -> Group:
        """Who does what a masdar says, in idafa behind it, where something else tells what it befalls.

        أسر الحوثيين | ثلاثة جنود; إفراج الحركة | عن معتقلين; وقع جنود في أسر الحركة.
        """
        about = any(g[0].at == self.genitive[-1].at + 1 for g in self.preps.get("عن", ())) if self.genitive else False
        return self.genitive if self.second or self.recipient or about or self.sufferer else []

    @property
    def recipient(self) -> Group:
        """What a masdar with its doer in idafa befalls, behind ل: اقتحام القوات | للسجن, but اقتحام مركز للشرطة."""
        first = self.genitive[0] if self.genitive else None
        if self.of_kin or (first is not None and self.undergone and _serves(first)):  # قتل الأخ الأكبر | للرئيس
            return []
        owned = first is not None and "place" in first.kinds and not (first.definite and first.kinds & LIKE_SUBJECT)
        if first is not None and not first.definite:  # خطف أربعة عناصر شرطة | لمديرية كذا
            owned = owned or bool(first.kinds & _OWNED) or first.quantity is not None
            owned = owned and not self._flies_at(first)
        joined = len(self.genitive) > 1 and "event" in self.genitive[-1].kinds  # اعتقال العشرات وتدمير أهداف | للجماعة
        groups = self.preps.get("ل", ()) if self.genitive and not owned and not joined else ()
        return next((g for g in groups if self._behind(g[0], self.genitive[-1])), [])

    def _behind(self, unit: Unit, doer: Unit) -> bool:
        """اعتقال الجيش | في القرية أمس | للقيادي: whether only a place or a time parts whom it befell from its doer."""
        if unit.at == doer.at + 1 + self.parted:
            return True
        if unit.at < doer.at or not (doer.kinds & FORCES and unit.kinds & (ACTORS | HIT)):
            return False
        places = (g[0] for g in (*self.preps.get("في", ()), *self.preps.get("ب", ()), *self.bare))
        told = {u.at for u in (*self.times, *places) if "place" in u.kinds or u.kind == "T" or "direction" in u.kinds}
        return told.issuperset(range(doer.at + 1, unit.at))

    def _flies_at(self, first: Unit) -> bool:
        """استهداف صاروخ | لجسر: whether ل behind a weapon names what cannot own it, and so is hit."""
        at = next((g[0] for g in self.preps.get("ل", ()) if g[0].at == first.at + 1), None)
        alone = "weapon" in first.kinds and first.quantity is None
        return alone and at is not None and bool(at.kinds & HIT) and at.kinds.isdisjoint(ACTORS)

    def take(self, scan: Scan) -> None:
        """Take over what stands behind the trigger; a doer behind من قبل is its agent."""
        self.preps, self.times, self.resumed, self.bare = scan.preps, scan.times, scan.resumed, scan.bare
        self.pronoun = scan.pronoun
        for doer in scan.preps.get("by", ()):
            gun = doer[0].kinds == _GUNS and doer[0].j - doer[0].i == 1  # but على يد مدفعية الجيش
            if gun or (doer[0].kinds & _MEANS and not doer[0].kinds & ACTORS):
                self.preps.setdefault("ب", []).append(doer)  # بواسطة عبوة لاصقة
            else:
                self.agent = self.agent or doer

    def happens_at(self, group: Group) -> None:
        """Add where it happens: شهدت طرابلس اشتباكات: what witnesses an event is its place."""
        bare = (
            bool(group) and not group[0].kinds and group[0].definite and group[0].j - group[0].i == 1
        )  # a word that no list has
        if group and (bare or group[0].kinds & {"place", "state", "direction"}):
            self.scene = group

    def points_at(self, verb: Slots) -> None:
        """هجوم شنه المسلحون عليها: what a pronoun behind the verb that carries an attack means is what it hits."""
        if _ON in verb.resumed and not self.resumed and _ON not in self.preps:
            self.resumed, self.pronoun = [_ON], verb.pronoun

    def borrow(self, lender: Slots, *, times: bool = True, preps: frozenset[str] | None = None) -> None:
        """Add the phrases of a verb, or of a joined noun, behind those of its own; its times, if they hold.

        Args:
            lender: Slots of the verb or noun.
            times: Whether its times hold here.
            preps: The prepositions whose phrases hold here; None for all.
        """
        if times:
            self.times = self.times + [t for t in lender.times if t not in self.times]
        if preps is not None:
            lender = replace(lender, bare=[], preps={p: g for p, g in lender.preps.items() if p in preps})
        self.bare = self.bare + [g for g in lender.bare if "direction" in g[0].kinds and g not in self.bare]
        merged = dict(self.preps)
        for prep, groups in lender.preps.items():
            mine = merged.get(prep, [])
            merged[prep] = mine + [g for g in groups if not any(g[0] is h[0] for h in mine) and g[0].at != self.owner]
        self.preps = merged


def counted(group: Group) -> bool:
    """Whether a number counts the first phrase of a group."""
    return group[0].quantity is not None


def like_subject(group: Group) -> bool:
    """Whether a group can be the subject of a verb of news; a phrase of unknown kind can."""
    return not group[0].kinds or bool(group[0].kinds & LIKE_SUBJECT)


def _tells_who(named: Unit, unit: Unit) -> bool:
    """اغتيال العقيد فلان | مدير الأمن: whether an office right behind a name only tells who bears it."""
    one = bool(named.kinds & _BEARER) and not named.kinds & FORCES - {"armed"}
    office = unit.definite and "title" in unit.kinds and unit.at == named.at + 1
    return one and office and not (unit.conj or unit.prep or unit.trigger or unit.quantity)


def _serves(unit: Unit) -> bool:
    """مقتل مستشار | للرئيس: whether somebody whom death befalls has a master behind ل, and does nothing to him."""
    return unit.quantity is None and not unit.definite and bool(unit.kinds & _SERVES)
