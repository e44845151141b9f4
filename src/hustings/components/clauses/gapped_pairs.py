"""Pairs without a verb behind a clause that has it: ``A won X, B Y``, ``A led in X; in Y, B``."""

from __future__ import annotations

from hustings.components.chunks import Chunk, Noun
from hustings.components.clauses.model import Clause
from hustings.components.phrases.belonging import class_of
from hustings.components.phrases.chunk_row import ChunkRow

_JOINTS = ("K", "C", ";")
_ENDS = (*_JOINTS, ".")
_PAIR = frozenset(("party", "place"))


def gapped_pairs(clause: Clause, chunks: list[Chunk]) -> list[Clause]:
    """The clauses that a clause's verb is left out of, each with a party and a place of its own.

    Args:
        clause: A clause with its verb, whose object loses what belongs to the others.
        chunks: The sentence's chunks.
    """
    subject = class_of(clause.subjects[0]) if clause.subjects else None
    if subject not in _PAIR or clause.verb.negated or clause.verb.passive:
        return []
    found: list[Clause] = []
    row = ChunkRow(chunks)
    for at, joint in enumerate(chunks):
        if joint.start < clause.verb.end or joint.kind not in _JOINTS:
            continue
        gap = _subject_and_object(clause, row, at) or _place_first(clause, row, at)
        gap = gap or _second_place(clause, row, at)
        if gap is not None:
            found.append(gap)
        elif found and joint.kind == ";":
            break
    return found


def _subject_and_object(clause: Clause, row: ChunkRow, at: int) -> Clause | None:
    """``A won X, B Y``, ``X returned A, Y B``: two phrases with nothing between them."""
    owner, thing = row.noun(at + 1), row.noun(at + 2)
    if owner is None or thing is None or not clause.after or not _ends(row, at + 3):
        return None
    given = (class_of(clause.subjects[0]), class_of(clause.after[0]))
    if (class_of(owner), class_of(thing)) != given or set(given) != _PAIR:
        return None
    clause.after = [noun for noun in clause.after if noun not in (owner, thing)]
    return _gap(clause, [owner], [thing], [])


def _place_first(clause: Clause, row: ChunkRow, at: int) -> Clause | None:
    """``A came first in X; in Y, B``, ``and in Y B``."""
    place, comma = row.noun(at + 2), row.kind(at + 3) == "K"
    owner = row.noun(at + 3 + comma)
    if row.word(at + 1) != "in" or place is None or owner is None or not _ends(row, at + 4 + comma):
        return None
    places = [pair for pair in clause.args if pair[0] == "in" and class_of(pair[1]) == "place"]
    if class_of(place) != "place" or class_of(owner) != "party" or class_of(clause.subjects[0]) != "party":
        return None
    mine = [pair for pair in places if pair[1] is not place]
    if not mine:
        return None
    clause.args = [pair for pair in clause.args if pair[1] is not place]
    clause.after = [noun for noun in clause.after if noun is not owner]
    kept = [pair for pair in clause.args if pair not in mine and pair[1].start < place.start]
    return _gap(clause, [owner], list(clause.after), [*kept, ("in", place)])


def _second_place(clause: Clause, row: ChunkRow, at: int) -> Clause | None:
    """``A took X with a majority, Y with a plurality``."""
    place, extent = row.noun(at + 1), row.noun(at + 3)
    told = [pair for pair in clause.args if pair[0] == "with" and pair[1].type == "MAJORITY"]
    if place is None or extent is None or len(told) < 2 or told[0][1] is extent:
        return None
    if row.word(at + 2) != "with" or class_of(place) != "place" or not _ends(row, at + 4):
        return None
    if not clause.after or class_of(clause.after[0]) != "place":
        return None
    clause.args = [pair for pair in clause.args if pair[1] is not extent]
    clause.after = [noun for noun in clause.after if noun is not place]
    return _gap(clause, clause.subjects[:1], [place], [("with", extent)])


def _gap(clause: Clause, subjects: list[Noun], after: list[Noun], args: list[tuple[str, Noun]]) -> Clause:
    gap = Clause(clause.verb, "coord", subjects, after, args, coordinated=clause)
    gap.share_governor(clause)
    gap.words |= clause.words
    nouns = [*subjects, *after, *(noun for _, noun in args)]
    own = [noun for noun in nouns if noun.start > clause.verb.start]
    gap.start, gap.end = min(noun.start for noun in own), max(noun.limit for noun in own)
    return gap


def _ends(row: ChunkRow, at: int) -> bool:
    return at >= row.count or row.kind(at) in _ENDS
