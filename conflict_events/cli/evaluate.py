"""`conflict-events evaluate ARTICLES GOLD`: how good the events are on articles of your own, and what is wrong."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from conflict_events.cli.articles import as_standoff, extracted, read_articles
from conflict_events.cli.codes import ALL_FINE, SOME_FAILED
from conflict_events.cli.own_options import add_own_options, extractor_of, load_with

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from conflict_events.cli.codes import Commands, Reads
    from conflict_events.records import Article

    Standoff = dict[str, list[dict[str, Any]]]

_EPILOG = """\
Events are paired by their triggers, same type first; an event's row is right only if all that a reader sees of it is.
--against shipped compares with the shipped patterns alone, --against FILE with predictions of another run, in standoff.

exit codes: 0 all fine; 1 some articles of the gold are not among the articles; 2 nothing was done."""


def add(commands: Commands) -> None:
    """Add this command to the parser."""
    import argparse

    parser = commands.add_parser(
        "evaluate",
        help="score events against your own annotation",
        description="Score the events of articles against gold, list errors, compare two configurations.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("articles", metavar="ARTICLES", help=".jsonl or .txt file, or folder")
    parser.add_argument("gold", metavar="GOLD", help="standoff events, one article a line")
    parser.add_argument("--errors", action="store_true", help="list what is wrong, each in its context")
    parser.add_argument("--only", metavar="TYPE,TYPE", help="score events of these types alone")
    parser.add_argument("--json", action="store_true", help="write all figures as JSON, unrounded")
    parser.add_argument("--against", metavar="FILE|shipped", help="compare with another configuration")
    add_own_options(parser)
    parser.set_defaults(run=_evaluate)


def _evaluate(arguments: argparse.Namespace, extractor: Reads | None) -> int:
    from conflict_events.evaluation.gold import of_types, read_standoff
    from conflict_events.evaluation.score import score
    from conflict_events.evaluation.tables import as_dict, compared, lines

    gold = read_standoff(arguments.gold)
    articles = read_articles(arguments.articles)
    found = as_standoff(extracted(articles, extractor or load_with(arguments)))
    before = _other(arguments.against, articles) if arguments.against else None
    if arguments.only:
        types = arguments.only.split(",")
        gold, found = of_types(gold, types), of_types(found, types)
        before = of_types(before, types) if before is not None else None
    scores = score(gold, found)
    if arguments.json:
        _say([json.dumps(as_dict(scores), indent=1)])
    else:
        _say(compared(score(gold, before), scores) if before is not None else lines(scores))
    if arguments.errors:
        _say(_errors(gold, found, before, articles))
    if scores.missing:
        sys.stderr.write(f"{len(scores.missing)} articles of the gold are missing: {', '.join(scores.missing[:5])}\n")
    return SOME_FAILED if scores.missing else ALL_FINE


def _other(against: str, articles: dict[str, Article]) -> Standoff:
    """Return what the other configuration finds."""
    from conflict_events.evaluation.gold import read_standoff
    from conflict_events.own import Own

    return as_standoff(extracted(articles, extractor_of(Own()))) if against == "shipped" else read_standoff(against)


def _errors(gold: Standoff, found: Standoff, before: Standoff | None, articles: dict[str, Article]) -> Iterator[str]:
    """Yield what is wrong; of two configurations, what the second mends and what it breaks."""
    from conflict_events.evaluation.errors import mistakes

    texts = {name: article.text for name, article in articles.items()}
    now = [str(one) for one in mistakes(gold, found, texts)]
    if before is None:
        yield from now
        return
    then = [str(one) for one in mistakes(gold, before, texts)]
    yield from (f"mended  {one}" for one in then if one not in now)
    yield from (f"broken  {one}" for one in now if one not in then)


def _say(lines: Iterator[str] | list[str]) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")
