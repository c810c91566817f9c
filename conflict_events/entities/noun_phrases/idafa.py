"""What may stand in idafa behind a noun without the article: مواقع + داعش, مسؤول + أمني; but مسلحون | قرية."""

from __future__ import annotations

from conflict_events.entities.noun_phrases.lone_fighters import beside_fighter
from conflict_events.entities.noun_phrases.past_marks import behind_armed
from conflict_events.entities.noun_phrases.phrase_words import PhraseWords
from conflict_events.entities.units.row import Row
from conflict_events.entities.units.word_kinds import accusative, agree, kinds_of, no_idafa
from conflict_events.entities.word_classes.surroundings import is_nisba
from conflict_events.entities.words.particles import WITHOUT
from conflict_events.text.tokens import Token

_PLACED = frozenset({"place", "weapon", "vehicle"})
_APART = _PLACED | {"person"}
_OFFICER = frozenset({"titles", "singular"})  # one man, whom a lone gunman before it kills: قتل مسلح | رئيس بلدية
_DRIVEN_BY = frozenset({"vehicles", "weapon"})  # a bus or a tank may be either
_ON_GROUND = frozenset({"place_nouns", "vehicles"})
_DESCRIBED = frozenset({"place", "weapon", "vehicle", "vessel", "org", "group", "armed"})
_OUTLETS = frozenset({"outlet_nouns", "outlets"})
_WEAPONS = frozenset({"weapon", "weapons"})
_PARTIES = frozenset({"org", "organisations"})  # نشطاء | المعارضة belong to it
_TWO = "ان"
_NO_DUAL = frozenset({"singular", "plural", "name_place", "name_person", "given_names", "surnames", "cities", "states"})
_ONE_MAN, _ONE_OF_THEM = frozenset({"singular", "person_nouns"}), frozenset({"singular", "person_nouns", "armed_nouns"})


def after_indefinite(row: Row, j: int, words: PhraseWords) -> bool:
    """Whether the word at j goes on with the phrase before it; مسلحون, هجوما and an adjective take no noun in idafa.

    Args:
        row: The sentence.
        j: The word, behind one without the article.
        words: Word lists of the language.
    """
    token, last, letter = row.tokens[j], row.tokens[j - 1], row.classes[j]
    men = last.stem.endswith("ون") and "singular" not in last.tags  # but معاون | مدير الناحية
    head_of = men and token.tags >= _OFFICER  # اغتال مسلحون | مختار القرية
    head_of = head_of or opens_clause(token, last, words) or _of_another_case(last, token)
    describes = (letter == "A" and not token.det) or token.base in words.others or _same_man(last, token)
    describes = describes or _both_two(last, token)
    if not head_of and describes:
        return True
    here = "directions" in token.tags and not token.det and not token.stem.endswith("ية")
    if here and _lies_there(row, j) and last.base not in words.area:
        return False  # صيادين قبالة غزة, مدرعة جنوب المدينة
    if head_of or token.base in words.quantifier or token.base in words.claimed:
        return False
    if row.classes[j - 1] == "A" and last.base not in words.named:
        office = last.base in words.office and "title" in kinds_of(row.tokens[j - 2])  # مدير عام المستشفيات
        task = "event" in last.tags and row.tokens[j - 2].base in words.body  # جمعية مساعدة السجناء
        return token.det and (office or task or token.base in words.trait)  # عبوة محلية الصنع
    if (last.base in words.craft and token.base in words.load) or (last.base in words.flying and _hit(token)):
        return False
    if "person" in kinds_of(last) and (_beside_person(row, j, words) or beside_fighter(row, j, words.bombers)):
        return False
    if no_idafa(last) or (letter != "X" and accusative(token) and not _names_place(row, j)):
        both = letter == "N" and _both_of(last, token)
        return both or (agree(last, token) and (letter != "X" or not token.tags))
    return True


def _both_of(last: Token, token: Token) -> bool:
    """زعيما | البلدين: whether two hold an office, whose dual has lost its ن before what they are of."""
    office = "title" in kinds_of(last) and last.stem.endswith("ا") and not last.det
    return office and token.det and token.stem.endswith("ين") and not token.prep


def _both_two(last: Token, token: Token) -> bool:
    """حارسان | مدنيان: whether two duals stand side by side in the nominative, where no object of a verb can stand."""
    two = last.stem.endswith(_TWO) and token.stem.endswith(_TWO) and "dual" in last.tags
    return two and not (last.det or token.det or token.conj or token.prep or token.pron or token.tags & _NO_DUAL)


def _of_another_case(last: Token, token: Token) -> bool:
    """قتل مسلحون | سوريين: whether who is of a people stands in another case or gender than the men before."""
    if last.stem.endswith(_TWO) and "dual" in last.tags and accusative(token):
        return True  # قتل رجلان مجهولان | صحفيا
    if "gent" not in token.tags or not last.stem.endswith("ون") or token.det or token.conj:
        return False
    if "plural" not in last.tags:
        return False  # درون داعشية
    return token.stem.endswith("ين") or (token.stem.endswith("ة") and "plural" not in token.tags)


def _same_man(last: Token, token: Token) -> bool:
    """قائدا متمردا, ضابطا منشقا: whether a word for one of a band describes the man before it."""
    one = token.tags >= _ONE_OF_THEM and last.tags >= _ONE_MAN
    return one and accusative(token) and accusative(last) and not (token.conj or token.prep)


def opens_clause(token: Token, last: Token, words: PhraseWords) -> bool:
    """طفل | عمره سبع سنوات, منظمة | مقرها جنيف: whether a noun begins a clause about the one before it."""
    if not token.pron or token.prep:
        return False
    kinds = kinds_of(last)
    if "person" in kinds:
        return token.base in words.of_somebody
    return token.base in words.of_something and not kinds.isdisjoint(_DESCRIBED)


def _beside_person(row: Row, j: int, words: PhraseWords) -> bool:
    """Whether a noun behind one for people opens a phrase: جنود | حافلتين, انتحاري | حزامه, but سائق شاحنة."""
    token, last = row.tokens[j], row.tokens[j - 1]
    if "dual" in token.tags and j not in row.names and "place" not in kinds_of(last):
        return True
    if (j > 1 and row.tokens[j - 2].form in WITHOUT) or behind_armed(row, j):
        return True  # طائرة بدون طيار | سيارة
    own = j in row.names and row.names[j].kind == "weapon"  # مهاجم | سترته الناسفة
    if last.base in words.witnesses and (not token.tags.isdisjoint(_OUTLETS) or _army(last, token)):
        return True  # أفاد سكان | وكالة الأنباء, اتهم نشطاء | الجيش
    driven = last.base in words.drives and not token.tags.isdisjoint(_DRIVEN_BY)
    if (own and row.names[j].j > j + 1 and not driven) or (_carried(token) and not (driven or token.det)):
        return True  # شبان | زجاجات حارقة, انتحاري | سيارة مفخخة, مسلحون | بنادق, but سائق الدبابة
    bomber = last.base in words.bombers and not token.det
    if bomber and (not token.tags.isdisjoint(_DRIVEN_BY) or (not last.det and token.tags >= _OFFICER)):
        return True
    return bool(token.pron) and (own or "event" in kinds_of(token) or _one_of_trade(last, words))  # مسؤول | قوله


def _army(last: Token, token: Token) -> bool:
    """Whether a word with the article is a force, which has no witnesses of its own: القوات, but المعارضة."""
    force = token.det and "armed_nouns" in token.tags and token.tags.isdisjoint(_PARTIES)
    return force and "titles" not in last.tags  # زعيم المتمردين


def _one_of_trade(last: Token, words: PhraseWords) -> bool:
    """Whether one person is told by a relative adjective alone, who governs nothing: فلسطيني, but قيادي."""
    return is_nisba(last) and "singular" in last.tags and last.base not in words.named


def _lies_there(row: Row, j: int) -> bool:
    """ثكنة | شمال مالي, شبان | شمال مالي, but قوات شرق ليبيا: whether a point of the compass tells where it lies."""
    kinds = kinds_of(row.tokens[j - 1])
    apart = _APART if row.kind_at(j) == "place" else _PLACED  # رئيس جنوب السودان
    return "direction" not in kinds and (j not in row.names or not kinds.isdisjoint(apart))


def _hit(token: Token) -> bool:
    """قصفت مقاتلات | قرية, استهدفت مسيرة | سيارة: whether a word is what a craft in the air hits."""
    return not token.det and not token.tags.isdisjoint(_ON_GROUND)


def _names_place(row: Row, j: int) -> bool:
    """بلدة | بيتا, وادي | حمارا: whether what stands at j names the place before it."""
    token, last = row.tokens[j], row.tokens[j - 1]
    if "place_nouns" not in last.tags:
        return False
    return (j in row.names and row.names[j].kind == "place") or not (kinds_of(token) or accusative(last))


def _carried(token: Token) -> bool:
    """Whether a word is a weapon and no vehicle: مسلحون | بنادق, but سائق شاحنة."""
    return bool(token.tags & _WEAPONS) and "vehicles" not in token.tags
