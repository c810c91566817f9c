"""How many actors of the gold articles resolve: `actors_key.jsonl` says whom each mention names, by offsets alone.

`"reference": true` marks a mention that only its article explains (التنظيم); `"unlisted"` an actor that has a name of
its own and is not in the catalogue; null a mention that names nobody in particular. The key was made by hand, and gone
through a second time.
"""

import json
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from conflict_events.records import ResolvedActor, Span
from conflict_events.resolve.actors import ActorResolver
from conflict_events.resolve.context import ActorContext

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"
KEY = Path(__file__).parent / "actors_key.jsonl"

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the gold articles are not here")


def lines(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def articles():
    """The articles by id."""
    return {one["id"]: one for part in ("seeds", "news") for one in lines(GOLD / part / "articles.jsonl")}


@pytest.fixture(scope="module")
def roles():
    """The role of each argument."""
    found = {}
    for part in ("seeds", "news"):
        for one in lines(GOLD / part / "gold.jsonl"):
            for event in one["events"]:
                for argument in event["arguments"]:
                    found.setdefault((one["id"], argument["start"], argument["end"]), argument["role"])
    return found


def particular(found):
    """The id of a particular actor, or None."""
    if not isinstance(found, ResolvedActor) or found.kind == "generic" or found.id == "person":
        return None
    return found.id


def test_named_actors_resolve(articles, roles, record_property):
    resolver = ActorResolver("ar")
    by_article = defaultdict(list)
    for row in lines(KEY):
        by_article[row["article"]].append(row)
    right, of = Counter(), Counter()
    for id_, rows in by_article.items():
        article = articles[id_]
        context = ActorContext(year=int(article["published"][:4]))
        resolver.scan(article["text"], context)
        for row in sorted(rows, key=lambda row: (row["start"], row["end"])):
            context.here = row["start"]
            span = Span.of(article["text"], row["start"], row["end"])
            found = resolver.resolve(span.text, context, role=roles[id_, row["start"], row["end"]])
            if isinstance(found, ResolvedActor):
                context.remember(span, found)
            kind = "nobody" if row["id"] is None else "reference" if row.get("reference") else "name"
            of[kind] += 1
            right[kind] += particular(found) == row["id"]
    for kind in of:
        record_property(kind, f"{right[kind]} of {of[kind]}")
    named = right["name"] + right["reference"]
    assert named / (of["name"] + of["reference"]) >= 0.85, right
    assert right["nobody"] / of["nobody"] >= 0.95, right
