"""`conflict-events patterns check|report`: whether patterns are sound and do what they say, and what they do."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from conflict_events.cli.articles import extracted, read_articles
from conflict_events.cli.codes import ALL_FINE, SOME_FAILED
from conflict_events.cli.own_options import add_own_options, event_classes, load_with, read_own_options, sorted_files

if TYPE_CHECKING:
    import argparse

    from conflict_events.cli.codes import Commands, Reads
    from conflict_events.review.report import Use


def add(commands: Commands) -> None:
    """Add this command to the parser."""
    parser = commands.add_parser("patterns", help="check patterns, and report what they do")
    inner = parser.add_subparsers(metavar="ACTION", required=True)
    _add_check(inner)
    _add_report(inner)


def _add_check(commands: Commands) -> None:
    parser = commands.add_parser(
        "check",
        help="check files of patterns and names, and run their examples",
        description="Check files of patterns and names, and run the examples in them; without files, the shipped ones.",
        epilog="exit codes: 0 all is well; 1 something is wrong, one line each; 2 nothing was done.",
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="TOML files of patterns or of names")
    add_own_options(parser, files=False)
    parser.set_defaults(run=_check)


def _check(arguments: argparse.Namespace, _extractor: Reads | None) -> int:
    from conflict_events.own import read_own
    from conflict_events.review.check import check

    start = time.perf_counter()
    patterns, names = sorted_files(arguments.files)
    found = check(read_own(patterns, names, event_classes(arguments.types)))
    for complaint in found.complaints:
        sys.stdout.write(f"{complaint}\n")
    seconds = time.perf_counter() - start
    sys.stderr.write(
        f"{found.patterns} patterns, {found.examples} sentences, {len(found.complaints)} complaints, {seconds:.1f} s\n"
    )
    return SOME_FAILED if found.complaints else ALL_FINE


def _add_report(commands: Commands) -> None:
    parser = commands.add_parser(
        "report",
        help="say how often each pattern is used, and how often it is right",
        description="Per pattern: uses, precision where gold is given, samples in context; and patterns never used.",
    )
    parser.add_argument("articles", metavar="ARTICLES", help=".jsonl or .txt file, or folder")
    parser.add_argument("--gold", metavar="GOLD", help="standoff events, one article a line")
    add_own_options(parser)
    parser.set_defaults(run=_report)


def _report(arguments: argparse.Namespace, _extractor: Reads | None) -> int:
    from conflict_events.evaluation.gold import read_standoff
    from conflict_events.review.report import report, unused

    own = read_own_options(arguments)
    articles = read_articles(arguments.articles)
    gold = read_standoff(arguments.gold) if arguments.gold else None
    extractions = extracted(articles, load_with(arguments))
    texts = {name: article.text for name, article in articles.items()}
    uses = report(own.checked("ar")[0], extractions, texts, gold)
    for use in uses:
        if use.uses:
            sys.stdout.write("\n".join(_lines(use)) + "\n")
    never = unused(uses)
    sys.stdout.write(f"never used, {len(never)} of {len(uses)}: {', '.join(never)}\n")
    return ALL_FINE


def _lines(use: Use) -> list[str]:
    figures = f"{use.uses} uses"
    if use.precision is not None:
        figures += f", {use.right} of {use.scored} right ({use.precision:.3f}), {use.rows} whole rows"
    return [f"{use.pattern}: {figures}", *(f"    {sample}" for sample in use.samples)]
