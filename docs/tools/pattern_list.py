"""Write `docs/pattern-list.md` from the shipped patterns: `python docs/tools/pattern_list.py`."""

from pathlib import Path

from conflict_events.patterns.load import read_patterns
from conflict_events.review.listing import page

PAGE = Path(__file__).resolve().parents[1] / "pattern-list.md"

if __name__ == "__main__":
    PAGE.write_text(page(read_patterns("ar")), "utf-8")
    print(f"wrote {PAGE.name}")
