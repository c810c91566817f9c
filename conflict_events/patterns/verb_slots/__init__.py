"""Who stands around a verb: its subject, its object, and whose they are where it has none of its own."""
