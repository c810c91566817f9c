"""What a caller may give for an article, made into one."""

from __future__ import annotations

from collections.abc import Mapping

from conflict_events.errors import InputError
from conflict_events.records.article import Article

_FIELDS = frozenset(Article.model_fields)


def to_article(given: object) -> Article:
    """Make an article of what stands for one.

    Args:
        given: An `Article`, a text, or a mapping with `text` and, where they are known, the other fields of an
            article. Names that are no field are passed over, and an id may be a number.

    Returns:
        The article.

    Raises:
        InputError: It is none of these, or a field has the wrong type or form.

    >>> to_article({"id": 7, "text": "قُتل جنديان أمس", "views": 12}).id
    '7'
    """
    if isinstance(given, Article):
        return given
    if isinstance(given, str):
        return Article(given)
    if not isinstance(given, Mapping):
        raise InputError(f"{type(given).__name__} is no article; give an Article, a str, or a dict with a 'text'")
    if "text" not in given:
        raise InputError('there is no "text"; write the whole article under that name')
    fields = {name: value for name, value in given.items() if name in _FIELDS}
    # Many collections number their articles.
    if isinstance(fields.get("id"), int) and not isinstance(fields["id"], bool):
        fields["id"] = str(fields["id"])
    return Article(**fields)
