"""What every command shares: its exit codes and the types it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from conflict_events.records import Article, Extraction

    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # argparse has no other name for it
    Reads: TypeAlias = Callable[[Article], Extraction]

ALL_FINE, SOME_FAILED, NOTHING_DONE, INTERRUPTED = 0, 1, 2, 130
