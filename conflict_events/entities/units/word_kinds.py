"""What a word by itself can name, and what its ending says of its case; from tags and letters alone."""

from __future__ import annotations

from functools import lru_cache

from conflict_events.entities.units.phrases import NO_KINDS
from conflict_events.text.tokens import Token

_TAGS_OF_KIND = {
    "group": ("armed_groups",),
    "armed": ("state_forces", "armed", "armed_nouns"),
    "state": ("states",),
    "outlet": ("outlets",),
    "org": ("blocs", "organisation_names", "org", "organisations"),
    "person": ("person", "person_nouns"),
    "person_name": ("surnames", "name_person", "given_names"),
    "title": ("ranks", "titles"),
    "place": ("cities", "cities_ambiguous", "place", "place_nouns", "facilities", "name_place"),
    "direction": ("directions",),
    "weapon": ("weapon", "weapons"),
    "vehicle": ("vehicles",),
    "vessel": ("vessels",),
    "outlet_noun": ("outlet_nouns",),
    "speech": ("speech_nouns",),
    "time": ("time",),
    "org_name": ("name_org",),
    "gent": ("gent",),
    "event": ("event",),
}
_KIND_OF_TAG = {tag: kind for kind, tags in _TAGS_OF_KIND.items() for tag in tags}
_TAG_SETS = 4096  # sets of tags whose kinds are remembered; the lists have far fewer
_NAMES_IN_ALEF = ("ايا", "كاتيوشا")  # صواريخ من طراز | كاتيوشا
_CLOSED = frozenset({"عيان", "كاتيوشا"})  # اتهم شهود عيان | القوات الحكومية, أثار قصف بصواريخ كاتيوشا | غضبا
FEMININE = ("ة", "ات", "اء")
"""Endings of nouns that verbs may agree with as with one woman: كتيبة, دبابات, صحراء, but also قضاء, which is a man."""
_SOUND_ENDINGS = ("ون", "ين", "ان")
_NO_IDAFA = (*_SOUND_ENDINGS, "ا")
_JOINED_ENDINGS = (*_SOUND_ENDINGS, "ية")
_TAKES_SOUND_PLURAL = frozenset({"person", "gent", "adj", "person_nouns"})
_ONE_PERSON, _MAN = frozenset({"person_nouns", "singular"}), frozenset({"person_nouns", "gent"})
_WHOM = frozenset({"gent", "person_nouns", "armed_nouns"})
_OUTLAWS = frozenset({"قراصنة", "لصوص"})  # who own no ship and no car that they are named after
_WITNESSED = frozenset({"سماع", "وقوع", "رؤية", "رؤيتهم", "سماعهم", "مشاهدة", "حدوث", "اندلاع", "سقوط"})
_YOUNG = frozenset({"شبان", "فتية", "فتيان", "صبية", "شاب", "شابة", "فتي", "فتاة", "صبي", "مجهول"})  # nobody's
_RIDDEN = frozenset({"vehicles", "vessels", "facilities"})
_LIFE, _PARTNERS = frozenset({"حياة"}), frozenset({"شريك", "شريكة", "رفيق", "رفيقة"})
_CASELESS = (*FEMININE, "ا")
_TROOPS = frozenset({"armed", "armed_nouns"})
_ENDS_IN_ALEF = frozenset({"name_place", "states", "cities", "armed", "armed_nouns", "name_person"})


def kinds_of(token: Token) -> frozenset[str]:
    """Return what a word by itself can name."""
    return _kinds(token.tags) if token.tags else NO_KINDS


@lru_cache(_TAG_SETS)
def _kinds(tags: frozenset[str]) -> frozenset[str]:
    kinds = frozenset(_KIND_OF_TAG[t] for t in tags if t in _KIND_OF_TAG)
    return kinds - {"org"} if "speech" in kinds else kinds  # مصدر and بيان speak, and do nothing else


def no_idafa(token: Token) -> bool:
    """Whether no noun in idafa can stand behind a word: مسلحون, جنديان, هجوما."""
    word = token.stem
    if not word.endswith(_NO_IDAFA):  # most words
        return False
    if "singular" in token.tags and not word.endswith("ا"):
        return word in _CLOSED  # معاون | المدير, سجان
    sound = word.endswith(("ون", "ان")) and len(word) > 4 and bool(token.tags & _TAKES_SOUND_PLURAL)
    sound = sound or (word.endswith("ون") and "armed_nouns" in token.tags)  # ملثمون
    sound = sound or (word.endswith("ين") and "person" in kinds_of(token) and bool(token.tags & {"plural", "dual"}))
    return sound or word in _CLOSED or accusative(token)


def accusative(token: Token) -> bool:
    """Whether a word bears the alef of an indefinite accusative: هجوما, جنديا (but not هذا, سوريا)."""
    word = token.stem
    if not word.endswith("ا") or len(word) <= 3 or token.det or token.pron or word.endswith(_NAMES_IN_ALEF):
        return False  # most words
    if token.raw.endswith("أ"):
        return False  # مرفأ, مبدأ
    if "dual" in token.tags or (word.endswith("تا") and "organisations" in token.tags):
        return False  # بلدتا تلعفر وسنجار, منظمتا العفو
    named = token.tags & _ENDS_IN_ALEF
    return "singular" in token.tags or not named or (named <= _TROOPS and not word.endswith("يا"))


def may_be_accusative(token: Token) -> bool:
    """Whether a word is in the indefinite accusative, or shows no case as it ends in ى: مستشفى | ميدانيا."""
    bare = token.raw.endswith("ى") and not (token.det or token.pron)
    return accusative(token) or (bare and "facilities" in token.tags)


def agree(last: Token, token: Token) -> bool:
    """Whether two sound plurals or duals stand in one case, so that one describes the other: مفجرون انتحاريون."""
    return _end_alike(last, token, _SOUND_ENDINGS) and not token.det and not token.conj


def somebody_else(head: Token, last: Token, token: Token) -> bool:
    """الشرطة | الصحفي, مسلحون | صحفيا, قراصنة | ناقلة نفط: whether who or what stands behind words is another."""
    if last.base in _OUTLAWS and token.tags & _RIDDEN and not (token.conj or token.det or last.det):
        return True
    young = last.base in _YOUNG and not (last.det or last.pron or token.conj or "adj" in token.tags)
    if young and token.tags & _TROOPS and not token.stem.endswith("ون"):
        return True  # شبان | جنود الاحتلال
    if token.base in _WITNESSED and not (token.det or token.conj or token.prep):
        return "person" in kinds_of(head) and not head.det  # أكد شهود | سماع انفجارات
    if not token.conj and accusative(token) and (token.tags >= _ONE_PERSON or not token.tags & _ENDS_IN_ALEF):
        if last.stem.endswith("ون") and "plural" in last.tags:
            return True
        one = "singular" in last.tags and last.tags & _MAN and not last.stem.endswith(_CASELESS)
        return bool(one) and bool(token.tags & _WHOM) and not (last.det or last.pron or last.raw.endswith("ى"))  # فتى
    if "dual" in token.tags and token.tags & _MAN and not (token.conj or token.det or token.pron or last.det):
        return "singular" in last.tags and "gent" in last.tags and token.stem.endswith("ين")  # فلسطيني | جنديين
    if token.det and token.base in _LIFE and not (last.det or last.pron) and last.stem not in _PARTNERS:
        return "person" in kinds_of(last)  # فارق شاب | الحياة
    man = token.det and last.det and not token.conj and token.tags >= _ONE_PERSON and not token.stem.endswith(FEMININE)
    return man and all(t.stem.endswith(FEMININE) and "person" not in kinds_of(t) for t in (head, last))


def agree_joined(last: Token, token: Token) -> bool:
    """Whether a joined relative adjective goes on with the one before it: الأميركية والبريطانية."""
    return _end_alike(last, token, _JOINED_ENDINGS)


def other_people(last: Token, token: Token) -> bool:
    """الجيش الإسرائيلي | والفلسطينيين: whether a sound plural joined to a singular adjective names somebody else."""
    return (
        bool(token.conj)
        and "gent" in token.tags
        and token.stem.endswith(("يين", "يون"))
        and not agree_joined(last, token)
    )


def _end_alike(last: Token, token: Token, endings: tuple[str, ...]) -> bool:
    for ending in endings if token.stem.endswith(endings) else ():
        if last.stem.endswith(ending) and token.stem.endswith(ending):
            return True
    return False
