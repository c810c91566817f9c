"""Resolve a whole extraction: every actor and every place of its events and entities, in text order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from conflict_events.records.events import Event
from conflict_events.records.extraction import Extraction
from conflict_events.records.made import changed, cut, settle
from conflict_events.records.mention import Argument, Entity
from conflict_events.records.resolution import Resolution, ResolvedActor
from conflict_events.records.span import Span
from conflict_events.resolve.actors import ActorResolver
from conflict_events.resolve.context import ActorContext
from conflict_events.resolve.mention import key
from conflict_events.resolve.nations import NationsTold
from conflict_events.resolve.pieces import Read, pieces_of, telling
from conflict_events.resolve.places import PlaceResolver
from conflict_events.resolve.scan import NamesTold
from conflict_events.text.fold import fold
from conflict_events.text.memo import Memo

# Roles of actors, where what stays unresolved says why; and roles that no actor fills. All others, those of a type
# of your own among them, may hold whatever there is.
_ACTORS = ("attacker", "participant", "captor", "loser", "perpetrator", "speaker", "outlet")
_NEITHER = ("weapon", "content", "place", "time")
_NOT_OPEN = (*_ACTORS, *_NEITHER)
_PLACE_KINDS = ("place",)
_NAMED = ("group", "force", "state", "org", "outlet")
_ACTOR_KINDS = (*_NAMED, "person")

_UNREAD = ""  # for a piece with marks or figures in it, which is read by each of them
_KNOWN = 32_768  # pieces of text of which is kept what they tell
_At = tuple[int, int]  # where a mention begins and ends
Roles = Mapping[str, tuple[Argument, ...]]
"""What fills the roles of an event."""
Filled = tuple[tuple[str, ...], Roles]
"""The roles of an event's type, and what fills them."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the mentions of one article stand for, by where they stand."""

    actors: Mapping[_At, Resolution]
    places: Mapping[_At, Resolution]

    def settle(self, events: Iterable[Filled], entities: Iterable[Entity]) -> None:
        """Set what arguments and entities stand for, which nobody has seen yet."""
        for _, roles in events:
            for role, filled in roles.items():
                for one in filled if role != "time" else ():
                    self._argument(one, role)
        for entity in entities:
            self._entity(entity)

    def _entity(self, one: Entity) -> None:
        among = self.places if one.kind in _PLACE_KINDS else self.actors if one.kind in _ACTOR_KINDS else {}
        found = among.get((one.start, one.end))
        if found is not None:
            settle(one, resolved=found)

    def _argument(self, one: Argument, role: str) -> None:
        at = (one.start, one.end)
        if role == "place" or (role not in _NOT_OPEN and _is_place(one, role)):
            settle(one, resolved=self.places[at])
            return
        found = self.actors.get(at)
        if role in _ACTORS or (found is not None and (found.type == "actor" or one.kind in _NAMED)):
            settle(one, resolved=found)


class ArticleResolver:
    """Resolves the mentions of one article after another; immutable, safe to share.

    Args:
        language: ISO 639-1 code.

    Raises:
        InputError: No such language is shipped.
        DataFileError: A data file breaks its format.
    """

    def __init__(self, language: str) -> None:
        self._actors = ActorResolver(language)
        self._places = PlaceResolver(language)
        # What they know begins with one of these, before which stand و or ف, ب or ل, and ال.
        self._beginnings = self._places.nations.beginnings | self._actors.scanner.beginnings
        self._tells = Memo(self._told, _KNOWN)  # one for both: nine in ten pieces tell nothing of either

    def __call__(
        self, text: str, events: Sequence[Filled], entities: Sequence[Entity], published: dt.date | None
    ) -> Known:
        """Find out what the mentions of an article stand for.

        Args:
            text: The article.
            events: Its events.
            entities: Its entities.
            published: Its day of publication.
        """
        mentions, pieces = _ordered(_place_mentions(events, entities)), pieces_of(text)
        told = list(telling(pieces, self._tells))
        nations = Read(pieces, [(k, nations) for k, ((nations, _),) in told if nations])
        context = self._places.context(text, (one.text for one in mentions.values()), nations)
        countries = context.ranked()
        places: dict[_At, Resolution] = {at: self._places.resolve(one.text, context) for at, one in mentions.items()}
        said = ActorContext(countries, published.year if published else None)
        self._actors.scan(text, said, Read(pieces, [(k, names) for k, ((_, names),) in told if names]))
        return Known(self._resolve_actors(text, list(_actor_mentions(events, entities)), said), places)

    def _told(self, piece: str) -> tuple[tuple[NationsTold, NamesTold], ...]:
        """Return what a piece of text tells of countries and of actors: of most nothing."""
        word = key(fold(piece)) if piece.isalpha() else _UNREAD
        alike = word.isalpha() and "ة" not in word and "لل" not in word[:3]  # one word, which both compare alike
        if alike and self._beginnings.isdisjoint((word, word[1:], word[2:], word[3:], word[4:])):
            return ()
        nations, names = self._places.nations.tells(piece), self._actors.scanner.tells(piece)
        return ((nations, names),) if nations or names else ()

    def _resolve_actors(
        self, text: str, mentions: Sequence[tuple[Span, str | None]], context: ActorContext
    ) -> dict[_At, Resolution]:
        roles: dict[_At, str | None] = {}
        for span, role in mentions:
            at = span.start, span.end
            roles[at] = roles.get(at) or role
        found: dict[_At, Resolution] = {}
        for at, span in _ordered(span for span, _ in mentions).items():
            context.here = span.start
            found[at] = actor = self._actors.resolve(span.text, context, role=roles[at])
            if isinstance(actor, ResolvedActor):
                context.remember(cut(text, *at), actor)
        return found


def _ordered(spans: Iterable[Span]) -> dict[_At, Span]:
    """Return spans by where they stand, in text order, the longer first."""
    found = {(span.start, -span.end): span for span in spans}
    return {(start, -end): found[start, end] for start, end in sorted(found)}


@cache
def _resolver(language: str) -> ArticleResolver:
    return ArticleResolver(language)


def resolve(extraction: Extraction, text: str, *, language: str = "ar") -> Extraction:
    """Resolve the actors and places of an extraction.

    Args:
        extraction: What was found in an article.
        text: The article.
        language: ISO 639-1 code of its language.

    Returns:
        The same extraction, with `resolved` set on what stands for an actor or a place, or could.
    """
    filled = [(event.ROLES, _copied(event)) for event in extraction.events]
    entities = tuple(map(changed, extraction.entities))
    _resolver(language)(text, filled, entities, extraction.published).settle(filled, entities)
    events = tuple(event.model_copy(update=roles) for event, (_, roles) in zip(extraction.events, filled, strict=True))
    return extraction.model_copy(update={"events": events, "entities": entities})


def _copied(event: Event) -> dict[str, tuple[Argument, ...]]:
    return {role: tuple(map(changed, one)) for role in event.ROLES if (one := getattr(event, role))}


def _place_mentions(events: Iterable[Filled], entities: Iterable[Entity]) -> Iterator[Span]:
    """Yield all that is read as a place; states count as places before, for `البلاد` and the like."""
    for roles, filled in events:
        yield from filled.get("place", ())
        for role in _open_roles(roles):
            yield from (one for one in filled.get(role, ()) if _is_place(one, role))
    yield from (one for one in entities if one.kind in ("place", "state"))


def _actor_mentions(events: Iterable[Filled], entities: Iterable[Entity]) -> Iterator[tuple[Span, str | None]]:
    for roles, filled in events:
        for role in _roles_of_actors(roles):
            for one in filled.get(role, ()):
                if role in _ACTORS or not _is_place(one, role):
                    yield one, role
    yield from ((one, None) for one in entities if one.kind in _ACTOR_KINDS)


@cache
def _roles_of_actors(roles: tuple[str, ...]) -> tuple[str, ...]:
    """Return which of an event's roles an actor may fill, those that only actors fill first."""
    return (*(role for role in _ACTORS if role in roles), *_open_roles(roles))


@cache
def _open_roles(roles: tuple[str, ...]) -> tuple[str, ...]:
    """Return which of an event's roles actors, places and things may fill."""
    return tuple(role for role in roles if role not in _NOT_OPEN)


def _is_place(one: Argument, role: str) -> bool:
    """Whether a thing struck or taken is a place: a state is one where it is taken, and an actor where it is struck."""
    return role != "victim" and (one.kind in _PLACE_KINDS or (role == "object" and one.kind == "state"))
