"""Who stands around an event noun: its genitive, its clause, and what the words that carry it lend."""
