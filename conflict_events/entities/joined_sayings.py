"""Forms that are a verb of saying or a noun where و joins them: ... الهجوم، وتعهد بالرد, but ضمانات وتعهد مكتوب."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflict_events.text.tokens import Token


def joins_saying(token: Token, tokens: Sequence[Token], letter: str, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether what stands behind a form joined by و is what its verb governs: ..., ووعد بمحاكمة, ..., وطلب من.

    Args:
        token: The form.
        tokens: Its sentence.
        letter: Class of the word before it.
        words: Words that decide between a verb and a noun.
    """
    behind = tokens[token.i + 1] if token.i + 1 < len(tokens) else token
    if letter in "NAX" and token.stem in words["asking"] and behind.form in words["withholding"]:
        return not (token.conj or token.prep or token.pron)  # ضابط | طلب عدم كشف اسمه
    if token.conj != "و" or token.prep or token.pron or token.i + 1 >= len(tokens):
        return False
    last = tokens[token.i - 1]
    if letter != "." and not (last.det or last.pron or letter == "X"):
        return False  # طالب بضمانات وتعهد بعدم العودة
    if token.stem in words["menacing"] and behind.det:
        return True  # ..., وتوعد المسلحين برد قاس
    if token.stem in words["pledging"]:
        return behind.prep == "ب" or behind.form in words["that"]
    if token.stem in words["urging"]:
        return behind.form in words["urged"]  # دعا إلى تحقيق، | وحث على الحوار
    if token.stem in words["asking"]:
        return behind.form in words["asked"]
    return token.stem in words["disclosing"] and behind.form in words["about"]
