"""Patterns as data: triggers, the grammar around them, and which attachment fills which role."""
