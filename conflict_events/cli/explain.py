"""`conflict-events explain PATHS... [--html] [-o FILE]`: why each event is there, and why none is."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from conflict_events.cli.codes import ALL_FINE, SOME_FAILED
from conflict_events.cli.own_options import add_own_options, load_with
from conflict_events.outputs.sink import open_sink
from conflict_events.reading import Problem, check_paths, read_paths

if TYPE_CHECKING:
    import argparse

    from conflict_events.cli.codes import Commands, Reads


def add(commands: Commands) -> None:
    """Add this command to the parser."""
    parser = commands.add_parser(
        "explain",
        help="say why each event is there, and why none is",
        description="Show words, phrases, names and triggers of each sentence, and how far each pattern got.",
        epilog="exit codes: 0 all fine; 1 some articles could not be read; 2 nothing was done.",
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help=".jsonl or .txt file, folder, or - (standard input)")
    parser.add_argument("--html", action="store_true", help="write one page of HTML an article, not plain text")
    parser.add_argument("-o", "--output", metavar="FILE", help="write there, whole or not at all (standard output)")
    add_own_options(parser)
    parser.set_defaults(run=_explain)


def _explain(arguments: argparse.Namespace, _extractor: Reads | None) -> int:
    check_paths(arguments.paths)
    extractor = load_with(arguments)
    failed = 0
    with open_sink(arguments.output) as sink:
        for item in read_paths(arguments.paths):
            if isinstance(item, Problem):
                sys.stderr.write(f"{item}\n")
                failed += 1
                continue
            explanation = extractor.explain(item[1])
            text = explanation.to_html() if arguments.html else explanation.to_text()
            sink.write(text.encode("utf-8", "backslashreplace"))
    return SOME_FAILED if failed else ALL_FINE
