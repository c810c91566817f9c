"""Evaluation: predicted events against gold, both as standoff objects. It knows nothing of how events are found."""
