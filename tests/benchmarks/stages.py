"""The share of each stage: a profile, read by the source files in which the time is spent."""

from __future__ import annotations

import cProfile
import pstats
from typing import TYPE_CHECKING

import conflict_events as ce

if TYPE_CHECKING:
    from conflict_events.pipeline import Extractor

STAGES = {
    "sentences": ("text/sentences.py",),
    "tokens": ("text/",),
    "names, tags": ("entities/lexicon.py", "entities/tagging.py", "entities/merging.py"),
    "the model": ("entities/neural.py", "entities/stanza_ner.py", "stanza", "torch"),
    "numbers": ("entities/number", "entities/cardinals", "entities/ordinals", "entities/count"),
    "dates": ("entities/",),
    "phrases": ("entities/chunker.py", "entities/growth.py", "entities/phrase", "entities/row.py", "entities/joins.py"),
    "patterns": ("patterns/",),
    "events": ("events/",),
    "ids of actors and places": ("resolve/",),
    "records": ("records/", "pydantic"),
    "pipeline": ("stages.py", "pipeline.py", "streams/"),
}
OTHER = "other"


def shares(extractor: Extractor, articles: list[ce.Article]) -> dict[str, float]:
    """Return which part of the time is spent in the code of each stage; built-in functions count for their caller."""
    for _ in extractor.pipe(articles[:20]):  # the model is loaded, the memories are warm
        pass
    profile = cProfile.Profile()
    profile.runcall(lambda: [0 for _ in extractor.pipe(articles)])
    spent = dict.fromkeys([*STAGES, OTHER], 0.0)
    for (file, _, _), (_, _, own, _, callers) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        if file.startswith("~"):
            for (caller, _, _), (_, _, part, _) in callers.items():
                spent[stage(caller)] += part
        else:
            spent[stage(file)] += own
    total = sum(spent.values())
    return {name: part / total for name, part in spent.items()}


def stage(file: str) -> str:
    """Return the stage that a source file belongs to: the one whose longest path fits."""
    _, ours, inside = file.replace("\\", "/").rpartition("/conflict_events/")
    name = inside if ours else file.rpartition("site-packages/")[2]
    fits = [(len(part), stage) for stage, parts in STAGES.items() for part in parts if name.startswith(part)]
    return max(fits)[1] if fits else OTHER
