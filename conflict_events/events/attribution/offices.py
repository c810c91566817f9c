"""Who speaks where his office stands right behind his name: أعلن فلان | رئيس الوزراء, عبر فلان | وزير كذا عن."""

from __future__ import annotations

from collections.abc import Collection

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.attribution.titles import title_apart
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.unit_row import QUOTES

_NAME = frozenset({"person_name"})
_TITLED = frozenset({"person_name", "title"})
_IN = "في"
_PARTED = 2  # units: a comma and who speaks
_SAY = "statement.say_verb"


def office_behind(s: Sentence, draft: Draft, speaker: Unit, unit: Unit, words: Speech) -> bool:
    """Whether a phrase tells the office of whom a name before it names: verbs of saying and blame have no such object.

    Args:
        s: The sentence.
        draft: The saying.
        speaker: Who speaks, as far as it is known.
        unit: The phrase right behind it.
        words: Words of attribution.
    """
    verb = s.tokens[draft.hit.i].base
    says = verb in words.unofficial or (draft.pattern.trigger == _SAY and verb not in words.telling)
    beside = unit.at == speaker.at + 1 and unit.kind == "NP" and not (unit.prep or unit.conj)
    return says and beside and speaker.kinds - {"person"} == _NAME and "title" in unit.kinds


def title_in(s: Sentence, unit: Unit) -> bool:
    """Whether a name goes on with its office in one phrase: أنطونيو غوتيريش الأمين العام | للأمم المتحدة."""
    words = s.tokens[unit.head + 1 : unit.j] if "person_name" in unit.kinds else ()
    return any("title" in kinds_of(t) for t in words)


def told_office(draft: Draft, s: Sentence, speaker: Unit, unit: Unit, words: Speech, known: bool) -> bool:
    """Whether a phrase goes on with a name and his office, or tells it.

    Args:
        draft: The saying.
        s: The sentence.
        speaker: Who speaks, as far as it is known.
        unit: The phrase right behind it.
        words: Words of attribution.
        known: Whether nothing but the speaker and frames of the saying can stand here.
    """
    behind = office_behind(s, draft, speaker, unit, words) or name_behind(s, speaker, unit)
    return behind or (known and _name_and_office(s, speaker, unit))


def name_behind(s: Sentence, speaker: Unit, unit: Unit) -> bool:
    """Whether a phrase names the holder of an office that ends before it: رئيس الحكومة الفرنسية | إدوار فيليب.

    Args:
        s: The sentence.
        speaker: Who speaks, as far as it is known.
        unit: The phrase right behind it.
    """
    bare = unit.at == speaker.at + 1 and unit.kind == "NP" and not (unit.prep or unit.conj or unit.trigger)
    office = "title" in speaker.kinds and s.tokens[speaker.j - 1].det
    head = s.tokens[unit.head]
    also = "given_names_ambiguous" in head.tags and unit.j == unit.head + 2 and s.classes[unit.j - 1] == "X"
    return bool(bare and office) and (unit.kinds == _NAME or also) and not head.det


def enclosed_name(s: Sentence, at: int) -> bool:
    """Whether two commas enclose a name: المستشار السابق في الحملة | ، بيتر هولمز، | بالكذب.

    Args:
        s: The sentence.
        at: Unit of the first comma.
    """
    if not _comma(s, at) or not _comma(s, at + 2):
        return False
    unit = s.units[at + 1]
    unlisted = not unit.kinds and not s.tokens[unit.head].tags
    return unit.kind == "NP" and not (unit.prep or unit.conj) and (unlisted or unit.kinds == _NAME)


def _name_and_office(s: Sentence, speaker: Unit, unit: Unit) -> bool:
    """Whether a name goes on in a phrase that his office closes: دومينيك | راب وزير الخارجية."""
    first = s.tokens[unit.first]
    bare = unit.kind == "NP" and not (unit.prep or unit.conj or first.det or first.prep)
    name = bare and speaker.kinds <= _NAME and s.classes[speaker.j - 1] == "X"
    return name and any("title" in kinds_of(t) for t in s.tokens[unit.first + 1 : unit.j])


def governed(s: Sentence, draft: Draft, begin: int, words: Speech) -> bool:
    """Whether عن opens what is said of a verb of talking, so that no object stands before it.

    Args:
        s: The sentence.
        draft: The saying.
        begin: First token of what is said.
        words: Words of attribution.
    """
    before = s.tokens[begin - 1 - (s.tokens[begin - 1].form in QUOTES)]
    return s.tokens[draft.hit.i].base in words.talking and before.form in words.talked


def names_speaker(s: Sentence, draft: Draft, unit: Unit, speakers: Collection[int], words: Speech) -> bool:
    """Whether a phrase names who speaks, between two commas, or his office right behind his name.

    أعلن المتحدث، العميد فلان، استعادة البلدة; أشار فلان | عضو البرلمان إلى انهيار الهدنة.

    Args:
        s: The sentence.
        draft: The saying.
        unit: The phrase.
        speakers: The identities of the phrases for who speaks.
        words: Words of attribution.
    """
    units, at = s.units, unit.at
    if id(units[at - 1]) in speakers and office_behind(s, draft, units[at - 1], unit, words):
        return True
    if at and id(units[at - 1]) in speakers and name_behind(s, units[at - 1], unit):
        return True
    if at > _PARTED and id(units[at - 3]) in speakers and units[at - 2].prep == _IN and enclosed_name(s, at - 1):
        return "title" in units[at - 3].kinds  # المستشار السابق في الحملة، | بيتر هولمز، بالكذب
    if at >= _PARTED and id(units[at - 2]) in speakers and _ranked_name(s, unit) and title_apart(s, unit) is not None:
        return True  # أعلن قائد الشرطة في كركوك | العميد فلان اعتقال خمسة
    if at < _PARTED or id(units[at - 2]) not in speakers or not _comma(s, at - 1) or not _comma(s, at + 1):
        return False
    unlisted = not unit.kinds and not s.tokens[unit.head].tags
    return "event" not in unit.kinds and (unlisted or bool(unit.kinds & _TITLED))


def _ranked_name(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase is a name, or a rank with one."""
    rank = "ranks" in s.tokens[unit.head].tags and s.classes[unit.j - 1] == "X"
    return rank or unit.kinds == _NAME


def _comma(s: Sentence, at: int) -> bool:
    return at < len(s.units) and s.units[at].kind == "." and s.tokens[s.units[at].head].form in COMMAS
