"""Whose a campaign or an attempt is, as the noun that carries an event says itself: حملة القوات لاستعادة البلدة."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, FORCES
from conflict_events.patterns.walks.unit_row import QUOTES
from conflict_events.text.tokens import Token

_OF_WHOM = frozenset({"ل", "من", "by"})  # محاولة | لقوات المعارضة
_MEN, _SOMEBODY = ("ين", "ون"), frozenset({"person_nouns", "armed_nouns", "gent"})
_BECOMES = 4  # units between a verb of being and what somewhere becomes
_WHERE, _HERS = frozenset({"في", "ب"}), ("ة", "ات")


def own_behind(clauses: Clauses, m: int, k: int) -> Unit | None:
    """محاولة | قوات كذا اقتحام: return the first phrase between unit m and event noun k that may own what m carries."""
    end = k - (clauses.units[k].prep == "من")  # تعرضها لمجموعة | من الهجمات
    own = (u for u in clauses.units[m + 1 : end] if not u.prep or (u.prep in _OF_WHOM and u.kinds & FORCES))
    own = (u for u in own if u.at == m + 1 or not clauses.units[u.at - 1].trigger)  # عن مقتل | مدنيين في غارة
    carry = clauses.carries
    return next((u for u in own if u.kind == "NP" and not u.trigger and not (u.conj and carry(u.at))), None)


def made_into(clauses: Clauses, m: int) -> Unit | None:
    """كانت | بلدة كذا هدفا لقصف, المدينة التي أصبحت مسرحا لمعارك: return what becomes the aim or scene of attacks.

    Args:
        clauses: The sentence.
        m: The unit of the word for an aim or a scene.
    """
    words = clauses.words
    if clauses.units[m].prep or clauses.tokens[clauses.units[m].head].form not in words.made_into:
        return None
    for k in range(m - 1, max(m - 1 - _BECOMES, -1), -1):
        unit = clauses.units[k]
        if unit.kind == "F" and clauses.tokens[unit.head].stem in words.being:
            behind = clauses.units[k + 1] if k + 1 < m else None
            if behind is not None and behind.kind == "NP" and not (behind.prep or behind.trigger):
                return behind
            before = clauses.units[k - 2 if k > 1 and clauses.units[k - 1].kind == "R" else k - 1] if k else None
            return before if before is not None and before.kind == "NP" and not before.trigger else None
        if unit.kind not in ("NP", "T") or (unit.kind == "NP" and unit.prep and unit.prep not in _WHERE):
            return None
    return None


def owner_in(tokens: Sequence[Token], unit: Unit, suffers: bool = False) -> Unit | None:
    """حملة القوات النظامية لاستعادة, محاولة المتمردين السيطرة: whose campaign it is does it.

    Args:
        tokens: The tokens of the sentence.
        unit: The phrase whose first word carries an event.
        suffers: Whether that word says who suffers it, which need be nobody who acts: تعرض | الجسر لقصف.
    """
    k = unit.head + 1
    while k + 1 < unit.j and _leads(tokens[k]):
        k += 1  # إطار حملة | القوات
    k += k + 1 < unit.j and tokens[k].form in QUOTES  # محاولة "| كتائب كذا" اقتحام
    if unit.trigger or k >= unit.j or tokens[k].prep:
        return None
    kinds = kinds_of(tokens[k])
    if not suffers and (_origin(tokens[k - 1], tokens[k]) or _how_great(tokens, unit, k)):
        return None  # محاولة | إسرائيلية لاقتحام
    return _without_his(tokens, unit, unit.part(k, kinds)) if suffers or kinds & ACTORS else None


def _how_great(tokens: Sequence[Token], unit: Unit, k: int) -> bool:
    """إحراز تقدم | كبير, الهجوم | الكبير: whether a word that names somebody elsewhere only describes the deed here."""
    token, deed = tokens[k], tokens[k - 1]
    hers = deed.stem.endswith(_HERS) if token.stem.endswith("ة") else not deed.stem.endswith("ة")
    alike = hers and bool(token.det) == bool(deed.det) and not deed.pron
    plain = "adj" in token.tags and token.tags.isdisjoint(_SOMEBODY) and not token.stem.endswith(_MEN)
    return alike and plain and k + 1 == unit.j  # but قيام | مراهق بقتل زملائه


def _without_his(tokens: Sequence[Token], unit: Unit, owner: Unit) -> Unit:
    """محاولات الجيش | المتكررة: return who owns a deed without the adjective that tells of the deed."""
    last, deed, his = tokens[owner.j - 1], tokens[unit.head].stem, tokens[owner.head].stem
    hers = last.det and last.stem.endswith("ة") and "adj" in last.tags and owner.j - owner.head > 1
    quoted = last.form in QUOTES and tokens[owner.head - 1].form in QUOTES
    known = tokens[owner.j - 2].det or "armed_groups" in tokens[owner.j - 2].tags  # but وزير | الداخلية
    hers = hers and known and deed.endswith(_HERS)
    many = his.endswith((*_HERS, "ا")) or "plural" in tokens[owner.head].tags  # ميليشيا, كتائب
    hers = hers and not (many or tokens[owner.j - 2].stem.endswith(_HERS))
    return replace(owner, j=owner.j - 1) if hers or quoted else owner


def _leads(token: Token) -> bool:
    """Whether a noun only leads to whose it is: حملة in إطار حملة القوات."""
    return "event" in token.tags and not token.det and not token.prep and not kinds_of(token) & ACTORS


def _origin(deed: Token, token: Token) -> bool:
    """حملة | روسية, طلب | أمريكي, but محاولة | فلسطيني: whether an adjective of origin tells of a deed, and nobody."""
    if "gent" not in token.tags or token.det or token.pron or "plural" in token.tags:
        return False
    return token.stem.endswith("ة") == deed.stem.endswith(("ة", "ات"))
