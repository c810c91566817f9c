"""One program in a process of its own: `python child.py NAME ROUNDS ARTICLES [FILE]`.

It prints a line when it is ready, and for each line that it reads takes the next batch of articles and prints what that
took. No batch comes twice: what a program remembers of an article would flatter it. A library that is not installed is
said, and is no failure.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import articles
import programs
from memory import peak


def main(name: str, rounds: str, size: str, file: str = "") -> None:
    """Make the program, warm it up with a batch, and serve."""
    first, *batches = articles.batches(Path(file) if file else None, int(rounds) + 1, int(size))
    try:
        program = programs.PROGRAMS[name]()
        program.run(program.prepare(first))
    except ImportError as error:
        say(missing=f"{error.name} is not installed" if error.name else str(error))
        return
    say(ready=True)
    for _, batch in zip(sys.stdin, batches, strict=False):
        given = program.prepare(batch)
        before = time.process_time()
        program.run(given)
        say(seconds=time.process_time() - before, peak=peak())


def say(**what: object) -> None:
    """Print a line of JSON."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
