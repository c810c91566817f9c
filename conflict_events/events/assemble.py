"""Assemble the events of one sentence: who says what, how many, when, where, how real, and what they share."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.entities.words.number_words import NumberGrammar
from conflict_events.events.attribution.adverbs import without_dependent
from conflict_events.events.attribution.channels import recognises, said_all_the_same, without_sources_told
from conflict_events.events.attribution.closing_documents import close_in_documents
from conflict_events.events.attribution.content_end import ATTRIBUTION
from conflict_events.events.attribution.days_after import forget_days_after
from conflict_events.events.attribution.days_of_speech import count_from_saying
from conflict_events.events.attribution.denied_past_documents import deny_past_documents
from conflict_events.events.attribution.frames import frame
from conflict_events.events.attribution.more_channels import who_carries
from conflict_events.events.attribution.no_sayings import no_saying, opens_so, takes_for
from conflict_events.events.attribution.one_content import without_shared_words
from conflict_events.events.attribution.pointing import takes_it_up
from conflict_events.events.attribution.recorded import date_recorded
from conflict_events.events.attribution.saying_days import date_saying
from conflict_events.events.attribution.saying_places import said_where
from conflict_events.events.attribution.sayings import (
    attribute,
    outside_their_words,
    own_words,
    uncount_joint,
    without_echoes,
)
from conflict_events.events.attribution.speech import speech
from conflict_events.events.attribution.split_names import part_of_a_name
from conflict_events.events.attribution.titles import title_before_name
from conflict_events.events.attribution.unnamed_sayers import speakers_of_joined
from conflict_events.events.attribution.unsaid import says_nothing
from conflict_events.events.attribution.voices import who_speaks
from conflict_events.events.attribution.zones import content_span
from conflict_events.events.captures.far_objects import taken_late
from conflict_events.events.captures.fates import without_fate
from conflict_events.events.captures.intended import Intended
from conflict_events.events.captures.told_held import besides_held
from conflict_events.events.casualties.announced import announced
from conflict_events.events.casualties.companions import with_companions
from conflict_events.events.casualties.losses import inflicted, not_their_own, only_means
from conflict_events.events.casualties.made_up_of import without_parts
from conflict_events.events.casualties.massacres import died_alone, with_their_victims
from conflict_events.events.casualties.new_tolls import NewTolls
from conflict_events.events.casualties.operations import carried_out
from conflict_events.events.casualties.other_harm import OtherHarm
from conflict_events.events.casualties.part_of_them import uncount_parts
from conflict_events.events.casualties.victims import point_out
from conflict_events.events.circumstances.joined_across import join_across
from conflict_events.events.circumstances.named_after import spare_namesake
from conflict_events.events.circumstances.of_wounds import date_deaths
from conflict_events.events.circumstances.plans import own_times
from conflict_events.events.circumstances.settings import Settings
from conflict_events.events.circumstances.there_too import set_places
from conflict_events.events.circumstances.time_complements import with_complements
from conflict_events.events.counting.counts import Counter
from conflict_events.events.counting.gapped import other_targets
from conflict_events.events.finished import Finished
from conflict_events.events.none_of_war import NoneOfWar
from conflict_events.events.reality.facts import Facts
from conflict_events.events.reality.sentenced import sentences_nobody, whom_it_sentences
from conflict_events.events.refine import Refiner
from conflict_events.events.sentence import Sentence
from conflict_events.events.sharing.apposed_offices import with_offices
from conflict_events.events.sharing.died_in_care import died_in_care
from conflict_events.events.sharing.fallen_in_wars import fallen_in_wars
from conflict_events.events.sharing.happenings import date_by_happenings
from conflict_events.events.sharing.links import share
from conflict_events.events.sharing.lone_times import lend_lone_time
from conflict_events.events.sharing.when_clauses import share_when
from conflict_events.events.sharing.worst_of_all import worst_of_all
from conflict_events.events.strikes.aimed_by import without_aiming
from conflict_events.events.strikes.announced_own import announced_own
from conflict_events.events.strikes.came_after import forget_days_of_recovery, forget_what_went_before
from conflict_events.events.strikes.fighting import Fighting
from conflict_events.events.strikes.figures import Figures
from conflict_events.events.strikes.intercepted import Intercepted
from conflict_events.events.strikes.measures import Measures
from conflict_events.events.strikes.named_sides import name_from_elsewhere
from conflict_events.events.strikes.one_of_them import name_their_kind
from conflict_events.events.strikes.participles import Participles
from conflict_events.events.strikes.prepared import is_prepared, prepared
from conflict_events.events.strikes.shot_hits import shot_hits
from conflict_events.events.strikes.so_called import struck_so_called
from conflict_events.events.strikes.stopped import stopped
from conflict_events.events.strikes.struck_with import with_their_means
from conflict_events.events.strikes.verbal import Verbal
from conflict_events.languages import table
from conflict_events.patterns.draft import Draft
from conflict_events.text.fold import fold_all

_SAYING = "statement"  # the type of events that are only said: nobody is hit, hurt or taken by them


class Assembler:
    """Finishes the drafts of sentences; immutable once built."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._count = Counter(language)
        self._totals = NumberGrammar.load(language).frame_heads
        self._facts = Facts(language)
        self._other_harm = OtherHarm(language)
        self._intended = Intended(language)
        self._intercepted = Intercepted(language)
        self._refine = Refiner(language)
        self._figures, self._none_of_war = Figures(language), NoneOfWar(language)
        self._fighting = Fighting(language)
        self._measure = Measures(language)
        self._verbal = Verbal(language)
        self._settings = Settings(language)
        self._new_tolls = NewTolls(language)
        self._participles = Participles(language)
        self._speech = speech(language)
        self._elative = fold_all(table(language, "tagging")["elative"])

    def __call__(self, s: Sentence) -> list[Finished]:
        """Return the events of a sentence in trigger order."""
        events: list[Finished] = []
        if not s.drafts:
            return events
        for _, events in self.steps(s):
            if not events:
                break  # what is gone does not come back
        return events

    def steps(self, s: Sentence) -> Iterator[tuple[str, list[Finished]]]:
        """Assemble a sentence step by step.

        Yields:
            Why an event that is gone is gone, and the events that are left.
        """
        events = [event for draft in s.drafts if (event := self._finish(s, draft)) is not None]
        yield "nothing that it says follows it, or it opens otherwise than the pattern asks for", events
        sayings = [e for e in events if e.draft.type == _SAYING]
        deeds = len(sayings) < len(events)  # of most sentences nothing but sayings is read
        for event in sayings:
            outside_their_words(s, event, self._speech)
            who_speaks(s, event, self._speech)
            title_before_name(s, event)
        events = [e for e in events if not (part_of_a_name(e, events) or (deeds and self._unreal(s, e)))]
        yield (
            "it is part of a name that looks like a verb, or a figure of speech: nobody could hit or take that",
            events,
        )
        if deeds:
            events = without_aiming(without_echoes(s, with_their_means(s, self._measure(s, events))))
        yield "it restates an attack that a noun of its clause says, and lends it its target", events
        events = [e for e in events if e.draft.type != _SAYING or not self._unsaid(s, e)]
        yield "nobody says it, or nothing is said", events
        events = without_dependent(s, without_shared_words(s, events, self._speech), self._speech)
        events = without_sources_told(s, events, self._speech)
        events = who_carries(s, events, self._speech)
        close_in_documents(s, events, self._speech)
        for event in events:
            if event.draft.type == _SAYING:
                self._frame(s, event)
        yield "it goes on with a saying of the same speaker, or only relays one", events
        attribute(events)
        deny_past_documents(s, events)
        events = [e for e in events if not own_words(s, e)]
        yield "it is somebody's own speech, and no report of it", events
        speakers_of_joined(s, events, self._speech)
        if deeds:
            events = [e for e in events if not (died_alone(s, e, events) or self._other_harm(s, e))]
        yield "nothing in the sentence tells of an attack or of people hurt, or it tells of an accident", events
        events = with_their_victims(events) if deeds else events
        yield "the massacre before it tells of these dead", events
        if deeds:
            self._complete(s, events)
        self._settle(s, events)
        if deeds:
            with_offices(s, events)
        for event in events:
            event.subtype = self._refine(s, event)
        yield "", events

    def _unsaid(self, s: Sentence, event: Finished) -> bool:
        """Whether a saying is none: nobody says it, or nothing is said."""
        words = self._speech
        return says_nothing(s, event, words) or recognises(s, event, words) or no_saying(s, event, words)

    def _unreal(self, s: Sentence, event: Finished) -> bool:
        """Whether an event is a figure of speech, an attack in words, or the stopping of one."""
        self._intercepted(s, event)
        stopped(s, event)
        none = self._intercepted.stops(s, event) or sentences_nobody(s, event) or self._none_of_war(s, event)
        return none or self._fighting(s, event) or self._figures(s, event) or self._verbal(s, event)

    def _frame(self, s: Sentence, event: Finished) -> None:
        """Set to whom, when and where something was said."""
        frame(s, event, self._speech)
        date_saying(s, event, self._speech)
        said_where(s, event, self._settings, self._speech)

    def _complete(self, s: Sentence, events: list[Finished]) -> None:
        """Complete what was done to whom by what the words of its sentence, and its other events, tell of it."""
        uncount_joint(s, events)
        uncount_parts(s, events)
        name_from_elsewhere(s, events)
        events = besides_held(s, events)
        if strikes := [e for e in events if e.draft.type == "strike"]:
            self._participles(s, strikes)
        point_out(s, events, self._count, self._totals)
        inflicted(s, events)
        carried_out(s, events)
        date_recorded(s, events)
        with died_in_care(s, events, self._settings.tended):
            share(s, events, self._settings)
            fallen_in_wars(s, events)
            date_by_happenings(s, events)
            share_when(s, events)
            lend_lone_time(s, events)
        date_deaths(s, events)
        not_their_own(s, events)
        only_means(events)
        worst_of_all(s, events, self._elative)

    def _settle(self, s: Sentence, events: list[Finished]) -> None:
        """Correct what events share: days that are theirs or not, places joined to theirs."""
        forget_days_after(s, events)
        forget_what_went_before(s, events)
        forget_days_of_recovery(s, events)
        self._new_tolls(s, events)
        for event in events:
            name_their_kind(s, event)
            join_across(s, event)
            without_parts(s, event, self._language)
        count_from_saying(events, s.published)

    def _place(self, s: Sentence, event: Finished) -> None:
        """Set where an event happened; what على governs as a place is no target."""
        targets = event.roles.get("target", [])
        if targets and self._settings.is_setting(s, targets[0]) and not self._settings.hits(s, event.draft, targets[0]):
            suffered = event.draft.slots.sufferer  # تعرضت قافلة لهجوم على الطريق
            event.draft.roles["target"] = suffered
            event.roles["target"] = list(suffered)
            if not suffered:
                del event.roles["target"]
        set_places(s, event, self._settings)

    def _finish(self, s: Sentence, draft: Draft) -> Finished | None:
        content = None
        if draft.type == _SAYING:
            said = content_span(s, draft, self._speech)
            told = said is not None and (opens_so(draft, said[2]) or takes_for(s, draft, self._speech))
            if not told and not takes_it_up(s, draft, self._speech):
                return None
            content = said[:2] if said is not None and told else None
        else:
            self._befell(s, draft)
        hit = draft.hit
        trigger = s.tokens[hit.start].core, s.tokens[hit.end - 1].end
        roles = {role: list(units) for role, units in draft.roles.items() if units}
        event = Finished(draft, trigger, roles, content)
        if draft.pattern.trigger != ATTRIBUTION:  # لم يسفر عن قتلى، بحسب الشرطة: what is said is negated
            event.factuality, event.cues = self._facts(s, draft)
            if event.factuality == "actual" and (cue := self._intended(s, draft)) is not None:
                event.factuality, event.cues = "planned", [cue]
            if event.factuality == "actual" and is_prepared(s, draft):
                event.factuality = "planned"
        if event.factuality == "negated" and said_all_the_same(s, draft, self._speech):
            event.factuality, event.cues = "actual", []
        if draft.type != _SAYING:
            event.amount = self._count(s, draft)
            self._place(s, event)
            if struck_so_called(s, event) and not event.roles.get("place"):
                self._place(s, event)
        times = self._settings.times(s, draft, content or (0, 0)) if draft.slots.times else []
        event.times = with_complements(s, draft, times)
        if content is not None:
            event.times = [t for t in event.times if not content[0] <= t.i < content[1]]
        event.times = own_times(s, event)
        return event

    def _befell(self, s: Sentence, draft: Draft) -> None:
        """Complete who did something, and whom and what it befell, before it is counted, placed and dated."""
        taken_late(s, draft)
        without_fate(s, draft)
        prepared(s, draft)
        announced_own(s, draft)
        other_targets(s, draft)
        shot_hits(s, draft)
        with_companions(s, draft)
        announced(s, draft, self._language)
        spare_namesake(s, draft)
        whom_it_sentences(s, draft)
