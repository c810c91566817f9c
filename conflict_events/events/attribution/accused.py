"""Whom an accusation is made against where nobody else stands there: واتهم السلطات بعرقلة المساعدات."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import accusative, kinds_of
from conflict_events.entities.word_classes.surroundings import NAMED_PLACES
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.how_opened import USING
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.verb_slots.agreement import agree, ends_in_ta, is_feminine
from conflict_events.patterns.walks.slots import ACTORS

_VERBS = frozenset({"statement.accuse_verb"})
_BEHIND = 7  # units behind a burden within which stands whom it is laid on
_REACH = 16  # units before the verb within which the verb stands that it is joined to
_SPEAKS = ACTORS | {"speech", "place"}
_SOMEBODY = frozenset({"person", "gent", "armed", "group", "org", "force"})
_ADDRESSED = frozenset({"accusation", "warning", "demand"})
_CALLED_ON, _HIS = _ADDRESSED | {"threat"}, frozenset({"ه", "ها", "هم"})
_FOR_HIM = _ADDRESSED | {"condemnation"}
_DESCRIBES, _THIS, _TA = "statement.describe_verb", "هذا", "ت"
_BODIES = frozenset({"armed", "group", "org", "force"})
_FOLK = _BODIES | {"person", "gent", "title", "person_name"}
_FROM = "من"
_HE_LANDS = frozenset({"لبنان"})  # states that are masculine and bear no article
_LAND = frozenset({"state", "place"})
_PLAIN = frozenset({"NP", "T", "F", "B", "D", "P"})


def addressed(s: Sentence, draft: Draft, unit: Unit) -> bool:
    """اتهمت الحكومة | المتمردين بقطع الطرق: whether a phrase is whom a saying is for or against, and not said.

    Args:
        s: The sentence.
        draft: The saying.
        unit: A phrase behind it.
    """
    if draft.pattern.subtype not in _ADDRESSED or unit.kind != "NP" or unit.trigger:
        return False
    asked = accusative(s.tokens[unit.head]) and s.classes[unit.head] == "N" and unit.quantity is None
    if asked and not unit.kinds & _FOLK:
        return False  # طلبت | إذنا لتفتيش السفينة
    return "event" not in unit.kinds or bool(unit.kinds & _BODIES)  # تنظيم, منظمة: masdars by their form


def part_object(s: Sentence, draft: Draft, words: Speech) -> None:
    """Take out a speaker who can only be what is asked for or condemned; changes the draft in place.

    طلبت من بكين | التحقيق في الواقعة; أن يدين | إيران ويتخذ إجراءات

    Args:
        s: The sentence.
        draft: The saying.
        words: Words of attribution.
    """
    speaker = next(iter(draft.roles.get("speaker", ())), None)
    if speaker is None or not draft.hit.verb or speaker.at <= draft.unit.at:
        return
    before, behind = s.units[speaker.at - 1], s.units[speaker.at + 1 : speaker.at + 2]
    head = s.tokens[speaker.head]
    if head.base in words.unspoken and not head.det and speaker.at == draft.unit.at + 1:
        draft.roles.pop("speaker")  # لكن فلانا نفى | صحة ذلك
        return
    his = head.pron in _HIS and head.base in words.own_people
    if his and draft.pattern.subtype in _CALLED_ON and not s.tokens[draft.hit.i].pron:
        draft.roles.pop("speaker")  # وحذر | أنصاره من الاستسلام, but الذي يتهمه | خصومه بالفساد
        return
    asked = s.tokens[draft.hit.i].base in words.asking and before.prep == _FROM and before.at > draft.unit.at
    joined = bool(behind) and behind[0].kind == "V" and behind[0].conj
    said = joined and s.drafts_at(behind[0].at) == "statement" and not s.tokens[behind[0].head].pron
    if asked or (joined and not said and draft.pattern.subtype == "condemnation"):
        draft.roles.pop("speaker")


def only_accused(s: Sentence, event: Finished, words: Speech) -> None:
    """Take out a speaker who is the only one beside اتهم before its ب: somebody must be accused.

    Args:
        s: The sentence.
        event: An event.
        words: Words of attribution.
    """
    if event.content is None or event.draft.pattern.trigger not in _VERBS:
        return
    speakers, k, pron = event.roles.get("speaker"), event.draft.unit.at, s.tokens[event.draft.hit.i].pron
    if (described := event.draft.slots.antecedent) is not None:
        if not pron:
            _of_two(s, event, described, words)
        return
    if not speakers:
        return
    if pron:
        _whom_it_points_to(s, event)
        return
    limit = _limit(s, event, words)
    if limit < 0:
        return
    between = [u for u in s.units[k + 1 :] if u.i < limit]
    beside = [u for u in between if _somebody(u)]
    first = {u.at for u in speakers if not u.conj}
    if len(beside) != 1 or first != {beside[0].at} or not all(u.kind in _PLAIN or _parts(s, u) for u in between):
        return
    group = sorted(speakers, key=lambda u: u.at)
    split = next(((n, end) for n, u in enumerate(group) if (end := _two(s, u)) is not None), None)
    if split is not None:
        event.roles["speaker"] = [*group[: split[0]], replace(group[split[0]], j=split[1])]
    elif event.draft.unit.conj and (agent := _of_clause_before(s, event)):
        event.roles["speaker"] = agent
    else:
        event.roles.pop("speaker")


def not_of_her(s: Sentence, event: Finished) -> None:
    """Take out a state that does not agree with its verb, for whom a saying is: اتصل بنظيره وحذر | إيران من الهجوم.

    Args:
        s: The sentence.
        event: An event.
    """
    speakers, token = event.roles.get("speaker", []), s.tokens[event.draft.hit.i]
    told = event.draft.pattern.subtype in _ADDRESSED and event.draft.hit.verb and "verb_impf" not in token.tags
    if (
        len(speakers) != 1
        or not told
        or speakers[0].at != event.draft.unit.at + 1
        or ends_in_ta(token, s.grammar.words)
    ):
        return
    head = s.tokens[speakers[0].head]
    if "state" not in speakers[0].kinds or head.det or s.classes[head.i] != "X" or head.base in _HE_LANDS:
        return
    before = _of_clause_before(s, event) if event.draft.unit.conj else []
    event.roles["speaker"] = before
    if not before:
        event.roles.pop("speaker")


def not_of_him(s: Sentence, event: Finished, words: Speech) -> None:
    """Take out who is masculine and one behind a feminine verb: وطالبت | المجتمع الدولي بإدانة القصف.

    Args:
        s: The sentence.
        event: An event.
        words: Words of attribution.
    """
    speakers, k = event.roles.get("speaker", []), event.draft.unit.at
    if len(speakers) != 1 or speakers[0].at <= k or not event.draft.hit.verb:
        return
    unit, token = speakers[0], s.tokens[event.draft.hit.i]
    if unit.at != k + 1 and not _past_aside(s, k, unit):
        return
    takes = event.draft.pattern.subtype in _FOR_HIM or token.base in words.deeming
    takes = takes or event.draft.pattern.trigger == _DESCRIBES
    he = s.tokens[unit.head].base in words.he_bodies or s.tokens[unit.first].form == _THIS
    if takes and _of_many_bodies(s, event, unit, words):
        event.roles.pop("speaker")  # ودعا، في البيان ذاته، | الدول الأعضاء إلى
        return
    she = is_feminine(s.grammar, k) or (token.stem[0] == _TA and event.draft.pattern.trigger == _DESCRIBES)
    if not (takes and he and s.tokens[unit.head].det and she) or token.pron:
        return
    before = _of_clause_before(s, event) if event.draft.unit.conj else []
    event.roles["speaker"] = before
    if not before:
        event.roles.pop("speaker")


def _past_aside(s: Sentence, k: int, unit: Unit) -> bool:
    """Whether only what two commas set off stands between a verb and a phrase: دعا، في بيان، | الدول."""
    commas = [u.at for u in s.units[k + 1 : unit.at] if u.kind == "." and s.tokens[u.head].form in COMMAS]
    return commas == [k + 1, unit.at - 1]


def _of_many_bodies(s: Sentence, event: Finished, unit: Unit, words: Speech) -> bool:
    """Whether a phrase is of bodies that a verb of one man cannot have for its subject: دعا | الدول إلى."""
    token, head = s.tokens[event.draft.hit.i], s.tokens[unit.head]
    he = "verb_perf" in token.tags and not ends_in_ta(token, s.grammar.words) and event.draft.hit.forms[0].number == "s"
    alone = unit.first == unit.i and unit.quantity is None  # ندد | عدد من الدول بالقصف
    return he and alone and not token.pron and bool(head.det) and head.base in words.she_bodies


def _of_two(s: Sentence, event: Finished, described: Unit, words: Speech) -> None:
    """Read who accuses in a clause that describes another: the first of two behind the verb, and no lone one.

    الهجوم الذي تتهم | باكستان الهند بتدبيره; but القضية التي يتهم الشاب بها
    """
    limit, speakers = _limit(s, event, words), event.roles.get("speaker")
    beside = [u for u in s.units[event.draft.unit.at + 1 :] if u.i < limit]
    if len(beside) > 1 and all(_somebody(u) and u.kinds & _SPEAKS for u in beside[:2]):
        event.roles["speaker"] = beside[:1]
    elif speakers and (described.trigger or speakers[0].at > event.draft.unit.at):
        event.roles.pop("speaker")


def _limit(s: Sentence, event: Finished, words: Speech) -> int:
    """Return the token before which whoever accuses and whoever is accused stand, or -1."""
    base, begin = s.tokens[event.draft.hit.i].base, event.content[0] if event.content else 0
    if (
        base in words.burdening and event.draft.hit.tail
    ):  # وحملت الحكومة | المسؤولية عن; but حملت باريس المسؤولية للحكومة
        tail = s.unit_of.get(event.draft.hit.tail[0], 0)
        to_whom = any(_bears(u, tail, words) for u in s.units[tail + 1 : tail + _BEHIND])
        return -1 if to_whom else event.draft.hit.tail[0]
    if base not in words.accusing:
        return -1
    governed = "ب" in (s.tokens[begin].prep, s.units[s.unit_of.get(begin, 0)].prep)  # ب "السيطرة" too
    governed = governed or s.tokens[begin].form in USING
    return begin if governed or s.tokens[begin - 1].form in words.that else -1


def _bears(unit: Unit, tail: int, words: Speech) -> bool:
    """Whether a phrase behind the burden is whom it is laid on: المسؤولية | للحكومة, على الحكومة right behind it."""
    near = unit.prep == "علي" and unit.at > tail + 2
    return unit.prep in words.burdened and bool(unit.kinds & _SPEAKS) and not near


def _whom_it_points_to(s: Sentence, event: Finished) -> None:
    """Take out a speaker that is one, before a verb of many: هاجموا إيران | وحملوها المسؤولية."""
    token, speakers = s.tokens[event.draft.hit.i], event.roles.get("speaker", [])
    many = token.stem.endswith(("وا" + token.pron, "و" + token.pron))
    ahead = speakers[0].at < event.draft.unit.at and event.draft.unit.conj
    if many and ahead and len(speakers) == 1 and speakers[0].kinds <= _LAND:
        event.roles.pop("speaker")


def _of_clause_before(s: Sentence, event: Finished) -> list[Unit]:
    """Return who does what the verb before it tells, if the two agree: طهران تعارض الاتفاق | وتتهم ترامب."""
    k = event.draft.unit.at
    for unit in reversed(s.units[max(k - _REACH, 0) : k]):
        if unit.kind == "S":
            return []
        if unit.kind == "V" and not s.grammar.walker.in_relative(unit.at):
            agent = s.grammar.verb(unit.at, "active").agent if agree(s.grammar, unit.at, k) else ()
            return [u for u in agent if u.kinds & _SPEAKS]
    return []


def _somebody(unit: Unit) -> bool:
    """Whether a phrase may be who accuses or whom; what و joins goes with the phrase before it."""
    when = "time" in unit.kinds and not unit.kinds & _LAND  # المغرب is sunset too
    return unit.kind in ("NP", "D") and not (unit.prep or unit.conj or when)


def _parts(s: Sentence, unit: Unit) -> bool:
    """Whether a comma stands between whom a burden is laid on and it: وحملت الحركة، المسؤولية عن حياتهم."""
    return unit.kind == "." and s.tokens[unit.head].form in COMMAS


def _two(s: Sentence, unit: Unit) -> int | None:
    """Return where the accused begins in a phrase that holds who accuses too: اتهم نتنياهو | طهران, دمشق | المعارضة."""
    first = s.tokens[unit.i]
    if unit.j == unit.i + 2 and "surnames" in first.tags and "given_names" not in first.tags:
        return unit.i + 1  # اتهم ترامب | أوباما بالتنصت
    ends = {n.j for n in s.names}
    towns = {n.i for n in s.names if n.kind in _LAND}
    if unit.i in towns and (second := next((k for k in range(unit.i + 1, unit.j) if k in towns), None)) is not None:
        return second  # حملت إثيوبيا | القاهرة المسؤولية
    for k in range(unit.i + 1, unit.j):
        token, before = s.tokens[k], s.tokens[k - 1]
        named = s.classes[k - 1] == "X" or k in ends
        if named and s.classes[k] == "X" and token.tags & NAMED_PLACES:
            return k
        if named and token.det and kinds_of(token) & _SOMEBODY and not (s.classes[k] == "A" and token.stem[-1] == "ة"):
            return k
        if s.classes[k] == "X" and before.det and before.stem.endswith(("ون", "ين")):
            return k  # المعارضون | أردوغان
    return None
