"""A sentence's chunks by index, with what stands there; nothing beside the sentence."""

from __future__ import annotations

from hustings.components.chunks import Chunk, Mark, Noun


class ChunkRow:
    """The chunks of a sentence, looked at by index."""

    def __init__(self, chunks: list[Chunk]) -> None:
        self.chunks = chunks
        self.count = len(chunks)

    def at(self, i: int) -> Chunk | None:
        """The chunk at an index, or None beside the sentence."""
        return self.chunks[i] if 0 <= i < self.count else None

    def kind(self, i: int) -> str:
        """The kind of the chunk at an index, empty beside the sentence."""
        return self.chunks[i].kind if 0 <= i < self.count else ""

    def word(self, i: int) -> str:
        """The word of the mark at an index; empty if there is none."""
        chunk = self.at(i)
        return chunk.word if isinstance(chunk, Mark) else ""

    def noun(self, i: int) -> Noun | None:
        """The phrase at an index, or None."""
        chunk = self.at(i)
        return chunk if isinstance(chunk, Noun) else None

    def behind_adverbs(self, i: int, words: tuple[str, ...] = ()) -> int:
        """The index behind the adverbs (or those of some words) that stand at ``i``."""
        while self.kind(i) == "A" and (not words or self.word(i) in words):
            i += 1
        return i
