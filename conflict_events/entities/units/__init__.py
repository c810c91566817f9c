"""What a sentence is cut into, and what its words can be."""
