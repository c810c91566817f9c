"""What place a mention stands for: the candidates of the gazetteer, weighed by what the article says."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache

from conflict_events.records.made import made
from conflict_events.records.resolution import Precision, ResolvedPlace, Unresolved
from conflict_events.resolve.gazetteer import Gazetteer, Place
from conflict_events.resolve.nations import Nations, NationsTold
from conflict_events.resolve.pieces import Read, pieces_of
from conflict_events.resolve.place_context import PlaceContext, distance
from conflict_events.resolve.place_mention import Anchor, Mention, MentionReader
from conflict_events.resolve.place_words import PlaceWords, bare

_PRECISION: dict[str, Precision] = {
    "country": "country",
    "region": "region",
    "area": "region",
    "district": "district",
    "road": "district",
    "river": "district",
    "front": "district",
}
_POINTS = ("neighbourhood", "camp", "facility", "crossing", "airport", "port")
_WIDER: dict[Precision, Precision] = {
    "point": "town",
    "town": "district",
    "district": "region",
    "region": "region",
    "country": "country",
}
_SETTLEMENTS = ("city", "town", "village", "neighbourhood", "camp")
_WIDE = ("country", "area")  # their points tell of no neighbourhood
_CLEAR = 0.12  # least lead of the first candidate over one of another country
_KNOWN = 5.3  # places talked about so much need not be in a country that the article speaks of
_REMEMBERED = 8192  # mentions
_MANY_KINDS = 5
_MOST_NAMES = 8  # names of one mention that are weighed
_NEAR = 150.0  # kilometres over which nearness to other places of the article loses most of its weight


class PlaceResolver:
    """Finds the places that mentions stand for; immutable.

    Args:
        language: ISO 639-1 code.

    >>> resolver = PlaceResolver("ar")
    >>> resolver.resolve("شرق مصراتة").name, resolver.resolve("شرق مصراتة").how
    ('Misrata', 'containment')
    >>> resolver.resolve("مدينة طرابلس اللبنانية").country
    'LB'
    """

    def __init__(self, language: str) -> None:
        self.gazetteer = Gazetteer(language)
        self.words = PlaceWords(language)
        self.nations = Nations(self.words, self.gazetteer)
        # The same mentions come again and again: what is read in one does not hang on the article.
        self._read = lru_cache(_REMEMBERED)(MentionReader(self.words, self.gazetteer))

    def context(self, text: str, mentions: Iterable[str] = (), read: Read[NationsTold] | None = None) -> PlaceContext:
        """Count the countries an article speaks of, by name and by adjective of origin, and fix its sure places.

        Args:
            text: The whole article.
            mentions: Its mentions of places.
            read: What its pieces tell of countries, where that has been asked already.

        Returns:
            A context to resolve its mentions in, one after another.
        """
        context = PlaceContext(self.nations(self.nations.read(pieces_of(text)) if read is None else read))
        for words in mentions:
            for anchor in self._read(words).anchors:
                only = anchor.places[0]
                if len(anchor.places) == 1 and anchor.sure and not anchor.elsewhere and only.kind not in _WIDE:
                    context.fix(only)
        return context

    def resolve(self, mention: str, context: PlaceContext | None = None) -> ResolvedPlace | Unresolved:
        """Find the place that a mention stands for, and remember it in the context.

        Args:
            mention: The characters of the mention, as the article has them.
            context: What the article says; mentions are given in text order.

        Returns:
            The place with precision, score and reason; or why there is none.
        """
        context = PlaceContext() if context is None else context
        parts = self._read(mention)
        if not parts.words:
            return made(Unresolved, reason="no words")
        if not parts.named:
            return self._refer(parts, context)
        choices = [self._choose(anchor, parts, context) for anchor in parts.anchors[:_MOST_NAMES]]
        at = self._nearer_end(choices) if parts.ends else 0
        place, score, reason = choices[at]
        if place is None:
            return made(Unresolved, reason=reason)
        if parts.ends and parts.anchors[at].across and place.kind == "country":
            place, reason = self._this_side(place, context), "the near side of the border"
        context.remember(place)
        if parts.around or at:
            return _record(place, "containment", score * 0.9, f"around, in or beside it; {reason}", wider=True)
        return _record(place, "name", score, reason)

    def _nearer_end(self, choices: Sequence[tuple[Place | None, float, str]]) -> int:
        """Of a border or a stretch, the first end that is no country."""
        small = (i for i, (place, _, _) in enumerate(choices) if place is not None and place.kind != "country")
        return next(small, 0)

    def _this_side(self, neighbour: Place, context: PlaceContext) -> Place:
        """Of a border with a country, the country that the article is about: الشريط الحدودي مع الجزائر."""
        own = self.gazetteer.country(context.country) if context.country else None
        return own or neighbour

    def _choose(self, anchor: Anchor, parts: Mention, context: PlaceContext) -> tuple[Place | None, float, str]:
        """Weigh the places of one name."""
        if why := self._doubt(anchor, context):
            return None, 0.0, why
        if len(anchor.places) == 1:
            return anchor.places[0], _alone(anchor.places[0], parts, context), "the only place of this name"
        weighed = sorted(
            ((self._weigh(place, anchor, parts, context), place.id, place) for place in anchor.places),
            key=lambda one: (-one[0], one[1]),
        )
        (first, _, best), (second, _, other) = weighed[:2]
        if best.country != other.country and first - second < _CLEAR:
            return None, 0.0, f"ambiguous: {_label(best)}, {_label(other)}"
        score = 1 / (1 + math.exp(-4 * (first - second)))
        return best, score, self._why(best, other, anchor, parts, context)

    def _doubt(self, anchor: Anchor, context: PlaceContext) -> str | None:
        """Say why a name is no place here, or None: it must be well known, or in a country that the article names."""
        if anchor.elsewhere:
            return "it tells whose it is, not where"
        regional = anchor.head is not None and anchor.head.fits[:1] == ("region",)
        if anchor.misfit and regional and all(place.kind == "country" for place in anchor.places):
            return "not in the gazetteer, but for a country of this name"
        if any(context.speaks_of(place) for place in anchor.places):
            return None
        if not anchor.sure and not any(place.weight >= _KNOWN for place in anchor.places):
            return "a common noun here: the article speaks of no country with a place of this name"
        if anchor.misfit or not any(place.ours or place.weight >= _KNOWN for place in anchor.places):
            return f"not in the gazetteer, but for {_label(anchor.places[0])}, of which the article does not speak"
        return None

    def _said(self, anchor: Anchor, parts: Mention) -> frozenset[str]:
        """Return the countries that the mention itself names beside a name."""
        codes = set(parts.origins)
        for other in parts.anchors[:_MOST_NAMES]:
            if other is not anchor:
                nations = {place.country for place in other.places if place.country}
                if len(nations) == 1:
                    codes |= nations
        return frozenset(codes)

    def _weigh(self, place: Place, anchor: Anchor, parts: Mention, context: PlaceContext) -> float:
        points = 0.08 * place.weight + self._fit(place, anchor, capital=parts.capital)
        if place.country in self._said(anchor, parts):
            points += 2.0
        points += 1.5 * context.share(place.country)
        if context.fixed and place.kind != "country":
            far = min(distance((place.latitude, place.longitude), point) for point in context.fixed.values())
            points += 0.6 * math.exp(-far / _NEAR)
        return points

    def _fit(self, place: Place, anchor: Anchor, *, capital: bool) -> float:
        """Weigh the kind of a place by the noun before its name; without one a country or a town is meant."""
        head = anchor.head
        if head is not None and head.fits:
            return 1.0 - 0.2 * head.fits.index(place.kind) if place.kind in head.fits else -0.5
        if head is not None:
            return 0.4 if place.kind in ("region", "district", "area") else 0.3
        if capital:
            return 0.8 if place.kind == "city" else 0.0
        weak = anchor.form in self.gazetteer.weak
        return 0.5 if place.kind == "country" and not weak else 0.3 if place.kind in _SETTLEMENTS else 0.0

    def _why(self, best: Place, other: Place, anchor: Anchor, parts: Mention, context: PlaceContext) -> str:
        head = anchor.head
        over = f"not {_label(other)}"
        if best.country != other.country and best.country:
            if best.country in self._said(anchor, parts):
                return f"{best.country} stands beside it; {over}"
            if context.share(best.country) > context.share(other.country):
                return f"the article speaks of {best.country}; {over}"
        if head is not None and best.kind in head.fits[:2] and other.kind not in head.fits[:2]:
            return f"the word before it tells of a {best.kind}; {over}"
        return f"nearer to the other places, or better known; {over}"

    def _refer(self, parts: Mention, context: PlaceContext) -> ResolvedPlace | Unresolved:
        """Resolve a mention without a name: المدينة, البلاد, العاصمة الليبية."""
        if parts.ends and parts.origins and parts.points is None:
            return self._border(parts, context)
        if parts.points is not None:
            place = self._pointed(parts, context)
            if place is None:
                return made(Unresolved, reason="a reference, and the article does not say of which country")
            context.remember(place)
            told = f"the {parts.points} of {parts.origins[0] if parts.origins else 'what the article is about'}"
            how = "reference" if not parts.origins else "containment" if parts.back_around else "name"
            return _record(place, how, 0.95 if parts.origins else 0.8, told, wider=parts.back_around)
        if parts.back is None:
            return made(Unresolved, reason=self._nameless(parts))
        found = context.last(parts.back.back)
        if found is None and (named := self._named_so(parts, context)):
            context.remember(named)
            return _record(named, "name", 0.6, f"no place before it fits, and the article speaks of {named.country}")
        if found is None:
            return made(Unresolved, reason="a reference, and no place before it fits")
        context.remember(found)
        # المنطقة may mean any place, and often one that is not named.
        score = 0.75 if len(parts.back.back) < _MANY_KINDS else 0.6
        return _record(found, "reference", score, f"the last {found.kind} before it", wider=parts.back_around)

    def _border(self, parts: Mention, context: PlaceContext) -> ResolvedPlace | Unresolved:
        """Resolve الحدود السورية العراقية to the country named first."""
        country = self.gazetteer.country(parts.origins[0])
        if country is None:
            return made(Unresolved, reason="not in the gazetteer")
        context.remember(country)
        return _record(country, "containment", 0.8, f"the border of {' and '.join(parts.origins)}", wider=True)

    def _named_so(self, parts: Mention, context: PlaceContext) -> Place | None:
        """Return a place whose name is a head with article, such as الهضبة, in a country that the article speaks of."""
        places = self.gazetteer.places(parts.words[0].key) if len(parts.words) == 1 else ()
        return next((place for place in places if context.share(place.country)), None)

    def _pointed(self, parts: Mention, context: PlaceContext) -> Place | None:
        if parts.points == "land" and not parts.origins:
            return None
        code = parts.origins[0] if parts.origins else context.country
        if parts.points == "capital" and not parts.origins:
            nations = (self.gazetteer.country(one) for one in context.ranked())
            if found := context.last_of(one.capital for one in nations if one is not None and one.capital):
                return found
        nation = self.gazetteer.country(code) if code else None
        if nation is None or parts.points != "capital":
            return nation
        return self.gazetteer.by_id(nation.capital) if nation.capital else None

    def _nameless(self, parts: Mention) -> str:
        """Say why a mention without a known name stays: all its words are common ones, or some word is unknown."""
        lists = self.words
        plain = (lists.heads.keys(), lists.around, lists.whole, lists.connect, lists.common)
        for word in parts.words:
            stems = {word.bare, *map(bare, lists.stems(word.key))}
            known = any(not stems.isdisjoint(among) for among in plain)
            if not known and not word.key.isdigit() and lists.origin(word.key) is None:
                return "not in the gazetteer"
        return "a common noun"


def _alone(place: Place, parts: Mention, context: PlaceContext) -> float:
    """Score the only place of a name: less sure where the article is about other countries."""
    if place.country is None or place.country in parts.origins:
        return 0.95
    return 0.95 if context.speaks_of(place) else 0.6


def _label(place: Place) -> str:
    return f"{place.name} ({place.kind}, {place.country or 'no country'})"


def _record(place: Place, how: str, score: float, reason: str, *, wider: bool = False) -> ResolvedPlace:
    precision: Precision = "point" if place.kind in _POINTS else _PRECISION.get(place.kind, "town")
    return made(
        ResolvedPlace,
        id=place.id,
        name=place.name,
        kind=place.kind,
        country=place.country,
        region=place.region,
        latitude=place.latitude,
        longitude=place.longitude,
        precision=_WIDER[precision] if wider else precision,
        how=how,
        score=round(score, 3),
        reason=reason,
    )
