"""Whom death and harm befall, and by whom."""
