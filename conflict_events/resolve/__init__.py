"""Says what mentions stand for: actors of the catalogue, places of the gazetteer."""
