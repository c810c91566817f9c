"""The programs that run in processes of their own import what stands beside them; they hold no doctests."""

collect_ignore = ["child.py", "growth.py"]
