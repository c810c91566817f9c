"""Words that are looked up one by one: vocabulary and names of a language, its numbers, months and bounds."""
