"""Forms that are a verb or a noun where و joins them: ... الهجوم، وتعهد بالرد, but ضمانات وتعهد مكتوب.

So are words of killing: ... الهجوم، وقتل في المعركة جنديان, but أعمال نهب وقتل في القرى.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflict_events.entities.units.word_kinds import accusative
from conflict_events.text.tokens import Token

_PAIR = 2  # tokens: the verb and what it calls them
_SETTING = 5  # tokens of what stands between a verb and its subject: في الهجوم نفسه
_COUNTS = frozenset({"quantifier_in", "quantifier_out", "num", "dual"})
_SITES = frozenset({"place_nouns", "facilities", "place"})
_GROUPS = frozenset({"armed_nouns", "armed_groups"})
_FEW = _COUNTS | {"person_nouns", "person", "gent"}


def joins_harm(token: Token, tokens: Sequence[Token], words: Mapping[str, frozenset[str]]) -> bool:
    """Whether behind a form of killing joined by و stands where, and then whom: ..., وقتل في المعركة | جنديان.

    Args:
        token: The form.
        tokens: Its sentence.
        words: Words that decide between a verb and a noun.
    """
    if token.conj != "و" or token.prep or token.pron or token.stem not in words["harming"]:
        return False
    behind = tokens[token.i + 1 : token.i + 1 + _SETTING]
    if not behind or behind[0].form not in words["setting"]:
        return False
    k = next((k for k, t in enumerate(behind) if k and not (t.det or "demonstrative" in t.tags)), 0)
    if k <= 1 or behind[k].conj or behind[k].prep:
        return False
    return behind[k].kind == "number" or bool(behind[k].tags & _FEW)


def like_clause_before(
    tokens: Sequence[Token], token: Token, before: list[str], words: Mapping[str, frozenset[str]]
) -> bool:
    """Behind و a form is a verb if the clause it joins has a verb last, a masdar if it joins a masdar.

    The object of a verb joins none where a number follows: صد الجيش هجوما | وقتل 10 مسلحين.

    Args:
        tokens: A sentence.
        token: The form.
        before: The classes of the tokens before it.
        words: Words that decide between a verb and a noun.
    """
    if _goes_on_with_harm(tokens, token, before, words):
        return True
    for k in range(token.i - 1, -1, -1):
        if before[k] == "V" or "event" not in token.tags:
            return True
        group = not _GROUPS.isdisjoint(tokens[k].tags)  # هجوما للحركة | وقتل, هجوما نفذه تنظيم داعش | وقتل
        named = k + 1 < token.i and (before[k + 1] == "X" or tokens[k + 1].det)
        group = group and (tokens[k].det or named)
        if "event" in tokens[k].tags and before[k] == "N" and not (group or _names_site(tokens, before, k)):
            behind = tokens[token.i + 1 : token.i + 2]
            many = any(t.kind == "number" or t.tags & _COUNTS for t in behind)
            return many and "verb_perf" in token.tags and accusative(tokens[k]) and "person" not in tokens[k].tags
    return True


def _names_site(tokens: Sequence[Token], before: Sequence[str], k: int) -> bool:
    """هاجموا نقطة | تفتيش، وقتل الجيش ستة: whether a masdar only tells what a place is for."""
    site = tokens[k - 1] if k else None
    if site is None or before[k - 1] != "N" or tokens[k].prep or tokens[k].conj or tokens[k].det:
        return False
    return not site.tags.isdisjoint(_SITES) and not (site.det or site.pron)


def _goes_on_with_harm(
    tokens: Sequence[Token], token: Token, before: list[str], words: Mapping[str, frozenset[str]]
) -> bool:
    """قتل مدني في قصف على السوق | وجرح خمسة: whether a verb of harm has its like joined, over where it befell.

    A masdar of harm in between is what it joins: قتل جندي بعد مقتل ضابط | وجرح خمسة.
    """
    behind = tokens[token.i + 1 : token.i + 1 + _PAIR]
    many = bool(behind) and (behind[0].kind == "number" or bool(behind[0].tags & _COUNTS))
    if token.stem not in words["harming"] or token.prep or token.pron or not many:
        return False
    verb = next((k for k in range(token.i - 1, -1, -1) if before[k] == "V"), -1)
    if verb < 0 or tokens[verb].stem not in words["harmed"]:
        return False
    masdars, last = words["harming"] | words["harm"], tokens[token.i - 1]
    joins = last.i > verb and "event" in last.tags and not last.det
    return not joins and not any(t.base in masdars for t in tokens[verb + 1 : token.i])


def describes_whom(token: Token, tokens: Sequence[Token], words: Mapping[str, frozenset[str]]) -> bool:
    """Whether a verb of describing stands behind من, which so is "whom": اعتقال من | وصفهم بالمخربين.

    Args:
        token: The word من, or another.
        tokens: Its sentence.
        words: Words that decide between a verb and a noun.
    """
    behind = tokens[token.i + 1 : token.i + 1 + _PAIR]
    if token.form != "من" or len(behind) < _PAIR or not behind[0].pron or behind[0].conj:
        return False
    many = behind[0].pron == "هم" or not behind[0].base.endswith("ف")  # but على الرغم من وصفه بالخطير
    called = behind[1].prep == "ب" or behind[1].form == "ب"
    return many and called and behind[0].base in words["describing"]


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
        return (
            behind.prep == "ب" or behind.form in words["that"] | words["imperfect_after"] | words["that_with_pronoun"]
        )
    if token.stem in words["urging"]:
        return behind.form in words["urged"]  # دعا إلى تحقيق، | وحث على الحوار
    if token.stem in words["asking"]:
        return behind.form in words["asked"]
    return token.stem in words["disclosing"] and behind.form in words["about"]


def brought_out(tokens: Sequence[Token], before: Sequence[str], i: int) -> bool:
    """بيان | نشره الجيش, تقرير مفصل نشره المركز: whether a verb of publishing tells who brought out a document.

    Args:
        tokens: The sentence.
        before: Classes of the tokens before it.
        i: The form that may be the verb.
    """
    k = i - 1
    while k > 0 and before[k] == "A" and not tokens[k].det:
        k -= 1
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    named = behind is not None and behind.kind == "word" and not (behind.prep or behind.conj)
    return k >= 0 and "speech_nouns" in tokens[k].tags and not (tokens[k].det or tokens[k].pron) and named
