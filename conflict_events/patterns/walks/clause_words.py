"""The small words that steer how clauses are read, from `clauses.toml` of a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from conflict_events.languages import table
from conflict_events.patterns.walks.deed_words import DeedWords
from conflict_events.text.fold import fold_all
from conflict_events.text.tokens import Token


@dataclass(frozen=True, slots=True)
class ClauseWords(DeedWords):
    """Word lists of one language, folded, with those of `DeedWords`.

    Attributes:
        auxiliary: Auxiliary verbs.
        rooted: Verbs whose last ت is of their root, and no ending of a woman.
        bring_about: Verbs that only bring a masdar about.
        naming: Verbs that name whom they describe.
        parallel: Subordinators whose clause stands on its own.
        free_relative: Relatives that stand for a thing unnamed.
        he_relative: Relatives of one man or thing, who is not the subject of a feminine verb behind them.
        she_relative: Relatives of a woman or of things, who are not the subject of a masculine one.
        metaphor: Words behind a blow that make it a figure of speech.
        air: Where a shot hurts no one.
        arms: What is laid down and not thrown.
        craft: Aircraft and missiles, that are shot down and not dropped.
        fired: What is fired or goes off.
        seats: Capitals that stand for their governments.
        happening: Words for an attack that names none.
        amid_that: Words before أن that set its clause beside another, so that it tells nothing said.
        befell: Forms of verbs that tell what had befallen somebody who is free or dead now.
        murder: Words for a killing that is no attack of its own.
        accused: Participles that blame whom they describe, behind which ب or في names what for.
        born: Words of birth, whose time is no other's.
        convicted: Nouns behind which stands what people are put to death for.
        suspicion: Words behind which stands what people are taken for.
        accusing: Participles of who accuses, right behind which stands whom.
        responsible: The same, behind which عن does.
        responsibility: What somebody is made to bear.
        blame: What is directed at whom one blames.
        purpose: Prepositions of what an action is for.
        sake: The noun of an aim behind من.
        so_too: Particles behind which something more of the same kind is told.
        beyond: Words that put a place beyond somebody's control.
        explains: What opens a clause that explains the one before: إذ, فقد.
        goes_on: Subordinators behind which the same doer goes on.
        after_that: Particles that join a verb to the one before.
        each_of: Words for each of several attacks.
        moves: Forms of verbs of coming and going.
        follows: Verbs that name what went before: الساعات التي تلت الهجوم.
        began: Forms of verbs that say of an event that it began, went on or came about.
        befalls: Forms of verbs whose subject, where nobody else is named, is killed or hurt.
        begun: Forms of verbs of beginning, whose time is that of what begins.
        reaches, receives: Forms of verbs of how many a toll comes to, and of taking in and counting people.
        seat: Subordinators of a clause that tells more of a place.
        completed_from: Forms of verbs behind which من leads to what their doer does.
        completed_in: The same with في.
        completed_to: The same with إلى.
        befallen: Forms of passive verbs that are no active ones.
        occurred: Verbs of what happens, whose subject is never a place.
        now: Adverbs of the present, which date nothing but the clause that they stand in.
        remembered: Words for a day on which an event is remembered.
        fates: What one meets with in a fixed expression for dying.
        falls: Verbs of falling, behind whose subject a noun says how it fell.
        they_two: Verbs of two whose letters are also those of "we".
        refuses: Forms of verbs of refusing, and the masdar.
        resorts: Forms of verbs whose subject does what إلى or على leads to.
        comings: Words of coming, behind which من tells where from.
        contrast: Particles behind which another clause begins.
        but: Those behind which nothing hangs on the clause before.
        owing: Verbs whose doer stands behind ل: سبق للجيش أن.
        must: Verbs that oblige before أن.
        police: Those whom a station is called after.
        among: Words that tell between commas who is among those counted.
        some_of: Those of them that are a part of people known: معظمهم.
        among_included: Those that do so only behind `including`.
        including: What stands before them: بمن فيهم.
        when: Subordinators whose clause happens at the time just named.
        then: Words that open a clause which happens at the time told before them.
        meanwhile: Words before an event, alone or with مع, that happens while its clause does.
        sentence: Words of a penalty that law books hold, or that is lifted.
        verdict: Words of one that a court passes.
        ordinary: Crimes that are none of armed conflict.
        carried_out: Words that say it was carried out.
        near: Adjectives that tell between commas where a place lies.
        crashes: Aircraft and vehicles that may come down with people in them.
        loaded: Words beside them that tell that they were sent to strike.
        foils: Verbs and masdars of stopping an attack.
        infiltrates: Masdars of stealing in, which is an attack only where somebody stops it.
        lasts: Verbs before the length of what a phrase before them names.
        being: Verbs of being and becoming, whose subject stands right behind them.
        sets_about: Verbs of beginning and going on, whose subject does what the verb behind it says.
        suffered: Event nouns that nobody is after.
        hold_nouns: Nouns of control over a place.
        subject_to: Participles of places that somebody holds.
        hold_verbs: Forms of verbs that say who holds a place.
        backing: Words of support, behind which من names who lends it.
        killed: Forms of verbs of killing.
        manners: Accusatives that tell how people are killed.
        hurt: Forms of verbs, and the noun, that say somebody is hurt.
        exposed: Masdars of breathing in, or of being exposed to, what kills.
        laying: Masdars of laying what goes off.
        planting: Forms of verbs of putting a device where it goes off.
        cases: Nouns that are counted for what befalls people.
        there_is: Words before what there is: من بين القتلى هناك طفلان.
        temporal: Words before an event that set it at another time than its clause.
        earlier: Those of them behind which stands what happened first.
        later: Words of a time that comes after what was told.
        finding: Words of finding, behind whose times على names what was found: عثر قبل يومين على جثة.
        upon: Prepositions of time, whose masdar with a pronoun has its object right behind.
        belonging: Nouns of belonging to a group.
        rumours: What tells of an event behind عن.
        passing: Nouns of going past a place.
        beneath: Prepositions of what a device lies under.
        amid: Prepositions of whom somebody blows himself up among.
        attribution: Words that name a source between commas.
        any: Words that leave open which one: على أي هجوم.
        answer: Words of an answer, behind which على names what came before.
        inquiry: Words for what is done about an attack once it was made.
        judges: Who judges a killing and commits none.
        reaction: Second words of what is felt or done at an attack by those who did not make it.
        views: What those think of an attack who did not make it.
        repelled: Words of an attack beaten back, which was made.
        several: Words for several places, behind which each name is a place.
        military: Adjectives behind a weapon that name no owner.
        of_people: Pronouns behind عن that stand for people.
        naval: Those that name one with their article alone.
        apposed: Participles that between commas give another name, age or measure.
        charged: Adjectives of what carries explosives.
        of_means: Adjectives of the means of an attack: هجمات الحركة الصاروخية.
        branches: Nouns of forces that such an adjective can describe: القوات الجوية.
        enters: Forms of verbs of going into a fight: دخلت القوات في اشتباكات.
        deals: Words of dealing a blow, behind which ل names whom it hits: توجيه ضربة للنظام.
        campaign: Undertakings that ضد behind them tells the enemy of.
        of_acts: Adjectives that tell of attacks and of nobody who makes them.
        ridden: What somebody rides.
        along, leads_on: Nouns behind على that say along what or how far off; accusatives that lead to a reason by على.
        wears: Forms of verbs that say what a bomber has on or drives.
        unknown: Adjectives that stand for people of whom nothing is known.
        stands: Forms of the verb that blames its subject for what is behind وراء.
        only_passive: Forms of verbs that can be nothing but passive.
        beside, strikes: Words of nearness, that tell where; forms of verbs that do something to a place.
        resumptive: Folded preposition with a pronoun to the preposition: عليها to علي.
    """

    auxiliary: frozenset[str]
    rooted: frozenset[str]
    bring_about: frozenset[str]
    naming: frozenset[str]
    parallel: frozenset[str]
    free_relative: frozenset[str]
    he_relative: frozenset[str]
    she_relative: frozenset[str]
    metaphor: frozenset[str]
    air: frozenset[str]
    arms: frozenset[str]
    craft: frozenset[str]
    fired: frozenset[str]
    seats: frozenset[str]
    happening: frozenset[str]
    amid_that: frozenset[str]
    befell: frozenset[str]
    murder: frozenset[str]
    accused: frozenset[str]
    born: frozenset[str]
    convicted: frozenset[str]
    suspicion: frozenset[str]
    accusing: frozenset[str]
    responsible: frozenset[str]
    responsibility: frozenset[str]
    blame: frozenset[str]
    purpose: frozenset[str]
    sake: frozenset[str]
    so_too: frozenset[str]
    beyond: frozenset[str]
    explains: frozenset[str]
    goes_on: frozenset[str]
    after_that: frozenset[str]
    each_of: frozenset[str]
    moves: frozenset[str]
    follows: frozenset[str]
    began: frozenset[str]
    befalls: frozenset[str]
    begun: frozenset[str]
    reaches: frozenset[str]
    receives: frozenset[str]
    seat: frozenset[str]
    completed_from: frozenset[str]
    completed_in: frozenset[str]
    completed_to: frozenset[str]
    befallen: frozenset[str]
    fates: frozenset[str]
    falls: frozenset[str]
    remembered: frozenset[str]
    now: frozenset[str]
    occurred: frozenset[str]
    they_two: frozenset[str]
    refuses: frozenset[str]
    resorts: frozenset[str]
    comings: frozenset[str]
    contrast: frozenset[str]
    but: frozenset[str]
    owing: frozenset[str]
    must: frozenset[str]
    police: frozenset[str]
    among: frozenset[str]
    some_of: frozenset[str]
    among_included: frozenset[str]
    including: frozenset[str]
    when: frozenset[str]
    then: frozenset[str]
    meanwhile: frozenset[str]
    sentence: frozenset[str]
    verdict: frozenset[str]
    ordinary: frozenset[str]
    carried_out: frozenset[str]
    near: frozenset[str]
    lasts: frozenset[str]
    crashes: frozenset[str]
    loaded: frozenset[str]
    foils: frozenset[str]
    infiltrates: frozenset[str]
    being: frozenset[str]
    sets_about: frozenset[str]
    suffered: frozenset[str]
    hold_nouns: frozenset[str]
    subject_to: frozenset[str]
    hold_verbs: frozenset[str]
    backing: frozenset[str]
    killed: frozenset[str]
    manners: frozenset[str]
    hurt: frozenset[str]
    exposed: frozenset[str]
    laying: frozenset[str]
    planting: frozenset[str]
    cases: frozenset[str]
    there_is: frozenset[str]
    temporal: frozenset[str]
    earlier: frozenset[str]
    later: frozenset[str]
    finding: frozenset[str]
    upon: frozenset[str]
    rumours: frozenset[str]
    belonging: frozenset[str]
    passing: frozenset[str]
    beneath: frozenset[str]
    amid: frozenset[str]
    attribution: frozenset[str]
    any: frozenset[str]
    answer: frozenset[str]
    inquiry: frozenset[str]
    judges: frozenset[str]
    reaction: frozenset[str]
    views: frozenset[str]
    repelled: frozenset[str]
    several: frozenset[str]
    military: frozenset[str]
    naval: frozenset[str]
    of_people: frozenset[str]
    apposed: frozenset[str]
    charged: frozenset[str]
    campaign: frozenset[str]
    of_acts: frozenset[str]
    enters: frozenset[str]
    deals: frozenset[str]
    of_means: frozenset[str]
    branches: frozenset[str]
    ridden: frozenset[str]
    along: frozenset[str]
    leads_on: frozenset[str]
    wears: frozenset[str]
    unknown: frozenset[str]
    stands: frozenset[str]
    only_passive: frozenset[str]
    beside: frozenset[str]
    strikes: frozenset[str]
    resumptive: Mapping[str, str]

    @staticmethod
    def load(language: str) -> ClauseWords:
        """Return the words of a language, read once and shared."""
        return _load(language)

    def resumed(self, token: Token) -> str | None:
        """Return the folded preposition of عليها, فيه, لهم; None for any other word."""
        return self.resumptive.get(token.form)


@cache
def _load(language: str) -> ClauseWords:
    data = {name: fold_all(words) for name, words in table(language, "clauses").items()}
    pronouns = data.pop("resumptive_pronoun")
    resumptive = {p + pronoun: p for p in data.pop("resumptive") for pronoun in pronouns}
    return ClauseWords(**data, resumptive=resumptive)
