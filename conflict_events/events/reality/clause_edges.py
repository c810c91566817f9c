"""Edges of the clause around an event: the comma that opens an aside, the أن or ما above a verb, the verb before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.unit_row import CLOSING, QUOTES
from conflict_events.text.tokens import Token

_THAT = ("ان", "بان")
_THAT_HE = frozenset(f"{that}{he}" for that in _THAT for he in ("ه", "ها", "هم", "هما", "هن", "ني", "نا"))
_ASIDE, _WHAT = 9, "ما"
_BESIDE = 2
_DONE = frozenset({"تم", "تمت", "جري", "جرت"})
_TOWARDS, _ON = "الي", "علي"
_CHARGES = frozenset({"اتهام", "اتهامات", "مزاعم", "ادعاءات"})
_LED_TO = frozenset({"عن", "الي", "ب"})


def aside(s: Sentence, m: int) -> int | None:
    """Return the mark that opens the aside which the one at m closes: نفى المحافظ، في تصريحات لقناة، سقوط; or None."""
    if s.grammar.walker.is_mark(m, CLOSING):  # نفت الحركة (كذا) خطف
        first = s.grammar.walker.open_bracket(m)
        return first if first < m else None
    whole = s.units[m - 1] if m else s.units[m]  # نفى القائد، العقيد فلان، قصف: the comma stands inside his name
    if whole.kind == "NP" and any(t.form in COMMAS for t in s.tokens[whole.i : whole.j]):
        return m
    for k in range(m - 2, max(m - _ASIDE, 0), -1):
        if s.units[k].kind == "S":
            return None
        if s.units[k].kind == "." and s.tokens[s.units[k].head].form in COMMAS:
            inside = s.units[k + 1]
            return k if inside.kind in "TP" or inside.prep or _names_again(s, k, m) else None
    return None


def _names_again(s: Sentence, k: int, m: int) -> bool:
    """تسعى القوات، فصائل كردية وعربية، إلى طرد: whether phrases between two commas only tell more of somebody."""
    inside, behind = s.units[k + 1], s.units[m + 1] if m + 1 < len(s.units) else None
    if (
        inside.kind != "NP"
        or inside.conj
        or behind is None
        or behind.conj
        or not (behind.prep or (behind.trigger and inside.definite))
    ):
        return False
    return all(u.kind in ("NP", "F") and not u.trigger for u in s.units[k + 1 : m])


def document_of(s: Sentence, m: int) -> Unit | None:
    """طالب المجلس في بيان | صدر بالإجماع بالإفراج: return the document of which the verb at m tells, or None."""
    document = s.units[m - 1] if m else s.units[m]
    return document if document.kind == "NP" and document.prep == "في" and "speech" in document.kinds else None


def that_before(s: Sentence, k: int) -> int | None:
    """Return the أن whose clause a verb heads, across a subject and auxiliaries: أن تكون قواته قد انسحبت, أنها قصفت."""
    subjects = 0
    for unit in reversed(s.units[:k]):
        if unit.kind == "S":
            form = s.tokens[unit.head].form  # behind أنها stands its verb: طائرات يرجح أنها روسية | استهدفت
            return unit.at if form in _THAT or (form in _THAT_HE and not subjects) else None
        subjects += unit.kind == "NP"
        if unit.kind not in ("F", "B", "NP") or subjects > 2:
            return None
    return None


def rumour_of(s: Sentence, relative: Unit, reports: frozenset[str]) -> int | None:
    """Return the unit of what is reported, which a relative describes: الأنباء | التي تحدثت عن أن, ما تردد من أن.

    Args:
        s: The sentence.
        relative: The unit of the relative.
        reports: Nouns for what is reported.
    """
    if not relative.at:
        return None
    if s.tokens[relative.head].form == _WHAT:
        return relative.at
    noun = s.units[relative.at - 1]
    return noun.at if noun.kind == "NP" and s.tokens[noun.head].base in reports else None


def what_is_told(s: Sentence, verb: Unit) -> bool:
    """Whether a verb only says of ما that it was told: ما | تردد من أن, ما | ذكرته الصحيفة من أن."""
    before = s.units[verb.at - 1] if verb.at else verb
    return before.kind == "R" and s.tokens[before.head].form == _WHAT


def feared(s: Sentence, that: int, nouns: Mapping[str, str]) -> Unit | None:
    """Return the noun of fear or chance before the أن at unit `that`: معربة عن خشيتها من | أن تكون الجماعة قد خطفتهم.

    Args:
        s: The sentence.
        that: The unit of أن.
        nouns: Folded noun to what it makes of an event behind it.
    """
    before = next((u for u in reversed(s.units[max(that - 2, 0) : that]) if u.kind == "NP"), None)
    if s.tokens[max(s.units[that].head - 1, 0)].form == _TOWARDS:
        return None  # أشار القدرة | إلى أن
    fears = before is not None and not before.trigger and nouns.get(s.tokens[before.head].base) == "possible"
    return before if fears else None


def hearsay(s: Sentence, k: int) -> int | None:
    """Return the ما before verb k that makes it what others tell: نفى الجيش ما تداولته مواقع عن سقوط المعسكر."""
    m = s.grammar.walker.back(k - 1, "FB")
    told = m > 0 and s.units[m].kind == "R" and s.tokens[s.units[m].head].form in s.grammar.words.free_relative
    return m if told else None


def joined_to(s: Sentence, k: int) -> Token | None:
    """Return the verb before verb k in its own clause, that و joins it to."""
    for unit in reversed(s.units[:k]):
        if unit.kind in "VSR.":
            return s.tokens[unit.head] if unit.kind == "V" else None
    return None


def recalled(s: Sentence, unit: Unit, words: frozenset[str]) -> bool:
    """Whether a word of the phrase before an event noun recalls what happened: ملابسات حادثة | استهداف.

    It may be one that another governs: فتح تحقيق | في مقتل الصحفي; or what nobody knows of it: لم تتضح كيفية | مقتله.
    """
    if unit.at == 0:
        return False
    before = s.units[unit.at - 1]
    if unit.prep and before.at and "light_cause" in s.grammar.carries(before.at - 1):
        return False  # لم يسفر الحادث عن | إصابات
    if not unit.prep and s.tokens[unit.first - 1].base in s.grammar.words.facts_of:
        return True
    inside = range(before.i, before.j) if unit.prep else (before.head, unit.first - 1)
    return any(s.tokens[k].base in words for k in (before.head, *inside))


def causes(s: Sentence, m: int, k: int) -> bool:
    """لم يسفر سقوط الصاروخ عن إصابات: whether event noun k causes what verb m says; denied is what it led to.

    Nor is denied what one does not answer: لم يعلق الجيش على اتهامه | بقصف المستشفى.
    """
    if any(u.prep == _ON and s.tokens[u.head].base in _CHARGES for u in s.units[m + 1 : k]):
        return True
    if "light_cause" not in s.grammar.carries(m):
        return False
    verb = s.grammar.verb(m)
    if any(m < group[0].at < k for prep in _LED_TO for group in verb.preps.get(prep, ())):
        return False  # لم تسفر عن وقوع | إصابات
    led = bool(_LED_TO & verb.preps.keys())  # but لم يوقع قتلى
    subject = verb.agent or verb.patient if led else verb.agent if verb.patient else []
    return any(u is s.units[k] for u in subject)


def is_after(s: Sentence, m: int, k: int, cue: str | None) -> bool:
    """يهدف القصف | إلى تدمير الجسر: whether event noun k is what is after something by verb m, and not its aim."""
    event = s.units[k]
    if cue != "planned" or event.prep or event.conj or any(u.kind not in "FT." for u in s.units[m + 1 : k]):
        return False
    verb = s.grammar.verb(m)
    return _TOWARDS in verb.preps and verb.preps[_TOWARDS][0][0].at > k


def opens_anew(s: Sentence, unit: Unit) -> bool:
    """Whether a particle opens a clause of its own: يقترب العدد من 300 | وما زال القتال مستمرا; حاولوا | لكن القصف."""
    token = s.tokens[unit.head]
    if unit.kind == "F" and token.form in s.grammar.words.but:
        return True
    if unit.kind == "F" and token.form in _DONE and s.units[max(unit.at - 1, 0)].kind in "NPT":
        behind = s.units[unit.at + 1 : unit.at + 2]
        return bool(behind) and behind[0].trigger and not behind[0].prep  # الذين حاولوا الفرار | تم اعتقالهم
    if unit.kind != "F" or not unit.conj:
        return False
    return "negation" in token.tags or token.stem in s.grammar.words.being


def hurt_before(s: Sentence, unit: Unit, cues: Sequence[tuple[int, int]]) -> bool:
    """Whether a casualty stands right before a phrase, and a particle negates it: لم ترد أنباء عن إصابات | في هجوم.

    Who denies it (نفى الأنباء عن مقتل جنود في غارة) may deny the attack too.
    """
    beside = any(d.type == "casualty" and unit.at - _BESIDE <= d.unit.at < unit.at for d in s.drafts)
    starts = {start for start, _ in cues}
    return beside and any("negation" in t.tags for t in s.tokens if {t.start, t.core} & starts)


def clause_end(s: Sentence, m: int) -> int:
    """Return the first unit from m on that opens a clause, or the end.

    Args:
        s: The sentence.
        m: Where to look from.
    """
    for unit in s.units[m:]:
        if unit.kind in "VSRF" or (unit.kind == "." and s.tokens[unit.head].form not in COMMAS | QUOTES):
            return unit.at
    return len(s.units)
