"""Verbs that tell by their form or place who does what they say: سيطرنا, كما ضبطت سبعة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import FEMININE, accusative
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.walks.clause_words import ClauseWords
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots, counted
from conflict_events.patterns.walks.unit_row import Group
from conflict_events.text.tokens import Token

_BANDS = frozenset({"armed", "group", "force", "person"})
_LANDS = frozenset({"place", "state", "org_name"})
_AND_HAD = frozenset({"وقد", "ولقد", "قد"})
_WE_DID = "نا"
_ANYBODY = "احد"
_WE_DO = "ن"
_DOTLESS = "ى"

_UPON = {"قبض": "علي", "افرج": "عن"}  # what leads to whom these befall
_THEM, _HIM = frozenset({"هم", "هما", "هن"}), frozenset({"ه", "ها"})
_TAKERS = frozenset({"armed", "force", "group", "state"})
_MEN = frozenset({"person", "title"})
_BODIES = (*FEMININE, "ات", "كتائب", "فصائل", "قوى")


def says_we(token: Token, words: ClauseWords) -> bool:
    """Whether the doer of a verb is whoever speaks: وسيطرنا على القاعدة, نستعد لمهاجمتها."""
    if token.stem.endswith(_WE_DID) and "verb_perf" in token.tags and token.stem not in words.they_two:
        return not token.pron
    return token.stem.startswith(_WE_DO) and "verb_impf" in token.tags and "verb_perf" not in token.tags


def doerless(clauses: Clauses, k: int) -> bool:
    """Whether no phrase before verb k does what it says: وسيطرنا على القاعدة, أصيب شرطي وألقي القبض على أربعة."""
    head = clauses.head(k)
    befell = _befell_only(head, clauses.words) and not _thrown(clauses, k)
    befell = befell or _of_nobody(clauses, k)
    return befell or says_we(head, clauses.words) or _upon_them(clauses, k)


def _of_nobody(clauses: Clauses, k: int) -> bool:
    """هاجموا القاعدة ولم يصب | أحد: whether a verb that is denied has nobody behind it for its subject."""
    behind = clauses.units[k + 1] if k + 1 < len(clauses.units) else None
    alone = behind is not None and behind.j == behind.i + 1 and clauses.head(behind.at).form == _ANYBODY
    return alone and k > 0 and "negation" in clauses.head(k - 1).tags


def _upon_them(clauses: Clauses, k: int) -> bool:
    """ثلاثة متظاهرين | أفرج عنهم, المشتبه به | قبض عليه: whether it befell the people before the verb."""
    if clauses.head(k).stem not in _UPON or clauses.units[k].conj or k + 1 >= len(clauses.units):
        return False
    pron = clauses.head(k + 1).form.removeprefix(_UPON[clauses.head(k).stem])
    m = clauses.walker.back(k - 1, "F")
    unit = clauses.units[m] if m >= 0 else None
    if unit is None or unit.kind == "S" or any(clauses.head(n).form in clauses.words.but for n in range(m + 1, k)):
        return pron in _HIM or pron in _THEM  # حاول الفرار لكن | قبض عليه
    if unit.kind != "NP" or unit.prep or "person" not in unit.kinds or unit.kinds & _TAKERS:
        return False
    many = unit.quantity is not None or "plural" in clauses.tokens[unit.head].tags
    return pron in (_THEM if many else _HIM)


def _thrown(clauses: Clauses, k: int) -> bool:
    """قنابل حارقة | ألقيت على الدورية: whether what is thrown stands right before its verb."""
    before = clauses.units[k - 1] if k and not clauses.units[k].conj else None
    return before is not None and before.kind == "NP" and not before.prep and "weapon" in before.kinds


def _befell_only(verb: Token, words: ClauseWords) -> bool:
    """ألقي القبض على أربعة: whether a verb is a passive that has no doer; الجيش | ألقى القبض is told by its ending."""
    return verb.stem in words.befallen and not verb.raw.endswith(_DOTLESS)


def then(clauses: Clauses, k: int) -> bool:
    """خطف مسلحون فتاة ثم | أفرجوا عنها: whether ثم joins verb k to the one before, as و does."""
    return k > 0 and clauses.units[k - 1].kind == "F" and clauses.head(k - 1).form in clauses.words.after_that


def goes_on_behind(clauses: Clauses, k: int, bare: list[Group]) -> bool:
    """دمرت القوات مخابئ، كما ضبطت سبعة, تنشط في الشمال، وقد خطفت سبعة: whether a particle only adds the same doer's."""
    m = clauses.walker.back(k - 1, "FB")
    adds = m > 0 and clauses.units[m].kind == "S" and clauses.walker.form(clauses.units[m]) in clauses.words.goes_on
    had = k > 1 and clauses.units[k - 1].conj and clauses.walker.form(clauses.units[k - 1]) in _AND_HAD
    return (adds or had) and bool(bare) and _is_object(clauses, k, bare[0])


def _is_object(clauses: Clauses, k: int, group: Group) -> bool:
    """Whether the phrase behind a verb is no subject of it: its ending, its gender or the number before it tells."""
    if counted(group):
        return is_feminine(clauses, k)  # كما قتل ستة: a masculine verb may be passive
    token = clauses.tokens[group[0].head]
    if clauses.oblique(group) or accusative(token):
        return True  # كما شن غارتين, كما دمر مخزنا
    if is_feminine(clauses, k):  # وقد استهدفت حي السلام
        return token.base in clauses.words.masculine and "plural" not in token.tags
    return token.stem.endswith("ة")  # كما استهدف مدرسة


def masculine_band(token: Token, unit: Unit) -> bool:
    """المدينة … التنظيم الذي سيطر عليها: whether a phrase is a man or a band that ها does not point to."""
    many = "plural" in token.tags or token.stem.endswith((*FEMININE, "ا"))
    return not many and bool(unit.kinds & _BANDS) and not unit.kinds & _LANDS


def moves(clauses: Clauses, k: int) -> bool:
    """Whether verb k is one of coming and going, that is never passive: عاد المتمردون بعد أن استولوا."""
    return clauses.head(k).stem in clauses.words.moves


def elsewhere(clauses: Clauses, slots: Slots, antecedent: Unit, pron: str) -> bool:
    """المجموعة التي استولت عليه, سيارة استهدفته: a pronoun that cannot be what is described points to another."""
    if pron and antecedent.trigger and "light_target" in clauses.carries(slots.owner):
        return True  # اغتيل بهجوم استهدفه: an attack hits, and is not hit
    token = clauses.tokens[antecedent.head]
    feminine = token.stem.endswith("ة") or "plural" in token.tags
    feminine = feminine and (not pron or is_feminine(clauses, slots.owner))
    points = pron or (slots.resumed and slots.pronoun)
    of_band = points == "ها" and "في" not in slots.resumed and masculine_band(token, antecedent)
    if (feminine and points == "ه") or of_band:
        return True
    return bool(points) and points in _THEM and _body_did(clauses, slots, antecedent)


def _body_did(clauses: Clauses, slots: Slots, antecedent: Unit) -> bool:
    """الميليشيات التي احتجزتهم: whether a body did to many what a feminine verb with their pronoun tells."""
    body = antecedent.kinds & _TAKERS and not (antecedent.kinds & _MEN or antecedent.trigger)
    if not body or not is_feminine(clauses, slots.owner):
        return False
    k = clauses.walker.back(slots.owner - 1, "FB")
    form = clauses.walker.form(clauses.units[k]) if k >= 0 and clauses.units[k].kind == "R" else ""
    said_so = form in clauses.words.she_relative or not (form or antecedent.definite)
    return said_so and clauses.tokens[antecedent.head].stem.endswith(_BODIES)


def other_gender(clauses: Clauses, k: int, bare: list[Group], voice: str) -> bool:
    """Whether what a clause describes is not who acts in it: الضابط الذي كشفت | الحركة, الهدنة التي أعلن | المجلس."""
    if not bare or bare[0][0].at != k + 1 or (voice != "active" and len(bare) == 1):
        return False  # الرجل الذي قتلت | زوجته may be passive; العملية التي راح ضحيتها | جندي
    m = clauses.walker.back(k - 1, "FB")
    form = clauses.walker.form(clauses.units[m]) if m >= 0 and clauses.units[m].kind == "R" else ""
    if is_feminine(clauses, k):
        return form in clauses.words.he_relative
    return form in clauses.words.she_relative and not says_we(clauses.head(k), clauses.words)
