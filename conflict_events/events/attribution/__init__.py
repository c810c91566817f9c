"""Who says what, where it begins and ends, and who carries it."""
