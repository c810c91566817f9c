"""What several sayings and strikes of one sentence have to do with each other: echoes, speakers, reporters."""

from __future__ import annotations

from itertools import pairwise

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.clause_subjects import subject_of
from conflict_events.events.attribution.content_end import ATTRIBUTION
from conflict_events.events.attribution.described_sayers import whose_words
from conflict_events.events.attribution.documents import is_document
from conflict_events.events.attribution.goes_on import but_he, resumes
from conflict_events.events.attribution.marks import inside_quotes
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.verb_slots.agreement import ends_in_ta, is_feminine
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.unit_row import QUOTES, TAKEN_UP

_DOCUMENTS = ("statement.come_verb", ATTRIBUTION)  # جاء في بيان للوزارة, وفقا لبيان نشرته
_NAMED = frozenset({"person_name", "title"})  # ودعا ماكرون إلى: he calls
_ADDRESSING = frozenset({"demand", "threat"})


def outside_their_words(s: Sentence, event: Finished, words: Speech) -> None:
    """Take out speakers that stand in what is said (وأضاف "قواتنا حررت"); read who a document is by (بيان القصر)."""
    if event.draft.type != "statement" or event.content is None:
        return
    speakers = event.roles.get("speaker", [])
    counted = min((u.at for u in speakers if _counted(s, u, event)), default=len(s.units))
    speakers = [u for u in speakers if u.at < counted]
    if not speakers:
        event.roles.pop("speaker", None)
        _by_its_writer(s, event, words)
        return
    begin, end = event.content
    quoted = begin > 0 and (s.tokens[begin - 1].form in QUOTES or s.tokens[begin - 1].form == ":")
    if quoted and event.draft.pattern.trigger != ATTRIBUTION:
        speakers = [u for u in speakers if not begin <= u.i < end]
    elif begin > event.draft.hit.i:  # أشاد برجال الشرطة "لتحييدهم الإرهابي", عبر عن فرحه بالعدد | الكبير
        whole = bool(s.units[s.unit_of.get(begin, 0)].prep)
        speakers = [
            u for u in speakers if u.prep or not begin <= u.i < end or not (whole or inside_quotes(s, begin, u.i))
        ]
    speakers = whose_words(s, event, words) or speakers  # رفض تصريحات الوزير | التي قال فيها
    carried = bool(speakers) and is_document(s, speakers[0], words.carried)
    if carried and event.draft.pattern.trigger in _DOCUMENTS:
        speakers = _author(s, speakers[0], words) or speakers
    elif speakers and "في" in event.draft.slots.resumed and (carried or speakers[0].at == event.draft.unit.at - 1):
        speakers = _writer(s, event, speakers[0], words) or speakers
    event.roles["speaker"] = speakers
    if not speakers:
        del event.roles["speaker"]


def _counted(s: Sentence, unit: Unit, event: Finished) -> bool:
    """Whether a phrase behind the verb only tells whom what is said befell: كشفت عن إصابة خمسين | آخرين."""
    before = s.units[unit.at - 1] if unit.at > event.draft.unit.at + 1 else None
    if before is None or unit.quantity is None or before.kind != "NP" or unit.prep or unit.conj:
        return False
    return before.trigger and before.j == unit.first and not s.tokens[before.head].det


def _by_its_writer(s: Sentence, event: Finished, words: Speech) -> None:
    """Fill who speaks in a document from who brought it out, or whose it is: بيانا نفت فيه, بيانا لمتحدث قال فيه."""
    if "في" not in event.draft.slots.resumed:
        return
    at = max((u.at for u in s.units[: event.draft.unit.at] if _is_document(s, u, words)), default=-1)
    between = s.units[at + 1 : event.draft.unit.at]
    aside = (
        bool(between) and s.tokens[between[-1].head].form in COMMAS
    )  # حصيلة الحرب التي دخلت عامها الثاني، | أشار فيها
    if at < 0 or any(u.kind in "VSR" and not (aside and u.kind != "S") for u in between):
        return
    own = [u for u in between if u.prep == "ل" and u.kinds & ACTORS and "event" not in u.kinds][:1]
    if speakers := own or _author(s, s.units[at], words) or _writer(s, event, s.units[at], words):
        event.roles["speaker"] = speakers


def _is_document(s: Sentence, unit: Unit, words: Speech) -> bool:
    governs = not unit.prep or unit.prep == "ب"  # تقدمت العائلة | بشكوى
    return unit.kind == "NP" and governs and is_document(s, unit, words.carried | words.written)


def _author(s: Sentence, document: Unit, words: Speech) -> list[Unit]:
    """Return who a document is by: بيان نشره القصر, بيان مشترك لهذه الدول."""
    behind = s.units[document.at + 1] if 0 <= document.at < len(s.units) - 1 else None
    if behind is None:
        return []
    if behind.prep == "عن" and behind.kinds & ACTORS and s.tokens[document.j - 1].base in words.issued:
        return [behind]  # بيان صادر عن القيادة
    if behind.kind == "V" and s.tokens[behind.head].base in words.carrying:
        slots = s.grammar.verb(behind.at)
        out_of = [u for group in slots.preps.get("عن", ()) for u in group if u.kinds & ACTORS]
        return out_of or list(slots.agent)  # بيان صدر عن القيادة
    return [behind] if behind.kind == "NP" and behind.prep == "ل" and behind.kinds & ACTORS else []


def _writer(s: Sentence, event: Finished, document: Unit, words: Speech) -> list[Unit]:
    """Return who wrote that in which something is said: نشرت البعثة صورة ذكرت فيها أن."""
    if document.kinds & ACTORS or s.classes[document.head] == "X":  # باريس تنفي كل دور لها فيه
        return []
    verbs = (u for u in reversed(s.units[: event.draft.unit.at]) if u.kind == "V")
    verb = next((u for u in verbs if not s.grammar.walker.in_relative(u.at)), None)
    found = [] if verb is None else s.grammar.verb(verb.at).agent or subject_of(s, verb.at, words)
    return [u for u in found if u.at != document.at]  # لكنها خسرت | دعوى طلبت فيها


def same_speaker(s: Sentence, events: list[Finished], words: Speech) -> None:
    """ذكر الجيش أن ... وأضاف أن: a saying joined to one before it, with no speaker of its own, has the same."""
    said: dict[int, Finished] = {}  # the last saying with a speaker, by who reports it
    told: list[tuple[int, int]] = []  # what was said so far
    whole: dict[int, list[Unit]] = {}  # speakers by where the last of them begins
    for event in events:
        if event.draft.type != "statement":
            continue
        last = said.get(id(event.reporter))
        if last is not None and _joined(s, event, words) and _takes_over(s, event, last, words, told):
            event.roles["speaker"] = list(last.roles["speaker"])
        told += [event.content] if event.content is not None else []
        if last is not None:
            event.times = [t for t in event.times if not _of_the_first(s, event, last, t)]
        if speakers := event.roles.get("speaker"):
            said[id(event.reporter)] = event
            longest = whole.setdefault(speakers[-1].i, speakers)
            if longest[-1].j > speakers[-1].j and len(longest) == len(speakers):
                event.roles["speaker"] = list(longest)  # وأضاف: the apposition behind the first verb is his too


def _of_the_first(s: Sentence, event: Finished, last: Finished, time: Unit) -> bool:
    """كشف الجيش، السبت، عن كذا، وقال: whether a time stands between commas beside the first of two sayings."""
    between = event.draft.unit.conj and last.draft.unit.at < time.at < event.draft.unit.at - 1
    return between and all(s.tokens[s.units[k].head].form in COMMAS for k in (time.at - 1, time.at + 1))


def _joined(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a saying is joined to what was said before: وأضاف, كما أعلن with nobody named behind it."""
    at = event.draft.unit.at
    as_well = at > 0 and s.units[at - 1].kind == "S" and s.tokens[s.units[at - 1].head].form in words.as_well
    then = but_he(s, at, words) or resumes(s, event.draft, words) is not None
    return event.draft.unit.conj or (as_well and not any(u.at > at for u in event.roles.get("speaker", ()))) or then


def _takes_over(s: Sentence, event: Finished, last: Finished, words: Speech, spoken: list[tuple[int, int]]) -> bool:
    mine = event.roles.get("speaker", [])
    patient = event.draft.slots.patient
    blamed = (
        bool(patient) and s.tokens[patient[0].head].base in s.grammar.words.responsibility
    )  # وحملت الحكومة المسؤولية
    actor = bool(patient) and bool(patient[0].kinds & ACTORS)  # وناشد الحلف تكثيف ضرباته: whom he calls on, and to what
    told = s.tokens[event.draft.hit.i].base in words.telling  # وأبلغ السلطات بفتح الملاجئ
    blamed = blamed and event.draft.pattern.subtype != "claim"  # ولم تعلن أي جهة مسؤوليتها
    addressed = (told or event.draft.pattern.subtype in _ADDRESSING) and not actor
    if (addressed or blamed) and mine and event.draft.hit.verb:
        # ودعت المجتمع الدولي إلى: whom it calls on, not who calls; but وطالب عدد من النواب, who are new
        new = mine[0].kinds & _NAMED or mine[0].quantity is not None
        behind = mine[0].at > event.draft.unit.at and not new
        verbs = [ends_in_ta(s.tokens[e.draft.hit.i], s.grammar.words) for e in (event, last)]
        if behind and verbs[0] == verbs[1]:
            return bool(last.roles.get("speaker"))
    inside = last.content is not None and all(any(begin <= u.i < end for begin, end in spoken) for u in mine)
    verbs = [is_feminine(s.grammar, e.draft.unit.at) for e in (event, last)]
    return bool(last.roles.get("speaker")) and inside and event.draft.hit.verb and verbs[0] == verbs[1]


def own_words(s: Sentence, event: Finished) -> bool:
    """Whether a saying is somebody's speech, and no report of one: قال "ندعو إلى", قالت الحركة إنها تدين."""
    if event.draft.type != "statement":
        return False
    return event.draft.hit.forms[0].number == "1" or _says_it_here(s, event)


def _says_it_here(s: Sentence, event: Finished) -> bool:
    """Whether a verb in the present opens what its own subject says: قالت الحركة إنها | تدين."""
    outer, token = event.reporter, s.tokens[event.draft.hit.i]
    if outer is None or outer.content is None or outer.content[0] != token.i or "verb_impf" not in token.tags:
        return False
    return s.tokens[token.i - 1].form.endswith(TAKEN_UP) and event.factuality == "actual"


_RESTATES = frozenset({"strike.other.verb", "strike.other.by_weapon", "strike.shelling.struck"})


def without_echoes(s: Sentence, events: list[Finished]) -> list[Finished]:
    """Drop a strike verb that restates an attack noun: غارات استهدفت."""
    kept: list[Finished] = []
    for event in events:
        if event.draft.pattern.id == "strike.other.aim_noun" and (noun := _by_means_of(s, event, kept)) is not None:
            _merge(noun, event)
            continue
        if event.draft.pattern.id in _RESTATES:
            noun = _subject_of(event, events) or _restated(event, kept)
            if noun is not None:
                _merge(noun, event)
                continue
        kept.append(event)
    return kept


def _by_means_of(s: Sentence, event: Finished, before: list[Finished]) -> Finished | None:
    """Return the attack that عبر استهداف الحواجز only tells the target of."""
    token = s.tokens[event.draft.hit.i]
    if token.det or event.draft.unit.prep not in ("عبر", "ب", "خلال") or not token.base.startswith("استهداف"):
        return None
    strike = next((e for e in reversed(before) if e.draft.type == "strike" and not e.draft.hit.verb), None)
    if strike is None or any(u.kind in "VS" for u in s.units[strike.draft.unit.at : event.draft.unit.at]):
        return None
    return strike


def _subject_of(event: Finished, events: list[Finished]) -> Finished | None:
    """Return the attack noun behind a verb of hitting that is its subject: استهدف | هجوم بالصواريخ القاعدة."""
    strikes = (e for e in events if e.draft.type == "strike" and not e.draft.hit.verb)
    return next((e for e in strikes if any(e.draft.unit is u for u in event.draft.slots.agent)), None)


def _restated(event: Finished, before: list[Finished]) -> Finished | None:
    """Return the attack noun that a verb of hitting restates: غارات استهدفت, تفجيرين ... واستهدفا."""
    slots = event.draft.slots
    subjects = {id(u) for u in (*slots.agent, *([slots.antecedent] if slots.antecedent else []))}
    strikes = [e for e in before if e.draft.type == "strike" and not e.draft.hit.verb]
    for strike in reversed(strikes):
        lent = {id(u) for units in strike.roles.values() for u in units}
        if id(strike.draft.unit) in subjects or (subjects and subjects <= lent) or not subjects:
            return strike
    return None


def _merge(noun: Finished, verb: Finished) -> None:
    for role in ("target", "weapon", "place"):
        if verb.roles.get(role) and not noun.roles.get(role):
            noun.roles[role] = verb.roles[role]
    noun.times = noun.times or verb.times


def uncount_joint(s: Sentence, events: list[Finished]) -> None:
    """مقتل وإصابة 274: one number for the killed and the wounded, or the taken, together counts neither."""
    counted = [e for e in events if e.draft.type in ("casualty", "capture") and e.amount is not None]
    for first, second in pairwise(counted):
        if first.draft.type == "capture":
            continue  # خطف وقتل ثمانية: all of them suffered both
        same = (
            first.draft.unit.quantity is None
            and first.draft.slots.genitive
            and first.draft.slots.genitive == second.draft.slots.genitive
        )
        same = same or _either(s, first, second) or _shares_object(first, second)
        if same and first.draft.pattern.subtype != second.draft.pattern.subtype:
            first.amount = second.amount = None


def _shares_object(first: Finished, second: Finished) -> bool:
    """قتلت القوات وأسرت | عشرين مسلحا: whether two verbs befall the same people, behind both."""
    verbs = first.draft.hit.verb and second.draft.hit.verb and second.draft.unit.conj
    patients = [e.draft.slots.patient[:1] for e in (first, second)]
    at = [u.at for group in patients for u in group]
    return verbs and len(at) == len(patients) and at[0] == at[1] > second.draft.unit.at


def _either(s: Sentence, first: Finished, second: Finished) -> bool:
    """عشرات الجنود قتلوا أو أصيبوا: whether two verbs right behind each other share whom they count."""
    unit = second.draft.unit
    if not (first.draft.hit.verb and second.draft.hit.verb and unit.conj and unit.at <= first.draft.unit.at + 2):
        return False
    if any(u.kind == "NP" for u in s.units[first.draft.unit.at + 1 : unit.at]):
        return False  # قتل جنديان وأصيب ثالث
    many = [s.tokens[e.draft.hit.i].stem.endswith("ا") for e in (first, second)]
    if many == [True, False]:
        return False  # ستة جنود قتلوا وأصيب سابع
    shared = first.draft.slots.patient and second.draft.slots.patient
    return bool(shared) and first.draft.slots.patient[0] is second.draft.slots.patient[0]


def attribute(events: list[Finished]) -> None:
    """Give each event the innermost statement whose content holds its trigger; two never report each other."""
    # none reports itself
    reporters = [e for e in events if e.content is not None and not _claims_before(e)] if len(events) > 1 else []
    for event in events:
        holders = [
            e for e in reporters
            if e.content is not None and e.content[0] <= event.draft.hit.start < e.content[1] and not _told(e, event)
        ]  # fmt: skip
        event.reporter = min(holders, key=lambda e: e.content[1] - e.content[0] if e.content else 0, default=None)


def _told(event: Finished | None, by: Finished) -> bool:
    """Whether an event is a statement, or told by it, or by one that it tells."""
    while event is not None and event is not by:
        event = event.reporter
    return event is by


def _claims_before(event: Finished) -> bool:
    """Whether a statement only describes an attack before it as claimed, and tells of nothing: هجوم تبناه التنظيم."""
    content = event.content or (0, 0)
    return event.draft.pattern.subtype == "claim" and content[1] <= event.draft.hit.start
