"""The words that compose names of actors, folded and ready."""

from __future__ import annotations

from conflict_events.languages import folder, table
from conflict_events.resolve.mention import Words, bare, head_key, key, words_of
from conflict_events.text.fold import fold

# Second words of ranks; and ranks that are units, or men without a name.
_OF_RANKS = frozenset({"ركن", "طيار", "متقاعد", "بحري", "جنرال"})
_NO_RANKS = frozenset({"لواء", "جندي", "عسكري", "شرطي", "مفوض", "ضابط"})


class ActorWords:
    """Word classes of `actor_words.toml`, and the ranks; immutable.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        data = table(language, "actor_words")
        classes = {name: frozenset(map(head_key, words)) for name, words in data["words"].items()}
        self.part = classes["part"]
        self.formation = classes["formation"]
        self.position = classes["position"]
        self.outlet = classes["outlet"]
        self.title = classes["title"]
        self.nouns = (self.formation | self.outlet) - classes["account"] - self.title
        self.voice = classes["voice"]
        self.bound = classes["bound"]
        self.qualifier = classes["qualifier"]
        self.skipped = classes["skipped"]
        self.within = classes["within"]
        self.more = frozenset(key(fold(word)) for word in data["words"]["more"])
        self.reference = {head_key(head): tuple(kinds) for head, kinds in data["reference"].items()}
        self.armed = classes["armed"]
        self.account = classes["account"]
        self.own = classes["own"]
        self.loose = classes["loose"]
        self.heads = self.part | self.formation | self.position | self.outlet | self.title
        text = (folder(language) / "lexicons" / "ranks.txt").read_text(encoding="utf-8")
        lines = (line.strip() for line in text.splitlines())
        ranks = [words_of(line) for line in lines if line and line[0] != "#"]
        self.ranks = (frozenset(bare(words[0]) for words in ranks) | _OF_RANKS) - _NO_RANKS

    def skip(self, words: Words) -> Words:
        """Drop words that stand before a head without changing whom it names: أحد, هذا, بعض."""
        i = 0
        while i < len(words) - 1 and bare(words[i]) in self.skipped:
            i += 1
        return words[i:]

    def is_qualifier(self, word: str) -> bool:
        """Whether a word is an adjective that names nobody, joined by و or not: الأمنية والعسكرية."""
        return bare(word) in self.qualifier or (word.startswith("وال") and bare(word[1:]) in self.qualifier)

    def is_title(self, word: str) -> bool:
        """Whether a word is a title, an office or a rank."""
        word = bare(word)
        return word in self.title or word in self.ranks
