"""Every span of real articles, with names from the model; where the material for measuring lies beside the project."""

import gzip
import json

import pytest

import conflict_events as ce

pytestmark = [pytest.mark.minutes, pytest.mark.timeout(1800)]
SAMPLE = 2000


@pytest.fixture(scope="module")
def articles(root):
    shared = root.parent / "shared"
    corpus = shared / "corpus" / "news-2018.jsonl.gz"
    if not corpus.exists():
        pytest.skip("the corpus is not here")
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        found = [json.loads(line) for k, line in enumerate(lines) if k % 9 == 4][:SAMPLE]
    for name in ("seeds", "news"):
        with (shared / "gold" / name / "articles.jsonl").open(encoding="utf-8") as lines:
            found += map(json.loads, lines)
    return [ce.Article(a["text"], id=a["id"], published=a["published"]) for a in found]


def test_every_span_is_exact_and_every_sentence_is_read(articles):
    assert len(articles) >= SAMPLE
    events = entities = 0
    for article, found in zip(articles, ce.load(ner="stanza").pipe(articles), strict=True):
        found.verify(article.text)
        assert [note for note in found.notes if note.code.endswith("-failed")] == []
        events += len(found.events)
        entities += len(found.entities)
    assert events > SAMPLE
    assert entities > 5 * SAMPLE
