"""Who says it where no kind of phrase tells: the subject of a saying speaks, whatever it is called.

Patterns ask that a speaker be somebody. A noun that names a thing (القدرة, also a family name; مراجعة, هتافات) stands
beside a verb of saying as its subject all the same.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import accusative
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.accused import not_of_her, not_of_him, only_accused
from conflict_events.events.attribution.marks import OPENING
from conflict_events.events.attribution.sayers_before import opens_and_says
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.verb_slots.agreement import ends_in_ta
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.unit_row import TAKEN_UP

_NOBODY = frozenset({"event", "time", "direction"})
_PERSONS = frozenset({"person", "title", "person_name", "armed", "group", "org", "speech"})
_FOLK = frozenset({"person", "title", "person_name", "armed", "group", "org", "gent"})
_BODIES = frozenset({"outlet_noun", "force", "org_name"})
_MEN = ("وا", "ون")
_BY = "by"
_THEIRS = frozenset({"ه", "ها", "هم", "هن", "هما"})
_MINE = "ي"  # behind قال it ends a name, and nobody's own: قال | قادري
_DESCRIBE, _RELAY = "statement.describe_verb", "statement.relay_verb"
_SAID = frozenset({"assertion", "denial"})
_SPEAKS = ACTORS | {"speech", "place"}


def subject_speaks(s: Sentence, event: Finished, words: Speech) -> None:
    """Fill the speaker of a verb of saying that has none from its subject, and take out what only looks like one."""
    if event.draft.type != "statement" or event.content is None or not event.draft.hit.verb:
        return
    given = event.roles.get("speaker", [])
    named = [u for u in given if not _done_by(s, event, u)]
    if given and not named and event.draft.slots.antecedent is None:  # الصحيفة أشارت إلى الاعتقالات | من قبل الأمن
        named = [u for u in s.grammar.walker.before(event.draft.unit.at) or () if u.kinds & (_SPEAKS | _BODIES)]
    speakers = [u for u in named if not (_seat(s, u, words) or _tells_how(s, u, words) or _acted_on(s, event, u))]
    if not speakers and event.draft.slots.antecedent is None and not event.draft.slots.passive:
        told = event.draft.pattern.subtype in _SAID  # beside a demand stands whom it is made to
        found = (_behind(s, event, words) if told else None) or _before(s, event) or _as_said(s, event)
        found = found or (opens_and_says(s, event, words) if told else None)
        speakers = [found] if found is not None else []
    elif (own := _in_relative(s, event, words) or _outside(s, event, speakers, words)) is not None:
        speakers = [own]
    if speakers:
        event.roles["speaker"] = speakers
    else:
        event.roles.pop("speaker", None)
    only_accused(s, event, words)
    not_of_her(s, event)
    not_of_him(s, event, words)


def _done_by(s: Sentence, event: Finished, unit: Unit) -> bool:
    """لفتت إلى الاعتقالات | من قبل المسلحين: whether a phrase only tells who did it; but أُعلن من قبل الجيش."""
    by = s.units[unit.at].prep == _BY and unit.at > event.draft.unit.at + 1
    return by and event.draft.pattern.trigger != _RELAY  # نقلت الوكالة على لسان | المتحدث قوله


def _acted_on(s: Sentence, event: Finished, unit: Unit) -> bool:
    """خطفوا أطباء، وصحفيا | تقول رواندا إنه: whether the case of a joined phrase tells that it is no subject."""
    joined = unit.conj and unit.at == event.draft.unit.at - 1 and event.draft.slots.antecedent is None
    return joined and s.classes[unit.head] == "N" and accusative(s.tokens[unit.head])


def _as_said(s: Sentence, event: Finished) -> Unit | None:
    """Return who says what stands before: أغلق الطريق، على ما أعلنت | خدمة الإسعاف."""
    at, content = event.draft.unit.at + 1, event.content or (0, 0)
    unit = s.units[at] if at < len(s.units) else None
    if unit is None or content[1] > event.draft.hit.i or s.units[at - 2].kind not in "RSP":
        return None
    bare = unit.kind == "NP" and not (unit.prep or unit.conj or unit.trigger or s.tokens[unit.head].pron)
    return unit if bare and "time" not in unit.kinds else None


def _outside(s: Sentence, event: Finished, speakers: list[Unit], words: Speech) -> Unit | None:
    """Return who speaks of what a bare clause describes: قصف الجيش مواقع | قال إنها تابعة للفصيل."""
    described, content = event.draft.slots.antecedent, event.content or (0, 0)
    token = s.tokens[event.draft.hit.i]
    if described is None or token.pron or token.base in words.impersonal or not described.i < token.i < content[0]:
        return None
    deed = described.trigger and s.drafts_at(described.at) != "statement"  # الكمين الذي قالت | إنه أوقع قتلى
    if s.units[event.draft.unit.at - 1].kind == "R" and not deed:
        return described if not speakers and described.kinds == {"event"} else None
    if not s.tokens[content[0] - 1].form.endswith(TAKEN_UP) or (described.kinds & _PERSONS and _agrees(s, event)):
        return None
    for unit in reversed(s.units[: described.at]):
        if unit.kind == "V" and not s.grammar.walker.in_relative(unit.at):
            agent = s.grammar.verb(unit.at, "active").agent
            return agent[0] if agent and agent[0].kinds & _SPEAKS and agent[0].at != described.at else None
    return None


def _agrees(s: Sentence, event: Finished) -> bool:
    """Whether what a clause describes could be who speaks in it: no plural of persons with تقول."""
    token, described = s.tokens[event.draft.hit.i], event.draft.slots.antecedent
    if described is not None and token.stem.endswith(_MEN) and not described.kinds & _FOLK:
        return False  # مقاطع | قالوا إنها
    present = "verb_impf" in token.tags and "verb_perf" not in token.tags
    feminine = token.stem[0] == "ت" if present else ends_in_ta(token, s.grammar.words)
    head = s.tokens[described.head] if described is not None else token
    return feminine == head.stem.endswith("ة")


def _in_relative(s: Sentence, event: Finished, words: Speech) -> Unit | None:
    """Return who speaks in a clause that describes another: ثلاثون ضابطا تقول واشنطن إنهم شاركوا."""
    if event.draft.slots.antecedent is None or event.draft.pattern.subtype not in _SAID:
        return None
    token, content = s.tokens[event.draft.hit.i], event.content or (0, 0)
    opener = content[0] - 1 - (s.tokens[content[0] - 1].form in OPENING)  # إنه "
    if token.base in words.telling or s.tokens[opener].form not in words.that:
        return None
    if event.draft.pattern.trigger == _DESCRIBE and not token.pron:
        return None  # الحزب الذي يصف | القرار بأنه خطأ
    found = _behind(s, event, words) or _his(s, event)
    named = found is not None and (
        found.kinds & (ACTORS | _FOLK) or ("place" in found.kinds and s.classes[found.head] == "X")
    )
    return found if found is not None and (named or "speech" in found.kinds) else None


def _his(s: Sentence, event: Finished) -> Unit | None:
    """Return who speaks for those that a bare clause describes: شابا تقول | عائلته إنه تعرض للتعذيب."""
    k = event.draft.unit.at
    unit, before = s.units[k + 1 : k + 2], s.units[k - 1]
    own = bool(unit) and unit[0].kind == "NP" and not (unit[0].prep or unit[0].conj) and bool(unit[0].kinds & _FOLK)
    return unit[0] if own and before.kind == "NP" and s.tokens[unit[0].head].pron in _THEIRS else None


def _seat(s: Sentence, unit: Unit, words: Speech) -> bool:
    """Whether a phrase only says where a speaker sits: قال المرصد، ومقره بريطانيا، إن."""
    token = s.tokens[unit.head]
    return token.base in words.seat and bool(token.pron)


def _tells_how(s: Sentence, unit: Unit, words: Speech) -> bool:
    """Whether a phrase only tells how or how often something is said: كرر أكثر من مرة, أعلن صراحة."""
    base = s.tokens[unit.head].base
    return base in words.manner or base in words.matter


def _behind(s: Sentence, event: Finished, words: Speech) -> Unit | None:
    """Return the phrase right behind a verb, where what is said opens behind it and no comma parts the two."""
    at, content = event.draft.unit.at + 1, event.content or (0, 0)
    at += at < len(s.units) and s.units[at].kind in "TF"
    unit = s.units[at] if at < len(s.units) else None
    if unit is None or unit.kind != "NP" or unit.prep or unit.conj or unit.trigger or unit.empty:
        return None
    token = s.tokens[unit.head]
    owned = token.pron not in ("", _MINE)
    nobody = bool(unit.kinds & _NOBODY) and not _only_subject(s, event, unit, words)
    if nobody or token.base in words.stance or token.base in words.manner or owned or content[0] < unit.j:
        return None
    if _is_object(s, event, unit):
        return None
    opened = s.tokens[content[0] - 1].form in words.that or bool(s.units[s.unit_of.get(content[0], at)].prep)
    parted = [u for u in s.units[at + 1 :] if u.i < content[0] and u.kind == "." and s.tokens[u.head].form in COMMAS]
    quoted = s.units[s.unit_of.get(content[0] - 1, at)].kind == "."
    described = bool(parted) and parted[0].at == unit.at + 1 and s.units[unit.at + 2].kind == "R"
    closed = described or (len(parted) == 1 and parted[0].j == content[0] - 1)  # والتي قالت الحكومة في بيان، إن
    return unit if (opened or quoted) and (closed or len(parted) % 2 == 0) else None  # وأضاف القدوة، الذي ...، إن


def _only_subject(s: Sentence, event: Finished, unit: Unit, words: Speech) -> bool:
    """قالت حملة المرشح | إن: whether an act behind a verb of plain saying, of one gender with it, can only say it."""
    verb, head = s.tokens[event.draft.hit.i], s.tokens[unit.head]
    told = verb.base in words.plain and unit.kinds.isdisjoint({"time", "direction"})
    she = verb.stem[0] == "ت" if "verb_impf" in verb.tags else ends_in_ta(verb, s.grammar.words)
    named = unit.j == unit.i + 1 and not head.det and not accusative(head)  # قال | مناصرة إن
    return told and (she == head.stem.endswith("ة") or (named and not she))


def _is_object(s: Sentence, event: Finished, unit: Unit) -> bool:
    """ووصف | السياسة بأنها حرب: whether a thing is feminine beside a masculine perfect, and so not its subject."""
    verb, token = s.tokens[event.draft.hit.i], s.tokens[unit.head]
    masculine = "verb_impf" not in verb.tags and not ends_in_ta(verb, s.grammar.words)
    beside = unit.at == event.draft.unit.at + 1 and event.draft.pattern.trigger == _DESCRIBE
    return masculine and beside and bool(token.det) and token.stem.endswith("ة")


def _before(s: Sentence, event: Finished) -> Unit | None:
    """Return what is joined right before a verb in the present, in a headline: ... والحكومة تعلن."""
    unit, token = event.draft.unit, s.tokens[event.draft.hit.i]
    before = s.units[unit.at - 1] if unit.at else None
    if before is None or "verb_impf" not in token.tags or unit.conj or before.kind != "NP":
        return None
    return before if before.conj and not before.prep and not before.trigger and before.kinds & _SPEAKS else None
