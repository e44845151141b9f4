"""Passes over a sentence's chunks and clauses; each runs only where a word that it looks for is printed.

A pass that begins to look for another word needs that word here too. Without words it always runs.
"""

from __future__ import annotations

from collections.abc import Callable, Set

from hustings.components.chunks import Chunk
from hustings.components.clauses.absolutes import part_absolutes
from hustings.components.clauses.clefts import join_clefts
from hustings.components.clauses.interrupted_lists import join_interrupted
from hustings.components.clauses.limits import deny_excess, undo_negations
from hustings.components.clauses.model import Clause
from hustings.components.clauses.of_which import fill_of_which
from hustings.components.clauses.omitted_relatives import find_omitted
from hustings.components.clauses.partitive_relatives import read_partitives
from hustings.components.clauses.repeated_dates import give_back_dates
from hustings.components.clauses.this_time import share_this_time
from hustings.components.phrases.attaching import attach
from hustings.components.phrases.contrasts import without_denied
from hustings.components.phrases.coordinated_asides import without_asides
from hustings.components.phrases.interruptions import with_votes_in, without_ages, without_interruptions
from hustings.components.phrases.office_asides import without_office_asides
from hustings.components.phrases.remainders import without_remainders

_OVER_CHUNKS: tuple[tuple[str, Callable[[list[Chunk]], list[Chunk]]], ...] = (
    ("and", without_asides),
    (",", without_interruptions),
    (",", without_ages),
    ("out", with_votes_in),
    ("office power post job helm charge position", without_office_asides),
    ("what rest remains remnant remnants remainder rump", without_remainders),
    ("", attach),
    ("not among", without_denied),
)
_OVER_CLAUSES: tuple[tuple[str, Callable[[list[Chunk], list[Clause]], None]], ...] = (
    ("it", join_clefts),
    ("this", share_this_time),
    ("and", give_back_dates),
    ("with", part_absolutes),
    ("who whom which whose that", read_partitives),
    ("who whom which whose", join_interrupted),
    ("which", fill_of_which),
    ("", undo_negations),
    ("too", deny_excess),
    ("he she they", find_omitted),
)
_CHUNK_PASSES = [(frozenset(cues.split()), run) for cues, run in _OVER_CHUNKS]
_CLAUSE_PASSES = [(frozenset(cues.split()), run) for cues, run in _OVER_CLAUSES]


def settle_chunks(chunks: list[Chunk], printed: Set[str]) -> list[Chunk]:
    """The chunks of a sentence with what is attached to them, without what only interrupts.

    Args:
        chunks: As they were cut.
        printed: The sentence's lower-cased words.
    """
    for cues, run in _CHUNK_PASSES:
        if not cues or not cues.isdisjoint(printed):
            chunks = run(chunks)
    return chunks


def settle_clauses(chunks: list[Chunk], clauses: list[Clause], printed: Set[str]) -> None:
    """Gives to clauses what belongs to them but stands elsewhere in the sentence.

    Args:
        chunks: The sentence's chunks.
        clauses: Its clauses, in order.
        printed: The sentence's lower-cased words.
    """
    for cues, run in _CLAUSE_PASSES:
        if not cues or not cues.isdisjoint(printed):
            run(chunks, clauses)
