"""The parts of the spaCy pipeline: tokenizer, sentences, terms, mentions, clauses, acts."""
