"""Annotation tools: predictions out for correction, corrected files in as gold. One module a tool."""
