"""Names that no list has: from a model, and as an article explains them itself."""
