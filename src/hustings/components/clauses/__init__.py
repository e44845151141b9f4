"""Clauses: verbs with subjects and complements, whether they are actual, and the frames that fit them."""
