"""``X, in office since 2012, resigned``: how long somebody had held the office, told in an aside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hustings.components.chunks import Chunk, Mark, Noun

_OPENERS = frozenset(("in", "at"))
_HEADS = frozenset(("office", "power", "post", "job", "helm", "charge", "position"))
_BEARERS = frozenset(("PERSON", "OFFICE", "HUMAN"))
_COMMAS = ("K", "-")
# Fewer chunks than these hold no aside: a name, comma, ``in office``, the date, comma.
_SHORTEST = 6


def without_office_asides(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with such asides as appositions (``mayor since 2012``), so that their dates date no verb.

    Args:
        chunks: The sentence's chunks, before anything is attached.
    """
    if len(chunks) < _SHORTEST:
        return chunks
    asides = list(_asides(chunks))
    if not asides:
        return chunks
    title = _only_title(chunks)
    kept = list(chunks)
    for opening, closing in reversed(asides):
        kept[opening:closing] = _as_apposition(chunks, opening, closing, title)
    return kept


def _asides(chunks: list[Chunk]) -> Iterator[tuple[int, int]]:
    """The opening comma of each aside, and its closing one."""
    for at in range(2, len(chunks) - 2):
        head = chunks[at]
        if not isinstance(head, Noun) or head.head not in _HEADS or head.type not in ("POST", "POWER"):
            continue
        opening = at - 2
        if (
            head.poss is not None
            or _word(chunks[at - 1]) not in _OPENERS
            or chunks[opening].kind not in _COMMAS
        ):
            continue
        bearer = chunks[opening - 1] if opening else None
        closing = at + 1 + (chunks[at + 1].kind == "P")
        dated = closing < len(chunks) and chunks[closing].kind == "D"
        closed = closing + 1 < len(chunks) and chunks[closing + 1].kind in _COMMAS
        if dated and closed and isinstance(bearer, Noun) and bearer.type in _BEARERS:
            yield opening, closing + 1


def _as_apposition(chunks: list[Chunk], opening: int, closing: int, title: Noun | None) -> list[Chunk]:
    """The aside as the title with its dates; nothing where the sentence doesn't tell which office it was."""
    post = chunks[opening + 2]
    if title is None or not isinstance(post, Noun):
        return []
    told = replace(post, type="OFFICE", id=title.id, head=title.head, words=frozenset((title.head,)), det="")
    return [chunks[opening], told, *chunks[opening + 3 : closing]]


def _only_title(chunks: list[Chunk]) -> Noun | None:
    """The one office that the sentence speaks of, in a phrase or before a name; None if there are several."""
    titles: dict[str, Noun] = {}
    for chunk in chunks:
        if not isinstance(chunk, Noun):
            continue
        if chunk.type == "OFFICE":
            titles.setdefault(chunk.id, chunk)
        for mod in chunk.mods:
            if mod.label == "OFFICE":
                titles.setdefault(mod.id, replace(chunk, id=mod.id, head=mod.id, mods=[]))
    return next(iter(titles.values())) if len(titles) == 1 else None


def _word(chunk: Chunk) -> str:
    return chunk.word if isinstance(chunk, Mark) else ""
