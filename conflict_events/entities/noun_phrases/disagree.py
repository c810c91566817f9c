"""Adjectives that cannot describe the force or body before them, and so name somebody else: اعتقلت الشرطة | الصحفي."""

from __future__ import annotations

from conflict_events.entities.units.row import Row
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.text.tokens import Token

_BODIES = frozenset({"armed", "group", "force", "org"})
_FEMININE = ("ة", "ات")
_MEN = ("ين", "ون")
_DOERS = ("ون", "و")
_LONG = 3  # letters of a word behind which ين is an ending
_ELATIVE = 4  # letters of الأكثر; الانفصاليين are men
_OF_IT = frozenset({"بها", "لها", "عليها", "اليها", "فيها", "منها", "عنها", "به", "بهم", "عليهم"})
_NOT = "غير"
_SUSPECT = frozenset({"مشتبه"})
_LANDS = frozenset({"state", "place"})
_SECOND = 2  # the place of a word behind one word alone
_LISTED = frozenset({"group", "org"})
_GEAR = frozenset({"weapon", "weapons"})
_TROOPS = frozenset({"armed", "armed_nouns", "state_forces"})
_ONE_TITLED = frozenset({"singular", "titles"})
_ONE = frozenset({"titles", "ranks"})
_MANY, _TWO_MEN = frozenset({"plural", "dual"}), frozenset({"dual", "person_nouns"})
_FOLK, _CALLED = frozenset({"gent", "plural"}), frozenset({"gent", "surnames"})
_BUILT = frozenset({"facilities", "place", "place_nouns"})
_SAME = ("ة", "ات", "ى", "ا", "اء")


def others(row: Row, head: int, j: int, kinds: frozenset[str]) -> bool:
    """Whether the definite adjective at j is of another gender or number than the force or body at head.

    Args:
        row: The sentence.
        head: Head of the phrase so far.
        j: The adjective.
        kinds: What the phrase is.
    """
    token, noun = row.tokens[j], row.tokens[head]
    if noun.stem.endswith(_DOERS) and "plural" in noun.tags and token.stem.endswith("ين") and _men(token):
        return True  # طرد المتمردون الحوثيون | المسلحين, طرد مقاتلو الجبهة | المسلحين
    apart = j - 1 > head and row.tokens[j - 1].det and token.det and noun.stem.endswith(_FEMININE)
    if apart and kinds & _BODIES and token.tags >= _ONE_TITLED and not token.stem.endswith(_SAME):
        return True  # خطف ميليشيات الحوثي | الصحفي
    if not (kinds & _BODIES and noun.det and token.det) or "person" in kinds or noun.conj:
        return False  # السفارة والمعهد | الفرنسيين
    if token.base in _SUSPECT:
        return True  # اعتقل الجيش | المشتبه به
    if j + 1 < len(row.tokens) and row.tokens[j + 1].form in _OF_IT:
        return False  # الحكومة المعترف بها
    if any(row.classes[k] != "A" for k in range(head + 1, j)):
        return False
    if noun.stem.endswith(_FEMININE):
        return not _may_describe(token)
    gear = bool(token.tags & _GEAR) and token.stem.endswith("ة") and "plural" not in noun.tags
    return gear or _men(token) or _unlisted_town(noun, token)  # استخدم الجيش | المدفعية


def after_his(row: Row, head: int, j: int) -> bool:
    """وزير الإعلام الفنزويلي | المعارضة, الرئيس | المعارضة: whether a feminine word stands behind one man.

    Args:
        row: The sentence.
        head: Head of the phrase so far.
        j: The word.
    """
    noun, his, her = row.tokens[head], row.tokens[j - 1], row.tokens[j]
    man = "singular" in noun.tags and bool(noun.tags & _ONE) and not noun.stem.endswith(_FEMININE)
    described = j - 1 == head or (row.classes[j - 1] == "A" and not his.stem.endswith(_SAME))
    return man and described and his.det and her.det and her.stem.endswith("ة")


def after_hers(last: Token, token: Token) -> bool:
    """Whether one man's title stands behind a body: اتهمت المعارضة | الوزير; but القاضية الأولى.

    Args:
        last: The word before the title.
        token: The title.
    """
    man = token.tags >= _ONE_TITLED and not token.stem.endswith(_SAME)
    return man and last.stem.endswith("ة") and bool(kinds_of(last) & _BODIES)


def ends_body(row: Row, j: int) -> bool:
    """Whether a body's listed name ends with a bare noun before another: حركة فتح | أجهزة الأمن, حركة حماس | الجندي.

    Args:
        row: The sentence.
        j: The noun.
    """
    last = row.tokens[j - 1]
    bare = row.classes[j] == row.classes[j - 1] == "N" and not last.det
    bare = bare and (not row.tokens[j].det or row.tokens[j].tags >= _ONE_TITLED or "ranks" in row.tokens[j].tags)
    alone = j - 1 in row.names and row.tokens[j].form != _NOT  # هجوم حماس | غير المسبوق
    alone = alone and not row.tokens[j].tags >= _TWO_MEN  # أطلقت حماس | رهينتين
    return bare and not alone and row.kind_at(j - 1) in _LISTED


def takes_no_name(head: Token, army: frozenset[str]) -> bool:
    """Whether a force is too general to bear a name: قصفت القوات | كذا, قصفت المدفعية | كذا, but التنظيم داعش.

    Args:
        head: Head of the phrase.
        army: Words for an army, folded.
    """
    general = bool(head.tags & _GEAR) or (head.stem.endswith("ات") and bool(head.tags & _TROOPS))
    return head.det and (general or head.base in army)


def _unlisted_town(noun: Token, token: Token) -> bool:
    """قصف الجيش | الشيخونية, قصف الجيش | القنصلية: whether a feminine word stands behind one army."""
    army = "armed_nouns" in noun.tags and "plural" not in noun.tags and not noun.stem.endswith(_MEN)
    built = not token.tags or bool(token.tags & _BUILT)  # not الميليشيا الحوثية, الأركان التركية
    return army and built and token.stem.endswith("ة")


def whom(row: Row, head: int, j: int, kinds: frozenset[str]) -> bool:
    """طرد فيلق الشام | المسلحين: whether men stand behind a name that they cannot describe, of a body or one man."""
    body, token = bool(kinds & _BODIES and "person" not in kinds), row.tokens[j]
    one = body and row.classes[j] == "N" and token.tags >= _ONE_TITLED  # قتل حزب الله | القاضي فلانا
    land = j - 1 in row.names and row.names[j - 1].kind in _LANDS  # تتهم أنقرة | المسلحين, but أهالي غزة المحاصرين
    land = land and (j < _SECOND or row.classes[j - 2] not in "NAX")
    office = land and token.tags >= _ONE_TITLED and row.classes[j] == "A"  # اغتالت إسرائيل | الأمين العام
    named = "person_name" in kinds
    if not (named or body or land) and row.kind_at(j - 1) == "person_name":
        named = "singular" in row.tokens[head].tags  # توعد الرئيس فلان | المسؤولين
    many = _men(token) or (named and token.tags >= _FOLK)  # حذر زيلينسكي | الروس
    return token.det and (one or office or ((body or land or named) and many))


def men_behind_one(row: Row, head: int, j: int) -> bool:
    """اتهم الوزير | الحوثيين, قصفت طائرات الجيش | المتمردين: whether many men stand behind one man or one body.

    Args:
        row: The sentence.
        head: Head of the phrase so far.
        j: The word.
    """
    token = row.tokens[j]
    if not (token.det and row.tokens[j - 1].det) or token.conj or token.prep or "num" in token.tags:
        return False
    head += head + 1 < j and bool(row.tokens[head].tags & _GEAR)
    noun = row.tokens[head]
    if not _men(token):
        return _listed_body(row, j) and noun.det and "titles" in noun.tags  # اتهمت المعارضة | الحشد الشعبي
    if any(t.conj or t.tags & _MANY or t.stem.endswith((*_MEN, "ان")) for t in row.tokens[head:j]):
        return False  # مجلس الوزراء والنواب | السابقين
    kinds = kinds_of(noun)
    named_so = bool(noun.tags & _CALLED) and not noun.stem.endswith(_SAME)  # اتهم المالكي | الحوثيين
    one = "singular" in noun.tags and bool(noun.tags & _ONE)
    hers = noun.stem.endswith("ة")  # اتهمت المعارضة | الحوثيين
    return one or named_so or bool(kinds & _BODIES and (hers or "person" not in kinds))


def _listed_body(row: Row, j: int) -> bool:
    """Whether the listed name of a group begins at j with a noun, so that it describes nobody: الحشد الشعبي."""
    name = row.names.get(j)
    return name is not None and name.kind == "group" and name.j > j + 1 and row.classes[j] == "N"


def _men(token: Token) -> bool:
    return len(token.stem) > _LONG and token.stem.endswith(_MEN) and bool(token.tags & _MANY)


def _may_describe(token: Token) -> bool:
    """Whether an adjective can describe a feminine noun: المحلية, الكبرى, الأكثر."""
    elative = token.stem.startswith("ا") and len(token.stem) <= _ELATIVE and token.stem[2:3] != "ي"  # but الأمين
    return token.stem.endswith(_SAME) or token.raw.endswith("ى") or elative
