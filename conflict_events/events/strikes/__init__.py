"""Who attacks, what with, and what looks like an attack and is none."""
