"""Names of the catalogue in a mention: the whole of it or its beginning; the choice between bearers of one name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from conflict_events.records.span import Span
from conflict_events.resolve.catalogue import Actor, Catalogue
from conflict_events.resolve.context import ActorContext
from conflict_events.resolve.mention import COMMA, Words, bare, without_prefix
from conflict_events.resolve.vocabulary import ActorWords

How = Literal["name", "composition", "reference"]


@dataclass(frozen=True, slots=True)
class Found:
    """An actor that words name, how sure that is, and why."""

    actor: Actor
    how: How
    score: float
    reason: str
    antecedent: Span | None = None


class Names:
    """Looks names up.

    Args:
        catalogue: The actors.
        words: The word classes.
    """

    def __init__(self, catalogue: Catalogue, words: ActorWords) -> None:
        self._catalogue = catalogue
        self._words = words

    def exact(self, words: Words, context: ActorContext) -> Found | None:
        """Return whom the words as a whole name, or None; a name of several is decided by the article."""
        bearers = self._catalogue.forms.get(" ".join(words))
        if bearers is not None:
            return self._choose(" ".join(words), bearers, context)
        if len(words) > 1 and bare(words[0]) in self._words.nouns:  # تنظيم القاعدة في بلاد المغرب, وكالة رويترز
            found = self.exact(words[1:], context)
            return found if found is not None and found.actor.kind not in ("state", "government", "person") else None
        return None

    def prefix(self, words: Words, context: ActorContext, *, strict: bool) -> Found | None:
        """Return whom the beginning of the words names, where the rest only says more about them.

        Args:
            words: The mention.
            context: The article.
            strict: Whether nothing but adjectives and other names of the same actor may follow.
        """
        for n in range(min(len(words) - 1, self._catalogue.longest), 0, -1):
            bearers = self._catalogue.forms.get(" ".join(words[:n]))
            if bearers is None:
                continue
            country = self.country(words[n:])
            if country is not None:
                bearers = tuple((i, s) for i, s in bearers if self._catalogue.actors[i].country in (country, None)) or (
                    bearers if self._is_state_of_origin(bearers) else ()
                )
                near = context.led_by(country)
            else:
                near = context
            found = self._choose(" ".join(words[:n]), bearers, near) if bearers else None
            if found is not None and self._tolerated(words[n:], found.actor, strict=strict):
                return replace(
                    found, score=round(found.score * 0.95, 3), reason=found.reason + ", with more words behind it"
                )
        return None

    def gentilic(self, words: Sequence[str]) -> tuple[Actor, int] | None:
        """Return the actor of an adjective of origin at the beginning of words, and how many words it takes."""
        gentilics = self._catalogue.gentilics
        if not words:
            return None
        for n in (2, 1):
            if len(words) >= n:
                for form in (" ".join(words[:n]), " ".join(map(bare, words[:n]))):
                    if form in gentilics:
                        return self._catalogue.actors[gentilics[form]], n
        return None

    def country(self, words: Sequence[str]) -> str | None:
        """Return the country of the adjective of origin among the adjectives at the beginning of words."""
        for i, word in enumerate(words):
            found = self.gentilic(words[i:])
            if found is not None:
                return found[0].country
            if not self._words.is_qualifier(word):
                return None
        return None

    def _is_state_of_origin(self, bearers: Sequence[tuple[str, bool]]) -> bool:
        """A group named after another country keeps its name: حزب الله السوري is not meant here, القاعدة is."""
        return all(self._catalogue.actors[i].country is None for i, _ in bearers)

    def _choose(self, form: str, bearers: Sequence[tuple[str, bool]], context: ActorContext) -> Found | None:
        actors = self._catalogue.actors
        bearers = [(i, s) for i, s in bearers if actors[i].kind != "person" or active(actors[i], context)]
        if len(bearers) == 1 and bearers[0][1]:
            return Found(actors[bearers[0][0]], "name", 1.0, "the catalogue has the name")
        ids = {i for i, _ in bearers}
        for said in context.backwards():
            if said.actor.id in ids and said.actor.how != "reference":
                return Found(
                    actors[said.actor.id], "name", 0.9, "of the actors of this name, the article has named this one"
                )
        longer = self._longer(form, context) if not any(s for _, s in bearers) else None
        if longer is not None:
            return longer
        for country in context.countries[:3]:
            here = [i for i, _ in bearers if actors[i].country == country and active(actors[i], context)]
            if here:
                return Found(
                    actors[here[0]],
                    "name",
                    0.8,
                    f"of the actors of this name, the one of {country}, which the article is about",
                )
        sure = [i for i, s in bearers if s]
        if sure:
            return Found(actors[sure[0]], "name", 0.7, "the likeliest of the actors of this name")
        return None

    def _longer(self, form: str, context: ActorContext) -> Found | None:
        """Return the actor of a longer name that the article has shortened: المقاومة for المقاومة اليمنية المشتركة."""
        words = set(form.split())
        for said in context.backwards():
            if (
                words < set(said.words)
                and said.actor.id in self._catalogue.actors
                and said.actor.kind not in ("person", "state", "outlet")
            ):
                return Found(
                    self._catalogue.actors[said.actor.id],
                    "reference",
                    0.7,
                    "a name that the article has shortened",
                    said.span,
                )
        return None

    def _tolerated(self, rest: Words, actor: Actor, *, strict: bool) -> bool:
        """Whether words behind a name leave it the same name."""
        words = self._words
        i = 0
        while i < len(rest):
            word = rest[i]
            origin = self.gentilic(rest[i:])
            if origin is not None and (actor.country in (None, origin[0].country) or origin[0].kind != "state"):
                i += origin[1]
            elif words.is_qualifier(word) or (word in ("", COMMA) and not strict):
                i += 1
            elif self._same(rest[i:], actor):
                return True
            else:
                return not strict and self._goes_on(rest[i:])
        return True

    def _same(self, rest: Words, actor: Actor) -> bool:
        bearers = self._catalogue.forms.get(" ".join(w for w in rest if w != COMMA), ())
        return any(i == actor.id for i, _ in bearers)

    def _goes_on(self, rest: Words) -> bool:
        """Whether a preposition, a relative clause, a participle or a coordination begins here."""
        word = rest[0]
        if word in self._words.more or bare(word) in self._words.bound or word.isascii():
            return True
        if word.startswith("و") and (len(word) > 3 or len(word) == 1):
            return True
        return bool(without_prefix(word)) and len(rest) > 0 and word[0] in "بل"


def active(actor: Actor, context: ActorContext) -> bool:
    """Whether an actor was active in the year of an article; of most no year is known, so that none is asked for."""
    return (actor.first is None and actor.last is None) or actor.active(context.year)
