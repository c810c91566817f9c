"""How far one noun phrase reaches: idafa, adjectives, names, complements, what counts it."""
