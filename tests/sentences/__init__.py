"""Test sentences whose expectation stands inside the sentence; see README.md for the notation."""
