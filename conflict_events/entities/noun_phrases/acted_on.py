"""What forces act on, where it stands right behind them: خسر التنظيم | كذا, اعتقلت الشرطة | فلانا."""

from __future__ import annotations

from conflict_events.entities.units.row import Row
from conflict_events.entities.units.word_kinds import kinds_of

_BEARERS = frozenset({"title", "person"})
_BANDS = frozenset({"armed", "org"})


def acted_on(row: Row, head: int, j: int) -> bool:
    """Tell whether an unlisted name behind a known force is the object of the verb or masdar before the force.

    Args:
        row: The sentence.
        head: The first word of the phrase.
        j: A bare name behind it.
    """
    band, name, last = row.tokens[head], row.tokens[j], row.tokens[j - 1]
    whole = band.det or (last.det and not kinds_of(last) & _BEARERS)  # قوات الأمن | كرتوبا, but قوات القائد فلان
    if head == 0 or not whole or name.word.parts.tags or name.kind != "word":  # what a model says of it is a guess
        return False
    if not kinds_of(band) & _BANDS or "outlet_noun" in kinds_of(band):
        return False
    before = row.tokens[head - 1]
    masdar = head - 1 in row.triggers and not (before.det or before.pron)
    return row.classes[head - 1] == "V" or masdar
