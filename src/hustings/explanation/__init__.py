"""What was read how: mentions, reference, clauses, factuality, frames and the origin of every slot."""

from hustings.explanation.explaining import explain
from hustings.explanation.model import Explanation
from hustings.explanation.reading import read_section, sentence_as_article

__all__ = ["Explanation", "explain", "read_section", "sentence_as_article"]
