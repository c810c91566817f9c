"""Ways through a sentence from a verb or an event noun: rows of units, what they step over, what attaches."""
