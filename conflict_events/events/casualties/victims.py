"""Victims that a noun or pronoun names only by pointing: `ثمانية منهم`, `القتلى مدنيون`, `القتلى هم`, `إصابة ثالث`."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.casualties.agreement import agreed
from conflict_events.events.casualties.alive_to_tell import alive_to_tell
from conflict_events.events.casualties.bodies_of import bodies_of
from conflict_events.events.casualties.by_pronoun import by_pronoun
from conflict_events.events.casualties.losses import between, in_own_ranks
from conflict_events.events.casualties.those_meant import those_meant, told_by
from conflict_events.events.casualties.topics import with_topics
from conflict_events.events.casualties.were_of import were_of
from conflict_events.events.counting.counts import Amount, Counter
from conflict_events.events.counting.listed import some_of_them
from conflict_events.events.counting.one_more import one_more
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.unit_row import QUOTES, REACH
from conflict_events.text.tokens import Token

_CRAFT = frozenset({"weapon", "vehicle", "vessel"})
_OF_THEM = {"منهم": "هم", "منهن": "هن", "منهما": "هما"}
_THEY = frozenset({"هم", "هن", "هما", "هو", "هي", "جميعهم", "كلهم"})
_ONE_OF_IT = frozenset({"واحد", "واحدا", "واحدة"})
_BE = frozenset({"يكون", "تكون"})
_PEOPLE = frozenset({"person", "armed", "gent", "group"})
_NAMED = _PEOPLE | {"title", "person_name"}
_DEAD = frozenset({"casualty.dead_noun", "casualty.hurt_person_noun"})
_SHOOT_DEAD = "casualty.shoot_dead_verb"
_HURT = "casualty.hurt_noun"
_ONE = ("ه", "ها")
_AMONG = "بين"
_RANKS = frozenset({"صفوف", "اوساط", "ارواح"})
_ALSO = frozenset({"ايضا", "كذلك"})
_WERE = frozenset({"كان", "كانت", "كانا", "كانتا", "كانوا", "كن"})
_NEAR = 3


def point_out(s: Sentence, events: list[Finished], counter: Counter, totals: frozenset[str]) -> None:
    """Fill the victims that nothing but their number, a pronoun or a predicate tells; changes the events in place."""
    for event in events:
        if event.draft.type != "casualty":
            continue
        if s.tokens[event.draft.hit.i].pron and (killers := _killed_already(event, events)):
            event.roles["victim"] = list(killers)
            event.amount = Amount(1, 1) if s.tokens[event.draft.hit.i].pron in _ONE else None
        _reckon(s, event, totals)
        k = one_more(s, event.draft.hit)
        if k >= 0:
            event.roles["victim"] = [replace(event.draft.unit, first=k, i=k, j=k + 1, head=k, prep="", quantity=None)]
            event.amount = Amount(1, 1)
            if any(u in e.roles.get("victim", ()) for e in events for u in event.roles.get("perpetrator", ())):
                del event.roles["perpetrator"]  # قتل جنديان وجرح ثالث
        elif all(u.empty or _own_trait(s, event, u) for u in event.roles.get("victim", ())) and (
            found := _of_them(s, event)
            or _predicate(s, event)
            or between(s, event)
            or _shot_down(s, event, events)
            or _fallen(s, event)
            or _among(s, event)
            or _in_ranks(s, event)
            or in_own_ranks(s, event)
            or _reckoned(s, event)
            or bodies_of(s, event, events)
            or were_of(s, event)
        ):
            event.roles["victim"] = found
            # القتلى هم القائد واثنان من مرافقيه
            if event.amount is None and not (_joint(s, event) or some_of_them(s, event.draft)):
                among = _stands_among(s, event)
                # but فر مئات المقاتلين بعد سقوط قتلى | في صفوفهم
                near = all(u.kind == "F" for u in s.units[found[0].at + 1 : event.draft.unit.at])
                many = len(found) > 1 or found[0].quantity is not None
                told = found[0].at > event.draft.unit.at if among else near and many
                event.amount = counter.total(s, found) if told else None
        those_meant(s, event, counter)
        by_pronoun(s, event)
    with_topics(s, events)
    agreed(s, events)
    alive_to_tell(events)


def _stands_among(s: Sentence, event: Finished) -> bool:
    """Whether a noun for the dead is what others are said to be among: من بين القتلى."""
    unit = event.draft.unit
    joined = unit.conj and unit.at and s.units[unit.at - 1].kind == "NP"  # بين قتيل | وجريح
    return event.draft.pattern.trigger in (*_DEAD, _HURT) and unit.prep == _AMONG and not joined


def _own_trait(s: Sentence, event: Finished, unit: Unit) -> bool:
    """من بين القتلى المدنيين 30 طفلا: whether an adjective of the dead only tells among whom others are.

    Of سقط عشرة بين قتيل وجريح في اشتباكات بين قبيلتين the sides of a fight behind them are nobody hurt either.
    """
    dead = event.draft.unit
    first = s.units[dead.at - 1] if dead.conj and dead.at else dead
    if first.prep == _AMONG and unit.prep == _AMONG and event.draft.pattern.trigger in _DEAD:
        return any(u.trigger for u in s.units[dead.at + 1 : unit.at])
    return unit.at == event.draft.unit.at and _stands_among(s, event)


def _among(s: Sentence, event: Finished) -> list[Unit]:
    """من بين القتلى ثلاث نساء وطفل, كان طفلان بين القتلى, بين قتلى الهجوم سبعة أطفال: those among the dead."""
    if not _stands_among(s, event):
        return []
    whose = max((u.at for u in event.draft.slots.genitive), default=-1)  # قتلى | الهجوم
    start = max(event.draft.unit.at, whose) + 1
    behind = [u for u in s.units[start:] if not _passed(s, u)]
    place = whose == start - 1 and bool(behind) and behind[0].kinds >= {"place"} and behind[0].quantity is None
    first = next(iter(behind[place:]), None)
    if whose == start - 1 and (first is None or first.quantity is None):
        return []
    if first is None or first.kind != "NP" or first.prep or first.conj or not _may_be_among(first):
        return _told_among(s, event)
    group = [first, *takewhile(lambda u: u.kind == "NP" and u.conj and not u.prep, behind[1 + place :])]
    return [u for u in group if u.kinds & _NAMED and not u.trigger and not u.empty]


def _passed(s: Sentence, unit: Unit) -> bool:
    """من بين الضحايا | هناك 20 مدنيا, من بين القتلى، "ثلاثة جنود": what says nothing of those among the dead."""
    form = s.tokens[unit.head].form
    return (
        form in _ALSO | s.grammar.words.there_is
        if unit.kind == "F"
        else unit.kind == "." and (form in COMMAS or form in QUOTES)
    )


def _may_be_among(unit: Unit) -> bool:
    return not unit.definite or bool(unit.kinds & _NAMED)


def _told_among(s: Sentence, event: Finished) -> list[Unit]:
    """إن طفلين كانا من بين الجرحى: the subject of whom a sentence says that they are among the dead."""
    k = event.draft.unit.at - 1
    k -= k > 0 and s.units[k].kind == "P"  # من | بين
    behind, were = s.units[event.draft.unit.at + 1 :], k > 0 and s.tokens[s.units[k].head].form in _WERE
    if not were and behind and behind[0].kind != ".":
        return []  # جنديين من بين الجرحى | لقوا مصرعهم
    k -= were
    subject, before = (s.units[k], s.units[k - 1]) if k > 0 else (None, None)
    if subject is None or before is None or not (before.kind == "S" or s.tokens[before.head].stem in _WERE):
        return []
    people = subject.kind == "NP" and not subject.prep and not subject.trigger and bool(subject.kinds & _NAMED)
    return [subject] if people and not subject.empty else []


def _in_ranks(s: Sentence, event: Finished) -> list[Unit]:
    """إصابات في صفوف المدنيين, خسائر في أرواح السكان: in whose ranks people were hurt."""
    k = event.draft.unit.at + 1
    first = s.units[k] if k < len(s.units) and not event.draft.hit.verb else None
    if first is None or first.kind != "NP" or first.trigger or not first.kinds & _NAMED:
        return []
    if not any(token.base in _RANKS for token in s.tokens[first.first : first.i]):
        return []
    return [first, *takewhile(lambda u: u.kind == "NP" and u.conj and bool(u.kinds & _NAMED), s.units[k + 1 :])]


def _reckon(s: Sentence, event: Finished, totals: frozenset[str]) -> None:
    """عدد الذين قتلوا, عدد المدنيين الذين قتلوا 250: a number is nobody, and those it counts killed nobody."""
    victims, described = event.roles.get("victim", []), event.draft.slots.antecedent
    if not event.draft.hit.verb or described is None:
        return
    if victims and s.tokens[victims[0].head].base in totals:
        event.roles["victim"] = victims[1:]
    elif victims and described in event.roles.get("perpetrator", ()) and _tells_number(s, event, victims[0], totals):
        event.roles["victim"] = event.roles.pop("perpetrator")


def _tells_number(s: Sentence, event: Finished, unit: Unit, totals: frozenset[str]) -> bool:
    """بلغ عدد المدنيين الذين قتلوا في القصف | 250 شخصا: whether a phrase is the number of those who are counted."""
    described, reached = event.draft.slots.antecedent, unit.quantity is not None and not unit.prep
    before = s.tokens[max(described.first - 1, 0) : described.head] if described is not None else ()
    counted = any(token.base in totals for token in before)
    return counted and reached and unit.at > event.draft.unit.at + 1


def _shot_down(s: Sentence, event: Finished, events: list[Finished]) -> list[Unit]:
    """أطلقت النار على السائق فأردته قتيلا: whom the pronoun means is whom the act before it hit."""
    at = event.draft.unit.at
    pron = s.tokens[event.draft.hit.start].pron or s.tokens[s.units[at].head].pron
    if event.draft.pattern.trigger != _SHOOT_DEAD or not pron:
        return []
    for other in reversed([e for e in events if e is not event and e.draft.unit.at < at]):
        hit = other.roles.get("victim", []) or other.roles.get("target", [])
        people = [u for u in hit if u.at < at and "place" not in u.kinds and agrees(s.tokens[u.head], pron)]
        if people:
            return [replace(u, prep="") for u in people[:1]]
    return []


def _joint(s: Sentence, event: Finished) -> bool:
    """عشرات الجنود قتلى | وجرحى: whether one number tells of the dead and the hurt, and so of neither."""
    at = event.draft.unit.at
    behind, joined = s.units[at + 1 : at + 2], event.draft.unit.conj and bool(at) and s.units[at - 1].trigger
    return bool(joined) or any(u.conj and u.trigger and "person" in u.kinds and not u.prep for u in behind)


def _fallen(s: Sentence, event: Finished) -> list[Unit]:
    """سقوط عشرات الفلسطينيين | قتلى, سقط القائد | قتيلا: of whom a noun for the dead behind them says what they are."""
    unit, token = event.draft.unit, s.tokens[event.draft.hit.i]
    if event.draft.pattern.trigger not in _DEAD or not unit.at or token.det or unit.prep or unit.conj:
        return []
    before = s.units[unit.at - 1]
    people = before.kind == "NP" and not before.prep and not before.trigger and not before.empty
    verb = s.units[before.at - 1] if before.at else before
    fell = verb.kind == "V" and s.tokens[verb.head].stem in s.grammar.words.falls
    return [before] if people and (fell or before.quantity is not None) and before.kinds & _NAMED else []


def _reckoned(s: Sentence, event: Finished) -> list[Unit]:
    """عدد القتلى وصل إلى عشرين شخصا: whom the number counts that tells how many the dead are."""
    unit = event.draft.unit
    q = next((s.framed[k] for k in range(unit.head, unit.j) if k in s.framed), None)
    dead = event.draft.pattern.trigger in _DEAD or event.draft.hit.verb
    if not dead or q is None or q.i not in s.unit_of:
        return []
    found = s.units[s.unit_of[q.i]]
    people = found.kind == "NP" and not found.empty and not found.trigger and found.head >= q.j
    return [found] if people and found.kinds & _PEOPLE else []


def _killed_already(event: Finished, events: list[Finished]) -> list[Unit]:
    """قتل المهاجم أحد المارة قبل أن تقتله الشرطة: whose victim is dead already, a pronoun points to the killer."""
    victims = {u.i for u in event.roles.get("victim", ())}
    if event.draft.pattern.subtype != "killed" or not event.draft.hit.verb or not victims:
        return []
    at = event.draft.unit.at
    for other in events:
        before = other.draft.unit.at < at and other.draft.hit.verb and other.draft.pattern.subtype == "killed"
        if before and victims <= {u.i for u in other.roles.get("victim", ()) if u.at < at}:
            return other.roles.get("perpetrator", [])
    return []


def _of_them(s: Sentence, event: Finished) -> list[Unit]:
    """اشتبكت مع المسلحين وقتلت اثنين منهم: whom the pronoun behind a number points to."""
    at = event.draft.unit.at
    behind = takewhile(lambda u: u.kind != ".", s.units[at + 1 : at + _NEAR])  # 352 جريحا، | 99 منهم في حالة حرجة
    before = s.units[max(at - _NEAR + 1, 0) : at]  # أوقع العديد منهم قتلى, but منهم خمسة أطفال | وأصيب سبعة
    listed = bool(before) and before[-1].kind == "NP" and not before[-1].prep
    beside = (*behind, *(() if listed else before))
    pron = next((p for u in beside if (p := _OF_THEM.get(s.tokens[u.head].form))), "")
    if not pron:
        return []
    others = {u.i for u in event.roles.get("perpetrator", ())} | told_by(event)
    for unit in reversed(s.units[max(at - REACH, 0) : at]):
        people = unit.kind == "NP" and not unit.empty and not unit.trigger and bool(unit.kinds & _PEOPLE)
        people = people and not unit.kinds & _CRAFT  # دمرت ثلاث دبابات | وقتلت عشرة منهم
        if people and unit.i not in others and agrees(s.tokens[unit.head], pron):
            return [unit]
    return []


def _predicate(s: Sentence, event: Finished) -> list[Unit]:
    """القتلى مدنيون, القتلى هم قائد الكتيبة ومرافقه: who the dead are is said of them."""
    unit, token = event.draft.unit, s.tokens[event.draft.hit.i]
    if event.draft.hit.verb or event.draft.pattern.trigger not in _DEAD:
        return []
    if s.tokens[event.draft.hit.i - 1].stem in _BE:  # نفى أن يكون الضحايا مدنيين
        return []
    k = unit.at + 1
    k += k < len(s.units) and s.units[k].kind == "F" and s.tokens[s.units[k].head].form in _ONE_OF_IT
    k += s.grammar.walker.is_mark(k, COMMAS) if k + 1 < len(s.units) and s.units[k + 1].kind == "F" else 0
    linked = k < len(s.units) and s.units[k].kind == "F" and _bare_form(s.tokens[s.units[k].head]) in _THEY
    k += linked
    if not linked and (unit.prep or not token.det):
        return []
    k += linked and k < len(s.units) and s.grammar.walker.is_mark(k, QUOTES)
    if k >= len(s.units) or not _named(s.units[k], definite=linked):
        return []
    if not linked and "plural" in token.tags and "singular" in s.tokens[s.units[k].head].tags:
        return []  # عدد المصابين مرشح للارتفاع
    group = [s.units[k]]
    while linked and k + 1 < len(s.units) and s.units[k + 1].conj and _named(s.units[k + 1], definite=True):
        k += 1
        group.append(s.units[k])
    return group


def _bare_form(token: Token) -> str:
    """Return a form without its و: القتلى | وهم ثلاثة جنود."""
    return token.form.removeprefix(token.conj)


def _named(unit: Unit, *, definite: bool) -> bool:
    """Whether a phrase may be the predicate of a noun for the dead; without هم, only an indefinite one."""
    plain = unit.kind == "NP" and not unit.prep and not unit.trigger and not unit.empty
    return (
        plain
        and bool(unit.kinds & (_NAMED if definite else _PEOPLE))
        and (definite or not (unit.definite or unit.conj))
    )
