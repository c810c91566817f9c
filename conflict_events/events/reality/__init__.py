"""Whether an event happened: cues with a direction and a scope, and what farther words make of it."""
