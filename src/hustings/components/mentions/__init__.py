"""Tokens with what the lexicon knows of them, and the mentions over them."""
