"""The memory that a process has needed."""

from __future__ import annotations

import re
import resource
import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


def peak() -> float:
    """Return the highest resident memory of this process, in MB (10**6 bytes)."""
    if _STATUS.exists():  # Linux counts the memory of the process that started this one in `ru_maxrss`
        kib = re.search(r"^VmHWM:\s*(\d+)", _STATUS.read_text("ascii"), re.MULTILINE)
        if kib:
            return int(kib[1]) * 1024 / 1e6
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
