"""Embeddings of texts, kept in the process and, for examples, in the user's cache as ``.npz``."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hustings.pipeline_data import cache_folder

if TYPE_CHECKING:
    from numpy.typing import NDArray

Encode = Callable[[Sequence[str]], "NDArray[Any]"]


def fingerprint(*parts: str) -> str:
    """A hash of some texts, their borders counted."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


class Embeddings:
    """Embeds each text once.

    Args:
        encode: Embeds texts in one batch.
    """

    def __init__(self, encode: Encode) -> None:
        self._encode = encode
        self._known: dict[str, NDArray[Any]] = {}

    def of(self, texts: Sequence[str]) -> NDArray[Any]:
        """One row a text; those that are new are encoded in one batch."""
        import numpy

        new = list(dict.fromkeys(text for text in texts if text not in self._known))
        if new:
            self._known.update(zip(new, self._encode(new), strict=True))
        return numpy.array([self._known[text] for text in texts])

    def load(self, key: str) -> float | None:
        """Takes the embeddings kept under a key and gives their temperature, or None without any."""
        import numpy

        try:
            with numpy.load(cached_file(key), allow_pickle=False) as kept:
                texts, vectors, temperature = kept["texts"], kept["vectors"], float(kept["temperature"])
        except (OSError, KeyError, ValueError, zipfile.BadZipFile):
            return None
        self._known.update(zip(map(str, texts), vectors, strict=True))
        return temperature

    def save(self, key: str, texts: Sequence[str], temperature: float) -> None:
        """Keeps embeddings under a key; where the folder can't be written, nothing is kept."""
        import numpy

        file, vectors, scalar = cached_file(key), self.of(texts), numpy.array(temperature)
        with contextlib.suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(suffix=".npz", dir=file.parent)
            with os.fdopen(handle, "wb") as stream:
                numpy.savez(stream, texts=numpy.array(texts), vectors=vectors, temperature=scalar)
            Path(name).replace(file)


def cached_file(key: str) -> Path:
    """The file of a classifier's examples in the user's cache."""
    return cache_folder() / "classifiers" / f"{key[:16]}.npz"
