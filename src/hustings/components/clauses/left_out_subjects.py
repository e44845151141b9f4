"""Sentences that leave out whose life they tell: ``Elected mayor in 1924``, ``Joined the Greens``."""

from __future__ import annotations

from hustings.components.chunks import Chunk, Mark, Noun, Verb
from hustings.components.clauses.model import Clause
from hustings.components.mentions.tokens import Tokens

_FORMS = frozenset(("fin", "ed", "part"))
# What may stand before the verb: dates, adverbs, a comma; behind a preposition also phrases.
_BEFORE = frozenset("DKA")
# What somebody is elected.
_NAMED = frozenset(("OFFICE", "OFFICES", "COUNCILLOR", "HUMAN"))


def fill_left_out(tokens: Tokens, chunks: list[Chunk], clauses: list[Clause], person: str) -> None:
    """Gives a sentence without a subject that of the life that it is told in, and what is coordinated too.

    Args:
        tokens: The section's tokens.
        chunks: The sentence's chunks.
        clauses: Its clauses, in order.
        person: Whose life it is.
    """
    first = clauses[0] if clauses else None
    if first is None or not _is_headless(first) or not _opens(chunks, first.verb):
        return
    if any(one.link == "main" and one is not first for one in clauses):
        return  # ``Elected mayor in 1924, he resigned``
    subject = _subject(tokens, first.verb, person)
    first.link = "main"
    for clause in clauses:
        if clause is first or (_is_headless(clause) and _is_coordinated(chunks, clause.verb)):
            clause.subjects = [subject]
            _settle_voice(tokens, clause)


def _is_headless(clause: Clause) -> bool:
    """Whether a clause has a verb that could be a sentence's, and nobody who does it."""
    free = clause.governor is None and clause.antecedent is None and clause.host is None
    return free and not clause.subjects and clause.verb.form in _FORMS


def _settle_voice(tokens: Tokens, clause: Clause) -> None:
    """``Joined the Greens`` may be finite, ``Elected mayor``, ``Replaced by X`` hardly, ``Chosen`` never."""
    verb = clause.verb
    if verb.form == "fin" or verb.main != verb.start:
        return
    if any(form.tag == "past" for form in tokens.words[verb.main].verbs):
        verb.passive = None
        named = bool(clause.after) and clause.after[0].type not in _NAMED
        clause.prefer_passive = not named or any(prep == "by" for prep, _ in clause.args)


def _opens(chunks: list[Chunk], verb: Verb) -> bool:
    """Whether only a date, an adverb or a phrase behind a preposition stands before a verb."""
    before: Chunk | None = None
    for chunk in chunks:
        if chunk is verb:
            return True
        governed = isinstance(before, Mark) and before.kind == "P"
        if isinstance(chunk, Noun) and not governed:
            return False
        if isinstance(chunk, Mark) and chunk.kind not in _BEFORE and chunk.kind != "P":
            return False
        before = chunk
    return False


def _is_coordinated(chunks: list[Chunk], verb: Verb) -> bool:
    """``and in 1924 left it``: whether ``and`` stands before a verb, but for dates and adverbs."""
    at = next((i for i, chunk in enumerate(chunks) if chunk is verb), 0) - 1
    while at >= 0 and (chunks[at].kind in _BEFORE or chunks[max(at - 1, 0)].kind == "P"):
        at -= 2 if chunks[at].kind == "N" else 1
    return at >= 0 and chunks[at].kind == "C"


def _subject(tokens: Tokens, verb: Verb, person: str) -> Noun:
    """A phrase for somebody who is not named: it has no words, and is told by the verb's."""
    first, last = tokens.offsets[verb.start], tokens.ends[verb.end - 1]
    return Noun(verb.start, verb.start, "PERSON", person, "", first, last, limit=verb.start)
