"""Raw text to folded tokens and sentences; every index is a code point of the caller's text."""
