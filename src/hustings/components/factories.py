"""Registers the tokenizer and the components with spaCy; importing it is enough.

The package's entry points name what stands here, so that ``spacy.load`` finds it without an import.
"""

from hustings.classifier.component import create_classifier
from hustings.components.pipeline import create_acts, create_mentions, create_terms
from hustings.components.sentences import create_sentences
from hustings.components.tokenizer import create_tokenizer

__all__ = [
    "create_acts",
    "create_classifier",
    "create_mentions",
    "create_sentences",
    "create_terms",
    "create_tokenizer",
]
