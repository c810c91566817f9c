"""Who takes, loses, holds and lets go."""
