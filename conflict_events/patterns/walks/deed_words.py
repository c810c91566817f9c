"""Words for what people do and suffer, which stand beside those that steer clauses; from `clauses.toml`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DeedWords:
    """Word lists of one language, folded.

    Attributes:
        dwells: Forms of verbs of working and living.
        takes: Forms of verbs of taking people.
        jails: Where people are held.
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
        searches: Raids in which people are looked for and arrested.
        abducts: Forms of verbs of taking people in an attack of one's own.
        charging: Nouns of accusing, behind which stands whom.
        captive: Participles and nouns of who is held.
        at_hands: Prepositions behind them that name who holds them.
        state_of: Words before a noun of arrest that make it somebody's state.
        no_ground: What is seized or lost and is no place.
        watchers: Bodies that tell what others did: منظمة, مرصد.
        affairs: Words behind a body that tell that it looks after others: هيئة شؤون الأسرى.
        ruling: Nouns of taking whose pronoun is who takes.
        mines: What a place is cleared of that is nobody: الألغام.
        orders: Forms of verbs of ordering, whose subject does not do it himself: أمر القاضي بتوقيفه.
        masculine: Nouns of one place that ها never points to.
        both_sides: Nouns for the two who fight.
        ordinals: Words before one of several: أول جندي.
        rolls: Nouns of what people are counted in: في عداد المفقودين.
        kin_to: Kin, behind whom ل tells whose they are: قتل الأخ الأكبر للرئيس.
        done_by_powers: Masdars of what a power does to people: احتجاز أنقرة القس.
        held_as: Forms of verbs that say what people are held to be: يعدون في عداد المفقودين.
        crimes: Nouns of crimes that an act in idafa tells.
        one_of: Words for one of them: أحدهما.
        bodies: Nouns for the bodies of people: جثث القتلى.
        ability: Nouns of being able, behind which على leads to what somebody can do.
        possesses: Forms of verbs of having.
        rounds: Nouns of one of many times that an attack comes, behind which من names it.
        may: Verbs and words before ل of who may do something, or has done it before.
        going_on: Participles of who goes on with what stands behind them.
        assails: Forms of verbs of attacking, by one person.
        makers: Nouns of who made the attack that stands in idafa behind them.
        nowhere: Nouns of fears, talk and losses, which lie nowhere: وسط مخاوف.
        shown: Nouns for pictures and films, behind which ل tells what they show.
        hinders: Nouns of keeping somebody from what stands behind من.
        often: Adverbs of how often, before ما.
        uses: Nouns of using, behind which stands who uses what.
        occasions: Nouns of a time that something was done.
        bent: Adjectives of who means, is able or is about to do what stands behind him.
        hits_it: Masdars of striking whose pronoun is who strikes, before what ل says is hit.
        disperses: Masdars and verbs of breaking up a crowd.
        covers: Verbs of what an attack takes in.
        reproves: Verbs of reproving, whose subject did not do it.
        makes_sure: Nouns of making sure of something, whoever did it.
        goes_in: Forms of verbs of going in and of surrounding.
        under_way: Participles of what goes on.
        harmed: Forms of verbs of damage that an attack does.
        flees: Forms of verbs, and masdars, of fleeing and leaving.
        by_people: Forms of verbs whose subject is people and no attack.
        boarded: Vehicles that many ride in.
        arriving: Masdars of coming to a place.
        rubble: What is left of houses.
        toll_of: Nouns of how many, before the dead and the hurt.
        in_fear: Words of fear behind which من tells of what.
        looks_into: Verbs of looking into something, whose subject did not do it.
        part_words: Words for a part, behind which من names the whole.
        fallen: Nouns for the dead, whose bodies these are.
        facts_of: Nouns of what is unknown of an act that happened: لم تتضح كيفية مقتل الصحفي.
        as_told, told_so: Words before a clause between commas that names a source, and its verbs: كما ذكر المرصد.
        remains: What is left of a building, or stands before it.
        shuns, forgoes: Forms of verbs whose subject does not do what their object, or عن behind them, says.
        stops: Forms of causing to stop that are also of stopping by oneself: توقف المقاتلون.
        disposes: Forms of verbs whose subject rules on an act or has its part in it: رفضوا الإفراج عنهم.
        takes_on: Forms of verbs of taking a place that have it behind على.
        takes_ground: Forms of verbs of taking a place that have it as their object.
        consents: Forms of verbs of agreeing to something and of promising it.
        hands_over: Forms of verbs of handing something over to somebody.
        order_nouns: Nouns for an order to arrest or to let go.
        rides: Nouns for what travels, and is hit on its way.
        spreads: Forms of verbs of fights that spread to where إلى tells.
        ways_in: Nouns for a side from which somebody comes, that nobody loses a place to.
        wholly: Adverbs in the accusative that say how much of a place is taken.
        regions: Nouns for a land in which towns lie.
        districts: Those and nouns for smaller ones.
        shares: Nouns for a share of a place: معظمها, نصفها.
        edges: Nouns for the brink of a place, which is not what is taken: مشارف المدينة.
        to_be: Participles before what shall be done to what they describe: المناطق المزمع تحريرها.
        tellers: Who tells what befell others: المتحدث, والده.
    """

    dwells: frozenset[str]
    takes: frozenset[str]
    jails: frozenset[str]
    disposes: frozenset[str]
    shuns: frozenset[str]
    forgoes: frozenset[str]
    stops: frozenset[str]
    remains: frozenset[str]
    facts_of: frozenset[str]
    as_told: frozenset[str]
    told_so: frozenset[str]
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
    dead_one: frozenset[str]
    dead_many: frozenset[str]
    still: frozenset[str]
    masculine: frozenset[str]
    state_of: frozenset[str]
    no_ground: frozenset[str]
    watchers: frozenset[str]
    affairs: frozenset[str]
    orders: frozenset[str]
    mines: frozenset[str]
    ruling: frozenset[str]
    captive: frozenset[str]
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
    searches: frozenset[str]
    abducts: frozenset[str]
    charging: frozenset[str]
    hard: frozenset[str]
    led_by: frozenset[str]
    she_persons: frozenset[str]
    part_in: frozenset[str]
    exists: frozenset[str]
    duties: frozenset[str]
    heads_of: frozenset[str]
    at_hands: frozenset[str]
    conditional: frozenset[str]
    both_sides: frozenset[str]
    ordinals: frozenset[str]
    rolls: frozenset[str]
    kin_to: frozenset[str]
    done_by_powers: frozenset[str]
    held_as: frozenset[str]
    crimes: frozenset[str]
    one_of: frozenset[str]
    bodies: frozenset[str]
    ability: frozenset[str]
    possesses: frozenset[str]
    rounds: frozenset[str]
    may: frozenset[str]
    going_on: frozenset[str]
    assails: frozenset[str]
    makers: frozenset[str]
    nowhere: frozenset[str]
    shown: frozenset[str]
    hinders: frozenset[str]
    often: frozenset[str]
    uses: frozenset[str]
    occasions: frozenset[str]
    bent: frozenset[str]
    hits_it: frozenset[str]
    disperses: frozenset[str]
    covers: frozenset[str]
    reproves: frozenset[str]
    makes_sure: frozenset[str]
    looks_into: frozenset[str]
    goes_in: frozenset[str]
    harmed: frozenset[str]
    under_way: frozenset[str]
    flees: frozenset[str]
    by_people: frozenset[str]
    boarded: frozenset[str]
    in_fear: frozenset[str]
    toll_of: frozenset[str]
    rubble: frozenset[str]
    arriving: frozenset[str]
    part_words: frozenset[str]
    fallen: frozenset[str]
    edges: frozenset[str]
    to_be: frozenset[str]
    tellers: frozenset[str]
    takes_on: frozenset[str]
    takes_ground: frozenset[str]
    consents: frozenset[str]
    hands_over: frozenset[str]
    order_nouns: frozenset[str]
    rides: frozenset[str]
    spreads: frozenset[str]
    ways_in: frozenset[str]
    wholly: frozenset[str]
    regions: frozenset[str]
    districts: frozenset[str]
    shares: frozenset[str]
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
