"""Who speaks in a clause that describes another, or one farther off: كوريا، التي | تعتبرها تهديدا; ..., والتي | تطالب.

What stands right before a relative clause need not be what it describes: behind والتي it is the subject of the clause
before. And where a pronoun on the verb points to what is described, somebody else speaks of it.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.clause_subjects import of_number, subject_of
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.verb_slots.agreement import ends_in_ta
from conflict_events.patterns.walks.slots import ACTORS

_REACH = 16  # units before the clause within which the verb over it stands
_IN, _OWNED = "في", "ل"
_HERS = "التي"
_BEFORE = 2  # units: what is described, and its pronoun
_NEAR = 4  # units between many men and the verb of theirs
_MANY, _MEN = ("وا", "ون"), ("ين", "ون")
_SHE = ("ة", "ات", "اء")
_ONE = frozenset({"title", "person_name"})
_SPEAKS = ACTORS | {"force"}


def far_described(s: Sentence, event: Finished, words: Speech) -> Unit | None:
    """Return who speaks in a clause that و joins to what stands before it: احتجاجات في المدن، | والتي تطالب برحيله.

    Args:
        s: The sentence.
        event: A saying.
        words: Words of attribution.
    """
    k, given = event.draft.unit.at, event.roles.get("speaker", [])
    relative = s.units[k - 1] if k else event.draft.unit
    pointed = s.tokens[event.draft.hit.i].pron or _IN in event.draft.slots.resumed  # بيان الوزارة والذي جاء فيه
    if relative.kind != "R" or not relative.conj or pointed:
        return None
    hers = s.tokens[relative.head].form.endswith(_HERS)
    if hers != _of_her(s, k) or s.tokens[event.draft.hit.i].base in words.holding:
        return None  # الجزيرة، والتي | قال إنها منكوبة; والذي | اعتبر إنجازا
    if any(u.at > k or not u.prep or u.kinds & _ONE for u in given):
        return None  # نقلت الوكالة عن المحامي فلان، والذي | أشار إلى
    for unit in reversed(s.units[: relative.at]):
        if unit.kind == "S":
            return None
        if unit.kind == "NP" and not unit.prep and not unit.trigger and _may_say(s, unit, k, words):
            return unit
    return None


def _may_say(s: Sentence, unit: Unit, k: int, words: Speech) -> bool:
    """Whether somebody, or a thing that speaks, can be the subject of verb k."""
    head, she = s.tokens[unit.head], _of_her(s, k)
    base = head.base.removesuffix("ا")
    if base in words.voices:
        return she != (base in words.he_voices)
    return bool(unit.kinds & _SPEAKS) and she == head.stem.endswith(_SHE)


def owner_of_document(s: Sentence, event: Finished, words: Speech) -> Unit | None:
    """Return whose a document is that a bare clause is about: تلا الشيخ بيانا للحركة | يدعو إلى الهدنة.

    Args:
        s: The sentence.
        event: A saying.
        words: Words of attribution.
    """
    k, draft = event.draft.unit.at, event.draft
    owner = s.units[k - 1] if k > 1 else draft.unit
    if (
        owner.kind != "NP"
        or not owner.kinds & _SPEAKS
        or owner.prep != _OWNED
        or draft.unit.conj
        or s.tokens[draft.hit.i].pron
    ):
        return None
    document = s.units[k - 2]
    if all(u.kind != "V" for u in s.units[: k - 2]):  # بيان للجيش | قال: nothing governs it, and it speaks
        return None
    spoken = (
        document.kind == "NP"
        and not document.definite
        and s.tokens[document.head].base.removesuffix("ا") in words.carried
    )
    others = any(u.at > k - 1 for u in event.roles.get("speaker", ())) or _IN in draft.slots.resumed
    return owner if spoken and not others and _may_say(s, document, k, words) else None


def of_whom_it_points_to(s: Sentence, event: Finished, words: Speech) -> list[Unit]:
    """Return who speaks of what a relative clause describes, where nobody is named in it.

    تحارب تركيا الوحدات التي | تصفها بأنها إرهابية; and a state that is described: كوريا، التي | تعتبرها كذا.

    Args:
        s: The sentence.
        event: A saying that has no speaker.
        words: Words of attribution.
    """
    k, she = event.draft.unit.at, _of_her(s, event.draft.unit.at)
    if k < _BEFORE or s.units[k - 1].kind != "R" or s.units[k - 1].conj or not s.tokens[event.draft.hit.i].pron:
        return []
    last = s.units[k - 2 - (s.units[k - 2].kind == ".")]
    for unit in reversed(s.units[max(last.at - _REACH, 0) : last.at]):
        if unit.kind == "S":
            break
        if unit.kind == "V" and not s.grammar.walker.in_relative(unit.at):
            over = [u for u in subject_of(s, unit.at, words) if u.at != last.at]
            if over and _of_her(s, unit.at) == she and of_number(s, over, k):
                return over
            break
    return [last] if she and last.kind == "NP" and "state" in last.kinds else []


def _of_her(s: Sentence, k: int) -> bool:
    """Whether a verb has the prefix or the ending of a woman, a group, a state: تصفها, قصفت."""
    token = s.tokens[s.units[k].head]
    return token.stem[0] == "ت" if "verb_impf" in token.tags else ends_in_ta(token, s.grammar.words)


def of_many_before(s: Sentence, event: Finished) -> list[Unit]:
    """Return the men whom a bare clause about them is parted from: تصريحات لمسؤولين في طهران | تحدثوا عن الهدنة.

    Args:
        s: The sentence.
        event: A saying that has no speaker.
    """
    k, verb = event.draft.unit.at, s.tokens[event.draft.hit.i]
    if event.draft.unit.conj or verb.pron or not verb.stem.endswith(_MANY):
        return []
    for unit in reversed(s.units[max(k - _NEAR, 0) : k]):
        if unit.kind not in ("NP", "T"):
            return []
        head = s.tokens[unit.head]
        if unit.kind == "NP" and unit.kinds & ACTORS and not unit.definite and head.stem.endswith(_MEN):
            return [unit]
        if unit.kind == "NP" and not unit.prep:
            return []
    return []
