"""Slots of verbs: who stands before and behind them, in which voice, and whose subject they take over."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.verb_slots.agreement import agree, many_did_it, of_no_time, told_of_her
from conflict_events.patterns.verb_slots.all_described import all_described
from conflict_events.patterns.verb_slots.alone_behind import acts, own_forces
from conflict_events.patterns.verb_slots.apposed_names import without_offices
from conflict_events.patterns.verb_slots.bare import (
    acts_like,
    behind_pronoun,
    beyond_event,
    core,
    is_object,
    kills,
    lone,
    no_object,
    nth,
    only_passive,
    parties,
    passive,
    raided,
    upright,
)
from conflict_events.patterns.verb_slots.befallen import goes_in, hits_past_comma, mines, objects
from conflict_events.patterns.verb_slots.but_they import but_they
from conflict_events.patterns.verb_slots.carried_past import doer_past, goes_on
from conflict_events.patterns.verb_slots.clause_fronts import front
from conflict_events.patterns.verb_slots.clause_objects import whoever_behind
from conflict_events.patterns.verb_slots.handed_to import hand_over
from conflict_events.patterns.verb_slots.idafa_tails import befallen_in_idafa
from conflict_events.patterns.verb_slots.inner_clauses import goes_on_with, may_go_on
from conflict_events.patterns.verb_slots.joined_verbs import befell_both, behind, share_object
from conflict_events.patterns.verb_slots.never_in_person import befell_others
from conflict_events.patterns.verb_slots.not_doers import many_meant, no_doer, one_alone, quality, who_fires
from conflict_events.patterns.verb_slots.only_objects import unfit
from conflict_events.patterns.verb_slots.outlet_lines import without_outlet
from conflict_events.patterns.verb_slots.owed import doer_last, owed
from conflict_events.patterns.verb_slots.own_doers import doerless, elsewhere, goes_on_behind, other_gender, then
from conflict_events.patterns.verb_slots.own_sufferers import in_clause, own_sufferer, sufferer_before
from conflict_events.patterns.verb_slots.past_commas import own_past_comma
from conflict_events.patterns.verb_slots.plural_goers import in_same_description, they_do, those_befallen
from conflict_events.patterns.verb_slots.pointing_back import befell_in_it, done_in, means_another, suffered
from conflict_events.patterns.verb_slots.shared_times import shared_times
from conflict_events.patterns.verb_slots.sides import sides
from conflict_events.patterns.verb_slots.taken_up import opener_of, others_meant, taken_up, without_sayer
from conflict_events.patterns.verb_slots.topics import described_topic, in_its_clause, not_of_topic, topic
from conflict_events.patterns.verb_slots.was_doing import sets_about, was_doing, who_is
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.harmed_in import harmed_behind
from conflict_events.patterns.walks.scanned import Scan
from conflict_events.patterns.walks.slots import ACTORS, Slots, counted
from conflict_events.patterns.walks.unit_row import REACH, Group


class Verbs:
    """Works out the slots of verbs.

    Args:
        clauses: The sentence.
        slots_of: Gives the slots of another verb, by its unit.
    """

    def __init__(self, clauses: Clauses, slots_of: Callable[[int], Slots]) -> None:
        self._clauses, self._slots_of = clauses, slots_of
        self._units, self._walker = clauses.units, clauses.walker

    def fill(self, k: int, slots: Slots, voice: str, number: str) -> None:
        """Fill the slots of the verb at unit k.

        Args:
            k: Its unit.
            slots: Where to put what is found.
            voice: "active", "passive", or "either" where the letters leave it open (قتل).
            number: "s" singular, "p" plural or dual, "1" first person, "j" jussive.
        """
        scan = behind(self._clauses, k)
        if voice == "either":
            share_object(self._clauses, k, scan)
        if voice == "either" and not self._clauses.head(k).pron and not self._clauses.carries(k):
            # قتل الرقيب في انفجار عبوة ناسفة
            scan.bare = [g for g in scan.bare if counted(g) or not beyond_event(self._clauses, k, g[0].at)]
            scan.bare = without_offices(self._clauses, scan.bare)
        scan.bare = parties(self._clauses, k, objects(self._clauses, k, scan) if voice != "active" else scan.bare)
        slots.owner = k
        slots.take(scan)
        slots.antecedent = not_of_topic(self._clauses, k, of_no_time(self._walker.antecedent(k), slots))
        if slots.antecedent is None and (was := was_doing(self._clauses, k)) is not None:
            slots.agent, slots.antecedent = slots.agent or [was[0]], was[1]
        before = self._subject(k, slots, scan, voice, number)
        self._circumstances_before(k, slots, before)
        if voice == "passive":
            told = slots.antecedent is not None and not slots.antecedent.kinds & ACTORS
            away = slots.antecedent is not None and ("ب" in slots.resumed or (bool(slots.resumed) and told))
            own = own_sufferer(self._clauses, k, slots)
            passive(slots, None if own else sufferer_before(self._clauses, self._slots_of, k) if away else before)
        elif slots.antecedent is not None:
            self._relative(slots, slots.antecedent, voice)
        else:
            self._plain(slots, before, voice, number)
            befallen_in_idafa(self._clauses, slots, before)
            hand_over(self._clauses, slots)
        slots.agent, slots.patient = all_described(self._clauses, k, slots)
        slots.patient = slots.patient or (harmed_behind(self._walker, k, slots) if before is None else [])
        if voice == "passive" and before is None and slots.antecedent is None:
            slots.patient = slots.patient or befell_both(self._clauses, k)

    def _subject(self, k: int, slots: Slots, scan: Scan, voice: str, number: str) -> Group | None:
        """Return what stands before the verb as its subject, or the subject it takes over from a verb before it."""
        if slots.antecedent is not None or doerless(self._clauses, k):
            return None if slots.antecedent is None else [slots.antecedent]
        before = (
            taken_up(self._clauses, self._slots_of, k, opener := opener_of(self._clauses, k))
            or owed(self._clauses, self._slots_of, k)
            or but_they(self._clauses, self._slots_of, k)
            or sets_about(self._clauses, self._slots_of, k)
            or described_topic(self._clauses, k)
            or self._before(k, scan, number)
            or goes_on(self._clauses, self._slots_of, k, scan.bare)
        )
        let_go = "عن" in slots.resumed and self._befell(k)  # اعتقل الناشط | وأفرج عنه
        if before is None and (let_go or befell_in_it(self._clauses, slots, scan.bare)):
            return None
        joined = self._units[k].conj or then(self._clauses, k) or goes_on_behind(self._clauses, k, scan.bare)
        if before is None and (joined or (not scan.bare and self._walker.and_had(k))):
            before = in_same_description(self._clauses, k) or self._continued(k, scan.bare, number)
        if before is None and voice != "passive" and self._names_none(k, scan.bare, number):
            before = self._dropped(k)
        before = without_sayer(self._clauses, self._slots_of, k, opener, before)
        if before is None or lone(self._clauses, k, before):
            return None
        return None if number == "p" and voice == "active" and one_alone(self._clauses, k, before) else before

    def _names_none(self, k: int, bare: list[Group], number: str) -> bool:
        """Whether what stands behind a verb names nobody who does it, nor what stands right before it."""
        if self._units[k - 1].empty:
            return False  # قال مصدر إن | عشرة قتلوا
        return not bare or number == "p" or unfit(self._clauses, k, bare[0]) or is_object(self._clauses, k, bare[0])

    def _before(self, k: int, scan: Scan, number: str) -> Group | None:
        """Return the subject before a verb; behind a comma a verb with its own subject behind it opens a clause."""
        bare = scan.bare
        if self._units[k].conj or then(self._clauses, k):
            return None  # وأكد لهم: what stands before و belongs to the clause before
        if bare and acts_like(self._clauses, bare[0]):
            # مسلحون، ظهر أمس، اغتالوا: a plural verb has its subject before it
            opens = self._walker.after_comma(k) and number != "p" and not hits_past_comma(self._clauses, k)
            first = self._walker.before(k) if scan.topical else None  # قوات الأمن قتلت فيه | ثلاثة مسلحين
            topical = scan.topical and not (first and acts_like(self._clauses, first) and counted(bare[0]))
            if topical or (opens and not counted(bare[0]) and not self._clauses.oblique(bare[0])):
                return None
        return without_outlet(self._clauses, k, self._walker.before(k))

    def _continued(self, k: int, bare: list[Group], number: str) -> Group | None:
        """Return the doer of the verb that this one is joined to: قتلت القوات 27 وأسرت 15."""
        previous = self._previous(k)
        past = doer_past(self._clauses, self._slots_of, k, previous, bare)
        if past or previous is None or (bare and number in "sj" and not self._continues(k, previous, bare)):
            return past
        done = previous.agent or (previous.passive and self._clauses.head(previous.owner).tags)
        if not bare and number in "sj" and done and not agree(self._clauses, k, previous.owner):
            return None  # قال متحدث إن قواته لم تقصف ونفى: he denies, not his forces
        befallen = None if bare else those_befallen(self._clauses, k, previous)  # حطموا نوافذ | وألقوا القنابل
        theirs = they_do(self._clauses, k, previous, bare)  # احتجزوا صيادين | وهددوا بقتلهم
        meant = [u for u in previous.patient if not theirs and (previous.passive or u.kinds & ACTORS)]
        return who_fires(self._clauses, k, befallen or previous.agent or meant)

    def _previous(self, k: int) -> Slots | None:
        """Return the slots of the verb whose clause verb k continues behind و."""
        for m in range(k - 1, max(k - 1 - REACH, -1), -1):
            unit = self._units[m]
            if unit.kind == "V" and goes_on_with(self._clauses, self._slots_of, k, m):
                return self._slots_of(m)
            if unit.kind == "S" and self._walker.form(unit) in self._clauses.words.parallel:
                return None
        return None

    def _befell(self, k: int) -> bool:
        """Whether the verb whose clause verb k continues is a passive with whom it befell."""
        previous = self._previous(k) if self._units[k].conj else None
        return previous is not None and previous.passive and bool(previous.patient)

    def _continues(self, k: int, previous: Slots, bare: list[Group]) -> bool:
        """Whether a joined verb has the same doer: it agrees, and what follows cannot be a new subject."""
        happens = "light_happen" in self._clauses.carries(k)  # انهزم التنظيم ووقع | 15 من عناصره في الأسر
        if happens or mines(self._clauses, k, bare) or not may_go_on(self._clauses, k, previous):
            return False
        if not counted(bare[0]):
            theirs = no_doer(self._clauses, k, bare[0][0])
            joins = self._units[k].conj or then(self._clauses, k) or goes_on_behind(self._clauses, k, bare)
            joined = joins and bool(bare[0][0].kinds) and not acts_like(self._clauses, bare[0])
            return self._clauses.oblique(bare[0]) or ((theirs or joined) and agree(self._clauses, k, previous.owner))
        befell = upright(self._clauses, bare[0]) or befell_others(self._clauses, k, previous)
        return not befell and agree(self._clauses, k, previous.owner)

    def _dropped(self, k: int) -> Group | None:
        """Return the subject that a verb without one takes over: the doer of the last verb that agrees with it."""
        for m in range(k - 1, max(k - 1 - REACH, -1), -1):
            if self._units[m].kind == "V" and (not self._walker.in_aside(m) or in_its_clause(self._clauses, m, k)):
                if others_meant(self._clauses, self._slots_of, m):
                    return None  # ذكر سكان أنهم اقتحموا المنازل | وخطفوا شبانا
                verb = self._slots_of(m)
                doer = many_meant(self._clauses, k, acts(self._clauses, k, verb), verb.patient)
                if doer and agree(self._clauses, m, k):
                    return doer
            elif self._units[m].kind == "S" and (told := topic(self._clauses, m, k)):
                return told
            elif self._units[m].kind == "F" and (told := who_is(self._clauses, m, k)) is not None:
                return told if agree(self._clauses, m, k) else None
        return None

    def _circumstances_before(self, k: int, slots: Slots, before: Group | None) -> None:
        """Read the time and place that open a clause: ومساء الجمعة، أعلن …; verbs joined by و share them."""
        if self._units[k].conj:
            slots.times += shared_times(self._clauses, k, slots, self._previous(k), before)
            return
        front(self._clauses, k, slots)

    def _relative(self, slots: Slots, antecedent: Unit, voice: str) -> None:
        """Read a relative clause: its subject is what it describes, unless a pronoun points back to that."""
        bare, pron = in_clause(self._clauses, slots), self._clauses.head(slots.owner).pron
        if voice == "either" and suffered(self._clauses, slots, bare):  # كمينا قُتل فيه أربعة جنود
            slots.passive, slots.patient = True, bare[0]
        elif not bare and elsewhere(self._clauses, slots, antecedent, pron):
            slots.agent = [antecedent]
        elif done_in(self._clauses, slots, antecedent, bare):
            slots.agent, slots.patient = self._dropped(slots.owner) or [], bare[0]
        elif many_did_it(self._clauses, slots.owner, pron or slots.pronoun):  # المسلحين الذين هاجموه
            slots.agent, slots.patient = [antecedent], nth(bare, 0)
        elif pron or (slots.resumed and not means_another(self._clauses, slots, antecedent)):  # هجوم شنه مسلحون
            told = bool(bare) and bare[0][0].trigger and "speech" in antecedent.kinds  # بيانا أكد فيه مقتل جندي
            told = told or quality(self._clauses, slots.owner, bare)
            slots.agent = slots.agent or nth([] if told else bare, 0) or self._unnamed(slots.owner, voice)
            slots.patient = [antecedent] if pron else nth(bare, 1 - told)
        elif own_forces(self._clauses, slots, bare) or other_gender(self._clauses, slots.owner, bare, voice):
            slots.agent, slots.patient = bare[0], nth(bare, 1) or [antecedent]
        elif bare and not (voice == "either" and only_passive(self._clauses, slots.owner)):  # الذي حُبس
            slots.agent, slots.patient = [antecedent], bare[0]
        elif voice == "active":
            slots.agent = [antecedent]
        else:  # الإقليم الذي سُجن | قادته
            passive(slots, bare[0] if own_sufferer(self._clauses, slots.owner, slots) else [antecedent])

    def _unnamed(self, k: int, voice: str) -> Group:
        """Return the doer that a verb with a pronoun takes over: خطف الفصيل طبيبا كان قد هدده."""
        behind = self._units[k + 1].kind if k + 1 < len(self._units) else ""
        where = {"علي", "في"} if voice == "active" else {"علي"}  # المناطق التي سيطر عليها, بيانا قالت فيه
        points = (
            behind != "R"
            and self._clauses.head(k).stem not in self._clauses.words.befallen
            and (self._clauses.head(k).pron or not where.isdisjoint(self._slots_of(k).resumed))
        )
        return (self._dropped(k) or []) if points else []

    def _plain(self, slots: Slots, before: Group | None, voice: str, number: str) -> None:
        bare = core(slots)
        if voice == "either" and only_passive(self._clauses, slots.owner):
            passive(slots, before)
        elif before is not None:
            self._subject_first(slots, before, voice)
        elif doer_last(self._clauses, slots.owner, bare):
            slots.agent, slots.patient = slots.agent or bare[1], bare[0]
        elif bare and not counted(bare[0]) and self._clauses.oblique(bare[0]):
            slots.patient = bare[0]
        elif number == "p" or told_of_her(self._clauses, slots.owner):  # قتلوا: the verb has its subject in its ending
            slots.patient = nth(bare, 0)
        elif voice == "active" or number == "1":
            slots.agent, slots.patient = sides(self._clauses, slots.owner, bare)
        elif bare:
            self._verb_first(slots)

    def _subject_first(self, slots: Slots, before: Group, voice: str) -> None:
        pron = self._clauses.head(slots.owner).pron
        bare = core(slots) or ([] if pron else own_past_comma(self._clauses, slots.owner, before))
        if bare and voice != "active" and not pron and no_object(self._clauses, slots.owner, before, bare[0]):
            bare = []  # جندي قتل | واثنان أصيبا
        whole = self._units[slots.owner].j - self._units[slots.owner].head > 1  # أطلقوا النار
        if behind_pronoun(self._clauses, slots.owner, bare):
            slots.agent, slots.patient = slots.agent or bare[0], before if before[-1].at == slots.owner - 1 else []
        elif voice == "active" or bare or pron or whole or whoever_behind(self._clauses, slots.owner):
            slots.agent, slots.patient = slots.agent or before, nth(bare, 0)
        else:
            slots.passive, slots.patient = True, before

    def _verb_first(self, slots: Slots) -> None:
        """قتل الجيش 11 جهاديا against قتل 25 فلسطينيا: two phrases make it active, a lone person passive."""
        bare = core(slots)
        paired = len(bare) > 1 and (not counted(bare[0]) or raided(self._clauses, bare[0], bare[1]))
        if mines(self._clauses, slots.owner, bare) or goes_in(self._clauses, slots.owner, bare):
            slots.agent, slots.patient = slots.agent or bare[0], nth(bare, 1)
        elif kills(self._clauses, slots.owner, bare) or (paired and acts_like(self._clauses, bare[0])):
            slots.agent, slots.patient = slots.agent or bare[0], bare[1]
        elif self._clauses.head(slots.owner).pron:
            slots.agent = slots.agent or bare[0]
        else:
            slots.passive, slots.patient = True, bare[0]
