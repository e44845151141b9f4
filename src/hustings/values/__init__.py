"""Values in plain strings: numbers, dates and votes, each with the offsets that it was read from."""
