"""Match patterns at the triggers of one sentence: the first pattern whose demands are met takes the trigger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import AFTER, DURING, ONE_OF
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import KINDS, Pattern
from conflict_events.patterns.roles import named_before, not_people
from conflict_events.patterns.roles.fill import filled
from conflict_events.patterns.roles.present_tense import standing, still_to_come
from conflict_events.patterns.roles.retold import taken_before
from conflict_events.patterns.roles.sentenced import not_taken
from conflict_events.patterns.triggers import Hit, TriggerForm
from conflict_events.patterns.verb_slots.past_tail import past_tail
from conflict_events.patterns.walks.clause_words import ClauseWords
from conflict_events.patterns.walks.slots import Slots
from conflict_events.text.memo import Memo
from conflict_events.text.tokens import Token

_KNOWN = 4096  # ways to write triggers whose patterns are kept
_SENTENCE = 4
_PASSED = 9
_FOILED = 10
_TIME, _LENGTH = frozenset({"time"}), frozenset({"", "نحو"})
_WITHIN = DURING | {"في"}  # ستسيطر على المدينة خلال ساعات
_WHEN = frozenset({"بعد", "قبل", "عقب"})  # استولوا على القاعدة بعد أسبوعين: a point in time, no duration


class Matcher:
    """Matches patterns; immutable once built.

    Args:
        patterns: The patterns, in the order in which they are tried.
        language: ISO 639-1 code of the language they are for.
    """

    def __init__(self, patterns: Iterable[Pattern], language: str = "ar") -> None:
        self._words = ClauseWords.load(language)
        self._by_trigger: dict[str, list[Pattern]] = defaultdict(list)
        for pattern in patterns:
            self._by_trigger[pattern.trigger].append(pattern)
        self._known = Memo(self._candidates, _KNOWN)

    def __call__(
        self, tokens: Sequence[Token], grammar: Grammar, hits: Sequence[Hit], unit_of: Mapping[int, int]
    ) -> list[Draft]:
        """Match all triggers of one sentence.

        Args:
            tokens: The sentence.
            grammar: Its grammar.
            hits: Its triggers.
            unit_of: Token index to unit index.

        Returns:
            Drafts in trigger order.
        """
        drafts = []
        for hit in hits:
            k = unit_of.get(hit.i, -1)
            if k < 0 or grammar.units[k].head != hit.i:
                continue
            draft = self._best(tokens, grammar, hit, k)
            if draft is not None:
                drafts.append(draft)
        return drafts

    def _best(self, tokens: Sequence[Token], grammar: Grammar, hit: Hit, k: int) -> Draft | None:
        for pattern, voice in self.candidates(hit):
            slots = grammar.verb(k, voice) if hit.verb else grammar.noun(k)
            if hit.verb and hit.tail:
                past_tail(grammar, slots, hit.tail, parted=pattern.type in _PARTED)
            if pattern.refuse and self.refused(pattern.refuse, tokens, hit, slots, grammar):
                continue
            draft = filled(Draft(pattern, hit, grammar.units[k], slots), grammar)
            if draft is not None:
                return draft
        return None

    def candidates(self, hit: Hit) -> list[tuple[Pattern, str]]:
        """Return the patterns of a trigger with the voice it is read in, in the order in which they are tried."""
        return self._known[hit.forms]

    def _candidates(self, forms: tuple[TriggerForm, ...]) -> list[tuple[Pattern, str]]:
        patterns = [(p, form.voice) for form in forms for p in self._by_trigger.get(form.lexicon, ())]
        patterns.sort(key=lambda pair: -pair[0].priority)
        return patterns

    def refused(
        self, conditions: frozenset[str], tokens: Sequence[Token], hit: Hit, slots: Slots, grammar: Grammar
    ) -> bool:
        """Whether one of a pattern's refusals holds here."""
        token = tokens[hit.i]
        return (
            ("imperfect" in conditions and still_to_come(tokens, hit))
            or ("standing" in conditions and standing(tokens, hit))
            or ("air" in conditions and self._in_the_air(tokens, slots))
            or ("duration" in conditions and _lasts(tokens, slots, grammar))
            or ("metaphor" in conditions and self._metaphor(tokens, hit, slots, grammar))
            or ("craft" in conditions and self._downed(slots, grammar))
            or ("crash" in conditions and self._crashed(slots, grammar))
            or ("unfoiled" in conditions and self._unfoiled(tokens, hit))
            or ("arms" in conditions and self._laid_down(slots, grammar))
            or ("idea" in conditions and self._idea(slots, grammar))
            or ("attacked" in conditions and not_people.attacked(slots, grammar))
            or ("named" in conditions and not self._happens(slots, grammar))
            or ("definite" in conditions and token.det)
            or ("free" in conditions and not _held(slots, grammar))
            or ("told" in conditions and _told(slots))
            or ("means" in conditions and self._means(tokens, slots, grammar))
            or ("sentenced" in conditions and self._sentenced(tokens, hit))
            or ("described" in conditions and _described(slots, grammar, hit))
            or ("general" in conditions and _general(slots, grammar))
            or ("unarmed" in conditions and _unarmed(slots))
            or ("theirs" in conditions and hit.forms[0].number != "1")
            or ("active" in conditions and not named_before.befell_before(slots, tokens[hit.i + 1 :]))
            or ("aloof" in conditions and not named_before.of_people(slots, grammar))
            or ("one" in conditions and hit.forms[0].number != "p")
            or ("unresumed" in conditions and "من" not in slots.resumed)
            or ("unpointed" in conditions and not named_before.points(slots, grammar))
            or ("midway" in conditions and named_before.led_up_to(slots, grammar))
            or ("unhanded" in conditions and not named_before.in_hands(slots, grammar))
            or ("slain" in conditions and named_before.at_hands(slots, grammar))
            or ("accompanied" in conditions and named_before.accompanied(slots))
            or ("done_by" in conditions and not named_before.left_unsaid(slots, grammar))
            or ("uncounted" in conditions and not named_before.counted_alone(slots, "علي"))
            or ("unnumbered" in conditions and not named_before.counted_fallen(slots, grammar))
            or ("mines" in conditions and self._of_mines(tokens, slots))
            or ("given" in conditions and not_people.weapons_given(slots, grammar))
            or ("men" in conditions and not_people.men_counted(slots))
            or ("manner" in conditions and not_people.manner_only(slots, grammar))
            or ("thing" in conditions and not_people.thing_hit(slots, grammar))
            or ("somebody" in conditions and not_people.somebody_hit(slots))
            or ("spoken" in conditions and not_people.in_words(slots))
            or ("himself" in conditions and not_people.stopped_himself(grammar, slots))
            or ("kin" in conditions and not_people.kin(grammar, slots.owner))
            or ("retold" in conditions and taken_before(slots, grammar))
            or not_taken(conditions, tokens, hit, slots, grammar)
        )

    def _in_the_air(self, tokens: Sequence[Token], slots: Slots) -> bool:
        """إطلاق النار في الهواء hits no one."""
        places = (u for group in slots.preps.get("في", ()) for u in group)
        return any(u.kind == "NP" and tokens[u.head].base in self._words.air for u in places)

    def _sentenced(self, tokens: Sequence[Token], hit: Hit) -> bool:
        """عقوبة الإعدام, يعاقب عليها بالإعدام kill nobody; نفذت حكم الإعدام does, and حكم بإعدام عشرة means to."""
        far = _PASSED if tokens[hit.i].prep == "ب" else _SENTENCE  # حكمت المحكمة الجنائية المركزية في بغداد بالإعدام
        before = {token.base for token in tokens[max(hit.i - far, 0) : hit.i]}
        return bool(before & self._words.sentence) and not before & self._words.carried_out

    def _means(self, tokens: Sequence[Token], slots: Slots, grammar: Grammar) -> bool:
        """أصيب بحالات اختناق, إصابة 11 شخصا بحالات اختناق: the verb or noun tells of the hurt, what is behind ب how."""
        unit = grammar.units[slots.owner]
        joined = unit.conj and not unit.prep and unit.at > 0 and grammar.units[unit.at - 1].prep == "ب"
        if unit.prep != "ب" and not joined:  # أصيب بجروح | وحالات اختناق
            return False
        verb = grammar.units[slots.outer.owner] if slots.outer is not None else None
        behind = (u for u in grammar.units[max(slots.owner - _HURT, 0) : slots.owner] if u.trigger)
        return (verb is not None and tokens[verb.head].stem in self._words.hurt) or any(
            tokens[u.head].stem in self._words.hurt for u in behind
        )

    def _metaphor(self, tokens: Sequence[Token], hit: Hit, slots: Slots, grammar: Grammar) -> bool:
        """ضربة موجعة, and what يمثل ضربة, is no blow."""
        spoken = (u.head for u in slots.patient[:1] if hit.verb)  # فجر الوزير مفاجأة
        behind = (min(hit.end, len(tokens) - 1), *spoken)
        if not hit.verb and "light_agent" in slots.carriers and tokens[behind[0]].base in self._words.hard:
            return False  # وجه الجيش ضربات موجعة
        called = "copula" in slots.carriers and not grammar.units[slots.owner].prep  # but يكونون بعيدين عن الضربات
        return called or any(tokens[k].base in self._words.metaphor for k in behind)

    def _idea(self, slots: Slots, grammar: Grammar) -> bool:
        """القضاء على نفوذ الجماعة: what is done away with is nobody; قضت المحكمة، الجمعة، بالسجن عليه: she judges."""
        ended = slots.preps.get("علي", ())[:1]
        judged = any(grammar.tokens[u.head].base in grammar.words.judges for u in slots.agent[:1])
        return judged or any(grammar.tokens[group[0].head].base in self._words.ideas for group in ended)

    def _of_mines(self, tokens: Sequence[Token], slots: Slots) -> bool:
        """تطهير المطار من الألغام: a place that is cleared of things changes no hands."""
        return any(tokens[group[0].head].base in self._words.mines for group in slots.preps.get("من", ())[:1])

    def _downed(self, slots: Slots, grammar: Grammar) -> bool:
        """أسقط الجيش طائرة, إسقاط طائرة: an aircraft is shot down and not dropped."""
        for unit in (*(slots.patient or slots.second)[:1], *slots.genitive[:1]):
            head = grammar.tokens[unit.head]  # إحدى | مروحيات الجيش
            one = head.base in ONE_OF and unit.head + 1 < unit.j
            if grammar.tokens[unit.head + one].base in self._words.craft:
                return True
        return False

    def _unfoiled(self, tokens: Sequence[Token], hit: Hit) -> bool:
        """تسلل مسلحين إلى البلاد: who only steals over a border attacks nobody; أحبط محاولة تسلل tells of an attack."""
        if tokens[hit.i].base not in self._words.infiltrates:
            return False
        return not any(token.base in self._words.foils for token in tokens[max(hit.i - _FOILED, 0) : hit.i])

    def _crashed(self, slots: Slots, grammar: Grammar) -> bool:
        """سقطت مروحية, سقوط حافلة في واد: what comes down with people in it strikes nobody; a drone may."""
        words = self._words
        for unit in (slots.agent or slots.patient or slots.genitive)[:1]:
            bases = {token.base for token in grammar.tokens[unit.head : unit.j]}
            one = grammar.tokens[unit.head].base in ONE_OF and unit.j - unit.head > 1  # إحدى مقاتلاتها
            return grammar.tokens[unit.head + one].base in words.crashes and not bases & words.loaded
        return False

    def _laid_down(self, slots: Slots, grammar: Grammar) -> bool:
        """ألقى المقاتلون السلاح, تسليم المسلحين أسلحتهم: arms are laid down, only bombs are thrown."""
        return any(grammar.tokens[u.head].base in self._words.arms for u in (slots.patient or slots.second)[:1])

    def _happens(self, slots: Slots, grammar: Grammar) -> bool:
        """Whether the subject of a verb of hitting is an attack without a name: العملية التي استهدفت الدورية."""
        subjects = [*slots.agent[:1], *([slots.antecedent] if slots.antecedent is not None else [])]
        if any(not u.trigger and self._deed(u, grammar) in self._words.happening for u in subjects):
            return True
        hit = any("place" in u.kinds for u in slots.patient[:1])  # محاولة اغتيال | استهدفت موكبه
        return hit and any(grammar.tokens[u.head].base in self._words.murder for u in subjects)

    def _deed(self, unit: Unit, grammar: Grammar) -> str:
        """تنفيذ | عملية عسكرية: return the noun of a phrase, or of what its first word says is carried out."""
        head, k = grammar.tokens[unit.head], unit.head + 1
        begun = head.base in self._words.begins and k < unit.j and not head.det
        return grammar.tokens[k].base if begun else head.base


_EFFORT = "effort"
_HURT = 3  # phrases from a noun of hurt to what tells how: إصابة | أشخاص | بينهم طفل | بحالات اختناق
_POWERS = KINDS["fighters"] | {"gent", "org", "org_name", "others"}


_AMID = DURING | AFTER | {"اثر"}
_BANDS = frozenset({"armed", "group"})
_PARTED = frozenset({"strike", "capture"})  # types whose expressions a clause may part: أطلق الجندي الذي فر النار
_SIDES = frozenset({"بين", "مع"})


def _general(slots: Slots, grammar: Grammar) -> bool:
    """Whether a noun tells of a stand against somebody: في مواجهة إسرائيل, but خلال مواجهة المهربين."""
    prep, token = grammar.units[slots.owner].prep, grammar.head(slots.owner)
    if prep in _AMID:
        return False
    if not slots.genitive:  # تجنيب المدينة مواجهة دموية, ساندوها في مواجهتها; but اندلعت مواجهة, مواجهة مع مهربين
        fought = not (token.det or token.pron) and not _SIDES.isdisjoint(slots.preps)
        return not (fought or (not token.pron and any(c.startswith("light") for c in slots.carriers)) or slots.scene)
    return prep != "ل" or not slots.genitive[0].kinds & _BANDS


def _unarmed(slots: Slots) -> bool:
    """طرد السفير, طردت الشرطة المصلين: whether those who are driven out hold nothing that could change hands."""
    out = next(iter(slots.patient or slots.second or slots.recipient or slots.genitive), None)
    return out is not None and bool(out.kinds & KINDS["person"]) and not out.kinds & _POWERS


def _told(slots: Slots) -> bool:
    """Whether a noun behind the verb tells of the dead itself: سقط 12 قتيلا, سقطوا بين قتيل وجريح."""
    behind = slots.agent or slots.patient
    known = slots.antecedent is not None and slots.antecedent.definite  # الضحايا الذين | قضوا الجمعة
    dead = bool(behind) and behind[0].trigger and not known  # or before it: ثلاثة قتلى | سقطوا
    return dead or any(g[0].trigger for g in slots.preps.get("بين", ()))


def _held(slots: Slots, grammar: Grammar) -> bool:
    """Whether captivity is where somebody is: وقع في أسر المتمردين, فر من أسر المتمردين, but not نجح في أسر."""
    prep = grammar.units[slots.owner].prep
    return (prep == "في" and _EFFORT not in slots.carriers) or (prep == "من" and not slots.carriers)


def _described(slots: Slots, grammar: Grammar, hit: Hit) -> bool:
    """Whether a number or a quantity word counts a trigger noun, or an adjective describes it: مئات الأسر."""
    unit = grammar.units[slots.owner]
    behind = grammar.tokens[hit.end : max(unit.j, hit.end + 1)]
    det = grammar.tokens[hit.i].det
    described = (t for t in behind if t.det == det and not t.prep and t.tags & {"adj", "quantifier_out"})
    return unit.quantity is not None or any(t.stem.endswith("ة") for t in described)


def _of_what_led(grammar: Grammar, time: Unit) -> bool:
    """سيطروا على القاعدة بعد حصار دام | شهرا: whether a duration is that of what came before."""
    before = grammar.units[time.at - 1] if time.at else time
    return before.kind == "NP" and before.prep in _WHEN and "event" in before.kinds and not before.definite


def _lasts(tokens: Sequence[Token], slots: Slots, grammar: Grammar) -> bool:
    """Whether a duration stands with it: a state that lasts (يسيطر على المدينة منذ عامين) is no capture."""
    times = (t for t in slots.times if t.at - 1 == slots.owner or not t.at or grammar.units[t.at - 1].kind != "V")
    durations = (t for t in times if t.time is not None and t.time.granularity == "duration")  # حملة استمرت | شهرين
    durations = (t for t in durations if not _of_what_led(grammar, t))
    if any(tokens[t.i].form not in _WHEN and t.prep not in _WITHIN for t in durations):
        return True
    for unit in grammar.units[slots.owner + 1 :]:  # سيطر عليها المسلحون | ثلاثة أعوام
        if unit.kind in "VS.":
            return False
        if unit.kind == "NP" and unit.kinds == _TIME and unit.prep in _LENGTH:
            return True
    return False
