"""Words around acts: how they are told, what they befall, who is near; from `clauses.toml`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ActWords:
    """Word lists of one language, folded.

    Attributes:
        searches: Raids in which people are looked for and arrested.
        abducts: Forms of verbs of taking people in an attack of one's own.
        kidnaps: Forms of verbs of kidnapping, and its nouns: خطف, اختطاف.
        pieces: What breaks off a thing and falls: حطام.
        wrongs: Nouns for the deeds that somebody is blamed for: جرائم, انتهاكات.
        thanks: Verbs and nouns of thanking.
        accords: Nouns and verbs of agreeing, behind which مع tells with whom.
        practises: Nouns of practising and using, behind which ل tells what.
        befall: Masdars of what befalls those in idafa behind them.
        wills: Nouns of wanting, whose pronoun is who wants.
        memberships: Bodies that a member is put out of.
        thwarts: Masdars of hindering what stands behind them.
        arrests: Masdars of arresting, which powers do.
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
        rebels: What only their enemies call those who fight a state: متمرد, إرهابي.
        rebel_bands: Nouns for their bands: ميليشيا.
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
        returns: Forms of verbs of going back to an act.
        overlooks: Participles that have على behind them for themselves: المطلة على النهر.
    """

    overlooks: frozenset[str]
    returns: frozenset[str]
    disposes: frozenset[str]
    shuns: frozenset[str]
    forgoes: frozenset[str]
    stops: frozenset[str]
    remains: frozenset[str]
    facts_of: frozenset[str]
    as_told: frozenset[str]
    told_so: frozenset[str]
    masculine: frozenset[str]
    state_of: frozenset[str]
    no_ground: frozenset[str]
    watchers: frozenset[str]
    affairs: frozenset[str]
    orders: frozenset[str]
    mines: frozenset[str]
    ruling: frozenset[str]
    captive: frozenset[str]
    searches: frozenset[str]
    abducts: frozenset[str]
    kidnaps: frozenset[str]
    thwarts: frozenset[str]
    memberships: frozenset[str]
    befall: frozenset[str]
    wills: frozenset[str]
    practises: frozenset[str]
    accords: frozenset[str]
    wrongs: frozenset[str]
    thanks: frozenset[str]
    pieces: frozenset[str]
    arrests: frozenset[str]
    charging: frozenset[str]
    at_hands: frozenset[str]
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
    rebels: frozenset[str]
    rebel_bands: frozenset[str]
