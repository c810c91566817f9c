"""`conflict-events patterns check [FILE...]`: what is wrong with files of patterns, and whether their examples hold."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from conflict_events.cli.codes import ALL_FINE, SOME_FAILED
from conflict_events.cli.own_options import add_own_options, event_classes, sorted_files

if TYPE_CHECKING:
    import argparse

    from conflict_events.cli.codes import Commands, Reads


def add(commands: Commands) -> None:
    """Add this command to the parser."""
    parser = commands.add_parser("patterns", help="check patterns, and report what they do")
    inner = parser.add_subparsers(metavar="ACTION", required=True)
    _add_check(inner)


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
