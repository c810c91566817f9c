"""Words of taking that tell of things: التحفظ على أسلحة, سلم المدير نفسه المفاتيح, سقوط جسر مشاة."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_LOT, _TOWNS = "مجموعة", frozenset({"place"})
_MEN = frozenset({"person", "armed", "force", "group", "gent", "others", "title"})
_AROUND = frozenset({"direction", "time"})
_WHERE = frozenset({"", "في", "من", "ب"})  # سلم القيادي في الحركة نفسه


def nobody_kept(s: Sentence, event: Finished) -> bool:
    """القضاء على ثمانية مسلحين | والتحفظ على أسلحة: whether who is taken stands before the word of custody.

    Args:
        s: The sentence.
        event: An act of custody.
    """
    before = any(u.i < s.tokens[event.draft.hit.i].i for u in event.roles.get("object", ()))
    return before and not event.draft.slots.resumed


def gives_things(s: Sentence, event: Finished) -> bool:
    """سلم المدير نفسه | المفاتيح, سلم المفاتيح إلى المدير | نفسه: whether something else is given, and nobody himself.

    Args:
        s: The sentence.
        event: A verb of giving oneself up.
    """
    hit, at = event.draft.hit, event.draft.unit.at
    last = hit.tail[-1] if hit.tail else hit.end - 1
    between = [u for u in s.units[at + 1 :] if u.j <= last and u.kind == "NP"]
    behind = next((u for u in s.units[at + 1 :] if u.first > last), None)
    given = behind is not None and behind.kind == "NP" and not (behind.prep or behind.conj)
    given = given and behind is not None and behind.kinds.isdisjoint(_AROUND)  # سلموا أنفسهم | قرب البحيرة
    return given or sum(not u.prep for u in between) > 1 or any(u.prep not in _WHERE for u in between)


def breaks_down(s: Sentence, event: Finished) -> bool:
    """سقوط | جسر مشاة: whether what falls is a building, and nobody is told to have taken it.

    Args:
        s: The sentence.
        event: A fall.
    """
    fallen = event.roles.get("object", ())
    ground = any(u.kinds & _TOWNS and "X" in s.classes[u.i : u.j] for u in fallen)  # سقط جسر الشغور
    taken = event.roles.get("captor") or event.roles.get("loser") or ground
    return not taken and any(s.tokens[u.head].base in s.grammar.words.breaks_down for u in fallen)


def of_craft(s: Sentence, event: Finished) -> bool:
    """منع خروج | الطائرات من البلاد: whether aircraft leave, and nobody who held the place.

    Args:
        s: The sentence.
        event: An act of going out.
    """
    out = event.roles.get("loser", ())
    return bool(out) and all(s.tokens[u.head].base in s.grammar.words.craft for u in out)


def of_things(s: Sentence, event: Finished) -> bool:
    """ضبطت معهم | مجموعة من الأدوات: whether a lot of things is caught, and no band.

    Args:
        s: The sentence.
        event: An act of catching.
    """
    caught = event.roles.get("object", ())
    last = caught[-1] if caught else None
    if last is None or last.at < 0 or s.tokens[last.head].base != _LOT or last.at + 1 >= len(s.units):
        return False
    behind = s.units[last.at + 1]
    return behind.prep == "من" and not behind.kinds & _MEN


def of_front(s: Sentence, event: Finished) -> bool:
    """الجبهة الشعبية | لتحرير كذا: whether it only tells what a body is called after.

    Args:
        s: The sentence.
        event: An act of freeing.
    """
    k = event.draft.hit.i
    before = s.tokens[max(k - 2, 0) : k]
    return (
        s.tokens[k].prep == "ل"
        and len(before) == 2
        and all(t.det for t in before)
        and s.classes[k - 1] == "A"
        and before[0].base in s.grammar.words.fronts
    )
