"""The words of a clause as the classifier reads them: subject, verb with its governors, complements.

Names are replaced by the same stand-ins as in the examples, so that only the wording counts.
"""

from __future__ import annotations

from hustings.classifier.examples import STAND_INS
from hustings.components.chunks import Noun
from hustings.components.clauses.model import Clause
from hustings.components.mentions.tokens import Tokens


def clause_words(tokens: Tokens, clause: Clause) -> str:
    """The wording of one clause, from the outermost verb that governs it."""
    start, end = _extent(clause)
    subject = _outermost(clause).subjects[:1]
    parts = []
    if subject and not start <= subject[0].start < end and subject[0].end > subject[0].start:
        parts.append(words_between(tokens, subject[0].start, subject[0].end))
    elif subject and subject[0].start < start:
        start = subject[0].start
    parts.append(words_between(tokens, start, end))
    return " ".join(part for part in parts if part).strip(" ,;:") + "."


def words_between(tokens: Tokens, start: int, end: int) -> str:
    """The text of some tokens with stand-ins for names."""
    parts: list[str] = []
    i = start
    while i < min(end, len(tokens.words)):
        mention = tokens.cover[i]
        if mention is not None and mention.label in STAND_INS:
            parts.append(STAND_INS[mention.label])
            i = max(mention.end, i + 1)
            continue
        text = tokens.words[i].text
        glued = bool(parts) and i > start and tokens.ends[i - 1] == tokens.offsets[i]
        if glued:
            parts[-1] += text
        elif not text.isspace():
            parts.append(text)
        i += 1
    return " ".join(parts)


def _outermost(clause: Clause) -> Clause:
    seen = 0
    while clause.governor is not None and seen < 6:
        clause, seen = clause.governor, seen + 1
    return clause


def _extent(clause: Clause) -> tuple[int, int]:
    """From the outermost governor's beginning to the end of the clause with all that hangs on it."""
    outer = _outermost(clause)
    start = min(clause.start, outer.start)
    nouns: list[Noun] = [*clause.after, *[noun for _, noun in clause.args]]
    if clause.governing_noun is not None:
        nouns.append(clause.governing_noun)
    end = max([clause.end, clause.verb.end, *(max(noun.end, noun.limit) for noun in nouns)])
    start = min([start, *(noun.start for noun in nouns if noun is clause.governing_noun)])
    return start, max(end, start + 1)
