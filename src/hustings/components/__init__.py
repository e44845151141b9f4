"""The parts of the spaCy pipeline, in the order of the way of the data.

``mentions`` (tokens and what covers them), ``chunks`` and ``phrases`` (noun phrases and verb groups),
``nouns`` (what a phrase can stand for), ``clauses`` (with their factuality), ``reference`` (who is meant),
``acts``. The modules beside these rooms join them: the spaCy components, the reader of a section, and what
is told without a verb.
"""
