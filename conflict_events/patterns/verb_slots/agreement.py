"""Of what gender a verb tells its doer to be, and who can be meant by it: قصفت, وأضافت أنها استهدفت."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import FEMININE
from conflict_events.patterns.walks.clause_words import ClauseWords
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import Group
from conflict_events.text.tokens import Token

_MANY = frozenset({"الذين", "واللذين", "والذين"})
_ONE = frozenset({"ه", "ها"})
_TIME = frozenset({"time"})
_ARMED = frozenset({"armed_groups", "armed_nouns", "state_forces", "armed_groups_ambiguous"})
_ONE_MAN, _NUMBERS = frozenset({"title", "person_name", "person", "speech"}), frozenset({"plural", "dual"})


def is_feminine(clauses: Clauses, k: int) -> bool:
    """Whether a verb has the ending or the prefix of a woman, a group, a state: قصفت, تقصف."""
    token = clauses.head(k)
    denied = k > 0 and clauses.units[k - 1].kind == "F" and "negation" in clauses.head(k - 1).tags
    present = "verb_impf" in token.tags and (denied or "verb_perf" not in token.tags)  # تكشف: لم تكشف is no past
    return token.stem[0] == "ت" if present else ends_in_ta(token, clauses.words)


def ends_in_ta(token: Token, words: ClauseWords) -> bool:
    """Whether a verb has the ending of a woman, a group, a state: قالت, but not لفت."""
    return token.base.endswith("ت") and token.base not in words.rooted


def agree(clauses: Clauses, k: int, m: int) -> bool:
    """Whether two verbs are of one gender, so that they may have one doer: تقاتل is he fought and she fights."""
    return _either(clauses, k) or _either(clauses, m) or is_feminine(clauses, k) == is_feminine(clauses, m)


def _either(clauses: Clauses, k: int) -> bool:
    """Whether a form is her present tense as well as his past: تدافع, تقاتل."""
    token = clauses.head(k)
    return token.stem[0] == "ت" and token.stem[2:3] == "ا" and {"verb_perf", "verb_impf"} <= token.tags


def refers_elsewhere(clauses: Clauses, form: str, sayer: Group, k: int) -> bool:
    """Whether the pronoun of أنه is not who speaks: قالت السلطات إنه تبادل إطلاق النار; a group is ها or هم.

    One man is not they: قال شاهد إنهم اقتحموا المنازل; قال المتحدث باسم الكتائب إنهم speaks for many.

    Args:
        clauses: The sentence.
        form: The word with the pronoun.
        sayer: Who speaks.
        k: The verb of saying.
    """
    unit = sayer[0]
    token = clauses.tokens[unit.head]
    if form.endswith("نه"):
        return token.base.endswith(("ات", "ة")) and is_feminine(clauses, k)
    if form.endswith("نها"):
        own = any(t.base.endswith(FEMININE) for t in clauses.tokens[unit.i : unit.j])  # قال مكتب المستشارة إنها
        return not (own or is_feminine(clauses, k) or unit.at < k)
    one = bool(unit.kinds & _ONE_MAN) and not token.tags & _NUMBERS and unit.quantity is None
    return one and not any(t.tags & _ARMED for t in clauses.tokens[unit.i : unit.j])


def saw_it(clauses: Clauses, sayer: Group) -> bool:
    """ذكر سكان أنهم هاجموا القرية: whether who speaks only sees attacks, and tells of none of his own."""
    return clauses.tokens[sayer[0].head].base in clauses.words.onlookers


def told_of_her(clauses: Clauses, k: int) -> bool:
    """Whether أنها right before a verb is its subject, though nobody is named: وأضافت أنها استهدفت | دبابة ميركافا."""
    before = clauses.units[k - 1] if k else None
    told = before is not None and before.kind == "S" and clauses.tokens[before.head].form.endswith("نها")
    return told and is_feminine(clauses, k)


def many_did_it(clauses: Clauses, k: int, pronoun: str) -> bool:
    """الجنود الذين قتلوه, الذين طلبوا منه: whether a pronoun of one in a clause about many is not they, who do it."""
    before = clauses.units[k - 1] if k else None
    token = clauses.head(k)
    many = before is not None and before.kind == "R" and clauses.tokens[before.head].form in _MANY
    return many and pronoun in _ONE and token.base.endswith(("وا", "ون"))


def of_no_time(antecedent: Unit | None, slots: Slots) -> Unit | None:
    """في الوقت الذي أعلن الحزب كذا: a time does nothing in a clause that tells what was then; اليوم الذي وصلوا فيه."""
    then = antecedent is not None and antecedent.kinds == _TIME and not slots.resumed
    return None if then else antecedent
