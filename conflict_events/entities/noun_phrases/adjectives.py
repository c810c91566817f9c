"""Which words behind a noun are its adjectives, by their endings and their article."""

from __future__ import annotations

from conflict_events.entities.units.row import Row
from conflict_events.entities.units.word_kinds import accusative
from conflict_events.text.tokens import Token

_NOT, _HALF, _HURT = "غير", "شبه", "اصابة"


def closed_dual(token: Token) -> bool:
    """Whether a dual keeps its ن, so that no genitive stands behind it: صاروخين."""
    return "dual" in token.tags and token.stem.endswith("ن") and not token.pron


def adjective_at(row: Row, j: int, det: bool) -> bool:
    """Whether an adjective of the word before stands at j."""
    if j >= len(row.tokens) or j in row.triggers:
        return False
    token = row.tokens[j]
    if token.stem == _HALF and row.classes[j + 1 : j + 2] in (["N"], ["X"]):
        return False  # ضم | شبه جزيرة القرم, but قوات شبه عسكرية
    last = row.tokens[j - 1]
    if token.form == _NOT and j + 1 < len(row.tokens) and row.classes[j + 1] == "A":
        of_many = last.stem.endswith("ات") or last.base == _HURT  # إصابات | غير خطيرة, but مواجهة | غير مسبوقة
        return of_many and row.tokens[j + 1].det == det and row.tokens[j + 1].stem.endswith("ة")
    clause = row.classes[j] in "SFR"  # 18 جريحا | فيما تواصل
    describes = both_dual(row, j) or row.classes[j] == "A" or (accusative(token) and accusative(last) and not clause)
    return describes and token.det == det and not token.prep and not token.pron  # قصف | مدفعيتها


def both_dual(row: Row, j: int) -> bool:
    """تفجيرين إرهابيين | متزامنين: whether what ends like a dual stands behind one, which takes no idafa."""
    pair = row.tokens[max(j - 2, 0) : j]
    if not all(token.stem.endswith("ين") for token in (pair[-1], row.tokens[j])):
        return False
    return "dual" in pair[-1].tags or ("dual" in pair[0].tags and pair[0].stem.endswith("ين"))


def joined_adjective_at(row: Row, j: int, det: bool) -> bool:
    """Whether one more relative adjective is joined at j: الأميركية والبريطانية."""
    if j >= len(row.tokens) or j in row.triggers:
        return False
    token = row.tokens[j]
    return token.conj == "و" and not token.prep and token.det == det and token.stem.endswith(("ي", "ية"))
