"""Outputs: extractions written for others to read, one module a form. They know records alone."""
