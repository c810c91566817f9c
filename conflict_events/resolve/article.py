"""Resolve a whole extraction: every actor and every place of its events and entities, in text order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from conflict_events.records.events import Event
from conflict_events.records.extraction import Extraction
from conflict_events.records.mention import Argument, Entity
from conflict_events.records.resolution import Resolution, ResolvedActor
from conflict_events.records.span import Span
from conflict_events.resolve.actors import ActorResolver
from conflict_events.resolve.context import ActorContext
from conflict_events.resolve.places import PlaceResolver

# Roles of actors, where what stays unresolved says why; and roles that no actor fills. All others, those of a type
# of your own among them, may hold whatever there is.
_ACTORS = ("attacker", "participant", "captor", "loser", "perpetrator", "speaker", "outlet")
_NEITHER = ("weapon", "content", "place", "time")
_PLACE_KINDS = ("place",)
_NAMED = ("group", "force", "state", "org", "outlet")
_ACTOR_KINDS = (*_NAMED, "person")

_At = tuple[int, int]  # where a mention begins and ends


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

    def __call__(self, extraction: Extraction, text: str) -> Extraction:
        """Resolve an extraction.

        Args:
            extraction: What was found in the article.
            text: The article.

        Returns:
            The same with `resolved` set on what stands for an actor or a place, or could.
        """
        mentions = _ordered(_place_mentions(extraction))
        context = self._places.context(text, (one.text for one in mentions.values()))
        countries = context.ranked()
        places: dict[_At, Resolution] = {at: self._places.resolve(one.text, context) for at, one in mentions.items()}
        actors = self._resolve_actors(extraction, text, countries)
        events = tuple(_event(event, actors, places) for event in extraction.events)
        entities = tuple(_entity(entity, actors, places) for entity in extraction.entities)
        return extraction.model_copy(update={"events": events, "entities": entities})

    def _resolve_actors(self, extraction: Extraction, text: str, countries: tuple[str, ...]) -> dict[_At, Resolution]:
        roles: dict[_At, str | None] = {}
        mentions = list(_actor_mentions(extraction))
        for span, role in mentions:
            roles[span.start, span.end] = roles.get((span.start, span.end)) or role
        context = ActorContext(countries, extraction.published.year if extraction.published else None)
        self._actors.scan(text, context)
        found: dict[_At, Resolution] = {}
        for at, span in _ordered(span for span, _ in mentions).items():
            context.here = span.start
            found[at] = actor = self._actors.resolve(span.text, context, role=roles[at])
            if isinstance(actor, ResolvedActor):
                context.remember(Span(start=span.start, end=span.end, text=span.text), actor)
        return found


def _ordered(spans: Iterable[Span]) -> dict[_At, Span]:
    """Return spans by where they stand, in text order, the longer first."""
    found = {(span.start, span.end): span for span in spans}
    return {at: found[at] for at in sorted(found, key=lambda at: (at[0], -at[1]))}


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
        The same extraction, with `resolved` set.
    """
    return _resolver(language)(extraction, text)


def _place_mentions(extraction: Extraction) -> Iterator[Span]:
    """Yield all that is read as a place; states count as places before, for `البلاد` and the like."""
    for event in extraction.events:
        yield from event.place
        for role in _open_roles(event.ROLES):
            yield from (one for one in getattr(event, role) if _is_place(one, role))
    yield from (one for one in extraction.entities if one.kind in ("place", "state"))


def _actor_mentions(extraction: Extraction) -> Iterator[tuple[Span, str | None]]:
    for event in extraction.events:
        for role in _roles_of_actors(event.ROLES):
            for one in getattr(event, role):
                if role in _ACTORS or not _is_place(one, role):
                    yield one, role
    yield from ((one, None) for one in extraction.entities if one.kind in _ACTOR_KINDS)


@cache
def _roles_of_actors(roles: tuple[str, ...]) -> tuple[str, ...]:
    """Return which of an event's roles an actor may fill, those that only actors fill first."""
    return (*(role for role in _ACTORS if role in roles), *_open_roles(roles))


@cache
def _open_roles(roles: tuple[str, ...]) -> tuple[str, ...]:
    """Return which of an event's roles actors, places and things may fill."""
    return tuple(role for role in roles if role not in (*_ACTORS, *_NEITHER))


def _is_place(one: Argument, role: str) -> bool:
    """Whether a thing struck or taken is a place: a state is one where it is taken, and an actor where it is struck."""
    return role != "victim" and (one.kind in _PLACE_KINDS or (role == "object" and one.kind == "state"))


def _event(event: Event, actors: dict[_At, Resolution], places: dict[_At, Resolution]) -> Event:
    update = {}
    for role in event.ROLES:
        filled: tuple[Argument, ...] = getattr(event, role)
        if filled and role != "time":
            update[role] = tuple(_argument(one, role, actors, places) for one in filled)
    return event.model_copy(update=update)


def _argument(one: Argument, role: str, actors: dict[_At, Resolution], places: dict[_At, Resolution]) -> Argument:
    at = (one.start, one.end)
    if role == "place" or (role not in (*_ACTORS, *_NEITHER) and _is_place(one, role)):
        return one.model_copy(update={"resolved": places[at]})
    found = actors.get(at)
    if role in _ACTORS or (found is not None and (found.type == "actor" or one.kind in _NAMED)):
        return one.model_copy(update={"resolved": found})
    return one


def _entity(one: Entity, actors: dict[_At, Resolution], places: dict[_At, Resolution]) -> Entity:
    among = places if one.kind in _PLACE_KINDS else actors if one.kind in _ACTOR_KINDS else {}
    found = among.get((one.start, one.end))
    return one if found is None else one.model_copy(update={"resolved": found})
