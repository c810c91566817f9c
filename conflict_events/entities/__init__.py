"""Words to mentions: lexicon names, numbers, dates, and the phrases they stand in."""
