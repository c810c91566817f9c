"""Of what gender a verb tells its doer to be, and who can be meant by it: قصفت, وأضافت أنها استهدفت."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clause_words import ClauseWords
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots
from conflict_events.text.tokens import Token

_MANY = frozenset({"الذين", "واللذين", "والذين"})
_ONE = frozenset({"ه", "ها"})
_TIME, _THAT = frozenset({"time"}), "ان"


def is_feminine(clauses: Clauses, k: int) -> bool:
    """Whether a verb has the ending or the prefix of a woman, a group, a state: قصفت, تقصف."""
    token = clauses.head(k)
    before = clauses.head(k - 1) if k else token
    denied = k > 0 and clauses.units[k - 1].kind == "F" and "negation" in before.tags
    denied = denied or (before.base == _THAT and before is not token)  # قبل أن | تلقي
    present = "verb_impf" in token.tags and (denied or "verb_perf" not in token.tags)  # تكشف: لم تكشف is no past
    return token.stem[0] == "ت" if present else ends_in_ta(token, clauses.words)


def ends_in_ta(token: Token, words: ClauseWords) -> bool:
    """Whether a verb has the ending of a woman, a group, a state: قالت, but not لفت."""
    return token.base.endswith("ت") and token.base not in words.rooted


def agree(clauses: Clauses, k: int, m: int) -> bool:
    """Whether two verbs are of one gender, so that they may have one doer: تقاتل is he fought and she fights."""
    if _either(clauses, k) or _either(clauses, m):
        return True
    mine = _goes_on_in_present(clauses, k, m) or is_feminine(clauses, k)
    return mine == is_feminine(clauses, m)


def _goes_on_in_present(clauses: Clauses, k: int, m: int) -> bool:
    """أن تصيبه الشرطة | وتلقي القبض عليه: whether a form that may be past goes on with her present tense."""
    token, before = clauses.head(k), clauses.head(m)
    either = token.conj == "و" and token.tags >= {"verb_perf", "verb_impf"} and token.stem[0] == "ت"
    return either and "verb_impf" in before.tags and "verb_perf" not in before.tags and m < k


def _either(clauses: Clauses, k: int) -> bool:
    """Whether a form is her present tense as well as his past: تدافع, تقاتل."""
    token = clauses.head(k)
    return token.stem[0] == "ت" and token.stem[2:3] == "ا" and {"verb_perf", "verb_impf"} <= token.tags


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
