"""How many an event befell, or how often it was."""
