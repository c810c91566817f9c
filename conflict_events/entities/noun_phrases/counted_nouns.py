"""Where the phrase of a noun that a number counts must end."""

from __future__ import annotations

from conflict_events.entities.quantities.numbers import Quantity
from conflict_events.entities.units.row import Row


def end_of_counted(row: Row, quantity: Quantity | None, head: int, j: int) -> int:
    """Return the end of a phrase: a counted noun is indefinite, and takes no definite noun in idafa.

    Args:
        row: The sentence.
        quantity: What counts the head, or None.
        head: The head.
        j: One past the last token of the phrase as it grew.

    Returns:
        One past the head in نحو 100 مسلح | المبنى, else j.
    """
    number = quantity is not None and quantity.j == head and quantity.low is not None
    if not number or head + 1 >= j or "singular" not in row.tokens[head].tags or row.tokens[head].det:
        return j
    behind = row.tokens[head + 1]
    return head + 1 if behind.det and row.classes[head + 1] == "N" and not behind.prep else j
