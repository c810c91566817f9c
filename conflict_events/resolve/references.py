"""Mentions that point back: التنظيم, تلك القوات, الوزارة, قواته."""

from __future__ import annotations

from conflict_events.resolve.catalogue import Catalogue
from conflict_events.resolve.context import ActorContext, Said
from conflict_events.resolve.mention import Words, bare, bare_all
from conflict_events.resolve.names import Found, Names
from conflict_events.resolve.vocabulary import ActorWords

_PRONOUNS = ("هم", "ها", "نا", "ه")
_OWNERS = frozenset({"group", "force", "coalition", "state", "government", "police", "person", "peacekeeper"})
_FIGHTING = ("group", "coalition", "force")
_NEVER_BACK = frozenset({"generic"})


class References:
    """Finds what a bare head noun stands for.

    Args:
        catalogue: The actors.
        words: The word classes.
        names: For adjectives of origin.
    """

    def __init__(self, catalogue: Catalogue, words: ActorWords, names: Names) -> None:
        self._catalogue = catalogue
        self._words = words
        self._names = names
        self._owned = words.part | words.formation | words.position

    def __call__(self, words: Words, context: ActorContext) -> Said | None:
        """Return the last fitting mention, or None.

        Args:
            words: A head noun with its article or a demonstrative, and adjectives that name nobody.
            context: The article so far.
        """
        pointed = len(words) > 1 and bare(words[0]) in self._words.skipped
        words = self._words.skip(words)
        for n in (2, 1):
            head = bare_all(words[:n])
            kinds = self._words.reference.get(head)
            if len(words) < n or kinds is None:
                continue
            if not (words[0].startswith("ال") or pointed) or not all(self._words.is_qualifier(w) for w in words[n:]):
                return None
            return self._last(head, kinds, context)
        return None

    def owner(self, context: ActorContext) -> Found | None:
        """Return whom an attached pronoun means: the last actor that can own a force."""
        for said in context.backwards():
            if said.actor.kind in _OWNERS and said.actor.how != "reference" and said.actor.id in self._catalogue.actors:
                actor = self._catalogue.actors[said.actor.id]
                return Found(actor, "reference", 0.5, "a pronoun, for the last actor named before it", said.span)
        return None

    def speaker(self, context: ActorContext) -> Found | None:
        """Return for whom the last person before here speaks: قواتنا in a quotation."""
        for said in context.backwards():
            if said.actor.kind == "person" and said.actor.affiliation in self._catalogue.actors:
                actor = self._catalogue.actors[said.actor.affiliation]
                return Found(actor, "reference", 0.5, "a pronoun, for whom the last person speaks", said.span)
        return None

    def pronoun_head(self, word: str) -> str | None:
        """Return the head noun under an attached pronoun (قواته: قوات), or None."""
        for pronoun in _PRONOUNS:
            base = word[: -len(pronoun)]
            if word.endswith(pronoun) and len(base) > 2:
                for form in (base, base[:-1] + "ه" if base.endswith("ت") else base):
                    if form in self._owned or form in self._catalogue.heads:
                        return form
        return None

    def _last(self, head: str, kinds: tuple[str, ...], context: ActorContext) -> Said | None:
        fallback: Said | None = None
        for said in context.backwards():
            if said.actor.kind in _NEVER_BACK:
                continue
            if said.actor.kind not in kinds:
                if said.actor.kind == "person" and said.actor.id.endswith(f".{self._catalogue.heads.get(head, '?')}"):
                    return said
                continue
            if self._called(head, said):
                return said
            if fallback is None and head in self._words.loose and said.actor.kind in (kinds[0], *_FIGHTING):
                fallback = said
        return fallback

    def _called(self, head: str, said: Said) -> bool:
        """Whether a mention, or the catalogue, calls its actor by this noun."""
        stem = _stem(head)
        if any(_stem(bare(word)) == stem for word in said.words[:3]):
            return True
        office = self._catalogue.heads.get(head)
        if office and said.actor.id.endswith(f".{office}"):
            return True
        actor = self._catalogue.actors.get(said.actor.id)
        return actor is not None and said.actor.kind != "person" and head in actor.nouns


def _stem(word: str) -> str:
    """Return a noun without the endings of its number and case: مسؤولون and مسؤولين are one."""
    for ending in ("ون", "ين", "ان"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word
