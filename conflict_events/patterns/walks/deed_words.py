"""Words for what people do and suffer, which stand beside those that steer clauses; from `clauses.toml`."""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.patterns.walks.act_words import ActWords


@dataclass(frozen=True, slots=True)
class DeedWords(ActWords):
    """Word lists of one language, folded, with those of `ActWords`.

    Attributes:
        dwells: Forms of verbs of working and living.
        takes: Forms of verbs of taking people.
        sees: Verbs of seeing and recording, whose letters are also those of nouns that carry nothing.
        lasting_so: Verbs, by their stem, of how somebody or something is and stays.
        befalls_men: Forms of verbs of what befalls people and no place.
        jails: Where people are held.
        runs_over: Forms of verbs of running somebody over.
        deeds: Forms of verbs of what bands do beside attacking and taking.
        inflicts: Forms of verbs, and masdars, whose doer kills or hurts those who are behind them.
        operations: Nouns of what people are killed or taken in, that name no attack.
        raids: Forms of verbs of going in, whose one armed phrase does it.
        calls: Forms of verbs of calling something so.
        deems: Forms of verbs of taking somebody for something.
        holds_it: Forms of verbs behind which أن tells what something is held to be.
        ascribes: Forms of verbs that put an attack down to whom إلى names.
        suspects: Words of suspicion before أن.
        fell_so: Nouns behind those who fell that tell how they fell.
        deploys: Forms of verbs of sending or posting troops.
        owns_up: Forms of verbs whose subject did what ب says.
        onlookers: Nouns for those who see an attack or are hurt by it.
        belongs: Forms of verbs of belonging behind such words.
        set_out: Forms of verbs of coming, by which those who did something are told of before what they did it to.
        on_the_spot: Who has an office or a trade and tells of what was where he is.
        pretexts: Nouns of a reason, behind which stands what an attack is to punish.
        dwells_on: Forms of verbs of speaking of something, whose subject need not do it.
        breaks_down: What falls of itself.
        fronts: Nouns of bodies called after what they fight for.
        culprits: Nouns for who made an attack, when he is caught for it.
        is_still: Verbs of being and staying so, and pronouns that stand for them.
        passes_sentence: Words of courts that sentence somebody.
        turns_into: Forms of verbs of becoming.
        comes_back: Forms of verbs of coming back or over to somebody, and their masdars.
        nobody: Nouns of a doer of whom nothing is known.
        been_so: Participles of how somebody or something has been.
        befalling: Masdars with an object of their own.
        marks_of: Nouns that tell whose work a thing is.
        work_of: Nouns that tell the same behind من.
        sets_off: Forms of verbs whose doer sets off what a clause describes.
        ideas: What is done away with and is nobody: القضاء على نفوذ الجماعة.
        dead_one: Nouns for one dead or hurt that are adjectives too.
        dead_many: The same for many.
        still: Forms of verbs that say that something goes on.
        made_into: What somewhere is or becomes, whose attacks stand behind ل: كانت البلدة هدفا لقصف.
        doers_of: Participles of who did what stands behind them: منفذ الهجوم.
        kin_of: Nouns for who stands by those behind them: أقارب الضحايا.
        foiling: Nouns of foiling.
        done_besides: What those who foil something do as well, joined to it.
        grasps: Nouns that take their object behind على.
        families_too: Masdars whose letters are those of a noun for people.
        states_of_death: In what state one dies, said in the accusative.
        fires: Verbs whose object is a weapon and never their subject.
        came_about: Passives that tell that an attack was made, behind what it is held to be.
        harms: Verbs of killing and hurting that a weapon can be the subject of.
        kills: Verbs that befall the one phrase behind them: العرض الذي قتل فيه الرئيس.
        victims_of: Nouns for people behind which stands what they suffered or did: ضحايا القصف, منفذي الهجوم.
        site_of: Nouns for where something was that stands behind them: مكان الهجوم.
        unrest: Nouns for fighting and unrest in a land: النزاع في سوريا.
        conditional: Nouns behind في that open a condition: في حال انسحب.
        announces: Forms of verbs of announcing one's own acts.
        commanders: Who sends troops besides officers.
        begins: Nouns of beginning an attack: أعلن بدء هجوم.
        acted: Forms of verbs whose object is an act: هجمات نفذتها عائلتان.
        next_to: Words behind which ل tells what something is next to or for, and no aim: اليوم التالي لتنفيذ الهجوم.
        they_relative: Relatives of many, who are not the subject of a verb in the singular.
        hits_back: Forms of verbs of answering an attack.
        requests: Nouns of asking, whose owner takes and holds nobody himself.
        aiming: Participles of aiming, behind which stands what is hit.
        i_do: Forms of verbs of which whoever speaks is the subject.
        comprises: Forms of verbs of being made up of somebody.
        bursts: Forms of verbs of going off.
        answering: What opens an aside between who strikes and what is hit.
        upright_kin: Kin and men in the nominative that is written: أبوه.
        own_men: Who suffers, rather than his own man or kin harms him: الذي اعتقل شقيقه.
        hard: Adjectives of a blow that is real where somebody deals it.
        led_by: Words behind an actor that name who leads or backs it.
        she_persons: Nouns for people of whom a verb has the ending of a woman.
        part_in: Nouns for somebody's part in an act.
        exists: Forms of verbs that only tell that somebody is there.
        duties: Nouns for what somebody has to do.
        heads_of: Nouns behind على or في that name the foremost of those before them.
        bands: Nouns of armed groups.
        salvos: Nouns of many missiles at once.
        facing: Nouns behind في that lead to the other side of a fight.
        titled: Nouns of a name, which is nothing fired.
        grip: The noun of a fixed expression for taking people.
        halts: Masdars of ending, averting or disproving what others do.
        ruins: Forms of verbs of destroying and of causing losses, which people do by attacks.
        vain: Nouns behind دون that tell that somebody tried and failed.
    """

    dwells: frozenset[str]
    takes: frozenset[str]
    jails: frozenset[str]
    deeds: frozenset[str]
    runs_over: frozenset[str]
    inflicts: frozenset[str]
    operations: frozenset[str]
    raids: frozenset[str]
    deems: frozenset[str]
    holds_it: frozenset[str]
    calls: frozenset[str]
    ascribes: frozenset[str]
    suspects: frozenset[str]
    fell_so: frozenset[str]
    deploys: frozenset[str]
    owns_up: frozenset[str]
    onlookers: frozenset[str]
    belongs: frozenset[str]
    nobody: frozenset[str]
    been_so: frozenset[str]
    befalling: frozenset[str]
    marks_of: frozenset[str]
    work_of: frozenset[str]
    sets_off: frozenset[str]
    victims_of: frozenset[str]
    site_of: frozenset[str]
    unrest: frozenset[str]
    ideas: frozenset[str]
    made_into: frozenset[str]
    doers_of: frozenset[str]
    kin_of: frozenset[str]
    foiling: frozenset[str]
    done_besides: frozenset[str]
    grasps: frozenset[str]
    families_too: frozenset[str]
    states_of_death: frozenset[str]
    fires: frozenset[str]
    came_about: frozenset[str]
    harms: frozenset[str]
    kills: frozenset[str]
    befalls_men: frozenset[str]
    lasting_so: frozenset[str]
    sees: frozenset[str]
    dead_one: frozenset[str]
    dead_many: frozenset[str]
    still: frozenset[str]
    announces: frozenset[str]
    commanders: frozenset[str]
    begins: frozenset[str]
    acted: frozenset[str]
    next_to: frozenset[str]
    bands: frozenset[str]
    halts: frozenset[str]
    grip: frozenset[str]
    salvos: frozenset[str]
    facing: frozenset[str]
    titled: frozenset[str]
    ruins: frozenset[str]
    vain: frozenset[str]
    hard: frozenset[str]
    led_by: frozenset[str]
    she_persons: frozenset[str]
    part_in: frozenset[str]
    exists: frozenset[str]
    duties: frozenset[str]
    heads_of: frozenset[str]
    conditional: frozenset[str]
    they_relative: frozenset[str]
    hits_back: frozenset[str]
    requests: frozenset[str]
    aiming: frozenset[str]
    i_do: frozenset[str]
    comprises: frozenset[str]
    bursts: frozenset[str]
    answering: frozenset[str]
    upright_kin: frozenset[str]
    own_men: frozenset[str]
    set_out: frozenset[str]
    on_the_spot: frozenset[str]
    pretexts: frozenset[str]
    breaks_down: frozenset[str]
    dwells_on: frozenset[str]
    fronts: frozenset[str]
    culprits: frozenset[str]
    is_still: frozenset[str]
    passes_sentence: frozenset[str]
    turns_into: frozenset[str]
    comes_back: frozenset[str]
