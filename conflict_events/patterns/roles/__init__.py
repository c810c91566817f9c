"""Which phrase of a slot fills which role."""
