"""Whether the pronoun of أنه can be who speaks: قالت الشرطة إنه قتل حارسين tells of another, قال الجيش إنه of himself.

What agrees is the verb of saying with its subject, so that no gender of names need be known: قالت موسكو إنه. A band may
be taken up as many (قالت الحركة إنهم), a ministry or an army is not. A spokesman tells of his body: قال المتحدث باسم
الحركة إنها قصفت.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.kin_named import whose_kin
from conflict_events.patterns.walks.unit_row import REACH, Group

_HE, _SHE, _THEY, _BOTH = "نه", "نها", "نهم", "نهما"
_HERS = ("ة", "ات")
_NAMED_HERS = frozenset({"states", "cities"})
_BODIES = frozenset({"group", "armed", "force", "org"})
_ONE = frozenset({"person", "title", "person_name", "speech"})
_PERSONS = frozenset({"person", "title", "person_name"})
_BARE = frozenset({"gent", "others"})


def refers_elsewhere(clauses: Clauses, form: str, sayer: Group, verb: int) -> bool:
    """Tell whether a pronoun on أن is not who speaks: قالت السلطات إنه تبادل إطلاق النار.

    Args:
        clauses: The sentence.
        form: The word with the pronoun.
        sayer: Who speaks; empty where nobody is named.
        verb: The unit of the verb of saying.
    """
    hers = is_feminine(clauses, verb)
    described = clauses.walker.antecedent(verb) if form.endswith((_HE, _SHE)) else None
    if described is not None and described.trigger:  # الغارة التي قالت الحكومة | إنها قتلت عشرة
        return True
    if not sayer:  # وقالت إنه, وأضاف أنها
        return form.endswith(_HE) if hers else form.endswith(_SHE)
    token, many = clauses.tokens[sayer[0].head], _many(clauses, sayer)
    if form.endswith(_HE):
        return hers or token.base.endswith(_HERS) or many
    if form.endswith(_SHE):
        return not hers and not token.base.endswith(_HERS) and not token.tags & _NAMED_HERS
    if form.endswith(_BOTH):
        return len(sayer) < 2 and "dual" not in token.tags
    band = "group" in sayer[0].kinds or token.base in clauses.words.bands  # but الضابط, الشرطة
    return form.endswith(_THEY) and not (many or band) and bool(sayer[0].kinds - _BARE)


def saw_it(clauses: Clauses, sayer: Group) -> bool:
    """ذكر سكان أنهم هاجموا القرية: whether who speaks only sees attacks, and tells of none of his own.

    Args:
        clauses: The sentence.
        sayer: Who speaks.
    """
    return clauses.tokens[sayer[0].head].base in clauses.words.onlookers


def _many(clauses: Clauses, sayer: Group) -> bool:
    """Whether several persons speak: شهود, مسؤولان, عشرة منهم."""
    unit, token = sayer[0], clauses.tokens[sayer[0].head]
    counted = unit.quantity is not None and unit.quantity.low != 1
    return len(sayer) > 1 or counted or bool(token.tags & {"plural", "dual"} and unit.kinds & (_PERSONS | _BARE))


def meant_before(clauses: Clauses, form: str, verb: int) -> Unit | None:
    """Return the nearest persons before a saying whom its أنه can mean: خطفوا صحفيا، وقالت الشرطة إنه قتل.

    Args:
        clauses: The sentence.
        form: The word with the pronoun.
        verb: The unit of the verb of saying.
    """
    if not form.endswith((_HE, _THEY)):
        return None
    for unit in reversed(clauses.units[max(verb - REACH, 0) : verb]):
        if unit.kind == "NP" and not (unit.trigger or unit.empty) and may_mean(clauses, form, unit):
            return unit
    return None


def may_mean(clauses: Clauses, form: str, unit: Unit) -> bool:
    """Whether a phrase is as many persons as the pronoun of أنه, أنهم is.

    Args:
        clauses: The sentence.
        form: The word with the pronoun.
        unit: The phrase.
    """
    hers = form.endswith(_HE) and clauses.tokens[unit.head].base.endswith(_HERS)  # السفيرة … إنه
    return bool(unit.kinds & _PERSONS) and not hers and _many(clauses, [unit]) == form.endswith(_THEY)


def spoken_for(clauses: Clauses, form: str, sayer: Group) -> Unit | None:
    """Return the body or the man that somebody speaks for, where أنها, أنه takes that up: المتحدث باسم | الحركة … إنها.

    Args:
        clauses: The sentence.
        form: The word with the pronoun.
        sayer: Who speaks.
    """
    unit = sayer[0] if sayer else None
    if unit is not None and (kin := whose_kin(clauses, unit)) is not None and may_mean(clauses, form, kin):
        return kin  # أكدت زوجة | الناشط أنه اعتقل
    if unit is None or not form.endswith(_SHE) or not unit.kinds & _ONE:
        return None
    for k in range(unit.head + 1, unit.j):
        token = clauses.tokens[k]
        if kinds_of(token) & _BODIES and (token.base.endswith(_HERS) or "plural" in token.tags):
            return unit.part(k, kinds_of(token))
    return None
