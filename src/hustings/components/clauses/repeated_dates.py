"""Dates that repeat one from before an insertion: ``was elected in 2002, when …, and again in 2006``."""

from __future__ import annotations

from hustings.components.chunks import Chunk, Mark
from hustings.components.clauses.model import Clause
from hustings.components.mentions.tokens import Mention

_AGAIN = frozenset(("again", "once", "more", "anew"))
_MAIN = ("main", "coord")
# The kinds of chunks from the first date on: ``2009 and, by a narrower margin, in``.
_INSERTION = "DCKPNKP"
_REACH = len(_INSERTION)


def give_back_dates(chunks: list[Chunk], clauses: list[Clause]) -> None:
    """Gives dates that stand behind an insertion to the clause whose date they repeat.

    Args:
        chunks: The sentence's chunks.
        clauses: Its clauses, in order.
    """
    marks = [at for at, chunk in enumerate(chunks) if chunk.kind == "D"]
    for at in marks[1:]:
        if not any(chunk.kind == "C" for chunk in chunks[max(0, at - _REACH) : at]):
            continue
        mention = _mention(chunks[at])
        holder = _holder(mention, clauses)
        if mention is None or holder is None:
            continue
        owner = _interrupted(at, chunks, clauses) or _told_again(at, chunks, holder, clauses)
        if owner is not None and owner is not holder:
            holder.dates = [pair for pair in holder.dates if pair[0] is not mention]
            owner.dates.append((mention, False))


def _mention(chunk: Chunk) -> Mention | None:
    return chunk.mention if isinstance(chunk, Mark) else None


def _holder(mention: Mention | None, clauses: list[Clause]) -> Clause | None:
    """The clause that has a date."""
    return next((one for one in clauses if any(date is mention for date, _ in one.dates)), None)


def _interrupted(at: int, chunks: list[Chunk], clauses: list[Clause]) -> Clause | None:
    """``kept it in 2009 and, by a narrower margin, in 2013``: the clause of the date before the insertion."""
    before = "".join(chunk.kind for chunk in chunks[max(0, at - _REACH) : at])
    if before != _INSERTION:
        return None
    return _holder(_mention(chunks[at - _REACH]), clauses)


def _told_again(at: int, chunks: list[Chunk], holder: Clause, clauses: list[Clause]) -> Clause | None:
    """``elected in 2002, when it was first put to the vote, and again in 2006``: the main clause before."""
    if holder.link in _MAIN:
        return None
    i = at - 1
    i -= chunks[i].kind == "P"
    again = False
    while i > 0 and isinstance(word := chunks[i], Mark) and word.kind == "A":
        again, i = again or word.word in _AGAIN, i - 1
    if not again or i < 1 or chunks[i].kind != "C" or chunks[i - 1].kind != "K":
        return None
    mains = [one for one in clauses if one.link in _MAIN and one.verb.end <= holder.verb.start]
    return mains[-1] if mains and mains[-1].dates else None
