"""Says which actor of the catalogue a mention stands for."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import lru_cache

from conflict_events.records.made import made
from conflict_events.records.resolution import ResolvedActor, Unresolved
from conflict_events.resolve.answers import Answers, again, own_codes, record
from conflict_events.resolve.catalogue import Catalogue
from conflict_events.resolve.compose import Composer
from conflict_events.resolve.context import ActorContext
from conflict_events.resolve.mention import COMMA, Words, bare, bare_all, raw_words, words_of
from conflict_events.resolve.names import Found, Names, active
from conflict_events.resolve.people import Person, PersonReader, same_person
from conflict_events.resolve.pieces import Read
from conflict_events.resolve.recall import Recall
from conflict_events.resolve.references import References
from conflict_events.resolve.scan import NamesTold, Scanner
from conflict_events.resolve.vocabulary import ActorWords
from conflict_events.text.fold import fold

_SPEAKING = frozenset({"attacker", "participant", "captor", "loser", "perpetrator", "speaker"})
_COUNTRY_HEADS = ("رئيس", "رئاسه", "حكومه", "سلطات")
_KNOWN = 8192  # names as articles write them whose answers are kept: only a memory
_KNOWN_PARTS = 4096  # the same for what is asked on the way to an answer
_LONGEST_MENTION = 40  # words; what is longer is a sentence, not a name


class ActorResolver:
    """Resolves mentions of actors; immutable once built, safe to share.

    Args:
        language: ISO 639-1 code; "ar" is shipped.

    Raises:
        DataFileError: A data file breaks its format.

    Example:
        >>> resolver = ActorResolver("ar")
        >>> resolver.resolve("عناصر من تنظيم الدولة الإسلامية", ActorContext()).id
        'actor.islamicstate'
        >>> resolver.resolve("القوات الجوية الفرنسية", ActorContext()).codes["cameo"]
        'FRAMIL'
    """

    def __init__(self, language: str) -> None:
        self.catalogue = Catalogue(language)
        self._words = ActorWords(language)
        self.scanner = Scanner(language, self.catalogue, self._words.formation | self._words.outlet)
        self._names = Names(self.catalogue, self._words)
        self._composer = Composer(self.catalogue, self._words, self._names, self._inner)
        self._answers = Answers(self.catalogue, self._words, self._composer)
        self._named = lru_cache(_KNOWN)(self._of_name)
        self._references = References(self.catalogue, self._words, self._names)
        self._reader = PersonReader(self._words, self._composer, self._inner, self._references.owner)
        self._people = Recall(self._read_person, _KNOWN_PARTS)
        self._things = Recall(self._thing, _KNOWN_PARTS)
        self._rests = Recall(self._last_resort, _KNOWN_PARTS)
        self._answer = Recall(self._resolved, _KNOWN)

    def resolve(self, mention: str, context: ActorContext, *, role: str | None = None) -> ResolvedActor | Unresolved:
        """Resolve one mention.

        Args:
            mention: Its text, as the article has it.
            context: What the article has said so far, `here` set to where the mention begins; not changed.
            role: Role of the mention in its event: a capital is an actor only where it speaks or strikes.

        Returns:
            The actor with how and why, or why there is none.

        Example:
            >>> resolver = ActorResolver("ar")
            >>> resolver.resolve("المتحدث باسم حركة حماس سامي أبو زهري", ActorContext()).name
            'سامي أبو زهري'
            >>> resolver.resolve("التنظيم", ActorContext()).reason
            'nothing named before it is called so: التنظيم'
        """
        answer = self._answer(context, mention, role in _SPEAKING)
        # The answer may be kept, and its codes are a dict that whoever gets it can change.
        return own_codes(answer) if isinstance(answer, ResolvedActor) else answer

    def _resolved(self, context: ActorContext, mention: str, speaking: bool) -> ResolvedActor | Unresolved:
        words = words_of(mention)
        if words.count(COMMA) == len(words) or len(words) > _LONGEST_MENTION:
            return made(
                Unresolved, reason="no words to look up" if len(words) <= _LONGEST_MENTION else "too long for a name"
            )
        found = self._resolve(words, mention, context, speaking)
        if isinstance(found, Unresolved) and words[0].startswith("ل") and len(words[0]) > 4:
            # Of لل the first lam is the preposition: لحكومة السورية stands for الحكومة السورية.
            again = self._resolve(("ا" + words[0], *words[1:]), mention, context, speaking)
            return found if isinstance(again, Unresolved) else again
        return found

    def countries(self, text: str) -> Counter[str]:
        """Count the countries that adjectives of origin and names of states in a text speak of.

        Example:
            >>> sorted(ActorResolver("ar").countries("قصفت طائرات روسية مواقع في سوريا").items())
            [('RU', 1), ('SY', 1)]
        """
        found: Counter[str] = Counter()
        for _, actor in self.scanner(text):
            if actor.country is not None:
                found[actor.country] += 1
        for word in words_of(text):
            origin = None if word in self.catalogue.forms else self._names.gentilic((word,))
            if origin is not None and origin[0].country is not None:
                found[origin[0].country] += 1
        return found

    def scan(self, text: str, context: ActorContext, read: Read[NamesTold] | None = None) -> None:
        """Put all names of the catalogue in an article into its context, and the countries where the context has none.

        Args:
            text: The whole article.
            context: Its context, new.
            read: What its pieces tell of names, where that has been asked already.
        """
        for span, actor in self.scanner(text, read):
            context.remember(span, self._named(actor.id, span.text))
        if not context.countries:
            context.countries = tuple(country for country, _ in self.countries(text).most_common(3))

    def _of_name(self, id_: str, name: str) -> ResolvedActor:
        """Return whom a name of the catalogue stands for, wherever it stands."""
        found = Found(self.catalogue.actors[id_], "name", 1.0, "the catalogue has the name")
        return self._answers.of_found(found, name)

    def _resolve(self, words: Words, mention: str, context: ActorContext, speaking: bool) -> ResolvedActor | Unresolved:
        whole = self._names.exact(words, context)
        if whole is not None:
            return self._answers.of_found(whole, mention)
        words, cut = self._words.skip(words), len(words)
        cut -= len(words)
        capital = self.catalogue.capitals.get(" ".join(words))
        if capital is not None and speaking:
            actor = self.catalogue.derive(self.catalogue.actors[capital], self.catalogue.offices["gov"])
            found = Found(actor, "name", 0.8, "a capital, for the government that sits there")
            return self._answers.of_found(found, mention)
        if bare_all(words) in self.catalogue.generic and not words[0].startswith("ال"):
            return self._rests(context, words, mention)
        titled = self._words.is_title(words[0])
        for reading in (self._person, self._things) if titled else (self._things, self._person):
            answer = reading(context, words, mention, cut)
            if answer is not None:
                return answer
        return self._rests(context, words, mention)

    def _thing(self, context: ActorContext, words: Words, mention: str, cut: int) -> ResolvedActor | None:
        """Read a name, a composition, or a pronoun on a head noun."""
        found = self._names.exact(words, context) or self._names.prefix(words, context, strict=False)
        found = found or self._composer(words, context, strict=False)
        if found is None and bare(words[0]) in self._words.account:
            at = next((i for i, w in enumerate(words) if w in ("علي", "في")), len(words))
            found = self._inner(words[at + 1 :], context, False)
        found = found or self._owned(words, mention, context, cut)
        return None if found is None else self._answers.of_found(found, mention)

    def _owned(self, words: Words, mention: str, context: ActorContext, cut: int) -> Found | None:
        """Read a head noun with an attached pronoun: قواته, مقاتليه, قواتنا."""
        head = self._references.pronoun_head(words[0])
        if head is None:  # of most
            return None
        if fold(raw_words(mention)[cut]).endswith("ة") or any(bare(w).startswith("الكترون") for w in words[1:]):
            return None
        owner = self._references.speaker(context) if words[0].endswith("نا") else self._references.owner(context)
        return None if owner is None else self._composer.join(head, owner)

    def _person(self, context: ActorContext, words: Words, mention: str, cut: int) -> ResolvedActor | None:
        """Read a person: known by office, by name, or by a mention before."""
        if len(words) == 1 and bare(words[0]) in self._words.reference:
            return None
        person, name, known = self._people(context, words)
        affiliation = person.affiliation
        if affiliation is None and known is not None and known.actor.of is not None:
            affiliation = replace(
                known, actor=self._composer.organ(known.actor.of), reason=f"{known.actor.name}: {known.reason}"
            )
        if affiliation is not None:
            return self._answers.of_person(person, affiliation, known, mention, cut)
        for said in context.backwards() if name else ():
            if said.actor.kind == "person" and same_person(name, said):
                return again(said, "a name said before")
        if person.role and name:
            return self._by_role(words, person, mention, context, cut)
        return None

    def _read_person(self, context: ActorContext, words: Words) -> tuple[Person, Words, Found | None]:
        """Return a person, the words of the name, and the public person of that name."""
        person = self._reader(words, context)
        name = tuple(words[i] for i in person.name)
        return person, name, self._known(name, context)

    def _known(self, name: Words, context: ActorContext) -> Found | None:
        """Return the public person of a name, or of its last words."""
        for i in range(min(len(name), 3)):
            found = self._names.exact(name[i:], context)
            if found is not None and found.actor.kind == "person" and active(found.actor, context):
                return found
        return None

    def _by_role(self, words: Words, person: Person, mention: str, context: ActorContext, cut: int) -> ResolvedActor:
        """Read a named person whose office has no owner beside it: one said before, or the country of the article."""
        role = tuple(words[i] for i in person.role)
        said = next(
            (
                s
                for s in context.backwards()
                if s.actor.kind == "person" and s.actor.affiliation and s.words[:1] == role[:1]
            ),
            None,
        )
        found: Found | None = None
        if said is not None:
            actor = self._answers.actor_of(said.actor)
            found = Found(actor, "reference", 0.5, "an office named before", said.span)
        elif bare_all(role).startswith(_COUNTRY_HEADS) or self.catalogue.heads.get(bare_all(role[:2]), "gov") != "gov":
            found = self._composer.of_country(role, context)
        return self._answers.of_person(person, found, None, mention, cut)

    def _inner(self, words: Words, context: ActorContext, strict: bool) -> Found | None:
        """Read the actor inside a composition."""
        if not words or words[0] == COMMA:
            return None
        found = self._names.exact(words, context)
        skipped = self._words.skip(words)
        found = found or self._names.exact(skipped, context) or self._names.prefix(skipped, context, strict=strict)
        found = found or self._composer(skipped, context, strict=strict)
        if found is None:
            said = self._references(words, context)
            if said is not None and said.actor.kind != "person":
                found = Found(
                    self._answers.actor_of(said.actor),
                    "reference",
                    0.7,
                    f"the last one called so is {said.actor.name}",
                    said.span,
                )
        if found is None and words[0].startswith("ال"):
            found = self._composer.of_country(skipped, context)
        return found

    def _last_resort(self, context: ActorContext, words: Words, mention: str) -> ResolvedActor | Unresolved:
        """Read a reference, a generic actor, or an organ of the article's country."""
        said = self._references(words, context)
        if said is not None:
            return self._answers.pointed(bare_all(self._words.skip(words)[:1]), said)
        whole = bare_all(words) in self.catalogue.generic
        found = None if whole else self._composer.of_country(words, context)
        if found is not None:
            return self._answers.of_found(found, mention)
        generic = self._generic(words)
        if generic is not None:
            return generic
        if bare(words[0]) in self._words.reference and words[0].startswith("ال"):
            return made(Unresolved, reason=f"nothing named before it is called so: {mention}")
        bearers = self.catalogue.forms.get(" ".join(words), ())
        if bearers:
            return made(
                Unresolved,
                reason=f"a name of several, and the article does not say of which: {', '.join(i for i, _ in bearers)}",
            )
        return made(Unresolved, reason="the catalogue has no such name, and its words compose none")

    def _generic(self, words: Words) -> ResolvedActor | None:
        """Read a kind of people: مسلحون مجهولون, متظاهرين فلسطينيين; the adjective of origin gives the country."""
        for n in range(min(3, len(words)), 0, -1):
            id_ = self.catalogue.generic.get(bare_all(words[:n]))
            if id_ is not None:
                actor = self.catalogue.actors[id_]
                country = self._names.country(words[n:])
                return record(
                    Found(replace(actor, country=country), "name", 0.9, "a kind of people, no particular actor")
                )
        return None
