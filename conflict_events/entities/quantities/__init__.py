"""How much and how many: number words and digits to values with bounds."""
