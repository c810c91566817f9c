"""Time expressions to days, by the day of publication."""
