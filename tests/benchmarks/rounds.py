"""Runs programs in turns, each in a process of its own, so that what else the machine does hits them alike."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

HERE = Path(__file__).resolve().parent
CLOCK = "import time; t = time.perf_counter(); "
TOLD = "; print(time.perf_counter() - t)"


@dataclass
class Taken:
    """What the runs of a program took; `missing` says why there are none."""

    missing: str = ""
    seconds: list[float] = field(default_factory=list)
    peak: float = 0.0

    def rate(self, amounts: list[int]) -> float:
        """Return how much was read a second of the processor, given how much there was in each round: the median."""
        return statistics.median(amount / took for amount, took in zip(amounts, self.seconds, strict=True))

    def times_as_slow_as(self, other: Taken) -> float:
        """Return how many times as long it took as another, round by round: the median."""
        return statistics.median(mine / its for mine, its in zip(self.seconds, other.seconds, strict=True))


def in_turns(names: Iterable[str], rounds: int, wanted: int, file: Path | None) -> dict[str, Taken]:
    """Run programs in turns."""
    found = {name: Taken() for name in names}
    with ExitStack() as stack:
        children = {name: stack.enter_context(_child(name, rounds, wanted, file)) for name in found}
        for name, child in children.items():
            found[name].missing = _answer(child).get("missing", "")
        for _ in range(rounds):
            for name, child in children.items():
                if not found[name].missing:
                    _once(child, found[name])
    return found


def _child(name: str, rounds: int, wanted: int, file: Path | None) -> subprocess.Popen[str]:
    command = [sys.executable, HERE / "child.py", name, str(rounds), str(wanted), str(file or "")]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=_alone()
    )


def _once(child: subprocess.Popen[str], taken: Taken) -> None:
    child.stdin.write("run\n")  # type: ignore[union-attr]
    child.stdin.flush()  # type: ignore[union-attr]
    said = _answer(child)
    taken.missing = said.get("missing", "")
    if not taken.missing:
        taken.seconds.append(said["seconds"])
        taken.peak = said["peak"]


def _answer(child: subprocess.Popen[str]) -> dict[str, Any]:
    line = child.stdout.readline()  # type: ignore[union-attr]
    if not line:
        return {"missing": f"failed with exit code {child.wait()}"}
    answer: dict[str, Any] = json.loads(line)
    return answer


def fresh(code: str, times: int) -> float:
    """Time code in new processes and return the median of the seconds."""
    runs = [
        subprocess.run([sys.executable, "-c", f"{CLOCK}{code}{TOLD}"], capture_output=True, check=True, env=_alone())
        for _ in range(times)
    ]
    return statistics.median(float(run.stdout) for run in runs)


def _alone() -> dict[str, str]:
    """The environment of a process that keeps to one core."""
    return os.environ | {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
