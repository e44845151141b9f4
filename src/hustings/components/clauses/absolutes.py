"""Who stands outside what a clause tells: ``A and B formed a government, with C left in opposition``."""

from __future__ import annotations

from hustings.components.chunks import Chunk, Mark, Noun, Verb
from hustings.components.clauses.model import Clause
from hustings.components.mentions.words import word_set
from hustings.components.phrases.belonging import class_of

# What somebody beside a government does.
_APART = word_set(
    "leave consign relegate remain stay sit go abstain oppose boycott exclude refuse decline support back"
    " tolerate prop"
)


def part_absolutes(chunks: list[Chunk], clauses: list[Clause]) -> None:
    """Takes from clauses the parties that a phrase with its own participle tells to stand apart.

    Args:
        chunks: The sentence's chunks.
        clauses: Its clauses.
    """
    for at, chunk in enumerate(chunks[:-2]):
        if not isinstance(chunk, Mark) or chunk.word != "with" or not at or chunks[at - 1].kind != "K":
            continue
        parties = _parties(at + 1, chunks)
        told = at + 2 * len(parties)
        if not parties or not _stands_apart(told, chunks):
            continue
        for clause in clauses:
            clause.args = [pair for pair in clause.args if all(pair[1] is not one for one in parties)]
            if clause.verb is chunks[told]:
                clause.subjects, clause.prefer_passive = parties, "leave" in clause.verb.lemmas


def _parties(at: int, chunks: list[Chunk]) -> list[Noun]:
    """The parties from an index on, of which ``and`` may join two."""
    found: list[Noun] = []
    while at < len(chunks) and isinstance(noun := chunks[at], Noun) and class_of(noun) == "party":
        found.append(noun)
        if at + 1 >= len(chunks) or chunks[at + 1].kind != "C":
            break
        at += 2
    return found


def _stands_apart(at: int, chunks: list[Chunk]) -> bool:
    """Whether a participle tells that somebody is no part of it."""
    told = chunks[at] if at < len(chunks) else None
    apart = isinstance(told, Verb) and told.form in ("ed", "part", "ger")
    return apart and not _APART.isdisjoint(told.lemmas if isinstance(told, Verb) else ())
