"""A timeline: how many events a day, and how many killed and wounded each report tells."""
