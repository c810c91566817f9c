"""Makes the records of what was resolved."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.records.made import changed, made
from conflict_events.records.resolution import ResolvedActor
from conflict_events.resolve.catalogue import Actor, Catalogue
from conflict_events.resolve.compose import Composer
from conflict_events.resolve.context import Said
from conflict_events.resolve.mention import raw_words
from conflict_events.resolve.names import Found
from conflict_events.resolve.people import Person
from conflict_events.resolve.vocabulary import ActorWords


class Answers:
    """Makes records of actors and persons.

    Args:
        catalogue: The actors.
        words: The word classes.
        composer: Gives the organ that a derived id names.
    """

    def __init__(self, catalogue: Catalogue, words: ActorWords, composer: Composer) -> None:
        self._catalogue = catalogue
        self._words = words
        self._composer = composer

    def actor_of(self, resolved: ResolvedActor) -> Actor:
        """Return the catalogue's actor of a resolved one; of a person whose office is known, that of the office."""
        return self._composer.organ(resolved.affiliation or resolved.id)

    def pointed(self, head: str, said: Said) -> ResolvedActor:
        """Point back from a head noun: to the actor of a person where none is meant, to the aircraft of an army."""
        kinds = self._words.reference.get(head, ())
        of_person = said.actor.kind == "person" and "person" not in kinds
        if of_person or self._catalogue.heads.get(head) in ("airforce", "navy"):
            reason = f"the last one called so is {said.actor.name}"
            found = self._composer.join(head, Found(self.actor_of(said.actor), "reference", 0.7, reason, said.span))
            if found is not None:
                return record(found)
        return again(said, "the last one called so")

    def of_found(self, found: Found, mention: str) -> ResolvedActor:
        """Make the record of an actor; of a person by name that of whom the person belongs to."""
        if found.actor.kind == "person" and found.actor.of is not None:
            own = replace(found, actor=self._composer.organ(found.actor.of))
            return self.of_person(Person((), (), own), own, found, mention, 0)
        return record(found)

    def of_person(self, person: Person, of: Found | None, known: Found | None, mention: str, cut: int) -> ResolvedActor:
        """Make the record of a person, with name and role as the text writes them.

        Args:
            person: The person, by words of the mention.
            of: The actor of the office, or None.
            known: The public person of that name, or None.
            mention: The mention.
            cut: How many words of it stand before those that the person was read from.
        """
        raw = raw_words(mention)
        name, role = (" ".join(raw[i + cut] for i in part if i + cut < len(raw)) for part in (person.name, person.role))
        if of is None:
            return ResolvedActor(
                id="person",
                name=name or mention,
                kind="person",
                how="name",
                score=0.5,
                reason="a person whose office names no actor",
                role=role or None,
            )
        office = record(of)
        return changed(
            office,
            name=known.actor.name if known is not None else name or office.name,
            kind="person",
            codes=office.codes | ({"person": known.actor.id} if known is not None else {}),
            role=role or None,
            affiliation=office.id,
        )


def record(found: Found) -> ResolvedActor:
    """Make the record of what was found."""
    actor = found.actor
    return made(
        ResolvedActor,
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        country=actor.country,
        codes=dict(actor.codes),
        how=found.how,
        score=found.score,
        reason=found.reason,
        antecedent=found.antecedent,
    )


def again(said: Said, reason: str) -> ResolvedActor:
    """Point back to a mention."""
    return changed(
        said.actor,
        how="reference",
        score=round(said.actor.score * 0.8, 3),
        reason=f"{reason} is {said.actor.name}",
        antecedent=said.span,
    )


def own_codes(resolved: ResolvedActor) -> ResolvedActor:
    """Return an equal record that shares its codes with no other."""
    own = changed(resolved)
    own.__dict__["codes"] = dict(resolved.codes)
    return own
