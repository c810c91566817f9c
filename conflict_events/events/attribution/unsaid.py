"""What looks like a saying and is none: nobody says it, nothing is said, or it was said already."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.asides import opposes
from conflict_events.events.attribution.calling_on import goes_with
from conflict_events.events.attribution.made_known import made_known, passive_by_marks
from conflict_events.events.attribution.opened_later import RELAY
from conflict_events.events.attribution.shows import SHOWN, is_charged, only_shows, thing_shows, what_shows
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.attribution.things_threaten import proves, thing_threatens
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.verb_slots.agreement import ends_in_ta
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.unit_row import QUOTES, TAKEN_UP
from conflict_events.text.tokens import Token

_BLAME, _DESCRIBE = "statement.blame_verb", "statement.describe_verb"
_ASCRIBES = "statement.ascribe_verb"
_DEMAND = "statement.demand_noun"
_COMES = "statement.come_verb"
_ANNOUNCES = "statement.announce_noun"
_WITH, _EVENT, _WORDS = "ب", frozenset({"event"}), frozenset({"speech", "thing"})
_TRIED = frozenset({"person", "person_name", "title"})
_FROM_HIM = frozenset({"عنه", "عنها", "عنهم"})
_HURT, _SIGNATURE = 2, 12  # units of a wound and whose it is; tokens of a line that names who wrote
_ACCUSES, _ACCUSED = "statement.accuse_participle", frozenset({"person", "armed", "person_name", "title"})


def says_nothing(s: Sentence, event: Finished, words: Speech) -> bool:
    """لم تذكر الجهات العدد reports no saying; يذكر أن has no source; بحسب تعبيره repeats one."""
    if event.draft.type != "statement":
        return False
    token = s.tokens[event.draft.hit.i]
    speakers = event.roles.get("speaker", [])
    silent = event.draft.pattern.subtype == "assertion" or event.draft.pattern.trigger == _BLAME
    if event.factuality == "negated" and silent and not (token.base in words.excluding or _vouches(s, event, words)):
        return True
    joined = event.draft.unit.conj or event.draft.slots.antecedent is not None
    held = bool(token.pron) and joined  # رفضت القرار | وتعتبره غير ملزم
    if (
        (not speakers and token.base in words.impersonal and not held)
        or _is_said(s, event, words)
        or _is_thought(s, event)
        or _turns_out(s, event, words)
        or _ascribes_it(s, event)
        or _guessed_of(s, event, words)
        or _is_accused(s, event)
        or is_charged(s, event, words)
    ):
        return True
    agent = event.draft.slots.agent
    own = bool(agent) and event.draft.slots.antecedent is None and agent[0].at == event.draft.unit.at + 1
    head = s.tokens[agent[0].head] if agent and not speakers else None
    if head is not None and (_is_silent(head, own=own, words=words) or proves(s, event, agent[0], words)):
        return True  # الأدلة تشير إلى أن; تعلق الأمر ب
    if event.content is not None and s.tokens[event.content[0]].base in words.invited:
        return True
    if _convicts(s, event, words) or _says_again(s, event, words) or _signs(s, event, words):
        return True
    if (
        made_known(s, event, words)
        or _nobody(s, event, words)
        or goes_with(s, event)
        or _endangers(s, event)
        or thing_threatens(s, event, words)
        or _only_carries(s, event, words)
    ):
        return True
    free = event.draft.slots.antecedent is None or token.base in words.carrying  # لقطات نشرت, but لقطات قال إنها
    shows = event.draft.hit.verb and free  # أظهرت لقطات أن, but بحسب لقطات
    base = s.tokens[speakers[0].head].base if speakers else ""
    return base in words.echo or (shows and base in words.mute)


def _is_silent(agent: Token, *, own: bool, words: Speech) -> bool:
    """Whether a thing says nothing, though it is the subject; right behind the verb (`own`) it may be what is said."""
    if own and not agent.det and agent.base in words.stance:  # أكد | ضرورة الحوار
        return False
    return agent.base in words.mute or (own and agent.base in words.matter)


def _turns_out(s: Sentence, event: Finished, words: Speech) -> bool:
    """وفحصت الشهادة، وتبين | أنها كاذبة: whether it only turned out, and nobody says it; but الدراسة تبين أن."""
    token = s.tokens[event.draft.hit.i]
    behind = s.tokens[token.i + 1] if token.i + 1 < len(s.tokens) else token
    return token.stem in words.turning_out and token.conj == "و" and behind.form in words.that


def _guessed_of(s: Sentence, event: Finished, words: Speech) -> bool:
    """قتل مسلحون، | يرجح أنهم من الحركة، ضابطا: whether what stands between commas only tells who somebody may be."""
    k, token = event.draft.unit.at, s.tokens[event.draft.hit.i]
    if token.base not in words.impersonal or not s.grammar.walker.after_comma(k):
        return False
    behind = s.tokens[token.i + 1] if token.i + 1 < len(s.tokens) else token
    own = any(u.at > k for u in event.draft.slots.agent)
    return not own and behind.form.endswith("هم") and s.units[k + 1].kind == "S"


def _ascribes_it(s: Sentence, event: Finished) -> bool:
    """نشرت الصحيفة معلومات | نسبتها إلى مسؤول: whether who tells something names its source, and charges nobody."""
    slots, token = event.draft.slots, s.tokens[event.draft.hit.i]
    if event.draft.pattern.trigger != _ASCRIBES or not token.pron or slots.antecedent is None:
        return False
    named = any(u.i > token.i for u in event.roles.get("speaker", ()))
    return not named and not slots.antecedent.kinds.isdisjoint(_WORDS)


def _is_accused(s: Sentence, event: Finished) -> bool:
    """اعتقلت الشرطة رجلا | متهما بالقتل: whether a participle is of who is accused; قال الوالي متهما الجيش بالقصف."""
    if event.draft.pattern.trigger != _ACCUSES or event.draft.unit.at == 0 or event.content is None:
        return False
    if event.content[0] == event.draft.hit.end and s.tokens[event.draft.hit.end].prep == _WITH:
        return True  # شركات إيرانية | متهمة بتمويل المسلحين: who accuses names whom
    before = s.units[event.draft.unit.at - 1]
    someone = before.kind == "NP" and bool(before.kinds & _ACCUSED) and not (before.definite or before.prep)
    return someone and event.content[0] == event.draft.hit.end


def _nobody(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether there is nobody who could say it."""
    speakers = event.roles.get("speaker", [])
    if speakers and not (speakers[-1].at < event.draft.unit.at - 1 and what_shows(s, event, words)):
        return event.draft.pattern.trigger == _ANNOUNCES and not _announced(s, event, speakers[0])
    return (
        event.draft.pattern.trigger == _DEMAND
        or only_shows(s, event)
        or _nobody_says(s, event, words)
        or thing_shows(s, event, words)
    )


def _announced(s: Sentence, event: Finished, speaker: Unit) -> bool:
    """Whether somebody known, or a name that no list has, announces what follows at once: إعلان زيتانوف الانسحاب."""
    if speaker.kinds:
        return True
    named = s.classes[speaker.head] == "X" and not s.tokens[speaker.head].det
    return named and event.content is not None and event.content[0] <= speaker.j + 1


def _convicts(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a court finds somebody guilty: أدانته محكمة بالسرقة, وأدانت | المتهم بالقتل, الرجل الذي أدانته محكمة."""
    described = [u for u in (event.draft.slots.antecedent,) if u is not None]  # حكم | أدانه بالتزوير
    speakers = event.roles.get("speaker") or described
    if event.draft.pattern.subtype != "condemnation" or not event.draft.hit.verb:
        return False
    crime = event.content is not None and s.tokens[event.content[0]].prep == "ب"
    at = s.unit_of.get(event.content[0]) if event.content is not None else None
    crime = crime or (at is not None and bool(s.units[at].kinds & _TRIED))
    base = s.tokens[speakers[0].head].base if speakers else ""
    return crime and (base in words.court or base in words.accused)


def _says_again(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether what is said before was attributed to him already: وقال إنه شكل لجنة، كما قال."""
    content, token, end = event.content or (0, 0), s.tokens[event.draft.hit.i], event.draft.hit.end
    aside = end + 2 < len(s.tokens) and {s.tokens[token.i - 2].form, s.tokens[end].form} <= COMMAS
    behind = (s.units[s.unit_of.get(k, 0)] for k in (end + 1, end + 2))
    aside = aside and any(opposes(s, u, words) for u in behind)  # ، كما قال، إلا أنه دعا
    if not aside and (content[1] > token.i or end < len(s.tokens) - 1):
        return False
    if token.pron or any(u.i > token.i for u in event.roles.get("speaker", ())):
        return False
    return any(d.type == "statement" and d.hit.verb and d.hit.i < event.draft.hit.i for d in s.drafts)


def _signs(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a line tells who wrote the article: كتب: فلان الفلاني."""
    if event.draft.hit.i or s.tokens[0].form not in words.signing or len(s.tokens) > _SIGNATURE or "V" in s.classes[1:]:
        return False
    return not any(t.form in QUOTES or t.form in words.that for t in s.tokens)


def _vouches(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether somebody will not vouch for what is told: لم تؤكد المصادر مقتله, but لا يؤكد ما إذا كان."""
    if event.content is None or not event.roles.get("speaker"):
        return False
    if any(t.form in words.whether for t in s.tokens[event.draft.hit.i : event.content[0]]):
        return False
    before = s.units[event.draft.unit.at - 1] if event.draft.unit.at else event.draft.unit
    return s.tokens[before.head].form.endswith("لم") and s.tokens[event.draft.hit.i].base in words.confirming


def _is_said(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a verb is passive, and nobody named who says it: أُفيد, وُصفت حالته بالحرجة, وصفت جراحه بالخطيرة."""
    token, speakers = s.tokens[event.draft.hit.i], event.roles.get("speaker")
    if (not speakers and event.draft.pattern.trigger == _COMES) or _by_nobody(s, event):
        return True  # ما جاء في هذا الصدد
    describes = event.draft.pattern.trigger == _DESCRIBE
    if event.draft.hit.verb and passive_by_marks(token):
        past = token.stem[0] not in "يتن" and event.draft.pattern.trigger != RELAY  # يُعلن has it in the active too
        return describes or past or not speakers or token.stem in words.first_form
    called = describes and event.draft.hit.verb
    if token.base in words.deeming and _calls_it_so(s, event, words):
        return True  # ندد الوزير بما | اعتبره تدخلا
    if called and (_rated(s, event, words) or _so_called(s, event, words) or _calls_it_so(s, event, words)):
        return True
    behind = s.tokens[token.i + 1] if describes and token.i + 1 < len(s.tokens) else None
    return behind is not None and behind.base in words.state and ends_in_ta(token, s.grammar.words)


def _by_nobody(s: Sentence, event: Finished) -> bool:
    """قال الرئيس بحسب ما | نقل عنه: whether nobody is named who carries what somebody else is said to have said."""
    k = event.draft.hit.i
    carried = event.draft.pattern.trigger == RELAY and k + 1 < len(s.tokens) and s.tokens[k + 1].form in _FROM_HIM
    carried = carried and k > 0 and s.tokens[k - 1].form.endswith("ما")
    return carried and not any(u.i > k for role in ("outlet", "speaker") for u in event.roles.get(role, ()))


def _so_called(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a clause tells what is called something, and nobody who does: الزيارة التي | وصفت بالتاريخية."""
    k, described = event.draft.unit.at, event.draft.slots.antecedent
    behind = s.units[k + 1] if k + 1 < len(s.units) else None
    if described is None or behind is None or s.tokens[event.draft.hit.i].pron or event.draft.unit.conj:
        return False
    return behind.prep == "ب" or _as(s, behind, words)


def _calls_it_so(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether who says the whole only names by it whom he means: قال القائد إن ما | وصفه بـ"العدوان" مستمر."""
    k, token = event.draft.unit.at, s.tokens[event.draft.hit.i]
    before = s.tokens[s.units[k - 1].head] if k else token
    if k > 1 and s.tokens[s.units[k - 2].head].form in words.taken_up:
        return False  # أعربت موسكو عن خيبتها، وهو ما | اعتبرته انتهاكا
    if not token.pron or not {before.form, before.stem} & s.grammar.words.free_relative:
        return False
    named = any(u.i > token.i for u in event.roles.get("speaker", ()))  # ما وصفه الوزير بالعدوان
    return not named and any(d.type == "statement" and d.hit.verb and d.unit.at < k - 1 for d in s.drafts)


def _as(s: Sentence, unit: Unit, words: Speech) -> bool:
    form = s.tokens[unit.head].form
    return unit.kind == "S" and form in words.that and form.startswith("ب")


def _is_thought(s: Sentence, event: Finished) -> bool:
    """Whether nobody is named who takes those for something whom a verb describes: الآخرين الذين يرجح أنهم نقلوا."""
    token, described = s.tokens[event.draft.hit.i], event.draft.slots.antecedent
    if described is None or described.at < 0 or not event.draft.hit.verb:
        return False
    behind = s.units[event.draft.unit.at + 1 : event.draft.unit.at + 3]
    that = next((u for u in behind if u.kind != "P"), None)
    if that is None or that.kind != "S":
        return False
    return s.tokens[that.head].form.endswith(TAKEN_UP) and token.base in s.grammar.words.suspects


def _only_carries(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a verb only tells who brought out what another saying is of: أفادت حصيلة نشرتها الوزارة بأن."""
    token, described = s.tokens[event.draft.hit.i], event.draft.slots.antecedent
    brought = described is not None and bool(token.pron) and token.base in words.carrying
    return brought and described is not None and "speech" in described.kinds


def _endangers(s: Sentence, event: Finished) -> bool:
    """Whether a thing is a threat, and nobody utters one: المجاعة تهدد الملايين, المخيمات التي تهددها السيول."""
    if event.draft.pattern.subtype != "threat" or not event.draft.hit.verb or event.content is None:
        return False
    begin, agent = event.content[0], event.draft.slots.agent
    mine = bool(agent) and (
        agent[0].at > event.draft.unit.at or not event.draft.unit.conj
    )  # ... أن الإضراب سيستمر، وهددت
    if mine and agent[0].kinds == _EVENT and not event.roles.get("speaker"):
        return True  # يهدد انخفاض منسوب النهر بكارثة
    uttered = (
        "ب" in (s.tokens[begin].prep, s.units[s.unit_of.get(begin, 0)].prep)
        or begin == 0
        or s.units[s.unit_of.get(begin - 1, 0)].kind in "S."
    )
    speakers = event.roles.get("speaker", [])
    capital = any("place" in u.kinds and s.classes[u.head] == "X" for u in speakers)  # توعدت موسكو كييف
    aimed = bool(s.tokens[event.draft.hit.i].prep)  # زرعوا ألغاما | لتهدد الملاحة
    return not (uttered or capital or (any(u.kinds & ACTORS for u in speakers) and not aimed))


def _nobody_says(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether no sayer can be meant: غادرت السفن، ما يشير إلى; وأعلنت وفاته لدى وصوله."""
    token = s.tokens[event.draft.hit.i]
    if event.draft.pattern.subtype not in SHOWN or not event.draft.hit.verb or token.pron:
        return False
    if what_shows(s, event, words):
        return True
    agent = event.draft.slots.agent if event.draft.pattern.subtype == "assertion" else []
    head = s.tokens[agent[0].head] if agent else token
    return head.base in words.deaths and bool(head.pron)


def _rated(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether nobody is named who rates a wound: ذكرت الشرطة أن إصابة الحارس | وصفت بالطفيفة."""
    token, k = s.tokens[event.draft.hit.i], event.draft.unit.at
    near = [u for u in s.units[max(k - _HURT, 0) : k] if u.kind == "NP" and not u.prep]
    wound = bool(near) and near[-1].at == k - 1 and s.tokens[near[0].head].base in words.state
    nobody = all(u.at < near[0].at for u in event.roles.get("speaker", ())) if wound else False
    return nobody and not token.pron and ends_in_ta(token, s.grammar.words)
