"""Files of patterns and triggers, checked key by key."""
