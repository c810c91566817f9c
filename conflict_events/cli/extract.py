"""`conflict-events extract PATH... [-o FILE] [-j N] [--resume]`: the events of articles, in one of many forms."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, TypeVar

from conflict_events import __version__
from conflict_events.cli.codes import ALL_FINE, SOME_FAILED
from conflict_events.cli.formats import FORMATS, LINES
from conflict_events.cli.own_options import add_own_options, load_with
from conflict_events.cli.progress import Progress
from conflict_events.cli.run import Run, one_by_one
from conflict_events.errors import InputError
from conflict_events.outputs.resumed import ResumedSink
from conflict_events.outputs.sink import open_sink
from conflict_events.reading import amount_of, check_paths, files_of
from conflict_events.streams.memory import settle
from conflict_events.streams.pipe import Piped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conflict_events.cli.codes import Commands, Reads
    from conflict_events.cli.run import Stream

_Result = TypeVar("_Result")
_EPILOG = """\
A .jsonl file has one article a line: {"id": "a1", "published": "2016-05-13", "text": "..."}; only "text" is
required, other fields are passed over. A .txt file is one article; its id is the name of the file. A folder is read
with all that is under it. Without paths, or for "-", standard input is read: JSON Lines if it begins with a brace,
else one text. All input is UTF-8. Files that end in .gz are read and written packed.

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
    parser.add_argument("-j", "--jobs", type=_jobs, default=1, metavar="N", help="processes that read (%(default)s)")
    parser.add_argument("--resume", action="store_true", help="keep a journal, and go on where a run was broken off")
    add_own_options(parser)
    parser.set_defaults(run=_extract)


def _extract(arguments: argparse.Namespace, extractor: Reads | None) -> int:
    check_paths(arguments.paths)
    _check_options(arguments)
    amount = amount_of(arguments.paths)
    progress = Progress(amount, show=_may_show(arguments.output))
    reads: Reads = extractor or load_with(arguments, resolve=True)
    run = Run(_stream(reads, arguments.jobs), progress, amount)
    try:
        if arguments.resume:
            _write_resumed(arguments, run, repr(reads))
        else:
            _write(arguments, run)
    except BrokenPipeError:
        # Whoever read our output has seen enough (`| head`): that is no failure, and nothing to tell.
        _drop_stdout()
    else:
        progress.wipe()
        sys.stderr.write(progress.summary())
    return SOME_FAILED if progress.failed else ALL_FINE


def _stream(reads: Reads | Piped, jobs: int) -> Stream:
    """Many articles at once where there is an extractor, else one by one."""
    if isinstance(reads, Piped):
        piped = reads
        return lambda pairs: _settled(piped.pipe(pairs, as_tuples=True, n_process=jobs, on_error="collect"))
    return one_by_one(reads)


def _settled(results: Iterable[_Result]) -> Iterator[_Result]:
    """Keep Python from looking for garbage among the language data, which this process holds to its end."""
    for result in results:
        settle()  # behind the first article, which loads the model
        yield result


def _write(arguments: argparse.Namespace, run: Run) -> None:
    with open_sink(arguments.output) as sink:
        for piece in FORMATS[arguments.format](run.over(arguments.paths)):
            sink.write(piece.encode("utf-8"))


def _write_resumed(arguments: argparse.Namespace, run: Run, extractor: str) -> None:
    files = [(str(file.resolve()), file.stat().st_size) for file in files_of(arguments.paths)]
    settings = {"articles": files, "format": arguments.format, "version": __version__, "extractor": extractor}
    with ResumedSink(arguments.output, settings) as sink:
        if sink.state is not None:
            run.restore(sink.state)
        for piece in FORMATS[arguments.format](run.over(arguments.paths)):
            sink.write(piece.encode("utf-8"), run.state())
        sink.finish()


def _check_options(arguments: argparse.Namespace) -> None:
    """Refuse what cannot be gone on with.

    Raises:
        InputError: There is no file to go on with, or its form has not one line for each article.
    """
    if not arguments.resume:
        return
    if arguments.output in {None, "-"}:
        raise InputError("--resume needs a file to go on with; name it with -o")
    if arguments.format not in LINES:
        raise InputError(f"--resume goes with one line an article; take --format {' or '.join(sorted(LINES))}")
    if not arguments.paths or "-" in arguments.paths:
        raise InputError("--resume cannot read standard input again; give files")


def _jobs(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value!r} is no number of processes; take 1 or more")
    return int(value)


def _may_show(output: str | None) -> bool:
    """Progress is for a person at a terminal, and must not mix with output on the same terminal."""
    to_stdout = output is None or output == "-"
    return sys.stderr.isatty() and not (to_stdout and sys.stdout.isatty())


def _drop_stdout() -> None:
    """Let the interpreter flush into nothing at its end; otherwise it would complain about the closed pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
