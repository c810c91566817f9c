"""Take the mention of a place apart: the names in it, the noun before each, and what points around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conflict_events.resolve.gazetteer import LONGEST, Gazetteer, Place
from conflict_events.resolve.place_words import Head, PlaceWords, Word, words_of


@dataclass(frozen=True, slots=True)
class Anchor:
    """A name of the gazetteer inside a mention.

    Attributes:
        i: Its first word, 0-based.
        j: Just after its last word.
        form: Its key in the gazetteer.
        places: All places of that name.
        head: The noun before it, or None.
        sure: Whether the name is no common word, or a head stands before it.
        misfit: Whether the noun before it names something of its own there, that is not in the gazetteer.
        across: Whether it is the neighbour across a border.
        elsewhere: Whether it only tells whose embassy and the like is meant.
    """

    i: int
    j: int
    form: str
    places: tuple[Place, ...]
    head: Head | None
    sure: bool
    misfit: bool
    across: bool
    elsewhere: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of a place, taken apart.

    Attributes:
        words: Its words.
        anchors: Names in it, in order, not overlapping.
        origins: Countries whose adjective of origin stands in it.
        around: Whether it tells of something around, in or beside the first name, not of that place itself.
        ends: Whether it tells of a border or a stretch between names.
        capital: Whether it calls the place a capital.
        back: The head that points back to a place before, if no name stands in it.
        points: "country", "land" or "capital" where it points to that of the article, or of `origins`.
        back_around: Whether a word that points around stands before the one that points back (وسط البلاد).
    """

    words: tuple[Word, ...]
    anchors: tuple[Anchor, ...]
    origins: tuple[str, ...]
    around: bool
    ends: bool
    capital: bool
    back: Head | None
    points: str | None
    back_around: bool

    @property
    def named(self) -> bool:
        """Whether a name of the gazetteer stands in it."""
        return bool(self.anchors)


class MentionReader:
    """Takes mentions of places apart; immutable.

    Args:
        words: The closed word lists.
        gazetteer: The names.
    """

    def __init__(self, words: PlaceWords, gazetteer: Gazetteer) -> None:
        self._words = words
        self._gazetteer = gazetteer

    def __call__(self, text: str) -> Mention:
        """Take a mention apart.

        Args:
            text: The characters of the mention.

        Returns:
            What stands in it.
        """
        words = words_of(text)
        anchors = self._anchors(words)
        origins = tuple(code for word in words if (code := self._words.origin(word.key)))
        ends = any(self._is(word, self._words.ends) for word in words)
        capital = any(self._words.points.get(word.bare) == "capital" for word in words)
        around = bool(anchors) and self._leads_around(words, anchors[0])
        back, points, back_around = (None, None, False) if anchors else self._back(words)
        return Mention(tuple(words), tuple(anchors), origins, around, ends, capital, back, points, back_around)

    def _is(self, word: Word, among: frozenset[str]) -> bool:
        return word.bare in among or any(stem in among for stem in self._words.stems(word.bare, anywhere=True))

    def _head(self, word: Word) -> Head | None:
        heads = self._words.heads
        if word.bare in heads:
            return heads[word.bare]
        return next((heads[stem] for stem in self._words.stems(word.key)[1:] if stem in heads), None)

    def _anchors(self, words: Sequence[Word]) -> list[Anchor]:
        found: list[Anchor] = []
        i = 0
        while i < len(words):
            anchor = self._at(words, i)
            if anchor is not None and anchor.j - i > 1:
                # منطقة الساحل الغربي: the name that reaches farther is meant.
                farther = self._at(words, i + 1)
                anchor = farther if farther is not None and farther.j > anchor.j else anchor
            if anchor is None:
                i += 1
            else:
                found.append(anchor)
                i = anchor.j
        return found

    def _at(self, words: Sequence[Word], i: int) -> Anchor | None:
        """Return the longest name that begins at a word."""
        for j in range(min(len(words), i + LONGEST), i, -1):
            rest = [word.key for word in words[i + 1 : j]]
            # A glued word is cut off only inside: the span of a mention leaves out the proclitic of its first word.
            firsts = self._words.stems(words[i].key) if i else [words[i].key]
            for first in firsts:
                form = " ".join([first, *rest])
                if form in self._gazetteer and self._believed(words, i, j, form, glued=first != words[i].key):
                    return self._anchor(words, i, j, form)
        return self._with_article(words, i)

    def _with_article(self, words: Sequence[Word], i: int) -> Anchor | None:
        """After a head, a name may have lost its article or found one: منطقة سدادة for السدادة."""
        word = words[i]
        form = word.bare if word.det else "ال" + word.key
        plain = len(word.bare) < 4 or self._common(word) or form in self._gazetteer.weak
        if plain or form not in self._gazetteer or self._head_before(words, i) is None:
            return None
        return self._anchor(words, i, i + 1, form)

    def _anchor(self, words: Sequence[Word], i: int, j: int, form: str) -> Anchor:
        head = self._head_before(words, i)
        places = self._gazetteer.places(form)
        return Anchor(
            i=i,
            j=j,
            form=form,
            places=places,
            head=head,
            misfit=head is not None and head.own and not any(place.kind in head.fits for place in places),
            sure=head is not None or form not in self._gazetteer.weak,
            across=i > 0 and words[i - 1].key in self._words.across,
            elsewhere=i > 0 and words[i - 1].bare in self._words.elsewhere,
        )

    def _common(self, word: Word) -> bool:
        lists = self._words
        return any(word.bare in among for among in (lists.heads, lists.around, lists.whole)) or word.key in lists.strict

    def _believed(self, words: Sequence[Word], i: int, j: int, form: str, *, glued: bool) -> bool:
        """Whether a form is a name here, and no common word."""
        if j - i > 1:
            return True
        head = self._head_before(words, i)
        if form in self._words.strict:
            return head is not None and head.fits[:1] == ("region",) and not words[i - 1].det
        if glued and (form in self._gazetteer.weak or len(form) < 3):
            return False
        if form not in self._gazetteer.weak and form not in self._words.apart:
            return True
        if self._common(words[i]) or words[i].key in self._words.heads:
            return head is not None and words[i].det and not words[i - 1].det and self._names_a(head, form)
        if form in self._words.apart and len(words) > 1 and head is None:
            return False
        before = words[i - 1] if i else None
        if before is not None and self._words.points.get(before.bare) == "capital":
            return True
        return before is None or (head is not None and not before.det) or before.bare in self._words.around

    def _names_a(self, head: Head, form: str) -> bool:
        """Whether some place of a name is of the kind that a head tells of: منطقة الهضبة."""
        return not head.fits or any(place.kind in head.fits for place in self._gazetteer.places(form))

    def _head_before(self, words: Sequence[Word], i: int) -> Head | None:
        """Return the noun before a name; an adjective of origin may stand between (العاصمة الليبية طرابلس)."""
        for before in range(i - 1, max(i - 3, -1), -1):
            if head := self._head(words[before]):
                return head
            if not self._words.origin(words[before].key):
                return None
        return None

    def _leads_around(self, words: Sequence[Word], anchor: Anchor) -> bool:
        """Whether anything before the name says that it is not the place itself."""
        if self._apposed(words, anchor):
            return any(word.bare in self._words.around and not word.det for word in words[: anchor.i])
        lead = [word for word in words[: anchor.i] if not self._is(word, self._words.whole)]
        if anchor.head is not None:
            if anchor.misfit:
                return True
            lead_heads = [word for word in lead if self._head(word) is anchor.head]
            lead = [word for word in lead if word not in lead_heads]
        lead = [word for word in lead if not self._words.origin(word.key) and word.bare not in self._words.points]
        return bool(lead)

    def _apposed(self, words: Sequence[Word], anchor: Anchor) -> bool:
        """Whether the name stands beside a definite phrase, not under it: معقلها السابق مدينة سرت."""
        first = anchor.i
        if anchor.head is not None and not words[first - 1].det and self._head(words[first - 1]) is anchor.head:
            first -= 1
        return first > 0 and words[first - 1].det and not self._glued(words[first], anchor, first)

    def _glued(self, word: Word, anchor: Anchor, at: int) -> bool:
        """Whether a preposition is glued to a name or to the head before it."""
        plain = anchor.form.split(" ")[0] if at == anchor.i else word.key
        return plain != word.key or (at != anchor.i and word.bare not in self._words.heads)

    def _back(self, words: Sequence[Word]) -> tuple[Head | None, str | None, bool]:
        """Return what a mention without a name points back with."""
        around = False
        for word in words:
            what = self._pointing(word)
            if what is not None:
                return None, what, around
            head = self._head(word)
            if self._is(word, self._words.many):
                return None, None, around
            if head is not None and (word.det or word.key.startswith("لل")) and head.back:
                return (head, None, around) if self._stands_alone(words, word) else (None, None, around)
            if (owner := self._owned(word)) is not None:
                return owner, None, True
            if self._is(word, self._words.whole) and not word.det:
                continue
            if not (word.det or self._is(word, self._words.around) or word.bare in self._words.connect):
                return None, None, around
            around = True
        return None, None, around

    def _pointing(self, word: Word) -> str | None:
        return self._words.points.get(word.bare) if word.det else None

    def _stands_alone(self, words: Sequence[Word], head: Word) -> bool:
        """Whether nothing that tells of another one follows a head: المنطقة الشرقية is not المنطقة."""
        at = list(words).index(head) + 1
        if at == len(words):
            return True
        after = words[at]
        return after.bare not in self._words.apart and (after.det or self._is(after, self._words.connect))

    def _owned(self, word: Word) -> Head | None:
        """Return the head for a town where a pronoun hangs on a word for what lies around: مشارفها."""
        for end in self._words.pronouns:
            stem = word.form.removesuffix(end)
            if stem != word.form and stem.replace("ة", "ه") in self._words.owned:
                return self._words.heads.get("منطقه")
        return None
