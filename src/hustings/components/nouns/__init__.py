"""What a noun phrase can stand for: a person, a party, an office, a list, a contest."""
