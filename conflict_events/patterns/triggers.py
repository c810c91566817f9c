"""Find trigger words: every inflected form of every trigger lexeme, and fixed expressions of several words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.expressions import (
    CLAIMS_LIVES,
    PERISH,
    REACH,
    TROOPS,
    Written,
    asides,
    bare,
    describes,
    governor_of,
    is_word,
    its,
    led_to,
    over_aside,
    told_of,
)
from conflict_events.patterns.inflect import inflect, only_past
from conflict_events.text.fold import fold, fold_all
from conflict_events.text.tokens import Token

_LISTS = ("not_after", "not_before", "only_before", "only_behind")
_OR = frozenset({"او"})  # لم يقتل أو يصب
_NOT = frozenset({"لم", "ولم", "فلم"})  # behind them stands the jussive
_TO_COME = _NOT | {"لن", "ولن", "فلن", "سوف", "وسوف"}  # behind them stands no perfect
_BOUND = frozenset({"ما", "لا"})
_GRADES = frozenset({"شديد", "شديدة", "عالي", "عالية", "قوي", "قوية"})  # of what goes off: شديد | الانفجار
_ENDED, _SAYINGS = "وقف", "statement."  # a truce, and nothing that is done
_BOTH = frozenset({"adj", "event"})
_TOWARDS = frozenset({"الي", "عن", "في"})


@dataclass(frozen=True, slots=True, eq=False)
class TriggerForm:
    """One way a trigger is written: a first word, and words that must follow it; equal to itself alone.

    Attributes:
        lexicon: Trigger lexicon it is of: `strike.shell_verb`.
        kind: "verb" or "noun".
        voice: "active", "passive" or "either" for a verb, "" for a noun.
        number: Number of a verb form, as in `inflect`.
        tail: Words behind the first.
        loose: Whether other words may stand between (أطلق مسلحون النار).
        at: Which words are the trigger: "all", "verb", "tail", or "apart": all of them where they stand together, else
            the tail.
        not_after: Folded words behind which it is something else.
        not_before: Folded words before which it is something else: تحرير سعر الصرف.
        only_before: Folded words of which one follows soon where it has no article: قضاء على, but قضاء سنجار.
        only_behind: Folded words of which one stands shortly before it: أصبحت البلدة تحت | سيطرة الجيش.
        definite: Whether it may have the article.
        yeh: Whether its imperfect is written with ي at the end.
        alef: Whether both its forms end in ى, which before a pronoun is ا.
        past: Whether it begins like an imperfect and can be a perfect alone: توغلت, تمكنوا.
        present: Whether, short as it is, it can be an imperfect alone: تصف.
    """

    lexicon: str
    kind: str
    voice: str
    number: str
    tail: tuple[str, ...]
    loose: bool
    at: str
    not_after: frozenset[str]
    not_before: frozenset[str]
    only_before: frozenset[str]
    only_behind: frozenset[str]
    definite: bool
    yeh: bool
    alef: bool
    past: bool = False
    present: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger in a sentence.

    Attributes:
        i: Token its grammar hangs on: the verb, the event noun.
        start: First token of the trigger span.
        end: One past its last token.
        forms: What it may be, one entry a trigger lexicon.
        tail: Tokens of the expression that stand apart from the verb.
        verb: Whether it is a verb.
    """

    i: int
    start: int
    end: int
    forms: tuple[TriggerForm, ...]
    tail: tuple[int, ...] = ()
    verb: bool = field(init=False)  # a field, for it is asked for all the time

    def __post_init__(self) -> None:
        object.__setattr__(self, "verb", self.forms[0].kind == "verb")


class TriggerIndex:
    """All triggers of a language; immutable once built.

    Args:
        lexicons: Trigger lexicon name to its table (`kind`, `voice`, `forms`, `at`), as in `triggers/*.toml`.
    """

    def __init__(self, lexicons: Mapping[str, Mapping[str, Any]]) -> None:
        forms: dict[str, list[TriggerForm]] = defaultdict(list)
        for name, lexicon in lexicons.items():
            made = _maker(name, lexicon)
            for entry in lexicon["forms"]:
                _add(forms, made, lexicon, entry)
        self._forms = {word: tuple(sorted(found, key=lambda f: -len(f.tail))) for word, found in forms.items()}

    def words(self) -> dict[str, set[str]]:
        """Return the first words of all triggers with the word classes they prove, for the vocabulary."""
        told = {word: [form for form in found if not form.only_behind] for word, found in self._forms.items()}
        return {word: {_word_class(word, form) for form in found} for word, found in told.items()}

    def find(self, tokens: Sequence[Token], classes: Sequence[str], starts: Iterable[Token] | None = None) -> list[Hit]:
        """Find the triggers of one sentence, in order; the longest expression wins at each place.

        Args:
            tokens: The sentence.
            classes: The word classes of its tokens.
            starts: What `starts` says of it, where that has been asked already.
        """
        hits: list[Hit] = []
        written = Written(tokens)
        end, taken = 0, set[int]()  # لقي العمال الذين | خطفهم | التنظيم مصرعهم
        for token in self.starts(tokens) if starts is None else starts:
            if token.kind != "word" or (token.i < end and (token.i in taken or classes[token.i] != "V")):
                continue
            hit = _hit(written, classes, token.i, forms) if (forms := self._of(token)) else None
            if hit is not None:
                hits.append(hit)
                end = max(end, hit.end)
                if hit.tail:
                    taken.update(hit.tail)
        return hits

    def starts(self, tokens: Iterable[Token]) -> list[Token]:
        """Return the words with which some trigger begins: few, and in many sentences none."""
        forms = self._forms  # without a pronoun a word is its base
        return [t for t in tokens if t.base in forms or (t.pron and (t.stem in forms or bare(t) in forms))]

    def _of(self, token: Token) -> tuple[TriggerForm, ...] | None:
        forms = self._forms
        found = forms.get(token.base) or forms.get(token.stem)
        if token.pron and token.base.endswith("ا"):  # the two killed him, or his dead
            return (*(found or ()), *forms.get(bare(token), ()))
        return found


def _word_class(word: str, form: TriggerForm) -> str:
    if form.kind == "noun":
        return "event"
    return "verb_impf" if word[0] in "يتن" and (len(word) > 3 or form.present) and not form.past else "verb_perf"


def _maker(name: str, lexicon: Mapping[str, Any]) -> Callable[..., TriggerForm]:
    """Return what makes the forms of a lexicon, with all that is the same for each of them."""
    words: dict[str, Any] = {key: fold_all(lexicon.get(key, ())) for key in _LISTS}
    return partial(TriggerForm, lexicon=name, at=lexicon.get("at", "all"), **words)


def _add(
    forms: dict[str, list[TriggerForm]], make: Callable[..., TriggerForm], lexicon: Mapping[str, Any], raw: str
) -> None:
    """Add all forms of one entry: "قصف يقصف", "أطلق يطلق | النار" for a verb, "إطلاق النار" for a noun."""
    entry = fold(raw)
    head, _, tail = (part.strip() for part in entry.partition("|"))
    if lexicon["kind"] == "verb":
        yeh = raw.partition("|")[0].strip().endswith("ي")
        alef = all(part.endswith("ى") for part in raw.partition("|")[0].split())
        make = partial(make, kind="verb", voice=lexicon.get("voice", "either"), tail=tuple(tail.split()), alef=alef)
        make = partial(make, loose=bool(lexicon.get("gap", True)), definite=True, yeh=yeh)
        but = fold_all(lexicon.get("not_forms", ()))
        made: dict[tuple[str, bool, bool], TriggerForm] = {}  # hundreds of words share a few: there is less to keep
        for form, number in inflect(*head.split()).items():
            if form in but:
                continue  # أُصاب looks like أصاب
            present = form[0] in "يت" and (head[0] == "و" or number == "j")  # تصف of وصف, and of صفى behind لم
            key = number, (past := only_past(form, *head.split())), present
            made[key] = made.get(key) or make(number=number, past=past, present=present)
            forms[form].append(made[key])
        return
    first, *rest = head.split() + tail.split()
    # An article is cut off; in short words the letters are their own: الغام; إلقاء has none.
    if raw.startswith("ال") and len(first) > (5 if rest else 4):
        first = first[2:]
    definite = bool(lexicon.get("definite", True))
    make = partial(make, kind="noun", voice="", number="s", yeh=False, alef=False)
    forms[first].append(make(tail=tuple(rest), loose=bool(tail), definite=definite))


def _hit(written: Written, classes: Sequence[str], i: int, forms: tuple[TriggerForm, ...]) -> Hit | None:
    """Return the longest expression that begins at token i, with all trigger lexicons that hold it."""
    tokens, kind = written.tokens, "verb" if classes[i] == "V" else "noun"
    found: list[tuple[tuple[int, ...], TriggerForm]] = []
    governor: tuple[str, str] | None = None
    for form in forms:  # the longest come first
        if form.kind != kind or (found and len(form.tail) != len(found[0][0])):
            continue
        if form.tail and not written.holds(form.tail):
            continue
        governor = governor or governor_of(tokens, classes, i)
        if not _stands(tokens, classes, i, form, *governor):
            continue
        tail = _tail(tokens, classes, i, form) if form.tail else ()
        loose = tail and classes[tail[0]] in "NA" and not (tokens[tail[0]].det or tokens[tail[0]].prep)
        if loose and tokens[i].det:
            continue  # نفذ الهجوم | انتحاري
        if tail and form.not_before and _goes_on(tokens, tail[-1] + 1, form):
            continue  # أطلقوا الرصاص, but أطلقوا الرصاص الحي: what is fired is told apart
        if tail is not None:
            found.append((tail, form))
    if not found:
        return None
    kept = [form for _, form in found]
    if len(kept) > 1 and governor is not None and (tokens[i].future or governor[0] in _TO_COME):
        kept = [form for form in kept if not form.past] or kept  # لن | تسلم الحركة المعبر: of تسلم it is لن يتسلم
    return _span(tokens, i, found[0][0], tuple(kept))


def _goes_on(tokens: Sequence[Token], k: int, form: TriggerForm) -> bool:
    """Whether a word stands behind an expression before which it is something else; المعارك والهجمات are both meant."""
    return k < len(tokens) and tokens[k].base in form.not_before and not tokens[k].conj


def _stands(tokens: Sequence[Token], classes: Sequence[str], i: int, form: TriggerForm, before: str, bare: str) -> bool:
    """Whether token i, as it is written, can be the first word of an expression behind the word before it."""
    token = tokens[i]
    governed = bool(i and token.prep) and (
        (token.prep == "ب" and classes[i - 1] == "V") or (token.det and tokens[i - 1].base in _GRADES)
    )
    sent = token.prep == "ل" and before in TROOPS  # تعرضت قوات أميركية | لهجوم, أرسلوا قوات | لتحرير المدينة
    if not (governed or sent) and (before in form.not_after or bare in form.not_after):
        return False  # لمذكرة | توقيف; but أمر | باعتقاله, إدانتها الشديدة | للتفجير
    if token.prep == "ل" and i and not (governed or sent) and tokens[i - 1].form in form.not_after:
        return False  # بلدة كذا، الخاضعة | لسيطرة الحركة
    masdar = form.kind == "verb" and not token.conj and before in _TOWARDS and form.lexicon.startswith(_SAYINGS)
    if masdar or (form.not_before and _goes_on(tokens, i + 1, form)):
        return False  # سعى إلى | تزعم العالم
    if token.det and (not form.definite or (classes[i] == "A" and token.tags >= _BOTH)):
        return False  # القوات المهاجمة
    near = range(i + 1, min(i + 2 + REACH, len(tokens)))
    if (form.only_behind and not led_to(tokens, i, form.only_behind)) or (
        form.only_before and not any(tokens[k].form in form.only_before and classes[k] != "X" for k in near)
    ):
        return False
    # يلقى (مصرعه) is of لقي, not of ألقى يلقي: where the entry has ي, a written ى is another verb.
    if form.yeh and token.raw.endswith("ى") and token.stem[0] in "يت":
        return False
    if form.alef and token.pron and token.stem.endswith("ي" + token.pron) and i and "relative" in tokens[i - 1].tags:
        return False  # السد الذي تبنيه: she builds it; where she claims it, it is تتبناه
    return form.number != "j" or before in _NOT or (before in _OR and i > 2 and tokens[i - 3].form in _NOT)


def _span(tokens: Sequence[Token], i: int, tail: tuple[int, ...], forms: tuple[TriggerForm, ...]) -> Hit:
    at = forms[0].at
    if not tail or at == "verb":
        return Hit(i, i, i + 1, forms, tail)
    if at == "tail" or (at == "apart" and tail[0] > i + 1):  # ألقت القبض, but ألقت الشرطة القبض
        governed = at == "tail" and len(tail) > 1 and "preposition" in tokens[tail[0]].tags  # إلى | إدانة
        return Hit(i, tail[0] + governed, tail[-1] + 1, forms, tail)
    return Hit(i, i, tail[-1] + 1 if tail[0] == i + 1 else i + 1, forms, tail)


def _tail(tokens: Sequence[Token], classes: Sequence[str], i: int, form: TriggerForm) -> tuple[int, ...] | None:
    """Return the tokens of the words an expression needs behind its first word, or None."""
    reach = 2 * REACH if form.lexicon in PERISH else REACH  # لقي ما لا يقل عن 13 عنصرا من قوات كذا | مصرعهم
    near = i + 2 + (reach if form.loose else 0)
    aside = asides(tokens, i) if form.loose and form.lexicon.startswith(_SAYINGS) else 0
    last = min(near + aside, len(tokens) - len(form.tail) + 1)
    first, rest = form.tail[0], tuple(enumerate(form.tail))[1:]
    for at in range(i + 1, last):
        whole = is_word(tokens[at], first) and all(is_word(tokens[at + k], word) for k, word in rest)
        if whole and at > i + 1 and tokens[at - 1].base == _ENDED:
            return None  # تبادلوا الاتهامات بخرق وقف | إطلاق النار
        if whole or its(tokens[at], form.tail, at - i):
            return tuple(range(at, at + len(form.tail)))
        if form.loose and tokens[at].form in COMMAS and (k := over_aside(tokens, at, form.tail)):
            return tuple(range(k, k + len(form.tail)))
        bound = tokens[at - 1].form in _BOUND  # لقي ما لا يقل عن سبعة مدنيين حتفهم
        bound = bound or (classes[at - 1] == "R" and told_of(tokens, at, form.lexicon, form.tail))
        bound = bound or (form.lexicon == CLAIMS_LIVES and not tokens[at].conj)  # أودى هجوم | نفذه التنظيم بحياة
        told = classes[at] == "V" and not bound and not describes(tokens, classes, at)
        if told or tokens[at].form in ("ان", ":", "."):
            return None
    return None
