"""Components that read several docs at once, so that each finder can go over all of them before the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.pipeline import Pipe
from spacy.tokens import Doc

# As many tokens as an article of some twenty pages has; what is worked out for them lives at once.
_TOKENS = 25_000


class InBatches(Pipe):  # type: ignore[misc]
    """A component whose :meth:`read` takes docs together; spaCy calls it with one or with a stream."""

    def read(self, docs: list[Doc]) -> None:
        """Reads docs and sets on each what the component finds; may be called again if it failed."""
        raise NotImplementedError

    def __call__(self, doc: Doc) -> Doc:
        """Reads one doc."""
        self.read([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 1000) -> Iterator[Doc]:
        """Reads a stream, at most ``batch_size`` docs at a time, fewer if they are long.

        If a batch fails, each doc of it is read alone, and spaCy's error handler gets the one that fails.
        """
        for batch in _batches(stream, batch_size):
            try:
                self.read(batch)
            except Exception:
                yield from super().pipe(batch)
            else:
                yield from batch


def _batches(stream: Iterable[Doc], most: int) -> Iterator[list[Doc]]:
    """Runs of docs in order (spaCy's ``minibatch_by_words`` lets long ones overtake)."""
    batch: list[Doc] = []
    tokens = 0
    for doc in stream:
        batch.append(doc)
        tokens += len(doc)
        if tokens >= _TOKENS or len(batch) >= most:
            yield batch
            batch, tokens = [], 0
    if batch:
        yield batch
