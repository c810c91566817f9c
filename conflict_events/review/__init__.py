"""What people do with patterns: run their examples, count their uses, write their list."""
