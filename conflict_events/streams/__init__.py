"""Many articles, one after another: batches, processes, and what becomes of those that fail."""
