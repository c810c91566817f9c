"""A map without a server: outlines of land and borders, and the places of events on them."""
