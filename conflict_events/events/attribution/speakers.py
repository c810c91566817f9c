"""How far the phrase for who speaks reaches: its apposition, its name, the complement that says whose official he is.

A name that no list has cannot be told from other words by itself. Here its place tells it: between a verb of saying
and أن, a colon or a quotation mark there is nothing but who speaks, and frames (when, to whom); so behind بحسب.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.noun_phrases.employers import employs
from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import accusative, kinds_of
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.body_names import names_body_too, office_of_force
from conflict_events.events.attribution.content_end import ATTRIBUTION, DESCRIBE
from conflict_events.events.attribution.offices import enclosed_name, governed, title_in, told_office
from conflict_events.events.attribution.opened_later import ASIDE, RELAY, SAYS
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.attribution.split_names import ends_name, glued_name, one_name, second_name
from conflict_events.events.finished import Finished
from conflict_events.events.reality.clause_edges import clause_end
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.told_of import told_of_by_others
from conflict_events.patterns.walks.unit_row import QUOTES

_OFFICE = frozenset({"title", "person", "speech", "person_name"})
_BODIES = frozenset({"org", "armed", "group", "force", "org_name"})
_OUTLETS, _ELSEWHERE = frozenset({"outlet", "outlet_noun"}), frozenset({"time", "direction"})
_PEOPLE = frozenset({"person", "title", "person_name", "state", "gent"})
_IN = frozenset({"في", "ب", "لدي", "داخل", "من"})
_KNOWN = frozenset({"assertion", "denial"})  # what they say never stands as a bare phrase beside who says it
_NAMED, _LONGEST = _OFFICE | _BODIES | _OUTLETS, 24  # tokens; no speaker of news is longer


def whole_speaker(s: Sentence, event: Finished, words: Speech) -> None:
    """Let the last speaker of a saying reach to its end: قال حاكم الولاية، فلان الفلاني، إن."""
    speakers = event.roles.get("speaker", [])
    if event.draft.type != "statement" or not speakers or event.content is None:
        return
    speakers = event.roles["speaker"] = one_name(s, speakers)
    last = speakers[-1]
    limit, known = _limit(s, event, last, words)
    if limit <= last.at or last.at < 0:
        return
    end = _Reach(s, event.draft, last, limit, words, known).end()
    if end > last.j:
        event.roles["speaker"] = [*speakers[:-1], replace(last, j=end)]


def _limit(s: Sentence, event: Finished, speaker: Unit, words: Speech) -> tuple[int, bool]:
    """Return the unit before which the speaker must end, or -1, and whether all before it is speaker or frame."""
    verb, content, draft = event.draft.unit.at, event.content, event.draft
    if draft.pattern.trigger == ATTRIBUTION:
        return clause_end(s, speaker.at + 1), True
    if content is None or not draft.hit.verb or draft.slots.antecedent is not None:
        return -1, False
    if content[1] <= draft.hit.i and not draft.unit.conj:  # "لن ننسحب"، قال العميد فلان، آمر اللواء
        return clause_end(s, speaker.at + 1), s.tokens[content[0] - 1].form in QUOTES
    if speaker.at < verb:  # behind و the subject is that of a clause before
        parted = any(s.tokens[u.head].form in COMMAS for u in s.units[speaker.at + 1 : verb])
        in_it = draft.unit.conj or "في" in draft.slots.resumed  # أصدر الوزير، فلان، | بيانا أكد فيه
        others = in_it or (s.units[speaker.at - 1].kind == "V" and not parted)  # رفع المحتجون | لافتات كتبوا
        return (-1 if others or told_of_by_others(s.grammar.walker, s.units[verb - 1], verb) else verb), True
    opener = s.units[s.unit_of.get(content[0] - 1, s.unit_of.get(content[0], 0))]
    opens = s.tokens[opener.head].form in words.that or opener.kind == "." or governed(s, draft, content[0], words)
    if opener.at > speaker.at and opens and draft.pattern.subtype in _KNOWN:
        relayed = (u.at for u in s.units[speaker.at + 1 : opener.at] if s.tokens[u.head].form == ASIDE)
        sure = draft.pattern.trigger not in (RELAY, DESCRIBE)  # وصف الجيش | التقارير بأنها كاذبة
        return next(relayed, opener.at), sure  # قال مراسل كذا | نقلا عن مصدر أمني إن
    return clause_end(s, speaker.at + 1), False


class _Reach:
    """The walk from a speaker's phrase to where it ends.

    Args:
        s: The sentence.
        draft: The saying.
        speaker: The phrase.
        limit: The unit before which it ends.
        words: Words of attribution.
        known: Whether nothing but the speaker and frames of the saying stand before the limit.
    """

    def __init__(self, s: Sentence, draft: Draft, speaker: Unit, limit: int, words: Speech, known: bool) -> None:
        self._s, self._speaker, self._limit, self._words, self._known = s, speaker, limit, words, known
        self._draft, self._attribution = draft, draft.pattern.trigger == ATTRIBUTION
        self._units = s.units
        behind = limit < len(s.units) and s.units[limit].kind in "S."
        between = s.units[speaker.at + 1 : draft.unit.at] if draft.hit.verb else ()
        self._fronted = bool(between) and all(self._of_subject(u) for u in between)
        self._opened = behind  # behind its verb, before أن, what looks like a verb is a name

    def end(self) -> int:
        """Return one past the last token of the speaker."""
        end, m = self._speaker.j, self._speaker.at + 1
        while m < self._limit:
            unit = self._units[m]
            if self._comma(unit):
                close = self._closing(m)
                if not self._apposes(m + 1, close):
                    break
                end, m = self._inside(m + 1, close, end), close
            elif self._quote(unit):
                m += 1
            elif not (self._belongs(unit) or ends_name(self._s, unit)):
                break
            else:
                end, m = self._closed(unit), m + 1
        return end if end - self._speaker.i <= _LONGEST else self._speaker.j

    def _of_subject(self, unit: Unit) -> bool:
        """Whether a unit can stand between a subject and its verb: bare phrases, قد."""
        bare = unit.kind == "NP" and not (unit.prep or unit.conj)
        return bare or (unit.kind == "F" and self._s.tokens[unit.head].form in self._s.grammar.words.auxiliary)

    def _closed(self, unit: Unit) -> int:
        """Return one past a unit and the quotation mark that closes it: مركز "عدالة"."""
        inside = unit.i > 0 and self._s.tokens[unit.i - 1].form in QUOTES
        closes = inside and unit.j < len(self._s.tokens) and self._s.tokens[unit.j].form in QUOTES
        return unit.j + closes

    def _inside(self, begin: int, close: int, end: int) -> int:
        """Return where the apposition between two marks ends."""
        for unit in self._units[begin:close]:
            if unit.at > begin and not (self._belongs(unit) or ends_name(self._s, unit)):
                break
            end = unit.j
        return end

    def _closing(self, m: int) -> int:
        return next((k for k in range(m + 1, self._limit) if self._comma(self._units[k])), self._limit)

    def _apposes(self, m: int, close: int) -> bool:
        """Whether what stands behind a comma names the speaker: a person's name, or a title behind a name."""
        if m >= close or (not self._known and (close == self._limit or second_name(self._s, m))):
            return False
        unit = self._units[m]
        if self._like_verb(unit) or glued_name(self._s, unit, close):  # المتحدث، نصرت رحيمي، إن
            return self._somebody() and all(u.kind == "NP" and not u.prep for u in self._units[m + 1 : close])
        if unit.prep or unit.conj or unit.quantity is not None or not self._phrase(unit):
            return False
        if self._s.tokens[unit.head].base in self._words.carried:
            return False  # غرد فلان، وزير الأوقاف، تغريدة
        if self._attribution:  # وفق المرصد، 8 مدنيين, but وفقا لفلان، قائد الشرطة
            return "title" in unit.kinds or (self._somebody() and unit.kinds == {"person_name"})
        if unit.kinds & _OFFICE and ("title" not in self._speaker.kinds or self._known):
            return True
        return self._somebody() and self._names(unit)

    def _belongs(self, unit: Unit) -> bool:
        """Whether a unit right behind the speaker is part of it: the name behind a title, where an official serves."""
        if self._like_verb(unit) or self._glued(unit):
            return self._somebody()
        more = self._s, self._speaker, unit, self._words, self._known
        if names_body_too(*more) or told_office(self._draft, *more):
            return True
        if unit.conj or unit.kind != "NP" or unit.trigger or unit.empty:
            return False
        if unit.prep:
            if (token := self._s.tokens[unit.head]).pron and token.base in self._words.turns:
                return False  # اعتبر المالكي | من جهته
            served = (self._somebody() and self._serves(unit)) or self._within(unit) or self._issuer(unit)
            served = served or office_of_force(self._s, self._speaker, unit, self._words)
            return served or self._posted(unit) or self._institute(unit)
        return self._known and self._goes_on(unit)

    def _glued(self, unit: Unit) -> bool:
        """Whether the first letters of a name look like a preposition and an article: ديفيد | كالديكوت."""
        token = self._s.tokens[unit.head]
        alone = unit.kind == "NP" and unit.first == unit.head and bool(token.prep) and token.det and not token.conj
        return alone and self._known and not (unit.kinds or token.tags) and self._s.classes[token.i - 1] == "X"

    def _goes_on(self, unit: Unit) -> bool:
        """Whether a bare phrase beside the speaker can only be more of it."""
        token = self._s.tokens[unit.head]
        told = self._words.telling & {t.base for t in self._s.tokens[max(self._speaker.i - 3, 0) : self._speaker.i]}
        same = bool(unit.kinds & _OUTLETS and self._speaker.kinds & _OUTLETS)
        if unit.kinds & _ELSEWHERE or (told and not same and unit.kinds & ACTORS) or token.base in self._words.echo:
            return False
        if not token.det and token.base.removesuffix("ا") in self._words.carried:
            return False  # نشر فلان | تغريدة قال فيها
        accused = accusative(token) and token.tags and not unit.kinds & _OUTLETS  # but وكالة الأنباء الرسمية | سانا
        if (token.pron and not unit.kinds & (_OFFICE - {"speech"})) or accused:
            return False  # أرقام جمعها باحثون, قال نتانياهو متحدثا عن
        if self._names(unit) or (self._fronted and not token.det):  # المتحدث قاري يوسف | أحمدي نفى
            return True
        plain = not self._attribution and "event" not in unit.kinds
        return plain and (self._construct(unit) or bool(unit.kinds & _NAMED))

    def _construct(self, unit: Unit) -> bool:
        """Whether the word before takes a phrase in idafa, or as the rest of a name: مدير عام | المستشفيات."""
        token, before = self._s.tokens[unit.head], self._s.tokens[unit.first - 1]
        if before.det or not self._opened:
            return False
        rest_of_name = self._s.classes[before.i] == "X" and (unit.j - unit.i == 1 or self._s.classes[unit.j - 1] == "X")
        return token.det or rest_of_name or bool(unit.kinds & {"place", "state"})

    def _serves(self, unit: Unit) -> bool:
        """Whether a phrase tells whom or where the speaker serves: في الوزارة, من المركز, في كابول فلان الفلاني."""
        token = self._s.tokens[unit.head]
        if unit.prep == "ل":
            whole = bool(unit.kinds & _BODIES) or token.base in self._words.concern or self._chairs(unit)
            whole = whole and (self._chairs(unit) or not unit.kinds & (_PEOPLE | _OUTLETS))
            titled = self._known and "title" in self._speaker.kinds
            return whole and (titled or title_in(self._s, self._units[unit.at - 1]))
        if (
            unit.prep not in _IN
            or unit.kinds & _OUTLETS
            or "speech" in unit.kinds
            or token.base in self._words.occasion
        ):
            return False
        if unit.kinds & _BODIES and employs(token):
            return self._known or unit.prep not in ("ب", "من")  # طالب الأكراد بنظام: what they demand
        behind = unit.at > self._speaker.at + 1 and not unit.kinds & _BODIES
        if behind or not (self._known or (unit.prep == "في" and enclosed_name(self._s, unit.at + 1))):
            return False
        from_there = unit.prep in ("من", "داخل") and not self._speaker.definite and not unit.kinds & _OFFICE
        return from_there or self._named_at(unit.at + 1 + self._works_at(unit.at + 1))

    def _works_at(self, m: int) -> bool:
        """Whether a unit tells where one works who is called by his field: الخبير في شؤون اليمن | بجامعة عدن."""
        unit = self._units[m] if m < self._limit else self._speaker
        return unit.prep in _IN and bool(unit.kinds & _BODIES) and not unit.conj

    def _within(self, unit: Unit) -> bool:
        """Whether a phrase tells of what body the speaker is a part: دائرة التحقيق | في الشرطة."""
        token = self._s.tokens[unit.head]
        body = unit.prep == "في" and bool(unit.kinds & _BODIES) and unit.at == self._speaker.at + 1
        part = self._s.tokens[self._speaker.head].base in self._words.branch
        return body and part and self._known and employs(token) and token.base not in self._words.occasion

    def _issuer(self, unit: Unit) -> bool:
        """Whether a phrase tells whose a document is: أفاد بيان | للجيش أن."""
        document = self._s.tokens[self._speaker.head].base in self._words.carried and not self._speaker.definite
        mine = unit.prep == "ل" and unit.at == self._speaker.at + 1 and not unit.kinds & _OUTLETS
        return document and mine and bool(unit.kinds & ACTORS)

    def _chairs(self, unit: Unit) -> bool:
        """Whether a phrase tells whom the body of an official is for: رئيس المجلس الأعلى | لأبناء المحافظة، فلان."""
        last = self._s.tokens[self._speaker.j - 1]
        body = any("org" in kinds_of(t) and t.det for t in self._s.tokens[self._speaker.head + 1 : self._speaker.j])
        whom = unit.at == self._speaker.at + 1 and not unit.kinds & (_OFFICE - {"person"} | _OUTLETS)
        return body and last.det and whom and self._named_at(unit.at + 1)

    def _institute(self, unit: Unit) -> bool:
        """Whether a phrase tells what an institute is for: الباحث في مركز جسور | للدراسات | وائل علوان."""
        named = self._known and bool(self._units[unit.at - 1].kinds & _BODIES) and self._named_at(unit.at + 1)
        return named and self._purpose(unit.at)

    def _purpose(self, m: int) -> bool:
        """Whether a unit tells what for: للدراسات, للإعلام; but للصحفيين."""
        unit = self._units[m] if m < self._limit else self._speaker
        return unit.prep == "ل" and bool(self._s.tokens[unit.head].det) and not unit.kinds & (_PEOPLE | _OUTLETS)

    def _posted(self, unit: Unit) -> bool:
        """Whether a body is named by where it serves: بعثة حفظ السلام | في أفريقيا الوسطى."""
        behind = unit.prep == "في" and unit.at == self._speaker.at + 1 and bool(unit.kinds & {"state", "place"})
        return behind and self._known and self._s.tokens[self._speaker.head].base in self._words.posted

    def _named_at(self, m: int) -> bool:
        """Whether a person's name stands at a unit, so that what stands before it is his title."""
        m += (m < self._limit and self._comma(self._units[m])) or self._purpose(m)
        unit = self._units[m] if m < self._limit else None
        return unit is not None and self._phrase(unit) and not unit.prep and not unit.conj and self._names(unit)

    def _like_verb(self, unit: Unit) -> bool:
        """Whether a unit before what is said is a name that looks like a verb: no clause stands there."""
        if unit.kind != "V" or unit.conj or not self._opened or self._s.grammar.walker.in_relative(unit.at):
            return False
        behind = self._units[unit.at - 1].kind == "NP" or self._comma(self._units[unit.at - 1])
        drafts = self._s.drafts
        says = any(d.unit.at == unit.at and d.pattern.trigger in SAYS and d.hit.forms[0].number != "1" for d in drafts)
        token = self._s.tokens[unit.head]
        if not behind or says or token.pron or token.base in self._words.carrying | self._words.hiding:
            return False  # أشار تقرير للبنك | صدر
        return self._s.grammar.antecedent(unit.at) is None

    def _names(self, unit: Unit) -> bool:
        """Whether a phrase can name a person: a title, a listed name, or a word that no list has."""
        token = self._s.tokens[unit.head]
        return bool(unit.kinds & {"person_name", "title"}) or not (token.tags or token.det)

    def _somebody(self) -> bool:
        """Whether the speaker is a person, or a word that no list has."""
        return not self._speaker.kinds or bool(self._speaker.kinds & _OFFICE)

    def _phrase(self, unit: Unit) -> bool:
        paper = unit.kinds & _OUTLETS and not unit.kinds & _OFFICE  # اللواء is a paper, and a rank
        return unit.kind == "NP" and not unit.trigger and not unit.empty and not paper

    def _comma(self, unit: Unit) -> bool:
        return unit.kind == "." and self._s.tokens[unit.head].form in COMMAS

    def _quote(self, unit: Unit) -> bool:
        return unit.kind == "." and self._s.tokens[unit.head].form in QUOTES
