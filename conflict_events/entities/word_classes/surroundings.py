"""What the words around a form of open class say of it: that a name, a noun or a verb must stand there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflict_events.entities.units.word_kinds import accusative
from conflict_events.entities.word_classes.announced_acts import announced
from conflict_events.entities.word_classes.clause_times import after_times
from conflict_events.entities.word_classes.doubled import bursts
from conflict_events.entities.word_classes.own_clauses import tells_of
from conflict_events.text.tokens import Token

NAMES = frozenset(
    {"name_person", "name_place", "name_org", "name_other", "armed_groups", "states", "cities", "given_names"}
)
NOUNS = frozenset(
    {
        "event",
        "person",
        "armed",
        "org",
        "place",
        "weapon",
        "time",
        "noun",
        "facilities",
        "place_nouns",
        "directions",
        "armed_nouns",
        "person_nouns",
        "ranks",
        "titles",
        "organisations",
        "outlet_nouns",
        "speech_nouns",
        "vehicles",
    }
)
ADJECTIVES = frozenset({"adj", "gent"})
PLACES = frozenset({"place", "name_place", "place_nouns", "states", "states_ambiguous", "cities", "facilities"})
_ON_MAPS = PLACES | {"cities_ambiguous"}
NAMED_PLACES = frozenset({"name_place", "cities", "states"})
_Words = Mapping[str, frozenset[str]]
_ANOTHER = frozenset({"اخر", "اخري"})  # تفجير آخر أودى بحياة
_ONE_PERSON = frozenset({"person_nouns", "singular"})
_ARMS = frozenset({"weapon", "weapons"})
_CARRIERS = frozenset({"vehicles", "vessels", "weapons", "armed", "person", "facilities"})
_WHILE = 5  # tokens of a length of time: بعد أقل من ساعة
_TANWIN_MIN = 4
_ADJECTIVE_TOO = ADJECTIVES | {"org", "name_place"}  # البلدية, الجمهورية
_SHADDA = "\u0651"
_DENIED = 2  # words from a verb's particle to what stands behind the verb
_DESCRIBES = 16  # words behind a verb of describing or of expressing within which its بأنه or عن stands
_MANY_OF = ("ان", "ون", "ين")
_COMPARED = frozenset({"اقل", "ازيد"})
_ENDS = frozenset({".", "؛", ":", "ان", "عبر", "بعيدا", "بحثا", "فضلا"})
_SEPARATES = frozenset({".", "؛", ":"})
_CIRCUMSTANCE = frozenset({"preposition", "time", "adv"})  # جرت في المدينة, جرت السبت


def names_it(token: Token, previous: Token) -> bool:
    """Whether a form is the name of what stands before it: محافظة تعز, العقيد تامر."""
    if "given_names" in token.tags and previous.tags & {"ranks", "titles"}:
        return True
    if "surnames" in token.tags and "given_names" in previous.tags and not token.conj:
        return True
    if previous.stem.endswith("تي") and "place_nouns" in previous.tags and not token.pron:
        return True  # مديريتي حرض وميدي
    place = bool(token.tags & _ON_MAPS) and "place_nouns" in previous.tags  # مديرية حرض too
    return place and not previous.det and not previous.pron


def noun_follows(token: Token) -> bool:
    """Whether a demonstrative stands with the next word (هذه القوات) and not alone (ذلك تعهد)."""
    return (token.det or bool(token.tags & NAMES)) and not token.conj and not token.prep


def names_place(last: Token | None) -> bool:
    """Whether a name of a place may follow: جنوب دابوا, موقع باروا."""
    return last is not None and bool(last.tags & {"directions", "place_nouns", "facilities", "preposition"})


def adopts(token: Token) -> bool:
    """Whether the ى that ends a perfect is written: تبنى, تولى; their masdars keep the ي, تبني."""
    return token.raw.endswith("ى") and token.stem.startswith("ت") and "verb_perf" in token.tags


def closes_phrase(previous: Token, letter: str) -> bool:
    """Tell whether a noun phrase can end at a word, so that a verb may follow; مواقع in `مواقع قصف` cannot."""
    if previous.det or previous.pron or letter == "X":
        return True
    word = previous.stem
    return letter == "A" or word.endswith(("ون", "ين", "ان")) or (word.endswith("ا") and len(word) >= _TANWIN_MIN)


def describes(
    token: Token, tokens: Sequence[Token], before: Sequence[str], words: Mapping[str, frozenset[str]]
) -> bool:
    """Whether a form can only be the verb of a clause about an event, a craft, or what was then or after a while."""
    told = describes_event(token, tokens, before, words) or bears_load(token, tokens, before, words)
    told = told or (token.stem in words["occurred"] and before[-1] in "NAX")  # الذي قتل جنديا | وقع, but على وقع
    told = told or befell_there(token, tokens, before, words) or tells_of(token, tokens, before, words)
    told = told or hits(token, tokens, before, words) or one_harmed(token, tokens[token.i - 1], before[-1], words)
    then = "verb_perf" in token.tags and after_times(tokens, token.i) and not indefinite_adjective(tokens, token.i + 1)
    return told or then or after_a_while(tokens, token.i, words) or bursts(tokens, token.i, words)


def describes_event(token: Token, tokens: Sequence[Token], before: Sequence[str], words: _Words) -> bool:
    """Whether a form in the past describes the indefinite event before it: هجوم كبير شنه مسلحون, عبوة زرعها مسلحون."""
    if "verb_perf" not in token.tags or token.conj or token.prep:
        return False
    k = token.i - 1
    while k > 0 and (before[k] == "A" or tokens[k].form in _ANOTHER) and not tokens[k].det:
        k -= 1
    event = tokens[k]
    if event.det or event.pron or before[k] != "N":
        return False
    if "event" not in event.tags:  # عبوة ناسفة زرعها مجهولون
        return bool(token.pron) and (bool(event.tags & _ARMS) or event.stem in words["settled"])  # بلدة | قصفها
    return bool(token.pron) or not token.tags & (NOUNS | ADJECTIVES)


def bears_load(
    token: Token, tokens: Sequence[Token], before: Sequence[str], words: Mapping[str, frozenset[str]]
) -> bool:
    """Whether تحمل says what a craft, or people, have with them: شاحنات تحمل أسلحة; but القدرة على تحمل الخسائر."""
    if token.stem not in words["carrying"] or token.conj or token.prep:
        return False
    k = token.i - 1
    while k > 0 and before[k] == "A" and not tokens[k].det:
        k -= 1
    return before[k] == "N" and not (tokens[k].det or tokens[k].pron) and bool(tokens[k].tags & _CARRIERS)


def befell_there(token: Token, tokens: Sequence[Token], before: Sequence[str], words: _Words) -> bool:
    """المسلح الذي هاجم الكنيسة | قتل برصاص الشرطة: whether a form without its own genitive is a passive behind ال."""
    if token.stem not in words["befell"] or token.conj or token.prep or token.pron or before[-1] not in "NAX":
        return False
    stays = any((t.prep == "ب" or t.form == "في") and not t.conj for t in tokens[token.i + 1 : token.i + 2])
    return stays and tokens[token.i - 1].det and "R" in before


def one_harmed(token: Token, last: Token, letter: str, words: _Words) -> bool:
    """كان جندي | قتل في المعارك, كان رجل | قتله مسلح: whether one person stands before it, of whom no masdar is."""
    if token.base not in words["befell"] or token.conj or token.prep or token.det or letter != "N":
        return False
    return last.tags >= _ONE_PERSON and not (last.det or last.pron) and last.base not in words["of_crimes"]


def hits(token: Token, tokens: Sequence[Token], before: Sequence[str], words: _Words) -> bool:
    """انفجار عنيف | ضرب مستشفى: whether a word of hitting tells what the attack without an article before it hit."""
    if token.stem not in words["hitting"] or token.conj or token.prep or token.pron:
        return False
    k = token.i - 1
    while k > 0 and before[k] == "A" and not tokens[k].det:
        k -= 1
    return k >= 0 and tokens[k].stem in words["attacks"] and not (tokens[k].det or tokens[k].pron)


def after_a_while(tokens: Sequence[Token], i: int, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether a length of time that opens the clause ends before i: وبعد أقل من ساعة | فجر انتحاري."""
    if tokens[i - 1].det or tokens[i - 1].base not in words["spells"] or indefinite_adjective(tokens, i + 1):
        return False
    first = next((k for k in range(i - 2, max(i - _WHILE, -1), -1) if tokens[k].form in words["after"]), -1)
    return first == 0 or (first > 0 and tokens[first - 1].kind != "word")


def _object(token: Token) -> bool:
    """Whether an indefinite word bears the ending of an object: جنديا, جنديين."""
    plain = not (token.det or token.conj or token.prep or token.pron)
    return plain and (accusative(token) or ("dual" in token.tags and token.stem.endswith("ين")))


def indefinite_adjective(tokens: Sequence[Token], i: int) -> bool:
    """Whether an indefinite adjective stands at i, so that the word before it is a noun: قصف عنيف."""
    if i >= len(tokens):
        return False
    t = tokens[i]
    more = "quantifier_out" in t.tags or t.form in _COMPARED  # قتل أكثر من ثلاثين
    bare = not (t.det or t.conj or t.prep or t.pron or more)
    many = "gent" in t.tags and (t.stem.endswith(_MANY_OF) or "plural" in t.tags)  # قتل | فلسطينيان, قتل | أتراك
    if many and not (tokens[i - 1].stem.endswith(_MANY_OF) or "plural" in tokens[i - 1].tags):
        return False
    if "gent" in t.tags and i + 1 < len(tokens) and "person_nouns" in tokens[i + 1].tags:
        bare = bare and not _object(tokens[i + 1])  # طعن فلسطيني | جنديين
    return bare and bool(t.tags & ADJECTIVES) and not t.tags & (NOUNS - {"noun"})


def is_nisba(token: Token) -> bool:
    """Whether a definite word has the ending of a relative adjective: الإعلامي, الفلسطينية."""
    title = "titles" in token.tags or ("person_nouns" in token.tags and token.stem[-1] in "ية")
    title = title and not token.tags & ADJECTIVES  # أسرت المقاومة | الجندي
    noun = "event" in token.tags and token.stem.endswith("ية")  # تبنت الحركة | العملية
    title = title or (("place" in token.tags or noun) and not token.tags & _ADJECTIVE_TOO)  # هاجم المسلحون | القرية
    return len(token.stem) > 3 and token.stem.endswith(("ي", "ية", "يون", "يين")) and not title


def says_as(token: Token, tokens: Sequence[Token], letter: str, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether بأنه or أن stands behind a form of describing or telling: ووصف القائد الهجوم بأنه, وذكر الجيش أنه."""
    joined = letter == "." and bool(token.conj)
    if token.base in words["telling"] and (token.conj or letter in "^.F"):  # وذكر الجيش أن, but عدم ذكر اسمه
        wanted = words["that"]
    elif token.base in words["describing"] and letter != "P":
        wanted = words["as"]
    else:
        return False
    for behind in tokens[token.i + 1 : token.i + _DESCRIBES]:
        if behind.form in wanted or (joined and wanted is words["as"] and behind.prep == "ب"):
            return True  # ..., ووصف القرار بالخطأ
        if behind.form in words["that_with_pronoun"] or behind.form in _SEPARATES:
            return False
    return False


def expresses(token: Token, tokens: Sequence[Token], letter: str) -> bool:
    """Whether عن stands behind عبر at the head of a clause, so that it is a verb: وعبر الوزير عن قلقه."""
    opens = letter in "^.FS" or _SHADDA in token.raw[1:]
    if not token.conj and tokens[token.i + 1 : token.i + 2] and tokens[token.i + 1].form == "عن":
        return True  # لكن الرئيس عبر عن قلقه
    forms = [behind.form for behind in tokens[token.i + 1 : token.i + _DESCRIBES]]
    opens = opens and "عن" in forms and _ENDS.isdisjoint(forms[: forms.index("عن")])
    aside = letter == "." and not token.conj and tokens[token.i - 1].form == "،"  # عبر تطبيق كذا، مسؤوليتها عن
    return opens and not (aside and "،" in forms[: forms.index("عن")])


def not_yet(token: Token, tokens: Sequence[Token], letter: str, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether بعد stands behind a denied verb and before أي or a mark, so that it is "yet": لم تعلن بعد أي جهة."""
    if letter != "V" or token.i < _DENIED or "negation" not in tokens[token.i - _DENIED].tags:
        return False
    behind = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    return behind is None or behind.kind != "word" or behind.stem in words["any"]


def only_noun(token: Token, tokens: Sequence[Token], classes: Sequence[str], words: _Words) -> bool:
    """Whether what may be a verb can only be a noun: تم أسرهم; أعقب ذلك قصف; نفي تورطها, no two subjects."""
    before, previous = classes[-2] if len(classes) > 1 else "^", tokens[token.i - 1]
    if token.pron and not token.conj and previous.base in words["deeds"] and not previous.det:
        return True  # احتمال ارتكاب جريمة | قتله
    if token.pron and not token.conj and "event" in token.tags:  # بعد إعلان الحركة | تبنيها الهجوم
        told = tokens[token.i - 1 - (before in "NA")]
        if told.stem in words["disclosed"] and not (told.det or told.pron):
            return True
    elif "event" in token.tags and not token.conj and announced(token, tokens, classes, words):
        return True
    brought = previous.stem in words["noun_after"] and (classes[-1] == "F" or not token.conj)
    brought = brought and (before != "R" or bool(token.pron))  # المناطق التي يتم | دحرها منها
    dual = token.stem[0] + token.stem[-1] == "تا" and not token.pron and "event" in token.tags
    follows = before == "V" and "demonstrative" in previous.tags and not (token.pron or token.conj)
    follows = follows and (token.stem[0] == "ت" or "verb_impf" not in token.tags)
    way = token.stem in words["ways"] and not token.conj and classes[-1] != "R"  # قتلوا القاضي أمس | رميا بالرصاص
    return brought or follows or ((dual or way) and "dual" not in previous.tags)


def joins_places(tokens: Sequence[Token], i: int) -> bool:
    """Whether what stands before token i is a listed place, or one joined to such: في أبين والبيضاء | وتعز."""
    if i < 1:
        return False
    last = tokens[i - 1]
    listed = i > 1 and last.conj == "و" and last.det and bool(tokens[i - 2].tags & NAMED_PLACES)
    return bool(last.tags & NAMED_PLACES) or listed


def to_do(token: Token, behind: Token | None) -> bool:
    """محاولة لدحض الهجوم: whether ل before the letters of a perfect makes them a masdar; but لمثل هذه الهجمات."""
    verb = token.prep == "ل" and "verb_perf" in token.tags and "verb_impf" not in token.tags
    if not verb or token.pron or token.stem.endswith("نا"):
        return False
    return behind is None or "demonstrative" not in behind.tags


def took_place(token: Token, behind: Token | None, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether a verb behind a relative brings no masdar about, but came about: الغارة التي | جرت في حلب."""
    return token.stem in words["noun_after"] and (behind is None or bool(behind.prep or behind.tags & _CIRCUMSTANCE))
