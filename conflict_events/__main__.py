"""`python -m conflict_events` does what `conflict-events` does."""

from __future__ import annotations

import sys

from conflict_events.cli import main

if __name__ == "__main__":
    sys.exit(main())
