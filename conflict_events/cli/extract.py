"""`conflict-events extract PATHS... [--format FORMAT] [-o FILE]`: the events of articles, in one of many forms."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, TextIO

from conflict_events.cli.codes import ALL_FINE, SOME_FAILED
from conflict_events.cli.formats import FORMATS
from conflict_events.cli.own_options import add_own_options, load_with
from conflict_events.errors import ConflictEventsError, ModelError
from conflict_events.outputs.sink import open_sink
from conflict_events.reading import Problem, check_paths, read_paths

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflict_events.cli.codes import Commands, Reads
    from conflict_events.records import Article, Extraction

_EPILOG = """\
A .jsonl file has one article a line: {"id": "a1", "published": "2016-05-13", "text": "..."}; only "text" is
required, other fields are passed over. A .txt file is one article; its id is the name of the file. A folder is read
with all that is under it. Without paths, or for "-", standard input is read: JSON Lines if it begins with a brace,
else one text. All input is UTF-8.

exit codes: 0 all fine; 1 some articles failed, as told on standard error; 2 nothing was done (usage, or a path that
cannot be read or written); 130 interrupted."""


def add(commands: Commands) -> None:
    """Add this command to the parser."""
    parser = commands.add_parser(
        "extract",
        help="write the events of articles",
        description="Write the events of articles.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help=".jsonl or .txt file, folder, or - (standard input)")
    parser.add_argument("--format", choices=sorted(FORMATS), default="jsonl", help="form of the output (%(default)s)")
    parser.add_argument("-o", "--output", metavar="FILE", help="write there, whole or not at all (standard output)")
    add_own_options(parser)
    parser.set_defaults(run=_extract)


def _extract(arguments: argparse.Namespace, extractor: Reads | None) -> int:
    check_paths(arguments.paths)
    run = _Run(extractor or _load(arguments), sys.stderr, show=_may_show(arguments.output))
    try:
        with open_sink(arguments.output) as sink:
            for piece in FORMATS[arguments.format](run.over(arguments.paths)):
                sink.write(piece.encode("utf-8"))
    except BrokenPipeError:
        # Whoever read our output has seen enough (`| head`): that is no failure, and nothing to tell.
        _drop_stdout()
    return run.close()


class _Run:
    """One pass over the articles: counts, tells problems, shows progress."""

    def __init__(self, extractor: Reads, stderr: TextIO, *, show: bool) -> None:
        self._extractor = extractor
        self._stderr = stderr
        self._show = show
        self._done = self._events = self._failed = 0

    def over(self, paths: Sequence[str]) -> Iterator[Extraction]:
        """Extract from every article that can be read."""
        for item in read_paths(paths):
            if isinstance(item, Problem):
                self._tell(item)
            elif (extraction := self._extract(*item)) is not None:
                self._done += 1
                self._events += len(extraction.events)
                self._progress()
                yield extraction

    def close(self) -> int:
        """Wipe the progress line, sum up failures, and give the exit code."""
        self._wipe()
        if self._failed:
            self._stderr.write(f"conflict-events: {self._failed} failed, {self._done} done\n")
        return SOME_FAILED if self._failed else ALL_FINE

    def _extract(self, place: str, article: Article) -> Extraction | None:
        try:
            return self._extractor(article)
        except ModelError:
            raise  # it would fail on every article
        except ConflictEventsError as error:
            self._tell(Problem(place, str(error)))
        except Exception as error:  # noqa: BLE001 - one bad article never stops a batch
            problem = f"the extractor failed with {type(error).__name__}: {error}; please report it with the article"
            self._tell(Problem(place, problem))
        return None

    def _tell(self, problem: Problem) -> None:
        self._failed += 1
        self._wipe()
        self._stderr.write(f"{problem}\n")

    def _progress(self) -> None:
        if self._show:
            self._stderr.write(f"\r{self._done} articles, {self._events} events")
            self._stderr.flush()

    def _wipe(self) -> None:
        if self._show:
            self._stderr.write("\r\x1b[K")


def _load(arguments: argparse.Namespace) -> Reads:
    return load_with(arguments, resolve=True)


def _may_show(output: str | None) -> bool:
    """Progress is for a person at a terminal, and must not mix with output on the same terminal."""
    to_stdout = output is None or output == "-"
    return sys.stderr.isatty() and not (to_stdout and sys.stdout.isatty())


def _drop_stdout() -> None:
    """Let the interpreter flush into nothing at its end; otherwise it would complain about the closed pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
