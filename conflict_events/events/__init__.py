"""Matches to events: zones of speech, factuality, counts, times, places, links, records."""
