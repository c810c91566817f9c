"""Captures that are only meant to be: what an agreement provides for, what a campaign is for."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.captures.demanded import demanded
from conflict_events.events.captures.joined_aims import joined_aim, joined_demand
from conflict_events.events.reality.cue_words import imperfect
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.draft import Draft
from conflict_events.text.fold import fold_all

Span = tuple[int, int]
_BESIDE = 2
_URGED = 5  # units between a proposal and what is proposed: whose it is, his name between commas


class Intended:
    """Tells captures that are only meant to be; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        words = table(language, "cues")["intended"]
        lists = {name: fold_all(entries) for name, entries in words.items()}
        self._terms, self._bargains = lists["terms"], lists["bargains"]
        self._campaigns, self._steps, self._ways = lists["campaigns"], lists["steps"], lists["ways"]
        self._nearing, self._aims, self._until = lists["nearing"], lists["aims"], lists["until"]
        self._proposals, self._leading, self._towards, self._hopes = (
            lists[name] for name in ("proposals", "leading", "towards", "hopes")
        )
        self._urges, self._demands = lists["urges"], lists["demands"]
        self._past = fold_all(table(language, "cues")["actual"]["presupposing"])

    def __call__(self, s: Sentence, draft: Draft) -> Span | None:
        """Return the raw span of the word that makes a capture an intention, or None."""
        unit = draft.unit
        if draft.type != "capture" or draft.hit.verb:
            return None
        if (proposal := self._proposed(s, unit)) is not None or unit.prep in self._past:
            return None if proposal is None else (s.tokens[proposal.i].core, s.tokens[proposal.i].end)
        before = s.units[unit.at - 1] if unit.at else None
        if before is not None and self._opens(s, before, unit):
            return s.tokens[before.i].start, s.tokens[before.j - 1].end
        if (joined := _joined(s, unit)) is not None:
            return joined
        if before is not None and before.kind in ("V", "NP") and not unit.prep and self._sought(s, before):
            return s.tokens[before.i].core, s.tokens[before.j - 1].end
        if unit.prep == "ب" and (urged := self._urged(s, unit.at)) is not None:
            return s.tokens[urged.i].core, s.tokens[urged.j - 1].end
        if before is not None and before.kind == "NP" and not unit.conj and self._leads(s, before, draft):
            return s.tokens[before.i].core, s.tokens[before.j - 1].end
        return self._provided_for(s, draft)

    def _opens(self, s: Sentence, before: Unit, unit: Unit) -> bool:
        """حتى | تحرير المدينة, سيتم | تسليم الميناء: whether what stands right before opens what is yet to be."""
        if before.kind == "S":
            return s.tokens[before.head].form in self._until and not _ended_so(s, before, unit)
        return before.kind == "F" and s.tokens[before.head].future and not unit.conj

    def _proposed(self, s: Sentence, unit: Unit) -> Unit | None:
        """مفاوضات بشأن | تسليم, تتقدم نحو | تحرير: return what says that a capture is talked of, or on the way."""
        if unit.prep in self._towards:
            return s.units[unit.at - 1] if unit.at else None
        if not unit.prep and unit.at and s.tokens[unit.first - 1].base in self._hopes:  # على أمل | الإفراج عنهم
            return s.units[unit.at - 1]
        if unit.prep not in self._leading or unit.conj:
            return None
        for before in reversed(s.units[max(unit.at - _BESIDE, 0) : unit.at]):
            if before.kind in ("NP", "F") and s.tokens[before.head].base in self._proposals:
                return before  # جدد دعوته إلى: one with its verb
            if before.kind != "NP":
                return None
        return None

    def _sought(self, s: Sentence, before: Unit) -> bool:
        """تستهدف تحرير المدينة, لقرب سقوط العاصمة: whether the word right before says that it is yet to be."""
        if before.kind == "V":
            return s.tokens[before.head].base in self._aims
        return before.j - before.i == 1 and s.tokens[before.head].base in self._nearing

    def _leads(self, s: Sentence, before: Unit, draft: Draft) -> bool:
        """Whether the noun before is what the capture is the aim of: عملية تحرير المدينة, لاستكمال تطهير الحي."""
        last = s.tokens[before.j - 1].base
        if draft.unit.prep:
            leads = not self._ways.isdisjoint((s.tokens[before.head].base, last))  # الجهود الرامية | إلى تحرير
            return draft.unit.prep == "الي" and leads  # في الطريق إلى تحرير
        if before.prep in self._past or s.tokens[before.j - 1].pron:
            return False
        if before.prep == "ل" and s.tokens[before.head].base in self._steps:
            return True
        if s.tokens[before.j - 1].det:
            return False  # أعلنت قيادة العمليات | تحرير البلدة
        return last in self._campaigns and draft.pattern.subtype == "territory"

    def _urged(self, s: Sentence, at: int) -> Unit | None:
        """إقناع المتمردين | بتسليم المدينة, مقترح المبعوث بالانسحاب: return the proposal or promise of a phrase."""
        for unit in reversed(s.units[max(at - _URGED, 0) : at]):
            if unit.kind not in ("NP", ".") or unit.prep == "ب":  # بأمر من القضاء | بتوقيف
                return None
            if any(s.tokens[k].base in self._urges for k in range(unit.i, unit.j)):
                return unit
        return None

    def _provided_for(self, s: Sentence, draft: Draft) -> Span | None:
        """يقضي الاتفاق بتسليم البلدة وإطلاق سراح المختطفين: what an agreement or a plan holds is yet to come."""
        if (demand := demanded(s, draft.unit, self._demands)) is not None:
            return s.tokens[demand.i].core, s.tokens[demand.j - 1].end
        for unit in reversed(s.units[: draft.unit.at]):
            comma = unit.kind == "." and draft.unit.conj and s.tokens[unit.head].form in COMMAS
            if (unit.kind in "S." and not comma) or unit.prep in self._past:
                return None
            if unit.kind == "V":
                if s.tokens[unit.head].base not in self._terms:
                    return None
                slots = s.grammar.verb(unit.at)
                subjects = [
                    *s.units[max(unit.at - _BESIDE, 0) : unit.at],  # بموجب اتفاق مع الجانب الروسي | يقضي
                    *slots.agent[:1],
                    *slots.patient[:1],
                    *([slots.antecedent] if slots.antecedent is not None else []),
                ]
                if any(s.tokens[u.head].base in self._bargains for u in subjects):
                    return s.tokens[unit.i].core, s.tokens[unit.j - 1].end
                return None
        return None


def _joined(s: Sentence, unit: Unit) -> Span | None:
    """Return the ل of the aim that an act is joined to, or the verb that demands both."""
    if (aim := joined_aim(s, unit)) is not None:
        return s.tokens[aim.i].start, s.tokens[aim.i].core
    demand = joined_demand(s, unit)
    return None if demand is None else (s.tokens[demand.i].core, s.tokens[demand.j - 1].end)


def _ended_so(s: Sentence, until: Unit, unit: Unit) -> bool:
    """بقي محتجزا حتى إطلاق سراحه, قاد الحركة حتى | اعتقاله: whether حتى tells when something past was over."""
    verb = next((u for u in reversed(s.units[: until.at]) if u.kind in "VF"), None)
    whose = any(t.pron or s.grammar.words.resumed(t) for t in s.tokens[unit.i : unit.j + 1])  # الإفراج | عنه
    if verb is None or not whose or s.tokens[verb.head].future or "negation" in s.tokens[verb.head].tags:
        return False
    head = s.tokens[verb.head]
    return not imperfect(head) and (verb.kind == "V" or head.base in s.grammar.words.still)
