"""Names that no catalogue lists, because their words compose them: a head noun, and the state or actor behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from conflict_events.resolve.catalogue import Actor, Catalogue
from conflict_events.resolve.context import ActorContext
from conflict_events.resolve.mention import COMMA, Words, bare, bare_all, without_prefix
from conflict_events.resolve.names import Found, Names
from conflict_events.resolve.vocabulary import ActorWords

_LONGEST_HEAD = 3
_NEAR = 150  # code points within which a country named before counts for an organ without one
_STATE_LIKE = ("state", "government")
Inner = Callable[[Words, ActorContext, bool], Found | None]


class Composer:
    """Reads `الجيش` + adjective of origin, `قوات` + actor, `X التابعة ل Y`, `وزارة` + portfolio + country.

    Args:
        catalogue: The actors.
        words: The word classes.
        names: Names of the catalogue.
        inner: Reads the words behind a head: (words, context, strict).
    """

    def __init__(self, catalogue: Catalogue, words: ActorWords, names: Names, inner: Inner) -> None:
        self._catalogue = catalogue
        self._words = words
        self._names = names
        self._inner = inner

    def __call__(self, words: Words, context: ActorContext, *, strict: bool) -> Found | None:
        """Return whom the words compose, or None."""
        for n in range(min(_LONGEST_HEAD, len(words)), 0, -1):
            head = bare_all(words[:n])
            if head in self._catalogue.heads or head in self._words.heads:
                found = self._behind(head, words[n:], context, strict=strict)
                if found is not None:
                    return found
        return None

    def of_country(self, words: Words, context: ActorContext) -> Found | None:
        """Return the organ of the country that the article is about, for a head without one: وزارة الدفاع."""
        for n in range(min(_LONGEST_HEAD, len(words)), 0, -1):
            office = self._catalogue.heads.get(bare_all(words[:n]))
            if (
                not office
                or not all(self._words.is_qualifier(w) for w in words[n:])
                or not any(w.startswith("ال") for w in words[:n])
            ):
                continue
            state = self._state(context)
            if state is not None:
                actor = self._catalogue.derive(state, self._catalogue.offices[office])
                return Found(actor, "composition", 0.5, f"of {state.name}, the country that the article is about")
            return None
        return None

    def _state(self, context: ActorContext) -> Actor | None:
        """Return the state of an organ without a country: the one named just before, or the article's first."""
        for said in context.backwards():
            if said.span.end < context.here - _NEAR:
                break
            if said.actor.country in self._catalogue.states and said.actor.kind in (
                "state",
                "government",
                "force",
                "police",
            ):
                return self._catalogue.states[said.actor.country]
        return next((self._catalogue.states[c] for c in context.countries[:1] if c in self._catalogue.states), None)

    def _behind(self, head: str, rest: Words, context: ActorContext, *, strict: bool) -> Found | None:
        """Read what stands behind a head noun."""
        i = 0
        while i < len(rest):
            origin = self._names.gentilic(rest[i:])
            if origin is not None:
                after = rest[i + origin[1] :]
                loyal = self._bound(after, context, strict=strict) if origin[0].kind == "state" else None
                if loyal is not None:
                    return self.join(head, loyal)
                if not self._may_follow(after, strict=strict):
                    return None
                return self._of_origin(head, origin[0], context)
            if not self._words.is_qualifier(rest[i]):
                break
            i += 1
        rest = rest[i:]
        if not rest or rest[0] == COMMA:
            return None
        loyal = self._bound(rest, context, strict=strict)
        if loyal is not None:
            return self.join(head, loyal)
        for words in _complements(rest, self._words):
            found = self._inner(words, context, strict)
            if found is not None:
                return self.join(head, found)
        return None

    def _bound(self, rest: Words, context: ActorContext, *, strict: bool) -> Found | None:
        """Read `التابعة ل Y`, `الموالية ل Y`, `على صلة ب Y`."""
        if not rest:
            return None
        n = 2 if bare_all(rest[:2]) in self._words.bound else 1 if bare(rest[0]) in self._words.bound else 0
        if not n:
            return None
        for words in _complements(rest[n:], self._words, bound=True):
            found = self._inner(words, context, strict)
            if found is not None and (found.actor.kind != "state" or bare(rest[0]) in self._words.own):
                return replace(found, score=round(found.score * 0.9, 3), reason=f"bound to it: {found.reason}")
        return None

    def _may_follow(self, rest: Words, *, strict: bool) -> bool:
        """Whether words behind an adjective of origin leave the phrase as it is."""
        plain = [w for w in rest if not self._words.is_qualifier(w) and self._names.gentilic((w,)) is None]
        if not plain:
            return True
        return not strict and (
            plain[0] in self._words.more
            or plain[0] == COMMA
            or bare(plain[0]) in self._words.bound
            or bool(without_prefix(plain[0]))
            or plain[0][0] == "و"
        )

    def _of_origin(self, head: str, origin: Actor, context: ActorContext) -> Found | None:
        if origin.kind != "state":  # الميليشيات الحوثية
            return Found(origin, "composition", 0.95, f"an adjective of {origin.name}")
        office = self._catalogue.heads.get(head)
        if office is None:
            return None  # a Libyan militia is no particular one
        if head == "جيش":  # الجيش الليبي, where الجيش الوطني الليبي has been named
            for said in context.backwards():
                if said.actor.kind == "force" and said.actor.country == origin.country and said.words[:1] == ("الجيش",):
                    return Found(
                        self.organ(said.actor.id),
                        "reference",
                        0.7,
                        "the army of this country that the article has named",
                        said.span,
                    )
        actor = self._catalogue.derive(origin, self._catalogue.offices[office])
        return Found(actor, "composition", 0.9, f"{actor.name}: a head noun and an adjective of origin")

    def join(self, head: str, found: Found) -> Found | None:
        """Make of a head noun and the actor behind it one actor."""
        actor = found.actor
        office = self._catalogue.heads.get(head)
        how = found.how if found.how == "reference" else "composition"
        if actor.kind == "person" and actor.of is not None and not head.startswith("اسم"):
            actor = self._catalogue.actors.get(actor.of) or self._organ_of(actor.of)
        elif actor.kind in _STATE_LIKE and not _is_organ(actor):
            if office is None and head in self._words.armed and actor.kind == "government":
                office = "army"
            if office is not None:
                actor = self._catalogue.derive(actor, self._catalogue.offices[office])
            elif actor.kind == "state" and head not in self._words.title and head not in self._words.position:
                return None
        elif (
            office in ("airforce", "navy", "intel")
            and actor.id.endswith(".army")
            and actor.country in self._catalogue.states
        ):
            actor = self._catalogue.derive(self._catalogue.states[actor.country], self._catalogue.offices[office])
        return replace(
            found,
            actor=actor,
            how=how,
            score=round(found.score * 0.95, 3),
            reason=f"composed with {actor.name}: {found.reason}",
        )

    def _organ_of(self, id_: str) -> Actor:
        """Return an organ by its derived id, such as `actor.ru.mofa`."""
        base, _, office = id_.rpartition(".")
        return self._catalogue.derive(self._catalogue.actors[base], self._catalogue.offices[office])

    def organ(self, id_: str) -> Actor:
        """Return any actor by its id, a derived one too."""
        return self._catalogue.actors.get(id_) or self._organ_of(id_)


def _is_organ(actor: Actor) -> bool:
    """Whether it is a ministry or the like, which has no organs of its own."""
    return actor.id.rpartition(".")[2] in ("mod", "moi", "mofa", "moh", "moj", "parliament", "embassy")


def _complements(rest: Words, words: ActorWords, *, bound: bool = False) -> list[Words]:
    """Return what the complement of a head may be: behind في, من or a proclitic, or the words themselves."""
    if not rest:
        return []
    if rest[0] in words.within:
        return [rest[1:]] if len(rest) > 1 else []
    cut = [(word, *rest[1:]) for word in without_prefix(rest[0])]
    return cut if bound and cut else [rest, *cut]
