"""Find trigger words: every inflected form of every trigger lexeme, and fixed expressions of several words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from conflict_events.patterns.inflect import inflect
from conflict_events.text.fold import fold
from conflict_events.text.tokens import Token

_REACH = 9  # how many tokens behind its verb the second part of an expression may stand: أطلق مسلحون مجهولون النار


@dataclass(frozen=True, slots=True)
class TriggerForm:
    """One way a trigger is written: a first word, and words that must follow it."""

    lexicon: str
    kind: str
    voice: str
    number: str
    tail: tuple[str, ...]
    loose: bool
    at: str
    not_after: frozenset[str]
    definite: bool
    yeh: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger in a sentence.

    Attributes:
        i: Token its grammar hangs on: the verb, the event noun.
        start: First token of the trigger span.
        end: One past its last token.
        forms: What it may be, one entry a trigger lexicon.
        tail: Tokens of the expression that stand apart from the verb.
    """

    i: int
    start: int
    end: int
    forms: tuple[TriggerForm, ...]
    tail: tuple[int, ...] = ()

    @property
    def verb(self) -> bool:
        """Whether it is a verb."""
        return self.forms[0].kind == "verb"


class TriggerIndex:
    """All triggers of a language; immutable once built.

    Args:
        lexicons: Trigger lexicon name to its table (`kind`, `voice`, `forms`, `at`), as in `triggers/*.toml`.
    """

    def __init__(self, lexicons: Mapping[str, Mapping[str, Any]]) -> None:
        forms: dict[str, list[TriggerForm]] = defaultdict(list)
        for name, lexicon in lexicons.items():
            for entry in lexicon["forms"]:
                _add(forms, name, lexicon, entry)
        self._forms = {word: tuple(sorted(found, key=lambda f: -len(f.tail))) for word, found in forms.items()}

    def words(self) -> dict[str, set[str]]:
        """Return the first words of all triggers with the word classes they prove, for the vocabulary."""
        classes = {"verb": "verb_perf", "noun": "event"}
        return {w: {classes[f.kind] if not (f.kind == "verb" and w[0] in "يتن" and len(w) > 3) else "verb_impf" for f in found} for w, found in self._forms.items()}

    def find(self, tokens: Sequence[Token], classes: Sequence[str]) -> list[Hit]:
        """Find the triggers of one sentence, in order; the longest expression wins at each place."""
        hits: list[Hit] = []
        end = 0
        for token in tokens:
            if token.i < end or token.kind != "word":
                continue
            forms = self._forms.get(token.base) or self._forms.get(token.stem)
            hit = _hit(tokens, classes, token.i, forms) if forms else None
            if hit is not None:
                hits.append(hit)
                end = hit.end
        return hits

    def may_start(self, token: Token) -> bool:
        """Whether some trigger begins with this word."""
        return token.base in self._forms or token.stem in self._forms


def _add(forms: dict[str, list[TriggerForm]], name: str, lexicon: Mapping[str, Any], raw: str) -> None:
    entry = fold(raw)
    head, _, tail = (part.strip() for part in entry.partition("|"))
    kind, at = lexicon["kind"], lexicon.get("at", "all")
    shy = frozenset(map(fold, lexicon.get("not_after", ())))
    if kind == "verb":
        yeh = raw.partition("|")[0].strip().endswith("ي")
        perfect, imperfect = head.split()
        for form, number in inflect(perfect, imperfect).items():
            forms[form].append(TriggerForm(name, kind, lexicon.get("voice", "either"), number, tuple(tail.split()), True, at, shy, True, yeh))
        return
    first, *rest = head.split()
    bare = first[2:] if first.startswith("ال") and len(first) > 4 and rest == [] else first
    bare = first[2:] if first.startswith("ال") and len(first) > 5 else bare
    forms[bare].append(TriggerForm(name, kind, "", "s", tuple(rest), False, at, shy, bool(lexicon.get("definite", True)), False))


def _hit(tokens: Sequence[Token], classes: Sequence[str], i: int, forms: tuple[TriggerForm, ...]) -> Hit | None:
    letter = classes[i]
    wanted = "verb" if letter == "V" else "noun"
    before = tokens[i - 1].form if i else ""
    fitting = [f for f in forms if f.kind == wanted and before not in f.not_after and (f.definite or not tokens[i].det) and not (f.yeh and tokens[i].raw.endswith("ى") and tokens[i].stem[0] in "يت") and (f.number != "j" or before == "لم")]
    best: tuple[int, ...] | None = None
    chosen: list[TriggerForm] = []
    for form in fitting:
        tail = _tail(tokens, classes, i, form)
        if tail is None or (best is not None and len(tail) < len(best)):
            continue
        if best is None or len(tail) > len(best):
            best = tail
        chosen.append(form)
    if best is None:
        return None
    return _span(i, best, tuple(f for f in chosen if len(f.tail) == len(best) or not best or _tail(tokens, classes, i, f) is not None))


def _span(i: int, tail: tuple[int, ...], forms: tuple[TriggerForm, ...]) -> Hit:
    at = forms[0].at
    if not tail or at == "verb":
        return Hit(i, i, i + 1, forms, tail)
    if at == "tail":
        return Hit(i, tail[0], tail[-1] + 1, forms, tail)
    if tail[0] == i + 1:
        return Hit(i, i, tail[-1] + 1, forms, tail)
    return Hit(i, i, i + 1, forms, tail)


def _tail(tokens: Sequence[Token], classes: Sequence[str], i: int, form: TriggerForm) -> tuple[int, ...] | None:
    """Return the tokens of the words an expression needs behind its first word, or None."""
    if not form.tail:
        return ()
    last = min(i + 2 + (_REACH if form.loose else 0), len(tokens) - len(form.tail) + 1)
    for at in range(i + 1, last):
        if all(_is(tokens[at + k], word) for k, word in enumerate(form.tail)):
            return tuple(range(at, at + len(form.tail)))
        if classes[at] == "V" or tokens[at].form in ("ان", ":", "."):
            return None
    return None


def _is(token: Token, word: str) -> bool:
    return token.form == word or (token.stem == word and token.det) or (token.conj == "" and token.prep + token.stem == word)
