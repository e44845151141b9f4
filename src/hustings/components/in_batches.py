"""Components that read several docs at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

# As many tokens as an article of some twenty pages has; what is worked out for them lives at once.
_TOKENS = 25_000


class InBatches:
    """A component whose :meth:`read` takes docs together; spaCy calls it with one or with a stream."""

    def read(self, docs: list[Doc]) -> None:
        """Reads docs and sets on each what the component finds."""
        raise NotImplementedError

    def __call__(self, doc: Doc) -> Doc:
        """Reads one doc."""
        self.read([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 1000) -> Iterator[Doc]:
        """Reads a stream, at most ``batch_size`` docs at a time, fewer if they are long."""
        batch: list[Doc] = []
        tokens = 0
        for doc in stream:
            batch.append(doc)
            tokens += len(doc)
            if tokens >= _TOKENS or len(batch) >= batch_size:
                self.read(batch)
                yield from batch
                batch, tokens = [], 0
        if batch:
            self.read(batch)
            yield from batch
