"""Names that are told by how they are written: in quotation marks, joined by a hyphen, in Latin letters."""

from __future__ import annotations

from conflict_events.entities.units.row import QUOTES, Row
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.text.tokens import Token

HYPHENS = frozenset("-‐‑–—")
_RANGES = frozenset({"ارض", "جو", "بحر", "سطح"})
_MAX_QUOTED = 9  # tokens between the marks of a long one
_MAX_NAME = 5  # tokens between the marks of a short name: «داشت-إي-أرتشي»
_BEARERS = frozenset({"vessel", "vehicle", "weapon", "outlet_noun", "place", "armed", "group", "org"})
_BODIES, _IN, _VERBAL = frozenset({"armed", "group", "org"}), "في", frozenset({"verb_impf"})
_ARMS = frozenset({"weapon", "vehicle"})
_MAKES, _LETTERS, _GAP = frozenset({"طراز", "نوع"}), 6, 2  # letters of the first half of a model
_BRANCH = 2  # words of a branch behind ولاية
_SPEAKERS = frozenset({"org", "person", "title", "state"})
_DONE = frozenset({"تنفيذ", "شن", "ارتكاب", "تدبير", "تخطيط", "ادانة", "استنكار", "شجب", "وقف", "انهاء", "وقوع"})


def past_short_quote(row: Row, head: int, j: int, make: frozenset[str]) -> int | None:
    """Return one past a short quoted name that a mark opens at j: السفينة «غالاكسي ليدر», من طراز "سو-25".

    Args:
        row: The sentence.
        head: The head of the phrase that ends before j.
        j: The token of the opening mark.
        make: The words that a make stands behind, folded.

    Returns:
        One past the closing mark, or None where no name stands in the marks.
    """
    close, last = QUOTES.get(row.tokens[j].form), row.tokens[j - 1]
    if close is None or row.classes[j - 1] not in "NA" or last.pron:
        return None
    made = last.base in make
    if j + 1 in row.names and _other_body(row, head, j + 1):
        return None
    if not made and (not (kinds_of(last) | kinds_of(row.tokens[head])) & _BEARERS or head in row.triggers):
        return None
    for k in range(j + 1, min(j + 2 + _MAX_NAME, len(row.tokens))):
        if row.tokens[k].form == close:
            named = made or _like_name(row, j + 1, k) or (_is_arm(last) and _model(row, j + 1, k))
            return k + 1 if k > j + 1 and (named or _called(row, head, j + 1, k)) else None
        if row.classes[k] in "SRP" and not tight(row, k - 1) and row.tokens[k].form != _IN:
            return None
    return None


def _other_body(row: Row, head: int, i: int) -> bool:
    """طردت القوات التركية | "هيئة تحرير كذا": whether a listed group in marks is not what a force is called."""
    force = row.tokens[head]
    several = force.stem.endswith("ات") or "titles" in force.tags  # القوات, المعارضة
    named = row.kind_at(head) == "force" or (force.det and several and bool(kinds_of(force) & _BODIES))
    return named and row.names[i].kind == "group" and row.classes[i] == "N"


def _called(row: Row, head: int, i: int, j: int) -> bool:
    """Whether the words between two marks right behind a body's noun are what it is called: تحالف "دعم الشرعية"."""
    tokens, body = row.tokens, row.tokens[head]
    if head != i - 2 or body.det or "plural" in body.tags or not kinds_of(body) & _BODIES or j - i == 1:
        return False
    masdar = row.classes[i] == "N" or "event" in tokens[i].tags  # دعم is a verb as well
    idafa = masdar and tokens[i + 1].det and not tokens[i].det and i not in row.triggers
    return idafa and not any(t.conj or t.pron or t.tags & _VERBAL for t in tokens[i:j])


def _like_name(row: Row, i: int, j: int) -> bool:
    """Whether the words between two marks are a name: one of them is a name, none belongs to a clause."""
    tokens = row.tokens
    if any(t.conj or (t.prep and t.pron) or ("verb_impf" in t.tags and k == i) for k, t in enumerate(tokens[i:j], i)):
        return False
    return any(
        row.classes[k] == "X" or tokens[k].kind == "latin" or "name_org" in tokens[k].tags for k in range(i, j)
    ) or (tokens[i].kind == "number" and j > i + 1)


def _is_arm(token: Token) -> bool:
    """Whether a noun names a weapon or a craft without an article, which a model may stand behind: صواريخ "غراد"."""
    return bool(kinds_of(token) & _ARMS) and not token.det


def _model(row: Row, i: int, j: int) -> bool:
    """Whether one word, or words that hyphens join, stand between two marks: «الأباتشي», "جو-أرض"."""
    words = row.tokens[i:j]
    joined = all(k % 2 == 0 or t.form in HYPHENS for k, t in enumerate(words))
    plain = not any(t.conj or t.prep or t.pron or "verb_impf" in t.tags or "adj" in t.tags for t in words)
    return joined and plain and i not in row.triggers and row.classes[i] in "NX"


def tight(row: Row, k: int) -> bool:
    """Whether the mark at k is a hyphen that stands close between two words: جان-إيف, الأميركي-البريطاني."""
    if not 0 < k < len(row.tokens) - 1 or row.tokens[k].form not in HYPHENS:
        return False
    before, mark, behind = row.tokens[k - 1 : k + 2]
    return before.end == mark.start and mark.end == behind.start


def past_hyphen(row: Row, j: int) -> int | None:
    """Return one past the second half of a word that a hyphen at j joins, or None where it joins none.

    Args:
        row: The sentence.
        j: A token inside or right behind a phrase.

    Returns:
        One past the half behind the hyphen; a half of another kind, a number or a date, is none.
    """
    if row.tokens[j].form not in HYPHENS or j + 1 >= len(row.tokens) or j + 1 in row.times:
        return None
    before, behind = row.tokens[j - 1], row.tokens[j + 1]
    if row.classes[j - 1] == "A" and row.classes[j + 1] == "A":  # العدوان الأميركي - البريطاني
        gents = "gent" in before.tags and "gent" in behind.tags
        return j + 2 if gents and before.det == behind.det and not (behind.conj or behind.prep) else None
    if before.base in _RANGES and behind.base in _RANGES:
        return j + 2  # صواريخ أرض - أرض
    if not tight(row, j) or behind.kind != "word" or before.kind != "word":
        return None
    halves = _half(row, j - 1) and _half(row, j + 1)
    return j + 2 if halves else None


def past_dash(row: Row, j: int, lines: frozenset[str], branches: frozenset[str]) -> int | None:
    """Return one past what a hyphen at j joins to a phrase, or None: half of a name, a road's other end, a branch.

    So it does where the letters of a model stand at j, and its number behind the hyphen: طائرة | إف-16.
    """
    if row.tokens[j].form not in HYPHENS:
        return _past_model(row, j)
    joined = past_hyphen(row, j) or past_other_end(row, j, lines) or _past_branch(row, j, branches)
    return joined or (_past_model(row, j - 1) if j else None)


def _past_model(row: Row, j: int) -> int | None:
    """Return one past the model of a weapon or a craft whose letters stand at j, or None: إف-16, من طراز ميغ-29."""
    tokens = row.tokens
    if j < 1 or j + 2 >= len(tokens) or tokens[j + 2].kind != "number" or not tight(row, j + 1):
        return None
    before, letters = tokens[j - 1], tokens[j]
    craft = before if "gent" not in before.tags or j < _GAP else tokens[j - 2]  # مقاتلة أميركية إف-16
    known = _ARMS & (kinds_of(craft) | {row.kind_at(craft.i)}) or craft.base in _MAKES
    return j + 3 if known and letters.kind in ("word", "latin") and len(letters.form) <= _LETTERS else None


def _past_branch(row: Row, j: int, branches: frozenset[str]) -> int | None:
    """Return one past the branch behind the hyphen at j that a group is named with: التنظيم - ولاية خراسان; or None.

    Args:
        row: The sentence.
        j: A token right behind a phrase.
        branches: Nouns for the provinces of a group, folded.
    """
    k = j + 1
    if row.kind_at(j - 1) != "group" or k + 1 >= len(row.tokens) or row.tokens[k].form not in branches:
        return None
    end = row.names[k].j if k in row.names else k + 1
    for token in row.tokens[end : k + 1 + _BRANCH]:
        if row.classes[token.i] not in "NX" or token.det or token.pron:
            break
        end += 1  # ولاية وسط إفريقيا
    return end if end > k + 1 else None


def past_other_end(row: Row, j: int, lines: frozenset[str]) -> int | None:
    """Return one past the other end of a road behind the hyphen at j, or None: طريق حمص - دمشق, خط غزة-رفح.

    Args:
        row: The sentence.
        j: A token right behind a phrase.
        lines: Words of roads and borders, folded.
    """
    if row.tokens[j].form not in HYPHENS or not 0 < j < len(row.tokens) - 1 or j + 1 in row.times:
        return None
    behind, k = row.tokens[j + 1], j - 1
    while k > 0 and row.classes[k] == "X":
        k -= 1
    towns = k < j - 1 and row.classes[j + 1] == "X" and not (behind.conj or behind.prep)
    return j + 2 if towns and row.tokens[k].base in lines else None


def _half(row: Row, k: int) -> bool:
    """Whether a word may be half of a personal name, or of a name that no list has."""
    token = row.tokens[k]
    if row.classes[k] == "A" or token.det or token.pron or k in row.triggers:
        return False
    listed = kinds_of(token)
    return "person_name" in listed or bool(token.tags & {"given_names_ambiguous"}) or not (listed or row.named(k))


def past_quoted_adjective(row: Row, j: int) -> int:
    """Return one past an adjective in quotation marks behind an event noun, or j: هجوم "إرهابي"."""
    close = QUOTES.get(row.tokens[j].form) if j + 2 < len(row.tokens) else None
    if close is None or row.tokens[j + 2].form != close:
        return j
    noun, token = row.tokens[j - 1], row.tokens[j + 1]
    describes = bool(token.tags & {"adj", "gent"}) and not (token.conj or token.prep or token.pron)
    return j + 3 if describes and token.det == noun.det and not noun.pron and not row.named(j + 1) else j


def _does(token: Token) -> bool:
    """Whether a noun is who speaks of a quoted act, or what is done with it, and is not called so."""
    speaks = token.det and bool(kinds_of(token) & _SPEAKERS)
    return speaks or (token.base in _DONE and not token.det)


def past_quoted_name(row: Row, head: int, j: int) -> int | None:
    """Return one past a quoted name behind a noun: تنظيم "الدولة الإسلامية"."""
    close = QUOTES.get(row.tokens[j].form)
    if close is None or not row.nominal(j + 1) or row.tokens[j + 1].prep or row.classes[j - 1] not in "NAX":
        return None
    if row.classes[j + 1] != "X" and (row.named(j - 1) or "X" in row.classes[head:j]):
        return None  # اتهمت إسرائيل "فيلق القدس", أدان شيخ الأزهر «العملية»: a name bears no other name
    if row.tokens[j - 1].det and row.classes[j + 1] in "NA" and not row.tokens[j + 1].det:
        return None  # تعتبرها الميليشيات "نخبة مقاتليها"
    if j + 1 in row.triggers and row.classes[j + 1] == "N" and _does(row.tokens[j - 1]):
        return None  # نددت الخارجية | "بالهجوم الغادر", اتهمه بتنفيذ | "هجمات إرهابية"
    for k in range(j + 1, min(j + 1 + _MAX_QUOTED, len(row.tokens))):
        end = k + (row.tokens[k].form in "،,." and k + 1 < len(row.tokens))  # تنظيم "الدولة الإسلامية،"
        if row.tokens[end].form == close:
            return end + 1 if k > j + 2 or j + 1 not in row.triggers else None  # بداية عمليات "تحرير" مدينة
        allowed = "." if row.tokens[k].form == "-" else "NAXDPF"
        if row.classes[k] not in allowed or (k in row.triggers and row.classes[k] == "V"):
            return None
    return None
