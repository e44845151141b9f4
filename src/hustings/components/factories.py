"""Registers the tokenizer and the components with spaCy; importing it is enough."""

from hustings.classifier import component as classifier
from hustings.components import pipeline, sentences, tokenizer

__all__ = ["classifier", "pipeline", "sentences", "tokenizer"]
