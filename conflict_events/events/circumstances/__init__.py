"""Where and when an event was, and whose a place or a time is."""
