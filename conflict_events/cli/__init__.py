"""The command line: `conflict-events COMMAND ...`, one module a command.

A command's module has `add(commands)`: it adds a parser to argparse's, and sets `run`, which is called with the
arguments and with what turns an article into an extraction (None for `conflict_events.load()`), and returns an exit
code.

Exit codes:
    0: every article was read and processed.
    1: some articles failed; each is told on standard error, the others are in the output.
    2: nothing was done: wrong usage, a path that cannot be read or written, or broken data of the package itself.
    130: interrupted from the keyboard; a file given with `-o` is then left as it was.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from conflict_events import __version__
from conflict_events.cli import annotate, evaluate, explain, extract, models, patterns
from conflict_events.cli.codes import INTERRUPTED, NOTHING_DONE
from conflict_events.errors import ConflictEventsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflict_events.cli.codes import Reads

_COMMANDS = (extract, explain, evaluate, annotate, patterns, models)


def main(argv: Sequence[str] | None = None, *, extractor: Reads | None = None) -> int:
    """Run the command line.

    Args:
        argv: Arguments without the program's name; None for those of the process.
        extractor: What turns an article into an extraction; None for `conflict_events.load()`.

    Returns:
        The exit code, as listed at the head of this module.
    """
    arguments = _parser().parse_args(argv)
    try:
        code: int = arguments.run(arguments, extractor)
    except KeyboardInterrupt:
        sys.stderr.write("\ninterrupted\n")
        return INTERRUPTED
    except (ConflictEventsError, OSError) as error:
        sys.stderr.write(f"conflict-events: {error}\n")
        return NOTHING_DONE
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="conflict-events", description="Arabic conflict news in, typed event records with exact spans out."
    )
    parser.add_argument("--version", action="version", version=f"conflict-events {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in _COMMANDS:
        command.add(commands)
    return parser
