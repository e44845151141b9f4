"""Chunks: noun phrases, verb groups and marks, and what belongs to which phrase."""
