"""What the events of one sentence lend each other: doer, weapon, place, time."""
