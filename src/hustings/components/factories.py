"""Registers the tokenizer and the components with spaCy; importing it is enough."""

from hustings.components import pipeline, sentences, tokenizer

__all__ = ["pipeline", "sentences", "tokenizer"]
